"""A session by a clock that the test moves: what is heard, what is told, and what a painter sees."""

from __future__ import annotations

import pytest

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.text import text
from backstride.playback.conductor import HEARTBEAT, Conductor, ready_view
from backstride.routine.model import NoteStep, RestStep, Step
from backstride.session.cues import Cue, Phrase
from backstride.session.player import Command, Event, Paused, PhaseStarted, Plan, Position, Session, SessionEnded, State
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import NOTHING_BETWEEN, routine, step


class Throat(SilentVoice):
    """A voice that counts how often it was hushed."""

    hushed = 0

    def stop_speaking(self) -> None:
        self.hushed += 1


class Stage:
    """A conductor with everything that it was given."""

    def __init__(self, *steps: Step, cues: tuple[tuple[Cue, ...], ...] = (), speed: float = 1.0) -> None:
        timeline = compile_timeline(routine(*steps, defaults=NOTHING_BETWEEN))
        plan = Plan(timeline, cues or ((),) * len(timeline.phases))
        self.clock, self.sounds, self.voice, self.lamp = ManualClock(), SilentSounds(), Throat(), SilentAwake()
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
        self.conductor.apply(Command.START)
        self.conductor.wake()
        return self

    def forward(self, seconds: float) -> None:
        """Let time pass as a good owner does: waking the conductor whenever it asked for it."""
        end = self.clock.now() + seconds
        self.conductor.wake()
        while (wait := self.conductor.due_in()) is not None and self.clock.now() + wait <= end:
            self.clock.tick(wait)
            self.conductor.wake()
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

    assert stage.conductor.due_in() == pytest.approx(0.25)


def test_faster_than_life_the_conductor_wants_to_be_woken_sooner() -> None:
    stage = Stage(REST, cues=((Cue(phase=0, at=0.25, kind="begin"),),), speed=10).start()

    assert stage.conductor.due_in() == pytest.approx(0.025)


def test_words_go_to_the_voice() -> None:
    cue = Cue(phase=0, at=1, kind="speech", phrase=Phrase("Halfway", "en"))
    stage = Stage(REST, cues=((cue,),)).start()

    stage.forward(2)

    assert stage.voice.said == ["Halfway"]


@pytest.mark.parametrize("speed", [2, 10])
def test_faster_than_life_nothing_is_spoken_but_all_is_told(speed: float) -> None:
    cue = Cue(phase=0, at=1, kind="speech", phrase=Phrase("Halfway", "en"))
    stage = Stage(REST, cues=((cue,),), speed=speed).start()

    stage.forward(15 / speed)

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


@pytest.mark.parametrize(("late", "state"), [(1.9, State.RUNNING), (2.0, State.RUNNING), (2.1, State.PAUSED)])
def test_two_seconds_later_than_was_asked_for_is_still_exercise(late: float, state: State) -> None:
    stage = Stage(REST, CARD).start()

    stage.clock.tick(HEARTBEAT + late)
    stage.conductor.wake()

    assert stage.conductor.view().state is state


@pytest.mark.parametrize(("asleep", "state"), [(2.0, State.RUNNING), (2.1, State.PAUSED)])
def test_two_seconds_of_sleep_are_still_exercise(asleep: float, state: State) -> None:
    stage = Stage(REST, CARD).start()

    stage.clock.sleep(asleep)
    stage.conductor.wake()

    assert stage.conductor.view().state is state


@pytest.mark.parametrize(
    ("tick", "speed", "heard"), [(0.8, 1, True), (0.95, 1, False), (0.4, 10, True), (0.5, 10, False)]
)
def test_a_tone_that_comes_too_late_to_be_true_is_left_out(tick: float, speed: float, heard: bool) -> None:  # noqa: FBT001  because it is a claim of the example
    stage = Stage(REST, cues=((Cue(phase=0, at=0.5, kind="halfway"),),), speed=speed).start()

    stage.clock.tick(tick)
    stage.conductor.wake()

    assert ("halfway" in stage.sounds.played) is heard


