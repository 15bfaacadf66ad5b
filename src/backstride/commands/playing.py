"""``backstride play --terminal``: a whole session in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO, TextIO

from backstride.commands.context import (
    DONE,
    PROBLEMS,
    Context,
    NotPossibleError,
    find_routine,
    harmless,
    minutes,
    warn,
    without_errors,
)
from backstride.commands.fitting import fitted
from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.devices.shortages import Shortages
from backstride.devices.sounds import SilentSounds, open_sounds
from backstride.devices.speech import SilentVoice, open_voice
from backstride.rehearsal import guidance_of
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import open_events
from backstride.storage.history import History
from backstride.storage.interrupted import Interrupted
from backstride.storage.journal import forget, unfinished
from backstride.storage.left import left_off
from backstride.storage.logbook import Logbook
from backstride.storage.past import PastSession
from backstride.storage.record import past_of
from backstride.terminal.keys import open_keys
from backstride.terminal.lead import Seat
from backstride.terminal.line import Writer
from backstride.terminal.play import Means, Wanted, play
from backstride.terminal.screen import open_screen


def run(
    context: Context,
    *,
    asked: str,
    silent: bool,
    speed: float,
    events: str | None,
    at_most: float | None,
    resume: bool,
) -> int:
    """Play the routine *asked* for in *at_most* so many minutes, *speed* times faster, and say what was done.

    Raises:
        NotPossibleError: there is no such routine, nothing to resume, or the file of the events cannot be written.
    """
    reading = find_routine(context, asked)
    timeline = fitted(without_errors(reading), at_most, context.language)
    with ExitStack() as parts:
        parts.enter_context(_log(context))
        stream = parts.enter_context(_events(events))
        told = sys.stderr if events == "-" else sys.stdout
        writer = Writer(timeline, context.language)
        seat = parts.enter_context(_seat(writer, told))
        if not seat.alone:
            warn(writer.say("keys"))
        before = _before(context, timeline, seat, resume=resume) if resume or speed == 1 else None
        wanted = Wanted(
            timeline=timeline,
            file=reading.path,
            guidance=guidance_of(context.settings, context.language),
            before=before,
            speed=speed,
            events=stream,
        )
        means = parts.enter_context(_means(context, silent=silent))
        past, problems = play(wanted, means, seat, context.paths)
        for problem in problems:
            warn(problem)
    return _tell(past, timeline, writer, told)


def _tell(past: PastSession | None, timeline: Timeline, writer: Writer, told: TextIO) -> int:
    """Say what was done, and return the exit code that says so."""
    if past is None:
        return PROBLEMS
    planned = minutes(timeline.about)
    if timeline.open_phases:
        planned = writer.say("roughly", planned)
    what = writer.say("past", writer.title(), minutes(past.completed), planned, writer.say(f"how {past.how}"))
    told.write(harmless(what) + "\n")
    return DONE if past.how == "finished" else PROBLEMS


@contextmanager
def _log(context: Context) -> Iterator[None]:
    """Keep a log of what goes wrong for as long as this lasts."""
    log = Logbook(context.paths.data)
    log.watch()
    log.open()
    try:
        yield
    finally:
        log.close()


def _events(asked: str | None) -> AbstractContextManager[IO[bytes] | None]:
    """Return where the events go: nowhere, to standard output (which stays open), or to the end of a file."""
    if asked is None:
        return nullcontext()
    if asked == "-":
        return nullcontext(sys.stdout.buffer)
    try:
        return _closing(open_events(Path(asked)))
    except OSError as error:
        raise NotPossibleError(str(error)) from error


@contextmanager
def _closing(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give *file*, and close it; what it could not take is told by then, and fails again on closing."""
    try:
        yield file
    finally:
        with suppress(OSError):
            file.close()


@contextmanager
def _seat(writer: Writer, told: TextIO) -> Iterator[Seat]:
    """Give the seat of a person at this terminal, or of nobody at a pipe."""
    pressed = sys.stdin.isatty() and told.isatty()
    with open_keys(sys.stdin, wanted=pressed) as (keys, leaving):
        screen = open_screen(writer, told, lines=told is sys.stdout)
        yield Seat(keys=keys, leaving=leaving, screen=screen, alone=not pressed)


@contextmanager
def _means(context: Context, *, silent: bool) -> Iterator[Means]:
    """Give what a session is heard by, for as long as this lasts."""
    settings, paths = context.settings, context.paths
    with closing(SilentSounds() if silent else open_sounds(paths.assets / "sounds", window=False)) as sounds:
        sounds.set_levels(cues=settings.cue_volume / 100, voice=settings.voice_volume / 100, muted=settings.muted)
        sounds.prime()
        voice = (
            SilentVoice()
            if silent
            else open_voice(
                paths.speech_cache,
                play=sounds.play_clip,
                hush=sounds.stop_clip,
                command=settings.voice_command,
                voice=settings.voice,
                language=context.language,
                rate=settings.voice_rate,
            )
        )
        with closing(voice):
            shortages = Shortages((sounds, voice), warn)
            yield Means(sounds=sounds, voice=voice, shortages=shortages, clock=SystemClock(), awake=open_awake())


def _before(context: Context, timeline: Timeline, seat: Seat, *, resume: bool) -> Interrupted | None:
    """Return the session to go on with: where this routine was cut off, if that is wanted.

    Raises:
        NotPossibleError: it was to be resumed, and was not cut off (or has changed since).
    """
    journals, routine = context.paths.journals, timeline.routine.id
    cut_off = (found for found in unfinished(journals) if found.routine == routine)
    left = left_off(journals, routine) if resume else ()
    found = next((found for found in (*cut_off, *left) if found.fits(timeline)), None)
    if found is None and resume:
        message = f"{timeline.routine.id} was not interrupted, or has changed since; leave out --resume."
        raise NotPossibleError(message)
    if found is None or resume:
        return found
    writer = Writer(timeline, context.language)
    where = _where(found, writer, timeline)
    if seat.alone:
        warn(f"{where} {writer.say('hint')}")
        return None
    if _agreed(f"{where} {writer.say('go on?')}", seat):
        return found
    _give_up(context, found, timeline)
    return None


def _give_up(context: Context, found: Interrupted, timeline: Timeline) -> None:
    """Remember as interrupted a session that will not go on."""
    with History(context.paths.history_file) as history:
        if history.add(past_of(found, timeline)):
            forget(found)


def _where(found: Interrupted, writer: Writer, timeline: Timeline) -> str:
    left = [] if found.left is None else [writer.say("still", f"{found.left:.0f} s")]
    return writer.say("cut off", ", ".join([writer.name(timeline.phases[found.position.phase]), *left]))


def _agreed(question: str, seat: Seat) -> bool:
    """Ask whether to go on, and wait for an answer; whoever leaves instead, leaves."""
    warn(question)
    while not seat.leaving.asked:
        key = seat.keys.wait(None).lower()
        if key in ("y", "j", "n", "\n", "\r"):
            return key != "n"
    return True  # whoever leaves has decided nothing: the session stays where it was
