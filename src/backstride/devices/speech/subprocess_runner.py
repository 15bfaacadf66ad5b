"""Calling a speech engine so that it can neither hang the program nor outlive it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from backstride.i18n.messages import MessageError, message
from backstride.i18n.os_errors import os_error_text

PATIENCE = 5.0
"""Seconds that one call may take."""

MOST_BYTES = 64 * 1024 * 1024
"""What one call may write; a minute of speech is a fifth of it."""

if sys.platform == "linux":
    import resource

    def _bound(child: subprocess.Popen[bytes]) -> None:
        """Let *child* write no file larger than `MOST_BYTES`: an engine gone mad fills a disk within its patience."""
        with suppress(OSError):  # it ended meanwhile
            resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (MOST_BYTES, MOST_BYTES))

else:

    def _bound(child: subprocess.Popen[bytes]) -> None:
        """Do nothing: the system has no way to bound what another process writes."""


class EngineError(MessageError):
    """An engine did not do its work; the message is a clause with "it", as in "it exited with code 1"."""


def work_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a new folder for what an engine writes; raises EngineError where the system has no room for one."""
    try:
        return tempfile.TemporaryDirectory(prefix="backstride-speech-")
    except OSError as error:
        raise EngineError(message("there is no room for temporary files")) from error


class Runner:
    """Runs engines, one call a thread; `kill_all` ends those under way."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """Give each call *patience* seconds."""
        self._patience = patience
        self._children: set[subprocess.Popen[bytes]] = set()
        self._lock = threading.Lock()
        self._closed = False

    def run(self, argv: Sequence[str], text: str, output: Path) -> None:
        """Call *argv* with *text* as its input and *output* as where its standard output goes.

        Raises EngineError where it cannot be started, takes too long, or ends with another code than 0.
        """
        try:
            with output.open("wb") as out:
                child = self.start(argv, out.fileno())
        except OSError as error:
            raise EngineError(message("it could not be started ({why})", why=os_error_text(error))) from error
        try:
            child.communicate(text.encode(errors="replace"), timeout=self._patience)
        except subprocess.TimeoutExpired as error:
            raise EngineError(message("it did not answer within {seconds} s", seconds=self._patience)) from error
        finally:
            self.end(child)
        if child.returncode:
            raise EngineError(message("it exited with code {code}", code=child.returncode))

    def kill_all(self) -> None:
        """End every call under way, and begin no more."""
        with self._lock:
            self._closed = True
            for child in list(self._children):
                kill(child)  # its own thread then sees it end

    def start(self, argv: Sequence[str], out: int, errors: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        """Start *argv* with its standard output at *out*, and what it says of errors at *errors*.

        Raises OSError where it cannot be started, or all were ended.
        """
        with self._lock:
            if self._closed:
                raise InterruptedError
            child = subprocess.Popen(  # noqa: S603  because no shell reads the arguments
                argv,
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=errors,
                start_new_session=True,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},  # one in Python would keep to itself what it prints
            )
            self._children.add(child)
        _bound(child)
        return child

    def end(self, child: subprocess.Popen[bytes]) -> None:
        """End *child*, where it has not ended, and close what leads to it."""
        if child.poll() is None:
            kill(child)
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with suppress(OSError):  # it does not read what is still to be written
                    stream.close()
        self._children.discard(child)


def kill(child: subprocess.Popen[bytes]) -> None:
    """Tell *child* to die and, where the system has process groups, all that it started."""
    with suppress(ProcessLookupError, PermissionError):  # it ended meanwhile
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
