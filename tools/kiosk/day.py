"""A day in the gym, faster than life: visitors who finish, leave, play about or walk away, by a clock set by hand.

``python -m tools.kiosk.day [--visitors 400] [--seed 1]``. After each visitor the kiosk is at its start again and
remembers nothing; every session that was not disturbed had every phase in its whole length; memory, files, threads and
timers do not grow. Exit 1 where something was wrong.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.pin import hash_pin
from backstride.playback.service import ActiveSession
from backstride.session.states import State
from backstride.storage.paths import find_paths
from backstride.ui.kiosk.app import Kiosk, KioskOptions, build
from tools.mash import Ear
from tools.soak import Held, grew, held, settle

ROUTINES = ("kiosk-demo-3", "after-run-lower-back-10", "diaphragmatic-breathing-5")
OPENS = datetime(2026, 11, 30, 7, tzinfo=UTC)
WARM_UP = 60
"""Visitors before what is held is compared: each page, language and figure was there by then."""

_CURVE = 8
_PICTURES = 1024
"""KB of pictures that Qt may keep: its usual 10 MB fill up in a day, and would hide what is really held for ever."""

_KEYS = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Escape),
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F11, Qt.Key.Key_Q, Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_5),
)
_CLOSE = 0.02
"""Seconds by which a session may differ from its plan: rounding."""


@dataclass(slots=True)
class Ledger:
    """What was seen of a day."""

    visitors: Counter[str] = field(default_factory=Counter)
    finished: int = 0
    complaints: list[str] = field(default_factory=list)


class Gym:
    """A kiosk, its clock, and its visitors."""

    def __init__(self, qapp: QApplication, home: Path, chance: random.Random) -> None:
        self._qapp, self._chance = qapp, chance
        self.clock = ManualClock()
        self.ledger = Ledger()
        config = KioskConfig(routines=ROUTINES, languages=("en", "de"), counts=True, pin=hash_pin("271828", bytes(16)))
        options = KioskOptions(now=self._wall_clock, seconds=self.clock.now, silent=True)
        self.kiosk: Kiosk = build(qapp, find_paths(home), config, options)
        devices = self.kiosk.context.audio.devices
        devices.clock, devices.awake = self.clock, SilentAwake()
        self.kiosk.show(qapp)
        self.start = type(self.kiosk.window.page)
        self._finger = QTest.createTouchDevice()
        self._kinds: dict[Callable[[], None], int] = {
            self.finishes: 3,
            self.leaves_in_the_middle: 3,
            self.plays_about: 4,
            self.walks_away_at_once: 2,
        }

    def visitor(self) -> None:
        """Have one visitor, and see that nothing is left of them."""
        (kind,) = self._chance.choices(list(self._kinds), list(self._kinds.values()))
        self.ledger.visitors[kind.__name__] += 1
        kind()
        self._walk_away()
        self._let_pass(self.kiosk.context.config.idle.reset_after)  # until the next one comes
        if type(self.kiosk.window.page) is not self.start:
            self._complain(f"{kind.__name__}: left at {type(self.kiosk.window.page).__name__}")
        if self.kiosk.context.preferences.now != self.kiosk.way.usual or self.kiosk.way.low:
            self._complain(f"{kind.__name__}: their settings are still there")

    def held(self) -> Held:
        """Return what the process holds now."""
        settle(self._qapp)
        return held(self.kiosk.window)

    # The kinds of visitors

    def finishes(self) -> None:
        """Do a routine from its first second to its last, touching nothing but what it asks for."""
        running = self._begin_session()
        if running is None:
            self._complain("no session began")
            return
        conductor = running.conductor
        for _ in range(20_000):
            if conductor.session.state is State.ENDED:
                break
            self._let_pass(conductor.due_in())
            conductor.wake()
        done = running.result
        if done is None or done.how != "finished" or abs(done.completed - done.planned) > _CLOSE:
            self._complain(f"a session did not end as planned: {done and (done.how, done.planned, done.completed)}")
        elif len(done.phases) != len(running.timeline.phases):
            self._complain(f"{len(done.phases)} of {len(running.timeline.phases)} phases were played")
        self.ledger.finished += 1

    def leaves_in_the_middle(self) -> None:
        """Begin a routine, do some of it, press about in it, and go."""
        running = self._begin_session()
        for _ in range(self._chance.randint(1, 30)):
            if running and running.conductor.session.state is not State.ENDED:
                self._let_pass(min(self._chance.uniform(0, 20), running.conductor.due_in() or 1.0))
                running.conductor.wake()
        for _ in range(self._chance.randint(0, 4)):
            self._press_something()

    def plays_about(self) -> None:
        """Touch, click and type at random."""
        acts = (self._press_something, self._click_anywhere, self._touch_anywhere, self._type_anything)
        for _ in range(self._chance.randint(3, 40)):
            self._chance.choice(acts)()
            self._let_pass(self._chance.choice((0.05, 0.3, 1.0, 5.0, 30.0)))

    def walks_away_at_once(self) -> None:
        """Touch the start page and go."""
        self._press_something()

    # What they do

    def _begin_session(self) -> ActiveSession | None:
        """Go as one button goes, and by way of any card; return the session."""
        for _ in range(12):
            session = self.kiosk.visit.session
            if session.running is not None:
                return session.running
            self._type(Qt.Key.Key_Space)
            self._let_pass(1.0)
        return None

    def _press_something(self) -> None:
        targets = self.kiosk.window.targets()
        if targets:
            QTest.mouseClick(self._chance.choice(targets), Qt.MouseButton.LeftButton)
        else:
            self._click_anywhere()
        self._let_pass(1.0)

    def _anywhere(self) -> QPoint:
        window = self.kiosk.window
        return QPoint(self._chance.randrange(window.width()), self._chance.randrange(window.height()))

    def _click_anywhere(self) -> None:
        window, place = self.kiosk.window, self._anywhere()
        target = window.childAt(place) or window
        button = self._chance.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        QTest.mouseClick(target, button, Qt.KeyboardModifier.NoModifier, target.mapFrom(window, place))

    def _touch_anywhere(self) -> None:
        """Put down one, two or three fingers, move them, and lift them."""
        window = self.kiosk.window
        fingers = range(self._chance.randint(1, 3))
        for move in ("press", "move", "release"):
            sequence = QTest.touchEvent(window, self._finger)
            for finger in fingers:
                getattr(sequence, move)(finger, self._anywhere(), window)
            sequence.commit()

    def _type_anything(self) -> None:
        held_too = self._chance.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
        self._type(self._chance.choice(_KEYS), held_too)

    def _type(self, key: Qt.Key, held_too: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.kiosk.window, key, held_too)

    def _walk_away(self) -> None:
        """Let time pass until the kiosk is at its start; a session that runs is played to its end."""
        for _ in range(20_000):
            if self.kiosk.way.at_start:
                return
            session = self.kiosk.visit.session
            due = session.running.conductor.due_in() if session.running else None
            self._let_pass(1.0 if due is None else min(due, 1.0))
            if session.running is not None:
                session.running.conductor.wake()
            elif session.screen is not None:
                session.screen.hasten()  # the moment of praise lasts by a clock that is not set by hand

    def _let_pass(self, seconds: float | None) -> None:
        self.clock.tick(seconds or 0.0)
        settle(self._qapp)
        self.kiosk.way.look()
        settle(self._qapp)

    def _wall_clock(self) -> datetime:
        return OPENS + timedelta(seconds=self.clock.now())

    def _complain(self, what: str) -> None:
        self.ledger.complaints.append(what)


def main(visitors: int, seed: int) -> int:
    """Have so many *visitors*, and say what was held in between and what was wrong."""
    ear = Ear()
    qapp = QApplication([])
    QPixmapCache.setCacheLimit(_PICTURES)
    qapp.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        gym = Gym(qapp, home, random.Random(seed))  # noqa: S311  because nothing is kept secret by it
        first = gym.held()
        for number in range(1, visitors + 1):
            gym.visitor()
            if number == min(WARM_UP, visitors // 2):
                first = gym.held()
                print(f"{number} visitors: {first}", flush=True)
            elif number % max(1, visitors // _CURVE) == 0:
                print(f"{number} visitors: {gym.held()}", flush=True)
        last = gym.held()
        gym.kiosk.close(qapp)
        kept = sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())
    more = grew(first, last)
    ledger, hours = gym.ledger, gym.clock.now() / 3600
    print(f"{hours:.1f} hours; " + ", ".join(f"{count} {kind}" for kind, count in sorted(ledger.visitors.items())))
    print(f"{ledger.finished} sessions were played whole. Memory, files, threads, timers: {'GREW' if more else 'flat'}")
    print("Written:", ", ".join(name for name in kept if not name.startswith("cache/")))
    wrong = [*ledger.complaints, *ear.heard]
    for complaint, count in Counter(wrong).items():
        print(f"WRONG, {count} times: {complaint}")
    return 1 if wrong or more else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    sys.exit(main(**vars(parser.parse_args())))
