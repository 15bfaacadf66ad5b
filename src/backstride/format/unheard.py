"""What an author has the voice say and a session will not: asked of the very placing that the session uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor

from backstride.format.lint import Remark, WorkOf
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.routine.dose import Bout, Work
from backstride.routine.dose_words import SIDES, dose
from backstride.routine.duration import exact
from backstride.routine.model import ExerciseStep, Mode, NoteStep, RepeatStep, RestStep, Routine, Side, Step, walk
from backstride.session.cue_compiler import END_QUIET, sides_without_cue, slot_of
from backstride.session.cues import COUNTDOWN, LONG, SETTLED, SOUNDING
from backstride.session.scheduling import Scheduled, Slot, placed
from backstride.session.script import said_in
from backstride.session.spoken import BREATHER, spoken_seconds
from backstride.session.technique import CUED_BREATH
from backstride.session.timeline import Kind, Phase, Timeline, step_at
from backstride.session.timeline_compiler import compile_openings, compile_timeline
from backstride.session.tones import tones
from backstride.session.utterance import Listener, Utterance, first_sentence

LATE = 2.0
"""Seconds of work after which at the earliest it is too late for what an author adds."""

_SHARE = 3
"""In longer work it is too late when so much of it is over: a third."""

_SIDE = 1.5
"""Seconds that a side takes at most after a name."""

_PROMPTS = 6.0
"""Seconds at most of all that is bound to a moment in the first stretch of work, such as "Halfway." """

_SLOTS = 200
"""Stretches of a step's work that are looked at; what a cue has no room in by then, it has none in later either."""

_FEW_ROUNDS = 3
"""Rounds between which is listened: there is one rest before a round, and one before the last."""

_AROUND = 4.0
"""Seconds at most of "left side first. Go on when you are done." after a dose, or of "Rest." """


def unheard(routine: Routine, work_of: WorkOf, catalogue: Catalogue) -> Iterator[Remark]:
    """Yield what a session of *routine* with full speech leaves out or says too late, in any language of its texts."""
    for language in _languages(routine):
        speaking = catalogue.speaking(language)
        reckoned = _Reckoned(routine, work_of, language, speaking)
        doubtful = {id(step): step for step in _leaves(routine.steps) if not reckoned.fits(step)}
        if doubtful:
            yield from _remarks(routine, doubtful, Listener(catalogue=speaking), language)
        yield from _unheard_between_rounds(routine, Listener(catalogue=speaking), language)
        yield from _unheard_cues(routine, reckoned)


def _languages(routine: Routine) -> tuple[str, ...]:
    """Return the languages that the author has the voice speak, that of the file first."""
    steps = (visit.step for visit in walk(routine.steps))
    said = ((step.say, getattr(step, "note", None), getattr(step, "cue", None)) for step in steps)
    texts = (text for each in said for text in each if text)
    return tuple(dict.fromkeys((routine.language, *(tag for text in texts for tag, _ in text.variants))))


def _leaves(steps: tuple[Step, ...]) -> Iterator[Step]:
    return (visit.step for visit in walk(steps) if not isinstance(visit.step, RepeatStep))


