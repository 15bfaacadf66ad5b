"""When a kiosk asks whether somebody is there, and when it goes back; every time is an argument."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.kiosk.config import Idle
from backstride.kiosk.idle import CLEANING, GOODBYE, LONGEST_TOUCH, OWN_PACE, REARM, IdleWatch, Look, Place


def watch(place: Place) -> IdleWatch:
    made = IdleWatch(Idle(ask_after=60, reset_after=75), pause_idle=180, now=0.0)
    made.go(place, 0.0)
    return made


def test_a_page_that_nobody_touches_asks_counts_and_goes_back() -> None:
    page = watch(Place.PAGE)

    assert page.look(59.9) == Look()
    assert page.look(60.0) == Look(asks=True, left=15)
    assert page.look(74.5) == Look(asks=True, left=1)
    assert page.look(75.0) == Look(then=Place.START)


@pytest.mark.parametrize("when", [30.0, 59.9, 60.0, 74.9])
def test_a_touch_stays(when: float) -> None:
    page = watch(Place.PAGE)

    assert page.touch(when)
    assert page.look(when) == Look()
    assert page.look(when + 59.9) == Look()
    assert page.look(when + 75.0).then is Place.START


@pytest.mark.parametrize("place", [Place.START, Place.SESSION])
def test_nothing_is_asked_on_the_start_page_or_while_a_session_runs(place: Place) -> None:
    quiet = watch(place)

    assert quiet.look(1e6) == Look()
    assert quiet.next_look(1e6) is None


def test_the_start_page_knows_that_nobody_is_there() -> None:
    start = watch(Place.START)
    start.touch(10.0)
    start.press(20.0)

    assert not start.is_alone(20.0 + LONGEST_TOUCH + 74.9)
    assert start.is_alone(20.0 + LONGEST_TOUCH + 75.0)
    assert not watch(Place.PAGE).is_alone(1e6)


def test_nothing_is_asked_while_a_finger_is_on_the_screen() -> None:
    page = watch(Place.PAGE)
    page.press(50.0)

    assert page.look(109.0) == Look()

    page.release(109.0)

    assert page.look(168.0) == Look()
    assert page.look(169.0).asks


def test_what_leans_on_the_screen_is_no_finger() -> None:
    page = watch(Place.PAGE)
    page.press(0.0)

    assert page.look(LONGEST_TOUCH + 59.0) == Look()
    assert page.look(LONGEST_TOUCH + 60.0).asks
    assert page.look(LONGEST_TOUCH + 75.0).then is Place.START


@pytest.mark.parametrize(
    ("place", "after", "then"),
    [
        (Place.PAUSED, 180.0, Place.START),
        (Place.OWN_PACE, OWN_PACE, Place.START),
        (Place.GOODBYE, GOODBYE, Place.START),
        (Place.STAFF, REARM, Place.START),
        (Place.CLEANING, CLEANING, Place.STAFF),
    ],
)
def test_each_place_is_left_in_its_time(place: Place, after: float, then: Place) -> None:
    left = watch(place)

    assert left.look(after - 0.1).then is None
    assert left.look(after).then is then


@pytest.mark.parametrize(
    ("place", "when", "seen"),
    [
        (Place.PAUSED, 165.0, Look(asks=True, left=15)),
        (Place.OWN_PACE, OWN_PACE - 15, Look(asks=True, left=15)),
        (Place.GOODBYE, 0.0, Look(left=20)),
        (Place.CLEANING, 10.5, Look(left=20)),
        (Place.STAFF, 119.0, Look()),
    ],
)
def test_a_countdown_is_seen_where_somebody_may_want_to_stay(place: Place, when: float, seen: Look) -> None:
    assert watch(place).look(when) == seen


def test_touches_do_nothing_while_the_screen_is_cleaned() -> None:
    cleaning = watch(Place.CLEANING)

    assert not cleaning.touch(5.0)
    assert not cleaning.press(20.0)
    cleaning.release(29.0)
    assert cleaning.look(30.0) == Look(then=Place.STAFF)


def test_a_touch_keeps_the_goodbye_and_the_staff_page() -> None:
    for place in (Place.GOODBYE, Place.STAFF):
        page = watch(place)
        page.touch(19.0)
        assert page.look(20.0).then is None


def test_a_short_pause_has_time_for_the_question() -> None:
    made = IdleWatch(Idle(ask_after=60, reset_after=150), pause_idle=30, now=0.0)
    made.go(Place.PAUSED, 0.0)

    assert made.look(0.0) == Look(asks=True, left=90)


def test_a_release_without_a_press_is_no_touch() -> None:
    page = watch(Place.PAGE)
    page.release(59.0)

    assert page.look(60.0).asks


STEPS = st.lists(st.tuples(st.sampled_from(["touch", "press", "release", "go", "look"]), st.floats(0, 90)), max_size=30)


@given(STEPS, st.sampled_from(list(Place)))
def test_looking_when_it_says_never_misses_a_change(steps: Iterable[tuple[str, float]], place: Place) -> None:
    made, now, pressed = watch(place), 0.0, False
    for what, later in steps:
        now += later
        pressed = what == "press" or (pressed and what != "release")
        if what == "go":
            made.go(place, now)
        elif what != "look":
            getattr(made, what)(now)
        seen, wait = made.look(now), made.next_look(now)
        if wait is None:
            assert seen == Look()
        elif seen.then is None:
            assert made.look(now + wait * 0.99) == seen
            assert pressed or made.look(now + wait + 1e-6) != seen
