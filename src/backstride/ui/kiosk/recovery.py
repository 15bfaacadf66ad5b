"""What follows when the program itself was at fault: the first page, and if that does not help, another start."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from backstride.devices.heartbeat import Heartbeat, NoHeartbeat

MOST_MISHAPS = 5
"""Mishaps within a minute after which the program is no good any more."""

_WITHIN = 60.0


class Recovery(QObject):
    """Has the kiosk *start* at its first page after a mishap, or *give_up* after many; *now* is in seconds."""

    def __init__(
        self,
        start: Callable[[], None],
        give_up: Callable[[], None],
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._give_up = give_up
        self._now = now
        self._last: deque[float] = deque(maxlen=MOST_MISHAPS)

    def recover(self) -> None:
        """Take a mishap. What follows comes later, for it may fail in the same way."""
        self._last.append(self._now())
        often = len(self._last) == MOST_MISHAPS and self._last[-1] - self._last[0] < _WITHIN
        QTimer.singleShot(0, self, self._give_up if often else self._start)


def start_again(heartbeat: Heartbeat, run: Callable[[str, list[str]], object] = os.execv) -> None:
    """Start this program again in the place of this one, unless the service manager that hears *heartbeat* does that.

    It would take the new program, which cannot know of it, for one that hangs.
    """
    if isinstance(heartbeat, NoHeartbeat):
        run(sys.executable, [sys.executable, *sys.orig_argv[1:]])
