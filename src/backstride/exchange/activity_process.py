"""A process that reads the files of watches, so that no file can hold up or end the program that asks for its runs.

    python -m backstride.exchange.activity_process

It reads requests, a line of JSON each, `{"path": ...}`, and answers each with a line of JSON, `{"runs": [{"started":
..., "home": false, "minutes": ..., "km": ...}], "problem": null, "unreadable": false}`; where there is a problem, which
is a message, there are no runs.
"""

from __future__ import annotations

import json
import os
import stat
import sys

from backstride.exchange.activities import LARGEST, TOO_LARGE, Activity, NoRunError, UnreadableError, runs_in
from backstride.i18n.messages import message
from backstride.i18n.os_errors import os_error_text
from backstride.i18n.plain import to_plain
from backstride.storage.bounds import bound
from backstride.storage.files import open_at_once

MOST_SECONDS = 30
"""Of the processor's time for one file, and a second more; the system then ends this process."""


def runs_at(path: str) -> tuple[Activity, ...]:
    """Return the runs in the file at *path*. Waits for no pipe.

    Raises:
        NoRunError: there is none in it.
        UnreadableError: it cannot be read.
    """
    try:
        with open(path, "rb", opener=open_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadableError(message("This is not a file."))
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableError(message("This file cannot be read ({why}).", why=os_error_text(error))) from error
    if len(data) > LARGEST:
        raise UnreadableError(TOO_LARGE)
    return runs_in(data)


def answer(path: str) -> dict[str, object]:
    """Return what to say of the file at *path*, as what JSON can hold."""
    try:
        found = runs_at(path)
    except NoRunError as error:
        unreadable = isinstance(error, UnreadableError)
        return {"runs": [], "problem": to_plain(error.message), "unreadable": unreadable}
    runs = [
        {"started": each.started.isoformat(), "home": each.home, "minutes": each.minutes, "km": each.km}
        for each in found
    ]
    return {"runs": runs, "problem": None, "unreadable": False}


def main() -> int:
    """Answer requests until there are no more."""
    for line in iter(sys.stdin.buffer.readline, b""):
        bound(MOST_SECONDS)
        sys.stdout.buffer.write(json.dumps(answer(json.loads(line)["path"])).encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
