"""An X display seen from outside: which windows are on it and which has the focus, and keys and clicks sent to it.

It asks the server itself (Xlib and the XTEST extension), so that nothing which it says comes from the program that it
watches.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from dataclasses import dataclass

_VIEWABLE, _INPUT_OUTPUT = 2, 1
_NOBODY, _WHERE_THE_POINTER_IS = 0, 1
_ALL_PLANES, _BY_PIXEL = 0xFFFFFFFF, 2
_SHIFT = "Shift_L"
MODIFIERS = {"ctrl": "Control_L", "shift": _SHIFT, "alt": "Alt_L", "super": "Super_L", "altgr": "ISO_Level3_Shift"}


class _Attributes(ctypes.Structure):
    """``XWindowAttributes``."""

    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("kind", "bit_gravity", "window_gravity", "backing_store")),
        *((name, c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", c_int),
        ("colours", c_ulong),
        *((name, c_int) for name in ("colours_there", "map_state")),
        *((name, c_long) for name in ("all_masks", "own_mask", "not_propagated")),
        ("override_redirect", c_int),
        ("screen", c_void_p),
    )


class _Image(ctypes.Structure):
    """The beginning of ``XImage``."""

    _fields_ = (
        *((name, c_int) for name in ("width", "height", "offset", "format")),
        ("data", c_void_p),
        *((name, c_int) for name in ("order", "unit", "bit_order", "pad", "depth", "bytes_per_line")),
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """A window that can be seen: its number, place in pixels, and what it calls itself."""

    number: int
    x: int
    y: int
    width: int
    height: int
    name: str

    def __str__(self) -> str:
        return f"{self.name or 'a window without a name'} {self.width}x{self.height}+{self.x}+{self.y}"


def _ignore(_display: object, _error: object) -> int:
    return 0


_HANDLER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(_ignore)
"""Windows come and go while they are asked about, which Xlib would end this process for."""


class Display:
    """One X display.

    Raises:
        OSError: there is no such display, or no Xlib.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._x, self._test = _libraries()
        self._x.XSetErrorHandler(_HANDLER)
        self._display = c_void_p(self._x.XOpenDisplay(name.encode()))
        if not self._display.value:
            msg = f"There is no display {name}."
            raise OSError(msg)
        self._root = self._x.XDefaultRootWindow(self._display)
        whole = self._attributes(self._root)
        self.width, self.height = whole.width, whole.height

    def close(self) -> None:
        """Close the connection."""
        self._x.XCloseDisplay(self._display)

    def seen(self) -> list[Seen]:
        """Return the windows that can be seen, from the lowest to the highest."""
        return [self._described(number) for number in self._children(self._root) if self._can_be_seen(number)]

    def focus(self) -> int:
        """Return the window on the root that has the focus, or in which the window is that has it; 0 for none."""
        window, how = c_ulong(), c_int()
        self._x.XGetInputFocus(self._display, byref(window), byref(how))
        if window.value in (_NOBODY, _WHERE_THE_POINTER_IS):
            return 0
        number = window.value
        while number not in (0, self._root):
            _, parent, _ = self._tree(number)
            if parent == self._root:
                return number
            number = parent
        return 0

    def picture(self, left: float, top: float, width: float, height: float) -> bytes:
        """Return what is to be seen in a part of the display, which is given as shares of its size."""
        across, down = self.width, self.height
        place = (int(left * across), int(top * down), int(width * across), int(height * down))
        image = self._x.XGetImage(self._display, self._root, *place, _ALL_PLANES, _BY_PIXEL)
        if not image:
            return b""
        about = ctypes.cast(image, POINTER(_Image)).contents
        data = ctypes.string_at(about.data, about.bytes_per_line * about.height)
        self._x.XFree(about.data)
        self._x.XFree(image)
        return data

    def is_managed(self) -> bool:
        """Say whether there is a window manager."""
        name = self._x.XInternAtom(self._display, b"WM_S0", 0)
        return bool(self._x.XGetSelectionOwner(self._display, name))

    def key(self, keys: str, *, down: bool = True, up: bool = True) -> None:
        """Press and release *keys*, such as ``ctrl+alt+F4``; letters are as X names them."""
        codes = self._codes(keys)
        for code in codes if down else ():
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes) if up else ():
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self.flush()

    def move(self, x: float, y: float) -> None:
        """Put the pointer at so much of width and height."""
        self._test.XTestFakeMotionEvent(self._display, -1, int(x * (self.width - 1)), int(y * (self.height - 1)), 0)
        self.flush()

    def button(self, number: int, *, down: bool) -> None:
        """Press or release a button: 1 is left, 2 middle, 3 right, 4 and 5 the wheel."""
        self._test.XTestFakeButtonEvent(self._display, number, int(down), 0)
        self.flush()

    def flush(self) -> None:
        """Wait until the server has done what was asked of it."""
        self._x.XSync(self._display, 0)

    def _codes(self, keys: str) -> list[int]:
        *held, last = keys.replace("++", "+plus").split("+")
        names = [MODIFIERS[name] for name in held]
        symbol = self._x.XStringToKeysym(last.encode())
        if not symbol:
            msg = f"X has no key called {last}."
            raise ValueError(msg)
        code = self._x.XKeysymToKeycode(self._display, symbol) or self._lend(symbol)
        plain = self._x.XkbKeycodeToKeysym(self._display, code, 0, 0)
        if plain != symbol and self._x.XkbKeycodeToKeysym(self._display, code, 0, 1) == symbol:
            names.append(_SHIFT)
        modifiers = [self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(n.encode())) for n in names]
        return [*(each for each in modifiers if each), code]

    def _lend(self, symbol: int) -> int:
        """Give a key that the layout has not the highest key code."""
        spare = 255
        self._x.XChangeKeyboardMapping(self._display, spare, 1, byref(c_ulong(symbol)), 1)
        self.flush()
        return spare

    def _can_be_seen(self, number: int) -> bool:
        about = self._attributes(number)
        across, down = about.x + about.width > 0, about.y + about.height > 0
        inside = about.x < self.width and about.y < self.height and across and down
        shown = about.map_state == _VIEWABLE and about.kind == _INPUT_OUTPUT
        return bool(shown and inside and about.width * about.height > 1)

    def _described(self, number: int) -> Seen:
        about = self._attributes(number)
        names = (self._name(each) for each in self._beneath(number))
        name = next((name for name in names if name), "")
        return Seen(number, about.x, about.y, about.width, about.height, name)

    def _beneath(self, number: int) -> Iterator[int]:
        yield number
        for child in self._children(number):
            yield from self._beneath(child)

    def _name(self, number: int) -> str:
        name = c_char_p()
        if not self._x.XFetchName(self._display, number, byref(name)) or not name.value:
            return ""
        return name.value.decode("latin-1")

    def _children(self, number: int) -> list[int]:
        return self._tree(number)[2]

    def _tree(self, number: int) -> tuple[int, int, list[int]]:
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        if not self._x.XQueryTree(
            self._display, number, byref(root), byref(parent), byref(children), byref(count)
        ):  # it went
            return 0, 0, []
        found = [children[index] for index in range(count.value)]
        if count.value:
            self._x.XFree(children)
        return root.value, parent.value, found

    def _attributes(self, number: int) -> _Attributes:
        about = _Attributes()
        self._x.XGetWindowAttributes(self._display, number, byref(about))
        return about


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    """Return Xlib and XTEST, with the types of what is called of them."""
    x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    pointer, number = c_void_p, c_ulong
    x.XOpenDisplay.restype, x.XOpenDisplay.argtypes = pointer, (c_char_p,)
    x.XDefaultRootWindow.restype, x.XDefaultRootWindow.argtypes = number, (pointer,)
    x.XStringToKeysym.restype, x.XStringToKeysym.argtypes = number, (c_char_p,)
    x.XKeysymToKeycode.restype, x.XKeysymToKeycode.argtypes = ctypes.c_ubyte, (pointer, number)
    x.XkbKeycodeToKeysym.restype = number
    x.XkbKeycodeToKeysym.argtypes = (pointer, ctypes.c_ubyte, c_uint, c_uint)
    x.XGetInputFocus.argtypes = (pointer, POINTER(c_ulong), POINTER(c_int))
    x.XGetWindowAttributes.argtypes = (pointer, number, POINTER(_Attributes))
    x.XFetchName.argtypes = (pointer, number, POINTER(c_char_p))
    x.XQueryTree.argtypes = (
        *(pointer, number, POINTER(c_ulong), POINTER(c_ulong)),
        *(POINTER(POINTER(c_ulong)), POINTER(c_uint)),
    )
    x.XFree.argtypes = (pointer,)
    x.XGetImage.restype = pointer
    x.XGetImage.argtypes = (pointer, number, c_int, c_int, c_uint, c_uint, number, c_int)
    x.XInternAtom.restype, x.XInternAtom.argtypes = number, (pointer, c_char_p, c_int)
    x.XGetSelectionOwner.restype, x.XGetSelectionOwner.argtypes = number, (pointer, number)
    x.XChangeKeyboardMapping.argtypes = (pointer, c_int, c_int, POINTER(c_ulong), c_int)
    x.XSync.argtypes, x.XCloseDisplay.argtypes = (pointer, c_int), (pointer,)
    test.XTestFakeKeyEvent.argtypes = (pointer, c_uint, c_int, number)
    test.XTestFakeButtonEvent.argtypes = (pointer, c_uint, c_int, number)
    test.XTestFakeMotionEvent.argtypes = (pointer, c_int, c_int, c_int, number)
    return x, test
