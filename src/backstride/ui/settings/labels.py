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


_COMMAND = "piper --model en.onnx --output_file {file}"


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
    translate = QCoreApplication.translate
    return {
        "role": (
            translate("Settings", "What it is for"),
            translate("Settings", "Writing adds a button for a new routine."),
        ),
        "language": (translate("Settings", "Language"),),
        "theme": (translate("Settings", "Colours"),),
        "text_size": (translate("Settings", "Text size"),),
        "reduce_motion": (
            translate("Settings", "Reduce motion"),
            translate("Settings", "Still pictures instead of movement."),
        ),
        "rotation": (
            translate("Settings", "Turn the screen in a session"),
            translate("Settings", "For a screen that you look at while lying down."),
        ),
        "look_away": (
            translate("Settings", "More spoken detail when you look away"),
            translate("Settings", "On the floor the voice tells what the screen would show, and the border lights up."),
        ),
        "cue_volume": (translate("Settings", "Tones"),),
        "voice_volume": (translate("Settings", "Voice"),),
        "muted": (translate("Settings", "Sound on"),),
        "verbosity": (translate("Settings", "How much is said"),),
        "voice": (
            translate("Settings", "Which voice"),
            translate(
                "Settings", "The name that the speech program gives it, such as en-us; auto follows the language."
            ),
        ),
        "voice_rate": (translate("Settings", "How fast the voice speaks"), translate("Settings", "In words a minute.")),
        "voice_command": (
            translate("Settings", "Own speech command"),
            translate("Settings", "For a better voice, such as %1. Empty for none.").replace("%1", _unbroken(_COMMAND)),
        ),
        "lead_in": (translate("Settings", "Countdown after a pause"),),
        "countdown": (translate("Settings", "Last seconds with a tone"),),
        "emergency_region": (translate("Settings", "Emergency number"),),
        "library_folders": (
            translate("Settings", "More folders with routines"),
            translate("Settings", "A saved file shows up within a second."),
        ),
    }


def _unbroken(command: str) -> str:
    """Return *command* so that no line ends at the hyphen of an option."""
    return command.replace("-", "-\N{WORD JOINER}")


def _choices() -> dict[tuple[str, str], str]:
    translate = QCoreApplication.translate
    return {
        ("role", "run"): translate("Settings", "Follow routines"),
        ("role", "write"): translate("Settings", "Write routines"),
        ("language", "auto"): translate("Settings", "As the system"),
        ("language", "en"): "English",
        ("language", "de"): "Deutsch",
        ("theme", "system"): translate("Settings", "As the system"),
        ("theme", "light"): translate("Settings", "Light"),
        ("theme", "dark"): translate("Settings", "Dark"),
        ("theme", "contrast"): translate("Settings", "High contrast"),
        ("reduce_motion", "system"): translate("Settings", "As the system"),
        ("reduce_motion", "on"): translate("Settings", "On"),
        ("reduce_motion", "off"): translate("Settings", "Off"),
        ("verbosity", "tones"): translate("Settings", "Tones only"),
        ("verbosity", "brief"): translate("Settings", "Brief"),
        ("verbosity", "full"): translate("Settings", "Everything"),
    }
