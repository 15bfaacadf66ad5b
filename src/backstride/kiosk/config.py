"""What a kiosk is configured to be: frozen values, each with its default."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.i18n.text import Text
from backstride.kiosk.hours import ALWAYS, OpeningHours


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """Seconds without a touch on any page but a running session: until "Still there?", and until the start page."""

    ask_after: float = 60.0
    reset_after: float = 75.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Whether a heartbeat goes to the system's watchdog, which restarts a kiosk that hangs."""

    watchdog: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskConfig:
    """Everything that the configuration file says.

    ``library`` are folders, the shipped routines where it is empty; ``routines`` the ids of the cards in their order,
    all that can be played where it is empty. ``languages`` are tags, the first of which every visitor begins with;
    empty means those that the program has. ``pause_idle`` is seconds, ``volume`` and ``text_size`` are percent.
    ``pin`` is the hash of the staff's PIN, empty where none is set. ``explain`` has each exercise explained before it
    begins; ``counts`` keeps how often routines are started and finished. ``voice_command`` is a program that speaks,
    which only the file can name. ``screen`` is the name of the screen to fill, empty for the main one;
    ``low_controls`` keeps every control in the lower half.
    """

    library: tuple[str, ...] = ()
    routines: tuple[str, ...] = ()
    title: Text | None = None
    languages: tuple[str, ...] = ()
    idle: Idle = Idle()
    pause_idle: float = 180.0
    volume: int = 70
    pin: str = ""
    safety_notice: bool = True
    explain: bool = True
    open: OpeningHours = ALWAYS
    health: Health = Health()
    counts: bool = False
    text_size: int = 100
    contrast: bool = False
    low_controls: bool = False
    emergency_region: str = "auto"
    voice_command: str = ""
    screen: str = ""
