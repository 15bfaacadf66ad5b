"""The library: what is there is listed, whatever else is there too; what did not change is not read again."""

import json
import os
import shutil
from collections.abc import Iterable
from datetime import date
from math import isfinite
from pathlib import Path

import pytest

from backstride.format.problem import Severity
from backstride.i18n.text import Text, text
from backstride.library import cache as rows
from backstride.library import loader as reading
from backstride.library.entry import Entry
from backstride.library.folders import Folder, Listed
from backstride.library.library import Library
from backstride.library.loader import Exercises
from backstride.library.search import SearchIndex
from backstride.routine.frequency import Frequency
from backstride.routine.plan import Gate, Level
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.files import read_data
from backstride.storage.pictures import MOST_BYTES
from tests.support.english import english
from tests.support.problems import message_of

TODAY = date(2026, 11, 22)
CALVES = """\
format: 1
title: {en: Calves, de: Waden}
summary: Both of them.
when: after-run
goals: [flexibility]
steps:
  - exercise: calf
    hold: 30s
    sides: each
    get_ready: 5s
  - repeat: 2
    steps:
      - exercise: soleus
        reps: 5
"""
CALF = """\
format: 1
title: Calf stretch
also_known_as: [wall stretch]
kind: stretch
muscles: [gastrocnemius]
position: standing
equipment: [wall]
"""


def put(folder: Path, **files: str) -> Path:
    """Write files: ``calf`` into ``exercises``, ``r_calves`` as the routine calves."""
    for name, content in files.items():
        routine = name.startswith("r_")
        path = folder / ("" if routine else "exercises") / f"{name.removeprefix('r_')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    soleus = CALF.replace("gastrocnemius", "soleus").replace("Calf", "Soleus").replace("wall s", "bent-knee s")
    return put(tmp_path / "library", r_calves=CALVES, calf=CALF, soleus=soleus)


def look(*folders: Path, cache: Path | None = None) -> Library:
    library = Library([Folder(folder) for folder in folders], today=lambda: TODAY, cache=cache)
    assert library.rescan()
    return library


def routine(library: Library, id_: str) -> Entry:
    (found,) = [entry for entry in library.routines if entry.id == id_]
    return found


def test_an_entry_tells_what_a_card_needs(folder: Path) -> None:
    entry = routine(look(folder), "calves")

    assert entry.playable
    assert entry.problems == ()
    assert (entry.title.read("de"), entry.summary and entry.summary.read("en")) == ("Waden", "Both of them.")
    assert (entry.total, entry.about, entry.open_phases, entry.steps) == (80.0, 120.0, 2, 2)
    assert (entry.when, entry.goals, entry.level) == (("after-run",), ("flexibility",), "all")
    assert (entry.exercises, entry.exercise_seconds) == (("calf", "soleus"), (70, 50))
    assert (entry.muscles, entry.positions) == (("gastrocnemius", "soleus"), ("standing",))
    assert [text.read("en") for text in entry.equipment] == ["wall"]
    assert [text.read("en") for text in entry.also_known_as] == ["wall stretch", "bent-knee stretch"]
    assert [text.read("en") for text in entry.exercise_titles] == ["Calf stretch", "Soleus stretch"]


def test_a_plan_is_the_routines_of_its_levels_in_order_also_from_the_cache(folder: Path, tmp_path: Path) -> None:
    (folder / "plans").mkdir()
    gate = "{after: 2, apart: 48h, text: {en: Steady twice., de: Zweimal sicher.}}"
    plan = (
        "format: 1\ntitle: Calves\nfrequency: {on: [mon, fri]}\nlevels:\n"
        f"  - routine: seated\n    move_on: {gate}\n"
        "  - {routine: calves, move_on: In a while.}\n  - {routine: soleus, move_on: {after: 3}}\n"
    )
    text_of_gate = Text((("en", "Steady twice."), ("de", "Zweimal sicher.")), "en")
    (folder / "plans" / "stronger.yaml").write_text(plan)
    (folder / "plans" / "broken.yaml").write_text("format: 1\ntitle: Broken\nlevels: 3\n")
    cache = tmp_path / "cache.json"

    for _ in range(2):
        (found,) = look(folder, cache=cache).plans
        assert (found.id, found.title, found.frequency) == ("stronger", text("Calves"), Frequency(on=(0, 4)))
        assert found.levels == (
            Level(routine="seated", gate=Gate(after=2, apart=172_800, text=text_of_gate)),
            Level(routine="calves", move_on=text("In a while.")),
            Level(routine="soleus", gate=Gate(after=3)),
        )


