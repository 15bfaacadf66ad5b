"""From a file's bytes to a routine, an exercise or a plan, with every problem; never raises."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from backstride.format.document import read_document
from backstride.format.findings import Findings
from backstride.format.linking import (
    Known,
    check_first_sides,
    used_exercises,
    whole_doses,
    with_ids_of_today,
    with_paths,
)
from backstride.format.lint import Case, advise, breath_cut, of_names, short_work
from backstride.format.naming import mentions, with_variants
from backstride.format.problem import Mention, Problem, by_place, error
from backstride.format.rounds import bad_rounds
from backstride.format.schema import EXERCISE, PLAN, ROUTINE
from backstride.format.scripts import foreign_texts
from backstride.format.tree import MapNode, Node, ScalarNode, Spot, leads, on_one_line, place, plain
from backstride.format.unheard import unheard
from backstride.format.values import LANGUAGE
from backstride.format.variants import identified
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import message, plural
from backstride.routine.dose import resolve
from backstride.routine.ids import ID, by_former_ids, id_from
from backstride.routine.model import Exercise, Routine
from backstride.routine.plan import Plan
from backstride.routine.totals import MAX_PHASES, MAX_SECONDS, extent

Problems = tuple[Problem, ...]


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
    moved = {old: each for own in found.exercises.values() if own for old, each in by_former_ids(own).items()}
    known = Known(found.exercises, moved, library)
    if routine is not None:
        routine = with_ids_of_today(routine, known, found)
    doses = dict(whole_doses(known, damaged, found))
    if routine is None or found.problems:
        return None, by_place(found.problems)
    works = {step: resolve(dose, routine.defaults) for step, dose in doses.items()}
    routine = replace(routine, id=routine.id or name, exercises=used_exercises(found, known))
    names = Known(known, dict.fromkeys(damaged))
    work_of = lambda step: works[id(step)]  # noqa: E731  because it is handed on twice
    case = Case(routine, root, found, work_of, names, today, unheard(routine, work_of, catalogue))
    found.problems.extend((*bad_rounds(routine, found, case.work_of), *_bad_extent(case)))
    if found.problems:
        return None, by_place(found.problems)
    return routine, by_place(advise(case))


def read_exercise(data: bytes, *, name: str) -> tuple[Exercise | None, Problems]:
    """Read an exercise; *name* is its file's name without the ending."""
    root, found = _open(data, "exercise")
    if root is None:
        return None, by_place(found.problems)
    exercise: Exercise | None = EXERCISE.read(root, found)
    _check_id(root, name, found)
    if exercise:
        check_first_sides(exercise, root, found)
    if exercise is None or found.problems:
        return None, by_place(found.problems)
    advice = (
        *_advice_on_doses(exercise, root),
        *foreign_texts(found, written=_has_language(root)),
        *of_names(root, found),
    )
    return identified(exercise, exercise.id or name), by_place(advice)


def _advice_on_doses(exercise: Exercise, root: Node) -> Iterator[Problem]:
    """Yield the warnings about the doses of an *exercise* and its variants, as they are written below *root*."""
    for node in with_variants(root):
        yield from short_work(node)
    for path, each in with_paths(exercise):
        if leads(root, (*path, "dose", "for")):
            yield from breath_cut(each.dose, place(root, (*path, "dose", "for")))


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
