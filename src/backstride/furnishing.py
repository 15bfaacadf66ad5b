"""Everything behind Home: pages, sound, voice and sessions, built and joined when they are first wanted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QDesktopServices

from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.ground import Ground
from backstride.storage.event_lines import open_events
from backstride.ui.audio import Audio
from backstride.ui.authoring import Authoring
from backstride.ui.first_run import FirstRun
from backstride.ui.going_on import GoingOn
from backstride.ui.navigator import Navigator, Places
from backstride.ui.session_flow import SessionFlow, Stage
from backstride.ui.sessions import Means, Sessions
from backstride.ui.settings_desk import SettingsDesk
from backstride.ui.shipped import licences, versions
from backstride.ui.visit import Visit, Visited


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands behind Home; whoever has it made lets it go."""

    navigator: Navigator
    flow: SessionFlow
    sessions: Sessions
    audio: Audio

    def close(self) -> None:
        """Leave a session so that it can go on, and let the devices go."""
        self.flow.suspend()
        self.audio.close()


def furnish(ground: Ground) -> Furniture:
    """Build what stands behind Home and join it."""
    wanted, authoring = ground.wanted, Authoring(ground.paths.own_library, QDesktopServices.openUrl)
    cues = ground.paths.assets / "sounds"
    audio = Audio(cues, ground.paths.speech_cache, ground.preferences, ground.language, silent=wanted.silent)
    visit = _visit(ground, authoring)
    settings = SettingsDesk(ground.look, ground.preferences, audio, authoring, ground.language)
    navigator = Navigator(ground.window, _places(ground, visit, settings), ground.window)
    sessions = _sessions(ground, audio)
    flow = SessionFlow(_stage(ground, audio), sessions, ground.window)
    _join(ground, visit, navigator, flow)
    for told in (flow.told, authoring.told, ground.preferences.failed):
        told.connect(ground.window.tell)
    return Furniture(navigator=navigator, flow=flow, sessions=sessions, audio=audio)


def welcome(ground: Ground, furniture: Furniture) -> None:
    """Show the page of the first start."""
    first = FirstRun(ground.look, ground.preferences, furniture.audio, ground.window)

    def begin() -> None:
        if ground.preferences.now.role == "kiosk":
            ground.window.showFullScreen()
        ground.window.let_keys(through=False)
        furniture.navigator.go_home()
        first.deleteLater()

    first.answered.connect(begin)
    ground.window.let_keys(through=True)
    ground.window.show_page(first.page)
    first.page.focus_first()


def ask_to_go_on(ground: Ground, furniture: Furniture) -> bool:
    """Ask about a session that was cut off; say whether there is one."""
    going_on = GoingOn(ground.look, furniture.sessions, ground.shelf, ground.window)
    page = going_on.ask(ground.now(), ground.language)
    if page is None:
        return False
    going_on.started.connect(furniture.flow.start)
    going_on.dropped.connect(furniture.navigator.go_home)
    ground.window.let_keys(through=True)
    ground.window.show_page(page)
    page.focus_first()
    return True


def _visit(ground: Ground, authoring: Authoring) -> Visit:
    visited = Visited(
        look=ground.look,
        language=ground.language,
        shelf=ground.shelf,
        preferences=ground.preferences,
        authoring=authoring,
        still=ground.still,
    )
    return Visit(visited, ground.window)


def _places(ground: Ground, visit: Visit, settings: SettingsDesk) -> Places:
    return Places(
        look=ground.look,
        home=ground.home,
        visit=visit,
        settings=settings,
        shelf=ground.shelf,
        history=ground.history,
        preferences=ground.preferences,
        versions=versions,
        licences=partial(licences, ground.paths.assets),
        now=ground.now,
    )


def _sessions(ground: Ground, audio: Audio) -> Sessions:
    means = Means(
        audio=audio,
        clock=SystemClock(),
        awake=open_awake(),
        history=ground.history,
        journals=ground.paths.journals,
        now=ground.now,
        language=ground.language,
        speed=ground.wanted.speed,
        events=open_events(ground.wanted.events) if ground.wanted.events else None,
    )
    return Sessions(means, ground.preferences)


def _stage(ground: Ground, audio: Audio) -> Stage:
    return Stage(
        window=ground.window,
        look=ground.look,
        language=ground.language,
        audio=audio,
        preferences=ground.preferences,
        shelf=ground.shelf,
    )


def _join(ground: Ground, visit: Visit, navigator: Navigator, flow: SessionFlow) -> None:
    visit.opened.connect(flow.prepare)
    visit.started.connect(flow.start)
    flow.over.connect(navigator.go_home)
    flow.chosen.connect(navigator.open_card)
    ground.window.add_actions(
        {
            "search": navigator.search,
            "back": navigator.go_home,
            "home": navigator.go_home,
            "history": navigator.open_history,
            "settings": navigator.open_settings,
            "about": navigator.open_about,
            "full-screen": ground.window.toggle_full_screen,
            "quit": ground.window.quit,
        }
    )
