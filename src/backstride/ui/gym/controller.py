"""What makes a computer a gym's screen: a PIN is set, and the window goes, after which the kiosk comes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from backstride.i18n.messages import message
from backstride.kiosk.set_pin import PinNotSetError, set_pin
from backstride.ui.context import AppContext
from backstride.ui.gym.page import GymPage
from backstride.ui.kit.page import Page
from backstride.ui.kit.say import say


class GymController(QObject):
    """Asks for the PIN; there is no gym's screen without one. The way back leads to where it was asked from."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self) -> None:
        """Show what a gym's screen is, and ask for its PIN."""
        window = self._context.window
        before, title = window.page, window.title
        page = GymPage(self._context.style)
        page.confirmed.connect(self._on_confirmed)

        def leave() -> None:
            if before is not None:
                window.show_page(before, title)
            if isinstance(before, Page):
                before.focus_first()
            window.drop_page(page)

        page.left.connect(leave)
        window.show_page(page, say(message("This is a gym or clinic screen")))
        page.focus_first()

    def _on_confirmed(self, pin: str) -> None:
        page, preferences = self._context.window.page, self._context.preferences
        try:
            set_pin(self._context.paths.kiosk_file, pin)
        except PinNotSetError as error:
            if isinstance(page, GymPage):
                page.show_problem(error.message)
            return
        preferences.set("first_run_done", value=True)
        preferences.set("gym_screen", value=True)
        preferences.write()
        self._context.window.quit()
