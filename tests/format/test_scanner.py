"""The signs of a file, line by line."""

import pytest

from backstride.format.scanner import NOTHING_OPEN, comment_in, scan, tokens_of


def signs(line: str) -> list[tuple[str, str]]:
    tokens, _ = scan(line)
    return [(token.sign.value, line[token.start : token.end]) for token in tokens]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  - exercise: glute-bridge  # slowly", "- mark|exercise key|: mark|glute-bridge text|# slowly comment"),
        ("hold: 30 s", "hold key|: mark|30 s number"),
        ("tempo: 1-0-3", "tempo key|: mark|1-0-3 number"),
        ("title: Week 1: calm", "title key|: mark|Week 1: calm text"),
        ("title: 'it''s # no'  # but this", "title key|: mark|'it''s # no' text|# but this comment"),
        ("goals: [a, b]", "goals key|: mark|[ mark|a text|, mark|b text|] mark"),
        ("x: {left: 3}", "x key|: mark|{ mark|left key|: mark|3 number|} mark"),
        ("a#b: c", "a#b text|: mark|c text"),
    ],
)
def test_a_line_in_parts(line: str, expected: str) -> None:
    assert "|".join(f"{words} {sign}" for sign, words in signs(line)) == expected


def test_a_text_in_quotation_marks_goes_on_below() -> None:
    tokens = list(tokens_of(['a: "one # no', "  two: no", '  end"  # yes', "b: 1"]))

    assert [token.sign.value for token in tokens[1]] == ["text"]
    assert [token.sign.value for token in tokens[2]] == ["text", "comment"]
    assert tokens[3][0].sign.value == "key"


def test_an_empty_line_within_a_text_has_nothing() -> None:
    assert list(tokens_of(['a: "one', "", 'two"']))[1] == ()


def test_a_text_of_lines_ends_where_the_next_key_begins() -> None:
    tokens = list(tokens_of(["  - say: |", "      # no comment", "", "    cue: x"]))

    assert [token.sign.value for token in tokens[1]] == ["text"]
    assert tokens[2] == ()
    assert tokens[3][0].sign.value == "key"


def test_the_comment_of_a_line() -> None:
    assert comment_in("a: 'x # y'  # z \n") == "# z"
    assert comment_in("a: x#y") == ""
    assert scan("")[1] == NOTHING_OPEN
