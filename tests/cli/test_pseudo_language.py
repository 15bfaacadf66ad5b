"""Every command in a language that nobody speaks: a word in plain English did not come through a catalogue."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from backstride.cli.main import run
from backstride.storage.paths import Paths, find_paths
from tests.support.profile import know
from tests.support.pseudo import LONGER, plain_words, pseudo_assets

SETTINGS = "theme = drak\nxx = 1\nlead_in = 900\n"
BROKEN = "format: 1\ntitle: Broken\nsteps:\n  - exercse: bird-dgo\n"
TYPED = re.compile(r"/\S+|`[^`]*`|[a-z-]+\[[a-z-]+\]|\b[a-z0-9]+(?:-[a-z0-9]+)+\b|--?\w+")
"""Paths, what authors type, names of problems, ids and options."""

NAMES = {
    "Backstride",
    "backstride",
    "DIR",
    "TAG",
    "system",
    "light",
    "dark",
    "contrast",
    "theme",
    "Broken",
    "paplay",
    "play",
}
"""Of the program, of what the settings may be, and of a program that plays."""


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo_assets(find_paths().assets, tmp_path_factory.mktemp("assets"))


@pytest.fixture
def said(
    assets: Path,
    tmp_path: Path,
    known_library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., str]:
    """Return what runs a command and gives back all that it said."""

    def paths(home: str | None) -> Paths:
        return replace(find_paths(home), assets=assets)

    def give(*words: str) -> str:
        with suppress(SystemExit):  # argparse leaves by itself
            run(["--home", str(tmp_path), "--language", LONGER, *words])
        return "".join(capsys.readouterr())

    monkeypatch.setattr("backstride.cli.context.find_paths", paths)
    know(tmp_path, known_library)
    (tmp_path / "routines").mkdir()
    (tmp_path / "settings.toml").write_text(SETTINGS)
    (tmp_path / "routines" / "broken.yaml").write_text(BROKEN)
    (tmp_path / "routines" / "anna.yaml.txt").write_text("")
    return give


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--bogus"),
        ("show", "mcgill-big-three"),
        ("show", "after-run-lower-back-10", "--minutes", "5"),
        ("timeline", "mcgill-big-three"),
        ("check", "broken"),
        ("check", "nothing-of-the-kind"),
        ("new", "No Id"),
        ("history",),
        ("history", "--since", "2026-11-01"),
        ("history", "--since", "someday"),
        ("figure", "nothing-of-the-kind"),
        ("play", "broken", "--terminal"),
        ("play", "nothing-of-the-kind", "--terminal"),
        ("play", "kiosk-demo-3", "--terminal", "--speed", "1000"),
        ("play", "kiosk-demo-3", "--terminal", "--resume"),
        ("play", "kiosk-demo-3", "--resume"),
    ],
    ids=" ".join,
)
def test_every_word_of_a_command_comes_through_a_catalogue(said: Callable[..., str], words: tuple[str, ...]) -> None:
    plain = {word: line for line in said(*words).splitlines() for word in plain_words(TYPED.sub(" ", line))}

    assert {word: line for word, line in plain.items() if word not in NAMES} == {}
