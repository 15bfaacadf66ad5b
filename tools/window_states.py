"""The window in every state, at once and without waiting: for pictures and for tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from backstride.app import House, Wanted, build
from backstride.storage.history import History, PastSession
from backstride.storage.paths import Paths, find_paths
from backstride.storage.settings import Settings
from backstride.ui.desks.first_run import FirstRun
from backstride.ui.screens.home import Home
from backstride.ui.screens.session import Habits
from backstride.ui.widgets.choice import Choice
from backstride.ui.widgets.step_row import StepRow
from tools.session_states import STATES, screen_in

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=timezone(timedelta(hours=1)))
"""A Friday evening, on which all pictures are taken."""

_LONG = """\
format: 1
title: "Ganzkörperbeweglichkeitstraining für Langstreckenläuferinnen mit Lendenwirbelsäulenbeschwerden"
summary: Rückenschmerzvorbeugungsfreundliche Dehnungsübungen nach dem Donaudampfschifffahrtsgesellschaftsvolkslauf.
when: after-run
goals: [flexibility, relaxation]
language: de
author: {name: Dr. med. Annegret Müller-Lüdenscheidt, registration: "PH-12345-DE", reviewed: 2026-11-01}
prescription: {stop_if: Sofort aufhören bei Kribbeln oder Taubheit im Bein.}
steps:
  - note: Zuerst fünf Minuten gehen, bis der Atem ruhig ist.
  - exercise: hip-flexor-half-kneeling
    hold: 45s
  - repeat: 2
    rest: 30s
    steps:
      - exercise: forearm-plank
        hold: 10s
        reps: 4
      - exercise: dead-bug
        reps: 10
  - rest: 15s
    say: Hinlegen.
  - exercise: diaphragmatic-breathing
    breathe: 4-0-6-0
    for: 2 min
