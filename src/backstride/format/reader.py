"""From a file's bytes to a routine, an exercise or a plan, with every problem; never raises."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from backstride.format.answers import did_you_mean, no_exercise, to_add
from backstride.format.document import read_document
from backstride.format.findings import Findings
from backstride.format.lint import Case, advise, breath_cut, short_work
from backstride.format.naming import mentions, old_hints, unknown_names
from backstride.format.near import Names
from backstride.format.problem import Mention, Problem, by_place, error
from backstride.format.schema import EXERCISE, PLAN, ROUTINE
from backstride.format.scripts import foreign_texts
from backstride.format.steps import NO_BREATH, NOTHING_TO_PACE
from backstride.format.tree import MapNode, Node, ScalarNode, Spot, as_typed, on_one_line, place, plain
from backstride.format.values import LANGUAGE
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message, plural
from backstride.routine.dose import merged, resolve
from backstride.routine.ids import ID, id_from
from backstride.routine.model import Dose, Exercise, ExerciseStep, Plan, Routine
from backstride.routine.totals import MAX_PHASES, MAX_SECONDS, extent

Problems = tuple[Problem, ...]
_CHANGING_SIDES = ("each", "alternate")
_FIRST_OF_NONE = (
    message("`first` says which side begins, but the sides do not change."),
    message("Write `sides: each` or `alternate`."),
)


def read_routine(
    data: bytes,
    *,
    name: str,
    library: Mapping[str, Exercise],
    damaged: Collection[str] = (),
    today: date | None = None,
    catalogue: Catalogue = IN_ENGLISH,
) -> tuple[Routine | None, Problems]:
    """Read a routine; *name* is its file's name without the ending, *library* the exercises that it may use by id.

    Return the routine, ``None`` where a problem is an error, and all problems by place. *damaged* are the ids of
    exercises that are there, but have errors. A prescription may be over ``today``; without it nobody asks.
    By *catalogue* it is known what a session says in each language beside the author's texts.
    """
    root, found = _open(data, "routine")
    if root is None:
        return None, by_place(found.problems)
    routine: Routine | None = ROUTINE.read(root, found)
    _check_id(root, name, found)
    known = _each_when_asked_for(found.exercises, library)
    doses = dict(_doses(known, damaged, found))
    if routine is None or found.problems:
        return None, by_place(found.problems)
    works = {step: resolve(dose, routine.defaults) for step, dose in doses.items()}
    routine = replace(routine, id=routine.id or name, exercises=_used(found, known))
    names = _each_when_asked_for(known, dict.fromkeys(damaged))
    case = Case(routine, root, found, lambda step: works[id(step)], names, today, catalogue)
    found.problems.extend(_bad_extent(case))
    if found.problems:
        return None, by_place(found.problems)
    return routine, by_place(advise(case))


def _each_when_asked_for(*maps: Mapping[str, Exercise | None]) -> Mapping[str, Exercise | None]:
    """Return *maps* as one, the first one first, without asking any of them for all that it has: that reads files."""
    return ChainMap(*cast("tuple[dict[str, Exercise | None], ...]", maps))  # nobody writes into it


def read_exercise(data: bytes, *, name: str) -> tuple[Exercise | None, Problems]:
    """Read an exercise; *name* is its file's name without the ending."""
    root, found = _open(data, "exercise")
    if root is None:
        return None, by_place(found.problems)
    exercise: Exercise | None = EXERCISE.read(root, found)
    _check_id(root, name, found)
    if exercise and exercise.dose.first and (exercise.dose.sides or exercise.sides) not in _CHANGING_SIDES:
        found.error(place(root, ("dose", "first")), "bad-sides", *_FIRST_OF_NONE)
    if exercise is None or found.problems:
        return None, by_place(found.problems)
    time = place(root, ("dose", "for"))
    advice = (
        *breath_cut(exercise.dose, time),
        *short_work(root),
        *foreign_texts(found, written=_has_language(root)),
        *unknown_names(root, found),
        *old_hints(root),
    )
    return replace(exercise, id=exercise.id or name), by_place(advice)


