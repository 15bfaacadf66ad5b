"""Text painted in a box: its lines fit, and a torn word says so."""

from itertools import pairwise

from PySide6.QtGui import QFontMetricsF

from backstride.ui.look import Look
from backstride.ui.widgets.text_block import broken

LONG = "Ganzkörperbeweglichkeitstraining für Läufer"


def test_words_go_whole_to_the_next_line(look: Look) -> None:
    assert broken("After a run", look.font("body"), 60, 3) == ["After a", "run"]


def test_a_word_that_is_torn_ends_in_a_hyphen_and_still_fits(look: Look) -> None:
    font = look.font("body")
    lines = broken(LONG, font, 130, 5)

    assert [line for line, _ in pairwise(lines) if line.endswith("-")]
    assert max(map(QFontMetricsF(font).horizontalAdvance, lines)) <= 130
    assert "".join(line.removesuffix("-") for line in lines).replace(" ", "") == LONG.replace(" ", "")


def test_what_does_not_fit_into_the_lines_is_cut_with_dots(look: Look) -> None:
    lines = broken(LONG, look.font("body"), 130, 2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")
