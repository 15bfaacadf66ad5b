"""The way between the pages: what each one asks for, and where that leads."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backstride.care.running import may_have_runs
from backstride.i18n.messages import message
from backstride.routine.learning import HEADING
from backstride.routine.red_flags import TITLE
from backstride.session.states import Command
from backstride.ui.context import AppContext
from backstride.ui.home.page import Home
from backstride.ui.kit.actions import OF_PAGES, Handlers, make_actions
from backstride.ui.kit.say import catalogue, say
from backstride.ui.ports import HandOutFeature, HistoryFeature, RoutineFeature, SettingsFeature
from backstride.ui.services.region import region, region_code

if TYPE_CHECKING:  # a page is imported when it is first opened
    from backstride.care.appointment import Kept
    from backstride.library.reading import Reading
    from backstride.ui.about.page import AboutPage
    from backstride.ui.help.page import GettingHelpPage, LearnPage
    from backstride.ui.kit.page import Page
    from backstride.ui.routine.faulty_page import FaultyPage


_OPENED = "*.backstride *.yaml *.yml *.png *.jpg *.jpeg *.webp *.fit *.gpx *.tcx *.gz"
"""What may be opened: routines, pictures with their codes, and runs of a watch."""


class Navigator(QObject):
    """Brings pages to the front of the window; one that is seldom opened is made when it first is.

    ``opened`` carries the timeline of a routine that may soon be started, ``started`` a `PlayRequest`,
    ``resume_requested`` the uid of a session in the history, ``edit_requested`` a file to edit, or to copy and edit,
    ``studio_requested`` the studio as it was left.
    """

    opened = Signal(object)  # a Timeline and a PlayRequest, which a start does without
    started = Signal(object)
    resume_requested = Signal(str)
    edit_requested = Signal(Path, bool)
    studio_requested = Signal()

    def __init__(
        self,
        context: AppContext,
        home: Home,
        make_routine: Callable[[], RoutineFeature],
        make_settings: Callable[[], SettingsFeature],
        make_hand_out: Callable[[], HandOutFeature],
        make_history: Callable[[], HistoryFeature],
    ) -> None:
        super().__init__(home)
        self._make_routine = make_routine
        self._make_settings = make_settings
        self._make_hand_out = make_hand_out
        self._make_history = make_history
        self._context = context
        self._window = context.window
        self._home = home
        self._from_list = False
        self._before_help: Callable[[Navigator], None] = Navigator.go_home  # a method of its own would hold it
        self._before_hand_out: Callable[[Navigator], None] = Navigator.go_home
        self._actions = make_actions(home, OF_PAGES, self._handlers(), catalogue())
        home.addActions(self._actions)
        self._join()

    @cached_property
    def _routine(self) -> RoutineFeature:
        routine = self._make_routine()
        for page in (routine.page, routine.problems):
            self._window.keep(page)
        routine.opened.connect(self.opened)
        routine.started.connect(self.started)
        routine.left.connect(self.go_back)
        routine.help_requested.connect(self.open_help)
        routine.alone_requested.connect(self._on_alone_requested)
        routine.level_requested.connect(self.open_card)
        routine.hand_out_requested.connect(self._on_hand_out_requested)
        routine.edit_requested.connect(self.edit_requested)
        return routine

    @cached_property
    def _settings(self) -> SettingsFeature:
        settings = self._make_settings()
        settings.left.connect(self.go_home)
        return settings

    @cached_property
    def _hand_out(self) -> HandOutFeature:
        hand_out = self._make_hand_out()
        hand_out.left.connect(self.go_back)
        hand_out.codes_requested.connect(self._on_codes_requested)
        for page in (hand_out.page, hand_out.codes_page):
            self._window.keep(page)
        return hand_out

    @cached_property
    def _past(self) -> HistoryFeature:
        past = self._make_history()
        self._window.keep(past.page)
        past.left.connect(self.go_home)
        past.resumed.connect(self.resume_requested)
        past.again_requested.connect(self.start_card)
        past.paper_requested.connect(self._on_paper_requested)
        return past

    @cached_property
    def _history(self) -> Page:
        return self._past.page

    @cached_property
    def _about(self) -> AboutPage:
        from backstride.ui.about.page import AboutPage, licences, versions  # noqa: PLC0415  because most starts open none

        page = AboutPage(self._context.style, versions(), licences(self._context.paths.assets))
        page.left.connect(self.go_home)
        page.help_requested.connect(self.open_help)
        page.learn_requested.connect(self.open_learn)
        return page

    @cached_property
    def _learn(self) -> LearnPage:
        from backstride.ui.help.page import LearnPage  # noqa: PLC0415  because most starts open none

        page = LearnPage(self._context.style)
        page.left.connect(self.open_about)
        return page

    @cached_property
    def _help(self) -> GettingHelpPage:
        from backstride.ui.help.page import GettingHelpPage  # noqa: PLC0415  because most starts open none

        page = GettingHelpPage(self._context.style)
        page.left.connect(self.go_back)
        page.region_chosen.connect(self._on_region_chosen)
        return page

    @cached_property
    def _faulty(self) -> FaultyPage:
        from backstride.ui.routine.faulty_page import FaultyPage  # noqa: PLC0415  because most starts open none

        page = FaultyPage(self._context.style)
        page.chosen.connect(self._on_faulty_chosen)
        page.left.connect(self.go_home)
        return page

    def _shows(self, name: str) -> bool:
        """Say whether the page that this property returns was opened before, and is in front."""
        return name in vars(self) and self._window.page is getattr(self, name)

    def _show(self, page: QWidget, title: str = "") -> None:
        """Bring *page* to the front; it owns the actions that lead to the others."""
        if not page.actions():
            page.addActions(self._actions)
        self._window.show_page(page, title)

    def follow(self) -> None:
        """Show the files as they are now on the page that is open."""
        if self._shows_file():
            self._show_file(self._routine.follow())
        elif self._shows("_faulty"):
            self._faulty.show_files(self._context.library.faulty(), author=self._context.policy.author)

    def _shows_file(self) -> bool:
        return "_routine" in vars(self) and self._window.page in (self._routine.page, self._routine.problems)

    def _hands_out(self, page: str) -> bool:
        """Say whether this page of the feature that hands out is in front."""
        return "_hand_out" in vars(self) and self._window.page is getattr(self._hand_out, page)

    def hand_out(self, reading: Reading) -> None:
        """Show the routine that was read with the ways to hand it out; the way back leads to the studio."""
        self._before_hand_out = Navigator._back_to_studio
        self._show_hand_out(self._hand_out.open(reading))

    def _on_hand_out_requested(self, reading: Reading) -> None:
        self._before_hand_out = Navigator._back_to_routine
        self._show_hand_out(self._hand_out.open(reading))

    def _back_to_studio(self) -> None:
        self.studio_requested.emit()

    def _back_to_routine(self) -> None:
        self._show_file(self._routine.follow() or self._routine.page)
        self._routine.page.focus_first()

    def _show_hand_out(self, page: Page) -> None:
        self._show(page, self._hand_out.title)
        page.focus_first()

    def _on_codes_requested(self) -> None:
        self._show_hand_out(self._hand_out.codes_page)

    def _show_file(self, page: QWidget | None) -> None:
        if page is not None:
            self._show(page, self._routine.title)

    def go_home(self) -> None:
        """Open Home as it was left."""
        self._from_list = False
        self._show(self._home)
        self._home.focus_last()

    def go_back(self) -> None:
        """Leave the page that is open for the one that led to it; on Home itself, leave the search."""
        if self._window.page is self._home:
            self._home.show_all()
        elif self._shows("_help"):
            self._before_help(self)
        elif self._shows("_learn"):
            self.open_about()
        elif self._hands_out("codes_page"):
            self._show_hand_out(self._hand_out.page)
        elif self._hands_out("page"):
            self._before_hand_out(self)
        elif self._from_list and self._shows_file():
            self.open_faulty()
        else:
            self.go_home()

    def open_reading(self, reading: Reading, minutes: float = 0) -> None:
        """Open a routine, or the problems of its file."""
        page = self._routine.open(reading, minutes)
        self._show(page, self._routine.title)
        page.focus_first()

    def open_faulty(self) -> None:
        """Open the list of the files that have problems, or the only one."""
        cards = self._context.library.faulty()
        if len(cards) == 1 and not self._from_list:
            self.open_card(cards[0].id)
            return
        self._faulty.show_files(cards, author=self._context.policy.author)
        self._show(self._faulty, say(message("Files with problems")))
        self._faulty.focus_first()

    def show_studio(self, page: QWidget, title: str) -> None:
        """Bring the *page* of the studio to the front; keys of other pages are letters there."""
        self._window.show_page(page, title)

    def open_card(self, key: str) -> None:
        """Open the file of a card."""
        entry = self._context.library.entry(key)
        if entry:
            self.open_reading(self._context.library.read(entry.path))

    def open_file(self, path: Path) -> None:
        """Open the routine in the file at *path*, which may be new, or a bundle; take the runs of a watch's file."""
        if self._context.policy.diary and may_have_runs(path.name):
            self._context.runs.take(path)
            opened = None
        else:
            opened = self._context.bundles.opened(path)
        if opened is not None:
            self.open_reading(self._context.library.read(opened))
        elif self._window.page is None:  # a start that named this file
            self.go_home()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open the first of *paths*, and say where that is not all; pictures are one routine's codes, and one."""
        pictures = self._context.bundles.pictures_among(paths)
        if len(pictures) == len(paths) > 1:
            self._context.bundles.look_at(pictures)
            return
        self.open_file(paths[0])
        if len(paths) > 1:
            name = os.fsencode(paths[0].name).decode("utf-8", "replace")
            self._window.show_notice(message("Only {name} was opened. Open the others one by one.", name=name))

    def ask_for_file(self) -> None:
        """Ask which file to open."""
        kinds = f"{say(message('Routines and runs'))} ({_OPENED})"
        chosen, _ = QFileDialog.getOpenFileNames(self._window, say(message("Open a file…")), "", kinds)
        if chosen:
            self.open_files(tuple(map(Path, chosen)))

    def open_asked(self, asked: str, *, play: bool, minutes: float = 0) -> None:
        """Open the routine asked for by id or path, shortened to *minutes* unless 0, and begin it where *play*."""
        reading = self._context.library.asked(asked)
        if reading:
            self.open_reading(reading, minutes)
            if play:
                self._routine.start(0)

    def play(self, asked: str) -> None:
        """Open the routine that is asked for by its id, and begin it."""
        self.open_asked(asked, play=True)

    def start_card(self, key: str, minutes: int = 0) -> None:
        """Start the routine of a card at once, shortened to *minutes* unless that is 0.

        One that was left part way asks on its page where to begin.
        """
        entry = self._context.library.entry(key)
        if entry:
            self.open_reading(self._context.library.read(entry.path), minutes)
        if not self._routine.offers_to_go_on:
            self._routine.start(0)

    def open_history(self) -> None:
        """Open what was done."""
        self._past.open()
        self._show(self._history, say(message("History")))
        self._history.focus_first()

    def begin_day(self) -> None:
        """Show what another day makes different: which week is this one, and which prescription is over."""
        if self._shows("_history"):
            self._past.fill()
        self.follow()

    def open_settings(self) -> None:
        """Open the settings."""
        page = self._settings.show()
        self._show(page, say(message("Settings")))
        page.focus_first()

    def open_setting(self, key: str) -> None:
        """Open the settings at one of them."""
        self.open_settings()
        self._settings.focus_setting(key)

    def open_about(self) -> None:
        """Open what there is to say about the program."""
        self._about.show_emergency(region(self._context.preferences.now.emergency_region).emergency)
        self._show(self._about, say(message("About Backstride")))
        self._about.focus_first()

    def open_learn(self) -> None:
        """Open the cards on running and the back, which are found through what there is to say about the program."""
        self._show(self._learn, say(HEADING))
        self._learn.focus_first()

    def open_help(self) -> None:
        """Open when to get help; the way back leads to where it was opened from."""
        if not self._shows("_help"):
            self._before_help = self._way_here()
        self._show_region()
        self._show(self._help, say(TITLE))
        self._help.focus_first()

    def _way_here(self) -> Callable[[Navigator], None]:
        """Return what opens the page that is in front once more."""
        ways = {
            "_about": Navigator.open_about,
            "_history": Navigator.open_history,
            "_settings": Navigator.open_settings,
        }
        for name, way in ways.items():
            if self._shows(name):
                return way
        page = self._window.page
        if page is None or page is self._home:
            return Navigator.go_home
        return partial(Navigator._show_again, page=page, title=self._window.title)

    def _show_again(self, page: QWidget, title: str) -> None:
        self._show(page, title)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_region(self) -> None:
        chosen = self._context.preferences.now.emergency_region
        self._help.show_region(region_code(chosen), region(chosen))

    def _on_region_chosen(self, code: str) -> None:
        self._context.preferences.set("emergency_region", code)
        self._show_region()

    def search(self) -> None:
        """Go Home and type."""
        self._show(self._home)
        self._home.focus_search()

    def _join(self) -> None:
        home, context = self._home, self._context
        home.history_requested.connect(self.open_history)
        home.settings_requested.connect(self.open_settings)
        home.about_requested.connect(self.open_about)
        home.help_requested.connect(self.open_help)
        home.open_requested.connect(self.ask_for_file)
        context.library.changed.connect(self.follow)
        context.preferences.changed.connect(self._on_preference_changed)

    def _handlers(self) -> Handlers:
        handlers = {
            Command.SEARCH: self.search,
            Command.OPEN: self.ask_for_file,
            Command.BACK: self.go_back,
            Command.HOME: self.go_home,
            Command.HISTORY: self.open_history,
            Command.SETTINGS: self.open_settings,
            Command.ABOUT: self.open_about,
            Command.HELP: self.open_help,
        }
        allowed = self._context.policy.commands
        return {command: handler for command, handler in handlers.items() if command in allowed}

    def _on_paper_requested(self, kept: Kept) -> None:
        self._hand_out.save_appointment(kept)

    def _on_alone_requested(self, exercise: str) -> None:
        self.open_asked(exercise, play=True)

    def _on_faulty_chosen(self, key: str) -> None:
        self.open_card(key)
        self._from_list = True

    def _on_preference_changed(self, key: str) -> None:
        if key in {"favourites", "role"} and self._shows_file():
            self._show_file(self._routine.again())
