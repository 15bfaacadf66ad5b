"""A session at a kiosk: the session screen as everybody has it, of which nothing is kept afterwards."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from backstride.i18n.messages import Message
from backstride.kiosk.idle import Place
from backstride.library.reading import Reading
from backstride.playback.request import PlayRequest
from backstride.playback.service import ActiveSession
from backstride.routine.model import Routine
from backstride.session.events import SessionEnded
from backstride.session.shorten import compile_within
from backstride.session.states import Command
from backstride.session.timeline import Timeline
from backstride.ui.kiosk.context import KioskContext
from backstride.ui.kiosk.hand_button import HAND
from backstride.ui.kit.say import catalogue
from backstride.ui.services.speech_ready import SpeechReady
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen

PATIENCE = 4.0
"""Seconds after which a session begins anyway; what is not made by then is placed by estimate, or not heard."""


class KioskSession(QObject):
    """Plays one routine. ``begun`` and ``ended`` carry its id; ``over`` says whether it was finished.

    ``given_up`` comes in place of ``over`` where it was left before it began.
    """

    begun = Signal(str)
    ended = Signal(str)
    over = Signal(bool)
    given_up = Signal()

    def __init__(self, context: KioskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._soon = SpeechReady(self, PATIENCE)
        self._screen: SessionScreen | None = None
        self._running: ActiveSession | None = None
        self._request: PlayRequest | None = None
        self._finished = False

    @property
    def screen(self) -> SessionScreen | None:
        """Return the screen of the session that is played, or waits for its first words."""
        return self._screen

    @property
    def running(self) -> ActiveSession | None:
        """Return the session that is played."""
        return self._running

    def plan(self, routine: Routine) -> Timeline:
        """Return the timeline of *routine*, with what is explained to a visitor."""
        timeline, _ = compile_within(routine, None, catalogue(), self.explained(routine))
        return timeline

    def explained(self, routine: Routine) -> frozenset[str]:
        """Return the exercises of *routine* that are explained to a visitor."""
        return self._context.playback.to_explain(routine, self._context.preferences.now.explain)

    def open(self, reading: Reading) -> SessionScreen | None:
        """Return a screen for the routine that was read, to `begin` once it is seen; ``None`` where it has errors."""
        self.stop()
        if reading.routine is None or reading.errors:
            return None
        timeline = self.plan(reading.routine)
        self._screen = screen = SessionScreen(self._context.style, self._options(), self._context.pictures)
        screen.given_up.connect(self.given_up)
        screen.ended.connect(self._on_ended)
        screen.through.connect(self._on_through)
        screen.controls.volume_changed.connect(self._on_volume_changed)
        screen.controls.muted_changed.connect(self._on_muted_changed)
        self._request = request = PlayRequest(timeline, reading.path)
        screen.wait(timeline, request.position)
        return screen

    def begin(self) -> None:
        """Begin as soon as the first words are made; the screen is in sight by now."""
        if self._request is not None:
            self._context.audio.open()
            ready = self._context.playback.prepare(self._request.timeline)
            self._soon.call(ready, partial(self._begin, self._request))

    def stop(self) -> None:
        """End whatever is played, and forget it."""
        self._soon.give_up()
        running, self._running = self._running, None
        screen, self._screen, self._request = self._screen, None, None
        self._finished = False
        if running is not None:
            self._context.playback.suspend(running)
        if screen is not None:
            screen.stop()

    def place(self) -> Place:
        """Return where the session is, as far as it matters to whether somebody is there."""
        allowed = self._screen.allowed() if self._screen else frozenset()
        if Command.RESUME in allowed:
            return Place.PAUSED
        waits = not allowed.isdisjoint((Command.COUNT, Command.DONE))  # an explanation ends by itself
        return Place.OWN_PACE if waits else Place.SESSION

    def do(self, command: Command) -> None:
        """Do what a button at the foot asks for: show when to get help, or ask whether to leave."""
        if self._screen is not None:
            self._screen.do(command)

    def _begin(self, request: PlayRequest) -> None:
        if self._screen is None:
            return
        self._running = running = self._context.playback.begin(request, warn=_nobody)
        self.begun.emit(request.timeline.routine.id)
        self._screen.play(running.conductor, running.timeline, self._context.playback.speed)

    def _options(self) -> SessionOptions:
        now, style = self._context.preferences.now, self._context.style
        return SessionOptions(
            catalogue=catalogue(),
            look_away=now.look_away,
            volume=now.cue_volume,
            muted=now.muted,
            touch=max(HAND, style.length(HAND)),
            allowed=self._context.policy.commands,
            region=self._context.region,
            keeps=self._context.policy.keep,
            keys=False,
            elsewhere=frozenset({Command.HELP, Command.LEAVE}),
        )

    def _on_ended(self, ended: SessionEnded) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        self._finished = ended.how == "finished"
        if self._finished:
            self.ended.emit(_id_of(running.timeline))
        elif self._screen is not None:
            self._screen.hasten()

    def _on_through(self) -> None:
        self.over.emit(self._finished)

    def _on_volume_changed(self, volume: int) -> None:
        for key in ("cue_volume", "voice_volume"):
            self._context.preferences.set(key, volume)

    def _on_muted_changed(self, muted: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self._context.preferences.set("muted", muted)


def _id_of(timeline: Timeline) -> str:
    return timeline.routine.id


def _nobody(_problem: Message) -> None:
    """Tell no visitor what a device lacks: the staff's page has it."""
