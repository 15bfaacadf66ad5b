"""A slider for a whole number, with the number and its unit beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from backstride.ui.kit.buttons import short_label
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class _Slider(QSlider):
    """A slider that leaves the wheel to the page: who scrolls past it wants to change nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()


class SliderField(QWidget):
    """From *low* to *high* in steps; ``chosen`` carries the number as it changes, or, *at_rest*, on release.

    Where the *ends* are named, their names stand beside the slider in place of the number.
    """

    chosen = Signal(int)

    def __init__(
        self,
        style: Style,
        name: str,
        bounds: tuple[int, int],
        unit: str,
        ends: Sequence[str] = (),
        *,
        step: int = 1,
        at_rest: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._unit = unit
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(*bounds)
        self.slider.setSingleStep(step)
        self.slider.setPageStep(step)
        self.slider.setTracking(not at_rest)
        self.slider.setAccessibleName(name)
        # Numbers run from left to right in every script.
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._shown = short_label("", "strong")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        line = spaced(style, QHBoxLayout(self), 1)
        for end in ends[:1]:
            line.addWidget(short_label(end, "caption"))
        line.addWidget(self.slider, 1)
        for end in ends[1:]:
            line.addWidget(short_label(end, "caption"))
        line.addWidget(self._shown)
        self._shown.setVisible(not ends)
        self.slider.valueChanged.connect(self._on_changed)
        self.slider.sliderMoved.connect(self._show)
        style.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def set_bounds(self, low: int, high: int) -> None:
        """Go from *low* to *high* from now on, without telling anybody."""
        blocked = self.slider.blockSignals(True)  # noqa: FBT003  because Qt takes it so
        self.slider.setRange(low, high)
        self.slider.blockSignals(blocked)

    def show_value(self, value: int) -> None:
        """Show *value* without telling anybody."""
        blocked = self.slider.blockSignals(True)  # noqa: FBT003  because Qt takes it so
        self.slider.setValue(value)
        self.slider.blockSignals(blocked)
        self._show(value)

    def _show(self, value: int) -> None:
        self._shown.setText(f"{value}{self._unit}" if self._unit == "°" else f"{value} {self._unit}".rstrip())

    def _on_changed(self, value: int) -> None:
        self._show(value)
        self.chosen.emit(value)

    def _on_look_changed(self) -> None:
        """Keep room for the widest number, so that all sliders stay aligned."""
        metrics = QFontMetrics(self._style.font("body", "semibold"))
        self._shown.setFixedWidth(metrics.horizontalAdvance("100 % ") + 2)
