"""Handing a routine out from the window: on paper, as a file, as QR codes, as text and for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from backstride.care.appointment import Kept
from backstride.exchange.calendar import NoCourseError, to_calendar
from backstride.exchange.codes import codes_of
from backstride.exchange.handout import Giver, Handout, handout
from backstride.exchange.packed import to_bytes
from backstride.exchange.plain_text import to_text
from backstride.exchange.prescribing import Given
from backstride.exchange.saving import save
from backstride.i18n.messages import Message, MessageError, message
from backstride.library.reading import Reading
from backstride.storage.paths import tidy
from backstride.ui.context import AppContext
from backstride.ui.kit.say import catalogue, say
from backstride.ui.pictures import Pictures
from backstride.ui.services.region import region
from backstride.ui.sheet.appointment import AppointmentPage
from backstride.ui.sheet.codes_page import CodesPage
from backstride.ui.sheet.figures import PIXELS, Artist
from backstride.ui.sheet.layout import Layout, Sheet, paper_of
from backstride.ui.sheet.outgoing import Outgoing
from backstride.ui.sheet.page import SheetPage
from backstride.ui.sheet.pdf import image_of, pdf_of
from backstride.ui.sheet.printing import ask_and_print


class HandOutController(QObject):
    """Shows a routine with all ways to hand it out. ``reported`` carries where a file is, or why it is not.

    ``codes_requested`` asks for the page of its QR codes, which is `codes_page`.
    """

    left = Signal()
    codes_requested = Signal()
    reported = Signal(Message)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._outgoing: Outgoing | None = None
        self._sheet: Sheet | None = None
        self._layout = Layout(paper=paper_of(catalogue().wanted))
        self._artist = self._new_artist()
        self.page = SheetPage(context.style)
        self.codes_page = CodesPage(context.style)
        self.page.left.connect(self.left)
        self.codes_page.left.connect(self.left)
        self.page.changed.connect(self._on_changed)
        self.page.asked.connect(self._on_asked)
        self.page.given.changed.connect(self._on_given)
        self.page.given.kept.connect(self._on_kept)
        context.pictures.arrived.connect(self._on_arrived)

    @property
    def title(self) -> str:
        """Return what is handed out."""
        return self._sheet.title if self._sheet else ""

    def open(self, reading: Reading) -> SheetPage:
        """Show the routine that was read, to hand it out; return the page."""
        self._artist = self._new_artist()
        try:
            self._outgoing = Outgoing.begin(reading, self._context.bundles, self._context.library.check)
        except MessageError as error:
            self._outgoing = None
            self.reported.emit(error.message)
            return self.page
        policy, shipped = self._context.policy, self._context.library.is_shipped(reading.path)
        own = policy.edit and not (shipped or reading.single)
        self.page.offer_ways(whole=not reading.single, author=policy.author)
        self.page.given.show_given(self._outgoing.given, self._today, own=own)
        self._set()
        return self.page

    def save_appointment(self, kept: Kept) -> None:
        """Ask where to, and save what is *kept* of the person as one page for an appointment."""
        page = AppointmentPage(kept, Layout(paper=self._layout.paper), catalogue())
        try:
            self._save("appointment.pdf", "PDF (*.pdf)", lambda: pdf_of(page))
        except MessageError as error:
            self.reported.emit(error.message)

    def _new_artist(self) -> Artist:
        return Artist(self._context.preferences.now.person, partial(_arrived, self._context.pictures))

    @property
    def _today(self) -> date:
        return self._context.now().date()

    def _set(self) -> None:
        """Set the pages of the sheet, and show them."""
        if self._outgoing is None:
            return
        logo = self._artist.logo(self._context.preferences.now.clinic_logo)
        said = self._said(self._outgoing)
        codes = self._outgoing.codes
        self._sheet = sheet = Sheet(said, self._layout, catalogue(), self._artist, logo, codes)
        self.page.show_sheet(sheet.title, self._layout, len(sheet), partial(image_of, sheet))

    def _said(self, outgoing: Outgoing) -> Handout:
        """Return what the sheet says."""
        settings = self._context.preferences.now
        giver = Giver(region=region(settings.emergency_region), clinic=settings.clinic_name)
        return handout(outgoing.routine, catalogue(), giver, self._today, outgoing.given.name)

    def _on_changed(self, layout: Layout) -> None:
        self._layout = layout
        self._set()

    def _on_given(self, given: Given) -> None:
        """Hand out with what was entered."""
        if self._outgoing is None:
            return
        try:
            self._outgoing = self._outgoing.giving(given)
        except MessageError as error:
            self.reported.emit(error.message)
        else:
            self._set()

    def _on_kept(self) -> None:
        """Write what it is given with into the author's own file."""
        self.page.given.settle()
        if self._outgoing is None:
            return
        try:
            self._outgoing = self._outgoing.kept(self._context.paths.drafts)
        except MessageError as error:
            self.reported.emit(error.message)
        else:
            self._context.library.rescan()
            self.reported.emit(message("The routine keeps this from now on."))

    def _on_arrived(self, _path: object) -> None:
        if self.page.isVisible():
            self._set()

    def _on_asked(self, way: str) -> None:
        self.page.given.settle()
        if self._outgoing is not None and self._sheet is not None:
            try:
                _WAYS[way](self, self._outgoing, self._sheet)
            except MessageError as error:
                self.reported.emit(error.message)

    def _print(self, _outgoing: Outgoing, sheet: Sheet) -> None:
        try:
            ask_and_print(sheet, self.page)
        except ImportError:
            self.reported.emit(message("Printing does not work here. Save the sheet as a PDF, and print that."))

    def _save_pdf(self, outgoing: Outgoing, sheet: Sheet) -> None:
        self._save(f"{outgoing.routine.id}.pdf", "PDF (*.pdf)", lambda: pdf_of(sheet))

    def _save_file(self, outgoing: Outgoing, _sheet: Sheet) -> None:
        data = to_bytes(outgoing.packed)
        self._save(f"{outgoing.routine.id}.backstride", "Backstride (*.backstride)", lambda: data)

    def _show_codes(self, outgoing: Outgoing, sheet: Sheet) -> None:
        self.codes_page.show_codes(sheet.title, codes_of(outgoing.packed))
        self.codes_requested.emit()

    def _copy_text(self, outgoing: Outgoing, _sheet: Sheet) -> None:
        QGuiApplication.clipboard().setText(to_text(self._said(outgoing), catalogue()))
        self.reported.emit(message("Copied. Paste it into a message or a document; nothing was sent anywhere."))

    def _save_calendar(self, outgoing: Outgoing, _sheet: Sheet) -> None:
        try:
            written = to_calendar(outgoing.routine, self._said(outgoing), self._context.now())
        except NoCourseError:
            self.reported.emit(message("Choose first how often it is to be done."))
            self.page.given.often.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._save(f"{outgoing.routine.id}.ics", "iCalendar (*.ics)", written.encode)

    def _save(self, name: str, kind: str, made: Callable[[], bytes]) -> None:
        """Ask where to, and write what is *made*; the dialog has asked about a file that is there already.

        Raises:
            NotSavedError: the system refused it.
        """
        path = self._ask_where(name, kind)
        if path is not None:
            save({path: made()}, over=True)
            self.reported.emit(message("Saved as {path}.", path=tidy(path)))

    def _ask_where(self, name: str, kind: str) -> Path | None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        chosen, _ = QFileDialog.getSaveFileName(self._context.window, say(message("Save")), str(folder / name), kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(Path(name).suffix)


_WAYS: Mapping[str, Callable[[HandOutController, Outgoing, Sheet], None]] = {
    "print": HandOutController._print,  # noqa: SLF001  because a table of its own would hold the controller
    "pdf": HandOutController._save_pdf,  # noqa: SLF001  because a table of its own would hold the controller
    "file": HandOutController._save_file,  # noqa: SLF001  because a table of its own would hold the controller
    "codes": HandOutController._show_codes,  # noqa: SLF001  because a table of its own would hold the controller
    "text": HandOutController._copy_text,  # noqa: SLF001  because a table of its own would hold the controller
    "calendar": HandOutController._save_calendar,  # noqa: SLF001  because a table of its own would hold the controller
}
"""What each way out does, by its name."""


def _arrived(pictures: Pictures, paths: tuple[str, ...], pixels: int) -> tuple[QImage, ...]:
    """Return those of the pictures at *paths* that were drawn by now; the others are drawn while nobody waits."""
    found = [pictures.picture(path, max(pixels, PIXELS)) for path in paths]
    return tuple(picture.image for picture in found if picture is not None and picture.image is not None)
