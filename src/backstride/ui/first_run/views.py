"""What the first page asks, one view at a time: where to begin, whether it is heard, who uses it and who shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from backstride.i18n.messages import in_context, message
from backstride.routine.red_flags import TITLE
from backstride.ui.first_run.option_card import OptionCard
from backstride.ui.kit.buttons import Button, icon_button, label, prose
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import disclaimer_sentence
from backstride.ui.kit.person_picker import PEOPLE_NAMES, PersonPicker
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style


class View(QWidget):
    """One view; ``first`` is what Enter presses."""

    first: QWidget

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self._column = spaced(style, QVBoxLayout(self), 2)

    def _add_row(self, *widgets: QWidget) -> None:
        row = QWidget()
        flow = spaced(self._style, FlowLayout(row), 1.5)
        for widget in widgets:
            flow.addWidget(widget)
        self._column.addWidget(row)

    def _lead(self, words: str, icon: str) -> Button:
        """Return the button that Enter presses."""
        button = Button(self._style, words, "primary", icon, big=True, hint=say(in_context("key", "Enter")))
        self.first = button
        return button


class Intro(View):
    """What the program is for, and where to begin."""

    tried = Signal()
    set_up_requested = Signal()
    looked_around = Signal()
    wrote = Signal()
    gym_requested = Signal()
    help_requested = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.title = label(say(message("A few good minutes, before and after you run.")), "welcome")
        self.lead = label(
            say(
                message(
                    "Guided stretching, strength and breathing for runners. You follow by ear; the picture shows how."
                )
            ),
            "prose",
        )
        self._column.addWidget(self.title)
        self._column.addWidget(self.lead)
        attempt = self._lead(say(message("Try three minutes")), "play-filled")
        attempt.clicked.connect(self.tried)
        self._add_row(attempt)
        self.hint = label(say(message("Standing, beside a wall. We check the sound first.")), "muted")
        self._column.addWidget(self.hint)
        set_up = Button(style, say(message("Set up")), "", "settings")
        set_up.clicked.connect(self.set_up_requested)
        around = Button(style, say(message("Look around")))
        around.clicked.connect(self.looked_around)
        self._add_row(set_up, around)
        add_gap(style, self._column, 1)
        self._column.addWidget(prose(style, say(message("No account. Nothing leaves this computer.")), "caption"))
        self._column.addWidget(prose(style, disclaimer_sentence(), "caption"))
        writes = Button(style, say(message("I write routines")), "quiet")
        writes.clicked.connect(self.wrote)
        gym = Button(style, say(message("This is a gym or clinic screen")), "quiet")
        gym.clicked.connect(self.gym_requested)
        get_help = Button(style, say(TITLE), "quiet")
        get_help.clicked.connect(self.help_requested)
        self._add_row(writes, gym, get_help)

    def extras(self) -> Sequence[QWidget]:
        """Return what may go where there is little height, the first first."""
        return (self.lead, self.hint)


class _Asking(View):
    """A view that came after another: its heading has a way back."""

    left = Signal()

    def __init__(self, style: Style, heading: str) -> None:
        super().__init__(style)
        back = icon_button(style, say(message("Back")), "arrow-left")
        back.clicked.connect(self.left)
        line = spaced(style, QHBoxLayout(), 1)
        line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(heading, "title"), 1)
        self._column.addLayout(line)


class SoundCheck(_Asking):
    """Asks whether the person hears the program, before it leads them for the first time."""

    heard = Signal()
    again = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(style, say(message("Can you hear me?")))
        self._status = label(say(message("The voice asks you just that.")), "prose")
        self._column.addWidget(self._status)
        yes = self._lead(say(message("Yes, start")), "play-filled")
        yes.clicked.connect(self.heard)
        again = Button(style, say(message("Play it again")), "", "volume-2", big=True)
        again.clicked.connect(self.again)
        self._add_row(yes, again)
        self._column.addWidget(
            prose(style, say(message("It also works without sound: the screen shows all that is said.")), "caption")
        )

    def show_status(self, words: str) -> None:
        """Say what became of the sound."""
        self._status.setText(words)


class SetUp(_Asking):
    """Asks who shows the exercises and who uses the computer. ``begun`` carries the role: run or write."""

    begun = Signal(str)
    person_chosen = Signal(str)
    sound_check_requested = Signal()

    def __init__(self, style: Style) -> None:
        super().__init__(style, say(message("Set up")))
        self._options = {
            "run": OptionCard(
                style,
                "footprints",
                say(message("I'm a runner")),
                say(message("Before and after a run, or for a stiff back.")),
            ),
            "write": OptionCard(
                style,
                "pencil-line",
                say(message("I write routines for others")),
                say(message("For patients or for a team, as plain text files.")),
            ),
        }
        self._column.addWidget(label(say(message("Who shows you the exercises?")), "heading"))
        people = PersonPicker(style, {name: say(words) for name, words in PEOPLE_NAMES.items()})
        people.choose(style.tokens.person)
        people.chosen.connect(self.person_chosen)
        self._column.addWidget(people)
        self._column.addWidget(label(say(message("How will you use Backstride?")), "heading"))
        group = QButtonGroup(self)
        for option in self._options.values():
            group.addButton(option)
            self._column.addWidget(option)
        self._options["run"].setChecked(True)
        self._column.addLayout(self._sound_check())
        begin = self._lead(say(message("Begin")), "arrow-right")
        begin.clicked.connect(self._on_begun)
        self._add_row(begin)

    def show_status(self, words: str) -> None:
        """Say what became of the sound check."""
        self._heard.setText(words)

    def _sound_check(self) -> QHBoxLayout:
        check = Button(self._style, say(message("Test sound")), "", "volume-2")
        check.clicked.connect(self.sound_check_requested)
        self._heard: QLabel = label(say(message("Can you hear it?")), "muted")
        self._heard.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(check)
        line.addWidget(self._heard, 1)
        return line

    def _on_begun(self) -> None:
        self.begun.emit(next(role for role, option in self._options.items() if option.isChecked()))
