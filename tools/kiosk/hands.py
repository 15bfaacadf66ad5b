"""What a visitor's hands can do to a screen: keys, buttons of a mouse, fingers, and what is plugged in."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress

from tools.kiosk.touch import Fingers
from tools.kiosk.x11 import Display

Place = tuple[float, float]
"""So much of the width and of the height of the screen."""

CENTRE: Place = (0.5, 0.5)
CORNERS: tuple[Place, ...] = ((0.005, 0.005), (0.995, 0.005), (0.995, 0.995), (0.005, 0.995))
_STEPS = 12
"""Moves of a drag."""

_OFFER = """
import sys
from PySide6.QtGui import QGuiApplication
program = QGuiApplication([])
program.clipboard().setText(sys.argv[1])
program.clipboard().setText(sys.argv[1], program.clipboard().Mode.Selection)
print("there", flush=True)
program.exec()
"""
"""Another program that has something to paste."""


class Hands:
    """Sends input to *display*, fingers to the port *touch*; all of it is real to the program that gets it."""

    def __init__(self, display: Display, touch: int) -> None:
        self.display = display
        self._fingers = Fingers(touch)
        self._offering: subprocess.Popen[str] | None = None
        self._chance = random.Random(1)  # noqa: S311  because nothing is kept secret by it

    def close(self) -> None:
        """Let everything go."""
        self.stop_offering()
        self._fingers.close()

    def press(self, *keys: str, pause: float = 0.01) -> None:
        """Press and release keys, one after the other."""
        for key in keys:
            with suppress(ValueError):  # a key that this X does not know cannot be pressed here
                self.display.key(key)
            time.sleep(pause)

    def type(self, text: str) -> None:
        """Type letters and digits."""
        self.press(*({" ": "space"}.get(letter, letter) for letter in text))

    def hold_key(self, key: str, seconds: float) -> None:
        """Keep a key down."""
        self.display.key(key, up=False)
        time.sleep(seconds)
        self.display.key(key, down=False)

    def tap(self, place: Place, button: int = 1, times: int = 1) -> None:
        """Press and release a button of the mouse, so many times."""
        self.display.move(*place)
        for _ in range(times):
            self.display.button(button, down=True)
            self.display.button(button, down=False)

    def hold(self, place: Place, seconds: float, button: int = 1) -> None:
        """Keep a button of the mouse down."""
        self.display.move(*place)
        self.display.button(button, down=True)
        time.sleep(seconds)
        self.display.button(button, down=False)

    def drag(self, begin: Place, end: Place, button: int = 1, held: str = "") -> None:
        """Drag with a button of the mouse, and with a key *held*."""
        if held:
            self.display.key(held, up=False)
        self.display.move(*begin)
        self.display.button(button, down=True)
        for place in _way(begin, end):
            self.display.move(*place)
            time.sleep(0.008)
        self.display.button(button, down=False)
        if held:
            self.display.key(held, down=False)

    def fingers(self, *ways: tuple[Place, Place], seconds: float = 0.15) -> None:
        """Put down one finger for each way, move them along, and lift them."""
        paths = [_way(*way) for way in ways]
        for places in zip(*paths, strict=True):
            self._fingers.at(dict(enumerate(places, 1)))
            time.sleep(seconds / _STEPS)
        self._fingers.at({})
        time.sleep(0.02)

    def storm(self, keys: Sequence[str], seconds: float, rate: float = 200.0) -> int:
        """Press keys at random, so many a second; return how many."""
        began, count = time.monotonic(), 0
        while time.monotonic() - began < seconds:
            with suppress(ValueError):
                self.display.key(self._chance.choice(keys))
            count += 1
            time.sleep(max(0.0, began + count / rate - time.monotonic()))
        return count

    def offer(self, text: str) -> None:
        """Have another program own the clipboard, with *text* in it."""
        self.stop_offering()
        words = [sys.executable, "-c", _OFFER, text]
        environment = {"DISPLAY": self.display.name, "QT_QPA_PLATFORM": "xcb"}
        self._offering = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603  because it is the program above
        if self._offering.stdout:
            self._offering.stdout.readline()

    def stop_offering(self) -> None:
        """End that program."""
        if self._offering:
            self._offering.kill()
            self._offering.communicate()
            self._offering = None

    def lay_out(self, layout: str) -> None:
        """Give the keys another layout, as a keyboard that is plugged in does."""
        self._ask("setxkbmap", "-display", self.display.name, layout)

    def plug_in(self, name: str) -> None:
        """Have a second keyboard and mouse appear."""
        self._ask("xinput", "create-master", name)

    def unplug(self) -> None:
        """Have the display's own keyboard go, and come back.

        What `plug_in` made stays: no hardware takes a master away, and Qt itself (6.11.3) ends when one goes.
        """
        for change in ("disable", "enable"):
            self._ask("xinput", change, "Xvfb virtual keyboard")

    def _ask(self, *words: str) -> None:
        if shutil.which(words[0]):
            subprocess.run(  # noqa: S603  because it is one of the programs above
                words, check=False, capture_output=True, env={"DISPLAY": self.display.name}
            )


def _way(begin: Place, end: Place) -> list[Place]:
    (x, y), (to_x, to_y) = begin, end
    return [(x + (to_x - x) * step / _STEPS, y + (to_y - y) * step / _STEPS) for step in range(_STEPS + 1)]