def test_what_was_prescribed_is_known_also_from_the_cache(folder: Path, tmp_path: Path) -> None:
    course = "prescription: {frequency: {every: 2 days}, from: 2026-11-02}\n"
    (folder / "course.yaml").write_text("format: 1\ntitle: Course\n" + course + "steps: [rest: 5]\n")

    for _ in range(2):
        entry = next(each for each in look(folder, cache=tmp_path / "cache.json").routines if each.id == "course")
        assert (entry.frequency, entry.course) == (Frequency(days=2), ("2026-11-02", ""))


def test_a_file_with_errors_is_listed_and_hides_nobody(folder: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "other", r_calves=CALVES.replace("hold", "hodl"), calf="format: 1\n")

    library = look(folder, other)

    good, bad = [entry for entry in library.routines if entry.id == "calves"]
    assert (good.playable, bad.playable) == (True, False)
    assert [problem.line for problem in bad.problems] == [8]
    assert {entry.path.name for entry in library.damaged} == {"calves.yaml", "calf.yaml"}
    found = library.routine("calves")
    assert found is not None
    assert found.path == good.path


def test_a_later_folder_s_file_takes_the_place_of_an_earlier_one(folder: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "other", r_mine="id: calves\n" + CALVES, calf=CALF.replace("Calf", "My calf"))

    library = look(folder, other)

    mine = routine(library, "calves")
    assert mine.path.name == "mine.yaml"
    (warning,) = mine.problems
    assert (warning.code, warning.severity.value) == ("overrides", "warning")
    assert str(folder / "calves.yaml") in message_of(warning)
    assert mine.exercise_titles[0].read("en") == "My calf stretch"
    assert len(library.files) == 5
    assert len(library.entries) == 3


def test_an_author_may_silence_the_warning(folder: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "other", r_calves=CALVES + "allow: [overrides]\n")

    assert routine(look(folder, other), "calves").problems == ()


def test_a_folder_named_twice_hides_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)

    assert routine(look(folder, tmp_path / "link", folder), "calves").problems == ()


def test_an_exercise_may_give_its_own_id(folder: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "other", something="id: calf\n" + CALF.replace("Calf", "My calf"))

    assert routine(look(folder, other), "calves").exercise_titles[0].read("en") == "My calf stretch"


@pytest.mark.timeout(10)
def test_a_hostile_folder_is_listed_with_its_problems(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    (folder / "folder.yaml").mkdir()
    (folder / "nowhere.yml").symlink_to("gone")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "binary.yaml").write_bytes(bytes(range(256)))
    (folder / "large.yaml").write_bytes(b"#" * 300 * 1024)
    (folder / "deep.yaml").write_bytes(b"[" * 30_000)
    (folder / "empty.yaml").touch()
    (folder / ".hidden.yaml").touch()
    (folder / "readme.txt").touch()

    library = look(folder)

    codes = {entry.path.name: entry.problems[0].code for entry in library.damaged}
    assert codes == {
        "binary.yaml": "not-utf8",
        "deep.yaml": "too-deep",
        "empty.yaml": "empty-file",
        "folder.yaml": "bad-path",
        "large.yaml": "too-large",
        "loop.yaml": "bad-path",
        "nowhere.yml": "missing-file",
        "pipe.yaml": "bad-path",
    }
    assert routine(library, "calves").playable


def test_a_folder_that_is_not_there_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    library = look(tmp_path / "gone", folder, folder / "calves.yaml")

    assert english(library.notes[0]).endswith("gone does not exist.")
    assert english(library.notes[1]).endswith("calves.yaml cannot be read (a part of the path is not a folder).")
    assert routine(library, "calves").playable


def test_the_own_folder_need_not_be_there(tmp_path: Path) -> None:
    library = Library([Folder(tmp_path / "own", "own")], today=lambda: TODAY)
    library.rescan()

    assert library.notes == ()


