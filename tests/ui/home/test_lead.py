"""What leads Home: the lengths of a suggestion, what the person says of their run, and a session that was left."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from backstride.care.today import Left, Situation
from backstride.history.model import Run
from backstride.library.suggestions import Card
from backstride.ui.home.lead import Lead
from backstride.ui.home.moment_card import MomentCard
from backstride.ui.kit.interrupted_text import PausedWords
from backstride.ui.kit.style import Style

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
WARM_UP = Card(id="warm-up", title="Warm up", minutes=6, when=("before-run",), purpose="before-run", done=1)
COOL = Card(id="cool", title="Cool down", minutes=10, when=("after-run",), purpose="after-run", done=1)
PAUSED = PausedWords(
    routine="cool",
    title="Cool down",
    when="Paused 5 minutes ago",
    place="1 of 3: Calf stretch",
    left="6:40 left",
    exercise="calf",
    segments=(),
    index=0,
    share=0.0,
)


@pytest.fixture
def lead(qtbot: QtBot, style: Style) -> Lead:
    made = Lead(style, lambda _name: None)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    return made


def button(lead: Lead, name: str) -> QAbstractButton:
    QApplication.processEvents()  # a segment is shown by its layout, in the next turn
    (one,) = [b for b in lead.findChildren(QAbstractButton) if b.accessibleName() == name and b.isVisible()]
    return one


def texts(lead: Lead) -> list[str]:
    return [each.text() for each in lead.findChildren(QLabel) if each.isVisible()]


def test_a_suggestion_says_why_and_starts_in_the_length_that_is_chosen(qtbot: QtBot, lead: Lead) -> None:
    lead.show_cards([WARM_UP, COOL], {}, Situation(now=NOW, run_hour=10))
    assert {"Today, after your run", "Cool down", "You usually run at 10:00."} <= set(texts(lead))

    with qtbot.waitSignal(lead.started) as started:
        qtbot.mouseClick(button(lead, "Start Cool down"), Qt.MouseButton.LeftButton)
    assert started.args == ["cool", 0]
    qtbot.mouseClick(button(lead, "5\N{NO-BREAK SPACE}min"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(lead.started) as started:
        qtbot.keyClick(lead.first(), Qt.Key.Key_Return)
    assert started.args == ["cool", 5]


def test_what_the_person_says_of_their_run_is_passed_on(qtbot: QtBot, lead: Lead) -> None:
    lead.show_cards([replace(WARM_UP, done=0), replace(COOL, done=0)], {}, Situation(now=NOW))
    answer = next(each for each in lead.findChildren(MomentCard) if each.isVisible())
    with qtbot.waitSignals([lead.answered, lead.started]):
        answer.click()

    lead.show_cards([WARM_UP, COOL], {}, Situation(now=NOW))
    with qtbot.waitSignal(lead.answered) as answered:
        button(lead, "After a run instead").click()
    assert answered.args == ["after-run"]


def test_a_session_that_was_left_leads_with_its_place(qtbot: QtBot, lead: Lead) -> None:
    there = Situation(now=NOW, left=Left("cool", NOW - timedelta(minutes=5)))
    lead.show_cards([WARM_UP, COOL], {}, there, (), PAUSED)

    assert not lead.asks
    assert {"Paused 5 minutes ago", "1 of 3: Calf stretch", "6:40 left"} <= set(texts(lead))
    with qtbot.waitSignal(lead.continued):
        button(lead, "Continue Cool down").click()
    with qtbot.waitSignal(lead.restarted):
        button(lead, "Start over").click()
    with qtbot.waitSignal(lead.dismissed):
        button(lead, "Not now").click()
    lead.show_cards([WARM_UP, COOL], {}, replace(there, left=None))
    assert "1 of 3: Calf stretch" not in texts(lead)
    with qtbot.waitSignal(lead.brought_back):
        button(lead, "Undo").click()
    assert lead.first() is not None


def test_after_a_run_that_was_written_down_nobody_is_asked_whether_they_ran(lead: Lead) -> None:
    new = [replace(WARM_UP, done=0), replace(COOL, done=0)]
    run = Run(started=NOW - timedelta(minutes=85), minutes=61, km=12)
    lead.show_cards(new, {}, Situation(now=NOW))
    assert lead.asks
    lead.show_cards(new, {}, Situation(now=NOW, run=run))

    assert not lead.asks
    assert {"Cool down", "For your run of 12 km, 24 min ago."} <= set(texts(lead))
    lead.show_cards(new, {}, Situation(now=NOW + timedelta(hours=4), run=run))
    assert lead.asks
