"""Every writer of the program, to be tried where a file may have no more than so many bytes, as on a disk that is full.

    python full_disk.py FOLDER        prints as JSON the sentence of each writer that a person would read

A writer NAME has the home FOLDER/NAME/home, and a process of its own, which begins with everything imported.
Each writer is a function of a home: it prepares what is there before, then yields, and writes when it is asked again.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import traceback
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copy

from PySide6.QtGui import QImage

from backstride.cli.main import run
from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.subprocess_runner import EngineError, Runner
from backstride.devices.speech.wav import Speech
from backstride.devices.volume import write_copy
from backstride.format.reader import read_routine
from backstride.history.event_file import open_events
from backstride.history.event_log import EventLines
from backstride.history.history import History
from backstride.history.journal import Journal
from backstride.history.model import PastPhase, PastSession
from backstride.history.wall_clock import now
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message
from backstride.kiosk.counts import CountsFile
from backstride.kiosk.pin import PinGate
from backstride.kiosk.set_pin import PinNotSetError, set_pin
from backstride.library.folders import Folder
from backstride.library.labels import Labels, NotLabelledError
from backstride.library.library import Library
from backstride.library.manuscript import Manuscript, NotSavedError, open_manuscript
from backstride.library.own_exercises import NotKeptError, keep_photo, write_exercise
from backstride.routine.model import Routine
from backstride.session.player import PhaseStarted, SessionStarted
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.logbook import Logbook
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings, write_settings
from backstride.storage.user_timer import set_timer
from backstride.storage.window_place import WindowPlace, read_window_place, write_window_place
from backstride.ui.kept_home import KeptHome
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.services.kept_thumbnails import KeptThumbnails

ROOM = 600
"""Bytes that a file may have."""

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SESSION = PastSession(
    routine="calves",
    title="Calves",
    started=NOON,
    planned=60.0,
    completed=60.0,
    how="finished",
    phases=tuple(PastPhase(kind="work", completed=1.0, how="done") for _ in range(50)),
)
ROUTINE = b"""\
format: 1
title: Calves
steps:
  - rest: 30s
