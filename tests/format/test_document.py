"""YAML text to a tree: places, bounds, and everything that is refused."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.document import MAX_BYTES, read_document
from backstride.format.problem import Problem
from backstride.format.tree import (
    BrokenNode,
    ListNode,
    MapNode,
    Node,
    ScalarNode,
    Source,
    as_typed,
    on_one_line,
    place,
    plain,
    reached,
)
from tests.support.hostile import HOSTILE
from tests.support.problems import message_of

ROOT = Path(__file__).parents[2]


def tree(text: str) -> Node:
    root, problems = read_document(text.encode())
    assert problems == []
    assert root is not None
    return root


def problems_of(text: str | bytes) -> list[Problem]:
    return read_document(text if isinstance(text, bytes) else text.encode())[1]


def told(text: str | bytes) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems_of(text)]


def test_scalars_keep_the_text_that_was_written() -> None:
    root = tree('a: 1:30\nb: no\nc: 2026-01-02\nd: 010\ne: "5"\nf: ~\n')

    assert plain(root) == {"a": "1:30", "b": "no", "c": "2026-01-02", "d": "010", "e": "5", "f": "~"}


def test_nothing_is_an_empty_plain_scalar_or_the_word_null_and_not_a_quoted_one() -> None:
    root = tree("- \n- ~\n- null\n- ''\n- none\n")

    assert isinstance(root, ListNode)
    assert [item.empty for item in root.items if isinstance(item, ScalarNode)] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "line", "column", "end"),
    [
        ("a: b", 1, 4, 5),
        ("# c\na:   'b c'  # d", 2, 6, 11),
        ("ä😀é: ü", 1, 6, 7),
        ("e\u0301x: ü", 1, 6, 7),
        ("\ufeffa: b", 1, 4, 5),
        ("a: 1\r\nb: 2\r\n", 1, 4, 5),
        ("a: >\n  x\n  y\nb: 1", 1, 4, 0),
        ("a:\n  b: [1, 2]", 2, 3, 0),
    ],
)
def test_a_value_knows_where_it_stands(text: str, line: int, column: int, end: int) -> None:
    written = plain(tree(text))
    assert isinstance(written, dict)
    assert place(tree(text), (next(iter(written)),)) == (line, column, end)


def test_a_key_knows_where_it_stands() -> None:
    root = tree("ä: 1\n  \nschlüssel: 2\n")

    assert isinstance(root, MapNode)
    assert root.entries["schlüssel"].key == ("schlüssel", 3, 1, 10, True, (8, 17))


def test_a_path_that_ends_nowhere_gives_the_place_of_the_last_thing_on_the_way() -> None:
    root = tree("a:\n  b: [1, 2]\n")

    assert place(root, ("a", "b", 1)) == (2, 10, 11)
    assert place(root, ("a", "b", 7)) == (2, 6, 0)
    assert place(root, ("a", "x")) == (2, 3, 0)
    assert place(root, ("a", "b", "x")) == (2, 6, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "empty-file")]),
        ("# nothing\n\n", [(1, 1, "empty-file")]),
        ("---\n", [(1, 1, "empty-file")]),
        ("~\n", [(1, 1, "empty-file")]),
        ("a: &x b\nc: *x\n", [(1, 4, "anchor"), (2, 4, "anchor")]),
        ("a: &x [b]\n", [(1, 4, "anchor")]),
        ("*x : b\n", [(1, 1, "anchor")]),
        ("a: *\n", [(1, 4, "anchor")]),
        ("a: **bold**\n", [(1, 4, "anchor")]),
        ("a: & b\n", [(1, 4, "anchor")]),
        ("<<: {a: 1}\nb: 2\n", [(1, 1, "anchor")]),
        ("a: !x b\n", [(1, 4, "tag")]),
        ("a: !!map {b: c}\n", [(1, 4, "tag")]),
        ("a: !x!y z\n", [(1, 4, "tag")]),
        ("a: !<b\n", [(1, 4, "tag")]),
        ("%TAG !e! tag:e,2000:\n---\na: b\n", [(1, 1, "tag")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "several-documents")]),
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "duplicate-key")]),
        ("a:\n\t- b\n", [(2, 1, "tab-indent")]),
        ("a:\n  \t- b\n", [(2, 3, "tab-indent")]),
        ("a: >\n  b\n\tc\n", [(3, 1, "tab-indent")]),
        ("a: 'b\n", [(1, 4, "yaml-syntax")]),
        ("a: [b\nc: d\n", [(1, 4, "yaml-syntax")]),
        ("a: {b: c\n", [(1, 4, "yaml-syntax")]),
        ("a: b: c\n", [(1, 5, "yaml-syntax")]),
        ("a: b\n c: d\n", [(2, 3, "yaml-syntax")]),
        ("a: 1\nb\nc: 1\n", [(2, 1, "yaml-syntax")]),
        ("- a\nb: c\n", [(2, 1, "yaml-syntax")]),
        ("a: b\n- c\n", [(2, 1, "yaml-syntax")]),
        (" a: b\nc: d\n", [(2, 1, "yaml-syntax")]),
        ("a: @b\n", [(1, 4, "yaml-syntax")]),
        ("a: }\n", [(1, 4, "yaml-syntax")]),
        ("a: - b\n", [(1, 4, "yaml-syntax")]),
        ("a: |b\n c\n", [(1, 5, "yaml-syntax")]),
        ('a: "\\q"\n', [(1, 5, "yaml-syntax")]),
        ('a: "\\ud800"\n', [(1, 7, "yaml-syntax")]),
        ("? [a]: b\n", [(1, 3, "yaml-syntax")]),
        ("? {a: b}\n: b\n", [(1, 3, "yaml-syntax")]),
        ("%YAML 3.0\n---\na: b\n", [(1, 1, "yaml-syntax")]),
        ("%50\na: b\n", [(1, 1, "yaml-syntax")]),
        ("a: [b]]\n", [(1, 7, "yaml-syntax")]),
        ('a: "bell \\a"\n', [(1, 4, "bad-text")]),
        ('"\\0": b\n', [(1, 1, "bad-text")]),
        ("a: b\x00c\n", [(1, 5, "bad-text")]),
        ("a: b\u202ec\u2069\n", [(1, 5, "bad-text"), (1, 7, "bad-text")]),
        ("a: 1\r\nb: 2\rc: \x07\n", [(3, 4, "bad-text")]),
        ("a: b\u2028c\n", [(1, 5, "bad-text")]),
        ("a: b\ufeffc\n", [(1, 5, "invisible-character")]),
        ("a: " + "x" * 4001, [(1, 4, "bad-text")]),
        ("[" * 25, [(1, 25, "too-deep")]),
        ("- " * 25, [(1, 49, "too-deep")]),
        ("[" + "a," * 5000, [(1, 10000, "too-many")]),
        ("[" + "*a," * 5000, [(1, 2 + 3 * i, "anchor") for i in range(4999)] + [(1, 14999, "too-many")]),
    ],
)
def test_what_is_refused_is_told_where_it_stands(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a: b\nc: \xff", (2, 4)),
        ("a: ä".encode("latin-1"), (1, 4)),
        ("a: b".encode("utf-16"), (1, 1)),
        (b"\xef\xbb\xbfa: \xff", (1, 4)),
        ("ä: ".encode() + b"\xed\xa0\x80", (1, 4)),
    ],
)
def test_bytes_that_are_not_utf_8_are_told_with_the_first_place(data: bytes, expected: tuple[int, int]) -> None:
    assert told(data) == [(*expected, "not-utf8")]


def test_a_control_character_does_not_hide_what_else_is_wrong() -> None:
    assert told("a: b\x07\na: c\n") == [(1, 5, "bad-text"), (2, 1, "duplicate-key")]


def test_a_duplicate_key_names_both_places_and_the_first_value_stays() -> None:
    root, problems = read_document(b"a: 1\nb: 2\na: 3\n")

    assert message_of(problems[0]) == "`a` is written twice: on line 1 and on line 3."
    assert plain(root) == {"a": "1", "b": "2"} if root else False


def test_what_stands_before_a_second_document_is_still_there() -> None:
    root, _ = read_document(b"a: 1\n---\nb: 2\n")

    assert root
    assert plain(root) == {"a": "1"}


def test_a_value_whose_problem_is_told_is_broken_and_empty() -> None:
    root, _ = read_document(b"a: *x\n")

    assert isinstance(root, MapNode)
    assert isinstance(root.entries["a"].value, BrokenNode)
    assert plain(root) == {"a": ""}


# --- extents ----------------------------------------------------------------------------------------------------------

WHOLE = """\
title: "Calf stretch"   # its name
notes: |
  Two lines
  of text.

