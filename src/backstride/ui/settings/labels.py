"""The words for settings: what each is called, what it does, and what its choices are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from backstride.i18n.dates import WEEKDAYS as DAY_NAMES
from backstride.i18n.messages import Message, message
from backstride.routine.emergency import REGIONS
from backstride.routine.reminding import WEEKDAYS
from backstride.storage.settings import OF_PLAN
from backstride.ui.kit.person_picker import PEOPLE_NAMES
from backstride.ui.kit.say import catalogue, say
from backstride.ui.services.region import region_code


@dataclass(frozen=True, slots=True)
class Words:
    """The name of a setting, and one sentence about what it does, where the name does not say it."""

    name: str
    help: str = ""


_COMMAND = "piper --model en.onnx --output_dir {folder}"


def _unbroken(command: str) -> str:
    """Return *command* so that no line ends at the hyphen of an option."""
    return command.replace("-", "-\N{WORD JOINER}")


_WORDS: Mapping[str, tuple[Message, ...]] = {
    "role": (
        message("Mode"),
        message("Writing adds a button for a new routine."),
    ),
    "language": (message("Language"),),
    "theme": (message("Theme"),),
    "text_size": (message("Text size"),),
    "person": (
        message("Figure"),
        message("Who shows you the exercises."),
    ),
    "reduce_motion": (
        message("Reduce motion"),
        message("Show still pictures instead of movement."),
    ),
    "rotation": (
        message("Screen rotation"),
        message("For a screen you watch lying down."),
    ),
    "look_away": (
        message("Extra voice cues when you look away"),
        message("On the floor, the voice says what the screen shows, and the border lights up."),
    ),
    "cue_volume": (message("Tones"),),
    "voice_volume": (message("Voice"),),
    "muted": (message("Sound on"),),
    "lower_music": (
        message("Lower music while the voice speaks"),
        message("Works with PulseAudio and PipeWire."),
    ),
    "verbosity": (
        message("Voice guidance"),
        message("Automatic says less once you have finished a routine five times."),
    ),
    "explain": (
        message("Explain exercises"),
        message("You hear how an exercise is done, and it begins when you are ready."),
    ),
    "voices": (
        message("Voices"),
        message("One for each language."),
    ),
    "voice_rate": (message("Speaking speed"),),
    "voice_command": (
        message("Custom speech command"),
        message(
            "Such as {command}. A program without {folder} in it is started for each phrase. "
            "Leave it empty to use the voices above.",
            command=_unbroken(_COMMAND),
            folder="{folder}",
        ),
    ),
    "lead_in": (message("Countdown after a pause"),),
    "countdown": (message("Countdown beeps"),),
    "run_time": (
        message("You usually run at"),
        message("Home then suggests what goes before a run, and what goes after it."),
    ),
    "own_item": (
        message("Something you want to do well"),
        message("Such as running 5 km. Once a week you are asked how it goes, from 0 to 10."),
    ),
    "plan_days": (
        message("Days for your plan"),
        message("Home suggests your plan on these days. With none chosen, any day will do."),
    ),
    "plan_from": (message("First day of your plan"),),
    "plan_until": (
        message("Last day of your plan"),
        message("Outside these days Home does not suggest your plan, and nothing reminds you of it."),
    ),
    "own_goal": (
        message("Your goal"),
        message("In your own words, such as: 10 km with the group. Home shows it; nobody judges it."),
    ),
    "plan_where": (
        message("When and where"),
        message("In your own words, such as: after breakfast, on the mat in the living room."),
    ),
    "tray": (
        message("Icon in the tray"),
        message("Where your desktop has a tray."),
    ),
    "remind_days": (
        message("Days to remind you"),
        message("A notification reminds you on these days. Choose none for no reminder."),
    ),
    "remind_at": (message("Time to remind you"),),
    "emergency_region": (message("Emergency number"),),
    "clinic_name": (
        message("Clinic"),
        message("Printed at the top of the sheets that you hand out."),
    ),
    "clinic_logo": (
        message("Logo"),
        message("The path of a picture, printed beside the name of the clinic."),
    ),
    "run_folders": (
        message("Folders with runs"),
        message("FIT, GPX and TCX files that your watch or its app puts there come into your diary."),
    ),
    "library_folders": (
        message("More folders with routines"),
        message("Changes appear right away."),
    ),
}
"""The name of each setting, and what it does where the name does not say it."""

_CHOICES: Mapping[tuple[str, str], Message] = {
    ("role", "run"): message("Follow routines"),
    ("role", "write"): message("Write routines"),
    ("language", "auto"): message("Follow system"),
    ("theme", "system"): message("Follow system"),
    ("theme", "light"): message("Light"),
    ("theme", "dark"): message("Dark"),
    ("theme", "contrast"): message("High contrast"),
    ("reduce_motion", "system"): message("Follow system"),
    ("reduce_motion", "on"): message("On"),
    ("reduce_motion", "off"): message("Off"),
    ("run_time", "ask"): message("Not said yet"),
    ("run_time", "varies"): message("No usual time"),
    ("tray", "off"): message("No icon"),
    ("tray", "icon"): message("Icon"),
    ("tray", "stay"): message("Icon, and keep running when closed"),
    ("explain", "auto"): message("First two times"),
    ("explain", "always"): message("Every time"),
    ("explain", "never"): message("Never"),
    ("verbosity", "auto"): message("Automatic"),
    ("verbosity", "tones"): message("Tones only"),
    ("verbosity", "brief"): message("Brief"),
    ("verbosity", "full"): message("Full"),
}


def setting_words(key: str) -> Words:
    """Return the words for the setting *key*."""
    return Words(*map(say, _WORDS[key]))


def choice_words(key: str, value: object) -> str:
    """Return what the *value* of the setting *key* is called."""
    if key == "emergency_region":
        code = region_code(str(value))
        named = say(REGIONS[code].name if code == value else message("System"))
        return f"{named} · {REGIONS[code].emergency}"
    if value == OF_PLAN:
        return say(message("Days of your plan"))
    if key in {"plan_days", "remind_days"}:
        return say(DAY_NAMES[WEEKDAYS.index(str(value))])
    if key == "rotation":
        return f"{value}°"
    chosen = PEOPLE_NAMES.get(str(value)) if key == "person" else _CHOICES.get((key, str(value)))
    return say(chosen) if chosen else catalogue().names().get(str(value), str(value))
