"""What phase it is and which side works, as two badges: beside each other, or in a tall window one on the other."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.routine.model import Side
from backstride.ui.kit.style import Style
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.badge import PhaseBadge
from backstride.ui.session.stage.layout import StageLayout

_SIDES: Mapping[Side, Message] = {Side.LEFT: message("Left"), Side.RIGHT: message("Right")}
_GAP = 0.25  # of the height of a badge
_STACKED = 0.315  # of the height of two that stand one on the other, and of a line below them


class BadgeRow:
    """Two badges of *parent* in a box: ``sign`` is the phase, ``side`` the side."""

    def __init__(self, style: Style, catalogue: Catalogue, parent: QWidget) -> None:
        self._catalogue = catalogue
        self.sign = PhaseBadge(style, parent)
        self.side = PhaseBadge(style, parent)
        self._scene: Scene | None = None
        self._box = QRect()
        self._stacked = self._mirrored = False

    def show_scene(self, scene: Scene) -> None:
        """Show phase and side of *scene*."""
        self._scene = scene
        self.sign.show_word(scene.word.upper(), scene.sign, scene.tone)
        self.show_side(scene.side, to_come=scene.rests and not scene.stays)
        self._lay_out()

    def show_side(self, side: Side | None, *, to_come: bool = False) -> None:
        """Show whose turn it is, or will be: then in words and as an outline, for nobody works on it yet."""
        if side is None or side not in _SIDES:
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
            self._lay_out()

    def place(self, box: QRect, layout: StageLayout) -> None:
        """Stand in *box*."""
        self._box, self._stacked, self._mirrored = box, layout.stacked, self.sign.isRightToLeft()
        self._lay_out()

    def line_box(self) -> QRect:
        """Return where a line of words has room below badges that stand one on the other."""
        high = round(self._box.height() * _STACKED)
        top = 2 * round(high * (1 + _GAP))
        return self._box.adjusted(0, top, 0, 0)

    def _lay_out(self) -> None:
        badges = [badge for badge in (self.sign, self.side) if not badge.isHidden()]
        if self._stacked:
            high = round(self._box.height() * _STACKED)
            for index, badge in enumerate(badges):
                self._put(badge, 0, self._box.top() + index * round(high * (1 + _GAP)), self._box.width(), high)
            return
        self._beside_each_other(badges)

    def _beside_each_other(self, badges: list[PhaseBadge]) -> None:
        """Both from the reading direction's beginning; smaller if they must."""
        full = self._box.height()
        # Room for both, so that nothing jumps when a side comes and goes.
        wide = self.sign.width_at(full) + full * _GAP + self.side.width_at(full)
        high = int(full * min(1.0, self._box.width() / max(1, wide)))
        x, gap = 0, int(high * _GAP)
        for badge in badges:
            self._put(badge, x, self._box.top() + (self._box.height() - high) // 2, self._box.width() - x, high)
            x += badge.width() + gap

    def _put(self, badge: PhaseBadge, x: int, top: int, room: int, high: int) -> None:
        wide = min(badge.width_at(high), room)
        left = self._box.right() + 1 - x - wide if self._mirrored else self._box.left() + x
        badge.setGeometry(left, top, wide, high)
