"""``backstride export``: a routine as a file to hand out; the kind follows the file's ending."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from backstride.cli.context import (
    DONE,
    CommandError,
    Context,
    UsageError,
    find_routine,
    say_path,
    today,
    without_errors,
)
from backstride.exchange.calendar import to_calendar
from backstride.exchange.handout import Giver, Handout, handout
from backstride.exchange.plain_text import to_markdown, to_text
from backstride.exchange.saving import AlreadyThereError, NotSavedError, save
from backstride.history.wall_clock import now
from backstride.i18n.messages import MessageError, any_of, message, sentences
from backstride.library.reading import Reading
from backstride.routine.emergency import chosen_region
from backstride.routine.model import Routine


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be exported: a *routine* that was read, and where to; ``with_comments`` also what was remarked."""

    context: Context
    reading: Reading
    routine: Routine
    path: Path
    with_comments: bool = False

    @property
    def sheet(self) -> Handout:
        """Return the routine as it is handed out."""
        settings = self.context.settings
        region = chosen_region(settings.emergency_region, self.context.catalogue.wanted)
        return handout(self.routine, self.context.catalogue, Giver(region=region), today())


Files = Mapping[Path, bytes]


def run(context: Context, *, asked: str, file: str, with_comments: bool, force: bool) -> int:
    """Write the routine *asked* for to *file* and print its path; over what is there only with *force*.

    Raises:
        UsageError: nothing is known of files that end so.
        CommandError: there is no such routine, it cannot be exported so, or the file cannot be written.
    """
    path = Path(file)
    make = _KINDS.get(path.suffix.lower())
    if make is None:
        endings = tuple(f"`{ending}`" for ending in _KINDS)
        raise UsageError(
            message("The file's ending says what to export. It can be {endings}.", endings=any_of(endings))
        )
    reading = find_routine(context, asked)
    routine = without_errors(reading)
    try:
        files = make(Asked(context=context, reading=reading, routine=routine, path=path, with_comments=with_comments))
        save(files, over=force)
    except AlreadyThereError as error:
        raise CommandError(sentences(error.message, message("`--force` replaces it."))) from error
    except (NotSavedError, MessageError) as error:
        raise CommandError(error.message) from error
    for written in files:
        say_path(written)
    return DONE


def _text(asked: Asked) -> Files:
    return {asked.path: to_text(asked.sheet, asked.context.catalogue).encode()}


def _markdown(asked: Asked) -> Files:
    return {asked.path: to_markdown(asked.sheet, asked.context.catalogue).encode()}


def _calendar(asked: Asked) -> Files:
    return {asked.path: to_calendar(asked.routine, asked.sheet, now()).encode()}


_KINDS: Mapping[str, Callable[[Asked], Files]] = {".txt": _text, ".md": _markdown, ".ics": _calendar}
"""What makes each kind of file, by its ending in small letters."""
