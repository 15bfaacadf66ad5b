"""What the session screen asks in its middle: whether to leave, what to do after a sleep; and the page of all keys."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeyEvent

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.routine.emergency import Region
from backstride.routine.red_flags import EMERGENCY, SECTIONS, SOON, TITLE
from backstride.session.states import Command
from backstride.ui.kit.actions import OF_SESSION
from backstride.ui.session.asking.overlay import Overlay

_EARLY, _LEAVE, _SLEPT, _KEYS, _HOW_TO, _HELP = "early", "leave", "slept", "keys", "how-to", "help"
_HURTS = "hurts"
_ANSWERS = {
    (_EARLY, "start"): Command.START,
    (_EARLY, "wait"): Command.LEAVE,
    (_EARLY, ""): Command.LEAVE,
    (_LEAVE, "leave"): Command.LEAVE,
    (_HURTS, "stopped"): Command.LEAVE,
    (_SLEPT, "repeat"): Command.REPEAT_PHASE,
    (_SLEPT, "go-on"): Command.RESUME,
}


class SessionDialogs(QObject):
    """Asks on *overlay*; `opened` and `closed` say when; `command_requested` carries what an answer asks for.

    `hurt` carries what the person does about something that hurts: smaller, eased, skipped or stopped. A session that
    was halted for a question *goes_on* after an answer that leaves it alone.
    """

    command_requested = Signal(Command)
    hurt = Signal(str)
    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        overlay: Overlay,
        catalogue: Catalogue,
        allowed: Container[Command] = frozenset(Command),
        *,
        keeps: bool = True,
    ) -> None:
        super().__init__(overlay)
        self._overlay = overlay
        self._catalogue = catalogue
        self._allowed = allowed
        self._kept = message("Your progress is saved.") if keeps else message("Nothing about you is kept.")
        self._goes_on = False
        overlay.answered.connect(self._on_answered)

    @property
    def open(self) -> bool:
        """Say whether something is asked."""
        return not self._overlay.isHidden()

    def early(self, begins: Message) -> None:
        """Ask whether to start a routine whose course has not begun; *begins* says when it does."""
        self._goes_on = False
        answers = {"wait": message("Not now"), "start": message("Start anyway")}
        self._ask(_EARLY, message("Start before your course begins?"), begins, answers)

    def leave(self, *, goes_on: bool) -> None:
        """Ask whether to leave."""
        self._goes_on = goes_on
        answers = {"stay": message("Keep going"), "leave": message("End")}
        self._ask(_LEAVE, message("End session?"), self._kept, answers)

    def hurts(self, easier: str, *, goes_on: bool) -> None:
        """Ask what to do about something that hurts; *easier* names its easier variant, empty where there is none."""
        self._goes_on = goes_on
        answers = {"smaller": message("Make it smaller, and continue")}
        if easier:
            answers["eased"] = message("Easier: {exercise}", exercise=easier)
        answers |= {"skipped": message("Leave it out"), "stopped": message("Stop here")}
        text = message("Make the movement smaller first. Nothing here has to hurt.")
        self._ask(_HURTS, message("This hurts"), text, answers)

    def slept(self) -> None:
        """Ask how to go on after the computer slept."""
        self._goes_on = False
        answers = {"repeat": message("Restart"), "go-on": message("Continue")}
        title, asked = message("Paused while the computer slept"), message("Restart this exercise or carry on?")
        self._ask(_SLEPT, title, asked, answers)

    def keys(self, *, goes_on: bool) -> None:
        """Show all shortcuts."""
        self._goes_on = goes_on
        words, listed = self._catalogue, (action for action in OF_SESSION if action.command in self._allowed)
        pairs = ((action.shown(words), action.text(words)) for action in listed)
        self._overlay.list_pairs(_KEYS, self._catalogue.say(message("Shortcuts")), pairs, close=self._close())
        self.opened.emit()

    def explain(self, name: str, paragraphs: Iterable[tuple[str, str, str]], *, goes_on: bool) -> None:
        """Show how an exercise is done: (heading, text, tone)."""
        self._goes_on = goes_on
        self._overlay.read(_HOW_TO, name, paragraphs, close=self._close())
        self.opened.emit()

    def get_help(self, region: Region, *, goes_on: bool) -> None:
        """Show when to stop and when to get help, with the numbers of *region*."""
        self._goes_on = goes_on
        title = self._catalogue.say(TITLE)
        self._overlay.read(_HELP, title, help_paragraphs(self._catalogue, region), close=self._close())
        self.opened.emit()

    def take_key(self, event: QKeyEvent) -> None:
        """Hand a key to what is asked; in a turned picture the window does not know that it has the focus."""
        QCoreApplication.sendEvent(self._overlay.focused(), event)

    def take_focus(self) -> None:
        """Take the focus back."""
        self._overlay.take_focus()

    def dismiss(self) -> None:
        """Take away whatever is asked, unanswered."""
        self._overlay.close_up()

    def _close(self) -> str:
        return self._catalogue.say(message("Close"))

    def _ask(self, name: str, title: Message, text: Message, answers: Mapping[str, Message]) -> None:
        worded = tuple((answer, self._catalogue.say(words)) for answer, words in answers.items())
        self._overlay.ask(name, self._catalogue.say(title), self._catalogue.say(text), worded)
        self.opened.emit()

    def _on_answered(self, answer: str) -> None:
        asked = self._overlay.name
        self._overlay.close_up()
        if asked == _HURTS and answer:
            self.hurt.emit(answer)
        command = _ANSWERS.get((asked, answer), Command.RESUME if self._goes_on else None)
        self.closed.emit()
        if command is not None:
            self.command_requested.emit(command)


def help_paragraphs(catalogue: Catalogue, region: Region) -> Iterator[tuple[str, str, str]]:
    """Yield when to get help as (heading, text, tone), with the numbers of *region*."""
    say = catalogue.say
    yield say(EMERGENCY.heading), say(message("In an emergency call {number}.", number=region.emergency)), "warning"
    for section in SECTIONS:
        tone = "warning" if section is EMERGENCY else ""
        if section is SOON and region.advice:
            yield say(section.heading), say(message("Medical advice by phone: {number}", number=region.advice)), tone
        for sign in section.signs:
            yield say(section.lead or section.heading), say(sign), tone
