"""What a step says of an exercise, once all exercises are known: whether there is one, and its whole dose."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from backstride.format.amounts import check_amounts
from backstride.format.answers import did_you_mean, known_are, no_exercise, to_add
from backstride.format.doses import NO_BREATH, NO_TEMPO, NOTHING_TO_PACE
from backstride.format.findings import Findings
from backstride.format.near import Names
from backstride.format.problem import Problem
from backstride.format.tree import MapNode, Node, Path, as_typed, leads, place
from backstride.i18n.messages import message
from backstride.routine.dose import merged
from backstride.routine.ids import exercise_and_variant, find_exercise, variant_id
from backstride.routine.model import Dose, Exercise, ExerciseStep, RepeatStep, Routine, Step

_CHANGING_SIDES = ("each", "alternate")
_FIRST_OF_NONE = (
    message("`first` says which side begins, but the sides do not change."),
    message("Write `sides: each` or `alternate`."),
)


class Known(Mapping[str, Exercise | None]):
    """The exercises of several maps by their ids, the first map first.

    No map is asked for all that it has, because that reads files, and each id is looked for once.
    """

    def __init__(self, *maps: Mapping[str, Exercise | None]) -> None:
        self._maps = maps
        self._found: dict[str, Exercise | None] = {}

    def __getitem__(self, id_: str) -> Exercise | None:
        if id_ not in self._found:
            holder = next((found for found in self._maps if id_ in found), self._found)  # which has not, and says so
            self._found[id_] = holder[id_]
        return self._found[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._found or any(id_ in found for found in self._maps)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(id_ for found in self._maps for id_ in found))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def whole_doses(
    known: Mapping[str, Exercise | None], damaged: Collection[str], found: Findings
) -> Iterator[tuple[int, Dose]]:
    """Yield the whole dose of each exercise step by its identity; report what is wrong now that all is known."""
    names = Names(known)
    found.problems = [_with_near(problem, names, found) for problem in found.problems]
    for step, node, sound in found.steps:
        if isinstance(step, ExerciseStep):
            _check_names(step, node, names, damaged, found)
            exercise = find_exercise(known, step.exercise)
            if exercise and sound:
                dose = merged(step, exercise)
                _check_dose(dose, node, found)
                yield id(step), dose


def with_ids_of_today(routine: Routine, known: Mapping[str, Exercise | None], found: Findings) -> Routine:
    """Return *routine* with steps that name each exercise by its id of today, where they name one that it had before.

    What was *found* then tells of these steps.
    """
    new: dict[int, Step] = {}  # by the identity of the step that was read; those within a repeat come before it
    for step, _, _ in found.steps:
        if isinstance(step, ExerciseStep) and (exercise := known.get(step.exercise)) and exercise.id != step.exercise:
            new[id(step)] = replace(step, exercise=exercise.id)
        elif isinstance(step, RepeatStep) and any(id(each) in new for each in step.steps):
            new[id(step)] = replace(step, steps=_exchanged(step.steps, new))
    if not new:
        return routine
    found.exchange_steps(new)
    return replace(routine, steps=_exchanged(routine.steps, new))


def _exchanged(steps: Iterable[Step], new: Mapping[int, Step]) -> tuple[Step, ...]:
    return tuple(new.get(id(step), step) for step in steps)


def _with_near(problem: Problem, names: Names, found: Findings) -> Problem:
    """Return the *problem* of a name that is no id with the exercises that may be meant by it."""
    asked = found.asked.get((problem.line, problem.column)) if problem.code == "bad-id" else None
    near = names.near(asked) if asked else ()
    return replace(problem, hint=did_you_mean(near)) if near else problem


def _check_names(step: ExerciseStep, node: MapNode, known: Names, damaged: Collection[str], found: Findings) -> None:
    """Report the exercises, and the variant, that *step* names and that are not there."""
    base, variant = exercise_and_variant(step.exercise)
    for key, name in (("exercise", base), ("easier", step.easier), ("harder", step.harder)):
        if not name or name in known.exercises:
            continue
        if key != "exercise" and find_exercise(known.exercises, variant_id(base, name)):
            continue
        at, near = node.entries[key].value, known.near(name)
        if name in damaged:
            what = message("The exercise `{name}` is there, but its file has errors.", name=as_typed(name))
            found.error(at, "unknown-exercise", what, message("Fix that file first."))
        else:
            cure = did_you_mean(near) if near else message("Write the exercise into `exercises`, or into the library.")
            found.error(at, "unknown-exercise", no_exercise(name), cure)
    exercise = known.exercises.get(base)
    if exercise and variant and find_exercise(known.exercises, step.exercise) is None:
        _report_variant(exercise, variant, node.entries["variant"].value, found)


def _report_variant(exercise: Exercise, variant: str, at: Node, found: Findings) -> None:
    """Report that *exercise* has no *variant* of this name, with the nearest, or all that it has."""
    names = tuple(exercise_and_variant(each.id)[1] for each in exercise.variants)
    what = message("`{name}` has no variant `{variant}`.", name=exercise.id, variant=as_typed(variant))
    otherwise = known_are(names) if names else message("Delete `variant`.")
    found.error(at, "bad-choice", what, found.did_you_mean(variant, names, otherwise))


def _check_dose(dose: Dose, node: MapNode, found: Findings) -> None:
    """Report what is missing in a whole dose: the step's own with what the exercise fills in."""
    keys = {name: entry.key for name, entry in node.entries.items()}
    if dose.mode is None:
        what = message("Neither this step nor its exercise says how much.")
        found.error(keys["exercise"], "no-mode", what, to_add(("hold", "reps", "for", "breathe")))
    if "tempo" in keys and dose.reps is None:
        found.error(keys["tempo"], "bad-tempo", NOTHING_TO_PACE, to_add(("reps",)))
    if "parts" in keys and dose.tempo is None:
        found.error(keys["parts"], "bad-tempo", NO_TEMPO, to_add(("tempo",)))
    if "breaths" in keys and dose.breathe is None:
        found.error(keys["breaths"], "bad-breath", NO_BREATH, to_add(("breathe",)))
    if "first" in keys and dose.sides not in _CHANGING_SIDES:
        found.error(keys["first"], "bad-sides", *_FIRST_OF_NONE)
    check_amounts(dose, node, found)


