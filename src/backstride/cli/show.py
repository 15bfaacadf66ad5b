"""``backstride show``: what a routine is, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from backstride.cli.context import DONE, Context, playable, say, say_json, today
from backstride.cli.fitting import fitted
from backstride.i18n.text import Text
from backstride.routine.describe import Line, cautions, equipment, lines, minutes
from backstride.routine.model import Author, Prescription, Routine
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from backstride.routine.words import Words
from backstride.session.timeline import Timeline


def run(context: Context, *, asked: str, at_most: float | None, as_json: bool) -> int:
    """Show the routine *asked* for, in *at_most* so many minutes: title, steps in words, total, equipment, cautions.

    Raises:
        NotPossibleError: there is no such routine, or it has errors.
    """
    timeline = fitted(playable(context, asked), at_most, context.language)
    if as_json:
        say_json(_document(timeline.routine, timeline, context.language))
    else:
        for line in _page(timeline.routine, timeline, context.language):
            say(line)
    return DONE


def _page(routine: Routine, timeline: Timeline, language: str) -> Iterator[str]:
    words = Words(language)
    yield routine.title.read(language)
    purposes = map(words.say, (*routine.when, *routine.goals))
    yield ", ".join((minutes(timeline.about, timeline.open_phases, words), *purposes))
    for text in (routine.summary, routine.notes):
        if text:
            yield text.read(language)
    yield from _listed(words.say("equipment"), equipment(routine, language))
    yield ""
    yield from (_step(line) for line in lines(routine, language))
    yield from _listed(words.say("cautions"), cautions(routine, language))
    if routine.prescription:
        told = (*prescribed(routine.prescription, words), outside(routine, today(), words))
        yield from _listed(words.say("prescribed"), filter(None, told))
        yield from _listed(words.say("stop if"), when_to_stop(routine.prescription, words))
    if routine.author:
        yield ""
        yield _by(routine.author, words)


def _step(line: Line) -> str:
    number = f"{line.number:>2}. " if line.number else "    "
    depth = "    " * (len(line.source) - 1)
    return f"{depth}{number}{line.title}{f', {line.dose}' if line.dose else ''}"


def _listed(heading: str, things: Iterable[str]) -> Iterator[str]:
    things = tuple(things)
    if things:
        yield ""
        yield f"{heading}:"
        yield from (f"  * {thing}" for thing in things)


def _by(author: Author, words: Words) -> str:
    if author.reviewed:
        return words.say("by, reviewed", name=author.name, day=author.reviewed.isoformat())
    return words.say("by", name=author.name)


def _document(routine: Routine, timeline: Timeline, language: str) -> dict[str, object]:
    stop_if = routine.prescription.stop_if if routine.prescription else None
    return {
        "id": routine.id,
        "title": routine.title.read(language),
        "summary": _read(routine.summary, language),
        "notes": _read(routine.notes, language),
        "when": routine.when,
        "goals": routine.goals,
        "level": routine.level,
        "total_s": timeline.total,
        "about_s": timeline.about,
        "open_phases": timeline.open_phases,
        "author": routine.author.name if routine.author else None,
        "equipment": equipment(routine, language),
        "cautions": cautions(routine, language),
        "prescription": _prescription(routine.prescription) if routine.prescription else None,
        "stop_if": _read(stop_if, language),
        "steps": [_facts(line) for line in lines(routine, language)],
    }


def _prescription(given: Prescription) -> dict[str, object]:
    """Return *given* under the format's own keys; when to stop stands apart, in the reader's language."""
    return {
        "frequency": given.frequency or ({"per": given.per, "times": given.times} if given.times else None),
        "from": given.starts.isoformat() if given.starts else None,
        "until": given.until.isoformat() if given.until else None,
        "pain": {"go": given.pain_go, "caution": given.pain_caution},
    }


def _read(text: Text | None, language: str) -> str | None:
    return text.read(language) if text else None


def _facts(line: Line) -> dict[str, object]:
    facts = asdict(line)
    return {"depth": len(facts.pop("source")) - 1} | {
        key: None if value == "" else value for key, value in facts.items()
    }