@dataclass(frozen=True, slots=True)
class _Reckoned:
    """Knows by a sum, without placing anything, which steps have more than enough time: folders have many files."""

    routine: Routine
    work_of: WorkOf
    language: str
    catalogue: Catalogue

    def fits(self, step: Step) -> bool:
        """Say whether all that *step* has the voice say certainly fits."""
        match step:
            case ExerciseStep():
                return self._exercise_fits(step)
            case RestStep(say=say, length=length) if say:
                return self._said(step, _AROUND) <= length - SOUNDING - END_QUIET
            case NoteStep(length=length) if length is not None:
                return self._said(step) <= length - SOUNDING - END_QUIET
            case _:
                return True

    def _exercise_fits(self, step: ExerciseStep) -> bool:
        work, exercise = self.work_of(step), self.routine.exercises[step.exercise]
        length = work.get_ready or work.length(work.bouts[0][0])
        if length is None:
            return True
        language, name = exercise.name.pick(self.language)
        needed = spoken_seconds(name, language) + _SIDE
        if step.load:
            needed += spoken_seconds(step.load.pick(self.language)[1], language) + BREATHER
        if step.say:
            amount = self.catalogue.speaking(language).say(dose(work, aloud=True))
            needed += spoken_seconds(amount, language) + BREATHER + self._said(step, _AROUND)
        in_time = step.say is None or work.get_ready > 0
        return in_time and needed <= length - SOUNDING - END_QUIET

    def cue_fits(self, step: ExerciseStep) -> bool:
        """Say whether the cue of *step*, if it has one, certainly fits on each side: between holds or in work."""
        if step.cue is None:
            return True
        language, words = step.cue.pick(self.language)
        work, spoken = self.work_of(step), spoken_seconds(words, language)
        return all(_cue_fits(work, bout, spoken) for bout in work.bouts[0])

    def _said(self, step: Step, beside: float = 0.0) -> float:
        """Return the seconds of what the author has the voice say in *step*.

        More than one sentence is said whole only before the countdown, and when all that is *beside* it is said.
        """
        language, words = _words_of(step, self.language)
        whole = first_sentence(words) == words or not beside
        return spoken_seconds(words, language) + (0.0 if whole else beside + COUNTDOWN)


def _cue_fits(work: Work, first: Bout, spoken: float) -> bool:
    """Say whether *spoken* seconds certainly fit between the holds of a side's *first* set, or into its work."""
    length = work.length(first)
    if length is None:
        return True
    between = work.pause if work.mode is Mode.HOLD and (first.reps or 1) > 1 else 0.0
    if length < LONG and spoken <= between - COUNTDOWN - SOUNDING - END_QUIET:
        return True
    first_breaths = CUED_BREATH * work.breath.total if work.breath else 0.0
    return work.get_ready > 0 and first_breaths + SETTLED + spoken + _PROMPTS <= length - COUNTDOWN


def _words_of(step: Step, language: str) -> tuple[str, str]:
    """Return what the author has the voice say in *step*, empty where that is nothing, and in which language."""
    text = step.say or (step.note if isinstance(step, NoteStep) else None)
    picked, words = text.pick(language) if text else (language, "")
    return picked, words if words.strip(" .") else ""


def _remarks(routine: Routine, doubtful: dict[int, Step], listener: Listener, language: str) -> Iterator[Remark]:
    """Yield what is left out or said too late of the *doubtful* steps, which are known by their identities."""
    timeline = compile_openings(routine)
    left = dict(doubtful)
    for phase in timeline.phases:
        step = left.pop(id(step_at(routine, phase.source)), None)
        if step:
            yield from _of_phase(step, timeline, phase, listener)
    for step in left.values():  # a rest of no length has no phase
        yield from _without_time(step, language)


def _without_time(step: Step, language: str) -> Iterator[Remark]:
    """Yield that there is no time at all for what *step* has the voice say."""
    picked, words = _words_of(step, language)
    if words:
        yield _too_long(step, spoken_seconds(words, picked), 0.0, _left_out)


def _unheard_between_rounds(routine: Routine, listener: Listener, language: str) -> Iterator[Remark]:
    """Yield what repeats have the voice add between two rounds, and it does not."""
    for step in (visit.step for visit in walk(routine.steps)):
        if isinstance(step, RepeatStep) and step.say:
            few = replace(step, times=min(step.times, _FEW_ROUNDS))
            timeline = compile_timeline(replace(routine, steps=(few,)))
            between = [phase for phase in timeline.phases if step_at(timeline.routine, phase.source) is few]
            yield from () if between else _without_time(step, language)
            for phase in between[: _FEW_ROUNDS - 1]:
                yield from _of_phase(step, timeline, phase, listener)


def _unheard_cues(routine: Routine, reckoned: _Reckoned) -> Iterator[Remark]:
    """Yield the steps whose cue a session never says, on one side or at all."""
    for step in _leaves(routine.steps):
        if isinstance(step, ExerciseStep) and not reckoned.cue_fits(step):
            timeline = compile_openings(replace(routine, steps=(step,)), slots=_SLOTS)
            missing = sides_without_cue(timeline, reckoned.catalogue)
            if missing:
                yield _without_cue(step, missing, {phase.side for phase in timeline.phases})


