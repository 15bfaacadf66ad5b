"""Every problem that a file can have, by code: what it means, an example, and the cure."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.format.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One code: its cause in a sentence, its cure in another, and the smallest file that has it.

    ``example`` is a routine file, or empty where no short text can show it: too large a file, another encoding, another
    file.
    """

    cause: str
    cure: str
    example: str = ""
    severity: Severity = Severity.ERROR


def _steps(text: str) -> str:
    return f"format: 1\ntitle: Example\nsteps:\n{text}"


def _routine(text: str, steps: str = "  - rest: 30 s\n") -> str:
    return f"format: 1\ntitle: Example\n{text}steps:\n{steps}"


_INLINE = """\
exercises:
  plank:
    title: Plank
    kind: strength
    position: prone
    muscles: [rectus abdominis]
"""
_TWO_HEIGHTS = f"""\
{_INLINE}\
    dose: {{hold: 10 s}}
  squat:
    title: Squat
    kind: strength
    position: standing
    dose: {{reps: 10}}
"""
_DOWN = "  - exercise: plank\n"
_UP = "  - exercise: squat\n"

ERRORS = {
    "not-utf8": Code("The file is not text in UTF-8.", "Save it again with the encoding UTF-8."),
    "too-large": Code("The file is larger than 256 KiB.", "Split it into several files."),
    "too-deep": Code(
        "Blocks are nested more than 24 deep.", "Use fewer levels.", "steps: " + "[" * 24 + "]" * 24 + "\n"
    ),
    "too-many": Code("The file has more than 5,000 keys and values.", "Split it into several files."),
    "yaml-syntax": Code(
        "YAML cannot read the file: a bracket or a quotation mark is not closed, or a line does not line up.",
        "Look at the place that is named, and at the line above it.",
        'format: 1\ntitle: "Before a run\nsteps:\n  - rest: 30 s\n',
    ),
    "tab-indent": Code(
        "A line is indented with a tab.",
        "Use two spaces instead of each tab at the beginning of a line.",
        "format: 1\ntitle: Example\nsteps:\n\t- rest: 30 s\n",
    ),
    "tag": Code(
        "A value begins with `!`, YAML's sign for a tag.",
        "Delete the tag, or put quotation marks around the text.",
        "format: 1\ntitle: !important Breathe\nsteps:\n  - rest: 30 s\n",
    ),
    "anchor": Code(
        "A value begins with `&` or `*`, or a key is `<<`: YAML's signs for repeating what is elsewhere.",
        "Write the text out again, or put quotation marks around it.",
        "format: 1\ntitle: *name\nsteps:\n  - rest: 30 s\n",
    ),
    "several-documents": Code(
        "A second document begins with `---`.",
        "Put each routine, exercise or plan into a file of its own.",
        _steps("  - rest: 30 s\n---\ntitle: Another\n"),
    ),
    "empty-file": Code("There is nothing in the file.", "Begin with `format: 1`.", "# to be written\n"),
    "not-a-mapping": Code(
        "Something that consists of `key: value` lines is written as a single value or a list.",
        "Write each key on a line of its own, indented below.",
        _routine("defaults: 5 s\n"),
    ),
    "unknown-key": Code(
        "A key is not known where it is.",
        "Correct its spelling or delete it.",
        _steps("  - rest: 30 s\n    sya: Breathe.\n"),
    ),
    "duplicate-key": Code(
        "A key is twice in the same block.", "Keep one of them.", _steps("  - rest: 30 s\n    rest: 40 s\n")
    ),
    "missing-key": Code("A key that must be there is missing.", "Add it.", "format: 1\nsteps:\n  - rest: 30 s\n"),
    "not-text": Code(
        "Nothing, a list or a mapping is where a text belongs.",
        "Write the text after the `:`.",
        "format: 1\ntitle: [Before, After]\nsteps:\n  - rest: 30 s\n",
    ),
    "bad-text": Code(
        "A text has more than 4,000 characters, or holds invisible control characters.",
        "Shorten it, or type it again without copying.",
        'format: 1\ntitle: "Bell \\a"\nsteps:\n  - rest: 30 s\n',
    ),
    "invisible-character": Code(
        "A character looks like another one or like nothing: a no-break space, a typographic quotation mark.",
        "Type the plain character that is named in its place.",
        _steps("  - rest: 30 s\n    s\u00aday: Breathe.\n"),
    ),
    "bad-duration": Code(
        "A time cannot be read, is 0 where it must not be, or is longer than 12 h.",
        "Write it like `45 s`, `1 min 30 s` or `1:30`.",
        _steps("  - rest: 30 seks\n"),
    ),
    "bad-number": Code(
        "A number cannot be read or is out of its bounds.",
        "Write a whole number within the bounds that are named.",
        _steps("  - repeat: many\n    steps:\n      - rest: 30 s\n"),
    ),
    "bad-choice": Code(
        "A word is not one of those that are known there.",
        "Write one of the words that are named.",
        _routine("level: expert\n"),
    ),
    "bad-id": Code(
        "An id has other characters than a-z, 0-9 and `-`; without `id` one is made from the file's name.",
        "Write small letters, digits and `-`; where the file's name is in another alphabet, add an `id`.",
        _routine("id: My Routine\n"),
    ),
    "bad-date": Code(
        "A date cannot be read, or an end lies before its beginning.",
        "Write year-month-day, such as 2026-11-01.",
        _routine("prescription:\n  until: 1.11.2026\n"),
    ),
    "bad-tempo": Code(
        "A tempo is not three numbers of seconds, its `parts` not three names, or there are no repetitions to pace.",
        "Write OUT-HOLD-BACK, such as `2-0-2`, together with `reps`.",
        _routine(_INLINE, "  - exercise: plank\n    reps: 10\n    tempo: slow\n"),
    ),
    "bad-breath": Code(
        "A breath is not four numbers of seconds, has no length, or is counted where none is led.",
        "Write IN-HOLD-OUT-HOLD, such as `4-0-6-0`, with `for` or `breaths`.",
        _routine(_INLINE, "  - exercise: plank\n    breathe: 4-6\n    breaths: 10\n"),
    ),
    "no-mode": Code(
        "Neither the step nor its exercise says how much.",
        "Add `hold`, `reps`, `for` or `breathe`.",
        _routine(_INLINE, "  - exercise: plank\n"),
    ),
    "two-modes": Code(
        "A step says in two ways how much.",
        "Keep one of them; only `hold` with `reps`, and `breathe` with `for`, belong together.",
        _routine(_INLINE, "  - exercise: plank\n    hold: 10 s\n    for: 1 min\n"),
    ),
    "bad-sides": Code(
        "A side is not known, or `first` is used where the sides do not change.",
        "Write `both`, `each`, `left`, `right` or `alternate`; for `first`, `left` or `right`.",
        _routine(_INLINE, "  - exercise: plank\n    hold: 10 s\n    sides: one\n"),
    ),
    "unknown-exercise": Code(
        "No exercise has this id.",
        "Correct the id, or write the exercise into the file under `exercises`.",
        _routine(_INLINE, "  - exercise: plonk\n    hold: 10 s\n  - exercise: plank\n    hold: 10 s\n"),
    ),
    "empty-steps": Code(
        "There are no steps, or none that takes any time.",
        "Write at least one.",
        "format: 1\ntitle: Example\nsteps: []\n",
    ),
    "bad-step": Code(
        "A step is not one of `exercise`, `rest`, `note` and `repeat`, is two of them, or has a clock within another.",
        "Begin each step with `- ` and one of these keys; put no `every` or `for` of a repeat into another.",
        _steps("  - rest: 30 s\n  - hold: 30 s\n"),
    ),
    "bad-path": Code(
        "The picture is not a file of a known kind within the library folder.",
        "Put a png, jpg, webp or svg file beside the exercise and write its name.",
        _routine(_INLINE + "    picture: ../plank.png\n", "  - exercise: plank\n    hold: 10 s\n"),
    ),
    "missing-file": Code("The picture is not there.", "Put the file beside the exercise, or correct its name."),
    "bad-figure": Code(
        "The figure has a pose that no body can take, a joint that is not known, or no pose at all.",
        "Correct the angle or the name.",
        _routine(_INLINE + "    figure: {start: {elbow: 900}, end: {elbow: 90}}\n", _DOWN + "    hold: 10 s\n"),
    ),
    "too-long-for-every": Code(
        "A round takes longer than the time after which the next one is to begin.",
        "Write a longer time for `every`, or put less into the round.",
        _steps("  - repeat: 5\n    every: 20 s\n    steps:\n      - rest: 30 s\n"),
    ),
    "too-long-timeline": Code(
        "The routine has more than 20,000 phases or takes more than 12 hours.",
        "Repeat less often.",
        _steps("  - repeat: 200\n    steps:\n      - repeat: 200\n        steps:\n          - rest: 30 s\n"),
    ),
}


