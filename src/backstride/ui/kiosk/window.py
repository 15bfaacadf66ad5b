"""The window of a kiosk: it has the whole screen and the keyboard, stays there, and cannot be closed from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QScreen, QWindow
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from backstride.ui.kiosk.foot import Foot
from backstride.ui.kit.figure_room import FigureRoom
from backstride.ui.kit.page import Page, ScrollColumn
from backstride.ui.kit.style import Style

_HOLD_ON_MS = 1000
"""Milliseconds between two looks at whether the window still has screen and keyboard, which a desktop may take."""

_SCROLLED = 0.7
"""The share of what is seen by which a key scrolls."""

_GRABS = frozenset({"xcb", "windows", "cocoa"})
"""The platforms on which a window can take the keyboard from the desktop."""


class KioskWindow(QWidget):
    """Shows one page at a time above a foot; ``resized`` carries its new size.

    While its controls are *low* every page has the lower half, and a figure the upper one.
    """

    resized = Signal(QSize)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._target: QScreen | None = None
        self._wanted = ""
        self._screens: tuple[QScreen, ...] = ()
        self._may_close = False
        self._low = self._whole = False
        self._foot: Foot | None = None
        self._curtains: list[QWidget] = []
        self._stack = QStackedWidget(self)
        self._above = FigureRoom(style, "work", self)
        self._above.hide()
        self._cover: QWidget | None = None
        self.setObjectName("kiosk")
        self.setWindowTitle("Backstride")
        self.setAutoFillBackground(True)
        self._hold_on = QTimer(self)
        self._hold_on.setInterval(_HOLD_ON_MS)
        self._hold_on.timeout.connect(self.hold_on)
        style.changed.connect(self._arrange, Qt.ConnectionType.QueuedConnection)

    @property
    def above(self) -> FigureRoom:
        """Return the room above low controls."""
        return self._above

    @property
    def foot(self) -> Foot | None:
        """Return what is below every page."""
        return self._foot

    @property
    def page(self) -> QWidget | None:
        """Return the page that is in front."""
        return self._stack.currentWidget()

    def set_foot(self, foot: Foot) -> None:
        """Have *foot* below every page, in place of the one before."""
        if self._foot is not None:
            self._foot.deleteLater()
        self._foot = foot
        foot.setParent(self)
        foot.show()
        self._arrange()

    def show_page(self, page: QWidget, *, whole: bool = False) -> None:
        """Bring *page* to the front, without the foot where it has the *whole* screen; the one before goes."""
        before = self._stack.currentWidget()
        self._whole = whole
        self._arrange()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self._foot is not None:
            self._foot.setVisible(not whole)

    def set_low(self, *, low: bool) -> None:
        """Have every control in the lower half, or not."""
        if low != self._low:
            self._low = low
            self._arrange()

    def cover(self, cover: QWidget | None) -> None:
        """Have *cover* lie over everything; the one before goes."""
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
        self._cover = cover
        if cover is not None:
            cover.setParent(self)
            cover.setGeometry(self.rect())
            cover.show()
            cover.raise_()

    def targets(self) -> Sequence[QAbstractButton]:
        """Return what can be pressed now, in the order in which keys go through it: the page first, then the foot."""
        places = [self._cover] if self._cover is not None else [self.page, self._foot]
        found = (button for place in places if place for button in place.findChildren(QAbstractButton))
        return [button for button in found if _can_be_pressed(button)]

    def step(self, onwards: int) -> None:
        """Put the focus on the next target, or for -1 on the one before; for 0 press the one that has it.

        Where none has it, as after a touch, that is the one that leads the page.
        """
        targets = self.targets()
        first = self._leading(targets)
        here = next((index for index, target in enumerate(targets) if target.hasFocus()), -1)
        pressed = targets[here] if here >= 0 else first
        if onwards == 0:
            if pressed is not None:
                pressed.click()
        elif self._scroll(targets, onwards):
            return
        elif targets:
            there = targets.index(first) if here < 0 and first in targets else (here + onwards) % len(targets)
            targets[there].setFocus(Qt.FocusReason.TabFocusReason)
            area = self._area()
            if area is not None and area.isAncestorOf(targets[there]):
                area.bring_in(targets[there])

    def _area(self) -> ScrollColumn | None:
        """Return what scrolls on the page, where something does."""
        areas = self.page.findChildren(ScrollColumn) if self.page is not None and self._cover is None else []
        return next(iter(areas), None)

    def _scroll(self, targets: Sequence[QAbstractButton], onwards: int) -> bool:
        """Scroll what is only read, and say whether there was more to be seen; where targets are in it, they lead."""
        area = self._area()
        if area is None or any(area.isAncestorOf(target) for target in targets):
            return False
        bar = area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(onwards * _SCROLLED * area.viewport().height()))
        return bar.value() != before

    def focus(self, *, shown: bool) -> None:
        """Put the focus on what leads the page, with a ring where it is *shown*, else on the page itself."""
        first = self._leading(self.targets())
        if shown and first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.page is not None:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leading(self, targets: Sequence[QAbstractButton]) -> QAbstractButton | None:
        """Return what is most likely to be pressed."""
        first = self.page.first if isinstance(self.page, Page) and self._cover is None else None
        if isinstance(first, QAbstractButton) and first in targets:
            return first
        return targets[0] if targets else None

    def fill_screen(self, name: str = "") -> None:
        """Fill the screen of this *name*, or the main one, and darken all others."""
        screens = QGuiApplication.screens()
        self._wanted, self._screens = name, tuple(screens)
        self._target = next((each for each in screens if each.name() == name), QGuiApplication.primaryScreen())
        self._hang_curtains([each for each in screens if each is not self._target])
        self._fit()
        self.showFullScreen()
        self._hold_on.start()
        self.hold_on()

    def hold_on(self) -> None:
        """Take back the screen and the keyboard, where something else has them."""
        if self._may_close or not self._hold_on.isActive():
            return
        if tuple(QGuiApplication.screens()) != self._screens:  # one was plugged in, or went
            self.fill_screen(self._wanted)
            return
        if self.isMinimized() or not self.isVisible():
            self.showFullScreen()
        self._fit()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()
        self._grab(grabs=True)

    def leave(self) -> None:
        """Close for good."""
        self._may_close = True
        self._hold_on.stop()
        self._grab(grabs=False)
        for curtain in self._curtains:
            curtain.close()
        self.close()

    def _grab(self, *, grabs: bool) -> None:
        """Take the keyboard, so that no key reaches the desktop; a kiosk's own compositor has none for itself."""
        handle: QWindow | None = self.windowHandle()
        if handle is not None and QGuiApplication.platformName() in _GRABS:
            handle.setKeyboardGrabEnabled(grabs)

    def _fit(self) -> None:
        """Be as large as the screen, which a full screen is not where nobody manages windows."""
        if self._target is not None and self.geometry() != self._target.geometry():
            self.setGeometry(self._target.geometry())

    def _hang_curtains(self, screens: Sequence[QScreen]) -> None:
        for curtain in self._curtains:
            curtain.close()
            curtain.deleteLater()
        self._curtains = [QWidget(None, Qt.WindowType.FramelessWindowHint) for _ in screens]
        for curtain, screen in zip(self._curtains, screens, strict=True):
            curtain.setStyleSheet("background: black;")
            curtain.setGeometry(screen.geometry())
            curtain.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            curtain.showFullScreen()

    def _arrange(self) -> None:
        """Place the page above the foot, in the lower half where controls are low."""
        whole = self.rect()
        high = 0 if self._whole or self._foot is None else self._foot.height()
        if self._foot is not None:
            self._foot.setGeometry(0, whole.height() - self._foot.height(), whole.width(), self._foot.height())
        low = self._low and not self._whole
        top = whole.height() // 2 if low else 0
        self._above.setVisible(low)
        self._above.setGeometry(QRect(0, 0, whole.width(), top))
        self._stack.setGeometry(QRect(0, top, whole.width(), whole.height() - top - high))
        if self._cover is not None:
            self._cover.setGeometry(whole)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless it was decided to leave."""
        if self._may_close:
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Take the screen back soon after something took it."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.ActivationChange) and self._target is not None:
            QTimer.singleShot(0, self.hold_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what there is for the new size."""
        super().resizeEvent(event)
        self.resized.emit(event.size())
        self._arrange()


def _can_be_pressed(button: QAbstractButton) -> bool:
    return button.isVisible() and button.isEnabled() and button.focusPolicy() is not Qt.FocusPolicy.NoFocus