def read_mentions(data: bytes) -> tuple[Mention, ...]:
    """Read which exercises an exercise names as easier or harder; whether they are there, the library knows."""
    root, _ = _open(data, "exercise")
    return tuple(mentions(root)) if root else ()


def read_plan(data: bytes, *, name: str) -> tuple[Plan | None, Problems]:
    """Read a plan; *name* is its file's name without the ending. Whether its routines exist, the library knows."""
    root, found = _open(data, "plan")
    if root is None:
        return None, by_place(found.problems)
    plan: Plan | None = PLAN.read(root, found)
    _check_id(root, name, found)
    if plan is None or found.problems:
        return None, by_place(found.problems)
    return replace(plan, id=plan.id or name), by_place(foreign_texts(found, written=_has_language(root)))


def _has_language(root: Node) -> bool:
    return isinstance(root, MapNode) and "language" in root.entries


def picture_place(data: bytes, exercise: str = "") -> Spot:
    """Return where the file *data* names the picture of its *exercise* of this id, or its own where it is one."""
    root, _ = read_document(data)
    return place(root, ("exercises", exercise, "picture") if exercise else ("picture",)) if root else Spot()


_MARKS = {"routine": "steps", "exercise": "kind", "plan": "levels"}
"""The key by which each kind of file is known."""

_FOLDERS = {"exercise": "exercises", "plan": "plans"}


def _open(data: bytes, kind: str) -> tuple[Node | None, Findings]:
    """Return the tree of a file that is read as a *kind*, none where that is not worth it, and what is wrong so far."""
    root, problems = read_document(data)
    if not isinstance(root, MapNode):
        return root, Findings(problems)
    other = next((other for other, key in _MARKS.items() if key in root.entries), kind)
    if other != kind and _MARKS[kind] not in root.entries:
        return None, Findings([*problems, _strayed(root, kind, other)])
    language = root.entries.get("language")
    if language and isinstance(language.value, ScalarNode) and re.fullmatch(LANGUAGE, language.value.text):
        return root, Findings(problems, language.value.text)
    return root, Findings(problems)


def _strayed(root: MapNode, kind: str, other: str) -> Problem:
    """Return the problem of a file that is read as a *kind*, for where it lies, and is the *other*."""
    key = root.entries[_MARKS[other]].key
    match other:
        case "routine":
            what = message("`{key}` makes this a routine, but routines do not belong in this folder.", key=key.text)
        case "exercise":
            what = message("`{key}` makes this an exercise, but exercises do not belong in this folder.", key=key.text)
        case _:
            what = message("`{key}` makes this a plan, but plans do not belong in this folder.", key=key.text)
    if other in _FOLDERS:
        cure = message("Move the file into the folder `{folder}` of the library.", folder=_FOLDERS[other])
    else:
        cure = message("Move the file one folder up, out of `{folder}`.", folder=_FOLDERS[kind])
    return error(key, "unknown-key", what, cure)


def _check_id(root: Node, name: str, found: Findings) -> None:
    if isinstance(root, MapNode) and "id" not in root.entries and not re.fullmatch(ID, name):
        what = message("The file's name `{name}` cannot be an id.", name=on_one_line(name))
        cure = message("Add the line `id: {id}`, or rename the file.", id=_id_of_title(root))
        found.error(Spot(), "bad-id", what, cure)


def _id_of_title(root: MapNode) -> str:
    """Return the id that the title makes, in the first of its languages that can; a plain one where none can."""
    written = plain(root.entries["title"].value) if "title" in root.entries else ""
    texts = written.values() if isinstance(written, dict) else [written]
    return next(filter(None, (id_from(each) for each in texts if isinstance(each, str))), "mine")


def _doses(
    known: Mapping[str, Exercise | None], damaged: Collection[str], found: Findings
) -> Iterator[tuple[int, Dose]]:
    """Yield the whole dose of each exercise step by its identity; report what is wrong now that all is known."""
    names = Names(known)
    found.problems = [_with_near(problem, names, found) for problem in found.problems]
    for step, node, sound in found.steps:
        if isinstance(step, ExerciseStep):
            _check_names(step, node, names, damaged, found)
            exercise = known.get(step.exercise)
            if exercise and sound:
                dose = merged(step, exercise)
                _check_dose(dose, node, found)
                yield id(step), dose


