"""Exercises on the command line: which there are, and everything that is known of one."""

import json
from pathlib import Path

import pytest

from backstride.cli.main import run
from tests.support.profile import know

OWN = "format: 1\ntitle: Heel\nkind: strength\nposition: standing\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, known_library: Path) -> Path:
    home = know(tmp_path_factory.mktemp("home"), known_library)
    (home / "routines" / "exercises").mkdir(parents=True)
    (home / "routines" / "exercises" / "heel-drop.yaml").write_text(OWN, encoding="utf-8")
    return home


def said(home: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["--home", str(home), *words]) == 0
    return capsys.readouterr().out


def test_all_exercises_are_listed_with_what_one_chooses_by(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(home, capsys, "list", "--exercises").splitlines()

    rows = {line.split()[0]: " ".join(line.split()[1:]) for line in lines}
    assert rows["clamshell"].startswith("Clamshell strength side-lying 12 repetitions each side")
    assert rows["heel-drop"] == "Heel strength standing"
    assert len(rows) > 40


def test_a_search_narrows_them_by_muscles_and_by_what_people_say(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "calf-soleus" in said(home, capsys, "list", "--exercises", "--search", "soleus")
    assert said(home, capsys, "list", "--exercises", "--search", "front plank").split()[0] == "forearm-plank"
    assert said(home, capsys, "list", "--exercises", "--search", "nothing like it") == ""


def test_for_machines_each_is_a_card(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cards = json.loads(said(home, capsys, "list", "--exercises", "--search", "forearm plank", "--json"))["exercises"]

    assert cards[0]["id"] == "forearm-plank"
    assert {"variant": "knees", "title": "Forearm plank from the knees", "level": "easier"} in cards[0]["variants"]
    assert json.loads(said(home, capsys, "show", "forearm-plank", "--json")) == cards[0]


def test_an_exercise_is_shown_with_everything_of_its_card(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = said(home, capsys, "show", "forearm-plank")

    assert page.startswith("Forearm plank\nforearm-plank, strength, prone\n\nDose:\n  * 4 holds of 10 s\n")
    assert "\nVariants:\n  * knees, Forearm plank from the knees, easier\n" in page
    assert "\nSources:\n" in page
    assert said(home, capsys, "show", "forearm-plank/knees").startswith("Forearm plank from the knees\n")


def test_one_that_says_no_dose_is_shown_all_the_same(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(home, capsys, "show", "heel-drop") == "Heel\nheel-drop, strength, standing\n"


def test_the_schema_completes_their_ids(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    known = json.loads(said(home, capsys, "schema"))["$defs"]["exercise-id"]["anyOf"][0]["enum"]

    assert {"clamshell", "heel-drop"} <= set(known)