def names(library: Library) -> dict[str, str]:
    return {entry.path.name: entry.id for entry in library.routines}


def test_endings_are_read_in_capitals_and_ids_are_made_from_names(folder: Path) -> None:
    for name in ("ANNA.YAML", "20 Rücken Anna (1).Yml", "knie anna.yaml"):
        (folder / name).write_text(CALVES)

    library = look(folder)

    assert names(library) == {
        "20 Rücken Anna (1).Yml": "20-ruecken-anna-1",
        "ANNA.YAML": "anna",
        "calves.yaml": "calves",
        "knie anna.yaml": "knie-anna",
    }
    assert not library.damaged
    assert library.routine("knie anna") == library.routine("knie-anna")


def test_a_name_that_makes_an_id_that_is_taken_gets_a_number_and_says_so(folder: Path) -> None:
    for name in ("Calves.yaml", "calves.yml", "calves-2.yaml"):
        (folder / name).write_text(CALVES)

    library = look(folder)

    assert names(library) == {
        "Calves.yaml": "calves-4",
        "calves-2.yaml": "calves-2",
        "calves.yaml": "calves",
        "calves.yml": "calves-3",
    }
    (problem,) = routine(library, "calves-4").problems
    assert problem.code == "id-taken"
    assert message_of(problem) == "Another file here already has the id `calves`, so this one is `calves-4`."
    found = library.read(folder / "Calves.yaml").routine
    assert found is not None
    assert found.id == "calves-4"


def test_a_number_goes_with_the_file_for_which_it_was_given(folder: Path, tmp_path: Path) -> None:
    (folder / "Calves.yaml").write_text(CALVES)
    cache = tmp_path / "cache.json"
    assert names(look(folder, cache=cache))["Calves.yaml"] == "calves-2"

    (folder / "calves.yaml").unlink()

    assert names(look(folder, cache=cache)) == {"Calves.yaml": "calves"}


def test_an_author_may_silence_that_an_id_is_taken_or_write_one(folder: Path) -> None:
    (folder / "Calves.yaml").write_text(CALVES + "allow: [id-taken]\n")
    (folder / "CALVES.yaml").write_text("id: mine\n" + CALVES)

    library = look(folder)

    assert [routine(library, id_).problems for id_ in ("calves-3", "mine")] == [(), ()]


def exercise(library: Library, id_: str) -> Entry:
    (found,) = [entry for entry in library.files if entry.kind == "exercise" and entry.id == id_]
    return found


def test_an_easier_exercise_that_is_not_there_is_told_until_it_is(folder: Path, tmp_path: Path) -> None:
    put(folder, calf=CALF + "easier: soleus\nharder: heel-drop\n")
    cache = tmp_path / "cache.json"

    for _ in range(2):  # the second time from the cache
        library = look(folder, cache=cache)
        (problem,) = exercise(library, "calf").problems
        assert (problem.code, problem.line) == ("unknown-exercise", len(CALF.splitlines()) + 2)
        assert message_of(problem) == "There is no exercise `heel-drop`."
        assert not library.damaged

    put(folder, **{"heel-drop": CALF})
    assert exercise(look(folder, cache=cache), "calf").problems == ()


def test_a_routine_whose_exercise_names_another_notices_when_that_comes(folder: Path, tmp_path: Path) -> None:
    inline = "  rock: {title: Rock, kind: mobility, dose: {hold: 10 s}, easier: heel-drop}\n"
    put(folder, r_rock=f"format: 1\ntitle: Rock\nexercises:\n{inline}steps: [{{exercise: rock}}]\n")
    cache = tmp_path / "cache.json"
    assert [problem.code for problem in routine(look(folder, cache=cache), "rock").problems] == ["unknown-exercise"]

    put(folder, **{"heel-drop": CALF})

    assert routine(look(folder, cache=cache), "rock").problems == ()


def test_what_is_not_read_is_known(folder: Path) -> None:
    (folder / "anna.yaml.txt").write_text(CALVES)
    library = look(folder)

    assert [Path(each.path).name for each in library.unread] == ["anna.yaml.txt"]

    (folder / "anna.yaml.txt").rename(folder / "anna.yaml")
    assert library.rescan()
    assert library.unread == ()


