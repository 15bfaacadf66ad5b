"""Cards in a list that paints only those in sight, so that a thousand cost no more than twenty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from backstride.library.suggestions import Card
from backstride.ui.home.card_face import CardFace
from backstride.ui.home.card_words import Shown, spoken
from backstride.ui.kit.elevation import REACH
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.style import Style

_Index = QModelIndex | QPersistentModelIndex
_GAP, _NARROW_GAP, _NARROW = 20, 12, 900
"""Pixels between two cards, and in a list that is narrower than the last."""

_STAR_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)
"""As browsers keep a page."""

_LEAST_WIDTH, _COLUMNS = 240, 4
"""Pixels of a card at 100 % text; as many columns as fit, at most so many."""


def can_be_kept(shown: Shown) -> bool:
    """Say whether there is a star on a card."""
    return isinstance(shown, Card) and not shown.problems


class CardModel(QAbstractListModel):
    """The cards of the moment, in order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[Shown, ...] = ()

    def show(self, cards: Sequence[Shown]) -> None:
        """Show these cards; where only their faces changed, nothing moves."""
        same = [card.id for card in cards] == [card.id for card in self.cards]
        if same:
            self.cards = tuple(cards)
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
        else:
            self.beginResetModel()
            self.cards = tuple(cards)
            self.endResetModel()

    def row_of(self, routine: str) -> int:
        """Return the row of the card of this *routine*, -1 where it has none."""
        return next((row for row, card in enumerate(self.cards) if card.id == routine), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  because Qt's own default is this value
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card, its title, or what is said of it."""
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card)
        return card if role == Qt.ItemDataRole.UserRole else None


class _CardDelegate(QStyledItemDelegate):
    """Paints a card where the list wants one."""

    def __init__(self, style: Style, face: CardFace, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self.face = face
        self.size = QSize()
        self.width = 0
        self.columns = 1
        self.today: date | None = None

    @property
    def gap(self) -> int:
        """Return the pixels between two cards."""
        return self._style.length(_NARROW_GAP if self.width < self._style.length(_NARROW) else _GAP)

    @property
    def bleed(self) -> int:
        """Return the pixels around the cards for their shadows and the ring of the focus."""
        return bleed(self._style)

    def card_in(self, cell: QRect) -> QRect:
        """Return where the card is in its *cell*, so that the outer cards are equally far from the list's edges."""
        step = (self.width - 2 * self.bleed + self.gap) / self.columns
        column = round(cell.left() / max(1, self.size.width()))
        left, right = round(column * step), round((column + 1) * step) - self.gap
        return QRect(self.bleed + left, cell.top() + self.bleed, right - left, cell.height() - self.gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the card of *index*."""
        state: QStyle.StateFlag = option.state
        card = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        self.face.paint(
            painter,
            self.card_in(rect),
            card,
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            mirrored=option.direction == Qt.LayoutDirection.RightToLeft,
            today=self.today,
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of every cell."""
        return self.size


def bleed(style: Style) -> int:
    """Return the pixels by which a list of cards goes beyond them."""
    return style.length(REACH)


class CardList(QListView):
    """Cards in as many columns as fit, as tall as all of them: the page around it scrolls.

    *name* is what a screen reader says. The list goes `bleed` pixels beyond its cards.
    """

    chosen = Signal(str)
    starred = Signal(str)
    moved = Signal(QRect)

    def __init__(self, style: Style, face: CardFace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._pressed = QPoint()
        self._model = CardModel(self)
        self._delegate = _CardDelegate(style, face, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._flow_in_columns()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.clicked.connect(self._on_clicked)
        # A card may reach a little beyond its cell, which is all that Qt would paint again under the mouse.
        self.entered.connect(self.viewport().update)
        self.viewportEntered.connect(self.viewport().update)
        style.changed.connect(self._fit)

    def show_cards(self, cards: Sequence[Shown], today: date | None = None) -> None:
        """Show these cards; the current one stays current where it is still there.

        With *today* they say when they were done last.
        """
        self._delegate.today = today
        current = self._card(self.currentIndex())
        self._model.show(cards)
        row = self._model.row_of(current.id) if current else -1
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._model.index(row))
        self._fit()

    @property
    def cards(self) -> tuple[Shown, ...]:
        """Return the cards that are shown, in order."""
        return self._model.cards

    @property
    def columns(self) -> int:
        """Return how many cards are beside each other."""
        return self._delegate.columns

    def place_of(self, routine: str) -> QRect:
        """Return where the card of this *routine* is."""
        return self._delegate.card_in(self.visualRect(self._model.index(self._model.row_of(routine))))

    def _flow_in_columns(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    def _fit(self) -> None:
        """Share the width among the columns that fit and take the height of all rows."""
        self._delegate.width = width = self.viewport().width()
        inside, gap = width - 2 * self._delegate.bleed, self._delegate.gap
        fitting = int((inside + gap) // (_LEAST_WIDTH * self._style.text_size + gap))
        self._delegate.columns = columns = max(1, min(fitting, _COLUMNS))
        least = (inside + gap) // columns - gap
        height = self._delegate.face.height(self._model.cards, least) + self._delegate.gap
        rows = -(-len(self._model.cards) // columns)
        # One pixel less, because the list breaks the line when the last column ends exactly at its edge.
        self._delegate.size = QSize((width - 1) // columns, height)
        self.setGridSize(self._delegate.size)
        self.setFixedHeight(rows * height)

    def _card(self, index: _Index) -> Shown | None:
        return self._model.cards[index.row()] if index.isValid() else None

    def _on_clicked(self, index: QModelIndex) -> None:
        card = self._model.cards[index.row()]
        rect = self._delegate.card_in(self.visualRect(index))
        star = self._delegate.face.star(rect, mirrored=self.isRightToLeft())
        if star.contains(self._pressed) and can_be_kept(card):
            self.starred.emit(card.id)
        else:
            self.chosen.emit(card.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the press was: on the star or beside it."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space, make a favourite with Ctrl+D, else move; letters are left to the page."""
        card = self._card(self.currentIndex())
        if card and pressed(event) in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(card.id)
        elif card and can_be_kept(card) and event.keyCombination() == _STAR_KEYS:
            self.starred.emit(card.id)
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first card."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.cards:
            self.setCurrentIndex(self._model.index(0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell the page which card must be in sight."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and self.hasFocus():
            self.moved.emit(self.visualRect(current))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the mouse on all of the card that it was on."""
        super().leaveEvent(event)
        self.viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint the selection."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()
