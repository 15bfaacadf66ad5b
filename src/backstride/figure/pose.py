"""What an exercise's ``figure`` says: poses as joint angles, checked, without drawing anything."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from backstride.figure.angles import face_segments, profile_segments, read_number, read_turns, unwrapped
from backstride.figure.fault import Fault, Path, from_to, items, mapping, one_of
from backstride.figure.model import PERIOD, Contact, Figure, Pose, Prop, rig_of, seen_from_behind
from backstride.figure.rig import BODY_PLACES, HOLDS, JOINTS, LIMBS, RADII, WHOLE_HOLDS
from backstride.i18n.messages import message, plural

VIEWS = ("side", "front", "back", "top")
LIES = ("on-back", "on-front", "on-side")
PROPS = ("wall", "chair", "strap", "pad", "pillow", "ball", "bosu", "step", "mat", "post")
PARTS = ("leg", "arm")

_KEYS = (
    *("view", "lies", "shows", "start", "end", "poses", "at", "cycle", "breath"),
    *("props", "contacts", "over", "under", "period"),
)
_POSE_NUMBERS = {"belly": (0.0, 1.0, 0.0), "hips": (0.0, 1.0, 1.0), "shoulders": (0.0, 1.0, 1.0)}
_ANGLES = {
    "hips": {"profile": "hip", "face": "thigh"},
    "shoulders": {"profile": "shoulder", "face": "upper_arm"},
}
"""The joint that is meant by an angle for one of the widths."""
_HOLDS = ("floor", "still", "slides")
_LEAST_PERIOD, _MOST_PERIOD = 0.5, 20.0
_MOST_POSES = 12


def read_figure(data: object) -> tuple[Figure | None, tuple[Fault, ...]]:
    """Read plain nested data (mappings, lists, text; no numbers) into a `Figure`, with every fault."""
    faults: list[Fault] = []
    entries = mapping((), data, _KEYS, faults)
    figure = _read(entries, faults) if not faults or entries else None
    return (None if faults else figure), tuple(faults)


def _read(entries: dict[str, object], faults: list[Fault]) -> Figure | None:
    view = one_of(("view",), entries.get("view", "side"), VIEWS, faults)
    lies = one_of(("lies",), entries.get("lies", LIES[0]), LIES, faults)
    rig = rig_of(view, lies) if view else _rig_named(entries)
    cycle = one_of(("cycle",), entries.get("cycle", "no"), ("yes", "no"), faults) == "yes"
    contacts = _read_contacts(("contacts",), entries.get("contacts", []), rig, faults)
    away = seen_from_behind(view, lies)
    poses = _read_poses(entries, rig, contacts, faults, away=away)
    parts = [f"{part}-{limb}" for part in PARTS for limb in LIMBS[rig]]
    return Figure(
        view=view,
        lies=lies,
        shows=one_of(("shows",), entries["shows"], LIMBS["face"], faults) if "shows" in entries else "",
        poses=poses,
        at=_read_at(entries.get("at"), len(poses), faults, cycle=cycle),
        cycle=cycle,
        breath=_read_breath(entries, rig, poses, faults, away=away),
        props=tuple(_read_props(entries.get("props", []), rig, faults)),
        over=_read_parts(("over",), entries.get("over", []), parts, faults),
        under=_read_parts(("under",), entries.get("under", []), parts, faults),
        period=_read_bounded(("period",), entries.get("period"), (_LEAST_PERIOD, _MOST_PERIOD, PERIOD), faults),
    )


def _rig_named(entries: dict[str, object]) -> str:
    """Return the rig whose joints the poses name, where the view is not known."""
    more = entries.get("poses")
    poses = [entries.get("start"), entries.get("end"), *(more if isinstance(more, list) else [])]
    named = {name for pose in poses if isinstance(pose, dict) for name in pose}
    return max(JOINTS, key=lambda rig: len(named.intersection(joint.name for joint in JOINTS[rig])))


def _read_poses(
    entries: dict[str, object], rig: str, contacts: tuple[Contact, ...], faults: list[Fault], *, away: bool
) -> tuple[Pose, ...]:
    found = _pose_entries(entries, faults)
    if len(found) > _MOST_POSES:
        what = plural("{count} pose is too many.", "{count} poses are too many.", len(found))
        faults.append(Fault(("poses",), what, message("Use at most {most}.", most=_MOST_POSES)))
        return ()
    poses = [_read_pose(path, value, rig, contacts, faults, away=away) for path, value in found]
    for index, (before, now) in enumerate(pairwise(poses), start=1):
        if rig == "face":
            poses[index] = _turned(now, poses[index - 1] if index > 1 else before)
    return tuple(poses)


def _pose_entries(entries: dict[str, object], faults: list[Fault]) -> list[tuple[Path, object]]:
    if "poses" in entries:
        hint = message("Write either `start` and `end`, or `poses`.")
        faults.extend(
            Fault((key,), message("`{name}` and `poses` do not go together.", name=key), hint)
            for key in ("start", "end")
            if key in entries
        )
        found = items(("poses",), entries["poses"], faults)
        if len(found) < 2:  # noqa: PLR2004  because a motion has two ends
            faults.append(Fault(("poses",), message("A figure needs at least two poses.")))
        return [(("poses", index), value) for index, value in enumerate(found)]
    missing = [key for key in ("start", "end") if key not in entries]
    hint = message("A figure has a `start` and an `end`.")
    faults.extend(Fault((), message("The pose `{name}` is missing.", name=key), hint) for key in missing)
    return [((key,), entries[key]) for key in ("start", "end") if key in entries]


def _read_pose(
    path: Path, value: object, rig: str, contacts: tuple[Contact, ...], faults: list[Fault], *, away: bool
) -> Pose:
    known = [*(joint.name for joint in JOINTS[rig]), *_POSE_NUMBERS, "contacts"]
    entries = mapping(path, value, known, faults)
    turns = read_turns(path, entries, rig, faults, away=away)
    directions, scales = profile_segments(turns) if rig == "profile" else face_segments(path, turns, faults, away=away)
    numbers = {name: _read_width((*path, name), entries.get(name), rig, faults) for name in _POSE_NUMBERS}
    if "contacts" in entries:
        contacts = _read_contacts((*path, "contacts"), entries["contacts"], rig, faults)
    return Pose(directions=directions, scales=scales, contacts=contacts, **numbers)


def _read_width(path: Path, text: object, rig: str, faults: list[Fault]) -> float:
    """Read what is no angle; an angle there was meant for the joint of nearly the same name."""
    name, number = str(path[-1]), read_number(text)
    least, most, default = _POSE_NUMBERS[name]
    if number is None or least <= number <= most or name not in _ANGLES:
        return _read_bounded(path, text, (least, most, default), faults)
    what = message("`{name}` is a width, from {least} to {most}.", name=name, least=f"{least:g}", most=f"{most:g}")
    faults.append(Fault(path, what, message("The angle is `{joint}`.", joint=_ANGLES[name][rig])))
    return default


def _turned(pose: Pose, before: Pose) -> Pose:
    return replace(pose, directions=unwrapped(pose.directions, before.directions))


def _read_breath(
    entries: dict[str, object], rig: str, poses: tuple[Pose, ...], faults: list[Fault], *, away: bool
) -> Pose | None:
    """Read the end pose with the breath drawn in: what `breath` says in place of what the end pose says."""
    if "breath" not in entries or faults:
        return None
    if entries.get("cycle") == "yes":
        what, hint = message("A cycle has no end pose to breathe in."), message("Leave out `breath` or `cycle`.")
        faults.append(Fault(("breath",), what, hint))
        return None
    changed = entries["breath"]
    if not isinstance(changed, dict):
        faults.append(Fault(("breath",), message("This needs a joint and its angle on each line.")))
        return None
    _, end = _pose_entries(entries, faults)[-1]
    base = end if isinstance(end, dict) else {}
    pose = _read_pose(("breath",), {**base, **changed}, rig, poses[-1].contacts, faults, away=away)
    return _turned(pose, poses[-1]) if rig == "face" else pose


def _read_bounded(path: Path, text: object, bounds: tuple[float, float, float], faults: list[Fault]) -> float:
    least, most, default = bounds
    if text is None:
        return default
    number = read_number(text)
    if number is not None and least <= number <= most:
        return number
    faults.append(Fault(path, message("`{name}` must be a number.", name=str(path[-1])), from_to(least, most)))
    return default


def _read_at(value: object, count: int, faults: list[Fault], *, cycle: bool) -> tuple[float, ...]:
    steps = count if cycle else count - 1
    even = tuple(index / steps for index in range(count)) if steps > 0 else ()
    if value is None:
        return even
    found = [read_number(text) for text in items(("at",), value, faults)]
    numbers = [number for number in found if number is not None]
    rising = all(a < b for a, b in pairwise(numbers))
    ends = bool(numbers) and numbers[0] == 0 and (numbers[-1] < 1 if cycle else numbers[-1] == 1)
    if len(found) == len(numbers) == count and rising and ends:
        return tuple(numbers)
    hint = message("Write one number for each pose, rising from 0 to 1.")
    if cycle:
        hint = message("Write one number for each pose, rising from 0; at 1 the first pose comes again.")
    faults.append(Fault(("at",), message("`at` does not say where each pose is."), hint))
    return even


def _read_contacts(path: Path, value: object, rig: str, faults: list[Fault]) -> tuple[Contact, ...]:
    found: list[Contact] = []
    for index, entry in enumerate(items(path, value, faults)):
        where = (*path, index)
        single = _single(where, entry, faults)
        if single is None:
            continue
        name, how = single
        places = _read_place(where, name, rig, faults)
        found.extend(_read_contact((*where, name), place, limb, how, rig, faults) for place, limb in places)
    return tuple(found)


def _single(path: Path, entry: object, faults: list[Fault]) -> tuple[str, object] | None:
    """Return (name, what is said of it) of ``name`` or ``{name: what}``; report anything else and return ``None``."""
    if isinstance(entry, str):
        return entry, None
    if isinstance(entry, dict) and len(entry) == 1:
        return next((str(name), how) for name, how in entry.items())
    what = message("This must be a name, or one name with a value.")
    faults.append(Fault(path, what, message("For example `mat` or `{{pad: knee-far}}`.")))
    return None


def _read_contact(path: Path, place: str, limb: int | None, how: object, rig: str, faults: list[Fault]) -> Contact:
    if how is None:
        return Contact(place, limb)
    height = read_number(how)
    if height is not None and 0 <= height <= 1:
        return Contact(place, limb, height=height)
    held = _held_places(rig, limb or 0) if place == "hand" else {}
    word = one_of(path, how, (*_HOLDS, *held), faults)
    if word in held:
        return Contact(place, limb, "body", onto=held[word])
    return Contact(place, limb, word or _HOLDS[0])


def _held_places(rig: str, own: int) -> dict[str, tuple[str, int]]:
    """Return what a hand can hold by name: ``thigh-far`` is that one, ``thigh`` the one of its own side."""
    named = {f"{name}-{limb}": (name, index) for name in HOLDS for index, limb in enumerate(LIMBS[rig])}
    return {name: place for name, place in named.items() if place[0] not in WHOLE_HOLDS} | {
        name: (name, own) for name in HOLDS
    }


def _read_place(path: Path, name: str, rig: str, faults: list[Fault]) -> list[tuple[str, int | None]]:
    """Return (place, limb) of ``knee-far``; a limb's place without a side means both."""
    limbs = LIMBS[rig]
    places: dict[str, list[tuple[str, int | None]]] = {place: [(place, None)] for place in BODY_PLACES}
    for place in RADII:
        if place not in BODY_PLACES:
            places[place] = [(place, 0), (place, 1)]
            places |= {f"{place}-{limb}": [(place, index)] for index, limb in enumerate(limbs)}
    return places[name] if one_of(path, name, places, faults) else []


def _read_props(value: object, rig: str, faults: list[Fault]) -> list[Prop]:
    found: list[Prop] = []
    for index, entry in enumerate(items(("props",), value, faults)):
        path = ("props", index)
        single = _single(path, entry, faults)
        if single is None or not one_of(path, single[0], PROPS, faults):
            continue
        kind, where = single
        names = where if isinstance(where, list) else [where] if where else []
        places = [_read_place((*path, kind), str(name), rig, faults)[:1] for name in names]
        if not names and kind != "mat":
            hint = message("For example `{sample}`.", sample=f"{{{kind}: hand-{LIMBS[rig][0]}}}")
            faults.append(Fault(path, message("`{name}` does not say where.", name=kind), hint))
        found.append(Prop(kind, tuple(place for pair in places for place in pair)))
    return found


def _read_parts(path: Path, value: object, known: list[str], faults: list[Fault]) -> tuple[str, ...]:
    found = (one_of((*path, index), name, known, faults) for index, name in enumerate(items(path, value, faults)))
    return tuple(found)
