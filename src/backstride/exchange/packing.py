"""One file for a routine and all that is its own: the text with its exercises inside, and their pictures beside it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from backstride.exchange.packed import PICTURES, Packed
from backstride.format.document import read_document
from backstride.format.findings import Findings
from backstride.format.localized import localized
from backstride.format.reader import read_routine
from backstride.format.schema import EXERCISE
from backstride.format.tree import ListNode, MapNode, Node, Plain, ScalarNode, Source, Span, scalars
from backstride.format.values import LANGUAGE
from backstride.format.yaml_text import entry_lines, flow_text, scalar_text
from backstride.i18n.messages import MessageError, message
from backstride.library.folders import Folder
from backstride.library.loader import Exercises
from backstride.library.reading import Reading
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Exercise, ExerciseStep, Routine, walk
from backstride.storage.files import read_data
from backstride.storage.pictures import read_picture

_ENGLISH = "en"
_LEFT_BEHIND = ("format", "id", "language")
"""Keys of the file of an exercise that one inside of a routine has not."""


class NotPackedError(MessageError):
    """A routine does not fit into one file of this kind."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who packs: with which ``exercises``, of which everybody has those in ``shipped``, in the languages ``wanted``."""

    exercises: Exercises
    shipped: Folder
    wanted: tuple[str, ...] = (_ENGLISH,)

    def own(self, id_: str) -> Exercise | None:
        """Return the exercise *id_*, or the one that it is a variant of, if it is one that others have not."""
        named = self.exercises.get(exercise_and_variant(id_)[0])
        found = self.exercises.get(exercise_and_variant(named.id)[0]) if named else None
        return found if found and self.exercises.file(found.id).folder.path != self.shipped.path else None


def written(reading: Reading, sender: Sender) -> str:
    """Return the text of the routine that was *reading*, of a shipped one in the language of *sender*.

    Raises:
        NotPackedError: it can no longer be read.
    """
    data, refused = read_data(reading.path)
    if refused:
        raise NotPackedError(refused.message)
    if reading.path.parent == sender.shipped.path:
        data = localized(data, "routine", sender.shipped.catalogues.open(*sender.wanted))
    return _root(data)[1].text


def pack(
    reading: Reading, routine: Routine, sender: Sender, *, text: str | None = None, with_comments: bool = False
) -> Packed:
    """Return the *routine* that was *reading* with all that *sender* alone has of it; comments only if asked for.

    It is handed out as *text* where that is given, instead of what is `written` in its file.

    Raises:
        NotPackedError: it can no longer be read, or is too large for one file.
    """
    root, source = _root((written(reading, sender) if text is None else text).encode())
    text = _with_exercises(source, root, routine, sender)
    root, source = _root(text.encode())
    pictures = dict(_pictures(root, routine, reading.path))
    text = source.spliced((span, scalar_text(name, in_flow=True)) for span, (name, _) in pictures.items())
    if not with_comments:
        text = _bare(_root(text.encode())[0])
    packed = Packed(text.encode(), dict(pictures.values()))
    _check(packed, routine, sender)
    return packed


def _root(data: bytes) -> tuple[MapNode, Source]:
    """Return the tree of *data* and its text.

    Raises:
        NotPackedError: it is none that can be read.
    """
    root, problems = read_document(data)
    if problems or not isinstance(root, MapNode):
        raise NotPackedError(problems[0].message if problems else message("The file can no longer be read."))
    return root, Source(data.decode("utf-8-sig"))


def _check(packed: Packed, routine: Routine, sender: Sender) -> None:
    """See that what was packed is read as it will be where it arrives: the bounds of a file hold for it.

    Raises:
        NotPackedError: it is not.
    """
    read, problems = read_routine(packed.text, name=routine.id, library=sender.exercises)
    if read is None:
        raise NotPackedError(
            message("The routine does not fit into one file: {problem}", problem=problems[0].message)
            if problems
            else message("The routine does not fit into one file.")
        )


def _bare(root: MapNode) -> str:
    """Return the text of *root* as it is written without any comment."""
    lines = (line for key, entry in root.entries.items() for line in entry_lines(key, _held(entry.value), 0))
    return "".join(f"{line}\n" for line in lines)


def _held(node: Node, texts: Collection[ScalarNode] = (), language: str = "") -> Plain:
    """Return what *node* holds; each of *texts* that names no language of its own names *language*, if there is one."""
    if isinstance(node, ListNode):
        return [_held(item, texts, language) for item in node.items]
    if isinstance(node, MapNode):
        known = () if all(re.fullmatch(LANGUAGE, key) for key in node.entries) else texts
        return {key: _held(entry.value, known, language) for key, entry in node.entries.items()}
    if not isinstance(node, ScalarNode) or node.empty:
        return ""
    return {language: node.text} if language and node in texts else node.text


