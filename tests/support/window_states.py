"""The window in every state, at once and without waiting: for pictures and for tests."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QScrollBar, QWidget

from backstride.care.week import week_of
from backstride.history.diary import Diary
from backstride.history.model import Note, PastPhase, Rating, Run
from backstride.i18n.messages import Message, message
from backstride.session.outcome import Ended
from backstride.session.player import SessionEnded
from backstride.session.timeline import Phase, Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build
from backstride.ui.first_run.controller import FirstRunController
from backstride.ui.first_run.page import WelcomePage
from backstride.ui.history.page import HistoryPage
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.home import HomeController
from backstride.ui.home.page import Home
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.choice import Choice, place_in_window
from backstride.ui.kit.say import catalogue, say
from backstride.ui.notice import Notice
from backstride.ui.routine.page import RoutinePage
from backstride.ui.routine.step_row import StepRow
from backstride.ui.session.celebration import CLOSING_MS
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.summary import summary
from backstride.ui.session.summary_page import AfterPage
from backstride.ui.settings.page import SettingsPage
from tests.support.session_states import STATES, act_in, screen_before
from tests.support.studio_states import NAME, STATES_OF_STUDIO
from tests.support.widgets import found
from tests.support.window_profile import NOW, leave_behind
from tools.shot import Shot

Page = TypeVar("Page", bound=QWidget)

_GOAL, _TIME, _POSITION = message("Goal"), message("Time"), message("Position")
"""Names of filters."""


@contextmanager
def window_in(qapp: QApplication, paths: Paths, shot: Shot, *, language: str = "") -> Iterator[QWidget]:
    """Show the window in the state of *shot*, wait until it stands still, and close it afterwards.

    A *language* is asked for as on the command line, over that of the shot.
    """
    favourites = ("diaphragmatic-breathing-5",)
    settings = Settings(
        theme=shot.scheme,
        text_size=shot.text_size,
        language=shot.language,
        favourites=() if shot.state in _FRESH else favourites,
        first_run_done=True,
        role="write" if shot.state in _OF_AUTHORS else "run",
    )
    empty = replace(paths, data=paths.data / "empty", shipped=paths.data / "nowhere")
    fresh = replace(paths, data=paths.data / "fresh")
    known = empty if shot.state in _EMPTY else fresh if shot.state in _FRESH else paths
    app = build(qapp, known, settings, LaunchOptions(silent=True, language=language), _now)
    if shot.mirrored:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    app.window.resize(QSize(*shot.size))
    _wait(app)
    app.features.navigator.go_home()
    app.window.show()
    app.features.thumbnails.begin()
    STATES_OF_WINDOW[shot.state](app)
    _settle()
    _let_draw(app)
    try:
        yield app.window
    finally:
        app.window.close()
        app.close()
        app.window.deleteLater()
        _settle()
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(QLocale("en"))
        for name in (_GIVEN_NAME, NAME):
            (paths.own_library / name).unlink(missing_ok=True)
        for folder in (empty.data, fresh.data, paths.drafts, paths.own_library / "exercises"):
            shutil.rmtree(folder, ignore_errors=True)


def _now() -> datetime:
    return NOW


def _wait(app: App) -> None:
    """Wait until the library was read."""
    loop = QEventLoop()
    app.context.library.changed.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    app.context.library.rescan()
    loop.exec()


def _let_draw(app: App) -> None:
    """Wait until every figure in sight is drawn."""
    for timer in app.features.thumbnails.findChildren(QTimer):
        while timer.isActive():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            app.window.grab()


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _home(app: App) -> Home:
    return _page(app, Home)


def _page(app: App, kind: type[Page]) -> Page:
    """Return the page in sight, which is of this *kind*."""
    page = app.window.page
    assert isinstance(page, kind)
    return page


def _as_it_opens(app: App) -> None:
    """Home, as it opens."""


def _searched(app: App) -> None:
    found(_home(app), QLineEdit, "search").setText("psoas")


def _nothing_found(app: App) -> None:
    found(_home(app), QLineEdit, "search").setText("trampoline")
    _home(app).focus_search()


def _filtered(app: App) -> None:
    _choose(app, {_GOAL: "flexibility", _TIME: 10})


def _no_fit(app: App) -> None:
    _choose(app, {_GOAL: "balance", _TIME: 5, _POSITION: "prone"})


def _choose(app: App, wanted: dict[Message, object]) -> None:
    for name, value in wanted.items():
        chip = _chip(app, name)
        chip.choose(value)
        chip.chosen.emit(value)


def _chip(app: App, name: Message) -> Choice:
    return next(each for each in _home(app).findChildren(Choice) if each.accessibleName() == say(name))


def _scrolled(app: App) -> None:
    bar = _scroll_bar(app)
    bar.setValue(bar.maximum())


def _middle(app: App) -> None:
    bar = _scroll_bar(app)
    bar.setValue(bar.maximum() // 2)


def _scroll_bar(app: App) -> QScrollBar:
    return found(_page(app, QWidget), QScrollArea).verticalScrollBar()


def _welcome(app: App) -> None:
    FirstRunController(app.context, app.window).begin()


def _routine(app: App) -> None:
    app.features.navigator.open_card("after-run-lower-back-10")


def _sheet(app: App) -> None:
    _routine(app)
    _page(app, RoutinePage).hand_out_requested.emit()


def _routine_steps(app: App) -> None:
    _routine(app)
    page = _page(app, RoutinePage)
    rows = page.findChildren(StepRow)
    rows[3].head.click()
    _settle()
    found(page, QScrollArea).ensureWidgetVisible(rows[4], 0, 0)


def _routine_long(app: App) -> None:
    app.features.navigator.open_card("lange-titel")


def _problems(app: App) -> None:
    app.features.navigator.open_card(str(app.context.paths.own_library / "not-finished.yaml"))


def _faulty(app: App) -> None:
    """The list of the files with problems, of which there are two."""
    broken = app.context.paths.own_library / "not-finished.yaml"
    other = broken.with_name("another.yaml")
    other.write_text(broken.read_text())
    _wait(app)
    app.features.navigator.open_faulty()
    other.unlink()


def _history(app: App) -> None:
    app.features.navigator.open_history()


_WORK = tuple(
    PastPhase(kind="work", planned=30.0, completed=seconds, how="done", exercise=exercise, side=side)
    for exercise in ("calf-gastrocnemius", "hip-flexor-half-kneeling", "side-plank", "adductor-butterfly")
    for side, seconds in (("left", 30.0), ("right", 25.0))
)


def _forget_diary(db: sqlite3.Connection) -> None:
    for table in ("notes", "ratings", "runs"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608  because it is one of these


def _write_diary(app: App) -> None:
    """Write down what a person notes in some weeks: pain, an item of their own, and runs; with a gap."""
    history, now = app.context.history, app.context.now()
    diary = Diary(history)
    for number, session in enumerate(history.sessions()):
        history.remove(session)
        history.add(replace(session, phases=_WORK))
        if number % 4:
            note = Note(effort=3 + number % 3, pain=(7 * number) % 5)
            diary.keep_note(session.key, note)
    for week in (0, 1, 2, 3, 6, 7, 8, 9, 10):
        diary.rate(Rating(now.date() - timedelta(weeks=week), "Running 5 km", 7 - week // 3))
    for number in range(20):
        started = now - timedelta(days=4 * number + 2)
        diary.add_run(Run(started=started, minutes=40.0 + number % 3, km=5.0 + number % 4, uid=str(number)))


def _settings(app: App) -> None:
    app.features.navigator.open_settings()


def _settings_middle(app: App) -> None:
    _settings(app)
    _settle()
    _middle(app)


def _settings_end(app: App) -> None:
    _settings(app)
    app.context.preferences.set("library_folders", ("/srv/clinic/routines", "/srv/team"))
    _settings(app)
    _settle()
    for notice in app.window.findChildren(Notice):  # that these folders are not there
        notice.hide()
    _scrolled(app)


def _after(
    how: str, part: float, skipped: frozenset[int] = frozenset(), *, moment: bool = False, item: str | None = ""
) -> Callable[[App], None]:
    """The page after a session that ended so, after this part of its phases, some exercise steps skipped.

    The *moment* of praise is passed over unless asked for.
    """

    def show(app: App) -> None:
        timeline = _timeline(app, "after-run-lower-back-10")
        phases = timeline.phases[: round(part * len(timeline.phases))]
        ended = [
            Ended(phase.index, 0.0 if phase.step in skipped else phase.length or 0.0, _how(phase, skipped))
            for phase in phases
        ]
        clock = sum(each.seconds for each in ended)
        said = summary(
            timeline,
            SessionEnded(clock, how, clock, timeline.total),
            ended,
            this_week=3,
            cards=app.context.library.cards((), {}),
            catalogue=catalogue(),
        )
        page = AfterPage(app.context.style)
        week = week_of(NOW.date(), [NOW.date() - timedelta(days=3), NOW.date()], {5})
        page.show_aftermath(said, may_continue=how == "left", item=item, week=week)
        app.window.show_page(page)
        if moment:
            QTest.qWait(CLOSING_MS + 100)
        else:
            page.go_on()
        page.focus_first()

    return show


def _how(phase: Phase, skipped: frozenset[int]) -> str:
    return "skipped" if phase.step in skipped else "done"


def _timeline(app: App, routine: str) -> Timeline:
    reading = app.context.library.asked(routine)
    assert reading is not None
    assert reading.routine is not None
    return compile_timeline(reading.routine)


def _continue(app: App) -> None:
    _cut_off(app)
    app.features.navigator.go_home()
    app.features.begin()
    _settle()
    _listing(app).refresh()
    _home(app).focus_last()
    shutil.rmtree(app.context.paths.journals)


def _listing(app: App) -> HomeController:
    return found(_home(app), HomeController)


def _told(**wanted: object) -> Callable[[App], None]:
    """Home, as it is after the person has said so in the settings."""

    def show(app: App) -> None:
        for key, value in wanted.items():
            app.context.preferences.set(key, value)

    return show


def _morning(app: App) -> None:
    found(_home(app), Catalogue).ask_morning(asked=True)


def _prescribed(app: App) -> None:
    (app.context.paths.own_library / _GIVEN_NAME).write_text(_GIVEN, encoding="utf-8")
    _wait(app)


def _history_resumable(app: App) -> None:
    _cut_off(app)
    _history_filled(app)
    shutil.rmtree(app.context.paths.journals)


def _history_filled(app: App) -> None:
    """Show a history with a diary, and with the work that was done; the next picture is of the same person without."""
    history = app.context.history
    before = history.sessions()
    _write_diary(app)
    _history(app)
    found(app.window, HistoryPage).complete()
    history.write(_forget_diary)
    for session in before:
        history.remove(session)
        history.add(session)


def _history_end(app: App) -> None:
    _history_filled(app)
    _settle()
    _scrolled(app)


def _history_table(app: App) -> None:
    _history_filled(app)
    QTest.keyClick(found(app.window, HistoryPage), Qt.Key.Key_T)


def _cut_off(app: App) -> None:
    routine = "after-run-lower-back-10"
    paths = app.context.paths
    leave_behind(paths, _timeline(app, routine), paths.shipped / f"{routine}.yaml", 200)


def _menu(app: App) -> None:
    chip = _chip(app, _GOAL)
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    _settle()
    menu = chip.menu()
    menu.setParent(app.window, Qt.WindowType.Widget)  # so that it is in the picture of the window
    menu.aboutToShow.emit()
    menu.adjustSize()
    menu.move(place_in_window(chip, menu.size()))
    menu.show()


def _search_left(app: App) -> None:
    _searched(app)
    found(_home(app), QLineEdit, "search").setFocus()


def _routine_shortened(app: App) -> None:
    _routine(app)
    _page(app, RoutinePage).fit_requested.emit(5)


def _routine_variant(app: App) -> None:
    app.features.navigator.open_card("plank-progression-1")


def _welcome_heard(app: App) -> None:
    _welcome(app)
    _press(app, message("Try three minutes"))
    _page(app, WelcomePage).show_status(message("No sound? Turn up the volume, or check Settings, Sound."))


def _welcome_set_up(app: App) -> None:
    _welcome(app)
    _press(app, message("Set up"))


def _press(app: App, name: Message) -> None:
    next(each for each in _page(app, QWidget).findChildren(Button) if each.accessibleName() == say(name)).click()


def _about(app: App) -> None:
    app.features.navigator.open_about()


def _learn(app: App) -> None:
    app.features.navigator.open_learn()


def _help(app: App) -> None:
    app.features.navigator.open_help()


_NO_VOICE = message("No voice: no speech program was found. Install espeak-ng. Tones still play.")


def _notice(app: App) -> None:
    app.window.show_notice(_NO_VOICE)


def _session(state: str) -> Callable[[App], None]:
    def show(app: App) -> None:
        screen = screen_before(app.context.style, state, SessionOptions(catalogue=catalogue()))
        app.window.show_page(screen)
        _settle()
        act_in(screen, state)

    return show


def _text(app: App) -> None:
    _settings(app)
    _page(app, SettingsPage).show_status(_NO_VOICE)


_GIVEN_NAME = "achilles.yaml"
"""What one state adds to the person's own files, until its window is closed: the library watches them."""

