"""Every word of the session screen, by language, so that screen and voice speak the same one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from backstride.routine.words import Words

ENGLISH = {
    # What phase it is.
    "hold": "Hold",
    "reps": "Move",
    "for": "Keep moving",
    "breathe": "Breathe",
    "get-ready": "Get ready",
    "pause": "Relax",
    "switch": "Switch sides",
    "rest": "Rest",
    "note": "Read",
    "ready": "Ready",
    "paused": "Paused",
    "lead-in": "Going on",
    "ended": "Done",
    "left": "Left",
    "right": "Right",
    # Around the number.
    "rep-out": "out",
    "rep-hold": "hold",
    "rep-back": "back",
    "breath-in": "breathe in",
    "breath-hold": "hold",
    "breath-out": "breathe out",
    "breath-rest": "hold",
    "of": "of {count}",
    "times": "{count} times",
    "which hold": "hold {number} of {count}",
    "which breath": "breath {number} of {count}",
    "set": "set {number} of {count}",
    "round": "round {number} of {count}",
    "step": "step {number} of {count}",
    "left over": "{time} left",
    "about left over": "about {time} left",
    "space goes on": "Space or a tap goes on",
    "space when done": "Space when done",
    "done": "Done",
    # What comes next.
    "next": "Next",
    "next name": "Next: {name}",
    "the end": "That is the end",
    "a note": "A note",
    "again": "Same, {side}",
    "next hold": "Hold {number} of {count}",
    "next set": "Set {number} of {count}",
    "rest of": "Rest {time}",
    "rest then": "Rest {time}, then {what}",
    # How it is done.
    "setup": "Set up",
    "move": "Move",
    "feel": "What to feel",
    "mistakes": "Common mistake",
    "caution": "Take care",
    # Questions.
    "leave?": "Leave this session?",
    "kept": "What you have done so far is kept.",
    "leave": "Leave",
    "stay": "Stay",
    "slept": "Paused while the computer slept",
    "slept?": "Do this from its beginning again, or go on where it was?",
    "repeat": "Again",
    "go-on": "Go on",
    "keys": "Keys",
    "volume": "Volume {percent} %",
    "silence": "Sound off",
    # What the keys do.
    "act previous": "Previous",
    "act pause": "Pause or go on",
    "act next": "Next",
    "act more": "Ten seconds more",
    "act done": "Done, where you set the pace",
    "act restart": "This step again",
    "act skip": "Leave this step out",
    "act louder": "Louder",
    "act quieter": "Quieter",
    "act mute": "Sound on or off",
    "act how-to": "How to do it",
    "act turn": "Turn the picture a quarter",
    "act full-screen": "Full screen",
    "act keys": "All keys",
    "act leave": "Leave",
    "key space": "Space",
    "or": "{one} or {other}",
    # What a screen reader hears besides.
    "halfway": "Halfway.",
    "going on in": "Going on in {count}.",
    "finished": "Finished.",
    "left early": "Left.",
    "stopped": "Stopped.",
}

GERMAN = {
    "hold": "Halten",
    "reps": "Bewegen",
    "for": "In Bewegung bleiben",
    "breathe": "Atmen",
    "get-ready": "Bereit machen",
    "pause": "Lösen",
    "switch": "Seite wechseln",
    "rest": "Pause",
    "note": "Lesen",
    "ready": "Bereit",
    "paused": "Angehalten",
    "lead-in": "Es geht weiter",
    "ended": "Fertig",
    "left": "Links",
    "right": "Rechts",
    "rep-out": "hin",
    "rep-hold": "halten",
    "rep-back": "zurück",
    "breath-in": "einatmen",
    "breath-hold": "halten",
    "breath-out": "ausatmen",
    "breath-rest": "halten",
    "of": "von {count}",
    "times": "{count} Mal",
    "which hold": "{number}. Mal von {count}",
    "which breath": "Atemzug {number} von {count}",
    "set": "Satz {number} von {count}",
    "round": "Runde {number} von {count}",
    "step": "Schritt {number} von {count}",
    "left over": "noch {time}",
    "about left over": "noch etwa {time}",
    "space goes on": "Weiter: Leertaste oder Tippen",
    "space when done": "Fertig: Leertaste",
    "done": "Fertig",
    "next": "Danach",
    "next name": "Gleich: {name}",
    "the end": "Das ist das Ende",
    "a note": "Ein Hinweis",
    "again": "Dasselbe, {side}",
    "next hold": "{number}. Mal von {count}",
    "next set": "Satz {number} von {count}",
    "rest of": "{time} Pause",
    "rest then": "{time} Pause, dann {what}",
    "setup": "Ausgangslage",
    "move": "Bewegung",
    "feel": "Was du spürst",
    "mistakes": "Häufiger Fehler",
    "caution": "Vorsicht",
    "leave?": "Diese Sitzung verlassen?",
    "kept": "Was du bis hierher getan hast, bleibt erhalten.",
    "leave": "Verlassen",
    "stay": "Bleiben",
    "slept": "Angehalten, weil der Computer schlief",
    "slept?": "Das noch einmal von vorn, oder weiter, wo es war?",
    "repeat": "Noch einmal",
    "go-on": "Weiter",
    "keys": "Tasten",
    "volume": "Lautstärke {percent} %",
    "silence": "Ton aus",
    "act previous": "Zurück",
    "act pause": "Anhalten oder weiter",
    "act next": "Weiter",
    "act more": "Zehn Sekunden mehr",
    "act done": "Fertig, wo du das Tempo bestimmst",
    "act restart": "Diesen Schritt noch einmal",
    "act skip": "Diesen Schritt auslassen",
    "act louder": "Lauter",
    "act quieter": "Leiser",
    "act mute": "Ton an oder aus",
    "act how-to": "Wie es geht",
    "act turn": "Das Bild um ein Viertel drehen",
    "act full-screen": "Ganzer Bildschirm",
    "act keys": "Alle Tasten",
    "act leave": "Verlassen",
    "key space": "Leertaste",
    "or": "{one} oder {other}",
    "halfway": "Halbzeit.",
    "going on in": "Weiter in {count}.",
    "finished": "Fertig.",
    "left early": "Verlassen.",
    "stopped": "Abgebrochen.",
}

PHRASES: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": ENGLISH, "de": GERMAN})
"""The phrases of each language by key; every language has the same keys and the same parameters."""


class Phrases:
    """The phrases of a reader: ``tag`` is their language, ``words`` the phrasebook of routines in it."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.words = Words(tag)
        self._phrases = PHRASES.get(tag.partition("-")[0].lower(), ENGLISH)

    def say(self, key: str, **parts: object) -> str:
        """Return the phrase of *key* with its *parts* put in."""
        return self._phrases[key].format(**parts)

    def counted(self, key: str, number: int | None, count: int | None) -> str:
        """Return a phrase such as "set 1 of 2", empty where there is no number, or one of one."""
        return self.say(key, number=number, count=count) if number and count and count > 1 else ""
