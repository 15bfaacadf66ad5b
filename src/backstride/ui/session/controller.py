"""From "start" to what was done: the session screen and the page after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.care.week import WeekDays, week_of
from backstride.history.diary import Diary
from backstride.history.model import Rating
from backstride.i18n.messages import Message, message
from backstride.playback.request import PlayRequest
from backstride.playback.service import ActiveSession
from backstride.routine.prescribed import too_early
from backstride.session.events import SessionEnded
from backstride.session.outcome import Ended
from backstride.session.player import Position
from backstride.session.timeline import Timeline
from backstride.storage.settings import plan_weekdays_of_week
from backstride.ui.context import AppContext
from backstride.ui.kit.say import catalogue
from backstride.ui.services.region import region
from backstride.ui.services.speech_ready import SpeechReady
from backstride.ui.session.notes_form import Answers
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen
from backstride.ui.session.summary import Summary, summary
from backstride.ui.session.summary_page import AfterPage

_AHEAD_MS = 50
"""Milliseconds between making speech and making the screen ready: time to paint, and to answer a key."""

PATIENCE = 4.0
"""Seconds after which a session begins anyway; what is not made by then is placed by estimate, or not heard.
Meanwhile the person sees where it begins, and gets into position."""

_STOPPED = "stopped"
"""What a person does who stops because it hurts."""

_A_WEEK = timedelta(days=6)
"""How far back an answer about the person's own item is of this week."""

_SOUND_IS_OFF = message("Sound is off. Press M to turn it on, or choose it under More.")


