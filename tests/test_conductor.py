"""A session by a clock that the test moves: what is heard, what is told, and what a painter sees."""

from __future__ import annotations

import pytest

from backstride.conductor import AWAKE_WHILE_PAUSED, Conductor
from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.routine.model import NoteStep, RestStep, Routine, Step, text
from backstride.session.cues import Cue, Phrase
from backstride.session.player import Event, Paused, PhaseStarted, Plan, Session, SessionEnded, State, Wish
from backstride.session.timeline import compile_timeline


class Lamp:
    """A screen that remembers whether it is kept lit."""

    lit = False

    def keep(self) -> None:
        self.lit = True

    def release(self) -> None:
        self.lit = False


class Stage:
    """A conductor with everything that it was given."""

    def __init__(self, *steps: Step, cues: tuple[tuple[Cue, ...], ...] = (), speed: float = 1.0) -> None:
        timeline = compile_timeline(Routine(id="r", title=text("R"), steps=steps))
        plan = Plan(timeline, cues or ((),) * len(timeline.phases))
        self.clock, self.sounds, self.voice, self.lamp = ManualClock(), SilentSounds(), SilentVoice(), Lamp()
        self.events: list[Event] = []
        self.beats: list[float] = []
        self.conductor = Conductor(
            plan,
            sounds=self.sounds,
            voice=self.voice,
            clock=self.clock,
            awake=self.lamp,
            speed=speed,
            listeners=[self.events.append],
            beats=[self.note_beat],
        )

    def note_beat(self, session: Session) -> None:
        self.beats.append(session.clock)

    def start(self) -> Stage:
        self.conductor.wish(Wish.START)
        self.conductor.wake()
        return self

    def forward(self, seconds: float) -> None:
        """Let time pass as a good owner does: waking the conductor whenever it asked for it."""
        end = self.clock.now() + seconds
        while (wait := self.conductor.wake()) is not None and self.clock.now() + wait <= end:
            self.clock.tick(wait)
        self.clock.tick(end - self.clock.now())
        self.conductor.wake()


REST = RestStep(length=10)
CARD = NoteStep(note=text("Walk."))


def test_the_session_clock_is_the_monotonic_clock() -> None:
    stage = Stage(REST, REST, CARD).start()

    stage.forward(12.5)

    assert stage.conductor.session.clock == pytest.approx(12.5)
    assert stage.conductor.view().phase.index == 1
    assert stage.conductor.view().left == pytest.approx(7.5)


def test_a_cue_is_heard_when_it_is_due_and_never_twice() -> None:
    stage = Stage(REST, cues=((Cue(phase=0, at=4, kind="halfway"),),)).start()

    stage.forward(3.9)
    before = list(stage.sounds.played)
    stage.forward(3)

    assert "halfway" not in before
    assert stage.sounds.played.count("halfway") == 1


def test_the_conductor_asks_to_be_woken_for_the_next_cue() -> None:
    stage = Stage(REST, cues=((Cue(phase=0, at=0.25, kind="begin"),),)).start()

    assert stage.conductor.wake() == pytest.approx(0.25)


def test_words_go_to_the_voice() -> None:
    cue = Cue(phase=0, at=1, kind="speech", phrase=Phrase("Halfway", "en"))
    stage = Stage(REST, cues=((cue,),)).start()

    stage.forward(2)

    assert stage.voice.said == ["Halfway"]


def test_faster_than_life_nothing_is_spoken_but_all_is_told() -> None:
    cue = Cue(phase=0, at=1, kind="speech", phrase=Phrase("Halfway", "en"))
    stage = Stage(REST, cues=((cue,),), speed=10).start()

    stage.forward(1.5)

    assert stage.voice.said == []
    assert any(isinstance(event, SessionEnded) for event in stage.events)


def test_a_gap_of_more_than_two_seconds_is_sleep_and_not_exercise() -> None:
    stage = Stage(REST, CARD).start()
    stage.forward(3)

    stage.clock.tick(30)
    stage.conductor.wake()

    view = stage.conductor.view()
    assert view.state is State.PAUSED
    assert view.reason == "sleep"
    assert view.clock == pytest.approx(3, abs=1.01)


def test_a_closed_lid_is_noticed_by_the_clock_that_counts_sleep() -> None:
    stage = Stage(REST, CARD).start()
    stage.forward(3)

    stage.clock.sleep(3600)
    stage.conductor.wake()

    assert stage.conductor.view().reason == "sleep"


def test_being_a_little_late_is_exercise() -> None:
    stage = Stage(REST, CARD).start()

    stage.clock.tick(1.9)
    stage.conductor.wake()

    assert stage.conductor.session.clock == pytest.approx(1.9)
    assert stage.conductor.view().state is State.RUNNING


def test_a_tone_that_comes_too_late_to_be_true_is_left_out() -> None:
    stage = Stage(REST, cues=((Cue(phase=0, at=0.5, kind="halfway"),),)).start()

    stage.clock.tick(1.9)
    stage.conductor.wake()

    assert "halfway" not in stage.sounds.played


