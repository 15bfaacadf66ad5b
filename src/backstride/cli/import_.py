"""``backstride import``: routines that somebody sent, into the user's library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from backstride.cli.context import (
    DONE,
    NOT_POSSIBLE,
    PROBLEMS,
    CommandError,
    Context,
    InvalidRoutineError,
    explain,
    say_path,
)
from backstride.exchange.keeping import AnotherError, Keeper, UnreadableError
from backstride.exchange.packing import Sender
from backstride.history.wall_clock import now
from backstride.i18n.messages import MessageError, message, sentences
from backstride.library.folders import shipped_folder


def run(context: Context, *, files: Sequence[str], replace: bool) -> int:
    """Take each of *files* into the library, print where it is, and say what came of it.

    With *replace*, also in place of another routine with the same id. One that cannot be taken holds up no other.
    """
    return max(_take(context, Path(file), replace=replace) for file in files)


def _take(context: Context, path: Path, *, replace: bool) -> int:
    library = context.library()
    library.rescan()
    sender = Sender(library.exercises, shipped_folder(context.paths), context.catalogue.wanted)
    try:
        kept = Keeper(paths=context.paths, library=library, sender=sender, now=now()).keep(path, instead=replace)
    except UnreadableError as error:
        explain(InvalidRoutineError(error.reading), context)
        return PROBLEMS
    except AnotherError as error:
        how = message("`--replace` takes this one instead, and keeps a copy of yours.")
        explain(CommandError(sentences(error.message, how)), context)
        return NOT_POSSIBLE
    except MessageError as error:
        explain(CommandError(error.message), context)
        return NOT_POSSIBLE
    say_path(kept.path)
    for said in kept.said:
        context.warn(said)
    return DONE
