"""The session that can go on: Home offers the one that was left last, for a day; the history offers them all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from backstride.care.today import KEPT, Left
from backstride.i18n.messages import Message
from backstride.playback.paused import Ask, Paused, latest_paused, timeline_of
from backstride.playback.request import PlayRequest
from backstride.playback.service import PlaybackService
from backstride.ui.kit.interrupted_text import CHANGED, GONE, PausedWords, paused_words
from backstride.ui.kit.say import catalogue


class Pausing:
    """Finds what can go on, and keeps what the person says about it. Nothing is asked twice, and nothing is lost."""

    def __init__(self, playback: PlaybackService, journals: Path, ask: Ask, now: Callable[[], datetime]) -> None:
        """Look into the folder of *journals*; *ask* returns a routine as it is, *now* is the wall clock."""
        self._playback = playback
        self._journals = journals
        self._ask = ask
        self._now = now
        self._put_off: Path | None = None

    def latest(self) -> Paused | None:
        """Return the session that was left last and within a day, if it goes on where it was."""
        since = self._now() - KEPT
        self._playback.save_journals()
        paused = latest_paused(self._journals, since, self._ask, catalogue())
        for older in self._playback.unfinished():
            if paused is None or older.journal != paused.found.journal:
                self._playback.postpone(older)
        return paused

    def words(self, paused: Paused) -> tuple[Left, PausedWords]:
        """Return what the rule of today and Home have to know of *paused*."""
        now = self._now()
        stopped = min(now, paused.stopped.astimezone(now.tzinfo))
        return Left(paused.found.routine, stopped), paused_words(
            paused.found, paused.timeline, now=now, catalogue=catalogue()
        )

    def start_over(self) -> PlayRequest | None:
        """Return what plays the latest one from its beginning; it stays in the history as it ended."""
        paused = self.latest()
        if paused is None:
            return None
        self._playback.give_up(paused.found)
        return paused.over

    def put_off(self) -> None:
        """Have Home offer the latest one no more; its routine's page and the history still do."""
        paused = self.latest()
        if paused is not None:
            self._put_off = self._playback.put_off(paused.found)

    def bring_back(self) -> None:
        """Have Home offer once more what was put off last."""
        if self._put_off is not None:
            self._playback.bring_back(self._put_off)
            self._put_off = None

    def of_history(self, uid: str) -> PlayRequest | Message | None:
        """Return what plays the rest of session *uid*, or why that cannot be; ``None`` where it went on meanwhile."""
        found = self._playback.resumable().get(uid)
        if found is None:
            return None
        timeline = timeline_of(found, self._ask, catalogue())
        if timeline is None:
            return GONE
        return Paused(found, timeline).request if found.fits(timeline) else CHANGED
