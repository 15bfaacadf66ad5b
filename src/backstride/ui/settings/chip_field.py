"""Any of a few words, each as a chip that is filled while it is chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backstride.ui.kit.buttons import Button
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class ChipField(QWidget):
    """Offers *choices* (value, words); ``chosen`` carries the values that are chosen, in their order."""

    chosen = Signal(tuple)

    def __init__(
        self, style: Style, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Button] = {}
        flow = spaced(style, FlowLayout(self), 1)
        for value, words in choices:
            chip = Button(style, words, "chip", "", self)
            chip.setCheckable(True)
            chip.clicked.connect(self._on_clicked)
            self._chips[value] = chip
            flow.addWidget(chip)
        self.setFocusProxy(next(iter(self._chips.values())))

    def choose(self, values: Collection[str]) -> None:
        """Show *values* as chosen; no signal is sent."""
        for value, chip in self._chips.items():
            chip.setChecked(value in values)

    def _on_clicked(self) -> None:
        self.chosen.emit(tuple(value for value, chip in self._chips.items() if chip.isChecked()))
