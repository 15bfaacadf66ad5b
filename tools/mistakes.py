"""What a hand, Word and PDF files do to a line of a routine: each takes a good line and returns the bad one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

# ruff: noqa: RUF001, RUF002  because odd characters are what is typed here

_PARTS = re.compile(r"(?P<indent> *)(?P<mark>- +)?(?P<key>[a-z_]+):(?P<gap> +|$)(?P<value>.*)")
_TEXTS = ("title", "summary", "notes", "note", "say", "cue")
_TIMES = ("hold", "for", "rest", "pause", "switch", "get_ready")
_FOREIGN = {
    "hold": "halten",
    "reps": "wiederholungen",
    "sets": "sätze",
    "steps": "schritte",
    "for": "time",
    "exercise": "übung",
    "title": "titel",
    "language": "sprache",
}
_ALIKE = {"a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х"}
NO_BREAK = "\u00a0"


class Line(NamedTuple):
    """A line ``indent - key: value`` in its parts."""

    indent: str
    mark: str
    key: str
    gap: str
    value: str

    @property
    def text(self) -> str:
        """Return the line."""
        return f"{self.indent}{self.mark}{self.key}:{self.gap}{self.value}"

    @property
    def is_one_value(self) -> bool:
        """Return whether the value is one plain value, no list, no group, no quotation."""
        return bool(re.fullmatch(r"[^\s\"'\[{|>&*!%@`#][^#]*", self.value))


Mistake = Callable[[Line], str | None]


def parts_of(text: str) -> Line | None:
    """Return the parts of a line, ``None`` where it is none that has a key."""
    found = _PARTS.fullmatch(text)
    return Line(*(found.groups(""))) if found else None


def made(text: str) -> Iterator[tuple[str, str]]:
    """Yield each mistake that can be made in the line *text*: its name, and the line then."""
    line = parts_of(text)
    for mistake in MISTAKES if line else ():
        bad = mistake(line) if line else None
        if bad is not None and bad != text:
            yield mistake.__name__, bad


def no_space_after_colon(line: Line) -> str | None:
    """``hold:30s``."""
    return line._replace(gap="").text if line.is_one_value else None


def no_colon(line: Line) -> str | None:
    """``hold 30s``."""
    one = re.fullmatch(r"[\w.-]+", line.value) and line.key not in _TEXTS
    return f"{line.indent}{line.mark}{line.key} {line.value}" if one else None


def no_space_after_hyphen(line: Line) -> str | None:
    """``-exercise: x``."""
    return line._replace(mark="-").text if line.mark else None


def bullet(line: Line) -> str | None:
    """``• exercise: x``."""
    return line._replace(mark="• ").text if line.mark else None


def bullet_and_tab(line: Line) -> str | None:
    """``·<tab>exercise: x``, as Word has it."""
    return line._replace(mark="·\t").text if line.mark else None


def dash(line: Line) -> str | None:
    """``– exercise: x``."""
    return line._replace(mark="– ").text if line.mark else None


def number(line: Line) -> str | None:
    """``1. exercise: x``."""
    return line._replace(mark="1. ").text if line.mark else None


def no_break_indentation(line: Line) -> str | None:
    """Spaces that are none before the line."""
    return line._replace(indent=NO_BREAK * len(line.indent)).text if line.indent else None


def no_break_after_colon(line: Line) -> str | None:
    """A space that is none before the value."""
    return line._replace(gap=NO_BREAK).text if line.is_one_value else None


def no_break_after_hyphen(line: Line) -> str | None:
    """A space that is none after the hyphen."""
    return line._replace(mark=f"-{NO_BREAK}").text if line.mark else None


def no_break_before_colon(line: Line) -> str | None:
    """A space that is none after the key, as the French put it."""
    return line._replace(key=line.key + NO_BREAK).text


def zero_width(line: Line) -> str | None:
    """Something that cannot be seen within the key."""
    return line._replace(key=f"{line.key[:1]}\u200b{line.key[1:]}").text


def soft_hyphen(line: Line) -> str | None:
    """A place to break the key."""
    return line._replace(key=f"{line.key[:2]}\u00ad{line.key[2:]}").text


def cyrillic(line: Line) -> str | None:
    """A letter of the key that only looks like it."""
    letter = next((each for each in line.key if each in _ALIKE), "")
    return line._replace(key=line.key.replace(letter, _ALIKE[letter], 1)).text if letter else None


def full_width_colon(line: Line) -> str | None:
    """``hold：30s``."""
    return f"{line.indent}{line.mark}{line.key}：{line.value}"


def tab(line: Line) -> str | None:
    """A tab in place of each two spaces before the line."""
    return line._replace(indent="\t" * (len(line.indent) // 2)).text if line.indent else None


def tab_for_all(line: Line) -> str | None:
    """One tab in place of all spaces before a key of a step."""
    return line._replace(indent="\t").text if _is_inner(line) else None


def curly_quotes(line: Line) -> str | None:
    """``say: “Now: breathe”``."""
    return line._replace(value=f"“{line.value}: now”").text if line.key in _TEXTS and line.is_one_value else None


def curly_end(line: Line) -> str | None:
    """``say: "Breathe”``."""
    return line._replace(value=f'"{line.value}”').text if line.key in _TEXTS and line.is_one_value else None


