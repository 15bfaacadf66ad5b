"""Where everything lives: the folders of one profile and of what is shipped, as a value."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one profile (``config``, ``data``, ``cache``) and of what is shipped.

    Where the user *named* the profile's folder, other things may lie in it.
    """

    config: Path
    data: Path
    cache: Path
    shipped: Path
    assets: Path
    named: bool = False

    @property
    def settings_file(self) -> Path:
        """Return where the settings are."""
        return self.config / "settings.toml"

    @property
    def window_file(self) -> Path:
        """Return where the place of the window is kept."""
        return self.data / "window.json"

    @property
    def own_library(self) -> Path:
        """Return the folder of the user's own routines."""
        return self.data / "routines"

    @property
    def drafts(self) -> Path:
        """Return the folder of what was typed and not saved yet."""
        return self.data / "drafts"

    @property
    def voices(self) -> Path:
        """Return the folder in which a person puts voices for Piper."""
        return self.data / "voices"

    @property
    def labels_file(self) -> Path:
        """Return where the labels of the user's own routines are kept."""
        return self.data / "labels.json"

    @property
    def history_file(self) -> Path:
        """Return where the history is."""
        return self.data / "history.sqlite3"

    @property
    def journals(self) -> Path:
        """Return the folder of the journals of sessions that run or were interrupted."""
        return self.data / "sessions"

    @property
    def library_cache(self) -> Path:
        """Return where the library's digest is kept from one start to the next."""
        return self.cache / "library.json"

    @property
    def thumbnails(self) -> Path:
        """Return the folder of the figures that were drawn."""
        return self.cache / "thumbnails"

    @property
    def opened(self) -> Path:
        """Return the folder of what others sent, as far as it was opened and not kept."""
        return self.cache / "opened"

    @property
    def home_picture(self) -> Path:
        """Return where the last picture of Home is kept."""
        return self.cache / "home.png"

    @property
    def kiosk_file(self) -> Path:
        """Return where the configuration of a kiosk is, unless another was named."""
        return self.config / "kiosk.yaml"

    @property
    def kiosk_pin_file(self) -> Path:
        """Return where it is kept how many PINs were wrong."""
        return self.data / "kiosk-pin.json"

    @property
    def kiosk_counts_file(self) -> Path:
        """Return where a kiosk counts routines, without persons."""
        return self.data / "kiosk-counts.csv"

    @property
    def speech_cache(self) -> Path:
        """Return the folder of ready-made speech."""
        return self.cache / "speech"


def find_paths(home: str | os.PathLike[str] | None = None) -> Paths:
    """Return the folders of the profile in *home*, else in ``BACKSTRIDE_HOME``, else of this user. Makes none."""
    home = home or os.environ.get("BACKSTRIDE_HOME")
    config, data, cache = _profile(Path(home)) if home else _of_this_user()
    return Paths(
        config=config,
        data=data,
        cache=cache,
        shipped=_shipped("routines"),
        assets=_shipped("assets"),
        named=bool(home),
    )


def _profile(home: Path) -> tuple[Path, Path, Path]:
    home = home.expanduser().absolute()
    return home, home, home / "cache"


def _of_this_user() -> tuple[Path, Path, Path]:
    from platformdirs import PlatformDirs  # noqa: PLC0415  because a throw-away profile needs none of it

    folders = PlatformDirs("backstride", appauthor=False)
    return folders.user_config_path, folders.user_data_path, folders.user_cache_path


def _shipped(name: str) -> Path:
    """Return the folder *name* beside the code (an installed wheel), else at the top of the checkout."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def tidy(path: Path) -> str:
    """Return *path* as text with the user's home folder as ``~``, so that it names nobody."""
    try:
        return str(Path("~", path.relative_to(Path.home())))
    except (ValueError, RuntimeError):
        return str(path)
