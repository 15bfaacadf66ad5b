"""The session screen, driven by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QBitmap, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QGraphicsView, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backstride.i18n.text import text
from backstride.routine.model import Cap
from backstride.session.cues import Cue
from backstride.session.events import CueDue
from backstride.session.player import Position, SessionEnded, State
from backstride.session.states import Command
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.actions import CONTROLS, OF_SESSION
from backstride.ui.kit.frame_timer import FrameTimer
from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.services.timer import EventQueue
from backstride.ui.session.fit_label import FitLabel
from backstride.ui.session.flash_border import FlashBorder
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.screen import SessionOptions, SessionScreen
from backstride.ui.session.session_view import SessionView
from tests.support.examples import step
from tests.support.languages import ENGLISH, speaking
from tests.support.played import Played
from tests.support.session_states import DEMO, STATES, screen_in
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
    assert played.screen.view.dial.face.number == "34"


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
    button = clicked.screen.view.done
    words = button.text()
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
    assert view.detail.text == "backpack 5 kg · Slowly · Tap or press Space for each one"

    press(qtbot, played, KEY.Key_Space)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert (view.dial.face.number, view.dial.face.below) == ("2", "at most 20 · 0:21")
    press(qtbot, played, KEY.Key_Return)

    assert played.phase == 2


def test_a_hold_as_long_as_the_person_can_counts_up_to_its_cap(play: Play) -> None:
    plan = replace(DEMO, steps=(step("hip-flexor", hold=("max",), at_most=Cap(60)), step("march", time=60)))
    played = play(at=Position(1, 21.0), of=compile_timeline(plan))
    face = played.screen.view.dial.face

    assert (face.number, face.below) == ("0:21", "at most 1:00")
    played.pass_time(39)
    assert played.phase == 2


def test_the_done_button_is_there_only_where_it_is_needed(qtbot: QtBot, play: Play) -> None:
    assert not play("hold").screen.view.done.isVisible()
    played = play("self-paced")
    here = played.phase
    qtbot.mouseClick(played.screen.view.done, Qt.MouseButton.LeftButton)

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
    toast = played.screen.view.foot.words.toast
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
    qtbot.mouseClick(played.screen.view.foot.control(Command.NEXT), Qt.MouseButton.LeftButton)

    assert played.phase == here + 1
    assert played.screen.hasFocus()


def test_a_control_that_tab_reached_takes_space_and_lets_the_arrows_pass(qtbot: QtBot, play: Play) -> None:
    played = play()
    here = played.phase
    control = played.screen.view.foot.control(Command.NEXT)
    control.setFocus()
    qtbot.keyClick(control, KEY.Key_Space)
    assert played.phase == here + 1
    qtbot.keyClick(control, KEY.Key_Right)

    assert played.phase == here + 2


def test_what_the_session_does_not_grant_is_grey(play: Play) -> None:
    foot = play("self-paced").screen.view.foot

    assert not foot.control(Command.MORE).isEnabled()
    assert foot.control(Command.NEXT).isEnabled()


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
    told = (view.dial.accessibleName(), view.foot.words.total.accessibleName())
    played.pass_time(2)
    played.screen.flush()
    assert (view.dial.accessibleName(), view.foot.words.total.accessibleName()) == told
    played.pass_time(3)
    played.screen.flush()

    assert view.dial.accessibleName() != told[0]


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
    assert played.screen.view.dial.face.sign == "tick"


def finished(play: Play) -> Played:
    played = play("timed-note")
    played.screen.do(Command.NEXT)
    played.screen.flush()
    return played


def test_the_end_is_shown_alone(play: Play) -> None:
    view = finished(play).screen.view

    assert not view.foot.isVisible()
    assert not view.card.isVisible()
    assert view.bar.isVisible()
    assert abs(view.dial.geometry().center().x() - view.width() // 2) <= 1


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


def test_time_runs_from_left_to_right_for_every_reader(keep: Keep, style: Style, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        foot = keep(screen_in(style, "hold")).view.foot
        places = [foot.control(action.command).x() for action in CONTROLS]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert places == sorted(places)
    assert places[-1] < foot.width() / 2


def test_controls_are_drawn_equally_large_but_the_one_that_pauses_is_filled(keep: Keep, style: Style) -> None:
    foot = keep(screen_in(style, "hold"), (3840, 2160)).view.foot
    heights = [inked(foot.control(act)).height() for act in (Command.PREVIOUS, Command.NEXT)]
    pause = foot.control(Command.PAUSE).grab().toImage()

    assert max(heights) - min(heights) <= 0.15 * max(heights)
    assert min(heights) > 0.3 * foot.control(Command.NEXT).height()
    assert pause.pixelColor(pause.width() // 2, pause.height() // 8) == style.colour("accent")


def test_ten_more_says_ten_of_what(keep: Keep, style: Style) -> None:
    assert keep(screen_in(style, "hold")).view.foot.control(Command.MORE).glyph == "+10 s"


def inked(widget: QWidget) -> QRect:
    """Return the box of what is painted on *widget* in the colour of text."""
    return QRegion(
        QBitmap.fromImage(
            widget.grab()
            .toImage()
            .createMaskFromColor(widget.palette().windowText().color().rgb(), Qt.MaskMode.MaskOutColor)
        )
    ).boundingRect()


def test_what_cannot_be_pressed_is_faint(keep: Keep, style: Style) -> None:
    view = keep(screen_in(style, "self-paced")).view
    faint, plain = (darkest_of(view, view.foot.control(act)) for act in (Command.MORE, Command.MUTE))

    assert faint > plain + 100


def darkest_of(view: QWidget, part: QWidget) -> int:
    image = view.grab(QRect(part.mapTo(view, QPoint()), part.size())).toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (800, 1280), (480, 800), (3840, 2160)])
@pytest.mark.parametrize("state", ["hold", "hold-right", "self-paced"])
def test_how_loud_it_is_covers_nothing(
    qtbot: QtBot, keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state), size)
    qtbot.keyClick(screen, KEY.Key_Down)
    words = screen.view.foot.words
    told = words.toast.geometry()
    others = [each for each in words.findChildren(FitLabel) if each.text]

    assert words.toast.isVisible()
    assert words.rect().contains(told)
    assert [each.text for each in others if each.geometry().intersects(told)] == []
    assert words.following.isVisible()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (1024, 768), (800, 1280), (1080, 1920), (3840, 2160)])
@pytest.mark.parametrize("state", ["hold", "get-ready", "rest", "breathe-in", "paced"])
def test_a_figure_has_the_room_that_the_words_leave(
    keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    view = keep(screen_in(style, state), size).view
    least = view.dial.height() * 0.26 if size[0] > size[1] else size[1] * 0.09

    assert view.card.height() >= least


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (1024, 768), (800, 1280), (1080, 1920), (3840, 2160)])
@pytest.mark.parametrize("state", ["hold", "breathe-in", "paced", "for", "holds"])
def test_what_to_do_is_told_in_letters_that_are_read_from_the_floor(
    keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float, language: str
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    view = keep(screen_in(style, state, SessionOptions(catalogue=speaking(language))), size).view
    window = min(min(size) / 800, max(size) / 1280)

    assert view.detail.isVisible()
    assert view.detail.pixels >= int(24 * max(0.66, window) * (1 + (text_size - 1) * 0.35))
    assert view.detail.text[-1] in ".…"


def test_a_screen_reader_hears_all_of_what_to_do_though_it_is_shown_shorter(
    keep: Keep, style: Style, qapp: QApplication
) -> None:
    style.apply(qapp, SCHEMES["light"], 2.0)
    view = keep(screen_in(style, "hold"), (1280, 800)).view

    view.show_scene(replace(scene_of(view), cue=RAMBLING))

    assert len(view.detail.accessibleName()) > len(view.detail.text)
    assert view.detail.accessibleName().startswith(view.detail.text)


def test_a_figure_gives_way_to_what_to_do(keep: Keep, style: Style) -> None:
    short, long = (keep(screen_in(style, "hold")).view for _ in range(2))

    short.show_scene(replace(scene_of(short), cue="Tuck the tail."))

    assert long.detail.text == long.detail.accessibleName()
    assert long.detail.height() > short.detail.height()
    assert long.card.height() < short.card.height()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480), (1024, 768), (800, 1280), (1080, 1920), (2560, 900)])
@pytest.mark.parametrize("state", ["hold", "hold-right", "get-ready", "switch", "rest", "holds"])
def test_name_side_and_what_comes_next_are_told_at_three_metres(
    keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    view = keep(screen_in(style, state), size).view
    least = min(*size, max(size) / 1.6)

    assert view.name.pixels >= 0.05 * least
    assert view.foot.words.following.pixels >= 0.035 * least
    assert view.side.height() >= 0.07 * least


@pytest.mark.parametrize("state", ["hold", "holds", "switch", "hold-right", "paced", "self-paced", "note", "rest"])
def test_what_comes_next_has_one_size_of_letters(keep: Keep, style: Style, state: str) -> None:
    view = keep(screen_in(style, state)).view

    assert view.foot.words.following.pixels == 40


@pytest.mark.parametrize(("state", "works"), [("hold", True), ("relax", False), ("rest-between-sets", False)])
def test_who_rests_is_not_told_to_work(keep: Keep, style: Style, state: str, works: bool) -> None:  # noqa: FBT001  because the table says it
    view = keep(screen_in(style, state)).view

    assert bool(view.detail.text) is works
    assert bool(view.card._glowing) is works


@pytest.mark.parametrize("size", [(1080, 1920), (800, 1280), (480, 800)])
@pytest.mark.parametrize("state", ["hold", "for", "self-paced"])
def test_the_number_is_a_fifth_of_a_portrait(keep: Keep, style: Style, state: str, size: tuple[int, int]) -> None:
    screen = keep(screen_in(style, state), size)
    beside_a_button = 0.9 if state == "self-paced" else 1.0

    assert screen.view.dial.number_height >= beside_a_button * size[1] / 5


@pytest.mark.parametrize("size", [*SIZES, (1024, 768), (3840, 2160)])
@pytest.mark.parametrize("state", ["self-paced", "note"])
def test_the_done_button_stands_below_everything_else_in_the_dial(
    keep: Keep, style: Style, state: str, size: tuple[int, int]
) -> None:
    view = keep(screen_in(style, state), size).view
    places = view.dial.places
    button = view.done.geometry().translated(-view.dial.pos())
    core = places.sign if state == "note" else places.number

    assert view.dial.rect().contains(button)
    assert core.bottom() <= places.below.bottom() <= button.top() + 1
    assert core.right() <= view.dial.width()


@pytest.mark.parametrize(
    ("state", "word", "outlined"),
    [
        ("hold", "LEFT", False),
        ("get-ready", "LEFT", False),
        ("switch", "RIGHT", False),
        ("rest", "Next: LEFT", True),
        ("relax", "LEFT", False),
    ],
)
def test_while_one_rests_the_side_is_the_one_to_come_unless_it_stays(
    keep: Keep,
    style: Style,
    state: str,
    word: str,
    outlined: bool,  # noqa: FBT001  because the table says it
) -> None:
    side = keep(screen_in(style, state)).view.side
    plate = side.grab().toImage().pixelColor(side.width() // 2, side.height() // 8)

    assert side.word == word
    assert (plate != style.colour("text")) is outlined


def test_nothing_is_painted_while_paused_or_hidden(qtbot: QtBot, play: Play) -> None:
    played = play()
    assert found(played.screen, FrameTimer).active
    press(qtbot, played, KEY.Key_Space)
    assert not found(played.screen, FrameTimer).active
    press(qtbot, played, KEY.Key_Space)
    assert found(played.screen, FrameTimer).active
    played.screen.hide()

    assert not found(played.screen, FrameTimer).active


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_no_text_is_clipped_in_any_state_and_size(
    keep: Keep, style: Style, qapp: QApplication, state: str, size: tuple[int, int], text_size: float
) -> None:
    style.apply(qapp, SCHEMES["light"], text_size)
    screen = keep(screen_in(style, state), size)

    labels = [label for label in screen.view.findChildren(FitLabel) if label.isVisible()]
    assert [label.text for label in labels if label.clipped()] == []


@pytest.mark.parametrize("state", ["hold", "get-ready", "holds", "for", "self-paced", "paced"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 480)])
def test_the_number_is_a_fifth_of_the_height(keep: Keep, style: Style, state: str, size: tuple[int, int]) -> None:
    screen = keep(screen_in(style, state), size)

    assert screen.view.dial.number_height >= size[1] / 5


def test_every_control_has_a_name_and_room_for_a_finger(keep: Keep, style: Style) -> None:
    screen = keep(screen_in(style, "self-paced"), (800, 480))
    buttons = [button for button in screen.findChildren(QAbstractButton) if button.isVisible()]

    assert len(buttons) == len(CONTROLS) + 1
    for button in buttons:
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert min(button.width(), button.height()) >= 48
