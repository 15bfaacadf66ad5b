"""What is wrong in a figure, and where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from backstride.i18n.messages import Message, message

Path = tuple[str | int, ...]
_LONGEST_WORD = 40
_MOST_HINTS = 20  # in one figure: looking for what was meant takes time


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a figure: ``path`` leads from the figure's top to a value, or, with ``of_key``, to its key."""

    path: Path
    message: Message
    hint: Message | None = None
    of_key: bool = False


def meant(word: str, known: Iterable[str]) -> Message:
    """Return a hint that names the nearest of *known*, or lists them all."""
    names = sorted(known)
    near = get_close_matches(word, names, n=1) if len(word) <= _LONGEST_WORD else []
    if near:
        return message("Did you mean {names}?", names=f"`{near[0]}`")
    return message("Use one of {names}.", names=tuple(names))


def from_to(least: float, most: float) -> Message:
    """Return a hint that names the least and the most that a number may be."""
    return message("It goes from {least} to {most}.", least=f"{least:g}", most=f"{most:g}")


def _unknown(path: Path, word: object, names: tuple[str, ...], faults: list[Fault], *, of_key: bool = False) -> None:
    """Report at *path* that *word* is none of *names*; only the first few say what was meant."""
    if not isinstance(word, str) or not word:
        what = message("This is not known here.")
    else:
        shown = word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"
        what = message("`{text}` is not known here.", text=shown)
    hint = meant(str(word), names) if len(faults) < _MOST_HINTS else None
    faults.append(Fault(path, what, hint, of_key))


def one_of(path: Path, value: object, known: Iterable[str], faults: list[Fault]) -> str:
    """Return *value* if it is one of *known*; else report it at *path* and return the empty text."""
    names = tuple(known)
    if isinstance(value, str) and value in names:
        return value
    _unknown(path, value, names, faults)
    return ""


def mapping(path: Path, value: object, known: Iterable[str], faults: list[Fault]) -> dict[str, object]:
    """Return the entries of *value* whose keys are *known*; report what is no mapping and each key that is not."""
    if not isinstance(value, dict):
        faults.append(Fault(path, message("This needs a name and a value on each line.")))
        return {}
    names = tuple(known)
    for key in value:
        if key not in names:
            _unknown((*path, key), key, names, faults, of_key=True)
    return {key: entry for key, entry in value.items() if key in names}


def items(path: Path, value: object, faults: list[Fault]) -> list[object]:
    """Return *value* if it is a list; else report it at *path* and return an empty one."""
    if isinstance(value, list):
        return value
    faults.append(Fault(path, message("This must be a list."), message("Write it in square brackets.")))
    return []
