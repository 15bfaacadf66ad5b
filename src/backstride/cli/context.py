"""What every command is given: the profile, its settings, the language, and where to say things."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from backstride.history.wall_clock import now
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.lengths import duration
from backstride.i18n.messages import Message, MessageError, message, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.i18n.text import ENGLISH, system_languages
from backstride.storage.catalogues import read_catalogues
from backstride.storage.paths import Paths, find_paths
from backstride.storage.settings import Settings, in_known_language, read_settings

if TYPE_CHECKING:
    from backstride.library.library import Library
    from backstride.library.reading import Reading
    from backstride.routine.model import Routine
    from backstride.session.shorten import Shortened
    from backstride.session.timeline import Timeline

DONE, PROBLEMS, USAGE, NOT_POSSIBLE = 0, 1, 2, 3
"""Exit codes: done; the thing asked about has problems; wrong usage; not possible here."""

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069]")


class CommandError(MessageError):
    """What was asked is not possible here; the message says what to do."""

    code = NOT_POSSIBLE


class UsageError(CommandError):
    """The command was given wrongly."""

    code = USAGE


class InvalidRoutineError(CommandError):
    """The routine that was asked for has errors, which ``reading`` has."""

    code = PROBLEMS

    def __init__(self, reading: Reading) -> None:
        super().__init__(message("This file has errors. Correct them, then try again."))
        self.reading = reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The profile that a command works on; ``catalogue`` says messages in its reader's language.

    ``folders`` and ``asked_language`` were named on the command line, over the settings' own; ``problems`` are those of
    settings that cannot be used.
    """

    paths: Paths
    settings: Settings
    catalogue: Catalogue = IN_ENGLISH
    folders: tuple[Path, ...] = ()
    asked_language: str = ""
    problems: tuple[Message, ...] = ()

    @property
    def language(self) -> str:
        """Return the tag of the language that the reader wants most, whether or not there is a catalogue of it."""
        return self.catalogue.wanted[0]

    def say(self, said: Message) -> None:
        """Write *said* as a line of the result to standard output."""
        say(self.catalogue.say(said))

    def warn(self, said: Message) -> None:
        """Write *said* as a line to standard error, for what is not the result."""
        warn(self.catalogue.say(said))

    def library(self, *more: Path) -> Library:
        """Return the library of this profile, and over it the folders *more*; nothing is read yet."""
        from backstride.library.folders import Folder, shipped_folder  # noqa: PLC0415  because the window needs no library for its first picture
        from backstride.library.library import Library  # noqa: PLC0415  because the window needs no library for its first picture

        folders = [
            shipped_folder(self.paths),
            Folder(self.paths.own_library, "own"),
            *(Folder(path) for path in self.library_folders),
            *(Folder(path) for path in more),
        ]
        return Library(folders, today=today, cache=self.paths.library_cache, catalogue=self.catalogue)

    @property
    def library_folders(self) -> tuple[Path, ...]:
        """Return the folders of the settings and of the command line."""
        return (*map(Path, self.settings.library_folders), *self.folders)


def make_context(home: str | None, folders: Iterable[str], language: str | None) -> Context:
    """Return the profile in *home* (the user's own for ``None``)."""
    paths = find_paths(home)
    catalogues = read_catalogues(paths.assets / "locale")
    read, problems = read_settings(paths.settings_file)
    settings, gone = in_known_language(read, catalogues.languages, paths.settings_file)
    asked = language or settings.language
    wanted = (asked,) if asked != "auto" else system_languages(os.environ) or (ENGLISH,)
    return Context(
        paths=paths,
        settings=settings,
        catalogue=catalogues.open(*wanted),
        asked_language=language or "",
        folders=tuple(map(Path, folders)),
        problems=(*problems, *gone),
    )


def today() -> date:
    """Return the day on which this command is given, where it is given."""
    return now().date()


def explain(error: CommandError, context: Context) -> None:
    """Write why a command did not do what was asked, with the problems of a file that has errors."""
    context.warn(error.message)
    if isinstance(error, InvalidRoutineError):
        for problem in error.reading.errors:
            sys.stderr.write(f"{problem.show(on_one_line(str(error.reading.path)), context.catalogue)}\n")


def find_routine(context: Context, asked: str) -> Reading:
    """Return the routine *asked* for by id or path, be it with errors; a bundle is opened first.

    Raises:
        CommandError: there is none.
    """
    library = context.library()
    reading = library.routine(_opened(context, asked))
    if reading is None:
        near = _files_named(asked) or library.near(asked)
        cure = did_you_mean(near[0]) if near else message("`backstride list` shows them all.")
        raise CommandError(sentences(message("There is no routine `{name}`.", name=asked), cure))
    if any(problem.code == "missing-file" and reading.routine is None for problem in reading.problems):
        raise CommandError(
            message("There is no file `{path}`. Give the path of a file, or an id from `backstride list`.", path=asked)
        )
    return reading


