"""A session that was cut off, in words: where it was, when, and whether it can go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backstride.routine.describe import side
from backstride.routine.duration import show
from backstride.routine.model import Side
from backstride.routine.words import Words
from backstride.session.timeline import Timeline, exercise_of
from backstride.storage.journal import Interrupted
from backstride.ui.wording import whole_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOff:
    """What the page that asks about it shows.

    ``fits`` says that the routine is still the same, so that the session can go on; ``exists`` that it is there at all.
    """

    title: str
    when: str
    place: str
    fits: bool = True
    exists: bool = True


def cut_off(interrupted: Interrupted, timeline: Timeline | None, *, now: datetime, language: str) -> CutOff:
    """Return what to say of *interrupted*; *timeline* is that of its routine today, ``None`` where that is gone."""
    fits = timeline is not None and interrupted.fits(timeline)
    return CutOff(
        title=interrupted.title,
        when=f"Interrupted {_when(datetime.fromisoformat(interrupted.stopped), now)}",
        place=_place(interrupted, timeline if fits else None, language),
        fits=fits,
        exists=timeline is not None,
    )


def _place(interrupted: Interrupted, timeline: Timeline | None, language: str) -> str:
    exercise = exercise_of(timeline, timeline.phases[interrupted.position.phase]) if timeline else None
    parts = (
        exercise.title.read(language) if exercise else "",
        f"set {interrupted.set}" if interrupted.set else "",
        side(Side(interrupted.side), Words(language)) if interrupted.side else "",
        f"{show(whole_seconds(interrupted.left))} left" if interrupted.left else "",
    )
    told = ", ".join(part for part in parts if part)
    return f"You were in {told}: go on?" if told else "Go on?"


def _when(stopped: datetime, now: datetime) -> str:
    """The moment in *now*'s own time zone, as near as a person would say it."""
    local = stopped.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    day = {0: "today", 1: "yesterday"}.get(days, f"on {local:%d %B}")
    return f"{day} at {local:%H:%M}"
