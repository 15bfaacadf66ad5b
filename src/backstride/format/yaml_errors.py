"""What the YAML library's syntax errors mean, in an author's words."""

from __future__ import annotations

from typing import NamedTuple

from backstride.format.problem import Problem, error
from backstride.format.tree import Spot
from backstride.i18n.messages import Message, message

_QUOTE_IT = message('Put quotation marks around the whole text: key: "your text".')


class _Meaning(NamedTuple):
    """What it means when the library's context and problem hold these words; placed where it began, or failed."""

    context: str
    problem: str
    message: Message
    hint: Message
    code: str = "yaml-syntax"
    where_it_began: bool = False


_MEANINGS = (
    _Meaning(
        "anchor",
        "",
        message("A value begins with `&`, YAML's sign for a reference."),
        _QUOTE_IT,
        "anchor",
        where_it_began=True,
    ),
    _Meaning(
        "alias",
        "",
        message("A value begins with `*`, YAML's sign for a reference."),
        _QUOTE_IT,
        "anchor",
        where_it_began=True,
    ),
    _Meaning(
        "tag", "", message("A value begins with `!`, YAML's sign for a tag."), _QUOTE_IT, "tag", where_it_began=True
    ),
    _Meaning("", "tag handle", message("A value begins with `!`, YAML's sign for a tag."), _QUOTE_IT, "tag"),
    _Meaning(
        "",
        "mapping values are not allowed",
        message("There is a `:` here that belongs to no key."),
        message(
            "The line is indented too far, or the line above lacks its `:`, or the text holds `: "
            "`; then put quotation marks around the whole text."
        ),
    ),
    _Meaning(
        "",
        "expected ':'",
        message("This key needs a `:` after it."),
        message("Write the line as `key: value`."),
        where_it_began=True,
    ),
    _Meaning(
        "quoted scalar",
        "escape",
        message("The backslash here begins something that YAML does not know."),
        message("Write the backslash twice, or use single quotation marks around the text."),
    ),
    _Meaning(
        "quoted scalar",
        "",
        message("A quotation mark opens here and is never closed."),
        message("Close the text with the same quotation mark."),
        where_it_began=True,
    ),
    _Meaning(
        "flow sequence",
        "",
        message("The list that opens here with `[` is not closed."),
        message("Write it as `[one, two]`, or put quotation marks around a text that begins with `[`."),
        where_it_began=True,
    ),
    _Meaning(
        "flow mapping",
        "",
        message("The mapping that opens here with `{{` is not closed."),
        message(
            "Write it as `{{key: value, key: value}}`, or put quotation marks around a text that begins with `{{`."
        ),
        where_it_began=True,
    ),
    _Meaning("", "cannot start any token", message("A value cannot begin with this character."), _QUOTE_IT),
    _Meaning("", "expected node content", message("A value cannot begin with this character."), _QUOTE_IT),
    _Meaning(
        "",
        "block sequence entries are not allowed",
        message("A list cannot begin here."),
        message(
            "Put each `- ` on a line of its own below the key, or put quotation marks around a "
            "text that begins with `- `."
        ),
    ),
    _Meaning(
        "block scalar",
        "",
        message("After `|` or `>` the text begins on the next line."),
        message("Move the text to the line below and indent it."),
    ),
    _Meaning(
        "block mapping",
        "",
        message("This does not line up with the lines above it."),
        message(
            "Keys that belong together begin in the same column; after a closing quotation mark "
            "nothing else may follow."
        ),
    ),
    _Meaning(
        "block collection",
        "",
        message("This line does not line up with the list above it."),
        message("Each `- ` of a list begins in the same column, and so do the keys of one step."),
    ),
    _Meaning(
        "",
        "YAML document",
        message("This file asks for another version of YAML."),
        message("Delete the line with `%YAML`."),
    ),
    _Meaning(
        "directive",
        "",
        message("A line begins with `%`, which has a meaning of its own in YAML."),
        message("Indent the line, or put quotation marks around the text."),
        where_it_began=True,
    ),
    _Meaning(
        "",
        "<document start>",
        message("This does not line up with the first lines of the file."),
        message("The keys at the top level all begin in the first column."),
    ),
)
_ANYTHING_ELSE = _Meaning("", "", message("YAML cannot read this."), message("Compare this line with one that works."))


def explain(context: str, problem: str, began: Spot, failed: Spot) -> Problem:
    """Return what the library's *problem* while doing *context* means.

    *began* is where the library took up what it was reading, *failed* where it gave up.
    """
    found = next((m for m in _MEANINGS if m.context in context and m.problem in problem), _ANYTHING_ELSE)
    return error(began if found.where_it_began else failed, found.code, found.message, found.hint)
