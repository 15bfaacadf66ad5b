"""The first start: one page that is asked once, and what its answers do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message, message
from backstride.ui.context import AppContext
from backstride.ui.first_run.page import WelcomePage


class FirstRunController(QObject):
    """Shows the welcome page; ``answered`` comes once the answers are kept, after which it is not needed any more."""

    answered = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.page = WelcomePage(context.style)
        self.page.finished.connect(self._on_finished)
        self.page.sound_check_requested.connect(self._on_sound_check)

    def begin(self) -> None:
        """Show the page in the window, its first answer in focus."""
        self._context.window.show_page(self.page)
        self.page.focus_first()

    def _on_finished(self, role: str) -> None:
        self._context.preferences.set("role", role)
        self._context.preferences.set("first_run_done", value=True)
        self.answered.emit()
        self._context.window.drop_page(self.page)
        self.deleteLater()

    def _on_sound_check(self) -> None:
        self._context.audio.try_sound(self._on_sound_tried)

    def _on_sound_tried(self, problem: Message | None) -> None:
        self.page.show_status(problem or message("No sound? Turn up the volume, or check Settings, Sound."))
