"""What all tests share: the collector runs between tests and in their thread, and the checkout stays as it is.

Left alone the collector comes due in any thread, and a widget that a test has left in a circle would be freed in the
wrong one.
"""

import gc
import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from backstride.i18n.text import text
from backstride.routine.model import Mode, NoteStep, Routine, Side
from backstride.session.timeline import Kind, Phase, Timeline

# A deadline would be a timing, and those belong in `make bench`.
settings.register_profile("quick", max_examples=50, deadline=None)
# A new counterexample is better found where somebody looks at it than in an unrelated change.
settings.register_profile("ci", settings.get_profile("quick"), derandomize=True)
settings.register_profile("deep", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("PROPERTIES") or ("ci" if os.environ.get("CI") else "quick"))

ROOT = Path(__file__).parents[1]
CACHES = (
    ".git",
    ".venv",
    ".hypothesis",
    ".coverage",
    ".mypy_",
    ".pytest_",
    ".ruff_",
    ".import_",
    "__pycache__",
    "build",
)
"""How the names of folders and files begin that tools may write at any time."""


def checkout() -> set[str]:
    """Return the path of every file in the checkout, without caches."""
    found: set[str] = set()
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if not name.startswith(CACHES)]
        found.update(os.path.join(folder, name) for name in files if not name.startswith(CACHES))  # noqa: PTH118  because it is twenty times as fast
    return found


def tracked() -> set[str]:
    """Return the paths that git tracks, none where this is no checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=False, capture_output=True)  # noqa: S607  because the user's own is meant
    return {str(ROOT / os.fsdecode(path)) for path in listed.stdout.split(b"\0")}


@pytest.fixture(autouse=True, scope="module")
def checkout_stays_as_it_is() -> Iterator[None]:
    """Fail where the tests of a module leave a file in the checkout, or take one away; git may do so meanwhile."""
    before = checkout()
    yield
    changed = checkout() ^ before
    if changed:
        known = tracked()
        assert {path for path in changed if (path in before) == (path in known)} == set(), (
            "tests write into tmp_path only"
        )


@pytest.fixture(autouse=True, scope="session")
def only_between_tests() -> Iterator[None]:
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def swept_after_each_module() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def swept_after_each_test() -> Iterator[None]:
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def known_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a profile keeps of the shipped library once it has read it, which takes a second."""
    from backstride.cli.main import run  # noqa: PLC0415  because the tests of the core do without it

    home = tmp_path_factory.mktemp("known")
    assert run(["--home", str(home), "list"]) == 0
    return home / "cache" / "library.json"


MORNING = datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=UTC)


def _phase(index: int, kind: Kind, length: float | None, side: Side | None = Side.LEFT) -> Phase:
    mode = Mode.HOLD if kind is Kind.WORK else None
    return Phase(
        index=index, kind=kind, length=length, source=(0,), occurrence=0, step=1, steps=1, mode=mode,
        exercise="calf", side=side, set=1, sets=1,
    )  # fmt: skip


@pytest.fixture
def timeline() -> Timeline:
    routine = Routine(id="calves", title=text("Calves"), steps=(NoteStep(note=text("Breathe.")),))
    phases = (
        _phase(0, Kind.GET_READY, 5.0),
        _phase(1, Kind.WORK, 30.0),
        _phase(2, Kind.SWITCH, 5.0, Side.RIGHT),
        _phase(3, Kind.WORK, 30.0, Side.RIGHT),
        _phase(4, Kind.NOTE, None, None),
    )
    return Timeline(
        routine=routine,
        phases=phases,
        starts=(0.0, 5.0, 35.0, 40.0, 70.0),
        ahead=(1, 3, 3, 4, None),
        total=70.0,
        about=74.0,
        open_phases=1,
    )
