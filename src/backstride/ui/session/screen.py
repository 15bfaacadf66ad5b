"""The screen of a running session: keys, taps and controls become commands, and what happens is shown and announced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.playback.conductor import Conductor, ready_view
from backstride.session.player import Command, CueDue, Event, Paused, Position, SessionEnded
from backstride.session.timeline import Timeline
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import TOUCH
from backstride.ui.services.timer import ConductorTimer
from backstride.ui.session.announcements import milestone, standing
from backstride.ui.session.dialogs import SessionDialogs
from backstride.ui.session.event_queue import EventQueue
from backstride.ui.session.flash_border import FlashBorder
from backstride.ui.session.frame_timer import FrameTimer
from backstride.ui.session.keymap import BY_ACT, BY_KEY, Act, pause_command
from backstride.ui.session.presenter import SessionPresenter
from backstride.ui.session.rotated_view import RotatedView
from backstride.ui.session.session_controls import SessionControls
from backstride.ui.session.session_view import SessionView

FINALE = 4.0
"""Seconds for which a finished session says so, as long as it takes to look up from the floor."""

_ONWARDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOptions:
    """What a person has set about sessions: ``volume`` in percent, ``rotation`` in degrees, ``touch`` in pixels."""

    catalogue: Catalogue = IN_ENGLISH
    look_away: bool = True
    volume: int = 80
    muted: bool = False
    rotation: int = 0
    touch: int = TOUCH


@dataclass(slots=True)
class _Playing:
    """The session that is being played."""

    conductor: Conductor
    driver: ConductorTimer
    show: SessionPresenter
    speed: float

    def allowed(self) -> frozenset[Command]:
        """Return what it grants now."""
        return self.conductor.view().allowed

    def stop(self) -> None:
        """Wake it no more."""
        self.driver.stop()
        self.driver.deleteLater()


class SessionScreen(QWidget):
    """Plays one session at a time: `play` begins it and wakes its conductor, `ended` tells how it ended.

    Before that, `wait` shows where it will begin; `given_up` says that somebody would rather not.

    One that was finished says so for a moment; `through` comes after it, or at once after one that was left.
    `announced` is what a screen reader is told. Volume, mute and rotation are in ``knobs``, which only tells them.
    """

    given_up = Signal()
    ended = Signal(SessionEnded)
    through = Signal()
    announced = Signal(str)
    full_screen_asked = Signal()

    def __init__(
        self, style: Style, options: SessionOptions, pictures: Pictures | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._options = options
        self._playing: _Playing | None = None
        self.controls = SessionControls(
            volume=options.volume, muted=options.muted, rotation=options.rotation, parent=self
        )
        self._catalogue = options.catalogue
        self.view = SessionView(style, self._catalogue, options.touch, pictures)
        self.dialogs = SessionDialogs(self.view.overlay, self._catalogue)
        self._turned = RotatedView(self.view, self)
        self._flash = FlashBorder(style, self)
        self._repaint = FrameTimer(self)
        self._events = EventQueue(self)
        self._finale = QTimer(self)
        self._finale.setSingleShot(True)
        self._join()

    def wait(self, timeline: Timeline, position: Position) -> None:
        """Show *timeline* as it will begin at *position*, until `play` begins it."""
        view = ready_view(timeline, position)
        show = SessionPresenter(self.view, timeline, lambda: view, catalogue=self._catalogue, speed=1.0, lead_in=0.0)
        self.setAccessibleName(self._catalogue.read(timeline.routine.title))
        show.show_now(still=self._style.still)
        self.setFocus()

    def play(self, conductor: Conductor, timeline: Timeline, speed: float = 1.0) -> None:
        """Show the session of *conductor*, *speed* times faster than life, and begin it."""
        self.stop()
        lead_in = conductor.session.plan.lead_in
        show = SessionPresenter(
            self.view, timeline, conductor.view, catalogue=self._catalogue, speed=speed, lead_in=lead_in
        )
        self._playing = _Playing(conductor, ConductorTimer(conductor, self), show, speed)
        conductor.listen(self._events.put)
        self.setAccessibleName(self._catalogue.read(timeline.routine.title))
        self._apply(Command.START)
        self.setFocus()
        self._repaint.now()

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
        self._events.take()
        self.dialogs.dismiss()

    def do(self, act: Act) -> None:
        """Do what a key or a control stands for."""
        command = BY_ACT[act].command
        if command is not None:
            self._apply(command)
        else:
            self._acts()[act]()

    def _acts(self) -> dict[Act, Callable[[], None]]:
        """Return what is done for each act that is no command; kept, these methods would keep the screen from going."""
        return {
            Act.PAUSE: self._pause,
            Act.LOUDER: self.controls.louder,
            Act.QUIETER: self.controls.quieter,
            Act.MUTE: self.controls.mute,
            Act.TURN: self.controls.turn,
            Act.HOW_TO: self._explain,
            Act.KEYS: self._list_keys,
            Act.FULL_SCREEN: self.full_screen_asked.emit,
            Act.LEAVE: self._ask_to_leave,
        }

    def _join(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._turned)
        self._turned.turn(self.controls.rotation)
        self.view.show_sound(self.controls.volume, muted=self.controls.muted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.chosen.connect(self._on_chosen)
        self.view.tapped.connect(self._on_tapped)
        self._finale.timeout.connect(self.through)
        self.dialogs.command_requested.connect(self._apply)
        self.dialogs.closed.connect(self.setFocus)
        self.controls.rotation_changed.connect(self._turned.turn)
        self.controls.volume_changed.connect(self._on_sound_changed)
        self.controls.muted_changed.connect(self._on_sound_changed)
        self._events.full.connect(self._take_events)
        self._repaint.due.connect(self._paint)

    def _apply(self, command: Command) -> None:
        if self._playing is not None:
            self._playing.driver.apply(command)
            self._repaint.now()

    def _allowed(self) -> frozenset[Command]:
        return self._playing.allowed() if self._playing else frozenset()

    def _pause(self) -> None:
        command = pause_command(self._allowed())
        if command is not None:
            self._apply(command)

    def _halt(self) -> bool:
        """Pause for a question; return whether the session ran."""
        runs = Command.PAUSE in self._allowed()
        if runs:
            self._apply(Command.PAUSE)
        return runs

    def _explain(self) -> None:
        if self._playing is not None:
            self.dialogs.explain(*self._playing.show.explained(), goes_on=self._halt())

    def _list_keys(self) -> None:
        self.dialogs.keys(goes_on=self._halt())

    def _ask_to_leave(self) -> None:
        if self._playing is None:
            self.given_up.emit()
        else:
            self.dialogs.leave(goes_on=self._halt())

    def _on_tapped(self) -> None:
        """A tap anywhere, or Space: done where the person sets the pace, else pause or go on."""
        if self._finale.isActive():
            self.hasten()
        else:
            self.do(Act.DONE if Command.DONE in self._allowed() else Act.PAUSE)

    def _on_chosen(self, act: str) -> None:
        self.do(Act(act))

    def _on_sound_changed(self) -> None:
        self.view.show_sound(self.controls.volume, muted=self.controls.muted, told=True)

    def _take_events(self) -> None:
        self._repaint.now()
        for event in self._events.take():
            self._react(event)

    def _react(self, event: Event) -> None:
        if self._playing is None:
            return
        scene = self._playing.show.refreshed()
        self.setAccessibleDescription(standing(scene, self._catalogue))
        told = milestone(event, scene, self._catalogue)
        if told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
            self.announced.emit(told)
        match event:
            case CueDue(cue=cue) if cue.phrase is None and scene.look_away and self._options.look_away:
                self._flash.light_up(scene.tone)
            case Paused(reason="sleep"):
                self.dialogs.slept()
            case SessionEnded(how=how):
                stays = FINALE / self._playing.speed if how == "finished" else 0.0
                self._finale.start(round(stays * 1000))
                self.ended.emit(event)
            case _:
                pass

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
        """Leave the focus to what is asked."""
        super().focusInEvent(event)
        if self.dialogs.open:
            self.dialogs.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key stands for; Space says "done" where the person sets the pace."""
        if self.dialogs.open:
            self.dialogs.take_key(event)
            return
        key = pressed(event)
        if event.isAutoRepeat() and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return
        if key == Qt.Key.Key_Space or (self._finale.isActive() and key in _ONWARDS):
            self._on_tapped()
        elif key in BY_KEY:
            self.do(BY_KEY[key])
        else:
            super().keyPressEvent(event)
