"""What the figure guide shows can be drawn, and what it says of joints is what is checked."""

import re
from pathlib import Path

import pytest
import yaml

from backstride.figure.motion import Moment
from backstride.figure.pose import read_figure
from backstride.figure.rig import PROFILE_JOINTS
from backstride.figure.scene import compose
from tools.figure_diagrams import diagrams

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "figure-guide.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_a_figure(text: str) -> None:
    figure, faults = read_figure(yaml.load(text, yaml.BaseLoader))  # noqa: S506  because BaseLoader makes nothing but text

    assert faults == ()
    assert figure is not None
    assert compose(figure).picture(Moment(figure.end)).body


def test_the_table_of_joints_is_the_one_that_is_checked() -> None:
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| (-?\d+) \| (-?\d+) \|$", GUIDE, re.MULTILINE)

    assert [(name, float(least), float(most)) for name, least, most in rows] == [
        (joint.name, joint.least, joint.most) for joint in PROFILE_JOINTS
    ]


def test_the_diagrams_are_those_that_are_drawn() -> None:
    assert {path.name for path in (DOCS / "figure-guide").glob("*.svg")} == set(diagrams())
    assert all(f"figure-guide/{name}" in GUIDE for name in diagrams())
