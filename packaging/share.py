"""usage: share.py FOLDER: write what a Linux desktop wants to know of the program, as its folder ``share``.

That is the entry of the menu, the page of the software centre, the type of the program's files, icons, the manual page
and the completions of shells; the last two follow from the program's own parser, and the releases from CHANGELOG.md.
"""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

import shtab
from argparse_manpage.manpage import Manpage
from changes import CHANGELOG, releases

from backstride import APP_ID, __version__
from backstride.cli.main import make_parser
from backstride.i18n.catalogue import IN_ENGLISH

ROOT = Path(__file__).parents[1]
TEMPLATES = Path(__file__).parent / "linux"
ICONS = ROOT / "assets" / "icons" / "app"
COMPLETIONS = {
    "bash": "bash-completion/completions/backstride",
    "zsh": "zsh/site-functions/_backstride",
    "fish": "fish/vendor_completions.d/backstride.fish",
}
MIME = "application-vnd.backstride.routine+yaml"
COPIES = {
    "backstride.svg": f"icons/hicolor/scalable/apps/{APP_ID}.svg",
    **{f"backstride-{size}.svg": f"icons/hicolor/{size}x{size}/apps/{APP_ID}.svg" for size in (16, 22, 24)},
    "backstride-symbolic.svg": f"icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg",
    "routine-16.svg": f"icons/hicolor/16x16/mimetypes/{MIME}.svg",
    "routine.svg": f"icons/hicolor/scalable/mimetypes/{MIME}.svg",
}
TEXTS = {
    "backstride.desktop": f"applications/{APP_ID}.desktop",
    "metainfo.xml": f"metainfo/{APP_ID}.metainfo.xml",
    "mime.xml": f"mime/packages/{APP_ID}.xml",
}

WORDS = {"FILE": shtab.FILE, "PATH": shtab.FILE, "ROUTINE": shtab.FILE, "DIR": shtab.DIRECTORY}
"""What a shell completes for an argument that help calls so."""

PICTURES = (
    ("home", "Home suggests what to do now", "Die Startseite schlägt vor, was jetzt passt"),
    ("routine", "A routine, step by step", "Ein Programm, Schritt für Schritt"),
    (
        "session-hold",
        "A moving figure shows how, a number how long",
        "Eine Figur zeigt, wie, eine Zahl, wie lange noch",
    ),
    (
        "session-breathe-in",
        "Breathing with a disc that grows and shrinks",
        "Atmen mit einer Scheibe, die wächst und schrumpft",
    ),
    ("history", "What you did, week by week", "Was du getan hast, Woche für Woche"),
)
"""The pictures of ``make screenshots`` that a software centre shows, each with its caption in English and German."""

PICTURES_AT = "BACKSTRIDE_PICTURES"
"""The address below which those pictures are published. While there is none, the page has no pictures."""

DEFAULT = ' type="default"'
_MOST_ITEMS = 12
"""Of the changes of a release, which in a software centre are read at a glance."""


def write_share(folder: Path) -> None:
    """Write everything into *folder*, which is made where it is missing."""
    lists = {"releases": _releases(), "pictures": _pictures(os.environ.get(PICTURES_AT, ""))}
    names = {"id": APP_ID, **{name: "\n".join(lines) for name, lines in lists.items()}}
    for template, place in TEXTS.items():
        text = Template((TEMPLATES / template).read_text(encoding="utf-8")).substitute(names)
        _write(folder / place, text)
    for icon, place in COPIES.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ICONS / icon, folder / place)
    _write(folder / "man/man1/backstride.1", manual())
    parser = make_parser(IN_ENGLISH.say)
    _complete_files(parser)
    for shell, place in COMPLETIONS.items():
        _write(folder / place, shtab.complete(parser, shell=shell) + "\n")


def manual() -> str:
    """Return the manual page, dated as the release that it describes."""
    parser = make_parser(IN_ENGLISH.say)
    parser.man_short_description = "timed exercise routines for a runner's back, hips and legs"
    page = Manpage(
        parser,
        format="single-commands-section",
        _data={"project_name": "Backstride", "version": __version__, "manual_section": 1, "manual_title": "Backstride"},
    )
    return str(page)


def _complete_files(parser: ArgumentParser) -> None:
    """Say which arguments of *parser* and of its commands are files or folders."""
    for action in parser._actions:  # noqa: SLF001  because argparse shows them in no other way, and shtab reads them so
        if isinstance(action.choices, dict):
            for command in action.choices.values():
                _complete_files(command)
        elif action.metavar in WORDS:
            action.complete = WORDS[action.metavar]  # type: ignore[attr-defined]  # which is how shtab is told


def _pictures(address: str) -> Iterator[str]:
    """Yield the pictures below *address* as an element of AppStream; nothing where there is no address."""
    if not address:
        return
    yield "  <screenshots>"
    for number, (state, english, german) in enumerate(PICTURES):
        yield f"    <screenshot{DEFAULT if number == 0 else ''}>"
        yield f"      <caption>{english}</caption>"
        yield f'      <caption xml:lang="de">{german}</caption>'
        yield f'      <image width="1000" height="700">{address}/store-{state}.png</image>'
        yield f'      <image xml:lang="de" width="1000" height="700">{address}/store-{state}-de.png</image>'
        yield "    </screenshot>"
    yield "  </screenshots>"


def _releases() -> Iterator[str]:
    """Yield each release as an element of AppStream."""
    for release in releases(CHANGELOG.read_text(encoding="utf-8")):
        kind = "stable" if release.is_out else "development"
        yield f'    <release version="{release.version}" type="{kind}" date="{release.date}">'
        yield "      <description>"
        yield "        <ul>"
        for item in release.items[:_MOST_ITEMS]:
            yield f"          <li>{escape(item)}</li>"
        yield "        </ul>"
        yield "      </description>"
        yield "    </release>"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_share(Path(sys.argv[1]))
