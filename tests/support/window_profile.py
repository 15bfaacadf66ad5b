"""A profile as a person has after some weeks: own files, one of them broken, a history, and a session cut off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.history.history import History
from backstride.history.journal import Journal
from backstride.history.model import PastSession
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.playback.conductor import Conductor
from backstride.routine.model import Routine
from backstride.session.player import Command, Plan
from backstride.session.timeline import Timeline
from backstride.storage.paths import Paths, find_paths

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=timezone(timedelta(hours=1)))
"""A Friday evening, on which all pictures are taken."""

_LONG = """\
format: 1
title: "Ganzkörperbeweglichkeitstraining für Langstreckenläuferinnen mit Lendenwirbelsäulenbeschwerden"
summary: Rückenschmerzvorbeugungsfreundliche Dehnungsübungen nach dem Donaudampfschifffahrtsgesellschaftsvolkslauf.
when: after-run
goals: [flexibility, relaxation]
language: de
author: {name: Dr. med. Annegret Müller-Lüdenscheidt, registration: "PH-12345-DE", reviewed: 2026-11-01}
prescription: {stop_if: Sofort aufhören bei Kribbeln oder Taubheit im Bein.}
steps:
  - note: Zuerst fünf Minuten gehen, bis der Atem ruhig ist.
  - exercise: hip-flexor-half-kneeling
    hold: 45s
  - repeat: 2
    rest: 30s
    steps:
      - exercise: forearm-plank
        hold: 10s
        reps: 4
      - exercise: dead-bug
        reps: 10
  - rest: 15s
    say: Hinlegen.
  - exercise: diaphragmatic-breathing
    breathe: 4-0-6-0
    for: 2 min
"""

_BROKEN = """\
format: 1
title: <b>Not a title in bold</b>
when: before-lunch
steps:
  - exercise: bird-dgo
    hold: 30 seks
  - exercise: dead-bug
    reps: -3
  - rest: 15s
    colour: green
"""


def profile(folder: Path) -> Paths:
    """Return a profile in *folder* with own files, one of them broken, and some weeks of history."""
    paths = find_paths(folder)
    paths.own_library.mkdir(parents=True, exist_ok=True)
    (paths.own_library / "lange-titel.yaml").write_text(_LONG, encoding="utf-8")
    (paths.own_library / "not-finished.yaml").write_text(_BROKEN, encoding="utf-8")
    with History(paths.history_file) as history:
        for session in _past():
            history.add(session)
    return paths


def _past() -> Iterator[PastSession]:
    routines = (
        ("before-run-dynamic-6", "Before a run: six minutes to warm up", 360.0, ("mobility",)),
        ("after-run-lower-back-10", "After a run: ten minutes for the lower back", 600.0, ("flexibility",)),
        ("diaphragmatic-breathing-5", "Breathing with the diaphragm, five minutes", 300.0, ("breathing",)),
    )
    for day in range(1, 60, 2):
        routine, title, planned, goals = routines[day % 3]
        left = day % 11 == 0
        yield PastSession(
            routine=routine,
            title=title,
            started=NOW - timedelta(days=day, minutes=37 * day % 300),
            planned=planned,
            completed=planned * 0.4 if left else planned,
            how="left" if left else "finished",
            goals=goals,
        )
    for day in (8, 4):
        yield PastSession(
            routine="plank-progression-1",
            title="Plank, level one",
            started=NOW - timedelta(days=day, minutes=5),
            planned=240.0,
            completed=240.0,
            how="finished",
            goals=("strength",),
        )


def routine_at(paths: Paths, file: Path) -> Routine:
    """Return the routine of a shipped *file*, as the window reads it on the evening of the pictures."""
    library = Library([Folder(paths.shipped, "shipped")], today=NOW.date, cache=paths.library_cache)
    routine = library.read(file).routine
    assert routine is not None
    return routine


def leave_behind(paths: Paths, timeline: Timeline, file: Path, seconds: int, *, hours: float = 1) -> None:
    """Leave a session behind in the profile *paths*, as a power cut *seconds* into it, some *hours* ago, would."""
    clock = ManualClock()
    journal = Journal(
        paths.journals, timeline, str(file), lambda: NOW - timedelta(hours=hours), uid=f"{timeline.routine.id} {hours}"
    )
    conductor = Conductor(
        Plan(timeline, tuple(() for _ in timeline.phases)),
        sounds=SilentSounds(),
        voice=SilentVoice(),
        clock=clock,
        listeners=[journal.note],
        beats=[journal.beat],
    )
    conductor.apply(Command.START)
    for _ in range(seconds):
        clock.tick(1.0)
        conductor.wake()
    journal.leave()
