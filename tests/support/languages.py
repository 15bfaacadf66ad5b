"""The catalogues that the program is shipped with, for tests of what is said in them."""

import os
from gettext import GNUTranslations
from pathlib import Path

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.storage.catalogues import PROGRAM, read_catalogues

LOCALE = Path(__file__).parents[2] / "assets" / "locale"
CATALOGUES = read_catalogues(LOCALE)
LANGUAGES = CATALOGUES.languages


def _letters(language: str) -> int:
    """Return how many letters the program's words take in *language*, one form of each plural."""
    with (LOCALE / language.replace("-", "_") / "LC_MESSAGES" / f"{PROGRAM}.mo").open("rb") as file:
        words = vars(GNUTranslations(file))["_catalog"]
    return sum(len(said) for key, said in words.items() if isinstance(key, str) or key[1] == 0)


LONGEST = os.environ.get("BACKSTRIDE_LONGEST") or max(CATALOGUES.languages[1:], key=_letters)
"""The language with the longest words, which decides whether words have room; `make languages` asks for each."""

ENGLISH = IN_ENGLISH
GERMAN = CATALOGUES.open("de")


def speaking(language: str) -> Catalogue:
    """Return the catalogue of a reader of *language*."""
    return CATALOGUES.open(language)
