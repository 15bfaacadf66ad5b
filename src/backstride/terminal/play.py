"""A session in a terminal from start to end, played by the service and led by keys."""

from __future__ import annotations

from collections.abc import Callable

from backstride.devices.sounds import SilentSounds
from backstride.i18n.messages import Message
from backstride.playback.request import PlayRequest
from backstride.playback.service import REAL_TIME, ActiveSession, PlaybackService
from backstride.terminal.loop import Console, lead

_PATIENCE = 15.0
"""Seconds for which a session waits for its first phrases; what is not made by then is placed by estimate."""

_LOOK = 0.1
_LAST_TONE = 2.0
"""Seconds that the tone at the end may take."""


def play(
    service: PlaybackService, request: PlayRequest, console: Console, warn: Callable[[Message], None]
) -> ActiveSession | None:
    """Play a session to its end, where it is saved; return ``None`` where it was left before it began.

    *warn* gets what cannot be heard or written, before the session or after it.
    """
    service.devices.open()
    _await_phrases(service, request, console)
    if console.leaving.asked:
        return None
    later: list[Message] = []  # in between, a line would tear the one that shows the session
    session = service.begin(request, listeners=[console.screen.note], warn=later.append)
    while later:
        warn(later.pop(0))
    if request.before:
        console.screen.resume(clock=request.before.clock, left=request.before.left)
    try:
        lead(
            session.conductor,
            console,
            speed=service.speed,
            unheard=lambda: console.screen.gone or session.recorder.unread,
        )
    finally:
        console.screen.close()
    session.problems.report_new()
    for problem in later:
        warn(problem)
    _hear_the_end(service, session, console)
    return session


def _await_phrases(service: PlaybackService, request: PlayRequest, console: Console) -> None:
    """Have the first phrases made, while patience lasts and nobody wants to leave."""
    ready = service.prepare(request.timeline, request.position.phase)
    for _ in range(round(_PATIENCE / _LOOK)):
        if ready() or service.devices.voice.wait(_LOOK) or console.leaving.asked:
            return


def _hear_the_end(service: PlaybackService, session: ActiveSession, console: Console) -> None:
    """Let the last tone sound before the program ends, where there is one."""
    result = session.result
    heard = service.speed == REAL_TIME and not isinstance(service.devices.sounds, SilentSounds)
    if heard and result and result.how == "finished":
        console.keys.wait(_LAST_TONE)
