"""What the parts of a kiosk are given: what is configured, and the services that they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale, QSize

from backstride.kiosk.config import KioskConfig
from backstride.kiosk.counts import Counts
from backstride.kiosk.load import languages_of
from backstride.kiosk.shelf import Shelf
from backstride.playback.service import PlaybackService
from backstride.routine.emergency import Region
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.kit.say import catalogue
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import Drawing
from backstride.ui.pictures import Pictures
from backstride.ui.policy import KIOSK, Policy
from backstride.ui.services.audio import Audio
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.region import region

_WIDE, _HIGH = (1280, 800), (720, 1280)
"""The screens on which the sizes of all pages are pixels: one that lies, and one that stands."""

_LEAST, _MOST = 0.72, 3.0


def zoom_for(screen: QSize) -> float:
    """Return how much larger everything is on a *screen* of this size than on the one that was drawn."""
    wide, high = _HIGH if screen.height() > screen.width() else _WIDE
    return max(_LEAST, min(screen.width() / wide, screen.height() / high, _MOST))


def settings_of(config: KioskConfig, languages: tuple[str, ...]) -> Settings:
    """Return what every visitor begins with."""
    return Settings(
        first_run_done=True,
        language=languages[0] if languages else "auto",
        explain="always" if config.explain else "never",
        theme="contrast" if config.contrast else "system",
        text_size=config.text_size,
        cue_volume=config.volume,
        voice_volume=config.volume,
        voice_command=config.voice_command,
        emergency_region=config.emergency_region,
    )


@dataclass(frozen=True, kw_only=True)
class KioskContext:
    """What is configured and what is shared. ``now`` is the clock on the wall, ``clock`` seconds that only grow."""

    config: KioskConfig
    paths: Paths
    style: Style
    preferences: Preferences
    usual: Settings
    languages: tuple[str, ...]
    shelf: Shelf
    counts: Counts
    audio: Audio
    playback: PlaybackService
    pictures: Pictures
    drawing: Drawing
    now: Callable[[], datetime]
    clock: Callable[[], float]
    policy: Policy = KIOSK

    @property
    def region(self) -> Region:
        """Return whom to call here."""
        return region(self.usual.emergency_region)

    def is_open(self) -> bool:
        """Say whether the kiosk is open by the clock on the wall."""
        return self.config.open.is_open(self.now())

    def language_names(self) -> Mapping[str, str]:
        """Return the languages to choose from by their tags, each called as its speakers call it."""
        names = catalogue().names()
        return {tag: names.get(tag) or _native_name(tag) for tag in self.languages}


def _native_name(tag: str) -> str:
    """Return the name of a language that only routines are written in."""
    name = QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:]


def chosen_languages(config: KioskConfig, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags of the languages to choose from, each once."""
    return tuple(dict.fromkeys(languages_of(config, known)))
