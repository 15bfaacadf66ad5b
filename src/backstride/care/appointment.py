"""One page for an appointment, as text: what was done, and what the person wrote, in their own numbers and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backstride.care.cards import SHIPPED
from backstride.care.frequency import wanted
from backstride.care.running import in_words
from backstride.history.model import Note, PastSession, Rating, Run
from backstride.i18n.dates import day_and_month, long_date
from backstride.i18n.lengths import whole_minutes
from backstride.i18n.messages import Argument, Message, message, plural
from backstride.i18n.text import Text
from backstride.library.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of a person from ``since`` to ``today``: sessions by the titles of their routines, and the diary.

    ``agreed`` says of each routine that somebody gave them how often it was done of how often; ``eased`` and
    ``skipped`` have the names of exercises, one for each time.
    """

    since: date
    today: date
    sessions: Sequence[PastSession] = ()
    notes: Mapping[str, Note] | None = None
    ratings: Sequence[Rating] = ()
    runs: Sequence[Run] = ()
    agreed: Sequence[Argument] = ()
    eased: Sequence[str] = ()
    skipped: Sequence[str] = ()


FOOT = message("These are my own notes, kept with Backstride. Nothing in them was measured or judged.")
_LINES = Callable[[Kept], Iterator[Message]]


def heading(kept: Kept) -> Message:
    """Return what the page is called."""
    return message("For my appointment: {since} to {today}", since=long_date(kept.since), today=long_date(kept.today))


def sections(kept: Kept) -> tuple[tuple[Message, tuple[Message, ...]], ...]:
    """Return the parts of the page that have something in them: what each is about, and its lines."""
    found = ((title, tuple(lines(kept))) for title, lines in _SECTIONS)
    return tuple((title, lines) for title, lines in found if lines)


def page(kept: Kept) -> tuple[Message, ...]:
    """Return the lines of the page, one message each."""
    return (heading(kept), *(line for _, lines in sections(kept) for line in lines), FOOT)


def agreements(
    entries: Iterable[Entry], read: Callable[[Text], str], sessions: Sequence[PastSession], since: date, today: date
) -> Iterator[Message]:
    """Yield of each routine and plan of *entries* how often it was done of how often was agreed, *since* a day.

    That is counted from its first day, or else from the first of the *sessions* on, to its last day. What comes with
    the program was agreed with nobody, but a plan that was begun.
    """
    for entry in entries:
        routines = {level.routine for level in entry.levels} or {entry.id}
        days = sorted(each.started.date() for each in sessions if each.how == "finished" and each.routine in routines)
        starts, until = (date.fromisoformat(day) if day else None for day in entry.course)
        nobody = entry.origin == SHIPPED and not entry.levels
        if entry.frequency is None or entry.errors or nobody or not (starts or days):
            continue
        first, last = max(since, starts or days[0]), min(today, until or today)
        if agreed := wanted(entry.frequency, first, last):
            done = sum(first <= day <= last for day in days)
            yield message("{title}: {done} of {wanted}", title=read(entry.title), done=done, wanted=agreed)


def _noted(kept: Kept) -> Iterator[Message]:
    notes = kept.notes or {}
    for session in reversed(kept.sessions):
        if (note := notes.get(session.key)) and (facts := tuple(_facts(note))):
            day = day_and_month(session.started.date())
            yield message("{day}, {title}: {facts}", day=day, title=session.title, facts=facts)


def _rated(kept: Kept) -> Iterator[Message]:
    for rating in kept.ratings:
        day = day_and_month(rating.day)
        yield message("{day}, {item}: {score} of 10", day=day, item=rating.item, score=rating.score)


def _ran(kept: Kept) -> Iterator[Message]:
    for run in reversed(kept.runs):
        facts: tuple[Argument, ...] = (in_words(run), run.words) if run.words else (in_words(run),)
        yield message("{day}, run: {facts}", day=day_and_month(run.started.date()), facts=facts)


def _done(kept: Kept) -> Iterator[Message]:
    finished = [session for session in kept.sessions if session.counts]
    time = whole_minutes(sum(session.completed for session in finished))
    yield plural("Finished: {count} session, {time}", "Finished: {count} sessions, {time}", len(finished), time=time)
    if early := len(kept.sessions) - len(finished):
        yield plural("Ended early: {count} session", "Ended early: {count} sessions", early)
    for title, times in Counter(session.title for session in finished).most_common():
        yield plural("{title}: {count} time", "{title}: {count} times", times, title=title)
    for agreed in kept.agreed:
        yield message("Agreed: {count}", count=agreed)


def _changed(kept: Kept) -> Iterator[Message]:
    for name, times in _counted(kept.eased):
        eased = plural("easier version {count} time", "easier version {count} times", times)
        yield message("{exercise}: {what}", exercise=name, what=eased)
    for name, times in _counted(kept.skipped):
        skipped = plural("skipped {count} time", "skipped {count} times", times)
        yield message("{exercise}: {what}", exercise=name, what=skipped)


def _counted(names: Iterable[str]) -> list[tuple[str, int]]:
    return Counter(names).most_common()


def _facts(note: Note) -> Iterator[Argument]:
    """Yield what *note* has, as the person gave it."""
    if note.effort is not None:
        yield message("effort {number}", number=note.effort)
    if note.pain is not None:
        yield message("pain {number}", number=note.pain)
    if note.morning is not None:
        yield message("next morning {number}", number=note.morning)
    if note.words:
        yield note.words


_SECTIONS: tuple[tuple[Message, _LINES], ...] = (
    (message("What I did"), _done),
    (message("Made easier or skipped"), _changed),
    (message("Effort and pain, 0 to 10"), _noted),
    (message("What I want to do well"), _rated),
    (message("Runs"), _ran),
)
