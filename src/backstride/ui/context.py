"""What nearly everything in the window stands on, as values that are passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backstride.storage.paths import Paths
from backstride.ui.home.page import Home
from backstride.ui.kit.style import Style
from backstride.ui.services.preferences import Preferences
from backstride.ui.window import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchOptions:
    """What the command line asks of the window.

    ``language``, where it is not empty, is the one for this time, over the settings' own; ``routine`` is an id or a
    path, and begun where ``play``; ``speed`` is times faster than life; ``minutes`` is the length to shorten to;
    ``events`` is a file to append to; ``problems`` are sentences to tell at the start.
    """

    library_folders: tuple[Path, ...] = ()
    language: str = ""
    routine: str = ""
    play: bool = False
    silent: bool = False
    speed: float = 1.0
    minutes: float | None = None
    events: Path | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AppContext:
    """What Home's first picture needs, and what all that comes behind it is joined to."""

    paths: Paths
    options: LaunchOptions
    language: str
    style: Style
    preferences: Preferences
    window: Window
    now: Callable[[], datetime]
    home: Home
