"""Choosing exercises: nobody has to know an id."""

from PySide6.QtCore import Qt

from tests.support.author import Author

KEY = Qt.Key


def titles(author: Author) -> list[str]:
    shown = author.page_.picker.list
    return [shown.item(row).text() for row in range(shown.count())]


def test_an_exercise_is_found_by_what_people_call_it_seen_moving_and_added(author: Author) -> None:
    author.click("Browse exercises")
    everything = len(titles(author))
    author.types("clam")
    assert titles(author) == ["Clamshell"]
    assert any(words == "Clamshell" for words in author.reads())
    author.press(KEY.Key_Return)

    assert author.text.endswith("  - exercise: clamshell\n")
    author.click("Done")
    assert author.page_.tab == "steps"
    assert everything > 50


def test_words_that_find_nothing_lead_to_what_may_be_meant(author: Author) -> None:
    author.click("Browse exercises")
    author.types("glut brige")

    assert "Glute bridge" in titles(author)


def test_filters_let_through_what_they_name_and_together_less(author: Author) -> None:
    author.click("Browse exercises")
    author.choose("Position", "On the side")
    on_the_side = titles(author)
    assert "Clamshell" in on_the_side
    assert "Glute bridge" not in on_the_side
    author.choose("Kind", "Breathing")
    assert titles(author) == []
    assert any("Nothing fits" in words for words in author.reads())


def test_arrows_choose_from_the_search(author: Author) -> None:
    author.click("Browse exercises")
    author.press(KEY.Key_Down)
    author.press(KEY.Key_Down)
    author.press(KEY.Key_Up)

    assert author.page_.picker.list.currentRow() == 1
