"""Folders: one profile in one place, what is shipped found, and refusals in one sentence."""

from pathlib import Path

import pytest

from backstride.storage.paths import Paths, find_paths, tidy


def test_a_home_folder_holds_everything(tmp_path: Path) -> None:
    paths = find_paths(tmp_path)

    assert paths.settings_file == tmp_path / "settings.toml"
    assert paths.own_library == tmp_path / "routines"
    assert paths.history_file.parent == paths.journals.parent == tmp_path
    assert paths.library_cache.parent == paths.speech_cache.parent == tmp_path / "cache"


def test_the_environment_names_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKSTRIDE_HOME", str(tmp_path))

    assert find_paths().data == tmp_path
    assert find_paths(tmp_path / "other").data == tmp_path / "other"


def test_without_a_home_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BACKSTRIDE_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    paths = find_paths()

    assert isinstance(paths, Paths)
    assert paths.config.name == "backstride"


def test_what_is_shipped_is_found_in_the_checkout() -> None:
    root = Path(__file__).parents[2]

    assert find_paths("x").shipped == root / "routines"
    assert find_paths("x").assets == root / "assets"


def test_finding_makes_no_folder(tmp_path: Path) -> None:
    find_paths(tmp_path / "new")

    assert not (tmp_path / "new").exists()


def test_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    assert tidy(tmp_path / "routines" / "a.yaml") == "~/routines/a.yaml"
    assert tidy(Path("/elsewhere/a.yaml")) == "/elsewhere/a.yaml"
