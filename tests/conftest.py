"""What all tests share: the collector runs between tests and in their thread, and the checkout stays as it is.

Left alone the collector comes due in any thread, and a widget that a test has left in a circle would be freed in the
wrong one.
"""

import gc
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

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
