"""When the environment of the project is made, kept and made again; with a Python that only writes down its work."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copy

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
PYTHON = """#!/bin/sh
case "$1 $2" in
  "-c "*) cat "{folder}/kind" ;;
  "-m venv") echo made >> "{folder}/log"; mkdir -p "$3/bin"; ln -s "$0" "$3/bin/python" ;;
  "-m pip") [ "$3" != install ] || echo "$*" >> "{folder}/log"; [ ! -e "{folder}/offline" ] ;;
esac
"""
INSTALLED = "-m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no make run on Windows")


@dataclass
class Machine:
    """A project, and the Python of a machine (``kind`` and ``log`` are files beside it)."""

    project: Path
    python: Path

    def prepare(self, *words: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.python.parent}{os.pathsep}{os.defpath}"
        command = ["/bin/sh", str(self.project / "tools" / "environment.sh"), "run", *words]
        return subprocess.run(command, check=False, env={"PATH": path}, cwd="/", capture_output=True, text=True)  # noqa: S603  because it is the project's own

    def work(self, *words: str) -> list[str]:
        """Prepare the environment, and return what Python did for it."""
        log = self.python.parent / "log"
        log.write_text("")
        done = self.prepare(*words)
        assert done.returncode == 0, done.stderr
        return log.read_text().splitlines()


def python_in(folder: Path, name: str = "python3", kind: str = "cpython-311") -> Path:
    folder.mkdir()
    (folder / "kind").write_text(f"{kind} x86_64\n")
    program = folder / name
    program.write_text(PYTHON.format(folder=folder))
    program.chmod(0o755)
    return program


@pytest.fixture(params=["project", "pro jekt über's Eck"])
def machine(tmp_path: Path, request: pytest.FixtureRequest) -> Machine:
    project = tmp_path / request.param
    (project / "tools").mkdir(parents=True)
    (project / "requirements").mkdir()
    (project / "requirements" / "run.txt").write_text("one==1\n")
    copy(TOOLS / "environment.sh", project / "tools")
    (project / "tools" / "system-packages.sh").touch()
    return Machine(project, python_in(tmp_path / "machine"))


def test_it_is_made_once(machine: Machine) -> None:
    assert machine.work() == ["made", INSTALLED]
    assert machine.work() == []


def test_what_is_locked_anew_is_installed_into_it(machine: Machine) -> None:
    machine.work()
    (machine.project / "requirements" / "run.txt").write_text("one==2\n")

    assert machine.work() == [INSTALLED]
    assert machine.work() == []


def test_an_installation_that_failed_is_tried_again(machine: Machine) -> None:
    offline = machine.python.parent / "offline"
    offline.touch()
    assert machine.prepare().returncode != 0
    offline.unlink()

    assert machine.work() == [INSTALLED]


def moved(machine: Machine) -> None:
    machine.project = machine.project.rename(machine.project.with_name("elsewhere"))


def upgraded(machine: Machine) -> None:
    (machine.python.parent / "kind").write_text("cpython-313 x86_64\n")


def removed(machine: Machine) -> None:
    (machine.project / ".venv" / "bin" / "python").unlink()


def cut_off(machine: Machine) -> None:
    (machine.project / ".venv" / "made-for").unlink()


@pytest.mark.parametrize("change", [moved, upgraded, removed, cut_off])
def test_one_that_no_longer_fits_is_made_again(machine: Machine, change: Callable[[Machine], None]) -> None:
    machine.work()
    change(machine)

    assert machine.work() == ["made", INSTALLED]
    assert machine.work() == []


def test_the_python_that_is_asked_for_makes_it(machine: Machine) -> None:
    newer = python_in(machine.python.parents[1] / "newer", "python3.13", "cpython-313")
    machine.work()

    assert machine.prepare(str(newer)).returncode == 0
    assert (newer.parent / "log").read_text().splitlines() == ["made", INSTALLED]
    assert machine.work() == []  # without a word about it, what is there will do


def test_the_pip_that_is_asked_for_is_installed_first(machine: Machine) -> None:
    made, pip, installed = machine.work("", "23.0")

    assert (made, installed) == ("made", INSTALLED)
    assert pip.endswith(" pip==23.0")


def test_without_the_python_that_is_asked_for_the_environment_stays(machine: Machine) -> None:
    machine.work()
    failed = machine.prepare("python3.99")

    assert failed.returncode == 3
    assert failed.stderr.startswith("Backstride needs Python 3.11 or newer; 'python3.99' is not.")
    assert machine.work() == []


@pytest.mark.parametrize("name", ["a, b", "a;b", 'the "odd" one', "a\\b"])
def test_a_folder_in_which_qt_finds_nothing_is_told(machine: Machine, name: str) -> None:
    machine.project = machine.project.rename(machine.project.with_name(name))
    failed = machine.prepare()

    assert failed.returncode == 3
    assert (
        failed.stderr
        == f'Qt finds none of its parts in a folder with , ; " or \\ in its path: {machine.project}. Rename it.\n'
    )