@pytest.mark.parametrize(("tick", "said"), [(1.45, ["Halfway"]), (1.55, [])])
def test_words_may_come_later_than_a_tone(tick: float, said: list[str]) -> None:
    cue = Cue(phase=0, at=0.5, kind="speech", phrase=Phrase("Halfway", "en"))
    stage = Stage(REST, cues=((cue,),)).start()

    stage.clock.tick(tick)
    stage.conductor.wake()

    assert stage.voice.said == said


def test_a_command_comes_after_what_has_passed_and_nothing_passes_twice() -> None:
    stage = Stage(REST, CARD).start()
    stage.clock.tick(0.5)
    stage.conductor.apply(Command.MORE)
    at_once = stage.conductor.session.clock
    stage.conductor.wake()

    assert (at_once, stage.conductor.session.clock) == (0.5, 0.5)


def test_a_pause_stops_the_clock_and_three_seconds_lead_in_after_it() -> None:
    stage = Stage(REST, CARD).start()
    stage.forward(4)

    stage.conductor.apply(Command.PAUSE)
    stage.forward(60)
    stage.conductor.apply(Command.RESUME)
    stage.forward(2)
    leading = stage.conductor.view()
    stage.forward(2)

    assert leading.state is State.LEAD_IN
    assert leading.lead_left == pytest.approx(1)
    assert stage.sounds.played == ["pause", "lead-in", "lead-in", "lead-in"]
    assert stage.conductor.session.clock == pytest.approx(5)


def test_a_painter_sees_the_lead_in_run_down_between_two_wakes() -> None:
    stage = Stage(REST, CARD).start()
    for command in (Command.PAUSE, Command.RESUME):
        stage.conductor.apply(command)
    stage.forward(2)
    stage.clock.tick(0.4)

    assert stage.conductor.view().lead_left == pytest.approx(0.6)
    assert stage.conductor.view().seconds == 0.0


def spoken(text: str, *, length: float | None, again: bool = True, at: float = 1.0) -> Cue:
    return Cue(phase=0, at=at, kind="speech", phrase=Phrase(text, "en"), length=length, again=again)


@pytest.mark.parametrize(
    ("paused_at", "cue", "said"),
    [
        (2.0, spoken("Tuck the tail.", length=2.0), 2),
        (2.9, spoken("Tuck the tail.", length=2.0), 2),
        (3.0, spoken("Tuck the tail.", length=2.0), 1),  # it had just been said
        (1.5, spoken("Tuck the tail.", length=None), 1),  # nobody knows how long it takes
        (2.0, spoken("Halfway.", length=2.0, again=False), 1),  # it was true of that moment
        (4.0, spoken("A long instruction.", length=5.0), 2),
        (4.1, spoken("A long instruction.", length=5.0), 1),  # there is no room to say it all again
    ],
)
def test_an_instruction_that_a_pause_cut_off_is_said_again_in_the_lead_in(
    paused_at: float, cue: Cue, said: int
) -> None:
    stage = Stage(REST, CARD, cues=((cue,), ())).start()
    stage.forward(paused_at)
    stage.conductor.apply(Command.PAUSE)
    stage.forward(20)
    stage.conductor.apply(Command.RESUME)
    at_once = len(stage.voice.said)
    stage.forward(5)

    assert (at_once, len(stage.voice.said)) == (said, said)


def test_what_was_cut_off_is_said_again_after_a_second_pause_in_the_lead_in_too() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ())).start()
    stage.forward(2)
    for _ in range(2):
        stage.conductor.apply(Command.PAUSE)
        stage.conductor.apply(Command.RESUME)
        stage.forward(1)

    assert len(stage.voice.said) == 3


def test_no_count_sounds_while_something_is_said_again() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=1.5),), ())).start()
    stage.forward(2)
    stage.conductor.apply(Command.PAUSE)
    stage.conductor.apply(Command.RESUME)
    stage.forward(3)

    assert stage.sounds.played == ["pause", "lead-in"]


def test_slower_than_real_time_what_was_heard_counts_in_real_seconds() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ()), speed=0.5).start()
    stage.forward(4.4)
    stage.conductor.apply(Command.PAUSE)
    stage.conductor.apply(Command.RESUME)

    assert stage.conductor.session.clock == pytest.approx(2.2)
    assert len(stage.voice.said) == 1


