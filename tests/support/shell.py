"""The command line of a throw-away profile, for tests of commands."""

import json
from pathlib import Path
from typing import Any

import pytest

from backstride.cli.main import run

ROUTINE = """\
format: 1
title: Calves
when: after-run
steps:
  - exercise: calf-gastrocnemius
    hold: 30s
    sides: each
    sets: 2
    get_ready: 5s
    switch: 5s
    rest: 5s
"""


class Shell:
    """The command line of a throw-away profile."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.err = ""

    def __call__(self, *words: str, code: int = 0) -> str:
        """Run a command, see that it leaves with *code*, and return what it printed."""
        assert run(["--home", str(self.home), *words]) == code
        out, self.err = self._capsys.readouterr()
        return out

    def json(self, *words: str, code: int = 0) -> Any:  # noqa: ANN401  because JSON may be anything
        return json.loads(self(*words, "--json", code=code))

    def usage(self, *words: str) -> str:
        """Run a command that is wrong, and return what it said."""
        try:
            code: object = run(["--home", str(self.home), *words])
        except SystemExit as leaving:  # argparse leaves by itself
            code = leaving.code
        assert code == 2
        return self._capsys.readouterr().err

    def read(self) -> str:
        """Return what was printed since the last look."""
        return self._capsys.readouterr().out

    def write(self, name: str, content: str = ROUTINE) -> Path:
        path = self.home / "routines" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path
