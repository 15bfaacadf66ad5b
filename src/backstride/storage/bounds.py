"""Bounds that the system keeps for a process which looks at files of others: what takes too much is ended."""

from __future__ import annotations

import sys
from math import ceil
from time import process_time

MOST_MEMORY = 1 << 30
"""Bytes that such a process may have."""

if sys.platform == "win32":

    def bound(seconds: int) -> None:
        """Do nothing: this system has no such bounds, and only the patience of who asked ends what hangs."""

else:
    import resource

    def bound(seconds: int) -> None:
        """Have the system end this process after so many *seconds* of the processor's time, or with too much memory."""
        until = ceil(process_time()) + seconds
        for what, most in (
            (resource.RLIMIT_CPU, until),
            (resource.RLIMIT_DATA, MOST_MEMORY),
            (resource.RLIMIT_CORE, 0),
        ):
            _, hard = resource.getrlimit(what)
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
