"""``backstride history --appointment FILE``: one page of what was done and noted, as PDF or text; nothing is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from backstride.care.appointment import Kept
from backstride.cli.context import DONE, CommandError, Context, UsageError, say_path, today
from backstride.exchange.appointment import LOOK_BACK, gathered, in_text
from backstride.exchange.saving import AlreadyThereError, NotSavedError, save
from backstride.history.history import History
from backstride.i18n.messages import message, sentences


def run(context: Context, *, file: str, since: date | None, paper: str | None, force: bool) -> int:
    """Write what is kept *since* a day, four weeks ago without one, to *file*, and print its path.

    Raises:
        UsageError: the file ends neither in .pdf nor in .txt.
        CommandError: there is nothing yet, or the file cannot be written.
    """
    path = Path(file)
    make = _KINDS.get(path.suffix.lower())
    if make is None:
        raise UsageError(message("A page for an appointment ends in `.pdf` or `.txt`."))
    data = make(_kept(context, since), context, paper)
    try:
        save({path: data}, over=force)
    except AlreadyThereError as error:
        raise CommandError(sentences(error.message, message("`--force` replaces it."))) from error
    except NotSavedError as error:
        raise CommandError(error.message) from error
    say_path(path)
    return DONE


def _kept(context: Context, since: date | None) -> Kept:
    if not context.paths.history_file.exists():
        raise CommandError(message("No sessions yet. `backstride list` shows what you can do."))
    library, now = context.library(), today()
    library.rescan()
    with History(context.paths.history_file) as history:
        days = (since or now - LOOK_BACK, now)
        kept = gathered(history, library.entries, library.exercises, context.catalogue, days)
        if history.problem:
            context.warn(history.problem)
    return kept


def _text(kept: Kept, context: Context, _paper: str | None) -> bytes:
    return in_text(kept, context.catalogue).encode()


def _pdf(kept: Kept, context: Context, paper: str | None) -> bytes:
    try:
        from backstride.ui.sheet.appointment import AppointmentPage  # noqa: PLC0415  because only a PDF needs Qt
        from backstride.ui.sheet.layout import Layout, paper_of  # noqa: PLC0415  because only a PDF needs Qt
        from backstride.ui.sheet.pdf import pdf_of, without_window  # noqa: PLC0415  because only a PDF needs Qt
    except ImportError as error:
        raise CommandError(message("A PDF needs Qt, which is not installed. `.txt` works without it.")) from error
    app = without_window(context.paths.assets / "fonts")
    layout = Layout(paper=paper or paper_of(context.catalogue.wanted))
    written = pdf_of(AppointmentPage(kept, layout, context.catalogue))
    del app
    return written


_KINDS: Mapping[str, Callable[[Kept, Context, str | None], bytes]] = {".pdf": _pdf, ".txt": _text}
"""What makes each kind of file, by its ending in small letters."""
