"""Commands: what is printed, the exit code, and what is never imported."""

import csv
import io
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from backstride.cli.context import make_context
from backstride.cli.doctor import LOOKS
from backstride.cli.main import apart, run
from backstride.devices.speech import SilentVoice
from backstride.format.codes import CODES
from backstride.history.history import History
from backstride.history.journal import Journal
from backstride.history.model import PastPhase, PastSession
from backstride.history.wall_clock import now
from backstride.session.cues import Phrase
from backstride.session.player import PhaseEnded, PhaseStarted
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.paths import tidy
from tests.support.examples import routine, step
from tests.support.profile import know
from tests.support.run_files import fit, gpx, tcx
from tests.support.shell import ROUTINE, Shell

ROOT = Path(__file__).parents[2]


@pytest.fixture
def shell(
    tmp_path: Path, known_library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    return Shell(know(tmp_path / "home", known_library), capsys)


def test_list_shows_minutes_and_what_cannot_be_played(shell: Shell) -> None:
    shell.write("mine.yaml")
    shell.write("bad.yaml", ROUTINE.replace("hold", "hodl").replace("switch", "swithc"))

    lines = shell("list").splitlines()

    assert any(line.split() == ["mine", "2", "min", "20", "s", "Calves"] for line in lines)
    assert lines[-1].endswith("bad.yaml: 2 problems, see `backstride check`")


def test_list_narrows_by_time_and_by_words(shell: Shell) -> None:
    shell.write("mine.yaml")

    found = shell.json("list", "--when", "after-run", "--search", "calf")["routines"]

    assert "mine" in [entry["id"] for entry in found]
    assert all("after-run" in entry["when"] for entry in found)
    assert shell.json("list", "--search", "zzz") == {"routines": [], "damaged": []}


def test_list_as_json_has_seconds(shell: Shell) -> None:
    shell.write("mine.yaml")

    (mine,) = [entry for entry in shell.json("list")["routines"] if entry["id"] == "mine"]

    assert (mine["total_s"], mine["about_s"], mine["open_phases"], mine["origin"]) == (140.0, 140.0, 0, "own")
    assert mine["exercises"] == ["calf-gastrocnemius"]


def test_titles_are_in_the_language_that_was_asked_for(shell: Shell) -> None:
    shell.write("mine.yaml", ROUTINE.replace("title: Calves", "title: {en: Calves, de: Waden}"))

    def titles(*words: str) -> set[str]:
        return {entry["title"] for entry in shell.json(*words, "list")["routines"] if entry["id"] == "mine"}

    assert titles() == {"Calves"}
    assert titles("--language", "de-AT") == {"Waden"}
    (shell.home / "settings.toml").write_text('language = "de"\n')
    assert titles() == {"Waden"}
    assert "not a language tag" in shell.usage("--language", "d e", "list")


def test_a_damaged_setting_is_told_and_the_command_goes_on(shell: Shell) -> None:
    (shell.home / "settings.toml").write_text("text_size = 7\n")

    assert shell("list")
    assert "`text_size` must be a whole number from 100 to 200 percent" in shell.err


def test_one_more_library_folder(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "extra.yaml").write_text(ROUTINE)

    listed = shell.json("--library", str(tmp_path / "more"), "--library", str(tmp_path / "gone"), "list")

    assert "extra" in [entry["id"] for entry in listed["routines"]]
    assert "gone does not exist." in shell.err


def test_check_prints_the_place_the_code_and_the_hint(shell: Shell) -> None:
    path = shell.write("bad.yaml", ROUTINE.replace("hold", "hodl"))

    lines = shell("check", str(path), code=1).splitlines()

    assert lines[0].startswith(f"{path}:6:5: error[unknown-key]: ")
    assert lines[1].startswith("    ")
    assert lines[-1] == "1 file: 1 error, no warnings."


def test_check_speaks_the_language_that_is_asked_for(shell: Shell) -> None:
    path = str(shell.write("bad.yaml", ROUTINE.replace("hold: ", "hold: 2 x ")))
    words = shell("--language", "de-AT", "check", path, code=1).splitlines()

    assert words[0].endswith(": error[bad-duration]: `2 x 30s` sagt mehreres auf einmal.")
    assert words[1] == "    Schreib `sets: 2` und `hold: 30 s`, jedes in eine eigene Zeile."
    assert words[-1] == "1 Datei: 1 Fehler, keine Warnungen."
    assert shell.json("--language", "de", "check", path, code=1)["problems"][0]["message"].endswith("auf einmal.")
    assert "says several things at once." in shell("--language", "tlh", "check", path, code=1)


def test_check_says_nothing_in_english_to_a_german(shell: Shell) -> None:
    for code, known in CODES.items():
        if known.example:
            shell.write(f"{code}.yaml", known.example)
    folder = str(shell.home / "routines")
    english = {line.strip() for line in shell("check", folder, code=1).splitlines()}
    german = {line.strip() for line in shell("--language", "de", "check", folder, code=1).splitlines()}

    assert len(english) > len(CODES)
    assert english & german == set()


def test_warnings_count_when_strict(shell: Shell) -> None:
    path = str(shell.write("old.yaml", ROUTINE + "prescription: {until: 2020-01-01}\n"))

    assert "warning[past-review]" in shell("check", path)
    shell("check", path, "--strict", code=1)


def test_check_reads_exercises_and_plans_and_whole_folders(shell: Shell) -> None:
    folder = shell.write("mine.yaml").parent
    shell.write("bad.yaml", "format: 2\n")
    (folder / "exercises").mkdir()
    exercise = folder / "exercises" / "calf-gastrocnemius.yaml"
    exercise.write_text("format: 1\ntitle: Mine\n")

    found = shell.json("check", str(folder), code=1)

    assert found["files"] == 3
    assert {Path(problem["path"]).name for problem in found["problems"]} == {"bad.yaml", "calf-gastrocnemius.yaml"}
    assert all(problem["path"].startswith(str(folder)) for problem in found["problems"])
    assert shell.json("check", str(exercise), str(folder / "exercises"), code=1)["files"] == 2
    shell("check", str(folder / "mine.yaml"))


def test_an_exercise_is_known_wherever_it_lies(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "towel.yaml").write_text("format: 1\ntitle: Towel curl\nkind: strength\n")

    assert shell("check", str(tmp_path / "towel.yaml")).endswith("1 file: no errors, no warnings.\n")


def test_a_plan_is_known_wherever_it_lies(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "six.yaml").write_text("format: 1\ntitle: Stronger\nlevels:\n  - routine: plank-progression-1\n")

    for path in (tmp_path / "six.yaml", ROOT / "routines" / "plans" / "plank-progression.yaml"):
        assert shell("check", str(path)) == "1 file: no errors, no warnings.\n"


def test_a_routine_among_the_exercises_of_the_library_is_told_where_to_go(shell: Shell, tmp_path: Path) -> None:
    path = shell.write("exercises/calves.yaml")
    elsewhere = tmp_path / "exercises" / "calves.yaml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(ROUTINE)

    assert ":4:1: error[unknown-key]: `steps` makes this a routine" in shell("check", str(path), code=1)
    assert "`steps` makes this a routine" in shell("check", str(path.parent.parent), code=1)
    shell("check", str(elsewhere))


def test_a_routine_with_exercises_of_its_own_is_one_whatever_its_steps_are_called(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    own = "exercises:\n  a:\n    title: A\n    kind: strength\n"
    path.write_text(f"format: 1\ntitle: x\n{own}schritte:\n  - rest: 5\n")

    assert ":7:1: error[unknown-key]: `schritte` is not a key here." in shell("check", str(path), code=1)


def test_an_exercise_with_errors_is_not_called_missing(shell: Shell) -> None:
    shell.write("exercises/squat.yaml", "format: 1\ntitle: Squat\nkind: walking\n")
    path = shell.write("legs.yaml", "format: 1\ntitle: Legs\nsteps:\n  - exercise: squat\n    reps: 5\n")

    assert "The exercise `squat` is there, but its file has errors." in shell("check", str(path), code=1)
    shell("figure", "squat", code=3)
    assert shell.err.startswith("backstride: The file of the exercise `squat` has errors")


def test_the_shipped_library_is_clean(shell: Shell) -> None:
    assert shell("check", "--strict", str(ROOT / "routines")).endswith("files: no errors, no warnings.\n")


def test_what_lies_in_the_library_is_checked_by_its_id(shell: Shell) -> None:
    (shell.home / "routines").mkdir(parents=True)
    (shell.home / "routines" / "mine.yaml").write_text("format: 1\ntitle: Mine\nsteps: [{hodl: 3 s}]\n")

    assert "mine.yaml:3:" in shell("check", "mine", code=1)
    assert shell("check", "calf-gastrocnemius") == "1 file: no errors, no warnings.\n"


def test_what_is_not_read_is_named_by_check_and_list(shell: Shell) -> None:
    shell.write("mine.YAML")
    path = shell.write("anna.yaml.txt")
    cure = "Rename it to `anna.yaml`."

    told = shell("check", str(path.parent))
    assert f"{path}:1:1: warning[not-read]: This file is not read" in told
    assert cure in told
    assert "no errors, 1 warning" in told
    assert "warning[not-read]" in shell("check", str(path))

    assert "mine  " in shell("list")
    assert f"Not read: `{path}`. {cure}" in shell.err


def test_there_must_be_something_to_check(shell: Shell, tmp_path: Path) -> None:
    shell("check", str(tmp_path / "gone.yaml"), code=3)

    assert shell.err.startswith("backstride: There is no ")


def test_a_name_cannot_steer_the_terminal(shell: Shell) -> None:
    shell.write("bad\x1b[2J.yaml", "format: 2\n")

    assert "\x1b" not in shell("list") + shell("check", str(shell.home / "routines"), code=1) + shell.err


@pytest.mark.parametrize("steering", ["\u202e", "\u2066", "\x9b2J", "\x7f", "\n"])
def test_a_name_cannot_turn_or_forge_a_line(shell: Shell, steering: str) -> None:
    bad = shell.write(f"bad{steering}ok.yaml", "format: 2\n")
    folder = str(bad.parent)

    plain = shell("list") + shell("check", folder, code=1) + shell("show", str(bad), code=1) + shell.err
    assert f"bad{steering}ok.yaml" not in plain
    assert "\nok.yaml" not in plain
    told = shell("check", folder, "--json", code=1)
    assert steering == "\n" or steering not in told
    assert json.loads(told)["problems"][0]["path"] == str(bad)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize(
    "words", [["play", "kiosk-demo-3", "--terminal", "--silent", "--events"], ["figure", "glute-bridge", "--svg"]]
)
def test_a_pipe_that_nobody_reads_is_not_waited_for(shell: Shell, tmp_path: Path, words: list[str]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    shell(*words, str(pipe), code=3)

    assert shell.err.startswith("backstride: Cannot write")
    assert "(no such device or address)" in shell.err


@pytest.mark.parametrize("option", ["--home", "--library"])
def test_an_empty_name_is_not_taken_for_the_folder_of_everyday(shell: Shell, option: str) -> None:
    assert "The folder name is empty" in shell.usage(option, "", "list")


def test_a_history_that_cannot_be_looked_at_is_not_called_empty(shell: Shell) -> None:
    shutil.rmtree(shell.home)
    shell.home.write_text("a file")

    shell("history", code=3)

    assert "Your history cannot be read (a part of the path is not a folder)" in shell.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_not_called_empty(shell: Shell) -> None:
    folder = shell.write("mine.yaml").parent
    folder.chmod(0)

    shell("check", str(folder), code=3)
    folder.chmod(0o700)

    assert "cannot be read (permission denied)" in shell.err


@pytest.mark.parametrize("words", [["show"], ["check"], ["--home"]])
def test_a_name_that_is_too_long_is_told(shell: Shell, words: list[str]) -> None:
    if words == ["--home"]:
        shell("--home", "x" * 5000, "history", code=3)
        shell("--home", "x" * 5000, "doctor", code=1)
    else:
        shell(*words, "x" * 5000, code=3)
        assert shell.err.startswith("backstride: There is no ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
@pytest.mark.parametrize("words", [["list"], ["schema"], ["timeline", "after-run-lower-back-10", "--json"]])
def test_no_room_for_the_result_is_one_sentence(shell: Shell, words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603  because it is this very program
            [sys.executable, "-m", "backstride", "--home", str(shell.home), *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        )

    assert done.returncode == 3
    assert done.stderr == (
        "backstride: Cannot write the output (the disk is full). Choose another place and try again.\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_no_room_for_the_events_is_one_sentence(shell: Shell) -> None:
    shell.write("short.yaml", "format: 1\ntitle: Short\nsteps: [{rest: 1}]\n")

    shell("play", "short", "--terminal", "--silent", "--speed", "1000", "--events", "/dev/full")

    assert shell.err == "backstride: Events are no longer written (the disk is full).\n"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_history_knows_the_ends_of_the_calendar(shell: Shell, day: str) -> None:
    with History(shell.home / "history.sqlite3"):
        assert shell("history", "--since", day) == ""


def test_timeline_has_every_phase_and_cue(shell: Shell) -> None:
    shell.write("mine.yaml")

    told = shell.json("timeline", "mine")

    assert (told["routine"], told["title"], told["total_s"], told["open_phases"]) == ("mine", "Calves", 140.0, 0)
    assert [phase["length_s"] for phase in told["phases"]] == [5, 30, 5, 30, 5, 30, 5, 30]
    assert told["phases"][3] == {
        "index": 3, "start_s": 40.0, "length_s": 30.0, "kind": "work", "mode": "hold", "step": 1, "steps": 1,
        "exercise": "calf-gastrocnemius", "side": "right", "set": 1, "sets": 2, "rep": None, "reps": None,
        "round": None, "rounds": None,
    }  # fmt: skip
    countdown = [cue["at_s"] for cue in told["cues"] if cue["kind"] == "countdown" and cue["phase"] == 1]
    assert countdown == [32.0, 33.0, 34.0]
    assert all(set(cue) >= {"at_s", "phase", "kind", "text", "length_s"} for cue in told["cues"])


def test_timeline_is_as_written_unless_it_is_to_explain(shell: Shell) -> None:
    shell.write("mine.yaml")
    lengths = {
        mode: [phase["length_s"] for phase in shell.json("timeline", "mine", "--explain", mode)["phases"]][:2]
        for mode in ("never", "always", "auto")
    }

    assert lengths["never"] == [5, 30]
    assert lengths["always"] == lengths["auto"]
    assert lengths["auto"][0] >= 20
    said = [cue["text"] for cue in shell.json("timeline", "mine", "--explain", "auto")["cues"] if cue["phase"] == 0]
    assert "Tap or press Space when you are ready." in said


@pytest.mark.parametrize(("sessions", "explained"), [(1, True), (2, False)])
def test_from_the_third_session_on_an_exercise_is_known(shell: Shell, sessions: int, explained: bool) -> None:  # noqa: FBT001  because it is a case
    shell.write("mine.yaml")
    done = PastPhase(kind="work", completed=30.0, how="done", exercise="calf-gastrocnemius", side="left", set=1)
    with History(shell.home / "history.sqlite3") as history:
        for day in range(sessions):
            history.add(
                PastSession(
                    routine="other",
                    title="Other",
                    started=datetime(2026, 11, 20 + day, 10, tzinfo=UTC),
                    planned=30.0,
                    completed=30.0,
                    how="left",
                    phases=(done,),
                )
            )

    assert (shell.json("timeline", "mine", "--explain", "auto")["total_s"] > 140.0) is explained


def test_timeline_for_people_reads_as_a_list(shell: Shell) -> None:
    shell.write("mine.yaml")

    lines = shell("timeline", "mine").splitlines()

    assert lines[0] == "Calves, 2:20"
    assert "    0:05  work               0:30  Calf stretch, straight knee (left leg behind) set 1/2" in lines


def test_numbers_have_a_comma_where_the_language_has_one(shell: Shell) -> None:
    shell.write(
        "mine.yaml", "format: 1\ntitle: A\nsteps: [{exercise: glute-bridge, reps: 2, tempo: 1.5-0-2, get_ready: 4.5}]"
    )

    assert "(1,5 s hin, 2 s zurück)" in shell("--language", "de", "show", "mine")
    german = shell("--language", "de", "timeline", "mine")
    assert "bereit machen      0:04,5" in german
    assert not {"get ready", "work", "countdown", "begin", "end"} & set(german.replace(":", " ").split())
    assert "get ready        0:04.5" in shell("timeline", "mine")


def test_marks_and_open_phases_are_in_the_timeline(shell: Shell) -> None:
    shell.write(
        "mine.yaml", "format: 1\ntitle: A\nsteps: [{exercise: glute-bridge, reps: 2, tempo: 2-1-2}, {note: Hi}]"
    )

    told = shell.json("timeline", "mine")

    assert told["open_phases"] == 1
    assert told["phases"][-1]["length_s"] is None
    assert [mark["kind"] for mark in told["marks"]] == ["rep-out", "rep-hold", "rep-back"] * 2
    assert not {mark["kind"] for mark in told["marks"]} & {cue["kind"] for cue in told["cues"]}
    assert "until done" in shell("timeline", "mine")


def test_the_parts_of_a_tempo_have_their_authors_names_in_the_timeline(shell: Shell) -> None:
    press = "reps: 2, tempo: 5-5-0, parts: [Press, Let go, '']"
    shell.write("mine.yaml", f"format: 1\ntitle: A\nsteps: [{{exercise: glute-bridge, {press}}}]")

    assert [mark["name"] for mark in shell.json("timeline", "mine")["marks"]] == ["Press", "Let go"] * 2
    shown = shell("timeline", "mine")
    assert "0:10    hold: Let go" in shown
    assert "0:10.4    voice: Let go." in shown
    assert "2 repetitions (Press 5 s, Let go 5 s)" in shell("show", "mine")


def test_a_repeat_with_a_title_has_it_in_the_timeline(shell: Shell) -> None:
    around = "repeat: 2, title: Circuit, rest: 20 s, say: Drink something., steps: [{exercise: glute-bridge}]"
    shell.write("mine.yaml", f"format: 1\ntitle: A\nsteps: [{{{around}}}]")

    assert {phase["repeat"] for phase in shell.json("timeline", "mine")["phases"]} == {"Circuit"}
    shown = shell("timeline", "mine")
    assert "Glute bridge set 1/2 Circuit, round 2 of 2" in shown
    assert "voice: Last round." in shown
    assert "voice: Drink something." in shown
    assert "Circuit, 2 rounds, 20 s rest between" in shell("show", "mine")


def test_rounds_for_who_is_faster_are_left_out_of_the_timeline_for_people(shell: Shell) -> None:
    shell.write(
        "mine.yaml", "format: 1\ntitle: A\nsteps: [{repeat: max, for: 90, steps: [{exercise: glute-bridge, reps: 10}]}]"
    )
    told = shell.json("timeline", "mine")
    shown = shell("timeline", "mine")

    assert (told["total_s"], told["open_phases"]) == (90, 0)
    assert max(phase["round"] for phase in told["phases"]) > 3
    assert max(phase["start_s"] for phase in told["phases"]) < 90
    assert shown.count("work") == 2
    assert "voice: As many rounds as you can in one and a half minutes." in shown
    assert "as many rounds as fit into 1 min 30 s" in shell("show", "mine")


def test_a_file_beside_one_is_offered_where_no_routine_has_its_name(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "evening.yaml").write_text(ROUTINE)
    monkeypatch.chdir(tmp_path)

    shell("timeline", "evening", code=3)

    assert shell.err == "backstride: There is no routine `evening`. Did you mean `evening.yaml`?\n"


def test_a_routine_that_is_not_there_offers_the_nearest(shell: Shell) -> None:
    shell("timeline", "kiosk-demo", code=3)
    assert shell.err == "backstride: There is no routine `kiosk-demo`. Did you mean `kiosk-demo-3`?\n"

    shell("timeline", "zzz", code=3)
    assert shell.err == "backstride: There is no routine `zzz`. `backstride list` shows them all.\n"

    shell("timeline", "./gone.yaml", code=3)
    assert shell.err.startswith("backstride: There is no file `./gone.yaml`.")


def test_a_routine_with_errors_says_which(shell: Shell) -> None:
    path = shell.write("bad.yaml", "format: 2\n")

    shell("timeline", "bad", code=1)

    assert f"{path}:1:9: error[" in shell.err


def test_show_tells_a_routine_in_words(shell: Shell) -> None:
    shell.write("mine.yaml", ROUTINE + "author: A. Physio\nprescription: {stop_if: It turns sharp.}\n")

    lines = shell("show", "mine").splitlines()

    assert lines[:2] == ["Calves", "2 min, after a run"]
    assert " 1. Calf stretch, straight knee, 30 s each side, twice" in lines
    assert "Equipment:" in lines
    assert lines[lines.index("Caution:") + 1].startswith("  * Calf stretch, straight knee: ")
    assert lines[-5] == "When to stop:"
    assert lines[-4].startswith("  * Pain up to 2 of 10: carry on.")
    assert lines[-3:] == ["  * It turns sharp.", "", "By A. Physio"]


def test_show_tells_all_of_a_prescription(shell: Shell) -> None:
    shell.write("mine.yaml", ROUTINE + "prescription: {frequency: {per: week, times: 3}, until: 2030-12-14}\n")

    pain = "Pain up to 2 of 10: carry on. Up to 5: make it smaller or easier. Above that: stop."
    assert shell("show", "mine").splitlines()[-7:] == [
        "How often:",
        "  * 3 times a week",
        "  * Until 14 December 2030",
        "",
        "When to stop:",
        f"  * {pain}",
        "  * Stop if it turns sharp or runs down a leg.",
    ]
    assert shell.json("show", "mine")["prescription"] == {
        "frequency": {"per": "week", "times": 3},
        "from": None,
        "until": "2030-12-14",
        "pain": {"go": 2, "caution": 5},
    }


def test_show_keeps_to_one_language(shell: Shell) -> None:
    shell.write("mine.yaml", ROUTINE + "author: {name: A. Physio, reviewed: 2026-11-01}\n")

    lines = shell("--language", "de", "show", "mine").splitlines()

    assert " 1. Wadendehnung, Knie gestreckt, 30 s je Seite, zweimal" in lines
    assert [line for line in lines if line.endswith(":")] == ["Hilfsmittel:", "Vorsicht:", "Wann aufhören:"]
    assert lines[-1] == "Von A. Physio, geprüft am 1. November 2026"


def test_show_as_json_nests_by_depth(shell: Shell) -> None:
    shell.write("mine.yaml", "format: 1\ntitle: A\nsteps: [{repeat: 2, steps: [{exercise: glute-bridge, reps: 2}]}]")

    told = shell.json("show", "mine")

    assert (told["total_s"], told["open_phases"], told["author"]) == (10.0, 2, None)
    assert [(step["depth"], step["kind"], step["number"]) for step in told["steps"]] == [
        (0, "repeat", None),
        (1, "exercise", 1),
    ]


def test_the_doctor_names_what_is_missing_and_the_cure_but_nobody(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: shell.home.parent)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setitem(sys.modules, "py_nanotts", None)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    shell.write("bad.yaml", "format: 2\n")

    lines = shell("doctor", code=1).splitlines()

    assert (
        "missing  Display: There is no display here. `backstride play ROUTINE --terminal` works without one." in lines
    )
    assert "missing  Voice: No voice: no speech program was found. Install espeak-ng. Tones still play." in lines
    assert "missing  Files with errors: 1" in lines
    assert "ok       Data folder: ~/home" in lines
    assert not any(str(shell.home.parent) in line for line in lines)
    checks = {check["name"]: check for check in shell.json("doctor", code=1)["checks"]}
    assert checks["Display"]["cure"]
    assert checks["Routines"]["ok"]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
    """Return an installer of programs that only leave with a code, which then are all that there are."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))

    def put(name: str, code: int) -> None:
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\nexit {code}\n")
        program.chmod(0o755)

    return put


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the programs are others")
def test_what_a_device_did_wrong_is_in_the_log_that_the_doctor_names(
    shell: Shell, install: Callable[[str, int], None]
) -> None:
    install("paplay", 1)
    shell.write("short.yaml", "format: 1\ntitle: Short\nsteps:\n  - rest: 30 s\n")
    shell("play", "short", "--terminal", "--speed", "20")

    (line,) = [line for line in shell("doctor", code=1).splitlines() if "Error log" in line]
    log = Path(line.rpartition(": ")[2].replace("~", str(Path.home()), 1))
    assert log.parent == shell.home
    assert "No sound: paplay could not play." in log.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the programs are others")
def test_the_doctor_hears_the_program_that_plays(
    shell: Shell, install: Callable[[str, int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "py_nanotts", None)
    install("paplay", 1)
    assert "missing  Sound: No sound: paplay could not play." in shell("doctor", code=1)

    install("aplay", 0)
    assert "ok       Sound" in shell("doctor", code=1)  # there is no voice


def test_a_machine_that_offers_everything_is_healthy(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.cli.doctor.LOOKS", LOOKS[-1:])
    shell("doctor")

    shell.write("bad.yaml", "format: 2\n")
    shell("doctor", code=1)


@pytest.mark.skipif(find_spec("py_nanotts") is None, reason="Pico is not installed")
def test_the_doctor_names_the_voice_that_speaks(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.cli.doctor.LOOKS", [look for look in LOOKS if look.__name__ == "_voice"])

    assert shell("--language", "de", "doctor").splitlines() == ["ok     Stimme: de: Pico de"]


def test_the_doctor_makes_no_folder_and_sees_one_that_cannot_be_written(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "ok       Data folder" in shell("doctor", code=1)
    assert not (shell.home / "routines").exists()

    shutil.rmtree(shell.home)  # the cache of the library
    shell.home.write_text("a file")
    assert "missing  Data folder" in shell("doctor", code=1)


TOWEL = """\
format: 1
title: Towel <curl>
kind: strength
muscles: [calf]
figure: {view: side, start: {knee: 10}, end: {knee: 60}}
"""


def test_a_figure_is_drawn_as_svg_and_png(shell: Shell, tmp_path: Path) -> None:
    shell.write("exercises/towel.yaml", TOWEL)

    printed = shell("figure", "towel", "--size", "200")
    shell("figure", "towel", "--svg", str(tmp_path / "a.svg"), "--png", str(tmp_path / "a.png"), "--pose", "start")

    assert ET.fromstring(printed).get("width") == "200"  # noqa: S314  because the text is our own
    assert "<title>Towel &lt;curl&gt;</title>" in printed
    assert (tmp_path / "a.svg").read_text() != printed
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    assert shell("figure", "towel", "--pose", "1.0", "--size", "200") == printed


FLAT = "variants: {flat: {title: Flat, figure: {start: {knee: 0}, end: {knee: 5}}, dose: {reps: 5, tempo: 1-0-1}}}\n"


def test_a_variant_is_drawn_and_named_beside_its_exercise(shell: Shell) -> None:
    shell.write("exercises/towel.yaml", TOWEL + FLAT)
    path = str(shell.write("a.yaml", "format: 1\ntitle: A\nsteps:\n  - {exercise: towel, variant: flat}\n"))

    assert "<title>Flat</title>" in shell("figure", "towel", "--variant", "flat")
    assert [(step["exercise"], step["variant"]) for step in shell.json("show", path)["steps"]] == [("towel", "flat")]
    phases = shell.json("timeline", path)["phases"]
    assert {(phase["exercise"], phase["variant"]) for phase in phases} == {("towel", "flat")}
    assert "Flat" in shell("show", path)


def test_a_variant_that_is_not_there_is_answered_with_those_that_are(shell: Shell) -> None:
    shell.write("exercises/towel.yaml", TOWEL + FLAT)
    shell.write("exercises/plain.yaml", TOWEL)

    shell("figure", "towel", "--variant", "high", code=3)
    assert shell.err == "backstride: `towel` has no variant `high`. You can write `flat`.\n"
    shell("figure", "plain", "--variant", "high", code=3)
    assert shell.err == "backstride: `plain` has no variant `high`.\n"


def test_no_exercise_no_figure_no_folder(shell: Shell) -> None:
    shell.write("exercises/towel.yaml", TOWEL)
    shell.write("exercises/plain.yaml", "format: 1\ntitle: Plain\nkind: strength\n")

    for words, sentence in (
        (["towl"], "There is no exercise `towl`. Did you mean `towel`?"),
        (["plain"], "`plain` has no figure. The format guide explains how to make one."),
        (
            ["towel", "--svg", "/nowhere/a.svg"],
            "Cannot write /nowhere/a.svg (it does not exist). Check that its folder exists",
        ),
        (
            ["towel", "--png", "/nowhere/a.png"],
            "Cannot write /nowhere/a.png (it does not exist). Check that its folder exists",
        ),
    ):
        shell("figure", *words, code=3)
        assert shell.err.startswith(f"backstride: {sentence}")
    for words in (["towel", "--pose", "2"], ["towel", "--pose", "middle"], ["towel", "--size", "0"]):
        assert "takes a number from" in shell.usage("figure", *words)


@pytest.mark.parametrize("words", [[], ["play", "kiosk-demo-3"]])
def test_without_a_display_the_terminal_is_named(
    shell: Shell, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)

    shell(*words, code=3)

    assert (
        shell.err == "backstride: There is no display here. `backstride play ROUTINE --terminal` works without one.\n"
    )


def test_the_window_is_asked_only_for_what_can_be_played(shell: Shell) -> None:
    shell.write("bad.yaml", "format: 2\n")

    shell("play", "bad", code=1)
    shell("play", "zzz", code=3)
    shell("play", "kiosk-demo-3", "--events", "-", code=2)
    shell("play", "kiosk-demo-3", "--resume", code=2)


def test_schema_is_one_document(shell: Shell) -> None:
    for what in ("routine", "exercise", "plan"):
        assert json.loads(shell("schema", what))["$schema"].endswith("2020-12/schema")
    assert shell("schema") == shell("schema", "routine")


def test_new_writes_a_starter_that_plays_and_overwrites_nothing(shell: Shell) -> None:
    path = Path(shell("new", "calves-at-work").strip())

    assert path == shell.home / "routines" / "calves-at-work.yaml"
    assert "#" in path.read_text()
    shell("check", "--strict", str(path))
    shell("new", "calves-at-work", code=3)
    assert "already exists" in shell.err


def test_new_copies_a_file_with_its_comments(shell: Shell) -> None:
    shell.write("old.yaml", "id: other   # mine\n# a comment\n" + ROUTINE)

    path = Path(shell("new", "fresh", "--from", "other").strip())

    assert path.read_text() == "id: fresh   # mine\n# a comment\n" + ROUTINE
    assert "fresh" in [entry["id"] for entry in shell.json("list")["routines"]]


@pytest.mark.parametrize("id_", ["", "../up", "Calves", "a b", "-a", "a--b", "a" * 101, "a\n"])
def test_new_takes_only_ids(shell: Shell, id_: str) -> None:
    shell("new", "--", id_, code=2)

    assert "is not an id" in shell.err


def test_new_without_a_folder_to_write_to_says_so(shell: Shell) -> None:
    shutil.rmtree(shell.home)
    shell.home.write_text("a file")

    shell("new", "calves", code=3)

    assert "backstride: Cannot create the folder" in shell.err


@pytest.fixture
def past(shell: Shell) -> Shell:
    work = PastPhase(
        kind="work", planned=30.0, completed=30.0, how="done", exercise="calf", side="left", set=1, load="5 kg",
        eased="calf-raise",
    )  # fmt: skip
    with History(shell.home / "history.sqlite3") as history:
        for day, title in ((20, "=Calves"), (21, "Calves")):
            moment = datetime(2026, 11, day, 12, tzinfo=UTC)
            history.add(
                PastSession(
                    routine="calves", title=title, started=moment, planned=70.0, completed=60.0, how="left",
                    goals=("flexibility", "relaxation"), phases=(work,),
                )
            )  # fmt: skip
    return shell


def test_history_is_a_table_for_people(past: Shell) -> None:
    assert past("history", "--since", "2026-11-21").split()[2:] == "1 min of 1 min 10 s ended early Calves".split()  # noqa: SIM905  because it reads as the line does


def test_history_sets_no_plan_against_what_was_finished(past: Shell) -> None:
    with History(past.home / "history.sqlite3") as history:
        own_pace = datetime(2026, 11, 22, 12, tzinfo=UTC)
        history.add(
            PastSession(
                routine="calves", title="Calves", started=own_pace, planned=70.0, completed=90.0, how="finished"
            )
        )

    assert past("history", "--since", "2026-11-22").split()[2:] == ["1", "min", "30", "s", "finished", "Calves"]


def test_history_as_json_has_the_phases(past: Shell) -> None:
    (latest, _) = past.json("history")["sessions"]

    assert (latest["started"], latest["routine"], latest["how"]) == ("2026-11-21T12:00:00.000Z", "calves", "left")
    assert (latest["planned_s"], latest["completed_s"], latest["goals"]) == (70.0, 60.0, ["flexibility", "relaxation"])
    assert latest["phases"] == [
        {
            "completed_s": 30.0, "planned_s": 30.0, "kind": "work", "how": "done", "exercise": "calf", "side": "left",
            "set": 1, "mode": None, "reps": None, "load": "5 kg", "round": None, "eased": "calf-raise",
        }
    ]  # fmt: skip


def test_history_as_csv_is_inert_in_a_spreadsheet(past: Shell) -> None:
    rows = list(csv.DictReader(io.StringIO(past("history", "--csv"))))
    assert [row["reached"] for row in rows] == ["calf, 5 kg"] * 2

    assert [row["title"] for row in rows] == ["Calves", "'=Calves"]
    assert (rows[0]["goals"], rows[0]["resumable"]) == ("flexibility relaxation", "false")


def test_a_history_that_was_exported_comes_in_once(past: Shell, tmp_path: Path) -> None:
    exported = tmp_path / "exported.json"
    exported.write_text(past("history", "--json"), encoding="utf-8")
    before = past("history", "--csv")
    past("erase", "--yes")

    assert "Imported: 2 sessions." in past("import", str(exported))
    assert past("history", "--csv") == before
    assert "Everything in this file was there already." in past("import", str(exported))
    exported.write_text("{}", encoding="utf-8")
    past("import", str(exported), code=3)
    assert "is no history that Backstride exported." in past.err


@pytest.fixture
def cut_off(shell: Shell) -> Shell:
    """A profile whose only session was cut off after twelve seconds, by a program that died."""
    timeline = compile_timeline(routine(step(hold=60, sides="each")))
    journal = Journal(shell.home / "sessions", timeline, "calves.yaml", lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))
    journal.note(PhaseStarted(0.0, timeline.phases[0]))
    journal.note(PhaseEnded(12.0, timeline.phases[0], 12.0, "done"))
    journal.leave()
    return shell


def test_what_was_cut_off_is_in_the_history_at_once(cut_off: Shell) -> None:
    table, rows = cut_off("history"), list(csv.DictReader(io.StringIO(cut_off("history", "--csv"))))
    (found,) = cut_off.json("history")["sessions"]

    assert table.endswith("  12 s of 2 min 10 s  interrupted, can be continued  Example\n")
    assert [(row["how"], row["resumable"]) for row in rows] == [("interrupted", "true")]
    assert (found["how"], found["resumable"], found["completed_s"]) == ("interrupted", True, 12.0)
    assert [(phase["kind"], phase["completed_s"]) for phase in found["phases"]] == [("get-ready", 12.0)]


def test_no_history_is_said_and_makes_no_file(shell: Shell) -> None:
    assert shell("history") == ""
    assert "No sessions yet" in shell.err
    assert shell.json("history") == {"backstride_history": 1, "sessions": [], "ratings": [], "runs": []}
    assert not (shell.home / "history.sqlite3").exists()


def test_what_to_do_now_is_said_with_its_reason_and_makes_no_file(shell: Shell) -> None:
    found = shell.json("today")

    assert set(found) == {"routine", "kind", "reason"}
    assert (found["kind"], found["reason"]) == ("before-run", "A good one to start with.")
    assert f"({found['routine']}): A good one to start with." in shell("today")
    assert not (shell.home / "history.sqlite3").exists()


def test_what_was_left_within_a_day_is_what_to_do_now(shell: Shell) -> None:
    text = "format: 1\ntitle: Calves\nsteps:\n  - exercise: calf-gastrocnemius\n    hold: 60s\n"
    file = shell.write("calves.yaml", text)
    reading = make_context(str(shell.home), (), "en").library().read(file)
    assert reading.routine is not None
    timeline = compile_timeline(reading.routine)
    journal = Journal(shell.home / "sessions", timeline, str(file), lambda: now() - timedelta(minutes=5))
    journal.note(PhaseStarted(0.0, timeline.phases[0]))
    journal.leave()

    assert shell.json("today") == {"routine": "calves", "kind": "continue", "reason": "Your place is kept for a day."}


def test_a_run_is_written_down_and_comes_before_what_goes_after_it(shell: Shell) -> None:
    assert shell("runs") == ""
    assert not (shell.home / "history.sqlite3").exists()
    shell("runs", "add", "--minutes", "61", "--km", "12.5", "--note", "easy")
    shell("runs", "add", "--km", "5", "--when", "2026-11-22T07:30")
    latest, other = shell.json("runs")["runs"]

    assert (latest["minutes"], latest["km"], latest["note"]) == (61.0, 12.5, "easy")
    assert other["when"].startswith("2026-11-22T07:30")
    assert shell("runs").splitlines()[0].endswith("  12.5 km in 1 h 1 min  easy")
    assert shell.json("today")["reason"].startswith("For your run of 12.5 km, ")
    assert "Give --minutes, --km or both." in shell.usage("runs", "add")
    assert "is not a time" in shell.usage("runs", "add", "--km", "5", "--when", "noon")


def test_the_runs_in_files_of_a_watch_are_written_down_once(shell: Shell, tmp_path: Path) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    files = {
        "a.fit": fit(noon),
        "b.gpx": gpx(noon),
        "c.tcx": tcx(noon - timedelta(days=3)),
        "d.fit": fit(noon, sport=2),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    first, same, third, ride = (str(tmp_path / name) for name in files)

    assert shell("runs", "add", first, same).splitlines() == ["2026-11-22 12:00  12 km in 1 h 1 min"]
    assert shell("runs", "add", same) == ""
    assert shell.err == "backstride: That run is in your diary already.\n"
    assert "12 km in 1 h 1 min" in shell("runs", "add", third, ride, code=1)
    assert shell.err == f"backstride: {tidy(Path(ride))}: This is not a run: the file says `cycling`.\n"
    assert [each["when"] for each in shell.json("runs")["runs"]] == [
        "2026-11-22T12:00:00.000+00:00",
        "2026-11-19T12:00:00.000+00:00",
    ]
    assert "Leave the other options out." in shell.usage("runs", "add", first, "--km", "5")
    assert "This run: 12 km. Longest in the 30 days before: 12 km (Frandsen" in shell(
        "runs", "add", "--km", "12", "--when", "2026-11-23T07:30"
    )


def test_a_level_of_a_plan_shows_what_counts_and_that_one_may_go_on(shell: Shell, tmp_path: Path) -> None:
    assert "  * 0 of 2 steady sessions, at least 40 h apart" in shell("show", "plank-progression-1").splitlines()
    with History(shell.home / "history.sqlite3") as history:
        for days in (1, 4):
            started = now() - timedelta(days=days)
            history.add(
                PastSession(
                    routine="plank-progression-1", title="", started=started, planned=9, completed=9, how="finished"
                )
            )
    lines = shell("show", "plank-progression-1").splitlines()
    (plan,) = shell.json("show", "plank-progression-1")["plans"]

    assert lines[lines.index("Plank in six levels: level 1 of 6:") + 1 :][:2] == [
        "  * 2 of 2 steady sessions, at least 40 h apart",
        "  * You may go on, or stay as long as you like.",
    ]
    assert "  * Next level: Plank, level two (plank-progression-2)" in lines
    assert (plan["next"], shell.json("show", "brisk-walk-10")["plans"][0]["next"]) == (
        "plank-progression-2",
        None,
    )

    (shell.home / "settings.toml").write_text('plan_days = ["monday"]\n')
    shell("export", "plank-progression", str(tmp_path / "plank.ics"))
    assert "SUMMARY:Plank in six levels" in (tmp_path / "plank.ics").read_text()


def test_erase_leaves_nothing_of_the_person_but_settings_and_routines(cut_off: Shell) -> None:
    routine_file = cut_off.write("mine.yaml")
    settings = cut_off.home / "settings.toml"
    settings.write_text("text_size = 150\n")
    cut_off("history")
    cut_off("runs", "add", "--km", "5")
    (cut_off.home / "history-aside-1.sqlite3").write_bytes(b"damaged")
    sent = cut_off.home.with_name("for-anna.backstride")
    sent.write_bytes(routine_file.read_bytes())
    cut_off("show", str(sent))
    assert "There is 1 session in your history. This erases" in cut_off.usage("erase")
    assert (cut_off.home / "history.sqlite3").exists()

    assert "Everything about you was erased." in cut_off("erase", "--yes")

    left = [path for path in cut_off.home.rglob("*") if path.is_file()]
    assert set(left) == {routine_file, settings}
    assert cut_off.json("history")["sessions"] == []


def test_no_session_since_a_day_is_said(past: Shell) -> None:
    assert past("history", "--since", "9999-12-31") == ""
    assert "No sessions since 31 December 9999." in past.err


@pytest.mark.parametrize(
    "words", [["history", "--since", "yesterday"], ["history", "--json", "--csv"], ["lisst"], ["timeline"]]
)
def test_wrong_usage_leaves_with_two(shell: Shell, words: list[str]) -> None:
    assert "backstride" in shell.usage(*words)


@pytest.mark.parametrize(
    ("word", "code", "said"),
    [
        ("paly", 2, "There is no command `paly`. Did you mean `play`?"),
        ("kiosk-demo-3", 2, "`kiosk-demo-3` is a routine. Type `backstride play kiosk-demo-3` to play it."),
        ("quux", 2, "There is no file and no command `quux`. `backstride --help` lists the commands."),
        ("quux.yaml", 3, "There is no file `quux.yaml`. Check the path."),
        ("file://elsewhere/a.yaml", 3, "There is no file `file://elsewhere/a.yaml`. Check the path."),
        ("/etc", 3, "`/etc` cannot be opened. Give the path of a routine's file."),
        ("/dev/zero", 3, "`/dev/zero` cannot be opened. Give the path of a routine's file."),
    ],
)
def test_a_word_that_is_no_file_is_answered_in_one_sentence(shell: Shell, word: str, code: int, said: str) -> None:
    shell(word, code=code)

    assert shell.err == f"backstride: {said}\n"


@pytest.mark.parametrize(
    ("words", "rest", "file"),
    [
        ([], [], None),
        (["list"], ["list"], None),
        (["a.yaml"], [], "a.yaml"),
        (["--home", "h", "--language=de", "a.yaml"], ["--home", "h", "--language=de"], "a.yaml"),
        (["--home", "a.yaml"], ["--home", "a.yaml"], None),
        (["--", "-odd"], [], "-odd"),
        (["--", "list"], [], "list"),
        (["-h"], ["-h"], None),
        (["a.yaml", "b.yaml"], ["a.yaml", "b.yaml"], None),
    ],
)
def test_a_file_alone_stands_in_the_place_of_a_command(words: list[str], rest: list[str], file: str | None) -> None:
    assert apart(words) == (rest, file)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lisst"], "Es gibt keinen Befehl `lisst`. Meintest du `list`?"),
        (["lisst", "x"], "Fehler: Argument BEFEHL: 'lisst' gibt es nicht (zur Wahl: 'play', 'list',"),
        (["timeline"], "Fehler: es fehlt noch: ROUTINE"),
        (["list", "more"], "Fehler: unbekannte Argumente: more"),
        (["list", "--search"], "Fehler: Argument --search: hier fehlt ein Wert"),
        (["list", "--json=3"], "Fehler: Argument --json: hier steht ein Wert zu viel: '3'"),
        (["check"], "Fehler: es fehlt noch: PATH"),
        (["history", "--json", "--csv"], "Fehler: Argument --csv: geht nicht zusammen mit --json"),
        (["play", "x", "--speed", "0"], "`--speed` nimmt eine Zahl von 1 bis 1000, nicht `0`."),
        (["new", "No Id"], "`No Id` ist keine Id."),
    ],
)
def test_wrong_usage_is_explained_in_the_readers_language(shell: Shell, words: list[str], said: str) -> None:
    assert said in shell.usage("--language", "de", *words)


def test_help_is_in_the_language_of_the_settings(shell: Shell) -> None:
    shell.home.mkdir(exist_ok=True)
    (shell.home / "settings.toml").write_text('language = "de"\n')

    with pytest.raises(SystemExit, match="0"):
        run(["--home", str(shell.home), "play", "--help"])

    told = shell.read()
    assert told.startswith("Aufruf: backstride play [-h]")
    assert "\nArgumente:\n  ROUTINE               eine Id oder der Pfad einer Datei\n\nOptionen:\n" in told
    assert "-h, --help            diese Hilfe zeigen" in told
    assert not set(told.split()) & {"the", "of", "and", "show", "usage:", "options:"}


def process(*words: str, home: Path, **more: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401  because these are passed on
    command = [sys.executable, "-m", "backstride", "--home", str(home), *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True, **more)  # noqa: S603  because it is this program


_WATCHED = """\
import sys
from backstride.cli.main import apart, run
from backstride.cli.doctor import LOOKS
code = run({words!r})
print(code, sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6")), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["check", str(ROOT / "routines")],
        ["show", "kiosk-demo-3"],
        ["timeline", "kiosk-demo-3"],
        ["doctor"],
        ["figure", "towel"],
        ["schema"],
        ["play", "kiosk-demo-3", "--terminal", "--silent", "--speed", "1000"],
        ["new", "mine"],
        ["history"],
    ],
    ids=lambda words: words[0],
)
def test_a_command_without_a_window_never_imports_qt(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "routines" / "exercises").mkdir(parents=True)
    (tmp_path / "routines" / "exercises" / "towel.yaml").write_text(TOWEL)
    program = _WATCHED.format(words=["--home", str(tmp_path), *words])

    done = subprocess.run(  # noqa: S603  because it is this program
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        check=False,
        capture_output=True,
        text=True,
    )

    assert done.stderr.splitlines()[-1][1:] == " []"


def test_the_program_runs_as_a_module(tmp_path: Path) -> None:
    assert process("--version", home=tmp_path).stdout.startswith("backstride ")


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    command = f"{shlex.quote(sys.executable)} -m backstride --home '{tmp_path}' schema | true"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}

    done = subprocess.run(["/bin/sh", "-c", command], env=environment, check=False, capture_output=True, text=True)  # noqa: S603  because it is this program

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_that_was_closed_is_no_error(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    os.close(ours)
    command = [sys.executable, "-m", "backstride", "--home", str(tmp_path), "list"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(  # noqa: S603  because it is this program
        command, stdout=theirs, stderr=subprocess.PIPE, env=environment, start_new_session=True, check=False, text=True
    )
    os.close(theirs)

    assert (done.returncode, done.stderr) == (0, "")


def test_streams_that_were_closed_are_done_without(tmp_path: Path) -> None:
    words = "play kiosk-demo-3 --terminal --silent --speed 1000 --events events.jsonl <&- >&- 2>&-"
    command = f"{shlex.quote(sys.executable)} -m backstride --home . {words}"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}

    done = subprocess.run(["/bin/sh", "-c", command], env=environment, cwd=tmp_path, check=False)  # noqa: S603  because it is this program

    assert done.returncode == 0
    assert "session_ended" in (tmp_path / "events.jsonl").read_text()


@pytest.mark.skipif(find_spec("py_nanotts") is None, reason="Pico is not installed")
def test_the_voices_of_each_language_are_listed_and_the_one_that_speaks_is_marked(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    shell.home.mkdir(exist_ok=True)
    (shell.home / "settings.toml").write_text('voices = ["Pico:en-GB"]\n', encoding="utf-8")
    lines = shell("voices").splitlines()

    assert lines[:3] == ["English:", "    Pico:en-US", "  * Pico:en-GB"]
    assert "  * Pico:de-DE" in lines


def test_all_that_is_said_in_the_library_can_be_made_ahead(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = SilentVoice()
    monkeypatch.setattr("backstride.cli.voices.open_voice", lambda *_, **__: voice)
    prepared: list[Phrase] = []
    monkeypatch.setattr(voice, "prepare", prepared.extend)
    monkeypatch.setattr("backstride.cli.voices.WAYS", 2)

    (first, last) = shell("voices", "--prepare").splitlines()

    assert first == f"Preparing {len(prepared)} phrases ..."
    assert last == "0 phrases are ready."
    assert len({phrase.text for phrase in prepared}) == len(prepared) > 300
    assert {"Halfway.", "Half done."} < {phrase.text for phrase in prepared}
    assert shell("voices").startswith("English: no voice\n")
