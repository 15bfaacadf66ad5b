"""A session of many cues in a window that paints, in a process of its own: prints when each cue was planned.

Usage: ``python -m tools.bench.sounding {ours,qt} CUES`` prints ``begun`` once the first cue is due, and at the
end a JSON list of ``[kind, planned]``, in monotonic seconds.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from backstride.devices.clock import SystemClock
from backstride.devices.sounds import Sounds, open_sounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import text
from backstride.playback.conductor import Conductor
from backstride.routine.model import Dose, Exercise, ExerciseStep, Routine, Tempo
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Cue
from backstride.session.player import Command, CueDue, Event, Plan, SessionEnded
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.services.timer import ConductorTimer

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
APART = 0.5
"""Seconds between two cues."""

FRAME_MS = 33
SIZE = 400


def ours() -> Sounds:
    """Return what a window uses here."""
    return open_sounds(FOLDER, window=True)


def by_qt() -> Sounds:
    """Return Qt's sound effects, which a window uses where no program plays a WAV."""
    from backstride.devices.sounds.qt import QtSounds  # noqa: PLC0415  because it needs libpulse, and the other does not

    return QtSounds({path.stem: path for path in FOLDER.glob("*.wav")}, follow=False)


WAYS = {"ours": ours, "qt": by_qt}


class ProgressRing(QWidget):
    """A ring of 400 x 400 that goes round, painted thirty times a second."""

    def __init__(self) -> None:
        """Begin to go round."""
        super().__init__()
        self.setFixedSize(SIZE, SIZE)
        self._turn = 0
        self._frames = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.update)
        self._frames.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802  because Qt names it and gives it
        """Paint the ring and the number in it."""
        self._turn = (self._turn + 48) % 5760
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(Qt.GlobalColor.darkCyan, 24))
        painter.drawArc(QRectF(20, 20, SIZE - 40, SIZE - 40), 1440, -self._turn)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._turn))


def plan_of(number: int) -> Plan:
    """Return a session of *number* tones, two a second after a short get-ready."""
    routine = Routine(
        id="many-cues",
        title=text("Many cues"),
        exercises={"swing": Exercise(id="swing", title=text("Swing"), kind="mobility", position="standing")},
        steps=(ExerciseStep(exercise="swing", dose=Dose(reps=(number // 2,), tempo=Tempo(APART, 0, APART))),),
    )
    timeline = compile_timeline(routine)
    cues = compile_cues(timeline, catalogue=IN_ENGLISH, measure=SilentVoice().length, countdown=0)
    return Plan(timeline, tuple(tuple(filter(is_mark, each)) for each in cues))


def is_mark(cue: Cue) -> bool:
    """Say whether *cue* is one of the many; the others would run into them."""
    return cue.kind.startswith("rep-")


class Planned:
    """Notes when each cue was planned, by the clock."""

    def __init__(self, clock: SystemClock) -> None:
        """Read *clock* when a cue is due."""
        self._clock = clock
        self.cues: list[tuple[str, float]] = []

    def follow(self, conductor: Conductor) -> None:
        """Listen to *conductor*."""
        conductor.listen(partial(self._hear, conductor))

    def _hear(self, conductor: Conductor, event: Event) -> None:
        if isinstance(event, CueDue):
            late = conductor.session.clock - event.planned_t
            self.cues.append((event.cue.kind, self._clock.now() - late))
            if len(self.cues) == 1:
                print("begun", flush=True)
        elif isinstance(event, SessionEnded):
            QTimer.singleShot(500, QApplication.quit)


def play(sounds: Sounds, cues: int) -> list[tuple[str, float]]:
    """Play *cues* tones while a window paints, and return what was planned."""
    ring = ProgressRing()
    ring.show()
    clock = SystemClock()
    planned = Planned(clock)
    conductor = Conductor(plan_of(cues), sounds=sounds, voice=SilentVoice(), clock=clock)
    planned.follow(conductor)
    driver = ConductorTimer(conductor, ring)
    sounds.prime()
    driver.apply(Command.START)
    QApplication.exec()
    sounds.close()
    return planned.cues


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    print(json.dumps(play(WAYS[sys.argv[1]](), int(sys.argv[2]))))
