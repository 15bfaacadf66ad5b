"""Whole sessions in real processes: at a terminal, in a pipe, left, stopped, killed and resumed."""

import fcntl
import json
import os
import pty
import signal
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from backstride.history.history import History
from backstride.history.interrupted import left_off, unfinished
from backstride.history.journal import forget
from tests.support.patience import LIMIT
from tests.support.profile import know

ROOT = Path(__file__).parents[2]
ROUTINE = """\
format: 1
title: Calves
steps:
  - {exercise: calf-gastrocnemius, hold: 5s, sides: each, sets: 2, get_ready: 0, switch: 1s, rest: 1s}
"""

TONES = 'verbosity = "tones"\n'
"""Settings with which every second of the countdown has its tick: nothing is said over it."""


@pytest.fixture
def home(tmp_path: Path, known_library: Path) -> Path:
    know(tmp_path, known_library)
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines" / "calves.yaml").write_text(ROUTINE)
    return tmp_path


def start(home: Path, *words: str, **more: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401  because these are passed on
    command = [sys.executable, "-m", "backstride", "--home", str(home), "play", "calves", "--terminal", "--silent"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src"), "LANG": "C", "COLUMNS": "100"}
    return subprocess.Popen([*command, *words], env=environment, **more)  # noqa: S603  because it is this program


def in_pipe(home: Path, *words: str) -> subprocess.Popen[bytes]:
    return start(home, *words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def output(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdout is not None
    return process.stdout


def code(process: subprocess.Popen[bytes]) -> int:
    """Wait for *process* and return its exit code."""
    process.communicate()
    return process.returncode


def events(process: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
    return map(json.loads, output(process))


def until(told: Iterator[dict[str, Any]], **wanted: object) -> dict[str, Any]:
    return next(event for event in told if wanted.items() <= event.items())


def test_a_pipe_gets_a_line_a_phase_and_the_end(home: Path) -> None:
    out, err = in_pipe(home, "--speed", "100").communicate()

    lines = out.decode().splitlines()
    assert [line.split(",")[0].split()[1:] for line in lines[:4]] == [["hold"], ["switch", "sides"], ["hold"], ["rest"]]
    assert lines[-1] == "Calves: 23 s of 23 s, finished."
    assert err == b""


def test_rounds_that_fit_into_a_time_are_counted_at_the_end(home: Path) -> None:
    rounds = "{repeat: max, for: 30 s, title: Circuit, steps: [{exercise: calf-gastrocnemius, hold: 8 s, sides: both}]}"
    (home / "routines" / "calves.yaml").write_text(f"format: 1\ntitle: Calves\nsteps: [{rounds}]\n")

    out, _ = in_pipe(home, "--speed", "1000").communicate()

    assert out.decode().splitlines()[-2:] == ["Calves: 30 s of 30 s, finished.", "  Circuit, 2 rounds"]


def test_a_session_fits_the_minutes_that_there_are(home: Path) -> None:
    long = ROUTINE + "  - {exercise: glute-bridge, for: 2 min, priority: could}\n"
    (home / "routines" / "calves.yaml").write_text(long)

    out, err = in_pipe(home, "--speed", "1000", "--minutes", "1").communicate()

    assert err == b"backstride: Left out to fit 1 min: Glute bridge.\n"
    assert out.endswith(b"Calves (in 1 min): 23 s of 23 s, finished.\n")


def test_minutes_that_are_too_few_are_told_honestly(home: Path) -> None:
    _, err = in_pipe(home, "--speed", "1000", "--minutes", "0.1").communicate()

    assert (
        err == b"backstride: This cannot be as short as 0.1 min; it takes 11 s. To fit 0.1 min: 1 set instead of 2.\n"
    )


def test_what_is_left_out_is_named_where_even_that_is_too_long(home: Path) -> None:
    long = ROUTINE + "  - {exercise: glute-bridge, for: 2 min, priority: could}\n"
    (home / "routines" / "calves.yaml").write_text(long)

    _, err = in_pipe(home, "--speed", "1000", "--minutes", "0.1").communicate()

    assert err == (
        b"backstride: This cannot be as short as 0.1 min; it takes 11 s. To fit 0.1 min: 1 set instead of 2."
        b" Left out to fit 0.1 min: Glute bridge.\n"
    )


def test_what_one_ends_oneself_was_planned_only_about(home: Path) -> None:
    own_pace = "format: 1\ntitle: Calves\nsteps: [{exercise: glute-bridge, reps: 3, sets: 1, get_ready: 2s}]\n"
    (home / "routines" / "calves.yaml").write_text(own_pace)

    out, _ = in_pipe(home, "--speed", "1000").communicate()

    assert out.decode().splitlines()[-1].endswith(" of about 14 s, finished.")


def test_events_on_standard_output_are_alone_there(home: Path) -> None:
    process = in_pipe(home, "--speed", "100", "--events", "-")

    told = list(events(process))

    assert process.communicate()[1] == b"Calves: 23 s of 23 s, finished.\n"
    assert told[0]["event"] == "session_started"
    assert [event["index"] for event in told if event["event"] == "phase_ended"] == list(range(7))
    assert sum(event["completed_s"] for event in told if event["event"] == "phase_ended") == told[-1]["t"] == 23.0


def test_events_are_appended_to_a_file(home: Path) -> None:
    (home / "events.jsonl").write_text('{"event": "before"}\n')

    assert code(in_pipe(home, "--speed", "1000", "--events", str(home / "events.jsonl"))) == 0

    names = [json.loads(line)["event"] for line in (home / "events.jsonl").read_text().splitlines()]
    assert (names[0], names[1], names[-1]) == ("before", "session_started", "session_ended")


def test_a_rehearsal_leaves_no_trace(home: Path) -> None:
    assert code(in_pipe(home, "--speed", "1000")) == 0

    assert not (home / "history.sqlite3").exists()
    assert not (home / "sessions").exists()


def test_a_file_of_events_that_cannot_be_written_is_one_sentence(home: Path) -> None:
    process = in_pipe(home, "--events", str(home))

    _, err = process.communicate()

    assert process.returncode == 3
    assert err.decode().startswith("backstride: Cannot write events to ")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_session_properly(home: Path, number: signal.Signals) -> None:
    process = in_pipe(home, "--events", "-")
    told = events(process)
    until(told, event="phase_started")

    process.send_signal(number)

    assert until(told, event="session_ended")["how"] == "stopped"
    assert process.wait() == 1
    process.communicate()
    assert unfinished(home / "sessions") == ()
    with History(home / "history.sqlite3") as history:
        assert [session.how for session in history.sessions()] == ["stopped"]


def test_a_reader_that_leaves_ends_the_session_too(home: Path) -> None:
    process = in_pipe(home, "--events", "-")
    output(process).readline()

    output(process).close()

    assert process.wait(LIMIT) == 1
    assert process.stderr is not None
    assert b"Events are no longer written (the other end was closed)." in process.stderr.read()
    process.stderr.close()


@pytest.mark.slow
def test_a_session_that_is_killed_goes_on_where_it_was(home: Path) -> None:
    (home / "settings.toml").write_text(TONES)
    process = in_pipe(home, "--events", "-")
    until(events(process), event="cue", kind="countdown")

    process.kill()
    process.communicate()

    (found,) = unfinished(home / "sessions")
    assert (found.routine, found.side, found.set, found.position.phase) == ("calves", "left", 1, 0)
    assert 1.0 <= found.position.seconds <= 2.2

    hinted = in_pipe(home, "--events", "-")
    until(events(hinted), event="phase_started")
    hinted.terminate()
    assert (
        b"You were interrupted here: Calf stretch, straight knee, left leg behind, set 1/2, " in hinted.communicate()[1]
    )

    out, _ = in_pipe(home, "--resume", "--speed", "100").communicate()
    assert " left: Calf stretch, straight knee, left leg behind, set 1/2" in out.decode().splitlines()[0]
    assert out.endswith(b" of 23 s, finished.\n")
    assert unfinished(home / "sessions") == (found,)

    resumed = in_pipe(home, "--resume", "--events", "-")
    told = events(resumed)
    until(told, event="phase_started", index=0)
    countdown = until(told, event="cue", kind="countdown")
    resumed.terminate()
    resumed.communicate()

    assert countdown["t"] <= 5.0 - found.position.seconds
    assert unfinished(home / "sessions") == ()
    with History(home / "history.sqlite3") as history:
        assert [session.how for session in history.sessions()] == ["stopped", "stopped"]
        whole = history.sessions()[1]
        assert whole.completed == pytest.approx(sum(phase.completed for phase in history.phases(whole.id)))
        assert whole.completed > countdown["t"] + found.clock

    (left,) = left_off(home / "sessions", "calves")
    assert left.clock == pytest.approx(whole.completed)
    forget(left)

    nothing = in_pipe(home, "--resume")
    assert b"was not interrupted" in nothing.communicate()[1]
    assert nothing.returncode == 3


@pytest.mark.slow
def test_a_shortened_session_that_is_killed_is_resumed_as_it_was_without_saying_so_again(home: Path) -> None:
    (home / "settings.toml").write_text(TONES)
    long = ROUTINE + "  - {exercise: glute-bridge, for: 2 min, priority: could}\n"
    (home / "routines" / "calves.yaml").write_text(long)
    process = in_pipe(home, "--events", "-", "--minutes", "1.3")
    until(events(process), event="cue", kind="countdown")
    process.kill()
    process.communicate()

    (found,) = unfinished(home / "sessions")
    out, err = in_pipe(home, "--resume", "--speed", "100").communicate()

    assert found.minutes == 1.3
    assert err == b""
    assert " left: Calf stretch, straight knee, left leg behind, set 1/2" in out.decode().splitlines()[0]
    assert out.endswith(b" of 23 s, finished.\n")


class Terminal:
    """A process at a terminal of its own."""

    def __init__(self, home: Path, *words: str) -> None:
        self._handle, theirs = pty.openpty()
        self._theirs = theirs
        self.before = termios.tcgetattr(theirs)
        self.seen = ""
        self.process = start(home, *words, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)

    def wait_for(self, words: str) -> None:
        while words not in self.seen:
            self.seen += os.read(self._handle, 4096).decode()

    def press(self, keys: str) -> None:
        self.seen = ""
        os.write(self._handle, keys.encode())

    def end(self) -> int:
        code = self.process.wait(LIMIT)
        assert termios.tcgetattr(self._theirs) == self.before
        os.close(self._theirs)
        try:
            while data := os.read(self._handle, 4096):
                self.seen += data.decode()
        except OSError:  # all has been read
            os.close(self._handle)
        return code


def test_with_alt_or_ctrl_held_no_key_does_anything_to_a_session(home: Path) -> None:
    terminal = Terminal(home)
    terminal.wait_for("left leg behind, set 1/2")
    terminal.press("\x1bn\x1bq\x1b \x1b[1;3C\x1b[1;5C")
    terminal.press(" ")
    terminal.wait_for("paused; press Space to resume · Calf stretch, straight knee, left leg behind, set 1/2")
    terminal.press("q")

    assert terminal.end() == 1


def test_keys_lead_through_a_session_and_the_terminal_is_as_before(home: Path) -> None:
    terminal = Terminal(home)
    terminal.wait_for("hold · Calf stretch, straight knee, left leg behind, set 1/2 · next:")
    terminal.press(" ")
    terminal.wait_for("paused; press Space to resume")
    terminal.press("n")
    terminal.wait_for("right leg behind")
    terminal.press("q")

    assert terminal.end() == 1
    assert "Calves: " in terminal.seen
    assert ", ended early." in terminal.seen
    assert "Get emergency help now" in terminal.seen
    assert "In an emergency call 112." in terminal.seen


def test_a_new_exercise_is_explained_to_somebody_at_a_terminal_and_to_no_pipe(home: Path) -> None:
    (home / "routines" / "calves.yaml").write_text(ROUTINE.replace("get_ready: 0", "get_ready: 5s"))
    terminal = Terminal(home)
    terminal.wait_for("press Enter when ready")
    terminal.press("q")
    piped = in_pipe(home, "--events", "-")
    total = until(events(piped), event="session_started")["total_s"]

    assert (terminal.end(), total) == (1, 28.0)
    piped.terminate()
    piped.communicate()


def test_ctrl_c_leaves_the_terminal_as_it_was(home: Path) -> None:
    terminal = Terminal(home)
    terminal.wait_for("hold ·")
    os.kill(terminal.process.pid, signal.SIGINT)

    assert terminal.end() == 1
    assert ", ended early." in terminal.seen


def own_terminal() -> None:
    """Make standard input the terminal that hangs up on this process, as a terminal window's is."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_a_terminal_window_that_closes_ends_the_session_properly(home: Path) -> None:
    handle, theirs = pty.openpty()
    with (home / "err").open("wb") as err:
        streams = {"stdin": theirs, "stdout": theirs, "stderr": err}
        process = start(home, **streams, start_new_session=True, preexec_fn=own_terminal)
    os.close(theirs)
    seen = b""
    while b"hold \xc2\xb7" not in seen:
        seen += os.read(handle, 4096)
    os.close(handle)  # the system sends SIGHUP, then SIGCONT

    assert process.wait(20) == 1
    keys, rule = (home / "err").read_text().splitlines()
    assert keys.startswith("backstride: space pause")
    assert rule == "backstride: When to stop: Stop if it turns sharp or runs down a leg."
    with History(home / "history.sqlite3") as history:
        assert [session.how for session in history.sessions()] == ["stopped"]


@pytest.mark.parametrize(("answer", "sessions"), [("y", ["left"]), ("n", ["interrupted", "left"])])
def test_whoever_was_interrupted_is_asked(home: Path, answer: str, sessions: list[str]) -> None:
    first = in_pipe(home, "--events", "-")
    until(events(first), event="phase_started")
    first.kill()
    first.communicate()

    terminal = Terminal(home)
    terminal.wait_for("Continue there? (y/n)")
    terminal.press(answer)
    terminal.wait_for("hold ·")
    terminal.press("q")

    assert terminal.end() == 1
    with History(home / "history.sqlite3") as history:
        assert sorted(session.how for session in history.sessions()) == sessions


@pytest.mark.slow
def test_at_life_s_speed_a_session_is_in_the_history(home: Path) -> None:
    short = "format: 1\ntitle: Short\nsteps: [{exercise: calf-gastrocnemius, hold: 1s, sides: left, get_ready: 0}]\n"
    (home / "routines" / "calves.yaml").write_text(short)

    assert code(in_pipe(home)) == 0

    with History(home / "history.sqlite3") as history:
        (session,) = history.sessions()
        assert (session.how, session.completed, session.planned) == ("finished", 1.0, 1.0)
        assert [phase.how for phase in history.phases(session.id)] == ["done"]


FUTURE = ROUTINE.replace("steps:", "prescription: {from: 2126-11-23}\nsteps:")


@pytest.mark.parametrize(("answer", "begins"), [("y", True), ("n", False)])
def test_before_its_course_a_routine_asks(home: Path, answer: str, begins: bool) -> None:  # noqa: FBT001  because it is a case
    (home / "routines" / "calves.yaml").write_text(FUTURE)
    terminal = Terminal(home)
    terminal.wait_for("Begins on 23 November 2126. Start anyway? (y/n)")
    terminal.press(answer)
    if begins:
        terminal.wait_for("hold ·")
        terminal.press("q")

    assert terminal.end() == 1
    with History(home / "history.sqlite3") as history:
        assert [session.how for session in history.sessions()] == (["left"] if begins else [])


def test_where_nobody_can_be_asked_it_plays_and_says_so(home: Path) -> None:
    (home / "routines" / "calves.yaml").write_text(FUTURE)
    out, err = in_pipe(home, "--speed", "1000").communicate()

    assert err.decode() == "backstride: Begins on 23 November 2126.\n"
    assert out.endswith(b"finished.\n")
