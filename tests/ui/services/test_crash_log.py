"""What is wrong around the library is told, once."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backstride.history.history import History
from backstride.i18n.messages import message
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.ui.services.crash_log import ProblemNotifier
from backstride.ui.services.library import LibraryService
from tests.support.english import english


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    (tmp_path / "history.sqlite3").write_bytes(b"no database" * 1000)
    with History(tmp_path / "history.sqlite3") as history:
        yield history


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[LibraryService]:
    made = LibraryService(partial(Library, today=lambda: date(2026, 11, 1)), [Folder(tmp_path / "stick")], "en")
    with qtbot.waitSignal(made.changed):
        made.rescan()
    yield made
    made.close()


def test_what_is_wrong_is_told_once_and_in_one(
    qtbot: QtBot, history: History, library: LibraryService, tmp_path: Path
) -> None:
    notifier = ProblemNotifier([message("line {number}: {problem}", number=3, problem="no.")], history, library)

    with qtbot.waitSignal(notifier.reported) as told:
        notifier.check()

    first, second, *_, last = english(told.args[0]).split(". ")
    assert first == "line 3: no"
    assert second == "Your history was damaged"
    assert last == f"The library folder {tmp_path / 'stick'} does not exist."
    with qtbot.assertNotEmitted(notifier.reported):
        notifier.check()


def test_where_all_is_well_nothing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    library = LibraryService(partial(Library, today=lambda: date(2026, 11, 1)), [Folder(tmp_path / "own")], "en")
    with History(tmp_path / "whole.sqlite3") as whole:
        notifier = ProblemNotifier([], whole, library)

        with qtbot.assertNotEmitted(notifier.reported):
            notifier.check()
    library.close()