def test_a_pause_stops_the_clock_and_three_seconds_lead_in_after_it() -> None:
    stage = Stage(REST, CARD).start()
    stage.forward(4)

    stage.conductor.wish(Wish.PAUSE)
    stage.forward(60)
    stage.conductor.wish(Wish.RESUME)
    stage.forward(2)
    leading = stage.conductor.view()
    stage.forward(2)

    assert leading.state is State.LEAD_IN
    assert leading.lead_left == pytest.approx(1)
    assert stage.sounds.played.count("lead-in") == 3
    assert stage.conductor.session.clock == pytest.approx(5)


def spoken(text: str, *, length: float, again: bool = True, at: float = 1.0) -> Cue:
    return Cue(phase=0, at=at, kind="speech", phrase=Phrase(text, "en"), length=length, again=again)


@pytest.mark.parametrize(
    ("paused_at", "cue", "said"),
    [
        (2.0, spoken("Tuck the tail.", length=2.0), 2),
        (3.5, spoken("Tuck the tail.", length=2.0), 1),  # it had been said
        (2.0, spoken("Halfway.", length=2.0, again=False), 1),  # it was true of that moment
        (4.5, spoken("A long instruction.", length=5.0), 1),  # there is no room to say it all again
    ],
)
def test_an_instruction_that_a_pause_cut_off_is_said_again_in_the_lead_in(
    paused_at: float, cue: Cue, said: int
) -> None:
    stage = Stage(REST, CARD, cues=((cue,), ())).start()
    stage.forward(paused_at)
    stage.conductor.wish(Wish.PAUSE)
    stage.forward(20)
    stage.conductor.wish(Wish.RESUME)
    at_once = len(stage.voice.said)
    stage.forward(5)

    assert (at_once, len(stage.voice.said)) == (said, said)


def test_what_was_cut_off_is_said_again_after_a_second_pause_in_the_lead_in_too() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ())).start()
    stage.forward(2)
    for _ in range(2):
        stage.conductor.wish(Wish.PAUSE)
        stage.conductor.wish(Wish.RESUME)
        stage.forward(1)

    assert len(stage.voice.said) == 3


def test_what_belongs_to_a_phase_that_was_left_is_not_said_again() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ())).start()
    stage.forward(2)
    stage.conductor.wish(Wish.PAUSE)
    stage.conductor.wish(Wish.NEXT)
    stage.conductor.wish(Wish.RESUME)
    stage.forward(3)

    assert len(stage.voice.said) == 1


def test_the_screen_stays_lit_for_five_minutes_of_pause() -> None:
    stage = Stage(REST, CARD).start()
    stage.conductor.wish(Wish.PAUSE)

    stage.forward(AWAKE_WHILE_PAUSED - 1)
    before = stage.lamp.lit
    stage.forward(2)

    assert before
    assert not stage.lamp.lit
    assert stage.conductor.wake() is None


def test_the_screen_may_go_dark_when_the_session_is_over() -> None:
    stage = Stage(REST).start()
    lit = stage.lamp.lit

    stage.forward(11)

    assert lit
    assert not stage.lamp.lit
    assert stage.conductor.view().state is State.ENDED


def test_a_painter_sees_the_time_between_two_wakes() -> None:
    stage = Stage(REST, CARD).start()

    stage.clock.tick(0.5)

    assert stage.conductor.view().seconds == pytest.approx(0.5)
    assert stage.conductor.session.position.seconds == 0


def test_a_painter_never_sees_past_the_next_boundary() -> None:
    stage = Stage(RestStep(length=0.5), CARD).start()

    stage.clock.tick(0.9)

    assert stage.conductor.view().phase.index == 0
    assert stage.conductor.view().left == 0


def test_each_second_of_a_session_is_told_to_whoever_remembers_it() -> None:
    stage = Stage(REST, CARD).start()

    stage.forward(5)

    assert stage.beats[-1] == pytest.approx(5)
    assert max(later - earlier for earlier, later in zip(stage.beats, stage.beats[1:], strict=False)) <= 1


def test_leaving_hushes_the_voice_and_says_how() -> None:
    stage = Stage(REST, CARD).start()
    stage.forward(2)

    stage.conductor.wish(Wish.LEAVE)

    assert stage.events[-1] == SessionEnded(t=2.0, how="left", completed=2.0, planned=10.0)
    assert stage.conductor.wake() is None


def test_a_pause_says_why() -> None:
    stage = Stage(REST, CARD).start()

    stage.conductor.wish(Wish.PAUSE, reason="hidden")

    assert stage.events[-1] == Paused(t=0.0, reason="hidden")


def test_a_later_listener_hears_what_comes() -> None:
    stage = Stage(REST, CARD).start()
    heard: list[Event] = []

    stage.conductor.listen(heard.append)
    stage.forward(10.5)

    assert [event.phase.index for event in heard if isinstance(event, PhaseStarted)] == [1]
