"""How long a test waits for what has to happen: long on a busy machine, and no longer than it takes on any other."""

import time
from collections.abc import Callable

LIMIT = 30.0
"""Seconds."""


def until(claim: Callable[[], object]) -> bool:
    """Wait until *claim* holds; say whether it ever did."""
    deadline = time.monotonic() + LIMIT
    while not claim():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True
