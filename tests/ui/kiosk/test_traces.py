"""What a visitor did is in no file, not even in the time of one."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backstride.storage.paths import find_paths
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import CONFIG, Stranger, stranger_at


def seen(folder: Path) -> dict[str, int]:
    """Return every file in *folder* with the time at which it was changed last."""
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def visit(stranger: Stranger) -> None:
    """Change the language, begin a session in it, and walk away from it while it is paused."""
    stranger.touch("Deutsch")
    stranger.touch("Zum Starten")
    stranger.kiosk.visit.start()
    stranger.settle()
    stranger.go_to_session()
    assert stranger.sees(SessionScreen)
    stranger.press(Qt.Key.Key_P)
    stranger.wait(1)
    stranger.wait(200)
    stranger.settle()
    assert stranger.sees(AttractPage)


def test_a_whole_visit_changes_no_file(qapp: QApplication, tmp_path: Path) -> None:
    with stranger_at(qapp, find_paths(tmp_path)) as stranger:
        before = seen(tmp_path)
        visit(stranger)

        assert seen(tmp_path) == before


def test_where_counts_are_wanted_they_are_all_that_is_written(qapp: QApplication, tmp_path: Path) -> None:
    config = replace(CONFIG, counts=True)
    with stranger_at(qapp, find_paths(tmp_path), config) as stranger:
        before = seen(tmp_path)
        visit(stranger)

        assert seen(tmp_path).keys() - before.keys() <= {"kiosk-counts.csv"}
