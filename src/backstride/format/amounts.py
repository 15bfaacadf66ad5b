"""What the values of a dose demand of each other: as many in each list, an end for ``max`` only where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from backstride.format.findings import Findings
from backstride.format.records import Rule, Values
from backstride.format.tree import MapNode
from backstride.i18n.messages import Message, message
from backstride.routine.dose import is_per_side, listed_sets, of_side
from backstride.routine.model import Dose, PerSide, Side

_KEYS = ("hold", "reps", "sets", "at_most")
_WITH_SIDES = ("each", "left", "right")
_SIDES = (Side.LEFT, Side.RIGHT)


class _Fault(NamedTuple):
    """What is wrong: at the value of the first of ``keys`` that is written, with its cure."""

    keys: tuple[str, ...]
    code: str
    what: Message
    cure: Message


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The values of one dose agree; asked where ``key`` is written, and once a dose."""

    key: str

    def check(self, node: MapNode, values: Values, found: Findings) -> None:
        """Report what does not agree; of a step that names no mode, that is only known with its exercise."""
        if next(key for key in _KEYS if key in node.entries) != self.key:
            return
        parts = ("hold", "reps", "sets", "at_most", "tempo", "sides")
        dose = Dose(**{name: values[name] for name in parts if name in values})
        if dose.mode:
            check_amounts(dose, node, found)

    def schema(self) -> None:
        """Return nothing: a JSON Schema cannot count one key by another."""


AGREEMENT: tuple[Rule, ...] = tuple(map(Agreeing, _KEYS))


def check_amounts(dose: Dose, node: MapNode, found: Findings) -> None:
    """Report what in *dose*, which is written in *node* and perhaps in its exercise, does not agree."""
    if _is_plain(dose):
        return
    for fault in _faults(dose, node):
        at = next((node.entries[key].value for key in fault.keys if key in node.entries), node)
        found.error(at, fault.code, fault.what, fault.cure)


def _is_plain(dose: Dose) -> bool:
    """Say whether nothing in *dose* can disagree: one number each, none for a side of its own, and no ``max``."""
    if dose.at_most is not None or isinstance(dose.sets, PerSide):
        return False
    return all(_is_one_number(value) for value in (dose.hold, dose.reps) if value is not None)


def _is_one_number(value: object) -> bool:
    return isinstance(value, tuple) and len(value) == 1 and value[0] != "max"


def _faults(dose: Dose, node: MapNode) -> Iterator[_Fault]:
    yield from _of_lists(dose, node)
    counts_max = any("max" in (of_side(dose.reps, side) or ()) for side in _SIDES)
    holds_max = any("max" in (of_side(dose.hold, side) or ()) for side in _SIDES)
    if is_per_side(dose) and dose.sides and dose.sides not in _WITH_SIDES:
        what = message("`sides: {sides}` has no left and right, but there is a value for each.", sides=dose.sides)
        yield _Fault(("sides", *_KEYS), "bad-sides", what, message("Write `sides: each`."))
    if counts_max and dose.hold is not None:
        what = message("`max` cannot count holds.")
        yield _Fault(("reps",), "bad-number", what, message("Write how many holds you want, such as `reps: 4`."))
    elif counts_max and dose.tempo:
        what = message("`tempo` needs a number of repetitions, but `reps` is `max`.")
        yield _Fault(("tempo", "reps"), "bad-tempo", what, message("Delete `tempo`, or write a number in `reps`."))
    if dose.at_most and not (counts_max or holds_max):
        what = message("`at_most` limits `max`, but there is no `max` here.")
        yield _Fault(
            ("at_most",), "bad-number", what, message("Write `hold: max` or `reps: max`, or delete `at_most`.")
        )


def _of_lists(dose: Dose, node: MapNode) -> Iterator[_Fault]:
    """Yield that two keys ask for different numbers of sets, of the first side of which that is true."""
    for side in _SIDES:
        counts = listed_sets(dose, side)
        written = sorted(counts, key=lambda key: key not in node.entries)
        other = next((each for each in written if counts[each] != counts[written[0]]), "")
        if other:
            one = written[0]
            what = message(
                "`{one}` and `{other}` disagree on the number of sets: {first} and {second}.",
                one=one,
                other=other,
                first=counts[one],
                second=counts[other],
            )
            yield _Fault(("sets", other, one), "bad-number", what, _as_many(one, other, node))
            return


def _as_many(one: str, other: str, node: MapNode) -> Message:
    if other not in node.entries:
        return message("Write `{key}` as well.", key=other)
    if "sets" in (one, other):
        return message("Delete `sets`.")
    return message("Write one value for each set in both.")
