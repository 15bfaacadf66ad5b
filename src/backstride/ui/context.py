"""What the parts of the window are given: what a start asks for, and the services that they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.i18n.messages import Message
from backstride.storage.paths import Paths
from backstride.ui.kit.style import Style
from backstride.ui.policy import POLICIES, Policy
from backstride.ui.services.now_playing import NowPlaying
from backstride.ui.services.preferences import Preferences
from backstride.ui.window import Window

if TYPE_CHECKING:  # Home's first picture needs none of these, and each takes its time to import
    from backstride.history.history import History
    from backstride.library.labels import Labels
    from backstride.playback.service import PlaybackService
    from backstride.ui.kit.thumbnail import Drawing
    from backstride.ui.pictures import Pictures
    from backstride.ui.services.audio import Audio
    from backstride.ui.services.bundles import Bundles
    from backstride.ui.services.files import RoutineFiles
    from backstride.ui.services.library import LibraryService
    from backstride.ui.services.run_files import RunFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchOptions:
    """What the command line asks of the window.

    ``language``, where it is not empty, replaces the settings' own this time, and so does ``explain``; ``file`` is to
    be opened, or ``routine``, an id or a path, which ``play`` starts; ``studio`` is a file to edit, a path without a
    name for a new one; ``speed`` is how many times faster than real
    time; ``minutes`` is the length to shorten to; ``events`` is a file to append to; ``problems`` are to be shown at
    the start; ``policies`` say what each role may do.
    """

    library_folders: tuple[Path, ...] = ()
    language: str = ""
    file: Path | None = None
    studio: Path | None = None
    routine: str = ""
    play: bool = False
    silent: bool = False
    speed: float = 1.0
    minutes: float | None = None
    explain: str = ""
    events: Path | None = None
    problems: tuple[Message, ...] = ()
    policies: Mapping[str, Policy] = field(default_factory=lambda: POLICIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """What Home's first picture needs. ``language`` is the tag of what is shown, ``now`` the wall clock.

    ``now_playing`` says, to what is around the window, which session is in it.
    """

    paths: Paths
    options: LaunchOptions
    language: str
    style: Style
    preferences: Preferences
    window: Window
    now_playing: NowPlaying
    now: Callable[[], datetime]

    @property
    def policy(self) -> Policy:
        """Return what the person may do, as the settings are now."""
        return self.options.policies[self.preferences.now.role]

    @property
    def explain(self) -> str:
        """Return when exercises are explained: auto, always or never."""
        return self.options.explain or self.preferences.now.explain

    @property
    def has_journals(self) -> bool:
        """Say whether a session left a journal: it was interrupted, or the history could not take it."""
        try:
            return any(self.paths.journals.iterdir())
        except OSError:  # not there, or not to be looked into: then nothing can be resumed either
            return False


@dataclass(frozen=True, kw_only=True)
class AppContext(Shell):
    """The shell and every service that comes after the first picture; each controller is given this one value.

    What Home does without is opened when it is first needed, for it takes longer to import than Home itself.
    """

    library: LibraryService
    labels: Labels
    history: History
    files: RoutineFiles
    bundles: Bundles
    runs: RunFiles
    pictures: Pictures
    drawing: Drawing
    open_audio: Callable[[], Audio]
    open_playback: Callable[[AppContext], PlaybackService]

    @cached_property
    def audio(self) -> Audio:
        """Return what makes sessions heard."""
        return self.open_audio()

    @cached_property
    def playback(self) -> PlaybackService:
        """Return what plays and saves sessions."""
        return self.open_playback(self)

    def close(self) -> None:
        """Close every service that was opened."""
        self.pictures.close()
        self.runs.close()
        self.library.close()
        if "audio" in vars(self):
            self.audio.close()
        self.history.close()
