"""``backstride import``: routines that somebody sent, into the user's library; and a history that was exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
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
from backstride.exchange.codes import read_picture, unpacked
from backstride.exchange.keeping import AnotherError, Keeper, Kept, NotKeptError, UnreadableError
from backstride.exchange.packing import Sender
from backstride.history.archive import NOT_KEPT, merge, read_archive, taken_in_words
from backstride.history.history import History
from backstride.history.wall_clock import now
from backstride.i18n.messages import MessageError, message, sentences
from backstride.library.folders import shipped_folder

_PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_PIXELS = 3000


def run(context: Context, *, files: Sequence[str], replace: bool) -> int:
    """Take each of *files* into the library, print where it is, and say what came of it.

    With *replace*, even in place of another routine with the same id. One that cannot be taken holds up no other.
    """
    paths = [Path(file) for file in files]
    pictures = [path for path in paths if path.suffix.lower() in _PICTURES]
    histories = [path for path in paths if path.suffix.lower() == ".json"]
    takes = [partial(Keeper.keep, path=path) for path in paths if path not in pictures and path not in histories]
    if pictures:
        takes.append(partial(_keep_codes, pictures=pictures))
    results = [_take(context, take, replace=replace) for take in takes]
    return max(results + [_take_history(context, path) for path in histories])


def _take_history(context: Context, path: Path) -> int:
    """Take what an exported history has and this one lacks, and say how much that was."""
    try:
        archive = read_archive(path)
    except MessageError as error:
        explain(CommandError(error.message), context)
        return NOT_POSSIBLE
    with History(context.paths.history_file) as history:
        taken = merge(history, archive)
        if taken is None or history.problem:
            context.warn(history.problem or NOT_KEPT)
            return NOT_POSSIBLE
    context.say(taken_in_words(*taken))
    return DONE


def _keep_codes(keeper: Keeper, *, pictures: Sequence[Path], instead: bool) -> Kept:
    """Keep the routine whose QR codes are in *pictures*, in one or in several.

    Raises:
        MessageError: there is none in them, or it is not kept.
    """
    try:
        from backstride.ui.services.bundles import grey  # noqa: PLC0415  because only a picture needs Qt
        from backstride.ui.sheet.figures import looked_at  # noqa: PLC0415  because only a picture needs Qt
    except ImportError as error:
        raise NotKeptError(message("A picture needs Qt, which is not installed.")) from error
    for path in pictures:
        if not path.exists():
            raise NotKeptError(message("There is no file `{path}`. Check the path.", path=str(path)))
    drawn = looked_at([str(path.absolute()) for path in pictures], _PIXELS)
    for picture in drawn:
        if picture.problem is not None:
            raise NotKeptError(picture.problem)
    texts = (text for picture in drawn if picture.image for text in read_picture(grey(picture.image)))
    return keeper.keep_packed(unpacked(texts), pictures[0], instead=instead)


def _take(context: Context, take: Callable[..., Kept], *, replace: bool) -> int:
    library = context.library()
    library.rescan()
    sender = Sender(library.exercises, shipped_folder(context.paths), context.catalogue.wanted)
    try:
        keeper = Keeper(paths=context.paths, library=library, sender=sender, now=now())
        kept = take(keeper, instead=replace)
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
