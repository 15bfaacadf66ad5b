"""The shape of the code, held for everyone who runs only pytest; finer contracts are in pyproject.toml."""

from __future__ import annotations

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src"
ENTRIES = {
    *(".ci", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"),
    *("assets", "docs", "packaging", "pyproject.toml", "requirements", "routines", "src", "tests", "tools"),
}
"""All that belongs into the project's folder."""
MODULES = {
    ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SRC.rglob("*.py"))
}
CORE = ("backstride.figure", "backstride.i18n", "backstride.routine", "backstride.session")
WORLD = {"PySide6", "asyncio", "os", "pathlib", "random", "socket", "sqlite3", "subprocess", "sys", "threading", "time"}


def imports(path: Path) -> Iterator[str]:
    """Yield every name *path* imports, at the top, in a function or for typing."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout")
def test_nothing_is_tracked_in_the_project_s_folder_that_does_not_belong_there() -> None:
    command = ("git", "ls-files", "-z")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603  because it is this file's own

    assert {path.partition("/")[0] for path in listed.stdout.split("\0") if path} == ENTRIES


GRAPH = {
    name: {other for other in imports(path) if other in MODULES and not f"{name}.".startswith(f"{other}.")}
    for name, path in MODULES.items()
}
"""Each module, and those it imports anywhere; a package imports what its ``__init__`` does."""


def test_every_module_can_be_read_after_the_ones_it_needs() -> None:
    TopologicalSorter(GRAPH).prepare()  # raises CycleError, which names the cycle


def chain(name: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the longest chain of imports that begins at the module *name*."""
    if name not in known:
        known[name] = (name, *max((chain(other, known) for other in GRAPH[name]), key=len, default=()))
    return known[name]


def test_the_longest_chain_of_imports_has_eighteen_modules() -> None:
    longest = chain("backstride.__main__", {})

    assert len(longest) <= 18, " > ".join(longest)


def test_a_module_of_a_few_lines_serves_more_than_one() -> None:
    importers = Counter(other for others in GRAPH.values() for other in others)
    few = {
        name
        for name, path in MODULES.items()
        if path.name != "__init__.py" and importers[name] == 1 and len(path.read_text("utf-8").splitlines()) < 40
    }

    assert not few


@pytest.mark.parametrize("name", MODULES)
def test_no_function_is_longer_than_forty_lines(name: str) -> None:
    nodes = ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8")))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]

    assert not [each.name for each in functions if each.end_lineno and each.end_lineno - each.lineno >= 40]


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(CORE)])
def test_the_core_knows_nothing_of_the_world(name: str) -> None:
    known = {imported.partition(".")[0] for imported in imports(MODULES[name])}

    assert not known & WORLD


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=lambda path: path.name)
def test_a_wait_for_the_window_names_no_limit_of_its_own(path: Path) -> None:
    assert re.findall(r"\.wait(?:Signals?|Until|Exposed|Active)\(.*timeout=.*", path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8")))
