"""Draw every shipped figure into docs/gallery, the page that shows them, and the guide's diagrams: ``make gallery``."""

from __future__ import annotations

import sys
from collections.abc import Iterable
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
MOTION = ROOT / "docs" / "motion"
SIZE = 240
COLUMNS = 4
HEAD = """\
# The exercises

The end pose of every exercise that is shipped, and of its variants, drawn from the numbers in its file. `make gallery`
draws them again; [the figure guide](figure-guide.md) says how to make one. Below each stands what a step has to name:
`exercise: forearm-plank`, and for a variant also `variant: knees`. `backstride list --exercises` lists them all.
"""
MOVING = """
## How they move

Five moments of each, from the start to the end, and beside them the other side where the sides differ.
"""


@dataclass(frozen=True, slots=True)
class Pictured:
    """An exercise that has a figure, or a variant that has one of its own."""

    id: str
    title: str
    figure: Figure
    muscles: tuple[str, ...]
    position: str
    sides: str

    @property
    def file(self) -> str:
        """Return the name of its picture."""
        return f"{self.id.replace('/', '.')}.svg"


def shipped(folder: Path = EXERCISES) -> list[Pictured]:
    """Return every exercise in *folder* that has a figure, by title, and after each those of its variants."""
    read = (read_exercise(path.read_bytes(), name=path.stem)[0] for path in folder.glob("*.yaml"))
    exercises = sorted((each for each in read if each is not None), key=lambda each: each.title.read("en"))
    return [
        Pictured(each.id, each.title.read("en"), each.figure, each.muscles, each.position, each.sides or "both")
        for exercise in exercises
        for each in (exercise, *(one for one in exercise.variants if one.figure != exercise.figure))
        if each.figure is not None
    ]


def drawn(each: Pictured) -> str:
    """Return the still of *each* as SVG."""
    shown = still(each.figure)
    return to_svg(compose(each.figure, each.muscles, only=shown.at), shown, size=SIZE, title=each.title)


def page(shown: list[Pictured]) -> str:
    """Return the gallery as Markdown: a table of pictures with their titles below."""
    rows = [shown[index : index + COLUMNS] for index in range(0, len(shown), COLUMNS)]
    lines = ["| " + " | ".join([" "] * COLUMNS) + " |", "|" + " :---: |" * COLUMNS]
    lines += ["| " + " | ".join(_cell(each) for each in row) + " |" for row in rows]
    sheets = [f"![Moving, {name}](motion/{name}-light.webp)\n" for name in sorted(by_position(shown))]
    return "\n".join([HEAD, *lines, MOVING, *sheets])


def by_position(shown: Iterable[Pictured]) -> dict[str, list[Pictured]]:
    """Return *shown* by the position of the body, in the order in which the first of each comes."""
    found: dict[str, list[Pictured]] = {}
    for each in shown:
        found.setdefault(each.position, []).append(each)
    return found


def _cell(each: Pictured) -> str:
    id_, _, variant = each.id.partition("/")
    named = f"`{id_}`, `variant: {variant}`" if variant else f"`{id_}`"
    return f"![{each.title}](gallery/{each.file})<br>{each.title}<br>{named}"


def main() -> int:
    """Write all pictures and the page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.svg"):
        old.unlink()
    shown = shipped()
    for each in shown:
        (FOLDER / each.file).write_text(drawn(each), encoding="utf-8")
    (ROOT / "docs" / "gallery.md").write_text(page(shown), encoding="utf-8")
    drawings = figure_diagrams.write()
    print(f"{len(shown)} figures in {FOLDER.relative_to(ROOT)}, {drawings} diagrams for the figure guide")
    return 0


if __name__ == "__main__":
    sys.exit(main())
