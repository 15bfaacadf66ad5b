"""Home shows its routines in sections, of which none is empty."""

from datetime import date

from backstride.library.sections import AGAIN, FAVOURITES, MINE, Section, sections
from backstride.library.suggestions import Card

WARM = Card(id="warm", title="Warm up", purpose="before-run", done=2, last=date(2026, 11, 1))
COOL = Card(id="cool", title="Cool down", purpose="after-run", favourite=True)
PLANK = Card(id="plank-1", title="Plank", purpose="strength", done=1, last=date(2026, 11, 3))
CALM = Card(id="calm", title="Calm", purpose="breathing", done=1, last=date(2026, 11, 2))
OWN = Card(id="own", title="Own", purpose="other", place="Mine")
ADDED = Card(id="added", title="Added", purpose="strength", place="clinic")
BROKEN = Card(id="/own/broken.yaml", title="broken.yaml", purpose="gentle", problems=3)


def named(found: tuple[Section, ...]) -> dict[str, list[str]]:
    return {section.name: [card.id for card in section.cards] for section in found}


def test_every_routine_is_in_the_section_of_its_purpose() -> None:
    assert named(sections([WARM, COOL, PLANK, CALM]))["before-run"] == ["warm"]
    assert list(named(sections([WARM, COOL, PLANK, CALM]))) == [
        *(AGAIN, FAVOURITES, "before-run", "after-run", "strength", "breathing"),
    ]


def test_what_was_done_comes_first_the_latest_before_all_and_three_at_most() -> None:
    many = [Card(id=f"{day}", title="", done=1, last=date(2026, 11, day)) for day in range(1, 8)]

    assert named(sections([WARM, CALM]))[AGAIN] == ["calm", "warm"]
    assert named(sections([WARM, CALM], leading="calm"))[AGAIN] == ["warm"]
    assert named(sections(many))[AGAIN] == ["7", "6", "5"]


def test_a_level_is_shown_by_its_programme_alone() -> None:
    found = named(sections([WARM, PLANK], levels={"plank-1"}))

    assert not any("plank-1" in ids for ids in found.values())


def test_what_is_own_has_a_section_with_faulty_files_at_its_end() -> None:
    found = named(sections([BROKEN, OWN, ADDED]))

    assert found == {MINE: ["own", "added", "/own/broken.yaml"], "strength": ["added"]}


def test_where_there_is_nothing_there_is_no_section() -> None:
    assert sections([]) == ()
