"""Reminders while the program runs, and their setting: where the system has a timer of its own, that is set instead."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from backstride.devices.notifications import DEFAULT, Notification, Question
from backstride.i18n.messages import Message, message
from backstride.i18n.os_errors import os_error_text
from backstride.routine.reminding import LATER, REMINDER, Reminders, is_due, next_reminder, reminders
from backstride.storage import user_timer
from backstride.storage.settings import is_reminded, reminded_days
from backstride.ui.context import Shell
from backstride.ui.kit.say import say

_OFTEN_MS = 600_000
"""Milliseconds after which the clock on the wall is looked at again at the latest: it may have been set meanwhile."""

_SETTLE_MS = 1500
"""Milliseconds after the last change of the days or the time in which the system's timer is set."""


class ReminderService(QObject):
    """Reminds by a notification. ``reported`` carries what fails.

    ``started`` comes where the person wants to begin, with what lets the window come to the front on Wayland.

    While a session is shown, or one is on the screen already, nothing is shown.
    """

    started = Signal(str)
    reported = Signal(Message)
    _answered = Signal(object)
    _set = Signal(object)

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._since = _wall(shell.now)
        self._later: datetime | None = None
        self._question: Question | None = None
        self._clock = QTimer(self, singleShot=True)
        self._clock.timeout.connect(self.look)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.set_system_timer)
        self._answered.connect(self._on_answered)
        self._set.connect(self._on_set)
        shell.now_playing.began.connect(self._on_session_began)
        self._wait()

    def look(self) -> None:
        """Look at the clock, and remind where it is time."""
        now, since = _wall(self._shell.now), self._since
        self._since = max(since, now)
        later = self._later is not None and self._later <= now
        if (later or (self._chosen.days and is_due(self._chosen, since, now))) and not user_timer.is_set(
            self._shell.paths
        ):
            self._later = None
            self._remind()
        self._wait()

    def set_soon(self) -> None:
        """Go by what is set now; the system's timer is set once the person has chosen."""
        self._since = _wall(self._shell.now)
        self._settle.start()
        self._wait()

    def set_system_timer(self) -> None:
        """Have the system wait, where it can; what it takes is not waited for."""
        self._settle.stop()
        now, paths = self._shell.preferences.now, self._shell.paths
        if not (user_timer.is_offered() or user_timer.is_set(paths)):
            return

        def set_it() -> None:
            try:
                user_timer.set_timer(paths, reminded_days(now), now.remind_at)
            except OSError as error:
                self._set.emit(error)

        threading.Thread(target=set_it, name="timer").start()  # which the end of the program waits for

    def close(self) -> None:
        """Remind no more, and take back what is shown."""
        if self._settle.isActive():
            self.set_system_timer()
        self._clock.stop()
        self._take_back()

    @property
    def _chosen(self) -> Reminders:
        now = self._shell.preferences.now
        return reminders(reminded_days(now), now.remind_at)

    def _wait(self) -> None:
        """Be woken at the next reminder; without one, never."""
        now = _wall(self._shell.now)
        moments = [moment for moment in (next_reminder(self._chosen, now), self._later) if moment is not None]
        if moments:
            wait = (min(moments) - now).total_seconds() * 1000
            self._clock.start(max(0, min(round(wait) + 1, _OFTEN_MS)))
        else:
            self._clock.stop()

    def _remind(self) -> None:
        off_course = not is_reminded(self._shell.preferences.now, self._shell.now().date())
        if self._shell.now_playing.busy or self._question is not None or off_course:
            return
        buttons = {key: say(words) for key, words in REMINDER.buttons.items()}
        self._question = question = Question(Notification(say(REMINDER.title), say(REMINDER.text), buttons))
        answered = self._answered.emit
        threading.Thread(target=lambda: answered(question.ask()), name="reminder", daemon=True).start()

    def _take_back(self) -> None:
        question, self._question = self._question, None
        if question is not None:
            question.take_back()

    def _on_answered(self, answer: str | None) -> None:
        question, self._question = self._question, None
        if answer in ("start", DEFAULT):
            self.started.emit(question.token if question else "")
        elif answer == "later":
            self._later = _wall(self._shell.now) + LATER
            self._wait()

    def _on_set(self, error: OSError) -> None:
        self.reported.emit(message("The reminder cannot be set ({why}).", why=os_error_text(error)))

    def _on_session_began(self) -> None:
        self._later = None
        self._take_back()


def _wall(now: Callable[[], datetime]) -> datetime:
    """Return what a clock on the wall shows."""
    return now().replace(tzinfo=None)
