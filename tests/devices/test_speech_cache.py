from __future__ import annotations

import os
from array import array
from pathlib import Path

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.wav import Speech
from backstride.devices.wav import CUE_FORM
from tests.support.english import english

SECOND = Speech(array("h", [1000] * CUE_FORM.rate), CUE_FORM.rate)


def test_a_kept_clip_is_found_with_its_length(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path / "speech")

    kept = cache.keep("one", SECOND)

    assert cache.find("one") == kept
    assert kept.seconds == 1.0


def test_tidying_throws_away_what_was_not_used_for_longest(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path, most_files=2)
    for age, key in enumerate(["new", "middle", "old"]):
        os.utime(cache.keep(key, SECOND).path, (1e9 - age, 1e9 - age))
    cache.find("old")

    cache.tidy()

    assert sorted(path.stem for path in tmp_path.iterdir()) == ["new", "old"]


def test_tidying_keeps_within_the_bytes_allowed(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path, most_bytes=240_000)
    for age in range(5):
        os.utime(cache.keep(f"clip-{age}", SECOND).path, (1e9 - age, 1e9 - age))

    cache.tidy()

    assert sorted(path.stem for path in tmp_path.iterdir()) == ["clip-0", "clip-1"]


def test_tidying_leaves_strangers_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")

    ClipCache(tmp_path, most_files=0).tidy()

    assert (tmp_path / "letter.txt").exists()


def test_without_a_folder_clips_last_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("in the way")
    cache = ClipCache(tmp_path / "speech")

    clip = cache.keep("one", SECOND)
    was_there = clip.path.is_file()
    cache.close()

    assert was_there
    assert not clip.path.exists()
    assert "cannot be saved" in english(cache.problem)


def test_a_traceless_cache_says_of_no_clip_when_it_was_heard_last(tmp_path: Path) -> None:
    for traceless in (True, False):
        cache = ClipCache(tmp_path / str(traceless), traceless=traceless)
        path = cache.keep("clip", SECOND).path
        os.utime(path, (1e9, 1e9))
        cache.find("clip")

        assert (path.stat().st_mtime == 1e9) is traceless
