"""What plays, but deserves a second look: the warnings of a routine."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from backstride.format.answers import did_you_mean
from backstride.format.balance import Change, GettingUp, shares
from backstride.format.findings import Findings
from backstride.format.naming import mentions, old_hints, old_id, unknown_exercises, unknown_names, with_variants
from backstride.format.problem import Place, Problem, warning
from backstride.format.scripts import foreign_texts
from backstride.format.tree import MapNode, Node, Spot, on_one_line, place, scalars
from backstride.i18n.dates import long_date
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, message, plural
from backstride.routine.dose import Work, is_per_side, merged
from backstride.routine.duration import parse, show
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Dose, ExerciseStep, Mode, Routine, Step, walk
from backstride.routine.totals import AS_LONG_AS_YOU_CAN

LONGEST_HOLD_BEFORE_RUN = 10.0
"""Seconds of one hold (clinical reference, section 3: nothing is held longer before a run)."""

MOST_HOLD_BEFORE_RUN = 60.0
"""Seconds of all holds of one muscle and side (clinical reference, section 2.2: from 60 s on, strength suffers)."""

SHORTEST_WORK = 2.0
"""Seconds; less is most often a point that was meant as a colon (1.30)."""

_MANY_CHANGES = 4
_HAIR = 1e-6


WorkOf = Callable[[ExerciseStep], Work]
"""From a step that does an exercise to its work."""


class Remark(NamedTuple):
    """A warning of *step*, at the value of the first of ``keys`` that it has."""

    step: Step
    keys: tuple[str, ...]
    code: str
    message: Message
    cure: Message


@dataclass(frozen=True, slots=True)
class Case:
    """A routine under review, with what is known of its file.

    ``root`` is the file's tree, ``found`` what was read of it, and ``work_of`` returns the work of a step that does an
    exercise; ``known`` are the ids of all exercises that there are. Without ``today`` nobody asks whether a
    prescription is over. ``remarks`` say what a session would leave out of what its author wants heard.
    """

    routine: Routine
    root: Node
    found: Findings
    work_of: WorkOf
    known: Collection[str] = ()
    today: date | None = None
    remarks: Iterable[Remark] = ()

    def at(self, step: Step, *keys: str) -> Spot:
        """Return the place of the value of the first of *keys* that *step* has."""
        node = self.found.node_of(step)
        return place(node, tuple(key for key in keys if key in node.entries)[:1])

    def exercise_steps(self) -> Iterator[tuple[ExerciseStep, Work, int]]:
        """Yield every step that does an exercise, with its work and how many times it is done."""
        for _, step, times in walk(self.routine.steps):
            if isinstance(step, ExerciseStep):
                yield step, self.work_of(step), times


def advise(case: Case) -> tuple[Problem, ...]:
    """Return the warnings that the author of a routine does not ``allow``."""
    problems = (problem for advice in _ADVICE for problem in advice(case))
    return tuple(problem for problem in problems if problem.code not in case.routine.allow)


def _long_holds(case: Case) -> Iterator[Problem]:
    if "before-run" not in case.routine.when:
        return
    held: dict[tuple[str, int], float] = defaultdict(float)
    for step, work, times in case.exercise_steps():
        if work.mode is not Mode.HOLD:
            continue
        muscles = [muscle.casefold() for muscle in case.routine.exercises[step.exercise].muscles]
        over = _over_the_sum(held, muscles, shares(work), times)
        longest = max(bout.hold or work.cap.seconds or AS_LONG_AS_YOU_CAN for bout, _ in work.tally())
        if longest > LONGEST_HOLD_BEFORE_RUN:
            what = message(
                "A hold of {time} is too long before a run. The limit is {most}.",
                time=duration(longest),
                most=duration(LONGEST_HOLD_BEFORE_RUN),
            )
        elif over:
            what = message(
                "The holds for `{muscle}` add up to more than {most} before a run.",
                muscle=on_one_line(over),
                most=duration(MOST_HOLD_BEFORE_RUN),
            )
        else:
            continue
        hint = message("Shorten it, or move the routine to after the run.")
        yield warning(case.at(step, "hold", "exercise"), "long-hold-before-run", what, hint)


def _over_the_sum(
    held: dict[tuple[str, int], float], muscles: Iterable[str], sides: tuple[float, float], times: int
) -> str:
    """Add the seconds of both *sides* to what each muscle *held*; return a muscle that is now over the sum."""
    over = ""
    for muscle in dict.fromkeys(muscles):
        for side, seconds in enumerate(sides):
            before = held[muscle, side]
            held[muscle, side] = after = before + seconds * times
            if before <= MOST_HOLD_BEFORE_RUN < after:
                over = muscle
    return over


def _unheard(case: Case) -> Iterator[Problem]:
    """Yield what a session would not say, once a step however many languages it is true of."""
    known: set[tuple[Spot, str]] = set()
    for remark in case.remarks:
        at = case.at(remark.step, *remark.keys)
        if (at, remark.code) not in known:
            known.add((at, remark.code))
            yield warning(at, remark.code, remark.message, remark.cure)


def _uneven_sides(case: Case) -> Iterator[Problem]:
    done: dict[tuple[str, Mode], tuple[float, float]] = {}
    places: dict[tuple[str, Mode], Spot] = {}
    for step, work, times in case.exercise_steps():
        if is_per_side(merged(step, case.routine.exercises[step.exercise])):
            continue  # the author wants it so
        key = (step.exercise, work.mode)
        left, right = shares(work)
        so_far = done.get(key, (0.0, 0.0))
        done[key] = so_far[0] + left * times, so_far[1] + right * times
        if left != right:
            places.setdefault(key, case.at(step, "sides", "reps", "exercise"))
    for key, (left, right) in done.items():
        if abs(left - right) > _HAIR:
            what = message(
                "`{name}`: the left side gets {left}, the right side {right}.",
                name=on_one_line(key[0]),
                left=_share(left, key[1]),
                right=_share(right, key[1]),
            )
            yield warning(
                places[key], "uneven-sides", what, message("Give both sides the same, for example with `sides: each`.")
            )


def _share(amount: float, mode: Mode) -> Message:
    """Return what one side does, measured as *mode* is."""
    if mode is Mode.REPS:
        return plural("{count} time", "{count} times", 1 if amount == 1 else 2, count=amount)
    return duration(amount)


def _getting_up(case: Case) -> Iterator[Problem]:
    """Yield the changes in too little time, and one warning where those of height are twice as many as are needed.

    For their number, the rounds of a repeat count once: another order within them would change the exercise.
    """
    way = GettingUp(case.routine.exercises, case.work_of)
    way.walk(case.routine.steps)
    for change in way.changes:
        if change.gap < change.needed:
            yield _hurry(case, change)
    ordered = [change.step for change in way.changes if change.heights and not change.again]
    if len(ordered) >= _MANY_CHANGES:
        what = plural(
            "This goes down to the floor or back up {count} time; once could be enough.",
            "This goes down to the floor or back up {count} times; once could be enough.",
            len(ordered),
        )
        at = case.at(ordered[_MANY_CHANGES - 1], "exercise")
        yield warning(at, "many-get-ups", what, message("Group the floor exercises together."))


def _hurry(case: Case, change: Change) -> Problem:
    """Return the warning of a *change* in too little time."""
    what = message(
        "Getting into position takes about {needed} here, but there is only {time}.",
        needed=duration(change.needed),
        time=duration(change.gap),
    )
    hint = message("Write `{key}: {time}` or more.", key=change.key, time=show(change.needed))
    return warning(case.at(change.step, change.key, "exercise"), "no-get-ready-on-floor-change", what, hint)


def _breath_cuts(case: Case) -> Iterator[Problem]:
    for step, node, _ in case.found.steps:
        if isinstance(step, ExerciseStep) and "for" in node.entries:
            yield from breath_cut(step.dose, case.at(step, "for"))


def breath_cut(dose: Dose, at: Place) -> Iterator[Problem]:
    """Yield the warning of a *dose* whose time its breath does not divide; *at* is the place of the time."""
    if dose.breathe is None or dose.time is None:
        return
    breaths = dose.time / dose.breathe.total
    if abs(breaths - round(breaths)) < _HAIR and breaths > _HAIR:
        return
    whole = max(1, int(breaths))
    what = message("{time} is not a whole number of breaths.", time=duration(dose.time))
    less, more = (duration(count * dose.breathe.total) for count in (whole, whole + 1))
    hint = plural(
        "{count} breath takes {less}, {more} take {longer}.",
        "{count} breaths take {less}, {more} take {longer}.",
        whole,
        less=less,
        more=whole + 1,
        longer=more,
    )
    yield warning(at, "breath-cut", what, hint)


def _short_work(case: Case) -> Iterator[Problem]:
    for written in case.found.steps:
        yield from short_work(written.node)
    for exercise in _own_exercises(case.root):
        for each in with_variants(exercise):
            yield from short_work(each)


def short_work(node: Node) -> Iterator[Problem]:
    """Yield the warning of a hold or a time under two seconds in a step, or in the dose of an exercise."""
    entries = node.entries if isinstance(node, MapNode) else {}
    if "dose" in entries:
        yield from short_work(entries["dose"].value)
    for value in (value for key in ("hold", "for") if key in entries for value in scalars(entries[key].value)):
        seconds = parse(value.text)
        if seconds is not None and seconds < SHORTEST_WORK:
            what = message("This takes only {time}.", time=duration(seconds))
            yield warning(value, "short-work", what, _longer(value.text.strip()))


def _longer(text: str) -> Message:
    """Return what may be meant by a time of less than two seconds."""
    if re.fullmatch(r"[0-9]\.[0-5][0-9]", text):
        return did_you_mean([text.replace(".", ":")])
    if re.fullmatch(r"[0-9.]+", text):
        return did_you_mean([f"{text} min"])
    return message("If you mean it, write `allow: [{code}]` at the top of the file.", code="short-work")


def _foreign_texts(case: Case) -> Iterator[Problem]:
    return foreign_texts(case.found, written=isinstance(case.root, MapNode) and "language" in case.root.entries)


def _own_exercises(root: Node) -> Iterator[Node]:
    """Yield the exercises of the file itself."""
    own = root.entries.get("exercises") if isinstance(root, MapNode) else None
    for entry in own.value.entries.values() if own and isinstance(own.value, MapNode) else ():
        yield entry.value


def of_names(exercise: Node, found: Findings) -> Iterator[Problem]:
    """Yield the warnings about what the mapping *exercise* and its variants name."""
    for each in with_variants(exercise):
        yield from unknown_names(each, found)
        yield from old_hints(each)


def _unused_exercises(case: Case) -> Iterator[Problem]:
    used = {exercise_and_variant(id_)[0] for id_ in case.routine.exercises}
    for name, key in case.found.exercise_keys.items():
        if name not in used:
            what = message("No step uses the exercise `{name}`.", name=on_one_line(name))
            yield warning(key, "unused-exercise", what, message("Use it, or delete it."))


def _names(case: Case) -> Iterator[Problem]:
    """Yield the names that are not known in the exercises of the file itself."""
    for exercise in _own_exercises(case.root):
        yield from of_names(exercise, case.found)
        yield from unknown_exercises(mentions(exercise), case.known)


def _old_hints(case: Case) -> Iterator[Problem]:
    for written in case.found.steps:
        yield from old_hints(written.node)


def _old_ids(case: Case) -> Iterator[Problem]:
    for written in case.found.steps:
        if isinstance(written.step, ExerciseStep):
            yield from old_id(written.node, written.step.exercise)


def _past_review(case: Case) -> Iterator[Problem]:
    prescription = case.routine.prescription
    if prescription and prescription.until and case.today and prescription.until < case.today:
        what = message("This routine was prescribed until {date}.", date=long_date(prescription.until))
        at = place(case.root, ("prescription", "until"))
        yield warning(at, "past-review", what, message("Review the routine, then write a new `until`."))


_ADVICE = (
    _long_holds,
    _unheard,
    _uneven_sides,
    _getting_up,
    _breath_cuts,
    _short_work,
    _foreign_texts,
    _names,
    _old_hints,
    _old_ids,
    _unused_exercises,
    _past_review,
)
