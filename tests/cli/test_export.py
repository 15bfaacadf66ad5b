"""``backstride export``: what is written where, and what is said where it cannot be."""

from pathlib import Path

import pytest

from backstride.cli.main import run

ROUTINE = """\
format: 1
title: Calves
prescription: {frequency: {per: week, times: 3}}
steps:
  - exercise: calf-gastrocnemius
    hold: 30s
"""


@pytest.fixture
def calves(tmp_path: Path) -> Path:
    path = tmp_path / "calves.yaml"
    path.write_text(ROUTINE, encoding="utf-8")
    return path


def export(calves: Path, name: str, *words: str) -> tuple[int, Path]:
    path = calves.parent / name
    return run(["--home", str(calves.parent / "home"), "export", str(calves), str(path), *words]), path


@pytest.mark.parametrize(
    ("name", "begins"),
    [("calves.txt", "Calves\n======\n"), ("calves.MD", "# Calves\n"), ("calves.ics", "BEGIN:VCALENDAR\n")],
)
def test_the_ending_says_what_is_written(
    calves: Path, capsys: pytest.CaptureFixture[str], name: str, begins: str
) -> None:
    code, path = export(calves, name)

    assert (code, capsys.readouterr().out) == (0, f"{path}\n")
    assert path.read_text(encoding="utf-8").startswith(begins)


def test_it_never_overwrites_without_being_asked_to(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    export(calves, "calves.txt")
    (calves.parent / "calves.txt").write_text("mine", encoding="utf-8")

    assert export(calves, "calves.txt") == (3, calves.parent / "calves.txt")
    assert "already exists and was not changed. `--force` replaces it." in capsys.readouterr().err
    assert (calves.parent / "calves.txt").read_text(encoding="utf-8") == "mine"
    assert export(calves, "calves.txt", "--force")[0] == 0


def test_an_ending_that_says_nothing_is_wrong_usage(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(calves, "calves.docx")[0] == 2
    assert "The file's ending says what to export." in capsys.readouterr().err


def test_a_routine_without_a_course_is_no_calendar(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calves.write_text(ROUTINE.replace("prescription: {frequency: {per: week, times: 3}}\n", ""), encoding="utf-8")

    assert export(calves, "calves.ics")[0] == 3
    assert "does not say how often" in capsys.readouterr().err


def test_a_routine_with_errors_is_not_exported(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calves.write_text("format: 1\ntitle: Calves\n", encoding="utf-8")

    assert export(calves, "calves.txt") == (1, calves.parent / "calves.txt")
    assert "error[missing-key]" in capsys.readouterr().err
