"""A dose as clinicians write it on paper, ``3 x 10`` or ``2 x 30 s each side``: what it means as keys and values.

The reader answers with it where a value cannot be read; a form takes the same table for what is typed into a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from backstride.format import dose_words as words_of
from backstride.format.characters import plain
from backstride.format.other_words import NUMBERS
from backstride.routine import duration

_LENGTHS = ("rest", "pause", "switch", "get_ready")
_COUNTS = ("sets", "breaths", "repeat")
_WORK = ("", "reps", "hold", "for", "sets")
_PARTS = {"tempo": (3, {2: "{0}-0-{1}"}), "breathe": (4, {2: "{0}-0-{1}-0", 3: "{0}-{1}-{2}-0"})}
_LONGEST = 60
_ORDER = ("sets", "reps", "hold", "at_most", "for", "sides", "load", "cue")
_OF_SETS = ("reps", "hold", "sets")
"""What may be listed set by set, or written for each side."""


class Meaning(NamedTuple):
    """What a notation means: what to write by key, as text.

    ``kind`` is ``range`` where one number had to be chosen, ``open`` where none is named, else empty.
    """

    values: dict[str, str]
    kind: str = ""


_SETS, _REPS, _BETWEEN = words_of.SETS, words_of.REPS, words_of.BETWEEN
_UNIT = f"(?:{words_of.SECONDS}|\"|''|{words_of.MINUTES}|')"

_SIDES = (
    (rf"(?:on )?{words_of.ONE_OF_EACH} ?{words_of.LIMB}|{words_of.EACH}", "each"),
    (rf"{words_of.LEFT} ?[/+&] ?{words_of.RIGHT}|l ?[/+&] ?r", "each"),
    (rf"(?:{words_of.ONE_SIDE} )?{words_of.LEFT}(?: {words_of.LIMB})?", "left"),
    (rf"(?:{words_of.ONE_SIDE} )?{words_of.RIGHT}(?: {words_of.LIMB})?", "right"),
    (words_of.ALTERNATING, "alternate"),
)
"""What ends a notation and says which side, with the value of ``sides``."""

_BEFORE = (
    rf"(?P<sets>\d+) ?{_SETS}(?: ?(?:{words_of.OF}|{words_of.WITH}|[,/*]) ?| |$)",
    rf"(?P<sets>\d+) ?{words_of.TIMES} ?(?=\d|max)",
)
"""What begins one and says how many sets."""

_OPEN = words_of.TO_THE_END

_AMOUNTS = (
    (rf"(?P<low>\d+) ?{_BETWEEN} ?(?P<high>\d+)(?: ?{_REPS})?", "counts"),
    (rf"(?P<low>\d+) ?(?P<low_unit>{_UNIT})? ?{_BETWEEN} ?(?P<high>\d+) ?(?P<unit>{_UNIT})", "times"),
    (rf"(?P<count>\d+) ?{_REPS}[ ,]*{words_of.OF}? ?(?P<time>\d.*)", "count of times"),
    (rf"(?:x ?)?(?P<count>\d+)(?: ?{_REPS})?", "count"),
    (r"(?P<time>[\d.:].*)", "time"),
    (_OPEN, "open"),
)
"""How much is to be done, and what kind of amount that is."""

_HALVES = ((r"(\d) ?½", r"\1.5"), ("½", "0.5"), (rf"\b{words_of.HALF}", "0.5 "))
_UNITS = (
    (r"(\d) ?(?:\"|'')", r"\1 s"),
    (r"(\d) ?'(?!')", r"\1 min "),
    (rf"(?<=\d) ?{words_of.SECONDS}(?!\w)\.?", " s"),
    (rf"(?<=\d) ?{words_of.MINUTES}(?!\w)\.?", " min"),
)
"""Units that people write, and what the format reads."""


def meaning(text: str, key: str = "") -> Meaning | None:
    """Return what *text* means where it is written under *key* (in a field for a whole dose, under none).

    ``None`` where it is no notation that is known here, or nothing but what the format itself reads.
    """
    if len(text) > _LONGEST:
        return None
    words = _as_one_writes(text)
    if key in _PARTS:
        return _pace(words, key)
    if key in _LENGTHS:
        return _length(words, key)
    if key not in _WORK:
        return _count(words, key) if key in _COUNTS else None
    found = _several(words, key) or next(_doses(words, key), None)
    return None if found is None or found == Meaning({key: text.strip()}) else found


_LEFT, _RIGHT = rf"(?:{words_of.LEFT}|l)\.?", rf"(?:{words_of.RIGHT}|r|d)\.?"
_AND = f"[ ,;/+&]*(?:{words_of.AND} )?"
_PER_SIDE = tuple(
    pattern
    for one, other, first, second in ((_LEFT, _RIGHT, "left", "right"), (_RIGHT, _LEFT, "right", "left"))
    for pattern in (
        rf"{one}:? ?(?P<{first}>\d.*?){_AND}{other}:? ?(?P<{second}>\d.*)",
        rf"(?P<{first}>\d.*?) ?{one}{_AND}(?P<{second}>\d.*?) ?{other}",
    )
)
"""An amount for each side: ``left 10, right 8``, ``10 l / 8 r``."""

_PARTED = re.compile(rf" ?[,;/] ?| {words_of.THEN} ")
_STAIRS = re.compile(rf"\d+([.-])\d+(?:\1\d+)+(?: ?{_UNIT})?")
_PAIR = 2
_LOAD = r"(?P<load>\d+(?:\.\d+)? ?(?:kg|kilos?|lbs?|pounds?))"
_LOADED = rf"(?P<dose>.+?) ?(?:@|\b{words_of.WITH}\b)? ?{_LOAD}"
_AT_MOST = (
    rf"{words_of.AT_MOST} ?(?P<cap>\d.*)",
    rf"(?P<cap>\d[^x]*?) ?{words_of.AT_MOST}\.?",
)


def _several(words: str, key: str) -> Meaning | None:
    """Return what *words* mean that name several amounts, or an amount and what limits it or makes it hard."""
    if key and key not in _OF_SETS:
        return None
    keys = (key,) if key else ("hold", "reps") if re.search(rf"\d ?{_UNIT}\b", words) else ("reps", "hold")
    ways = (_per_side, _listed, _with_cap, _with_load)
    return next(filter(None, (way(words, each) for each in keys for way in ways)), None)


def _per_side(words: str, key: str) -> Meaning | None:
    found = next(filter(None, (re.fullmatch(pattern, words) for pattern in _PER_SIDE)), None)
    left, right = (_one(found[side], key) if found else "" for side in ("left", "right"))
    return Meaning({key: f"{{left: {left}, right: {right}}}"}) if left and right else None


def _listed(words: str, key: str) -> Meaning | None:
    """Return a value for each set: ``12, 10, 8``, ``30/20/10 s``, ``12-10-8``; two with a ``/`` may be a fraction."""
    parts = re.split("[.-]", words) if _STAIRS.fullmatch(words) else _PARTED.split(words)
    if len(parts) == 1 or key == "sets" or (len(parts) == _PAIR and "/" in words):
        return None
    unit = re.fullmatch(rf"[\d.]+ ?({_UNIT})", parts[-1])
    amounts = [_one(f"{part} {unit[1]}" if unit and key == "hold" and part.isdigit() else part, key) for part in parts]
    return Meaning({key: f"[{', '.join(amounts)}]"}) if all(amounts) else None


def _with_cap(words: str, key: str) -> Meaning | None:
    found = next(filter(None, (re.fullmatch(pattern, words) for pattern in _AT_MOST)), None)
    cap = (_one(found["cap"], key) or _shown(found["cap"])) if found else ""
    return Meaning({key: "max", "at_most": cap}) if cap and key != "sets" else None


def _with_load(words: str, key: str) -> Meaning | None:
    found = re.fullmatch(_LOADED, words)
    if not found:
        return None
    dose = Meaning({key: _one(found["dose"], key)}) if _one(found["dose"], key) else meaning(found["dose"], key)
    return Meaning({**dose.values, "load": found["load"]}, dose.kind) if dose else None


def _one(words: str, key: str) -> str:
    """Return one amount as it is written under *key*, an empty text where *words* are none."""
    if key == "hold":
        return _shown(words)
    count = re.fullmatch(rf"(\d+)(?: ?(?:{_REPS}|{_SETS}))?", words)
    return count[1] if count else ""


def _as_one_writes(text: str) -> str:
    """Return *text* in small plain letters, with points in decimals and units that the format reads."""
    words = plain(re.sub("[\u2033\u201d\u201c]", '"', text).replace("\u2032", "'").replace("\u2019", "'"))
    words = re.sub(r"(?<=\d),(?=\d)", ".", " ".join(words.casefold().replace("\u00d7", "x").split()))
    for written, read in _HALVES + _UNITS:
        words = re.sub(written, read, words)
    words = re.sub(rf"^{words_of.HOLD} |\.$| {words_of.HOLD}$", "", words.strip())
    return str(_NUMBERS.get(words, words))


_NUMBERS = {word: number for words in NUMBERS for number, word in enumerate(words)} | {"once": 1, "twice": 2}


def _doses(words: str, key: str) -> Iterator[Meaning]:
    """Yield each way to read *words* as sets, an amount and a side."""
    for side, dose in _sides(words):
        for sets, amount in _sets(dose):
            found = _amount(amount, key, several=bool(sets))
            if found is not None:
                values = {**found.values, **sets, **side}
                yield Meaning({key: values[key] for key in _ORDER if key in values}, found.kind)


def _sides(words: str) -> Iterator[tuple[dict[str, str], str]]:
    for pattern, side in _SIDES:
        found = re.fullmatch(rf"(?P<dose>.*?\d.*?)[ ,(]*(?:(?=/)|(?<![a-z]))(?:{pattern})\)?", words)
        if found:
            yield {"sides": side}, found["dose"].strip()
    yield {}, words


def _sets(words: str) -> Iterator[tuple[dict[str, str], str]]:
    for pattern in _BEFORE:
        found = re.match(pattern, words)
        if found:
            yield {"sets": found["sets"]}, words[found.end() :]
    yield {}, words


def _amount(words: str, key: str, *, several: bool) -> Meaning | None:
    if not words and several:
        return Meaning({})
    for pattern, kind in _AMOUNTS:
        found = re.fullmatch(pattern, words)
        values = found and _values(found, kind, "reps" if several and key == "sets" else key)
        if values:
            return Meaning(values, {"counts": "range", "times": "range", "open": "open"}.get(kind, ""))
    return None


def _values(found: re.Match[str], kind: str, key: str) -> dict[str, str]:
    """Return what an amount of *kind* means; empty where its time cannot be read."""
    time, count = "for" if key == "for" else "hold", "sets" if key == "sets" else "reps"
    seconds = key in ("hold", "for")
    match kind:
        case "counts" if seconds:
            return {time: f"{found['high']} s", "cue": f"{found['low']}-{found['high']} s"}
        case "counts":
            return {count: found["high"], "cue": f"{found['low']}-{found['high']}"}
        case "times":
            low, high = (_shown(f"{found[name]} {found['unit']}") for name in ("low", "high"))
            shown = high if high.startswith(found["high"]) else f"{found['high']} s"  # as it was written: 60 s
            return {time: high, "cue": f"{found['low']}-{shown}"} if low and high else {}
        case "count" if seconds and found[0].isdigit():
            return {time: f"{found['count']} s"}
        case "count":
            return {count: found["count"]}
        case "count of times":
            length = _shown(found["time"])
            return {"reps": found["count"], "hold": length} if length else {}
        case "open":
            return {time if seconds else "reps": "max"}
    length = _shown(found["time"])
    return {time: length} if length else {}


def _shown(words: str) -> str:
    """Return a length as the format shows it back, empty where *words* are none."""
    seconds = duration.parse(words)
    return duration.show(seconds) if seconds else ""


def _length(words: str, key: str) -> Meaning | None:
    """Return what a rest or the like means: one length, or the longer of two."""
    if re.fullmatch(words_of.NO, words):
        return Meaning({key: "0"})
    found = re.fullmatch(rf"(?P<low>\d+) ?(?:{_UNIT})? ?{_BETWEEN} ?(?P<high>\d+)(?: ?(?P<unit>{_UNIT}))?", words)
    length = _shown(f"{found['high']} {found['unit'] or 's'}" if found else words)
    return Meaning({key: length}, "range" if found else "") if length else None


def _count(words: str, key: str) -> Meaning | None:
    if key == "repeat" and re.fullmatch(_OPEN, words):
        return Meaning({key: "max"})
    found = re.fullmatch(rf"(?:(?P<low>\d+) ?{_BETWEEN} ?)?(?P<high>\d+) ?(?:{_REPS}|{_SETS})?", words)
    return Meaning({key: found["high"]}, "range" if found["low"] else "") if found else None


def _pace(words: str, key: str) -> Meaning | None:
    """Return the parts of a repetition or a breath, whatever is between them."""
    parts = re.split(r" ?[-/:] ?| ", re.sub(r"(?<=\d) ?s\b", "", words))
    parts = parts if len(parts) > 1 else parts[0].split(".")
    wanted, shorter = _PARTS[key]
    if not all(re.fullmatch(r"\d{1,2}(?:\.\d{1,2})?", part) for part in parts):
        return None
    if len(parts) == wanted:
        return Meaning({key: "-".join(parts)})
    return Meaning({key: shorter[len(parts)].format(*parts)}) if len(parts) in shorter else None
