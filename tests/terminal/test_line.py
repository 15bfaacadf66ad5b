"""The words of the terminal, in each language."""

import pytest

from backstride.session.timeline import compile_timeline
from backstride.terminal.line import LINES, Writer
from examples import routine, step

TIMELINE = compile_timeline(routine(step(hold=30)))


def test_every_language_has_every_line_with_as_many_parts() -> None:
    parts = [{key: words.count("{}") for key, words in lines.items()} for lines in LINES.values()]

    assert all(each == parts[0] for each in parts)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Calves: 20 s of 23 s, stopped."), ("de-AT", "Calves: 20 s von 23 s, abgebrochen.")],
)
def test_the_end_is_told_in_the_language_of_the_session(language: str, said: str) -> None:
    writer = Writer(TIMELINE, language)

    assert writer.say("past", "Calves", "20 s", "23 s", writer.say("how stopped")) == said


def test_what_the_keys_do_is_told_in_german_too() -> None:
    assert Writer(TIMELINE, "de").say("keys").startswith("Leertaste anhalten · n nächstes")
