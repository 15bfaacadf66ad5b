"""The words of the terminal, in the language of who sits at it."""

import pytest

from backstride.session.timeline_compiler import compile_timeline
from backstride.terminal.line import Writer
from tests.support.examples import routine, step
from tests.support.languages import speaking

TIMELINE = compile_timeline(routine(step(hold=30, sides="left", sets=2)))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "hold, 0:30: Plank, left side, set 1/2"), ("de-AT", "halten, 0:30: Plank, linke Seite, Satz 1/2")],
)
def test_a_phase_is_a_line_in_the_language_of_the_session(language: str, said: str) -> None:
    assert Writer(TIMELINE, speaking(language)).phase(TIMELINE.phases[1]) == said


def test_what_is_left_of_a_phase_stands_in_place_of_its_length() -> None:
    assert Writer(TIMELINE, speaking("en")).phase(TIMELINE.phases[1], 12.3).startswith("hold, 0:13 left: Plank")
