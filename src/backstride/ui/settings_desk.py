"""What settings do: the page's wishes go to the preferences, the sound and the voice."""

from __future__ import annotations

from PySide6.QtCore import QObject

from backstride.ui.audio import Audio
from backstride.ui.authoring import Authoring
from backstride.ui.look import Look
from backstride.ui.preferences import Preferences
from backstride.ui.screens.settings import SettingsPage


class SettingsDesk(QObject):
    """Joins the page of settings to what it sets."""

    def __init__(
        self,
        look: Look,
        preferences: Preferences,
        audio: Audio,
        authoring: Authoring,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._audio = audio
        self._language = language
        self.page = SettingsPage(look)
        self.page.changed.connect(preferences.set)
        self.page.sound_check_wished.connect(self._on_sound_check)
        self.page.voice_check_wished.connect(self._on_voice_check)
        self.page.own_folder_wished.connect(authoring.open_folder)
        preferences.failed.connect(self.page.show_status)

    def show(self) -> SettingsPage:
        """Show what is set now, and what is missing to be heard."""
        self.page.show_settings(self._preferences.now)
        self.page.show_status(self._audio.problem)
        return self.page

    def _on_sound_check(self) -> None:
        self._audio.open()
        self._audio.sounds.play("begin")
        self.page.show_status(self._audio.sounds.problem)

    def _on_voice_check(self) -> None:
        self._audio.open()
        self._audio.try_voice(self.tr("Hold for thirty seconds. Left side."), self._language)
        self.page.show_status(self._audio.voice.problem)
