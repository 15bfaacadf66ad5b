"""Figures that were drawn stay on the disk: whole, private and within bounds."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from backstride.ui.kit.tokens import DARK, LIGHT
from backstride.ui.services.kept_thumbnails import KeptThumbnails

SIZE = QSize(12, 8)


def image(colour: str = "#204060") -> QImage:
    made = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(QColor(colour))
    return made


def colour(found: QImage | None) -> str:
    return found.pixelColor(3, 3).name() if found else ""


def test_a_picture_is_found_by_all_that_it_shows(tmp_path: Path) -> None:
    kept = KeptThumbnails(tmp_path)
    kept.keep("a", image(), LIGHT)

    assert colour(KeptThumbnails(tmp_path).find("a", SIZE, LIGHT)) == "#204060"
    assert kept.find("b", SIZE, LIGHT) is None
    assert kept.find("a", SIZE, DARK) is None
    assert kept.find("a", SIZE * 2, LIGHT) is None


def test_what_is_kept_is_private(tmp_path: Path) -> None:
    KeptThumbnails(tmp_path / "thumbnails").keep("a", image(), LIGHT)

    (file,) = (tmp_path / "thumbnails").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damage", [b"", b"\x89PNG", b"\0" * 90, b"x" * (1 << 21)])
def test_a_damaged_picture_is_none_and_is_made_again(tmp_path: Path, damage: bytes) -> None:
    kept = KeptThumbnails(tmp_path)
    kept.keep("a", image(), LIGHT)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)

    found = kept.find("a", SIZE, LIGHT)
    kept.keep("a", image("#ff0000"), LIGHT)

    assert found is None
    assert colour(kept.find("a", SIZE, LIGHT)) == "#ff0000"


def test_the_pictures_longest_unused_go_first(tmp_path: Path) -> None:
    kept = KeptThumbnails(tmp_path, most=2)
    for age, name in enumerate("abc"):
        kept.keep(name, image(), LIGHT)
        (file,) = tmp_path.glob(f"{name}-*")
        os.utime(file, (1000 + age, 1000 + age))
    kept.find("a", SIZE, LIGHT)

    kept.tidy()

    assert sorted(path.name[0] for path in tmp_path.iterdir()) == ["a", "c"]


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = KeptThumbnails(tmp_path / "file" / "thumbnails")

    kept.keep("a", image(), LIGHT)
    kept.tidy()

    assert kept.find("a", SIZE, LIGHT) is None
