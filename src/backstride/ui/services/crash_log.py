"""What happens when the program itself is at fault: one calm sentence, details in a file, and on it goes."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Iterable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from backstride.history.history import History
from backstride.i18n.messages import Message, message, sentences
from backstride.storage.logbook import Logbook
from backstride.storage.paths import tidy
from backstride.ui.services.library import LibraryService


class ProblemNotifier(QObject):
    """Reports *problems* that are known already, and those of *history* and *shelf* as soon as it has looked."""

    reported = Signal(Message)

    def __init__(
        self, problems: Iterable[Message], history: History, library: LibraryService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._problems = tuple(problems)
        self._history = history
        self._library = library
        self._known: set[Message] = set()

    def check(self) -> None:
        """Report what has not been reported yet, all in one."""
        all_problems = dict.fromkeys((*self._problems, self._history.problem, *self._library.notes))
        fresh = [problem for problem in all_problems if problem and problem not in self._known]
        self._known.update(fresh)
        if fresh:
            self.reported.emit(sentences(*fresh))


class CrashLog(QObject):
    """Takes what nobody caught, from any thread. ``reported`` carries a message, once for each kind of mishap.

    ``happened`` comes each time that something happened in the window's thread. What an error says of files and texts
    goes to standard error alone, and where *echoes* is false nowhere.
    """

    reported = Signal(Message)
    happened = Signal()

    def __init__(self, log: Logbook, *, echoes: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._echoes = echoes
        self._known: set[str] = set()

    def watch(self) -> None:
        """Take what nobody catches from now on."""
        sys.excepthook = self.note
        threading.excepthook = self._note_from_thread

    def unwatch(self) -> None:
        """Leave it to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write down one mishap and say so; one that repeats itself is reported and written once."""
        if threading.current_thread() is threading.main_thread():
            self.happened.emit()
        details = "".join(traceback.format_exception(kind, error, trace))
        if details in self._known:
            return
        self._known.add(details)
        if self._echoes:
            sys.stderr.write(details)
        kept = self._log.note(error)
        said = message("Something went wrong. Your session continues.")
        place = message("Details are in {path}.", path=tidy(self._log.file))
        self.reported.emit(sentences(said, place) if kept else said)

    def _note_from_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self.note(failed.exc_type, failed.exc_value, failed.exc_traceback)
