"""What happens in a session, line by line on disk, so that a session that was cut off can go on.

One file a session: a header, every event as it happens, the position each second. A session that ends takes its file
away; a file that stays, and that no process holds, is a session that was cut off. Whatever the last line looks like,
the lines before it count.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import count
from math import isfinite
from pathlib import Path
from typing import Any, TextIO

from backstride.routine.model import Side
from backstride.session.player import Event, Paused, PhaseEnded, PhaseStarted, Position, Session, SessionEnded
from backstride.session.timeline import Timeline
from backstride.storage.event_lines import event_line, line, now, seconds, wall
from backstride.storage.locks import try_lock
from backstride.storage.paths import make_folder, reason

UNTOLD = ".untold"
"""How the name of a journal ends whose session ended, but is not in the history yet."""

LEFT = ".left"
"""How the name of a journal ends whose session the person left, and may go on with."""

_BOUNDARY = (PhaseStarted, PhaseEnded, Paused, SessionEnded)
LONGEST = 64 * 1024 * 1024
"""Bytes; twelve hours of lines are a tenth of it, so what is longer was not written here."""


def fingerprint(timeline: Timeline) -> str:
    """Return a short text that changes when the phases do; comments and wording of the file leave it alone."""
    digest = blake2b(digest_size=8)
    for p in timeline.phases:
        digest.update(f"{p.kind},{p.length},{p.exercise},{p.side},{p.set},{p.rep},{p.round};".encode())
    return digest.hexdigest()


class Journal:
    """The journal of one session: told every event (`note`) and the session each second (`beat`).

    Where nothing can be written, ``problem`` has one sentence and the session goes on.
    """

    def __init__(
        self,
        folder: Path,
        timeline: Timeline,
        routine_file: str,
        clock: Callable[[], datetime] = now,
        before: Interrupted | None = None,
        started: datetime | None = None,
    ) -> None:
        """Begin a fresh file in *folder*; *routine_file* is where the routine was read from.

        *started* is when the session is remembered to have begun, the moment by the *clock* unless given.
        Where the session goes on with one that was cut off, what was done *before* stays known.
        """
        self._timeline = timeline
        self._clock = clock
        self._due = False
        self._file: TextIO | None = None
        self.problem = make_folder(folder)
        if not self.problem:
            begun = before.started if before else wall(started or clock())
            self._begin(folder, routine_file, begun, before)

    def note(self, event: Event) -> None:
        """Write *event*. What marks a boundary reaches the disk with the next beat, so that no tone waits for it."""
        self._write(event_line(event, self._timeline, self._clock()))
        if isinstance(event, PhaseStarted):
            self._write_place(event.t, Position(event.phase.index), event.phase.length)
        self._due = self._due or isinstance(event, _BOUNDARY)
        if isinstance(event, Paused | SessionEnded):
            self._sync()

    def beat(self, session: Session) -> None:
        """Write where *session* is."""
        self._write_place(session.clock, session.position, session.phase.length)
        if self._due:
            self._sync()

    def close(self) -> None:
        """Let the file go and take it away: the session has ended, and whoever remembers it does."""
        if self._file is not None:
            self._file.close()
            _remove(Path(self._file.name))
            self._file = None

    def leave(self) -> None:
        """Let the file go and leave it where it is: the session was not ended, and can go on at the next start."""
        if self._file is not None:
            self._sync()
            file, self._file = self._file, None
            file.close()

    def set_aside(self, ending: str = UNTOLD) -> None:
        """Let the file go and keep it under a name with this *ending*.

        By default for a session that has ended while whoever remembers it could not.
        """
        if self._file is not None:
            path = Path(self._file.name)
            self.leave()
            with suppress(OSError):
                path.rename(path.with_suffix(ending))

    def _begin(self, folder: Path, routine_file: str, started: str, before: Interrupted | None) -> None:
        routine = self._timeline.routine
        about: dict[str, object] = {
            "version": 1,
            "routine": routine.id,
            "title": routine.title.read(routine.language),
            "file": routine_file,
            "fingerprint": fingerprint(self._timeline),
            "planned_s": self._timeline.total,
            "started": started,
        }
        if before:
            about |= {"before_s": before.clock, "done": before.done}
        try:
            self._file = _fresh(folder, self._clock())
        except OSError as error:
            self._give_up(error)
        else:
            self._write(line("journal", self._clock(), 0.0, **about))

    def _write_place(self, t: float, place: Position, length: float | None) -> None:
        where = {"index": place.phase, "seconds": seconds(place.seconds), "extra": place.extra, "length": length}
        self._write(line("position", self._clock(), t, **where))

    def _write(self, text: str) -> None:
        if self._file is None:
            return
        try:
            self._file.write(text)
            self._file.flush()
        except OSError as error:
            self._give_up(error)

    def _sync(self) -> None:
        self._due = False
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.problem = f"This session cannot be resumed if the program stops: its journal failed ({reason(error)})."
        if self._file is not None:
            broken, self._file = self._file, None
            try:
                broken.close()
            except OSError:
                return  # the lines that could not be written are tried again on closing; the problem is already told


def _fresh(folder: Path, moment: datetime) -> TextIO:
    """Open a new file named after *moment*, locked for as long as this process lives."""
    for number in count():
        name = f"{moment:%Y%m%dT%H%M%S}-{os.getpid()}-{number}.jsonl"
        try:
            file = (folder / name).open("x", encoding="utf-8", errors="surrogateescape", newline="\n")
        except FileExistsError:
            continue
        try_lock(file)
        return file
    raise AssertionError  # pragma: no cover  because counting never ends


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


def unfinished(folder: Path) -> tuple[Interrupted, ...]:
    """Return the sessions in *folder* that were cut off, the latest first; takes away journals that tell of none."""
    found = []
    for path in _journals(folder):
        lines = _abandoned(path)
        if lines is None:
            continue
        interrupted = read_journal(path, lines)
        if interrupted is None:
            _remove(path)
        else:
            found.append(interrupted)
    return tuple(sorted(found, key=_stopped, reverse=True))


def forget(interrupted: Interrupted) -> None:
    """Take away the journal of a session that goes on, or is to be left."""
    _remove(interrupted.journal)


def _stopped(interrupted: Interrupted) -> str:
    return interrupted.stopped


def _journals(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".jsonl" and path.is_file())
    except OSError:
        return []


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a journal that cannot be removed is read again and says the same


def _abandoned(path: Path) -> list[str] | None:
    """Return the lines of a journal that no process holds, ``None`` for one that is in use or cannot be read."""
    try:
        with path.open("r+", encoding="utf-8", errors="surrogateescape") as file:
            return file.read(LONGEST).split("\n") if try_lock(file) else None
    except OSError:
        return None


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
        started=_moment(head.get("started", head["wall"])),
        stopped=_moment(told[-1]["wall"]),
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


def _moment(text: str) -> str:
    """Return *text*.

    Raises:
        ValueError: it is no moment.
    """
    datetime.fromisoformat(text).astimezone(UTC)
    return text


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
