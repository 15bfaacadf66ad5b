"""``backstride play --terminal``: a whole session in the terminal."""

from __future__ import annotations

import locale
import os
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
    fitted,
    harmless,
    today,
    total,
    warn,
    without_errors,
)
from backstride.devices.awake import open_awake
from backstride.devices.clock import SystemClock
from backstride.devices.signals import ShutdownSignals
from backstride.history.event_file import NoEventsError, open_events
from backstride.history.history import History
from backstride.history.model import PastSession
from backstride.history.wall_clock import now
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, in_context, message, sentences
from backstride.i18n.text import ENGLISH, bcp47, system_languages
from backstride.playback.devices import DeviceOptions, Devices
from backstride.playback.plan import coaching_options
from backstride.playback.request import PlayRequest
from backstride.playback.service import REAL_TIME, PlaybackService, Store, resumption
from backstride.routine.describe import rounds, titled
from backstride.routine.emergency import Region, chosen_region
from backstride.routine.model import Routine
from backstride.routine.prescribed import too_early
from backstride.session.outcome import Ended, rounds_done
from backstride.session.timeline import Timeline
from backstride.storage.logbook import Logbook
from backstride.terminal.help_page import emergency, help_page
from backstride.terminal.keys import Keys, open_keys
from backstride.terminal.line import Writer
from backstride.terminal.loop import Console
from backstride.terminal.play import play
from backstride.terminal.screen import open_screen

_YES, _NO = in_context("key", "y"), in_context("key", "n")
_KEYS = message(
    "space pause · n next · p previous · enter done · + ten seconds more · s skip step · r restart · "
    "h when to get help · q end"
)


def run(
    context: Context,
    *,
    asked: str,
    silent: bool,
    speed: float,
    events: str | None,
    at_most: float | None,
    explain: str | None,
    resume: bool,
) -> int:
    """Play the routine *asked* for within *at_most* minutes, *speed* times faster, and say what was done.

    Its exercises are explained as *explain* says (auto, always or never), or as the settings do.

    Raises:
        CommandError: there is no such routine, nothing to resume, or the file of the events cannot be written.
    """
    reading = find_routine(context, asked)
    routine = without_errors(reading)
    out = sys.stderr if events == "-" else sys.stdout
    with ExitStack() as parts:
        parts.enter_context(_log(context))
        stream = parts.enter_context(_events(events))
        service = parts.enter_context(_service(context, stream, silent=silent, speed=speed))
        hands = parts.enter_context(_hands(out))
        request = _resumption(context, service, routine, reading.path, hands, resume=resume)
        if request is None and not _may_begin(context, routine, hands):
            return PROBLEMS
        if request is None:
            new = service.to_explain(routine, _explaining(context, explain, hands))
            request = PlayRequest(fitted(routine, at_most, context.catalogue, new), reading.path)
        return _play(context, service, request, hands, out)


def _explaining(context: Context, asked: str | None, hands: _Hands) -> str:
    """Return when exercises are explained; while they are new only to somebody who can say that they are ready."""
    mode = asked or context.settings.explain
    return "never" if mode == "auto" and hands.alone else mode


def _play(context: Context, service: PlaybackService, request: PlayRequest, hands: _Hands, out: TextIO) -> int:
    """Play *request* and say what was done; return the exit code."""
    writer = Writer(request.timeline, context.catalogue)
    console = _console(context, hands, writer, out)
    session = play(service, request, console, context.warn)
    result = session.result if session else None
    if session and result and not console.screen.gone:
        out.write(harmless(_summary(result, request.timeline, writer)) + "\n")
        left = [Ended(index, each.completed, each.how) for index, each in session.recorder.record.left]
        out.writelines(f"{harmless(line)}\n" for line in _rounds(request.timeline, left, writer))
        if not hands.alone:
            out.writelines(f"{line}\n" for line in _where_to_get_help(context, result))
    return DONE if result and result.how == "finished" else PROBLEMS


@contextmanager
def _service(context: Context, events: IO[bytes] | None, *, silent: bool, speed: float) -> Iterator[PlaybackService]:
    """Give the service that plays; at another *speed* than real time no history is opened."""
    paths, settings = context.paths, context.settings
    options = DeviceOptions(
        cues=paths.assets / "sounds",
        cache=paths.speech_cache,
        models=paths.voices,
        language=context.language,
        catalogue=context.catalogue,
        silent=silent,
    )
    devices = Devices(options, lambda: settings, clock=SystemClock(), awake=open_awake())
    with ExitStack() as parts:
        history = parts.enter_context(History(paths.history_file)) if speed == REAL_TIME else None
        parts.enter_context(closing(devices))
        service = PlaybackService(
            devices,
            lambda: coaching_options(settings, context.catalogue),
            Store(journals=paths.journals, history=history),
            now=now,
            speed=speed,
            events=events,
        )
        service.save_journals()
        yield service


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


