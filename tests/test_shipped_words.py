"""The words of the shipped library, as a person meets them: at three metres, by ear, and in every language."""

import re
from dataclasses import replace

import pytest
from babel.messages.pofile import read_po

from backstride.format.editing.add_line import typed_steps
from backstride.format.near import Names
from backstride.i18n.messages import message
from backstride.i18n.text import Text
from backstride.session.coaching import advice_against
from backstride.session.cue_compiler import phrases
from backstride.session.explaining import to_explain
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import first_sentence
from tests.support.languages import LANGUAGES, speaking
from tests.support.shipped_texts import ROOT, ROUTINES, WITH_VARIANTS, routine_of, texts_of

SPELT_OUT = re.compile(
    r"[0-9/~°%&()=+*_]|[A-ZÀ-ÖØ-Þ]{2}|(?<!')\b(?:s|sec|min|Min|Sek|cm|kg|bzw|ca|etc)\b(?!\u2019)|\.\b"
)
"""Signs, digits and abbreviations, which each voice reads in its own way."""

SHORT = 45  # letters that stay large enough to be read at three metres


def _texts(value: object, key: str) -> list[Text]:
    """Return every text of a *key* in *value*."""
    return [text for found, text in texts_of(value) if found == key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_VARIANTS)
def test_the_move_begins_with_what_to_do_in_a_few_words(name: str, language: str) -> None:
    (move,) = _texts(WITH_VARIANTS[name], "move")

    assert len(first_sentence(move.read(language))) <= SHORT


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ROUTINES)
def test_a_cue_is_one_short_sentence(name: str, language: str) -> None:
    cues = [cue.read(language) for cue in _texts(routine_of(name).steps, "cue")]

    assert cues
    assert [cue for cue in cues if len(cue) > SHORT or cue != first_sentence(cue)] == []


FORMAL = {
    "de": re.compile(r"(?<![.:!?(] )(?<!^)\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b"),
    "es": re.compile(r"\busted(?:es)?\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:Lei|prema|scelga|inserisca|riprovi|inspiri|espiri|[sS]i (?:sdrai|sieda|metta|alzi))\b"),
}
"""How a language addresses strangers; in German the same words mean others at the beginning of a sentence."""


@pytest.mark.parametrize("language", FORMAL)
@pytest.mark.parametrize("name", [*WITH_VARIANTS, *ROUTINES])
def test_the_library_addresses_a_friend(name: str, language: str) -> None:
    of = WITH_VARIANTS[name] if name in WITH_VARIANTS else replace(routine_of(name), exercises={})

    said = [text.read(language) for _, text in texts_of(of)]

    assert said
    assert [words for words in said if FORMAL[language].search(words)] == []


def _forms(translation: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the plural forms of a *translation*, one where it has no others."""
    return (translation,) if isinstance(translation, str) else tuple(translation or ())


def _said(language: str, name: str) -> list[str]:
    """Return every translation in the catalogue *name* of a *language*."""
    with (ROOT / "assets" / "locale" / language / "LC_MESSAGES" / f"{name}.po").open("rb") as catalogue:
        return [words for message in read_po(catalogue) for words in _forms(message.string)]


@pytest.mark.parametrize("language", FORMAL)
def test_the_window_and_the_voice_address_a_friend(language: str) -> None:
    said = _said(language, "backstride")

    assert len(said) > 1000
    assert [words for words in said if FORMAL[language].search(words)] == []


PROMISES = {
    "en": re.compile(
        r"\bprevent(?:s|ion|ive)?\b|\bheal(?:s|ing)?\b|\bcures? (?:your|the|a)\b|\brelie(?:f|ves?)\b|\bguarantee"
        r"|\bkeeps? .*\b(?:able|healthy|injur)|\bpain-free\b|\bprotects? (?:your|the) (?:back|spine)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\bheilt\b|\bHeilung|\blinder(?:t|n|ung)|\bschmerzfrei|\bverhüte|\bgarantier|\bschützt\b|\bBeschwerdefrei"
        r"|\bVorbeugung|\bVerordne",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\bpreven(?:ir|ción)\b|\bpreviene|\bcura(?:r|ción)?\b|\bsana(?:r|ción)\b|\bgarantiza|\bsin dolor\b"
        r"|\bprotege (?:tu|la) (?:espalda|columna)|\balivia (?:el|tu) dolor",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\bprevien|\bpreven(?:ire|zione)|\bguari(?:re|sc|gione)|\bcura (?:il|la|tua)\b|\bgaranti(?:sc|re|to)"
        r"|\bsenza dolor|\bprotegge (?:la|tua) (?:schiena|colonna)|\ballevia (?:il|i) ",
        re.IGNORECASE,
    ),
}
"""An effect that nobody can promise, and the words of a doctor's act."""


@pytest.mark.parametrize("language", [language for language in PROMISES if language != "en"])
@pytest.mark.parametrize("name", ["backstride", "library"])
def test_no_sentence_promises_an_effect(name: str, language: str) -> None:
    said = _said(language, name)

    assert len(said) > 1000
    assert [words for words in said if PROMISES[language].search(words)] == []


@pytest.mark.parametrize("name", ["backstride", "library"])
def test_no_english_sentence_promises_an_effect(name: str) -> None:
    with (ROOT / "assets" / "locale" / f"{name}.pot").open("rb") as catalogue:
        said = [words for message in read_po(catalogue) for words in _forms(message.id)]

    assert len(said) > 1000
    assert [words for words in said if PROMISES["en"].search(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_VARIANTS)
def test_every_mistake_can_be_advised_against_in_one_sentence(name: str, language: str) -> None:
    advice = [advice_against(mistake.read(language), speaking(language)) for mistake in WITH_VARIANTS[name].mistakes]

    assert advice
    assert [words for words in advice if ":" in words] == []  # "Not like this: ..." is for what is no action


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ROUTINES)
def test_the_voice_gets_words_and_nothing_that_it_would_have_to_spell_out(name: str, language: str) -> None:
    routine = routine_of(name)
    learnt = compile_timeline(routine, to_explain(routine, "always", None))
    said = [phrase.text for phrase in phrases(learnt, catalogue=speaking(language))]

    assert said
    assert [words for words in said if SPELT_OUT.search(words)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", WITH_VARIANTS)
def test_the_name_for_the_voice_is_made_of_words(name: str, language: str) -> None:
    (spoken,) = _texts(WITH_VARIANTS[name], "spoken")

    assert spoken.read(language)
    assert not SPELT_OUT.search(spoken.read(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_studio_gives_as_an_example_of_typing_is_understood(language: str) -> None:
    names = Names({name: exercise for name, exercise in WITH_VARIANTS.items() if "/" not in name})
    example = speaking(language).say(message("Add: bridge 3x10, plank 3x30 s, clam 2x12/side"))

    steps = [typed.step for typed in typed_steps(example.partition(":")[2].strip(), names)]

    assert steps == [
        {"exercise": "glute-bridge", "sets": "3", "reps": "10"},
        {"exercise": "forearm-plank", "sets": "3", "hold": "30 s"},
        {"exercise": "clamshell", "sets": "2", "reps": "12", "sides": "each"},
    ]
