"""Texts in letters that their language is not written in."""

from __future__ import annotations

import itertools

import pytest

from backstride.format.problem import Problem, Severity
from backstride.format.reader import read_exercise, read_plan, read_routine
from backstride.format.scripts import SCRIPTS, foreign_script
from backstride.i18n.catalogue import IN_ENGLISH
from tests.support.problems import hint_of

# ruff: noqa: RUF001  because letters of many scripts are what is read here


def told(words: str) -> list[tuple[int, int, str]]:
    _, problems = read_routine(words.encode(), name="example", library={})
    assert {problem.code for problem in problems} <= {"language-mismatch"}
    return [(problem.line, problem.column, hint_of(problem)) for problem in problems]


@pytest.mark.parametrize(
    ("text", "tag", "script"),
    [
        ("Растяжка икр", "en", "Cyrillic"),
        ("Растяжка икр", "de", "Cyrillic"),
        ("Διάταση", "fr", "Greek"),
        ("תרגיל", "en", "Hebrew"),
        ("تمرين", "en", "Arabic"),
        ("小腿拉伸", "en", "Chinese"),
        ("ストレッチ", "zh", "Japanese"),
        ("종아리 스트레칭", "ja", "Korean"),
        ("Calf stretch", "ru", "Latin"),
        ("Calf stretch", "sr-Cyrl", "Latin"),
        ("Calf stretch, икры", "ru", "Latin"),
    ],
)
def test_a_text_in_another_script_is_recognised(text: str, tag: str, script: str) -> None:
    found = foreign_script(text, tag)

    assert found
    assert IN_ENGLISH.say(found.name) == script


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Calf stretch", "en"),
        ("Растяжка икр", "ru"),
        ("Растяжка икр", "sr"),
        ("Rastezanje", "sr"),
        ("カーフストレッチ、壁で", "ja"),
        ("종아리 漢字", "ko"),
        ("小腿拉伸", "zh-Hant"),
        ("α", "en"),
        ("PNF", "en"),
        ("Hold it. 20 s! 👩‍⚕️", "en"),
        ("The β-fibres of the calf", "en"),
        ("Растяжка икр", "tlh"),
        ("ᚠᚢᚦᚨᚱᚲ", "en"),
        ("20 × 3", "ru"),
        ("", "ru"),
    ],
)
def test_a_text_in_its_own_script_or_in_none_is_not(text: str, tag: str) -> None:
    assert foreign_script(text, tag) is None


def test_without_a_language_the_file_is_warned_of_once() -> None:
    words = "format: 1\ntitle: Икры\nnotes: Медленно\nsteps:\n  - rest: 5\n    say: Отдых\n"

    assert told(words) == [(2, 8, "Add `language: ru`, or the tag of the language that it is in.")]


def test_with_a_language_each_text_is_warned_of() -> None:
    words = "format: 1\ntitle: Икры\nlanguage: de\nnotes: Langsam\nsteps:\n  - rest: 5\n    say: Отдых\n"

    assert [place[:2] for place in told(words)] == [(2, 8), (7, 10)]
    assert told(words)[0][2] == "Write `language: ru`, or the tag of the language that it is in."


def test_a_translation_is_warned_of_at_its_own_place() -> None:
    words = "format: 1\ntitle: {en: Calves, de: Икры}\nsteps:\n  - rest: 5\n"

    assert told(words) == [
        (2, 25, "Change `de` to the tag of the language that it is in, such as `ru`."),
    ]


def test_names_have_no_language() -> None:
    assert told("format: 1\ntitle: Calves\nauthor: Анна\nsteps:\n  - rest: 5\n") == []


def test_the_warning_can_be_allowed() -> None:
    assert told("format: 1\ntitle: Икры\nallow: [language-mismatch]\nsteps:\n  - rest: 5\n") == []


@pytest.mark.parametrize(
    "problems",
    [
        read_exercise("format: 1\ntitle: Икры\nkind: stretch\n".encode(), name="x")[1],
        read_plan("format: 1\ntitle: Икры\nlevels:\n  - routine: a\n".encode(), name="x")[1],
    ],
)
def test_exercises_and_plans_are_warned_of_too(problems: tuple[Problem, ...]) -> None:
    assert [(problem.line, problem.code, problem.severity) for problem in problems] == [
        (2, "language-mismatch", Severity.WARNING)
    ]


def test_scripts_do_not_overlap_and_each_offers_a_language() -> None:
    blocks = sorted(block for script in SCRIPTS for block in script.blocks)

    assert all(last < first for (_, last), (first, _) in itertools.pairwise(blocks))
    assert all(first <= last for first, last in blocks)
    assert all(script.languages for script in SCRIPTS)
