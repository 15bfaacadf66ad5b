"""The words for settings: what each is called, what it does, and what its choices are called."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.i18n.messages import message
from backstride.routine.emergency import REGIONS
from backstride.ui.kit.say import say
from backstride.ui.services.region import region_code


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
        code = region_code(str(value))
        named = f"{say(REGIONS[code].name)} · {REGIONS[code].emergency}"
        return named if code == value else say(message("As this computer ({region})", region=named))
    if key == "rotation":
        return f"{value}°"
    return _choices().get((key, str(value)), str(value))


def _table() -> dict[str, tuple[str, ...]]:
    return {
        "role": (
            say(message("Mode")),
            say(message("Writing adds a button for a new routine.")),
        ),
        "language": (say(message("Language")),),
        "theme": (say(message("Theme")),),
        "text_size": (say(message("Text size")),),
        "person": (
            say(message("Figure")),
            say(message("Who shows you the exercises.")),
        ),
        "reduce_motion": (
            say(message("Reduce motion")),
            say(message("Show still pictures instead of movement.")),
        ),
        "rotation": (
            say(message("Screen rotation")),
            say(message("For a screen you watch lying down.")),
        ),
        "look_away": (
            say(message("Extra voice cues when you look away")),
            say(message("On the floor, the voice says what the screen shows, and the border lights up.")),
        ),
        "cue_volume": (say(message("Tones")),),
        "voice_volume": (say(message("Voice")),),
        "muted": (say(message("Sound on")),),
        "verbosity": (say(message("Voice guidance")),),
        "voice": (
            say(message("Voice")),
            say(
                message(
                    "The name of a voice in your speech program, such as en-us. With auto, it follows the language."
                )
            ),
        ),
        "voice_rate": (say(message("Speaking speed")), say(message("In words per minute."))),
        "voice_command": (
            say(message("Custom speech command")),
            say(
                message(
                    "For a better voice, such as {command}. Leave it empty to use the default.",
                    command=_unbroken(_COMMAND),
                )
            ),
        ),
        "lead_in": (say(message("Countdown after a pause")),),
        "countdown": (say(message("Countdown beeps")),),
        "emergency_region": (say(message("Emergency number")),),
        "library_folders": (
            say(message("More folders with routines")),
            say(message("Changes appear right away.")),
        ),
    }


def _unbroken(command: str) -> str:
    """Return *command* so that no line ends at the hyphen of an option."""
    return command.replace("-", "-\N{WORD JOINER}")


def _choices() -> dict[tuple[str, str], str]:
    return {
        ("role", "run"): say(message("Follow routines")),
        ("role", "write"): say(message("Write routines")),
        ("language", "auto"): say(message("Follow system")),
        ("language", "en"): "English",
        ("language", "de"): "Deutsch",
        ("theme", "system"): say(message("Follow system")),
        ("theme", "light"): say(message("Light")),
        ("theme", "dark"): say(message("Dark")),
        ("theme", "contrast"): say(message("High contrast")),
        ("person", "woman-light"): say(message("Woman, light skin")),
        ("person", "woman-medium"): say(message("Woman, medium skin")),
        ("person", "woman-deep"): say(message("Woman, dark skin")),
        ("person", "man-light"): say(message("Man, light skin")),
        ("person", "man-medium"): say(message("Man, medium skin")),
        ("person", "man-deep"): say(message("Man, dark skin")),
        ("reduce_motion", "system"): say(message("Follow system")),
        ("reduce_motion", "on"): say(message("On")),
        ("reduce_motion", "off"): say(message("Off")),
        ("verbosity", "tones"): say(message("Tones only")),
        ("verbosity", "brief"): say(message("Brief")),
        ("verbosity", "full"): say(message("Full")),
    }