def check_first_sides(exercise: Exercise, root: Node, found: Findings) -> None:
    """Report each dose of an *exercise* and its variants, written below *root*, whose first side has no second one."""
    for path, each in with_paths(exercise):
        first = (*path, "dose", "first")
        if each.dose.first and (each.dose.sides or each.sides) not in _CHANGING_SIDES and leads(root, first):
            found.error(place(root, first), "bad-sides", *_FIRST_OF_NONE)


def with_paths(exercise: Exercise) -> Iterator[tuple[Path, Exercise]]:
    """Yield *exercise*, which has no id yet, and its variants, each with the keys that lead to it in its file."""
    yield (), exercise
    for variant in exercise.variants:
        yield ("variants", variant.id), variant


def used_exercises(found: Findings, known: Mapping[str, Exercise | None]) -> dict[str, Exercise]:
    """Return every exercise that a step names, or that one of these names as easier or harder."""
    used: dict[str, Exercise] = {}
    wanted = [name for step, _, _ in found.steps if isinstance(step, ExerciseStep) for name in _named(step, known)]
    while wanted:
        name = wanted.pop()
        exercise = find_exercise(known, name) if name and name not in used else None
        if name and exercise:
            used[name] = exercise
            wanted += [exercise.easier, exercise.harder]
    return used


def _named(step: ExerciseStep, known: Mapping[str, Exercise | None]) -> Iterator[str | None]:
    """Yield the ids of the exercises that *step* names; as easier or harder also a variant of its own."""
    yield step.exercise
    base, _ = exercise_and_variant(step.exercise)
    for name in filter(None, (step.easier, step.harder)):
        yield variant_id(base, name) if find_exercise(known, variant_id(base, name)) else name
