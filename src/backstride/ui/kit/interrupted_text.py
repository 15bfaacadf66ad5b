"""A session that was left or cut off, in words and as a strip: when that was, where it was, and how much is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backstride.history.journal_reader import Interrupted
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.dates import time_of_day
from backstride.i18n.lengths import clock, duration
from backstride.i18n.messages import Message, message, plural
from backstride.routine.describe import side_words
from backstride.routine.model import Side
from backstride.session.timeline import Timeline, exercise_of
from backstride.ui.kit.progress_strip import Segment, segment_of
from backstride.ui.wording import whole_seconds

_MINUTE, _SOON = 60, 90

CHANGED = message("This routine was changed since then, so it can only start from the beginning.")
GONE = message("This routine is gone or has errors now, so it cannot be continued.")


@dataclass(frozen=True, slots=True, kw_only=True)
class PausedWords:
    """What Home shows of a session that can go on: ``when`` it was left, its ``place``, and how much is ``left``.

    ``exercise`` is the one that it goes on with; the marker of the strip is at the ``share`` of segment ``index``.
    """

    routine: str
    title: str
    when: str
    place: str
    left: str
    exercise: str
    segments: tuple[Segment, ...]
    index: int
    share: float


def paused_words(found: Interrupted, timeline: Timeline, *, now: datetime, catalogue: Catalogue) -> PausedWords:
    """Return what to show of *found*, which fits *timeline*, at the moment *now*."""
    position = found.position
    coming = (exercise_of(timeline, phase) for phase in timeline.phases[position.phase :])
    exercise = next(filter(None, coming), None)
    length = timeline.phases[position.phase].length
    done = timeline.starts[position.phase] + (0.0 if length is None else position.seconds)
    left = clock(whole_seconds(max(0.0, timeline.about - done)))
    return PausedWords(
        routine=found.routine,
        title=catalogue.read(timeline.routine.title),
        when=catalogue.say(_when(found, now)),
        place=catalogue.say(_step(found, timeline, catalogue)),
        left=catalogue.say(message("{time} left", time=left)),
        exercise=exercise.id if exercise else "",
        segments=tuple(segment_of(phase) for phase in timeline.phases),
        index=position.phase,
        share=min(1.0, position.seconds / length) if length else 0.0,
    )


def _step(found: Interrupted, timeline: Timeline, catalogue: Catalogue) -> Message:
    """Return which exercise of how many it was in: "4 of 9: Hip flexor stretch, left side"."""
    steps = [phase.step for phase in timeline.phases if phase.exercise]
    phase = timeline.phases[found.position.phase]
    here = next((each for each in timeline.phases[phase.index :] if each.exercise), phase)
    exercise = exercise_of(timeline, here)
    side = Side(here.side) if here.side else None
    named = ", ".join(
        filter(None, (catalogue.read(exercise.title) if exercise else "", side_words(exercise, side, catalogue)))
    )
    order = [*dict.fromkeys(steps)]
    number = order.index(here.step) + 1 if here.step in order else len(order)
    return message("{number} of {count}: {place}", number=number, count=len(order), place=named)


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


def _when(found: Interrupted, now: datetime) -> Message:
    """Return when it ended, as near as a person would say it: "Paused 20 minutes ago"."""
    stopped = datetime.fromisoformat(found.stopped).astimezone(now.tzinfo)
    seconds = (now - stopped).total_seconds()
    if seconds < _SOON:
        return message("Paused just now")
    minutes = round(seconds / _MINUTE)
    if minutes < _SOON:
        return plural("Paused {count} minute ago", "Paused {count} minutes ago", minutes)
    if stopped.date() == now.date():
        return message("Paused today at {time}", time=time_of_day(stopped.time()))
    return message("Paused yesterday at {time}", time=time_of_day(stopped.time()))