def test_a_picture_that_is_missing_or_leads_out_is_told_and_the_exercise_still_serves(folder: Path) -> None:
    (folder.parent / "secret.png").touch()
    (folder / "exercises" / "link.png").symlink_to(folder.parent / "secret.png")
    put(folder, calf=CALF + "picture: gone.png\n", soleus=CALF + "picture: link.png\n")

    library = look(folder)

    told = {entry.id: (entry.problems[0].code, entry.problems[0].line) for entry in library.damaged}
    assert told == {"calf": ("missing-file", 8), "soleus": ("bad-path", 8)}
    assert routine(library, "calves").playable


def test_of_two_pictures_the_one_that_is_missing_is_named(folder: Path) -> None:
    (folder / "exercises" / "calf.png").touch()
    put(folder, calf=CALF + "picture: [calf.png, gone.png]\n")

    problems = next(entry for entry in look(folder).damaged if entry.id == "calf").problems
    assert [(each.line, each.column) for each in problems if each.code == "missing-file"] == [(8, 21)]


def test_a_picture_that_is_there_is_found_whoever_uses_the_exercise(folder: Path) -> None:
    (folder / "exercises" / "calf.png").touch()
    (folder / "toes.png").touch()
    put(folder, calf=CALF + "picture: calf.png\n")
    inline = "exercises:\n  toes: {title: Toes, kind: mobility, picture: toes.png}\n"
    (folder / "both.yaml").write_text(
        f"format: 1\ntitle: Both\n{inline}steps:\n  - {{exercise: calf, hold: 5s}}\n  - {{exercise: toes, for: 5s}}\n",
        encoding="utf-8",
    )

    read = look(folder).routine("both")

    assert read is not None
    assert read.routine is not None
    found = {id_: Path(each.picture).name for id_, each in read.routine.exercises.items()}
    assert found == {"calf": "calf.png", "toes": "toes.png"}


