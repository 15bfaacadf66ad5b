"""One of the three answers that a first visit asks for: a moment, the routine for it, and the way to start."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from backstride.i18n.messages import message
from backstride.library.entry import Portrait
from backstride.library.suggestions import Card
from backstride.ui.home.moments import MOMENTS, facts_of
from backstride.ui.kit.buttons import balance, label, restyle, tint
from backstride.ui.kit.content_button import ContentButton
from backstride.ui.kit.facts import Facts
from backstride.ui.kit.fill import paint_fill, touched
from backstride.ui.kit.focus_ring import FocusRing
from backstride.ui.kit.room import Plan, disc_on, mirrored, paint_figure, paint_room
from backstride.ui.kit.say import say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import FLOOR, Still
from backstride.ui.kit.style import Style

_STAGE, _LOW_STAGE, _SIDE, _FLOOR, _INSET = 226, 120, 220, 3, 28
"""Pixels of the room's height above the words, and in a low card; of its width beside them, its floor, its inset."""

_PLAY, _LOW_PLAY = 56, 40


class MomentCard(ContentButton):
    """Asks about one *moment*; pressed it starts the routine for it."""

    started = Signal(str)

    def __init__(self, style: Style, moment: str, still: Still | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._moment = MOMENTS[moment]
        self._card = Card(id="", title="")
        self._low = self._flat = False
        self._still = still
        self._exercise: Portrait | None = None
        self._sign, self._over = QLabel(self), label(say(self._moment.asked), "strong", self)
        self._title = label("", "title", self)
        self._facts = Facts(style, self)
        for shown in (self._sign, self._over, self._title):
            shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self._on_clicked)
        self._build_layout()
        style.changed.connect(self._dress)

    def show_card(self, card: Card, title: str, exercise: Portrait | None) -> None:
        """Offer *card* by this *title*; the figure of *exercise* shows it."""
        self._card = card
        self._title.setText(title)
        self._facts.show_facts(facts_of(card))
        self.show_exercise(exercise)
        said = say(message("Start {title}", title=title))
        self.setAccessibleName(f"{self._over.text()}: {said}, {self._facts.accessibleName()}")
        self._dress()

    def show_exercise(self, exercise: Portrait | None) -> None:
        """Show the figure of *exercise*."""
        self._exercise = exercise
        self.update()

    def lie(self, *, flat: bool) -> None:
        """Have the figure beside the words, where the answers are below each other."""
        if flat != self._flat:
            self._flat = flat
            self._dress()

    def fold(self, *, folded: bool) -> None:
        """Be lower, where there is little height."""
        self._low = folded
        self._facts.setVisible(not folded)
        restyle(self._title, "heading" if folded else "title")
        self._dress()

    def focus_shape(self) -> tuple[QRectF, float]:
        """Return the shape of the card."""
        return QRectF(self.rect()), self._style.radius("hero")

    def _build_layout(self) -> None:
        over = spaced(self._style, QHBoxLayout(), 1.25)
        over.addWidget(self._sign)
        over.addWidget(self._over, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(over)
        titled = spaced(self._style, QHBoxLayout(), 1)
        titled.addWidget(self._title, 1)
        self._place = QSpacerItem(0, 0)
        titled.addItem(self._place)
        self._column.addLayout(titled)
        self._column.addWidget(self._facts)
        self._column.addStretch(1)
        self._dress()

    def _dress(self) -> None:
        style, inset = self._style, self._style.length(16 if self._low else _INSET)
        above, side = (inset, style.length(_SIDE)) if self._flat else (self._stage() + style.length(14), inset)
        left, right = (inset, side) if self.isRightToLeft() else (side, inset)
        self._column.setContentsMargins(left, above, right, inset)
        self._column.setSpacing(style.space(1))
        side = style.pixels(_LOW_PLAY if self._low else _PLAY)
        self._place.changeSize(side, side)
        self._column.invalidate()
        self._balance()
        icon = style.icon(self._moment.icon, self._card.purpose, mirrored=self.isRightToLeft())
        self._sign.setPixmap(icon.pixmap(style.pixels(20)))
        tint(self._over, self._card.purpose)
        self.update()

    def _stage(self) -> int:
        """Return the height of the room above the words."""
        return self._style.length(_LOW_STAGE if self._low else _STAGE)

    def _planned(self, size: QSize) -> Plan:
        inset = self._style.length(16 if self._low or self._flat else 40)
        above = self._style.length(12 if self._low or self._flat else _INSET)
        line = self._style.length(_FLOOR)
        width = self._style.length(_SIDE) if self._flat else size.width()
        ground = (size.height() - above if self._flat else self._stage()) - line
        floor = QRectF(inset, ground, width - 2 * inset, line)
        high = (ground - above) / FLOOR
        figure = QRectF(inset, ground - high * FLOOR, width - 2 * inset, high)
        radius = min((ground - above) / 2, width / 2 - inset)
        plan = Plan(disc_on(ground, width / 2, radius), floor, figure)
        return mirrored(plan, size.width()) if self.isRightToLeft() else plan

    def _play(self) -> QRectF:
        """Return the place of the sign that says what a press does: after the title."""
        place = self._place.geometry()
        side = place.width()
        return QRectF(place.left(), place.center().y() - side / 2, side, side)

    def _on_clicked(self) -> None:
        self.started.emit(self._card.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a ring around the card."""
        super().focusInEvent(event)
        FocusRing(self._style, self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let another card lead."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the title for the new width."""
        super().resizeEvent(event)
        self._balance()

    def _balance(self) -> None:
        margins = self._column.contentsMargins()
        beside = margins.left() + margins.right() + self._place.sizeHint().width() + self._style.space(1)
        balance(self._title, max(1, self.width() - beside))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room with the figure, and the sign of what a press does."""
        painter, style, room = QPainter(self), self._style, self._card.purpose
        plan = self._planned(self.size())
        paint_room(painter, style, room, QRectF(self.rect()), plan, style.radius("hero"))
        if self._still and self._exercise:
            paint_figure(painter, plan.figure, self._exercise, self._still)
        play, leads = self._play(), self.hasFocus()
        fill = touched(style, "accent" if leads else f"{room}.disc", hovered=self.underMouse(), pressed=self.isDown())
        paint_fill(painter, style, play, fill, play.height() / 2)
        sign = play.adjusted(*(share * play.width() for share in (0.28, 0.28, -0.28, -0.28)))
        style.paint_icon(painter, sign, "play-filled", "on_accent" if leads else "text")
