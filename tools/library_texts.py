"""The English of the shipped library, for Babel: each text with the places where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO

from backstride.format.localized import english_texts

SPOKEN = "spoken"
_KINDS = {"exercises": "exercise", "plans": "plan"}


def extract(
    file: IO[bytes], _keywords: Collection[str], _tags: Collection[str], **_: object
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """Yield the texts of *file* as Babel wants messages, with the keys that lead to each as a comment.

    A name for the voice that reads like another text of its file has a context: a language may need it shorter.
    """
    path = Path(file.name)
    texts = english_texts(file.read(), _kind(path))
    for text in texts:
        where = [f"{path.stem}: {' '.join(str(part + 1) if isinstance(part, int) else part for part in text.path)}"]
        if text.context == SPOKEN and any(other.words == text.words and other is not text for other in texts):
            yield text.node.line, "in_context", (SPOKEN, text.words), where
        else:
            yield text.node.line, "message", (text.words,), where


def _kind(path: Path) -> str:
    return _KINDS.get(path.parent.name, "routine")
