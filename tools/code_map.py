"""Writes the code map of ARCHITECTURE.md: every module with the sentence that its docstring begins with.

usage: python -m tools.code_map
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "ARCHITECTURE.md"
SOURCE = ROOT / "src" / "backstride"
WIDTH = 150
_BETWEEN = re.compile(r"(<!-- code map: `make code-map` -->\n```\n).*?(\n```\n<!-- end -->)", re.DOTALL)


def main() -> None:
    """Bring the map in the page up to date."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(with_map(page), encoding="utf-8")


def with_map(page: str) -> str:
    """Return *page* with the map as the code is now."""
    return _BETWEEN.sub(lambda found: found[1] + "\n".join(_lines(SOURCE)) + found[2], page)


def _lines(folder: Path, depth: int = 0) -> Iterator[str]:
    yield _line(f"{folder.name}/", folder / "__init__.py", depth)
    for module in sorted(folder.glob("*.py")):
        if module.name != "__init__.py":
            yield _line(module.name, module, depth + 1)
    for below in sorted(path for path in folder.iterdir() if (path / "__init__.py").exists()):
        yield from _lines(below, depth + 1)


def _line(name: str, module: Path, depth: int) -> str:
    indented = f"{'  ' * depth}{name}"
    line = f"{indented:<36} {_purpose(module)}"
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 3].rstrip()}..."


def _purpose(module: Path) -> str:
    """Return the first sentence of the docstring of *module*."""
    words = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return re.split(r"(?<=[.!?]) ", " ".join(words.split("\n\n")[0].split()), maxsplit=1)[0]


if __name__ == "__main__":
    main()
