"""A session that was cut off, in words: where it was, when, and whether it can go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from backstride.history.journal_reader import Interrupted
from backstride.routine.describe import side
from backstride.routine.duration import show
from backstride.routine.model import Side
from backstride.session.timeline import Timeline, exercise_of
from backstride.ui.kit.phrases import Phrases
from backstride.ui.wording import whole_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """What the page that asks about it shows.

    ``answers`` (name, words) are what can be done: go-on, start again and leave it, the best one first. ``problem``
    says why some of them cannot.
    """

    title: str
    when: str
    place: str
    answers: tuple[tuple[str, str], ...]
    problem: str = ""


def cut_off(interrupted: Interrupted, timeline: Timeline | None, *, now: datetime, language: str) -> CutOff:
    """Return what to say of *interrupted*; *timeline* is that of its routine today, ``None`` where that is gone."""
    phrases = Phrases(language)
    fits = timeline is not None and interrupted.fits(timeline)
    problem = "" if fits else phrases.say("changed" if timeline else "gone")
    possible = {"go-on": fits, "start again": timeline is not None, "leave it": True}
    return CutOff(
        title=timeline.routine.title.read(language) if timeline else interrupted.title,
        when=_when(datetime.fromisoformat(interrupted.stopped), now, phrases),
        place=_place(interrupted, timeline if fits else None, phrases),
        answers=tuple((answer, phrases.say(answer)) for answer, can_be in possible.items() if can_be),
        problem=problem,
    )


def _place(interrupted: Interrupted, timeline: Timeline | None, phrases: Phrases) -> str:
    told = place(interrupted, timeline, phrases)
    return phrases.say("you were in", place=told) if told else phrases.say("go on?")


def place(interrupted: Interrupted, timeline: Timeline | None, phrases: Phrases) -> str:
    """Return where it was, such as "Side plank, set 2, left side, 9 s left"; empty where nothing is to be told."""
    exercise = exercise_of(timeline, timeline.phases[interrupted.position.phase]) if timeline else None
    left = show(whole_seconds(interrupted.left), phrases.tag) if interrupted.left else ""
    parts = (
        exercise.title.read(phrases.tag) if exercise else "",
        phrases.say("set alone", number=interrupted.set) if interrupted.set else "",
        side(Side(interrupted.side), phrases.words) if interrupted.side else "",
        phrases.say("left over", time=left) if left else "",
    )
    return ", ".join(part for part in parts if part)


def _when(stopped: datetime, now: datetime, phrases: Phrases) -> str:
    """The moment in *now*'s own time zone, as near as a person would say it."""
    local = stopped.astimezone(now.tzinfo)
    day = {0: "cut off today", 1: "cut off yesterday"}.get((now.date() - local.date()).days, "cut off on")
    date = QLocale(phrases.tag).toString(QDate(local.year, local.month, local.day), phrases.say("day"))
    return phrases.say(day, day=date, time=f"{local:%H:%M}")
