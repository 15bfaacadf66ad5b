"""The compiled catalogues of a folder."""

from pathlib import Path

from backstride.i18n.messages import message
from backstride.storage.catalogues import LIBRARY, read_catalogues
from tests.support.compiled import compiled


def _keep(folder: Path, language: str, domain: str, words: str) -> None:
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{domain}.mo").write_bytes(compiled({"Rest": words}))


def test_every_language_of_a_folder_can_be_opened(tmp_path: Path) -> None:
    _keep(tmp_path, "de", "backstride", "Pause")
    _keep(tmp_path, "de", "library", "Ausruhen")
    _keep(tmp_path, "pt_BR", "backstride", "Pausa")

    catalogues = read_catalogues(tmp_path)

    assert catalogues.languages == ("en", "de", "pt-BR")
    assert catalogues.open("pt").say(message("Rest")) == "Pausa"
    assert read_catalogues(tmp_path, LIBRARY).open("pt", "de").say(message("Rest")) == "Ausruhen"


def test_without_a_folder_there_is_english(tmp_path: Path) -> None:
    assert read_catalogues(tmp_path / "none").open("de").say(message("Rest")) == "Rest"


def test_a_file_that_is_gone_by_now_leaves_english(tmp_path: Path) -> None:
    _keep(tmp_path, "de", "backstride", "Pause")
    catalogues = read_catalogues(tmp_path)
    (tmp_path / "de" / "LC_MESSAGES" / "backstride.mo").unlink()

    assert catalogues.open("de").say(message("Rest")) == "Rest"
