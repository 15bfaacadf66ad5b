"""Long words at a kiosk: a title is set smaller before a word of it is torn, and the number to call always stays."""

import pytest
from pytestqt.qtbot import QtBot

from backstride.library.suggestions import Card
from backstride.routine.emergency import REGIONS
from backstride.ui.kiosk.card import CardButton
from backstride.ui.kiosk.foot import Foot
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import broken

LONG = "Rückenschmerzvorbeugungsfreundliche Dehnungsübungen für Langstreckenläuferinnen"
CARD = Card(id="long", title=LONG, minutes=12, about=True, positions=("standing",), equipment=("Gymnastikmatte",))


@pytest.mark.parametrize("width", [1280, 1920])
def test_no_word_of_a_title_is_torn_where_smaller_letters_keep_it(qtbot: QtBot, style: Style, width: int) -> None:
    page = OverviewPage(style, CARD, ())
    qtbot.addWidget(page)
    page.resize(width, 700)
    page.show()
    lines = broken(LONG, page.title.font(), page.title.width())

    assert set(LONG.split()) <= set(" ".join(lines).split())


def test_a_screen_reader_says_all_of_a_card(qtbot: QtBot, style: Style) -> None:
    card = CardButton(style, CARD, None, lambda _exercise, _size: None)
    qtbot.addWidget(card)
    card.resize(300, 230)
    card.grab()

    assert card.accessibleName().startswith(f"{LONG}, ")
    assert "Standing only" in card.accessibleName()
    assert "Needs a mat" in card.accessibleName()


@pytest.mark.parametrize("width", [480, 800, 1280, 3840])
def test_the_number_to_call_stays_at_the_foot_however_little_room_there_is(
    qtbot: QtBot, style: Style, width: int
) -> None:
    foot = Foot(style, REGIONS["EU"], "Physiotherapiezentrum am Hauptbahnhof", ("English", "Deutsch", "Français"))
    qtbot.addWidget(foot)
    foot.resize(width, 72)
    foot.show()
    shown = [label.text() for label in foot.findChildren(type(foot._number)) if label.isVisible()]

    assert "Emergency: 112" in shown
