"""Every action of the session screen in one table: its keys, its words, its icon, and what it asks of the session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from backstride.session.player import Wish


class Act(StrEnum):
    """What a person can do on the session screen."""

    PAUSE = "pause"
    DONE = "done"
    PREVIOUS = "previous"
    NEXT = "next"
    MORE = "more"
    RESTART = "restart"
    SKIP = "skip"
    LOUDER = "louder"
    QUIETER = "quieter"
    MUTE = "mute"
    HOW_TO = "how-to"
    KEYS = "keys"
    TURN = "turn"
    FULL_SCREEN = "full-screen"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One line of the table: ``wish`` is what it asks of the session, an ``icon`` puts it among the controls."""

    act: Act
    text: str
    keys: tuple[Qt.Key, ...]
    shown: str
    icon: str = ""
    wish: Wish | None = None


_KEY = Qt.Key

ACTIONS: tuple[Action, ...] = (
    Action(
        act=Act.PREVIOUS,
        text="Previous",
        keys=(_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_MediaPrevious),
        shown="←",
        icon="skip-back",
        wish=Wish.PREVIOUS,
    ),
    Action(
        act=Act.PAUSE,
        text="Pause or go on",
        keys=(_KEY.Key_P, _KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay, _KEY.Key_MediaPause),
        shown="Space or P",
        icon="pause",
    ),
    Action(
        act=Act.NEXT,
        text="Next",
        keys=(_KEY.Key_Right, _KEY.Key_PageDown, _KEY.Key_MediaNext),
        shown="→",
        icon="skip-forward",
        wish=Wish.NEXT,
    ),
    Action(
        act=Act.MORE,
        text="Ten seconds more",
        keys=(_KEY.Key_Plus, _KEY.Key_Equal),
        shown="+",
        icon="+10",
        wish=Wish.MORE,
    ),
    Action(
        act=Act.DONE,
        text="Done, where you set the pace",
        keys=(_KEY.Key_Return, _KEY.Key_Enter),
        shown="Space or Enter",
        wish=Wish.DONE,
    ),
    Action(act=Act.RESTART, text="This step again", keys=(_KEY.Key_R,), shown="R", wish=Wish.RESTART_STEP),
    Action(act=Act.SKIP, text="Leave this step out", keys=(_KEY.Key_S,), shown="S", wish=Wish.SKIP_STEP),
    Action(act=Act.LOUDER, text="Louder", keys=(_KEY.Key_Up,), shown="↑"),
    Action(act=Act.QUIETER, text="Quieter", keys=(_KEY.Key_Down,), shown="↓"),
    Action(act=Act.MUTE, text="Sound on or off", keys=(_KEY.Key_M,), shown="M", icon="volume-2"),
    Action(act=Act.HOW_TO, text="How to do it", keys=(_KEY.Key_I,), shown="I", icon="info"),
    Action(act=Act.TURN, text="Turn the picture a quarter", keys=(_KEY.Key_O,), shown="O"),
    Action(act=Act.FULL_SCREEN, text="Full screen", keys=(_KEY.Key_F, _KEY.Key_F11), shown="F"),
    Action(
        act=Act.KEYS, text="All keys", keys=(_KEY.Key_Question, _KEY.Key_F1), shown="?", icon="circle-question-mark"
    ),
    Action(act=Act.LEAVE, text="Leave", keys=(_KEY.Key_Escape,), shown="Esc", icon="x"),
)
"""In the order of the controls and of the page that shows all keys."""

BY_KEY = {key: action.act for action in ACTIONS for key in action.keys}
CONTROLS = tuple(action for action in ACTIONS if action.icon)


BY_ACT = {action.act: action for action in ACTIONS}


def pause_wish(allowed: frozenset[Wish]) -> Wish | None:
    """Return what a tap asks for: to pause, to go on, or to begin."""
    return next((wish for wish in (Wish.PAUSE, Wish.RESUME, Wish.START) if wish in allowed), None)
