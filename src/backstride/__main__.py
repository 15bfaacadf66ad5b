"""``python -m backstride``: the program as a module, and what the installed command calls."""

from __future__ import annotations

import os
import sys

ROOM = 16_000_000
"""Bytes that must be free for Python to keep compiled modules.

Of a module that does not fit it keeps a part, and fails at each start from then on (CPython issue 126606).
"""


def main() -> None:
    """Run the command that the arguments name, and leave with its exit code."""
    if not _has_room(os.path.dirname(__file__)):  # noqa: PTH120  because pathlib takes longer to import than all of this
        sys.dont_write_bytecode = True
    from backstride.cli.main import run  # noqa: PLC0415  because the time to import counts as the command's

    sys.exit(run(sys.argv[1:]))


def _has_room(folder: str) -> bool:
    if not hasattr(os, "statvfs"):
        return True
    try:
        disk = os.statvfs(folder)
    except OSError:
        return True
    return disk.f_bavail * disk.f_frsize >= ROOM


if __name__ == "__main__":
    main()
