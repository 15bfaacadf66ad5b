"""What the session screen asks in its middle: whether to leave, what to do after a sleep; and the page of all keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from backstride.session.player import Wish
from backstride.ui.stage.actions import ACTIONS
from backstride.ui.widgets.overlay import Overlay

_LEAVE, _SLEPT, _KEYS, _HOW_TO = "leave", "slept", "keys", "how-to"
_ANSWERS = {
    (_LEAVE, "leave"): Wish.LEAVE,
    (_SLEPT, "repeat"): Wish.REPEAT_PHASE,
    (_SLEPT, "go-on"): Wish.RESUME,
}


class Questions(QObject):
    """Asks on *overlay*; `wished` says what an answer asks of the session, `closed` that nothing stands in the way."""

    wished = Signal(Wish)
    closed = Signal()

    def __init__(self, overlay: Overlay) -> None:
        super().__init__(overlay)
        self._overlay = overlay
        self._goes_on = False
        overlay.answered.connect(self._on_answered)

    @property
    def open(self) -> bool:
        """Say whether something is asked."""
        return self._overlay.isVisible()

    def leave(self, *, goes_on: bool) -> None:
        """Ask whether to leave; *goes_on* says that the session is to go on after "stay"."""
        self._goes_on = goes_on
        answers = (("leave", "Leave"), ("stay", "Stay"))
        self._overlay.ask(_LEAVE, "Leave this session?", "What you have done so far is kept.", answers)

    def slept(self) -> None:
        """Ask how to go on after the computer slept."""
        text = "Do this from its beginning again, or go on where it was?"
        answers = (("repeat", "Again"), ("go-on", "Go on"))
        self._overlay.ask(_SLEPT, "Paused while the computer slept", text, answers)

    def keys(self) -> None:
        """Show all keys."""
        self._overlay.list_pairs(_KEYS, "Keys", ((action.shown, action.text) for action in ACTIONS))

    def explain(self, name: str, paragraphs: Iterable[tuple[str, str, str]]) -> None:
        """Show how an exercise is done: (heading, text, tone)."""
        self._overlay.read(_HOW_TO, name, paragraphs)

    def dismiss(self) -> None:
        """Take away whatever is asked, unanswered."""
        self._overlay.close_up()

    def _on_answered(self, answer: str) -> None:
        asked = self._overlay.name
        self._overlay.close_up()
        wish = _ANSWERS.get((asked, answer))
        if wish is None and asked == _LEAVE and self._goes_on:
            wish = Wish.RESUME
        self.closed.emit()
        if wish is not None:
            self.wished.emit(wish)
