"""What is seen of an exercise of one's own: a figure whose joints are turned, or one photograph or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from backstride.figure.fault import Path as Way
from backstride.figure.turning import Poser, poser_of
from backstride.format.tree import Keys
from backstride.i18n.messages import in_context, message
from backstride.routine.model import Exercise
from backstride.ui.kit.buttons import Button, label
from backstride.ui.kit.figure_room import FigureRoom
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import ScrollColumn
from backstride.ui.kit.picture import Pictures
from backstride.ui.kit.say import say
from backstride.ui.kit.segments import Segments
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style
from backstride.ui.studio.own_angles import Angles
from backstride.ui.studio.own_photos import Photos

_HIGH = 280
_MOTION = "motion"


class OwnFigure(QWidget):
    """Shows a figure in a pose or in motion, and its joints; or photographs.

    ``turned`` carries the way to a pose, a joint and what is written for it; ``figure_requested`` asks for another
    figure to begin with, ``photo_requested`` for a file.
    """

    turned = Signal(object, str, object)
    figure_requested = Signal()
    photo_requested = Signal()

    def __init__(self, style: Style, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._exercise: Exercise | None = None
        self._poser: Poser | None = None
        self._offered: list[tuple[object, str]] = []
        self.room = FigureRoom(style, "work")
        self.photos = Photos(style, pictures)
        self.poses = Segments(style, say(message("Pose")))
        self.apart = Button(style, say(message("Each side by itself")), "chip")
        self.apart.setCheckable(True)
        self.angles = Angles(style)
        self._nothing = label(say(message("Choose a figure to change, or drop a photograph here.")), "muted")
        self.figure = Button(style, say(message("Choose a figure…")), "", "person-standing")
        self.photo = Button(style, say(message("Choose a photograph…")), "", "folder-open")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._seen = QWidget()
        seen = spaced(self._style, QVBoxLayout(self._seen), 1)
        self.room.setFixedHeight(self._style.pixels(_HIGH))
        seen.addWidget(self.room)
        seen.addWidget(self.photos.seen)
        seen.addWidget(self._nothing)
        seen.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.setSpacing(self._style.space(1))
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.figure)
        flow.addWidget(self.photo)
        self._area = ScrollColumn(self._style, 4000)
        self._area.set_sides(0)
        self._area.set_spaces(1, 0, 2)
        head = spaced(self._style, QHBoxLayout(), 1)
        head.addWidget(self.poses)
        head.addStretch(1)
        self._area.column.addLayout(head)
        self._area.column.addWidget(self.apart)
        self._area.column.addWidget(self.angles)
        self._area.column.addWidget(self.photos)
        self._area.column.addWidget(buttons)
        self._area.column.addStretch(1)
        self._box = spaced(self._style, QBoxLayout(QBoxLayout.Direction.TopToBottom, self), 1.5)
        self._box.addWidget(self._seen)
        self._box.addWidget(self._area, 1)

    def _join(self) -> None:
        self.poses.chosen.connect(self._on_pose_chosen)
        self.apart.clicked.connect(self._on_pose_chosen)
        self.angles.moved.connect(self._on_moved)
        self.angles.turned.connect(self.turned)
        self.figure.clicked.connect(self.figure_requested)
        self.photo.clicked.connect(self.photo_requested)

    def fit(self, *, low: bool, narrow: bool) -> None:
        """Have the sliders beside the figure where the height is *low*; where it is *narrow*, too, both scroll."""
        beside, scrolled = low and not narrow, low and narrow
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        if scrolled and self._box.indexOf(self._seen) >= 0:
            self._area.column.insertWidget(0, self._seen)
        elif not scrolled and self._box.indexOf(self._seen) < 0:
            self._box.insertWidget(0, self._seen)
        self._box.setStretchFactor(self._seen, 1 if beside else 0)
        high = self._style.pixels(_HIGH * 2 // 3 if low else _HIGH)
        self.room.setFixedHeight(high)
        self.photos.fit(high)

    def begin(self) -> None:
        """Show another exercise from now on: in motion first."""
        self.angles.settle()
        self._poser = None
        self._offer((), _MOTION)

    def show_values(self, values: Keys, exercise: Exercise | None, photos: Sequence[Path]) -> None:
        """Show the figure that is written in *values*, which make the *exercise*; or its *photos*."""
        poser = poser_of(values.get("figure")) if not photos else None
        new = self._poser is None
        self._exercise, self._poser = exercise, poser
        if poser is not None:
            self._offer(poser.poses, self.poses.value)
            if new:
                self.apart.setChecked(poser.uneven)
        self.photos.show_photos(photos, str(values.get("picture_shows", "")))
        figure = exercise is not None and exercise.figure is not None and poser is not None
        self.room.setVisible(figure)
        for part in (self.photos, self.photos.seen):
            part.setVisible(bool(photos))
        self._nothing.setVisible(not figure and not photos)
        self.poses.setVisible(figure)
        self.photo.setVisible(len(photos) <= 1)
        self._show_pose()

    def _offer(self, poses: Sequence[Way], value: object) -> None:
        """Offer *poses* and the motion, unless it is these already that are offered."""
        last = len(poses) - 1
        between = [(number, f"{number + 1}") for number in range(1, last)]
        ends = (
            [(0, say(in_context("pose", "Start"))), *between, (last, say(in_context("pose", "End")))] if poses else []
        )
        names: list[tuple[object, str]] = [*ends, (_MOTION, say(message("In motion")))]
        if names != self._offered:
            self._offered = names
            self.poses.offer(names, value if value in dict(names) else _MOTION)

    def _on_pose_chosen(self) -> None:
        self.angles.settle()
        self._show_pose()

    def _show_pose(self) -> None:
        """Show the figure as it is chosen, and the joints of the pose in which it is."""
        chosen = self.poses.value
        still = isinstance(chosen, int) and self.poses.isVisibleTo(self)
        self.apart.setVisible(still)
        self.angles.setVisible(still)
        if self._poser is None or self._exercise is None:
            return
        if isinstance(chosen, int):
            self.room.show_pose(self._exercise, self._poser.figure.at[chosen])
            self.angles.show_pose(self._poser, self._poser.poses[chosen], apart=self.apart.isChecked())
        else:
            self.angles.show_pose(None, (), apart=False)
            self.room.show_figure(self._exercise)

    def _on_moved(self, poser: Poser) -> None:
        chosen = self.poses.value
        if self._exercise is not None and isinstance(chosen, int):
            self.room.show_pose(replace(self._exercise, figure=poser.figure), poser.figure.at[chosen])
