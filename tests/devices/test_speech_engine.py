from __future__ import annotations

import pytest

from backstride.devices.speech.engine import Claim, Engine, claims_of, own, voice_for

LISTING = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  de              --/M      German             gmw/de
 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
 5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
 5  pt-br           --/M      Portuguese_(Brazil) roa/pt-BR            (pt 6)
a line that is none
"""


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("en", "en-gb"),
        ("en-US", "en-us"),
        ("en-AU", "en-gb"),
        ("de-CH", "de"),
        ("fr", "fr-fr"),
        ("pt-PT", "pt-br"),
        ("tlh", None),
        ("e", None),
    ],
)
def test_the_voice_follows_the_language_tag(language: str, voice: str | None) -> None:
    assert voice_for(language, claims_of(LISTING)) == voice


def test_a_listing_that_is_none_gives_no_voices() -> None:
    assert claims_of("command not found") == ()


@pytest.mark.parametrize("rank", ["²", "5" * 5000, "-1", "٣"])
def test_a_rank_that_is_no_plain_number_is_no_voice(rank: str) -> None:
    listing = f"Pty Language Age/Gender VoiceName File\n {rank} en M english en\n 5 de M german de (fr {rank})\n"

    assert claims_of(listing) == (Claim("de", 5, "de"),)


def test_a_voice_claims_its_own_language_and_others() -> None:
    assert claims_of(LISTING)[1:3] == (
        Claim("en-029", 5, "en-029", "Caribbean"),
        Claim("en", 10, "en-029", "Caribbean"),
    )


def test_text_goes_to_standard_input_where_the_command_has_no_place_for_it() -> None:
    engine = Engine("piper", ("piper", "--output_file", "{file}"))

    assert engine.call("Hold.", "/c/1.wav", "en", "en", 165) == (["piper", "--output_file", "/c/1.wav"], "Hold.")


def test_holes_are_filled_once_and_what_they_are_filled_with_stays_as_it_is() -> None:
    engine = Engine("say", ("say", "-v{voice}", "-r", "{rate}", "{text}", "{file}"))

    assert engine.call("Say {file}.", "f.wav", "alex", "en", 150) == (
        ["say", "-valex", "-r", "150", "Say {file}.", "f.wav"],
        "",
    )


def test_text_is_never_taken_for_an_option() -> None:
    argv, _ = Engine("say", ("say", "{text}")).call("--output=/etc/passwd", "f.wav", "en", "en", 150)

    assert argv == ["say", " --output=/etc/passwd"]


@pytest.mark.parametrize("command", ["", "   ", "no-such-program", 'cat "unfinished'])
def test_a_command_that_cannot_be_called_is_no_engine(command: str) -> None:
    assert own(command, "en") is None


def test_an_own_command_that_takes_the_language_speaks_all() -> None:
    engine = own("cat {language}", "en")

    assert engine is not None
    assert engine.may_speak("de")


def test_a_program_that_takes_a_folder_stays() -> None:
    engine = Engine("piper", ("piper", "--output_dir", "{folder}", "--length_scale", "{stretch}"))

    assert engine.stays
    assert engine.start("/out", "", "en", 150) == ["piper", "--output_dir", "/out", "--length_scale", "1.10"]
