"""When to get help, in a terminal: the same page as in the window, with the number of the region."""

import pytest

from backstride.routine.emergency import REGIONS
from backstride.routine.red_flags import SECTIONS
from backstride.terminal.help_page import emergency, help_page
from tests.support.languages import ENGLISH, GERMAN


def test_the_page_has_every_sign_and_the_number_first() -> None:
    lines = list(help_page(REGIONS["UK"], ENGLISH))
    text = " ".join(line.strip() for line in lines)

    assert lines[:4] == ["When to get help", "", "Get emergency help now", "  In an emergency call 999."]
    assert "112 works from any mobile phone" in text
    assert "Medical advice by phone: 111" in text
    assert [each.heading for each in SECTIONS if ENGLISH.say(each.heading) not in lines] == []
    assert [sign for each in SECTIONS for sign in each.signs if ENGLISH.say(sign) not in text] == []
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(("code", "said"), [("DE", "Im Notfall: 112 anrufen."), ("US", "Im Notfall: 911 anrufen.")])
def test_the_emergency_is_in_the_readers_language(code: str, said: str) -> None:
    lines = list(emergency(REGIONS[code], GERMAN))

    assert lines[1].strip() == said
    assert len([line for line in lines if line.startswith("  * ")]) == len(SECTIONS[0].signs)
