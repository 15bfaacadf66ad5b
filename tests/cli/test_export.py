"""``backstride export``: what is written where, and what is said where it cannot be."""

import base64
from pathlib import Path

import pytest

from backstride.cli.main import run
from tests.support.profile import know

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
ROUTINE = """\
format: 1
title: Calves
prescription: {frequency: {per: week, times: 3}}
steps:
  - exercise: calf-gastrocnemius
    hold: 30s
"""
EMPTY = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII="
)
"""A white picture of 8 x 8 pixels."""


@pytest.fixture
def calves(tmp_path: Path, known_library: Path) -> Path:
    know(tmp_path / "home", known_library)
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
    assert "gives no frequency that can be counted" in capsys.readouterr().err


def test_a_routine_with_errors_is_not_exported(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    calves.write_text("format: 1\ntitle: Calves\n", encoding="utf-8")

    assert export(calves, "calves.txt") == (1, calves.parent / "calves.txt")
    assert "error[missing-key]" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["backstride", "yaml"])
def test_one_file_is_exported_imported_and_played(
    calves: Path, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    calves.write_text("# Anna M.\n" + ROUTINE, encoding="utf-8")
    _, path = export(calves, f"sent.{ending}")
    home = ["--home", str(calves.parent / "home")]
    capsys.readouterr()

    assert b"Anna M." not in path.read_bytes()
    assert run([*home, "import", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == f"{calves.parent}/home/routines/calves.yaml\n"
    assert "Imported: Calves, as " in err
    assert run([*home, "show", str(path)]) == 0
    assert "Calf stretch" in capsys.readouterr().out


def test_comments_go_along_where_that_was_asked_for(calves: Path) -> None:
    calves.write_text("# Anna M.\n" + ROUTINE, encoding="utf-8")
    _, path = export(calves, "sent.backstride", "--with-comments")

    assert b"# Anna M." in path.read_bytes()


def test_a_routine_is_never_exported_over_itself(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(calves, "calves.yaml", "--force")[0] == 3
    assert "This is the routine's own file." in capsys.readouterr().err


def test_an_exercise_is_no_file_to_hand_out(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--home", str(calves.parent / "home"), "export", "clamshell", str(calves.parent / "clam.backstride")]

    assert run(words) == 3
    assert "Only a routine can be handed out as a file." in capsys.readouterr().err


def test_pictures_need_a_bundle(calves: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (calves.parent / "a.svg").write_text(PICTURE, encoding="utf-8")
    calves.write_text(
        "format: 1\ntitle: Heel\nexercises: {heel: {title: Heel, kind: strength, picture: a.svg}}\n"
        "steps: [{exercise: heel, hold: 5s}]\n",
        encoding="utf-8",
    )

    assert export(calves, "heel.yaml")[0] == 3
    assert "A file that ends in `.backstride` takes them along." in capsys.readouterr().err
    assert export(calves, "heel.backstride")[0] == 0


def test_what_cannot_be_imported_is_said_and_holds_up_no_other(
    calves: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = calves.with_name("other.yaml")
    other.write_text(ROUTINE.replace("title: Calves", "id: calves\ntitle: Others"), encoding="utf-8")
    broken = calves.with_name("broken.backstride")
    broken.write_bytes(b"PK\x03\x04")
    faulty = calves.with_name("faulty.yaml")
    faulty.write_text("format: 1\ntitle: X\n", encoding="utf-8")
    home = ["--home", str(calves.parent / "home")]

    assert run([*home, "import", str(faulty), str(calves), str(broken), str(other)]) == 3
    out, err = capsys.readouterr()
    assert out.splitlines() == [f"{calves.parent}/home/routines/calves.yaml"]
    assert "error[missing-key]" in err
    assert "This file is damaged. Ask for it again." in err
    assert "`--replace` takes this one instead, and keeps a copy of yours." in err
    assert run([*home, "import", str(other), "--replace"]) == 0
    assert run([*home, "show", str(broken)]) == 3


def test_a_routine_is_a_picture_and_comes_back_from_it(
    calves: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    _, path = export(calves, "calves.png")
    home = ["--home", str(calves.parent / "home")]
    capsys.readouterr()

    assert run([*home, "import", str(path)]) == 0
    assert "Imported: Calves, as " in capsys.readouterr().err
    assert qapp


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothere.png", "nothere.png`. Check the path."),
        ("folder.png", "The picture folder.png cannot be read (it is a folder)."),
        ("damaged.png", "The picture damaged.png is not a PNG, JPEG, WebP or SVG."),
        ("empty.png", "There is no QR code of Backstride in this picture."),
    ],
)
def test_of_a_picture_that_gives_no_routine_is_said_why(
    calves: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    (calves.parent / "folder.png").mkdir()
    (calves.parent / "damaged.png").write_bytes(b"no picture")
    (calves.parent / "empty.png").write_bytes(EMPTY)
    home = ["--home", str(calves.parent / "home")]

    assert run([*home, "import", str(calves.parent / name)]) == 3
    err = capsys.readouterr().err
    assert said in err
    assert name == "empty.png" or "QR code" not in err


def test_a_session_is_a_file_of_sound_and_its_words_one_of_subtitles(
    calves: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (calves.parent / "home" / "settings.toml").write_text('verbosity = "tones"\n', encoding="utf-8")
    code, path = export(calves, "calves.wav")

    assert (code, capsys.readouterr().out) == (0, f"{path}\n{path.with_suffix('.srt')}\n")
    assert path.stat().st_size > 60 * 48_000 * 2
    assert path.with_suffix(".srt").read_bytes() == b""
    assert export(calves, "calves.wav")[0] == 3
