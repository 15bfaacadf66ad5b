"""Where the technique cue of a step is said: once on each side, where it is best listened to and where it fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from backstride.routine.dose import Work
from backstride.routine.model import ExerciseStep, Mode, Side
from backstride.session.cues import LONG, SETTLED, SOUNDING
from backstride.session.timeline import Kind, Phase, Timeline, step_at
from backstride.session.utterance import Listener, Utterance, of_text

_IN_POSITION = 1.0
"""Seconds into short work from which a person listens, where nothing before or between had room."""

CUED_BREATH = 3
"""The breath over whose way out the cue is said: the first two have found the rhythm."""

_TRIED = 3
"""Phases of each kind that are tried for a cue: those of one step and side have all the same room."""

_BETWEEN = (Kind.GET_READY, Kind.SWITCH, Kind.PAUSE, Kind.REST, Kind.WORK)
"""Where the cue of short holds is said, the best first: before them, between them, then in them."""

_WITHIN = (Kind.WORK, Kind.GET_READY, Kind.SWITCH, Kind.PAUSE, Kind.REST)
"""Where the cue of any other work is said, the best first."""


def technique(timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Utterance]:
    """Yield the cue of the step that *phase* belongs to, as it would be said there; `cue_phases` chooses where it is.

    A round that is repeated has none: what was heard once is known.
    """
    step = step_at(timeline.routine, phase.source)
    if not isinstance(step, ExerciseStep) or step.cue is None or phase.work is None:
        return
    if listener.full and not phase.repeated:
        at = _moment(phase, phase.work) if phase.kind is Kind.WORK else 0.0
        yield replace(of_text(step.cue, listener, of="cue"), at=at, over_countdown=phase.kind is not Kind.GET_READY)


def cue_phases(
    timeline: Timeline, said: Sequence[Sequence[Utterance]], fits: Callable[[int], bool]
) -> Iterator[tuple[tuple[int, Side | None], int | None]]:
    """Yield for each pass through a step (its occurrence) and side the phase in which the cue is said.

    That is the index of the best phase of which *fits* says that the cue has room beside all else that is *said* there,
    ``None`` where no phase has.
    """
    candidates: dict[tuple[int, Side | None], dict[Kind, list[Phase]]] = defaultdict(lambda: defaultdict(list))
    for phase, utterances in zip(timeline.phases, said, strict=True):
        if any(utterance.of == "cue" for utterance in utterances):
            candidates[phase.occurrence, phase.side][phase.kind].append(phase)
    for which, by_kind in candidates.items():
        phases = sorted((phase for some in by_kind.values() for phase in some[:_TRIED]), key=_preference)
        yield which, next((phase.index for phase in phases if fits(phase.index)), None)


def _preference(phase: Phase) -> tuple[int, int]:
    order = _BETWEEN if phase.work is not None and _short(phase.work) else _WITHIN
    return order.index(phase.kind), phase.index


def _short(work: Work) -> bool:
    """Say whether *work* has no rhythm and is over before a person listens again."""
    length = work.length(work.bouts[0][0])
    return work.breath is None and work.tempo is None and length is not None and length < LONG


def _moment(phase: Phase, work: Work) -> float:
    """Return the second of a work *phase* from which its cue is listened to."""
    if work.breath is not None:
        out = [mark.at for mark in phase.marks if mark.kind == "breath-out" and mark.number <= CUED_BREATH]
        return max(out, default=0.0) + SOUNDING
    if work.mode is Mode.REPS and work.tempo is not None:
        return SOUNDING
    return _IN_POSITION if _short(work) else SETTLED
