"""A language that is begun has what CLDR and a draft know of it; what is left is named."""

from pathlib import Path

from babel.messages.catalog import Catalog

from backstride.i18n.lengths import SPELT_OUT
from tools.catalogues import NOT_REVIEWED, fill, program_template, read, take, unfinished, write


def begun(language: str) -> Catalog:
    catalogue = Catalog(locale=language)
    catalogue.update(program_template())
    return catalogue


def translation(catalogue: Catalog, words: str, context: str | None = None) -> object:
    found = catalogue.get(words, context)
    assert found is not None
    return found.string


def test_cldr_knows_names_dates_lists_and_signs() -> None:
    french = begun("fr")
    fill(french)

    assert translation(french, "English", "name of this language") == "Français"
    assert translation(french, "Monday", "weekday") == "lundi"
    assert translation(french, "{day} {month} {year}", "date") == "{day} {month} {year}"
    assert translation(french, "{items} or {last}", "list") == "{items} ou {last}"
    assert translation(french, ".", "number") == ","
    left = [message for message in unfinished(french) if message.context != "number aloud"]
    assert not {"weekday", "month of a date", "date", "time", "number", "name of this language"} & {
        message.context for message in left
    }


def test_a_pattern_that_our_messages_cannot_fill_is_left_to_a_person() -> None:
    american = begun("en_US")
    fill(american)

    assert not translation(american, "{hour}:{minute}", "time")


def test_numbers_in_words_are_messages_each() -> None:
    aloud = [message for message in program_template() if message.context == "number aloud"]

    assert len(aloud) == SPELT_OUT


def test_a_draft_gives_what_it_has_and_offers_what_is_almost_the_same() -> None:
    draft, catalogue = Catalog(locale="de"), Catalog(locale="de")
    draft.add("The disk is full.", "Die Platte ist voll.")
    draft.add("It has {count} sets.", "Es hat {count} Sätze.")
    draft.add(("{count} step", "{count} steps"), ("{count} Schritt", "{count} Schritte"))
    several = ("It has {count} set.", "It has {count} sets.")
    for words in ("The disk is full.", "The disk is full!", "Something else entirely", "{count} steps", several):
        catalogue.add(words)
    catalogue.add("The disk is full.", context="now")

    take(catalogue, draft)

    offered = {message.id: message.string for message in catalogue if message.id and message.fuzzy}
    assert offered == {
        "The disk is full!": "Die Platte ist voll.",
        "{count} steps": "{count} Schritte",
        several: ("Es hat {count} Sätze.", "Es hat {count} Sätze."),
    }
    assert translation(catalogue, "The disk is full.") == "Die Platte ist voll."
    assert translation(catalogue, "The disk is full.", "now") == "Die Platte ist voll."
    assert [message.id for message in unfinished(catalogue) if not message.fuzzy] == ["Something else entirely"]


def test_it_says_that_it_is_not_reviewed_until_a_clinician_deletes_the_line(tmp_path: Path) -> None:
    path = tmp_path / "nl" / "LC_MESSAGES" / "backstride.po"
    write(path, Catalog(locale="nl", header_comment=NOT_REVIEWED))

    write(path, read(path))
    assert path.read_text(encoding="utf-8").startswith(f"{NOT_REVIEWED}\nmsgid")

    path.write_text(path.read_text(encoding="utf-8").removeprefix(f"{NOT_REVIEWED}\n"), encoding="utf-8")
    write(path, read(path))
    assert path.read_text(encoding="utf-8").startswith("msgid")


def test_what_a_message_was_called_before_does_not_pile_up_as_remarks(tmp_path: Path) -> None:
    path = tmp_path / "de" / "LC_MESSAGES" / "backstride.po"
    catalogue = Catalog(locale="de")
    catalogue.add("The disk is full!", "Die Platte ist voll.", flags=["fuzzy"], previous_id=["The disk is full."])
    write(path, catalogue)
    assert '#| msgid "The disk is full."' in path.read_text(encoding="utf-8")

    write(path, read(path))

    assert 'msgid "The disk is full."' not in path.read_text(encoding="utf-8")
