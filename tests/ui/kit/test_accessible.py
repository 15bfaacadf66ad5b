"""What a screen reader is told of every page, as Qt hands it on."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions
from backstride.ui.kit.accessible import tell_screen_readers
from backstride.ui.kit.disclosure import DisclosureHeader
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary_page import AfterPage
from tests.support.visitor import Visitor, enter, leave
from tests.support.widgets import found

KEY, ROLE, TEXT = Qt.Key, QAccessible.Role, QAccessible.Text
GERMAN = Settings(first_run_done=True, language="de")
ENGLISH = Settings(first_run_done=True, language="en")


@pytest.fixture(scope="module", autouse=True)
def asked() -> None:
    tell_screen_readers()


@pytest.fixture
def visitor(qtbot: QtBot, qapp: QApplication, paths: Paths) -> Iterator[Visitor]:
    visitor = enter(qtbot, qapp, paths, ENGLISH, LaunchOptions(silent=True))
    yield visitor
    leave(visitor)


@dataclass(frozen=True)
class Told:
    """One thing that a screen reader can go to."""

    role: QAccessible.Role
    name: str
    description: str
    opened: bool | None
    checkable: bool


def told(interface: QAccessibleInterface) -> Told:
    state = interface.state()
    return Told(
        role=interface.role(),
        name=interface.text(TEXT.Name),
        description=interface.text(TEXT.Description),
        opened=bool(state.expanded) if state.expandable else None,
        checkable=bool(state.checkable),
    )


def of(widget: QWidget) -> Told:
    return told(QAccessible.queryAccessibleInterface(widget))


def everything(page: QWidget) -> list[Told]:
    return [of(widget) for widget in page.findChildren(QWidget) if widget.isVisible()]


def visit_all(visitor: Visitor) -> Iterator[list[Told]]:
    """Yield what is told of each page, one after the other."""
    navigator = visitor.app.features.navigator
    own = visitor.app.context.paths.own_library
    for open_page in (
        navigator.go_home,
        navigator.open_history,
        navigator.open_settings,
        navigator.open_about,
        lambda: navigator.open_card("after-run-lower-back-10"),
        lambda: navigator.open_file(own / "gone.yaml"),
        lambda: navigator.start_card("two-breaths"),
    ):
        open_page()
        QApplication.processEvents()
        yield everything(visitor.page)
    visitor.press(KEY.Key_Question)
    yield everything(visitor.page)


def test_no_description_repeats_its_name(visitor: Visitor) -> None:
    for page in visit_all(visitor):
        assert [each for each in page if each.name and each.description == each.name] == []


def test_no_name_says_a_thing_twice(visitor: Visitor) -> None:
    heroes = [each.name for each in everything(visitor.page) if each.name.startswith("Before a run")]

    assert len(heroes) >= 1
    assert [name for name in heroes if name.count("Before a run") > 1] == []


def test_what_opens_is_a_button_that_says_whether_it_is_open(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    QApplication.processEvents()
    header = found(visitor.page, DisclosureHeader)
    assert (of(header).role, of(header).opened, of(header).checkable) == (ROLE.Button, False, False)
    QAccessible.queryAccessibleInterface(header).actionInterface().doAction(QAccessibleActionInterface.pressAction())

    assert header.isChecked()
    assert of(header).opened is True


def test_a_page_has_headings_to_go_by(visitor: Visitor) -> None:
    visitor.app.features.navigator.open_card("after-run-lower-back-10")
    QApplication.processEvents()
    headings = [each.name for each in everything(visitor.page) if each.role == ROLE.Heading]

    assert headings == ["Ten minutes for the lower back", "9 exercises"]


def test_what_stands_on_a_button_heads_nothing(visitor: Visitor) -> None:
    headings = [each.name for each in everything(visitor.page) if each.role == ROLE.Heading]

    assert headings[:3] == ["Are you about to run, or back from one?", "Mine", "All routines"]
    assert not {"Six minutes to warm up", "Start"} & set(headings)


def test_a_session_says_what_it_is_and_where_it_stands(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.app.features.navigator.start_card("kiosk-demo-3")
    qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    QApplication.processEvents()
    assert visitor.focus is visitor.page
    assert of(visitor.page).name == "Try it: three minutes"
    assert of(visitor.page).description == "Get ready. March on the spot."
    visitor.press(KEY.Key_Right)
    QApplication.processEvents()

    assert of(visitor.page).description == "Keep moving. March on the spot."


def test_a_figure_of_a_session_is_a_picture_with_its_alternative_in_words(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.app.features.navigator.start_card("kiosk-demo-3")
    qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    QApplication.processEvents()
    (picture,) = (each for each in everything(visitor.page) if each.role == ROLE.Graphic)

    assert "Set up: " in picture.name
    assert "Move: " in picture.name


@pytest.mark.parametrize("settings", [ENGLISH, GERMAN], ids=["en", "de"])
def test_what_changes_its_meaning_changes_its_name(
    qtbot: QtBot, qapp: QApplication, paths: Paths, settings: Settings
) -> None:
    visitor = enter(qtbot, qapp, paths, settings, LaunchOptions(silent=True))
    visitor.app.features.navigator.start_card("kiosk-demo-3")
    qtbot.waitUntil(lambda: visitor.sees(SessionScreen))
    names = {"en": ("Pause", "Continue", "Turn the sound off", "Turn the sound on")}
    names["de"] = ("Anhalten", "Weiter", "Ton ausschalten", "Ton einschalten")
    pause, resume, mute, unmute = names[settings.language]
    visitor.page_as(SessionScreen).view.floor.more.click()
    assert (controls(visitor, pause), controls(visitor, mute)) == (1, 1)
    visitor.press(KEY.Key_P)
    visitor.press(KEY.Key_M)
    QApplication.processEvents()

    assert (controls(visitor, resume), controls(visitor, unmute)) == (1, 1)
    assert controls(visitor, mute) == 0
    leave(visitor)


def controls(visitor: Visitor, name: str) -> int:
    """How many buttons of the session begin so."""
    return sum(each.name.startswith(f"{name} (") for each in everything(visitor.page) if each.role == ROLE.Button)


def test_a_window_closes_as_ever_after_a_screen_reader_has_looked_at_everything(
    qtbot: QtBot, qapp: QApplication, paths: Paths
) -> None:
    QAccessible.setActive(True)
    try:
        visitor = enter(qtbot, qapp, paths, ENGLISH, LaunchOptions(silent=True, speed=40.0))
        for page in visit_all(visitor):
            assert page
        visitor.press(KEY.Key_Escape)
        while not visitor.sees(AfterPage):
            visitor.press(KEY.Key_Right)
            qtbot.wait(1)
        assert everything(visitor.page)
        leave(visitor)
    finally:
        QAccessible.setActive(False)
