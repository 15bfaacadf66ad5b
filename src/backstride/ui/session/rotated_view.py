"""Shows a widget turned by quarters, for somebody who lies beside the screen; clicks and touches turn with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsProxyWidget, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget


class RotatedView(QWidget):
    """Holds *content*: as a plain child while it is upright, in a turned picture of it otherwise."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._quarters = 0
        self._view: QGraphicsView | None = None
        self._proxy: QGraphicsProxyWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(content)

    @property
    def degrees(self) -> int:
        """Return by how much the content is turned, clockwise: 0, 90, 180 or 270."""
        return self._quarters * 90

    def turn(self, degrees: int) -> None:
        """Turn the content to *degrees*."""
        quarters = degrees // 90 % 4
        if quarters == self._quarters:
            return
        self._quarters = quarters
        if quarters and self._view is None:
            self._lift()
        elif not quarters:
            self._put_back()
        self._fit()

    def _lift(self) -> None:
        """Move the content into a view that can be turned."""
        self._layout.removeWidget(self._content)
        self._content.setParent(None)
        scene = QGraphicsScene(self)
        self._proxy = scene.addWidget(self._content)
        self._view = view = QGraphicsView(scene, self)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._layout.addWidget(view)

    def _put_back(self) -> None:
        if self._view is None or self._proxy is None:
            return
        self._proxy.setWidget(None)  # type: ignore[arg-type]  # because Qt takes None to release the widget
        self._layout.removeWidget(self._view)
        self._view.deleteLater()
        self._view.scene().deleteLater()
        self._view = self._proxy = None
        self._layout.addWidget(self._content)
        self._content.show()

    def _fit(self) -> None:
        if self._view is None or self._proxy is None:
            return
        size = QSizeF(self.size())
        inner = size.transposed() if self._quarters % 2 else size
        self._view.resetTransform()
        self._view.rotate(self.degrees)
        self._proxy.resize(inner)
        self._view.setSceneRect(QRectF(0, 0, inner.width(), inner.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content the new size, turned."""
        self._fit()
