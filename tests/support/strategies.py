"""Hypothesis strategies for what a valid file can mean: routines, and what happens to a session of them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from backstride.i18n.text import Text, text
from backstride.routine.model import (
    Breath,
    Cap,
    Defaults,
    Dose,
    Exercise,
    ExerciseStep,
    NoteStep,
    PerSide,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Step,
    Tempo,
)

modest = settings(max_examples=settings().max_examples * 3 // 5, suppress_health_check=[HealthCheck.too_slow])
"""For properties over whole routines: few examples, and no deadline on a machine that is busy."""

POSITIONS = ("standing", "half-kneeling", "quadruped", "seated", "supine", "prone", "side-lying", "")


def lengths(smallest: float = 1.0, largest: float = 90.0) -> st.SearchStrategy[float]:
    """Seconds as a person writes them: whole ones mostly, some with decimals."""
    thousandths = st.integers(int(smallest * 1000), int(largest * 1000)).map(lambda ms: ms / 1000)
    return st.integers(int(smallest) or 1, int(largest)).map(float) | thousandths


def pauses() -> st.SearchStrategy[float | None]:
    return st.none() | st.just(0.0) | lengths(largest=20)


tempos = st.builds(Tempo, lengths(largest=4), st.just(0.0) | lengths(largest=4), lengths(largest=4))
breaths = st.builds(
    Breath, lengths(largest=6), st.just(0.0) | lengths(largest=6), lengths(largest=8), st.just(0.0) | lengths(largest=6)
)
counts = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple)
counts_or_max = st.lists(st.integers(1, 4) | st.just("max"), min_size=1, max_size=3).map(tuple)
holds = st.lists(lengths() | st.just("max"), min_size=1, max_size=3).map(tuple)
caps = st.builds(Cap, lengths(), st.none() | st.integers(1, 60))
sides = st.none() | st.sampled_from(["both", "each", "left", "right", "alternate"])
words = st.text("abc äß.", min_size=1, max_size=40)
texts = words.map(text) | st.builds(
    lambda en, de: Text((("en", en), ("de", de)), "en"),
    words,
    words,
)


names = st.tuples(*[st.none() | texts] * 3)


def _one(value: object) -> tuple[object]:
    return (value,)


def _sided(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """One value for both sides, or one for each."""
    return values | st.builds(PerSide, values, values)


_MODES = (
    st.fixed_dictionaries({"hold": _sided(holds), "reps": st.integers(1, 4).map(_one)}, optional={"at_most": caps}),
    st.fixed_dictionaries({"hold": lengths().map(_one), "reps": _sided(counts)}),
    st.fixed_dictionaries(
        {"hold": (lengths() | st.just("max")).map(_one)}, optional={"sets": _sided(st.integers(1, 3))}
    ),
    st.fixed_dictionaries({"reps": _sided(counts_or_max)}, optional={"at_most": caps}),
    st.fixed_dictionaries(
        {"reps": st.integers(1, 4).map(_one)}, optional={"tempo": tempos, "parts": names, "sets": st.integers(1, 3)}
    ),
    st.fixed_dictionaries({"time": lengths()}, optional={"sets": st.integers(1, 3)}),
    st.fixed_dictionaries({"breathe": breaths, "time": lengths()}),
    st.fixed_dictionaries({"breathe": breaths, "breaths": st.integers(1, 12)}),
)
_LENGTHS = st.builds(Dose, rest=pauses(), pause=pauses(), switch=pauses(), get_ready=pauses())


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    mode = draw(st.one_of(*_MODES))
    first = draw(st.none() | st.sampled_from([Side.LEFT, Side.RIGHT]))
    per_side = any(isinstance(value, PerSide) for value in mode.values())
    return replace(draw(_LENGTHS), **mode, sides="each" if per_side else draw(sides), first=first)


@st.composite
def exercises(draw: st.DrawFn, name: str) -> Exercise:
    return Exercise(
        id=name,
        title=draw(texts),
        kind=draw(st.sampled_from(["mobility", "stretch", "strength", "breathing", "relaxation"])),
        position=draw(st.sampled_from(POSITIONS)),
        muscles=tuple(draw(st.lists(st.sampled_from(["iliopsoas", "gluteus"]), max_size=2))),
        equipment=tuple(draw(st.lists(texts, max_size=2))),
        sides=draw(sides),
        dose=draw(doses()),
        spoken=draw(st.none() | texts),
        setup=draw(st.none() | texts),
        move=draw(st.none() | texts),
        mistakes=tuple(draw(st.lists(texts, max_size=2))),
    )


def exercise_steps(names: tuple[str, ...]) -> st.SearchStrategy[Step]:
    return st.builds(
        ExerciseStep,
        exercise=st.sampled_from(names),
        dose=doses() | st.just(Dose()),
        say=st.none() | texts,
        cue=st.none() | texts,
        priority=st.sampled_from(["must", "should", "could"]),
        count=st.booleans(),
    )


def steps(names: tuple[str, ...]) -> st.SearchStrategy[Step]:
    single = (
        exercise_steps(names)
        | st.builds(RestStep, length=st.just(0.0) | lengths(), say=st.none() | texts)
        | st.builds(NoteStep, note=texts, length=st.none() | lengths(), say=st.none() | texts)
    )
    return st.recursive(
        single,
        lambda inner: st.builds(
            RepeatStep,
            times=st.integers(1, 3),
            steps=st.lists(inner, min_size=1, max_size=3).map(tuple),
            rest=st.just(0.0) | lengths(largest=30),
        ),
        max_leaves=4,
    )


def timed_steps(names: tuple[str, ...]) -> st.SearchStrategy[Step]:
    """Repeats with a clock: a round every so many seconds, or as many as fit into a time."""
    inner = st.lists(exercise_steps(names) | st.builds(RestStep, length=lengths()), min_size=1, max_size=2).map(tuple)
    return st.builds(
        RepeatStep, times=st.integers(1, 3), steps=inner, every=lengths(largest=300), say=st.none() | texts
    ) | st.builds(
        RepeatStep,
        times=st.just(1),
        steps=inner,
        lasts=lengths(largest=300),
        rest=st.just(0.0) | lengths(largest=20),
    )


@st.composite
def timed_routines(draw: st.DrawFn) -> Routine:
    """Any routine with a repeat that has a clock, perhaps within another repeat, and something after it."""
    plan = draw(routines())
    timed = draw(timed_steps(tuple(plan.exercises)))
    if draw(st.booleans()):
        timed = RepeatStep(times=2, steps=(timed,), rest=draw(st.just(0.0) | lengths(largest=20)))
    return replace(plan, steps=(timed, *plan.steps[: draw(st.integers(0, 2))]))


@st.composite
def routines(draw: st.DrawFn) -> Routine:
    """Any routine that a valid file can mean, small enough to be quick; it always has at least one exercise."""
    names = ("one", "two")
    return Routine(
        id="any",
        title=draw(texts),
        steps=(draw(exercise_steps(names)), *draw(st.lists(steps(names), max_size=3))),
        exercises={name: draw(exercises(name)) for name in names},
        when=tuple(draw(st.lists(st.sampled_from(["before-run", "after-run", "any-time"]), min_size=1, unique=True))),
        defaults=draw(st.just(Defaults()) | st.builds(Defaults, rest=lengths(largest=20))),
    )
