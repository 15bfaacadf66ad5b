"""What a person may do in the window: one value that is passed in, so that no other code asks who somebody is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from backstride.session.states import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What is offered: each field that is false takes its buttons, its keys and its pages away.

    ``resume`` is to continue what was interrupted; ``edit`` to copy and open files, ``author`` to see where in a file
    something is wrong and to begin a new one; ``hand_out`` to print and save for others;
    ``links`` to open web pages; ``full_screen`` to switch it on and off;
    ``outside`` to hand over files and steer the session from elsewhere: by a later start, a drop, media keys;
    ``shortcuts`` to be shown the keys; ``rotate`` to turn a session on the screen; ``keep`` to have what was done
    remembered, and ``diary`` what the person says beside it, such as effort, pain, notes and runs.
    """

    resume: bool = True
    diary: bool = True
    history: bool = True
    settings: bool = True
    edit: bool = True
    author: bool = False
    hand_out: bool = True
    links: bool = True
    full_screen: bool = True
    quit: bool = True
    outside: bool = True
    shortcuts: bool = True
    rotate: bool = True
    keep: bool = True

    @property
    def commands(self) -> frozenset[Command]:
        """Return the commands that have a key or a control."""
        granted = {
            Command.HISTORY: self.history,
            Command.SETTINGS: self.settings,
            Command.HURTS: self.diary,
            Command.FULL_SCREEN: self.full_screen,
            Command.QUIT: self.quit,
            Command.OPEN: self.edit,
            Command.SHORTCUTS: self.shortcuts,
            Command.ROTATE: self.rotate,
        }
        return frozenset(command for command in Command if granted.get(command, True))


POLICIES: Mapping[str, Policy] = MappingProxyType({"run": Policy(), "write": Policy(author=True)})
"""What each role of the settings may do."""

KIOSK = Policy(**{field.name: False for field in fields(Policy)})
"""What a stranger may do before an unattended screen: nothing that this value can grant, whatever is added to it."""
