"""Text painted in a box: its lines fit, however long its words are."""

from PySide6.QtGui import QFont, QFontMetricsF

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_block import balanced, broken

LONG = "Ganzkörperbeweglichkeitstraining für Läufer"


def test_words_go_whole_to_the_next_line(style: Style) -> None:
    assert broken("After a run", style.font("body"), 60, 3) == ["After a", "run"]


def test_a_word_that_is_longer_than_a_line_goes_on_in_the_next_without_a_hyphen(style: Style) -> None:
    font = style.font("body")
    lines = broken(LONG, font, 130)

    assert len(lines) > 2
    assert [line for line in lines if "-" in line] == []
    assert max(map(QFontMetricsF(font).horizontalAdvance, lines)) <= 130
    assert "".join(lines).replace(" ", "") == LONG.replace(" ", "")


def test_a_torn_word_never_leaves_a_letter_or_two_alone(style: Style) -> None:
    font = style.font("body")
    word = "Ganzkörperbeweglichkeitstraining"
    for width in range(100, 280):
        lines = broken(f"{word} für Läufer", font, width)
        torn = [line for line in lines if line in word]

        assert min(map(len, torn)) >= 3
        assert max(map(QFontMetricsF(font).horizontalAdvance, lines)) < width + 1


def test_a_soft_hyphen_of_the_author_is_a_hyphen_where_the_line_ends(style: Style) -> None:
    parted = "Ganz\u00adkörper\u00adbeweglichkeits\u00adtraining"

    assert broken(parted, style.font("body"), 150) == ["Ganzkörper-", "beweglichkeits-", "training"]


def test_each_line_of_a_text_is_one_of_its_own(style: Style) -> None:
    assert broken("One\nTwo three\n\nFour", style.font("body"), 200) == ["One", "Two three", "", "Four"]


def test_what_does_not_fit_into_the_lines_is_cut_with_dots(style: Style) -> None:
    lines = broken(LONG, style.font("body"), 130, 2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")


def test_balanced_lines_are_about_equally_long_and_no_more_than_before() -> None:
    font, words = QFont("Inter", 20), "Ten minutes for hips, legs and back"
    metrics = QFontMetricsF(font)
    room = metrics.horizontalAdvance("Ten minutes for hips, legs and") + 4
    lines = broken(words, font, balanced(words, font, room))
    long, short = sorted((metrics.horizontalAdvance(line) for line in lines), reverse=True)

    assert len(lines) == len(broken(words, font, room)) == 2
    assert short > 0.6 * long


def test_one_line_is_as_wide_as_its_room() -> None:
    assert balanced("Start", QFont("Inter", 20), 400) == 400
