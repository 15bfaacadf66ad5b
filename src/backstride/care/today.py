"""What Home suggests now: one rule, and the sentence that explains it. Pure: time and history are arguments.

The first of these that fits is suggested; the person may always choose something else.

1. *continue*: a session that was left within the last 24 hours and can go on where it was.
2. *prescribed*: a routine that somebody gave the person, whose file says how often, and asks for it today still.
3. *plan*: the level that is due of a plan that was begun in the last four weeks, where its file asks for another
   session this week, the rest that its file asks for is over, and the day is one that the person has chosen, if any,
   and not before the first or after the last day that they have chosen.
4. *after-run*: a warm-up was done today and nothing after the run yet; or a run was written down that ended within the
   last four hours; or the hour at which the person usually runs was not over four hours ago.
5. *before-run*: the hour at which they usually run comes within two hours, or was half an hour ago at most.
6. *any-time*: what suits a day without a run. The day after strength it is no strength.

Where nobody has said when they run, what was done last says whether it is 4 or 5. No rule looks at pain or effort.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from operator import attrgetter

from backstride.care.frequency import in_words, on_course
from backstride.care.programmes import Programme
from backstride.history.model import Run
from backstride.i18n.dates import time_of_day
from backstride.i18n.lengths import distance, duration
from backstride.i18n.messages import Message, message
from backstride.library.suggestions import ANY_TIME, MOMENTS, Card, moment_due, suggested

BEFORE, AFTER = MOMENTS

KEPT = timedelta(hours=24)
"""How long a session that was left leads Home."""

_LATELY = timedelta(days=28)
_EARLY, _LATE, _OVER = timedelta(hours=2), timedelta(minutes=30), timedelta(hours=4)
_DAY = timedelta(days=1)
_STRENGTH = "strength"


class Kind(StrEnum):
    """Why a routine is suggested."""

    CONTINUE = "continue"
    PRESCRIBED = "prescribed"
    PLAN = "plan"
    BEFORE_RUN = BEFORE
    AFTER_RUN = AFTER
    ANY_TIME = ANY_TIME


@dataclass(frozen=True, slots=True)
class Left:
    """A session of a ``routine`` that was left at ``stopped`` and can go on where it was."""

    routine: str
    stopped: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the rule looks at beside the cards.

    ``run`` is the run that ended last, ``run_hour`` when the person usually runs, ``None`` where they have not said;
    ``days`` are the weekdays (0 is Monday) that they keep for their plan, none where any suits them, and ``course`` its
    first and last day, if they have chosen any.
    """

    now: datetime
    left: Left | None = None
    run: Run | None = None
    run_hour: int | None = None
    days: frozenset[int] = frozenset()
    course: tuple[date | None, date | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Today:
    """What is suggested now: the id of a ``routine``, why, and that in one sentence."""

    kind: Kind
    routine: str
    reason: Message


def suggest(situation: Situation, cards: Sequence[Card], programmes: Sequence[Programme] = ()) -> Today | None:
    """Return what to suggest of *cards*, whose levels of plans *programmes* show; ``None`` where none can be played."""
    playable = [card for card in cards if not card.problems]
    later = {level.id for each in programmes for level in each.levels if level is not each.card}
    free = [card for card in playable if card.id not in later]
    return (
        _continued(situation, playable)
        or _prescribed(playable)
        or _planned(situation, programmes)
        or _of_a_run(situation, free)
        or _any(situation, free, playable)
    )


def of_moment(moment: str, cards: Iterable[Card], today: date) -> Today | None:
    """Return what to suggest of *cards* to a person who has said which *moment* it is."""
    playable = [card for card in cards if not card.problems]
    fitting = _rested(playable, today) if moment == ANY_TIME else playable
    card = suggested(fitting, moment) or suggested(playable, moment)
    return Today(Kind(moment), card.id, _chosen(card)) if card else None


def _continued(situation: Situation, cards: Iterable[Card]) -> Today | None:
    left, now = situation.left, situation.now
    if left is None or not timedelta() <= now - left.stopped < KEPT or left.routine not in {card.id for card in cards}:
        return None
    return Today(Kind.CONTINUE, left.routine, message("Your place is kept for a day."))


def _prescribed(cards: Iterable[Card]) -> Today | None:
    card = max((card for card in cards if card.owed), key=lambda card: card.owed, default=None)
    return Today(Kind.PRESCRIBED, card.id, message("Your prescription: {count}.", count=card.due)) if card else None


def _planned(situation: Situation, programmes: Iterable[Programme]) -> Today | None:
    waiting = [each for each in programmes if _is_due(each, situation)]
    first = min(waiting, key=lambda each: each.begun or date.min, default=None)
    if first is None:
        return None
    if first.counted is None:
        return Today(Kind.PLAN, first.card.id, message("It is on your plan."))
    counted = in_words(first.counted, situation.now.date())
    return Today(Kind.PLAN, first.card.id, message("It is on your plan. {count}.", count=counted))


def _is_due(programme: Programme, situation: Situation) -> bool:
    now, begun = situation.now, programme.begun
    if begun is None or not now.date() - _LATELY <= begun < now.date():
        return False
    owed = programme.counted is None or programme.counted.owed > 0
    rested = programme.last is None or now - programme.last >= programme.rest
    chosen = on_course(*situation.course, now.date()) and (not situation.days or now.weekday() in situation.days)
    return owed and rested and chosen


def _of_a_run(situation: Situation, cards: Sequence[Card]) -> Today | None:
    moment, why = _moment(situation, cards)
    card = suggested(cards, moment) if moment else None
    return Today(Kind(moment), card.id, why or _chosen(card)) if card else None


def _moment(situation: Situation, cards: Sequence[Card]) -> tuple[str, Message | None]:
    """Return whether it is time for what goes before a run or after it, and why; an empty text where it is neither."""
    now, run = situation.now, situation.run
    done = {moment: any(card.last == now.date() for card in cards if moment in card.when) for moment in MOMENTS}
    if run and not done[AFTER] and has_just_run(situation):
        return AFTER, _after(run, now)
    if done[BEFORE] and not done[AFTER]:
        return AFTER, message("You warmed up today.")
    if situation.run_hour is None:
        return moment_due(cards, now.date()), None
    usual = now.replace(hour=situation.run_hour, minute=0, second=0, microsecond=0)
    why = message("You usually run at {time}.", time=time_of_day(usual.time()))
    since = now - usual
    if -_EARLY <= since <= _LATE:
        return ("", None) if done[AFTER] else (BEFORE, why)
    return (AFTER, why) if _LATE < since <= _OVER and not done[AFTER] else ("", None)


def has_just_run(situation: Situation) -> bool:
    """Say whether a run was written down that ended within the last hours: nobody has to be asked whether they ran."""
    return situation.run is not None and timedelta() <= situation.now - situation.run.ended <= _OVER


def _after(run: Run, now: datetime) -> Message:
    """Return for which run this is: "For your run of 12 km, 24 min ago."."""
    ago = duration(max(60, (now - run.ended).total_seconds() // 60 * 60))
    amount = distance(run.km) if run.km else duration(round(run.minutes or 0.0) * 60)
    return message("For your run of {run}, {time} ago.", run=amount, time=ago)


def last_run(runs: Iterable[Run]) -> Run | None:
    """Return which of *runs* ended last."""
    return max(runs, key=attrgetter("ended"), default=None)


def _any(situation: Situation, cards: Sequence[Card], playable: Sequence[Card]) -> Today | None:
    today = situation.now.date()
    rested = _rested(cards, today)
    card = suggested(rested, ANY_TIME)
    if card is not None:
        return Today(Kind.ANY_TIME, card.id, _trained(cards, today) or _chosen(card))
    for moment in (ANY_TIME, *MOMENTS):
        if found := suggested(cards, moment):
            return Today(Kind(moment), found.id, _chosen(found))
    first = next(iter((*cards, *playable)), None)
    return Today(Kind.ANY_TIME, first.id, _chosen(first)) if first else None


def _trained(cards: Iterable[Card], today: date) -> Message | None:
    """Return that strength was done today or yesterday, ``None`` where it was not."""
    last = max((card.last for card in cards if card.purpose == _STRENGTH and card.last), default=date.min)
    if last == today:
        return message("Because you did strength today.")
    return message("Because you did strength yesterday.") if last == today - _DAY else None


def _rested(cards: Sequence[Card], today: date) -> list[Card]:
    """Return those of *cards* that are no strength, where some was done today or yesterday; else all."""
    return [card for card in cards if card.purpose != _STRENGTH] if _trained(cards, today) else [*cards]


def _chosen(card: Card) -> Message:
    """Return why *card* is the one of those that fit."""
    if card.favourite:
        return message("It is one of your favourites.")
    return message("You chose it last time.") if card.last else message("A good one to start with.")
