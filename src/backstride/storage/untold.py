"""Sessions that ended while the history could not take them: their journals are set aside until it can."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from backstride.storage.history import History
from backstride.storage.interrupted import read_ended
from backstride.storage.journal import UNTOLD, journals, lines_of
from backstride.storage.locks import try_lock
from backstride.storage.past import PastSession
from backstride.storage.record import past_of


def tell_untold(folder: Path, history: History) -> None:
    """Tell *history* of the sessions that were set aside in *folder*; what it still does not take stays there."""
    for path in journals(folder, UNTOLD):
        with suppress(OSError):
            if _told(path, history):
                path.unlink()


def _told(path: Path, history: History) -> bool:
    """Say whether the journal at *path* is of no more use; one that another process holds still is."""
    with path.open("r+", encoding="utf-8", errors="surrogateescape") as file:
        if not try_lock(file) or not path.exists():
            return False
        past = _past(path, lines_of(file))
        return past is None or history.add(past)


def _past(path: Path, lines: list[str]) -> PastSession | None:
    """Return the session that a journal tells of, as far as that needs no routine; ``None`` where it tells of none."""
    ended = read_ended(path, lines)
    return replace(past_of(ended[0], None), how=ended[1]) if ended else None
