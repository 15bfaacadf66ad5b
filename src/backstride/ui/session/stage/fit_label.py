"""A line or two of plain text, as large as its box allows."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.style import Style
from backstride.ui.kit.text_fit import direction_of, even_width, fits, fitted, shortened
from backstride.ui.kit.theme import TYPE, font

_SMALLEST = 12
_ENDLESS = 100_000
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class FitLabel(QWidget):
    """Shows its text in letters of the largest size that is set where that fits, in smaller ones where it does not.

    Lines that wrap are of similar length. *tone* names a colour token, *weight* a weight of the theme. A *quiet* label
    changes often: it does not tell a screen reader each time, its owner does when it matters.
    """

    def __init__(
        self,
        style: Style,
        *,
        wrap: bool = False,
        tone: str = "text",
        weight: str = "regular",
        align: Qt.AlignmentFlag = _LEADING,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._text = ""
        self._flags = Qt.TextFlag.TextWordWrap if wrap else Qt.TextFlag.TextSingleLine
        self._tone = tone
        self._weight = weight
        self._align = align
        self._quiet = quiet
        self._largest, self._smallest = TYPE["body"].size, _SMALLEST
        self._fitted: QFont | None = None
        self._even: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        style.changed.connect(self._refit)

    @property
    def text(self) -> str:
        """Return the text that is shown."""
        return self._text

    @property
    def pixels(self) -> int:
        """Return the size of the letters in pixels."""
        return self._font().pixelSize()

    def wanted_width(self) -> int:
        """Return the width of the text on one line in the largest letters."""
        metrics = QFontMetrics(font(max(self._smallest, self._largest), self._weight))
        box = metrics.boundingRect(QRect(0, 0, _ENDLESS, _ENDLESS), self._flags, self._text)
        return box.width() + 1 if self._text else 0

    @property
    def shown(self) -> str:
        """Return what is painted: the text, ending in dots where even the smallest letters do not fit."""
        if not self.clipped():
            return self._text
        if self._wraps():
            return shortened(self._font(), self._text, self.size())
        return QFontMetrics(self._font()).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())

    def clipped(self) -> bool:
        """Say whether even the smallest letters do not fit."""
        return bool(self._text) and not fits(self._font(), self._text, self.size(), wrap=self._wraps())

    def set_text(self, text: str) -> None:
        """Show *text*."""
        if text != self._text:
            self._text = text
            if not self._quiet:
                self.setAccessibleName(text)
            self._refit()

    def set_letters(self, largest: float, smallest: float = _SMALLEST) -> None:
        """Take letters of at most *largest* pixels, and not below *smallest*."""
        if (round(largest), round(smallest)) != (self._largest, self._smallest):
            self._largest, self._smallest = round(largest), round(smallest)
            self._refit()

    def _refit(self) -> None:
        self._fitted = self._even = None
        self.update()

    def _wraps(self) -> bool:
        return self._flags == Qt.TextFlag.TextWordWrap

    def _font(self) -> QFont:
        if self._fitted is None:
            self._fitted = fitted(
                self._weight,
                self._text,
                self.size(),
                largest=self._largest,
                smallest=self._smallest,
                wrap=self._wraps(),
            )
        return self._fitted

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new size."""
        self._refit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is shown."""
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(self._style.colour(self._tone))
        align = self.style().visualAlignment(self.layoutDirection(), self._align) | Qt.AlignmentFlag.AlignAbsolute
        text = self.shown
        painter.setLayoutDirection(direction_of(text))
        painter.drawText(self._lines_box(align), align | self._flags, text)

    def _lines_box(self, align: Qt.AlignmentFlag) -> QRect:
        """Return the box in which lines of similar length stand."""
        if not self._wraps():
            return self.rect()
        if self._even is None:
            self._even = even_width(self._font(), self.shown, self.width())
        left = self.width() - self._even
        x = left if align & Qt.AlignmentFlag.AlignRight else left // 2 if align & Qt.AlignmentFlag.AlignHCenter else 0
        return QRect(x, 0, self._even, self.height())
