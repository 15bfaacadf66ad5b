"""Every action of the window in one table: what it does, its words, its keys, and how a page comes to own it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, any_of, in_context, message
from backstride.routine.red_flags import TITLE
from backstride.session.states import Command
from backstride.ui.kit.keys import combination

_KEY, _CTRL, _ALT = Qt.Key, Qt.Modifier.CTRL, Qt.Modifier.ALT
_SPACE = in_context("key", "Space")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One line of the table.

    ``signs`` are the keys as the page of shortcuts writes them. What ``may_be_refused`` is greyed where the session
    does not allow it. An action that ``repeats`` does so while its key is held; one that ``yields`` leaves its key to a
    control that has the focus.
    """

    command: Command
    words: Message
    keys: tuple[Qt.Key | QKeyCombination, ...]
    signs: tuple[str | Message, ...] = ()
    may_be_refused: bool = False
    repeats: bool = False
    yields: bool = False

    def text(self, catalogue: Catalogue) -> str:
        """Return what it does, in words."""
        return catalogue.say(self.words)

    def shown(self, catalogue: Catalogue) -> str:
        """Return its keys, in words."""
        keys = any_of(self.signs)
        return catalogue.say(keys) if isinstance(keys, Message) else str(keys)


OF_WINDOW = (
    Action(command=Command.FULL_SCREEN, words=message("Full screen"), keys=(_KEY.Key_F11,)),
    Action(command=Command.QUIT, words=message("Quit"), keys=(_CTRL | _KEY.Key_Q,)),
)
"""What every page leaves to the window."""

OF_PAGES = (
    Action(command=Command.SEARCH, words=message("Search"), keys=(_KEY.Key_Slash, _CTRL | _KEY.Key_F)),
    Action(command=Command.OPEN, words=message("Open a file…"), keys=(_CTRL | _KEY.Key_O,)),
    Action(command=Command.BACK, words=message("Back"), keys=(_KEY.Key_Escape, _ALT | _KEY.Key_Left)),
    Action(command=Command.HOME, words=message("Home"), keys=(_ALT | _KEY.Key_Home,)),
    Action(command=Command.HISTORY, words=message("History"), keys=(_CTRL | _KEY.Key_H,)),
    Action(command=Command.SETTINGS, words=message("Settings"), keys=(_CTRL | _KEY.Key_Comma,)),
    Action(command=Command.ABOUT, words=message("About Backstride"), keys=(_KEY.Key_F1,)),
    Action(command=Command.HELP, words=TITLE, keys=(Qt.Modifier.SHIFT | _KEY.Key_F1,)),
)
"""What a page does outside a session."""

