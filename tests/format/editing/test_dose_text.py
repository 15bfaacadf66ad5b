"""A field for a dose takes what a clinician writes, and shows it back plainly."""

import pytest

from backstride.format.editing.dose_text import Values, entered, shown
from backstride.format.tree import Plain
from backstride.i18n.catalogue import IN_ENGLISH
from tests.support.languages import LANGUAGES, speaking

PACE = "4-0-6-0"


def kept(values: Values | None) -> dict[str, Plain]:
    return {key: value for key, value in (values or {}).items() if value is not None}


@pytest.mark.parametrize(
    ("text", "mode", "values"),
    [
        ("3x10", "", {"sets": "3", "reps": "10"}),
        ("3 x 30 s each side", "hold", {"sets": "3", "hold": "30 s", "sides": "each"}),
        ("20 s, each side", "hold", {"hold": "20 s", "sides": "each"}),
        ("3x30", "hold", {"sets": "3", "hold": "30 s"}),
        ("45", "hold", {"hold": "45 s"}),
        ("1:30", "for", {"for": "1 min 30 s"}),
        ("12", "", {"reps": "12"}),
        ("3x15 1-0-3 right", "reps", {"sets": "3", "reps": "15", "sides": "right", "tempo": "1-0-3"}),
        (
            "3x15, tempo 2-0-2, rest 60 s, load backpack 5 kg",
            "reps",
            {"sets": "3", "reps": "15", "tempo": "2-0-2", "rest": "1 min", "load": "backpack 5 kg"},
        ),
        ("10, get ready 8 s", "reps", {"reps": "10", "get_ready": "8 s"}),
        ("left 10, right 8", "reps", {"reps": {"left": "10", "right": "8"}}),
        ("6, 4, 2 x 10 s", "hold", {"reps": ["6", "4", "2"], "hold": "10 s"}),
        ("30 s", "reps", {"hold": "30 s"}),
        ("3 min", "breathe", {"breathe": PACE, "for": "3 min"}),
        ("4-6, 10 breaths", "breathe", {"breathe": PACE, "breaths": "10"}),
        ("5-0-5-0 for 2 min", "breathe", {"breathe": "5-0-5-0", "for": "2 min"}),
    ],
)
def test_notation_becomes_keys_and_values(text: str, mode: str, values: dict[str, Plain]) -> None:
    assert kept(entered(text, mode, PACE)) == values


def test_what_the_new_dose_does_not_name_goes() -> None:
    assert entered("30 s", "reps") == {
        **dict.fromkeys(("sets", "reps", "at_most", "for", "breathe", "breaths", "tempo", "parts")),
        "hold": "30 s",
    }


@pytest.mark.parametrize("text", ["", "banana", "3x10, banana", "3x10, rest 60 s, banana", "-", "x, rest"])
def test_what_is_no_dose_is_none(text: str) -> None:
    assert entered(text) is None


def test_a_breath_that_nobody_named_is_none() -> None:
    assert entered("2 min", "breathe") is None
    assert entered("soon", "breathe", PACE) is None


@pytest.mark.parametrize(
    ("values", "mode", "text"),
    [
        ({"sets": "3", "reps": "10"}, "reps", "3 \N{MULTIPLICATION SIGN} 10"),
        ({"sets": "1", "hold": "30s"}, "hold", "30 s"),
        ({"reps": "4", "hold": "10 s"}, "hold", "4 reps of 10 s"),
        (
            {"sets": "2", "reps": "4", "hold": "10 s"},
            "hold",
            "2 \N{MULTIPLICATION SIGN} 4 \N{MULTIPLICATION SIGN} 10 s",
        ),
        ({"reps": ["6", "4", "2"], "hold": "10 s"}, "hold", "6, 4, 2 \N{MULTIPLICATION SIGN} 10 s"),
        ({"hold": ["10 s", "20 s"]}, "hold", "10 s, 20 s"),
        ({"reps": {"left": "10", "right": "8"}}, "reps", "left 10, right 8"),
        ({"hold": "max", "at_most": "60s"}, "hold", "max 1 min"),
        ({"reps": "max", "at_most": "20"}, "reps", "max 20"),
        ({"sets": "3", "reps": "max"}, "reps", "3 \N{MULTIPLICATION SIGN} max"),
        ({"sets": "3", "for": "20 s"}, "for", "3 \N{MULTIPLICATION SIGN} 20 s"),
        ({"breathe": PACE, "for": "2 min"}, "breathe", "4-0-6-0, 2 min"),
        ({"breathe": PACE, "breaths": "10"}, "breathe", "4-0-6-0, 10 breaths"),
        ({"sets": "3"}, "reps", "3 sets"),
    ],
)
def test_a_dose_is_shown_as_it_is_typed(values: dict[str, Plain], mode: str, text: str) -> None:
    assert IN_ENGLISH.say(shown(values)) == text
    again = kept(entered(text, mode, PACE))
    assert IN_ENGLISH.say(shown(again)) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("values", "mode"),
    [
        ({"sets": "3", "reps": "10"}, "reps"),
        ({"sets": "2", "reps": "4", "hold": "10 s"}, "hold"),
        ({"reps": "4", "hold": "10 s"}, "hold"),
        ({"reps": ["6", "4", "2"], "hold": "10 s"}, "hold"),
        ({"reps": {"left": "10", "right": "8"}}, "reps"),
        ({"hold": "max", "at_most": "1 min"}, "hold"),
        ({"sets": "3", "reps": "max"}, "reps"),
        ({"breathe": PACE, "for": "2 min"}, "breathe"),
        ({"breathe": PACE, "breaths": "10"}, "breathe"),
        ({"sets": "3"}, "reps"),
    ],
)
def test_what_a_language_shows_can_be_typed_in_it(values: dict[str, Plain], mode: str, language: str) -> None:
    assert kept(entered(speaking(language).say(shown(values)), mode, PACE)) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 séries de 10 par côté", {"sets": "3", "reps": "10", "sides": "each"}),
        ("2x30 secondes, repos 1 min", {"sets": "2", "hold": "30 s", "rest": "1 min"}),
        ("12 répétitions à gauche", {"reps": "12", "sides": "left"}),
        ("3 series de 10 por lado", {"sets": "3", "reps": "10", "sides": "each"}),
        ("30 segundos, descanso 1 min", {"hold": "30 s", "rest": "1 min"}),
        ("12 repeticiones a la derecha", {"reps": "12", "sides": "right"}),
        ("3 serie da 10 per lato", {"sets": "3", "reps": "10", "sides": "each"}),
        ("2x12/lato", {"sets": "2", "reps": "12", "sides": "each"}),
        ("2 volte 30 secondi, recupero 1 min", {"sets": "2", "hold": "30 s", "rest": "1 min"}),
        ("12 ripetizioni a sinistra", {"reps": "12", "sides": "left"}),
        ("mezzo minuto alternando i lati", {"hold": "30 s", "sides": "alternate"}),
        ("10 dx / 8 sx", {"reps": {"left": "8", "right": "10"}}),
        ("fino a sfinimento", {"reps": "max"}),
    ],
)
def test_french_spanish_and_italian_clinicians_are_understood(text: str, values: dict[str, Plain]) -> None:
    assert kept(entered(text)) == values
