"""``backstride play --terminal``: a whole session in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TextIO

from backstride.cli.context import (
    DONE,
    PROBLEMS,
    CommandError,
    Context,
    find_routine,
    harmless,
    total,
    warn,
    without_errors,
)
from backstride.cli.fitting import fitted
from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.devices.problems import DeviceProblems
from backstride.devices.signals import ShutdownSignals
from backstride.devices.sounds import SilentSounds, open_sounds
from backstride.devices.speech import SilentVoice, open_voice
from backstride.history.event_log import open_events
from backstride.history.history import History
from backstride.history.journal import left_off, unfinished
from backstride.history.journal_reader import Interrupted
from backstride.history.model import PastSession
from backstride.history.recorder import give_up, save_journals
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message, sentences
from backstride.playback.plan import guidance_of
from backstride.routine.model import Routine
from backstride.session.timeline import Timeline
from backstride.storage.logbook import Logbook
from backstride.terminal.keys import Keys, open_keys
from backstride.terminal.line import Writer
from backstride.terminal.loop import Console
from backstride.terminal.play import Means, Wanted, play
from backstride.terminal.screen import open_screen

_YES, _NO = in_context("key", "y"), in_context("key", "n")
_KEYS = message("space pause · n next · p previous · enter done · + ten seconds more · s skip step · r restart · q end")


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
    routine = without_errors(context, reading)
    with ExitStack() as parts:
        parts.enter_context(_log(context))
        stream = parts.enter_context(_events(events))
        told = sys.stderr if events == "-" else sys.stdout
        history = parts.enter_context(_history(context)) if speed == 1 else None
        hands = parts.enter_context(_hands(told))
        before = _before(context, routine, hands, history, resume=resume)
        timeline = before.timeline if before else fitted(routine, at_most, context.catalogue)
        writer = Writer(timeline, context.catalogue)
        seat = _seat(hands, writer, told)
        wanted = Wanted(
            timeline=timeline,
            file=reading.path,
            guidance=guidance_of(context.settings, context.catalogue),
            journals=context.paths.journals,
            history=history,
            before=before.session if before else None,
            speed=speed,
            events=stream,
        )
        means = parts.enter_context(_means(context, silent=silent))
        past, problems = play(wanted, means, seat)
        for problem in problems:
            warn(problem)
        if past and not seat.screen.gone:
            told.write(harmless(_summary(past, timeline, writer)) + "\n")
    return DONE if past and past.how == "finished" else PROBLEMS


@contextmanager
def _history(context: Context) -> Iterator[History]:
    """Give the history, once it knows what a program that died left in journals."""
    with History(context.paths.history_file) as history:
        save_journals(context.paths.journals, history)
        yield history


def _summary(past: PastSession, timeline: Timeline, writer: Writer) -> str:
    """Return what was done, in a line."""
    return writer.say(
        message(
            "{title}: {done} of {whole}, {how}.",
            title=writer.title(),
            done=duration(round(past.completed)),
            whole=total(timeline.about, about=timeline.open_phases > 0),
            how=message("finished") if past.how == "finished" else message("ended early"),
        )
    )


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
        raise CommandError(str(error)) from error


@contextmanager
def _closing(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give *file*, and close it; what it could not take is told by then, and fails again on closing."""
    try:
        yield file
    finally:
        with suppress(OSError):
            file.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hands:
    """What is pressed: the keys, the signals, and whether nobody is there to press any."""

    keys: Keys
    leaving: ShutdownSignals
    alone: bool


@contextmanager
def _hands(told: TextIO) -> Iterator[_Hands]:
    """Give the keys of a person at this terminal, or of nobody at a pipe."""
    pressed = sys.stdin.isatty() and told.isatty()
    with open_keys(sys.stdin, wanted=pressed) as (keys, leaving):
        yield _Hands(keys=keys, leaving=leaving, alone=not pressed)


def _seat(hands: _Hands, writer: Writer, told: TextIO) -> Console:
    """Give the seat of whose *hands* these are, and say what the keys do."""
    if not hands.alone:
        warn(writer.say(_KEYS))
    screen = open_screen(writer, told, lines=told is sys.stdout)
    return Console(keys=hands.keys, leaving=hands.leaving, screen=screen, alone=hands.alone)


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
                stop_speaking=sounds.stop_clip,
                command=settings.voice_command,
                voice=settings.voice,
                language=context.language,
                rate=settings.voice_rate,
            )
        )
        with closing(voice):
            shortages = DeviceProblems((sounds, voice), warn)
            yield Means(sounds=sounds, voice=voice, shortages=shortages, clock=SystemClock(), awake=open_awake())


@dataclass(frozen=True, slots=True)
class _Resumed:
    """A session to go on with, and the timeline that was played of it."""

    session: Interrupted
    timeline: Timeline


def _before(
    context: Context, routine: Routine, hands: _Hands, history: History | None, *, resume: bool
) -> _Resumed | None:
    """Return where *routine* was cut off or left, if it is to be resumed, or who is asked wants to go on there.

    Raises:
        NotPossibleError: it is to be resumed, and was not cut off or left, or has changed since.
    """
    if not resume:
        return _asked(context, routine, hands, history) if history else None
    journals = context.paths.journals
    found = _fitting(routine, (*unfinished(journals), *left_off(journals, routine.id)), context.catalogue)
    if found is None:
        said = f"{routine.id} was not interrupted, or has changed since; leave out --resume."
        raise CommandError(said)
    return found


def _fitting(routine: Routine, sessions: Iterable[Interrupted], catalogue: Catalogue) -> _Resumed | None:
    """Return the first of *sessions* that is one of *routine* as it is today."""
    ours = (found for found in sessions if found.routine == routine.id)
    played = (_Resumed(found, found.restore(routine, catalogue)) for found in ours)
    return next((each for each in played if each.session.fits(each.timeline)), None)


def _asked(context: Context, routine: Routine, hands: _Hands, history: History) -> _Resumed | None:
    """Return where *routine* was cut off, if the person who is asked wants to go on there."""
    found = _fitting(routine, unfinished(context.paths.journals), context.catalogue)
    if found is None:
        return None
    writer = Writer(found.timeline, context.catalogue)
    where = _where(found, writer)
    if hands.alone:
        warn(writer.say(sentences(where, message("To continue there: --resume."))))
        return None
    question = sentences(where, message("Continue there? ({yes}/{no})", yes=_YES, no=_NO))
    if _agreed(writer.say(question), writer.say(_NO), hands):
        return found
    give_up(found.session, history)
    return None


def _where(found: _Resumed, writer: Writer) -> Message:
    place, left = found.session.position.phase, found.session.left
    still = () if left is None else (message("{time} left", time=duration(round(left))),)
    return message("You were interrupted here: {place}.", place=(writer.name(found.timeline.phases[place]), *still))


def _agreed(question: str, no: str, hands: _Hands) -> bool:
    """Ask whether to continue, and wait for an answer: *no* or any other key that may be one."""
    warn(question)
    while not hands.leaving.asked:
        key = hands.keys.wait(None).lower()
        if key in ("y", "j", "n", no, "\n", "\r"):
            return key not in ("n", no)
    return True  # whoever leaves has decided nothing: the session stays where it was
