"""A session that was cut off, in words: where it was, when, and whether it can go on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backstride.history.journal_reader import CUT_OFF, Interrupted
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import day_and_month, time_of_day
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.routine.describe import side_words
from backstride.routine.model import Side
from backstride.session.timeline import Timeline, exercise_of
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


_ANSWERS = {
    "go-on": message("Continue"),
    "start again": message("Start over"),
    "leave it": message("End session"),
}
_CHANGED = message("This routine was changed since then, so it can only start from the beginning.")
_GONE = message("This routine is gone or has errors now, so it cannot be continued.")


def cut_off(interrupted: Interrupted, timeline: Timeline | None, *, now: datetime, catalogue: Catalogue) -> CutOff:
    """Return what to say of *interrupted*; *timeline* is that of its routine today, ``None`` where that is gone."""
    fits = timeline is not None and interrupted.fits(timeline)
    problem = None if fits else _CHANGED if timeline else _GONE
    possible = {"go-on": fits, "start again": timeline is not None, "leave it": True}
    where = place(interrupted, timeline if fits else None, catalogue)
    return CutOff(
        title=catalogue.read(timeline.routine.title) if timeline else interrupted.title,
        when=catalogue.say(_when(interrupted, now)),
        place=catalogue.say(message("You stopped at {place}.", place=where) if where else message("Continue?")),
        answers=tuple((answer, catalogue.say(_ANSWERS[answer])) for answer, can_be in possible.items() if can_be),
        problem=catalogue.say(problem) if problem else "",
    )


def place(interrupted: Interrupted, timeline: Timeline | None, catalogue: Catalogue) -> str:
    """Return where it was, such as "Side plank, set 2, left side, 9 s left"; empty where nothing is known of it."""
    say = catalogue.say
    exercise = exercise_of(timeline, timeline.phases[interrupted.position.phase]) if timeline else None
    side = Side(interrupted.side) if interrupted.side else None
    left = duration(whole_seconds(interrupted.left)) if interrupted.left else None
    parts = (
        catalogue.read(exercise.title) if exercise else "",
        say(message("set {number}", number=interrupted.set)) if interrupted.set else "",
        side_words(exercise, side, catalogue),
        say(message("{time} left", time=left)) if left else "",
    )
    return ", ".join(filter(None, parts))


def _when(interrupted: Interrupted, now: datetime) -> Message:
    """Return how and when it ended, in *now*'s own time zone, as near as a person would say it."""
    local = datetime.fromisoformat(interrupted.stopped).astimezone(now.tzinfo)
    time = time_of_day(local.time())
    was_cut_off = interrupted.how == CUT_OFF
    match (now.date() - local.date()).days:
        case 0 if was_cut_off:
            return message("Interrupted today at {time}", time=time)
        case 0:
            return message("Stopped today at {time}", time=time)
        case 1 if was_cut_off:
            return message("Interrupted yesterday at {time}", time=time)
        case 1:
            return message("Stopped yesterday at {time}", time=time)
    day = day_and_month(local.date())
    if was_cut_off:
        return message("Interrupted on {day} at {time}", day=day, time=time)
    return message("Stopped on {day} at {time}", day=day, time=time)
