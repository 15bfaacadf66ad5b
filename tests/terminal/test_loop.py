"""Leading in a terminal: keys are granted, the line is kept, and nobody is waited for who is not there."""

import io
from collections.abc import Callable, Iterable

import pytest

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.text import Text, text
from backstride.playback.conductor import Conductor
from backstride.playback.plan import CoachingOptions, plan_session
from backstride.routine.model import Cap, NoteStep, RestStep, Step
from backstride.session.player import Event, PhaseEnded, PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.terminal.line import Writer, fitted
from backstride.terminal.loop import Console, lead
from backstride.terminal.screen import NoScreen, PhaseLines, Screen, StatusLine, open_screen
from tests.support.examples import exercise, routine, step
from tests.support.languages import ENGLISH, GERMAN
from tests.support.person import CTRL_C, Person

CALF = exercise("calf", title=Text((("en", "Calf stretch"), ("de", "Wadendehnung"))))
HOLD = step("calf", hold=20.0, sides="each", get_ready=5.0, switch=4.0)


def compiled(*steps: Step) -> Timeline:
    return compile_timeline(routine(*steps, calf=CALF))


HOLDS = compiled(HOLD)
OPEN = compiled(step("calf", reps=(3,), get_ready=5.0), NoteStep(note=text("Drink some water.")))


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


class Led:
    """A session that was led to its end."""

    def __init__(
        self,
        timeline: Timeline,
        clock: ManualClock,
        script: Iterable[tuple[float, str]] = (),
        *,
        screen: Screen | None = None,
        alone: bool = False,
        speed: float = 1.0,
        unheard: Callable[[], bool] = bool,
        help: tuple[str, ...] = (),  # noqa: A002  because that is what it is
    ) -> None:
        self.events: list[Event] = []
        self.person = Person(clock, script)
        voice, screen = SilentVoice(), screen or NoScreen()
        conductor = Conductor(
            plan_session(timeline, voice, CoachingOptions()),
            sounds=SilentSounds(),
            voice=voice,
            clock=clock,
            speed=speed,
            listeners=[self.events.append, screen.note],
        )
        console = Console(keys=self.person, leaving=self.person.leaving, screen=screen, alone=alone, help=help)
        lead(conductor, console, speed=speed, unheard=unheard)
        self.person.close()
        self.took = round(clock.now(), 6)

    @property
    def how(self) -> str:
        (ended,) = [event for event in self.events if isinstance(event, SessionEnded)]
        return ended.how

    @property
    def phases(self) -> list[tuple[int, float, str]]:
        ended = [event for event in self.events if isinstance(event, PhaseEnded)]
        return [(event.phase.index, round(event.completed, 6), event.how) for event in ended]


def test_left_to_itself_a_session_takes_its_time(clock: ManualClock) -> None:
    led = Led(HOLDS, clock)

    assert (led.how, led.took) == ("finished", 49.0)
    assert led.phases == [(0, 5.0, "done"), (1, 20.0, "done"), (2, 4.0, "done"), (3, 20.0, "done")]


def test_ten_times_faster_it_takes_a_tenth(clock: ManualClock) -> None:
    assert Led(HOLDS, clock, speed=10.0).took == 4.9


def test_space_pauses_and_goes_on_after_the_lead_in(clock: ManualClock) -> None:
    led = Led(HOLDS, clock, [(10.0, " "), (110.0, " ")])

    assert (led.how, led.took) == ("finished", 49.0 + 100.0 + 3.0)


def test_space_counts_where_nobody_knows_the_number_and_enter_ends(clock: ManualClock) -> None:
    most = compiled(
        step("calf", reps=("max",), get_ready=5.0), step("calf", hold=("max",), at_most=Cap(30), get_ready=0.0)
    )
    led = Led(most, clock, [(6.0, " "), (8.0, " "), (9.0, "\n")])

    reps = [event.reps for event in led.events if isinstance(event, PhaseEnded)]
    assert (reps, led.took) == ([None, 2, None], 39.0)


@pytest.mark.parametrize("key", ["n", "N", "\x1b[C", "т", "Т", "ν"])  # noqa: RUF001  because these are meant
def test_n_and_the_arrow_go_on_to_the_next(clock: ManualClock, key: str) -> None:
    assert Led(HOLDS, clock, [(6.5, key)]).phases[1] == (1, 1.5, "shortened")


