"""The screen of a running session: keys, taps and controls become commands, and what happens is shown and announced."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.i18n.messages import Message
from backstride.playback.conductor import Conductor, ready_view
from backstride.playback.view import View
from backstride.session.easing import easier_version
from backstride.session.events import CueDue, Event, Paused, PhaseStarted, SessionEnded
from backstride.session.states import Command, tap_command
from backstride.session.timeline import Position, Timeline
from backstride.ui.kit.actions import ON_FLOOR, trigger
from backstride.ui.kit.frame_timer import FrameTimer
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.style import Style
from backstride.ui.services.timer import ConductorTimer, EventQueue
from backstride.ui.session.announced import milestone, standing
from backstride.ui.session.asking.dialogs import SessionDialogs
from backstride.ui.session.floor.calm import Calm
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.presenter import Playing, SessionPresenter
from backstride.ui.session.rotated_view import RotatedView
from backstride.ui.session.session_controls import SessionControls, command_of, enable_keys, take_keys
from backstride.ui.session.session_view import SessionView
from backstride.ui.session.stage.flash_border import FlashBorder

FINALE = 0.8
"""Seconds for which a finished session says so; then the page after it praises."""

_AHEAD_MS = 300
"""Milliseconds into a phase after which the next one is made ready: its number is not due for half a second."""

_ONWARDS = frozenset({Command.DONE, Command.LEAVE})
"""What leads on from a finished session at once."""


class SessionScreen(QWidget):
    """Plays one session at a time: `play` begins it and wakes its conductor, `ended` tells how it ended.

    Before that, `wait` shows where it will begin, `ask_early` whether it should; `confirmed` says that it should,
    `given_up` that the person would rather not.

    One that was finished says so for a moment; `through` comes after it, or at once after one that was left.
    `hurt` carries what the person does about something that hurts, `announced` what a screen reader says. Volume, mute
    and rotation are in ``controls``.
    """

    given_up = Signal()
    confirmed = Signal()
    ended = Signal(SessionEnded)
    through = Signal()
    announced = Signal(str)
    full_screen_requested = Signal()
    hurt = Signal(str)

    def __init__(
        self, style: Style, options: SessionOptions, pictures: Pictures | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._options = options
        self._playing: Playing | None = None
        self.controls = SessionControls(
            volume=options.volume, muted=options.muted, rotation=options.rotation, parent=self
        )
        self._catalogue = options.catalogue
        self.view = SessionView(style, self._catalogue, options.touch, pictures, keys=options.keys)
        self.dialogs = SessionDialogs(self.view.overlay, self._catalogue, options.allowed, keeps=options.keeps)
        self._turned = RotatedView(self.view, self)
        self._calm = Calm(style, self.view.floor.controls, self)
        self._flash = FlashBorder(style, self)
        self._repaint = FrameTimer(self)
        self._events = EventQueue(self)
        self._finale = QTimer(self)
        self._finale.setSingleShot(True)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._join()

    def wait(self, timeline: Timeline, position: Position) -> None:
        """Show *timeline* as it will begin at *position*, until `play` begins it."""
        self.prepare(timeline, position)
        self.setFocus()

    def prepare(self, timeline: Timeline, position: Position) -> None:
        """Lay out what `wait` will show, before the screen comes to the front."""
        view = ready_view(timeline, position)
        self._presenter(timeline, lambda: view).show_now(still=self._style.still)

    def ask_early(self, begins: Message) -> None:
        """Ask whether to start though the course has not begun; *begins* says when it does."""
        self.dialogs.early(begins)

    def play(self, conductor: Conductor, timeline: Timeline, speed: float = 1.0) -> None:
        """Show the session of *conductor*, *speed* times faster than life, and begin it."""
        self.stop()
        show = self._presenter(timeline, conductor.view, speed, conductor.session.plan.lead_in)
        self._playing = Playing(conductor, ConductorTimer(conductor, self), show, speed)
        conductor.listen(self._events.put)
        self._apply(Command.START)
        self.setFocus()
        self._repaint.now()

    def _presenter(
        self, timeline: Timeline, view: Callable[[], View], speed: float = 1.0, lead_in: float = 0.0
    ) -> SessionPresenter:
        self.setAccessibleName(self._catalogue.read(timeline.routine.title))
        return SessionPresenter(self.view, timeline, view, catalogue=self._catalogue, speed=speed, lead_in=lead_in)

    def count_in(self) -> None:
        """Have the seconds of a lead-in pass first: what begins in the midst of a hold finds nobody ready."""
        for command in (Command.PAUSE, Command.RESUME):
            self._apply(command)

    def hasten(self) -> None:
        """Say no longer that the session has ended."""
        self._finale.start(0)

    def stop(self) -> None:
        """Let go of the session that was played, without a word to it."""
        if self._playing is not None:
            self._playing.stop()
        self._playing = None
        self._finale.stop()
        self._ahead.stop()
        self._events.take()
        self.dialogs.dismiss()
        self.view.menu.close_up()
        self._enable_actions()

    @property
    def conductor(self) -> Conductor | None:
        """Return what conducts the session, ``None`` before `play` and after `stop`."""
        return self._playing.conductor if self._playing else None

    def do(self, command: Command) -> None:
        """Do what a key or a control means."""
        own = self._own_commands().get(command)
        if own is not None:
            own()
        else:
            self._apply(command)

    def _own_commands(self) -> dict[Command, Callable[[], None]]:
        """Return what the screen itself does for a command; kept, these methods would keep the screen from going."""
        return {
            Command.PROCEED: self._proceed,
            Command.DONE: self._done,
            Command.PAUSE: self._pause,
            Command.LOUDER: self.controls.louder,
            Command.QUIETER: self.controls.quieter,
            Command.MUTE: self.controls.mute,
            Command.ROTATE: self.controls.turn,
            Command.HURTS: self._ask_what_hurts,
            Command.HOW_TO: self._explain,
            Command.HELP: self._get_help,
            Command.SHORTCUTS: self._list_keys,
            Command.FULL_SCREEN: self.full_screen_requested.emit,
            Command.LEAVE: self._ask_to_leave,
        }

    def _join(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._turned)
        self._turned.turn(self.controls.rotation)
        self.view.show_sound(self.controls.volume, muted=self.controls.muted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.floor.withhold(frozenset(ON_FLOOR) - self._options.allowed)
        take_keys(self, self._options.allowed, self._on_action, self._catalogue)
        self.view.chosen.connect(self._on_chosen)
        self.view.more_asked.connect(self._show_more)
        self.view.stirred.connect(self._calm.wake)
        self.view.menu.closed.connect(self._on_dialog_closed)
        self.view.tapped.connect(self._proceed)
        self._finale.timeout.connect(self.through)
        self._ahead.timeout.connect(self._prepare_next)
        self.dialogs.command_requested.connect(self._apply)
        self.dialogs.hurt.connect(self._on_hurt)
        self.dialogs.opened.connect(self._enable_actions)
        self.dialogs.closed.connect(self._on_dialog_closed)
        self.controls.rotation_changed.connect(self._turned.turn)
        self.controls.volume_changed.connect(self._on_sound_changed)
        self.controls.muted_changed.connect(self._on_sound_changed)
        self._events.full.connect(self.flush)
        self._repaint.due.connect(self._paint)

    def _apply(self, command: Command) -> None:
        if self._playing is not None:
            self._playing.driver.apply(command)
            self._repaint.now()
        elif command is Command.START:
            self.confirmed.emit()
        elif command is Command.LEAVE:
            self.given_up.emit()

    def allowed(self) -> frozenset[Command]:
        """Return the commands that the session grants now, none before it began."""
        return self._playing.allowed() if self._playing else frozenset()

    def _pause(self) -> None:
        command = self._playing.pausing() if self._playing else None
        if command is not None:
            self._apply(command)

    def _answer(self) -> Command | None:
        return self._playing.answer() if self._playing else None

    def _done(self) -> None:
        self._apply(self._answer() or Command.DONE)

    def _halt(self) -> bool:
        """Pause for a question; return whether the session ran."""
        runs = Command.PAUSE in self.allowed()
        if runs:
            self._apply(Command.PAUSE)
        return runs

    def _explain(self) -> None:
        if self._playing is not None:
            self.dialogs.explain(*self._playing.show.explained(), goes_on=self._halt())

    def _ask_what_hurts(self) -> None:
        if self._playing is not None:
            phase, timeline = self._playing.conductor.view().phase, self._playing.conductor.session.plan.timeline
            easier = easier_version(timeline, phase)
            self.dialogs.hurts(self._catalogue.read(easier.name) if easier else "", goes_on=self._halt())

    def _on_hurt(self, what: str) -> None:
        self.hurt.emit(what)
        if what == "skipped":
            self._apply(Command.SKIP_STEP)

    def change(self, timeline: Timeline) -> None:
        """Show the session as *timeline* has it from now on, whose phases are as long as they were."""
        playing = self._playing
        if playing is not None:
            conductor = playing.conductor
            playing.show = self._presenter(timeline, conductor.view, playing.speed, conductor.session.plan.lead_in)
            self._repaint.now()

    def _get_help(self) -> None:
        self.dialogs.get_help(self._options.region, goes_on=self._halt())

    def _list_keys(self) -> None:
        self.dialogs.keys(goes_on=self._halt())

    def _ask_to_leave(self) -> None:
        if self._playing is None:
            self.given_up.emit()
        else:
            self.dialogs.leave(goes_on=self._halt())

    def _proceed(self) -> None:
        """Do what a tap anywhere, or Space, means: count, done or ready where it waits, else pause or continue."""
        if self._finale.isActive():
            self.hasten()
        else:
            self.do(tap_command(self.allowed()))

    def _on_action(self) -> None:
        self._calm.wake()
        command = command_of(self.sender())
        if self._finale.isActive() and command in _ONWARDS:
            self.hasten()
        else:
            self.do(command)

    def _on_dialog_closed(self) -> None:
        self._enable_actions()
        self.setFocus()

    def _enable_actions(self) -> None:
        """Take the keys, or leave those that are its own to what is open."""
        enable_keys(self, asked=self.dialogs.open, menu=self.view.menu.open)

    def _show_more(self) -> None:
        self.view.open_menu(self._options.allowed - self._options.elsewhere)
        self._enable_actions()

    def _on_chosen(self, command: Command) -> None:
        self._calm.wake()
        if command is Command.ROTATE:  # which moves what is being clicked into another window
            QTimer.singleShot(0, self.controls.turn)
        else:
            self.do(command)

    def _on_sound_changed(self) -> None:
        self.view.show_sound(self.controls.volume, muted=self.controls.muted, in_words=True)

    def flush(self) -> None:
        """Paint the session as it is now and take what happened in it, as happens by itself a moment later."""
        self._repaint.now()
        for event in self._events.take():
            self._react(event)

    def _react(self, event: Event) -> None:
        if self._playing is None:
            return
        scene = self._playing.show.refreshed()
        self.setAccessibleDescription(standing(scene, self._catalogue))
        words = milestone(event, scene, self._catalogue)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
            self.announced.emit(words)
        match event:
            case CueDue(cue=cue) if cue.phrase is None and scene.look_away and self._options.look_away:
                self._flash.light_up(scene.tone)
            case PhaseStarted():
                self._ahead.start()
            case Paused(reason="sleep"):
                self.dialogs.slept()
            case SessionEnded(how=how):
                stays = FINALE / self._playing.speed if how == "finished" else 0.0
                self._finale.start(round(stays * 1000))
                self.ended.emit(event)
            case _:
                pass

    def _prepare_next(self) -> None:
        if self._playing is not None:
            self._playing.show.prepare_next()

    def _paint(self) -> None:
        wait = self._playing.show.show_now(still=self._style.still) if self._playing else None
        if wait is not None:
            self._repaint.again_in(wait)

    def showEvent(self, event: QShowEvent) -> None:
        """Paint again."""
        self._repaint.now()

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint no more."""
        self._repaint.now()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Leave the focus to what is open."""
        super().focusInEvent(event)
        if self.dialogs.open:
            self.dialogs.take_focus()
        elif self.view.menu.open:
            self.view.menu.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the key to what is open, else do what it means."""
        self._calm.wake()
        if self.dialogs.open:
            self.dialogs.take_key(event)
        elif not (self.view.menu.open and self.view.menu.take_key(event)) and not trigger(event, self):
            super().keyPressEvent(event)
