"""The first start: one page that is asked once, and what its answers do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message, message
from backstride.ui.context import AppContext
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.kit.say import catalogue, say

_SHOWN = "adductor-side-lunge"
"""The exercise that the first page shows."""

TRIED = "kiosk-demo-3"
"""The routine of the first three minutes."""


class FirstRunController(QObject):
    """Shows the welcome page; ``answered`` comes once the answers are kept, after which it is not needed any more.

    ``tried`` comes after it where the first three minutes are asked for, with the id of their routine, and
    ``help_requested`` asks for the page that says when to get help, ``gym_requested`` for the one that makes this
    computer a gym's screen.
    """

    answered = Signal()
    tried = Signal(str)
    gym_requested = Signal()
    help_requested = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        others = {tag: name for tag, name in catalogue().names().items() if tag != catalogue().language}
        self.page = WelcomePage(context.style, others)
        self.page.finished.connect(self._on_finished)
        self.page.tried.connect(self._on_tried)
        self.page.sound_check_requested.connect(self._on_sound_check)
        self.page.voice_check_requested.connect(self._on_voice_check)
        self.page.person_chosen.connect(self._on_person_chosen)
        self.page.language_chosen.connect(self._on_language_chosen)
        self.page.gym_requested.connect(self.gym_requested)
        self.page.help_requested.connect(self.help_requested)
        context.library.changed.connect(self._show_figure)

    def begin(self) -> None:
        """Show the page in the window, what Enter presses in focus; its figure comes once the library was read."""
        self._context.window.show_page(self.page)
        self.page.focus_first()
        self._show_figure()

    def _show_figure(self) -> None:
        exercise = self._context.library.exercise(_SHOWN)
        if exercise:
            self.page.show_figure(exercise)

    def _on_finished(self, role: str) -> None:
        self._context.preferences.set("role", role)
        self._finish()

    def _on_tried(self) -> None:
        self._finish()
        self.tried.emit(TRIED)

    def _finish(self) -> None:
        self._context.preferences.set("first_run_done", value=True)
        self.answered.emit()
        self._context.window.drop_page(self.page)
        self.deleteLater()

    def _on_person_chosen(self, person: str) -> None:
        self._context.preferences.set("person", person)

    def _on_language_chosen(self, tag: str) -> None:
        self._context.preferences.set("language", tag)

    def _on_sound_check(self) -> None:
        self._context.audio.try_sound(self._on_sound_tried)

    def _on_voice_check(self) -> None:
        asked = say(message("Can you hear me? Press Space."))
        self._context.audio.try_voice(asked, self._context.language, self._on_sound_tried)

    def _on_sound_tried(self, problem: Message | None) -> None:
        self.page.show_status(problem or message("No sound? Turn up the volume, or check Settings, Sound."))