def colon_in_text(line: Line) -> str | None:
    """``say: Now: breathe``."""
    return line._replace(value=f"Now: {line.value}").text if line.key in _TEXTS and line.is_one_value else None


def curly_id(line: Line) -> str | None:
    """``exercise: “calf-soleus”``."""
    return line._replace(value=f"“{line.value}”").text if line.key == "exercise" else None


def title_for_id(line: Line) -> str | None:
    """``exercise: Calf soleus``."""
    return line._replace(value=line.value.replace("-", " ").capitalize()).text if line.key == "exercise" else None


def list_of_exercises(line: Line) -> str | None:
    """``exercise: [a, b]``."""
    return line._replace(value=f"[{line.value}, {line.value}]").text if line.key == "exercise" else None


def sets_of(line: Line) -> str | None:
    """``reps: 3x10`` and ``hold: 3 x 30 s``."""
    counted = line.key in ("reps", "hold", "for") and line.is_one_value
    return line._replace(value=f"3 x {line.value}").text if counted else None


def each_side(line: Line) -> str | None:
    """``hold: 30 s each side``."""
    counted = line.key in ("reps", "hold", "for") and line.is_one_value
    return line._replace(value=f"{line.value} each side").text if counted else None


def reps_with_word(line: Line) -> str | None:
    """``reps: 10 reps``."""
    return line._replace(value=f"{line.value} reps").text if line.key == "reps" and line.is_one_value else None


def a_range(line: Line) -> str | None:
    """``reps: 8–10``."""
    counted = line.key in ("reps", "sets", "repeat", "breaths") and line.is_one_value
    return line._replace(value=f"1–{line.value}").text if counted else None


def seconds_in_german(line: Line) -> str | None:
    """``hold: 30 Sekunden``."""
    return line._replace(value="30 Sekunden").text if line.key in _TIMES and line.is_one_value else None


def seconds_as_marks(line: Line) -> str | None:
    """``hold: 30"``."""
    return line._replace(value='30"').text if line.key in _TIMES and line.is_one_value else None


def decimal_comma(line: Line) -> str | None:
    """``rest: 1,5 min``."""
    return line._replace(value="1,5 min").text if line.key in _TIMES and line.is_one_value else None


def dashes_in_tempo(line: Line) -> str | None:
    """``tempo: 2–0–2``."""
    return line._replace(value=line.value.replace("-", "–")).text if line.key in ("tempo", "breathe") else None


def _is_inner(line: Line) -> bool:
    """Return whether a line has a key of a step, which lines up with those above it."""
    return line.key in (*_TIMES, "reps", "sets", "tempo", "say", "priority") and bool(line.indent) and not line.mark


def too_far_in(line: Line) -> str | None:
    """Two spaces too many before a key of a step."""
    return line._replace(indent=f"{line.indent}  ").text if _is_inner(line) else None


def in_the_first_column(line: Line) -> str | None:
    """A key of a step that is not indented."""
    return line._replace(indent="").text if _is_inner(line) else None


def one_space_less(line: Line) -> str | None:
    """A key of a step that does not line up."""
    return line._replace(indent=line.indent[:-1]).text if _is_inner(line) else None


def a_hyphen_too_many(line: Line) -> str | None:
    """``- hold: 30s`` below an exercise."""
    inner = _is_inner(line) and line.key not in ("rest", "say", "priority")
    return line._replace(mark="- ").text if inner else None


def apostrophe(line: Line) -> str | None:
    """``say: 'Don't move'``."""
    return line._replace(value=f"'Don't {line.value}'").text if line.key in _TEXTS and line.is_one_value else None


def two_keys(line: Line) -> str | None:
    """``exercise: calf-soleus, hold: 30s``."""
    return line._replace(value=f"{line.value}, hold: 30s").text if line.key == "exercise" else None


def block_without_colon(line: Line) -> str | None:
    """``steps``."""
    return line.key if not (line.indent or line.mark or line.value) else None


def another_word(line: Line) -> str | None:
    """A key in German, or by the word that is more usual."""
    return line._replace(key=_FOREIGN[line.key]).text if line.key in _FOREIGN else None


def upper_case(line: Line) -> str | None:
    """``Hold: 30s``, as Word likes it."""
    return line._replace(key=line.key.capitalize()).text


def a_date_in_german(line: Line) -> str | None:
    """``until: 14.12.2026``."""
    return line._replace(value="14.12.2026").text if line.key in ("from", "until", "reviewed") else None


MISTAKES: tuple[Mistake, ...] = (
    no_space_after_colon,
    no_colon,
    no_space_after_hyphen,
    bullet,
    bullet_and_tab,
    dash,
    number,
    no_break_indentation,
    no_break_after_colon,
    no_break_after_hyphen,
    no_break_before_colon,
    zero_width,
    soft_hyphen,
    cyrillic,
    full_width_colon,
    tab,
    tab_for_all,
    curly_quotes,
    curly_end,
    colon_in_text,
    curly_id,
    title_for_id,
    list_of_exercises,
    sets_of,
    each_side,
    reps_with_word,
    a_range,
    seconds_in_german,
    seconds_as_marks,
    decimal_comma,
    dashes_in_tempo,
    too_far_in,
    in_the_first_column,
    one_space_less,
    a_hyphen_too_many,
    apostrophe,
    two_keys,
    block_without_colon,
    another_word,
    upper_case,
    a_date_in_german,
)