def test_what_was_said_again_is_not_said_after_a_later_pause() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ())).start()
    stage.forward(2)
    for _ in range(2):
        stage.conductor.apply(Command.PAUSE)
        stage.conductor.apply(Command.RESUME)
        stage.forward(6)

    assert len(stage.voice.said) == 2


@pytest.mark.parametrize(
    ("seconds", "command", "hushed"),
    [(0.5, Command.NEXT, 1), (2, Command.NEXT, 1), (2, Command.PAUSE, 1), (2, Command.LEAVE, 2), (2, Command.MORE, 0)],
)
def test_what_ends_a_phase_early_hushes_the_voice(seconds: float, command: Command, hushed: int) -> None:
    stage = Stage(step(hold=10), CARD).start()
    stage.forward(seconds)
    stage.conductor.apply(command)

    assert stage.voice.hushed == hushed


def test_a_session_that_is_through_lets_its_last_words_be_said() -> None:
    stage = Stage(REST).start()
    stage.forward(11)

    assert stage.conductor.session.state is State.ENDED
    assert stage.voice.hushed == 0


def test_before_it_begins_leaving_hushes_what_is_tried() -> None:
    stage = Stage(REST)
    stage.conductor.apply(Command.LEAVE)

    assert stage.voice.hushed == 1


def test_what_belongs_to_a_phase_that_was_left_is_not_said_again() -> None:
    stage = Stage(REST, CARD, cues=((spoken("Tuck the tail.", length=2.0),), ())).start()
    stage.forward(2)
    stage.conductor.apply(Command.PAUSE)
    stage.conductor.apply(Command.NEXT)
    stage.conductor.apply(Command.RESUME)
    stage.forward(3)

    assert len(stage.voice.said) == 1


def test_the_screen_stays_lit_for_five_minutes_of_pause() -> None:
    stage = Stage(REST, CARD).start()
    stage.conductor.apply(Command.PAUSE)

    stage.conductor.wake()
    asked = [stage.conductor.due_in()]
    stage.clock.tick(299.5)
    stage.conductor.wake()
    asked.append(stage.conductor.due_in())
    lit = [stage.lamp.held]
    stage.clock.tick(0.5)
    stage.conductor.wake()
    asked.append(stage.conductor.due_in())
    lit.append(stage.lamp.held)
    stage.conductor.apply(Command.RESUME)
    lit.append(stage.lamp.held)

    assert asked == [300.0, 0.5, None]
    assert lit == [True, False, True]


def test_the_screen_may_go_dark_when_the_session_is_over() -> None:
    stage = Stage(REST).start()
    lit = stage.lamp.held

    stage.forward(11)

    assert lit
    assert not stage.lamp.held
    assert stage.conductor.view().state is State.ENDED


def test_a_painter_sees_the_time_between_two_wakes() -> None:
    stage = Stage(REST, CARD).start()

    stage.clock.tick(0.5)

    assert stage.conductor.view().seconds == pytest.approx(0.5)
    assert stage.conductor.session.position.seconds == 0


def test_faster_than_life_a_painter_sees_more_pass() -> None:
    stage = Stage(REST, CARD, speed=10).start()

    stage.clock.tick(0.05)

    assert stage.conductor.view().seconds == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("passed", "elapsed", "total_left", "left"),
    [(2.5, 2.5, 37.5, 7.5), (12.5, 12.5, 27.5, 7.5), (25, 25, 15, None), (39, 39, 1, None), (45, 45, 0, None)],
)
def test_a_painter_sees_how_far_a_session_is_by_its_estimate_where_the_person_sets_the_pace(
    passed: float, elapsed: float, total_left: float, left: float | None
) -> None:
    stage = Stage(REST, REST, step(reps=(5,))).start()
    stage.forward(passed)
    view = stage.conductor.view()

    assert (view.elapsed, view.total_left, view.left) == pytest.approx((elapsed, total_left, left))


def test_what_was_added_to_a_phase_counts() -> None:
    stage = Stage(REST, REST).start()
    stage.conductor.apply(Command.MORE)
    stage.forward(4)
    view = stage.conductor.view()

    assert (view.length, view.left, view.total_left) == pytest.approx((20, 16, 26))


