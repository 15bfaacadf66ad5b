"""Every pair of colours that meets can be told apart, in every scheme."""

from itertools import product

import pytest

from backstride.ui.kit.tokens import CONTRAST, DARK, DONE, KINDS, LIGHT, PHASES, SCHEMES, Tokens
from tests.support.contrast import contrast

GROUNDS = ("ground", "surface", "raised")
TEXTS = ("text", "muted", "accent", "warning", "stop")
SHAPES = ("outline", "accent", "focus")
ROOMS = (*PHASES, *KINDS, DONE)
IN_A_ROOM = ("wall", "disc", "floor")
FILLED = [
    ("on_accent", "accent"),
    ("on_accent", "accent_press"),
    ("ground", "text"),
]
"""Letters and what they are written on, among them the chosen chip: letters of the ground on a fill of the text."""

every_scheme = pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)


def weak(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    """Return the pairs whose contrast is less than *least*."""
    found = {pair: contrast(*map(tokens.colour, pair)) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@every_scheme
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    assert weak(tokens, [*product(TEXTS, GROUNDS), *FILLED], 4.5) == {}


@every_scheme
def test_shapes_can_be_told_from_what_they_stand_on(tokens: Tokens) -> None:
    assert weak(tokens, list(product(SHAPES, GROUNDS)), 3) == {}


@every_scheme
@pytest.mark.parametrize("room", ROOMS)
def test_words_can_be_read_in_every_room(tokens: Tokens, room: str) -> None:
    grounds = [part for part in IN_A_ROOM if (room, part) != (DONE, "disc")]  # nothing is written on a finished disc
    words = product((f"{room}.text", f"{room}.muted"), (f"{room}.{part}" for part in grounds))

    assert weak(tokens, [*words, (f"{room}.on_ink", room)], 4.5) == {}


@every_scheme
@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_a_kind_can_be_read_in_its_colour(tokens: Tokens, kind: str) -> None:
    grounds = (*(f"{kind}.{part}" for part in IN_A_ROOM), "ground", "surface")

    assert weak(tokens, [(kind, ground) for ground in grounds], 4.5) == {}


@every_scheme
@pytest.mark.parametrize("phase", PHASES)
def test_ring_and_outlines_are_seen_in_every_phase(tokens: Tokens, phase: str) -> None:
    parts = [f"{phase}.{part}" for part in IN_A_ROOM]

    assert weak(tokens, [(phase, part) for part in parts], 4.5) == {}
    assert weak(tokens, list(product(("outline", "focus"), parts)), 3) == {}


@every_scheme
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_seen_in_every_kind(tokens: Tokens, kind: str) -> None:
    assert weak(tokens, [("focus", f"{kind}.wall"), ("accent", f"{kind}.wall"), ("outline", "surface")], 3) == {}


@every_scheme
def test_the_ring_is_seen_where_a_session_was_finished(tokens: Tokens) -> None:
    assert weak(tokens, [(DONE, f"{DONE}.wall"), (DONE, f"{DONE}.floor")], 4.5) == {}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_phases_differ_from_each_other_and_so_do_kinds(tokens: Tokens) -> None:
    for rooms in (PHASES, KINDS):
        assert len({tokens.rooms[room] for room in rooms}) == len(rooms)
    assert not tokens.edged


def test_in_high_contrast_edges_tell_what_fills_cannot() -> None:
    walls = {CONTRAST.colour(f"{room}.{part}") for room, part in product(ROOMS, IN_A_ROOM)}

    assert (walls, CONTRAST.edged) == ({CONTRAST.ground}, True)
    assert contrast(CONTRAST.edge, CONTRAST.raised) > 7


@every_scheme
def test_the_ring_of_the_focus_is_no_edge_and_no_accent(tokens: Tokens) -> None:
    assert tokens.focus not in (tokens.outline, tokens.accent, tokens.line, tokens.edge)


@every_scheme
def test_every_scheme_knows_every_room(tokens: Tokens) -> None:
    assert set(tokens.rooms) == set(ROOMS)
