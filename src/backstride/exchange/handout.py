"""What a patient gets on paper, in words of one language: a sheet, a page of Markdown and plain text say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backstride.exchange.boxes import Week, weeks
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import long_date
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message, sentences
from backstride.i18n.text import Text
from backstride.routine.describe import Line, equipment, lines, minutes
from backstride.routine.dose import merged, resolve
from backstride.routine.dose_words import capitalised, dose
from backstride.routine.emergency import Region
from backstride.routine.model import Author, Exercise, ExerciseStep, Routine, Side
from backstride.routine.prescribed import prescribed, when_to_stop
from backstride.routine.red_flags import EMERGENCY, TITLE, stop_rule
from backstride.session.timeline import step_at
from backstride.session.timeline_compiler import compile_timeline

DONE = in_context("above boxes to tick", "Done")
NOTES = message("Notes")
NEEDED = message("You need")


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Who hands a sheet out: the ``clinic`` by name, and the ``region`` that has the number to call."""

    region: Region
    clinic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One step on a sheet. ``kind`` is exercise, rest, note or repeat, ``depth`` how deep it lies in repeats.

    ``load`` is what weighs on it, ``shows`` the exercise to draw, doing its work on the ``side`` that the picture is to
    have.
    """

    kind: str
    depth: int
    number: int | None
    title: str
    dose: str = ""
    load: str = ""
    how: tuple[str, ...] = ()
    caution: str = ""
    shows: Exercise | None = None
    side: Side | None = None

    @property
    def amount(self) -> str:
        """Return the dose with its load, where both are on one line."""
        return ", ".join(filter(None, (self.dose, self.load)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A routine as it is handed out: every text in words of ``language``, empty where there is nothing to say.

    ``person`` says for whom, ``asked`` how often and for how long, ``stop`` when to stop, ``contact`` whom to ask,
    ``emergency`` whom to call and for what; ``boxes`` are to be ticked, one week after another.
    """

    language: str
    title: str
    person: str
    clinic: str
    asked: tuple[str, ...]
    needed: str
    summary: str
    notes: str
    items: tuple[Item, ...]
    boxes: tuple[Week, ...]
    stop: tuple[str, ...]
    contact: str
    emergency: tuple[str, str]
    foot: str


def handout(routine: Routine, catalogue: Catalogue, giver: Giver, today: date, name: str = "") -> Handout:
    """Return *routine* as *giver* hands it out *today* to the person of this *name*, in the words of *catalogue*."""
    say, read = catalogue.say, catalogue.read
    timeline = compile_timeline(routine)
    given = routine.prescription
    asked = (*(prescribed(given) if given else ()), minutes(timeline.about, timeline.open_phases))
    return Handout(
        language=catalogue.language,
        title=read(routine.title),
        person=say(message("For {name}", name=name)) if name else "",
        clinic=giver.clinic,
        asked=tuple(capitalised(say(part)) for part in asked),
        needed=", ".join(equipment(routine, catalogue)),
        summary=_read(routine.summary, catalogue),
        notes=_read(routine.notes, catalogue),
        items=tuple(_item(line, routine, catalogue) for line in lines(routine, catalogue)),
        boxes=weeks(given, today),
        stop=(stop_rule(routine, catalogue)[1], *((say(when_to_stop(given)),) if given else ())),
        contact=say(_contact(routine.author)) if routine.author else "",
        emergency=_emergency(giver.region, catalogue),
        foot=say(_foot(today)),
    )


def help_title(catalogue: Catalogue) -> str:
    """Return what the part about help is called."""
    return catalogue.say(TITLE)


def _read(text: Text | None, catalogue: Catalogue) -> str:
    return catalogue.read(text) if text else ""


def _item(line: Line, routine: Routine, catalogue: Catalogue) -> Item:
    exercise = routine.exercises.get(line.exercise) if line.exercise else None
    return Item(
        kind=line.kind,
        depth=len(line.source) - 1,
        number=line.number,
        title=line.title,
        dose=capitalised(_dose(line, routine, catalogue)),
        load=line.load,
        how=tuple(_how(line, exercise, catalogue)),
        caution=_read(exercise.caution, catalogue) if exercise else "",
        shows=exercise,
        side=line.sides[0] if len(line.sides) == 1 else None,
    )


def _dose(line: Line, routine: Routine, catalogue: Catalogue) -> str:
    """Return the dose of *line* without its load, and with the rest between its sets, which on paper nobody says."""
    step = step_at(routine, line.source)
    if isinstance(step, ExerciseStep):
        work = resolve(merged(step, routine.exercises[step.exercise]), routine.defaults)
        said = dose(work)
        if work.sets > 1 and work.rest:
            rest = message("{time} rest between", time=duration(work.rest))
            said = Message("{parts}", (("parts", (said, rest)),))
        return catalogue.say(said)
    return line.dose


def _how(line: Line, exercise: Exercise | None, catalogue: Catalogue) -> Iterator[str]:
    """Yield how a step is done: what its author adds to it first, then what the exercise says."""
    yield from filter(None, (line.cue, line.say))
    if exercise:
        yield from (catalogue.read(text) for text in (exercise.setup, exercise.move) if text)


def _contact(author: Author) -> Message:
    by = message("By {name}", name=author.name)
    if author.reviewed:
        by = message("By {name}, reviewed {day}", name=author.name, day=long_date(author.reviewed))
    more = tuple(filter(None, (author.registration, author.contact)))
    return Message("{parts}", (("parts", (by, *more)),))


def _emergency(region: Region, catalogue: Catalogue) -> tuple[str, str]:
    """Return whom to call and for what (clinical notes, section 4)."""
    call = message("In an emergency call {number}.", number=region.emergency)
    signs = "; ".join(map(catalogue.say, EMERGENCY.signs))
    lead = catalogue.say(EMERGENCY.lead) if EMERGENCY.lead else ""
    return catalogue.say(call), f"{lead} {signs}."


def _foot(today: date) -> Message:
    return sentences(
        message("Printed on {day}.", day=long_date(today)),
        message("Backstride plays exercise routines written by their author. It is not a medical device."),
    )
