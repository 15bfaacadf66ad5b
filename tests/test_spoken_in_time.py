"""What must be said finds room in every shipped routine and language, as long as Pico takes to say it."""

from __future__ import annotations

import pytest

from backstride.session.cues import Phrase
from backstride.session.spoken import spoken_seconds
from backstride.session.timeline_compiler import compile_timeline
from tests.support.languages import speaking
from tests.support.shipped_texts import ROUTINES, routine_of
from tools.spoken import unsaid

PICO = {"en": 0.95, "de": 0.97, "es": 0.98, "fr": 0.82, "it": 1.0}
"""How long its voices take, measured over all phrases of the library, as a part of the estimate: see `make spoken`."""


@pytest.mark.parametrize("language", PICO)
def test_all_that_must_be_said_finds_room(language: str) -> None:
    def measured(phrase: Phrase) -> float:
        return PICO[language] * spoken_seconds(phrase.text, phrase.language)

    left_out = {
        name: tuple(unsaid(compile_timeline(routine_of(name)), speaking(language), measured)) for name in ROUTINES
    }

    assert {name: words for name, words in left_out.items() if words} == {}


def test_what_finds_no_room_is_seen() -> None:
    timeline = compile_timeline(routine_of("kiosk-demo-3"))

    assert tuple(unsaid(timeline, speaking("en"), lambda _: 30.0))
