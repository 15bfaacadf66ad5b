"""When to get help: the number of the region in large digits, and the signs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backstride.routine.emergency import REGIONS
from backstride.ui.help.page import GettingHelpPage
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.style import Style
from backstride.ui.services.region import region, region_code


def page_of(qtbot: QtBot, style: Style, code: str) -> GettingHelpPage:
    page = GettingHelpPage(style)
    qtbot.addWidget(page)
    page.show_region(code, REGIONS[code])
    return page


def words(page: GettingHelpPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def test_the_number_stands_in_large_digits_and_is_read_out_as_a_sentence(qtbot: QtBot, style: Style) -> None:
    page = page_of(qtbot, style, "UK")

    (number,) = (each for each in page.findChildren(QLabel) if each.property("role") == "display")
    assert number.text() == "999"
    assert number.accessibleName() == "In an emergency call 999."
    assert "Medical advice by phone: 111" in words(page)


def test_where_no_number_for_advice_is_known_none_is_shown(qtbot: QtBot, style: Style) -> None:
    page = page_of(qtbot, style, "US")

    assert not [said for said in words(page) if said.startswith("Medical advice")]


def test_every_sign_is_on_the_page(qtbot: QtBot, style: Style) -> None:
    said = words(page_of(qtbot, style, "EU"))

    assert "Get emergency help now" in said
    assert "a foot that drags" in said
    assert "new weakness or numbness in one leg" in said
    assert "dizziness, chest pain or unusual breathlessness" in said
    assert "chest pain or breathlessness that does not pass with rest: get emergency help now" in said


def test_another_region_can_be_chosen(qtbot: QtBot, style: Style) -> None:
    page = page_of(qtbot, style, "EU")
    (choice,) = page.findChildren(Choice)

    assert choice.value == "EU"
    with qtbot.waitSignal(page.region_chosen) as chosen:
        choice.chosen.emit("NZ")
    assert chosen.args == ["NZ"]


@pytest.mark.parametrize(("language", "code"), [("en_US.UTF-8", "US"), ("de_AT.UTF-8", "AT"), ("C.UTF-8", "EU")])
def test_the_region_is_that_of_the_system_until_one_is_chosen(
    monkeypatch: pytest.MonkeyPatch, language: str, code: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", language)

    assert region_code("auto") == code
    assert region("AU").emergency == "000"
