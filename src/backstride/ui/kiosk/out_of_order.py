"""What a screen shows whose kiosk cannot start: that it is out of order, and for staff what to correct."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.storage.paths import Paths
from backstride.storage.settings import Settings
from backstride.ui.kiosk.context import zoom_for
from backstride.ui.kiosk.guard import Guard
from backstride.ui.kiosk.sheet import Sheet
from backstride.ui.kiosk.window import KioskWindow
from backstride.ui.kit.buttons import card, label
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.opening import make_application
from backstride.ui.services.appearance import AppearanceService
from backstride.ui.services.language import LanguageService
from backstride.ui.services.preferences import Preferences

SECONDS = 20.0
"""How long it is shown: then the service, where there is one, starts the kiosk again and finds what was corrected."""


class OutOfOrderPage(Sheet):
    """Says so to a visitor; *problems* are the lines for staff."""

    def __init__(self, style: Style, problems: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(style, say(message("This screen is out of order.")), parent=parent)
        column = self.area.column
        column.addWidget(label(say(message("Please ask at the front desk.")), "heading"))
        box = card()
        lines = spaced(style, QVBoxLayout(box), 1, 2)
        lines.addWidget(label(say(message("For staff: the configuration of the kiosk has to be corrected.")), "name"))
        for problem in problems:
            lines.addWidget(label(problem, "prose"))
        column.addWidget(box)
        column.addStretch(1)


def show(problems: Sequence[str], paths: Paths, language: str, seconds: float = SECONDS) -> None:
    """Fill the screen with the page for some *seconds*, in this *language* (a tag)."""
    fill(make_application(), problems, paths, language, seconds)


def fill(app: QApplication, problems: Sequence[str], paths: Paths, language: str, seconds: float) -> None:
    """Do the same in an application that is there already."""
    style = Style(paths.assets)
    preferences = Preferences(None, Settings(language=language))
    speaks = LanguageService(app, paths.assets / "locale", preferences)
    appearance = AppearanceService(app, style, preferences, zoom=zoom_for)
    appearance.apply()
    window = KioskWindow(style)
    window.resized.connect(appearance.fit)
    window.show_page(OutOfOrderPage(style, problems), whole=True)
    guard = Guard(window)
    guard.begin(app)
    window.fill_screen()
    QTimer.singleShot(round(seconds * 1000), window, app.exit)
    app.exec()
    guard.end(app)
    window.leave()
    speaks.stop_speaking()
