"""A few of the ways out of the kiosk, tried on the real program; `make kiosk-test` tries all of them."""

from __future__ import annotations

import ctypes.util
import shutil
import signal
from pathlib import Path

import pytest

from tests.support.patience import LIMIT
from tools.kiosk.__main__ import make_kiosk
from tools.kiosk.actions import table
from tools.kiosk.escapes import tried
from tools.kiosk.judge import WaylandJudge
from tools.kiosk.program import leaky
from tools.kiosk.recovery import served, traces
from tools.kiosk.worlds import WORLDS

ACTIONS = {action.name: action for action in table()}
TRIED = (
    *("closing: alt+F4", "closing: ctrl+alt+BackSpace", "switching: alt+Tab", "switching: super+d", "editing: ctrl+v"),
    *("menu or dialog: Menu", "menu or dialog: alt+space", "menu or dialog: ctrl+o", "function key: F11"),
    *("right button on the centre", "drag from the top edge to the centre", "two fingers: pinch", "finger: double tap"),
    *("a word is typed", "drag with button 1 and Alt_L held", "200 keys a second for a second"),
    *(name for name in ACTIONS if name.startswith("key of the window, ")),
)
NEEDED = {"bare": ("Xvfb",), "openbox": ("Xvfb", "openbox"), "cage": ("Xvfb", "cage")}


def need(world: str) -> None:
    missing = [name for name in NEEDED[world] if not shutil.which(name)]
    if missing or not ctypes.util.find_library("Xtst"):
        pytest.skip(f"needs {', '.join(missing) or 'libXtst'}")


def test_there_are_more_than_a_hundred_ways_and_the_normal_window_s_keys_are_among_them() -> None:
    assert len(ACTIONS) > 300
    assert len([name for name in ACTIONS if name.startswith("key of the window, ")]) > 30
    assert {"key of the window, quit: ctrl+q", "key of the window, full-screen: F11"} < set(ACTIONS)


def test_the_judge_catches_a_window_that_is_not_guarded(tmp_path: Path) -> None:
    need("bare")
    with tried(WORLDS["bare"], leaky(tmp_path)) as trial:
        wrong = trial.try_out(ACTIONS["menu or dialog: ctrl+o"]) or trial.stays_well(LIMIT)

    assert wrong.startswith("there is also "), wrong


@pytest.mark.slow
def test_nothing_gets_out_of_the_kiosk_and_it_comes_back_when_it_is_killed(tmp_path: Path) -> None:
    need("openbox")
    program = make_kiosk(tmp_path)
    with WORLDS["openbox"](tmp_path) as world, served(program, world) as day:
        day.visit()
        wrong = {name: day.trial.try_out(ACTIONS[name]) for name in TRIED}
        day.back_in(day.harm(signal.SIGKILL))
        day.end()

    assert {name: found for name, found in wrong.items() if found} == {}
    assert day.service.ends == ["it ended with -9", "it ended with 143"]
    assert list(traces(program, logged=True)) == []


LOG = """\
[1.0]  -> xdg_surface@19.get_toplevel(new id xdg_toplevel@20)
[1.1] xdg_toplevel@20.configure(1024, 768, array[12])
[1.2] wl_keyboard@13.enter(3, wl_surface@17, array[0])
"""


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", ""),
        ("[2] wl_keyboard@13.leave(4, wl_surface@17)\n", "it has not the focus"),
        ("[2]  -> xdg_surface@21.get_popup(new id xdg_popup@22, xdg_surface@19)\n", "a menu or a hint is open"),
        ("[2]  -> xdg_surface@21.get_toplevel(new id xdg_toplevel@22)\n", "it has 2 windows"),
        ("[2]  -> xdg_toplevel@20.destroy()\n", "it has 0 windows"),
        ("[2] xdg_toplevel@20.configure(800, 600, array[4])\n", "its window is 800, 600, the screen 1024, 768"),
    ],
)
def test_what_a_compositor_is_asked_for_shows_what_is_open(tmp_path: Path, more: str, wrong: str) -> None:
    log = tmp_path / "log"
    log.write_text(LOG + more, encoding="utf-8")

    assert WaylandJudge(log, (1024, 768)).wrong() == wrong
