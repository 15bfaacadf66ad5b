"""The stage of a session: shows a scene and its moments, and knows nothing of how they come about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.routine.model import Mode, Side
from backstride.session.states import Command
from backstride.ui.kit.buttons import Button
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import BORDER
from backstride.ui.session.card import Card
from backstride.ui.session.dial import Dial, Face
from backstride.ui.session.fit_label import FitLabel
from backstride.ui.session.footer import Footer
from backstride.ui.session.layout import LayoutMode, arrange
from backstride.ui.session.live_values import Moment
from backstride.ui.session.overlay import Overlay
from backstride.ui.session.phase_badge import PhaseBadge
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.segment_bar import SegmentBar
from backstride.ui.session.text_column import TextColumn

_SIDES = {Side.LEFT: message("Left"), Side.RIGHT: message("Right")}


class SessionView(QWidget):
    """Bar, sign, name, card, dial and foot in the boxes of an arrangement.

    A tap anywhere is ``tapped``, a control ``chosen`` with the name of its act.
    """

    tapped = Signal()
    chosen = Signal(Command)

    def __init__(
        self,
        style: Style,
        catalogue: Catalogue,
        touch: int,
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._catalogue = catalogue
        self._touch = touch
        self.bar = SegmentBar(style, self)
        self.sign = PhaseBadge(style, self)
        self.side = PhaseBadge(style, self)
        self.name = FitLabel(style, weight="bold", wrap=True, parent=self)
        self.detail = FitLabel(style, weight="medium", wrap=True, parent=self)
        self.card = Card(style, pictures, self)
        self._column = TextColumn(self.name, self.detail, self.card)
        self.dial = Dial(style, self)
        self.done = Button(style, "", "primary", "check", self)
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.done.clicked.connect(self._on_done)
        self.foot = Footer(style, catalogue, self)
        self.foot.chosen.connect(self.chosen)
        self.overlay = Overlay(style, self)
        self._scene: Scene | None = None
        self._head = QRect()
        style.changed.connect(self._arrange)

    def show_number(self, scene: Scene, moment: Moment) -> None:
        """Show the number of *moment* before all else of *scene*, unless that moves the dial elsewhere."""
        if self._scene is not None and _manner(scene) is _manner(self._scene):
            self.dial.set_face(_face(scene, moment))

    def show_scene(self, scene: Scene) -> None:
        """Show what lasts as long as phase and state."""
        self._scene = scene
        self.sign.show_word(scene.word.upper(), scene.sign, scene.tone)
        self.dial.setAccessibleName("")
        self._show_side(scene.side, to_come=scene.rests and not scene.stays)
        self.card.show_scene(scene)
        self._column.say(scene.name, scene.dose or ("" if scene.rests else scene.cue or self.card.words_left_out))
        self.foot.words.show_words(scene)
        self.foot.setVisible(not scene.over)
        self.bar.set_over(over=scene.over)
        self.done.setText(scene.answer)
        self.done.setVisible(bool(scene.answer))
        self._arrange()

    def prepare(self, scene: Scene) -> None:
        """Make ready what takes long of a *scene* that comes soon."""
        self.card.prepare(scene)

    def show_moment(self, moment: Moment) -> None:
        """Show what moves."""
        if self._scene is None:
            return
        self.dial.set_face(_face(self._scene, moment))
        self._place_done()
        if not self.dial.accessibleName():
            self.dial.setAccessibleName(self.dial.face.words)
        if self._scene.side is None:
            self._show_side(moment.side, to_come=False)
        total = _total(moment.total, about=self._scene.about)
        self.foot.words.show_total(self._catalogue.say(total) if moment.total else "")

    def show_sound(self, volume: int, *, muted: bool, in_words: bool = False) -> None:
        """Show how loud it is; *in_words*: also in words for a moment."""
        self.foot.show_muted(muted=muted)
        if in_words:
            silence = self._catalogue.say(message("Sound off"))
            words = (
                (silence, silence)
                if muted
                else (f"{volume} %", self._catalogue.say(message("Volume {percent} %", percent=volume)))
            )
            self.foot.words.toast.tell(*words, "silence" if muted else "sound")

    def _show_side(self, side: Side | None, *, to_come: bool) -> None:
        """Show whose turn it is, or will be: then in words and as an outline, for nobody works on it yet."""
        if side is None:
            self.side.hide()
            return
        exercise = self._scene.exercise if self._scene else None
        meant = exercise.side_words.of(side) if exercise and exercise.side_words else None
        word = (self._catalogue.read(meant) if meant else self._catalogue.say(_SIDES[side])).upper()
        if to_come:
            word = self._catalogue.say(message("Next: {name}", name=word))
        if self.side.word != word or self.side.isHidden():
            self.side.show_word(word, side.value, "text", shape_last=side is Side.RIGHT, outlined=to_come)
            self.side.show()
            self._place_signs(self._head)

    def _arrange(self) -> None:
        # Boxes grow with the window by themselves; what the look has grown for its sake must not count twice.
        text = self._style.text_size / self._style.zoom
        manner = _manner(self._scene)
        boxes = arrange(self.width(), self.height(), text_size=text, touch=self._touch, manner=manner)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            boxes = boxes.mirrored(self.width())
        over = self.bar.overhang_at(boxes.bar.height())
        self.bar.setGeometry(boxes.bar.adjusted(-over, 0, over, 0))
        self.dial.setGeometry(boxes.dial)
        self.foot.setGeometry(boxes.foot)
        self.foot.set_manner(boxes.letters, boxes.control, boxes.column)
        self.overlay.set_letters(boxes.letters)
        self._column.place(boxes, centred=manner is LayoutMode.FINALE)
        self._head = boxes.head
        self._place_signs(boxes.head)
        self._place_done()

    def _place_signs(self, head: QRect) -> None:
        """Sign and side beside each other, from the reading direction's beginning; smaller if they must."""
        gap = head.height() // 4
        signs = [sign for sign in (self.sign, self.side) if not sign.isHidden()]
        # Room for both, so that nothing jumps when a side comes and goes.
        wide = self.sign.width_at(head.height()) + gap + self.side.width_at(head.height())
        high = round(head.height() * min(1.0, head.width() / max(1, wide)))
        row = sum(min(sign.width_at(high), head.width()) for sign in signs) + gap * (len(signs) - 1)
        x = head.x()
        if self._scene is not None and self._scene.over:
            x += (head.width() - row) // 2
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = head.right() + 1 - row
            signs.reverse()
        for sign in signs:
            sign.setGeometry(x, head.y(), min(sign.width_at(high), head.width()), high)
            x += sign.width() + gap

    def _place_done(self) -> None:
        """Put the button where the dial leaves room for it."""
        box = self.dial.places.spare.translated(QPointF(self.dial.pos())).toRect()
        high = max(self._touch, box.height())
        box = QRect(box.center().x() - box.width() // 2, box.y(), max(2 * self._touch, box.width()), high)
        if box == self.done.geometry():
            return
        inside = high - 2 * self._style.length(BORDER)
        self.done.setStyleSheet(f"QPushButton {{ min-height: {inside}px; font-size: {round(high * 0.42)}px; }}")
        self.done.setFixedSize(box.size())
        self.done.setIconSize(QSize(high, high) * 0.45)
        self.done.move(box.topLeft())

    def _on_done(self) -> None:
        self.chosen.emit(Command.PROCEED)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too when the view is rotated."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap anywhere but on a control."""
        if self.rect().contains(event.position().toPoint()):
            self.tapped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        self._arrange()
        self.overlay.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(event.rect(), self._style.colour("ground"))


def _total(time: str, *, about: bool) -> Message:
    """Return how much of the session is left."""
    return message("about {time} left", time=time) if about else message("{time} left", time=time)


def _manner(scene: Scene | None) -> LayoutMode:
    if scene is not None and scene.over:
        return LayoutMode.FINALE
    breathes = scene is not None and scene.subject is not None and scene.subject.mode is Mode.BREATHE
    return LayoutMode.BREATHING if breathes else LayoutMode.WORK


def _face(scene: Scene, moment: Moment) -> Face:
    face = Face(
        number=moment.number,
        widest=moment.widest,
        word=moment.word,
        above=moment.above or (scene.place if moment.below else ""),
        below=moment.below or scene.place,
        share=moment.share,
        divisions=moment.divisions,
        open=moment.open,
        breath=moment.breath,
        tone=scene.tone,
    )
    if scene.hint and not scene.answer:  # it is still
        return replace(face, word="", above=moment.below or scene.place, below=scene.hint, breath=None, dim=True)
    if scene.sign == "tick":
        return Face(sign="tick", share=1.0, tone=scene.tone)
    if scene.answer:
        number = "" if scene.note else face.number  # nobody is to hurry while reading
        return replace(face, number=number, above=scene.place, below=moment.below or scene.hint, raised=True)
    return face
