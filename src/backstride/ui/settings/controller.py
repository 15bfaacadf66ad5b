"""What settings do: what the page asks for goes to the preferences, the sound and the voice."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message, message
from backstride.storage.catalogues import read_catalogues
from backstride.ui.context import AppContext
from backstride.ui.kit.say import catalogue, say
from backstride.ui.settings.page import SettingsPage

_SAMPLE = message("Hold for thirty seconds. Left side.")


class SettingsController(QObject):
    """Joins the page of settings to what it sets. ``reported`` carries why a tone or the voice is not heard.

    ``gym_requested`` asks for the page that makes this computer a gym's screen.
    """

    left = Signal()
    gym_requested = Signal()
    reported = Signal(Message)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: SettingsPage | None = None
        known = read_catalogues(context.paths.assets / "locale").languages
        self._languages = tuple(sorted(known, key=lambda tag: tag != context.language))

    def show(self) -> SettingsPage:
        """Show what is set now, and what is missing to be heard; return the page, made when it is first wanted."""
        if self._page is None:
            self._page = self._made()
        self._context.audio.open()
        self._page.show_settings(self._context.preferences.now)
        self._page.show_status(self._context.audio.devices.problem)
        self._context.audio.list_voices(self._languages, self._page.offer_voices)
        return self._page

    def focus_setting(self, key: str) -> None:
        """Put the focus on the setting *key*, in sight."""
        if self._page is not None:
            self._page.focus_setting(key)

    def _made(self) -> SettingsPage:
        page = SettingsPage(self._context.style, may_edit=self._context.policy.edit)
        page.changed.connect(self._context.preferences.set)
        page.sound_check_requested.connect(self._on_sound_check)
        page.voice_check_requested.connect(self._on_voice_check)
        page.voice_requested.connect(self._on_voice_requested)
        page.own_folder_requested.connect(self._context.files.open_folder)
        page.gym_requested.connect(self.gym_requested)
        page.left.connect(self.left)
        self._context.preferences.failed.connect(page.show_status)
        return page

    def _report(self, problem: Message | None) -> None:
        """Show *problem* in the window: the head of the page may be out of sight from where it was asked for."""
        if self._page is not None:
            self._page.show_status(None)
        if problem:
            self.reported.emit(problem)

    def _on_sound_check(self) -> None:
        self._context.audio.try_sound(self._report)

    def _on_voice_check(self) -> None:
        self._context.audio.try_voice(say(_SAMPLE), self._context.language, self._report)

    def _on_voice_requested(self, language: str, voice: str) -> None:
        words = catalogue().speaking(language).say(_SAMPLE)
        self._context.audio.hear_voice(voice, words, language, self._report)
