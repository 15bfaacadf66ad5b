"""The first start: one page that is asked once, and what its answers do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message, message
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.kit.style import Style
from backstride.ui.services.audio import Audio
from backstride.ui.services.preferences import Preferences


class FirstRunController(QObject):
    """Shows the welcome page; ``answered`` comes once everything is kept."""

    answered = Signal()

    def __init__(self, style: Style, preferences: Preferences, audio: Audio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._audio = audio
        self.page = WelcomePage(style)
        self.page.finished.connect(self._on_finished)
        self.page.sound_check_requested.connect(self._on_sound_check)

    def _on_finished(self, role: str) -> None:
        self._preferences.set("role", role)
        self._preferences.set("first_run_done", value=True)
        self.answered.emit()

    def _on_sound_check(self) -> None:
        self._audio.try_sound(self._on_sound_tried)

    def _on_sound_tried(self, problem: Message | None) -> None:
        self.page.show_status(problem or message("No sound? Turn up the volume, or check Settings, Sound."))
