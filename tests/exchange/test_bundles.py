"""A routine as one file: what goes in comes out, and what does not belong there is refused with a sentence."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.exchange.keeping import AnotherError, Keeper, NotKeptError, UnreadableError
from backstride.exchange.packed import MAIN, Packed, to_bytes
from backstride.exchange.packing import Sender, pack
from backstride.exchange.unpacking import (
    LARGEST,
    MOST_FILES,
    MOST_OPENED,
    NotUnpackedError,
    laid_out,
    opened,
    unpack,
    unpacked,
)
from backstride.format.reader import read_routine
from backstride.library.folders import Folder, shipped_folder
from backstride.library.library import Library
from backstride.routine.model import Routine
from backstride.storage.paths import Paths, find_paths
from tests.support.english import english

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "routines").glob("*.yaml"))
TODAY = date(2026, 11, 30)
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
OWN = """\
# Anna M., seen on Monday
format: 1
title: Anna, week 1   # private
author: Petra
exercises:
  reach:
    title: "Reach: far"
    kind: mobility
    move: |
      One line

      # not a comment
      and another
steps:
  - exercise: heel    # left out last week
    reps: 10
  - {exercise: reach, for: 30s}
"""
HEEL = """\
# of the clinic
format: 1
id: heel
language: de
title: Ferse
kind: strength
sides: each
side_words: {left: links vorn, right: rechts vorn}
mistakes: ["Nein: so nicht"]
picture: [a.png, b.png]
harder: harder
variants: {soft: {title: Weich, picture: b.png, level: easier}}
"""
HARDER = "format: 1\ntitle: {en: Harder, de: Schwerer}\nkind: strength\ndose: {hold: 10s}\n"


class Home:
    """A profile with a library of its own."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.paths: Paths = find_paths(folder)
        self.library = Library(
            [shipped_folder(self.paths), Folder(self.paths.own_library, "own")], today=lambda: TODAY, cache=cache
        )

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.paths.own_library / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    @property
    def sender(self) -> Sender:
        self.library.rescan()
        return Sender(self.library.exercises, shipped_folder(self.paths))

    def routine(self, path: Path) -> Routine:
        self.library.rescan()
        routine = self.library.read(path).routine
        assert routine
        return routine

    def pack(self, path: Path, *, with_comments: bool = False) -> Packed:
        return pack(self.library.read(path), self.routine(path), self.sender, with_comments=with_comments)

    @property
    def keeper(self) -> Keeper:
        return Keeper(paths=self.paths, library=self.library, sender=self.sender, now=NOON)

    def keep(self, data: bytes, name: str = "sent.backstride", *, instead: bool = False) -> tuple[Path, list[str]]:
        path = self.paths.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        kept = self.keeper.keep(path, instead=instead)
        return kept.path, [english(said) for said in kept.said]


