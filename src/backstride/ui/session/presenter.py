"""Brings a session onto the session_view: reads a view, shows what changed, and says when to look again."""

from __future__ import annotations

from collections.abc import Callable

from backstride.i18n.catalogue import Catalogue
from backstride.playback.conductor import ready_view
from backstride.playback.view import View
from backstride.routine.model import Mode, Side
from backstride.session.timeline import Kind, Phase, Position, Timeline
from backstride.ui.session.figure_pose import posture_of, shot_of
from backstride.ui.session.frame_interval import next_look
from backstride.ui.session.live_values import moment_of
from backstride.ui.session.phase_content import ALL_PARTS, Scene, paragraphs_of, scene_of
from backstride.ui.session.session_view import SessionView
from backstride.ui.session.stage.strip import Segment

_SHORTEST = 2.0  # seconds; what is shorter would not be seen in the bar
_ONE_SIDE = (Side.LEFT, Side.RIGHT)
_READING = 15.0  # seconds that a note that waits takes in it


class SessionPresenter:
    """One session on one view.

    *view* reads the session, *speed* is how much faster than life it goes, *lead_in* the seconds before it goes on.
    """

    def __init__(
        self,
        session_view: SessionView,
        timeline: Timeline,
        view: Callable[[], View],
        *,
        catalogue: Catalogue,
        speed: float,
        lead_in: float,
    ) -> None:
        self._session_view = session_view
        self._timeline = timeline
        self._read_view = view
        self._catalogue = catalogue
        self._speed = speed
        self._lead_in = lead_in
        self._now: tuple[object, ...] = ()
        self._scene = Scene(phase=-1, word="", sign="", tone="accent")
        session_view.strip.set_segments(segment_of(phase) for phase in timeline.phases)

    def show_now(self, *, still: bool) -> float | None:
        """Show the session as it is now; return the real seconds until it looks different, if it will by itself."""
        view = self._read_view()
        if not self._refresh(view):
            self._show_moment(view)
        self._session_view.strip.set_place(*place_of(view))
        figure = self._show_posture(view, still=still)
        wait = next_look(view, still=still, pixels=self._session_view.stage.way, figure=figure)
        return None if wait is None else wait / self._speed

    def _show_posture(self, view: View, *, still: bool) -> bool:
        """Move the figure, if there is one, or change pictures; return whether anything moves."""
        exercise, subject = self._scene.exercise, self._scene.subject
        if exercise is None or subject is None:
            return False
        if exercise.pictures:
            self._session_view.performer.show_shot(shot_of(view, exercise, subject, still=still))
            return len(exercise.pictures) > 1
        if exercise.figure is None:
            return False
        self._session_view.performer.show_posture(posture_of(view, exercise.figure, subject, still=still))
        return True

    def prepare_next(self) -> None:
        """Make ready what the next phase shows, while nothing else is to be done."""
        following = self._read_view().phase.index + 1
        if following < len(self._timeline.phases):
            view = ready_view(self._timeline, Position(following))
            self._session_view.prepare(scene_of(view, self._timeline, self._catalogue))

    def refreshed(self) -> Scene:
        """Return the scene of now, which then is on the session_view."""
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
        self._session_view.show_number(self._scene, moment)
        self._session_view.show_scene(self._scene)
        self._session_view.floor.grey(view.allowed)
        self._session_view.menu.grey(view.allowed)
        self._session_view.show_moment(moment)
        return True

    def _show_moment(self, view: View) -> None:
        self._session_view.show_moment(moment_of(view, self._catalogue, lead_in=self._lead_in))


def place_of(view: View) -> tuple[int, float]:
    """Return in which segment of the strip a session is, and how much of it is over, from 0 to 1."""
    timed = view.phase.timed
    if timed and timed.over_at and view.time_left is not None:
        return timed.since, 1 - view.time_left / timed.over_at
    return view.phase.index, view.seconds / (view.length or view.phase.about or 1.0)


def segment_of(phase: Phase) -> Segment:
    """Return the segment of *phase* in the bar of the whole session."""
    kind = "breathe" if phase.mode is Mode.BREATHE and phase.kind is Kind.WORK else phase.kind.value
    lasts = phase.length or phase.about or _READING
    if phase.timed and phase.timed.over_at is not None:  # its rounds are not known, but how long they take in all is
        first = phase.index == phase.timed.since
        return Segment(phase.timed.over_at if first else 0.0, Kind.WORK.value, -1 - phase.timed.since)
    return Segment(max(_SHORTEST, lasts), kind, phase.occurrence, phase.side if phase.side in _ONE_SIDE else None)
