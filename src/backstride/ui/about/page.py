"""About Backstride: what it is and is not, its version, and the licences of everything that it comes with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.ui.kit.buttons import card, label, prose
from backstride.ui.kit.disclosure import Disclosure
from backstride.ui.kit.labels import disclaimer
from backstride.ui.kit.look import Look
from backstride.ui.kit.page import Heading, Page
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import add_gap, spaced


class AboutPage(QWidget):
    """Shows *versions* as (name, version) and *licences* as (what, its text)."""

    left = Signal()

    def __init__(
        self,
        look: Look,
        versions: Sequence[tuple[str, str]],
        licences: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        page = Page(look, 960, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self._heading = Heading(look, say(message("About Backstride")), say(message("Back")))
        self._heading.back.clicked.connect(self.left)
        column = page.column
        column.addWidget(self._heading)
        column.addWidget(label(say(message("Timed routines that keep a runner's lower back able to run.")), "lead"))
        self._emergency = label("", "strong")
        private = label(say(message("Nothing that you do here leaves this computer.")), "strong")
        column.addWidget(self._box(self._emergency, prose(look, disclaimer()), private))
        add_gap(look, column, 1)
        column.addWidget(label(say(message("Versions")), "heading"))
        column.addWidget(self._box(prose(look, "\n".join(f"{name} {version}" for name, version in versions))))
        add_gap(look, column, 1)
        column.addWidget(label(say(message("Licences")), "heading"))
        for what, words in licences:
            column.addWidget(Disclosure(look, what, words))
        column.addStretch(1)

    def show_emergency(self, number: str) -> None:
        """Show the *number* to call in an emergency."""
        self._emergency.setText(say(message("In an emergency call {number}.", number=number)))

    def focus_first(self) -> None:
        """Put the focus on the way back."""
        self._heading.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _box(self, *texts: QWidget) -> QWidget:
        box = card()
        column = spaced(self._look, QVBoxLayout(box), 1, 2)
        for words in texts:
            column.addWidget(words)
        return box
