"""A new PIN changes the hash in the file and nothing else."""

from pathlib import Path

import pytest

from backstride.kiosk.load import load
from backstride.kiosk.pin import matches
from backstride.kiosk.set_pin import PinNotSetError, set_pin, with_hash
from tests.support.english import english

OLD = "scrypt:" + "0" * 32 + ":" + "0" * 64
NEW = "scrypt:" + "1" * 32 + ":" + "f" * 64


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f'pin: {{hash: "{NEW}"}}\n'),
        ("# the gym\n", f'# the gym\npin: {{hash: "{NEW}"}}\n'),
        ("volume: 60  # not too loud", f'volume: 60  # not too loud\npin: {{hash: "{NEW}"}}\n'),
        ("volume: 60\r\n", f'volume: 60\r\npin: {{hash: "{NEW}"}}\r\n'),
        (f'pin: {{hash: "{OLD}"}}  # ours\nvolume: 60\n', f'pin: {{hash: "{NEW}"}}  # ours\nvolume: 60\n'),
        (
            f"pin:\n  # made by --set-pin\n  hash: {OLD}\n# end\n",
            f'pin:\n  # made by --set-pin\n  hash: "{NEW}"\n# end\n',
        ),
        ("pin:\nvolume: 60\n", f'pin: {{hash: "{NEW}"}}\nvolume: 60\n'),
        ("pin:   # later\nvolume: 60\n", f'pin: {{hash: "{NEW}"}}   # later\nvolume: 60\n'),
        ("pin: {}\n", f'pin: {{hash: "{NEW}"}}\n'),
        ("pin: 482915\n", f'pin: {{hash: "{NEW}"}}\n'),
        ("pin:\n  hash:\n", f'pin:\n  hash: "{NEW}"\n'),
        ("volume: much too loud\n", f'volume: much too loud\npin: {{hash: "{NEW}"}}\n'),
        ("\ufeffvolume: 60\n", f'\ufeffvolume: 60\npin: {{hash: "{NEW}"}}\n'),
    ],
)
def test_the_smallest_change_of_the_text(before: str, after: str) -> None:
    assert with_hash(before.encode(), NEW).decode() == after


@pytest.mark.parametrize("before", ["volume: [\n", "pin: {hash: *x}\n", "\xff"])
def test_a_file_that_cannot_be_read_stays_as_it_is(before: str) -> None:
    with pytest.raises(PinNotSetError) as refused:
        with_hash(before.encode("latin-1"), NEW)

    assert english(refused.value.message) == (
        "This file has errors. `backstride kiosk --check` shows them; correct them first."
    )


@pytest.mark.parametrize("before", ["{volume: 60}\n", "- volume\n", "volume: 60\n...\n", "  volume: 60\n"])
def test_where_there_is_no_place_for_it_the_line_to_write_is_named(before: str) -> None:
    with pytest.raises(PinNotSetError) as refused:
        with_hash(before.encode(), NEW)

    assert f'Write this line into it: pin: {{hash: "{NEW}"}}' in english(refused.value.message)


def test_a_pin_that_was_set_is_the_one_that_opens(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.yaml"
    set_pin(file, "482915")
    set_pin(file, "739164")
    config = load(file).config

    assert config
    assert matches("739164", config.pin)
    assert not matches("482915", config.pin)


def test_two_kiosks_with_one_pin_have_different_hashes(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        set_pin(tmp_path / name, "482915")

    assert (tmp_path / "a.yaml").read_text() != (tmp_path / "b.yaml").read_text()


def test_mode_and_links_are_kept(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "kiosk.yaml"
    real.write_text("volume: 60\n")
    real.chmod(0o640)
    link.symlink_to(real)
    set_pin(link, "482915")

    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kiosk.yaml", "real.yaml"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PinNotSetError) as refused:
        set_pin(tmp_path, "482915")

    assert english(refused.value.message) == "This is a folder, not a file."