def _opened(context: Context, asked: str) -> str:
    """Return what is *asked* for, of a bundle the path of the routine in it.

    Raises:
        CommandError: it is one that is not opened.
    """
    if not asked.lower().endswith(".backstride"):
        return asked
    from backstride.exchange.unpacking import NotUnpackedError, opened  # noqa: PLC0415  because most commands open none

    try:
        return str(opened(Path(asked), context.paths.opened))
    except NotUnpackedError as error:
        raise CommandError(error.message) from error


def _files_named(asked: str) -> list[str]:
    """Return the file of the current folder that would be called so but for its ending."""
    from backstride.library.unread import ends_well  # noqa: PLC0415  because the window needs no library for its first picture

    with suppress(OSError), os.scandir() as found:
        return [entry.name for entry in found if ends_well(entry.name) and entry.name.rpartition(".")[0] == asked]
    return []


def playable(context: Context, asked: str) -> Routine:
    """Return the routine *asked* for by id or path.

    Raises:
        CommandError: there is none.
        InvalidRoutineError: it has errors.
    """
    return without_errors(find_routine(context, asked))


def without_errors(reading: Reading) -> Routine:
    """Return the routine of *reading*.

    Raises:
        InvalidRoutineError: it has errors.
    """
    if reading.routine is None or reading.errors:
        raise InvalidRoutineError(reading)
    return reading.routine


def say(text: str = "") -> None:
    """Write a line of the result to standard output. What would steer a terminal is left out."""
    sys.stdout.write(harmless(text) + "\n")


def say_path(path: Path) -> None:
    """Write *path* as a line of the result, to be used as it is, whatever the console's letters are."""
    if sys.platform == "win32":
        say(str(path))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(os.fsencode(path) + b"\n")


def warn(text: str) -> None:
    """Write a line to standard error, for what is not the result."""
    with suppress(OSError):  # where standard error is closed or full, the result still counts
        sys.stderr.write(f"backstride: {harmless(text)}\n")


def did_you_mean(name: str) -> Message:
    """Return the question whether *name* was meant."""
    return message("Did you mean `{name}`?", name=name)


def refusal(error: OSError) -> Message:
    """Return what the system refused, where, and what to do."""
    why = os_error_text(error)
    if error.filename:
        return message(
            "Cannot use {path} ({why}). Choose another place and try again.", path=str(error.filename), why=why
        )
    return message("Cannot write the output ({why}). Choose another place and try again.", why=why)


def say_json(document: object) -> None:
    """Write *document* to standard output as JSON."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    output_for_programs().write(_STEERING.sub(_escaped, text) + "\n")


def output_for_programs() -> TextIO:
    """Return standard output, in UTF-8 from now on: what a program reads is the same whatever console there is.

    What is no letter, as a name of a file may have, becomes an escape, which JSON has as well.
    """
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def harmless(text: str) -> str:
    """Return *text* without what steers a terminal or turns the order of letters: names of files may have any."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def on_one_line(name: str) -> str:
    """Return the *name* of a file so that it cannot pass for a line of its own."""
    return harmless(name).replace("\n", "\N{REPLACEMENT CHARACTER}")


def total(seconds: float, *, about: bool = False) -> Message:
    """Return a total as ``6 min`` or ``4 min 30 s``, with "about" where it is an estimate."""
    length = duration(round(seconds))
    return message("about {time}", time=length) if about else length


def fitted(
    routine: Routine, at_most: float | None, catalogue: Catalogue, explain: frozenset[str] = frozenset()
) -> Timeline:
    """Return *routine* in *at_most* so many minutes, all of it for ``None``, and say what became of it.

    The exercises to *explain* have the time for it.
    """
    from backstride.session.shorten import compile_within  # noqa: PLC0415  because most commands play nothing

    timeline, shorter = compile_within(routine, at_most, catalogue, explain)
    said = () if at_most is None else tuple(_changes(shorter, timeline, at_most, catalogue))
    if said:
        warn(catalogue.say(sentences(*said)))
    return timeline


def _changes(shorter: Shortened, timeline: Timeline, at_most: float, catalogue: Catalogue) -> Iterator[Message]:
    from backstride.session.shorten import explained  # noqa: PLC0415  because most commands play nothing

    time = message("{minutes} min", minutes=at_most)
    if timeline.about > at_most * 60:
        least = total(timeline.about, about=timeline.open_phases > 0)
        yield message("This cannot be as short as {time}; it takes {least}.", time=time, least=least)
    if less := explained(shorter, catalogue):
        yield message("To fit {time}: {less}.", time=time, less=less)
    if names := tuple(shorter.routine.exercises[step.exercise].title for step in shorter.left_out):
        yield message("Left out to fit {time}: {names}.", time=time, names=names)