_GIVEN = """\
format: 1
title: Heel drops for Anna
when: any-time
language: en
author: {name: Petra Keller, registration: "PH-1"}
prescription: {frequency: {per: day, times: 2}, stop_if: Stop if it gets worse the next morning.}
steps:
  - exercise: glute-bridge
    hold: 10s
    reps: 12
"""

_EMPTY = {"home-empty", "history-empty"}
_FRESH = {"home-first"}
"""States in which nothing was done yet."""

_OF_AUTHORS = {"home-author", "problems", *STATES_OF_STUDIO}

STATES_OF_WINDOW: dict[str, Callable[[App], None]] = {
    "home": _as_it_opens,
    "home-first": _as_it_opens,
    "home-author": _as_it_opens,
    "home-empty": _as_it_opens,
    "home-end": _scrolled,
    "home-search": _search_left,
    "home-menu": _menu,
    "home-nothing-found": _nothing_found,
    "home-filtered": _filtered,
    "home-no-fit": _no_fit,
    "welcome": _welcome,
    "welcome-heard": _welcome_heard,
    "welcome-set-up": _welcome_set_up,
    "home-continue": _continue,
    "home-prescribed": _prescribed,
    "home-before": _told(run_time="19:00"),
    "home-after": _told(run_time="17:00"),
    "home-plan": _told(run_time="07:00", plan_days=("monday", "wednesday", "friday")),
    "routine": _routine,
    "sheet": _sheet,
    "routine-shortened": _routine_shortened,
    "routine-variant": _routine_variant,
    "routine-steps": _routine_steps,
    "routine-long": _routine_long,
    "problems": _problems,
    "faulty": _faulty,
    "history": _history_resumable,
    "history-empty": _history,
    "history-end": _history_end,
    "history-table": _history_table,
    "settings": _settings,
    "settings-middle": _settings_middle,
    "settings-end": _settings_end,
    "settings-problem": _text,
    "after-moment": _after("finished", 1.0, moment=True),
    "after": _after("finished", 1.0),
    "after-three": _after("finished", 1.0, item="Running 5 km"),
    "home-morning": _morning,
    "after-skipped": _after("finished", 1.0, frozenset({2, 5})),
    "after-left": _after("left", 0.4, frozenset({2})),
    "about": _about,
    "help": _help,
    "learn": _learn,
    "notice": _notice,
    **STATES_OF_STUDIO,
    **{f"session-{state}": _session(state) for state in STATES},
}
"""Every state of the window by name, and what brings it about."""
