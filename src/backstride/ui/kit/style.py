"""What every widget is given to look right: the tokens of the moment, fonts and icons, and word when they change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.icons import Icons
from backstride.ui.kit.theme import GRID, RADIUS, TYPE, apply_theme, control_scale, font, load_fonts
from backstride.ui.kit.tokens import LIGHT, Tokens

_LONGEST = 70
"""Characters of a line of running text, in the mean; 45 to 80 are easily read."""

_SAMPLE = "Keep the knee over the ankle and breathe on, slowly and through the nose."

_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left", "chevron-right": "chevron-left"}


class Style(QObject):
    """The look of one application. Widgets keep it, ask it while they paint, and connect to ``changed`` if they cache.

    ``tokens`` are the colours, ``text_size`` the factor of the text (1.0 to 2.0, more on a very large window), and
    ``zoom`` that of everything else (1.0, more on a very large window); ``still`` says that motion is to be reduced.
    """

    changed = Signal()

    def __init__(self, assets: Path) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.text_size = 1.0
        self.zoom = 1.0
        self.still = False
        self._applied = False
        self._icons = Icons(assets / "icons")
        self._sheet = (assets / "styles" / "backstride.qss").read_text(encoding="utf-8")
        load_fonts(assets / "fonts")

    def apply(
        self, app: QApplication, tokens: Tokens, text_size: float = 1.0, *, zoom: float = 1.0, still: bool = False
    ) -> None:
        """Give the whole application this look, now; widgets that paint themselves follow by ``changed``."""
        wanted = (tokens, text_size, zoom, still)
        if self._applied and wanted == (self.tokens, self.text_size, self.zoom, self.still):
            return
        self._applied = True
        self.tokens, self.text_size, self.zoom, self.still = wanted
        apply_theme(app, tokens, text_size, self._sheet, zoom)
        self.changed.emit()

    def length(self, at_rest: float) -> int:
        """Return a length that is *at_rest* pixels on an ordinary window, and more on a very large one."""
        return max(1, round(at_rest * self.zoom))

    def pixels(self, at_rest: float) -> int:
        """Return a length of a control that is *at_rest* pixels at 100 % text on an ordinary window."""
        return round(at_rest * control_scale(self.text_size, self.zoom))

    def space(self, steps: float) -> int:
        """Return this number of *steps* of the grid in pixels."""
        return round(GRID * steps * self.zoom)

    def radius(self, name: str) -> int:
        """Return the radius *name* in pixels."""
        return self.length(RADIUS[name])

    def measure(self, role: str = "body") -> int:
        """Return the pixels of the longest line of running text in this *role* that is still easily read."""
        return QFontMetrics(self.font(role)).horizontalAdvance(_SAMPLE) * _LONGEST // len(_SAMPLE)

    def colour(self, name: str) -> QColor:
        """Return the colour *name*: a token, or a part of a room, as in ``work.floor``."""
        return QColor(self.tokens.colour(name))

    def font(self, role: str, weight: str = "") -> QFont:
        """Return the font of a *role* at the present text size, in its own weight unless another is named."""
        letters = TYPE[role]
        made = font(letters.size * self.text_size, weight or letters.weight)
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + letters.tracking))
        return made

    def line_height(self, role: str, weight: str = "") -> int:
        """Return the pixels of one line of text of this *role*."""
        return QFontMetrics(self.font(role, weight)).height()

    def paint_icon(self, painter: QPainter, box: QRectF, name: str, colour: str = "text") -> None:
        """Paint the icon *name* as large as *box*, however large that is."""
        self._icons.renderer(name, self.tokens.colour(colour)).render(painter, box)

    def icon(self, name: str, colour: str = "text", *, mirrored: bool = False) -> QIcon:
        """Return the icon *name* in the colour of the token *colour*; *mirrored* turns those that point somewhere."""
        return self._icons.icon(_MIRRORED.get(name, name) if mirrored else name, self.tokens.colour(colour))


def space(steps: float) -> int:
    """Return this number of *steps* of the grid in pixels."""
    return round(GRID * steps)
