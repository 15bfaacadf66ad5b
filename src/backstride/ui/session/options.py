"""What a person has set about sessions."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.routine.emergency import ELSEWHERE, REGIONS, Region
from backstride.session.states import Command
from backstride.ui.kit.theme import TOUCH


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOptions:
    """What a person has set about sessions: ``volume`` in percent, ``rotation`` in degrees, ``touch`` in pixels.

    What is not ``allowed`` has no key; ``region`` has the numbers to call; ``keeps`` says that what was done is kept,
    ``keys`` that keys are named in the menu, which leaves out what is ``elsewhere``.
    """

    catalogue: Catalogue = IN_ENGLISH
    look_away: bool = True
    volume: int = 80
    muted: bool = False
    rotation: int = 0
    touch: int = TOUCH
    allowed: frozenset[Command] = frozenset(Command)
    region: Region = REGIONS[ELSEWHERE]
    keeps: bool = True
    keys: bool = True
    elsewhere: frozenset[Command] = frozenset()
