"""``backstride erase``: history, journals, diary and caches removed for good; settings and routines stay."""

from __future__ import annotations

from backstride.cli.context import DONE, NOT_POSSIBLE, Context, UsageError
from backstride.history.erasing import erase
from backstride.i18n.messages import message

_ASKED = message("This erases your history, your diary and all caches for good. Add --yes if you are sure.")
_DONE = message("Everything about you was erased. Your settings and routines are as they were.")


def run(context: Context, *, sure: bool) -> int:
    """Erase all that is kept of the person.

    Raises:
        UsageError: they did not say that they are sure.
    """
    if not sure:
        raise UsageError(_ASKED)
    left = erase(context.paths)
    if left:
        context.warn(message("This could not be removed: {paths}. Close Backstride and try again.", paths=left))
        return NOT_POSSIBLE
    context.say(_DONE)
    return DONE
