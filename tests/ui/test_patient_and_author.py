"""What a patient and an author read of the same files: lines, keys and warnings are for the author alone."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.context import LaunchOptions
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.problems_page import ProblemsPage
from tests.support.visitor import Visitor, enter, leave

WARNS = """\
format: 1
title: Anna
author: {name: Petra Keller, contact: 030 123456}
prescription: {frequency: {per: day, times: 2}, until: 2026-10-01}
steps: [{exercise: calf-gastrocnemius, hold: 40s, sides: left, get_ready: 0}]
"""
BROKEN = "format: 1\ntitle: Broken\nsteps: [{exercise: calf-gastrocnemius, hold: nothing, colour: red}]\n"
TECHNICAL = re.compile(
    r"\bline \d|\bcolumn \d|\b\d+:\d+  |get_ready|uneven|until`|prescription|`|\^|\d problem", re.IGNORECASE
)

OVER = "Your course ended on 1 October 2026. See Petra Keller (030 123456)."


def _home(visitor: Visitor, _own: Path) -> None:
    visitor.app.features.navigator.go_home()


def _routine(visitor: Visitor, own: Path) -> None:
    visitor.app.features.navigator.open_file(own / "anna.yaml")
    visitor.qtbot.waitUntil(lambda: visitor.sees(RoutinePage))


def _faulty(visitor: Visitor, _own: Path) -> None:
    visitor.app.features.navigator.go_home()
    visitor.app.features.navigator.open_faulty()


def _problems(visitor: Visitor, own: Path) -> None:
    visitor.app.features.navigator.open_file(own / "broken.yaml")
    visitor.qtbot.waitUntil(lambda: visitor.sees(ProblemsPage))


def _studio(visitor: Visitor, own: Path) -> None:
    visitor.app.window.resize(1280, 800)
    visitor.app.features.edit(own / "anna.yaml")
    document = visitor.app.features.studio.document
    assert document is not None
    visitor.qtbot.waitUntil(lambda: document.manuscript.data == document.seen)
    visitor.qtbot.waitUntil(lambda: "What is said" in visitor.reads())


PLACES: dict[str, tuple[Callable[[Visitor, Path], None], str, str]] = {
    "home": (_home, "2 files cannot be played", "2 files cannot be played"),
    "routine": (_routine, OVER, "1:1|For the author"),
    "faulty": (_faulty, "broken.yaml", r"\d problem"),
    "problems": (_problems, "This file cannot be played yet.", "line 3, column"),
    "studio": (_studio, "What is said", r"Line \d"),
}
"""How to come to each place, what a patient reads there, and what an author does."""


def _all(visitor: Visitor) -> str:
    names = [each.accessibleName() for each in visitor.page.findChildren(DisclosureFrame)]
    buttons = [each.accessibleName() for each in visitor.buttons("2 files cannot be played")]
    return "\n".join([*visitor.reads(), *names, *buttons]).replace("\N{NO-BREAK SPACE}", " ")


def _says(visitor: Visitor, expected: str) -> bool:
    return re.search(expected, _all(visitor)) is not None


@pytest.mark.parametrize("role", ["run", "write"])
def test_each_reads_what_is_for_them(qtbot: QtBot, qapp: QApplication, paths: Paths, role: str) -> None:
    own = paths.own_library
    own.mkdir(parents=True, exist_ok=True)
    (own / "anna.yaml").write_text(WARNS)
    for name in ("broken", "broken-2"):
        (own / f"{name}.yaml").write_text(BROKEN)
    visitor = enter(
        qtbot, qapp, paths, Settings(first_run_done=True, language="en", role=role), LaunchOptions(silent=True)
    )

    for name, (come, plain, technical) in PLACES.items():
        come(visitor, own)
        expected = re.escape(plain) if role == "run" else technical
        qtbot.waitUntil(partial(_says, visitor, expected))
        if role == "run":
            assert not TECHNICAL.search(_all(visitor)), (name, _all(visitor))
    visitor.app.features.studio.close()
    leave(visitor)
