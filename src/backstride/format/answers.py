"""Sentences that several recognisers answer to an author: which character this is, and what to type."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from backstride.format.tree import as_typed
from backstride.i18n.messages import Message, all_of, any_of, message, plural, sentences

SMALL_LETTERS = message("Write small letters a-z, digits and `-`.")


def to_write(lines: Sequence[str]) -> Message:
    """Return the sentence that says to write these *lines*, at least one."""
    wanted = all_of(_in_quotes(lines))
    if len(lines) == 1:
        return message("Write {wanted}.", wanted=wanted)
    return message("Write {lines} on separate lines.", lines=wanted)


def to_add(keys: Sequence[str]) -> Message:
    """Return the sentence that says to add one of *keys*, at least one."""
    return message("Add {keys}.", keys=any_of(_in_quotes(keys)))


def did_you_mean(names: Sequence[str]) -> Message:
    """Return the question whether one of *names*, at least one, was meant."""
    return message("Did you mean {names}?", names=any_of(_in_quotes(names)))


@cache
def known_are(names: tuple[str, ...]) -> Message:
    """Return the sentence that lists the *names* to choose from."""
    return message("You can write {names}.", names=any_of(_in_quotes(names)))


def no_exercise(name: str) -> Message:
    """Return the sentence about the *name* of an exercise that there is not."""
    return message("There is no exercise `{name}`.", name=as_typed(name))


def lacks_space(key: str) -> Message:
    """Return the sentence about a *key* whose colon is followed by no space."""
    return message("`{key}:` needs a space after the colon.", key=as_typed(key))


def begin_at(column: int) -> Message:
    """Return the sentence that says to begin a line at *column*, from 0."""
    return plural("Begin the line with {count} space instead.", "Begin the line with {count} spaces instead.", column)


def too_far_in(key: str, above: str, column: int) -> tuple[Message, Message]:
    """Return what to say of a *key* that should begin at *column*, as the one *above* does."""
    what = message("`{key}` is indented too far to line up with `{above}`.", key=as_typed(key), above=as_typed(above))
    line_up = plural(
        "Begin the line with {count} space, as `{above}` does.",
        "Begin the line with {count} spaces, as `{above}` does.",
        column,
        above=as_typed(above),
    )
    return what, sentences(line_up, message("If it is part of the text above, put that whole text in quotation marks."))


def out_of_line(key: str, above: str, column: int) -> tuple[Message, Message]:
    """Return what to say of a *key* that should begin at *column*, below the one *above* in the same step."""
    what = message("`{key}` belongs to the step above, but does not line up with it.", key=as_typed(key))
    cure = plural(
        "Begin the line with {count} space, so that it lines up with `{above}`.",
        "Begin the line with {count} spaces, so that it lines up with `{above}`.",
        column,
        above=as_typed(above),
    )
    return what, cure


def no_step_of_its_own(key: str, above: str, column: int) -> tuple[Message, Message]:
    """Return what to say of a *key* with a hyphen that belongs at *column*, to the step of the key *above*."""
    what = message("`{key}` is not a step of its own; it belongs to the step above.", key=as_typed(key))
    cure = plural(
        "Leave out the hyphen, and begin the line with {count} space, in line with `{above}`.",
        "Leave out the hyphen, and begin the line with {count} spaces, in line with `{above}`.",
        column,
        above=as_typed(above),
    )
    return what, cure


def list_without(key: str, column: int) -> tuple[Message, Message]:
    """Return what to say of a list that lacks the line of its *key*, which begins at *column*."""
    what = message("This list needs `{key}:` above it.", key=as_typed(key))
    cure = plural(
        "Add the line `{key}:` above it, with {count} space before it.",
        "Add the line `{key}:` above it, with {count} spaces before it.",
        column,
        key=as_typed(key),
    )
    return what, cure


def lacks_colon(key: str) -> Message:
    """Return the sentence about a *key* without a colon."""
    return message("`{key}` needs a colon and a space after it.", key=as_typed(key))


def no_key(key: str) -> Message:
    """Return the sentence about a *key* that is not known where it is written."""
    return message("`{key}` is not a key here.", key=as_typed(key))


def not_an_id(text: str) -> Message:
    """Return the sentence about a *text* that is no id."""
    return message("`{text}` is not an id.", text=as_typed(text))


def such_an_id(text: str) -> Message:
    """Return the sentence that says what an id looks like, with the one that *text* would make."""
    return message("Write small letters a-z, digits and `-`, such as `{text}`.", text=text)


def _in_quotes(items: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"`{as_typed(item)}`" for item in items)


def with_point(text: str) -> Message:
    """Return the answer to a number with a comma, or cut off by one: *text* has the point."""
    return message("Write it with a point: `{text}`.", text=as_typed(text))
