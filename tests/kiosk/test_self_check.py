"""What a kiosk finds out about itself: nothing where all is well, and else one sentence with what to do."""

import os
import shutil
from collections import namedtuple
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backstride.devices.probes import VoiceFound
from backstride.devices.speech import VoiceOptions
from backstride.i18n.messages import message
from backstride.i18n.text import text
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.self_check import Machine, Nights, check_all, next_night
from backstride.kiosk.shelf import Stock
from backstride.library.entry import Entry
from backstride.library.reading import Reading
from backstride.storage.paths import find_paths
from tests.support.english import english

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
CALVES = Entry(
    kind="routine", id="calves", path=Path("calves.yaml"), folder=Path(), origin="added", title=text("Calves")
)
STOCK = Stock(entries=(CALVES,), readings={"calves": Reading(Path("calves.yaml"), None, ())})
Usage = namedtuple("Usage", "total used free")  # noqa: PYI024  because it stands for one of the standard library


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    monkeypatch.setattr("backstride.kiosk.self_check.problem_of_sound", lambda _: None)
    monkeypatch.setattr("backstride.kiosk.self_check.find_voice", lambda *_: VoiceFound({}, None))
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    os.utime(shipped, (NOW.timestamp(), NOW.timestamp()))
    paths = replace(find_paths(tmp_path / "home"), shipped=shipped)
    return Machine(config=KioskConfig(), paths=paths, stock=STOCK, now=NOW)


def problems(machine: Machine) -> dict[str, str]:
    return {english(check.name): english(check.problem) for check in check_all(machine) if check.problem}


def test_where_all_is_well_there_is_nothing_to_say(machine: Machine) -> None:
    assert [english(check.name) for check in check_all(machine)] == [
        "Sound",
        "Voice",
        "Routines",
        "Disk space",
        "Clock",
    ]
    assert problems(machine) == {}


def test_sound_and_voice_say_what_the_doctor_says(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def of_voice(cache: Path, options: VoiceOptions, languages: tuple[str, ...]) -> VoiceFound:
        asked.extend((cache, options.command, languages))
        return VoiceFound({}, message("No voice."))

    monkeypatch.setattr("backstride.kiosk.self_check.problem_of_sound", lambda _: message("No sound."))
    monkeypatch.setattr("backstride.kiosk.self_check.find_voice", of_voice)
    machine = replace(machine, config=KioskConfig(voice_command="piper", languages=("de", "en")))

    assert problems(machine) == {"Sound": "No sound.", "Voice": "No voice."}
    assert asked == [machine.paths.speech_cache, "piper", ("de", "en")]


def test_a_library_says_which_files_are_broken_and_what_is_left_out(machine: Machine) -> None:
    stock = replace(STOCK, broken=(replace(CALVES, path=Path("/srv/hips.yaml")),), notes=(message("No folder."),))
    machine = replace(machine, stock=stock, config=KioskConfig(routines=("calves", "hips", "back")))

    assert problems(machine) == {
        "Routines": "1 file has errors: hips.yaml. `backstride check` says what is wrong. "
        "Left out, because they cannot be played: hips, back. No folder."
    }


def test_a_library_without_a_routine_is_a_problem(machine: Machine) -> None:
    assert problems(replace(machine, stock=Stock())) == {"Routines": "No routine can be played."}


def test_a_disk_that_is_nearly_full_is_a_problem(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, 5_000_000))

    assert problems(machine) == {"Disk space": "The disk has only 4 MB left. Free up space."}


def test_a_folder_in_which_nothing_can_be_kept_is_a_problem(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    folder = machine.paths.data.parent

    assert problems(machine) == {"Disk space": f"Nothing can be written to {folder}. Let the kiosk's user write there."}


def test_a_disk_that_cannot_be_read_is_a_problem(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> Usage:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "disk_usage", fail)

    assert problems(machine)["Disk space"].startswith("The disk cannot be read (")


@pytest.mark.parametrize("now", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)])
def test_a_clock_that_says_what_cannot_be_is_a_problem(machine: Machine, now: datetime) -> None:
    day = "1 January 1970" if now.year == 1970 else "1 November 2026"

    assert problems(replace(machine, now=now)) == {"Clock": f"The clock is wrong: it says {day}. Set it."}


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (datetime(2026, 11, 30, 12, tzinfo=UTC), datetime(2026, 12, 1, 4, tzinfo=UTC)),
        (datetime(2026, 11, 30, 3, 59, tzinfo=UTC), datetime(2026, 11, 30, 4, tzinfo=UTC)),
        (datetime(2026, 11, 30, 4, tzinfo=UTC), datetime(2026, 12, 1, 4, tzinfo=UTC)),
    ],
)
def test_the_next_look_is_at_night(now: datetime, then: datetime) -> None:
    assert next_night(now) == then


def test_the_home_of_a_kiosk_that_is_not_there_yet_is_no_problem(machine: Machine) -> None:
    assert not machine.paths.data.exists()
    assert problems(machine) == {}


def test_the_check_is_due_once_a_night() -> None:
    nights = Nights(datetime(2026, 11, 30, 12, tzinfo=UTC))
    looks = [datetime(2026, 11, 30, 23, tzinfo=UTC) + timedelta(hours=hours) for hours in range(24)]

    assert sum(nights.is_due(look) for look in looks) == 1


def test_a_clock_that_was_set_back_for_years_puts_off_no_check() -> None:
    nights = Nights(datetime(2036, 11, 30, 12, tzinfo=UTC))

    assert not nights.is_due(datetime(2026, 11, 30, 12, tzinfo=UTC))
    assert nights.is_due(datetime(2026, 12, 1, 12, tzinfo=UTC))
