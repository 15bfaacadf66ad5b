"""When to stop and when to get help, in words."""

from __future__ import annotations

from dataclasses import replace

from backstride.i18n.text import text
from backstride.routine.model import Prescription
from backstride.routine.red_flags import EMERGENCY, LOOKED_AT, SECTIONS, SOON, STOP, stop_rule
from tests.support.examples import routine, step
from tests.support.languages import ENGLISH, GERMAN

PLAIN = routine(step(hold=10))


def test_the_most_urgent_comes_first() -> None:
    assert SECTIONS == (EMERGENCY, SOON, LOOKED_AT, STOP)


def test_the_signs_of_an_emergency_are_all_there() -> None:
    said = " ".join(ENGLISH.say(sign) for sign in EMERGENCY.signs)

    for sign in ("genitals", "urine", "sexual", "both legs", "foot that drags", "chest pain", "serious accident"):
        assert sign in said


def test_chest_pain_that_stays_is_an_emergency_without_back_pain_too() -> None:
    said = [ENGLISH.say(sign) for sign in STOP.signs]

    assert "chest pain or breathlessness that does not pass with rest: get emergency help now" in said


def test_a_routine_without_a_rule_has_the_library_s_own() -> None:
    assert stop_rule(PLAIN, ENGLISH) == ("en", "Stop if it turns sharp or runs down a leg.")
    assert stop_rule(PLAIN, GERMAN) == ("de", "Hör auf, wenn es sticht oder ins Bein zieht.")


def test_a_prescription_without_a_rule_has_it_too() -> None:
    plan = replace(PLAIN, prescription=Prescription())

    assert stop_rule(plan, ENGLISH) == ("en", "Stop if it turns sharp or runs down a leg.")


def test_what_the_author_wrote_comes_before_it() -> None:
    plan = replace(PLAIN, prescription=Prescription(stop_if=text("Stop when the calf cramps.")))

    assert stop_rule(plan, GERMAN) == ("en", "Stop when the calf cramps.")
