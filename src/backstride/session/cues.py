"""What is heard in each phase and when: tones, and speech that fits the time it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import inf

from backstride.i18n.catalogue import Catalogue
from backstride.routine.duration import exact
from backstride.session.scheduling import Scheduled, Slot, placed
from backstride.session.script import script
from backstride.session.spoken import spoken_seconds
from backstride.session.timeline import Phase, Timeline, likeness
from backstride.session.tones import COUNTDOWN, SOUNDING, Tone, tones
from backstride.session.utterance import Listener, Utterance

END_QUIET = 0.2
"""Seconds of silence before the end of a phase."""

VERBOSITIES = ("tones", "brief", "full")
"""How much is said, the least first."""


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
    when time is added). ``length`` of speech is in seconds, ``estimated`` where no voice measured it. What is bound to
    no moment may be said ``again`` after a pause that cut it off.
    """

    phase: int
    at: float
    kind: str
    from_end: bool = False
    phrase: Phrase | None = None
    length: float | None = None
    estimated: bool = False
    again: bool = False


Measure = Callable[[Phrase], float | None]


def compile_cues(
    timeline: Timeline,
    *,
    catalogue: Catalogue,
    measure: Measure,
    verbosity: str = "full",
    countdown: int = COUNTDOWN,
    look_away: bool = True,
) -> tuple[tuple[Cue, ...], ...]:
    """Return the cues of each phase of *timeline*, in the order in which they are due.

    *measure* tells the seconds that a phrase takes to say, or ``None`` where that is not known; *verbosity* is tones,
    brief or full; *countdown* is the number of last seconds that are counted; with *look_away* more is said in
    positions in which the screen cannot be seen.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away)
    speaker = _Speaker(measure)
    known: dict[tuple[object, ...], tuple[Cue, ...]] = {}
    cues = []
    for phase, utterances in zip(timeline.phases, said, strict=True):
        if (like := likeness(timeline, phase)) not in known:
            known[like] = _of_phase(phase, tones(timeline, phase, countdown=countdown), utterances, speaker)
        cues.append(tuple(replace(cue, phase=phase.index) for cue in known[like]))
    return tuple(cues)


def phrases(
    timeline: Timeline,
    *,
    catalogue: Catalogue,
    verbosity: str = "full",
    look_away: bool = True,
    since: int = 0,
    until: int | None = None,
) -> tuple[Phrase, ...]:
    """Return every phrase that `compile_cues` may choose from, each once, so that a voice can make them beforehand.

    Only those of the phases from *since* up to *until* (indices, the last one not included) are returned.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away)[since:until]
    once = {id(utterances): utterances for utterances in said}.values()  # phases that are alike share them
    return tuple(dict.fromkeys(phrase for utterances in once for each in utterances for phrase in _candidates(each)))


def _script(
    timeline: Timeline, catalogue: Catalogue, verbosity: str, *, look_away: bool
) -> tuple[tuple[Utterance, ...], ...]:
    if verbosity == "tones":
        return ((),) * len(timeline.phases)
    return script(timeline, Listener(catalogue=catalogue, full=verbosity == "full", look_away=look_away))


def _candidates(utterance: Utterance) -> Iterator[Phrase]:
    for wording in (*utterance.wordings, *utterance.less, *utterance.last_resort):
        yield Phrase(wording, utterance.language)


class _Speaker:
    """Knows how long each phrase takes, measured or else estimated, and asks for each only once."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._measured: dict[Phrase, float | None] = {}

    def measured(self, phrase: Phrase) -> float | None:
        """Return the measured seconds, ``None`` where there is no sensible measure."""
        if phrase not in self._measured:
            length = self._measure(phrase)
            self._measured[phrase] = length if length is not None and length > 0 else None
        return self._measured[phrase]

    def length(self, text: str, language: str) -> float:
        """Return the seconds that *text* takes in *language*."""
        phrase = Phrase(text, language)
        measured = self.measured(phrase)
        return spoken_seconds(text, language) if measured is None else measured


def _of_phase(
    phase: Phase, toned: tuple[Tone, ...], utterances: tuple[Utterance, ...], speaker: _Speaker
) -> tuple[Cue, ...]:
    length = inf if phase.length is None else phase.length
    spoken = placed(utterances, slot_of(phase, toned), speaker.length)
    cues = [*(_toned(phase, tone) for tone in toned), *_spoken(phase, length, spoken, speaker)]
    return tuple(sorted(cues, key=lambda cue: exact(length - cue.at) if cue.from_end else cue.at))


def slot_of(phase: Phase, toned: tuple[Tone, ...]) -> Slot:
    """Return the room that the tones of *phase* leave for speech."""
    length = inf if phase.length is None else phase.length
    entered = any(tone.at == 0 and not tone.from_end for tone in toned)
    counted = [length - tone.at for tone in toned if tone.kind == "countdown"]
    end = length - END_QUIET
    return Slot(SOUNDING if entered else 0.0, min([end, *counted]), end, length)


def _toned(phase: Phase, tone: Tone) -> Cue:
    return Cue(phase=phase.index, at=tone.at, kind=tone.kind, from_end=tone.from_end)


def _spoken(phase: Phase, length: float, spoken: tuple[Scheduled, ...], speaker: _Speaker) -> Iterator[Cue]:
    """Yield the cues of speech; what follows something that hangs on the end hangs on it too and keeps its distance."""
    from_end = False
    for place in spoken:
        from_end = from_end or place.utterance.from_end
        phrase = Phrase(place.wording, place.utterance.language)
        yield Cue(
            phase=phase.index,
            at=exact(length - place.start if from_end else place.start),
            kind="speech",
            from_end=from_end,
            phrase=phrase,
            length=place.length,
            estimated=speaker.measured(phrase) is None,
            again=place.utterance.slack == inf,
        )
