"""The session that the lines of a journal tell of: where it was when they end, or how it ended."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import isfinite
from pathlib import Path
from typing import Any

from backstride.routine.model import Side
from backstride.session.player import Position
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import read_wall, seconds, wall


def fingerprint(timeline: Timeline) -> str:
    """Return a short text that changes when the phases do; comments and wording of the file leave it alone."""
    digest = blake2b(digest_size=8)
    for p in timeline.phases:
        digest.update(f"{p.kind},{p.length},{p.exercise},{p.side},{p.set},{p.rep},{p.round};".encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    """A session that was cut off, and where. Lengths in seconds, ``wall`` texts in UTC.

    ``left`` of the phase is ``None`` where the person ends it. ``done`` has what was done of phases, in order: index,
    seconds in it, and how (done, skipped, shortened); the phase that was cut off counts as shortened, so that the
    seconds add up to the ``clock``.
    """

    journal: Path
    routine: str
    title: str
    file: str
    fingerprint: str
    planned: float
    started: str
    stopped: str
    clock: float
    position: Position
    left: float | None
    kind: str
    exercise: str | None
    side: str | None
    set: int | None
    done: tuple[tuple[int, float, str], ...]

    def fits(self, timeline: Timeline) -> bool:
        """Say whether the routine still has the phases that it had, and the position a place among them."""
        place, phases = self.position, timeline.phases
        told = {place.phase, *(index for index, *_ in self.done)}
        if self.fingerprint != fingerprint(timeline) or not told <= set(range(len(phases))):
            return False
        length = phases[place.phase].length
        return place.seconds >= 0 and (length is None or place.seconds <= length + place.extra)


VERSION = 1
"""The form of the journals that are written, and read."""


def is_foreign(lines: Iterable[str]) -> bool:
    """Say whether these *lines* of a journal are of a form that this program does not know."""
    heads = (entry for entry in _objects(lines) if entry["event"] == "journal")
    return any(head.get("version") != VERSION for head in heads)


def read_journal(path: Path, lines: Iterable[str]) -> Interrupted | None:
    """Return the session that these *lines* tell of; ``None`` when it ended, never began, or has no header."""
    told = list(_objects(lines))
    names = [entry["event"] for entry in told]
    if "journal" not in names or "phase_started" not in names or "session_ended" in names:
        return None
    return _read(path, told)


def read_ended(path: Path, lines: Iterable[str]) -> tuple[Interrupted, str] | None:
    """Return the session that these *lines* tell of and how it ended; ``None`` where they tell of none."""
    told = list(_objects(lines))
    hows = (entry.get("how") for entry in told if entry["event"] == "session_ended")
    how = next((how for how in hows if how in ("finished", "left", "stopped")), None)
    found = _read(path, told)
    return (found, how) if found and how else None


def read_place(path: Path, lines: Iterable[str]) -> Interrupted | None:
    """Return the session that these *lines* tell of, ended or not; ``None`` where they tell of none."""
    return _read(path, list(_objects(lines)))


def _read(path: Path, told: list[dict[str, Any]]) -> Interrupted | None:
    try:
        return _interrupted(path, told)
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return None


def _objects(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the lines that are whole; a torn one is passed over, wherever it is."""
    for text in lines:
        try:
            entry = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and isinstance(entry.get("event"), str):
            yield entry


def _interrupted(path: Path, told: list[dict[str, Any]]) -> Interrupted:
    last = {entry["event"]: entry for entry in told}
    head, phase = last["journal"], last["phase_started"]
    place = _place(told, phase)
    before, clock = _finite(head.get("before_s", 0)), _finite(told[-1]["t"])
    left = None if place["length"] is None else _finite(place["length"] + place["extra"] - place["seconds"])
    return Interrupted(
        journal=path,
        routine=str(head["routine"]),
        title=str(head["title"]),
        file=str(head["file"]),
        fingerprint=str(head["fingerprint"]),
        planned=_finite(head["planned_s"]),
        started=wall(read_wall(head.get("started", head["wall"]))),
        stopped=wall(read_wall(told[-1]["wall"])),
        clock=before + clock,
        position=Position(int(phase["index"]), _finite(place["seconds"]), _finite(place["extra"])),
        left=left,
        kind=str(phase["kind"]),
        exercise=None if phase["exercise"] is None else str(phase["exercise"]),
        side=None if phase["side"] is None else Side(phase["side"]),
        set=None if phase["set"] is None else int(phase["set"]),
        done=tuple(_done(told, phase, head)),
    )


def _finite(value: float) -> float:
    """Return *value* as a number that can be reckoned with.

    Raises:
        ValueError: it is none.
    """
    number = float(value)
    if not isfinite(number):
        message = "no finite number"
        raise ValueError(message)
    return number


def _done(told: list[dict[str, Any]], phase: dict[str, Any], head: dict[str, Any]) -> Iterator[tuple[int, float, str]]:
    for index, spent, how in head.get("done", ()):
        yield int(index), _finite(spent), str(how)
    ended = [entry for entry in told if entry["event"] == "phase_ended"]
    for entry in ended:
        yield int(entry["index"]), _finite(entry["completed_s"]), str(entry["how"])
    cut_off = seconds(float(told[-1]["t"]) - float(phase["t"]))
    if cut_off > 0 and _last(told, "phase_ended") < _last(told, "phase_started"):
        yield int(phase["index"]), cut_off, "shortened"


def _place(told: list[dict[str, Any]], phase: dict[str, Any]) -> dict[str, Any]:
    """Return the last position in the phase that began last; its beginning when the first second was not reached."""
    after = told[_last(told, "phase_started") + 1 :]
    positions = (e for e in reversed(after) if e["event"] == "position" and e["index"] == phase["index"])
    return next(positions, {"seconds": 0.0, "extra": 0.0, "length": None})


def _last(told: list[dict[str, Any]], name: str) -> int:
    """Return where the last event of this name is, -1 where none is; two of them may be alike to the letter."""
    return max((index for index, entry in enumerate(told) if entry["event"] == name), default=-1)
