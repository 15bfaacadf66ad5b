"""``backstride show``: what a routine or an exercise is, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from backstride.care.course import LOOK_BACK, Rung, rungs
from backstride.cli.card import card, page
from backstride.cli.context import DONE, Context, find_routine, fitted, say, say_json, today, without_errors
from backstride.format.courses import WEEKDAYS
from backstride.history.history import History
from backstride.history.model import PastSession
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, labelled, message
from backstride.i18n.text import Text
from backstride.routine.describe import Line, cautions, equipment, lines, minutes
from backstride.routine.frequency import Frequency
from backstride.routine.ids import apart, find_exercise
from backstride.routine.model import Author, Exercise, Prescription, Routine
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from backstride.routine.red_flags import stop_rule
from backstride.session.timeline import Timeline

PURPOSES = {
    "before-run": message("before a run"),
    "after-run": message("after a run"),
    "any-time": message("any time"),
    "mobility": message("mobility"),
    "flexibility": message("flexibility"),
    "stability": message("stability"),
    "strength": message("strength"),
    "balance": message("balance"),
    "breathing": message("breathing"),
    "relaxation": message("relaxation"),
}
"""When a routine is done, and what for."""


def run(context: Context, *, asked: str, at_most: float | None, as_json: bool) -> int:
    """Show the routine *asked* for, in *at_most* minutes: title, steps in words, total, equipment, cautions.

    Of an exercise, or of a variant of one, everything of its card.

    Raises:
        CommandError: there is no such thing, or it has errors.
    """
    reading = find_routine(context, asked)
    exercise = find_exercise(context.library().exercises, asked) if reading.single else None
    if exercise is not None:
        _show_card(exercise, context, as_json=as_json)
        return DONE
    timeline = fitted(without_errors(reading), at_most, context.catalogue)
    found = _rungs(reading.routine or timeline.routine, context)
    if as_json:
        plans = [{"plan": rung.heading, "lines": rung.lines, "next": rung.following or None} for rung in found]
        say_json(_document(timeline.routine, timeline, context.catalogue) | {"plans": plans})
    else:
        for line in _page(timeline.routine, timeline, context.catalogue):
            say(line)
        for rung in found:
            for line in _of_plan(rung, context.catalogue):
                say(line)
    return DONE


def _rungs(routine: Routine, context: Context) -> tuple[Rung, ...]:
    """Return where *routine* is in plans, after what was done; nothing is made where there is no history yet."""
    library, file, day = context.library(), context.paths.history_file, today()
    library.rescan()
    sessions: tuple[PastSession, ...] = ()
    if file.exists():
        with History(file) as history:
            sessions = history.sessions(day - LOOK_BACK)
    titles = {entry.id: context.catalogue.read(entry.title) for entry in library.routines}
    return tuple(rungs(routine, library.plans, sessions, day, context.catalogue, lambda name: titles.get(name, name)))


def _of_plan(rung: Rung, catalogue: Catalogue) -> Iterator[str]:
    ahead = (catalogue.say(message("Next level: {title}", title=f"{rung.title} ({rung.following})")),)
    yield from _listed(catalogue, rung.heading, (*rung.lines, *(ahead if rung.following else ())))


def _show_card(exercise: Exercise, context: Context, *, as_json: bool) -> None:
    if as_json:
        say_json(card(exercise, context.catalogue))
    else:
        for line in page(exercise, context.catalogue):
            say(line)


def _page(routine: Routine, timeline: Timeline, catalogue: Catalogue) -> Iterator[str]:
    say, read = catalogue.say, catalogue.read
    yield read(routine.title)
    purposes = (PURPOSES[key] for key in (*routine.when, *routine.goals))
    yield ", ".join(map(say, (minutes(timeline.about, timeline.open_phases), *purposes)))
    for text in (routine.summary, routine.notes):
        if text:
            yield read(text)
    yield from _listed(catalogue, say(message("Equipment")), equipment(routine, catalogue))
    yield ""
    yield from (_step(line) for line in lines(routine, catalogue))
    yield from _listed(catalogue, say(message("Caution")), _cautions(routine, catalogue))
    if routine.prescription:
        asked = (*prescribed(routine.prescription), outside(routine, today()))
        yield from _listed(catalogue, say(message("How often")), (say(part) for part in asked if part))
    stops = (when_to_stop(routine.prescription),) if routine.prescription else ()
    yield from _listed(catalogue, say(message("When to stop")), (*map(say, stops), stop_rule(routine, catalogue)[1]))
    if routine.author:
        yield ""
        yield say(_by(routine.author))


def _cautions(routine: Routine, catalogue: Catalogue) -> Iterator[str]:
    for title, caution in cautions(routine, catalogue):
        yield catalogue.say(message("{exercise}: {caution}", exercise=title, caution=caution))


def _step(line: Line) -> str:
    number = f"{line.number:>2}. " if line.number else "    "
    depth = "    " * (len(line.source) - 1)
    return f"{depth}{number}{line.title}{f', {line.dose}' if line.dose else ''}"


def _listed(catalogue: Catalogue, heading: str, things: Iterable[str]) -> Iterator[str]:
    things = tuple(things)
    if things:
        yield ""
        yield catalogue.say(labelled(heading)).rstrip()
        yield from (f"  * {thing}" for thing in things)


def _by(author: Author) -> Message:
    if author.reviewed:
        return message("By {name}, reviewed {day}", name=author.name, day=long_date(author.reviewed))
    return message("By {name}", name=author.name)


def _document(routine: Routine, timeline: Timeline, catalogue: Catalogue) -> dict[str, object]:
    return {
        "id": routine.id,
        "title": catalogue.read(routine.title),
        "summary": _read(routine.summary, catalogue),
        "notes": _read(routine.notes, catalogue),
        "when": routine.when,
        "goals": routine.goals,
        "level": routine.level,
        "total_s": timeline.total,
        "about_s": timeline.about,
        "open_phases": timeline.open_phases,
        "author": routine.author.name if routine.author else None,
        "equipment": equipment(routine, catalogue),
        "cautions": tuple(_cautions(routine, catalogue)),
        "prescription": _prescription(routine.prescription) if routine.prescription else None,
        "stop_if": stop_rule(routine, catalogue)[1],
        "steps": [_facts(line) for line in lines(routine, catalogue)],
    }


def _prescription(given: Prescription) -> dict[str, object]:
    """Return *given* under the format's own keys; when to stop is apart, in the reader's language."""
    return {
        "frequency": _frequency(given.frequency) if given.frequency else None,
        "from": given.starts.isoformat() if given.starts else None,
        "until": given.until.isoformat() if given.until else None,
        "pain": {"go": given.pain_go, "caution": given.pain_caution},
    }


def _frequency(given: Frequency) -> object:
    if given.times:
        return {"per": given.per, "times": given.times}
    if given.on:
        return {"on": [WEEKDAYS[day] for day in given.on]}
    return {"every": f"{given.days} d"} if given.days else given.words


def _read(text: Text | None, catalogue: Catalogue) -> str | None:
    return catalogue.read(text) if text else None


def _facts(line: Line) -> dict[str, object]:
    facts = {**asdict(line), "variant": None, **apart(line.exercise)}
    return {"depth": len(facts.pop("source")) - 1} | {
        key: None if value == "" else value for key, value in facts.items()
    }
