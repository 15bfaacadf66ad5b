"""The command that `make run` puts into the environment of the project."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no make run on Windows")


def test_the_command_runs_the_project_s_program_from_any_folder(tmp_path: Path) -> None:
    programs = tmp_path / "a project" / ".venv" / "bin"
    programs.mkdir(parents=True)
    (tmp_path / "a project" / "src").symlink_to(ROOT / "src")
    (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    copy(ROOT / "tools" / "command.sh", programs / "backstride")
    for program in programs.iterdir():
        program.chmod(0o755)
    (tmp_path / "linked").symlink_to(programs / "backstride")

    for command in (programs / "backstride", tmp_path / "linked"):
        words = [command, "--home", tmp_path, "show", "kiosk-demo-3"]
        told = subprocess.run(words, cwd="/", check=True, capture_output=True, text=True, env={"PATH": os.defpath})  # noqa: S603  because it is this program

        assert told.stdout.startswith("Try it: three minutes\n")
