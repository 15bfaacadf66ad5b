"""The words for settings: what each is called, what it does, and what its choices are called."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backstride.storage.settings import EMERGENCY_NUMBERS


@dataclass(frozen=True, slots=True)
class Words:
    """The name of a setting, and one sentence about what it does, where the name does not say it."""

    name: str
    help: str = ""


def setting_words(key: str) -> Words:
    """Return the words for the setting *key*."""
    return Words(*_table()[key])


def choice_words(key: str, value: object) -> str:
    """Return what the *value* of the setting *key* is called."""
    if key == "emergency_region":
        return f"{value} · {EMERGENCY_NUMBERS[str(value)]}"
    if key == "rotation":
        return f"{value}°"
    return _choices().get((key, str(value)), str(value))


def _table() -> dict[str, tuple[str, ...]]:
    tr = QCoreApplication.translate
    return {
        "role": (
            tr("Settings", "This computer is used to"),
            tr("Settings", "Authors also get a button for a new routine."),
        ),
        "language": (tr("Settings", "Language"), tr("Settings", "Takes hold at the next start.")),
        "theme": (tr("Settings", "Colours"),),
        "text_size": (tr("Settings", "Text size"),),
        "reduce_motion": (tr("Settings", "Reduce motion"), tr("Settings", "Stills in place of movement.")),
        "rotation": (
            tr("Settings", "Turn the session's picture"),
            tr("Settings", "For a screen that you look at while lying down."),
        ),
        "look_away": (
            tr("Settings", "Say more when you look away"),
            tr("Settings", "On the floor the voice tells what the screen would show, and the border lights up."),
        ),
        "cue_volume": (tr("Settings", "Tones"),),
        "voice_volume": (tr("Settings", "Voice"),),
        "muted": (tr("Settings", "No sound at all"),),
        "verbosity": (tr("Settings", "How much is said"),),
        "voice": (
            tr("Settings", "Which voice"),
            tr("Settings", "As the speech program calls it, such as en-us; auto fits the language."),
        ),
        "voice_rate": (tr("Settings", "How fast the voice speaks"), tr("Settings", "In words a minute.")),
        "voice_command": (
            tr("Settings", "Own speech command"),
            tr("Settings", "For a better voice, such as piper --model en.onnx --output_file {file}. Empty for none."),
        ),
        "lead_in": (tr("Settings", "Time to get back after a pause"),),
        "countdown": (tr("Settings", "Last seconds counted aloud"),),
        "emergency_region": (tr("Settings", "Emergency number"),),
        "library_folders": (
            tr("Settings", "More folders with routines"),
            tr("Settings", "A saved file shows up within a second."),
        ),
    }


def _choices() -> dict[tuple[str, str], str]:
    tr = QCoreApplication.translate
    return {
        ("role", "run"): tr("Settings", "follow routines"),
        ("role", "write"): tr("Settings", "write routines"),
        ("role", "kiosk"): tr("Settings", "serve a gym"),
        ("language", "auto"): tr("Settings", "as the system"),
        ("language", "en"): "English",
        ("language", "de"): "Deutsch",
        ("theme", "system"): tr("Settings", "as the system"),
        ("theme", "light"): tr("Settings", "light"),
        ("theme", "dark"): tr("Settings", "dark"),
        ("theme", "contrast"): tr("Settings", "high contrast"),
        ("reduce_motion", "system"): tr("Settings", "as the system"),
        ("reduce_motion", "on"): tr("Settings", "on"),
        ("reduce_motion", "off"): tr("Settings", "off"),
        ("verbosity", "tones"): tr("Settings", "tones only"),
        ("verbosity", "brief"): tr("Settings", "brief"),
        ("verbosity", "full"): tr("Settings", "everything"),
    }
