"""Messages in the language that the window speaks at the moment, and the order of its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QCollatorSortKey, QCoreApplication, QLocale

from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message

_CATALOGUE = "catalogue"


def say(message: Message) -> str:
    """Return *message* in the language of the window."""
    return catalogue().say(message)


def catalogue() -> Catalogue:
    """Return the catalogue of the window, for what is to be said in its language later or without Qt."""
    app = QCoreApplication.instance()
    found = app.property(_CATALOGUE) if app else None
    return found if isinstance(found, Catalogue) else IN_ENGLISH


def collation() -> Callable[[str], QCollatorSortKey]:
    """Return the key by which words are sorted as readers of the window's language expect: "ñ" after "n" in Spanish."""
    return QCollator(QLocale()).sortKey


def speak(app: QCoreApplication, words: Catalogue) -> None:
    """Have the window say messages by *words* from now on; what it shows already has to be shown again."""
    app.setProperty(_CATALOGUE, words)
