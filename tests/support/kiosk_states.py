"""A kiosk in every state, at once and without waiting: for pictures and for tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from backstride.i18n.messages import message
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.self_check import Check
from backstride.session.states import Command
from backstride.storage.paths import Paths
from backstride.ui.session.screen import SessionScreen
from tests.support.kiosk import CONFIG, Stranger, stranger_at
from tests.support.languages import LANGUAGES
from tools.shot import Shot

_ROUTINE = "after-run-lower-back-10"

_SHOWN = (
    *("before-run-dynamic-6", _ROUTINE, "mcgill-big-three-starter", "diaphragmatic-breathing-5"),
    *("stiff-back-gentle-8", "kiosk-demo-3", "hips-all-round-8", "desk-hip-opener-5"),
)
"""The routines of the kiosk that is shown in pictures."""

_CHECKS = (
    Check(message("Sound")),
    Check(message("Voice"), message("The program in `voice_command` was not found.")),
    Check(message("Routines")),
    Check(message("Disk space")),
    Check(message("Clock")),
)


def _invites(stranger: Stranger) -> None:
    stranger.kiosk.way.again()


def _cards(stranger: Stranger) -> None:
    stranger.page_of_start().begun.emit()
    stranger.settle()


def _choices(stranger: Stranger) -> None:
    _cards(stranger)
    stranger.cards().choosing.emit()


def _look(stranger: Stranger) -> None:
    stranger.foot().look_requested.emit()


def _help(stranger: Stranger) -> None:
    stranger.foot().help_requested.emit()


def _routine(stranger: Stranger) -> None:
    _cards(stranger)
    stranger.cards().chosen.emit(_ROUTINE)
    stranger.settle()


def _notice(stranger: Stranger) -> None:
    _routine(stranger)
    stranger.overview().started.emit()


def _session(stranger: Stranger) -> None:
    stranger.begin_session(_ROUTINE)
    screen = stranger.page_as(SessionScreen)
    for _ in range(6):
        if Command.NEXT in screen.allowed():
            screen.do(Command.NEXT)
    stranger.settle()


def _session_menu(stranger: Stranger) -> None:
    _session(stranger)
    stranger.page_as(SessionScreen).view.more_asked.emit()


def _session_end(stranger: Stranger) -> None:
    _session(stranger)
    stranger.foot().end_requested.emit()


def _goodbye(stranger: Stranger) -> None:
    _session(stranger)
    stranger.kiosk.visit.session.over.emit(True)  # noqa: FBT003  because Qt's signal takes it so
    stranger.settle()
    stranger.wait(6)


def _idle(stranger: Stranger) -> None:
    _cards(stranger)
    stranger.wait(64)


def _pin(stranger: Stranger) -> None:
    stranger.kiosk.staff.ask()


def _staff(stranger: Stranger) -> None:
    stranger.kiosk.upkeep.checks = _CHECKS
    stranger.kiosk.staff.show()
    stranger.settle()


def _counts(stranger: Stranger) -> None:
    for routine in _SHOWN[:3]:
        stranger.kiosk.context.counts.started(routine)
    _staff(stranger)
    stranger.touch_icon("list-filter")


def _cleaning(stranger: Stranger) -> None:
    _staff(stranger)
    stranger.touch_icon("droplets")
    stranger.wait(8)


STATES_OF_KIOSK: dict[str, Callable[[Stranger], None]] = {
    "invites": _invites,
    "cards": _cards,
    "choices": _choices,
    "look": _look,
    "help": _help,
    "routine": _routine,
    "notice": _notice,
    "session": _session,
    "session-menu": _session_menu,
    "session-end": _session_end,
    "goodbye": _goodbye,
    "idle": _idle,
    "pin": _pin,
    "staff": _staff,
    "counts": _counts,
    "cleaning": _cleaning,
}
"""Every state by name, each reached from the page that invites."""


@contextmanager
def kiosk_in(qapp: QApplication, paths: Paths, shot: Shot) -> Iterator[QWidget]:
    """Show a kiosk in the state of *shot*, and take it down afterwards; ``low`` in its name lowers its controls."""
    others = tuple(tag for tag in LANGUAGES if tag != shot.language)
    config: KioskConfig = replace(
        CONFIG,
        routines=_SHOWN,
        languages=(shot.language, *others),
        text_size=shot.text_size,
        contrast=shot.scheme == "contrast",
        low_controls="-low" in shot.name,
        counts=True,
    )
    with stranger_at(qapp, paths, config, shot.size) as stranger:
        if shot.scheme == "dark":
            stranger.kiosk.way.usual = replace(stranger.kiosk.way.usual, theme="dark")
            stranger.begin()
        STATES_OF_KIOSK[shot.state.removeprefix("kiosk-")](stranger)
        stranger.settle()
        yield stranger.kiosk.window
