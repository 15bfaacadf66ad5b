"""The catalogues that the program is shipped with, for tests of what is said in them."""

from pathlib import Path

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.storage.catalogues import read_catalogues

CATALOGUES = read_catalogues(Path(__file__).parents[2] / "assets" / "locale")
LANGUAGES = CATALOGUES.languages
ENGLISH = IN_ENGLISH
GERMAN = CATALOGUES.open("de")


def speaking(language: str) -> Catalogue:
    """Return the catalogue of a reader of *language*."""
    return CATALOGUES.open(language)
