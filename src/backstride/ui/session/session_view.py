"""Everything that is seen of a session: shows a scene and its moments, and knows nothing of how they come about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QInputDevice, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from backstride.figure.motion import Moment as Posture
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message
from backstride.session.states import Command
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.progress_strip import ProgressStrip, Segment
from backstride.ui.kit.style import Style
from backstride.ui.session.asking.more_menu import MoreMenu
from backstride.ui.session.asking.overlay import Overlay
from backstride.ui.session.figure_pose import Shot
from backstride.ui.session.floor.bar import FloorBar
from backstride.ui.session.live_values import Moment
from backstride.ui.session.phase_content import Scene
from backstride.ui.session.stage.badge_row import BadgeRow
from backstride.ui.session.stage.countdown import Count, Countdown
from backstride.ui.session.stage.face import Face
from backstride.ui.session.stage.fit_label import FitLabel
from backstride.ui.session.stage.head_line import HeadLine
from backstride.ui.session.stage.layout import StageLayout, arrange
from backstride.ui.session.stage.performer import Performer
from backstride.ui.session.stage.set_line import Which
from backstride.ui.session.stage.stage import Stage
from backstride.ui.session.stage.text_column import Said, TextColumn

_THEN = 38  # pixels at 1280 x 800
_LOW = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class SessionView(QWidget):
    """The stage with what is on it, the floor with its controls, and what is asked over both.

    ``tapped`` is a tap anywhere but on a control, `chosen` carries the command of a control, and ``more_asked`` asks
    for all other controls. ``stirred`` says that the mouse moved, or that the screen was touched. *touch* is the least
    side of a control, and *keys* says whether the menu names them.
    """

    holds_rings = True
    tapped = Signal()
    chosen = Signal(Command)
    more_asked = Signal()
    stirred = Signal(bool)

    def __init__(
        self,
        style: Style,
        catalogue: Catalogue,
        touch: int,
        pictures: Pictures | None = None,
        parent: QWidget | None = None,
        *,
        keys: bool = True,
    ) -> None:
        super().__init__(parent)
        self._style = style
        self._catalogue = catalogue
        self._touch = touch
        self._scene: Scene | None = None
        self._moment: Moment | None = None
        self._layout: StageLayout | None = None
        self.stage = Stage(style, self)
        self.performer = Performer(style, pictures, self)
        self.strip = ProgressStrip(style, self)
        self.head = HeadLine(style, self)
        self.badges = BadgeRow(style, catalogue, self)
        self.number = Countdown(style, self)
        self.column = TextColumn(style, self)
        self.then = FitLabel(style, weight="bold", wrap=True, align=_LOW, parent=self)
        self.floor = FloorBar(style, catalogue, self)
        self.menu = MoreMenu(style, catalogue, self, touch=touch, keys=keys)
        self.overlay = Overlay(style, self, touch=touch)
        self.floor.chosen.connect(self.chosen)
        self.floor.more_asked.connect(self.more_asked)
        self.menu.chosen.connect(self.chosen)
        self.setMouseTracking(True)
        style.changed.connect(self._arrange)

    def layout_of(self) -> StageLayout:
        """Return where everything is."""
        return self._layout or self._arrange()

    @property
    def way(self) -> float:
        """Return the pixels that the ring's end goes from full to empty."""
        return self.stage.way

    def show_segments(self, segments: Iterable[Segment]) -> None:
        """Show the whole session as these segments."""
        self.strip.set_segments(segments)

    def show_place(self, index: int, share: float) -> None:
        """Show that *share* (0 to 1) of segment *index* is over."""
        self.strip.set_place(index, share)

    def show_posture(self, posture: Posture) -> None:
        """Move the figure to *posture*."""
        self.performer.show_posture(posture)

    def show_shot(self, shot: Shot) -> None:
        """Show one of the pictures, or the other way round."""
        self.performer.show_shot(shot)

    def grey(self, allowed: frozenset[Command]) -> None:
        """Grey what the session does not grant."""
        self.floor.grey(allowed)
        self.menu.grey(allowed)

    def show_number(self, scene: Scene, moment: Moment) -> None:
        """Show the number of *moment* before all else of *scene*: it is a clock."""
        self.number.show_count(_count(scene, moment))

    def show_scene(self, scene: Scene) -> None:
        """Show what lasts as long as phase and state."""
        self._scene = scene
        self.number.setAccessibleName("")
        self.head.begin()
        self.badges.show_scene(scene)
        self.performer.show_scene(scene)
        self.floor.show_scene(scene)
        self.strip.set_over(over=scene.over)
        self.stage.show_sign(scene.sign if scene.over else "")
        self.then.set_text(scene.then)
        self._arrange()

    def prepare(self, scene: Scene) -> None:
        """Make ready what takes long of a *scene* that comes soon."""
        self.performer.prepare(scene)

    def show_moment(self, moment: Moment) -> None:
        """Show what moves."""
        scene = self._scene
        if scene is None:
            return
        before, self._moment = self._moment, moment
        self.stage.set_face(_face(scene, moment))
        self.number.show_count(_count(scene, moment))
        if not self.number.accessibleName():
            self.number.setAccessibleName(self.number.count.words)
        if scene.side is None:
            self.badges.show_side(moment.side)
        if before is None or (before.last, before.which) != (moment.last, moment.which):
            self._show_words()
        total = _total(moment.total, about=scene.about)
        self.head.show_total(self._catalogue.say(total) if moment.total and not scene.over else "")

    def show_sound(self, volume: int, *, muted: bool, in_words: bool = False) -> None:
        """Show how loud it is; *in_words*: also in words for a moment."""
        self.menu.show_muted(muted=muted)
        if in_words:
            silence = self._catalogue.say(message("Sound off"))
            words = (
                (silence, silence)
                if muted
                else (f"{volume} %", self._catalogue.say(message("Volume {percent} %", percent=volume)))
            )
            self.head.tell(*words, "silence" if muted else "sound")

    def open_menu(self, commands: frozenset[Command]) -> None:
        """Open the menu with those of *commands* that are in it and have no control of their own now."""
        layout = self._layout
        if layout is None:
            return
        pausing = self._scene is not None and bool(self._scene.answer)
        shown = commands if pausing else commands - {Command.PAUSE}
        more = self.floor.more.geometry()
        corner = more.left() if self.isRightToLeft() else more.right()
        self.menu.pop_up(QPoint(corner, more.top()), layout.letters, shown)

    def _show_words(self) -> None:
        """Show the words of now: in the last seconds only what comes after them."""
        scene, moment = self._scene, self._moment
        if scene is None or moment is None or self._layout is None:
            return
        self.then.setVisible(moment.last)
        if moment.last:
            self.column.hide()
        else:
            self.column.say(_said(scene, moment, self.performer.words_left_out))
        self.head.show_place(scene.step, "" if moment.last else self.column.left_out)

    def _arrange(self) -> StageLayout:
        # Boxes grow with the window by themselves; what the look has grown for its sake must not count twice.
        text = self._style.text_size / self._style.zoom
        layout = arrange(self.width(), self.height(), text_size=text, touch=self._touch)
        mirrored = self.isRightToLeft()
        self._layout = layout = layout.mirrored(self.width()) if mirrored else layout
        boxes = layout.boxes
        self.stage.setGeometry(self.rect())
        self.stage.set_layout(layout)
        self.performer.place(layout)
        over = self.strip.overhang_at(boxes.strip.height())
        self.strip.setGeometry(boxes.strip.adjusted(-over, 0, over, 0))
        self.head.place(boxes.labels, layout.unit, layout.letters)
        self.badges.place(boxes.badges, layout)
        self.number.place(boxes.number, boxes.alone)
        self.then.set_letters(_THEN * layout.letters)
        self.then.setGeometry(boxes.then)
        alone = self._scene is not None and not _has_number(self._scene) and not layout.stacked
        words = boxes.words.united(boxes.number) if alone else boxes.words
        self.column.place(words, layout.letters, which=self.badges.line_box() if layout.stacked else QRect())
        self.floor.place(layout, mirrored=mirrored)
        self.overlay.set_letters(layout.letters)
        self._show_words()
        return layout

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too when the view is rotated."""
        self.stirred.emit(event.deviceType() is QInputDevice.DeviceType.TouchScreen)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say that the mouse moved."""
        self.stirred.emit(event.deviceType() is QInputDevice.DeviceType.TouchScreen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap anywhere but on a control."""
        if self.rect().contains(event.position().toPoint()):
            self.tapped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        self._arrange()
        self.overlay.setGeometry(self.rect())
        self.menu.close_up()


def _total(time: str, *, about: bool) -> Message:
    """Return how much of the session is left."""
    return message("about {time} left", time=time) if about else message("{time} left", time=time)


def _face(scene: Scene, moment: Moment) -> Face:
    if scene.over:
        return Face(phase=scene.tone)
    return Face(
        phase=scene.tone,
        share=moment.share,
        divisions=moment.divisions,
        open=moment.open,
        breath=moment.breath,
        word="" if scene.still else moment.word,
        way=moment.way,
        last=moment.last,
    )


def _has_number(scene: Scene) -> bool:
    """Say whether there is a number: nobody is to hurry while reading, and nothing is left to do at the end."""
    return not scene.over and not (scene.note and scene.answer)


def _count(scene: Scene, moment: Moment) -> Count:
    if not _has_number(scene):
        return Count()
    return Count(
        number=moment.number,
        widest=moment.widest,
        upper=moment.upper,
        lower=moment.lower,
        last=moment.last,
        dim=scene.still,
    )


def _said(scene: Scene, moment: Moment, left_out: str) -> Said:
    number, count = scene.set
    words = " · ".join(part for part in (scene.place, moment.which) if part)
    return Said(
        caption=scene.caption,
        name=scene.name,
        instruction=scene.instruction(left_out),
        which=Which(words, number, count if scene.place and not moment.which else 0),
    )
