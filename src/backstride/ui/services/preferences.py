"""What a person has set, kept: one value, with a signal when it changes, written soon after."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.i18n.messages import Message
from backstride.storage.settings import Settings, read_settings, write_settings

_SOON_MS = 400
"""A slider that is dragged changes a setting many times; the file is written when it rests."""


class Preferences(QObject):
    """The settings of this profile. ``changed`` carries the key; ``failed`` says why they could not be kept.

    Only what was set here is written over what the file says by then: another window may have set something else.
    Without a *path* nothing is kept.
    """

    changed = Signal(str)
    failed = Signal(Message)

    def __init__(self, path: Path | None, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = settings
        self._path = path
        self._fresh: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.write)

    def set(self, key: str, value: object) -> None:
        """Set *key* to *value*, at once for everybody and soon on disk."""
        if getattr(self.now, key) == value:
            return
        changes: dict[str, Any] = {key: value}
        self.now = replace(self.now, **changes)
        if self._path is not None:
            self._fresh |= changes
            self._timer.start()
        self.changed.emit(key)

    def put_back(self, settings: Settings) -> None:
        """Set everything that is not as in *settings*."""
        for field in fields(settings):
            self.set(field.name, getattr(settings, field.name))

    def toggle_favourite(self, routine: str) -> None:
        """Make *routine* a favourite, or none any more."""
        kept = self._kept(self._path) if self._path else self.now
        others = tuple(name for name in kept.favourites if name != routine)
        self.set("favourites", others if routine in self.now.favourites else (*others, routine))

    def write(self) -> None:
        """Write what is set, now."""
        self._timer.stop()
        if self._path is None or not self._fresh:
            return
        wanted = self._kept(self._path)
        problem = write_settings(self._path, wanted)
        if read_settings(self._path)[0] == wanted:
            self._fresh.clear()
        if problem:
            self.failed.emit(problem)

    def _kept(self, path: Path) -> Settings:
        """Return what the file says now, and over it what was set here since it was written."""
        return replace(read_settings(path)[0], **self._fresh)