OF_SESSION = (
    Action(
        command=Command.PREVIOUS,
        words=in_context("control", "Previous"),
        keys=(_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_MediaPrevious),
        signs=("←",),
        may_be_refused=True,
    ),
    Action(
        command=Command.PAUSE,
        words=message("Pause or resume"),
        keys=(_KEY.Key_P, _KEY.Key_MediaTogglePlayPause, _KEY.Key_MediaPlay, _KEY.Key_MediaPause),
        signs=(_SPACE, "P"),
    ),
    Action(
        command=Command.DONE,
        words=message("Finish set"),
        keys=(_KEY.Key_Return, _KEY.Key_Enter),
        signs=(_SPACE, "Enter"),
        may_be_refused=True,
        yields=True,
    ),
    Action(
        command=Command.COUNT,
        words=message("Count a repetition"),
        keys=(_KEY.Key_C,),
        signs=(_SPACE, "C"),
        may_be_refused=True,
    ),
    Action(
        command=Command.NEXT,
        words=in_context("control", "Next"),
        keys=(_KEY.Key_Right, _KEY.Key_PageDown, _KEY.Key_MediaNext),
        signs=("→",),
        may_be_refused=True,
    ),
    Action(
        command=Command.SKIP_STEP,
        words=message("Skip this exercise"),
        keys=(_KEY.Key_S,),
        signs=("S",),
        may_be_refused=True,
    ),
    Action(
        command=Command.RESTART_STEP,
        words=message("Restart exercise"),
        keys=(_KEY.Key_R,),
        signs=("R",),
        may_be_refused=True,
    ),
    Action(
        command=Command.MORE,
        words=message("10 seconds longer"),
        keys=(_KEY.Key_Plus, _KEY.Key_Equal),
        signs=("+",),
        may_be_refused=True,
    ),
    Action(command=Command.LOUDER, words=message("Louder"), keys=(_KEY.Key_Up,), signs=("↑",), repeats=True),
    Action(command=Command.QUIETER, words=message("Quieter"), keys=(_KEY.Key_Down,), signs=("↓",), repeats=True),
    Action(command=Command.MUTE, words=message("Sound on or off"), keys=(_KEY.Key_M,), signs=("M",)),
    Action(command=Command.HURTS, words=message("This hurts"), keys=(_KEY.Key_H,), signs=("H",)),
    Action(command=Command.HOW_TO, words=message("How to do it"), keys=(_KEY.Key_I,), signs=("I",)),
    Action(command=Command.ROTATE, words=message("Rotate screen"), keys=(_KEY.Key_O,), signs=("O",)),
    Action(command=Command.FULL_SCREEN, words=message("Full screen"), keys=(_KEY.Key_F,), signs=("F",)),
    Action(
        command=Command.SHORTCUTS,
        words=message("Shortcuts"),
        keys=(_KEY.Key_Question, _KEY.Key_F1),
        signs=("?",),
    ),
    Action(command=Command.HELP, words=TITLE, keys=(_KEY.Key_G,), signs=("G",)),
    Action(command=Command.LEAVE, words=message("End session"), keys=(_KEY.Key_Escape,), signs=("Esc",)),
)
"""In the order of the page that shows all shortcuts."""

ON_TAP = Action(command=Command.PROCEED, words=message("Continue"), keys=(_KEY.Key_Space,), yields=True)
"""What a tap anywhere and Space do: count a repetition where that is asked, else done where the person sets the pace,
else pause or continue."""

ON_FLOOR = (Command.PREVIOUS, Command.PAUSE, Command.NEXT, Command.HURTS, Command.HOW_TO)
"""What has a control of its own during a session."""

IN_MENU = (
    Command.PAUSE,
    Command.MORE,
    Command.QUIETER,
    Command.LOUDER,
    Command.MUTE,
    Command.SKIP_STEP,
    Command.RESTART_STEP,
    Command.ROTATE,
    Command.FULL_SCREEN,
    Command.SHORTCUTS,
    Command.HELP,
    Command.LEAVE,
)
"""What is in the menu of all other controls, in its order; to pause only where there is no control for it."""

BY_COMMAND: Mapping[Command, Action] = MappingProxyType({action.command: action for action in OF_SESSION})

Handler = Callable[[], object] | SignalInstance
Handlers = Mapping[Command, Handler]


def make_actions(parent: QWidget, table: Iterable[Action], handlers: Handlers, catalogue: Catalogue) -> list[QAction]:
    """Return the actions of *table* that have a handler, for the pages that are to own them; they go with *parent*.

    They work while such a page, or something in it, has the focus. A handler finds its command in its sender's data.
    """
    return [
        _made(parent, action, handlers[action.command], catalogue) for action in table if action.command in handlers
    ]


def _made(parent: QWidget, action: Action, handler: Handler, catalogue: Catalogue) -> QAction:
    made = QAction(action.text(catalogue), parent)
    made.setData(action.command)
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    context = Qt.ShortcutContext
    made.setShortcutContext(context.WidgetShortcut if action.yields else context.WidgetWithChildrenShortcut)
    made.setAutoRepeat(action.repeats)
    made.triggered.connect(handler)
    return made


def trigger(event: QKeyEvent, *owners: QWidget | None) -> bool:
    """Trigger what the key means at the first of *owners* that has it; return whether there was one.

    For a key that Qt knows no shortcut for: on a layout without Latin letters, in a rotated picture, or where nothing
    has the focus.
    """
    asked = QKeySequence(combination(event))
    actions = (action for owner in owners if owner for action in owner.actions() if action.isEnabled())
    found = next((action for action in actions if asked in action.shortcuts()), None)
    if found and not (event.isAutoRepeat() and not found.autoRepeat()):
        found.trigger()
    return found is not None
