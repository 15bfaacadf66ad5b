"""What is locked is complete: to pip 23, a package with an extra that was locked without it is one more, unlocked."""

from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FOLDER = Path(__file__).parents[2] / "requirements"
LOCKS = sorted(path.name for path in FOLDER.glob("*.txt"))


def locked(name: str) -> dict[str, Requirement]:
    """What a lock file names for this machine, by the package's normalised name."""
    lines = [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line[:1].isalpha()]
    requirements = [Requirement(line.rstrip(" \\")) for line in lines]
    return {str(canonicalize_name(each.name)): each for each in requirements if applies(each)}


def applies(requirement: Requirement, extras: frozenset[str] = frozenset()) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *extras})


def asked_by(requirement: Requirement) -> list[Requirement]:
    asked = [Requirement(line) for line in metadata.requires(requirement.name) or []]
    return [each for each in asked if applies(each, frozenset(requirement.extras))]


def missing(locks: dict[str, Requirement]) -> list[str]:
    """Who asks for what that is not locked, or not with its extras."""
    faults = []
    for asking in locks.values():
        for asked in asked_by(asking):
            held = locks.get(str(canonicalize_name(asked.name)))
            if held is None or not asked.extras <= held.extras:
                faults.append(f"{asking.name} asks for {asked}")
    return faults


def test_there_are_locks_for_running_testing_and_the_wheel() -> None:
    assert {"run.txt", "dev.txt", "wheel.txt"} <= set(LOCKS)


@pytest.mark.parametrize("name", [name for name in LOCKS if name != "packaging.txt"])  # which is installed elsewhere
def test_whatever_a_locked_package_asks_for_is_locked_with_its_extras(name: str) -> None:
    assert locked(name)
    assert missing(locked(name)) == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_version_has_its_hashes(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    blocks = text.replace("\\\n", " ").splitlines()
    assert [block for block in blocks if "==" not in block or "--hash=sha256:" not in block] == []


def test_an_extra_that_is_not_locked_is_found() -> None:
    locks = locked("dev.txt") | {"coverage": Requirement("coverage==7.17.3")}
    assert missing(locks) == ["pytest-cov asks for coverage[toml]>=7.10.6"]
