"""The session screen, driven by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backstride.i18n.text import text
from backstride.routine.model import Cap
from backstride.session.cues import Cue
from backstride.session.events import CueDue
from backstride.session.player import Position, SessionEnded, State
from backstride.session.states import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.actions import OF_SESSION
from backstride.ui.kit.frame_timer import FrameTimer
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.services.timer import EventQueue
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.session_view import SessionView
from backstride.ui.session.stage.flash_border import FlashBorder
from tests.support.examples import step
from tests.support.languages import ENGLISH
from tests.support.played import Played
from tests.support.session_states import DEMO, screen_in
from tests.support.widgets import found

TIMELINE = compile_timeline(DEMO)
KEY = Qt.Key
SIZES = [(1280, 800), (800, 480), (640, 480), (480, 800), (1080, 1920), (2560, 900)]
RAMBLING = "Tuck the tail first. Squeeze the buttock of the kneeling side. Glide the whole trunk forward. " * 2


Keep = Callable[..., SessionScreen]
Play = Callable[..., Played]


def focused(played: Played) -> QWidget:
    return played.screen.view.overlay.focused()


def scene_of(view: SessionView) -> Scene:
    assert view._scene is not None
    return view._scene


def press(qtbot: QtBot, played: Played, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(played.screen, key)


def test_space_pauses_and_space_goes_on_after_three_seconds(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Space)
    paused = played.state
    press(qtbot, played, KEY.Key_Space)
    lead_in = played.state
    played.pass_time(3)

    assert (paused, lead_in, played.state) == (State.PAUSED, State.LEAD_IN, State.RUNNING)
    assert played.conductor.view().seconds == pytest.approx(6)


@pytest.mark.parametrize("spot", [QPoint(300, 500), QPoint(950, 380), QPoint(600, 30)])
def test_a_tap_anywhere_pauses(qtbot: QtBot, play: Play, spot: QPoint) -> None:
    played = play()
    view = played.screen.view
    target = view.childAt(spot) or view
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(view, spot))

    assert played.state is State.PAUSED


def test_arrows_go_to_the_next_and_the_previous_phase(qtbot: QtBot, play: Play) -> None:
    played = play()
    here = played.phase
    press(qtbot, played, KEY.Key_Right)
    assert played.phase == here + 1
    press(qtbot, played, KEY.Key_Left)

    assert played.phase == here


def test_plus_gives_ten_seconds_more(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Plus)

    assert played.conductor.view().length == 40
    assert played.screen.view.number.count.number == "34"


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter])
def test_where_the_person_sets_the_pace_space_and_enter_say_done(qtbot: QtBot, play: Play, key: Qt.Key) -> None:
    played = play("self-paced")
    here = played.phase
    press(qtbot, played, key)

    assert played.phase == here + 1


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter])
def test_while_an_exercise_is_explained_space_and_enter_say_ready(qtbot: QtBot, play: Play, key: Qt.Key) -> None:
    played = play("learning")
    press(qtbot, played, key)

    assert played.conductor.view().left == pytest.approx(3)


def test_a_tap_and_the_button_say_ready_too(qtbot: QtBot, play: Play) -> None:
    tapped, clicked = play("learning"), play("learning")
    qtbot.mouseClick(tapped.screen.view, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    button = clicked.screen.view.floor.done
    words = button.words
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert [played.conductor.view().left for played in (tapped, clicked)] == [pytest.approx(3)] * 2
    assert (words, button.isVisible()) == ("Ready", False)


def test_p_pauses_while_an_exercise_is_explained(qtbot: QtBot, play: Play) -> None:
    played = play("learning")
    press(qtbot, played, KEY.Key_P)

    assert played.state is State.PAUSED


def test_repetitions_are_counted_by_space_and_taps_until_enter(qtbot: QtBot, play: Play) -> None:
    counting = replace(
        step("heel-raise", reps=("max",), at_most=Cap(20, 20)), load=text("backpack 5 kg"), cue=text("Slowly.")
    )
    plan = replace(DEMO, steps=(counting, step("march", time=60)))
    played = play(at=Position(1, 21.0), of=compile_timeline(plan))
    view = played.screen.view
    assert view.column.detail.text == "backpack 5 kg · Slowly · Tap or press Space for each one"

    press(qtbot, played, KEY.Key_Space)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert (view.number.count.number, view.number.count.lower) == ("2", "0:21")
    assert view.column.set_line.which.words == "At most 20"
    press(qtbot, played, KEY.Key_Return)

    assert played.phase == 2


def test_a_hold_as_long_as_the_person_can_counts_up_to_its_cap(play: Play) -> None:
    plan = replace(DEMO, steps=(step("hip-flexor", hold=("max",), at_most=Cap(60)), step("march", time=60)))
    played = play(at=Position(1, 21.0), of=compile_timeline(plan))
    view = played.screen.view

    assert (view.number.count.number, view.column.set_line.which.words) == ("0:21", "At most 1:00")
    played.pass_time(39)
    assert played.phase == 2


def test_the_done_button_is_there_only_where_it_is_needed(qtbot: QtBot, play: Play) -> None:
    assert not play("hold").screen.view.floor.done.isVisible()
    played = play("self-paced")
    here = played.phase
    qtbot.mouseClick(played.screen.view.floor.done, Qt.MouseButton.LeftButton)

    assert played.phase == here + 1


def test_escape_asks_and_pauses_and_escape_again_stays_and_goes_on(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    assert (played.state, played.screen.dialogs.open) == (State.PAUSED, True)
    qtbot.keyClick(played.screen.view.overlay, KEY.Key_Escape)

    assert (played.state, played.screen.dialogs.open) == (State.LEAD_IN, False)


def test_enter_stays_and_goes_on(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    stay = focused(played)
    assert (stay.objectName(), stay.property("role")) == ("stay", "primary")
    qtbot.keyClick(stay, KEY.Key_Return)

    assert (played.state, played.screen.dialogs.open) == (State.LEAD_IN, False)


def test_leaving_is_the_second_answer_and_what_was_done_is_told(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    qtbot.keyClick(focused(played), KEY.Key_Tab)
    assert focused(played).objectName() == "leave"
    with qtbot.waitSignal(played.screen.ended) as told:
        qtbot.keyClick(focused(played), KEY.Key_Return)

    ended: SessionEnded = told.args[0]
    assert ended.how == "left"


def test_the_focus_stays_with_what_is_asked(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    reached = []
    for _ in range(3):
        reached.append(focused(played).objectName())
        qtbot.keyClick(focused(played), KEY.Key_Tab)
    played.screen.setFocus()

    assert reached == ["stay", "leave", "stay"]
    assert focused(played).objectName() == "stay"


@pytest.mark.parametrize(("spot", "open_"), [(QPoint(640, 330), True), (QPoint(20, 400), False)])
def test_a_tap_beside_a_question_stays_and_one_on_it_changes_nothing(
    qtbot: QtBot, play: Play, spot: QPoint, *, open_: bool
) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    overlay = played.screen.view.overlay
    overlay.setFocus()
    target = overlay.childAt(spot) or overlay
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(overlay, spot))

    assert played.screen.dialogs.open is open_
    assert not open_ or focused(played).objectName() == "stay"


def test_staying_is_the_larger_answer(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape)
    stay, leave = played.screen.view.overlay.stops()

    assert stay.width() > 1.5 * leave.width()
    assert min(stay.height(), leave.height()) >= 64


def test_while_it_asks_no_key_reaches_the_session(qtbot: QtBot, play: Play) -> None:
    played = play()
    here = played.phase
    press(qtbot, played, KEY.Key_Escape)
    qtbot.keyClick(played.screen.view.overlay, KEY.Key_Right)

    assert played.phase == here


def test_volume_goes_by_ten_and_is_told(qtbot: QtBot, play: Play) -> None:
    played = play(options=SessionOptions(volume=95))
    with qtbot.waitSignals([played.screen.controls.volume_changed] * 2):
        press(qtbot, played, KEY.Key_Up, KEY.Key_Down)

    assert played.screen.controls.volume == 90
    toast = played.screen.view.head.toast
    assert (toast.word, toast.accessibleName()) == ("90 %", "Volume 90 %")


def test_mute_is_told_and_undone_by_louder(qtbot: QtBot, play: Play) -> None:
    played = play()
    with qtbot.waitSignal(played.screen.controls.muted_changed) as told:
        press(qtbot, played, KEY.Key_M)
    assert told.args == [True]
    press(qtbot, played, KEY.Key_Up)

    assert not played.screen.controls.muted


def test_o_turns_the_picture_and_taps_turn_with_it(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_O)
    view = played.screen.view
    assert (view.width(), view.height()) == (800, 1280)
    press(qtbot, played, KEY.Key_Space)
    assert played.state is State.PAUSED
    press(qtbot, played, KEY.Key_O, KEY.Key_O, KEY.Key_O)

    assert (view.width(), view.height()) == (1280, 800)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_tap_pauses_a_turned_picture_too(qtbot: QtBot, play: Play, quarters: int) -> None:
    played = play()
    press(qtbot, played, *[KEY.Key_O] * quarters)
    view = played.screen.findChild(QGraphicsView)
    assert view is not None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())

    assert played.state is State.PAUSED


def test_f_asks_for_the_full_screen(qtbot: QtBot, play: Play) -> None:
    played = play()
    with qtbot.waitSignal(played.screen.full_screen_requested):
        press(qtbot, played, KEY.Key_F)


def test_every_key_has_one_meaning_and_stands_on_the_page_of_keys(qtbot: QtBot, play: Play) -> None:
    keys = [key for action in OF_SESSION for key in action.keys]
    assert len(keys) == len(set(keys))
    played = play()
    press(qtbot, played, KEY.Key_Question)
    texts = {child.text() for child in played.screen.view.overlay.findChildren(QWidget) if hasattr(child, "text")}

    assert {action.text(ENGLISH) for action in OF_SESSION} <= texts


PAGES = [KEY.Key_Question, KEY.Key_I]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("key", [KEY.Key_Escape, KEY.Key_Question, KEY.Key_Space, KEY.Key_Return])
def test_any_key_closes_a_page_and_what_ran_goes_on_with_a_lead_in(
    qtbot: QtBot, play: Play, page: Qt.Key, key: Qt.Key
) -> None:
    played = play()
    press(qtbot, played, page)
    assert (played.state, played.screen.dialogs.open) == (State.PAUSED, True)
    qtbot.keyClick(focused(played), key)

    assert (played.state, played.screen.dialogs.open) == (State.LEAD_IN, False)


@pytest.mark.parametrize("page", PAGES)
def test_what_was_paused_before_a_page_stays_paused_after_it(qtbot: QtBot, play: Play, page: Qt.Key) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Space, page)
    qtbot.keyClick(focused(played), KEY.Key_Escape)

    assert (played.state, played.screen.dialogs.open) == (State.PAUSED, False)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_button_that_closes_it(qtbot: QtBot, play: Play, page: Qt.Key) -> None:
    played = play()
    press(qtbot, played, page)
    (close,) = played.screen.view.overlay.stops()
    assert (close.accessibleName(), close.hasFocus()) == ("Close", True)
    assert min(close.width(), close.height()) >= 48
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)

    assert not played.screen.dialogs.open


def test_the_shift_of_a_question_mark_closes_nothing(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Question)
    qtbot.keyClick(focused(played), KEY.Key_Shift)

    assert played.screen.dialogs.open


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_fits_has_no_scroll_bar(qtbot: QtBot, play: Play, page: Qt.Key) -> None:
    played = play()
    press(qtbot, played, page)
    QApplication.sendPostedEvents()
    scroll = played.screen.view.overlay.findChild(QScrollArea)
    assert scroll is not None

    assert not scroll.verticalScrollBar().isVisible()


@pytest.mark.parametrize(("size", "least"), [((1280, 800), 20), ((1920, 1080), 27), ((3840, 2160), 54)])
@pytest.mark.parametrize("act", [Command.SHORTCUTS, Command.HOW_TO, Command.LEAVE])
def test_what_is_asked_is_read_from_as_far_as_the_stage(
    keep: Keep, style: Style, act: Command, size: tuple[int, int], least: int
) -> None:
    screen = keep(screen_in(style, "hold"), size)
    screen.do(act)
    overlay = screen.view.overlay
    labels, buttons = overlay.findChildren(QLabel), overlay.stops()

    assert min(label.fontInfo().pixelSize() for label in labels) >= least
    assert min(button.fontInfo().pixelSize() for button in buttons) >= least
    assert min(button.height() for button in buttons) >= 2 * least


def test_what_is_asked_grows_with_the_window_around_it(keep: Keep, style: Style) -> None:
    screen = keep(screen_in(style, "leaving"), (1280, 800))
    stay = screen.view.overlay.stops()[0]
    small = stay.height()
    screen.resize(2560, 1600)
    QApplication.sendPostedEvents()

    assert stay.height() > 1.8 * small


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1920, 1080), (800, 480), (1080, 1920)])
def test_all_keys_are_seen_at_once(keep: Keep, style: Style, size: tuple[int, int]) -> None:
    screen = keep(screen_in(style, "hold"), size)
    screen.do(Command.SHORTCUTS)
    QApplication.sendPostedEvents()
    page = screen.view.overlay.findChild(QScrollArea)

    assert page is not None
    assert not page.verticalScrollBar().isVisible()


@pytest.mark.parametrize("quarters", [1, 2])
def test_a_question_in_a_turned_picture_is_answered_by_keys(qtbot: QtBot, play: Play, quarters: int) -> None:
    played = play()
    press(qtbot, played, *[KEY.Key_O] * quarters, KEY.Key_Escape, KEY.Key_Right)
    assert played.screen.dialogs.open
    press(qtbot, played, KEY.Key_Escape)

    assert (played.state, played.screen.dialogs.open) == (State.LEAD_IN, False)


def test_arrows_scroll_a_page_that_is_too_long(qtbot: QtBot, style: Style, qapp: QApplication, keep: Keep) -> None:
    style.apply(qapp, SCHEMES["light"], 2.0)
    screen = keep(screen_in(style, "how-to"), (800, 480))
    scroll = screen.view.overlay.findChild(QScrollArea)
    assert scroll is not None
    qtbot.keyClick(screen.view.overlay, KEY.Key_Down)

    assert screen.dialogs.open
    assert scroll.verticalScrollBar().value() > 0


def test_i_explains_with_the_common_mistakes(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_I)
    texts = {child.text() for child in played.screen.view.overlay.findChildren(QWidget) if hasattr(child, "text")}

    assert {
        "Arching the lower back.",
        "Kneel on one knee, the other foot in front, both knees at a right angle.",
    } <= texts


def test_controls_do_what_their_keys_do(qtbot: QtBot, play: Play) -> None:
    played = play()
    here = played.phase
    qtbot.mouseClick(played.screen.view.floor.control(Command.NEXT), Qt.MouseButton.LeftButton)

    assert played.phase == here + 1
    assert played.screen.hasFocus()


def test_a_control_that_tab_reached_takes_space_and_lets_the_arrows_pass(qtbot: QtBot, play: Play) -> None:
    played = play()
    here = played.phase
    control = played.screen.view.floor.control(Command.NEXT)
    control.setFocus()
    qtbot.keyClick(control, KEY.Key_Space)
    assert played.phase == here + 1
    qtbot.keyClick(control, KEY.Key_Right)

    assert played.phase == here + 2


def test_what_the_session_does_not_grant_is_grey(play: Play) -> None:
    view = play("self-paced").screen.view

    assert not view.menu.row(Command.MORE).isEnabled()
    assert view.floor.control(Command.NEXT).isEnabled()


def test_after_a_sleep_it_asks_and_repeats_the_hold(qtbot: QtBot, play: Play) -> None:
    played = play()
    played.clock.sleep(3600)
    played.wake()
    qtbot.waitUntil(lambda: played.screen.dialogs.open)
    assert played.state is State.PAUSED
    qtbot.keyClick(played.screen.focusWidget(), KEY.Key_Return)

    assert played.conductor.view().seconds == 0


def test_a_screen_reader_hears_milestones_and_not_seconds(play: Play) -> None:
    played = play("get-ready")
    heard: list[str] = []
    played.screen.announced.connect(heard.append)
    played.pass_time(30)
    played.screen.flush()

    assert heard == ["Hold. 30 s. Half-kneeling hip flexor stretch. left side."]


def test_number_and_total_are_told_once_a_phase(play: Play) -> None:
    played = play("get-ready")
    view = played.screen.view
    told = (view.number.accessibleName(), view.head.total.accessibleName())
    played.pass_time(2)
    played.screen.flush()
    assert (view.number.accessibleName(), view.head.total.accessibleName()) == told
    played.pass_time(3)
    played.screen.flush()

    assert view.number.accessibleName() != told[0]


@pytest.mark.parametrize(("state", "lit"), [("breathe-in", True), ("for", False)])
def test_the_border_lights_up_with_cues_where_eyes_are_off_the_screen(play: Play, state: str, *, lit: bool) -> None:
    played = play(state)
    cue = Cue(phase=played.phase, at=1.0, kind="breath-in")
    found(played.screen, EventQueue).put(CueDue(1.0, cue, 1.0))
    played.screen.flush()

    assert found(played.screen, FlashBorder).isVisible() is lit


def test_who_does_not_want_it_gets_no_border(play: Play) -> None:
    played = play("breathe-in", SessionOptions(look_away=False))
    found(played.screen, EventQueue).put(CueDue(1.0, Cue(phase=played.phase, at=1.0, kind="breath-in"), 1.0))
    played.screen.flush()

    assert not found(played.screen, FlashBorder).isVisible()


def test_a_whole_routine_is_played_to_its_end(qtbot: QtBot, play: Play) -> None:
    played = play(at=Position())
    with qtbot.waitSignal(played.screen.ended) as told:
        while played.state is not State.ENDED:
            if played.state is State.WAITING:
                press(qtbot, played, KEY.Key_Space)
            played.pass_time(1)
            played.screen.flush()

    ended: SessionEnded = told.args[0]
    assert ended.how == "finished"
    assert played.screen.view.badges.sign.word == "DONE"


def finished(play: Play) -> Played:
    played = play("timed-note")
    played.screen.do(Command.NEXT)
    played.screen.flush()
    return played


def test_the_end_is_shown_alone(play: Play) -> None:
    view = finished(play).screen.view

    assert [control for control in view.floor.controls() if control.isVisible()] == []
    assert not view.floor.next_up.isVisible()
    assert not view.performer.figure.isVisible()
    assert view.strip.isVisible()


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_Escape])
def test_the_end_stays_until_somebody_goes_on(qtbot: QtBot, play: Play, key: Qt.Key) -> None:
    played = finished(play)
    with qtbot.waitSignal(played.screen.through):
        press(qtbot, played, key)


def test_the_end_goes_by_itself(play: Play) -> None:
    finale = finished(play).screen._finale

    assert (finale.isActive(), finale.interval()) == (True, 800)


def test_who_leaves_is_through_at_once(qtbot: QtBot, play: Play) -> None:
    played = play()
    press(qtbot, played, KEY.Key_Escape, KEY.Key_Tab)
    with qtbot.waitSignal(played.screen.through):
        qtbot.keyClick(focused(played), KEY.Key_Return)


def test_a_tap_says_done_where_the_person_sets_the_pace(qtbot: QtBot, play: Play) -> None:
    played = play("self-paced")
    here = played.phase
    qtbot.mouseClick(played.screen.view, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))

    assert played.phase == here + 1


def test_nothing_is_painted_while_paused_or_hidden(qtbot: QtBot, play: Play) -> None:
    played = play()
    assert found(played.screen, FrameTimer).active
    press(qtbot, played, KEY.Key_Space)
    assert not found(played.screen, FrameTimer).active
    press(qtbot, played, KEY.Key_Space)
    assert found(played.screen, FrameTimer).active
    played.screen.hide()

    assert not found(played.screen, FrameTimer).active
