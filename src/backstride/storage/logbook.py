"""A small log of what devices, voices and the program itself did wrong, in which nothing tells of a person."""

from __future__ import annotations

import faulthandler
import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from backstride.storage.files import read_data
from backstride.storage.writing import append_private, make_folder, open_private

LARGEST = 128 * 1024
"""Bytes of the log; what is older is kept in a second file of that size at most."""

_MOST_CAUSES = 5
_HOW = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_TRACED_FILE = re.compile(r'File "([^"]*)"')


class Logbook:
    """Takes the log of the package ``backstride`` into a file of *folder*, from `open` to `close`.

    A crash below Python leaves its trace in a file of its own, which the next start moves into the log. Where nothing
    can be written there is no log: it is worth no session, and no sentence.
    """

    def __init__(self, folder: Path) -> None:
        self.file = folder / "backstride.log"
        self._crash = folder / "crash.trace"
        self._traced: IO[bytes] | None = None
        self._handler: _PrivateFile | None = None

    def watch(self) -> None:
        """Have a crash below Python traced from now on; takes next to no time."""
        with suppress(OSError):
            make_folder(self._crash.parent)
            self._traced = open(self._crash, "ab", opener=open_private)  # noqa: SIM115  because only this takes an opener
            faulthandler.enable(self._traced)

    def open(self) -> None:
        """Write from now on, first of all the trace of the last crash."""
        if self._handler is not None:
            return
        self._handler = _PrivateFile(self.file)
        logger = logging.getLogger("backstride")
        logger.addHandler(self._handler)
        logger.propagate = False
        data, _ = read_data(self._crash, LARGEST)
        if data and self._traced is not None:
            logger.error("The program crashed when it ran last.\n%s", _traced(data.decode(errors="replace")))
            with suppress(OSError):
                self._traced.truncate(0)

    def note(self, error: BaseException) -> bool:
        """Write down what nobody caught; say whether that could be kept."""
        self.open()
        logging.getLogger("backstride").error("Nobody caught this.", exc_info=error)
        return self._handler is not None and self._handler.works

    def close(self) -> None:
        """Write no more."""
        if self._handler is not None:
            logger = logging.getLogger("backstride")
            logger.removeHandler(self._handler)
            logger.propagate = True
            self._handler.close()
            self._handler = None
        if self._traced is not None:
            faulthandler.disable()
            self._traced.close()
            self._traced = None


class _PrivateFile(logging.Handler):
    """Appends each record whole or not at all; ``works`` says whether there was room for the last."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.works = True
        self.setFormatter(_Nameless(_HOW))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record, into a new file where the old one would become too large."""
        data = f"{self.format(record)}\n".encode("utf-8", "backslashreplace")
        try:
            if self._file.exists() and self._file.stat().st_size + len(data) > LARGEST:
                self._file.replace(f"{self._file}.1")
            append_private(self._file, data)
        except OSError:
            self.works = False
        else:
            self.works = True


class _Nameless(logging.Formatter):
    """Leaves out what may tell of a person: paths in a home folder, and what an error says of the file it was about."""

    def __init__(self, how: str) -> None:
        super().__init__(how)
        homes = {str(home) for home in _homes()}
        self._home = re.compile(f"(?:{'|'.join(map(re.escape, sorted(homes)))}).*") if homes else None

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it what was raised where."""
        record.exc_text = None  # where another handler has left all of its words
        words = super().format(record)
        return self._home.sub("~", words) if self._home else words

    def formatException(self, ei: object) -> str:  # noqa: N802  because logging calls it so
        """Return kinds and places only: the words of an error name files and what is in them."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_chain(error)) if isinstance(error, BaseException) else ""


def _chain(error: BaseException) -> Iterator[str]:
    """Yield each error that led to *error*, the last first, and the places that it came through."""
    causes: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in causes and len(causes) < _MOST_CAUSES:
        causes.append(step)
        step = step.__cause__ or step.__context__
    for each in causes:
        why = f" ({each.strerror})" if isinstance(each, OSError) and each.strerror else ""
        yield f"{type(each).__name__}{why}"
        for frame in traceback.extract_tb(each.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _traced(trace: str) -> str:
    """Return what `faulthandler` wrote with the places of its files only."""
    return _TRACED_FILE.sub(lambda found: f'File "{_place(found[1])}"', trace)


def _place(file: str) -> str:
    """Return the name of a file of code and of its folder."""
    return "/".join(Path(file).parts[-2:])


def _homes() -> Iterator[Path]:
    """Yield the home folder as it is named, and as it is reached."""
    with suppress(RuntimeError, OSError):
        home = Path.home()
        yield from (each for each in (home, home.resolve()) if each != Path(each.anchor))
