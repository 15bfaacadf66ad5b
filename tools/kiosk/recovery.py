"""Bad days: what ends, hangs, fills, vanishes or is set wrong, after each of which the kiosk is at its start again."""

from __future__ import annotations

import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tools.bench.null_sink import NullSink, missing_tools
from tools.kiosk.actions import MARK, WRONG_PIN
from tools.kiosk.escapes import Trial
from tools.kiosk.hands import CORNERS, Hands
from tools.kiosk.program import PIN, ROOT, Program
from tools.kiosk.worlds import WORLDS, World, wait_until

WATCHDOG, SOON = 60.0, 5.0
"""Seconds without a heartbeat after which the service kills, in place of the unit's 20: late, for a busy machine is not
one that hangs, and soon where it does."""

MEMORY = 700 * 2**20
_BUTTON = (0.57, 0.54, 0.2, 0.09)
"""Within "Touch to begin" on the start page: left, top, width and height as shares of the screen."""

_BACK = 60.0
"""Seconds in which it has to be at the start again."""

_COLOURS = 5
"""What letters on a button have at least, and a plain page has not."""

_PRESSES, _TURN = 4, 1.0
STARTED = "kiosk-demo-3"
"""The routine that visitors begin."""

_NAMES_ROUTINES = frozenset({"kiosk.yaml", "library.json"})
"""Files that name every routine, whether anybody began it or not."""

_KEEPS_PERSONS = frozenset({"history.sqlite3", "settings.toml", "window.json", "home.png"})
_GROUP = Path("/sys/fs/cgroup/memory/backstride-kiosk-test")
_CLOCK = Path(__file__).with_name("clock.c")
_DAY = 86_400


class SkippedError(Exception):
    """This machine cannot play this; the words say why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a bad day: the seconds until the start page was there again, or what was wrong."""

    name: str
    seconds: tuple[float, ...] = ()
    wrong: str = ""
    skipped: str = ""

    def __str__(self) -> str:
        if self.skipped:
            return f"{self.name}: not tried, {self.skipped}"
        if self.wrong:
            return f"{self.name}: WRONG: {self.wrong}"
        if len(self.seconds) > 1:
            middle, most = statistics.median(self.seconds), max(self.seconds)
            return f"{self.name}: {len(self.seconds)} times back at the start, in {middle:.1f} s, at most {most:.1f} s"
        return f"{self.name}: back at the start in {self.seconds[0]:.1f} s"


