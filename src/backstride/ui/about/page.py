"""About Backstride: what it is and is not, its version, and the licences of everything that it comes with."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride import __version__
from backstride.i18n.messages import message
from backstride.routine.learning import HEADING
from backstride.routine.red_flags import TITLE
from backstride.ui.kit.brand_mark import BrandMark
from backstride.ui.kit.buttons import card, label, prose
from backstride.ui.kit.disclosure import Disclosure
from backstride.ui.kit.labels import disclaimer, intended_purpose
from backstride.ui.kit.link_row import LinkRow
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.say import say
from backstride.ui.kit.sign import Sign
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style

_PACKAGES = (
    *("PySide6-Essentials", "PySide6-Addons", "PyYAML", "platformdirs", "playsound3", "wakepy"),
    *("segno", "zxing-cpp", "fitdecode", "defusedxml", "py-nanotts"),
)
_ASSETS = {"fonts": message("Fonts"), "icons": message("Icons"), "sounds": message("Sounds")}
"""What lies in the folders of the assets that have a licence of their own."""


def versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the program and what it is built on; what is not installed is left out."""
    found = [
        ("Backstride", __version__),
        ("Python", platform.python_version()),
        ("Qt", QLibraryInfo.version().toString()),
    ]
    return (*found, *((name, package.version) for name, package in _installed(_PACKAGES)))


def licences(assets: Path) -> tuple[tuple[str, str], ...]:
    """Return (what, text) for the program, every folder of *assets* that has a licence, and every package."""
    files = ((say(_ASSETS[path.parent.name]), path) for path in sorted(assets.glob("*/LICENSE*")))
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


class AboutPage(ScrollPage):
    """Shows *versions* as (name, version) and *licences* as (what, its text)."""

    help_requested = Signal()
    learn_requested = Signal()

    def __init__(
        self,
        style: Style,
        versions: Sequence[tuple[str, str]],
        licences: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(style, parent=parent)
        self._head(say(message("About Backstride")))
        column = self.area.column
        column.addLayout(self._brand(versions))
        self._emergency = label("", "strong")
        get_help = LinkRow(style, say(TITLE), "", Sign(style, "life-buoy", "accent"))
        get_help.clicked.connect(self.help_requested)
        learn = LinkRow(style, say(HEADING), "", Sign(style, "footprints", "accent"))
        learn.clicked.connect(self.learn_requested)
        column.addWidget(self._box(get_help, learn, gap=0, inset=1))
        private = label(say(message("Everything stays on this computer.")), "strong")
        notes = (prose(style, intended_purpose()), prose(style, disclaimer()), self._emergency, private)
        column.addWidget(self._box(*notes))
        add_gap(style, column, 1)
        column.addWidget(label(say(message("Versions")), "heading"))
        column.addWidget(self._box(prose(style, "\n".join(f"{name} {version}" for name, version in versions))))
        add_gap(style, column, 1)
        column.addWidget(label(say(message("Licences")), "heading"))
        for what, words in licences:
            column.addWidget(Disclosure(style, what, words))
        column.addStretch(1)

    def _brand(self, versions: Sequence[tuple[str, str]]) -> QHBoxLayout:
        """Return the mark of the program with its name, its version and what it is."""
        line = spaced(self._style, QHBoxLayout(), 2)
        line.addWidget(BrandMark(self._style, side=64), 0, Qt.AlignmentFlag.AlignVCenter)
        words = spaced(self._style, QVBoxLayout(), 0)
        words.addWidget(label(" ".join(versions[0]), "question"))
        words.addWidget(label(say(message("Timed routines for a runner's back, hips and legs.")), "lead"))
        line.addLayout(words, 1)
        return line

    def show_emergency(self, number: str) -> None:
        """Show the *number* to call in an emergency."""
        self._emergency.setText(say(message("In an emergency call {number}.", number=number)))

    def _box(self, *texts: QWidget, gap: float = 1, inset: float = 2) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), gap, inset)
        for words in texts:
            column.addWidget(words)
        return box