class Counted:
    """Counts what is read, by looking over the reader's shoulder."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        monkeypatch.setattr(reading, "read_data", self)

    def __call__(self, path: Path) -> object:
        self.names.append(path.stem)
        return read_data(path)

    def take(self) -> list[str]:
        names, self.names = sorted(self.names), []
        return names


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def touch(path: Path, content: str) -> None:
    """Write *content*, surely with another time of change."""
    before = path.stat().st_mtime_ns
    path.write_text(content, encoding="utf-8")
    os.utime(path, ns=(before, before + 1_000_000_000))


def test_a_second_start_reads_nothing_and_knows_the_same(folder: Path, tmp_path: Path, read: Counted) -> None:
    put(folder, r_bad="format: 2\n")
    cache = tmp_path / "cache" / "library.json"
    first = look(folder, cache=cache)
    read.take()

    second = look(folder, cache=cache)

    assert read.take() == []
    assert second.entries == first.entries


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path, read: Counted) -> None:
    put(folder, r_alone=CALVES.replace("soleus", "calf"))
    cache = tmp_path / "library.json"
    library = look(folder, cache=cache)
    read.take()

    assert not library.rescan()
    touch(folder / "calves.yaml", CALVES.replace("Waden", "Wadeln"))
    assert library.rescan()

    assert "calves" in read.take()
    assert routine(library, "calves").title.read("de") == "Wadeln"
    assert not library.rescan()


def test_a_routine_is_read_again_when_its_exercise_changes(folder: Path, tmp_path: Path, read: Counted) -> None:
    put(folder, r_alone=CALVES.replace("soleus", "calf"))
    cache = tmp_path / "library.json"
    look(folder, cache=cache)
    touch(folder / "exercises" / "soleus.yaml", CALF.replace("Calf", "Other"))
    read.take()

    library = look(folder, cache=cache)

    assert "calves" in (names := read.take())
    assert "alone" not in names
    assert routine(library, "calves").exercise_titles[1].read("en") == "Other stretch"


def test_a_routine_heals_when_its_exercise_appears(folder: Path) -> None:
    (folder / "exercises" / "soleus.yaml").rename(folder / "soleus.txt")
    library = look(folder)
    assert not routine(library, "calves").playable

    (folder / "soleus.txt").rename(folder / "exercises" / "soleus.yaml")
    library.rescan()

    assert routine(library, "calves").playable


def test_files_that_go_are_gone_and_new_ones_there(folder: Path) -> None:
    library = look(folder)

    (folder / "calves.yaml").rename(folder / "legs.yaml")
    assert library.rescan()

    assert [entry.id for entry in library.routines] == ["legs"]


def test_a_prescription_that_ends_is_noticed_on_the_day(folder: Path, tmp_path: Path) -> None:
    put(folder, r_calves=CALVES + "prescription: {until: 2026-11-22}\n")
    cache = tmp_path / "library.json"
    assert routine(look(folder, cache=cache), "calves").problems == ()

    later = Library([Folder(folder)], today=lambda: date(2026, 11, 23), cache=cache)
    later.rescan()

    assert [problem.code for problem in routine(later, "calves").problems] == ["past-review"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"stamp": "0", "files": {}}',
        b'{"stamp": %r, "files": {"a": [1]}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_cache_is_no_cache(folder: Path, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "library.json"
    first = look(folder, cache=cache)
    stamp = cache.read_bytes().split(b'"')[3]
    cache.write_bytes(damage.replace(b"%r", b'"' + stamp + b'"'))

    assert look(folder, cache=cache).entries == first.entries


@pytest.mark.parametrize("odd", ["1e999", "NaN", '"x"', "{}", "[]", "[[1]]", '["en"]', "null", "-1"])
def test_an_odd_value_anywhere_in_the_cache_stops_nobody(folder: Path, tmp_path: Path, odd: str) -> None:
    cache = tmp_path / "library.json"
    look(folder, cache=cache)
    whole = cache.read_text()
    files = json.loads(whole)["files"]
    for path, row in files.items():
        facts = dict(row[4])
        for name in facts:
            odd_row = [*row[:4], facts | {name: "@"}, *row[5:]]
            damaged = json.dumps({"stamp": json.loads(whole)["stamp"], "files": files | {path: odd_row}})
            cache.write_text(damaged.replace('"@"', odd))

            entries = look(folder, cache=cache).entries
            assert len(entries) == len(files)
            assert all(isfinite(entry.about) for entry in entries)
            assert all(text.read("en") for entry in entries for text in (entry.title, *entry.equipment))
            SearchIndex(entries).search("calf")


def test_a_pipe_in_the_place_of_the_cache_keeps_nobody_waiting(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "library.json"
    os.mkfifo(cache)

    assert routine(look(folder, cache=cache), "calves").playable


def test_a_cache_that_cannot_be_kept_costs_nothing_but_time(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert routine(look(folder, cache=tmp_path / "file" / "library.json"), "calves").playable


def test_two_profiles_folders_share_a_cache_within_bounds(
    folder: Path, tmp_path: Path, read: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    cache = tmp_path / "library.json"
    look(folder, cache=cache)
    look(other, cache=cache)
    read.take()

    look(folder, cache=cache)
    assert read.take() == []

    monkeypatch.setattr(rows, "_MOST", 2)
    touch(folder / "calves.yaml", CALVES)
    look(folder, cache=cache)
    read.take()
    look(other, cache=cache)
    assert "calves" in read.take()


def test_a_routine_is_read_whole_by_id_and_by_path(folder: Path) -> None:
    library = look(folder)

    by_id, by_path = library.routine("calves"), library.routine(str(folder / "calves.yaml"))

    assert by_id is not None
    assert by_id == by_path
    assert by_id.routine is not None
    assert by_id.errors == ()
    assert library.routine("calvs") is None
    assert library.near("calvs") == ["calves", "calf"]


def test_a_file_anywhere_uses_the_library_s_exercises_and_those_beside_it(folder: Path, tmp_path: Path) -> None:
    away = put(tmp_path / "away", r_mine=CALVES, calf=CALF.replace("Calf", "My calf"))
    library = Library([Folder(folder)], today=lambda: TODAY)

    found = library.routine(str(away / "mine.yaml"))

    assert found is not None
    assert found.routine is not None
    titles = {id_: exercise.title.read("en") for id_, exercise in found.routine.exercises.items()}
    assert titles == {"calf": "My calf stretch", "soleus": "Soleus stretch"}


DOSED = CALF + "dose: {hold: 30s, sets: 2}\nvariants:\n  bent: {title: Calf stretch with bent knees}\n"


def test_an_exercise_is_a_routine_that_does_it_alone(tmp_path: Path) -> None:
    folder = put(tmp_path, calf=DOSED)
    library = look(folder)

    by_id, by_path = library.routine("calf"), library.routine(str(folder / "exercises" / "calf.yaml"))
    variant = library.routine("calf/bent")

    assert by_id is not None
    assert by_id == by_path
    assert (by_id.errors, by_id.single) == ((), True)
    assert by_id.routine is not None
    assert compile_timeline(by_id.routine).total == 15 + 30 + 10 + 30
    assert variant is not None
    assert variant.routine is not None
    assert (variant.routine.id, variant.routine.title.read("en")) == ("calf/bent", "Calf stretch with bent knees")
    assert library.near("calff") == ["calf"]


def test_a_routine_comes_before_an_exercise_of_the_same_id(folder: Path) -> None:
    put(folder, calves=DOSED)
    found = look(folder).routine("calves")

    assert found is not None
    assert (found.single, found.path.parent) == (False, folder)


def test_an_exercise_that_cannot_be_played_alone_says_why(tmp_path: Path) -> None:
    library = look(put(tmp_path, calf=CALF, broken=CALF.replace("kind", "sort")))
    without, broken = library.routine("calf"), library.read(tmp_path / "exercises" / "broken.yaml")

    assert without is not None
    assert [problem.code for problem in without.errors] == ["no-mode"]
    assert (without.routine, broken.routine) == (None, None)
    assert "unknown-key" in [problem.code for problem in broken.errors]
    assert "sort: stretch" in broken.text


def test_a_path_to_nothing_is_a_problem(folder: Path) -> None:
    found = look(folder).routine("gone/away.yaml")

    assert found is not None
    assert found.routine is None
    assert found.errors[0].code == "missing-file"


def test_an_exercise_damaged_after_the_look_is_no_exercise(folder: Path) -> None:
    library = Library([Folder(folder)], today=lambda: TODAY)
    library.rescan()
    library.exercises._read.clear()
    (folder / "exercises" / "calf.yaml").write_text("{")

    assert sorted(library.exercises) == ["soleus"]
    assert len(library.exercises) == 1
    found = library.routine("calves")
    assert found is not None
    assert [problem.code for problem in found.errors] == ["unknown-exercise"]


class Nosy(Library):
    """A library that is asked for a routine in the middle of a look, as the window does while its worker looks."""

    seen: list[bool]

    def _exercises_in(self, listed: Iterable[Listed]) -> Exercises:
        found = super()._exercises_in(listed)
        if not hasattr(self, "seen"):
            self.seen = []
            self.seen.append(self.read(self._folders[0].path / "calves.yaml").routine is not None)
        return found


def test_a_routine_can_be_read_while_the_folders_are_looked_through(folder: Path) -> None:
    library = Nosy([Folder(folder)], today=lambda: TODAY)

    library.rescan()

    assert library.seen == [True]


def test_a_picture_that_will_not_be_shown_is_warned_of_and_told_again_as_soon_as_it_changes(folder: Path) -> None:
    photo = folder / "exercises" / "calf.jpg"
    photo.write_bytes(b"\xff" * (MOST_BYTES + 1))
    put(folder, calf=CALF + "picture: calf.jpg\n")
    cache = folder.parent / "cache.json"
    library = look(folder, cache=cache)

    (warning,) = exercise(library, "calf").problems
    assert (warning.code, warning.line, warning.severity) == ("big-picture", 8, Severity.WARNING)
    assert message_of(warning) == "The picture calf.jpg is 5 MB. The limit is 4 MB."
    assert routine(library, "calves").playable

    photo.write_bytes(b"nothing")
    assert library.rescan()
    assert [problem.code for problem in exercise(library, "calf").problems] == ["bad-picture"]

    photo.unlink()
    assert [problem.code for problem in exercise(look(folder, cache=cache), "calf").problems] == ["missing-file"]


VARIED = """\
variants:
  high: {title: High, picture: high.png}
  low: {title: Low, dose: {hold: 5 s}}
