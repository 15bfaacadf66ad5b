"""The real window on Wayland: known by its own id, it fills the screen, takes a file, and comes back as a window."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from backstride import APP_ID
from tests.support.patience import until
from tests.support.visitor import SHORT

WESTON = shutil.which("weston")
ROOT = Path(__file__).parents[2]
SIZE = (1600, 1000)
OPEN = """
import os, sys
from PySide6.QtCore import QTimer
from backstride.cli.context import make_context
from backstride.history.wall_clock import now
from backstride.storage.instance import become_instance
from backstride.storage.settings import Settings
from backstride.ui import app as ui
from backstride.ui.opening import open_window
from backstride.ui.routine.page import RoutinePage

context = make_context(sys.argv[1], [], "en")
settings = Settings(first_run_done=True)
qapp, window, _ = open_window(context.paths, settings, home=True)
app = ui.build(qapp, context.paths, settings, ui.LaunchOptions(silent=True), now, window)
app.instance = become_instance(context.paths)

def say(*words):
    print(*words, flush=True)

def full():
    before = window.size()
    window.toggle_full_screen()
    wait(lambda: window.size() != before, lambda: (say("full", window.width(), window.height()), windowed(before)))

def windowed(before):
    window.toggle_full_screen()
    wait(lambda: window.size() == before, lambda: (say("window"), wait(opened, done)))

def opened():
    return isinstance(window.page, RoutinePage)

def done():
    say("opened", window.windowTitle())
    qapp.quit()

def wait(claim, then):
    (then() if claim() else QTimer.singleShot(20, lambda: wait(claim, then)))

ui.show_app(qapp, app, ui.LaunchOptions(silent=True))
wait(lambda: app._desktop is not None and window.windowHandle().isExposed(), full)
qapp.exec()
app.close()
"""


@pytest.fixture
def wayland() -> Iterator[dict[str, str]]:
    """Run a compositor without a screen; give the environment in which programs find it."""
    if WESTON is None:
        pytest.skip("needs weston")
    with TemporaryDirectory() as folder:  # not tmp_path, because the path of a socket has to be short
        environment = os.environ | {"XDG_RUNTIME_DIR": folder, "PYTHONPATH": str(ROOT / "src")}
        environment |= {"WAYLAND_DISPLAY": "wayland-test", "QT_QPA_PLATFORM": "wayland"}
        size = [f"--width={SIZE[0]}", f"--height={SIZE[1]}"]
        command = [WESTON, "--backend=headless-backend.so", *size, "--socket=wayland-test", "--idle-time=0"]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as weston:  # noqa: S603  because it is on the path
            assert until(Path(folder, "wayland-test").exists)
            yield environment
            weston.terminate()


def test_the_window_is_at_home_on_wayland(wayland: dict[str, str], tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "handed over.yaml"
    file.write_text(SHORT)
    with (tmp_path / "protocol").open("w") as protocol:
        window = subprocess.Popen(  # noqa: S603  because it is this Python
            [sys.executable, "-c", OPEN, str(home)],
            env=wayland | {"WAYLAND_DEBUG": "client"},
            stdout=subprocess.PIPE,
            stderr=protocol,
            text=True,
        )
    assert window.stdout is not None
    filled, back = window.stdout.readline(), window.stdout.readline()
    started = subprocess.run(  # noqa: S603  because it is this Python
        [sys.executable, "-m", "backstride", "--home", str(home), str(file)], check=False, env=wayland
    )
    opened, _ = window.communicate()

    said = (tmp_path / "protocol").read_text(errors="replace")
    assert filled.split() == ["full", *map(str, SIZE)]
    assert back == "window\n"
    assert started.returncode == 0
    assert opened.startswith("opened <b>Two breaths</b>")
    assert re.search(rf'xdg_toplevel@\d+\.set_app_id\("{re.escape(APP_ID)}"\)', said)
    assert re.search(r"xdg_toplevel@\d+\.set_fullscreen", said)