class SessionController(QObject):
    """Plays one session at a time. ``over`` comes when the person is through with it, ``chosen`` if for another.

    ``given_up`` carries the file of a routine that was left before it began.
    """

    given_up = Signal(Path)
    over = Signal()
    chosen = Signal(str)
    reported = Signal(Message)
    help_requested = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._playback = context.playback
        self._playing = context.now_playing
        self._screen: SessionScreen | None = None
        self._waiting: PlayRequest | None = None
        self._left_off: PlayRequest | None = None
        self._file = Path()
        self._running: ActiveSession | None = None
        self._soon = SpeechReady(self, PATIENCE)
        self._coming: Timeline | None = None
        self._spare: tuple[SessionOptions, SessionScreen] | None = None
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._make_spare)
        self._after = AfterPage(context.style)
        context.window.keep(self._after)
        context.window.turned.connect(self._on_turned)
        self._after.left.connect(self.over)
        self._noted = ""
        self._stopped = False
        self._after.noted.connect(self._on_noted)
        self._after.chosen.connect(self.chosen)
        self._after.continued.connect(self._on_continued)
        self._after.help_requested.connect(self.help_requested)

    @property
    def session(self) -> ActiveSession | None:
        """Return the session that is being played."""
        return self._running

    def prepare(self, timeline: Timeline) -> None:
        """Have what is said in *timeline* made ready, then the screen on which it is shown."""
        self._context.audio.open()
        self._playback.prepare(timeline)
        self._coming = timeline
        self._ahead.start()

    def start(self, start: PlayRequest) -> None:
        """Show a session at once, and begin it as soon as its first words are made, unless the person leaves it.

        It is painted before speech is asked for, which takes longer. Before the first day of its course the person is
        asked whether to begin.
        """
        self._ahead.stop()
        self._let_screen_go()
        self._screen = screen = self._take_screen()
        self._playing.occupy()
        self._context.window.show_page(screen, catalogue().read(start.timeline.routine.title))
        self._waiting, self._file = start, start.file
        screen.wait(start.timeline, start.position)
        early = None if start.before else too_early(start.timeline.routine, self._context.now().date())
        if early:
            screen.confirmed.connect(partial(self._await_phrases, start))
            screen.ask_early(early)
        else:
            screen.repaint()
            self._await_phrases(start)

    def _await_phrases(self, start: PlayRequest) -> None:
        self._context.audio.open()
        ready = self._playback.prepare(start.timeline, start.position.phase)
        self._soon.call(ready, partial(self._begin, start))

    def suspend(self) -> None:
        """Stop where it is, as when the window closes: the journal stays, so that the next start can go on."""
        self._ahead.stop()
        self._soon.give_up()
        self._drop_spare()
        running, self._running = self._running, None
        if running is not None:
            self._playback.suspend(running)
        self._let_screen_go()

    def _on_given_up(self) -> None:
        if self._waiting is not None:
            self.given_up.emit(self._waiting.file)

    def _on_turned(self) -> None:
        """Begin nothing while another page is shown, to which the person went while a session waited."""
        if self._waiting is not None and self._context.window.page is not self._screen:
            self._soon.give_up()
            self._let_screen_go()

    def _begin(self, start: PlayRequest) -> None:
        screen = self._screen
        if screen is None:
            return
        self._waiting = None
        self._running = running = self._playback.begin(start, warn=self.reported.emit)
        if self._context.preferences.now.muted:
            self.reported.emit(_SOUND_IS_OFF)
        running.conductor.listen(self._playing.note)
        screen.play(running.conductor, running.timeline, self._playback.speed)
        self._playing.begin(running.timeline, running.conductor.view, screen.do)
        if start.position.seconds > 0:
            screen.count_in()

    def _make_spare(self) -> None:
        """Have a screen for the session that is looked at, composed and laid out, so that its start takes no time."""
        if self._coming is None or self._screen is not None:
            return
        screen = self._take_screen()
        self._context.window.keep(screen)
        screen.resize(self._context.window.size())
        screen.prepare(self._coming, Position())
        screen.grab()  # which lays it out, and finds its fonts and outlines
        self._spare = self._options(), screen

    def _take_screen(self) -> SessionScreen:
        """Return the screen that was made ahead, or another one where the person has set something since then."""
        options, spare = self._options(), self._spare
        if spare is not None and spare[0] == options:
            self._spare = None
            return spare[1]
        self._drop_spare()
        return self._fresh_screen(options)

    def _drop_spare(self) -> None:
        spare, self._spare = self._spare, None
        if spare is not None:
            self._context.window.drop_page(spare[1])

    def _options(self) -> SessionOptions:
        now = self._context.preferences.now
        return SessionOptions(
            catalogue=catalogue(),
            look_away=now.look_away,
            volume=now.cue_volume,
            muted=now.muted,
            rotation=now.rotation,
            allowed=self._context.policy.commands,
            region=region(now.emergency_region),
            keeps=self._context.policy.keep,
        )

    def _fresh_screen(self, options: SessionOptions) -> SessionScreen:
        screen = SessionScreen(self._context.style, options, self._context.pictures)
        screen.given_up.connect(self._on_given_up)
        screen.ended.connect(self._on_ended)
        screen.through.connect(self._on_through)
        screen.hurt.connect(self._on_hurt)
        screen.full_screen_requested.connect(self._context.window.toggle_full_screen)
        screen.controls.volume_changed.connect(self._on_volume_changed)
        screen.controls.muted_changed.connect(self._on_muted_changed)
        screen.controls.rotation_changed.connect(self._on_rotation_changed)
        return screen

    def _let_screen_go(self) -> None:
        self._waiting = None
        self._playing.end()
        if self._screen is not None:
            self._screen.stop()
            self._context.window.drop_page(self._screen)
            self._screen = None

    def _on_ended(self, ended: SessionEnded) -> None:
        running, self._running = self._running, None
        if running is None:
            return
        past = running.result
        # What was done before the session was cut off counts, too; and where all was skipped, nothing was finished.
        end = replace(ended, completed=past.completed, how=past.how) if past else ended
        self._left_off = self._rest_of(running) if end.how != "finished" else None
        kept = past is not None and self._playback.saves and self._context.policy.diary
        self._noted = past.key if past and kept else ""
        self._after.show_aftermath(
            self._said(running, end),
            may_continue=self._left_off is not None,
            item=self._item_due() if kept else None,
            week=self._week() if kept else None,
        )
        if self._screen is not None and end.how != "finished":
            self._screen.hasten()

    def _item_due(self) -> str:
        """Return the person's own item, unless it was asked about in the last seven days."""
        item, today = self._context.preferences.now.own_item.strip(), self._context.now().date()
        asked = Diary(self._context.history).ratings(today - _A_WEEK) if item else ()
        return "" if any(each.item == item for each in asked) else item

    def _week(self) -> WeekDays:
        today, now = self._context.now().date(), self._context.preferences.now
        kept = plan_weekdays_of_week(now, today) | self._context.library.agreed_weekdays(today)
        return week_of(today, self._context.history.finished_in_week(today), kept)

    def _on_noted(self, answers: Answers) -> None:
        """Keep what the person answered about the session that has just ended."""
        diary = Diary(self._context.history)
        note = diary.note(self._noted)
        diary.keep_note(self._noted, replace(note, effort=answers.effort, pain=answers.pain))
        if answers.item is not None:
            item = self._context.preferences.now.own_item.strip()
            diary.rate(Rating(self._context.now().date(), item, answers.item))

    def _rest_of(self, running: ActiveSession) -> PlayRequest | None:
        """Return the rest of a session that was just left, if it may go on."""
        if not self._context.policy.resume:
            return None
        timeline = running.timeline
        found = (left for left in self._playback.left_off(timeline.routine.id) if left.fits(timeline))
        return next((PlayRequest(timeline, self._file, left.position, left) for left in found), None)

    def _on_continued(self) -> None:
        if self._left_off:
            self.start(self._left_off)

    def _on_hurt(self, what: str) -> None:
        """Keep what the person does about something that hurts; who stops is shown when to get help."""
        if self._running is None or self._screen is None:
            return
        before, self._running = self._running, self._playback.note_pain(self._running, what)
        if self._running.timeline is not before.timeline:
            self._screen.change(self._running.timeline)
        self._stopped = what == _STOPPED

    def _on_through(self) -> None:
        self._context.window.show_page(self._after, self._after.title)
        self._after.focus_first()
        self._let_screen_go()
        stopped, self._stopped = self._stopped, False
        if stopped:
            self.help_requested.emit()

    def _said(self, running: ActiveSession, end: SessionEnded) -> Summary:
        favourites = self._context.preferences.now.favourites
        return summary(
            running.timeline,
            end,
            [Ended(index, left.completed, left.how, left.reps) for index, left in running.recorder.record.left],
            this_week=len(self._context.history.finished_in_week(self._context.now().date())),
            cards=self._context.library.cards(favourites, self._context.history.done()),
            plans=self._context.library.plans,
            catalogue=catalogue(),
        )

    def _on_volume_changed(self, volume: int) -> None:
        """Move the voice with the tones, so that both keep their relation."""
        now = self._context.preferences.now
        voice = min(100, max(0, now.voice_volume + volume - now.cue_volume))
        self._context.preferences.set("cue_volume", volume)
        self._context.preferences.set("voice_volume", voice)

    def _on_muted_changed(self, muted: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self._context.preferences.set("muted", muted)
        if not muted:
            self._context.window.withdraw_notice(_SOUND_IS_OFF)

    def _on_rotation_changed(self, rotation: int) -> None:
        self._context.preferences.set("rotation", rotation)
