"""What is heard in each phase and when: tones, and speech that fits the time it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from math import inf
from typing import NamedTuple

from backstride.i18n.catalogue import Catalogue
from backstride.routine.duration import exact
from backstride.routine.model import Mode, Side
from backstride.routine.red_flags import stop_rule as rule_of
from backstride.session.cues import COUNTDOWN, SETTLED, SOUNDING, Cue, Phrase
from backstride.session.scheduling import Scheduled, Slot, placed
from backstride.session.script import script
from backstride.session.spoken import spoken_seconds
from backstride.session.technique import cue_phases
from backstride.session.timeline import Kind, Phase, Timeline, likeness
from backstride.session.tones import Tone, tones
from backstride.session.utterance import Listener, Utterance, distinct, first_sentence

END_QUIET = 0.2
"""Seconds of silence before the end of a phase."""


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
    variety: int = 0,
) -> tuple[tuple[Cue, ...], ...]:
    """Return the cues of each phase of *timeline*, in the order in which they are due.

    *measure* returns the seconds that a phrase takes to say, or ``None`` where that is not known; *verbosity* is tones,
    brief, or full in any other case; *countdown* is the number of last seconds that are counted; with *look_away* more
    is said in positions in which the screen cannot be seen; with *stop_rule* it is said once when to stop, as soon as
    there is room for it; what is said again and again is said by *variety*, a number, in one of several ways.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away, variety=variety)
    rule = _rule(timeline, catalogue) if stop_rule and verbosity != "tones" else None
    plan = _Plan(timeline, said, _Speaker(measure), countdown, rule)
    return tuple(map(plan.cues, timeline.phases))


def sides_without_cue(timeline: Timeline, catalogue: Catalogue) -> tuple[Side | None, ...]:
    """Return the side of each pass through a step whose cue finds no room in *timeline*, by estimated lengths."""
    said = _script(timeline, catalogue, "full", look_away=True)
    plan = _Plan(timeline, said, _Speaker(lambda _: None), COUNTDOWN)
    return tuple(side for (_, side), found in plan.cued if found is None)


def phrases(
    timeline: Timeline,
    *,
    catalogue: Catalogue,
    verbosity: str = "full",
    look_away: bool = True,
    stop_rule: bool = False,
    variety: int = 0,
    since: int = 0,
    until: int | None = None,
) -> tuple[Phrase, ...]:
    """Return every phrase that `compile_cues` may choose from, each once, so that a voice can make them beforehand.

    Only those of the phases from *since* up to *until* (indices, the last one not included) are returned.
    """
    said = _script(timeline, catalogue, verbosity, look_away=look_away, variety=variety)[since:until]
    once = {id(utterances): utterances for utterances in said}.values()  # phases that are alike share them
    rule = (_rule(timeline, catalogue),) if stop_rule and verbosity != "tones" else ()
    return tuple(
        dict.fromkeys(phrase for utterances in (*once, rule) for each in utterances for phrase in _candidates(each))
    )


def _rule(timeline: Timeline, catalogue: Catalogue) -> Utterance:
    """Return when to stop, whole or only its first sentence."""
    language, words = rule_of(timeline.routine, catalogue)
    return Utterance(language=language, wordings=distinct(words, first_sentence(words)), of="rule")


def _rule_at(phase: Phase) -> float | None:
    """Return the second of *phase* from which the rule may be said, ``None`` where it may not."""
    if phase.kind in (Kind.GET_READY, Kind.REST, Kind.NOTE):
        return 0.0
    return SETTLED if phase.kind is Kind.WORK and phase.mode is not Mode.BREATHE else None


def _with_rule(said: Sequence[Utterance], rule: Utterance, phase: Phase) -> tuple[Utterance, ...]:
    """Return what is *said* in *phase* with the *rule*: before the first work it matters more than the countdown.

    It comes before how to get into position, which the screen shows, too.
    """
    ready = phase.kind is Kind.GET_READY
    before = [each for each in said if each.of != "setup"]
    after = [each for each in said if each.of == "setup"]
    return (*before, replace(rule, at=_rule_at(phase) or 0.0, over_countdown=ready), *after)


