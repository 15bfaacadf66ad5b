"""What is offered after a session."""

from dataclasses import replace

import pytest

from backstride.i18n.text import text
from backstride.library.suggestions import Card
from backstride.routine.model import Mode, Routine
from backstride.routine.plan import Level, Plan
from backstride.session.outcome import Ended
from backstride.session.player import SessionEnded
from backstride.session.timeline import Kind
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.session.summary import Offer, summary
from tests.support.languages import ENGLISH, GERMAN
from tests.support.session_states import DEMO

AFTER = Card(id="cool-down", title="Cool-down", minutes=10, when=("after-run",), goals=("flexibility",))
STRONG = Card(id="core", title="Core", minutes=8, when=("any-time",), goals=("stability",))
OFTEN = replace(STRONG, id="planks", title="Planks", done=4)
BROKEN = replace(STRONG, id="broken", title="Broken", problems=2)


@pytest.mark.parametrize(
    ("routine", "offered"),
    [
        (
            replace(DEMO, when=("before-run",)),
            Offer(id="cool-down", title="Cool-down", minutes=10, reason="After your run"),
        ),
        (replace(DEMO, goals=("flexibility",)), Offer(id="core", title="Core", minutes=8, reason="For another day")),
        (replace(DEMO, goals=("flexibility", "stability")), None),
    ],
)
def test_what_goes_well_after_it_is_offered_with_a_reason(routine: Routine, offered: Offer | None) -> None:
    end = SessionEnded(900, "finished", 900, 800)
    said = summary(compile_timeline(routine), end, (), this_week=1, cards=[STRONG, AFTER], catalogue=ENGLISH)

    assert said.offer == offered


def test_of_a_plan_only_the_level_that_is_due_is_offered() -> None:
    levels = [replace(STRONG, id=name) for name in ("easy", "middle")]
    end = SessionEnded(900, "finished", 900, 800)
    plans = [Plan(id="up", title=text("Up"), levels=(Level(routine="easy"), Level(routine="middle")))]
    timeline = compile_timeline(replace(DEMO, goals=("flexibility",)))
    said = summary(timeline, end, (), this_week=1, cards=levels[::-1], plans=plans, catalogue=ENGLISH)

    assert said.offer is not None
    assert said.offer.id == "easy"


def test_who_left_early_is_offered_nothing() -> None:
    timeline = compile_timeline(DEMO)
    work = next(phase.index for phase in timeline.phases if phase.kind is Kind.WORK)
    ended = [Ended(work, 90.0, "shortened")]
    said = summary(timeline, SessionEnded(90, "left", 90, 800), ended, this_week=0, cards=[STRONG], catalogue=ENGLISH)

    assert (said.heading, said.back, said.offer) == ("Good start.", "Done for today", None)
    assert said.amount.startswith("1 min 30 s of about ")


def test_a_reader_of_german_is_told_in_german() -> None:
    said = summary(
        compile_timeline(DEMO), SessionEnded(900, "finished", 900, 800), (), this_week=2, cards=[], catalogue=GERMAN
    )

    told = (said.heading, said.sentence, said.back)
    assert told == ("Gut gemacht.", "Deine zweite Einheit in dieser Woche.", "Fertig")
    assert said.rows[0].words == "nicht gemacht"


def test_who_left_while_getting_ready_is_not_told_of_a_start() -> None:
    timeline = compile_timeline(DEMO)
    ready = [Ended(0, 3.0, "shortened")]
    said = summary(timeline, SessionEnded(3, "left", 3, 800), ready, this_week=0, cards=[], catalogue=ENGLISH)

    assert (said.heading, said.sentence) == ("Not started yet.", "")


def test_a_session_that_was_left_stays_in_the_room_of_its_last_phase() -> None:
    timeline = compile_timeline(DEMO)
    work = next(phase.index for phase in timeline.phases if phase.kind is Kind.WORK)
    rest = next(phase.index for phase in timeline.phases if phase.kind is Kind.REST)
    breath = next(phase.index for phase in timeline.phases if phase.mode is Mode.BREATHE and phase.kind is Kind.WORK)
    rooms = [
        summary(
            timeline,
            SessionEnded(90, "left", 90, 800),
            [Ended(last, 3.0, "shortened")],
            this_week=0,
            cards=[],
            catalogue=ENGLISH,
        ).room
        for last in (work, rest, breath)
    ]

    assert rooms == ["work", "rest", "breathe"]
