"""Whether a kiosk still is one: its window covers the whole screen and has the focus, and there is no other."""

from __future__ import annotations

import re
from pathlib import Path

from tools.kiosk.x11 import Display

_CALL = re.compile(r"(?P<kind>\w+)[@#](?P<number>\d+)\.(?P<name>\w+)\((?P<words>.*)\)")
_NEW = re.compile(r"new id (?P<kind>\w+)[@#](?P<number>\d+)")


class ScreenJudge:
    """Looks at an X display; *window* is the one that was there when the kiosk began.

    Where the window is that of a compositor, the server gives the *focus* to whatever is under the pointer.
    """

    def __init__(self, display: Display, *, focus: bool = True) -> None:
        self._display, self._focus = display, focus
        self.window = 0

    def begin(self) -> None:
        """Take the window that is there for that of the kiosk."""
        self.window = self._display.seen()[-1].number

    def wrong(self) -> str:
        """Return what is wrong, or nothing."""
        seen = self._display.seen()
        if not seen:
            return "there is no window"
        *others, top = seen
        if others:
            return f"there is also {top if others[0].number == self.window else others[0]}"
        if self.window not in (0, top.number):
            return f"another window took its place: {top}"
        if (top.x, top.y, top.width, top.height) != (0, 0, self._display.width, self._display.height):
            return f"it no longer covers the screen: {top}"
        has_focus = not self._focus or self._display.focus() == top.number
        return "" if has_focus else "it has not the focus"


class WaylandJudge:
    """Reads what the program asked of its compositor and was answered: what ``WAYLAND_DEBUG`` has libwayland write.

    Within a compositor no other program can see a window, so this is what can be known from outside.
    """

    def __init__(self, log: Path, size: tuple[int, int]) -> None:
        self._log, self._whole = log, "{}, {}".format(*size)
        self._read = 0
        self._windows: dict[str, str] = {}
        self._popups: set[str] = set()
        self._has_keys = False

    def wrong(self) -> str:
        """Return what is wrong, or nothing."""
        self._catch_up()
        if self._popups:
            return "a menu or a hint is open"
        if len(self._windows) != 1:
            return f"it has {len(self._windows)} windows"
        (size,) = self._windows.values()
        if size != self._whole:
            return f"its window is {size or 'without a size'}, the screen {self._whole}"
        return "" if self._has_keys else "it has not the focus"

    def forget(self) -> None:
        """Begin again with another run of the program."""
        self._catch_up()
        self._windows.clear()
        self._popups.clear()
        self._has_keys = False

    def _catch_up(self) -> None:
        with self._log.open("rb") as log:
            log.seek(self._read)
            whole, _, rest = log.read().rpartition(b"\n")
            self._read = log.tell() - len(rest)
        for line in whole.decode("utf-8", "replace").splitlines():
            call = _CALL.search(line)
            if call:
                self._note(call["kind"], call["number"], call["name"], call["words"])

    def _note(self, kind: str, number: str, name: str, words: str) -> None:
        made = _NEW.search(words)
        match kind, name:
            case "xdg_surface", "get_toplevel" if made:
                self._windows[made["number"]] = ""
            case "xdg_surface", "get_popup" if made:
                self._popups.add(made["number"])
            case "xdg_toplevel", "configure":
                self._windows[number] = words.partition(", array")[0]
            case "xdg_toplevel", "destroy":
                self._windows.pop(number, None)
            case "xdg_popup", "destroy":
                self._popups.discard(number)
            case "wl_keyboard", "enter" | "leave":
                self._has_keys = name == "enter"
