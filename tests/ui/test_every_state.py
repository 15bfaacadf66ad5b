"""What must hold on every page in every state: nothing clipped, everything named, large enough and reached by keys."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QWidget,
)

from backstride.storage.paths import Paths
from backstride.ui.home.hero import HeroCard
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.focus_ring import canvas_of
from backstride.ui.kit.theme import TOUCH
from backstride.ui.routine.step_row import StepRow
from backstride.ui.settings.setting_row import SettingRow
from backstride.ui.settings.toggle import Toggle
from tests.support.languages import LONGEST
from tests.support.shots import SHOTS
from tests.support.widgets import found, is_too_wide
from tests.support.window_profile import profile
from tests.support.window_states import window_in
from tools.shot import Shot


def place(shot: Shot) -> tuple[object, ...]:
    """Return all of a picture that moves things on a page, but for its words."""
    return (shot.state, shot.size, shot.text_size, shot.mirrored)


def decides(shot: Shot) -> bool:
    """Say whether another picture could pass where this one fails.

    Dark colours move nothing, and one language has the longest words; in an ordinary window longer words still are
    held by the pseudo-language.
    """
    if shot.state.startswith("studio"):  # whose words have room in an ordinary window where longer ones have
        return shot.size == (800, 480)
    if place(shot) == place(Shot(name="", state=shot.state)):
        return shot.language != LONGEST and shot.scheme != "dark"
    return shot.language == LONGEST or place(shot) not in _LONG


_LONG = {place(shot) for shot in SHOTS if shot.language == LONGEST}

PAGES = sorted(
    (shot for shot in SHOTS if not shot.state.startswith("session") and decides(shot)),
    key=lambda shot: (shot.scheme, shot.text_size, shot.size),  # to change the look takes as long as to open a page
)
INTERACTIVE = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractItemView)

Faults = Sequence[object]
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return profile(tmp_path_factory.mktemp("profile"))


def always(_shot: Shot) -> bool:
    return True


def ordinary(shot: Shot) -> bool:
    return shot.name.endswith("-light")


def has_settings_in_a_column(shot: Shot) -> bool:
    return shot.state.startswith("settings") and shot.size[0] > 800 and shot.text_size == 100


def shown(window: QWidget, kinds: type[Kind] | tuple[type[Kind], ...]) -> list[Kind]:
    return [w for w in window.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]


def interactive(window: QWidget) -> list[QWidget]:
    return [w for w in shown(window, INTERACTIVE) if not isinstance(w, QScrollBar) and not inside_field(w)]


def inside_field(widget: QWidget) -> bool:
    """The button that clears a field belongs to the field, and the heads of a table to the table."""
    return isinstance(widget.parentWidget(), QLineEdit | QTableView)


def is_clipped(label: QLabel) -> bool:
    if label.wordWrap():
        words = max(re.split(r"[\s\u200b-]", label.text()), key=len, default="")
        torn = QFontMetrics(label.font()).horizontalAdvance(words) > label.contentsRect().width() + 1
        return torn or label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1


def no_text_is_clipped(window: QWidget) -> Faults:
    labels = [label.text() for label in shown(window, QLabel) if label.text() and is_clipped(label)]
    return labels + [
        button.text()
        for button in shown(window, QAbstractButton)
        if button.text() and button.sizeHint().width() > button.width() + 1
    ]


def nothing_is_wider_than_its_page(window: QWidget) -> Faults:
    areas = shown(window, QScrollArea)
    return [type(area).__name__ for area in areas if is_too_wide(area)]


def everything_that_can_be_used_has_a_name(window: QWidget) -> Faults:
    return [type(w).__name__ for w in interactive(window) if not w.accessibleName()]


def everything_that_can_be_used_has_room_for_a_finger(window: QWidget) -> Faults:
    return [(w.accessibleName(), w.size().toTuple()) for w in interactive(window) if min(w.size().toTuple()) < TOUCH]


def tab_reaches_everything_that_can_be_used(window: QWidget) -> Faults:
    window.activateWindow()
    wanted = {w for w in interactive(window) if w.isEnabled()}
    reached: set[QWidget] = set()
    for _ in range(2 * len(wanted) + 2):
        focus: QWidget | None = window.focusWidget()
        if focus is not None:
            reached.add(focus)
        QTest.keyClick(focus or window, Qt.Key.Key_Tab)
    reached |= group_of(reached, wanted)

    return [w.accessibleName() for w in wanted - reached]


def group_of(reached: set[QWidget], wanted: set[QWidget]) -> set[QWidget]:
    """Of several answers of which one is chosen, Tab reaches one and the arrows the others."""
    groups = {exclusive_group(w) for w in reached} - {None}
    return {w for w in wanted if exclusive_group(w) in groups}


def exclusive_group(widget: QWidget) -> QObject | None:
    """Return what holds the answers of which *widget* is one: a group, or the parent of radio buttons."""
    if not isinstance(widget, QAbstractButton):
        return None
    group: QObject | None = widget.group()
    return group or (widget.parentWidget() if widget.autoExclusive() else None)


def what_has_the_focus_looks_different(window: QWidget) -> Faults:
    same = []
    for widget in interactive(window)[:12]:
        widget.clearFocus()
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        before = around(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and around(widget) == before:
            same.append(widget.accessibleName())

    return same


def around(widget: QWidget) -> QImage:
    """Return what is seen of the widget and of a ring around it."""
    canvas = canvas_of(widget)
    place = QRect(widget.mapTo(canvas, QPoint()), widget.size())
    return canvas.grab(place.adjusted(-8, -8, 8, 8)).toImage()


def every_label_reads_its_text_as_plain(window: QWidget) -> Faults:
    rich = [label.text() for label in shown(window, QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    return [text for text in rich if text]


def controls_grow_with_the_text(window: QWidget) -> Faults:
    kinds = (Button, Toggle, QLineEdit, QAbstractSlider)
    return [w.accessibleName() for w in shown(window, kinds) if not is_bar(w) and w.height() < 1.4 * TOUCH]


def is_bar(widget: QWidget) -> bool:
    return isinstance(widget, QScrollBar)


def running_text_has_lines_that_the_eye_can_follow(window: QWidget) -> Faults:
    return [
        label.text() for label in shown(window, QLabel) if label.wordWrap() and round(characters_a_line(label)) > 80
    ]


def characters_a_line(label: QLabel) -> float:
    """Of a text that takes more than one line, else 0."""
    text = label.text().replace("\N{WORD JOINER}", "")
    mean = QFontMetrics(label.font()).horizontalAdvance(text) / max(1, len(text))
    return label.width() / mean if label.heightForWidth(label.width()) > 1.5 * label.fontMetrics().height() else 0


def the_hint_in_the_search_field_is_whole(window: QWidget) -> Faults:
    field = found(window, QLineEdit, "search")
    hint = field.placeholderText()
    return [hint] if QFontMetrics(field.font()).horizontalAdvance(hint) >= field.contentsRect().width() - 16 else []


def nothing_is_stretched_to_fill_the_window(window: QWidget) -> Faults:
    kinds = (StepRow, HeroCard)
    return [w for w in shown(window, kinds) if w.height() > needed(w) + 1]


def needed(widget: QWidget) -> int:
    """Return the height that the widget asks for."""
    return max(widget.heightForWidth(widget.width()), widget.sizeHint().height(), widget.minimumHeight())


def all_controls_end_at_one_edge(window: QWidget) -> Faults:
    rows = shown(window, SettingRow)
    ends = {edge(row.control, window) for row in rows if row.control.x() > row.width() / 4 or window.isRightToLeft()}
    return [] if len(ends) == 1 else sorted(ends)


def edge(widget: QWidget, window: QWidget) -> int:
    """The end of the widget that lies at the end of its row, in pixels of the window."""
    left = widget.mapTo(window, QPoint()).x()
    return left if window.isRightToLeft() else left + widget.width()


CHECKS: tuple[tuple[Callable[[QWidget], Faults], Callable[[Shot], bool]], ...] = (
    (no_text_is_clipped, always),
    (nothing_is_wider_than_its_page, always),
    (running_text_has_lines_that_the_eye_can_follow, always),
    (controls_grow_with_the_text, lambda shot: shot.text_size == 200),
    (the_hint_in_the_search_field_is_whole, lambda shot: shot.state.startswith("home")),
    (nothing_is_stretched_to_fill_the_window, lambda shot: shot.state in {"routine", "home-no-fit"}),
    (all_controls_end_at_one_edge, has_settings_in_a_column),
    (every_label_reads_its_text_as_plain, ordinary),
    (everything_that_can_be_used_has_a_name, ordinary),
    (everything_that_can_be_used_has_room_for_a_finger, ordinary),
    (what_has_the_focus_looks_different, ordinary),
    (tab_reaches_everything_that_can_be_used, ordinary),
)
"""What holds, and on which pages. The last two move the focus and so the page."""


@pytest.mark.parametrize("shot", PAGES, ids=[shot.name for shot in PAGES])
def test_on_every_page_in_every_state(qapp: QApplication, paths: Paths, shot: Shot) -> None:
    with window_in(qapp, paths, shot) as window:
        faults = {check.__name__: check(window) for check, concerns in CHECKS if concerns(shot)}

    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("check", CHECKS, ids=[check.__name__ for check, _ in CHECKS])
def test_every_check_has_its_pages(check: tuple[object, Callable[[Shot], bool]]) -> None:
    assert any(map(check[1], PAGES))


def test_there_are_pictures_enough() -> None:
    assert len(SHOTS) >= 40
    assert len({shot.name for shot in SHOTS}) == len(SHOTS)
