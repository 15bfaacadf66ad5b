"""How doses are written: how much is done, and on which sides."""

from __future__ import annotations

from typing import Any

from backstride.format import other_words
from backstride.format.amounts import AGREEMENT
from backstride.format.measures import Breathing, Length, Limit, OrMax, Pace, PartNames, Whole
from backstride.format.records import Either, Field, Needs, Never, Record, Rule
from backstride.format.values import Choice, Kind, Listed
from backstride.i18n.messages import message
from backstride.routine.model import Dose, PerSide, Side

_MOST = 1_000  # repetitions, sets or breaths; the bound of the whole timeline is tighter

SIDES = Choice(("both", "each", "left", "right", "alternate"), "bad-sides", other_words.SIDES)


def _sided(kind: Kind) -> Either:
    """Return a kind that reads one value for both sides, or one for each."""
    left = Field("left", kind, "What the left side does.", required=True)
    right = Field("right", kind, "What the right side does.", required=True)
    return Either(kind, Record("A value for each side", (left, right), PerSide))


DOSE_FIELDS = (
    Field(
        "hold",
        _sided(Listed(OrMax(Length()), "bad-duration")),
        "How long a position is held, or max; with reps it is held that many times. A list has one time for each set.",
    ),
    Field(
        "reps",
        _sided(Listed(OrMax(Whole(1, _MOST)), "bad-number")),
        "Repetitions, or max; a list has one number for each set.",
    ),
    Field("at_most", Limit(_MOST), "Where max ends at the latest: a time, or a number of repetitions."),
    Field("tempo", Pace(), "The pace of a repetition as OUT-HOLD-BACK in seconds, such as 2-0-2."),
    Field("parts", PartNames(), "What the parts of the tempo are called, such as [Press, Let go, '']."),
    Field("for", Length(), "How long to keep moving or breathing.", name="time"),
    Field("breathe", Breathing(), "The pace of a breath as IN-HOLD-OUT-HOLD in seconds, such as 4-0-6-0."),
    Field("breaths", Whole(1, _MOST), "The number of breaths, instead of for."),
    Field("sets", _sided(Whole(1, _MOST)), "The number of sets; 1 unless written."),
    Field("sides", SIDES, "Which sides work, and how."),
    Field(
        "first", Choice(("left", "right"), "bad-sides", other_words.SIDES), "The side that begins; left unless written."
    ),
    Field("rest", Length(zero=True), "The rest between sets."),
    Field("pause", Length(zero=True), "The pause between the repetitions of a hold."),
    Field("switch", Length(zero=True), "The time to change side."),
    Field("get_ready", Length(zero=True), "The time to get ready before the first set."),
)


def _two_modes(one: str, other: str) -> Never:
    what = message("`{one}` and `{other}` do not go together: a step has one of them.", one=one, other=other)
    return Never(one, other, "two-modes", what)


def _not_paced(mode: str) -> Never:
    what = message("`tempo` sets the pace of repetitions; with `{mode}` it has no effect.", mode=mode)
    return Never(mode, "tempo", "bad-tempo", what)


def _not_breathed(mode: str) -> Never:
    what = message("`breaths` counts the breaths of `breathe`; with `{mode}` it has no effect.", mode=mode)
    return Never(mode, "breaths", "bad-breath", what)


DOSE_RULES: tuple[Rule, ...] = (
    _two_modes("hold", "for"),
    _two_modes("hold", "breathe"),
    _two_modes("reps", "for"),
    _two_modes("reps", "breathe"),
    _two_modes("for", "breaths"),
    _not_paced("hold"),
    _not_paced("for"),
    _not_paced("breathe"),
    _not_breathed("hold"),
    _not_breathed("reps"),
    Needs("breathe", ("for", "breaths"), "bad-breath", message("`breathe` says how to breathe, but not how long.")),
    *AGREEMENT,
)


NOTHING_TO_CAP = message("`at_most` limits `max`, but there is no `max` here.")
NOTHING_TO_PACE = message("`tempo` sets the pace of repetitions, but there are none here.")
NO_TEMPO = message("`parts` names the parts of a `tempo`, but there is none here.")
NO_BREATH = message("`breaths` counts the breaths of `breathe`, but there is none here.")


def make_dose(**values: Any) -> Dose:  # noqa: ANN401  because a record's values have their own types
    """Return the dose of a record's values."""
    first = values.pop("first", None)
    return Dose(**values, first=Side(first) if first else None)


DOSE = Record(
    "A dose",
    DOSE_FIELDS,
    make_dose,
    (
        *DOSE_RULES,
        Needs("at_most", ("hold", "reps"), "bad-number", NOTHING_TO_CAP),
        Needs("tempo", ("reps",), "bad-tempo", NOTHING_TO_PACE),
        Needs("parts", ("tempo",), "bad-tempo", NO_TEMPO),
        Needs("breaths", ("breathe",), "bad-breath", NO_BREATH),
    ),
)
DOSE_NAMES = frozenset(field.attribute for field in DOSE_FIELDS)
