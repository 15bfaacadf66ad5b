"""Messages in the language that the window speaks at the moment."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

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


def speak(app: QCoreApplication, words: Catalogue) -> None:
    """Have the window say messages by *words* from now on; what it shows already has to be shown again."""
    app.setProperty(_CATALOGUE, words)
