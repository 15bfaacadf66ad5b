"""``backstride new`` and ``backstride schema``: what an author begins with."""

from __future__ import annotations

from pathlib import Path

from backstride.cli.context import DONE, CommandError, Context, UsageError, find_routine, say_json, say_path
from backstride.format.schema import json_schema
from backstride.i18n.messages import message
from backstride.library.folders import shipped_folder
from backstride.library.templates import NotWrittenError, is_id, write_copy, write_starter
from backstride.routine.ids import LONGEST


def new(context: Context, *, id_: str, copied: str | None) -> int:
    """Write the routine *id_* into the user's library and print its path: a starter, or a copy of *copied*.

    Raises:
        UsageError: that is no id.
        CommandError: it is there already, the folder cannot be written, or there is no routine *copied*.
    """
    if not is_id(id_):
        raise UsageError(
            message(
                "`{name}` is not an id. Use letters a-z, digits and single hyphens, such as calves-at-work.",
                name=id_[:LONGEST],
            )
        )
    folder = context.paths.own_library
    source = find_routine(context, copied).path if copied else None
    try:
        path = _copy(context, id_, source) if source else write_starter(folder, id_)
    except NotWrittenError as error:
        raise CommandError(error.message) from error
    say_path(path)
    return DONE


def _copy(context: Context, id_: str, source: Path) -> Path:
    return write_copy(context.paths.own_library, id_, source, shipped_folder(context.paths), *context.catalogue.wanted)


def schema(context: Context, what: str) -> int:
    """Print the JSON Schema of a routine, an exercise or a plan, for an editor's completion, also of exercises' ids."""
    say_json(json_schema(what, context.library().exercises.ids))
    return DONE
