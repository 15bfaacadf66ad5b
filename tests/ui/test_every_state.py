"""What must hold on every page in every state: nothing clipped, everything named, large enough and reached by keys."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics
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
    QWidget,
)

from backstride.storage.paths import Paths
from backstride.ui.theme import TOUCH
from backstride.ui.widgets.hero import HeroCard
from backstride.ui.widgets.plain import Button
from backstride.ui.widgets.setting_row import SettingRow
from backstride.ui.widgets.step_row import StepRow
from backstride.ui.widgets.toggle import Toggle
from tools.shot import Shot
from tools.shots import SHOTS
from tools.window_profile import profile
from tools.window_states import window_in

PAGES = [shot for shot in SHOTS if not shot.state.startswith("session")]
ORDINARY = [shot for shot in PAGES if shot.name.endswith("-light")]
INTERACTIVE = (QAbstractButton, QLineEdit, QAbstractSlider, QAbstractItemView)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return profile(tmp_path_factory.mktemp("profile"))


@pytest.fixture(scope="module")
def window(qapp: QApplication, paths: Paths, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    with window_in(qapp, paths, request.param) as shown:
        yield shown


def named(shots: list[Shot]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("window", shots, ids=[shot.name for shot in shots], indirect=True, scope="module")


def shown(window: QWidget, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]


def interactive(window: QWidget) -> list[QWidget]:
    return [w for w in shown(window, INTERACTIVE) if not isinstance(w, QScrollBar) and not inside_field(w)]


def inside_field(widget: QWidget) -> bool:
    """The button that clears a field belongs to the field."""
    return isinstance(widget.parentWidget(), QLineEdit)


def is_clipped(label: QLabel) -> bool:
    if label.wordWrap():
        words = max(re.split(r"[\s\u200b-]", label.text()), key=len, default="")
        torn = QFontMetrics(label.font()).horizontalAdvance(words) > label.contentsRect().width() + 1
        return torn or label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1


@named(PAGES)
def test_no_text_is_clipped_and_nothing_sticks_out(window: QWidget) -> None:
    labels = [label.text() for label in shown(window, QLabel) if label.text() and is_clipped(label)]
    buttons = [
        button.text()
        for button in shown(window, QAbstractButton)
        if button.text() and button.sizeHint().width() > button.width() + 1
    ]
    wide = [
        type(area).__name__ for area in shown(window, QScrollArea) if area.widget().width() > area.viewport().width()
    ]

    assert (labels, buttons, wide) == ([], [], [])


@named(ORDINARY)
def test_everything_that_can_be_used_has_a_name_and_room_for_a_finger(window: QWidget) -> None:
    nameless = [type(w).__name__ for w in interactive(window) if not w.accessibleName()]
    small = [(w.accessibleName(), w.size().toTuple()) for w in interactive(window) if min(w.size().toTuple()) < TOUCH]

    assert (nameless, small) == ([], [])


@named(ORDINARY)
def test_tab_reaches_everything_that_can_be_used(window: QWidget) -> None:
    window.activateWindow()
    wanted = {w for w in interactive(window) if w.isEnabled()}
    reached = set()
    for _ in range(2 * len(wanted) + 2):
        if window.focusWidget():
            reached.add(window.focusWidget())
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    reached |= group_of(reached, wanted)

    assert [w.accessibleName() for w in wanted - reached] == []


def group_of(reached: set[QWidget], wanted: set[QWidget]) -> set[QWidget]:
    """Of several answers of which one is chosen, Tab reaches one and the arrows the others."""
    groups = {w.group() for w in reached if isinstance(w, QAbstractButton) and w.group()}
    return {w for w in wanted if isinstance(w, QAbstractButton) and w.group() in groups}


@named(ORDINARY)
def test_what_has_the_focus_looks_different(window: QWidget) -> None:
    same = []
    for widget in interactive(window)[:12]:
        widget.clearFocus()
        QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if widget.hasFocus() and widget.grab().toImage() == before:
            same.append(widget.accessibleName())

    assert same == []


@named(ORDINARY)
def test_no_label_reads_its_text_as_anything_but_plain(window: QWidget) -> None:
    rich = [label.text() for label in shown(window, QLabel) if label.textFormat() != Qt.TextFormat.PlainText]

    assert [text for text in rich if text] == []


@named([shot for shot in PAGES if shot.text_size == 200])
def test_controls_grow_with_the_text(window: QWidget) -> None:
    kinds = (Button, Toggle, QLineEdit, QAbstractSlider)
    small = [w.accessibleName() for w in shown(window, kinds) if not is_bar(w) and w.height() < 1.4 * TOUCH]

    assert small == []


def is_bar(widget: QWidget) -> bool:
    return isinstance(widget, QScrollBar)


@named(PAGES)
def test_running_text_has_lines_that_the_eye_can_follow(window: QWidget) -> None:
    long = [label.text() for label in shown(window, QLabel) if label.wordWrap() and characters_a_line(label) > 80]

    assert long == []


def characters_a_line(label: QLabel) -> float:
    """Of a text that takes more than one line, else 0."""
    mean = QFontMetrics(label.font()).horizontalAdvance(label.text()) / max(1, len(label.text()))
    return label.width() / mean if label.heightForWidth(label.width()) > 1.5 * label.fontMetrics().height() else 0


@named([shot for shot in PAGES if shot.state.startswith("home")])
def test_the_hint_in_the_search_field_is_not_cut_off(window: QWidget) -> None:
    field = window.findChild(QLineEdit, "search")

    assert QFontMetrics(field.font()).horizontalAdvance(field.placeholderText()) < field.contentsRect().width() - 16


@named([shot for shot in PAGES if shot.state in {"routine", "home-no-fit"}])
def test_nothing_is_stretched_to_fill_the_window(window: QWidget) -> None:
    kinds = (StepRow, HeroCard)
    tall = [w for w in shown(window, kinds) if w.height() > max(w.heightForWidth(w.width()), w.sizeHint().height()) + 1]

    assert tall == []


@named([shot for shot in PAGES if shot.state.startswith("settings") and shot.size[0] > 800 and shot.text_size == 100])
def test_all_controls_of_the_settings_end_at_one_edge(window: QWidget) -> None:
    rows = shown(window, SettingRow)
    ends = {edge(row.control, window) for row in rows if row.control.x() > row.width() / 4 or window.isRightToLeft()}

    assert len(ends) == 1


def edge(widget: QWidget, window: QWidget) -> int:
    """The end of the widget that lies at the end of its row, in pixels of the window."""
    left = widget.mapTo(window, QPoint()).x()
    return left if window.isRightToLeft() else left + widget.width()


def test_there_are_pictures_enough() -> None:
    assert len(SHOTS) >= 40
    assert len({shot.name for shot in SHOTS}) == len(SHOTS)
