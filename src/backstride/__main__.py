"""``python -m backstride``: the program as a module, and what the installed command calls."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command that the arguments name, and leave with its exit code."""
    from backstride.cli.main import run  # noqa: PLC0415  because the time to import counts as the command's

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
