"""A sheet as PDF: Qt writes the pages with the window's fonts in them, and what it leaves out is added here."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPdfWriter

from backstride.ui.kit.theme import load_fonts
from backstride.ui.sheet.blocks import POINT
from backstride.ui.sheet.layout import Pages

_DOTS = 600
_INCH = 72.0
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


def without_window(fonts: Path) -> QGuiApplication:
    """Return the application that drawing needs where no window is, with the bundled *fonts*."""
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication(["backstride", "-platform", "offscreen"])
    load_fonts(fonts)
    return app


def pdf_of(sheet: Pages) -> bytes:
    """Return *sheet* as PDF, with its title and its language."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Backstride")
    writer.setResolution(_DOTS)
    writer.setPageSize(sheet.layout.size)
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    painter.scale(_DOTS / _INCH / POINT, _DOTS / _INCH / POINT)
    for number in range(len(sheet)):
        if number:
            writer.newPage()
        sheet.paint(painter, number)
    painter.end()
    return with_language(bytes(buffer.data().data()), sheet.language)


def image_of(sheet: Pages, number: int, width: int) -> QImage:
    """Return the page of *sheet* with this *number* as a picture *width* pixels wide."""
    page = sheet.layout.page
    image = QImage(width, round(width * page.height() / page.width()), QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.scale(width / page.width(), width / page.width())
    sheet.paint(painter, number)
    painter.end()
    return image


def with_language(pdf: bytes, language: str) -> bytes:
    """Return *pdf* so that a reader knows its *language*, and shows its title instead of the name of the file.

    Both are keys of the catalogue (ISO 32000-1, 7.7.2), which is written once more at the end (7.5.6).
    """
    root, size, start = _ROOT.findall(pdf)[-1], int(_SIZE.findall(pdf)[-1]), _START.search(pdf)
    found = re.search(rb"(?<![0-9])" + root + rb" 0 obj\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if start is None or found is None:
        return pdf
    head = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    more = f"/Lang ({language})\n/ViewerPreferences << /DisplayDocTitle true >>\n".encode("ascii", "replace")
    catalogue = root + b" 0 obj\n<<" + found[1].rstrip() + b"\n" + more + b">>\nendobj\n"
    table = b"xref\n" + root + b" 1\n" + f"{len(head):010} 00000 n \n".encode()
    info = re.findall(rb"/Info (\d+ 0 R)", pdf)
    also = b"/Info " + info[-1] + b"\n" if info else b""
    trailer: bytes = b"trailer\n<<\n/Size %d\n/Root %s 0 R\n%s/Prev %s\n>>\n" % (size, root, also, start[1])
    ending = f"startxref\n{len(head) + len(catalogue)}\n%%EOF\n".encode()
    return b"".join((head, catalogue, table, trailer, ending))
