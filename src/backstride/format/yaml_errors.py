"""What the YAML library's syntax errors mean, in an author's words."""

from __future__ import annotations

from typing import NamedTuple

from backstride.format.problem import Problem, Spot, error

_QUOTE_IT = 'Put quotation marks around the whole text: key: "your text".'


class _Meaning(NamedTuple):
    """What it means when the library's context and problem hold these words; told where the context began or failed."""

    context: str
    problem: str
    message: str
    hint: str
    code: str = "yaml-syntax"
    where_it_began: bool = False


_MEANINGS = (
    _Meaning(
        "anchor", "", "A value begins with `&`, YAML's sign for a reference.", _QUOTE_IT, "anchor", where_it_began=True
    ),
    _Meaning(
        "alias", "", "A value begins with `*`, YAML's sign for a reference.", _QUOTE_IT, "anchor", where_it_began=True
    ),
    _Meaning("tag", "", "A value begins with `!`, YAML's sign for a tag.", _QUOTE_IT, "tag", where_it_began=True),
    _Meaning("", "tag handle", "A value begins with `!`, YAML's sign for a tag.", _QUOTE_IT, "tag"),
    _Meaning(
        "",
        "mapping values are not allowed",
        "There is a `:` here that belongs to no key.",
        "The line is indented too far, or the line above lacks its `:`, "
        "or the text holds `: `; then put quotation marks around the whole text.",
    ),
    _Meaning("", "expected ':'", "A key without a `:` after it.", "Each line reads `key: value`.", where_it_began=True),
    _Meaning(
        "quoted scalar",
        "escape",
        "The backslash here begins something that YAML does not know.",
        "Write the backslash twice, or use single quotation marks around the text.",
    ),
    _Meaning(
        "quoted scalar",
        "",
        "A quotation mark opens here and is never closed.",
        "Close the text with the same quotation mark.",
        where_it_began=True,
    ),
    _Meaning(
        "flow sequence",
        "",
        "The list that opens here with `[` is not closed.",
        "Write it as `[one, two]`, or put quotation marks around a text that begins with `[`.",
        where_it_began=True,
    ),
    _Meaning(
        "flow mapping",
        "",
        "The mapping that opens here with `{` is not closed.",
        "Write it as `{key: value, key: value}`, or put quotation marks around a text that begins with `{`.",
        where_it_began=True,
    ),
    _Meaning("", "cannot start any token", "A value cannot begin with this character.", _QUOTE_IT),
    _Meaning("", "expected node content", "A value cannot begin with this character.", _QUOTE_IT),
    _Meaning(
        "",
        "block sequence entries are not allowed",
        "A list cannot begin here.",
        "Put each `- ` on a line of its own below the key, or put quotation marks around a text that begins with `- `.",
    ),
    _Meaning(
        "block scalar",
        "",
        "After `|` or `>` the text begins on the next line.",
        "Move the text to the line below and indent it.",
    ),
    _Meaning(
        "block mapping",
        "",
        "This does not line up with the lines above it.",
        "Keys that belong together begin in the same column; after a closing quotation mark nothing else may follow.",
    ),
    _Meaning(
        "block collection",
        "",
        "This line does not line up with the list above it.",
        "Each `- ` of a list begins in the same column, and so do the keys of one step.",
    ),
    _Meaning("", "YAML document", "This file asks for another version of YAML.", "Delete the line with `%YAML`."),
    _Meaning(
        "directive",
        "",
        "A line begins with `%`, which has a meaning of its own in YAML.",
        "Indent the line, or put quotation marks around the text.",
        where_it_began=True,
    ),
    _Meaning(
        "",
        "<document start>",
        "This does not line up with the first lines of the file.",
        "The outermost keys all begin in the first column.",
    ),
)
_ANYTHING_ELSE = _Meaning("", "", "YAML cannot read this.", "Compare the line with one that works.")


def explain(context: str, problem: str, began: Spot, failed: Spot) -> Problem:
    """Return what the library's *problem* while doing *context* means.

    *began* is where the library took up what it was reading, *failed* where it gave up.
    """
    found = next((m for m in _MEANINGS if m.context in context and m.problem in problem), _ANYTHING_ELSE)
    return error(began if found.where_it_began else failed, found.code, found.message, found.hint)
