"""What is remembered of sessions that were done, as values, and what they add up to week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from backstride.history.wall_clock import wall
from backstride.i18n.messages import message

HOWS = {
    "finished": message("finished"),
    "left": message("ended early"),
    "stopped": message("ended early"),
    "interrupted": message("interrupted"),
}
"""How a session may have ended, by the name under which it is kept."""

COUNTED = "finished"
"""How a session ended that counts: in every sum, for what was agreed, and towards the next level of a plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastPhase:
    """A phase as it was done. Lengths in seconds; ``planned`` is ``None`` where the person ended it.

    ``how`` is done, skipped or shortened. ``mode`` is how its work is measured, ``reps`` are the repetitions that the
    person counted, ``load`` is the resistance in the author's words, and ``round`` the round of the repeat around it.
    ``eased`` is the exercise that was planned, where the person took its easier variant.
    """

    kind: str
    completed: float
    how: str
    planned: float | None = None
    exercise: str | None = None
    side: str | None = None
    set: int | None = None
    mode: str | None = None
    reps: int | None = None
    load: str | None = None
    round: int | None = None
    eased: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session as it was done. ``started`` has the offset from UTC of the place where it was; lengths in seconds.

    ``how`` is finished, left, stopped, or interrupted (the program or the computer stopped in it).
    """

    routine: str
    title: str
    started: datetime
    planned: float
    completed: float
    how: str
    goals: tuple[str, ...] = ()
    phases: tuple[PastPhase, ...] = field(default=(), repr=False)
    id: int = 0
    uid: str = ""

    @property
    def counts(self) -> bool:
        """Say whether it counts wherever sessions are counted or added up."""
        return self.how == COUNTED

    @property
    def key(self) -> str:
        """Return what makes it one session however often it is written down.

        That is its ``uid``; of a session that has none, as those of earlier versions, its routine and its start.
        """
        return self.uid or f"{self.routine} {wall(self.started)}"


MOST = 10
"""The end of every scale that begins with 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a person wrote of a session: ``effort`` and ``pain`` from 0 to 10, ``morning`` the pain of the next morning.

    Each is ``None`` where they gave none. ``words`` are their own.
    """

    effort: int | None = None
    pain: int | None = None
    morning: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """How well something of the person's own went on a ``day``: the ``item`` in their words, and 0 to 10."""

    day: date
    item: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run as it was written down: when it ``started``, by the clocks of its place, how long, how far, and words."""

    started: datetime
    minutes: float | None = None
    km: float | None = None
    words: str = ""
    uid: str = ""

    @property
    def ended(self) -> datetime:
        """Return when it was over."""
        return self.started + timedelta(minutes=self.minutes or 0.0)


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file of a watch that was read: its ``path``, its ``stamp`` then, and the uids of the ``runs`` in it."""

    path: str
    stamp: str
    runs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """How often a routine was finished, and when it was begun for the last of these times.

    ``lately`` has the day of each of these times since the day that was asked for.
    """

    times: int
    last: datetime
    lately: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class DayTotal:
    """A ``day``: how many sessions were ``begun`` and ``finished``, and the ``seconds`` of those that were finished."""

    day: date
    begun: int
    finished: int
    seconds: float


@dataclass(frozen=True, slots=True)
class WorkTotal:
    """The ``seconds`` of work with an ``exercise`` on a ``side``, empty where it has none."""

    exercise: str
    side: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What was done in the week from ``monday`` on: how many sessions were finished, and the seconds of those.

    A session counts for each of its ``goals``.
    """

    monday: date
    finished: int
    completed: float
    goals: Mapping[str, float]


def by_week(sessions: Iterable[PastSession]) -> tuple[Week, ...]:
    """Return what *sessions* add up to week by week (local time), in the order in which the weeks come up in them."""
    weeks: dict[date, list[PastSession]] = {}
    for session in sessions:
        weeks.setdefault(_monday(session.started), []).append(session)
    return tuple(_week(monday, each) for monday, each in weeks.items())


def _monday(moment: datetime) -> date:
    day = moment.date()
    return day - timedelta(days=day.weekday())


def _week(monday: date, sessions: list[PastSession]) -> Week:
    goals: Counter[str] = Counter()
    finished = [session for session in sessions if session.counts]
    for session in finished:
        goals.update(dict.fromkeys(session.goals, session.completed))
    return Week(
        monday=monday,
        finished=len(finished),
        completed=sum(session.completed for session in finished),
        goals=dict(goals),
    )
