"""What is offered after a session."""

from dataclasses import replace

from backstride.library.suggestions import Card
from backstride.session.outcome import Ended
from backstride.session.player import SessionEnded
from backstride.session.timeline import compile_timeline
from backstride.ui.session.summary import offer_after, summary
from tests.support.languages import ENGLISH, GERMAN
from tests.support.session_states import DEMO

AFTER = Card(id="cool-down", title="Cool-down", minutes=10, when=("after-run",), goals=("flexibility",))
STRONG = Card(id="core", title="Core", minutes=8, when=("any-time",), goals=("stability",))
OFTEN = replace(STRONG, id="planks", title="Planks", done=4)
BROKEN = replace(STRONG, id="broken", title="Broken", problems=2)


def test_before_a_run_leads_to_after_the_run() -> None:
    offer = offer_after(replace(DEMO, when=("before-run",)), [STRONG, AFTER], ENGLISH, 8)

    assert offer is not None
    assert (offer.id, offer.reason) == ("cool-down", "After your run")


def test_else_other_goals_are_offered_and_of_these_what_was_done_least() -> None:
    offer = offer_after(replace(DEMO, goals=("flexibility",)), [OFTEN, AFTER, STRONG, BROKEN], ENGLISH, 8)

    assert offer is not None
    assert offer.id == "core"


def test_of_those_done_as_often_the_one_of_like_length_is_offered() -> None:
    short = replace(STRONG, id="short", minutes=3)
    offer = offer_after(replace(DEMO, goals=("flexibility",)), [short, STRONG], ENGLISH, 10)

    assert offer is not None
    assert offer.id == "core"


def test_nobody_is_offered_the_hard_one_before_the_easy_one() -> None:
    hard = replace(STRONG, id="level five", minutes=10, level="advanced")
    offer = offer_after(replace(DEMO, goals=("flexibility",)), [hard, STRONG], ENGLISH, 10)

    assert offer is not None
    assert offer.id == "core"


def test_of_a_progression_the_lowest_level_never_done_is_offered() -> None:
    levels = [replace(STRONG, id=f"plank-{n}", minutes=2 + n, done=int(n == 1)) for n in range(1, 7)]
    offer = offer_after(replace(DEMO, goals=("flexibility",)), levels, ENGLISH, 8)

    assert offer is not None
    assert offer.id == "plank-2"


def test_nothing_is_offered_where_nothing_fits() -> None:
    assert offer_after(replace(DEMO, goals=("stability",)), [STRONG], ENGLISH, 8) is None


def test_who_left_early_is_offered_nothing() -> None:
    timeline = compile_timeline(DEMO)
    said = summary(timeline, SessionEnded(90, "left", 90, 800), (), this_week=0, cards=[STRONG], catalogue=ENGLISH)

    assert (said.heading, said.offer) == ("Ended early", None)
    assert said.amount.startswith("1 min 30 s of about ")


def test_a_reader_of_german_is_told_in_german() -> None:
    said = summary(
        compile_timeline(DEMO), SessionEnded(900, "finished", 900, 800), (), this_week=2, cards=[], catalogue=GERMAN
    )

    told = (said.heading, said.sentence, said.back)
    assert told == ("Fertig", "Zweite Einheit in dieser Woche.", "Fertig")
    assert said.rows[0].told == "nicht gemacht"


def test_who_left_while_getting_ready_is_not_told_of_a_start() -> None:
    timeline = compile_timeline(DEMO)
    ready = [Ended(0, 3.0, "shortened")]
    said = summary(timeline, SessionEnded(3, "left", 3, 800), ready, this_week=0, cards=[], catalogue=ENGLISH)

    assert said.sentence == "Not started yet."