def _warning(cause: str, cure: str, example: str = "") -> Code:
    return Code(cause, cure, example, Severity.WARNING)


WARNINGS = {
    "long-hold-before-run": _warning(
        "A hold before a run is longer than 10 s, or the holds of one muscle add up to more than 60 s a side.",
        "Shorten the hold, or move the routine to after the run.",
        _routine("when: before-run\n" + _INLINE, "  - exercise: plank\n    hold: 30 s\n"),
    ),
    "text-too-long-for-slot": _warning(
        "The voice needs longer for a text than there is, so a session leaves it out or cuts it short.",
        "Shorten the text, or lengthen the rest or `get_ready`.",
        _steps("  - rest: 3 s\n    say: Lie down on your back with both knees bent and both feet flat on the floor.\n"),
    ),
    "say-too-late": _warning(
        "A step begins without getting ready, and the voice is through with its `say` when much of the work is over.",
        "Shorten the text, or write a `get_ready`.",
        _routine(
            _INLINE,
            _DOWN + "    hold: 6 s\n    get_ready: 0\n    say: Press the forearms into the floor, and breathe.\n",
        ),
    ),
    "cue-not-heard": _warning(
        "Neither before the work nor between or in it is there time to say the `cue`.",
        "Shorten it, or lengthen `get_ready`, `switch`, `pause` or `rest`.",
        _routine(_INLINE, _DOWN + "    hold: 3 s\n    get_ready: 3 s\n    cue: Shoulders away from the ears.\n"),
    ),
    "uneven-sides": _warning(
        "One side gets more than the other.",
        "Give the other side as much, or write `sides: each`.",
        _routine(_INLINE, "  - exercise: plank\n    hold: 10 s\n    sides: left\n"),
    ),
    "many-get-ups": _warning(
        "The person gets up and down again often; in another order it were at most half as often.",
        "Group the floor exercises together.",
        _routine("defaults: {get_ready: 12 s}\n" + _TWO_HEIGHTS, (_DOWN + _UP) * 2 + _DOWN),
    ),
    "no-get-ready-on-floor-change": _warning(
        "There is less time than a person of 60 needs to get into position, or to change sides.",
        "Lengthen `get_ready`, `switch` or `rest`, or put a rest between.",
        _routine(_TWO_HEIGHTS, _UP + _DOWN),
    ),
    "breath-cut": _warning(
        "`for` is not a whole number of breaths; the last, cut breath is left out.",
        "Write a time that the breath divides, or the number of `breaths`.",
        _routine(_INLINE, "  - exercise: plank\n    breathe: 4-0-6-0\n    for: 45 s\n"),
    ),
    "overrides": _warning(
        "The file hides one of another library folder that has the same id.",
        "Give it another `id`, if that is not meant.",
    ),
    "id-taken": _warning(
        "Another file in the folder makes the same id of its name, so this one has a number after its own.",
        "Rename one of them, or write an `id` into it.",
    ),
    "not-read": _warning(
        "A file or a folder was surely meant for the library, but is called or lies so that nothing reads it.",
        "Rename it as the message says, or move the files of the folder one up.",
    ),
    "big-picture": _warning(
        "The picture has more than 4 MB or 16 million pixels, or is stored in more than 20 passes; it is not shown.",
        "Save it smaller: 1600 pixels on the longer side are plenty.",
    ),
    "bad-picture": _warning(
        "The picture is damaged, of another kind than its name says, or an SVG with more than plain shapes; "
        "it is not shown.",
        "Save it again as PNG or JPG.",
    ),
    "unknown-muscle": _warning(
        "A muscle is not called so here: it does not glow, and its holds are not added up.",
        "Write the anatomical name; the guide lists all that are known.",
        _routine(_INLINE.replace("[rectus abdominis]", "[abs]"), "  - exercise: plank\n    hold: 10 s\n"),
    ),
    "unknown-tag": _warning(
        "A tag is not one of those that say what somebody may have to avoid.",
        "Write one of the tags that the guide lists, or delete it.",
        _routine(_INLINE + "    tags: [neeling]\n", "  - exercise: plank\n    hold: 10 s\n"),
    ),
    "old-hint": _warning(
        "A sentence is written where the id of an easier or harder exercise belongs; it is read as a hint.",
        "Write the sentence into `easier_hint` or `harder_hint`.",
        _routine(_INLINE + "    easier: Put the knees down.\n", "  - exercise: plank\n    hold: 10 s\n"),
    ),
    "old-id": _warning(
        "A step names an exercise by an id that it had before; the exercise is found all the same.",
        "Write the id of today, and its `variant`.",
        _routine(_INLINE + "    formerly: [prone-bridge]\n", "  - exercise: prone-bridge\n    hold: 10 s\n"),
    ),
    "short-work": _warning(
        "A hold, or the time of a step, is shorter than 2 s.",
        "Write minutes and seconds with a colon, such as `1:30`.",
        _routine(_INLINE, "  - exercise: plank\n    hold: 1.30\n"),
    ),
    "language-mismatch": _warning(
        "A text is in letters that its language is not written in; a voice would spell them.",
        "Write the `language` that the texts are in.",
        "format: 1\ntitle: Икры\nsteps:\n  - rest: 30 s\n",
    ),
    "unused-exercise": _warning(
        "An exercise under `exercises` is in no step.",
        "Use it, or delete it.",
        _routine(_INLINE),
    ),
    "past-review": _warning(
        "The day until which the routine was prescribed is over.",
        "See the person again, and write a new `until`.",
        _routine("prescription:\n  until: 2020-01-01\n"),
    ),
}

CODES = {**ERRORS, **WARNINGS}