"""


def test_each_variant_has_its_own_picture_or_that_of_its_exercise(folder: Path) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    (folder / "exercises" / "calf.svg").write_text(svg, encoding="utf-8")
    put(folder, calf=CALF + "picture: calf.svg\n" + VARIED)
    library = look(folder)
    (missing,) = exercise(library, "calf").problems
    high, low = library.exercises["calf"].variants

    assert (missing.code, missing.line) == ("missing-file", 10)
    assert (high.picture, Path(low.picture).name) == ("", "calf.svg")

    (folder / "exercises" / "high.png").write_bytes(b"nothing")
    assert library.rescan()
    assert [(each.code, each.line) for each in exercise(library, "calf").problems] == [("bad-picture", 10)]


def test_an_exercise_is_found_by_the_titles_of_its_variants(folder: Path) -> None:
    put(folder, calf=CALF + VARIED)

    assert [name.read("en") for name in exercise(look(folder), "calf").also_known_as] == ["wall stretch", "High", "Low"]


def test_a_routine_that_does_a_variant_is_read_again_when_the_exercise_changes(folder: Path, tmp_path: Path) -> None:
    put(folder, calf=CALF + VARIED)
    (folder / "low.yaml").write_text(
        "format: 1\ntitle: Low\nsteps:\n"
        "  - {exercise: calf, variant: low}\n  - {exercise: calf, variant: high, hold: 9 s}\n"
    )
    cache = tmp_path / "cache.json"
    entry = routine(look(folder, cache=cache), "low")

    assert entry.exercises == ("calf/low", "calf/high")
    assert [title.read("en") for title in (*entry.exercise_titles, *entry.also_known_as)] == [
        "Low",
        "High",
        "wall stretch",
    ]

    put(folder, calf=CALF)
    assert [problem.code for problem in routine(look(folder, cache=cache), "low").problems] == ["bad-choice"] * 2


def test_a_routine_that_names_an_exercise_as_it_was_called_finds_it(folder: Path, tmp_path: Path) -> None:
    put(folder, calf=CALF + VARIED.replace("Low,", "Low, formerly: [low-calf],"))
    (folder / "low.yaml").write_text("format: 1\ntitle: Low\nsteps:\n  - exercise: low-calf\n")
    cache = tmp_path / "cache.json"

    for _ in range(2):
        library = look(folder, cache=cache)
        assert routine(library, "low").exercises == ("calf/low",)
        assert [problem.code for problem in routine(library, "low").problems] == ["old-id"]
        assert library.exercises["low-calf"].title.read("en") == "Low"
        assert "low-calf" in library.exercises.ids
        assert "low-calf" not in list(library.exercises)

    put(folder, **{"low-calf": CALF.replace("Calf", "Own")})
    assert library.rescan()
    assert library.exercises["low-calf"].title.read("en") == "Own stretch"


def test_an_old_id_of_a_variant_that_is_gone_finds_nothing(folder: Path) -> None:
    put(folder, calf=CALF + VARIED.replace("Low,", "Low, formerly: [low-calf],"))
    library = look(folder)
    library.exercises._read.clear()
    put(folder, calf=CALF)

    assert "low-calf" not in library.exercises
    assert library.rescan()
    assert "low-calf" not in library.exercises.ids


def test_a_picture_that_comes_later_is_found(folder: Path) -> None:
    put(folder, calf=CALF + "picture: calf.svg\n")
    library = look(folder)
    assert [problem.code for problem in exercise(library, "calf").problems] == ["missing-file"]

    (folder / "exercises" / "calf.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")

    assert library.rescan()
    assert exercise(library, "calf").problems == ()


def test_the_picture_of_an_exercise_in_a_routine_is_warned_of_unless_that_is_allowed(folder: Path) -> None:
    (folder / "toes.png").write_bytes(b"nothing")
    inline = "exercises:\n  toes: {title: Toes, kind: mobility, picture: toes.png}\n"
    for name, allow in (("told", ""), ("allowed", "allow: [bad-picture]\n")):
        (folder / f"{name}.yaml").write_text(
            f"format: 1\ntitle: Toes\n{allow}{inline}steps:\n  - {{exercise: toes, for: 5s}}\n", encoding="utf-8"
        )

    library = look(folder)

    assert [problem.code for problem in routine(library, "told").problems] == ["bad-picture"]
    assert routine(library, "allowed").problems == ()
