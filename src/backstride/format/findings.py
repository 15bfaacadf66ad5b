"""What was found wrong in one file so far, with the hints that name what the author may have meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from backstride.format.answers import did_you_mean, with_point
from backstride.format.character_names import odd_character, to_type
from backstride.format.characters import REFUSED, Odd
from backstride.format.notation import Meaning, meaning
from backstride.format.problem import Place, Problem, error
from backstride.format.tree import Entry, MapNode, ScalarNode, Spot, as_typed, is_bare
from backstride.i18n.messages import Message, message
from backstride.routine.model import Exercise, Step

_LONGEST_WORD = 60
_COMPARISONS = 3_000  # in one file; about 15 ms
_TO_BEGIN = 3  # what looking for one word costs before it is compared
_NOTATIONS = 300  # recognised in one file; about 10 ms
_ALIKE = 0.6
_FEW = 3


class Written(NamedTuple):
    """A step with the mapping that it was read from, and whether nothing in it was wrong."""

    step: Step
    node: MapNode
    sound: bool


class Findings:
    """The problems of one file, and what else its parts have to know of each other while they are read.

    ``language`` is the file's own. ``exercises`` are those that it defines by id, ``None`` where one cannot be read,
    and ``exercise_keys`` where their ids are written;
    ``steps`` are the steps that can be read; ``texts`` the texts in no language but the file's.
    ``translations`` are the others, each with the tag of its language.
    ``asked`` are the names of exercises that are no ids, by line and column.
    """

    def __init__(self, problems: list[Problem], language: str = "en") -> None:
        self.problems = problems
        self.language = language
        self.exercises: dict[str, Exercise | None] = {}
        self.exercise_keys: dict[str, Place] = {}
        self.steps: list[Written] = []
        self.asked: dict[tuple[int, int], str] = {}
        self.texts: list[ScalarNode] = []
        self.translations: list[tuple[str, ScalarNode]] = []
        self._nodes: dict[int, MapNode] = {}  # by the identity of its step: equal ones stand in several places
        self._comparisons = _COMPARISONS
        self._notations = _NOTATIONS

    def error(self, place: Place, code: str, message: Message, hint: Message | None = None) -> None:
        """Add an error at *place*."""
        self.problems.append(error(place, code, message, hint))

    def add_step(self, written: Written) -> None:
        """Remember a step that could be read."""
        self.steps.append(written)
        self._nodes[id(written.step)] = written.node

    def exchange_steps(self, new: Mapping[int, Step]) -> None:
        """Put the *new* steps in place of those that were read, by their identity."""
        self.steps = [each._replace(step=new.get(id(each.step), each.step)) for each in self.steps]
        self._nodes |= {id(step): self._nodes[old] for old, step in new.items()}

    def node_of(self, step: Step) -> MapNode:
        """Return the mapping that *step*, which was read from this file, was read from."""
        return self._nodes[id(step)]

    def odd(self, node: ScalarNode, odd: Odd, meant: str) -> None:
        """Report the character *odd* at its own place in *node*; *meant* is the whole text in plain characters."""
        column = node.column + odd.at + (not node.plain) if node.end_column else node.column
        if odd.character == REFUSED and (node.line, column) in ((known.line, known.column) for known in self.problems):
            return
        place = Spot(node.line, column, column + 1)
        self.error(place, "invisible-character", odd_character(odd), to_type(odd, meant))

    def meaning(self, text: str, key: str = "") -> Meaning | None:
        """Return what *text* means as a clinician's notation under *key*. Bounded for a whole file."""
        self._notations -= 1
        return meaning(text, key) if self._notations >= 0 else None

    def did_you_mean(self, word: str, choices: Iterable[str], otherwise: Message) -> Message:
        """Return a hint that names the choice most like *word*, else *otherwise*."""
        best = self.nearest(word, choices)
        return did_you_mean([best]) if best else otherwise

    def nearest(self, word: str, choices: Iterable[str]) -> str:
        """Return the choice most like *word*, an empty text where none is. Bounded for a whole file."""
        best, likeness = "", _ALIKE
        if len(word) > _LONGEST_WORD or self._comparisons <= 0:
            return best
        self._comparisons -= _TO_BEGIN
        matcher = SequenceMatcher(b=word.lower())
        for choice in choices:
            self._comparisons -= 1
            if self._comparisons < 0:
                break
            matcher.set_seq1(choice)
            if matcher.real_quick_ratio() >= likeness and matcher.quick_ratio() >= likeness < (now := matcher.ratio()):
                best, likeness = choice, now
        return best

    def nearest_few(self, word: str, choices: Collection[str]) -> tuple[str, ...]:
        """Return up to three choices that are like *word*, the nearest first. Bounded for a whole file."""
        found: list[str] = []
        while len(found) < _FEW and (near := self.nearest(word, (each for each in choices if each not in found))):
            found.append(near)
        return tuple(found)


def report_comma(entry: Entry, before: Entry | None, found: Findings) -> bool:
    """Report a text that a comma in braces has cut off from what comes *before*; say whether it is one."""
    if not is_bare(entry) or before is None or not isinstance(before.value, ScalarNode):
        return False
    key, start = entry.key, before.value.text
    cure = message("Put the whole text in quotation marks: `{text}`.", text=as_typed(f'"{start}, {key.text}"'))
    if start.isdigit() and key.text[:1].isdigit():
        cure = with_point(f"{start}.{key.text}")
    found.error(key, "unknown-key", message("The comma before `{text}` ends the value.", text=as_typed(key.text)), cure)
    return True