def png(colour: str, side: int = 8) -> bytes:
    raw = b"".join(b"\0" + bytes(ord(c) for c in colour[:3]) * side for _ in range(side))

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was read of the shipped library once is known to every test."""
    return tmp_path_factory.mktemp("cache") / "library.json"


@pytest.fixture
def clinic(tmp_path: Path, cache: Path) -> Home:
    home = Home(tmp_path / "clinic", cache)
    home.write("exercises/a.png", png("abc"))
    home.write("exercises/b.png", png("xyz"))
    home.write("exercises/heel-drop.yaml", HEEL)
    home.write("exercises/harder.yaml", HARDER)
    home.write("anna.yaml", OWN)
    return home


@pytest.fixture
def anna(tmp_path: Path, cache: Path) -> Home:
    return Home(tmp_path / "anna", cache)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Home:
    return Home(tmp_path_factory.mktemp("shipped"), cache)


def bundle(*files: tuple[str | zipfile.ZipInfo, bytes], way: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", way) as made:
        for name, data in files:
            made.writestr(name, data)
    return whole.getvalue()


# --- out -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "with_comments"),
    [*((path, False) for path in SHIPPED), *((path, True) for path in SHIPPED[::5])],
    ids=lambda value: getattr(value, "stem", value),
)
def test_what_is_packed_is_the_same_routine(shipped: Home, path: Path, with_comments: bool) -> None:  # noqa: FBT001  because it is the example
    packed = shipped.pack(path, with_comments=with_comments)
    before, _ = read_routine(path.read_bytes(), name=path.stem, library=shipped.library.exercises)
    after, problems = read_routine(packed.text, name="another", library=shipped.library.exercises)

    assert after == before
    assert not packed.pictures
    assert to_bytes(packed) == packed.text
    assert (b"#" in packed.text) <= with_comments
    assert [each.code for each in problems] == []


def test_own_exercises_come_along_with_their_pictures_and_all_that_they_name(clinic: Home, anna: Home) -> None:
    before = clinic.routine(clinic.paths.own_library / "anna.yaml")
    data = to_bytes(clinic.pack(clinic.paths.own_library / "anna.yaml"))
    path, _ = anna.keep(data)
    after = anna.routine(path)

    assert after.steps == before.steps
    assert after.exercises.keys() == before.exercises.keys()
    for id_, exercise in after.exercises.items():
        was = before.exercises[id_]
        assert (exercise.dose, exercise.sides, exercise.harder) == (was.dose, was.sides, was.harder)
        for words, once in zip((exercise.title, *exercise.mistakes), (was.title, *was.mistakes), strict=True):
            assert words.pick("de", "en") == once.pick("de", "en")
        assert [Path(each).read_bytes() for each in exercise.pictures] == [Path(e).read_bytes() for e in was.pictures]
    assert after.exercises["heel"].side_words
    assert [each.code for each in anna.library.read(path).problems] == []
    assert b"harder: {title:" in path.read_bytes()  # which heel names, and no step


@pytest.mark.parametrize("with_comments", [False, True])
def test_comments_stay_at_home_unless_they_are_asked_for(clinic: Home, with_comments: bool) -> None:  # noqa: FBT001  because it is the example
    text = clinic.pack(clinic.paths.own_library / "anna.yaml", with_comments=with_comments).text.decode()

    assert ("Anna M." in text) is ("private" in text) is ("left out" in text) is with_comments
    assert "of the clinic" not in text
    assert "# not a comment" in text


def test_the_same_routine_makes_the_same_bytes(clinic: Home) -> None:
    path = clinic.paths.own_library / "anna.yaml"

    assert to_bytes(clinic.pack(path)) == to_bytes(clinic.pack(path))


FLOW = "{format: 1, title: R, steps: [{exercise: harder}]}\n"
INDENTED = "  format: 1\n  title: R\n  steps:\n  - exercise: harder\n"


@pytest.mark.parametrize("head", [FLOW, INDENTED])
def test_however_it_is_written_its_exercises_find_their_place(clinic: Home, head: str) -> None:
    path = clinic.write("r.yaml", head)
    for with_comments in (False, True):
        text = clinic.pack(path, with_comments=with_comments).text
        routine, _ = read_routine(text, name="x", library={})

        assert routine == clinic.routine(path)


# --- in --------------------------------------------------------------------------------------------------------------


def test_it_is_kept_once_and_says_so(clinic: Home, anna: Home) -> None:
    data = to_bytes(clinic.pack(clinic.paths.own_library / "anna.yaml"))
    path, said = anna.keep(data)
    again, more = anna.keep(data)

    assert path == again == anna.paths.own_library / "anna.yaml"
    assert [words.partition(" ")[0] for words in said] == ["Imported:"]
    assert more == [f"You already have this routine: {path}."]
    assert not list(anna.paths.opened.iterdir())


def test_a_newer_version_takes_the_place_of_the_older_which_is_set_aside(anna: Home) -> None:
    old = b"format: 1\nid: anna\ntitle: Anna\nauthor: Petra\nsteps: [{rest: 5s}]\n"
    anna.keep(old)
    path, said = anna.keep(old.replace(b"5s", b"7s"), "anna (1).backstride")

    assert path == anna.paths.own_library / "anna.yaml"
    assert b"7s" in path.read_bytes()
    aside = anna.paths.data / "replaced" / "anna-2026-11-30-120000.yaml"
    assert said[1] == f"It replaces your earlier version, which is now in {aside}."
    assert aside.read_bytes() == old


def test_every_earlier_version_is_set_aside_also_within_one_second(anna: Home) -> None:
    texts = [f"format: 1\nid: anna\ntitle: Anna\nauthor: Petra\nsteps: [{{rest: {n}s}}]\n".encode() for n in (5, 6, 7)]
    for each in texts:
        anna.keep(each)

    assert sorted(path.read_bytes() for path in (anna.paths.data / "replaced").iterdir()) == texts[:2]


def test_without_a_copy_nothing_is_replaced(anna: Home) -> None:
    old = b"format: 1\nid: anna\ntitle: Anna\nauthor: Petra\nsteps: [{rest: 5s}]\n"
    path, _ = anna.keep(old)
    (anna.paths.data / "replaced").write_bytes(b"")  # a file of that name
    with pytest.raises(NotKeptError) as raised:
        anna.keep(old.replace(b"5s", b"7s"), instead=True)

    assert "Cannot create the folder" in english(raised.value.message)
    assert path.read_bytes() == old


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("author: Petra", "author: Paul", "You have another routine with the id `anna`: Anna. It was not changed."),
        ("summary: x", "title: Other", "You have another routine with the id `anna`: Anna. It was not changed."),
        (
            "author: {name: P, reviewed: 2026-11-02}",
            "author: {name: P, reviewed: 2026-11-01}",
            "You have a later version of this routine, reviewed 2 November 2026. It was not changed.",
        ),
    ],
)
def test_another_routine_is_not_replaced_unless_one_says_so(anna: Home, before: str, after: str, why: str) -> None:
    def text(line: str) -> bytes:
        title = "" if line.startswith("title") else "title: Anna\n"
        return f"format: 1\nid: anna\n{title}{line}\nsteps: [{{rest: 5s}}]\n".encode()

    path, _ = anna.keep(text(before))
    with pytest.raises(AnotherError) as raised:
        anna.keep(text(after))
    assert english(raised.value.message) == why
    assert path.read_bytes() == text(before)

    anna.keep(text(after), instead=True)
    assert path.read_bytes() == text(after)


def test_it_says_what_it_hides(anna: Home) -> None:
    text = b"""\