"""

_BROKEN = """\
format: 1
title: <b>Not a title in bold</b>
when: before-lunch
steps:
  - exercise: bird-dgo
    hold: 30 seks
  - exercise: dead-bug
    reps: -3
  - rest: 15s
    colour: green
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture. ``text_size`` in percent; ``mirrored`` sets the window from right to left."""

    name: str
    state: str
    size: tuple[int, int] = (1280, 800)
    scheme: str = "light"
    text_size: int = 100
    language: str = "en"
    mirrored: bool = False


def profile(folder: Path) -> Paths:
    """Return a profile in *folder* with own files, one of them broken, and some weeks of history."""
    paths = find_paths(folder)
    paths.own_library.mkdir(parents=True, exist_ok=True)
    (paths.own_library / "lange-titel.yaml").write_text(_LONG, encoding="utf-8")
    (paths.own_library / "not-finished.yaml").write_text(_BROKEN, encoding="utf-8")
    with History(paths.history_file) as history:
        for session in _past():
            history.add(session)
    return paths


def _past() -> Iterator[PastSession]:
    routines = (
        ("before-run-dynamic-6", "Before a run: six minutes to warm up", 360.0, ("mobility",)),
        ("after-run-lower-back-10", "After a run: ten minutes for the lower back", 600.0, ("flexibility",)),
        ("diaphragmatic-breathing-5", "Breathing with the diaphragm, five minutes", 300.0, ("breathing",)),
    )
    for day in range(1, 60, 2):
        routine, title, planned, goals = routines[day % 3]
        left = day % 11 == 0
        yield PastSession(
            routine=routine,
            title=title,
            started=NOW - timedelta(days=day, minutes=37 * day % 300),
            planned=planned,
            completed=planned * 0.4 if left else planned,
            how="left" if left else "finished",
            goals=goals,
        )


@contextmanager
def window_in(app: QApplication, paths: Paths, shot: Shot) -> Iterator[QWidget]:
    """Show the window in the state of *shot*, wait until it stands still, and close it afterwards."""
    favourites = ("diaphragmatic-breathing-5",)
    settings = Settings(
        theme=shot.scheme,
        text_size=shot.text_size,
        language=shot.language,
        favourites=favourites,
        first_run_done=True,
        role="write" if shot.state in _OF_AUTHORS else "run",
    )
    empty = replace(paths, data=paths.data / "empty", shipped=paths.data / "nowhere")
    house = build(app, empty if shot.state in _EMPTY else paths, settings, Wanted(silent=True), _now)
    if shot.mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    house.window.resize(QSize(*shot.size))
    _wait(house)
    house.furniture.navigator.go_home()
    house.window.show()
    house.furniture.book.begin()
    STATES_OF_WINDOW[shot.state](house)
    _settle()
    _let_draw(house)
    try:
        yield house.window
    finally:
        house.window.close()
        house.close()
        house.window.deleteLater()
        _settle()
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QLocale.setDefault(QLocale("en"))
        shutil.rmtree(empty.data, ignore_errors=True)


def _now() -> datetime:
    return NOW


def _wait(house: House) -> None:
    """Wait until the library was read."""
    loop = QEventLoop()
    house.shelf.changed.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    house.shelf.look()
    loop.exec()


def _let_draw(house: House) -> None:
    """Wait until every figure in sight is drawn."""
    for timer in house.furniture.book.findChildren(QTimer):
        while timer.isActive():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            house.window.grab()


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _home(house: House) -> Home:
    page = house.window.page
    assert isinstance(page, Home)  # noqa: S101  because a picture of another page would be wrong
    return page


def _as_it_opens(house: House) -> None:
    """Home, as it opens."""


def _searched(house: House) -> None:
    _home(house).findChild(QWidget, "search").setText("psoas")


def _nothing_found(house: House) -> None:
    _home(house).findChild(QWidget, "search").setText("trampoline")


def _filtered(house: House) -> None:
    _choose(house, {"Goal": "flexibility", "Time": 10})


def _no_fit(house: House) -> None:
    _choose(house, {"Goal": "balance", "Time": 5, "Position": "prone"})


def _choose(house: House, wanted: dict[str, object]) -> None:
    for chip in _home(house).findChildren(Choice):
        if chip.accessibleName() in wanted:
            value = wanted[chip.accessibleName()]
            chip.choose(value)
            chip.chosen.emit(value)


def _scrolled(house: House) -> None:
    bar = _scroll_bar(house)
    bar.setValue(bar.maximum())


def _middle(house: House) -> None:
    bar = _scroll_bar(house)
    bar.setValue(bar.maximum() // 2)


def _scroll_bar(house: House) -> QWidget:
    return house.window.page.findChild(QScrollArea).verticalScrollBar()


def _welcome(house: House) -> None:
    first = FirstRun(house.ground.look, house.ground.preferences, house.furniture.audio, house.window)
    house.window.show_page(first.page)
    first.page.focus_first()


def _routine(house: House) -> None:
    house.furniture.navigator.open_card("after-run-lower-back-10")


def _routine_steps(house: House) -> None:
    _routine(house)
    rows = house.window.page.findChildren(StepRow)
    rows[3].head.click()
    _settle()
    area = house.window.page.findChild(QScrollArea)
    area.ensureWidgetVisible(rows[4], 0, 0)


def _routine_long(house: House) -> None:
    house.furniture.navigator.open_card("lange-titel")


def _problems(house: House) -> None:
    house.furniture.navigator.open_card(str(house.ground.paths.own_library / "not-finished.yaml"))


def _history(house: House) -> None:
    house.furniture.navigator.open_history()


def _settings(house: House) -> None:
    house.furniture.navigator.open_settings()


def _settings_middle(house: House) -> None:
    _settings(house)
    _settle()
    _middle(house)


def _settings_end(house: House) -> None:
    _settings(house)
    house.ground.preferences.set("library_folders", ("/srv/clinic/routines", "/srv/team"))
    _settings(house)
    _settle()
    _scrolled(house)


def _about(house: House) -> None:
    house.furniture.navigator.open_about()


def _notice(house: House) -> None:
    house.window.tell("No voice: no speech program was found. Install espeak-ng; tones go on.")


def _session(state: str) -> Callable[[House], None]:
    def show(house: House) -> None:
        house.window.show_page(screen_in(house.ground.look, state, Habits(language=house.ground.language)))

    return show


_EMPTY = {"home-empty", "history-empty"}
_OF_AUTHORS = {"home-author", "problems"}

STATES_OF_WINDOW: dict[str, Callable[[House], None]] = {
    "home": _as_it_opens,
    "home-author": _as_it_opens,
    "home-empty": _as_it_opens,
    "home-end": _scrolled,
    "home-search": _searched,
    "home-nothing-found": _nothing_found,
    "home-filtered": _filtered,
    "home-no-fit": _no_fit,
    "welcome": _welcome,
    "routine": _routine,
    "routine-steps": _routine_steps,
    "routine-long": _routine_long,
    "problems": _problems,
    "history": _history,
    "history-empty": _history,
    "settings": _settings,
    "settings-middle": _settings_middle,
    "settings-end": _settings_end,
    "about": _about,
    "notice": _notice,
    **{f"session-{state}": _session(state) for state in STATES},
}
"""Every state of the window by name, and what brings it about."""

_SMALL, _PORTRAIT, _HUGE = (800, 480), (1080, 1920), (3840, 2160)
_PAGES = ("home", "welcome", "routine", "routine-steps", "problems", "history", "settings", "about")
_SESSIONS = ("session-hold", "session-rest", "session-breathe-in", "session-self-paced")

_GERMAN = ("home-end", "home-nothing-found", "home-empty", "routine-long", "settings-middle", "settings-end")
_GERMAN_SESSIONS = tuple(f"session-{state}" for state in STATES)

SHOTS: tuple[Shot, ...] = (
    *(Shot(name=f"{state}-light", state=state) for state in STATES_OF_WINDOW),
    *(Shot(name=f"{state}-dark", state=state, scheme="dark") for state in (*_PAGES, "home-filtered", *_SESSIONS)),
    *(Shot(name=f"{state}-contrast", state=state, scheme="contrast") for state in (*_PAGES, *_SESSIONS[:2])),
    *(Shot(name=f"{state}-small", state=state, size=_SMALL) for state in (*_PAGES, "home-filtered", *_SESSIONS)),
    *(Shot(name=f"{state}-portrait", state=state, size=_PORTRAIT) for state in (*_PAGES[:4], *_SESSIONS[:2])),
    *(Shot(name=f"{state}-huge", state=state, size=_HUGE) for state in ("home", "routine", "session-hold")),
    *(Shot(name=f"{state}-text200", state=state, text_size=200) for state in (*_PAGES, *_SESSIONS[:2])),
    *(
        Shot(name=f"{state}-small-text200", state=state, size=_SMALL, text_size=200, scheme="dark")
        for state in ("home", "welcome", "routine", "settings", "history", "session-hold")
    ),
    *(
        Shot(name=f"{state}-mirrored", state=state, mirrored=True)
        for state in (*_PAGES, "routine-long", *_SESSIONS[:1])
    ),
    *(Shot(name=f"{state}-de", state=state, language="de") for state in (*_PAGES, *_GERMAN, *_GERMAN_SESSIONS)),
    *(Shot(name=f"{state}-de-small", state=state, language="de", size=_SMALL) for state in (*_PAGES, *_SESSIONS)),
    *(
        Shot(name=f"{state}-de-text200", state=state, language="de", text_size=200)
        for state in (*_PAGES, "settings-middle", "settings-end", *_SESSIONS)
    ),
)
"""Every picture."""
