"""The page of one routine: what it is and for whom, what it needs, its steps, and where it starts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backstride.care.course import Rung
from backstride.i18n.messages import in_context, message, plural
from backstride.routine.red_flags import TITLE
from backstride.session.shorten import about
from backstride.ui.kit.buttons import Button, card, entries, icon_button, label, prose, short_label
from backstride.ui.kit.choice import MenuButton
from backstride.ui.kit.labels import minutes
from backstride.ui.kit.page import TOP
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Thumbnail
from backstride.ui.routine.opened import Opened, Part, agreed, facts, notices, stop_sentence, to_know
from backstride.ui.routine.outline import Row, outline
from backstride.ui.routine.panel import RoutinePanel
from backstride.ui.routine.step_row import Step, StepRow, plain_row
from backstride.ui.routine.two_columns import Parts, TwoColumns
from backstride.ui.routine.walkthrough import Walkthrough

_FITS = 3
"""Lengths beside its own to which a routine can be shortened here; there is room for no more."""


class RoutinePage(TwoColumns):
    """Shows one routine; ``started`` carries the phase to begin with, ``fit_requested`` the minutes there are, or 0.

    A panel with a moving figure is beside the steps, or above them where there is less room; then what starts the
    routine stays in sight at the foot. ``opened`` is what is shown.
    """

    started = Signal(int)
    resumed = Signal()
    starred = Signal()
    fit_requested = Signal(int)
    copy_requested = Signal()
    edit_requested = Signal()
    keep_requested = Signal()
    hand_out_requested = Signal()
    source_requested = Signal(str)
    help_requested = Signal()
    alone_requested = Signal(str)
    level_requested = Signal(str)

    def __init__(self, style: Style, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._still = still
        self.opened: Opened | None = None
        self._walk: Walkthrough | None = None
        self._rows: list[StepRow] = []
        self._room = ""

    def show_routine(self, opened: Opened) -> None:
        """Show this routine from its top, or, where it is shown already, as it was left."""
        same = self.opened is not None and self.opened.path == opened.path
        place, open_rows, focused = (self.area.place(), self._open_rows(), self.focused()) if same else (TOP, [], -1)
        self.opened = opened
        self._build(opened)
        self.arrange()
        for number in open_rows:
            if number < len(self._rows):
                self._rows[number].head.setChecked(True)
        self.area.present(place)
        self.focus(focused)

    def draw_again(self) -> None:
        """Paint the figures again: a picture came that was not there before."""
        for tile in self.findChildren(Thumbnail):
            tile.update()
        if self._walk:
            self._walk.update()

    def _open_rows(self) -> list[int]:
        return [number for number, row in enumerate(self._rows) if row.head.isChecked()]

    def _build(self, opened: Opened) -> None:
        """Make all parts of the page; `_arrange` finds their places."""
        rows = outline(opened.full, opened.shorter, opened.timeline, catalogue())
        shown = facts(opened)
        played = [(row.line.title, row.exercise) for row in rows if row.exercise and row.phase is not None]
        walk = Walkthrough(self._style, shown.room, played, self._still)
        self._walk, self._room = walk, shown.room
        bar = self._bar(opened)  # first, because Tab goes as things are made
        panel = RoutinePanel(self._style, shown, walk)
        if opened.fits or opened.fit:
            panel.lengths.addWidget(self._lengths(opened, shown.room))
        self.take(Parts(bar=bar, panel=panel, actions=self._actions(opened), links=self._links(opened)))
        self._fill(opened, rows, shown.room)

    def _fill(self, opened: Opened, rows: Sequence[Row], room: str) -> None:
        style, column = self._style, self.area.column
        if opened.full.summary:
            column.addWidget(prose(style, catalogue().read(opened.full.summary), "prose"))
        if stop := stop_sentence(opened):
            column.addWidget(prose(style, stop, "muted"))
        if parts := agreed(opened):
            column.addWidget(_box(style, "card", parts))
        for notice in notices(opened):
            column.addWidget(_box(style, "notice", (notice,)))
        for rung in opened.rungs:
            column.addWidget(self._rung(rung))
        column.addLayout(self._heading(sum(row.exercise is not None and row.phase is not None for row in rows)))
        column.addLayout(self._steps(opened, rows, room))
        if parts := to_know(opened):
            column.addWidget(_box(style, "card", parts))
        column.addStretch(1)

    def _rung(self, rung: Rung) -> QFrame:
        parts = ((rung.heading, rung.lines),)
        if not rung.following:
            return _box(self._style, "card", parts)
        button = Button(self._style, say(message("Next level: {title}", title=rung.title)), "", "arrow-right")
        button.clicked.connect(partial(self.level_requested.emit, rung.following))
        return _box(self._style, "card", parts, button)

    def _heading(self, count: int) -> QHBoxLayout:
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(short_label(say(plural("{count} exercise", "{count} exercises", count)), "heading"))
        hint = label(say(message("Open one to see how, or to start there")), "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(hint, 1)
        return line

    def _steps(self, opened: Opened, rows: Sequence[Row], room: str) -> QVBoxLayout:
        column = spaced(self._style, QVBoxLayout())
        self._rows, played = [], 0
        for row in rows:
            frame = spaced(self._style, QVBoxLayout(), 0, 3 * (len(row.line.source) - 1), 0, 0, 0)
            if row.exercise is None:
                frame.addWidget(plain_row(self._style, row.line))
            else:
                alone = row.line.exercise in opened.alone
                step = Step(row, row.exercise, links=opened.links, alone=alone, ground=f"{room}.wall", fit=opened.fit)
                frame.addWidget(self._step(step, played))
                played += not step.left_out
            column.addLayout(frame)
        return column

    def _step(self, step: Step, number: int) -> StepRow:
        row = StepRow(self._style, step, catalogue(), self._still)
        row.start_requested.connect(self.started)
        row.source_requested.connect(self.source_requested)
        row.alone_requested.connect(self.alone_requested)
        row.opened.connect(partial(self.area.bring_in, row))
        if not step.left_out:
            row.pointed.connect(partial(self._on_pointed, number))
        self._rows.append(row)
        return row

    def _on_pointed(self, number: int, pointed: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        if self._walk:
            self._walk.point_at(number if pointed else None)

    def _bar(self, opened: Opened) -> QWidget:
        style, bar = self._style, QWidget()
        back = icon_button(style, say(message("Back")), "arrow-left")
        back.clicked.connect(self.left)
        line = spaced(style, QHBoxLayout(bar), 0.5)
        line.addWidget(back)
        line.addWidget(label(say(message("Routines")), "muted"), 1)
        if not opened.single:
            line.addWidget(self._star(opened))
        if opened.copyable or opened.editable or opened.given:
            line.addWidget(self._more(opened))
        return bar

    def _star(self, opened: Opened) -> Button:
        name = say(message("Remove from favourites")) if opened.favourite else say(message("Add to favourites"))
        star = icon_button(self._style, name, "star-filled" if opened.favourite else "star")
        star.clicked.connect(self.starred)
        return star

    def _more(self, opened: Opened) -> MenuButton:
        more = MenuButton(self._style, say(message("More")))
        if opened.given:
            more.offer(say(message("Hand out…")), "send", self.hand_out_requested)
        if opened.copyable:
            more.offer(say(message("Duplicate and edit")), "copy", self.copy_requested)
        if opened.editable:
            more.offer(say(message("Edit")), "pencil-line", self.edit_requested)
        return more

    def _actions(self, opened: Opened) -> QWidget:
        actions = QWidget()
        column = spaced(self._style, QVBoxLayout(actions), 1)
        if opened.left_off:
            resume = self._wide(say(message("Continue")), "primary", "play-filled")
            resume.clicked.connect(self.resumed)
            column.addWidget(resume)
            start = self._wide(say(message("Start over")), "", "rotate-cw")
        else:
            start = self._wide(_start_words(opened), "primary", "play-filled")
        start.clicked.connect(self._on_start)
        column.addWidget(start)
        if opened.sent:
            keep = self._wide(say(message("Keep it")), "", "folder-plus")
            keep.clicked.connect(self.keep_requested)
            column.addWidget(keep)
        first = column.itemAt(0)
        self._first = first.widget() if first else None
        return actions

    def _wide(self, words: str, role: str, icon: str) -> Button:
        button = Button(
            self._style, words, role, icon, big=True, hint=say(in_context("key", "Enter")) if role == "primary" else ""
        )
        button.stand_in(self._room)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return button

    def _lengths(self, opened: Opened, room: str) -> Segments:
        """Return the lengths there are: the longest of those to which it can be shortened, and its own."""
        segments = Segments(self._style, say(message("Length")))
        segments.stand_in(room)
        segments.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        full = max(1, round(about(opened.full, opened.timeline.explained) / 60))
        asked = {opened.fit} - {0}  # a command may have asked for any number of minutes
        longest = [fit for fit in opened.fits if fit not in {*asked, full}][-(_FITS - len(asked)) :]
        fits = sorted({*longest, *asked})
        segments.offer([*((fit, minutes(fit)) for fit in fits), (0, minutes(full))], opened.fit)
        segments.chosen.connect(self._on_fit_chosen)
        return segments

    def _links(self, opened: Opened) -> QWidget:
        links = QWidget()
        line = spaced(self._style, QHBoxLayout(links), 2)
        get_help = Button(self._style, say(TITLE), "quiet", "life-buoy")
        get_help.clicked.connect(self.help_requested)
        if opened.full.author:
            line.addWidget(label(say(message("By {name}", name=opened.full.author.name)), "caption"), 1)
        line.addWidget(get_help)
        line.addStretch()
        return links

    def _on_fit_chosen(self, minutes: int) -> None:
        self.fit_requested.emit(minutes)

    def _on_start(self) -> None:
        self.started.emit(0)


def _start_words(opened: Opened) -> str:
    """Return what starts a routine: one that was sent is played once, unless it is kept."""
    return say(message("Play once")) if opened.sent else say(message("Start"))


def _box(style: Style, role: str, parts: Sequence[Part], *below: QWidget) -> QFrame:
    box = card(role)
    column = spaced(style, QVBoxLayout(box), 0.5, 2)
    for number, (heading, texts) in enumerate(parts):
        if number:
            add_gap(style, column, 1)
        column.addWidget(label(heading, "warning" if role == "notice" else "over"))
        for words in entries(style, texts):
            column.addWidget(words)
    for widget in below:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
    return box
