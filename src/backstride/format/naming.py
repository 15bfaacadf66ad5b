"""Names in an exercise that nothing knows: muscles, tags, and exercises that are said to be easier or harder."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from backstride.format.answers import did_you_mean, known_are, no_exercise, to_write
from backstride.format.findings import Findings
from backstride.format.problem import Mention, Problem, warning
from backstride.format.tree import ListNode, MapNode, Node, ScalarNode, Spot, on_one_line
from backstride.format.vocabulary import MEANT, MUSCLES, TAGS
from backstride.i18n.messages import message
from backstride.routine.ids import ID, exercise_and_variant


def unknown_names(exercise: Node, found: Findings) -> Iterator[Problem]:
    """Yield a warning for each muscle and tag of the mapping *exercise* that is not known."""
    for node in _items(exercise, "muscles"):
        if (name := node.text.casefold()) not in MUSCLES:
            meant = MEANT.get(name)
            guide = message("The format guide lists them all.")
            hint = did_you_mean([meant]) if meant else found.did_you_mean(name, MUSCLES, guide)
            what = message(
                "`{text}` is not a muscle that is known here, so it is neither shown nor counted.",
                text=on_one_line(node.text),
            )
            yield warning(node, "unknown-muscle", what, hint)
    for node in _items(exercise, "tags"):
        if node.text not in TAGS:
            hint = found.did_you_mean(node.text, TAGS, known_are(TAGS))
            what = message("`{text}` is not a tag that is known here.", text=on_one_line(node.text))
            yield warning(node, "unknown-tag", what, hint)


def old_hints(node: Node) -> Iterator[Problem]:
    """Yield a warning for each sentence in *node*, an exercise or a step, where an id belongs today."""
    entries = node.entries if isinstance(node, MapNode) else {}
    for key in (key for key in ("easier", "harder") if key in entries):
        value = entries[key].value
        if isinstance(value, ScalarNode) and re.fullmatch(ID, value.text):
            continue
        what = message(
            "`{key}` takes the id of an exercise. A sentence belongs in `{hint}`.", key=key, hint=f"{key}_hint"
        )
        line = f"{key}_hint: {value.text}" if isinstance(value, ScalarNode) else f"{key}_hint: …"
        yield warning(entries[key].key, "old-hint", what, to_write([line]))


def old_id(step: MapNode, today: str) -> Iterator[Problem]:
    """Yield a warning where *step* names its exercise otherwise than by the id that it has *today*."""
    node = step.entries["exercise"].value
    exercise, variant = exercise_and_variant(today)
    if isinstance(node, ScalarNode) and node.text != exercise:
        what = message("`{old}` has another id today.", old=node.text)
        lines = [f"- exercise: {exercise}", *([f"variant: {variant}"] if variant else [])]
        yield warning(node, "old-id", what, to_write(lines))


def with_variants(exercise: Node) -> tuple[Node, ...]:
    """Return the mapping *exercise* and those of its variants."""
    entry = exercise.entries.get("variants") if isinstance(exercise, MapNode) else None
    variants = entry.value.entries.values() if entry and isinstance(entry.value, MapNode) else ()
    return (exercise, *(variant.value for variant in variants))


def mentions(exercise: Node) -> Iterator[Mention]:
    """Yield the words in *exercise* and its variants that read like the id of an easier or harder exercise."""
    entry = exercise.entries.get("variants") if isinstance(exercise, MapNode) else None
    variants = entry.value.entries.keys() if entry and isinstance(entry.value, MapNode) else ()
    for each in with_variants(exercise):
        for node in (node for key in ("easier", "harder") for node in _items(each, key)):
            if re.fullmatch(ID, node.text) and node.text not in variants:
                yield Mention(node.text, node.line, node.column, node.end_column)


def unknown_exercises(named: Iterable[Mention], known: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each of the exercises *named* that is not among the *known* ids."""
    hints = Findings([])
    for mention in named:
        if mention.word not in known:
            near = hints.nearest_few(mention.word, known)
            hint = did_you_mean(near) if near else message("Correct the id. A sentence belongs in `easier_hint`.")
            spot = Spot(mention.line, mention.column, mention.end_column)
            yield warning(spot, "unknown-exercise", no_exercise(mention.word), hint)


def _items(exercise: Node, key: str) -> Iterator[ScalarNode]:
    entry = exercise.entries.get(key) if isinstance(exercise, MapNode) else None
    if entry is None:
        return
    for node in entry.value.items if isinstance(entry.value, ListNode) else (entry.value,):
        if isinstance(node, ScalarNode):
            yield node
