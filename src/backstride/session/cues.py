"""What is heard in each phase and when: tones, and speech that fits the time it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import inf

from backstride.i18n.catalogue import Catalogue
from backstride.routine.duration import exact
from backstride.routine.red_flags import stop_rule as rule_of
from backstride.session.coaching import SETTLED
from backstride.session.scheduling import Scheduled, Slot, placed
from backstride.session.script import script
from backstride.session.spoken import spoken_seconds
from backstride.session.timeline import Kind, Phase, Timeline, likeness
from backstride.session.tones import COUNTDOWN, SOUNDING, Tone, tones
from backstride.session.utterance import Listener, Utterance, first_sentence, unlike

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
    stop_rule: bool = False,
) -> tuple[tuple[Cue, ...], ...]:
    """Return the cues of each phase of *timeline*, in the order in which they are due.

    *measure* tells the seconds that a phrase takes to say, or ``None`` where that is not known; *verbosity* is tones,
    brief or full; *countdown* is the number of last seconds that are counted; with *look_away* more is said in
    positions in which the screen cannot be seen; with *stop_rule* it is said once when to stop, as soon as there is
    room for it.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away)
    speaker = _Speaker(measure)
    rule = _rule(timeline, catalogue) if stop_rule and verbosity != "tones" else None
    known: dict[tuple[object, ...], tuple[Cue, ...]] = {}
    cues = []
    for phase, utterances in zip(timeline.phases, said, strict=True):
        if rule and (at := _rule_at(phase)) is not None:
            tried = (*utterances, replace(rule, at=at))
            here = _of_phase(phase, tones(timeline, phase, countdown=countdown), tried, speaker)
            if any(cue.phrase and cue.phrase.text in rule.wordings for cue in here):
                rule = None
                cues.append(here)
                continue
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
    stop_rule: bool = False,
    since: int = 0,
    until: int | None = None,
) -> tuple[Phrase, ...]:
    """Return every phrase that `compile_cues` may choose from, each once, so that a voice can make them beforehand.

    Only those of the phases from *since* up to *until* (indices, the last one not included) are returned.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away)[since:until]
    once = {id(utterances): utterances for utterances in said}.values()  # phases that are alike share them
    rule = (_rule(timeline, catalogue),) if stop_rule and verbosity != "tones" else ()
    return tuple(
        dict.fromkeys(phrase for utterances in (*once, rule) for each in utterances for phrase in _candidates(each))
    )


def _rule(timeline: Timeline, catalogue: Catalogue) -> Utterance:
    """Return when to stop, whole or only its first sentence."""
    language, words = rule_of(timeline.routine, catalogue)
    return Utterance(language=language, wordings=unlike(words, first_sentence(words)))


def _rule_at(phase: Phase) -> float | None:
    """Return the second of *phase* from which the rule may be said, ``None`` where there is something to follow."""
    if phase.kind in (Kind.GET_READY, Kind.REST, Kind.NOTE):
        return 0.0
    return SETTLED if phase.kind is Kind.WORK and not phase.marks else None


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
