"""Messages are values: made in one place, kept, compared, and said in another."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import (
    Argument,
    Message,
    MessageError,
    all_of,
    any_of,
    in_context,
    message,
    plural,
    plural_in_context,
    sentences,
)
from backstride.i18n.plain import from_plain, to_plain
from backstride.i18n.text import Text, text


def test_two_messages_that_say_the_same_are_one() -> None:
    assert message("Line {line}", line=3) == message("Line {line}", line=3)
    assert len({message("Line {line}", line=3), message("Line {line}", line=3), message("Line {line}", line=4)}) == 2


def test_context_and_number_are_part_of_a_message() -> None:
    assert in_context("verb", "Set") != in_context("noun", "Set")
    assert plural("1 set", "{count} sets", 1) != plural("1 set", "{count} sets", 2)


@pytest.mark.parametrize(
    ("items", "said"),
    [(("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c"), ((6, 4, 2), "6, 4 and 2")],
)
def test_a_list_is_read_out(items: tuple[Argument, ...], said: str) -> None:
    assert IN_ENGLISH.say(message("{items}", items=all_of(items))) == said


def test_a_list_offers_a_choice() -> None:
    assert IN_ENGLISH.say(message("Write {names}.", names=any_of(("hold", "reps", "for")))) == (
        "Write hold, reps or for."
    )
    assert any_of(("hold",)) == "hold"


inner = st.recursive(
    st.text(max_size=5)
    | st.integers(-9, 99_999)
    | st.floats(0, 99, allow_nan=False)
    | st.builds(Text, st.lists(st.tuples(st.text(max_size=3), st.text(max_size=5)), min_size=1).map(tuple)),
    lambda below: (
        st.lists(below, max_size=3).map(tuple)
        | st.builds(
            Message,
            st.text(max_size=9),
            st.lists(st.tuples(st.text(max_size=5), below), max_size=3, unique_by=lambda pair: pair[0]).map(tuple),
            st.text(max_size=3),
        )
    ),
    max_leaves=6,
)


@given(inner, st.integers(0, 9))
def test_a_message_lives_in_json(argument: Argument, number: int) -> None:
    kept = plural_in_context("noun", "1 set of {what}", "{count} sets of {what}", number, what=argument)

    assert from_plain(json.loads(json.dumps(to_plain(kept)))) == kept


def test_plain_words_need_little_room() -> None:
    assert to_plain(message("Keep one of them.")) == {"id": "Keep one of them."}


@pytest.mark.parametrize(
    "damaged",
    [{}, {"id": "x", "arguments": [1]}, {"id": "x", "arguments": {"a": None}}, {"id": "x", "number": "many"}, []],
)
def test_what_is_no_message_is_refused(damaged: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        from_plain(damaged)


def test_sentences_follow_each_other() -> None:
    both = sentences(message("It is in {path}.", path="/x"), message("Open it."), message("Now."))

    assert IN_ENGLISH.say(both) == "It is in /x. Open it. Now."
    assert sentences(message("Alone.")) == message("Alone.")


def test_an_error_has_a_message_for_a_person_and_one_for_a_log() -> None:
    error = MessageError(message("There is no routine {name}.", name="calves"))

    assert IN_ENGLISH.say(error.message) == "There is no routine calves."
    assert str(error) == "There is no routine {name}."


def test_an_author_s_text_is_an_argument() -> None:
    assert IN_ENGLISH.say(message("Next: {name}", name=text("Side plank"))) == "Next: Side plank"
