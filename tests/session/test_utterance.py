from __future__ import annotations

from backstride.i18n.text import Text, text
from backstride.session.utterance import Listener, Utterance, as_sentences, distinct, first_sentence, of_text
from tests.support.languages import ENGLISH, speaking


def test_a_text_is_said_whole_or_as_its_first_sentence() -> None:
    said = of_text(text("Lie down. Bend the knees."), Listener(catalogue=ENGLISH))

    assert said == Utterance(language="en", wordings=("Lie down. Bend the knees.", "Lie down."))


def test_a_text_is_said_in_the_listeners_language_where_it_can_be() -> None:
    both = Text((("en", "Lie down."), ("de", "Hinlegen.")), "en")

    assert of_text(both, Listener(catalogue=speaking("de-AT")), vital=True) == Utterance(
        language="de", wordings=("Hinlegen.",), vital=True
    )
    assert of_text(text("Lie down."), Listener(catalogue=speaking("de"))).language == "en"


def test_the_first_sentence_ends_with_its_stop() -> None:
    assert first_sentence("Up. And down.") == "Up."
    assert first_sentence("Ready? Then up.") == "Ready?"
    assert first_sentence("2.5 kg in each hand") == "2.5 kg in each hand"


def test_parts_become_sentences() -> None:
    assert as_sentences("side plank", "", "left side first.") == "Side plank. Left side first."
    assert as_sentences("Ready?", "Go!") == "Ready? Go!"


def test_wordings_that_are_alike_or_empty_are_left_out() -> None:
    assert distinct("Rest.", "", ".", "Rest.", "Go.") == ("Rest.", "Go.")
