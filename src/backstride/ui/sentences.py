"""Sentences from the layers below, which are plain English there, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backstride.ui.recognised import in_words_of


def translated(words: str) -> str:
    """Return *words*, one sentence or several, in the language of the window; what is not known stays as it is."""
    return in_words_of(_of_the_window, words)


def _of_the_window(template: str) -> str:
    return QCoreApplication.translate("Sentences", template)
