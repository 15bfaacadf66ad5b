"""Sets the routines on Home and keeps them up to date: with the library, the favourites, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from backstride.care.frequency import LOOK_BACK
from backstride.care.today import AFTER, BEFORE, Left, Situation, last_run
from backstride.care.week import week_of
from backstride.history.diary import Diary
from backstride.i18n.messages import Message, message
from backstride.storage.settings import HOURS, Settings, plan_course, plan_weekdays, plan_weekdays_of_week, run_hour
from backstride.ui.context import AppContext
from backstride.ui.home.catalogue import Catalogue
from backstride.ui.home.page import Home
from backstride.ui.kit.say import say

if TYPE_CHECKING:  # few starts show a session that was left
    from backstride.ui.kit.interrupted_text import PausedWords

_CONCERNS_HOME = frozenset(
    {"favourites", "role", "run_time", "plan_days", "plan_from", "plan_until", "own_goal", "plan_where"}
)
_ASK = "ask"
_DAY = timedelta(days=1)

_FROM_NOW = {BEFORE: timedelta(minutes=30), AFTER: timedelta(minutes=-30)}
"""From when somebody says that they are about to run, or back from it, to the middle of the hour of the run."""


class HomeController(QObject):
    """Sets *catalogue* on *home* once there is something to show, and updates it whenever that changes.

    *paused* returns the session that was left last, if it can go on.
    """

    def __init__(
        self,
        context: AppContext,
        home: Home,
        catalogue: Catalogue,
        paused: Callable[[], tuple[Left, PausedWords] | None] = lambda: None,
    ) -> None:
        super().__init__(home)
        self._context = context
        self._home = home
        self._catalogue = catalogue
        self._paused = paused
        self._set = False
        catalogue.starred.connect(context.preferences.toggle_favourite)
        catalogue.answered.connect(self._on_answered)
        catalogue.morning_answered.connect(self._on_morning_answered)
        context.library.changed.connect(self.refresh)
        context.preferences.changed.connect(self._on_preference_changed)

    def refresh(self) -> None:
        """Show the cards as they are now."""
        context, now = self._context, self._context.preferences.now
        moment = context.now()
        today = moment.date()
        done = context.history.done(today - LOOK_BACK)
        cards = context.library.cards(now.favourites, done, today)
        left, paused = self._paused() or (None, None)
        self._catalogue.show_cards(
            cards,
            author=context.policy.author,
            situation=Situation(
                now=moment,
                left=left,
                run=last_run(Diary(context.history).runs(today - _DAY)) if context.policy.diary else None,
                run_hour=run_hour(now),
                days=plan_weekdays(now),
                course=plan_course(now),
            ),
            may_edit=context.policy.edit,
            programmes=context.library.programmes(cards, done, today),
            paused=paused,
        )
        self._home.greet(moment.hour, asking=self._catalogue.asks, back=paused is not None)
        self._show_week(moment)
        self._catalogue.ask_morning(asked=self._morning_due() is not None)
        if not self._set:
            self._set = True
            self._home.build_features(self._catalogue, self._catalogue)

    def begin_hour(self) -> None:
        """Show what another hour, or another day, makes different."""
        if self._set:
            self.refresh()

    def _show_week(self, moment: datetime) -> None:
        today, context = moment.date(), self._context
        done = context.history.finished_in_week(today)
        kept = plan_weekdays_of_week(context.preferences.now, today) | context.library.agreed_weekdays(today)
        week = week_of(today, done, kept)
        shown = context.policy.diary and not self._catalogue.asks
        own = own_plan(context.preferences.now) if shown else None
        self._home.show_week(week if shown else None, say(own) if own else "")

    def _morning_due(self) -> str | None:
        """Return the uid of the last session of yesterday whose pain was given then, if it was not asked about yet."""
        context, today = self._context, self._context.now().date()
        if not context.policy.diary or context.preferences.now.morning_asked == today.isoformat():
            return None
        diary = Diary(context.history)
        notes = diary.notes(today - 2 * _DAY)
        sessions = context.history.sessions(today - _DAY) if notes else ()
        last = next((each for each in sessions if each.started.date() < today), None)
        note = notes.get(last.key) if last else None
        return last.key if last and note and note.pain is not None and note.morning is None else None

    def _on_morning_answered(self, pain: int | None) -> None:
        due, context = self._morning_due(), self._context
        if due and pain is not None:
            diary = Diary(context.history)
            diary.keep_note(due, replace(diary.note(due), morning=pain))
        context.preferences.set("morning_asked", context.now().date().isoformat())
        self._catalogue.ask_morning(asked=False)

    def _on_answered(self, moment: str) -> None:
        """Keep at which hour the person runs, where they have not said so yet."""
        asks = self._context.policy.diary and self._context.preferences.now.run_time == _ASK
        if asks and moment in _FROM_NOW:
            hour = (self._context.now() + _FROM_NOW[moment]).hour
            self._context.preferences.set("run_time", HOURS[hour])

    def _on_preference_changed(self, key: str) -> None:
        if key in _CONCERNS_HOME:
            self._home.keep_in_place(self.refresh)


def own_plan(settings: Settings) -> Message | None:
    """Return what the person's plan is for, and when and where they do it, in their own words; ``None`` without any."""
    goal, where = settings.own_goal.strip(), settings.plan_where.strip()
    if goal and where:
        return message("Your goal: {goal} · {where}", goal=goal, where=where)
    if goal:
        return message("Your goal: {goal}", goal=goal)
    return message("Your plan: {where}", where=where) if where else None
