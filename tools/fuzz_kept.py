"""Damages what the program keeps of a person, and asks for it again: nothing may raise, and little may be lost.

    python tools/fuzz_kept.py [--flips 3000] [--others 2000] [--seed 1]

*flips* histories of 25 sessions with one bit of the file flipped: 24 are shown at least, all of them unless the history
says that it was damaged, and the next session is kept. *others* histories, journals, library caches and settings that
are changed as a disk, an editor or somebody malicious may do it: whatever is left, the program goes on. What fails is
kept in build/fuzz.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from backstride.format.reader import read_routine
from backstride.history.history import History
from backstride.history.interrupted import left_off, resumable, unfinished
from backstride.history.journal import Journal
from backstride.history.model import PastPhase, PastSession
from backstride.history.recorder import save_journals
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.search import SearchIndex
from backstride.session.player import Paused, PhaseEnded, PhaseStarted, SessionEnded
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings, read_settings, write_settings

ROOT = Path(__file__).resolve().parents[1]
MEMORY = Path("/dev/shm")  # noqa: S108  because it is only where a disk would be waited for
FAILURES = ROOT / "build" / "fuzz"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSIONS = 25
PHASES = (PastPhase(kind="work", completed=30.0, how="done", planned=30.0, exercise="calf", side="left", set=1),) * 20
NEW = PastSession(routine="new", title="New", started=NOON + timedelta(days=99), planned=1, completed=1, how="left")
ODD = (
    b"\x00",
    b"\xff",
    b"\xed\xa0\x80",
    b'"',
    b"{",
    b"[" * 5000,
    b"]",
    b"\n",
    b"1e999",
    b"-1",
    b"null",
    b"NaN",
    b"\xef\xbb\xbf",
)

Ask = Callable[[Path], str]
"""Returns what went wrong with what is kept in a home, or nothing."""


def keep_history(home: Path) -> Path:
    """Keep 25 sessions, and return the file."""
    path = find_paths(home).history_file
    with History(path) as history:
        for number in range(SESSIONS):
            history.add(
                PastSession(
                    routine=f"routine-{number % 5}",
                    title=f"Übung {number}",
                    started=NOON + timedelta(hours=20 * number),
                    planned=600.0,
                    completed=590.5,
                    how="finished" if number % 3 else "left",
                    goals=("flexibility", "strength"),
                    phases=PHASES,
                )
            )
    return path


def ask_history(home: Path, *, least: int = 0) -> str:
    """Look at all of a history, and add to it; *least* of the 25 sessions must be there."""
    with History(find_paths(home).history_file) as history:
        found = len(history.sessions())
        for session in history.sessions():
            history.phases(session.id)
        history.recent(9), history.totals()
        history.done()
        told = IN_ENGLISH.say(history.problem) if history.problem else ""
        if found < least or (least and found < SESSIONS and not told):
            return f"{found} of {SESSIONS} sessions are shown, and it is said: {told!r}"
        if not history.add(NEW):
            return f"the next session is not kept: {IN_ENGLISH.say(history.problem) if history.problem else None}"
    with History(find_paths(home).history_file) as history:
        return "" if history.sessions(NEW.started.date()) else "the next session is gone"


def keep_journals(home: Path) -> Path:
    """Keep the journal of a session that was cut off, and return it."""
    folder = find_paths(home).journals
    journal = Journal(folder, timeline(), "calves.yaml", lambda: NOON)
    phases = timeline().phases
    for event in (
        PhaseStarted(0.0, phases[0]),
        PhaseEnded(5.0, phases[0], 5.0, "done"),
        PhaseStarted(5.0, phases[1]),
        Paused(9.0, "user"),
        SessionEnded(9.0, "left", 9.0, 60.0),
    ):
        journal.note(event)
    journal.leave()
    (path,) = folder.iterdir()
    return path


def ask_journals(home: Path) -> str:
    """Have the history know what the journals tell, and ask what may go on."""
    folder = find_paths(home).journals
    unfinished(folder)
    with History(find_paths(home).history_file) as history:
        save_journals(folder, history)
        left_off(folder, "calves")
        resumable(folder)
        history.sessions()
        return IN_ENGLISH.say(history.problem) if history.problem else ""


def keep_cache(home: Path) -> Path:
    """Keep what was read of the shipped library, and return the file."""
    _look(home)
    return find_paths(home).library_cache


def ask_cache(home: Path) -> str:
    """Look through the library by its cache."""
    library = _look(home)
    texts = [text.read("en") for entry in library.entries for text in (entry.title, *entry.equipment)]
    SearchIndex(library.entries).search("calf")
    return "" if texts else "there is no library"


def _look(home: Path) -> Library:
    paths = find_paths(home)
    library = Library([Folder(paths.shipped)], today=lambda: date(2026, 11, 22), cache=paths.library_cache)
    library.rescan()
    return library


def keep_settings(home: Path) -> Path:
    """Keep a few settings, and return the file."""
    path = find_paths(home).settings_file
    write_settings(path, Settings(theme="dark", text_size=150, favourites=("core", "calm"), voice_command='say "it"'))
    return path


def ask_settings(home: Path) -> str:
    """Read the settings, write them, and read them again."""
    path = find_paths(home).settings_file
    found, _ = read_settings(path)
    write_settings(path, found)
    return "" if read_settings(path) == (found, ()) else "what is written is not what was read"


def timeline() -> Timeline:
    """Return the timeline of a small routine."""
    words = b"format: 1\ntitle: Calves\nsteps:\n  - rest: 5s\n  - rest: 30s\n  - note: Breathe.\n"
    routine, _ = read_routine(words, name="calves", library={})
    if routine is None:
        raise AssertionError
    return compile_timeline(routine)


KEPT: Mapping[str, tuple[Callable[[Path], Path], Ask]] = {
    "history": (keep_history, ask_history),
    "journals": (keep_journals, ask_journals),
    "cache": (keep_cache, ask_cache),
    "settings": (keep_settings, ask_settings),
}
"""What is kept: how it is made, and how it is asked for."""


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Return *data* with one bit flipped."""
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return *data* after one to four changes: bits flipped, parts cut, doubled, overwritten, or odd bytes put in."""
    for _ in range(chance.randint(1, 4)):
        if not data:
            return data
        start = chance.randrange(len(data))
        end = min(len(data), start + int(chance.paretovariate(0.6)))
        data = chance.choice(
            (
                flipped(data, chance),
                data[:start] + data[end:],
                data[:end] + data[start:],
                data[:start] + chance.randbytes(end - start) + data[end:],
                data[:start] + chance.choice(ODD) + data[start:],
            )
        )
    return data


def tried(
    names: Iterator[str], change: Callable[[bytes, random.Random], bytes], chance: random.Random, *, least: int
) -> Iterator[tuple[str, bytes, str]]:
    """Yield of each damaged file what it is, its bytes, and what went wrong with it, or nothing."""
    with TemporaryDirectory(prefix="fuzz-", dir=MEMORY if MEMORY.is_dir() else None) as work:
        whole = {}
        for name, (make, _) in KEPT.items():
            home = Path(work, name)
            home.mkdir()
            whole[name] = make(home).relative_to(home)
        for name in names:
            home = Path(work, "damaged")
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(Path(work, name), home)
            file = home / whole[name]
            data = change(file.read_bytes(), chance)
            file.write_bytes(data)
            try:
                wrong = ask_history(home, least=least) if name == "history" else KEPT[name][1](home)
            except Exception:  # noqa: BLE001  because any exception is what is looked for
                wrong = traceback.format_exc()
            yield name, data, wrong


def main() -> int:
    """Damage as many files as were asked for; return 1 if anything failed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--flips", type=int, default=3000)
    arguments.add_argument("--others", type=int, default=2000)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    chance = random.Random(wanted.seed)  # noqa: S311  because it must repeat
    kinds = list(KEPT)
    flips = tried(("history" for _ in range(wanted.flips)), flipped, chance, least=SESSIONS - 1)
    others = tried((kinds[number % len(kinds)] for number in range(wanted.others)), changed, chance, least=0)
    failed = 0
    for number, (name, data, wrong) in enumerate(chain(flips, others)):
        if wrong:
            failed += 1
            FAILURES.mkdir(parents=True, exist_ok=True)
            (FAILURES / f"{name}-{wanted.seed}-{number}").write_bytes(data)
            print(f"{name} {number}: {wrong}")
    print(f"{wanted.flips:,} flipped bits and {wanted.others:,} damaged files, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
