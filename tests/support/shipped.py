"""The figures that are shipped, read from their files: of exercises, and of variants that have their own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypedDict

import yaml

from backstride.figure.model import Figure
from backstride.figure.motion import Motion
from backstride.figure.pose import read_figure
from backstride.figure.skeleton import Skeleton
from backstride.routine.ids import variant_id

FOLDER = Path(__file__).parents[2] / "routines" / "exercises"
STEPS = 24


class _Written(TypedDict):
    figure: object
    muscles: tuple[str, ...]
    sides: str


def _all_written() -> Iterator[tuple[str, _Written]]:
    for path in sorted(FOLDER.glob("*.yaml")):
        found = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  because BaseLoader makes nothing but text
        yield path.stem, _written(found)
        for name, variant in found.get("variants", {}).items():
            if "figure" in variant:
                yield variant_id(path.stem, name), _written({**found, **variant})


def _written(found: dict[str, Any]) -> _Written:
    return _Written(figure=found["figure"], muscles=tuple(found["muscles"]), sides=found["sides"])


EXERCISES = dict(_all_written())
"""By id; that of a variant is ``exercise/variant``."""


def figure_of(name: str) -> Figure:
    """Return the figure of the exercise *name*, which has no fault."""
    return figure_from(EXERCISES[name]["figure"])


def figure_from(written: object) -> Figure:
    """Return the figure that is *written*, which has no fault."""
    figure, faults = read_figure(written)
    assert faults == ()
    assert figure is not None
    return figure


def muscles_of(name: str) -> tuple[str, ...]:
    """Return the anatomical names of the muscles that the exercise *name* works."""
    return EXERCISES[name]["muscles"]


def on_the_way(motion: Motion) -> list[tuple[float, Skeleton]]:
    """Return postures from the start to the end, and with the breath drawn in there, each with its place."""
    way = [(step / STEPS, motion.skeleton(step / STEPS)) for step in range(STEPS + 1)]
    return [*way, *((motion.figure.end, motion.skeleton(motion.figure.end, breath)) for breath in (0.25, 0.5, 1.0))]
