"""The way of a visitor through the kiosk: from the page that invites to the one that says goodbye, and back again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backstride.kiosk.idle import IdleWatch, Place
from backstride.library.reading import Reading
from backstride.library.suggestions import Card
from backstride.routine.model import Exercise
from backstride.session.states import Command
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.choices import ChoosePage, Look, LookPage
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.foot import Foot
from backstride.ui.kiosk.goodbye import GoodbyePage, StillThere
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.hand_button import HAND
from backstride.ui.kiosk.offer import Wanted, offer
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kiosk.reading import HelpPage, NoticePage
from backstride.ui.kiosk.session import KioskSession
from backstride.ui.kiosk.start import StartPage
from backstride.ui.kiosk.window import KioskWindow
from backstride.ui.kit.say import catalogue

_TICK_MS = 250
"""Milliseconds between two looks at whether somebody is still there: a countdown is in whole seconds."""

_ON_STAGE = 8
"""Figures that the page that invites shows in turn."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A page on the way: how it is made (again in another language), and what it means for the watch.

    One that has the ``whole`` screen has no foot.
    """

    make: Callable[[], QWidget]
    place: Place = Place.PAGE
    whole: bool = False


class Visit(QObject):
    """Shows one page after the other in *window*; ``staff_asked`` comes when the corner was held.

    ``returned`` says that the kiosk is on the page that invites, where nobody is.
    """

    returned = Signal()
    staff_asked = Signal()

    def __init__(self, context: KioskContext, window: KioskWindow, guard: Guard) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._guard = guard
        self._way: list[_Stop] = []
        self._wanted = Wanted()
        self._has_read = self._low = self._by_keys = False
        self._cards: tuple[Card, ...] = ()
        self._foot: Foot | None = None
        self._asking: StillThere | None = None
        self.watch = IdleWatch(context.config.idle, context.config.pause_idle, context.clock())
        self.session = KioskSession(context, self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look)
        self._join()

    def _join(self) -> None:
        guard = self._guard
        guard.pressed.connect(self._on_pressed)
        guard.released.connect(self._on_released)
        guard.typed.connect(self._on_typed)
        guard.stepped.connect(self._window.step)
        guard.held.connect(self.staff_asked)
        self.session.begun.connect(self._context.counts.started)
        self.session.ended.connect(self._context.counts.finished)
        self.session.over.connect(self._on_session_over)
        self.session.given_up.connect(self._on_given_up)
        self._context.style.changed.connect(self._on_look_changed)

    # The way

    def start(self) -> None:
        """Show the page that invites, with everything as it is configured; whoever was here is forgotten."""
        self.session.stop()
        self._wanted = Wanted()
        self._has_read = not self._context.config.safety_notice
        self._low = self._context.config.low_controls
        self._way = []
        self._context.shelf.take()
        self._context.preferences.put_back(self._context.usual)
        self._renew()
        self._tick.start()
        self.go(_Stop(self._attract, Place.START))
        self.returned.emit()

    def go(self, stop: _Stop) -> None:
        """Show another page, from which `back` leads to the one of now."""
        self._way.append(stop)
        self._show()

    def back(self) -> None:
        """Show the page before."""
        if len(self._way) > 1:
            self._way.pop()
        self._show()

    def go_page(self, make: Callable[[], QWidget], place: Place, *, whole: bool = False) -> None:
        """Show a page that is not a visitor's, such as that of the staff, in place of all others."""
        self.session.stop()
        self._way = []
        self.go(_Stop(make, place, whole=whole))

    def again(self) -> None:
        """Make the page of now once more: something that it shows is different."""
        self._show()

    def _show(self) -> None:
        stop = self._way[-1]
        self._ask(None)
        page = stop.make()
        self._guard.in_session = stop.place is Place.SESSION
        self._guard.settle()
        low = self._low and stop.place is Place.PAGE
        if low:
            self._window.above.show_figure(next((exercise for exercise, _ in self._cast()), None))
        self._window.set_low(low=low)
        self._window.show_page(page, whole=stop.whole)
        if self._foot is not None:
            self._foot.show_tools(session=stop.place is Place.SESSION, low=self._low)
        self._window.focus(shown=self._by_keys)
        self.watch.go(self._place_of(stop), self._context.clock())

    def _place_of(self, stop: _Stop) -> Place:
        """Return where *stop* is; the page that invites is one to go back from while it is not as it is configured."""
        context = self._context
        is_usual = context.preferences.now == context.usual and self._low == context.config.low_controls
        return stop.place if is_usual or stop.place is not Place.START else Place.PAGE

    def _renew(self) -> None:
        """Make what depends on the language: the foot, and what is read on cards."""
        context, words = self._context, catalogue()
        stock = context.shelf.stock
        self._cards = offer(stock.entries, stock.kinds, words)
        title = words.read(context.config.title) if context.config.title else ""
        languages = tuple(context.language_names().values())
        self._foot = foot = Foot(context.style, context.region, title, languages)
        foot.end_requested.connect(partial(self.session.do, Command.LEAVE))
        foot.help_requested.connect(self._on_help_requested)
        foot.look_requested.connect(self._on_look_requested)
        foot.lowered.connect(self._on_lowered)
        self._window.set_foot(foot)

    # The pages

    def _attract(self) -> QWidget:
        lengths = [card.minutes for card in self._cards] or [0]
        names = self._context.language_names()
        page = AttractPage(self._context.style, self._cast(), names, (min(lengths), max(lengths)))
        page.begun.connect(self._on_begun)
        page.language_chosen.connect(partial(self._context.preferences.set, "language"))
        return page

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
        page.left.connect(self.back)
        return page

    def _look_page(self) -> QWidget:
        now = self._context.preferences.now
        look = Look(language=now.language, text_size=now.text_size, contrast=now.theme == "contrast")
        page = LookPage(self._context.style, look, self._context.language_names())
        page.changed.connect(self._on_look_chosen)
        page.left.connect(self.back)
        return page

    def _overview(self, key: str) -> QWidget:
        card = next(card for card in self._cards if card.id == key)
        reading = self._reading(key)
        names = reading.routine.exercises if reading and reading.routine else {}
        page = OverviewPage(self._context.style, card, list(names.values()))
        page.started.connect(partial(self._on_started, key))
        page.left.connect(self.back)
        return page

    def _notice(self, key: str) -> QWidget:
        page = NoticePage(self._context.style, self._context.region)
        page.read.connect(partial(self._on_read, key))
        page.left.connect(self.back)
        return page

    def _help(self) -> QWidget:
        page = HelpPage(self._context.style, self._context.region)
        page.left.connect(self.back)
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

    # What is asked for

    def _on_begun(self) -> None:
        self._way = []
        self.go(_Stop(self._start_page))

    def _on_chosen(self, key: str) -> None:
        self.go(_Stop(partial(self._overview, key)))

    def _on_wanted(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.again()

    def _on_choosing(self) -> None:
        self.go(_Stop(self._choose_page))

    def _on_decided(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self.back()

    def _on_started(self, key: str) -> None:
        if self._has_read:
            self._play(key)
        else:
            self.go(_Stop(partial(self._notice, key)))

    def _on_read(self, key: str) -> None:
        self._has_read = True
        self._way.pop()
        self._play(key)

    def _play(self, key: str) -> None:
        reading = self._reading(key)
        screen = self.session.open(reading) if reading else None
        if screen is None:  # its file went, or has errors since
            self._way = []
            self.go(_Stop(self._start_page))
            return
        self.go(_Stop(lambda: screen, Place.SESSION))
        screen.repaint()
        self.session.begin()

    def _on_given_up(self) -> None:
        self.session.stop()
        self.back()

    def _on_session_over(self, finished: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self.session.stop()
        self._way = []
        self.go(_Stop(partial(self._goodbye, finished=finished), Place.GOODBYE))

    def _on_again(self) -> None:
        self._way = []
        self.go(_Stop(self._start_page))

    def _on_stayed(self) -> None:
        self.watch.go(Place.GOODBYE, self._context.clock())

    def _on_help_requested(self) -> None:
        if self._guard.in_session:
            self.session.do(Command.HELP)
        elif not isinstance(self._window.page, HelpPage):
            self.go(_Stop(self._help))

    def _on_look_requested(self) -> None:
        if not isinstance(self._window.page, LookPage):
            self.go(_Stop(self._look_page))

    def _on_look_chosen(self, key: str, value: object) -> None:
        key, value = (
            ("theme", "contrast" if value else self._context.usual.theme) if key == "contrast" else (key, value)
        )
        # Queued, because the page on which it is chosen is made again.
        QTimer.singleShot(0, self, partial(self._context.preferences.set, key, value))

    def _on_lowered(self, low: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self._low = low
        self._show()

    def close(self) -> None:
        """End what runs."""
        self._tick.stop()
        self.session.stop()

    def speak_anew(self) -> None:
        """Say everything in the language of now."""
        self._renew()
        if self._way:
            self._show()

    def _on_look_changed(self) -> None:
        self._guard.corner = max(HAND, self._context.style.length(HAND))

    # Whether somebody is there

    def _on_pressed(self) -> None:
        self._by_keys = False
        self.watch.press(self._context.clock())

    def _on_released(self) -> None:
        self.watch.release(self._context.clock())

    def _on_typed(self) -> None:
        self._by_keys = True
        self.watch.touch(self._context.clock())

    def look(self) -> None:
        """See whether somebody is there, and ask or go back where nobody seems to be."""
        now = self._context.clock()
        if self._guard.in_session and self.watch.place is not (place := self.session.place()):
            self.watch.go(place, now)
        look = self.watch.look(now)
        if look.then is not None:
            self._leave_for(look.then)
            return
        self._ask(look.left if look.asks else None)
        page = self._window.page
        if isinstance(page, GoodbyePage) and look.left is not None:
            page.count(look.left)

    def _leave_for(self, _place: Place) -> None:
        self.start()

    def _ask(self, left: int | None) -> None:
        """Ask whether anybody is there, with these seconds left; ``None`` asks no more."""
        if left is None:
            if self._asking is not None:
                self._asking = None
                self._window.cover(None)
                self._window.focus(shown=self._by_keys and not self._guard.in_session)
            return
        if self._asking is None:
            self._asking = asking = StillThere(self._context.style, self._window)
            asking.answered.connect(self._on_here)
            self._window.cover(asking)
            asking.set_low(low=self._low)
            self._window.focus(shown=True)
        self._asking.count(left)

    def _on_here(self) -> None:
        self.watch.touch(self._context.clock())
        self._ask(None)