def _with_exercises(source: Source, root: MapNode, routine: Routine, sender: Sender) -> str:
    """Return the text of *source* with its id, and with the exercises in it that only *sender* has."""
    texts = dict(_own_exercises(root, routine, sender))
    inside = root.entries.get("exercises")
    new_exercises = "".join(f"  {id_}: {text}\n" for id_, text in texts.items())
    head = "" if "id" in root.entries else f"id: {routine.id}\n"
    if not isinstance(inside and inside.value, MapNode) and texts:
        head += f"exercises:\n{new_exercises}"
    pieces = [(_before(root, source), _as_written(head, root, source))] if head else []
    if inside and isinstance(inside.value, MapNode) and texts:
        pieces.append((_before(inside.value, source), _as_written(_unindented(new_exercises), inside.value, source)))
    return source.spliced(pieces)


def _unindented(lines: str) -> str:
    return "".join(line[2:] for line in lines.splitlines(keepends=True))


def _in_braces(node: MapNode, source: Source) -> bool:
    return source.text[node.span.start : node.span.start + 1] == "{"


def _before(node: MapNode, source: Source) -> Span:
    """Return the place before the first key of *node*."""
    start = node.span.start + _in_braces(node, source)
    return Span(start, start)


def _as_written(lines: str, node: MapNode, source: Source) -> str:
    """Return *lines* of keys as they have to stand before the first key of *node*."""
    if not _in_braces(node, source):
        return lines.replace("\n", "\n" + " " * (node.column - 1))
    written, _ = _root(f"x: 1\n{lines}".encode())
    return "".join(f"{key}: {flow_text(_held(entry.value))}, " for key, entry in written.entries.items() if key != "x")


def _own_exercises(root: MapNode, routine: Routine, sender: Sender) -> Iterator[tuple[str, str]]:
    """Yield the exercises that *routine* needs, that are not in its file and that only *sender* has, as YAML."""
    inside = root.entries.get("exercises")
    known = set(inside.value.entries) if inside and isinstance(inside.value, MapNode) else set()
    waiting = list(_named(routine))
    while waiting:
        id_ = waiting.pop(0)
        exercise = None if exercise_and_variant(id_)[0] in known else sender.own(id_)
        if exercise is not None and exercise.id not in known:
            known.add(exercise.id)
            waiting += _around(exercise)
            yield exercise.id, _exercise_text(exercise.id, routine, sender)


def _named(routine: Routine) -> Iterator[str]:
    for _, step, _ in walk(routine.steps):
        if isinstance(step, ExerciseStep):
            yield step.exercise
            yield from filter(None, (step.easier, step.harder))
    for exercise in routine.exercises.values():
        yield from _around(exercise)


def _around(exercise: Exercise) -> list[str]:
    """Return the exercises that *exercise* and its variants name as easier or harder."""
    return [id_ for each in (exercise, *exercise.variants) for id_ in (each.easier, each.harder) if id_]


def _exercise_text(id_: str, routine: Routine, sender: Sender) -> str:
    """Return the exercise *id_* as it may stand inside of a routine, its pictures by their whole paths."""
    path = Path(sender.exercises.file(id_).path)
    data, refused = read_data(path)
    if refused:
        raise NotPackedError(refused.message)
    root, source = _root(data)
    named = root.entries.get("language")
    language = named.value.text if named and isinstance(named.value, ScalarNode) else _ENGLISH
    pieces = [
        (node.span, scalar_text(str((path.parent / node.text).resolve()), in_flow=True)) for node in _named_in(root)
    ]
    root, _ = _root(source.spliced(pieces).encode())
    found = Findings([])
    EXERCISE.read(root, found)
    rest = MapNode({key: entry for key, entry in root.entries.items() if key not in _LEFT_BEHIND}, 1, 1)
    return flow_text(_held(rest, frozenset(found.texts), language if language != routine.language else ""))


def _named_in(exercise: Node) -> Iterator[ScalarNode]:
    """Yield what names a picture in an *exercise* and its variants."""
    if not isinstance(exercise, MapNode):
        return
    if "picture" in exercise.entries:
        yield from scalars(exercise.entries["picture"].value)
    variants = exercise.entries.get("variants")
    if variants and isinstance(variants.value, MapNode):
        for entry in variants.value.entries.values():
            yield from _named_in(entry.value)


def _pictures(root: MapNode, routine: Routine, path: Path) -> Iterator[tuple[Span, tuple[str, bytes]]]:
    """Yield where the exercises in a routine name a picture, what it is called in the bundle, and its bytes."""
    inside = root.entries.get("exercises")
    if not inside or not isinstance(inside.value, MapNode):
        return
    for entry in inside.value.entries.values():
        for node in _named_in(entry.value):
            picture = (path.parent / node.text).resolve()
            data, flaw = read_picture(picture)
            if flaw:
                raise NotPackedError(flaw.said)
            yield node.span, (f"{PICTURES}/{routine.id}-{_digest(data)}{picture.suffix.lower()}", data)


def _digest(data: bytes) -> str:
    """Return a short text by which a picture is known: another one never takes its place."""
    return hashlib.sha256(data).hexdigest()[:8]
