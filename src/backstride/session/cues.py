"""What is heard in each phase and when: tones, and speech that fits the time it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backstride.session.timeline import Phase, Timeline
from backstride.session.tones import Tone, tones


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a voice, in one language (a tag such as ``en``)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Something to be heard in ``phase``.

    ``kind`` is countdown, begin, halfway, switch, rest, end, finish, speech, or a mark's kind (rep-out, breath-in ...).
    ``at`` is in seconds from the phase's start, or, where ``from_end``, before its end (so that it moves with the end
    when time is added). ``length`` of speech is in seconds, ``estimated`` where no voice measured it.
    """

    phase: int
    at: float
    kind: str
    from_end: bool = False
    phrase: Phrase | None = None
    length: float | None = None
    estimated: bool = False


def compile_cues(
    timeline: Timeline,
    *,
    language: str,
    measure: Callable[[Phrase], float | None],
    verbosity: str = "full",
    countdown: int = 3,
    look_away: bool = True,
) -> tuple[tuple[Cue, ...], ...]:
    """Return the cues of each phase of *timeline*, in the order in which they are due.

    *measure* tells the seconds that a phrase takes to say, or ``None`` where that is not known; *verbosity* is tones,
    brief or full; *countdown* is the number of last seconds that are counted; with *look_away* more is said in
    positions in which the screen cannot be seen.
    """
    _ = language, measure, verbosity, look_away
    return tuple(_of_phase(timeline, phase, countdown) for phase in timeline.phases)


def phrases(
    timeline: Timeline, *, language: str, verbosity: str = "full", look_away: bool = True
) -> tuple[Phrase, ...]:
    """Return every phrase that `compile_cues` may choose from, each once, so that a voice can make them beforehand."""
    _ = timeline, language, verbosity, look_away
    return ()


def _of_phase(timeline: Timeline, phase: Phase, countdown: int) -> tuple[Cue, ...]:
    heard = [_toned(phase, tone) for tone in tones(timeline, phase, countdown=countdown)]
    return tuple(sorted(heard, key=lambda cue: _moment(phase, cue)))


def _toned(phase: Phase, tone: Tone) -> Cue:
    return Cue(phase=phase.index, at=tone.at, kind=tone.kind, from_end=tone.from_end)


def _moment(phase: Phase, cue: Cue) -> float:
    end = float("inf") if phase.length is None else phase.length
    return end - cue.at if cue.from_end else cue.at
