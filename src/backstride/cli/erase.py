"""``backstride erase``: history, journals, diary and caches removed for good; settings and routines stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backstride.cli.context import DONE, NOT_POSSIBLE, Context, UsageError
from backstride.history.erasing import erase, still_there
from backstride.history.history import History
from backstride.i18n.messages import Message, message, plural, sentences

_ASKED = message("This erases your history, your diary and all caches for good. Add --yes if you are sure.")
_ERASED = message("Everything about you was erased. Your settings and routines are as they were.")


def run(context: Context, *, sure: bool) -> int:
    """Erase all that is kept of the person; 3 where some of it could not be removed.

    Another window of this person that is open keeps what it shows until it is closed, and writes none of it again.

    Raises:
        UsageError: they did not say that they are sure.
    """
    if not sure:
        raise UsageError(sentences(*_at_stake(context.paths.history_file), _ASKED))
    left = erase(context.paths)
    if left:
        context.warn(still_there(left))
        return NOT_POSSIBLE
    context.say(_ERASED)
    return DONE


def _at_stake(file: Path) -> Iterator[Message]:
    """Yield how many sessions there are, where there is a history."""
    if file.exists():
        with History(file) as history:
            count, _, _ = history.totals()
        yield plural("There is {count} session in your history.", "There are {count} sessions in your history.", count)
