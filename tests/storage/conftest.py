"""A small routine's timeline, made by hand: get ready, hold left, switch, hold right, and a note that waits."""

from datetime import UTC, datetime

import pytest

from backstride.i18n.text import text
from backstride.routine.model import Mode, NoteStep, Routine, Side
from backstride.session.timeline import Kind, Phase, Timeline

MORNING = datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=UTC)


def _phase(index: int, kind: Kind, length: float | None, side: Side | None = Side.LEFT) -> Phase:
    mode = Mode.HOLD if kind is Kind.WORK else None
    return Phase(
        index=index, kind=kind, length=length, source=(0,), occurrence=0, step=1, steps=1, mode=mode,
        exercise="calf", side=side, set=1, sets=1,
    )  # fmt: skip


@pytest.fixture
def timeline() -> Timeline:
    routine = Routine(id="calves", title=text("Calves"), steps=(NoteStep(note=text("Breathe.")),))
    phases = (
        _phase(0, Kind.GET_READY, 5.0),
        _phase(1, Kind.WORK, 30.0),
        _phase(2, Kind.SWITCH, 5.0, Side.RIGHT),
        _phase(3, Kind.WORK, 30.0, Side.RIGHT),
        _phase(4, Kind.NOTE, None, None),
    )
    return Timeline(
        routine=routine,
        phases=phases,
        starts=(0.0, 5.0, 35.0, 40.0, 70.0),
        ahead=(1, 3, 3, 4, None),
        total=70.0,
        about=74.0,
        open_phases=1,
    )
