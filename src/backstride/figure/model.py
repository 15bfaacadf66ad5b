"""A figure as its author described it: poses, contacts and props as values, each field checked when it was read."""

from __future__ import annotations

from dataclasses import dataclass

PERIOD = 4.0
"""Seconds of the way there and back where an author says nothing else."""

_HALF_WAY = 0.5


@dataclass(frozen=True, slots=True)
class Contact:
    """A place of the body that stays where it is.

    ``limb`` is 0 (near, left) or 1 (far, right), ``None`` for a place that exists once. ``hold`` is ``floor`` (on the
    floor, at one spot), ``slides`` (on the floor, free to glide), ``still`` (anywhere, at one spot) or ``body`` (a hand
    on the place ``onto`` of the body). ``height`` is what lies between it and the floor, in body heights.
    """

    place: str
    limb: int | None = None
    hold: str = "floor"
    height: float = 0.0
    onto: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing that helps, and the places of the body that it belongs to, as (place, limb)."""

    kind: str
    places: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A posture: for every segment its direction in degrees and its foreshortening.

    ``belly`` is how far the belly is filled; ``hips`` and ``shoulders`` foreshorten their width.
    """

    directions: tuple[float, ...]
    scales: tuple[float, ...]
    belly: float = 0.0
    hips: float = 1.0
    shoulders: float = 1.0
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The poses of one exercise and how they are seen.

    ``at`` places each pose between 0 and 1 on the way from the first to the last, or once round in a ``cycle``, whose
    far point is 0.5. ``breath`` is the end pose with the breath drawn in. ``shows`` is the side that works as drawn.
    ``period`` is how long, in seconds, the way there and back takes where nothing else sets the pace.
    """

    view: str
    lies: str = "on-back"
    shows: str = ""
    poses: tuple[Pose, ...] = ()
    at: tuple[float, ...] = ()
    cycle: bool = False
    breath: Pose | None = None
    props: tuple[Prop, ...] = ()
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    period: float = PERIOD

    @property
    def rig(self) -> str:
        """Return ``profile`` or ``face``: which of the two ways the body is seen."""
        return rig_of(self.view, self.lies)

    @property
    def side(self) -> str:
        """Return the side that works in the picture as it is drawn: the near one, or the left, where none is named."""
        return self.shows or ("right" if self.rig == "profile" else "left")

    @property
    def end(self) -> float:
        """Return the place, on the way from 0 to 1, of the pose that the exercise is about."""
        return _HALF_WAY if self.cycle else 1.0

    @property
    def grounded(self) -> bool:
        """Return whether the picture has a floor below; one seen from above has not."""
        return self.view != "top"

    @property
    def away(self) -> bool:
        """Return whether the body is seen from behind."""
        return seen_from_behind(self.view, self.lies)


def rig_of(view: str, lies: str) -> str:
    """Return ``profile`` or ``face``: which of the two ways the body is seen."""
    return "profile" if view == "side" or (view == "top" and lies == "on-side") else "face"


def seen_from_behind(view: str, lies: str) -> bool:
    """Return whether the body is seen from behind."""
    return view == "back" or (view == "top" and lies == "on-front")
