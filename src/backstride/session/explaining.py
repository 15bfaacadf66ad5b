"""Learn mode: which exercises a session explains, and how long getting ready for one takes then.

The first two times that a person meets an exercise, getting ready takes until they have heard how to set up and how to
move, and ends sooner when they are ready. What the history knows is an argument here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import ceil

from backstride.i18n.text import Text
from backstride.routine.model import Exercise, ExerciseStep, Routine, walk
from backstride.session.spoken import BREATHER, spoken_seconds

TIMES = 2
"""Sessions in which an exercise is new to a person."""

LEAST = 20.0
"""Seconds for which getting ready waits for the person at least."""

MOST = 60.0
"""Seconds that an explanation may take at most; of a longer one the voice says the first sentences."""

_DOSE = 10.0
"""Seconds in which, after the name, dose and side are said at most ("three, two and one holds of eight seconds")."""

_QUIET = 3.0
"""Seconds before the work in which nothing is said."""


Met = Callable[[Iterable[str], int], Mapping[str, int]]
"""Returns for each of some exercises in how many sessions the person has done it, counting no further than a number."""


def to_explain(routine: Routine, mode: str, met: Met | None) -> frozenset[str]:
    """Return the exercises of *routine* that are explained in *mode*: auto (while they are new), always or never.

    Without *met* none is new. A variant is an exercise of its own. What was done under an old id counts.
    What has no words about how it is done needs no time for them.
    """
    steps = (visit.step for visit in walk(routine.steps))
    names = {step.exercise for step in steps if isinstance(step, ExerciseStep)}
    worded = frozenset(name for name in names if routine.exercises[name].setup or routine.exercises[name].move)
    if mode != "auto":
        return worded if mode == "always" else frozenset()
    ids = {name: (name, *routine.exercises[name].formerly) for name in worded}
    asked = [id_ for of_one in ids.values() for id_ in of_one]
    known = met(asked, TIMES) if met else dict.fromkeys(asked, TIMES)
    return frozenset(name for name in worded if sum(known[id_] for id_ in ids[name]) < TIMES)


def explaining_seconds(exercise: Exercise, say: Text | None, get_ready: float) -> float:
    """Return the whole seconds of getting ready for *exercise* while it is explained.

    They have room for its name, dose and side, what the author has the voice *say*, how to set up and how to move, in
    each language that these are written in, so that no reader's language changes the length of a session. They are no
    fewer than `LEAST` and than the *get_ready* of the step.
    """
    parts = [part for part in (exercise.name, say, exercise.setup, exercise.move) if part]
    languages = {tag for part in parts for tag, _ in part.variants}
    longest = max(sum(_lasts(part, language) for part in parts) for language in languages)
    return max(LEAST, get_ready, min(MOST, float(ceil(longest + _DOSE + _QUIET))))


def _lasts(text: Text, language: str) -> float:
    tag, words = text.pick(language)
    return spoken_seconds(words, tag) + BREATHER
