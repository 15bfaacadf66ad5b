"""How much a step means once the exercise's dose and the defaults have filled what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass, fields

from backstride.routine.model import Breath, Defaults, Dose, Exercise, ExerciseStep, Mode, Side, Tempo

_NAMES = tuple(field.name for field in fields(Dose))
_ALWAYS_FILLED = ("sides", "get_ready", "switch", "rest", "pause")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The whole dose of one step: nothing is left open. Times in seconds.

    ``reps`` has one number a set: holds, repetitions, or 1 where the mode counts neither.
    ``first`` is the side that begins where ``sides`` alternate.
    ``breaths`` is the number of whole breaths of one set and side, 0 without breathing.
    """

    mode: Mode
    reps: tuple[int, ...]
    sides: tuple[Side, ...]
    first: Side = Side.LEFT
    hold: float = 0.0
    tempo: Tempo | None = None
    time: float = 0.0
    breath: Breath | None = None
    breaths: int = 0
    rest: float
    pause: float
    switch: float
    get_ready: float

    @property
    def sets(self) -> int:
        """Return the number of sets."""
        return len(self.reps)

    def length(self, reps: int) -> float | None:
        """Return the seconds of one work phase of *reps* repetitions, ``None`` where the person ends it."""
        if self.mode is Mode.HOLD:
            return self.hold
        if self.mode is Mode.REPS:
            return reps * self.tempo.total if self.tempo else None
        if self.breath is not None:
            return self.breaths * self.breath.total
        return self.time


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
