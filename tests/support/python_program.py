"""Programs in Python that a test puts on the path, or calls as a speech command."""

import sys
from pathlib import Path

_HEAD = """#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
"""
"""For the shell a command, for Python a text: a first line that names Python itself must not have spaces in it."""


def write_program(path: Path, body: str) -> None:
    """Write a program that this very Python runs."""
    path.write_text(_HEAD.format(python=sys.executable) + body, encoding="utf-8")
    path.chmod(0o755)