format: 1
id: kiosk-demo-3
title: Mine
steps: [{exercise: clamshell, hold: 5s}]
exercises: {clamshell: {title: Clam, kind: strength}}
"""
    _, said = anna.keep(text)

    assert said[1:] == [
        "It hides the routine Try it: three minutes, which has the same id.",
        "It brings its own version of these exercises: Clam.",
    ]


def test_a_file_of_that_name_that_is_another_routine_stays(anna: Home) -> None:
    other = anna.write("anna.yaml", "format: 1\nid: berta\ntitle: Berta\nsteps: [{rest: 5s}]\n")
    path, _ = anna.keep(b"format: 1\nid: anna\ntitle: Anna\nsteps: [{rest: 5s}]\n")

    assert path == anna.paths.own_library / "anna-2.yaml"
    assert b"Berta" in other.read_bytes()


def test_what_has_errors_is_not_kept(anna: Home) -> None:
    with pytest.raises(UnreadableError) as raised:
        anna.keep(b"format: 1\ntitle: Anna\n")

    assert [each.code for each in raised.value.reading.errors] == ["missing-key"]
    assert not anna.paths.own_library.exists()


def test_a_plain_file_brings_the_exercises_beside_it(clinic: Home, anna: Home) -> None:
    path = anna.keeper.keep(clinic.paths.own_library / "anna.yaml").path

    assert "Anna M." in path.read_text()
    assert len(anna.routine(path).exercises["heel"].pictures) == 2


def test_a_folder_that_cannot_be_written_stays_as_it_was(anna: Home) -> None:
    anna.paths.data.mkdir()
    anna.paths.own_library.write_bytes(b"")  # a file of that name
    with pytest.raises(NotKeptError) as raised:
        anna.keep(b"format: 1\ntitle: Anna\nsteps: [{rest: 5s}]\n")

    assert "Cannot create the folder" in english(raised.value.message)


def test_of_what_was_opened_only_the_latest_lies_there(tmp_path: Path) -> None:
    for number in range(MOST_OPENED + 3):
        file = laid_out(Packed(b"title: %d" % number, {}), Path("a.yaml"), tmp_path)
        os.utime(file.parent, (number, number))

    first = laid_out(Packed(b"title: 3", {}), Path("a.yaml"), tmp_path)
    laid_out(Packed(b"title: new", {}), Path("a.yaml"), tmp_path)

    assert len(list(tmp_path.iterdir())) == MOST_OPENED
    assert first.exists()


def test_a_bundle_is_opened_without_being_kept(clinic: Home, anna: Home) -> None:
    data = to_bytes(clinic.pack(clinic.paths.own_library / "anna.yaml"))
    anna.paths.data.mkdir()
    sent = anna.paths.data / "anna (1).backstride"
    sent.write_bytes(data)
    path = opened(sent, anna.paths.cache)

    assert anna.paths.cache in path.parents
    assert anna.routine(path).id == "anna"
    assert opened(sent, anna.paths.cache) == path


# --- what nobody should open -----------------------------------------------------------------------------------------

TEXT = b"format: 1\ntitle: T\nsteps: [{rest: 5s}]\n"


def named(name: str, **parts: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    for part, value in parts.items():
        setattr(info, part, value)
    return info


def _encrypted() -> bytes:
    data = bytearray(bundle((MAIN, TEXT)))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + place] |= 1
    return bytes(data)


def _lying() -> bytes:
    """A picture that says it is small, and is not."""
    data = bundle((MAIN, TEXT), ("exercises/a.png", b"\0" * 4_100_000))
    return data.replace(struct.pack("<I", 4_100_000), struct.pack("<I", 100))


def _twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return bundle((MAIN, TEXT), (MAIN, TEXT))


EMPTY = bytes(20)
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"PK\x05\x06" + bytes(18), "There is no routine in this file."),
    "cut": (lambda: bundle((MAIN, TEXT))[:60], "This file is damaged. Ask for it again."),
    "no routine": (lambda: bundle(("exercises/a.png", png("abc"))), "There is no routine in this file."),
    "up": (lambda: bundle((MAIN, TEXT), ("../evil.png", b"")), "`../evil.png` does not belong in"),
    "up within": (lambda: bundle((MAIN, TEXT), ("exercises/../../x.png", b"")), "does not belong in"),
    "absolute": (lambda: bundle((MAIN, TEXT), ("/etc/passwd", b"")), "`/etc/passwd` does not belong in"),
    "drive": (lambda: bundle((MAIN, TEXT), ("C:\\x.png", b"")), "does not belong in"),
    "code": (lambda: bundle((MAIN, TEXT), ("exercises/x.py", b"")), "does not belong in"),
    "odd": (lambda: bundle((MAIN, TEXT), ("exercises/\x1b[2J\u202e.png", b"")), "does not belong in"),
    "long": (lambda: bundle((MAIN, TEXT), ("x" * 60_000, b"")), "does not belong in"),
    "twice": (_twice, "`routine.yaml` is in this file twice."),
    "link": (
        lambda: bundle((MAIN, TEXT), (named("exercises/a.png", external_attr=0o120777 << 16), b"/etc/passwd")),
        "`exercises/a.png` in this file is a link, and links are not followed.",
    ),
    "encrypted": (_encrypted, "This file is encrypted. Ask for it without a password."),
    "other way": (lambda: bundle((MAIN, TEXT), way=zipfile.ZIP_LZMA), "`routine.yaml` is compressed in a way"),
    "bomb": (lambda: bundle((MAIN, b"#" * 4_000_000)), "`routine.yaml` is larger than 256 KiB."),
    "lying": (_lying, "This file is damaged."),
    "many": (
        lambda: bundle((MAIN, TEXT), *((f"exercises/a{number}.png", b"") for number in range(10_000))),
        "There are too many files in this one. The limit is 64.",
    ),
    "some": (
        lambda: bundle((MAIN, TEXT), *((f"exercises/a{number}.png", png("abc")) for number in range(MOST_FILES))),
        "There are too many files in this one. The limit is 64.",
    ),
    "huge picture": (
        lambda: bundle((MAIN, TEXT), ("exercises/a.png", png("abc")[:16] + struct.pack(">II", 60_000, 60_000) + EMPTY)),
        "is too large (60000 x 60000)",
    ),
    "no picture": (lambda: bundle((MAIN, TEXT), ("exercises/a.png", b"MZ")), "is not a PNG, JPEG, WebP or SVG"),
    "script": (
        lambda: bundle((MAIN, TEXT), ("exercises/a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")),
        "a.svg is not shown",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_does_not_belong_there_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    make, why = HOSTILE[name]
    path = tmp_path / "sent.backstride"
    path.write_bytes(make())
    with pytest.raises(NotUnpackedError) as raised:
        unpack(path)

    said = english(raised.value.message)
    assert why in said
    assert said.isprintable()
    assert len(said) < 400


def test_a_file_that_is_larger_than_any_bundle_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "sent.backstride"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(NotUnpackedError):
        unpack(path)


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_a_bundle_that_was_damaged_anywhere_is_opened_or_refused(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  because nothing is kept secret by it
    data = bytearray(bundle((MAIN, TEXT), ("exercises/a.png", png("abc"))))
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with suppress(NotUnpackedError):
        unpacked(bytes(data))
