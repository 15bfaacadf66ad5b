"""Everything that a stranger may try at the screen to get out, as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from backstride.ui.kit import actions as window_actions
from tools.kiosk.hands import CENTRE, CORNERS, Hands, Place

MARK = "qzxwvk"
"""Typed and pasted wherever something may be typed, and then searched for in every file."""

WRONG_PIN = "90817263"

Deed = Callable[[Hands], object]


@dataclass(frozen=True, slots=True)
class Action:
    """Something to try: what it is called, how it is done, and whether it takes so long that a short run leaves it."""

    name: str
    do: Deed
    long: bool = False


_X_NAMES = {
    "Esc": "Escape",
    "Ins": "Insert",
    "Del": "Delete",
    "PgUp": "Prior",
    "PgDown": "Next",
    "Enter": "KP_Enter",
    "Space": "space",
    "Media Previous": "XF86AudioPrev",
    "Media Next": "XF86AudioNext",
    "Media Play": "XF86AudioPlay",
    "Media Pause": "XF86AudioPause",
    "Toggle Media Play/Pause": "XF86AudioPlay",
    "?": "question",
    "/": "slash",
    ",": "comma",
    "+": "plus",
    "=": "equal",
}
"""What X calls the keys that Qt writes so."""

_CLOSING = (
    *("alt+F4", "ctrl+q", "ctrl+w", "ctrl+F4", "ctrl+shift+q", "ctrl+shift+w", "super+q", "alt+q", "ctrl+d"),
    *("ctrl+c", "ctrl+z", "ctrl+backslash", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+q", "Break", "Cancel"),
    *("Escape", "shift+Escape", "ctrl+Escape", "alt+Escape", "ctrl+shift+Escape", "Sys_Req", "alt+Sys_Req"),
    *("XF86PowerOff", "XF86Sleep", "XF86LogOff", "XF86Close", "XF86Suspend", "XF86ScreenSaver"),
)
_SWITCHING = (
    *("alt+Tab", "alt+shift+Tab", "ctrl+Tab", "ctrl+shift+Tab", "super+Tab", "ctrl+alt+Tab", "alt+grave"),
    *("super+d", "super+l", "super+e", "super+r", "super+m", "super+x", "super+1", "super+space", "super+F1"),
    *("super+Up", "super+Down", "super+Left", "super+Right", "super+shift+Left", "super+p", "super+i"),
    *("ctrl+alt+Left", "ctrl+alt+Right", "ctrl+alt+Up", "ctrl+alt+Down", "ctrl+alt+d", "ctrl+alt+t", "ctrl+alt+l"),
    *("alt+shift+Left", "alt+shift+Right", "ctrl+alt+shift+Left", "ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7"),
    *("XF86Switch_VT_1", "XF86Switch_VT_2", "XF86Explorer", "XF86HomePage", "XF86WWW", "XF86Mail", "XF86Search"),
    *("XF86Calculator", "XF86Tools", "XF86MyComputer", "XF86Favorites", "XF86TaskPane", "XF86RotateWindows"),
)
_MENUS = (
    *("Menu", "shift+F10", "ctrl+shift+F10", "alt+space", "alt+f", "alt+h", "alt+e", "F10", "super+Menu"),
    *("ctrl+o", "ctrl+s", "ctrl+shift+s", "ctrl+n", "ctrl+p", "ctrl+f", "ctrl+g", "ctrl+t", "ctrl+l", "ctrl+r"),
    *("ctrl+u", "ctrl+j", "ctrl+b", "ctrl+i", "ctrl+e", "ctrl+k", "ctrl+shift+i", "ctrl+shift+u", "ctrl+shift+n"),
    *("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+comma", "ctrl+period", "Help", "XF86Open", "Print", "alt+Print"),
)
_EDITING = (
    *("ctrl+a", "ctrl+x", "ctrl+v", "ctrl+y", "ctrl+shift+v", "ctrl+shift+z", "shift+Insert", "ctrl+Insert"),
    *("shift+Delete", "Insert", "Delete", "BackSpace", "Tab", "shift+Tab", "Return", "space", "Home", "End", "Prior"),
    *("Next", "Left", "Right", "Up", "Down", "XF86Copy", "XF86Paste", "XF86Cut"),
)
_ALONE = (
    *("Super_L", "Super_R", "Alt_L", "Alt_R", "Control_L", "Control_R", "Shift_L", "ISO_Level3_Shift", "Hyper_L"),
    *("Meta_L", "Caps_Lock", "Num_Lock", "Scroll_Lock", "Pause", "Mode_switch", "Multi_key", "dead_acute"),
    *("XF86AudioPlay", "XF86AudioStop", "XF86AudioPrev", "XF86AudioNext", "XF86AudioMute", "XF86AudioLowerVolume"),
    *("XF86AudioRaiseVolume", "XF86Back", "XF86Forward", "XF86Reload", "XF86Refresh", "XF86ZoomIn"),
    *("XF86TouchpadToggle", "XF86Display", "XF86MonBrightnessDown", "XF86WLAN", "XF86Eject"),
)
_STORM = (
    *_CLOSING,
    *_SWITCHING,
    *_MENUS,
    *_EDITING,
    *_ALONE,
    *(f"F{number}" for number in range(1, 13)),
    *"abcdefghijklmnopqrstuvwxyz0123456789",
)
_MIDDLES: dict[str, Place] = {"top": (0.5, 0.0), "right": (1.0, 0.5), "bottom": (0.5, 1.0), "left": (0.0, 0.5)}
_LEFT, _MIDDLE, _RIGHT = 1, 2, 3


def table() -> tuple[Action, ...]:
    """Return all actions, in their order."""
    return (*_keys(), *_shortcuts(), *_mouse(), *_touch(), *_things(), *_storms())


def _keys() -> Iterator[Action]:
    for kind, keys in (
        ("closing", _CLOSING),
        ("switching", _SWITCHING),
        ("menu or dialog", _MENUS),
        ("editing", _EDITING),
        ("alone", _ALONE),
    ):
        yield from (Action(f"{kind}: {key}", _pressing(key)) for key in keys)
    for number in range(1, 13):
        for held in ("", "shift+", "ctrl+", "alt+", "super+"):
            yield Action(f"function key: {held}F{number}", _pressing(f"{held}F{number}"))
    for held in ("Alt_L", "Super_L", "Control_L"):
        yield Action(f"held for a second: {held}", partial(Hands.hold_key, key=held, seconds=1.0), long=True)
    yield Action("Alt held, Tab three times", _alt_tab)


def _pressing(*keys: str) -> Deed:
    return lambda hands: hands.press(*keys)


def _shortcuts() -> Iterator[Action]:
    """Yield every key of the normal window."""
    own = (*window_actions.OF_WINDOW, *window_actions.OF_PAGES, *window_actions.OF_SESSION, window_actions.ON_TAP)
    for action in own:
        for key in action.keys:
            name = _x_name(key)
            yield Action(f"key of the window, {action.command.value}: {name}", _pressing(name))


def _x_name(key: Qt.Key | QKeyCombination) -> str:
    """Return what X calls the *key* of an action."""
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    held, _, last = written.rpartition("+") if len(written) > 1 else ("", "", written)
    last = _X_NAMES.get(last, last.lower() if len(last) == 1 else last)
    return "+".join([*(each.lower() for each in held.split("+") if each), last])


def _alt_tab(hands: Hands) -> None:
    hands.display.key("Alt_L", up=False)
    hands.press("Tab", "Tab", "Tab", pause=0.05)
    hands.display.key("Alt_L", down=False)


def _mouse() -> Iterator[Action]:
    places = {"the centre": CENTRE, "the top": (0.5, 0.01), "the foot": (0.5, 0.97)}
    for where, place in places.items():
        yield Action(f"right button on {where}", partial(Hands.tap, place=place, button=_RIGHT))
        yield Action(f"middle button on {where}", partial(Hands.tap, place=place, button=_MIDDLE))
        yield Action(f"long press on {where}", partial(Hands.hold, place=place, seconds=1.2), long=True)
        yield Action(f"long right press on {where}", partial(Hands.hold, place=place, seconds=1.2, button=_RIGHT))
        yield Action(f"double tap on {where}", partial(Hands.tap, place=place, times=2))
        yield Action(f"triple tap on {where}", partial(Hands.tap, place=place, times=3))
    for number, corner in enumerate(CORNERS, 1):
        yield Action(f"tap in corner {number}", partial(Hands.tap, place=corner))
        yield Action(f"ten taps in corner {number}", partial(Hands.tap, place=corner, times=10))
        yield Action(f"right button in corner {number}", partial(Hands.tap, place=corner, button=_RIGHT))
    for button, name in ((4, "wheel up"), (5, "wheel down"), (6, "wheel left"), (8, "button back"), (9, "forward")):
        yield Action(name, partial(Hands.tap, place=CENTRE, button=button, times=3))
    yield from _drags()


def _drags() -> Iterator[Action]:
    for name, edge in _MIDDLES.items():
        yield Action(f"drag from the {name} edge to the centre", partial(Hands.drag, begin=edge, end=CENTRE))
        yield Action(f"drag from the centre to the {name} edge", partial(Hands.drag, begin=CENTRE, end=edge))
    for held in ("Alt_L", "Super_L", "Control_L"):
        for button in (_LEFT, _MIDDLE, _RIGHT):
            drag = partial(Hands.drag, begin=CENTRE, end=(0.8, 0.8), button=button, held=held)
            yield Action(f"drag with button {button} and {held} held", drag)


def _touch() -> Iterator[Action]:
    still = (CENTRE, CENTRE)
    left, right = (0.35, 0.5), (0.65, 0.5)
    yield Action("finger: tap", _moving(still))
    yield Action("finger: double tap", _twice(_moving(still)))
    yield Action("finger: long touch", _moving(still, seconds=1.2), long=True)
    for name, edge in _MIDDLES.items():
        yield Action(f"finger: swipe in from the {name} edge", _moving((edge, CENTRE)))
        yield Action(f"finger: swipe out to the {name} edge", _moving((CENTRE, edge)))
    yield Action("two fingers: tap", _moving((left, left), (right, right)))
    yield Action("two fingers: long touch", _moving((left, left), (right, right), seconds=1.2), long=True)
    yield Action("two fingers: pinch", _moving((left, CENTRE), (right, CENTRE)))
    yield Action("two fingers: spread", _moving((CENTRE, left), (CENTRE, right)))
    yield Action("two fingers: turn", _moving((left, right), (right, left)))
    yield Action("two fingers: swipe up", _moving((left, (0.35, 0.1)), (right, (0.65, 0.1))))
    three = [((0.3 + 0.1 * each, 0.6), (0.3 + 0.1 * each, 0.1)) for each in range(3)]
    yield Action("three fingers: swipe up", _moving(*three))
    five = [((0.3 + 0.1 * each, 0.6), CENTRE) for each in range(5)]
    yield Action("five fingers: pinch", _moving(*five))


def _moving(*ways: tuple[Place, Place], seconds: float = 0.15) -> Deed:
    return lambda hands: hands.fingers(*ways, seconds=seconds)


def _twice(deed: Deed) -> Deed:
    def do(hands: Hands) -> None:
        deed(hands)
        deed(hands)

    return do


def _things() -> Iterator[Action]:
    yield Action("something in the clipboard is pasted", _paste)
    yield Action("what is there is copied", _pressing("ctrl+a", "ctrl+c", "ctrl+x"))
    yield Action("a word is typed", partial(Hands.type, text=MARK))
    yield Action("a corner is held and a wrong PIN typed", _wrong_pin, long=True)
    yield Action("a German keyboard is plugged in", partial(Hands.lay_out, layout="de"))
    yield Action("a Russian keyboard is plugged in", partial(Hands.lay_out, layout="ru"))
    yield Action("the first keyboard again", partial(Hands.lay_out, layout="us"))
    yield Action("a second keyboard and mouse appear", partial(Hands.plug_in, name="spare"))
    yield Action("the keyboard goes and comes back", Hands.unplug)


def _paste(hands: Hands) -> None:
    hands.offer(MARK)
    hands.press("ctrl+v", "shift+Insert")
    hands.tap(CENTRE, _MIDDLE)
    hands.stop_offering()


def _wrong_pin(hands: Hands) -> None:
    for corner in CORNERS:
        hands.hold(corner, 3.3)
        hands.type(WRONG_PIN)
        hands.press("Return")


def _storms() -> Iterator[Action]:
    yield Action("200 keys a second for a second", partial(Hands.storm, keys=_STORM, seconds=1.0))
    yield Action("200 keys a second for a minute", partial(Hands.storm, keys=_STORM, seconds=60.0), long=True)