def _with_near(problem: Problem, names: Names, found: Findings) -> Problem:
    """Return the *problem* of a name that is no id with the exercises that may be meant by it."""
    asked = found.asked.get((problem.line, problem.column)) if problem.code == "bad-id" else None
    near = names.near(asked) if asked else ()
    return replace(problem, hint=did_you_mean(near)) if near else problem


def _check_names(step: ExerciseStep, node: MapNode, known: Names, damaged: Collection[str], found: Findings) -> None:
    for key in ("exercise", "easier", "harder"):
        name = getattr(step, key)
        if not name or name in known.exercises:
            continue
        at, near = node.entries[key].value, known.near(name)
        if name in damaged:
            what = message("The exercise `{name}` is there, but its file has errors.", name=as_typed(name))
            found.error(at, "unknown-exercise", what, message("Fix that file first."))
        else:
            cure = did_you_mean(near) if near else message("Write the exercise into `exercises`, or into the library.")
            found.error(at, "unknown-exercise", no_exercise(name), cure)


def _check_dose(dose: Dose, node: MapNode, found: Findings) -> None:
    """Report what is missing in a whole dose: the step's own with what the exercise fills in."""
    keys = {name: entry.key for name, entry in node.entries.items()}
    if dose.mode is None:
        what = message("Neither this step nor its exercise says how much.")
        found.error(keys["exercise"], "no-mode", what, to_add(("hold", "reps", "for", "breathe")))
    if "tempo" in keys and dose.reps is None:
        found.error(keys["tempo"], "bad-tempo", NOTHING_TO_PACE, to_add(("reps",)))
    if "breaths" in keys and dose.breathe is None:
        found.error(keys["breaths"], "bad-breath", NO_BREATH, to_add(("breathe",)))
    if "first" in keys and dose.sides not in _CHANGING_SIDES:
        found.error(keys["first"], "bad-sides", *_FIRST_OF_NONE)
    if "sets" in keys and dose.reps is not None and len(dose.reps) > 1 and len(dose.reps) != dose.sets:
        what = plural(
            "The exercise lists {count} set, but `sets` says {sets}.",
            "The exercise lists {count} sets, but `sets` says {sets}.",
            len(dose.reps),
            sets=dose.sets or 1,
        )
        found.error(keys["sets"], "bad-number", what, message("Write `reps` as well."))


def _used(found: Findings, known: Mapping[str, Exercise | None]) -> dict[str, Exercise]:
    """Return every exercise that a step names, or that one of these names as easier or harder."""
    used: dict[str, Exercise] = {}
    steps = [written.step for written in found.steps if isinstance(written.step, ExerciseStep)]
    wanted = [name for step in steps for name in (step.exercise, step.easier, step.harder)]
    while wanted:
        name = wanted.pop()
        exercise = known.get(name) if name else None
        if name and exercise and name not in used:
            used[name] = exercise
            wanted += [exercise.easier, exercise.harder]
    return used


def _bad_extent(case: Case) -> Iterator[Problem]:
    """Yield the problem of a routine in which nothing happens, or too much: neither can be played."""
    phases, seconds, *_ = extent(case.routine.steps, case.work_of)
    if phases == 0:
        what = message("No step here takes any time, so there is nothing to play.")
        cure = message("Make a rest longer than 0 s, or add a step.")
        yield error(place(case.root, ("steps",)), "empty-steps", what, cure)
    if phases > MAX_PHASES or seconds > MAX_SECONDS:
        takes = plural(
            "This routine has {count} phase and takes {time}.",
            "This routine has {count} phases and takes {time}.",
            phases,
            time=duration(seconds),
        )
        limit = plural(
            "The limit is {count} phase and {time}. Repeat less often.",
            "The limit is {count} phases and {time}. Repeat less often.",
            MAX_PHASES,
            time=duration(MAX_SECONDS),
        )
        yield error(place(case.root, ("steps",)), "too-long-timeline", takes, limit)
