"""``backstride export``: a routine as a file to hand out; the kind follows the file's ending."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

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
from backstride.exchange.calendar import own_days, to_calendar
from backstride.exchange.codes import Code, NoCodeError, codes_of, pngs_of
from backstride.exchange.handout import Giver, Handout, handout
from backstride.exchange.packed import Packed, to_bytes
from backstride.exchange.packing import NotPackedError, Sender, pack
from backstride.exchange.plain_text import to_markdown, to_text
from backstride.exchange.saving import AlreadyThereError, Fill, NotSavedError, save
from backstride.history.wall_clock import now
from backstride.i18n.messages import MessageError, any_of, message, sentences
from backstride.library.folders import shipped_folder
from backstride.library.reading import Reading
from backstride.routine.emergency import chosen_region
from backstride.routine.model import Routine
from backstride.routine.plan import Plan


class Form(NamedTuple):
    """How a sheet is printed: on A4 or Letter, in one or two columns, in large print."""

    paper: str | None = None
    columns: int = 1
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be exported: a *routine* that was read, and where to; ``with_comments`` also what was remarked."""

    context: Context
    reading: Reading
    routine: Routine
    path: Path
    form: Form
    with_comments: bool = False

    @property
    def sheet(self) -> Handout:
        """Return the routine as it is handed out."""
        settings = self.context.settings
        region = chosen_region(settings.emergency_region, self.context.catalogue.wanted)
        return handout(self.routine, self.context.catalogue, Giver(region=region, clinic=settings.clinic_name), today())


Files = Mapping[Path, bytes | Fill]


def run(
    context: Context, *, asked: str, file: str, form: Form, with_comments: bool = False, force: bool = False
) -> int:
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
    if path.suffix.lower() == ".ics" and (plan := _plan(context, asked)):
        title = context.catalogue.read(plan.title)
        return _saved(lambda: {path: own_days(context.settings, context.catalogue, now(), title).encode()}, force=force)
    reading = find_routine(context, asked)
    routine = without_errors(reading)
    if path.exists() and path.samefile(reading.path):
        raise CommandError(message("This is the routine's own file. Choose another name."))
    wanted = Asked(context=context, reading=reading, routine=routine, path=path, form=form, with_comments=with_comments)
    return _saved(lambda: make(wanted), force=force)


def _plan(context: Context, asked: str) -> Plan | None:
    """Return the plan with the id *asked* for, whose days the person has chosen in the settings."""
    library = context.library()
    library.rescan()
    return next((plan for plan in library.plans if plan.id == asked), None)


def _saved(make: Callable[[], Files], *, force: bool) -> int:
    try:
        files = make()
        save(files, over=force)
    except AlreadyThereError as error:
        raise CommandError(sentences(error.message, message("`--force` replaces it."))) from error
    except (NotSavedError, MessageError) as error:
        raise CommandError(error.message) from error
    for written in files:
        say_path(written)
    return DONE


def _one_file(asked: Asked) -> Files:
    return {asked.path: to_bytes(_packed(asked))}


def _one_text(asked: Asked) -> Files:
    packed = _packed(asked)
    if packed.pictures:
        raise CommandError(
            message("This routine has pictures of its own. A file that ends in `.backstride` takes them along.")
        )
    return {asked.path: packed.text}


def _codes(asked: Asked) -> Files:
    pngs = pngs_of(_packed(asked))
    further = (asked.path.with_stem(f"{asked.path.stem}-{number}") for number in range(2, len(pngs) + 1))
    return dict(zip((asked.path, *further), pngs, strict=True))


def _codes_of(asked: Asked) -> tuple[Code, ...]:
    """Return the QR codes for a sheet; none where the routine does not fit into any."""
    try:
        return () if asked.reading.single else codes_of(_packed(replace(asked, with_comments=False)))
    except (NoCodeError, NotPackedError):
        return ()


def _packed(asked: Asked) -> Packed:
    if asked.reading.single:
        raise CommandError(message("This is an exercise. Only a routine can be handed out as a file."))
    context = asked.context
    exercises = context.library().exercises_for(asked.reading.path)
    sender = Sender(exercises, shipped_folder(context.paths), context.catalogue.wanted)
    return pack(asked.reading, asked.routine, sender, with_comments=asked.with_comments)


def _sound(asked: Asked) -> Files:
    from backstride.cli.rendering import rendered  # noqa: PLC0415  because only sound needs a voice

    fill, said = rendered(asked.routine, asked.context)
    return {asked.path: fill, asked.path.with_suffix(".srt"): said}


def _text(asked: Asked) -> Files:
    return {asked.path: to_text(asked.sheet, asked.context.catalogue).encode()}


def _markdown(asked: Asked) -> Files:
    return {asked.path: to_markdown(asked.sheet, asked.context.catalogue).encode()}


def _calendar(asked: Asked) -> Files:
    return {asked.path: to_calendar(asked.routine, asked.sheet, now()).encode()}


def _sheet(asked: Asked) -> Files:
    try:
        from backstride.ui.sheet.figures import Artist  # noqa: PLC0415  because only a PDF needs Qt
        from backstride.ui.sheet.layout import Layout, Sheet, paper_of  # noqa: PLC0415  because only a PDF needs Qt
        from backstride.ui.sheet.pdf import pdf_of, without_window  # noqa: PLC0415  because only a PDF needs Qt
    except ImportError as error:
        raise CommandError(
            message("A PDF needs Qt, which is not installed. `.md` and `.txt` work without it.")
        ) from error
    context, settings = asked.context, asked.context.settings
    app = without_window(context.paths.assets / "fonts")
    artist = Artist(settings.person)
    logo = artist.logo(settings.clinic_logo)
    if settings.clinic_logo and not logo:
        context.warn(message("The logo {path} cannot be shown.", path=settings.clinic_logo))
    paper, columns, large = asked.form
    layout = Layout(paper=paper or paper_of(context.catalogue.wanted), columns=columns, large=large)
    sheet = Sheet(asked.sheet, layout, context.catalogue, artist, logo, _codes_of(asked))
    written = pdf_of(sheet)
    del app
    return {asked.path: written}


_KINDS: Mapping[str, Callable[[Asked], Files]] = {
    ".pdf": _sheet,
    ".backstride": _one_file,
    ".yaml": _one_text,
    ".png": _codes,
    ".txt": _text,
    ".md": _markdown,
    ".ics": _calendar,
    ".wav": _sound,
}
"""What makes each kind of file, by its ending in small letters."""
