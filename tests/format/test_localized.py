"""A file of the library in another language: its texts change, and nothing else does."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.localized import english_texts, localized
from backstride.format.reader import read_exercise, read_plan, read_routine

EXERCISE = b"""\
# A comment with Plank in it.
format: 1   # the first
title: Plank   # its name
spoken: Plank
kind: strength
also_known_as: [forearm plank, "front plank"]
equipment:
  - mat
  - {en: cushion, de: Kissen}
move: Lift the hips
  until the body is straight.
mistakes:
  - 'Don''t hang'
caution: |
  Not with pain.

easier: knee-plank
"""
GERMAN = {
    "Plank": "Unterarmst\u00fctz",
    "mat": "Matte",
    "forearm plank": "Unterarm, gest\u00fctzt",
    "front plank": "vorn",
    "Lift the hips until the body is straight.": "Heb die H\u00fcfte: bis der K\u00f6rper gerade ist.",
    "Don't hang": "Nicht durchh\u00e4ngen",
    "Not with pain.": '"Nicht" bei Schmerz.\nWirklich.',
}


class Words:
    """The words of a language, given as they are."""

    def __init__(self, language: str, known: Mapping[str, str], spoken: str = "") -> None:
        self.language = language
        self._known = known
        self._spoken = spoken

    def find(self, words: str, context: str = "") -> str:
        return self._spoken if context == "spoken" else self._known.get(words, "") if not context else ""


def test_texts_are_translated_and_comments_order_and_quotes_stay() -> None:
    assert localized(EXERCISE, "exercise", Words("de", GERMAN, "St\u00fctz")).decode() == (
        """\
# A comment with Plank in it.
format: 1
language: de   # the first
title: Unterarmst\u00fctz   # its name
spoken: St\u00fctz
kind: strength
also_known_as: ["Unterarm, gest\u00fctzt", vorn]
equipment:
  - Matte
  - {en: cushion, de: Kissen}
move: "Heb die H\u00fcfte: bis der K\u00f6rper gerade ist."
mistakes:
  - Nicht durchh\u00e4ngen
caution: "\\"Nicht\\" bei Schmerz.\\nWirklich."

easier: knee-plank
"""
    )


def test_a_file_that_says_it_is_english_says_the_other_language_then() -> None:
    data = b"title: Plank\nlanguage: en # as ever\n"

    assert localized(data, "exercise", Words("de", GERMAN)) == (
        "title: Unterarmst\u00fctz\nlanguage: de # as ever\n".encode()
    )


def test_the_copy_reads_as_the_translation_does() -> None:
    exercise, problems = read_exercise(localized(EXERCISE, "exercise", Words("de", GERMAN)), name="plank")

    assert problems == ()
    assert exercise is not None
    assert exercise.title.variants == (("de", "Unterarmst\u00fctz"),)
    assert exercise.caution is not None
    assert exercise.caution.read("de") == '"Nicht" bei Schmerz.\nWirklich.'


def test_texts_are_found_with_the_keys_that_lead_to_them() -> None:
    assert [(written.path, written.words, written.context) for written in english_texts(EXERCISE, "exercise")] == [
        (("title",), "Plank", "title"),
        (("spoken",), "Plank", "spoken"),
        (("also_known_as", 0), "forearm plank", "also_known_as"),
        (("also_known_as", 1), "front plank", "also_known_as"),
        (("equipment", 0), "mat", "equipment"),
        (("move",), "Lift the hips until the body is straight.", "move"),
        (("mistakes", 0), "Don't hang", "mistakes"),
        (("caution",), "Not with pain.", "caution"),
    ]


ROUTINE = b"format: 1\r\ntitle: Calves\r\nsteps:\r\n  - {note: Stand up, for: 5 s}\r\n  - rest: 5 s\r\n    say: mat\r\n"
PLAN = b"\xef\xbb\xbfformat: 1\ntitle: Plank\nlevels:\n  - routine: a-b\n    move_on: mat\n"


def test_routines_and_plans_are_translated_too() -> None:
    german = Words("de", GERMAN | {"Stand up": "Steh auf, bitte"})
    routine, _ = read_routine(localized(ROUTINE, "routine", german), name="calves", library={})
    plan, _ = read_plan(localized(PLAN, "plan", german), name="plank")

    assert routine is not None
    assert plan is not None
    assert [step.note.read("de") for step in routine.steps[:1] if hasattr(step, "note")] == ["Steh auf, bitte"]
    assert plan.title.read("de") == "Unterarmst\u00fctz"


@pytest.mark.parametrize(
    "data",
    [
        EXERCISE.replace(b"kind:", b"language: fr\nkind:"),
        EXERCISE.replace(b"kind:", b"language: []\nkind:"),
        b"- a\n",
        b"\xff",
        b"title: [",
        b"format: 1\ntitle: {en: Plank}\n",
        b"format: 1\ntitle: Chair\n",
    ],
)
def test_what_is_not_in_plain_english_or_not_known_stays_as_it_is(data: bytes) -> None:
    assert localized(data, "exercise", Words("de", GERMAN)) == data


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30))
def test_whatever_a_translation_holds_it_is_read_as_it_was_written(words: str) -> None:
    data = localized(EXERCISE, "exercise", Words("de", {"Plank": words, "forearm plank": words}))
    exercise, problems = read_exercise(data, name="plank")

    assert words.strip() == "" or {problem.code for problem in problems} <= {"bad-text", "language-mismatch"}
    assert exercise is None or [exercise.title.read("de"), exercise.also_known_as[0].read("de")] == [words.strip()] * 2