def _script(
    timeline: Timeline, catalogue: Catalogue, verbosity: str, *, look_away: bool, variety: int = 0
) -> tuple[tuple[Utterance, ...], ...]:
    if verbosity == "tones":
        return ((),) * len(timeline.phases)
    full = verbosity != "brief"
    return script(timeline, Listener(catalogue=catalogue, full=full, look_away=look_away, variety=variety))


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


class _Once(NamedTuple):
    """What is said in one phase of several, and whether it is said in this one."""

    cue: bool = False
    rule: bool = False


class _Plan:
    """Places what is heard in each phase of a timeline; phases that are alike are placed once.

    What is said in one phase of several, a cue or the rule when to stop, has found its own: ``cued`` has for each pass
    through a step and side the phase in which its cue is said.
    """

    def __init__(
        self,
        timeline: Timeline,
        said: tuple[tuple[Utterance, ...], ...],
        speaker: _Speaker,
        countdown: int,
        rule: Utterance | None = None,
    ) -> None:
        self._timeline = timeline
        self._said = said
        self._speaker = speaker
        self._countdown = countdown
        self._rule = rule
        numbers: dict[tuple[object, ...], int] = {}
        self._like = [numbers.setdefault(likeness(timeline, phase), len(numbers)) for phase in timeline.phases]
        self._placed: dict[tuple[int, _Once], tuple[Scheduled, ...]] = {}
        self._cues: dict[tuple[int, _Once], tuple[Cue, ...]] = {}
        self.cued = tuple(cue_phases(timeline, said, self._has_room_for_cue))
        self._with_cue = frozenset(index for _, index in self.cued)
        self._with_rule = next((phase.index for phase in timeline.phases if self._has_room_for_rule(phase)), None)

    def cues(self, phase: Phase) -> tuple[Cue, ...]:
        """Return what is heard in *phase*, in order."""
        once = _Once(phase.index in self._with_cue, phase.index == self._with_rule)
        like = self._like[phase.index], once
        if like not in self._cues:
            self._cues[like] = self._of_phase(phase, self._spoken(phase, once))
        return tuple(replace(cue, phase=phase.index) for cue in self._cues[like])

    def _has_room_for_cue(self, index: int) -> bool:
        spoken = self._spoken(self._timeline.phases[index], _Once(cue=True))
        return any(place.utterance.of == "cue" for place in spoken)

    def _has_room_for_rule(self, phase: Phase) -> bool:
        if self._rule is None or _rule_at(phase) is None:
            return False
        spoken = self._spoken(phase, _Once(cue=phase.index in self._with_cue, rule=True))
        return any(place.utterance.of == "rule" for place in spoken)

    def _spoken(self, phase: Phase, once: _Once) -> tuple[Scheduled, ...]:
        like = self._like[phase.index], once
        if like not in self._placed:
            said = [each for each in self._said[phase.index] if once.cue or each.of != "cue"]
            if self._rule is not None and once.rule:
                said = [*_with_rule(said, self._rule, phase)]
            self._placed[like] = placed(said, slot_of(phase, self._tones(phase)), self._speaker.length)
        return self._placed[like]

    def _tones(self, phase: Phase) -> tuple[Tone, ...]:
        return tones(self._timeline, phase, countdown=self._countdown)

    def _of_phase(self, phase: Phase, spoken: tuple[Scheduled, ...]) -> tuple[Cue, ...]:
        length = inf if phase.length is None else phase.length
        toned = (_toned(phase, tone) for tone in self._tones(phase) if not _covered(tone, length, spoken))
        cues = [*toned, *_spoken(phase, length, spoken, self._speaker)]
        return tuple(sorted(cues, key=lambda cue: exact(length - cue.at) if cue.from_end else cue.at))


def _covered(tone: Tone, length: float, spoken: tuple[Scheduled, ...]) -> bool:
    """Say whether *tone* counts down on top of something that is said in a phase of this *length*."""
    at = length - tone.at
    return tone.kind == "countdown" and any(place.start < at + SOUNDING and at < place.end for place in spoken)


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
