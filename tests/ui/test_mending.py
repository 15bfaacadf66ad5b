"""Files with problems: listed, opened, mended one after the other, and nobody loses their place meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.home.page import Home
from backstride.ui.routine.faulty_page import FaultyPage
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage
from tests.support.visitor import Visitor, enter, leave

KEY = Qt.Key


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(
        qtbot, qapp, paths, Settings(first_run_done=True, language="en", role="write"), LaunchOptions(silent=True)
    )
    yield visitor
    leave(visitor)


def long_file(steps: int, slips: int = 0) -> str:
    """Return a routine of *steps* steps, of which *slips* have a slip each."""
    lines = ["  - {exercise: dead-bug, reps: 3}\n"] * (steps - slips) + ["  - {exercise: dead-bug, resp: 3}\n"] * slips
    return "format: 1\ntitle: Long\nsteps:\n" + "".join(lines)


def test_a_routines_page_keeps_its_place_over_a_slip_and_its_repair(visitor: Visitor) -> None:
    file = visitor.app.context.paths.own_library / "two-breaths.yaml"
    save(visitor, file, long_file(20))
    visitor.app.features.navigator.open_card("two-breaths")
    QApplication.processEvents()
    visitor.page_as(RoutinePage).area.verticalScrollBar().setValue(300)
    save(visitor, file, long_file(20, slips=1))
    assert visitor.sees(ProblemsPage)
    save(visitor, file, long_file(20))

    assert visitor.page_as(RoutinePage).area.verticalScrollBar().value() == 300


def test_a_page_of_problems_keeps_its_place_while_they_are_mended(visitor: Visitor) -> None:
    file = visitor.app.context.paths.own_library / "two-breaths.yaml"
    save(visitor, file, long_file(20, slips=15))
    visitor.app.features.navigator.open_card(str(file))
    QApplication.processEvents()
    (edit,) = visitor.buttons("Edit")
    edit.setFocus()
    visitor.page_as(ProblemsPage).area.verticalScrollBar().setValue(300)
    save(visitor, file, long_file(20, slips=14))

    assert visitor.page_as(ProblemsPage).area.verticalScrollBar().value() == 300
    assert visitor.focus.accessibleName() == "Edit"


def save(visitor: Visitor, file: Path, words: str) -> None:
    with visitor.qtbot.waitSignal(visitor.app.context.library.changed):
        file.write_text(words)
    QApplication.processEvents()


def test_each_file_that_has_problems_is_listed_and_opened_and_the_way_back_leads_to_the_list(visitor: Visitor) -> None:
    own = visitor.app.context.paths.own_library
    for name in ("one", "two", "three"):
        (own / f"{name}.yaml").write_text(long_file(3, slips=2))
    save(visitor, own / "four.yaml", long_file(3, slips=1))
    visitor.click("4 files cannot be played")
    assert visitor.sees(FaultyPage)
    assert [words for words in visitor.reads() if words.endswith(".yaml")] == [
        "four.yaml",
        "one.yaml",
        "three.yaml",
        "two.yaml",
    ]

    visitor.press(KEY.Key_Tab)
    visitor.press(KEY.Key_Return)
    assert visitor.sees(ProblemsPage)
    assert "one.yaml" in visitor.reads()
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(FaultyPage)

    save(visitor, own / "one.yaml", long_file(3))
    assert "3 files cannot be played" in visitor.reads()
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(Home)


def test_the_only_file_that_has_problems_is_opened_at_once(visitor: Visitor) -> None:
    save(visitor, visitor.app.context.paths.own_library / "one.yaml", long_file(3, slips=2))
    visitor.click("1 file cannot be played")

    assert visitor.sees(ProblemsPage)
    visitor.press(KEY.Key_Escape)
    assert visitor.sees(Home)


def test_a_list_whose_last_file_is_mended_says_so(visitor: Visitor) -> None:
    own = visitor.app.context.paths.own_library
    for name in ("one", "two"):
        save(visitor, own / f"{name}.yaml", long_file(3, slips=2))
    visitor.click("2 files cannot be played")
    visitor.press(KEY.Key_Return)
    (own / "two.yaml").write_text(long_file(3))
    save(visitor, own / "one.yaml", long_file(3))
    assert visitor.sees(RoutinePage)
    visitor.press(KEY.Key_Escape)

    assert "All files are fine now." in visitor.reads()
