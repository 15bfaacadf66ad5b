"""A kiosk for tests, and a stranger before it: touches and keys go in, and what is on the page comes out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from backstride.i18n.text import text
from backstride.kiosk.config import KioskConfig
from backstride.storage.paths import Paths
from backstride.ui.kiosk.app import Kiosk, KioskOptions, build
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.foot import Foot
from backstride.ui.kiosk.guard import SETTLE
from backstride.ui.kiosk.hand_button import HandButton
from backstride.ui.kiosk.overview import OverviewPage
from backstride.ui.kiosk.reading import NoticePage
from backstride.ui.kiosk.start import StartPage
from tests.support.languages import LANGUAGES
from tests.support.window_profile import NOW

Page = TypeVar("Page", bound=QWidget)

CONFIG = KioskConfig(
    title=text("Clinic gym"),
    languages=LANGUAGES,
    routines=("kiosk-demo-3", "after-run-lower-back-10", "diaphragmatic-breathing-5", "after-run-express-5"),
    emergency_region="EU",
    pin="scrypt:" + 32 * "0" + ":" + 64 * "0",
)


class Stranger:
    """Somebody before a kiosk, with hands and a watch: ``time`` is in seconds, and goes on only by `wait`."""

    def __init__(self, app: QApplication, paths: Paths, config: KioskConfig, size: tuple[int, int]) -> None:
        self.app = app
        self.time = 0.0
        self.kiosk: Kiosk = build(
            app, paths, config, KioskOptions(now=lambda: NOW, seconds=lambda: self.time, silent=True)
        )
        self.kiosk.window.resize(*size)
        self.kiosk.guard.begin(app)
        self.kiosk.window.show()
        self.begin()

    def begin(self) -> None:
        """Have the kiosk as every visitor finds it."""
        self.kiosk.visit.start()
        self.settle()

    def settle(self) -> None:
        """Let what was asked for happen, and the time pass in which a double tap does nothing."""
        for _ in range(3):
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.time += 1.5 * SETTLE

    @property
    def page(self) -> QWidget:
        page = self.kiosk.window.page
        assert page is not None
        return page

    def page_as(self, kind: type[Page]) -> Page:
        """Return the page in sight, which is of this *kind*."""
        page = self.page
        assert isinstance(page, kind), page
        return page

    def sees(self, kind: type[QWidget]) -> bool:
        return isinstance(self.page, kind)

    def buttons(self) -> dict[str, QAbstractButton]:
        """Return what can be pressed, by what a screen reader calls it."""
        return {button.accessibleName(): button for button in self.kiosk.window.targets()}

    def words(self) -> str:
        """Return all that is written on the page and over it."""
        labels = self.kiosk.window.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def touch(self, name: str) -> None:
        """Touch the button of this name, or the one whose name begins so."""
        found = [button for called, button in self.buttons().items() if called.startswith(name)]
        assert found, (name, list(self.buttons()))
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def touch_at(self, x: float, y: float) -> None:
        """Touch the page at this share of its width and height."""
        place = QPoint(round(x * self.page.width()), round(y * self.page.height()))
        QTest.mouseClick(self.page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        self.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, which goes to what has the focus."""
        focus: QWidget | None = self.kiosk.window.focusWidget()
        QTest.keyClick(self.page if focus is None else focus, key, held)
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let time pass without a touch, and the kiosk look at its watch."""
        self.time += seconds
        self.kiosk.way.look()
        for _ in range(2):
            QApplication.processEvents()

    def page_of_start(self) -> AttractPage:
        """Return the page that invites."""
        return self.page_as(AttractPage)

    def cards(self) -> StartPage:
        """Return the page of cards."""
        return self.page_as(StartPage)

    def overview(self) -> OverviewPage:
        """Return the page of a routine."""
        return self.page_as(OverviewPage)

    def foot(self) -> Foot:
        """Return what is below every page."""
        foot = self.kiosk.window.foot
        assert foot is not None
        return foot

    def touch_icon(self, icon: str) -> None:
        """Touch the button with this icon, whatever language it is in."""
        buttons = (each for each in self.kiosk.window.targets() if isinstance(each, HandButton))
        QTest.mouseClick(next(each for each in buttons if each.icon_name == icon), Qt.MouseButton.LeftButton)
        self.settle()

    def begin_session(self, routine: str) -> None:
        """Begin a routine, whatever language is spoken."""
        self.page_of_start().begun.emit()
        self.settle()
        self.cards().chosen.emit(routine)
        self.settle()
        self.overview().started.emit()
        self.settle()
        if self.sees(NoticePage):
            self.page_as(NoticePage).read.emit()
            self.settle()

    def go_to_session(self) -> None:
        """Begin the first routine."""
        self.touch("Touch to begin")
        self.touch("Try it")
        self.touch("Start")
        self.touch("I have read this")

    def leave(self) -> None:
        """Take the kiosk down."""
        self.kiosk.close(self.app)
        self.kiosk.window.deleteLater()
        self.settle()


@contextmanager
def stranger_at(
    app: QApplication, paths: Paths, config: KioskConfig = CONFIG, size: tuple[int, int] = (1280, 800)
) -> Iterator[Stranger]:
    """Put somebody before a kiosk of this *size*, and take both away afterwards."""
    stranger = Stranger(app, paths, config, size)
    try:
        yield stranger
    finally:
        stranger.leave()
