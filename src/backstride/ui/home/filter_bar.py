"""The filters of Home as a row of chips that breaks into as many lines as it needs, or folds into one button."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backstride.i18n.messages import message
from backstride.library.suggestions import NO_EQUIPMENT, Card, Filters
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.labels import minutes, word
from backstride.ui.kit.say import collation, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style

_WHEN = ("before-run", "after-run")
_GOALS = ("mobility", "flexibility", "stability", "strength", "balance", "breathing", "relaxation")
_POSITIONS = ("standing", "half-kneeling", "quadruped", "seated", "supine", "prone", "side-lying")
_AT_MOST = (5, 10, 15, 20)


class FilterBar(QWidget):
    """Chips for what a routine is for, how long it is and what it needs; ``changed`` carries the `Filters`.

    ``lid`` is the button that they fold into where there is little height, filled while something is asked for;
    the owner of the bar places it. ``unfolded`` says that it was opened.
    """

    changed = Signal(Filters)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._favourites = self._switch(style, say(message("Favourites")), "star")
        self._recent = self._switch(style, say(message("Recently done")), "history")
        self._when = self._choice(style, say(message("When")))
        self._goal = self._choice(style, say(message("Goal")))
        self._at_most = self._choice(style, say(message("Time")))
        self._equipment = self._choice(style, say(message("Equipment")))
        self._position = self._choice(style, say(message("Position")))
        self._label = self._choice(style, say(message("Label")))
        self._clear = Button(style, say(message("Show all")), "quiet", "x", self)
        self._clear.clicked.connect(self._on_cleared)
        flow = spaced(style, FlowLayout(self), 1)
        for chip in (self._favourites, self._recent, *self._choices(), self._clear):
            flow.addWidget(chip)
        self.unfolded = False
        self.lid = Button(style, say(message("Filters")), "chip", "chevron-down")
        self.lid.clicked.connect(self._on_lid_pressed)
        self._offer((), ())
        self._label.hide()
        self._clear.hide()

    @property
    def filters(self) -> Filters:
        """Return what is asked for now."""
        return Filters(
            when=str(self._when.value),
            goal=str(self._goal.value),
            at_most=int(str(self._at_most.value)),
            equipment=str(self._equipment.value),
            position=str(self._position.value),
            label=str(self._label.value),
            favourites=self._favourites.isChecked(),
            recent=self._recent.isChecked(),
        )

    def offer_for(self, cards: Iterable[Card]) -> None:
        """Offer the equipment that these cards need, and their labels; what is asked for stays where it can."""
        cards = tuple(cards)
        equipment, labels = {thing for card in cards for thing in card.equipment}, {card.label for card in cards} - {""}
        self._offer(sorted(equipment, key=collation()), sorted(labels, key=collation()))
        self._label.setVisible(bool(labels))

    def clear(self) -> None:
        """Ask for everything."""
        for chip in (self._favourites, self._recent):
            chip.setChecked(False)
        for choice in self._choices():
            choice.choose(0 if choice is self._at_most else "")
        self._on_changed()

    def _choices(self) -> tuple[Choice, ...]:
        return self._when, self._goal, self._at_most, self._equipment, self._position, self._label

    def _switch(self, style: Style, name: str, icon: str) -> Button:
        chip = Button(style, name, "chip", icon, self)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_changed)
        return chip

    def _choice(self, style: Style, name: str) -> Choice:
        choice = Choice(style, name, "chip", self)
        choice.chosen.connect(self._on_changed)
        return choice

    def _offer(self, equipment: Iterable[str], labels: Iterable[str]) -> None:
        times = [(most, say(message("At most {time}", time=minutes(most)))) for most in _AT_MOST]
        tables: dict[Choice, list[tuple[object, str]]] = {
            self._when: [("", say(message("When: any"))), *((key, word(key)) for key in _WHEN)],
            self._goal: [("", say(message("Any goal"))), *((key, word(key)) for key in _GOALS)],
            self._at_most: [(0, say(message("Any length"))), *times],
            self._equipment: [
                ("", say(message("Any equipment"))),
                (NO_EQUIPMENT, say(message("Nothing needed"))),
                *((thing, thing) for thing in equipment),
            ],
            self._position: [("", say(message("Any position"))), *((key, word(key)) for key in _POSITIONS)],
            self._label: [("", say(message("Any label"))), *((label, label) for label in labels)],
        }
        for choice, options in tables.items():
            choice.offer(options, choice.value)

    def _on_cleared(self) -> None:
        self.clear()

    def _on_lid_pressed(self) -> None:
        self.unfolded = not self.unfolded
        self.lid.show_icon("chevron-up" if self.unfolded else "chevron-down")

    def _on_changed(self) -> None:
        filters = self.filters
        self._clear.setVisible(filters != Filters())
        counted = say(message("Filters: {count}", count=filters.count))
        self.lid.fill(filters.count > 0)
        self.lid.say(counted if filters.count else say(message("Filters")))
        self.changed.emit(filters)