class Day:
    """A kiosk that is served, with a visitor before it."""

    def __init__(self, trial: Trial, world: World, program: Program, sound: NullSink | None = None) -> None:
        self.trial, self.world, self.program, self._sound = trial, world, program, sound
        self.service = trial.service
        self.service.wait_ready()
        wait_until(self._has_button, "a start page whose button is where it is looked for")
        self.start = self._button()

    @property
    def hands(self) -> Hands:
        """Return the visitor's hands."""
        return self.trial.hands

    @property
    def sound(self) -> NullSink:
        """Return the sound server.

        Raises:
            RuntimeError: this day has none.
        """
        if self._sound is None:
            msg = "there is no sound server"
            raise RuntimeError(msg)
        return self._sound

    def visit(self) -> None:
        """Be a visitor up to the middle of a session: type and paste what must not be found, then start.

        Raises:
            TimeoutError: no session began.
        """
        self.hands.type(MARK)
        for _ in range(_PRESSES):  # one button is enough: begin, a card, start, "I have read this"
            self.hands.press("space")
            time.sleep(_TURN)
            self.hands.type(MARK)
        wait_until(lambda: not self.is_back(), "a session", 5)
        time.sleep(_TURN)

    def try_to_leave(self) -> None:
        """Hold the corner, and type a PIN that is wrong."""
        self.hands.hold(CORNERS[0], 3.3)
        time.sleep(_TURN)
        self.hands.type(WRONG_PIN)
        self.hands.press("Return")
        time.sleep(_TURN)

    def stays(self, seconds: float) -> None:
        """Make sure that for so many *seconds* the session goes on and nothing ends.

        Raises:
            RuntimeError: something was wrong.
        """
        ends = len(self.service.ends)
        over = time.monotonic() + seconds
        while time.monotonic() < over:
            time.sleep(0.2)
            wrong = self.trial.wrong() or ("it is at the start" if self.is_back() else "")
            if wrong or len(self.service.ends) > ends:
                msg = wrong or self.service.ends[-1]
                raise RuntimeError(msg)

    def is_back(self) -> bool:
        """Say whether the start page is there as it was."""
        return not self.trial.wrong() and self._button() == self.start

    def back_in(self, began: float) -> float:
        """Return how many seconds after *began* it was at the start again.

        Raises:
            TimeoutError: it never was.
        """
        self.service.wait_ready(_BACK)
        self.trial.forget()
        try:
            wait_until(self.is_back, "the start page", _BACK)
        except TimeoutError as error:
            msg = f"not at the start: {self.trial.wrong() or 'another page is there'}"
            raise TimeoutError(msg) from error
        self.trial.begin()
        return time.monotonic() - began

    def program_pid(self) -> int:
        """Return the process of the program itself, within what it was started with."""
        return self.service.pids(f"{sys.executable} ")[0]  # not one that it is about to start

    def harm(self, number: int) -> float:
        """Send a signal to the program, and return when."""
        self.service.expect_start()
        os.kill(self.program_pid(), number)
        return time.monotonic()

    def end(self) -> float:
        """Have the program end as the system ends it, and return in how many seconds it is at the start again."""
        return self.back_in(self.harm(signal.SIGTERM))

    def _has_button(self) -> bool:
        """Say whether something stands still there that has letters on it."""
        looks = set(self._looks())
        (look, *others) = looks
        pixels = {look[place : place + 4] for place in range(0, len(look), 4)}
        return not others and len(pixels) >= _COLOURS

    def _button(self) -> bytes:
        return self.trial.display.picture(*_BUTTON)

    def _looks(self) -> Iterator[bytes]:
        for _ in range(3):
            yield self._button()
            time.sleep(0.1)