def _rounds(timeline: Timeline, left: Iterable[Ended], writer: Writer) -> Iterator[str]:
    """Yield how many rounds were done of each repeat of as many as fit into a time, after the phases *left*."""
    for repeat, count in rounds_done(timeline, left):
        yield f"  {writer.say(titled(repeat.title, rounds(count)))}"


def _where_to_get_help(context: Context, past: PastSession) -> Iterator[str]:
    """Yield whom to call in an emergency; after a session that was left, when to, too."""
    number = _region(context)
    if past.how == "finished":
        yield context.catalogue.say(message("In an emergency call {number}.", number=number.emergency))
    else:
        yield ""
        yield from emergency(number, context.catalogue)


def _region(context: Context) -> Region:
    """Return whose numbers to show; on a system without such variables its locale is asked."""
    tags = system_languages(os.environ) or (bcp47(locale.getlocale()[0] or ENGLISH),)
    return chosen_region(context.settings.emergency_region, tags)


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
    except NoEventsError as error:
        raise CommandError(error.message) from error


@contextmanager
def _closing(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give *file*, and close it; what it could not take is reported by then, and fails again on closing."""
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
def _hands(out: TextIO) -> Iterator[_Hands]:
    """Give the keys of a person at this terminal, or of nobody at a pipe."""
    pressed = sys.stdin.isatty() and out.isatty()
    with open_keys(sys.stdin, wanted=pressed) as (keys, leaving):
        yield _Hands(keys=keys, leaving=leaving, alone=not pressed)


def _console(context: Context, hands: _Hands, writer: Writer, out: TextIO) -> Console:
    """Return the console of *hands*, and say what the keys do and when to stop."""
    if not hands.alone:
        warn(writer.say(_KEYS))
        warn(writer.say(message("When to stop: {rule}", rule=writer.stop_rule())))
    screen = open_screen(writer, out, lines=out is sys.stdout)
    page = tuple(help_page(_region(context), context.catalogue))
    return Console(keys=hands.keys, leaving=hands.leaving, screen=screen, alone=hands.alone, help=page)


def _resumption(
    context: Context, service: PlaybackService, routine: Routine, file: Path, hands: _Hands, *, resume: bool
) -> PlayRequest | None:
    """Return how to resume *routine*, if that is wanted, or the person who is asked wants it.

    Raises:
        CommandError: it should be resumed, but was not interrupted or left, or has changed since.
    """
    if not resume:
        found = resumption(routine, file, service.unfinished(), context.catalogue) if service.saves else None
        return found if found and _wanted(context, service, found, hands) else None
    sessions = (*service.unfinished(), *service.left_off(routine.id))
    found = resumption(routine, file, sessions, context.catalogue)
    if found is None:
        raise CommandError(
            message("`{name}` was not interrupted, or has changed since. Leave out --resume.", name=routine.id)
        )
    return found


def _may_begin(context: Context, routine: Routine, hands: _Hands) -> bool:
    """Say whether to play *routine*: before the first day of its course a person who is there is asked."""
    begins = too_early(routine, today())
    if begins is None:
        return True
    say = context.catalogue.say
    if hands.alone:
        context.warn(begins)
        return True
    question = sentences(begins, message("Start anyway? ({yes}/{no})", yes=_YES, no=_NO))
    return _agreed(say(question), say(_NO), hands)


def _wanted(context: Context, service: PlaybackService, found: PlayRequest, hands: _Hands) -> bool:
    """Say whether the person who is asked wants to resume *found*; who does not gives it up."""
    writer = Writer(found.timeline, context.catalogue)
    where = _where(found, writer)
    if hands.alone:
        warn(writer.say(sentences(where, message("To continue there: --resume."))))
        return False
    question = sentences(where, message("Continue there? ({yes}/{no})", yes=_YES, no=_NO))
    agreed = _agreed(writer.say(question), writer.say(_NO), hands)
    if not agreed and found.before:
        service.give_up(found.before)
    return agreed


def _where(found: PlayRequest, writer: Writer) -> Message:
    left = found.before.left if found.before else None
    still = () if left is None else (message("{time} left", time=duration(round(left))),)
    place = writer.name(found.timeline.phases[found.position.phase])
    return message("You were interrupted here: {place}.", place=(place, *still))


def _agreed(question: str, no: str, hands: _Hands) -> bool:
    """Ask whether to continue, and wait for an answer: *no* or any other key that may be one."""
    warn(question)
    while not hands.leaving.asked:
        key = hands.keys.wait(None).lower()
        if key in ("y", "j", "n", no, "\n", "\r"):
            return key not in ("n", no)
    return True  # someone who leaves has decided nothing: the session stays where it was