dose: {hold: 30 s, reps: [6, 4]}   # much
empty:
steps:
  - note: goes on
      here
  # a remark
  - rest: 5 s

last: x
"""


def cut(text: str, *path: str | int) -> str:
    _, value = reached(read_document(text.encode())[0] or BrokenNode(1, 1), path)
    return Source(text).of(value.span)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("title",), '"Calf stretch"'),
        (("notes",), "|\n  Two lines\n  of text."),
        (("dose",), "{hold: 30 s, reps: [6, 4]}"),
        (("dose", "hold"), "30 s"),
        (("dose", "reps"), "[6, 4]"),
        (("dose", "reps", 1), "4"),
        (("empty",), ""),
        (("steps",), "- note: goes on\n      here\n  # a remark\n  - rest: 5 s"),
        (("steps", 0), "note: goes on\n      here"),
        (("steps", 0, "note"), "goes on\n      here"),
        (("steps", 1), "rest: 5 s"),
        ((), WHOLE.rstrip()),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_node_is_all_that_is_written_of_it(path: tuple[str | int, ...], written: str, newline: str) -> None:
    assert cut(WHOLE.replace("\n", newline), *path) == written.replace("\n", newline)


def test_what_was_put_right_has_its_extent_in_the_file_as_it_is() -> None:
    text = "title: Calves\nsteps:\n  - exercise:calf\n    hold\u00a0: 30 s\n    cue: Straight\n"

    assert cut(text, "steps", 0, "exercise") == "calf"
    assert cut(text, "steps", 0, "hold") == "30 s"
    assert cut(text, "steps", 0) == text[text.index("exercise") : -1]


@pytest.mark.parametrize("path", sorted((ROOT / "routines").rglob("*.yaml")), ids=lambda path: path.stem)
def test_a_node_reads_the_same_from_its_own_extent(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root, _ = read_document(text.encode())
    assert root is not None

    for node in nodes(root):
        written = " " * (node.column - 1) + Source(text).of(node.span)
        again, problems = read_document(written.encode())

        assert problems == []
        assert again is not None
        assert plain(again) == plain(node)


def nodes(node: Node) -> Iterator[Node]:
    """Yield *node* and all below it that is worth reading."""
    yield node
    if isinstance(node, ListNode):
        for item in node.items:
            yield from nodes(item)
    elif isinstance(node, MapNode):
        for entry in node.entries.values():
            yield from nodes(entry.value)


def test_pieces_are_put_into_the_place_of_what_they_replace() -> None:
    text = "title: Calves\nsteps:\n  - rest: 5 s\n"
    root, _ = read_document(text.encode())
    assert root is not None
    (_, title), (_, rest) = reached(root, ("title",)), reached(root, ("steps", 0, "rest"))

    assert Source(text).spliced([(rest.span, "10 s"), (title.span, "Soleus")]) == (
        "title: Soleus\nsteps:\n  - rest: 10 s\n"
    )
    assert Source(text).spliced([]) == text


def test_a_long_text_is_cut_in_a_message() -> None:
    assert on_one_line("a\nb  c") == "a b c"
    assert on_one_line("x" * 50) == f"{'x' * 39}…"
    assert as_typed("x" * 50) == "x" * 50
    assert as_typed("x" * 300) == f"{'x' * 199}…"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_answered(name: str) -> None:
    root, problems = read_document(HOSTILE[name].encode())

    assert root or problems


def test_hostile_text_takes_little_memory() -> None:
    data = HOSTILE["aliases"].encode()[:MAX_BYTES]
    tracemalloc.start()
    read_document(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 50 * 1024 * 1024


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_tree_or_a_problem(data: bytes) -> None:
    root, problems = read_document(data)

    assert root is not None or problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)


@given(st.text("ab:-[]{}\"'&*!%|>?,# \n\t\r~<é", max_size=60))
def test_any_signs_of_yaml_give_a_tree_or_a_problem(text: str) -> None:
    root, problems = read_document(text.encode())

    assert root is not None or problems