Times = tuple[float, ...]
Around = Callable[[Program], AbstractContextManager["Setting"]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a bad day needs: a program, and what is done with the process that is started."""

    program: Program
    joins: Callable[[int], None] | None = None
    sound: NullSink | None = None


@contextmanager
def plain(program: Program) -> Iterator[Setting]:
    """Give nothing more than the program."""
    yield Setting(program)


@contextmanager
def little_memory(program: Program) -> Iterator[Setting]:
    """Give a group of processes that may have so much memory together, as the unit does.

    Raises:
        SkippedError: this user may make none.
    """
    try:
        _GROUP.mkdir(exist_ok=True)
        (_GROUP / "memory.limit_in_bytes").write_text(str(MEMORY), encoding="ascii")
    except OSError as error:
        msg = f"no group of processes with a limit can be made here ({error.strerror})"
        raise SkippedError(msg) from error
    try:
        yield Setting(program, lambda pid: _write(_GROUP / "cgroup.procs", str(pid)))
    finally:
        wait_until(lambda: not (_GROUP / "cgroup.procs").read_text(), "the end of a group of processes")
        _GROUP.rmdir()


@contextmanager
def full_disk(program: Program) -> Iterator[Setting]:
    """Give a profile on a disk that is full.

    Raises:
        SkippedError: this user may mount none.
    """
    home = program.home
    home.mkdir(mode=0o700, exist_ok=True)
    words = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", str(home)]
    if subprocess.run(words, check=False, capture_output=True).returncode:  # noqa: S603  because it is this file's own
        msg = "no disk can be mounted here"
        raise SkippedError(msg)
    try:
        with (home / "full").open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"x" * 65536):
                pass
        yield Setting(program)
    finally:
        subprocess.run(["umount", "-l", str(home)], check=False)  # noqa: S603, S607  because it is this file's own


@contextmanager
def own_sound(program: Program) -> Iterator[Setting]:
    """Give a sound server.

    Raises:
        SkippedError: there is none.
    """
    missing = missing_tools()
    if missing:
        msg = f"{' and '.join(missing)} is not installed"
        raise SkippedError(msg)
    sink = NullSink(program.folder / "pulse")
    sink.start()
    try:
        yield Setting(program.with_more(PULSE_SERVER=sink.environment["PULSE_SERVER"]), sound=sink)
    finally:
        sink.die()


@contextmanager
def own_library(program: Program) -> Iterator[Setting]:
    """Give a library in a folder of its own."""
    folder = _library(program)
    folder.mkdir()
    for name in ("kiosk-demo-3", "diaphragmatic-breathing-5"):
        shutil.copy(ROOT / "routines" / f"{name}.yaml", folder)
    with (program.folder / "kiosk.yaml").open("a", encoding="utf-8") as config:
        config.write(f"library: [{folder}]\npause_idle: 30s\n")
    yield Setting(program)


@contextmanager
def own_clock(program: Program) -> Iterator[Setting]:
    """Give a clock that can be set.

    Raises:
        SkippedError: there is no compiler for it.
    """
    library = program.folder / "clock.so"
    try:
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, _CLOCK], check=True, capture_output=True)  # noqa: S603, S607  because it is this file's own
    except (OSError, subprocess.CalledProcessError) as error:
        msg = "there is no C compiler here"
        raise SkippedError(msg) from error
    _set_clock(program, 0)
    yield Setting(program.with_more(LD_PRELOAD=str(library), KIOSK_CLOCK=str(program.folder / "clock")))


def killed(day: Day) -> Times:
    """Kill it in a session."""
    day.visit()
    day.try_to_leave()
    return (day.back_in(day.harm(signal.SIGKILL)),)


def hung(day: Day) -> Times:
    """Block its event loop in a session; the watchdog has to find that."""
    day.visit()
    began = day.harm(signal.SIGUSR1)
    seconds = day.back_in(began)
    _expect(day.service.ends == ["the heartbeat stopped"], f"it ended otherwise: {day.service.ends}")
    return (seconds,)


def greedy(day: Day) -> Times:
    """Have it eat memory until the system kills it."""
    day.visit()
    return (day.back_in(day.harm(signal.SIGUSR2)),)


def display_gone(day: Day) -> Times:
    """Kill the display, and start it again two seconds later."""
    day.visit()
    day.service.expect_start()
    day.trial.look_away()
    began = time.monotonic()
    day.world.restart(2.0)
    day.trial.look_again()
    return (day.back_in(began),)


def compositor_gone(day: Day) -> Times:
    """Kill the compositor."""
    day.visit()
    day.service.expect_start()
    began = time.monotonic()
    os.kill(day.service.pids("cage ")[0], signal.SIGKILL)
    return (day.back_in(began),)


def no_room(day: Day) -> Times:
    """Play on a disk that is full, and be killed there."""
    day.visit()
    day.stays(3.0)
    return (day.back_in(day.harm(signal.SIGKILL)),)


def silenced(day: Day) -> Times:
    """Take the sound away in a session, and bring it back: it has to be heard again."""
    sink = day.sound
    day.visit()
    _expect(sink.record().hears(), "nothing was heard at first")
    sink.die()
    day.stays(5.0)
    sink.start()
    _expect(sink.record().hears(), "nothing was heard after the sound came back")
    day.stays(1.0)
    return (day.end(),)


def replaced(day: Day) -> Times:
    """Replace the library in a session by one that is mostly broken; then nobody comes back to the pause."""
    day.visit()
    folder = _library(day.program)
    (folder / "kiosk-demo-3.yaml").write_bytes(b"format: 1\ntitle: [\n")
    (folder / "diaphragmatic-breathing-5.yaml").unlink()
    (folder / "binary.yaml").write_bytes(bytes(range(256)) * 2000)
    os.mkfifo(folder / "pipe.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    shutil.copy(ROOT / "routines" / "after-run-lower-back-10.yaml", folder)
    day.stays(3.0)
    day.hands.press("p")
    began = time.monotonic()
    wait_until(day.is_back, "the start page after a pause", 90)
    seconds = time.monotonic() - began
    _expect(not day.service.ends, f"it ended: {day.service.ends}")
    day.visit()
    return (seconds, day.end())


def misled(day: Day) -> Times:
    """Set the clock a year forward and ten years back in a session, and start at a wrong one."""
    day.visit()
    for days in (365, -3650, 0):
        _set_clock(day.program, days)
        day.stays(3.0)
    _set_clock(day.program, -3650)
    seconds = day.end()
    _set_clock(day.program, 365)
    return (seconds, day.end())


def hundred(day: Day) -> Times:
    """Kill it a hundred times in a row, as soon as it is there."""
    return tuple(day.back_in(day.harm(signal.SIGKILL)) for _ in range(100))


@dataclass(frozen=True, slots=True)
class BadDay:
    """One line of the table."""

    name: str
    play: Callable[[Day], Times]
    around: Around = plain
    world: str = "bare"
    watchdog: float = WATCHDOG


DAYS = (
    BadDay("killed in a session", killed),
    BadDay("killed in a session, in cage", killed, world="cage"),
    BadDay("its event loop hangs", hung, watchdog=SOON),
    BadDay("its event loop hangs, in cage", hung, world="cage", watchdog=SOON),
    BadDay("its memory is used up", greedy, little_memory),
    BadDay("the display goes for two seconds", display_gone),
    BadDay("the compositor is killed", compositor_gone, world="cage"),
    BadDay("the disk is full", no_room, full_disk),
    BadDay("the sound goes and comes back", silenced, own_sound),
    BadDay("the library is replaced by a broken one", replaced, own_library),
    BadDay("the clock is set forward and back", misled, own_clock),
    BadDay("a hundred restarts in a row", hundred),
)


def live_through(bad: BadDay, program: Program) -> Outcome:
    """Play a bad day with *program*, and search what it wrote."""
    try:
        with bad.around(program) as setting, WORLDS[bad.world](program.folder) as world:
            with served(setting.program, world, setting.joins, setting.sound, bad.watchdog) as day:
                seconds = bad.play(day)
            found = list(traces(program, logged=not world.wayland))
    except SkippedError as error:
        return Outcome(bad.name, skipped=str(error))
    except (TimeoutError, RuntimeError) as error:
        return Outcome(bad.name, wrong=str(error) or type(error).__name__)
    return Outcome(bad.name, seconds, "; ".join(found))


@contextmanager
def served(
    program: Program,
    world: World,
    joins: Callable[[int], None] | None = None,
    sound: NullSink | None = None,
    watchdog: float = WATCHDOG,
) -> Iterator[Day]:
    """Give a kiosk that is served in a world, and end it."""
    trial = Trial(program, world, watchdog=watchdog, joins=joins)
    try:
        yield Day(trial, world, program, sound)
    finally:
        trial.close()


def traces(program: Program, *, logged: bool) -> Iterator[str]:
    """Yield where something is that was tapped or typed, in any file that the kiosk wrote.

    What it said counts where it is *logged*: not where its talk with the compositor is in it.
    """
    secret = (MARK, WRONG_PIN, PIN)
    for path in sorted(program.folder.rglob("*")):
        if not path.is_file() or path.is_symlink() or (path.name == "program.log" and not logged):
            continue
        data = path.read_bytes()
        for word in secret:
            if any(word.encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be")):
                yield f"{word} is in {path.relative_to(program.folder)}"
        if STARTED.encode() in data and path.name not in _NAMES_ROUTINES and path.parent.name != "library":
            yield f"{STARTED} is in {path.relative_to(program.folder)}"
        if path.name in _KEEPS_PERSONS or "sessions" in path.parts:
            yield f"there is a file {path.relative_to(program.folder)}"


def _library(program: Program) -> Path:
    return program.folder / "library"


def _set_clock(program: Program, days: int) -> None:
    _write(program.folder / "clock.new", str(days * _DAY))
    (program.folder / "clock.new").replace(program.folder / "clock")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="ascii")


def _expect(holds: bool, otherwise: str) -> None:  # noqa: FBT001  because it is a claim
    if not holds:
        raise RuntimeError(otherwise)
