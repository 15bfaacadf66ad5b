"""One page after the other: how each is shown, what leads back, and whether anybody is still there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backstride.kiosk.idle import IdleWatch, Place
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.goodbye import CleaningPage, DarkPage, GoodbyePage, StillThere
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.hand_button import HAND
from backstride.ui.kiosk.window import KioskWindow

SCAN_MS = 3000
"""Milliseconds for which each target has the focus where somebody presses one key only, as is usual with a switch."""

_TICK_MS = 250
"""Milliseconds between two looks at whether somebody is still there: a countdown is in whole seconds."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the way: how it is made (again in another language), and what it means for the watch.

    One that has the ``whole`` screen has no foot, and ``digits`` are keys where the PIN is asked. One with all its
    controls at its foot has them ``low`` already.
    """

    make: Callable[[], QWidget]
    place: Place = Place.PAGE
    whole: bool = False
    digits: bool = False
    low: bool = False


class Way(QObject):
    """Shows pages in *window*; ``moved`` says so. ``looked`` comes whenever the watch was looked at.

    ``expired`` says that nobody is there, and carries the place to go to; ``home_asked`` asks for the page that
    invites. ``usual`` is what every visitor begins with, and *playing* says where a session is while one is in sight.
    """

    moved = Signal()
    looked = Signal()
    expired = Signal(Place)
    home_asked = Signal()

    def __init__(self, context: KioskContext, window: KioskWindow, guard: Guard) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._guard = guard
        self._stops: list[Stop] = []
        self._asking: StillThere | None = None
        self._by_keys = self._one_key = False
        self.low = False
        self.usual = context.usual
        self.playing: Callable[[], Place] | None = None
        self.watch = IdleWatch(context.config.idle, context.config.pause_idle, context.clock())
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look)
        self._scan = QTimer(self)
        self._scan.setInterval(SCAN_MS)
        self._scan.timeout.connect(self._on_scan_due)
        guard.pressed.connect(self._on_pressed)
        guard.released.connect(self._on_released)
        guard.typed.connect(self._on_typed)
        guard.stepped.connect(window.step)
        context.style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def page(self) -> QWidget | None:
        """Return the page in sight."""
        return self._window.page

    @property
    def in_session(self) -> bool:
        """Say whether a session is in sight."""
        return self._guard.in_session

    @property
    def is_dark(self) -> bool:
        """Say whether the screen is dark."""
        return isinstance(self._window.page, DarkPage)

    @property
    def at_start(self) -> bool:
        """Say whether the page in sight is one before which nobody is."""
        return self.watch.place is Place.START

    def go(self, stop: Stop) -> None:
        """Show another page, from which `back` leads to the one of now."""
        self._stops.append(stop)
        self.again()

    def go_from_here(self, stop: Stop) -> None:
        """Show another page, from which nothing leads back."""
        self._stops = [stop]
        self.again()

    def back(self) -> None:
        """Show the page before."""
        if len(self._stops) > 1:
            self._stops.pop()
        self.again()

    def leave_out(self) -> None:
        """Have nothing lead back to the page of now, from which another one is about to be shown."""
        del self._stops[-1:]

    def again(self) -> None:
        """Make the page of now once more: something that it shows is different."""
        if not self._stops:
            return
        self._tick.start()
        stop = self._stops[-1]
        self._ask(None)
        page = stop.make()
        self._guard.in_session = stop.place is Place.SESSION
        self._guard.digits = stop.digits
        self._guard.blocked = stop.place is Place.CLEANING
        self._guard.settle()
        self._window.set_low(low=self.low and not stop.low and stop.place is Place.PAGE)
        self._scan.stop()
        if self._one_key and stop.place is Place.PAGE:
            self._scan.start()
        self._window.show_page(page, whole=stop.whole)
        if self._window.foot is not None:
            self._window.foot.show_tools(session=stop.place is Place.SESSION, low=self.low)
        self._window.focus(shown=self._by_keys)
        self.watch.go(self._place_of(stop), self._context.clock())
        self.moved.emit()

    def _place_of(self, stop: Stop) -> Place:
        """Return where *stop* is; the page that invites is one to go back from while it is not as it is configured."""
        is_usual = self._context.preferences.now == self.usual and self.low == self._context.config.low_controls
        return stop.place if is_usual or stop.place is not Place.START else Place.PAGE

    def close(self) -> None:
        """Look no more."""
        self._tick.stop()
        self._scan.stop()

    def stay(self) -> None:
        """Begin the time of this page again."""
        self.watch.go(self.watch.place, self._context.clock())

    def look(self) -> None:
        """See whether somebody is there, and ask or go on where nobody seems to be."""
        now = self._context.clock()
        if self._guard.in_session and self.playing and self.watch.place is not (place := self.playing()):
            self.watch.go(place, now)
        self.looked.emit()
        look = self.watch.look(now)
        if look.then is not None:
            self._by_keys = self._one_key = False
            self.expired.emit(look.then)
            return
        self._ask(look.left if look.asks else None)
        page = self._window.page
        if page is not None and self.watch.is_alone(now):
            self._forget_keys(page)
        if isinstance(page, GoodbyePage | CleaningPage) and look.left is not None:
            page.count(look.left)

    def _forget_keys(self, page: QWidget) -> None:
        """Have the next key begin, wherever the focus was left on *page*, the start."""
        self._by_keys = self._one_key = False
        self._scan.stop()
        if not page.hasFocus():
            self._window.focus(shown=False)

    def _on_look_changed(self) -> None:
        self._guard.corner = max(HAND, self._context.style.length(HAND))

    def _on_pressed(self) -> None:
        self._by_keys = self._one_key = False
        self._scan.stop()
        self.watch.press(self._context.clock())

    def _on_released(self) -> None:
        self.watch.release(self._context.clock())

    def _on_typed(self, key: Qt.Key) -> None:
        """Have the focus go on by itself for somebody who has one key only: nothing else was pressed in this visit."""
        self._by_keys = True
        begins = self.at_start
        self._one_key = key is Qt.Key.Key_Space and (begins or self._one_key)
        if not self._one_key:
            self._scan.stop()
        elif begins and not self.is_dark:  # the key may press what turns no page, where somebody left the focus
            self._scan.start()
        self.watch.touch(self._context.clock())
        if isinstance(self._window.page, DarkPage):
            self._window.page.woken.emit()

    def _on_scan_due(self) -> None:
        if self._asking is None:
            self._window.step(1)

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
            asking.set_low(low=self.low)
            self._window.focus(shown=True)
        self._asking.count(left)

    def _on_here(self) -> None:
        self.watch.touch(self._context.clock())
        self._ask(None)
