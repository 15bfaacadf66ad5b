"""Leaves each part of each shipped figure, and of every thing in every view, empty, and draws what still is a figure.

    python tools/fuzz_figures.py

Any exception, and any figure that is neither drawn nor refused with a problem, is a failure.
"""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import yaml

from backstride.figure.model import Figure
from backstride.figure.motion import Moment
from backstride.figure.pose import PROPS
from backstride.figure.scene import compose
from backstride.figure.svg import to_svg
from backstride.format.reader import read_exercise

EXERCISES = Path(__file__).resolve().parents[1] / "routines" / "exercises"
EMPTY: tuple[object, ...] = ("", [], {}, [""], {"": ""}, [[]], [{}], {"": []}, None)
VIEWS = (("side", "hip", "60"), ("front", "thigh", "290"), ("top", "thigh", "290"))
"""Each view with a joint of it and an angle."""
MOMENTS = (
    Moment(),
    Moment(at=0.5, swapped=True),
    Moment(at=1.0, breath=1.0, mirrored=True),
    Moment(at=1.0, arrow=True),
)


def thing(prop: str, view: str, joint: str, angle: str) -> dict[str, object]:
    """Return a figure that holds the thing *prop*."""
    return {"view": view, "start": {}, "end": {joint: angle}, "props": [{prop: "hand"}]}


def emptied(value: object) -> Iterator[object]:
    """Yield *value* with one part of it, at any depth, replaced by something empty, or joined by it."""
    yield from EMPTY
    if isinstance(value, dict):
        for key, part in value.items():
            yield from ({**value, key: other} for other in emptied(part))
        yield from ({**value, "": other} for other in EMPTY)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in emptied(part))
        yield from ([*value, other] for other in EMPTY)


def draw(figure: Figure) -> None:
    """Draw *figure* in every way; raises whatever goes wrong."""
    moving, still = compose(figure, ("gluteus maximus",)), compose(figure, only=figure.end)
    for moment in MOMENTS:
        to_svg(moving, moment)
    to_svg(still, MOMENTS[-1])


def wrong_with(written: object) -> str:
    """Return what went wrong with an exercise whose figure is *written*; nothing where it was drawn or refused."""
    words = f"format: 1\ntitle: x\nkind: stretch\nfigure: {json.dumps(written)}\n"
    try:
        exercise, problems = read_exercise(words.encode(), name="x")
        if exercise and exercise.figure:
            draw(exercise.figure)
    except Exception:  # noqa: BLE001  because any exception is what is looked for
        return traceback.format_exc()
    left_out = exercise is not None and exercise.figure is None and not problems
    return "is no figure, and nobody says so" if left_out and written not in ("", None) else ""


def figures() -> Iterator[tuple[str, object]]:
    """Yield every figure with what it is called: the shipped ones, and each thing in each view."""
    for path in sorted(EXERCISES.glob("*.yaml")):
        yield path.stem, yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["figure"]  # noqa: S506  because BaseLoader makes nothing but text
    for prop, (view, joint, angle) in product(PROPS, VIEWS):
        yield f"{prop} ({view})", thing(prop, view, joint, angle)


def main() -> int:
    """Try every figure; return 1 if anything failed."""
    tried = failed = 0
    for name, figure in figures():
        for written in emptied(figure):
            tried += 1
            wrong = wrong_with(written)
            if wrong:
                failed += 1
                print(f"{name}: {json.dumps(written)}: {wrong}")
    print(f"{tried:,} figures, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