def _without_cue(step: Step, missing: tuple[Side | None, ...], sides: set[Side | None]) -> Remark:
    what = message("A session has no time to say this cue.")
    if len(missing) < len(sides):
        what = message("A session has no time to say this cue for the {side}.", side=SIDES[missing[0]])
    cure = message("Shorten it, or lengthen `get_ready`, `switch`, `pause` or `rest`.")
    return Remark(step, ("cue",), "cue-not-heard", what, cure)


def _of_phase(step: Step, timeline: Timeline, phase: Phase, listener: Listener) -> Iterator[Remark]:
    slot = slot_of(phase, tones(timeline, phase, countdown=COUNTDOWN))
    said = tuple(each for each in said_in(timeline, phase, listener) if each.of != "cue")
    found = placed(said, slot, spoken_seconds)
    instead = phase.kind is Kind.WORK and step.say is not None  # there it comes before the name, or in its place
    for utterance in filter(_words, said):
        place = next((place for place in found if place.utterance is utterance), None)
        beside = sum(other.length + BREATHER for other in found if other.utterance.vital and other is not place)
        if utterance.of == "say":
            yield from _of_say(step, utterance, place, beside, slot)
            yield from _late(step, place, phase)
        elif utterance.of == "name" and not instead and (place is None or place.wording in utterance.last_resort):
            needed = beside + spoken_seconds((utterance.less or utterance.wordings)[-1], utterance.language)
            loaded = isinstance(step, ExerciseStep) and step.load is not None
            if loaded:
                yield _too_long(step, needed, slot.end - slot.begin, _left_out, "load")
            else:
                yield _too_long(step, needed, slot.end - slot.begin, _without_side)


def _words(utterance: Utterance) -> tuple[str, ...]:
    return utterance.wordings


def _of_say(step: Step, said: Utterance, place: Scheduled | None, beside: float, slot: Slot) -> Iterator[Remark]:
    """Yield that it is left out, or all but its first sentence; what is beside it takes *beside* seconds."""
    needed = beside + spoken_seconds(said.wordings[0], said.language)
    if place is None:
        yield _too_long(step, needed, slot.end - slot.begin, _left_out)
    elif place.wording != said.wordings[0]:
        yield _too_long(step, needed, slot.quiet - slot.begin, _first_sentence_only)


def _late(step: Step, place: Scheduled | None, phase: Phase) -> Iterator[Remark]:
    """Yield that the voice is through with it only when much of the work is over."""
    if phase.kind is not Kind.WORK or phase.length is None or place is None:
        return
    if place.end > max(LATE, phase.length / _SHARE):
        what = message(
            "This is only heard {time} into the exercise, which lasts {length}.",
            time=duration(round(place.end, 1)),
            length=duration(phase.length),
        )
        yield Remark(step, ("say",), "say-too-late", what, message("Shorten it, or write a `get_ready` for it."))


def _left_out(time: Message, slot: Message) -> Message:
    return message("Saying this takes about {time}, but there is only {slot}, so it is left out.", time=time, slot=slot)


def _without_side(time: Message, slot: Message) -> Message:
    return message(
        "Saying this takes about {time}, but there is only {slot}, so the name is spoken without its side.",
        time=time,
        slot=slot,
    )


def _first_sentence_only(time: Message, slot: Message) -> Message:
    return message(
        "Saying this takes about {time}, but there is only {slot}, so only the first sentence is spoken.",
        time=time,
        slot=slot,
    )


def _too_long(
    step: Step, needed: float, room: float, so: Callable[[Message, Message], Message], key: str = "say"
) -> Remark:
    """Return that the voice has too little *room*, in seconds, for what *key* has; *so* says what comes of it."""
    takes, has = (
        ceil(exact(needed * 10)) / 10,
        floor(exact(room * 10)) / 10,
    )  # never the same number, where it is too long
    cure = message("Shorten the text, or give it more time.")
    what = so(duration(takes), duration(has))
    return Remark(step, (key, "note", "exercise"), "text-too-long-for-slot", what, cure)
