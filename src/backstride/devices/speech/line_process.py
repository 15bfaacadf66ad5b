"""Engines that stay: a line of text in, a WAV file out, and ready for the next."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from backstride.devices.speech.subprocess_runner import PATIENCE, EngineError, Runner, kill, work_folder
from backstride.i18n.messages import message
from backstride.i18n.os_errors import os_error_text

STARTING = 15.0
"""Seconds that the first phrase may take: a model is loaded for it."""

_LONGEST_LINE = 4096
"""Bytes of a line that may name a file."""

Start = Callable[[str], list[str]]
"""Returns the arguments of an engine that writes to this folder."""


class LineProcesses:
    """The engines that stay, one process for each way to start one."""

    def __init__(self, runner: Runner, patience: float = PATIENCE, starting: float = STARTING) -> None:
        """Start them by *runner*; each phrase may take *patience* seconds, the first of a process *starting*."""
        self._runner = runner
        self._patience = (patience, starting)
        self._processes: dict[tuple[str, ...], LineProcess] = {}
        self._lock = threading.Lock()

    def ask(self, start: Start, text: str) -> bytes:
        """Return the WAV that an engine made of *text*. Raises EngineError where it did not, OSError as files do."""
        with self._lock:
            process = self._processes.setdefault(tuple(start("")), LineProcess(start, self._runner, *self._patience))
        return process.ask(text)

    def rest(self) -> None:
        """End all of them, each after the phrase that it makes; the next phrase starts another."""
        with self._lock:
            processes = tuple(self._processes.values())
        for process in processes:
            process.end()


class LineProcess:
    """One engine that stays, asked by one thread at a time; where it ends or hangs, that costs one phrase."""

    def __init__(self, start: Start, runner: Runner, patience: float, starting: float) -> None:
        """Start an engine by *start* when it is first asked."""
        self._start = start
        self._runner = runner
        self._patience = patience
        self._starting = starting
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def ask(self, text: str) -> bytes:
        """Return the WAV of *text*. Raises EngineError where the engine does not make one, OSError as files do."""
        with self._turn:
            patience = self._patience if self._child else self._starting
            try:
                child, folder = self._running()
                return _taken(_answer(child, folder, text, patience))
            except BaseException:
                self._end()
                raise

    def end(self) -> None:
        """End the engine, once it has made its phrase."""
        with self._turn:
            self._end()

    def _running(self) -> tuple[subprocess.Popen[bytes], str]:
        self._folder = self._folder or work_folder()
        if self._child is None:
            self._child = _started(self._runner, self._start(self._folder.name))
        return self._child, self._folder.name

    def _end(self) -> None:
        if self._child is not None:
            self._runner.end(self._child)
            self._child = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _started(runner: Runner, argv: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return runner.start(argv, subprocess.PIPE, subprocess.STDOUT)
    except OSError as error:
        raise EngineError(message("it could not be started ({why})", why=os_error_text(error))) from error


def _answer(child: subprocess.Popen[bytes], folder: str, text: str, patience: float) -> Path:
    """Return the file in *folder* that *child* names once it has made *text*."""
    late = threading.Event()

    def give_up() -> None:
        late.set()
        kill(child)

    timer = threading.Timer(patience, give_up)
    timer.daemon = True
    timer.start()
    try:
        file = _exchanged(child, folder, text)
    finally:
        timer.cancel()
    if file is not None:
        return file
    if late.is_set():
        raise EngineError(message("it did not answer within {seconds} s", seconds=patience))
    raise EngineError(message("it exited with code {code}", code=child.wait()))


def _exchanged(child: subprocess.Popen[bytes], folder: str, text: str) -> Path | None:
    if child.stdin is None or child.stdout is None:
        return None
    try:
        child.stdin.write(text.encode(errors="replace") + b"\n")
        child.stdin.flush()
    except OSError:  # it has ended
        return None
    while line := child.stdout.readline(_LONGEST_LINE):
        file = _named(line.decode(errors="surrogateescape").strip(), folder)
        if file is not None:
            return file
    return None


def _named(line: str, folder: str) -> Path | None:
    """Return the file that a *line* names, be it alone or in a remark such as "INFO: Wrote FILE"; else ``None``."""
    _, found, rest = line.rpartition(folder)
    file = Path(f"{folder}{rest}" if found else os.path.join(folder, line))  # noqa: PTH118  because a line may hold anything
    try:
        return file if line and file.is_file() else None
    except (OSError, ValueError):  # no file can be called so
        return None


def _taken(file: Path) -> bytes:
    """Return what is in *file*, and delete it."""
    data = file.read_bytes()
    file.unlink()
    return data
