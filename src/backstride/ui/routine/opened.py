"""A routine that was opened, and what its page says of it beside its steps: notices, notes, who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from backstride.care.course import Rung
from backstride.format.problem import Problem
from backstride.i18n.dates import long_date
from backstride.i18n.messages import Message, message
from backstride.routine.describe import equipment
from backstride.routine.model import Author, Routine
from backstride.routine.prescribed import outside, prescribed, when_to_stop
from backstride.routine.purpose import purpose_of
from backstride.routine.red_flags import stop_rule
from backstride.session.shorten import Shortened
from backstride.session.timeline import Timeline
from backstride.ui.kit.labels import bare_title, learning, minutes, needs, purpose_icon, quoted, word
from backstride.ui.kit.say import catalogue, say
from backstride.ui.routine.panel import Facts

Part = tuple[str, Sequence[str]]
"""A heading, and the texts below it."""

_TIMES = ("before-run", "after-run")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A routine as its page shows it ``today``: in ``full``, and as ``shorter`` and its ``timeline`` have it.

    It may be ``copyable``, and be among the favourites unless it is a ``single`` exercise; ``own`` says that it does
    not come with the program, ``editable`` that its file may be edited, ``given`` that it may be handed out, ``sent``
    that it lies in no library and can be kept, ``links`` that sources may be opened in the browser. ``alone`` has the
    exercises that can be done without the others. ``warnings`` are for its author, none where nobody here is. ``fits``
    are the minutes that it can be shortened to, ``fit`` those that it is shortened to (0: none); ``explaining`` are the
    seconds that it is longer while its exercises are new. ``left_off`` says where in it a session was left, if one was.
    ``counted`` says how often it was done of how often was agreed, ``rungs`` where it is in plans.
    """

    full: Routine
    shorter: Shortened
    timeline: Timeline
    path: Path
    today: date
    copyable: bool = True
    own: bool = False
    editable: bool = False
    given: bool = True
    sent: bool = False
    links: bool = True
    single: bool = False
    alone: frozenset[str] = frozenset()
    favourite: bool = False
    warnings: tuple[Problem, ...] = ()
    fits: tuple[int, ...] = ()
    fit: int = 0
    explaining: float = 0.0
    left_off: str = ""
    counted: str = ""
    rungs: tuple[Rung, ...] = ()


def facts(opened: Opened) -> Facts:
    """Return what the panel of the page tells."""
    routine = opened.full
    room = purpose_of(routine, own=opened.own)
    kicker = word(next((time for time in _TIMES if time in routine.when), _topic(routine)))
    things = equipment(routine, catalogue())
    details = [
        minutes(max(1, round(opened.timeline.about / 60)), about=bool(opened.timeline.open_phases)),
        "" if routine.level == "all" else word(routine.level),
        "" if things else needs(things),
        opened.counted,
    ]
    return Facts(
        room=room,
        icon=purpose_icon(room),
        kicker=kicker,
        title=bare_title(catalogue().read(routine.title)),
        details=" · ".join(filter(None, details)),
        learning=learning(opened.explaining),
        left_off=say(message("You stopped here: {place}", place=opened.left_off)) if opened.left_off else "",
        equipment=things,
    )


def _topic(routine: Routine) -> str:
    """Return what a routine for no time in particular is good for, or that it fits any time."""
    return routine.goals[0] if routine.goals else "any-time"


def notices(opened: Opened) -> list[Part]:
    """Return what the person should read before the steps: their course, when to stop, and what its author should."""
    course = outside(opened.full, opened.today)
    table = (
        (say(message("Your course")), (_together(course),) if course else ()),
        (say(message("When to stop")), _stop_if(opened.full) if opened.full.prescription else ()),
        (say(message("For the author")), tuple(map(_remark, opened.warnings))),
    )
    return [(heading, texts) for heading, texts in table if texts]


def agreed(opened: Opened) -> list[Part]:
    """Return what was agreed with the person, how often and for how long."""
    texts = _prescribed(opened.full)
    return [(say(message("How often")), texts)] if texts else []


def stop_sentence(opened: Opened) -> str:
    """Return when to stop, in one sentence; nothing where a notice says it."""
    return "" if opened.full.prescription else stop_rule(opened.full, catalogue())[1]


def to_know(opened: Opened) -> list[Part]:
    """Return what may be read after the steps."""
    routine = opened.full
    table = (
        (say(message("Good to know")), (catalogue().read(routine.notes),) if routine.notes else ()),
        (say(message("Written by")), (_author(routine.author),) if routine.author else ()),
    )
    return [(heading, texts) for heading, texts in table if texts]


def _stop_if(routine: Routine) -> tuple[str, ...]:
    given = routine.prescription
    _, rule = stop_rule(routine, catalogue())
    return (say(when_to_stop(given)), rule) if given else (rule,)


def _prescribed(routine: Routine) -> tuple[str, ...]:
    given = routine.prescription
    return tuple(map(_together, prescribed(given))) if given else ()


def _author(author: Author) -> str:
    reviewed = ""
    if author.reviewed:
        reviewed = _together(message("reviewed on {date}", date=long_date(author.reviewed)))
    return ", ".join(part for part in (author.name, author.registration, reviewed, author.contact) if part)


def _together(said: Message) -> str:
    """Return what is *said*, with no line that ends between a day and its month."""
    return re.sub(r"(\d\.?) (?=[^\W\d]+ \d{4})", "\\1\N{NO-BREAK SPACE}", say(said))


def _remark(problem: Problem) -> str:
    said = quoted(say(problem.said))
    return said if problem.of_whole_file else f"{problem.line}:{problem.column}  {said}"
