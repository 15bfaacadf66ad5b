"""A sheet of every component of the window, in each state and each scheme: build/screenshots/components."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backstride.care.programmes import Programme
from backstride.figure.motion import still as end_of
from backstride.figure.scene import compose
from backstride.format.reader import read_exercise
from backstride.library.entry import Portrait
from backstride.library.suggestions import Card
from backstride.routine.model import Side
from backstride.ui.home.card_face import CardFace
from backstride.ui.home.cards import CardList
from backstride.ui.home.hero import HeroCard
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.home.search_field import SearchField
from backstride.ui.kit.buttons import Button, icon_button, label, short_label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.disclosure import Disclosure
from backstride.ui.kit.facts import Fact, Facts
from backstride.ui.kit.figure_painter import FigurePainter, palette_of
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.row_marks import CautionChip, SideMarks
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.stills import FLOOR
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TYPE
from backstride.ui.kit.tokens import KINDS, SCHEMES
from backstride.ui.settings.toggle import Toggle
from tools import gallery

OUT = Path("build/screenshots/components")
_ASSETS = Path("assets")
_WIDTH, _FIGURE, _TODAY = 1232, "hip-flexor-half-kneeling", date(2026, 11, 20)
_STATES = ("at rest", "under the mouse", "pressed", "focused", "disabled")


def main() -> None:
    """Take the pictures."""
    app = QApplication([])
    app.setStyle("Fusion")
    for path in write(app):
        print(path)


def write(app: QApplication) -> list[Path]:
    """Write a sheet for each scheme, and return where they are."""
    OUT.mkdir(parents=True, exist_ok=True)
    style, found = Style(_ASSETS), []
    for name, tokens in SCHEMES.items():
        style.apply(app, tokens)
        found.append(OUT / f"{name}.png")
        picture(style).save(str(found[-1]))
    return found


def picture(style: Style) -> QImage:
    """Return all components in the look of *style*."""
    sheet = QWidget()
    sheet.setObjectName("sheet")
    sheet.setStyleSheet(f"#sheet {{ background: {style.tokens.ground}; }}")
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    for heading, parts in _sections(style):
        column.addWidget(label(heading, "heading"))
        for part in parts:
            column.addWidget(part)
    sheet.setFixedWidth(_WIDTH + 48)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    sheet.show()
    QApplication.processEvents()
    for widget in sheet.findChildren(QWidget):
        if widget.property("state") == "focused":
            FocusRing(style, widget).show()
    image = sheet.grab().toImage()
    sheet.deleteLater()
    return image


def _sections(style: Style) -> Iterator[tuple[str, Iterable[QWidget]]]:
    yield "Type", [_type()]
    yield "Buttons", [_buttons(style)]
    yield "Chips, segments and fields", _choices(style)
    yield "Facts, marks and rows", _rows(style)
    yield "Hero", [_hero(style)]
    yield "Answers", [_answers(style)]
    yield "Cards", _cards(style)


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(20)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return made


def _type() -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    roles = [role for role in TYPE if role in {"caption", "body", "strong", "lead", "question", "heading", "title"}]
    for column, role in enumerate([*roles, "hero", "display"]):
        grid.addWidget(short_label(role, role), 0, column, Qt.AlignmentFlag.AlignBottom)
    return made


def _buttons(style: Style) -> QWidget:
    made: tuple[Callable[[], Button], ...] = (
        lambda: Button(style, "Start", "primary", "play-filled", big=True, hint="Enter"),
        lambda: Button(style, "Save", "primary"),
        lambda: Button(style, "Start over", "", "rotate-cw"),
        lambda: Button(style, "Not running today", "quiet"),
        lambda: icon_button(style, "Settings", "settings"),
    )
    table = QWidget()
    grid = QGridLayout(table)
    grid.setSpacing(16)
    for row, state in enumerate(_STATES):
        grid.addWidget(short_label(state, "caption"), row, 0)
        for column, make in enumerate(made):
            grid.addWidget(_in_state(make(), state), row, column + 1)
    return table


def _in_state(widget: QWidget, state: str) -> QWidget:
    widget.setProperty("state", state)
    widget.setEnabled(state != "disabled")
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state in {"under the mouse", "pressed"})
    if isinstance(widget, QAbstractButton):
        widget.setDown(state == "pressed")
    return widget


def _choices(style: Style) -> Iterator[QWidget]:
    off, on = (Button(style, "Favourites", "chip", "star") for _ in range(2))
    on.setCheckable(True)
    on.setChecked(True)
    goal, chosen = Choice(style, "Goal", "chip"), Choice(style, "Time", "chip")
    goal.offer([("", "Any goal"), ("a", "Strength")], "")
    chosen.offer([(0, "Any length"), (5, "At most 5 min")], 5)
    yield _row(off, on, goal, chosen, _in_state(Button(style, "Recently done", "chip", "history"), "focused"))
    plain, in_room = Segments(style, "Length"), Segments(style, "Length", big=True)
    for each in (plain, in_room):
        each.offer([(5, "5 min"), (8, "8 min"), (10, "10 min")], 10)
    in_room.stand_in("after-run")
    toggles = [Toggle(style, "Sound on"), Toggle(style, "Sound off")]
    toggles[0].setChecked(True)
    field = SearchField(style, "Search", ("Search routines, exercises, muscles",))
    field.setObjectName("search")
    field.setMinimumWidth(360)
    yield _row(plain, in_room, *toggles, field)


def _rows(style: Style) -> Iterator[QWidget]:
    facts = Facts(style)
    facts.show_facts([Fact("clock", "10 min"), Fact("mat", "Mat"), Fact("strap", "Strap"), Fact("chair", "Chair")])
    yield _row(facts, SideMarks(style, (Side.LEFT, Side.RIGHT)), CautionChip(style, "Knees"))
    opened = Disclosure(style, "A row that is open", "It shows what belongs to it, and says so to a screen reader.")
    opened.lid.setChecked(True)
    yield Disclosure(style, "A row that opens", "")
    yield opened


def _hero(style: Style) -> QWidget:
    hero = HeroCard(style, _still(style))
    card = Card(id="c", title="Ten minutes", minutes=10, purpose="after-run", equipment=("mat", "strap", "chair"))
    hero.show_card(card, ("Today, after your run", "undo-2"), "Ten minutes for hips, legs and back", None)
    hero.show_exercise(_SUBJECT)
    hero.setFixedHeight(hero.minimumHeight())
    return hero


def _answers(style: Style) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setSpacing(16)
    for moment, purpose, title in (
        ("before-run", "before-run", "Six minutes to warm up"),
        ("after-run", "after-run", "Ten minutes for hips, legs and back"),
        ("any-time", "gentle", "Try it: three minutes"),
    ):
        answer = MomentCard(style, moment, _still(style))
        answer.show_card(Card(id=title, title=title, minutes=6, purpose=purpose, equipment=("wall",)), title, None)
        answer.show_exercise(_SUBJECT)
        answer.setFixedHeight(400)
        line.addWidget(answer, 1)
    _in_state(answer, "focused")
    made.setFixedHeight(424)
    return made


def _cards(style: Style) -> Iterator[QWidget]:
    face = CardFace(style, lambda _name: _SUBJECT, _still(style))
    kinds = [
        Card(id=kind, title=f"A routine: {kind}", minutes=6, purpose=kind, exercise="x", favourite=kind == "strength")
        for kind in KINDS
    ]
    levels = tuple(Card(id=f"level-{at}", title="Level", purpose="strength", exercise="x") for at in range(6))
    others: list[Card | Programme] = [
        Programme(id="p", title="Plank programme", levels=levels, due=1),
        Card(id="broken", title="not-finished.yaml", problems=5),
    ]
    cards = CardList(style, face, "Cards")
    cards.show_cards([*kinds, *others], _TODAY)
    cards.setProperty("state", "at rest")
    cards.setMinimumWidth(_WIDTH)
    yield cards
    yield _row(*(_one_card(style, face, kinds[1], state) for state in ("at rest", "under the mouse", "focused")))


def _one_card(style: Style, face: CardFace, card: Card, state: str) -> QLabel:
    """Return a card as the list paints it in one state."""
    around = 12
    size = QSize(289, face.height([card], 289))
    picture = QPixmap(size + QSize(2 * around, 2 * around))
    picture.fill(style.colour("ground"))
    painter = QPainter(picture)
    place = QRect(QPoint(around, around), size)
    face.paint(painter, place, card, focused=state == "focused", hovered=state == "under the mouse", mirrored=False)
    painter.end()
    made = QLabel()
    made.setPixmap(picture)
    return made


_SUBJECT = Portrait(_FIGURE, "stretch", _FIGURE)
"""Stands for every exercise: what is shown is the same figure."""


def _still(style: Style) -> Callable[[object, QSize], QPixmap]:
    exercise, _ = read_exercise((gallery.EXERCISES / f"{_FIGURE}.yaml").read_bytes(), name=_FIGURE)
    if exercise is None or exercise.figure is None:
        message = f"{_FIGURE} has no figure"
        raise ValueError(message)
    scene = compose(exercise.figure, exercise.muscles, only=exercise.figure.end)
    painter = FigurePainter(palette_of(style.tokens))

    def still(_exercise: object, size: QSize) -> QPixmap:
        return QPixmap.fromImage(painter.image(scene, end_of(scene.motion.figure), size, FLOOR))

    return still


if __name__ == "__main__":
    main()
