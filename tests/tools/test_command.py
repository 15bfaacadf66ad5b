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
    project = tmp_path / "a project"
    programs = project / ".venv" / "bin"
    programs.mkdir(parents=True)
    (project / "src").symlink_to(ROOT / "src")
    (project / "tools").mkdir()
    copy(ROOT / "tools" / "command.sh", project / "tools")
    (programs / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (programs / "python").chmod(0o755)
    (programs / "backstride").symlink_to("../../tools/command.sh")
    (tmp_path / "linked").symlink_to(programs / "backstride")

    for command in (programs / "backstride", tmp_path / "linked"):
        words = [str(command), "--home", str(tmp_path), "show", "kiosk-demo-3"]
        told = subprocess.run(words, cwd="/", check=True, capture_output=True, text=True, env={"PATH": os.defpath})  # noqa: S603  because it is this program

        assert told.stdout.startswith("Try it: three minutes\n")
