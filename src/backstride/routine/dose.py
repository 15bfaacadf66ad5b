"""How much a step means once the exercise's dose and the defaults have filled what it leaves out."""

from __future__ import annotations

from dataclasses import fields

from backstride.routine.model import Defaults, Dose, Exercise, ExerciseStep, Side, Work

_NAMES = tuple(field.name for field in fields(Dose))
_ALWAYS_FILLED = ("sides", "get_ready", "switch", "rest", "pause")


def merged(step: ExerciseStep, exercise: Exercise) -> Dose:
    """Return the dose of *step* with what the *exercise* fills in (format guide, "exercise: id").

    A step that names a mode states its work itself; one that names none takes the exercise's whole dose.
    """
    own, base = step.dose, exercise.dose
    values = {name: getattr(own, name) for name in _NAMES}
    for name in _ALWAYS_FILLED if own.mode else _NAMES:
        if values[name] is None:
            values[name] = getattr(base, name)
    if own.breaths is not None and own.time is None:
        values["time"] = None
    return Dose(**{**values, "sides": values["sides"] or exercise.sides or "both"})


def resolve(dose: Dose, defaults: Defaults) -> Work:
    """Return the whole work of a merged *dose*, taking *defaults* for lengths that it leaves out.

    The dose must name a mode; the reader refuses a step whose dose does not.
    """
    mode = dose.mode
    if mode is None:
        message = "a dose without hold, reps, for or breathe has no work"
        raise ValueError(message)
    return Work(
        mode=mode,
        reps=_reps(dose),
        sides=_sides(dose),
        first=dose.first or Side.LEFT,
        hold=dose.hold or 0.0,
        tempo=dose.tempo,
        parts=dose.parts,
        time=dose.time or 0.0,
        breath=dose.breathe,
        breaths=_breaths(dose),
        rest=_or(dose.rest, defaults.rest),
        pause=_or(dose.pause, defaults.pause),
        switch=_or(dose.switch, defaults.switch),
        get_ready=_or(dose.get_ready, defaults.get_ready),
    )


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def _reps(dose: Dose) -> tuple[int, ...]:
    reps = dose.reps or (1,)
    return reps if len(reps) > 1 else reps * (dose.sets or 1)


def _sides(dose: Dose) -> tuple[Side, ...]:
    if dose.sides == "each":
        first = dose.first or Side.LEFT
        return (first, first.other)
    return (Side(dose.sides or "both"),)


def _breaths(dose: Dose) -> int:
    if dose.breathe is None:
        return 0
    if dose.breaths is not None:
        return dose.breaths
    # A hair of tolerance, so that 4.9 s + 5.1 s breaths fit into a minute six times and not five.
    return max(1, int((dose.time or 0.0) / dose.breathe.total + 1e-9))
