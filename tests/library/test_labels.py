"""Labels of routines: kept for this user alone, in no routine, and never lost to a file that cannot be read."""

from pathlib import Path

import pytest

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.library.labels import LONGEST, Labels, NotLabelledError
from backstride.library.sections import MINE, sections
from backstride.library.suggestions import Card, Filters

ANNA, BEN = Path("/home/p/routines/anna.yaml"), Path("/home/p/routines/ben.yaml")


def test_a_label_is_kept_goes_along_and_is_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "data" / "labels.json"
    labels = Labels(file)
    labels.put(ANNA, "  Anna \n M. ")
    labels.put(BEN, "x" * 99)

    again = Labels(file)
    assert again.of(ANNA) == "Anna M."
    assert again.names == ("Anna M.", "x" * LONGEST)
    assert file.stat().st_mode & 0o777 == 0o600
    again.move(ANNA, ANNA.with_name("anna-2.yaml"))
    again.move(Path("/no/label.yaml"), BEN)
    again.put(BEN, "")
    assert Labels(file).known == {"/home/p/routines/anna-2.yaml": "Anna M."}


@pytest.mark.parametrize("data", [b"[1]", b"{", b"\xff", b"[" * 100_000])
def test_what_cannot_be_read_is_not_written_over(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "labels.json"
    file.write_bytes(data)
    labels = Labels(file)

    assert labels.names == ()
    with pytest.raises(NotLabelledError) as raised:
        labels.put(ANNA, "Anna")
    assert "cannot be read, so nothing is written there" in IN_ENGLISH.say(raised.value.message)
    assert file.read_bytes() == data


def test_where_nothing_can_be_written_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    labels = Labels(tmp_path / "data" / "labels.json")

    with pytest.raises(NotLabelledError):
        labels.put(ANNA, "Anna")
    assert labels.names == ()


def test_one_s_own_routines_are_sorted_and_filtered_by_label() -> None:
    cards = [
        Card(id="a", title="A", place="Mine"),
        Card(id="b", title="B", place="Mine", label="knees"),
        Card(id="c", title="C", place="Mine", problems=1, label="Anna"),
        Card(id="d", title="D", place="Mine", label="Anna"),
        Card(id="e", title="E", place="Mine", label="knees"),
    ]

    (mine,) = (section for section in sections(cards) if section.name == MINE)
    assert [card.id for card in mine.cards] == ["d", "b", "e", "a", "c"]
    assert [card.id for card in cards if Filters(label="knees").let(card)] == ["b", "e"]
