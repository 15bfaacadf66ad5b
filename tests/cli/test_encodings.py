"""Output for programs is UTF-8 whatever the console is, and output for people is never an error there."""

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from backstride.cli.main import COMMANDS, run
from backstride.history.history import History
from backstride.history.model import PastSession
from tests.support.profile import know

ENCODINGS = ("ascii", "cp1252", "utf-16")
TITLE = "Rücken, 背中 🧘"
ROUTINE = f"""\
format: 1
title: {TITLE}
steps:
  - exercise: calf-gastrocnemius
    hold: 5s
    say: Ganz locker, größer als nötig … 🧘
"""


@dataclass
class Console:
    """A console of one encoding, and what came out of the program there."""

    home: Path
    encoding: str
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, *words: str) -> bytes:
        out = io.BytesIO()
        for stream in ("stdout", "stderr"):
            self.monkeypatch.setattr(sys, stream, io.TextIOWrapper(out, encoding=self.encoding, errors="strict"))
        try:
            code = run(["--home", str(self.home), *words])
        except SystemExit as end:
            code = end.code  # type: ignore[assignment]  # because a command that is wrong gives a number
        assert code in (0, 1)
        sys.stdout.flush()
        return out.getvalue()


@pytest.fixture(params=ENCODINGS)
def console(
    request: pytest.FixtureRequest, tmp_path: Path, known_library: Path, monkeypatch: pytest.MonkeyPatch
) -> Console:
    home = know(tmp_path / "heim ü", known_library)
    (home / "routines").mkdir()
    (home / "routines" / "back.yaml").write_text(ROUTINE, encoding="utf-8")
    with History(home / "history.sqlite3") as history:
        history.add(
            PastSession(
                routine="back", title=TITLE, started=datetime(2026, 11, 22, tzinfo=UTC), planned=5, completed=5,
                how="finished",
            )
        )  # fmt: skip
    return Console(home, request.param, monkeypatch)


def lines(text: str) -> list[object]:
    return [json.loads(line) for line in text.splitlines()]


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def root(text: str) -> dict[str, str]:
    """Return the attributes of the root of an XML document."""
    return ET.fromstring(text).attrib  # noqa: S314  because it is our own


READ_BY = (
    (("list", "--json"), json.loads),
    (("show", "back", "--json"), json.loads),
    (("timeline", "back", "--json"), json.loads),
    (("check", "back", "--json"), json.loads),
    (("schema",), json.loads),
    (("history", "--json"), json.loads),
    (("history", "--csv"), table),
    (("figure", "glute-bridge"), root),
    (("play", "back", "--terminal", "--silent", "--speed", "1000", "--events", "-"), lines),
)
"""What is printed for other programs, and what reads it."""

WITH_TITLE = {"list", "show", "timeline", "history"}


@pytest.mark.parametrize(("words", "read"), READ_BY)
def test_what_another_program_reads_is_utf_8(
    console: Console, words: tuple[str, ...], read: Callable[[str], object]
) -> None:
    text = console(*words).decode("utf-8")

    assert read(text)
    assert (TITLE in text) == (words[0] in WITH_TITLE)


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("show", "back"),
        ("--language", "de", "show", "back"),
        ("timeline", "back"),
        ("check", "back"),
        ("history",),
        ("play", "back", "--terminal", "--silent", "--speed", "1000"),
        ("--language", "de", "play", "back", "--terminal", "--silent", "--speed", "1000"),
    ],
)
def test_what_a_person_reads_is_never_an_error(console: Console, words: tuple[str, ...]) -> None:
    assert console(*words)


def test_the_help_is_never_an_error(console: Console) -> None:
    for words in (("--help",), *((command.name, "--help") for command in COMMANDS)):
        assert console(*words)


def test_the_path_of_a_new_routine_is_what_the_system_calls_it(console: Console) -> None:
    assert console("new", "mine") == os.fsencode(console.home / "routines" / "mine.yaml") + b"\n"
