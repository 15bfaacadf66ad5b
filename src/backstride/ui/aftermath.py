"""What there is to say after a session: the facts, one true sentence, and a routine to go on with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.routine.model import Routine
from backstride.session.player import SessionEnded
from backstride.session.record import Ended
from backstride.session.timeline import Timeline
from backstride.ui.card import Card
from backstride.ui.tally import Row, praise, tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A routine to go on with: its id, title and minutes, and why."""

    id: str
    title: str
    minutes: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What the page after a session shows. Lengths in seconds; ``about`` where the plan was an estimate."""

    title: str
    finished: bool
    completed: float
    planned: float
    sentence: str
    rows: Sequence[Row]
    about: bool = False
    offer: Offer | None = None


def aftermath(
    timeline: Timeline,
    end: SessionEnded,
    ended: Iterable[Ended],
    *,
    this_week: int,
    cards: Iterable[Card],
    language: str,
) -> Aftermath:
    """Return what to say of a session that came to its *end*, to a reader of *language*.

    *ended* has its phases as they were left, *this_week* the sessions finished this week with this one; one of the
    *cards* may be offered.
    """
    finished = end.how == "finished"
    return Aftermath(
        title=timeline.routine.title.read(language),
        finished=finished,
        completed=end.completed,
        planned=timeline.about,
        sentence=praise(finished=finished, completed=end.completed, planned=timeline.about, this_week=this_week),
        rows=tally(timeline, ended, language),
        about=timeline.open_phases > 0,
        offer=offer_after(timeline.routine, cards) if finished else None,
    )


def offer_after(routine: Routine, cards: Iterable[Card]) -> Offer | None:
    """Return what goes well with *routine*: the one for after the run after the one before it, else other goals.

    Of several the one that was done least often, then the shortest.
    """
    others = [card for card in cards if not card.problems and card.id != routine.id]
    if "before-run" in routine.when:
        return _least_done((card for card in others if "after-run" in card.when), "for after your run")
    goals = set(routine.goals)
    different = (c for c in others if "any-time" in c.when and c.goals and goals.isdisjoint(c.goals))
    return _least_done(different, "for another day: something else for your back")


def _least_done(cards: Iterable[Card], reason: str) -> Offer | None:
    best = min(cards, key=_rank, default=None)
    return Offer(id=best.id, title=best.title, minutes=best.minutes, reason=reason) if best else None


def _rank(card: Card) -> tuple[int, int, str]:
    return card.done, card.minutes, card.title
