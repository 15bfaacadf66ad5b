"""The sheet of components shows them in the colours of each scheme."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import KINDS, SCHEMES, Tokens
from tools.components import picture

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.mark.parametrize("tokens", SCHEMES.values(), ids=SCHEMES)
def test_every_kind_and_the_accent_are_on_the_sheet(qapp: QApplication, tokens: Tokens) -> None:
    style = Style(ASSETS)
    style.apply(qapp, tokens)
    image = picture(style)
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    walls = {tokens.colour(f"{kind}.wall") for kind in KINDS}

    assert walls | {tokens.accent, tokens.focus, tokens.ground, tokens.raised} <= seen
