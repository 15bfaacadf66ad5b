"""Every sentence that the layers below the window make, as a template, so that catalogues can have it. Without Qt."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Return *words*, which the catalogues have."""
    return words


TEMPLATES = (
    # What a device cannot do.
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The screen may go dark: this desktop offers no way to keep it lit. Set a longer time in its power settings.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The screen may go dark: the library wakepy is missing. Install the program again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No sound: no program that plays a WAV was found. Install pulseaudio-utils, pipewire-bin or alsa-utils.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No sound: Qt's multimedia part did not load ({error}). Install pulseaudio-utils, pipewire-bin or alsa-utils.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "No sound: the files of the cues are not in {folder}. Install the program again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "No sound: the sound system does not answer. Restart the sound server, or connect the device again.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "No sound: {player} could not play. Connect an output device and start the sound server."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "No sound: no output device was found. Connect one; the session goes on silently until then."
    ),
    QT_TRANSLATE_NOOP("Sentences", "No sound for {kinds}: the file is missing or damaged. Install the program again."),
    QT_TRANSLATE_NOOP("Sentences", "No sound: {error}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Speech is not kept for next time: {folder} cannot be written ({why}). Free some space or allow writing.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "No voice: no speech program was found. Install espeak-ng; tones still play."),
    QT_TRANSLATE_NOOP("Sentences", "Your own speech command was not found: {command}. Correct it in the settings."),
    QT_TRANSLATE_NOOP(
        "Sentences", "There is no voice for the language {language}: its phrases are not spoken, tones still play."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "There is no voice called {voice}, so another one speaks. Correct its name in the settings."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The system's voice does not speak ({error}): tones still play."),
    QT_TRANSLATE_NOOP("Sentences", "The voice failed ({error}): some phrases are not spoken, tones still play."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The voice cannot begin: the system is out of threads. Close other programs; tones still play.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} {what}: some phrases are not spoken, tones still play."),
    QT_TRANSLATE_NOOP("Sentences", "could not be kept ({why})"),
    QT_TRANSLATE_NOOP("Sentences", "ended with code {code}"),
    QT_TRANSLATE_NOOP("Sentences", "could not be started ({why})"),
    QT_TRANSLATE_NOOP("Sentences", "did not answer within {seconds} s"),
    QT_TRANSLATE_NOOP("Sentences", "found no room for temporary files"),
    QT_TRANSLATE_NOOP("Sentences", "wrote a WAV of {rate} Hz and {channels} channels"),
    QT_TRANSLATE_NOOP("Sentences", "wrote a WAV that is not of 16 bits"),
    QT_TRANSLATE_NOOP("Sentences", "wrote more than {seconds} s of sound"),
    QT_TRANSLATE_NOOP("Sentences", "wrote only silence"),
    QT_TRANSLATE_NOOP("Sentences", "wrote no WAV file"),
    # What cannot be kept on the disk, or be read from it.
    QT_TRANSLATE_NOOP("Sentences", "The events are no longer written ({why})."),
    QT_TRANSLATE_NOOP("Sentences", "This session cannot be resumed if the program stops: its journal failed ({why})."),
    QT_TRANSLATE_NOOP("Sentences", "The history was written by a newer Backstride and stays as it is."),
    QT_TRANSLATE_NOOP("Sentences", "What is done with this one is added when that one is started again."),
    QT_TRANSLATE_NOOP("Sentences", "The history is not Backstride's; it is kept as {path} and a new one was begun."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The history was damaged. What could be read of it is still there (sessions: {count}); "
        "the damaged file is kept as {path}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The history is damaged in places; what cannot be read there is left out."),
    QT_TRANSLATE_NOOP("Sentences", "The history is damaged and cannot be mended: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "The history cannot be written: {path} is not a file."),
    QT_TRANSLATE_NOOP("Sentences", "The history cannot be written: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "another program has it locked"),
    QT_TRANSLATE_NOOP("Sentences", "the disk is full"),
    QT_TRANSLATE_NOOP("Sentences", "it may only be read"),
    QT_TRANSLATE_NOOP("Sentences", "it cannot be opened"),
    QT_TRANSLATE_NOOP("Sentences", "the disk failed"),
    QT_TRANSLATE_NOOP("Sentences", "there is no memory left"),
    QT_TRANSLATE_NOOP("Sentences", "Make room on the disk."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another folder with --home."),
    QT_TRANSLATE_NOOP("Sentences", "Close that program."),
    QT_TRANSLATE_NOOP("Sentences", "Close other programs."),
    QT_TRANSLATE_NOOP("Sentences", "Allow this user to write it."),
    QT_TRANSLATE_NOOP("Sentences", "Make sure that the disk works."),
    QT_TRANSLATE_NOOP("Sentences", "Give it another name."),
    QT_TRANSLATE_NOOP("Sentences", "Cannot keep the settings in {path} ({why}); they hold until you leave."),
    QT_TRANSLATE_NOOP("Sentences", "The settings as they were, with what could not be used, are kept in {path}."),
    QT_TRANSLATE_NOOP("Sentences", "Cannot use the settings in {path}, the defaults hold: {problem}"),
    QT_TRANSLATE_NOOP("Sentences", "{path}: line {number}: {name} must be {expected}; {default} holds."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{path}: line {number}: a screen that serves a gym is not offered until it is safe to leave alone; "
        '"run" holds.',
    ),
    QT_TRANSLATE_NOOP("Sentences", "{path}: line {number}: there is no setting {name}; it was left out."),
    QT_TRANSLATE_NOOP("Sentences", "one of {choices}"),
    QT_TRANSLATE_NOOP("Sentences", "a whole number from {low} to {high}"),
    QT_TRANSLATE_NOOP("Sentences", "true or false"),
    QT_TRANSLATE_NOOP("Sentences", "text of one line of at most {longest} characters"),
    QT_TRANSLATE_NOOP("Sentences", "a list of texts"),
    QT_TRANSLATE_NOOP("Sentences", "The library folder {path} is not there."),
    QT_TRANSLATE_NOOP("Sentences", "The library folder {path} cannot be read ({why})."),
    QT_TRANSLATE_NOOP("Sentences", "Cannot write into the folder {path}; choose another with --home."),
    QT_TRANSLATE_NOOP("Sentences", "Cannot make the folder {path} ({why}); choose another with --home."),
    QT_TRANSLATE_NOOP("Sentences", "{path} is there already and stays as it is; choose another id."),
    QT_TRANSLATE_NOOP("Sentences", "Cannot write {path} ({why})."),
    # Why a picture is not drawn.
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is no file."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} cannot be read ({why})."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} has {size} MB; {most} MB is the most that is shown."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The picture {name} has {width} x {height} pixels; {most} million is the most that is shown."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is stored in {count} passes; {most} is the most that is shown."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is no PNG, JPEG, WebP or SVG."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is a photo in {kind}, which is not shown."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is damaged."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} cannot be drawn in time."),
    QT_TRANSLATE_NOOP("Sentences", "The picture {name} is not shown: {why}."),
    QT_TRANSLATE_NOOP("Sentences", "Save it smaller: 1600 pixels on the longer side are plenty."),
    QT_TRANSLATE_NOOP("Sentences", "Save it again as a plain JPG or PNG."),
    QT_TRANSLATE_NOOP("Sentences", "Save it again, or take another one."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as one of these."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as PNG, or as an SVG of plain shapes."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as JPG."),
    QT_TRANSLATE_NOOP("Sentences", "it repeats its parts too often to draw"),
    QT_TRANSLATE_NOOP("Sentences", "it holds a `clipPath` outside of `defs`"),
    QT_TRANSLATE_NOOP("Sentences", "it is not well-formed"),
    QT_TRANSLATE_NOOP("Sentences", "it is no SVG"),
    QT_TRANSLATE_NOOP("Sentences", "it declares a document type"),
    QT_TRANSLATE_NOOP("Sentences", "it holds an instruction to a program ({name})"),
    QT_TRANSLATE_NOOP("Sentences", "it is too large to draw"),
    QT_TRANSLATE_NOOP("Sentences", "it holds a `{name}`"),
    QT_TRANSLATE_NOOP("Sentences", "it loads something from elsewhere"),
    QT_TRANSLATE_NOOP("Sentences", "it runs a script (`{name}`)"),
)
"""Each with what changes as ``{name}``, a brace itself as two; the first one that fits a sentence is the one."""
