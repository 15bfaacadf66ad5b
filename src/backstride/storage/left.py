"""Sessions that were left on purpose: the latest of each routine waits here until it is gone on with, or begun anew."""

from __future__ import annotations

from contextlib import suppress
from operator import attrgetter
from pathlib import Path

from backstride.storage.interrupted import Interrupted, read_place
from backstride.storage.journal import LEFT, Journal, abandoned, forget, journals
from backstride.storage.record import Record

_ON_PURPOSE = frozenset({"left", "stopped"})


def part_with(journal: Journal, record: Record) -> None:
    """Let the *journal* of a session go that ended and is remembered: it stays where there is something to go on with.

    That is so where the person left, by a key or by ending the program, and had done more than to get ready.
    """
    past = record.done()
    if past and past.how in _ON_PURPOSE and record.worked:
        journal.set_aside(LEFT)
    else:
        journal.close()


def put_off(interrupted: Interrupted) -> None:
    """Let a session wait that was cut off: it may go on, but nobody is asked about it any more."""
    with suppress(OSError):
        interrupted.journal.rename(interrupted.journal.with_suffix(LEFT))


def left_off(folder: Path, routine: str) -> tuple[Interrupted, ...]:
    """Return the sessions of *routine* in *folder* that were left and may go on, the latest first."""
    told = (read_place(path, abandoned(path) or ()) for path in journals(folder, LEFT))
    found = (each for each in told if each and each.routine == routine)
    return tuple(sorted(found, key=attrgetter("stopped"), reverse=True))


def begin_anew(folder: Path, routine: str) -> None:
    """Forget where *routine* was left: another session of it has begun."""
    for found in left_off(folder, routine):
        forget(found)