"""
_Steps = Iterator[None]


def say(*words: object) -> None:
    """Print what came of it, for the test."""
    said = (IN_ENGLISH.say(word) if isinstance(word, Message) else str(word) for word in words)
    sys.stdout.write(" ".join(said) + "\n")


def settings(home: Path) -> _Steps:
    path = find_paths(home).settings_file
    write_settings(path, Settings(muted=True))
    yield
    say(write_settings(path, Settings(favourites=tuple(f"routine-{number}" for number in range(100)))))


def settings_before(home: Path) -> _Steps:
    path = find_paths(home).settings_file
    path.write_text("theme = dark\n" + "# a remark\n" * 100)
    yield
    say(write_settings(path, Settings(muted=True)))


def window_place(home: Path) -> _Steps:
    path = find_paths(home).window_file
    write_window_place(path, WindowPlace(width=800, height=600))
    yield
    write_window_place(path, WindowPlace(width=800, height=600, screen="x" * ROOM))
    say(read_window_place(path))


def user_timer(home: Path) -> _Steps:
    os.environ["XDG_CONFIG_HOME"] = str(home)
    paths = find_paths(home / ("x" * 200) / ("x" * 200) / ("x" * 200))
    yield
    try:
        set_timer(paths, ("monday",), "18:00", lambda _: True)
    except OSError as error:
        say(error.strerror)


def library_cache(home: Path) -> _Steps:
    paths = find_paths(home)
    paths.library_cache.write_text("{}")
    yield
    library = Library([Folder(paths.shipped)], today=lambda: date(2026, 11, 22), cache=paths.library_cache)
    library.rescan()
    say(len(library.entries) > 0)


def thumbnails(home: Path) -> _Steps:
    folder = find_paths(home).thumbnails
    kept = KeptThumbnails(folder)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.setText("Comment", "".join(chr(33 + number * 7 % 90) for number in range(40 * ROOM)))
    folder.mkdir(parents=True)
    (folder / "other.png").write_bytes(b"")
    yield
    kept.keep("figure", image, LIGHT)
    say(kept.find("figure", image.size(), LIGHT) is None)


def home_picture(home: Path) -> _Steps:
    path = find_paths(home).home_picture
    path.write_bytes(b"")
    kept = KeptHome(path)
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.setText("Comment", "".join(chr(33 + number * 7 % 90) for number in range(40 * ROOM)))
    yield
    kept.keep(image, (), Settings(), now())
    say(kept.find(Settings(), now()) is None)


def new(home: Path) -> _Steps:
    (home / "routines").mkdir()
    yield
    run(["--home", str(home), "new", "mine"])


def new_copy(home: Path) -> _Steps:
    (home / "routines").mkdir()
    (home / "other.yaml").write_bytes(ROUTINE + b"# a remark\n" * 100)
    yield
    run(["--home", str(home), "new", "mine", "--from", str(home / "other.yaml")])


def figure(home: Path) -> _Steps:
    (home / "figure.svg").write_text("<svg/>")
    yield
    run(["--home", str(home), "figure", "glute-bridge", "--svg", str(home / "figure.svg")])


def figure_new(home: Path) -> _Steps:
    yield
    run(["--home", str(home), "figure", "glute-bridge", "--svg", str(home / "figure.svg")])


def export(home: Path) -> _Steps:
    (home / "calves.md").write_text("mine")
    yield
    run(["--home", str(home), "export", "glute-bridge", str(home / "calves.md"), "--force"])


def export_new(home: Path) -> _Steps:
    yield
    run(["--home", str(home), "export", "glute-bridge", str(home / "calves.md")])


def sound(home: Path) -> _Steps:
    (home / "settings.toml").write_text('verbosity = "tones"\n')
    (home / "calves.wav").write_text("mine")
    yield
    run(["--home", str(home), "export", "glute-bridge", str(home / "calves.wav"), "--force"])


SENT = ROUTINE.replace(b"title", b"id: calves\ntitle") + b"notes: " + b"more and " * 100 + b"more\n"


def imported(home: Path) -> _Steps:
    (home / "routines").mkdir()
    (home / "routines" / "calves.yaml").write_bytes(ROUTINE)
    (home / "sent.backstride").write_bytes(SENT)
    yield
    run(["--home", str(home), "import", str(home / "sent.backstride")])


def opened(home: Path) -> _Steps:
    (home / "sent.backstride").write_bytes(SENT)
    yield
    run(["--home", str(home), "show", str(home / "sent.backstride")])


def events(home: Path) -> _Steps:
    (home / "events.jsonl").write_bytes(b"{}\n" * 199)
    yield
    with closing(open_events(home / "events.jsonl")) as file:
        lines = EventLines(file, timeline())
        lines.note(SessionStarted(0.0))
        lines.note(PhaseStarted(0.0, timeline().phases[0]))
    say(lines.problem)


def journal_head(home: Path) -> _Steps:
    folder = find_paths(home).journals
    folder.mkdir()
    yield
    say(Journal(folder, timeline(), "x" * ROOM).problem)


def journal(home: Path) -> _Steps:
    folder = find_paths(home).journals
    folder.mkdir()
    yield
    written = Journal(folder, timeline(), "x")
    for _ in range(9):
        written.note(PhaseStarted(0.0, timeline().phases[0]))
    (file,) = folder.iterdir()
    if not file.read_bytes().endswith(b"}\n"):
        say("The last line is torn.")
    written.close()
    say(written.problem)


def history_new(home: Path) -> _Steps:
    yield
    with History(find_paths(home).history_file) as history:
        say(history.add(SESSION), history.problem)


def history(home: Path) -> _Steps:
    with History(find_paths(home).history_file) as before:
        before.add(SESSION)
    yield
    with History(find_paths(home).history_file) as after:
        say(after.add(SESSION), len(after.sessions()), after.problem)


def history_damaged(home: Path) -> _Steps:
    path = find_paths(home).history_file
    with History(path) as before:
        before.add(SESSION)
    data = bytearray(path.read_bytes())
    data[60:64] = b"\xff" * 4  # the version
    data[18:20] = b"\x01\x01"  # no log beside it, for which there would be no room before the damage is seen
    path.write_bytes(data)
    yield
    with History(path) as after:
        say(len(after.sessions()), after.problem)


def crash_log(home: Path) -> _Steps:
    from backstride.ui.services.crash_log import CrashLog  # noqa: PLC0415  because no other writer needs Qt

    (home / "backstride.log").write_bytes(b"before\n" * 80)
    (home / "crash.trace").touch()
    told: list[str] = []
    log = Logbook(home)
    log.watch()
    noted = CrashLog(log)
    noted.reported.connect(told.append)
    yield
    noted.note(ValueError, ValueError("x" * 100), None)
    say(*told)


def clips(home: Path) -> _Steps:
    cache = ClipCache(find_paths(home).speech_cache)
    find_paths(home).speech_cache.mkdir(parents=True)
    yield
    try:
        cache.keep("a" * 40, Speech(array("h", [100] * ROOM), 22050))
    except OSError:
        say(cache.problem)
    cache.close()


def quieter(home: Path) -> _Steps:
    copy(find_paths(home).assets / "sounds" / "countdown.wav", home / "tone.wav")
    yield
    try:
        write_copy(home / "tone.wav", 5, home / "tone-5.wav")
    except OSError as error:
        say(error.strerror)


def speech(home: Path) -> _Steps:
    yield
    output = home / "stdout.wav"  # in a folder that goes with it
    try:
        Runner().run([sys.executable, "-c", "print('x' * 9999)"], "", output)
    except EngineError as error:
        say(error.message)
    output.unlink()


def kiosk_counts(home: Path) -> _Steps:
    counts = CountsFile(find_paths(home).kiosk_counts_file, NOON.date)
    for number in range(30):
        counts.started(f"routine-{number}")
    yield
    counts.finished("another-routine")
    say(len(counts.rows), counts.problem)


def kiosk_pin(home: Path) -> _Steps:
    file = find_paths(home).kiosk_pin_file
    gate = PinGate("", file, 0.0)
    for wait in (0.0, 1.0, 3.0):
        gate.enter("482915", wait)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (4, ROOM))
    say(gate.enter("482915", 60.0), gate.wait(60.0), PinGate("", file, 0.0).wait(0.0))


def kiosk_set_pin(home: Path) -> _Steps:
    file = find_paths(home).kiosk_file
    file.write_bytes(b"# a remark\n" * 100)
    yield
    try:
        set_pin(file, "482915")
    except PinNotSetError as error:
        say(error.message)


def kiosk_set_pin_new(home: Path) -> _Steps:
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (4, ROOM))
    try:
        set_pin(find_paths(home).kiosk_file, "482915")
    except PinNotSetError as error:
        say(error.message)


def manuscript(home: Path) -> _Steps:
    path = home / "anna.yaml"
    path.write_text("title: A\n")
    opened = open_manuscript(path, home / "drafts")
    opened.versions.record("title: A\n" + "# long\n" * ROOM)
    yield
    try:
        opened.save()
    except NotSavedError as error:
        say(error.message)


def manuscript_new(home: Path) -> _Steps:
    opened = Manuscript(home / "anna.yaml", home / "drafts", begun="# long\n" * ROOM)
    yield
    try:
        opened.save()
    except NotSavedError as error:
        say(error.message)


def draft(home: Path) -> _Steps:
    (home / "drafts").mkdir()
    opened = Manuscript(home / "anna.yaml", home / "drafts", begun="# long\n" * ROOM)
    yield
    try:
        opened.keep_draft()
    except NotSavedError as error:
        say(error.message)


def own_exercise(home: Path) -> _Steps:
    yield
    try:
        write_exercise(home / "exercises", "heel-drop", {"title": "Heel drop " * ROOM, "kind": "strength"}, "en")
    except NotKeptError as error:
        say(error.message)


def own_photo(home: Path) -> _Steps:
    yield
    try:
        keep_photo(home / "exercises", "heel-drop", bytes(2 * ROOM), ".jpg")
    except NotKeptError as error:
        say(error.message)


def labels(home: Path) -> _Steps:
    kept = Labels(home / "labels.json")
    kept.put(Path("/anna.yaml"), "Anna")
    yield
    try:
        kept.put(Path("/" + ROOM * "long" + ".yaml"), "Ben")
    except NotLabelledError as error:
        say(error.message)


def timeline() -> Timeline:
    routine, _ = read_routine(ROUTINE, name="calves", library={})
    assert isinstance(routine, Routine)
    return compile_timeline(routine)


WRITERS: dict[str, Callable[[Path], _Steps]] = {
    write.__name__: write
    for write in (
        *(
            settings,
            settings_before,
            window_place,
            user_timer,
            library_cache,
            thumbnails,
            home_picture,
            new,
            new_copy,
            figure,
            figure_new,
            export,
            export_new,
            sound,
            imported,
            opened,
            events,
            journal_head,
            journal,
        ),
        *(history_new, history, history_damaged, crash_log, clips, quieter, speech),
        *(manuscript, manuscript_new, draft, own_exercise, own_photo, labels),
        *(kiosk_counts, kiosk_pin, kiosk_set_pin, kiosk_set_pin_new),
    )
}


def main() -> None:
    """Let every writer write where there is no room, one after the other."""
    folder = Path(sys.argv[1])
    sys.stdout.write(json.dumps({name: _said(name, folder / name / "home") for name in WRITERS}))


def _said(name: str, home: Path) -> str:
    """Return what the writer *name* printed, or, where it printed nothing, its errors."""
    pipes = [os.pipe() for _ in range(2)]
    if os.fork() == 0:
        sys.stdout, sys.stderr = (open(end, "w", encoding="utf-8") for _, end in pipes)  # noqa: PTH123, SIM115  because it is a pipe
        try:
            _write(name, home)
        except BaseException:  # noqa: BLE001  because whatever it is, the test has to see it
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
    for _, end in pipes:
        os.close(end)
    said, errors = (Path(f"/dev/fd/{end}").read_text(encoding="utf-8") for end, _ in pipes)
    os.wait()
    return said or errors


def _write(name: str, home: Path) -> None:
    steps = WRITERS[name](home)
    next(steps)
    (home.parent / "before").mkdir()
    for path in home.rglob("*"):
        if path.is_file():
            copy(path, home.parent / "before" / str(path.relative_to(home)).replace("/", "+"))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    sys.dont_write_bytecode = True  # because Python would keep half of a module, which it then cannot read any more
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))
    next(steps, None)


if __name__ == "__main__":
    main()
