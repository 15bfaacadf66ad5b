"""The dose of a step on one line, as a clinician writes it: what is typed there as keys and values, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from backstride.format import dose_words as words_of
from backstride.format.notation import meaning
from backstride.format.tree import Plain
from backstride.i18n.messages import Argument, Message, message, plural
from backstride.routine import duration

WORK = ("sets", "reps", "hold", "at_most", "for", "breathe", "breaths")
"""The keys that the field for a dose shows."""

_OF_REPETITIONS = ("tempo", "parts")
_EXTRAS = (
    (words_of.TEMPO, "tempo"),
    (rf"(?:{words_of.AND} )?{words_of.REST}:?", "rest"),
    (rf"(?:{words_of.AND} )?{words_of.GET_READY}", "get_ready"),
    (words_of.SWITCH, "switch"),
)
"""What else may follow a dose, after a comma, and where it belongs."""

_TEMPO = r"\d{1,2}(?:\.\d+)?-\d{1,2}(?:\.\d+)?-\d{1,2}(?:\.\d+)?"
_BREATH = r"(?P<pace>\d{1,2}(?:\.\d)?(?:-\d{1,2}(?:\.\d)?){1,3})"
_PACED = rf"(?:(?:{words_of.BREATHE} )?{_BREATH}\b)?[ ,]*(?:{words_of.OF} )?(?P<rest>.*)"
_BREATHS = rf"(?P<breaths>\d+) {words_of.REPS}"

Values = dict[str, Plain | None]


def entered(text: str, mode: str = "", breathe: str = "") -> Values | None:
    """Return what *text* means for a step: by key the new value, ``None`` for keys that go. ``None`` for no dose.

    *mode* is how the step is measured so far: a bare number is then that many seconds, or repetitions. *breathe* is
    its breath, which a new length keeps.
    """
    head, *rest = re.split(r" *[,;] *(?=[^\W\d])", text.strip())
    while rest and _extra(rest[0]) is None:  # "30 s, each side"
        head = f"{head}, {rest.pop(0)}"
    found = _of_breath(head, breathe) if mode == "breathe" else _of_work(head, mode)
    if found is None:
        return None
    values: Values = {key: None for key in WORK if key not in found}
    if "reps" not in found or "hold" in found:
        values |= dict.fromkeys(_OF_REPETITIONS, None)
    for each in rest:
        more = _extra(each)
        if more is None:
            return None
        found |= more
    return values | {key: value_of(value) for key, value in found.items()}


def _of_work(text: str, mode: str) -> dict[str, str] | None:
    """Return the keys of a dose without breathing, a tempo at its end included."""
    paced = re.fullmatch(rf"(.*?\S)[ ,(@]+(?:tempo )?({_TEMPO})\)?( [^\d]+)?", text)
    tempo = {"tempo": paced[2]} if paced else {}
    words = paced[1] + (paced[3] or "") if paced else text
    seconds = duration.parse(words) if mode in ("hold", "for") else None
    if seconds:
        return {mode: duration.show(seconds)}
    counts = re.fullmatch(r"(\d+(?:, ?\d+)+) ?[x\u00d7] ?(.+)", words)
    each = duration.parse(counts[2]) if counts else None
    if counts and each:
        return {"reps": f"[{', '.join(re.findall(r'[0-9]+', counts[1]))}]", "hold": duration.show(each)}
    found = meaning(words, mode if mode in ("hold", "for", "reps") else "") or meaning(words)
    return None if found is None else {**found.values, **tempo}


def _of_breath(text: str, breathe: str) -> dict[str, str] | None:
    """Return the keys of breathing: ``4-0-6-0, 2 min``, ``2 min`` or ``10 breaths``."""
    paced = re.fullmatch(
        rf"(?:(?:{words_of.BREATHE} )?{_BREATH}\b)?[ ,]*(?:{words_of.OF} )?(?P<rest>.*)", text.casefold()
    )
    pace, rest = (paced["pace"], paced["rest"]) if paced else (None, text)
    meant = meaning(pace, "breathe") if pace else None
    breath = {"breathe": meant.values["breathe"] if meant else pace or breathe}
    counted = re.fullmatch(_BREATHS, rest)
    seconds = duration.parse(rest)
    if counted:
        return breath | {"breaths": counted["breaths"]}
    return breath | {"for": duration.show(seconds)} if seconds and breath["breathe"] else None


def _extra(text: str) -> dict[str, str] | None:
    """Return what a part after a comma means: ``tempo 1-0-3``, ``rest 60 s``, ``load backpack 5 kg``."""
    if loaded := re.fullmatch(rf"{words_of.LOAD} (.+)", text, re.IGNORECASE):
        return {"load": loaded[1]}
    for pattern, key in _EXTRAS:
        found = re.fullmatch(rf"{pattern} (.+)", text, re.IGNORECASE)
        meant = meaning(found[1], key) if found else None
        if meant:
            return meant.values
    return None


def value_of(written: str) -> Plain:
    """Return what *written* is as a value: a list in brackets, a value for each side in braces, or itself."""
    if written[:1] == "[":
        return [*written[1:-1].split(", ")]
    if written[:1] == "{":
        pairs = (each.partition(": ") for each in written[1:-1].split(", "))
        return {side: amount for side, _, amount in pairs}
    return written


def shown(values: Mapping[str, Plain]) -> Message:
    """Return the dose of a step with these *values* as it is typed: ``3 x 15``, ``4-0-6-0, 2 min``."""
    sets, reps, hold = (_words(values.get(key, "")) for key in ("sets", "reps", "hold"))
    if "breathe" in values:
        return _breathing(values)
    if "for" in values:
        return _in_sets(values, _length(values["for"]))
    if "max" in (reps, hold):
        most = values.get("at_most", "")
        return _in_sets(values, message("max {most}", most=_length(most)) if most else "max")
    if hold and reps and not sets and isinstance(values["reps"], str):
        return plural("{count} rep of {time}", "{count} reps of {time}", 2, count=reps, time=hold)
    amount = (
        message("{count} \N{MULTIPLICATION SIGN} {amount}", count=reps, amount=hold) if hold and reps else hold or reps
    )
    return _in_sets(values, amount) if amount else plural("{count} set", "{count} sets", 2, count=sets)


def _breathing(values: Mapping[str, Plain]) -> Message:
    pace, breaths = _words(values["breathe"]), values.get("breaths")
    if isinstance(breaths, str):
        return plural("{pace}, {count} breath", "{pace}, {count} breaths", 2, pace=pace, count=breaths)
    return message("{pace}, {time}", pace=pace, time=_length(values.get("for", "")))


def _in_sets(values: Mapping[str, Plain], amount: Argument) -> Message:
    """Return *amount* so many times; once where the sets say nothing else."""
    sets = values.get("sets", "")
    if isinstance(sets, str) and sets in ("", "1"):
        return Message("{amount}", (("amount", amount),))
    return message("{count} \N{MULTIPLICATION SIGN} {amount}", count=_words(sets), amount=amount)


def _words(value: Plain) -> Argument:
    """Return *value* as words: what is listed set by set, or written for each side."""
    if isinstance(value, dict):
        left, right = (_words(value.get(side, "")) for side in ("left", "right"))
        return message("left {left}, right {right}", left=left, right=right)
    return tuple(_length(each) for each in value) if isinstance(value, list) else _length(value)


def _length(value: Plain) -> str:
    """Return a length as it is shown everywhere; a bare number, and what is no length, as it is."""
    written = value if isinstance(value, str) else ""
    seconds = None if written.isdigit() else duration.parse(written)
    return duration.show(seconds) if seconds else written