def test_of_a_session_that_was_left_nothing_is_left_to_do() -> None:
    stage = Stage(REST, REST).start()
    stage.forward(4)
    stage.conductor.apply(Command.LEAVE)
    view = stage.conductor.view()

    assert (view.elapsed, view.total_left, view.lead_left) == (4.0, 0.0, 0.0)


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

    stage.conductor.apply(Command.LEAVE)
    stage.conductor.wake()

    assert stage.events[-1] == SessionEnded(t=2.0, how="left", completed=2.0, planned=10.0)
    assert stage.conductor.due_in() is None


def test_a_pause_says_why() -> None:
    stage = Stage(REST, CARD).start()

    stage.conductor.apply(Command.PAUSE, reason="hidden")

    assert stage.events[-1] == Paused(t=0.0, reason="hidden")
    assert stage.conductor.view().reason == "hidden"


def test_a_pause_is_the_persons_own_unless_it_says_otherwise() -> None:
    stage = Stage(REST, CARD).start()

    stage.conductor.apply(Command.PAUSE)

    assert stage.conductor.view().reason == "user"


@pytest.mark.parametrize("steps", [(REST,), (CARD,), (step(hold=10),), (step(reps=(5,)),)])
@pytest.mark.parametrize("before", [(), (Command.PAUSE, Command.RESUME)])
def test_a_closed_lid_pauses_in_every_kind_of_phase_and_in_the_lead_in(
    steps: tuple[Step, ...], before: tuple[Command, ...]
) -> None:
    stage = Stage(*steps).start()
    for command in before:
        stage.conductor.apply(command)
    stage.conductor.wake()
    stage.clock.sleep(3600)
    stage.conductor.wake()

    assert (stage.conductor.view().state, stage.conductor.view().reason) == (State.PAUSED, "sleep")
    assert stage.conductor.session.clock == 0.0


def test_a_closed_lid_changes_nothing_before_the_start_in_a_pause_and_after_the_end() -> None:
    ready, paused, ended = Stage(REST), Stage(REST).start(), Stage(REST).start()
    paused.conductor.apply(Command.PAUSE)
    ended.forward(11)
    for stage in (ready, paused, ended):
        before, told = stage.conductor.session, len(stage.events)
        stage.clock.sleep(3600)
        stage.conductor.wake()

        assert (stage.conductor.session, len(stage.events)) == (before, told)


def test_a_later_listener_hears_what_comes() -> None:
    stage = Stage(REST, CARD).start()
    heard: list[Event] = []

    stage.conductor.listen(heard.append)
    stage.forward(10.5)

    assert [event.phase.index for event in heard if isinstance(event, PhaseStarted)] == [1]


def said(phase: int, at: float, words: str) -> Cue:
    return Cue(phase=phase, at=at, kind="speech", phrase=Phrase(words, "en"), length=1.0)


def test_a_better_plan_is_taken_for_the_phases_to_come_once_there_is_one() -> None:
    stage = Stage(REST, REST, REST, cues=tuple((said(phase, 4.0, f"guess {phase}"),) for phase in range(3)))
    known = tuple((said(phase, 2.0, f"known {phase}"),) for phase in range(3))
    better = Plan(stage.conductor.session.plan.timeline, known)
    asked: list[Plan | None] = [None, better]
    stage.conductor.replan(lambda: asked.pop(0))
    stage.start()

    stage.forward(29.0)

    assert stage.voice.said == ["guess 0", "known 1", "known 2"]
    assert asked == []


def test_a_better_plan_is_not_made_while_something_is_due() -> None:
    stage = Stage(REST, cues=((said(0, 0.3, "first"),),))
    asked: list[float] = []

    def better() -> None:
        asked.append(stage.clock.now())

    stage.conductor.replan(better)
    stage.start()
    stage.forward(1.5)

    assert min(asked) == pytest.approx(0.3)
    assert stage.voice.said == ["first"]


def test_before_it_begins_a_session_looks_as_it_will() -> None:
    stage = Stage(REST, REST, CARD)

    assert ready_view(stage.conductor.session.plan.timeline, Position()) == stage.conductor.view()
    there = ready_view(stage.conductor.session.plan.timeline, Position(1, 4.0))
    assert (there.phase.index, there.seconds, there.left, there.elapsed) == (1, 4.0, 6.0, 14.0)
    assert there.state is State.READY
