"""A throw-away profile that has seen the shipped library before, as nearly every start of the program has."""

import shutil
from pathlib import Path


def know(home: Path, known_library: Path) -> Path:
    """Give the profile *home* what another one keeps of the shipped library; return *home*."""
    (home / "cache").mkdir(parents=True)
    shutil.copy(known_library, home / "cache" / "library.json")
    return home
