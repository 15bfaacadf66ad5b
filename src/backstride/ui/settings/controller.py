"""What settings do: the page's wishes go to the preferences, the sound and the voice."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import message
from backstride.ui.kit.say import say
from backstride.ui.kit.style import Style
from backstride.ui.services.audio import Audio
from backstride.ui.services.files import RoutineFiles
from backstride.ui.services.preferences import Preferences
from backstride.ui.settings.page import SettingsPage


class SettingsController(QObject):
    """Joins the page of settings to what it sets. ``reported`` carries why a tone or the voice is not heard."""

    left = Signal()
    reported = Signal(str)

    def __init__(
        self,
        style: Style,
        preferences: Preferences,
        audio: Audio,
        files: RoutineFiles,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._preferences = preferences
        self._audio = audio
        self._files = files
        self._language = language
        self._page: SettingsPage | None = None

    def show(self) -> SettingsPage:
        """Show what is set now, and what is missing to be heard; return the page, made when it is first wanted."""
        if self._page is None:
            self._page = self._made()
        self._page.show_settings(self._preferences.now)
        self._page.show_status(self._audio.problem)
        return self._page

    def _made(self) -> SettingsPage:
        page = SettingsPage(self._style)
        page.changed.connect(self._preferences.set)
        page.sound_check_requested.connect(self._on_sound_check)
        page.voice_check_requested.connect(self._on_voice_check)
        page.own_folder_requested.connect(self._files.open_folder)
        page.left.connect(self.left)
        self._preferences.failed.connect(page.show_status)
        return page

    def _tell(self, words: str) -> None:
        """Tell *words* in the window: the head of the page may be out of sight from where they were asked for."""
        if self._page is not None:
            self._page.show_status("")
        if words:
            self.reported.emit(words)

    def _on_sound_check(self) -> None:
        self._audio.try_sound(self._tell)

    def _on_voice_check(self) -> None:
        self._audio.try_voice(say(message("Hold for thirty seconds. Left side.")), self._language, self._tell)
