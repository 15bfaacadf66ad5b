"""Every action of the session screen in one table: its keys, its icon, and what it asks of the session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, any_of, in_context, message
from backstride.session.player import Command


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
    """One line of the table: ``command`` is what it asks of the session, an ``icon`` puts it among the controls.

    ``words`` say what it does, and ``signs`` are what stands on its keys.
    """

    act: Act
    words: Message
    keys: tuple[Qt.Key, ...]
    signs: tuple[str | Message, ...]
    icon: str = ""
    command: Command | None = None

    def text(self, catalogue: Catalogue) -> str:
        """Return what it does, in words."""
        return catalogue.say(self.words)

    def shown(self, catalogue: Catalogue) -> str:
        """Return its keys, in words."""
        keys = any_of(self.signs)
        return catalogue.say(keys) if isinstance(keys, Message) else str(keys)


_KEY = Qt.Key
_SPACE = in_context("key", "Space")

ACTIONS: tuple[Action, ...] = (
    Action(
        act=Act.PREVIOUS,
        words=in_context("control", "Previous"),
        keys=(_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_MediaPrevious),
        signs=("←",),
        icon="skip-back",
        command=Command.PREVIOUS,
    ),
    Action(
        act=Act.PAUSE,
        words=message("Pause or resume"),
        keys=(_KEY.Key_P, _KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay, _KEY.Key_MediaPause),
        signs=(_SPACE, "P"),
        icon="pause",
    ),
    Action(
        act=Act.DONE,
        words=message("Finish set"),
        keys=(_KEY.Key_Return, _KEY.Key_Enter),
        signs=(_SPACE, "Enter"),
        command=Command.DONE,
    ),
    Action(
        act=Act.NEXT,
        words=in_context("control", "Next"),
        keys=(_KEY.Key_Right, _KEY.Key_PageDown, _KEY.Key_MediaNext),
        signs=("→",),
        icon="skip-forward",
        command=Command.NEXT,
    ),
    Action(
        act=Act.SKIP, words=message("Skip this exercise"), keys=(_KEY.Key_S,), signs=("S",), command=Command.SKIP_STEP
    ),
    Action(
        act=Act.RESTART,
        words=message("Restart exercise"),
        keys=(_KEY.Key_R,),
        signs=("R",),
        command=Command.RESTART_STEP,
    ),
    Action(
        act=Act.MORE,
        words=message("Ten seconds more"),
        keys=(_KEY.Key_Plus, _KEY.Key_Equal),
        signs=("+",),
        icon="+10 s",
        command=Command.MORE,
    ),
    Action(act=Act.LOUDER, words=message("Louder"), keys=(_KEY.Key_Up,), signs=("↑",)),
    Action(act=Act.QUIETER, words=message("Quieter"), keys=(_KEY.Key_Down,), signs=("↓",)),
    Action(act=Act.MUTE, words=message("Sound on or off"), keys=(_KEY.Key_M,), signs=("M",), icon="volume-2"),
    Action(act=Act.HOW_TO, words=message("How to do it"), keys=(_KEY.Key_I,), signs=("I",), icon="info"),
    Action(act=Act.TURN, words=message("Rotate screen"), keys=(_KEY.Key_O,), signs=("O",)),
    Action(act=Act.FULL_SCREEN, words=message("Full screen"), keys=(_KEY.Key_F, _KEY.Key_F11), signs=("F",)),
    Action(
        act=Act.KEYS,
        words=message("Shortcuts"),
        keys=(_KEY.Key_Question, _KEY.Key_F1),
        signs=("?",),
        icon="circle-question-mark",
    ),
    Action(act=Act.LEAVE, words=message("End session"), keys=(_KEY.Key_Escape,), signs=("Esc",), icon="x"),
)
"""In the order of the controls and of the page that shows all keys."""

BY_KEY = {key: action.act for action in ACTIONS for key in action.keys}
CONTROLS = tuple(action for action in ACTIONS if action.icon)


BY_ACT = {action.act: action for action in ACTIONS}


def pause_command(allowed: frozenset[Command]) -> Command | None:
    """Return what a tap asks for: to pause, to go on, or to begin."""
    return next((command for command in (Command.PAUSE, Command.RESUME, Command.START) if command in allowed), None)
