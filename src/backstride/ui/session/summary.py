"""What there is to say after a session: the facts, one true sentence, and a routine to go on with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from backstride.care.progression import FollowUp, Reason, follow_up
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message
from backstride.library.suggestions import Card
from backstride.routine.model import Mode
from backstride.routine.plan import Plan
from backstride.session.events import SessionEnded
from backstride.session.outcome import Ended, worked
from backstride.session.timeline import Kind, Timeline
from backstride.ui.session.results import Row, done_in_full, praise, tally

_ROOMS = {Kind.GET_READY: "get_ready", Kind.SWITCH: "switch", Kind.PAUSE: "rest", Kind.REST: "rest"}
"""The room of each kind of phase; all others are work."""

_REASONS = {Reason.AFTER_RUN: message("After your run"), Reason.OTHER_DAY: message("For another day")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A routine to go on with: its id, title and minutes, and why."""

    id: str
    title: str
    minutes: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the page after a session shows, in words: ``amount`` is what was done beside the plan, ``back`` the way.

    A session that was ``finished`` is celebrated; of another one the ``room`` is that of its last phase, and ``share``
    how much of the plan was done.
    It was ``begun`` where there is anything to ask about.
    """

    title: str
    kicker: str
    heading: str
    sentence: str
    amount: str
    rows: Sequence[Row]
    back: str
    finished: bool = True
    room: str = "work"
    share: float = 1.0
    offer: Offer | None = None
    begun: bool = True


def summary(
    timeline: Timeline,
    end: SessionEnded,
    ended: Iterable[Ended],
    *,
    this_week: int,
    cards: Iterable[Card],
    plans: Iterable[Plan] = (),
    catalogue: Catalogue,
) -> Summary:
    """Return what to say of a session that came to its *end*, in the words of *catalogue*.

    *ended* has its phases as they were left, *this_week* the sessions finished this week with this one; one of the
    *cards* may be offered, of the levels of *plans* only those that are due.
    """
    finished, planned, say = end.how == "finished", timeline.about, catalogue.say
    ended = tuple(ended)
    rows = tally(timeline, ended, catalogue)
    begun = finished or worked((timeline.phases[left.index].kind, left.seconds, left.how) for left in ended)
    said = praise(finished=finished, completed=end.completed, planned=planned, this_week=this_week)
    following = follow_up(timeline.routine, cards, plans, round(planned / 60)) if finished else None
    return Summary(
        title=catalogue.read(timeline.routine.title),
        kicker=say(done_in_full(rows)) if finished and rows else "",
        heading=say(_heading(finished=finished, begun=begun)),
        sentence=say(said) if begun else "",
        amount=say(_amount(timeline, end.completed)),
        rows=rows,
        back=say(message("Done") if finished else message("Done for today")),
        finished=finished,
        room=_room(timeline, ended),
        share=min(1.0, end.completed / planned) if planned else 1.0,
        offer=_offer(following, catalogue),
        begun=begun,
    )


def _heading(*, finished: bool, begun: bool) -> Message:
    if finished:
        return message("Well done.")
    return message("Good start.") if begun else message("Not started yet.")


def _room(timeline: Timeline, ended: Sequence[Ended]) -> str:
    """Return the room of the phase in which the session was left."""
    phase = timeline.phases[ended[-1].index] if ended else timeline.phases[0]
    if phase.kind is Kind.WORK and phase.mode is Mode.BREATHE:
        return "breathe"
    return _ROOMS.get(phase.kind, "work")


def _amount(timeline: Timeline, completed: float) -> Message:
    """What was done, beside the plan where it was less."""
    done, whole = (duration(round(seconds)) for seconds in (completed, timeline.about))
    if completed >= timeline.about - 1:
        return done
    if timeline.open_phases:
        return message("{done} of about {whole}", done=done, whole=whole)
    return message("{done} of {whole}", done=done, whole=whole)


def _offer(found: FollowUp | None, catalogue: Catalogue) -> Offer | None:
    if found is None:
        return None
    card = found.card
    return Offer(id=card.id, title=card.title, minutes=card.minutes, reason=catalogue.say(_REASONS[found.reason]))
