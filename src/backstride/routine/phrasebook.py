"""Every phrase that is spoken or shown about routines, by language; a language is complete or not here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH = {
    # What a dose is, on the screen and (with lengths as they are said) aloud.
    "holds": "{counts} holds of {time}",
    "repetition": "1 repetition",
    "one repetition": "one repetition",
    "repetitions": "{counts} repetitions",
    "repetition out": "{time} out",
    "repetition hold": "{time} hold",
    "repetition back": "{time} return",
    "own pace": "{repetitions} at your own pace",
    "breath": "1 breath",
    "one breath": "one breath",
    "breaths": "{counts} breaths",
    "breath in": "{time} in",
    "breath hold": "{time} hold",
    "breath out": "{time} out",
    "each": "{dose} each side",
    "side": "{dose}, {side}",
    "alternate": "{dose}, changing sides",
    "twice": "{dose}, twice",
    "times": "{dose}, {count} times",
    "and": "{most} and {last}",
    "round": "1 round",
    "rounds": "{count} rounds",
    "rest between": "{time} rest between",
    "minutes": "{count} min",
    "about": "about {count} min",
    # Sides.
    "left": "left",
    "right": "right",
    "left side": "left side",
    "right side": "right side",
    "left first": "left side first",
    "right first": "right side first",
    # Lengths as they are said.
    "half": "half a second",
    "one second": "one second",
    "one minute": "one minute",
    "one hour": "one hour",
    "one half": "one and a half {unit}",
    "and a half": "{count} and a half {unit}",
    "seconds": "seconds",
    "said minutes": "minutes",
    "hours": "hours",
    "point": ".",
    # What the voice says in a session.
    "switch": "Switch sides, {side}.",
    "rest": "Rest.",
    "rest then": "Rest, then {name}.",
    "rest then side": "Rest, then the {side}.",
    "rest then set": "Rest, then set {count} of {of}.",
    "halfway": "Halfway.",
    "left over": "{time} to go.",
    "last one": "Last one.",
    "last breath": "Last breath.",
    "breathe in": "Breathe in.",
    "breathe out": "Breathe out.",
    "keep breathing": "Keep breathing.",
    "avoid": "Avoid {action}",
    "mistake": "Not like this: {mistake}",
    "when done": "Go on when you are done.",
    # What the screens and the sheet call the kinds of step.
    "rest between steps": "Rest",
    # Above the lists of what a routine needs and asks for, and who wrote it.
    "equipment": "Equipment",
    "cautions": "Take care",
    "stop if": "When to stop",
    "prescribed": "Prescribed",
    "once a day": "Once a day",
    "once a week": "Once a week",
    "once a month": "Once a month",
    "often a day": "{count} times a day",
    "often a week": "{count} times a week",
    "often a month": "{count} times a month",
    "from": "From {from}",
    "until": "Until {until}",
    "from until": "From {from} until {until}",
    "pain": "Pain up to {go} of 10: go on. Up to {caution}: smaller or easier. Above that: stop.",
    "by": "By {name}",
    "by, reviewed": "By {name}, reviewed {day}",
    # When a routine is done, and what for.
    "before-run": "before a run",
    "after-run": "after a run",
    "any-time": "any time",
    "mobility": "mobility",
    "flexibility": "flexibility",
    "stability": "stability",
    "strength": "strength",
    "balance": "balance",
    "breathing": "breathing",
    "relaxation": "relaxation",
}

GERMAN = {
    "holds": "{counts} Mal {time}",
    "repetition": "1 Wiederholung",
    "one repetition": "eine Wiederholung",
    "repetitions": "{counts} Wiederholungen",
    "repetition out": "{time} hin",
    "repetition hold": "{time} halten",
    "repetition back": "{time} zurück",
    "own pace": "{repetitions} im eigenen Tempo",
    "breath": "1 Atemzug",
    "one breath": "ein Atemzug",
    "breaths": "{counts} Atemzüge",
    "breath in": "{time} ein",
    "breath hold": "{time} halten",
    "breath out": "{time} aus",
    "each": "{dose} je Seite",
    "side": "{dose}, {side}",
    "alternate": "{dose}, im Wechsel",
    "twice": "{dose}, zweimal",
    "times": "{dose}, {count} Mal",
    "and": "{most} und {last}",
    "round": "1 Runde",
    "rounds": "{count} Runden",
    "rest between": "dazwischen {time} Pause",
    "minutes": "{count} min",
    "about": "etwa {count} min",
    "left": "links",
    "right": "rechts",
    "left side": "linke Seite",
    "right side": "rechte Seite",
    "left first": "linke Seite zuerst",
    "right first": "rechte Seite zuerst",
    "half": "eine halbe Sekunde",
    "one second": "eine Sekunde",
    "one minute": "eine Minute",
    "one hour": "eine Stunde",
    "one half": "anderthalb {unit}",
    "and a half": "{count}einhalb {unit}",
    "seconds": "Sekunden",
    "said minutes": "Minuten",
    "hours": "Stunden",
    "point": ",",
    "switch": "Seite wechseln, {side}.",
    "rest": "Pause.",
    "rest then": "Pause, dann {name}.",
    "rest then side": "Pause, dann {side}.",
    "rest then set": "Pause, dann Satz {count} von {of}.",
    "halfway": "Halbzeit.",
    "left over": "Noch {time}.",
    "last one": "Ein letztes Mal.",
    "last breath": "Letzter Atemzug.",
    "breathe in": "Einatmen.",
    "breathe out": "Ausatmen.",
    "keep breathing": "Weiteratmen.",
    "avoid": "Nicht {action}",
    "mistake": "Nicht so: {mistake}",
    "when done": "Weiter, wenn du fertig bist.",
    "rest between steps": "Pause",
    "equipment": "Hilfsmittel",
    "cautions": "Vorsicht",
    "stop if": "Wann aufhören",
    "prescribed": "Verordnet",
    "once a day": "Einmal am Tag",
    "once a week": "Einmal in der Woche",
    "once a month": "Einmal im Monat",
    "often a day": "{count} Mal am Tag",
    "often a week": "{count} Mal in der Woche",
    "often a month": "{count} Mal im Monat",
    "from": "Ab {from}",
    "until": "Bis {until}",
    "from until": "Vom {from} bis {until}",
    "pain": "Schmerz bis {go} von 10: weitermachen. Bis {caution}: kleiner oder leichter. Darüber: aufhören.",
    "by": "Von {name}",
    "by, reviewed": "Von {name}, geprüft {day}",
    "before-run": "vor dem Lauf",
    "after-run": "nach dem Lauf",
    "any-time": "jederzeit",
    "mobility": "Mobilisation",
    "flexibility": "Dehnung",
    "stability": "Stabilität",
    "strength": "Kraft",
    "balance": "Gleichgewicht",
    "breathing": "Atmung",
    "relaxation": "Entspannung",
}

PHRASES: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": ENGLISH, "de": GERMAN})
"""The phrases of each language by key; every language has the same keys and the same parameters."""

ONES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
            *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        "de": (
            *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
            *("zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
        ),
    }
)
TENS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        "de": ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
    }
)
COMPOUND: Mapping[str, str] = MappingProxyType({"en": "{ten}-{one}", "de": "{one}und{ten}"})
"""How a ten and a one make a number."""
ACTIONS: Mapping[str, str] = MappingProxyType(
    {
        "en": "[A-Z][a-z]+ing( |$)",
        "de": (
            "((Am|An|Auf|Das|Dem|Den|Der|Die|Ein|Eine|Einen|Ganz|Gegen|Im|In|Ins|Mit|Nach|Nur|Ohne|Ruckartig|Schneller|So"
            "|Trotz|Über|Vom|Von|Vor|Zu|Zum|Zur) [^,.;:]*[a-zäöüß]n(,|$)|[A-ZÄÖÜ][a-zäöüß]+n$)"
        ),
    }
)
"""How a mistake reads that is told as an action, so that it can be advised against in one sentence."""
