"""A start whose caches are warm imports what Home shows, and nothing that only another page or a session needs."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
OPEN = """
import sys
import backstride.cli.window
from PySide6.QtWidgets import QApplication
from backstride.cli.context import make_context
from backstride.storage.settings import Settings
from backstride.ui import app as ui
from backstride.history.wall_clock import now

qapp = QApplication([])
context = make_context(sys.argv[1], [], "en")
options = ui.LaunchOptions(silent=True)
app = ui.build(qapp, context.paths, Settings(first_run_done=True), options, now)
ui.show_app(qapp, app, options)
library, thumbnails = app.context.library, app.features.thumbnails
while not library.cards((), {}) or not thumbnails.idle:
    qapp.processEvents()
    thumbnails.begin()
print(*sorted(sys.modules), sep="\\n")
app.close()
"""
ELSEWHERE = {
    "babel",
    "backstride.figure.motion",
    "backstride.format.reader",
    "backstride.playback.service",
    "backstride.routine.model",
    "backstride.session.player",
    "backstride.storage.pictures",
    "backstride.ui.history.page",
    "backstride.ui.routine.page",
    "backstride.ui.session.screen",
    "backstride.ui.settings.page",
    "importlib.metadata",
    "yaml",
}


def imported(home: Path) -> set[str]:
    """Return the modules that a start with this *home* has imported when all of Home is there."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(  # noqa: S603  because it is this Python
        [sys.executable, "-c", OPEN, str(home)], check=True, capture_output=True, text=True, env=environment, timeout=60
    )
    return set(told.stdout.split())


def test_the_second_start_imports_nothing_that_home_does_without(tmp_path: Path) -> None:
    first = imported(tmp_path)
    second = imported(tmp_path)

    assert {"yaml", "backstride.format.reader"} <= first
    assert second & ELSEWHERE == set()
