"""Brings a session onto a display: reads a view, shows what changed, and says when to look again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from backstride.figure.motion import Moment as Posture
from backstride.i18n.catalogue import Catalogue
from backstride.playback.conductor import Conductor, ready_view
from backstride.playback.view import View
from backstride.session.states import ANSWERS, Command, pause_command
from backstride.session.timeline import Position, Timeline
from backstride.ui.kit.progress_strip import Segment, segment_of
from backstride.ui.services.timer import ConductorTimer
from backstride.ui.session.figure_pose import Shot, posture_of, shot_of
from backstride.ui.session.frame_interval import next_look
from backstride.ui.session.live_values import Moment, moment_of
from backstride.ui.session.phase_content import ALL_PARTS, Scene, paragraphs_of, scene_of


class Display(Protocol):
    """What a session is brought onto: it shows a scene and its moments."""

    @property
    def way(self) -> float:
        """Return the pixels that the ring's end goes from full to empty."""

    def show_segments(self, segments: Iterable[Segment]) -> None:
        """Show the whole session as these segments."""

    def show_place(self, index: int, share: float) -> None:
        """Show that *share* (0 to 1) of segment *index* is over."""

    def show_number(self, scene: Scene, moment: Moment) -> None:
        """Show the number of *moment* before all else of *scene*."""

    def show_scene(self, scene: Scene) -> None:
        """Show what lasts as long as phase and state."""

    def show_moment(self, moment: Moment) -> None:
        """Show what moves."""

    def show_posture(self, posture: Posture) -> None:
        """Move the figure."""

    def show_shot(self, shot: Shot) -> None:
        """Show one of the pictures."""

    def grey(self, allowed: frozenset[Command]) -> None:
        """Grey what the session does not grant."""

    def prepare(self, scene: Scene) -> None:
        """Make ready what takes long of a *scene* that comes soon."""


class SessionPresenter:
    """One session on one *display*.

    *view* reads the session, *speed* is how much faster than life it goes, *lead_in* the seconds before it goes on.
    """

    def __init__(
        self,
        display: Display,
        timeline: Timeline,
        view: Callable[[], View],
        *,
        catalogue: Catalogue,
        speed: float,
        lead_in: float,
    ) -> None:
        self._display = display
        self._timeline = timeline
        self._read_view = view
        self._catalogue = catalogue
        self._speed = speed
        self._lead_in = lead_in
        self._now: tuple[object, ...] = ()
        self._scene = Scene(phase=-1, word="", sign="", tone="accent")
        display.show_segments(segment_of(phase) for phase in timeline.phases)

    def show_now(self, *, still: bool) -> float | None:
        """Show the session as it is now; return the real seconds until it looks different, if it will by itself."""
        view = self._read_view()
        if not self._refresh(view):
            self._show_moment(view)
        self._display.show_place(*place_of(view))
        figure = self._show_posture(view, still=still)
        wait = next_look(view, still=still, pixels=self._display.way, figure=figure)
        return None if wait is None else wait / self._speed

    def _show_posture(self, view: View, *, still: bool) -> bool:
        """Move the figure, if there is one, or change pictures; return whether anything moves."""
        exercise, subject = self._scene.exercise, self._scene.subject
        if exercise is None or subject is None:
            return False
        if exercise.pictures:
            self._display.show_shot(shot_of(view, exercise, subject, still=still))
            return len(exercise.pictures) > 1
        if exercise.figure is None:
            return False
        self._display.show_posture(posture_of(view, exercise.figure, subject, still=still))
        return True

    def prepare_next(self) -> None:
        """Make ready what the next phase shows, while nothing else is to be done."""
        following = self._read_view().phase.index + 1
        if following < len(self._timeline.phases):
            view = ready_view(self._timeline, Position(following))
            self._display.prepare(scene_of(view, self._timeline, self._catalogue))

    def refreshed(self) -> Scene:
        """Return the scene of now, which then is shown."""
        self._refresh(self._read_view())
        return self._scene

    def explained(self) -> tuple[str, tuple[tuple[str, str, str], ...]]:
        """Return the name on the stage and all there is to say about how to do it."""
        scene = self.refreshed()
        texts = paragraphs_of(scene.exercise, ALL_PARTS, self._catalogue)
        return scene.name or scene.word, texts or ((scene.word, scene.note, "accent"),)

    def _refresh(self, view: View) -> bool:
        """Show another scene where there is one; return whether there was."""
        now = (view.phase.index, view.state, view.reason, view.allowed)
        if now == self._now:
            return False
        self._now = now
        self._scene = scene_of(view, self._timeline, self._catalogue)
        moment = moment_of(view, self._catalogue, lead_in=self._lead_in)
        self._display.show_number(self._scene, moment)
        self._display.show_scene(self._scene)
        self._display.grey(view.allowed)
        self._display.show_moment(moment)
        return True

    def _show_moment(self, view: View) -> None:
        self._display.show_moment(moment_of(view, self._catalogue, lead_in=self._lead_in))


def place_of(view: View) -> tuple[int, float]:
    """Return in which segment of the strip a session is, and how much of it is over, from 0 to 1."""
    timed = view.phase.timed
    if timed and timed.over_at and view.time_left is not None:
        return timed.since, 1 - view.time_left / timed.over_at
    return view.phase.index, view.seconds / (view.length or view.phase.about or 1.0)


@dataclass(slots=True)
class Playing:
    """A session that *driver* wakes and *show* brings onto the screen, *speed* times faster than life."""

    conductor: Conductor
    driver: ConductorTimer
    show: SessionPresenter
    speed: float

    def allowed(self) -> frozenset[Command]:
        """Return what it grants now."""
        return self.conductor.view().allowed

    def answer(self) -> Command | None:
        """Return what it waits for, if it waits for the person."""
        allowed = self.allowed()
        return next((answer for answer in ANSWERS if answer in allowed), None)

    def pausing(self) -> Command | None:
        """Return what pauses it, or has it go on, whichever it grants now."""
        return pause_command(self.allowed())

    def stop(self) -> None:
        """Wake it no more."""
        self.driver.stop()
        self.driver.deleteLater()
