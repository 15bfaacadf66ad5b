"""Which language the window speaks: the one asked for, else the person's choice, else the system's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.storage.catalogues import read_catalogues
from backstride.ui.kit.say import speak
from backstride.ui.services.preferences import Preferences


class LanguageService(QObject):
    """Gives *app* the catalogue of one language from *folder*; ``changed`` says that it is another one now."""

    changed = Signal()

    def __init__(
        self, app: QApplication, folder: Path, preferences: Preferences, asked: str = "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._catalogues = read_catalogues(folder)
        self._preferences = preferences
        self._of_qt = QTranslator(self)
        self.tag = ""
        self._speak(asked or preferences.now.language)
        preferences.changed.connect(self._on_preference_changed)

    def stop_speaking(self) -> None:
        """Take the catalogues away again."""
        self._app.removeTranslator(self._of_qt)
        speak(self._app, IN_ENGLISH)

    def _speak(self, asked: str) -> None:
        """Speak the language of the tag *asked*, or the system's for ``auto``; English where there is no catalogue."""
        self.stop_speaking()
        wanted = QLocale.system().uiLanguages() if asked == "auto" else [asked]
        self.tag = wanted[0]
        speak(self._app, self._catalogues.open(*wanted))
        locale = QLocale(self.tag)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        if self._of_qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._app.installTranslator(self._of_qt)

    def _on_preference_changed(self, key: str) -> None:
        if key == "language":
            self._speak(self._preferences.now.language)
            self.changed.emit()
