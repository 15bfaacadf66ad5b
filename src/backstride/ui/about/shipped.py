"""What comes with the program: versions, and the licences that stand beside each kind of asset."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

from backstride import __version__

_PACKAGES = ("PySide6-Essentials", "PySide6-Addons", "PyYAML", "platformdirs", "playsound3", "wakepy")


def versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the program and what it stands on; what is not installed is left out."""
    found = [
        ("Backstride", __version__),
        ("Python", platform.python_version()),
        ("Qt", QLibraryInfo.version().toString()),
    ]
    return (*found, *((name, package.version) for name, package in _installed(_PACKAGES)))


def licences(assets: Path) -> tuple[tuple[str, str], ...]:
    """Return (what, text) for the program, every folder of *assets* that has a licence, and every package."""
    files = ((path.parent.name.capitalize(), path) for path in sorted(assets.glob("*/LICENSE*")))
    beside = [(what, path.read_text(encoding="utf-8")) for what, path in files]
    return (*_own(assets), *beside, *((name, _licence(package)) for name, package in _installed(_PACKAGES)))


def _own(assets: Path) -> Iterator[tuple[str, str]]:
    """Yield the program's own licence: beside the assets in a checkout, else from where it is installed."""
    checkout = assets.parent / "LICENSE"
    if checkout.is_file():
        yield "Backstride", checkout.read_text(encoding="utf-8")
    else:
        yield from (("Backstride", _licence(package)) for _, package in _installed(("backstride",)))


def _installed(names: Iterable[str]) -> Iterator[tuple[str, metadata.Distribution]]:
    for name in names:
        try:
            yield name, metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue


def _licence(package: metadata.Distribution) -> str:
    """Return the text of a package's licence, or else what it says that its licence is."""
    named = [path for path in package.files or () if path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))]
    texts = [path.read_text(encoding="utf-8") for path in named[:1]]
    stated = package.metadata.json.get("license_expression") or package.metadata.json.get("license") or ""
    return "\n\n".join(words for words in (str(stated), *texts) if words)
