"""What a sheet says, and how it reads as text and as Markdown."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from backstride.exchange.handout import Giver, Handout, handout
from backstride.exchange.plain_text import _escaped, to_markdown, to_text
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import text
from backstride.routine.emergency import REGIONS
from backstride.routine.frequency import Frequency
from backstride.routine.model import Author, Prescription, RepeatStep, Routine, Side
from tests.support.examples import exercise, routine, step

TODAY = date(2026, 11, 30)
GIVER = Giver(region=REGIONS["UK"], clinic="Park clinic")
HEEL = exercise("heel-drop", setup=text("Stand on a step."), caution=text("Hold on to the wall."))


def sheet(**parts: object) -> Handout:
    made = routine(
        step("heel-drop", reps=(15,), sets=3, rest=60.0, sides="right"),
        RepeatStep(times=2, steps=(step("plank", hold=10.0),)),
        heel=HEEL,
    )
    whole = Routine(id="anna", title=text("Anna, week 1"), steps=made.steps, exercises=made.exercises, **parts)  # type: ignore[arg-type]  # because the parts are those of Routine
    return handout(whole, IN_ENGLISH, GIVER, TODAY)


def test_a_step_has_its_dose_with_the_rest_between_sets_and_how_it_is_done() -> None:
    first = sheet().items[0]

    assert first.dose == "15 repetitions at your own pace, right side, 3 times, 1 min rest between"
    assert (first.number, first.title, first.side) == (1, "Heel drop", Side.RIGHT)
    assert (first.how, first.caution) == (("Stand on a step.",), "Hold on to the wall.")


def test_a_prescription_says_how_often_and_when_to_stop() -> None:
    given = Prescription(frequency=Frequency(per="day", times=2), stop_if=text("Call me if it swells."))
    made = sheet(prescription=given, author=Author(name="Petra", contact="030 123456", reviewed=TODAY))

    assert made.asked == ("2 times a day", "About 6 min")
    assert made.stop[0] == "Call me if it swells."
    assert made.contact == "By Petra, reviewed 30 November 2026, 030 123456"


def test_without_one_the_rule_of_the_library_stands_there_and_the_number_of_the_region() -> None:
    made = sheet()

    assert made.stop == ("Stop if it turns sharp or runs down a leg.",)
    assert made.emergency[0] == "In an emergency call 999."
    assert "chest pain" in made.emergency[1]


def test_as_text_steps_are_numbered_and_repeated_ones_set_in() -> None:
    written = to_text(sheet(), IN_ENGLISH)

    assert "Anna, week 1\n============\n\nPark clinic\nAbout 6 min\n" in written
    assert "\n1. Heel drop: 15 repetitions" in written
    assert "\n- 2 rounds\n\n    2. Plank: 10 s\n" in written
    assert "\nWhen to get help\n================\n\nIn an emergency call 999.\n" in written


def test_as_markdown_what_an_author_wrote_is_never_a_mark() -> None:
    written = to_markdown(sheet(summary=text("# Not *bold* [link](x) <b>\n- no list\n1. nor this")), IN_ENGLISH)

    assert "\n\\# Not \\*bold\\* \\[link\\](x) \\<b\\> - no list 1. nor this\n" in written
    assert "\n1. **Heel drop**: 15 repetitions" in written


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=100))
def test_escaping_only_adds_backslashes(words: str) -> None:
    assert _escaped(words).replace("\\", "") == " ".join(words.split()).replace("\\", "")
