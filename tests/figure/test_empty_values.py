"""A figure in which anything is left empty is refused, or drawn; nothing in between."""

from itertools import cycle

import pytest

from backstride.figure.pose import PROPS, read_figure
from tools.fuzz_figures import VIEWS, draw, emptied, thing

SIDE = {
    "view": "side",
    "shows": "left",
    "start": {"hip": ["10", "20"], "belly": "0.5", "contacts": [{"seat": "0.2"}]},
    "end": {"hip": "60", "knee": "90 x0.9", "shoulder": ["10", "0"]},
    "breath": {"belly": "1"},
    "props": ["mat", {"strap": ["hand-near", "toe-near"]}],
    "contacts": ["foot-near", {"hand-far": "thigh-near"}, {"toe-far": "slides"}],
    "over": ["arm-near"],
    "under": ["leg-far"],
    "period": "3",
}
ROUND = {
    "view": "top",
    "lies": "on-front",
    "poses": [{"thigh": ["300", "280"], "hips": "0.8"}, {"thigh": "300"}, {"contacts": ["hand-left"]}],
    "at": ["0", "0.4", "0.7"],
    "cycle": "yes",
    "props": [{"pillow": "head"}],
}
THINGS = [thing(prop, *view) for prop, view in zip(PROPS, cycle(VIEWS), strict=False)]
"""Every thing in one view, and every view; `make fuzz` has each in each."""


def drawn(written: object) -> bool:
    """Say whether *written* is a figure, which then was drawn; one that is none has a fault."""
    figure, faults = read_figure(written)
    assert (figure is None) == bool(faults), written
    if figure is not None:
        draw(figure)
    return figure is not None


@pytest.mark.parametrize("written", [SIDE, ROUND], ids=["side", "round"])
def test_whatever_is_left_empty_in_a_figure_it_is_refused_or_drawn(written: dict[str, object]) -> None:
    assert drawn(written)
    assert {drawn(other) for other in emptied(written)} == {True, False}


@pytest.mark.parametrize("written", THINGS, ids=lambda written: f"{written['view']}-{next(iter(written['props'][0]))}")
def test_whatever_is_left_empty_in_a_thing_it_is_refused_or_drawn(written: dict[str, object]) -> None:
    assert drawn(written)
    assert False in {drawn({**written, "props": props}) for props in emptied(written["props"])}
