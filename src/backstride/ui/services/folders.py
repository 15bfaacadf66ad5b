"""The folders that the library is read from, as the settings are at the moment."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from backstride.library.folders import Folder, shipped_folder
from backstride.storage.paths import Paths
from backstride.ui.services.preferences import Preferences


class Folders(QObject):
    """What is shipped, the person's own, those in the settings, then *named*. ``changed`` carries them anew."""

    changed = Signal(object)

    def __init__(
        self, paths: Paths, preferences: Preferences, named: Iterable[Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._preferences = preferences
        self._named = tuple(named)
        preferences.changed.connect(self._on_preference_changed)

    @property
    def now(self) -> tuple[Folder, ...]:
        """Return the folders; a later one hides what a former one has."""
        shipped, own = shipped_folder(self._paths), Folder(self._paths.own_library, "own")
        added = (*map(Path, self._preferences.now.library_folders), *self._named)
        return (shipped, own, *(Folder(path) for path in added))

    def _on_preference_changed(self, key: str) -> None:
        if key == "library_folders":
            self.changed.emit(self.now)
