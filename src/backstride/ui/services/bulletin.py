"""What is wrong with the settings, the history or the folders, told once each while the window is open."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from backstride.history.history import History
from backstride.ui.services.library import Shelf


class Bulletin(QObject):
    """Tells *problems* that are known already, and those of *history* and *shelf* as soon as it has looked."""

    told = Signal(str)

    def __init__(self, problems: Iterable[str], history: History, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = tuple(problems)
        self._history = history
        self._shelf = shelf
        self._known: set[str] = set()

    def look(self) -> None:
        """Tell what has not been told yet, all in one."""
        all_problems = dict.fromkeys((*self._problems, self._history.problem, *self._shelf.notes))
        fresh = [problem for problem in all_problems if problem and problem not in self._known]
        self._known.update(fresh)
        if fresh:
            self.told.emit(" ".join(fresh))
