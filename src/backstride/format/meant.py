"""What an author meant by a key or a value that cannot be read as it is, and the answer that says what to type.

Where it is certain, the file is read on as if that had been written, so that nothing is reported that only follows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from backstride.format.answers import did_you_mean, known_are, lacks_space, no_key, to_write, with_point
from backstride.format.characters import first_odd, plain
from backstride.format.findings import Findings, report_comma
from backstride.format.keys import DOSE_KEYS, EXERCISE_KEYS, LEADING, ROUTINE_KEYS
from backstride.format.notation import Meaning
from backstride.format.other_words import IN_FULL, KEYS
from backstride.format.problem import Problem
from backstride.format.tree import Entry, MapNode, Node, ScalarNode, as_typed, broken, is_bare
from backstride.i18n.messages import Message, message

_STEPS = ("An exercise step", "A repeat step", "A note step", "A rest step")
_A_STEP = message("It is a step: write it below `steps:`, with a hyphen and a space before it.")
_OF_A_STEP = message("It belongs in a step: write it below an `exercise`, lined up with it.")
_OF_ROUNDS = message("It belongs in the steps of the `repeat`, below an `exercise`.")
_OF_THE_HEAD = message("It belongs at the top of the file, in the first column, above `steps`.")
_OF_AN_EXERCISE = message("It belongs to an exercise. In a step, `say` is spoken and `cue` is shown.")
ELSEWHERE: tuple[tuple[Collection[str], Collection[str], Message], ...] = (
    (("A routine",), frozenset(LEADING), _A_STEP),
    (("A routine",), DOSE_KEYS | {"load", "say", "cue"}, _OF_A_STEP),
    (("A repeat step",), DOSE_KEYS, _OF_ROUNDS),
    (_STEPS, DOSE_KEYS, _OF_A_STEP),
    (_STEPS, ROUTINE_KEYS - {"title"}, _OF_THE_HEAD),
    (_STEPS, EXERCISE_KEYS, _OF_AN_EXERCISE),
)
"""For each kind of record the keys that belong elsewhere, and where that is."""

_WITHOUT_DOSE = message("Write its keys straight into the step, without `dose:`.")
_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_GLUED = re.compile(r"([a-z_]+):(\S.*)", re.DOTALL)


class Reads(Protocol):
    """A kind of value."""

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because each kind has its own Python type
        """Return the value of *node*."""
        ...


class Shape(NamedTuple):
    """A record as far as its keys go: what it is called, which it has, and which stand within one of these."""

    what: str
    known: AbstractSet[str]
    further_in: Mapping[str, str]


class _Guess(NamedTuple):
    """What a key may mean: the entries to read in its place, and the answer."""

    entries: dict[str, Entry]
    cure: Message | None = None


def keys_as_meant(shape: Shape, node: MapNode, found: Findings) -> MapNode:
    """Return *node* with the keys of *shape* only; each other is reported, and what it means takes its place."""
    if node.entries.keys() <= shape.known:
        return node
    entries = {key: entry for key, entry in node.entries.items() if key in shape.known}
    before: Entry | None = None
    for key, entry in node.entries.items():
        if key not in shape.known:
            for name, meant in _as_meant(shape, entry, before, node, found).items():
                entries.setdefault(name, meant)
        before = entry
    return node._replace(entries=entries)


def _as_meant(shape: Shape, entry: Entry, before: Entry | None, node: MapNode, found: Findings) -> dict[str, Entry]:
    """Report a key that *shape* does not have, *before* which there is another; return what to read in its place."""
    key = entry.key
    odd = first_odd(key.text)
    if odd:
        found.odd(key, odd, plain(key.text))
        return {name: entry for name in [plain(key.text)] if name in shape.known}
    glued = parted(entry)
    if glued and glued.key.text in shape.known:
        name, value = glued.key.text, glued.value.text
        found.error(key, "yaml-syntax", lacks_space(name), to_write([f"{name}: {value}"]))
        return {name: Entry(*glued)}
    if report_comma(entry, before, found):
        return {}
    guess = _other_word(shape, entry, node, found) or _elsewhere(shape, key, node, found)
    found.error(key, "unknown-key", no_key(key.text), guess.cure)
    return guess.entries


class Glued(NamedTuple):
    """A key and a value with no space between."""

    key: ScalarNode
    value: ScalarNode


def parted(entry: Entry) -> Glued | None:
    """Return the key and the value of which an entry in braces consists where the space after its ``:`` is missing."""
    found = _GLUED.fullmatch(entry.key.text) if is_bare(entry) else None
    return Glued(entry.key._replace(text=found[1]), entry.key._replace(text=found[2])) if found else None


def _other_word(shape: Shape, entry: Entry, node: MapNode, found: Findings) -> _Guess | None:
    """Return the key of *shape* for which *key* is another word, with what to write."""
    key, value = entry
    if key.text == "dose" and "reps" in shape.known:
        return _dose(shape, key, value, found)
    small = key.text.lower()
    names = [name for name in (small, *KEYS.get(small, ())) if name in shape.known]
    name = next((name for name in names if name not in node.entries), names[0] if names else "")
    if not name:
        return None
    line = ""
    if isinstance(value, ScalarNode) and value.text:
        line = f"{name}: {IN_FULL.get(small, '{value}').format(value=value.text)}"
    if line and name == "cue":
        cure = message("Write it as a `cue`, which the person sees: `{line}`.", line=as_typed(line))
        return _Guess({name: Entry(key, value)}, cure)
    return _Guess({name: Entry(key, value)}, to_write([line]) if line else message("Write `{key}:` instead.", key=name))


def _dose(shape: Shape, key: ScalarNode, value: Node, found: Findings) -> _Guess:
    """Return what a ``dose`` within a step means: its keys are those of the step, whose *shape* it is."""
    if isinstance(value, MapNode):
        return _Guess(keys_as_meant(shape, value, found).entries, _WITHOUT_DOSE)
    meant = found.meaning(value.text) if isinstance(value, ScalarNode) else None
    if meant is None:
        return _Guess({}, _WITHOUT_DOSE)
    entries = {name: Entry(key, broken(value)) for name in meant.values}
    return _Guess(entries, to_write([f"{name}: {value}" for name, value in meant.values.items()]))


def _elsewhere(shape: Shape, key: ScalarNode, node: MapNode, found: Findings) -> _Guess:
    """Return where *key* belongs, or which key of *shape* may be meant, or which there are."""
    if key.text in shape.further_in:
        return _Guess({}, message("Write it under `{key}:`, indented by two spaces.", key=shape.further_in[key.text]))
    for whats, keys, cure in ELSEWHERE:
        if shape.what in whats and key.text in keys:
            return _Guess({}, cure)
    near = found.nearest(key.text, [name for name in shape.known if name not in node.entries])
    if near:
        return _Guess({near: Entry(key, broken(key))}, did_you_mean([near]))
    return _Guess({}, known_are(tuple(shape.known)))


def value_as_meant(key: str, kind: Reads, node: Node, known: AbstractSet[str], found: Findings) -> Any:  # noqa: ANN401  because each kind has its own type
    """Return the value of *node*, which is written under *key* in a record whose keys are *known*.

    Where it cannot be read, but is known for what it is (odd characters, a clinician's notation), it reports that.
    """
    before = len(found.problems)
    value = kind.read(node, found)
    if len(found.problems) == before or not isinstance(node, ScalarNode):
        return value
    first = found.problems[before:]
    del found.problems[before:]
    odd = first_odd(node.text)
    if odd:
        value = kind.read(node._replace(text=plain(node.text)), found)
        if len(found.problems) == before:
            found.odd(node, odd, plain(node.text))
            return value
        del found.problems[before:]
    with_points = _COMMA.sub(".", node.text)
    if with_points != node.text:
        value = kind.read(node._replace(text=with_points), found)
        if len(found.problems) == before:
            found.problems.append(replace(first[0], hint=with_point(with_points)))
            return value
        del found.problems[before:]
    meant = found.meaning(node.text, key) if len(first) == 1 else None
    found.problems += [_in_notation(first[0], meant, key, node.text, known)] if meant else first
    return None


def _in_notation(problem: Problem, meant: Meaning, key: str, text: str, known: AbstractSet[str]) -> Problem:
    """Return the *problem* of a value that cannot be read, with what to write where it is a clinician's notation."""
    values = {name: value for name, value in meant.values.items() if name != "cue" or name in known}
    if not known >= values.keys():
        return problem
    shown, cure = as_typed(text), to_write([f"{name}: {value}" for name, value in values.items()])
    if values.get("for") == "max":
        what = message("`{text}` leaves the number open, but a session needs one.", text=shown)
        return replace(problem, message=what, hint=_longest(key))
    if meant.kind == "range":
        what = message("`{text}` is a range, but a session needs one number.", text=shown)
        return replace(problem, message=what, hint=cure)
    if len(values) > 1:
        return replace(problem, message=message("`{text}` says several things at once.", text=shown), hint=cure)
    return replace(problem, hint=cure)


def _longest(key: str) -> Message:
    return message("Write the longest time that you want, such as `{key}: 60 s`. The person may stop earlier.", key=key)
