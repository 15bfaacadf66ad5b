"""The way of a visitor through the kiosk: from the page that invites to the one that says goodbye, and back again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backstride.i18n.messages import message
from backstride.kiosk.idle import Place
from backstride.library.reading import Reading
from backstride.library.suggestions import Card
from backstride.routine.describe import exercises
from backstride.routine.model import Exercise
from backstride.session.shorten import about
from backstride.session.states import Command
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.choices import ChoosePage, Look, LookPage
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.foot import Foot
from backstride.ui.kiosk.goodbye import DarkPage, GoodbyePage
from backstride.ui.kiosk.offer import Wanted, offer
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kiosk.reading import HelpPage, NoticePage
from backstride.ui.kiosk.session import KioskSession
from backstride.ui.kiosk.start import StartPage
from backstride.ui.kiosk.way import Stop, Way
from backstride.ui.kiosk.window import KioskWindow
from backstride.ui.kit.say import catalogue

_ON_STAGE = 8
"""Figures that the page that invites shows in turn."""


class Visit(QObject):
    """Leads somebody along *way*; ``begun`` says that the page that invites is shown, for somebody else."""

    begun = Signal()

    def __init__(self, context: KioskContext, window: KioskWindow, way: Way) -> None:
        super().__init__(way)
        self._context = context
        self._window = window
        self._way = way
        self._wanted = Wanted()
        self._has_read = False
        self._minutes: Mapping[str, int] = {}
        self._cards: tuple[Card, ...] = ()
        self.session = KioskSession(context, self)
        self._join()

    def _join(self) -> None:
        way, session = self._way, self.session
        way.playing = session.place
        way.home_asked.connect(self.start)
        way.expired.connect(self._on_expired)
        session.begun.connect(self._context.counts.started)
        session.ended.connect(self._context.counts.finished)
        session.over.connect(self._on_session_over)
        session.given_up.connect(self._on_given_up)

    def start(self) -> None:
        """Show the page that invites, with everything as it is configured; the last visitor is forgotten."""
        context = self._context
        self.session.stop()
        self._wanted = Wanted()
        self._has_read = not context.config.safety_notice
        self._way.low = context.config.low_controls
        if context.shelf.take() or not self._minutes:
            self._minutes = {key: self._minutes_of(reading) for key, reading in context.shelf.stock.readings.items()}
        context.preferences.put_back(self._way.usual)
        self._renew()
        invites = Stop(self._attract, Place.START)
        self._way.go_from_here(invites if context.is_open() else Stop(self._closed, Place.START, whole=True))
        self.begun.emit()

    def stop(self) -> None:
        """End a session that runs."""
        self.session.stop()

    def speak_again(self) -> None:
        """Say everything in the language of now."""
        self._renew()
        self._way.again()

    def _on_expired(self, place: Place) -> None:
        if place is Place.START:
            self.start()

    def _renew(self) -> None:
        """Make what depends on the language: the foot, and what is read on cards."""
        context, words = self._context, catalogue()
        stock = context.shelf.stock
        cards = offer(stock.entries, stock.kinds, words)
        self._cards = tuple(replace(card, minutes=self._minutes.get(card.id, card.minutes)) for card in cards)
        title = words.read(context.config.title) if context.config.title else ""
        languages = tuple(context.language_names().values())
        foot = Foot(context.style, context.region, title, languages)
        foot.end_requested.connect(partial(self.session.do, Command.LEAVE))
        foot.help_requested.connect(self._on_help_requested)
        foot.look_requested.connect(self._on_look_requested)
        foot.lowered.connect(self._on_lowered)
        self._window.set_foot(foot)
        self._window.above.show_figure(next((exercise for exercise, _ in self._cast()), None))

    def _minutes_of(self, reading: Reading) -> int:
        """Return how long a routine takes with all that is explained in it."""
        routine = reading.routine
        return max(1, round(about(routine, self.session.explained(routine)) / 60)) if routine else 0

    def _attract(self) -> QWidget:
        lengths = [card.minutes for card in self._cards] or [0]
        names = self._context.language_names()
        page = AttractPage(self._context.style, self._cast(), names, (min(lengths), max(lengths)))
        page.begun.connect(self._on_begun)
        page.language_chosen.connect(partial(self._context.preferences.set, "language"))
        return page

    def _closed(self) -> QWidget:
        page = DarkPage(self._context.style, message("Closed. Touch the screen to start anyway."))
        page.woken.connect(self._on_woken)
        return page

    def _on_woken(self) -> None:
        """Invite somebody who is there though it is closed; the screen is dark again when nobody is."""
        self._way.go_from_here(Stop(self._attract))

    def _cast(self) -> list[tuple[Exercise, str]]:
        found = ((self._exercise(card.exercise), card.purpose) for card in self._cards)
        return [(exercise, purpose) for exercise, purpose in found if exercise and exercise.figure][:_ON_STAGE]

    def _start_page(self) -> QWidget:
        page = StartPage(
            self._context.style,
            self._cards,
            self._wanted,
            self._exercise,
            self._context.drawing.still,
        )
        page.chosen.connect(self._on_chosen)
        page.wanted_changed.connect(self._on_wanted)
        page.choosing.connect(self._on_choosing)
        return page

    def _choose_page(self) -> QWidget:
        page = ChoosePage(self._context.style, self._wanted, self._cards)
        page.decided.connect(self._on_decided)
        page.left.connect(self._way.back)
        return page

    def _look_page(self) -> QWidget:
        now = self._context.preferences.now
        look = Look(language=now.language, text_size=now.text_size, contrast=now.theme == "contrast")
        page = LookPage(self._context.style, look, self._context.language_names())
        page.changed.connect(self._on_look_chosen)
        page.left.connect(self._way.back)
        return page

    def _overview(self, key: str) -> QWidget:
        card = next(card for card in self._cards if card.id == key)
        reading = self._reading(key)
        done: Sequence[Exercise] = ()
        explaining = 0.0
        if reading and reading.routine:
            whole = about(reading.routine, self.session.explained(reading.routine))
            done, explaining = exercises(reading.routine), whole - about(reading.routine)
        page = OverviewPage(self._context.style, card, done, explaining)
        page.started.connect(partial(self._on_started, key))
        page.left.connect(self._way.back)
        return page

    def _notice(self, key: str) -> QWidget:
        page = NoticePage(self._context.style, self._context.region)
        page.read.connect(partial(self._on_read, key))
        page.left.connect(self._way.back)
        return page

    def _help(self) -> QWidget:
        page = HelpPage(self._context.style, self._context.region)
        page.left.connect(self._way.back)
        return page

    def _goodbye(self, *, finished: bool) -> QWidget:
        page = GoodbyePage(self._context.style, finished=finished)
        page.ended.connect(self.start)
        page.again.connect(self._on_again)
        page.stayed.connect(self._on_stayed)
        page.stage.show_figure(next((exercise for exercise, _ in self._cast()), None))
        return page

    def _exercise(self, name: str) -> Exercise | None:
        return self._context.shelf.stock.exercise(name)

    def _reading(self, key: str) -> Reading | None:
        return self._context.shelf.stock.readings.get(key)

    def _on_begun(self) -> None:
        self._way.go_from_here(Stop(self._start_page))

    def _on_chosen(self, key: str) -> None:
        self._way.go(Stop(partial(self._overview, key), low=True))

    def _on_wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._way.again()

    def _on_choosing(self) -> None:
        self._way.go(Stop(self._choose_page))

    def _on_decided(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._way.back()

    def _on_started(self, key: str) -> None:
        if self._has_read:
            self._play(key)
        else:
            self._way.go(Stop(partial(self._notice, key), low=True))

    def _on_read(self, key: str) -> None:
        self._has_read = True
        self._way.leave_out()
        self._play(key)

    def _play(self, key: str) -> None:
        reading = self._reading(key)
        screen = self.session.open(reading) if reading else None
        if screen is None:  # its file went, or has errors since
            self._way.go_from_here(Stop(self._start_page))
            return
        self._way.go(Stop(lambda: screen, Place.SESSION))
        screen.repaint()
        self.session.begin()

    def _on_given_up(self) -> None:
        self.session.stop()
        self._way.back()

    def _on_session_over(self, finished: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self.session.stop()
        self._way.go_from_here(Stop(partial(self._goodbye, finished=finished), Place.GOODBYE))

    def _on_again(self) -> None:
        self._way.go_from_here(Stop(self._start_page))

    def _on_stayed(self) -> None:
        self._way.stay()

    def _on_help_requested(self) -> None:
        if self._way.in_session:
            self.session.do(Command.HELP)
        elif not isinstance(self._way.page, HelpPage):
            self._way.go(Stop(self._help, low=True))

    def _on_look_requested(self) -> None:
        if not isinstance(self._way.page, LookPage):
            self._way.go(Stop(self._look_page))

    def _on_look_chosen(self, key: str, value: object) -> None:
        key, value = ("theme", "contrast" if value else self._way.usual.theme) if key == "contrast" else (key, value)
        # Queued, because the page on which it is chosen is made again.
        QTimer.singleShot(0, self, partial(self._context.preferences.set, key, value))

    def _on_lowered(self, low: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self._way.low = low
        self._way.again()
