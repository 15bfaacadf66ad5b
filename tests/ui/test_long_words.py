"""However long a word is, no page grows wider than the window, and every letter of the word is shown."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from backstride.history.model import PastSession
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.home.filter_bar import FilterBar
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from tests.support.visitor import Visitor, enter, evening, leave
from tests.support.widgets import found, is_too_wide

KEY = Qt.Key
LONG = "Ganzkoerperbeweglichkeitstrainingsgruppenleiterinnenausbildung"
EXERCISE = f"""\
format: 1
title: {LONG} title
kind: mobility
position: standing
equipment: [{LONG}]
setup: Now {LONG} setup
move: Now {LONG} move
feel: Now {LONG} feel
mistakes: [Never {LONG}, Never again {LONG}]
caution: "{LONG}, with care"
sources: [{{title: {LONG} source, publisher: {LONG}, year: 2020, url: "https://example.org"}}]
"""
ROUTINE = f"""\
format: 1
title: {LONG} routine
summary: A {LONG} summary
notes: Some {LONG} notes
author: {{name: {LONG} name, contact: {LONG.lower()}@example.org}}
prescription: {{until: 2026-11-01, stop_if: {LONG} pain}}
defaults: {{get_ready: 1s}}
steps:
  - note: A {LONG} note
  - {{exercise: long, hold: 2s, sides: each, cue: "A {LONG} cue"}}
  - repeat: 2
    steps:
      - {{exercise: long, reps: 3, cue: "A {LONG} cue"}}
  - {{rest: 1s, say: "A {LONG} rest"}}
"""
BROKEN = f"format: 1\ntitle: {LONG}\n{LONG.lower()}: 2\nsteps: [{{exercise: {LONG.lower()}, hold: 1s}}]\n"
SIZES = [(1280, 800), (800, 480)]


@pytest.fixture
def long(paths: Paths) -> Paths:
    (paths.own_library / "exercises").mkdir()
    (paths.own_library / "exercises" / "long.yaml").write_text(EXERCISE)
    (paths.own_library / "long-routine.yaml").write_text(ROUTINE)
    (paths.own_library / f"{LONG}.yaml").write_text(BROKEN)
    return paths


@pytest.fixture(params=[100, 150, 200])
def visitor(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, long: Paths) -> Iterator[Visitor]:
    settings = Settings(first_run_done=True, language="en", text_size=request.param, role="write")
    visitor = enter(qtbot, qapp, long, settings, LaunchOptions(silent=True, speed=40.0))
    for days, how in enumerate(("finished", "left", "interrupted")):
        visitor.app.context.history.add(
            PastSession(
                routine="gone",
                title=f"{LONG} past",
                started=evening() - timedelta(days=days),
                planned=36_000,
                completed=4_000,
                how=how,
            )
        )
    yield visitor
    leave(visitor)


def check(visitor: Visitor, *words: str) -> None:
    """Look at the page in every size of the window: nothing is wider than it, nothing is cut off, *words* are there."""
    for size in SIZES:
        visitor.app.window.resize(*size)
        settle()
        assert visitor.app.window.size().toTuple() == size
        page = visitor.page
        areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
        assert [area for area in areas if is_too_wide(area)] == []
        assert [label.text() for label in labels(visitor) if cut_off(label)] == []
        assert [button.text() for button in page.findChildren(QAbstractButton) if sticks_out(button)] == []
        rows = [row.accessibleName() for row in page.findChildren(DisclosureHeader) if row.isVisible()]
        read = "\n".join([*(label.text() for label in labels(visitor)), *rows])
        assert [word for word in words if f"{LONG} {word}" not in read] == []


def settle() -> None:
    """Let rows within rows find their heights."""
    for _ in range(6):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def labels(visitor: Visitor) -> list[QLabel]:
    return [label for label in visitor.page.findChildren(QLabel) if label.isVisible() and label.text()]


def cut_off(label: QLabel) -> bool:
    """Whether lines of a label are missing, or it ends beside what it stands in."""
    if label.property("role") == "code":
        return False  # a line of a file is cut where the page ends
    short = not label.wordWrap() and label.sizeHint().width() > label.width() + 1
    return short or label.heightForWidth(label.width()) > label.height() + 1 or sticks_out(label)


def sticks_out(widget: QLabel | QAbstractButton) -> bool:
    parent = widget.parentWidget()
    assert parent is not None
    around = parent.rect().adjusted(-1, -1, 1, 1)
    return widget.isVisible() and not (around.left() <= widget.x() and widget.geometry().right() <= around.right())


def test_a_long_word_never_widens_a_page(visitor: Visitor) -> None:
    navigator = visitor.app.features.navigator
    check(visitor)
    (bar,) = visitor.page.findChildren(FilterBar)
    bar.lid.click()
    for chip in bar.findChildren(Choice):
        if chip.accessibleName() == "Equipment":
            chip.choose(LONG)
            chip.chosen.emit(LONG)
    check(visitor)
    navigator.open_history()
    check(visitor, "past")
    visitor.app.context.preferences.set("library_folders", (str(visitor.app.context.paths.data / LONG),))
    navigator.open_settings()
    check(visitor)
    navigator.open_about()
    check(visitor)
    navigator.open_card(str(visitor.app.context.paths.own_library / f"{LONG}.yaml"))
    check(visitor)
    navigator.open_card("long-routine")
    for lid in visitor.page.findChildren(DisclosureHeader):
        lid.setChecked(True)
    for lid in visitor.page.findChildren(DisclosureHeader):
        lid.setChecked(True)
    check(visitor, "routine", "summary", "notes", "pain", "setup", "move", "feel", "cue", "rest", "source")


def test_a_long_word_never_widens_a_session_nor_what_comes_after_it(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.app.features.navigator.start_card("long-routine")
    qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    visitor.press(KEY.Key_Right)
    visitor.press(KEY.Key_I)
    check(visitor, "setup", "move", "feel")
    visitor.press(KEY.Key_Escape)
    visitor.press(KEY.Key_Escape)
    check(visitor)
    visitor.press(KEY.Key_Return)
    while not visitor.sees(AfterPage):
        visitor.press(KEY.Key_Right)
        qtbot.wait(1)
    visitor.page_as(AfterPage).go_on()
    found(visitor.page, DisclosureHeader).setChecked(True)
    check(visitor, "routine", "title")
