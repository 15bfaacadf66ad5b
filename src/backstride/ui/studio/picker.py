"""Choosing exercises: by name or what people call them, muscle, position, kind and equipment; the chosen one moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from backstride.i18n.messages import message, plural
from backstride.library.entry import Entry
from backstride.library.search import SearchIndex
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import Button, label, short_label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.fill import paint_fill
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.keys import pressed
from backstride.ui.kit.labels import word
from backstride.ui.kit.say import catalogue, collation, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.stills import Still
from backstride.ui.kit.style import Style
from backstride.ui.kit.thumbnail import paint_still
from backstride.ui.studio.field import Field
from backstride.ui.studio.words import kind_word

_HIGH, _TILE = 64, 48
_ID = Qt.ItemDataRole.UserRole
_MORE = Qt.ItemDataRole.UserRole + 1

Find = Callable[[str], Exercise | None]


class Picker(QWidget):
    """Shows the exercises that *entries* returns. ``chosen`` and ``pointed`` carry an id; ``left`` asks for the steps.

    *near* returns the ids of those that somebody may mean by words that find nothing. ``change_requested`` carries the
    id of one to change, ``nearest_chosen`` that of one to begin a new one with, empty for none.
    """

    chosen = Signal(str)
    change_requested = Signal(str)
    nearest_chosen = Signal(str)
    pointed = Signal(str)
    left = Signal()

    def __init__(
        self,
        style: Style,
        entries: Callable[[], Sequence[Entry]],
        near: Callable[[str], Sequence[str]],
        find: Find,
        still: Still | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._make_entries = entries
        self._near = near
        self._nearest = self._bare = False
        self._entries: tuple[Entry, ...] = ()
        self._index = SearchIndex(())
        self.words = Field(style, say(message("Search exercises")))
        self.words.setPlaceholderText(say(message("Name, or what people call it")))
        self.filters = {
            "muscle": Choice(style, say(message("Muscle")), "chip"),
            "kind": Choice(style, say(message("Kind")), "chip"),
            "position": Choice(style, say(message("Position")), "chip"),
            "equipment": Choice(style, say(message("Equipment")), "chip"),
            "whose": Choice(style, say(message("My own")), "chip"),
        }
        self.list = QListWidget()
        self.list.setItemDelegate(_Row(style, find, still, self.list))
        self.list.setAccessibleName(say(message("Exercises")))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._count = short_label("", "caption")
        self._hint = label(say(message("Choose the exercise that is nearest. You change it afterwards.")), "caption")
        self._nothing = label(say(message("Nothing fits. Remove a filter, or write your own exercise.")), "muted")
        self._add = Button(style, say(message("Add")), "primary", "plus")
        self._done = Button(style, say(message("Done")))
        self._new = Button(style, say(message("New exercise")), "", "pencil-line")
        self._change = Button(style, say(message("Change the exercise…")))
        self._begin = Button(style, say(message("Begin with this one")), "primary")
        self._without = Button(style, say(message("Begin without a figure")))
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = FlowLayout(chips)
        flow.setSpacing(self._style.space(1))
        flow.setContentsMargins(0, 0, 0, 0)
        for each in self.filters.values():
            flow.addWidget(each)
        buttons = QWidget()
        foot = FlowLayout(buttons)
        foot.setSpacing(self._style.space(1))
        foot.setContentsMargins(0, 0, 0, 0)
        for button in (self._add, self._begin, self._without, self._change, self._new, self._done):
            foot.addWidget(button)
        column = spaced(self._style, QVBoxLayout(self), 1)
        column.addWidget(self._hint)
        column.addWidget(self.words)
        column.addWidget(chips)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._count)
        column.addWidget(buttons)

    def _join(self) -> None:
        self.words.textEdited.connect(self._show)
        self.words.stepped.connect(self._on_stepped)
        self.words.returnPressed.connect(self._on_add)
        for each in self.filters.values():
            each.chosen.connect(self._show)
        self.list.currentItemChanged.connect(self._on_pointed)
        self.list.itemDoubleClicked.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._done.clicked.connect(self.left)
        self._new.clicked.connect(self._on_new)
        self._change.clicked.connect(self._on_change)
        self._begin.clicked.connect(self._on_add)
        self._without.clicked.connect(self._on_without)

    def refresh(self) -> None:
        """Show the exercises that there are by now, where they are in sight."""
        if self.isVisible():
            self.begin(self.words.text(), nearest=self._nearest, without=self._bare)

    def begin(self, words: str = "", *, nearest: bool = False, without: bool = True) -> None:
        """Show all exercises, or those that *words* find: to add one, or to choose the *nearest* to a new one.

        A new one may begin *without* a figure.
        """
        self._nearest, self._bare = nearest, without
        for button in (self._add, self._new, self._change):
            button.setVisible(not nearest)
        self._begin.setVisible(nearest)
        self._without.setVisible(nearest and without)
        self._hint.setVisible(nearest)
        place = collation()
        self._entries = tuple(sorted(self._make_entries(), key=lambda entry: place(_title(entry))))
        self._index = SearchIndex(self._entries, catalogue())
        offered = {
            "muscle": ((muscle, muscle) for entry in self._entries for muscle in entry.muscles),
            "kind": ((kind, kind_word(kind)) for kind in map(_kind, self._entries)),
            "position": ((each, word(each)) for entry in self._entries for each in entry.positions),
            "equipment": ((each, each) for entry in self._entries for each in _things(entry)),
            "whose": [("own", say(message("My own")))],
        }
        for name, found in offered.items():
            options = sorted({pair for pair in found if pair[0]}, key=lambda pair: place(pair[1]))
            self.filters[name].offer([("", say(message("All"))), *options], "")
        self.words.setText(words)
        self._show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fits(self, entry: Entry) -> bool:
        """Say whether *entry* passes every filter."""
        having: dict[str, Sequence[str]] = {
            "muscle": entry.muscles,
            "kind": (_kind(entry),),
            "position": entry.positions,
            "equipment": _things(entry),
            "whose": (entry.origin,),
        }
        return all(not choice.value or choice.value in having[name] for name, choice in self.filters.items())

    def _found(self) -> Iterator[Entry]:
        """Yield what the words find; where they find nothing, what may be meant."""
        words = self.words.text()
        found = self._index.search(words)
        if not found:
            ids = self._near(words)
            found = tuple(entry for id_ in ids for entry in self._entries if entry.id == id_)
        return filter(self._fits, found)

    def _show(self) -> None:
        self.list.clear()
        for entry in self._found():
            item = QListWidgetItem(_title(entry))
            item.setData(_ID, entry.id)
            item.setData(_MORE, " \N{MIDDLE DOT} ".join((*map(word, entry.positions), *entry.muscles[:3])))
            self.list.addItem(item)
        count = self.list.count()
        self._count.setText(say(plural("{count} exercise", "{count} exercises", count)))
        self._nothing.setVisible(not count)
        for button in (self._add, self._change, self._begin):
            button.setEnabled(bool(count))
        self.list.setCurrentRow(0)

    def _on_stepped(self, by: int) -> None:
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))

    def _on_pointed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.pointed.emit(str(item.data(_ID)))

    def _on_add(self) -> None:
        item = self.list.currentItem()
        if self._nearest and item is not None:
            self.nearest_chosen.emit(str(item.data(_ID)))
        elif item is not None:
            self.chosen.emit(str(item.data(_ID)))
            self._count.setText(say(message("Added: {names}", names=item.text())))

    def _on_new(self) -> None:
        """Let the exercise be chosen that a new one begins with."""
        self.begin(self.words.text(), nearest=True)

    def _on_without(self) -> None:
        self.nearest_chosen.emit("")

    def _on_change(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.change_requested.emit(str(item.data(_ID)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter from the list."""
        if pressed(event) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._on_add()
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Paints an exercise: its figure, its title, where it is done and what it works."""

    def __init__(self, style: Style, find: Find, still: Still | None, parent: QListWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._find = find
        self._still = still

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Be as high as two lines."""
        return QSize(200, self._style.pixels(_HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        style, box = self._style, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            paint_fill(painter, style, QRectF(box), style.colour("after-run.wall"), style.radius("button"))
        side, gap = style.pixels(_TILE), style.space(1)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = box.right() - side - gap if mirrored else box.left() + gap
        tile = QRectF(left, box.top() + (box.height() - side) / 2, side, side)
        paint_still(painter, tile, self._find(str(index.data(_ID))), style, self._still)
        words = box.adjusted(gap if mirrored else side + 3 * gap, gap, -(side + 3 * gap) if mirrored else -gap, -gap)
        where = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.setPen(style.colour("text"))
        painter.setFont(style.font("strong"))
        painter.drawText(words, where | Qt.AlignmentFlag.AlignTop, str(index.data()))
        painter.setPen(style.colour("muted"))
        painter.setFont(style.font("caption"))
        painter.drawText(words, where | Qt.AlignmentFlag.AlignBottom, str(index.data(_MORE)))


def _title(entry: Entry) -> str:
    return catalogue().read(entry.title)


def _kind(entry: Entry) -> str:
    return entry.portraits[0].kind if entry.portraits else ""


def _things(entry: Entry) -> tuple[str, ...]:
    return tuple(map(catalogue().read, entry.equipment))
