"""Kills real sessions, in the terminal and in the window, starts again, and compares the history with what was told.

``python -m tools.kill [--terminal N] [--window N] [--jobs N] [--seed N]``: so many processes are killed (SIGKILL) while
they play a session of 1.6 s at life's speed, at random or aimed at a boundary or the end: from 60 ms before it is told
(``--events``) to 60 ms after. Some of what is cut off is gone on with, and killed again. Then the history must have
every session that was told, once, as far as it was told, and ended as it was told. Exit 1 when one is lost or doubled.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
ROUTINE = """\
format: 1
title: {name}
steps:
  - {{exercise: calf-gastrocnemius, hold: 0.6 s, sides: each, sets: 1, get_ready: 0, switch: 0.4 s}}
"""
BOUNDARIES = (0.0, 0.6, 1.0, 1.6)
"""Seconds of session at which its phases begin, and at which it ends."""

AIM = 0.06
SLACK = 0.002
"""Seconds that rounding may cost."""

GOES_ON = 0.25
"""The share of sessions that were cut off and are gone on with."""

BATCH = 20
"""Kills in one profile, whose history is then compared."""

BEFORE, AT_RANDOM = 0.1, 0.3
"""The shares of processes that are killed before they begin, and at random; the others are aimed at."""

START_UP = 30.0
"""Seconds in which a process has begun its session at most."""


@dataclass(slots=True)
class Acknowledged:
    """What a session told of itself before it was killed, in all of its processes; ``t`` is seconds of its clock."""

    begun: bool = False
    t: float = 0.0
    how: str = ""


@dataclass(slots=True)
class Account:
    """What became of all."""

    kills: Counter[str] = field(default_factory=Counter)
    begun: int = 0
    ended: int = 0
    gone_on: int = 0
    complaints: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kills.items()))
        found = Counter(complaint.split()[0] for complaint in self.complaints)
        return (
            f"{self.kills.total()} kills ({kinds}) of {self.begun} sessions, {self.ended} told their end, "
            f"{self.gone_on} went on: {found['lost']} lost, {found['doubled']} doubled, {found['wrong']} wrong"
        )

    def add(self, other: Account) -> None:
        """Add what became of others."""
        self.kills.update(other.kills)
        self.begun += other.begun
        self.ended += other.ended
        self.gone_on += other.gone_on
        self.complaints += other.complaints


class Profile:
    """One profile in a folder of its own, and the sessions that were begun in it."""

    def __init__(self, home: Path, rng: random.Random) -> None:
        self._home = home
        self._rng = rng
        self._told: dict[str, Acknowledged] = {}
        self._number = 0
        (home / "routines").mkdir()

    def kill(self, front: str, account: Account) -> None:
        """Start a session in *front*, a new one or one that was cut off, and kill it."""
        name, resumed = self._chosen(front)
        reads, writes = os.pipe()
        with subprocess.Popen(  # noqa: S603  because it is this program
            self._command(name, front, writes, resumed=resumed),
            env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
            pass_fds=(writes,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            os.close(writes)
            with os.fdopen(reads, encoding="utf-8") as lines:
                heard = Events(lines)
                aimed = _await_moment(heard, self._rng)
                alive = process.poll() is None
                process.kill()
                heard.close()
        self._note(name, heard.events)
        if alive:
            account.kills[f"{front} {aimed}"] += 1
        account.gone_on += resumed

    def compare(self, account: Account) -> None:
        """Start again, and complain of every session that the history has not as it was told."""
        words = [sys.executable, "-m", "backstride", "--home", str(self._home), "history", "--json"]
        environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  because it is this program
        if done.returncode or done.stderr:
            account.complaints.append(
                f"wrong output of history: {done.stderr.strip()!r} and leaves with {done.returncode}"
            )
            return
        rows: dict[str, list[dict[str, Any]]] = {}
        for session in json.loads(done.stdout)["sessions"]:
            rows.setdefault(session["routine"], []).append(session)
        for name, told in self._told.items():
            account.complaints += (f"{what} ({name} in {self._home})" for what in _wrong(told, rows.get(name, [])))
        account.begun += sum(told.begun for told in self._told.values())
        account.ended += sum(bool(told.how) for told in self._told.values())

    def _chosen(self, front: str) -> tuple[str, bool]:
        cut_off = [name for name, told in self._told.items() if told.begun and not told.how]
        if front == "terminal" and cut_off and self._rng.random() < GOES_ON:
            return cut_off[-1], True
        self._number += 1
        name = f"s{self._number:05}"
        (self._home / "routines" / f"{name}.yaml").write_text(ROUTINE.format(name=name), encoding="utf-8")
        self._told[name] = Acknowledged()
        return name, False

    def _command(self, name: str, front: str, handle: int, *, resumed: bool) -> list[str]:
        start = [sys.executable, "-m", "backstride", "--home", str(self._home), "play", name, "--silent"]
        where = {"terminal": ["--terminal"], "window": []}[front]
        return [*start, *where, "--events", f"/dev/fd/{handle}", *(["--resume"] if resumed else [])]

    def _note(self, name: str, events: Iterable[dict[str, Any]]) -> None:
        told, before = self._told[name], self._told[name].t
        for event in events:
            told.begun = told.begun or event["event"] == "phase_started"
            told.t = before + event["t"]
            told.how = event["how"] if event["event"] == "session_ended" else told.how


class Events:
    """The events of one process, read as they come."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.events: list[dict[str, Any]] = []
        self._news = threading.Condition()
        self._over = False
        self._reader = threading.Thread(target=self._read, args=(lines,))
        self._reader.start()

    def _read(self, lines: Iterable[str]) -> None:
        for line in lines:
            with self._news:
                self.events += _whole(line)
                self._news.notify_all()
        with self._news:
            self._over = True
            self._news.notify_all()

    def wait_until(self, t: float, seconds: float) -> bool:
        """Wait so many *seconds* at most until an event of *t* or later was told; say whether one was."""
        with self._news:
            self._news.wait_for(lambda: self._over or self._has(t), seconds)
            return self._has(t)

    def _has(self, t: float) -> bool:
        return any(event["t"] >= t - SLACK for event in self.events)

    def close(self) -> None:
        """Read what was told before the process died."""
        self._reader.join()