def test_p_goes_back_and_plus_adds_ten_seconds(clock: ManualClock) -> None:
    led = Led(HOLDS, clock, [(8.0, "p"), (9.0, "+")])

    assert [(index, seconds) for index, seconds, _ in led.phases][:3] == [(0, 5.0), (1, 3.0), (1, 30.0)]


def test_r_begins_the_step_anew_and_s_leaves_it_out(clock: ManualClock) -> None:
    led = Led(compiled(HOLD, HOLD), clock, [(60.0, "r"), (61.0, "s")])

    assert [index for index, *_ in led.phases] == [0, 1, 2, 3, 4, 5, 4]


@pytest.mark.parametrize("key", [" ", "\n", "\r"])
def test_while_an_exercise_is_explained_space_and_enter_say_ready(clock: ManualClock, key: str) -> None:
    new = exercise("calf", setup=text("Face a wall."))
    timeline = compile_timeline(routine(HOLD, calf=new), frozenset({"calf"}))
    led = Led(timeline, clock, [(6.0, key)])

    assert [(index, seconds) for index, seconds, _ in led.phases][:2] == [(0, 9.0), (1, 20.0)]


def test_the_line_says_what_a_new_exercise_waits_for(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    timeline = compile_timeline(routine(HOLD, calf=exercise("calf", setup=text("Face a wall."))), frozenset({"calf"}))
    out = Terminal()

    Led(timeline, clock, [(6.0, "\n"), (7.0, "q")], screen=StatusLine(out, Writer(timeline, ENGLISH)))

    shown = [line.rstrip() for line in out.getvalue().split("\r")]
    assert " 0:20 get ready · Calf, left side · press Enter when ready · 1:04 left" in shown
    assert " 0:03 get ready · Calf, left side · 0:47 left" in shown


@pytest.mark.parametrize("key", ["h", "H", "р", "η"])  # noqa: RUF001  because these are meant
def test_h_pauses_and_shows_when_to_get_help(clock: ManualClock, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = Terminal()
    keys = [(7.0, key), (27.0, " ")]

    led = Led(HOLDS, clock, keys, screen=StatusLine(out, Writer(HOLDS, ENGLISH)), help=("Call 112.", "Or not."))

    assert led.took == 49.0 + 20.0 + 3.0
    before, after = out.getvalue().split("\nCall 112.\nOr not.\n")
    assert before.split("\r")[-1].startswith(" 0:19 hold")
    assert after.startswith("\rpaused; press Space to resume")


def test_q_leaves(clock: ManualClock) -> None:
    assert Led(HOLDS, clock, [(6.0, "q")]).how == "left"


def test_a_signal_stops(clock: ManualClock) -> None:
    assert Led(HOLDS, clock, [(6.0, CTRL_C)]).how == "stopped"


def test_keys_that_mean_nothing_change_nothing(clock: ManualClock) -> None:
    assert Led(HOLDS, clock, [(6.0, "x"), (7.0, "\n"), (8.0, "\x1b[A")]).took == 49.0


def test_enter_says_that_an_open_phase_is_done(clock: ManualClock) -> None:
    led = Led(OPEN, clock, [(15.0, "\n"), (35.0, "\r")])

    assert led.phases == [(0, 5.0, "done"), (1, 10.0, "done"), (2, 20.0, "done")]


def test_open_phases_end_by_themselves_where_nobody_can_press_a_key(clock: ManualClock) -> None:
    led = Led(OPEN, clock, alone=True)

    assert led.phases == [(0, 5.0, "done"), (1, 12.0, "done"), (2, 5.0, "done")]


def test_a_session_that_nobody_reads_any_more_stops(clock: ManualClock) -> None:
    assert Led(HOLDS, clock, unheard=lambda: clock.now() > 3).how == "stopped"


def test_a_pipe_gets_a_line_a_phase(clock: ManualClock) -> None:
    timeline, out = compiled(HOLD, NoteStep(note=text("Done for today."), length=5.0)), io.StringIO()

    Led(timeline, clock, screen=PhaseLines(out, Writer(timeline, ENGLISH)), speed=1000.0)

    assert out.getvalue().splitlines() == [
        "  0:00  get ready, 0:05: Calf stretch, left side",
        "  0:05  hold, 0:20: Calf stretch, left side",
        "  0:25  switch sides, 0:04: Calf stretch, right side",
        "  0:29  hold, 0:20: Calf stretch, right side",
        "  0:49  note, 0:05: Done for today.",
    ]


def test_a_rest_tells_what_its_voice_says_and_has_no_empty_name(clock: ManualClock) -> None:
    closer = RestStep(length=15.0, say=text("Step closer."))
    timeline, out = compiled(closer, step("calf", hold=20.0, sides="left"), RestStep(length=5.0)), io.StringIO()

    Led(timeline, clock, screen=PhaseLines(out, Writer(timeline, ENGLISH)), speed=1000.0)

    lines = out.getvalue().splitlines()
    assert lines[0] == "  0:00  rest, 0:15: Step closer."
    assert lines[-1] == "  0:40  rest, 0:05"


def test_a_rest_is_called_one_where_its_name_is_wanted() -> None:
    timeline = compiled(RestStep(length=15.0), HOLD)

    assert Writer(timeline, ENGLISH).name(timeline.phases[0]) == "rest"


def test_a_pipe_that_goes_on_counts_what_was_done_before() -> None:
    out = io.StringIO()
    lines = PhaseLines(out, Writer(HOLDS, ENGLISH))
    hold, switch = HOLDS.phases[1:3]

    lines.resume(clock=17.0, left=8.0)
    for event in (PhaseStarted(0.0, hold), PhaseStarted(8.0, switch)):
        lines.note(event)

    assert out.getvalue().splitlines() == [
        "  0:17  hold, 0:08 left: Calf stretch, left side",
        "  0:25  switch sides, 0:04: Calf stretch, right side",
    ]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_one_line_that_changes_each_second(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out = Terminal()

    led = Led(HOLDS, clock, [(7.5, " "), (9.0, " ")], screen=StatusLine(out, Writer(HOLDS, GERMAN)))

    shown = out.getvalue().split("\r")[1:]
    assert "\n" not in out.getvalue()
    assert {len(line) for line in shown} == {59}
    texts = [line.rstrip() for line in shown]
    assert texts[0] == " 0:05 bereit machen · Wadendehnung, linke Seite · noch 0:49"
    assert texts[5].startswith(" 0:20 halten · Wadendehnung, linke Seite · dann: Wadendehnu")
    assert [text for text in texts if text.startswith("angehalten")] == [
        "angehalten, Leertaste: weiter · Wadendehnung, linke Seite ·"
    ]
    assert [text[:11] for text in texts if text.startswith("weiter")] == ["weiter in 3", "weiter in 2", "weiter in 1"]
    assert max(led.person.waits) <= 1.5


def test_an_open_phase_counts_up_and_says_what_ends_it(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    out = Terminal()

    Led(OPEN, clock, [(15.2, "\n"), (16.0, "q")], screen=StatusLine(out, Writer(OPEN, ENGLISH)))

    shown = [line.rstrip() for line in out.getvalue().split("\r")]
    assert " 0:10 move · Calf stretch · press Enter when done · next: Drink some water. · about 0:02 left" in shown


def test_a_terminal_gets_a_line_a_pipe_lines_and_nobody_nothing() -> None:
    writer = Writer(HOLDS, ENGLISH)

    assert isinstance(open_screen(writer, Terminal(), lines=True), StatusLine)
    assert isinstance(open_screen(writer, Terminal(), lines=False), StatusLine)
    assert isinstance(open_screen(writer, io.StringIO(), lines=True), PhaseLines)
    assert isinstance(open_screen(writer, io.StringIO(), lines=False), NoScreen)


class Broken(io.StringIO):
    def write(self, _text: str, /) -> int:
        raise BrokenPipeError


def test_a_pipe_that_breaks_ends_the_session(clock: ManualClock) -> None:
    screen = PhaseLines(Broken(), Writer(HOLDS, ENGLISH))

    led = Led(HOLDS, clock, screen=screen, unheard=lambda: screen.gone)

    assert led.how == "stopped"
    assert led.took <= 5.0


@pytest.mark.parametrize(
    ("words", "shown"),
    [("abc", "abc  "), ("abcdef", "abcde"), ("深呼吸", "深呼 "), ("e\N{COMBINING ACUTE ACCENT}bcdef", "e\u0301bcde")],
)
def test_a_line_is_as_wide_as_the_terminal_shows_it(words: str, shown: str) -> None:
    assert fitted(words, 5) == shown
