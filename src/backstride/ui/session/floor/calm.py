"""Lets the controls of the floor fade while nobody uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, QVariantAnimation

from backstride.ui.kit.style import Style
from backstride.ui.session.floor.control import Control

_AFTER_MS = 4000
_FADE_MS = 250
_CALM = 0.6
"""How strong a control is then: still 4 : 1."""


class Calm(QObject):
    """Fades what *controls* returns four seconds after the last `wake`, and brings it back at once.

    Nothing fades in high contrast, nor after a touch: who touches sees nothing come back before the finger is there.
    """

    def __init__(self, style: Style, controls: Callable[[], Iterable[Control]], parent: QObject) -> None:
        super().__init__(parent)
        self._style = style
        self._controls = controls
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._on_quiet)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(_CALM)
        self._fade.setDuration(_FADE_MS)
        self._fade.valueChanged.connect(self._set)

    @property
    def waiting(self) -> bool:
        """Say whether controls are about to fade."""
        return self._timer.isActive()

    def wake(self, touched: bool = False) -> None:  # noqa: FBT001, FBT002  because a signal sends it so
        """Bring the controls back, because a key or the mouse was used, or the screen *touched*."""
        self._fade.stop()
        self._set(1.0)
        if not touched and not self._style.tokens.edged:
            self._timer.start()

    def stop(self) -> None:
        """Fade nothing any more."""
        self._timer.stop()

    def _on_quiet(self) -> None:
        if self._style.still:
            self._set(_CALM)
        else:
            self._fade.start()

    def _set(self, strength: float) -> None:
        for control in self._controls():
            control.calm(strength)