def _whole(line: str) -> Iterator[dict[str, Any]]:
    """Yield the event of a *line*, unless it was torn."""
    try:
        yield json.loads(line)
    except ValueError:
        return


def _await_moment(heard: Events, rng: random.Random) -> str:
    """Wait for a moment to kill at; say of which kind it was."""
    kind = rng.random()
    if kind < BEFORE:
        heard.wait_until(0.0, rng.uniform(0.0, 1.5))
        return "as it began"
    heard.wait_until(0.0, START_UP)
    began = time.monotonic()
    if kind < BEFORE + AT_RANDOM:
        heard.wait_until(99.0, rng.uniform(0.0, BOUNDARIES[-1] + 0.3))
        return "at random"
    boundary, offset = rng.choice((*BOUNDARIES, BOUNDARIES[-1])), rng.uniform(-AIM, AIM)
    if offset < 0:
        heard.wait_until(99.0, max(0.0, began + boundary + offset - time.monotonic()))
    elif heard.wait_until(boundary, BOUNDARIES[-1] + 1.0):
        time.sleep(offset)
    return "at the end" if boundary == BOUNDARIES[-1] else "at a boundary"


def _wrong(told: Acknowledged, rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield what the *rows* of a session have otherwise than it was *told*."""
    if len(rows) > 1:
        yield f"doubled {len(rows)} times"
    elif not rows:
        if told.begun:
            yield f"lost after {told.t} s, {told.how or 'cut off'}"
    else:
        (row,) = rows
        if row["completed_s"] < told.t - SLACK:
            yield f"lost {told.t - row['completed_s']:.3f} s of {told.t}"
        if told.how and row["how"] != told.how:
            yield f"wrong end: {row['how']} where {told.how} was told"
        if row["resumable"] != (row["how"] == "interrupted"):
            yield f"wrong end: {row['how']}, and resumable is {row['resumable']}"
        if abs(sum(phase["completed_s"] for phase in row["phases"]) - row["completed_s"]) > SLACK:
            yield f"wrong phases, which do not add up to {row['completed_s']} s"


def _work(folder: Path, fronts: Sequence[str], seed: int, account: Account, lock: threading.Lock) -> None:
    """Kill one process for each of *fronts*, a batch of them in each profile."""
    for begin in range(0, len(fronts), BATCH):
        home, mine = folder / f"profile-{seed}-{begin}", Account()
        home.mkdir()
        profile = Profile(home, random.Random(f"{seed} {begin}"))  # noqa: S311  because it guards no secret
        for front in fronts[begin : begin + BATCH]:
            before = mine.kills.total()
            while mine.kills.total() == before:  # one that had ended by itself was not killed
                profile.kill(front, mine)
        profile.compare(mine)
        with lock:
            account.add(mine)
            print(account, file=sys.stderr, flush=True)


def main(words: Sequence[str]) -> int:
    """Kill, compare, and say what was found."""
    parser = argparse.ArgumentParser(description="Kill sessions, and look whether one is lost or doubled.")
    parser.add_argument("--terminal", type=int, default=170)
    parser.add_argument("--window", type=int, default=30)
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 100_000)
    wanted = parser.parse_args(words)
    fronts = ["terminal"] * wanted.terminal + ["window"] * wanted.window
    random.Random(wanted.seed).shuffle(fronts)  # noqa: S311  because it guards no secret
    account, lock = Account(), threading.Lock()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(wanted.jobs) as workers:
        jobs = [
            workers.submit(_work, Path(folder), fronts[job :: wanted.jobs], wanted.seed + job, account, lock)
            for job in range(wanted.jobs)
        ]
        for job in jobs:
            job.result()
    for complaint in account.complaints:
        print(complaint)
    print(f"{account} (seed {wanted.seed})")
    return 1 if account.complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
