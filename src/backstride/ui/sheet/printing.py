"""A sheet on paper: the system's own dialog asks for the printer, and is given the paper that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QWidget

from backstride.i18n.messages import MessageError, message
from backstride.ui.sheet.blocks import POINT
from backstride.ui.sheet.layout import Sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_INCH = 72.0


class NotPrintedError(MessageError):
    """The printer did not take the sheet."""


def ask_and_print(sheet: Sheet, parent: QWidget) -> None:
    """Ask for a printer and print *sheet*, unless the person thinks better of it.

    Raises:
        ImportError: this Qt cannot print.
        NotPrintedError: the printer did not take it.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  because few sheets are printed from here

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, sheet)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        print_on(printer, sheet)


def set_up(printer: QPrinter, sheet: Sheet) -> None:
    """Give *printer* the paper of *sheet*, and the title of what it prints."""
    printer.setDocName(sheet.title)
    printer.setPageSize(sheet.layout.size)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    printer.setFromTo(1, len(sheet))


def print_on(printer: QPrinter, sheet: Sheet) -> None:
    """Print the pages of *sheet* that were chosen.

    Raises:
        NotPrintedError: the printer did not take them.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(sheet)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrintedError(message("The printer did not take the sheet. Check that it is on, and print again."))
    scale = printer.resolution() / _INCH / POINT
    painter.scale(scale, scale)
    for number in range(first - 1, min(last, len(sheet))):
        if number > first - 1:
            printer.newPage()
        sheet.paint(painter, number)
    painter.end()
