"""What settings do: what the page asks for goes to the preferences, the sound and the voice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from backstride.i18n.messages import Message, MessageError, message
from backstride.storage.catalogues import read_catalogues
from backstride.storage.paths import tidy
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
        self._page.show_settings(self._context.preferences.now, self._context.now().date())
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
        page.calendar_requested.connect(self._on_calendar_requested)
        page.left.connect(self.left)
        self._context.preferences.failed.connect(page.show_status)
        return page

    def _on_calendar_requested(self) -> None:
        """Ask where to, and save the days of the person's plan for a calendar."""
        from backstride.exchange.calendar import own_days  # noqa: PLC0415  because few people ask for it
        from backstride.exchange.saving import save  # noqa: PLC0415  because few people ask for it

        try:
            written = own_days(self._context.preferences.now, catalogue(), self._context.now())
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
            place, kind = str(folder / "plan.ics"), "iCalendar (*.ics)"
            chosen, _ = QFileDialog.getSaveFileName(self._context.window, say(message("Save")), place, kind)
            if chosen:
                path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".ics")
                save({path: written.encode()}, over=True)
                self.reported.emit(message("Saved as {path}.", path=tidy(path)))
        except MessageError as error:
            self.reported.emit(error.message)

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
