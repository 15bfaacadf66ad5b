"""The session that the lines of a journal tell of: where it was when they end, or how it ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from math import isfinite
from pathlib import Path
from typing import Any, TypeVar

from backstride.history.model import PastPhase, PastSession
from backstride.history.wall_clock import lived, read_lived, read_wall, seconds, wall
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.routine.ids import exercise_and_variant
from backstride.routine.model import Routine, Side
from backstride.session.easing import eased, planned_exercise
from backstride.session.outcome import how_ended, worked
from backstride.session.shorten import compile_within
from backstride.session.timeline import Position, Timeline
from backstride.storage.files import marked

VERSION = 2
"""The form of the journals that are written."""

_KNOWN = frozenset({1, VERSION})
"""The forms that are read. The first one has no uid, goals or minutes, and no kinds of what was done before."""

CUT_OFF = "interrupted"
"""How a session is said to have ended that did not."""

_T = TypeVar("_T")


def fingerprint(timeline: Timeline) -> str:
    """Return a short text that changes when the phases do; wording of the file and easier variants leave it alone."""
    digest = blake2b(digest_size=8)
    for p in timeline.phases:
        planned = planned_exercise(timeline, p.exercise)
        digest.update(f"{p.kind},{p.length},{planned},{p.side},{p.set},{p.rep},{p.round};".encode())
        if p.timed:
            digest.update(f"{p.timed};".encode())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    """A session as its journal tells of it, and the place in it. Lengths in seconds, moments as texts.

    It ``started`` by the clocks of the place where it was, and ``stopped`` in UTC.
    ``how`` it ended is finished, left or stopped, or interrupted where it was cut off. ``minutes`` are those that the
    routine was shortened to, ``None`` for its full length; ``explained`` has the exercises that it explains,
    ``eased`` those in whose place an easier variant was taken, in order. ``left`` of the phase is ``None`` where the
    person ends it.
    ``done`` has what was done of phases, in order, by their index; the phase that was cut off counts as shortened, so
    that the seconds add up to the ``clock``.
    """

    journal: Path
    uid: str
    routine: str
    title: str
    goals: tuple[str, ...]
    file: str
    minutes: float | None
    explained: tuple[str, ...]
    eased: tuple[str, ...]
    fingerprint: str
    planned: float
    started: str
    stopped: str
    clock: float
    how: str
    position: Position
    left: float | None
    kind: str
    exercise: str | None
    side: str | None
    set: int | None
    done: tuple[tuple[int, PastPhase], ...]

    @property
    def worked(self) -> bool:
        """Say whether more was done than to get ready and to skip."""
        return _worked(self.done)

    @property
    def past(self) -> PastSession:
        """Return it as the history keeps it."""
        return PastSession(
            uid=self.uid,
            routine=self.routine,
            title=self.title,
            started=read_wall(self.started),
            planned=self.planned,
            completed=self.clock,
            how=self.how,
            goals=self.goals,
            phases=tuple(phase for _, phase in self.done if phase.kind),
        )

    def restore(self, routine: Routine, catalogue: Catalogue = IN_ENGLISH) -> Timeline:
        """Return the timeline that was played, made of what its *routine* is today: see whether it `fits`."""
        timeline, _ = compile_within(routine, self.minutes, catalogue, frozenset(self.explained))
        for exercise in self.eased:
            timeline = eased(timeline, exercise)
        return timeline

    def fits(self, timeline: Timeline) -> bool:
        """Say whether the routine still has the phases that it had, and the position a place among them."""
        place, phases = self.position, timeline.phases
        met = {place.phase, *(index for index, _ in self.done)}
        if self.fingerprint != fingerprint(timeline) or not met <= set(range(len(phases))):
            return False
        length = phases[place.phase].length
        return place.seconds >= 0 and (length is None or place.seconds <= length + place.extra)


def is_foreign(lines: Iterable[str]) -> bool:
    """Say whether these *lines* of a journal are of a form that this program does not know."""
    return any(entry["event"] == "journal" and entry.get("version") not in _KNOWN for entry in _objects(lines))


def is_begun(lines: Iterable[str]) -> bool:
    """Say whether these *lines* of a journal are of a session in which anything happened."""
    return any(entry["event"] == "phase_started" for entry in _objects(lines))


def read_journal(path: Path, lines: Iterable[str]) -> Interrupted | None:
    """Return the session that these *lines* tell of; ``None`` when it never began, or has no header.

    A line that is torn or damaged is passed over, wherever it is.
    """
    entries = [read for entry in _objects(lines) if (read := _read(entry))]
    names = {entry["event"] for entry in entries}
    return _interrupted(path, entries) if {"journal", "phase_started"} <= names else None


_Entry = dict[str, Any]


def _objects(lines: Iterable[str]) -> Iterator[_Entry]:
    """Yield the lines that are whole; a torn one is passed over."""
    for text in lines:
        try:
            entry = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and isinstance(entry.get("event"), str):
            yield entry


def _read(entry: _Entry) -> _Entry | None:
    """Return *entry* with its values as they are used, ``None`` where one of them makes no sense."""
    fields = {**_FIELDS_OF_ALL, **_FIELDS.get(entry["event"], {})}
    try:
        return {"event": entry["event"]} | {name: read(entry.get(name)) for name, read in fields.items()}
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return None


def _text(value: object) -> str:
    """Return *value* so that it can be written anywhere: what is no character becomes a mark.

    Raises:
        TypeError: it is no text.
    """
    return marked(_raw(value))


def _raw(value: object) -> str:
    if not isinstance(value, str):
        message = "no text"
        raise TypeError(message)
    return value


def _finite(value: Any) -> float:  # noqa: ANN401  because anything may stand in a file
    """Return *value* as a number that can be reckoned with.

    Raises:
        ValueError: it is none.
    """
    number = float(value)
    if not isfinite(number):
        message = "no finite number"
        raise ValueError(message)
    return number


def _optional(read: Callable[[Any], _T]) -> Callable[[Any], _T | None]:
    return lambda value: None if value is None else read(value)


def _moment(value: object) -> str:
    return wall(read_wall(_raw(value)))


def _lived(value: object) -> str:
    return lived(read_lived(_raw(value)))


def _texts(value: Iterable[object] | None) -> tuple[str, ...]:
    return tuple(map(_text, value or ()))


_COLUMNS = (
    *("index", "completed_s", "how", "kind", "exercise", "side", "set", "planned_s"),
    *("mode", "reps", "load", "round", "eased"),
)
"""What a header tells of each phase that was done before; the first form has only the first three."""


_KEPT = ("completed", "how", "kind", "exercise", "side", "set", "planned", "mode", "reps", "load", "round", "eased")
"""The same of a phase of the past, in the same order, after its index."""


def done_of(session: Interrupted) -> list[tuple[object, ...]]:
    """Return what was done in *session*, as the header of the journal of what goes on with it has it."""
    return [(index, *(getattr(past, name) for name in _KEPT)) for index, past in session.done]


def _earlier(value: Iterable[Iterable[object]] | None) -> tuple[tuple[int, PastPhase], ...]:
    return tuple(_visited(dict(zip(_COLUMNS, row, strict=False))) for row in value or ())


def _visited(about: _Entry) -> tuple[int, PastPhase]:
    """Return the index of a phase and what was done of it; where only that is known it has no kind.

    Raises:
        KeyError, TypeError, ValueError: this is not known.
    """
    return int(about["index"]), PastPhase(
        kind=_text(about.get("kind", "")),
        completed=_finite(about["completed_s"]),
        how=_text(about["how"]),
        planned=_optional(_finite)(about.get("planned_s")),
        exercise=_optional(_text)(about.get("exercise")),
        side=_optional(Side)(about.get("side")),
        set=_optional(int)(about.get("set")),
        mode=_optional(_text)(about.get("mode")),
        reps=_optional(int)(about.get("reps")),
        load=_optional(_text)(about.get("load")),
        round=_optional(int)(about.get("round")),
        eased=_optional(_text)(about.get("eased")),
    )


_FIELDS_OF_ALL: Mapping[str, Callable[[Any], object]] = {"wall": _moment, "t": _finite}
_FIELDS: Mapping[str, Mapping[str, Callable[[Any], object]]] = {
    "journal": {
        "uid": _optional(_text),
        "routine": _text,
        "title": _text,
        "goals": _texts,
        "file": _raw,
        "minutes": _optional(_finite),
        "explained": _texts,
        "eased": _texts,
        "fingerprint": _text,
        "planned_s": _finite,
        "asks_work": _optional(bool),
        "started": _optional(_lived),
        "before_s": _optional(_finite),
        "done": _earlier,
    },
    "phase_started": {
        "index": int,
        "kind": _text,
        "exercise": _optional(_text),
        "side": _optional(Side),
        "set": _optional(int),
        "mode": _optional(_text),
        "load": _optional(_text),
        "round": _optional(int),
    },
    "position": {
        "index": int,
        "seconds": _finite,
        "extra": _finite,
        "length": _optional(_finite),
        "began": _optional(_finite),
        "counted": _optional(int),
    },
    "counted": {"index": int, "reps": int},
    "phase_ended": {"index": int, "completed_s": _finite, "how": _text, "reps": _optional(int)},
    "pain": {"index": int, "what": _text, "exercise": _optional(_text), "to": _optional(_text)},
    "session_ended": {"how": _optional(_text)},
}
"""What each line tells, and how it is read. Of the header all that the first form did not have may be missing."""


def _interrupted(path: Path, entries: list[_Entry]) -> Interrupted:
    last = {entry["event"]: entry for entry in entries}
    head, phase = last["journal"], last["phase_started"]
    place = _place(entries, phase)
    started = head["started"] or _lived(head["wall"])
    done = (*head["done"], *_done(entries, phase))
    return Interrupted(
        journal=path,
        uid=head["uid"] or f"{head['routine']} {_moment(started)}",
        routine=head["routine"],
        title=head["title"],
        goals=head["goals"],
        file=head["file"],
        minutes=head["minutes"],
        explained=head["explained"],
        eased=(*head["eased"], *(each["exercise"] for each in entries if each["event"] == "pain" and each["to"])),
        fingerprint=head["fingerprint"],
        planned=head["planned_s"],
        started=started,
        stopped=entries[-1]["wall"],
        clock=seconds((head["before_s"] or 0.0) + entries[-1]["t"]),
        how=_how(last.get("session_ended", {}), head, done),
        position=Position(phase["index"], place["seconds"], place["extra"], place["began"], place["counted"] or 0),
        left=None if place["length"] is None else place["length"] + place["extra"] - place["seconds"],
        kind=phase["kind"],
        exercise=phase["exercise"],
        side=phase["side"],
        set=phase["set"],
        done=done,
    )


def _how(ended: _Entry, head: _Entry, done: Iterable[tuple[int, PastPhase]]) -> str:
    how = ended.get("how")
    if how not in ("finished", "left", "stopped"):
        return CUT_OFF
    return how_ended(how, asks_work=head["asks_work"] is not False, worked=_worked(done))


def _worked(done: Iterable[tuple[int, PastPhase]]) -> bool:
    return worked((phase.kind, phase.completed, phase.how) for _, phase in done)


def _done(entries: list[_Entry], phase: _Entry) -> Iterator[tuple[int, PastPhase]]:
    """Yield what was done of phases, from the lines of their beginning and end, and by their length."""
    begun = {entry["index"]: entry for entry in entries if entry["event"] == "phase_started"}
    lengths = {entry["index"]: entry["length"] for entry in entries if entry["event"] == "position"}
    ended = [entry for entry in entries if entry["event"] == "phase_ended"]
    cut_off = seconds(entries[-1]["t"] - phase["t"])
    if cut_off > 0 and _last(entries, "phase_ended") < _last(entries, "phase_started"):
        ended.append(phase | {"completed_s": cut_off, "how": "shortened", "reps": _place(entries, phase)["counted"]})
    pains = [entry for entry in entries if entry["event"] == "pain" and entry["to"]]
    for entry in ended:
        about = begun.get(entry["index"], {}) | {"planned_s": lengths.get(entry["index"])} | entry
        yield _visited(about | _easier(pains, entry["index"], about.get("exercise")))


def _easier(pains: list[_Entry], index: int, exercise: str | None) -> _Entry:
    """Return which variant was done in the phase of this *index*, and in place of what, where one was taken by then."""
    base = exercise_and_variant(exercise or "")[0]
    taken = [pain for pain in pains if pain["index"] <= index and exercise_and_variant(pain["to"])[0] == base]
    return {"exercise": taken[-1]["to"], "eased": taken[0]["exercise"]} if taken else {}


def _place(entries: list[_Entry], phase: _Entry) -> _Entry:
    """Return the last position in the phase that began last; its beginning when the first second was not reached."""
    after = entries[_last(entries, "phase_started") + 1 :]
    here = [entry for entry in after if entry.get("index") == phase["index"]]
    place = next((e for e in reversed(here) if e["event"] == "position"), _BEGINNING)
    counted = [entry["reps"] for entry in here if entry["event"] == "counted"]
    return place | {"counted": max(counted, default=place["counted"])}


_BEGINNING: _Entry = {"seconds": 0.0, "extra": 0.0, "length": None, "began": None, "counted": None}
"""Where a phase is whose first second was not reached."""


def _last(entries: list[_Entry], name: str) -> int:
    """Return where the last event of this name is, -1 where none is; two of them may be alike to the letter."""
    return max((index for index, entry in enumerate(entries) if entry["event"] == name), default=-1)
