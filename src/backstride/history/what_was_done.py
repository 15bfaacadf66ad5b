"""What was done of a session of the history, exercise by exercise, from its phases: in one honest sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from backstride.history.model import PastPhase
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message, plural
from backstride.session.outcome import Outcome
from backstride.session.timeline import Kind

_WHOLE = 0.95
"""The share of its planned time from which an exercise was done in full."""


@dataclass(frozen=True, slots=True)
class DoneExercise:
    """An ``exercise`` as it was done: seconds ``done`` of those ``planned`` (``None`` where the person ended it).

    ``eased`` says that its easier variant was taken.
    """

    exercise: str
    done: float
    planned: float | None
    skipped: bool
    eased: bool = False

    @property
    def full(self) -> bool:
        """Say whether nothing of note was left out."""
        return not self.skipped and (self.planned is None or self.done >= _WHOLE * self.planned)


def exercises_done(phases: Iterable[PastPhase]) -> tuple[DoneExercise, ...]:
    """Return each exercise of *phases* once, in the order in which they came."""
    found: dict[str, list[PastPhase]] = {}
    for phase in phases:
        if phase.kind == Kind.WORK and phase.exercise:
            found.setdefault(phase.exercise, []).append(phase)
    return tuple(_together(name, each) for name, each in found.items())


def _together(name: str, phases: list[PastPhase]) -> DoneExercise:
    lengths = [phase.planned for phase in phases]
    planned = None if None in lengths else sum(length or 0.0 for length in lengths)
    return DoneExercise(
        exercise=name,
        done=sum(phase.completed for phase in phases if phase.how != Outcome.SKIPPED),
        planned=planned,
        skipped=all(phase.how == Outcome.SKIPPED for phase in phases),
        eased=any(phase.eased for phase in phases),
    )


def in_words(done: Iterable[DoneExercise], name: Callable[[str], str]) -> tuple[Message, ...]:
    """Return what was *done*, a sentence each: how many in full, then what was not; *name* is what each is called."""
    done = tuple(done)
    return tuple(_sentences(done, name))


def _sentences(done: tuple[DoneExercise, ...], name: Callable[[str], str]) -> Iterator[Message]:
    full = sum(each.full for each in done)
    if full:
        yield plural("In full: {count} exercise.", "In full: {count} exercises.", full)
    for each in done:
        called = name(each.exercise)
        if each.skipped:
            yield message("{exercise}: skipped.", exercise=called)
        elif not each.full:
            amount, whole = duration(round(each.done)), duration(round(each.planned or 0.0))
            yield message("{exercise}: {done} of {whole}.", exercise=called, done=amount, whole=whole)
        if each.eased:
            yield message("{exercise}: the easier version.", exercise=called)
