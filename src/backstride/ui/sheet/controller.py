"""Handing a routine out from the window: the sheet on paper or as PDF, and the routine as one file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from backstride.exchange.codes import Code, codes_of
from backstride.exchange.handout import Giver, handout
from backstride.exchange.packed import Packed, to_bytes
from backstride.exchange.saving import NotSavedError, save
from backstride.i18n.messages import Message, MessageError, message
from backstride.library.reading import Reading
from backstride.routine.model import Routine
from backstride.storage.paths import tidy
from backstride.ui.context import AppContext
from backstride.ui.kit.say import catalogue, say
from backstride.ui.pictures import Pictures
from backstride.ui.services.region import region
from backstride.ui.sheet.figures import PIXELS, Artist
from backstride.ui.sheet.layout import Layout, Sheet, paper_of
from backstride.ui.sheet.page import SheetPage
from backstride.ui.sheet.pdf import image_of, pdf_of
from backstride.ui.sheet.printing import NotPrintedError, ask_and_print


class HandOutController(QObject):
    """Shows a sheet before it is printed or saved. ``reported`` carries where a file is, or why it is not."""

    left = Signal()
    reported = Signal(Message)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Reading | None = None
        self._sheet: Sheet | None = None
        self._codes: tuple[Code, ...] = ()
        self._layout = Layout(paper=paper_of(catalogue().wanted))
        self._artist = Artist(context.preferences.now.person, partial(_arrived, context.pictures))
        self.page = SheetPage(context.style)
        self.page.left.connect(self.left)
        self.page.changed.connect(self._on_changed)
        self.page.print_requested.connect(self._on_print_requested)
        self.page.save_requested.connect(self._on_save_requested)
        context.pictures.arrived.connect(self._on_arrived)

    @property
    def title(self) -> str:
        """Return what is handed out."""
        return self._sheet.title if self._sheet else ""

    def open(self, reading: Reading) -> SheetPage:
        """Show the sheet of the routine that was read; return the page."""
        self._reading = reading
        self._codes = self._codes_of(reading)
        self._artist = Artist(self._context.preferences.now.person, partial(_arrived, self._context.pictures))
        self._set()
        return self.page

    def _codes_of(self, reading: Reading) -> tuple[Code, ...]:
        """Return the QR codes of a routine; none where it does not fit into any, or nothing makes them."""
        if reading.routine is None or reading.single:
            return ()
        try:
            return codes_of(self._packed(reading, reading.routine))
        except MessageError:
            return ()

    def _packed(self, reading: Reading, routine: Routine) -> Packed:
        packed = self._context.bundles.packed(reading, routine)
        return Packed(packed.text, packed.pictures)

    def save_file(self, reading: Reading) -> None:
        """Ask where to, and save the routine that was read as one file, with all that it needs."""
        if reading.routine is None:
            return
        try:
            data = to_bytes(self._packed(reading, reading.routine))
        except MessageError as error:
            self.reported.emit(error.message)
            return
        path = self._ask_where(f"{reading.routine.id}.backstride", "Backstride (*.backstride)")
        if path is not None:
            self._save(path, data)

    def _set(self) -> None:
        """Set the pages of the sheet, and show them."""
        reading, settings = self._reading, self._context.preferences.now
        if reading is None or reading.routine is None:
            return
        giver = Giver(region=region(settings.emergency_region), clinic=settings.clinic_name)
        said = handout(reading.routine, catalogue(), giver, self._context.now().date())
        logo = self._artist.logo(settings.clinic_logo)
        self._sheet = sheet = Sheet(said, self._layout, catalogue(), self._artist, logo, self._codes)
        self.page.show_sheet(sheet.title, self._layout, len(sheet), partial(image_of, sheet))

    def _on_changed(self, layout: Layout) -> None:
        self._layout = layout
        self._set()

    def _on_arrived(self, _path: object) -> None:
        if self.page.isVisible():
            self._set()

    def _on_print_requested(self) -> None:
        if self._sheet is None:
            return
        try:
            ask_and_print(self._sheet, self.page)
        except ImportError:
            self.reported.emit(message("Printing does not work here. Save the sheet as a PDF, and print that."))
        except NotPrintedError as error:
            self.reported.emit(error.message)

    def _on_save_requested(self) -> None:
        if self._sheet is None or self._reading is None or self._reading.routine is None:
            return
        path = self._ask_where(f"{self._reading.routine.id}.pdf", "PDF (*.pdf)")
        if path is not None:
            self._save(path, pdf_of(self._sheet))

    def _ask_where(self, name: str, kind: str) -> Path | None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        chosen, _ = QFileDialog.getSaveFileName(self._context.window, say(message("Save")), str(folder / name), kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(Path(name).suffix)

    def _save(self, path: Path, data: bytes) -> None:
        """Write *data* to *path*, which the dialog asked for and has asked about where it is there already."""
        try:
            save({path: data}, over=True)
        except NotSavedError as error:
            self.reported.emit(error.message)
        else:
            self.reported.emit(message("Saved as {path}.", path=tidy(path)))


def _arrived(pictures: Pictures, paths: tuple[str, ...], pixels: int) -> tuple[QImage, ...]:
    """Return those of the pictures at *paths* that were drawn by now; the others are drawn while nobody waits."""
    found = [pictures.picture(path, max(pixels, PIXELS)) for path in paths]
    return tuple(picture.image for picture in found if picture is not None and picture.image is not None)
