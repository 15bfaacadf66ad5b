"""Draw every shipped figure into docs/gallery, the page that shows them, and the guide's diagrams: ``make gallery``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from backstride.figure.model import Figure
from backstride.figure.motion import still
from backstride.figure.scene import compose
from backstride.figure.svg import to_svg
from backstride.format.reader import read_exercise
from tools import figure_diagrams

ROOT = Path(__file__).parents[1]
EXERCISES = ROOT / "routines" / "exercises"
FOLDER = ROOT / "docs" / "gallery"
SIZE = 240
COLUMNS = 4
HEAD = """\
# The exercises

The end pose of every exercise that is shipped, drawn from the numbers in its file. `make gallery` draws them again;
[the figure guide](figure-guide.md) says how to make one.
"""


@dataclass(frozen=True, slots=True)
class Pictured:
    """An exercise that has a figure."""

    id: str
    title: str
    figure: Figure
    muscles: tuple[str, ...]


def shipped(folder: Path = EXERCISES) -> list[Pictured]:
    """Return every exercise in *folder* that has a figure, by title."""
    found = []
    for path in sorted(folder.glob("*.yaml")):
        exercise, _ = read_exercise(path.read_bytes(), name=path.stem)
        if exercise is not None and exercise.figure is not None:
            found.append(Pictured(path.stem, exercise.title.read("en"), exercise.figure, exercise.muscles))
    return sorted(found, key=lambda each: each.title)


def drawn(each: Pictured) -> str:
    """Return the still of *each* as SVG."""
    shown = still(each.figure)
    return to_svg(compose(each.figure, each.muscles, only=shown.at), shown, size=SIZE, title=each.title)


def page(shown: list[Pictured]) -> str:
    """Return the gallery as Markdown: a table of pictures with their titles below."""
    rows = [shown[index : index + COLUMNS] for index in range(0, len(shown), COLUMNS)]
    lines = ["| " + " | ".join([" "] * COLUMNS) + " |", "|" + " :---: |" * COLUMNS]
    lines += ["| " + " | ".join(_cell(each) for each in row) + " |" for row in rows]
    return "\n".join([HEAD, *lines, ""])


def _cell(each: Pictured) -> str:
    return f"![{each.title}](gallery/{each.id}.svg)<br>{each.title}"


def main() -> int:
    """Write all pictures and the page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    shown = shipped()
    for each in shown:
        (FOLDER / f"{each.id}.svg").write_text(drawn(each), encoding="utf-8")
    (ROOT / "docs" / "gallery.md").write_text(page(shown), encoding="utf-8")
    drawings = figure_diagrams.write()
    print(f"{len(shown)} figures in {FOLDER.relative_to(ROOT)}, {drawings} diagrams for the figure guide")
    return 0


if __name__ == "__main__":
    sys.exit(main())
