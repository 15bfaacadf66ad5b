"""A language is its two catalogues and nothing else: one is made here, spoken and thrown away."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from backstride.cli.main import run
from backstride.storage.catalogues import LIBRARY, PROGRAM, read_catalogues
from backstride.storage.paths import Paths, find_paths
from tools.catalogues import LOCALE, compile_to, fill, read, unfinished

Say = Callable[..., str]


def dutch(template: Catalog) -> Catalog:
    """Return a catalogue of *template* with all that CLDR knows of Dutch, every other message marked."""
    catalogue = Catalog(locale="nl")
    catalogue.update(template)
    fill(catalogue)
    for message in unfinished(catalogue):
        forms = tuple(f"{words} (nl)" for words in ([message.id] if isinstance(message.id, str) else message.id))
        message.string = forms if len(forms) > 1 else forms[0]
    return catalogue


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return assets with one language more."""
    folder = tmp_path_factory.mktemp("assets")
    for each in find_paths().assets.iterdir():
        if each.name != "locale":
            (folder / each.name).symlink_to(each)
    words = folder / "locale" / "nl" / "LC_MESSAGES"
    words.mkdir(parents=True)
    for domain in (PROGRAM, LIBRARY):
        compile_to(words / f"{domain}.mo", dutch(read(LOCALE / f"{domain}.pot")))
    return folder


@pytest.fixture
def said(assets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    """Return what gives a command in a profile with this *settings* file, and returns what is said."""

    def paths(home: str | None) -> Paths:
        return replace(find_paths(home), assets=assets)

    def give(*words: str, settings: str = 'language = "nl"\n') -> str:
        (tmp_path / "settings.toml").write_text(settings)
        assert run(["--home", str(tmp_path), *words]) == 0
        return "".join(capsys.readouterr())

    monkeypatch.setattr("backstride.cli.context.find_paths", paths)
    return give


def test_the_library_and_the_program_speak_it(said: Say) -> None:
    assert said("list", "--search", "starter").splitlines()[0].endswith("McGill Big 3, starter (nl)")
    assert "min (nl)" in said("list")
    assert "1,5" in said("timeline", "before-run-dynamic-6")


def test_it_is_offered_by_its_own_name(assets: Path) -> None:
    assert read_catalogues(assets / "locale").open("nl").names() == {"en": "English", "nl": "Nederlands"}


def test_another_whose_catalogue_is_not_there_is_one_sentence_and_the_system_s(said: Say) -> None:
    lines = said("list", settings='language = "de"\n').splitlines()

    assert [line for line in lines if "`language`" in line] == [
        line for line in lines if line.startswith("backstride: ")
    ]
    assert any(line.endswith("  McGill Big 3, starter") for line in lines)
