"""What the session screen asks in its middle: whether to leave, what to do after a sleep; and the page of all keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeyEvent

from backstride.session.player import Wish
from backstride.ui.kit.phrases import Phrases
from backstride.ui.session.keymap import ACTIONS
from backstride.ui.session.overlay import Overlay

_LEAVE, _SLEPT, _KEYS, _HOW_TO = "leave", "slept", "keys", "how-to"
_ANSWERS = {
    (_LEAVE, "leave"): Wish.LEAVE,
    (_SLEPT, "repeat"): Wish.REPEAT_PHASE,
    (_SLEPT, "go-on"): Wish.RESUME,
}


class Questions(QObject):
    """Asks on *overlay*; `wished` says what an answer asks of the session, `closed` that nothing stands in the way.

    A session that was halted for a question *goes_on* after an answer that leaves it alone.
    """

    wished = Signal(Wish)
    closed = Signal()

    def __init__(self, overlay: Overlay, phrases: Phrases) -> None:
        super().__init__(overlay)
        self._overlay = overlay
        self._phrases = phrases
        self._goes_on = False
        overlay.answered.connect(self._on_answered)

    @property
    def open(self) -> bool:
        """Say whether something is asked."""
        return self._overlay.isVisible()

    def leave(self, *, goes_on: bool) -> None:
        """Ask whether to leave."""
        self._goes_on = goes_on
        self._ask(_LEAVE, "leave?", "kept", ("stay", "leave"))

    def slept(self) -> None:
        """Ask how to go on after the computer slept."""
        self._goes_on = False
        self._ask(_SLEPT, "slept", "slept?", ("repeat", "go-on"))

    def keys(self, *, goes_on: bool) -> None:
        """Show all keys."""
        self._goes_on = goes_on
        pairs = ((action.shown(self._phrases), action.text(self._phrases)) for action in ACTIONS)
        self._overlay.list_pairs(_KEYS, self._phrases.say("keys"), pairs, close=self._phrases.say("close"))

    def explain(self, name: str, paragraphs: Iterable[tuple[str, str, str]], *, goes_on: bool) -> None:
        """Show how an exercise is done: (heading, text, tone)."""
        self._goes_on = goes_on
        self._overlay.read(_HOW_TO, name, paragraphs, close=self._phrases.say("close"))

    def take_key(self, event: QKeyEvent) -> None:
        """Hand a key to what is asked; in a turned picture the window does not know that it has the focus."""
        QCoreApplication.sendEvent(self._overlay.focused(), event)

    def take_focus(self) -> None:
        """Take the focus back."""
        self._overlay.take_focus()

    def dismiss(self) -> None:
        """Take away whatever is asked, unanswered."""
        self._overlay.close_up()

    def _ask(self, name: str, title: str, text: str, answers: tuple[str, ...]) -> None:
        worded = tuple((answer, self._phrases.say(answer)) for answer in answers)
        self._overlay.ask(name, self._phrases.say(title), self._phrases.say(text), worded)

    def _on_answered(self, answer: str) -> None:
        asked = self._overlay.name
        self._overlay.close_up()
        wish = _ANSWERS.get((asked, answer), Wish.RESUME if self._goes_on else None)
        self.closed.emit()
        if wish is not None:
            self.wished.emit(wish)
