"""From text to routines, exercises and plans, with every problem and its place."""

from __future__ import annotations

import re
from collections import UserDict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.codes import CODES
from backstride.format.problem import Problem
from backstride.format.reader import read_exercise, read_plan, read_routine
from backstride.format.tree import Spot
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.text import Text, text
from backstride.library.exercise_pictures import picture_place
from backstride.routine.frequency import Frequency
from backstride.routine.model import (
    Author,
    Breath,
    Defaults,
    Dose,
    Exercise,
    ExerciseStep,
    NoteStep,
    Prescription,
    RepeatStep,
    RestStep,
    Routine,
    Side,
    Source,
    Tempo,
)
from backstride.routine.plan import Gate, Level, Plan
from tests.support.hostile import FULL_OF_PROBLEMS, MANY_SETS, with_steps
from tests.support.problems import hint_of, message_of

CALF = Exercise(id="calf", title=text("Calf stretch"), kind="stretch", sides="each", dose=Dose(hold=(30.0,), sets=2))
BIRD = Exercise(id="bird-dog", title=text("Bird dog"), kind="strength", dose=Dose(hold=(10.0,), reps=(6, 4, 2)))
BREATHING = Exercise(
    id="breathing", title=text("Breathing"), kind="breathing", dose=Dose(breathe=Breath(4, 0, 6, 0), time=60.0)
)
BARE = Exercise(id="bare", title=text("Bare"), kind="strength")
LIBRARY = {each.id: each for each in (CALF, BIRD, BREATHING, BARE)}

MARK = "▸"  # stands before the place at which a problem is expected


def read(words: str, name: str = "example") -> tuple[Routine | None, tuple[Problem, ...]]:
    return read_routine(words.encode(), name=name, library=LIBRARY)


def routine(words: str) -> Routine:
    found, problems = read(words)
    assert problems == ()
    assert found is not None
    return found


def told(words: str) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in read(words)[1]]


def only(words: str) -> Problem:
    (problem,) = read(words)[1]
    return problem


# --- what is read -----------------------------------------------------------------------------------------------------


def test_a_routine_with_everything() -> None:
    found = routine(
        """\
format: 1
id: my-routine
title: {en: Evening, de: Abend}
when: [after-run, any-time]
summary: Short.
notes: Longer.
goals: [flexibility, relaxation]
level: beginner
author: {name: A. Physio, registration: "PH12345", reviewed: 2026-11-01, contact: front-desk@clinic.example}
language: en
defaults: {get_ready: 8s, switch: 0, rest: 1:00, pause: 2 s}
prescription:
  frequency: {per: week, times: 3}
  from: 2026-11-02
  until: 2026-12-14
  stop_if: It turns sharp.
  pain: {go: 1, caution: 4}
allow: [breath-cut]
steps: [{rest: 1}]
"""
    )

    assert found == Routine(
        id="my-routine",
        title=Text((("en", "Evening"), ("de", "Abend"))),
        when=("after-run", "any-time"),
        summary=text("Short."),
        notes=text("Longer."),
        goals=("flexibility", "relaxation"),
        level="beginner",
        author=Author(
            name="A. Physio", registration="PH12345", reviewed=date(2026, 11, 1), contact="front-desk@clinic.example"
        ),
        defaults=Defaults(get_ready=8.0, switch=0.0, rest=60.0, pause=2.0),
        prescription=Prescription(
            frequency=Frequency(per="week", times=3),
            starts=date(2026, 11, 2),
            until=date(2026, 12, 14),
            stop_if=text("It turns sharp."),
            pain_go=1,
            pain_caution=4,
        ),
        allow=("breath-cut",),
        steps=(RestStep(length=1.0),),
    )


def test_an_author_may_be_a_name_and_a_frequency_a_text() -> None:
    found = routine("format: 1\ntitle: x\nauthor: A. Physio\nprescription: {frequency: daily}\nsteps: [rest: 5]\n")

    assert found.author == Author(name="A. Physio")
    assert found.prescription == Prescription(frequency=Frequency(words="daily"))


def test_every_kind_of_step() -> None:
    found = routine(
        with_steps(
            "- note: Walk.",
            "- {note: Lie down., for: 5 s, say: Down you go.}",
            "- rest: 10",
            "  say: Breathe.",
            "- repeat: 2",
            "  rest: 0:30",
            "  steps:",
            "    - exercise: calf",
            "      hold: 10 s",
            "      reps: [6, 4]",
        )
    )

    assert found.steps == (
        NoteStep(note=text("Walk.")),
        NoteStep(note=text("Lie down."), length=5.0, say=text("Down you go.")),
        RestStep(length=10.0, say=text("Breathe.")),
        RepeatStep(
            times=2,
            rest=30.0,
            steps=(ExerciseStep(exercise="calf", dose=Dose(hold=(10.0,), reps=(6, 4))),),
        ),
    )


def test_everything_that_an_exercise_step_may_say() -> None:
    (step,) = routine(
        with_steps(
            "- exercise: calf",
            "  reps: 5",
            "  tempo: 2-0.5-2",
            "  sets: 3",
            "  sides: each",
            "  first: right",
            "  rest: 0",
            "  pause: 1",
            "  switch: 2",
            "  get_ready: 10",
            "  say: Go.",
            "  cue: Slow.",
            "  easier: bare",
            "  harder: bird-dog",
            "  priority: must",
            "  count: no",
        )
    ).steps

    assert step == ExerciseStep(
        exercise="calf",
        dose=Dose(
            reps=(5,),
            tempo=Tempo(2, 0.5, 2),
            sets=3,
            sides="each",
            first=Side.RIGHT,
            rest=0.0,
            pause=1.0,
            switch=2.0,
            get_ready=10.0,
        ),
        say=text("Go."),
        cue=text("Slow."),
        easier="bare",
        harder="bird-dog",
        priority="must",
        count=False,
    )


def test_a_routine_has_the_exercises_that_it_names_and_those_that_these_name() -> None:
    easy = Exercise(id="easy", title=text("Easy"), kind="stretch", harder_hint=text("Bend further."))
    mid = Exercise(id="mid", title=text("Mid"), kind="stretch", dose=Dose(hold=(5.0,)), easier="easy")
    library = {**LIBRARY, "easy": easy, "mid": mid}
    found, _ = read_routine(with_steps("- {exercise: mid, harder: calf}").encode(), name="x", library=library)

    assert found
    assert set(found.exercises) == {"mid", "easy", "calf"}


class Asked(UserDict[str, Exercise]):
    """A library that remembers which exercises it was asked for: each is a file that is then read."""

    def __init__(self, exercises: dict[str, Exercise]) -> None:
        super().__init__(exercises)
        self.read: set[str] = set()

    def __getitem__(self, key: str) -> Exercise:
        self.read.add(key)
        return super().__getitem__(key)


def test_a_routine_asks_the_library_only_for_the_exercises_that_it_names() -> None:
    library = Asked(LIBRARY)
    inline = "exercises:\n  own: {title: Own, kind: stretch, dose: {hold: 5s}, harder: calf}\n"
    found, problems = read_routine(
        (with_steps("- {exercise: own}\n  - {exercise: bird-dog}") + inline).encode(), name="x", library=library
    )

    assert found
    assert problems == ()
    assert library.read == {"bird-dog", "calf"}


def test_an_inline_exercise_hides_one_of_the_library() -> None:
    found = routine(
        "format: 1\ntitle: x\nlanguage: de\nexercises:\n  calf: {title: Wade, kind: stretch, dose: {reps: 5}}\n"
        "steps: [exercise: calf]\n"
    )

    assert found.exercises["calf"] == Exercise(
        id="calf", title=text("Wade", "de"), kind="stretch", dose=Dose(reps=(5,))
    )


def test_the_file_s_name_is_the_id_where_none_is_written() -> None:
    assert routine(with_steps("- rest: 5")).id == "example"
    _, problems = read(with_steps("- rest: 5"), name="My Routine")
    assert [(p.code, p.of_whole_file) for p in problems] == [("bad-id", True)]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Calves, evening", "`id: calves-evening`"),
        ("{ja: 朗読, de: Waden am Abend}", "`id: waden-am-abend`"),
        ("朗読", "`id: mine`"),
        ("[]", "`id: mine`"),
    ],
)
def test_a_name_that_makes_no_id_is_answered_with_the_line_to_add(title: str, line: str) -> None:
    _, problems = read(f"format: 1\ntitle: {title}\nsteps: [rest: 5]\n", name="日本")
    (problem,) = (each for each in problems if each.code == "bad-id")

    assert IN_ENGLISH.say(problem.said) == (
        f"The file's name `日本` cannot be an id. Add the line {line}, or rename the file."
    )


def test_texts_are_in_the_language_of_the_file() -> None:
    found = routine("format: 1\ntitle: Hallo\nlanguage: de-AT\nsteps: [rest: 5]\n")

    assert found.title == Text((("de-AT", "Hallo"),), "de-AT")
    assert found.title.pick("en") == ("de-AT", "Hallo")


def test_a_text_is_picked_by_language_then_main_language_then_the_file_s_then_the_first() -> None:
    words = Text((("fr", "c"), ("en", "a"), ("de", "b")), "en")

    assert [words.read(tag) for tag in ("de", "de-CH", "it")] == ["b", "b", "a"]
    assert Text((("fr", "c"), ("de", "b")), "en").read("it") == "c"


def test_what_a_person_reads_is_what_counts() -> None:
    found = routine('format: "1"\ntitle: 2024\nid: no\nsteps: [rest: "1:30"]\n')

    assert (found.title, found.id, found.steps[0]) == (text("2024"), "no", RestStep(length=90.0))


def test_an_exercise_with_everything() -> None:
    found, problems = read_exercise(
        b"""\
format: 1
title: Half-kneeling hip flexor stretch
also_known_as: [psoas stretch, {en: lunge, de: Ausfallschritt}]
kind: stretch
muscles: [iliopsoas, rectus femoris]
position: half-kneeling
equipment: pad
sides: each
when: after-run
dose: {hold: 30s, sets: 2, rest: 5s, first: right}
spoken: Hip flexor
setup: Kneel.
move: Glide.
feel: A pull.
mistakes: [Arching, Leaning]
caution: Pad the knee.
tags: [kneeling]
easier: standing
harder_hint: Go further.
figure: {view: side, start: {hip: 90}, end: {hip: 60}}
picture: pictures/hip.png
sources:
  - {title: A guide, publisher: A clinic, year: 2019, url: "https://clinic.example"}
""",
        name="hip",
    )

    assert problems == ()
    assert found
    assert found.figure
    assert found == Exercise(
        id="hip",
        title=text("Half-kneeling hip flexor stretch"),
        also_known_as=(text("psoas stretch"), Text((("en", "lunge"), ("de", "Ausfallschritt")))),
        kind="stretch",
        muscles=("iliopsoas", "rectus femoris"),
        position="half-kneeling",
        equipment=(text("pad"),),
        sides="each",
        when=("after-run",),
        dose=Dose(hold=(30.0,), sets=2, rest=5.0, first=Side.RIGHT),
        spoken=text("Hip flexor"),
        setup=text("Kneel."),
        move=text("Glide."),
        feel=text("A pull."),
        mistakes=(text("Arching"), text("Leaning")),
        caution=text("Pad the knee."),
        tags=("kneeling",),
        easier="standing",
        harder_hint=text("Go further."),
        figure=found.figure,
        pictures=("pictures/hip.png",),
        sources=(Source(title="A guide", publisher="A clinic", year=2019, url="https://clinic.example"),),
    )


def test_a_plan_puts_routines_in_an_order() -> None:
    found, problems = read_plan(
        b"format: 1\ntitle: Plank\nsummary: Slowly.\nfrequency: {per: week, times: 3}\n"
        b"levels:\n  - {routine: plank-1, move_on: Steady twice.}\n  - routine: plank-2\n",
        name="plank",
    )

    assert problems == ()
    assert found == Plan(
        id="plank",
        title=text("Plank"),
        summary=text("Slowly."),
        frequency=Frequency(per="week", times=3),
        levels=(Level(routine="plank-1", move_on=text("Steady twice.")), Level(routine="plank-2")),
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{per: day, times: 2}", Frequency(per="day", times=2)),
        ("{every: 2 days}", Frequency(days=2)),
        ("{every: 1 week}", Frequency(days=7)),
        ("{on: [fri, mon]}", Frequency(on=(0, 4))),
        ("{on: sun}", Frequency(on=(6,))),
        ("twice a day", Frequency(words="twice a day")),
    ],
)
def test_how_often_is_read_in_each_way(written: str, meant: Frequency) -> None:
    words = f"format: 1\ntitle: x\nfrequency: {written}\nlevels: [routine: a]\n"
    plan, problems = read_plan(words.encode(), name="x")
    course = routine(f"format: 1\ntitle: x\nprescription: {{frequency: {written}}}\nsteps: [rest: 5]\n")

    assert problems == ()
    assert plan is not None
    assert plan.frequency == meant
    assert course.prescription == Prescription(frequency=meant)


def test_the_gate_of_a_level_is_counted() -> None:
    words = (
        "format: 1\ntitle: x\nlevels:\n"
        "  - {routine: a, move_on: {after: 2, apart: 48 h, text: Steady twice.}}\n"
        "  - {routine: b, move_on: {after: 3, apart: 2 days}}\n  - {routine: c, move_on: {en: Later., de: Später.}}\n"
    )
    plan, problems = read_plan(words.encode(), name="x")

    assert problems == ()
    assert plan is not None
    assert [level.gate for level in plan.levels] == [
        Gate(after=2, apart=172_800, text=text("Steady twice.")),
        Gate(after=3, apart=172_800),
        None,
    ]
    assert plan.levels[2].move_on == Text((("en", "Later."), ("de", "Später.")), "en")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("levels: [{routine: a, move_on: ▸{apart: 48h}}]", "missing-key"),
        ("levels: [{routine: a, move_on: {after: ▸0}}]", "bad-number"),
        ("levels: [{routine: a, move_on: {after: 2, apart: ▸soon}}]", "bad-duration"),
        ("levels: [{routine: a, move_on: {after: 2, apart: ▸900 days}}]", "bad-duration"),
        ("levels: [{routine: a, move_on: {after: 2, ▸before: 2}}]", "unknown-key"),
        ("levels: [{routine: a, move_on: ▸[a]}]", "not-text"),
        ("frequency: {every: ▸48 h}", "bad-duration"),
        ("frequency: {every: ▸}", "bad-duration"),
        ("frequency: {on: [mon, ▸someday]}", "bad-choice"),
        ("frequency: {on: ▸[]}", "bad-choice"),
        ("frequency: {every: 2 days, ▸times: 3}", "unknown-key"),
        ("frequency: ▸{}", "missing-key"),
    ],
)
def test_what_is_wrong_with_a_plan(line: str, code: str) -> None:
    rest = "" if "levels" in line else "levels: [routine: a]\n"
    _, problems = read_plan(f"format: 1\ntitle: x\n{line.replace(MARK, '')}\n{rest}".encode(), name="x")
    first = problems[0]

    assert (first.line, first.column, first.code) == (3, line.index(MARK) + 1, code)


# --- what is wrong ----------------------------------------------------------------------------------------------------


def test_all_problems_of_a_file_are_told_at_once_in_order() -> None:
    words = """\
format: 2
titel: Über den Rücken
when: before
author: {name: [a], age: 5}
defaults: {rest: soon}
steps:
  - exercise: claf
    hold: 30 seks
  - {exercise: calf, repeat: 2}
  - repeat: 500
    steps: []
  - note: x
    für: 5
"""
    assert told(words) == [
        (1, 9, "bad-choice"),
        (2, 1, "unknown-key"),
        (3, 7, "bad-choice"),
        (4, 16, "not-text"),
        (4, 21, "unknown-key"),
        (5, 18, "bad-duration"),
        (7, 15, "unknown-exercise"),
        (8, 11, "bad-duration"),
        (9, 22, "bad-step"),
        (10, 13, "bad-number"),
        (11, 12, "empty-steps"),
        (13, 5, "unknown-key"),
    ]


def test_columns_count_characters_whatever_they_are() -> None:
    words = with_steps("- {note: ä😀é, sya: ü}")

    assert (only(words).line, only(words).column, only(words).end_column) == (4, 17, 20)


def test_a_key_that_is_not_below_the_others_of_its_step_is_told_where_it_belongs() -> None:
    problem = only(with_steps("- exercise: calf", "  hold: 30 s", " sets: 2"))

    assert (problem.line, problem.column) == (6, 4)
    assert hint_of(problem) == "Begin the line with 4 spaces, so that it lines up with `exercise`."


@pytest.mark.parametrize("step", ["- rest:", "- note:"])
def test_of_a_step_that_says_nothing_the_whole_line_can_go(step: str) -> None:
    problem = only(with_steps("- rest: 3 s", step))

    assert message_of(problem) == "Nothing is written here."
    assert hint_of(problem).endswith(", or delete the line.")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("titel: x", "Write `title: x`."),
        ("tital: x", "Did you mean `title`?"),
        ("summery: x", "Did you mean `summary`?"),
        ("Goals: []", "Write `goals:` instead."),
        ("goals: [strenght]", "Did you mean `strength`?"),
        ("goals: [Stretch]", "Did you mean `flexibility`?"),
        ("when: before", "Did you mean `before-run`?"),
        ("allow: [long-hold]", "Did you mean `long-hold-before-run`?"),
        ("level: expert", "You can write `all`, `beginner`, `intermediate` or `advanced`."),
    ],
)
def test_a_hint_names_what_was_meant(line: str, hint: str) -> None:
    _, problems = read(f"format: 1\n{line}\nsteps: [rest: 5]\n")

    assert hint in [hint_of(problem) for problem in problems]


def test_a_step_that_says_nothing_is_told_which_word_was_meant() -> None:
    assert hint_of(only(with_steps("- {exercize: calf, hold: 5}"))) == "Write `- exercise: calf`."
    assert hint_of(only(with_steps("- {}"))) == "Write `exercise`, `rest`, `note` or `repeat`."


@pytest.mark.parametrize(
    ("key", "code"), [("count: perhaps", "bad-choice"), ("count: [yes]", "bad-choice"), ("sides: [each]", "bad-sides")]
)
def test_a_choice_is_one_of_its_words(key: str, code: str) -> None:
    _, problems = read(f"format: 1\ntitle: x\nsteps: [{{exercise: plank, hold: 5, {key}}}]\n")

    assert code in [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("step", "hint"),
    [
        ("- note Walk", "Write `- note: Walk`."),
        ("- rest:30 s", "Write `- rest: 30 s`."),
        ("- exercise", "Write `- exercise: …`."),
    ],
)
def test_a_step_without_its_colon_is_told_where_to_put_it(step: str, hint: str) -> None:
    assert hint_of(only(with_steps(step))) == hint


def test_a_step_that_is_any_text_is_told_what_steps_look_like() -> None:
    assert hint_of(only(with_steps("- Walk"))).startswith("Write `- exercise: ID`, ")


def test_a_line_without_its_colon_is_told_where_it_stands() -> None:
    problem = only(with_steps("- exercise calf", "  hold: 20s"))

    assert (problem.line, hint_of(problem)) == (4, "Write `- exercise: calf`.")


@pytest.mark.parametrize(("line", "key"), [("rest: 20 s", "defaults"), ("until: 2026-12-14", "prescription")])
def test_a_key_that_belongs_further_in_is_told_where(line: str, key: str) -> None:
    _, problems = read(f"format: 1\ntitle: x\n{line}\nsteps: [rest: 5]\n")

    assert [hint_of(problem) for problem in problems] == [f"Write it under `{key}:`, indented by two spaces."]


def test_lines_of_a_figure_beside_the_exercise_are_told_to_go_under_its_key() -> None:
    lines = b"format: 1\ntitle: x\nkind: stretch\nview: side\nstart: {}\nend: {}\n"
    _, problems = read_exercise(lines, name="x")

    assert {hint_of(problem) for problem in problems} == {"Write it under `figure:`, indented by two spaces."}


def test_a_decimal_comma_is_told_apart() -> None:
    assert hint_of(only(with_steps("- rest: 1,5 min"))) == "Write it with a point: `1.5 min`."
    assert hint_of(only(with_steps("- rest: soon"))) == "Write it like `45 s`, `1 min 30 s` or `1:30`."


def test_hints_are_not_sought_for_ever() -> None:
    steps = [f"- exercise: clf-{number}" for number in range(1500)]
    hints = [hint_of(problem) for problem in read(with_steps(*steps))[1]]

    assert hints[0] == "Did you mean `calf`?"
    assert hints[-1].startswith("Write the exercise")


def test_an_exercise_whose_file_has_errors_is_not_called_missing() -> None:
    words = with_steps("- exercise: squat").encode()
    (problem,) = read_routine(words, name="x", library=LIBRARY, damaged=("squat",))[1]

    assert message_of(problem) == "The exercise `squat` is there, but its file has errors."
    assert hint_of(problem) == "Fix that file first."


def test_a_long_word_gets_no_hint() -> None:
    assert hint_of(only(with_steps(f"- exercise: {'calf' * 18}"))).startswith("Write the exercise")


@pytest.mark.parametrize(
    ("step", "code"),
    [
        ("- exercise: ▸nope", "unknown-exercise"),
        ("- {exercise: calf, easier: ▸nope}", "unknown-exercise"),
        ("- {exercise: calf, harder: ▸[heel, toe]}", "not-text"),
        ("- ▸exercise: bare", "no-mode"),
        ("- {▸exercise: bare, sets: 3}", "no-mode"),
        ("- {exercise: bare, hold: ▸soon}", "bad-duration"),
        ("- {exercise: calf, hold: 5, ▸for: 6}", "two-modes"),
        ("- {exercise: calf, for: 5, ▸hold: 6}", "two-modes"),
        ("- {exercise: calf, ▸tempo: 2-0-2}", "bad-tempo"),
        ("- {exercise: calf, hold: 5, ▸tempo: 2-0-2}", "bad-tempo"),
        ("- {exercise: calf, ▸parts: [Up, Hold, Down]}", "bad-tempo"),
        ("- {exercise: bare, reps: 5, tempo: 2-0-2, parts: ▸[Up, Down]}", "bad-tempo"),
        ("- {exercise: bare, reps: 5, tempo: 2-0-2, parts: ▸Up}", "bad-tempo"),
        ("- {exercise: bare, reps: 5, tempo: 2-0-2, parts: [Up, ▸[a], Down]}", "not-text"),
        ("- {exercise: bare, reps: 5, tempo: 2-0-2, parts: ▸*x}", "anchor"),
        ("- {exercise: calf, ▸breaths: 5}", "bad-breath"),
        ("- {exercise: calf, ▸breathe: 4-0-6-0}", "bad-breath"),
        ("- {exercise: calf, reps: [6, 4], sets: ▸3}", "bad-number"),
        ("- {exercise: calf, hold: [10, 20], sets: ▸3}", "bad-number"),
        ("- {exercise: calf, hold: ▸[10, 20], reps: [6, 4, 2]}", "bad-number"),
        ("- {exercise: calf, hold: [10, ▸soon]}", "bad-duration"),
        ("- {exercise: calf, hold: ▸[]}", "bad-duration"),
        ("- {exercise: calf, reps: {left: [6, 4], right: 8}, sets: ▸{left: 3, right: 2}}", "bad-number"),
        ("- {exercise: calf, hold: ▸{left: 30 s}}", "missing-key"),
        ("- {exercise: calf, hold: {left: 30 s, right: 20 s, ▸middle: 5 s}}", "unknown-key"),
        ("- {exercise: calf, hold: {left: 30 s, right: 20 s}, sides: ▸both}", "bad-sides"),
        ("- {exercise: calf, sets: {left: 3, right: ▸0}}", "bad-number"),
        ("- {exercise: calf, hold: 10, reps: ▸max}", "bad-number"),
        ("- {exercise: calf, reps: max, tempo: ▸2-0-2}", "bad-tempo"),
        ("- {exercise: calf, hold: 10, at_most: ▸60}", "bad-number"),
        ("- {exercise: calf, at_most: ▸60}", "bad-number"),
        ("- {exercise: calf, hold: max, at_most: ▸long}", "bad-duration"),
        ("- {exercise: bird-dog, sets: ▸2}", "bad-number"),
        ("- {exercise: bird-dog, ▸first: right}", "bad-sides"),
        ("- {exercise: calf, first: ▸both}", "bad-sides"),
        ("- ▸calf", "bad-step"),
        ("- ▸[calf]", "bad-step"),
        ("- {note: x, ▸exercise: calf}", "bad-step"),
        ("- {note: x, ▸rest: 5}", "unknown-key"),
        ("▸exercise: calf", "bad-step"),
        ("▸calf", "bad-step"),
        ("- rest: ▸-5", "bad-duration"),
        ("- rest: ▸13 h", "bad-duration"),
        ("- {note: x, for: ▸0}", "bad-duration"),
        ("- rest: ▸*x", "anchor"),
        ("- ▸*x", "anchor"),
        ("▸*x", "anchor"),
        ("- {repeat: 2, steps: [{exercise: ▸nope}]}", "unknown-exercise"),
        ("- {repeat: ▸max, steps: [rest: 5]}", "missing-key"),
        ("- {repeat: ▸many, for: 60, steps: [rest: 5]}", "bad-number"),
        ("- {repeat: 2, ▸for: 60, steps: [rest: 5]}", "two-modes"),
        ("- {repeat: 2, every: 60, ▸rest: 5, steps: [rest: 5]}", "two-modes"),
        ("- {repeat: 2, every: ▸0, steps: [rest: 5]}", "bad-duration"),
        ("- {repeat: 2, every: ▸20 s, steps: [rest: 15, rest: 6]}", "too-long-for-every"),
        ("- {repeat: 2, every: 60, steps: [{repeat: max, ▸for: 20, steps: [rest: 5]}]}", "bad-step"),
        ("- {repeat: max, for: 60, steps: [{repeat: 2, ▸every: 20, steps: [rest: 5]}]}", "bad-step"),
    ],
)
def test_what_is_wrong_with_a_step(step: str, code: str) -> None:
    words = with_steps(step)

    assert told(words.replace(MARK, "")) == [(4, words.splitlines()[3].index(MARK) + 1, code)]


def test_steps_without_any() -> None:
    assert told(with_steps("")) == [(3, 7, "empty-steps")]
    assert told(with_steps("[]")) == [(4, 3, "empty-steps")]


@pytest.mark.parametrize(
    "steps",
    [
        ["- {exercise: bird-dog, tempo: 2-0-2, reps: 5}"],
        ["- {exercise: bird-dog, tempo: 2-0-2, reps: 5, parts: [Reach, '', {en: Back, de: Zurück}]}"],
        ["- {exercise: breathing, breaths: 5}"],
        ["- {exercise: breathing, breathe: 5-0-5-0, breaths: 5}"],
        ["- {exercise: bird-dog, sets: 3}"],
        ["- {exercise: calf, reps: [6, 4], sets: 2}"],
        ["- {exercise: calf, first: right}"],
        ["- {exercise: bare, for: 10, sides: alternate, first: right}"],
        ["- {exercise: bare, for: 60, breathe: 4-0-6-0}"],
        ["- {repeat: 3, title: Circuit, every: 1 min, steps: [rest: 60]}"],
        ["- {repeat: 2, steps: [{repeat: MAX, for: 6 min, rest: 10, steps: [rest: 5]}]}"],
        ["- {repeat: 3, every: 20, steps: [{exercise: bare, reps: 30, get_ready: 20}]}"],
    ],
)
def test_what_is_right_with_steps(steps: list[str]) -> None:
    assert told(with_steps(*steps)) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("id: ▸My Id", "bad-id"),
        ("exercises: ▸[a]", "not-a-mapping"),
        ("exercises: {a: ▸b}", "not-a-mapping"),
        ("exercises: {▸A: {title: x, kind: stretch}}", "bad-id"),
        ("exercises: {a: ▸{title: x}}", "missing-key"),
        ("exercises: ▸*x", "anchor"),
        ("exercises: {a: ▸*x}", "anchor"),
        ("prescription: {pain: {go: 6, caution: ▸5}}", "bad-number"),
        ("prescription: {from: 2026-11-02, until: ▸2026-11-01}", "bad-date"),
        ("prescription: {until: ▸2026-02-30}", "bad-date"),
        ("prescription: {until: ▸30.2.2026}", "bad-date"),
        ("prescription: {until: ▸}", "bad-date"),
        ("prescription: {frequency: ▸{per: week}}", "missing-key"),
        ("notes: ▸{}", "not-text"),
        ("notes: ▸''", "not-text"),
        ("notes: {en: x, ▸Deutsch: y}", "unknown-key"),
        ("notes: {en: ▸[x]}", "not-text"),
        ("when: ▸[]", "bad-choice"),
        ("allow: [▸bad-step]", "bad-choice"),
        ("language: ▸english", "bad-choice"),
    ],
)
def test_what_is_wrong_with_the_head(line: str, code: str) -> None:
    words = f"format: 1\n{line.replace(MARK, '')}\ntitle: x\nsteps: [rest: 5]\n"

    assert told(words) == [(2, line.index(MARK) + 1, code)]


def test_an_inline_exercise_with_a_fault_is_not_unknown_as_well() -> None:
    words = "format: 1\ntitle: x\nexercises: {a: {title: x}}\nsteps: [{exercise: a}]\n"

    assert told(words) == [(3, 16, "missing-key")]


def test_a_file_that_is_no_mapping() -> None:
    assert told("[a, b]") == [(1, 1, "not-a-mapping")]
    assert told("just words") == [(1, 1, "not-a-mapping")]


@pytest.mark.parametrize(
    ("steps", "phases"),
    [
        (["- {repeat: 200, steps: [{repeat: 100, steps: [{rest: 2}]}]}"], 20_000),
        (["- {repeat: 200, rest: 1, steps: [{repeat: 100, steps: [{rest: 1}]}]}"], 20_199),
        (["- {exercise: calf, hold: 1, reps: 1000, sets: 10, pause: 1}"], 40_000),
    ],
)
def test_a_timeline_is_bounded_without_being_unrolled(steps: list[str], phases: int) -> None:
    problems = read(with_steps(*steps))[1]

    assert [problem.code for problem in problems] == (["too-long-timeline"] if phases > 20_000 else [])


def test_twelve_hours_are_the_most() -> None:
    assert told(with_steps("- {repeat: 2, steps: [{rest: 6 h}]}")) == []
    assert told(with_steps("- {repeat: 2, rest: 1, steps: [{rest: 6 h}]}")) == [(4, 3, "too-long-timeline")]


@pytest.mark.parametrize("step", ["rest: 0", "{repeat: 3, rest: 0, steps: [{rest: 0, say: Wait}]}"])
def test_a_routine_in_which_nothing_takes_time_is_refused(step: str) -> None:
    assert told(with_steps(f"- {step}")) == [(4, 3, "empty-steps")]


def test_many_sets_are_too_long_a_timeline() -> None:
    assert [problem.code for problem in read(MANY_SETS)[1]] == ["too-long-timeline"]


def test_nested_repeats_are_too_long_a_timeline() -> None:
    words = "{rest: 1}"
    for _ in range(10):
        words = f"{{repeat: 200, steps: [{words}]}}"

    assert [problem.code for problem in read(with_steps(f"- {words}"))[1]] == ["too-long-timeline"]


@pytest.mark.parametrize(
    "path",
    [
        "/etc/a.png",
        "../a.png",
        "a/../../b.png",
        "a\\b.png",
        "C:/a.png",
        "C:a.png",
        "a.gif",
        "png",
        ".png/",
        "a/./b.png",
    ],
)
def test_a_picture_is_a_file_below(path: str) -> None:
    _, problems = read_exercise(f"format: 1\ntitle: x\nkind: stretch\npicture: '{path}'\n".encode(), name="x")

    assert [(p.line, p.column, p.code) for p in problems] == [(4, 10, "bad-path")]


@pytest.mark.parametrize(
    ("lines", "pictures"),
    [
        ("picture: a.png", ("a.png",)),
        ("picture: [a.png, b.jpg]", ("a.png", "b.jpg")),
        ("picture: [a.png]", ("a.png",)),
    ],
)
def test_an_exercise_has_one_picture_or_two(lines: str, pictures: tuple[str, ...]) -> None:
    exercise, problems = read_exercise(
        f"format: 1\ntitle: x\nkind: stretch\n{lines}\npicture_shows: right\n".encode(), name="x"
    )

    assert problems == ()
    assert exercise is not None
    assert (exercise.pictures, exercise.picture, exercise.picture_shows) == (pictures, "a.png", Side.RIGHT)


@pytest.mark.parametrize(
    ("lines", "column", "code"),
    [
        ("picture: [a.png, b.png, c.png]", 10, "bad-path"),
        ("picture: []", 10, "bad-path"),
        ("picture: [a.png, b.gif]", 18, "bad-path"),
        ("picture_shows: right", 1, "missing-key"),
    ],
)
def test_what_is_wrong_with_pictures(lines: str, column: int, code: str) -> None:
    _, problems = read_exercise(f"format: 1\ntitle: x\nkind: stretch\n{lines}\n".encode(), name="x")

    assert [(problem.column, problem.code) for problem in problems] == [(column, code)]


def test_a_photo_as_phones_take_it_is_answered_with_what_to_save_it_as() -> None:
    _, problems = read_exercise(b"format: 1\ntitle: x\nkind: stretch\npicture: IMG_0042.HEIC\n", name="x")

    assert [(p.line, p.column, p.code, message_of(p), hint_of(p)) for p in problems] == [
        (
            4,
            10,
            "bad-path",
            "`IMG_0042.HEIC` is a kind of photo that cannot be shown.",
            "Save it as JPG, and write that name.",
        )
    ]


def test_a_picture_that_is_not_there_is_told_where_it_is_named() -> None:
    exercise = b"format: 1\ntitle: x\nkind: stretch\npicture: a.JPG\n"
    written = with_steps("- {exercise: own}") + "exercises:\n  own: {title: Own, picture: own.png}\n"

    assert picture_place(exercise) == (4, 10, 15)
    assert picture_place(exercise.replace(b"a.JPG", b"[a.JPG, b.JPG]"), number=1) == (4, 18, 23)
    assert picture_place(written.encode(), "own") == (6, 30, 37)
    assert picture_place(b"") == Spot()


UNREMARKED = """\
format: 1
title: Calves
exercises:
  own: {title: Own, kind: stretch, dose: {hold: 5 s}, picture: own.png}
steps:
  - {exercise: own, hold: 10 s}
  - repeat: 2
    steps: [{rest: 5 s}, {exercise: own}]
"""
REMARKED = """\
# For Anna.
format: 1
title: "Calves"

exercises:
  own:
    title: Own
    kind: stretch
    picture: own.png   # from the front
    dose:
      hold: 5 s
steps:
  # twice a day
  - exercise: own
    hold: 10 s

  - repeat: 2
    steps:
      - rest: 5 s
      - {exercise: own}
"""


def test_routines_that_differ_only_in_remarks_and_lines_are_the_same() -> None:
    one, other = (read_routine(each.encode(), name="x", library={})[0] for each in (UNREMARKED, REMARKED))

    assert one is not None
    assert one == other


def test_equal_steps_are_warned_of_each_where_it_is() -> None:
    _, problems = read(with_steps("- {exercise: calf, hold: 1}", "- {exercise: calf, hold: 1}"))

    assert [(problem.line, problem.code) for problem in problems] == [(4, "short-work"), (5, "short-work")]


def test_a_first_side_of_an_exercise_needs_sides_that_change() -> None:
    _, problems = read_exercise(b"format: 1\ntitle: x\nkind: stretch\ndose: {hold: 5, first: left}\n", name="x")

    assert [(p.line, p.column, p.code) for p in problems] == [(4, 24, "bad-sides")]


def test_an_exercise_tells_a_cut_breath() -> None:
    found, problems = read_exercise(
        b"format: 1\ntitle: x\nkind: breathing\ndose: {breathe: 4-0-6-0, for: 65}\n", name="x"
    )

    assert found
    assert [(p.line, p.column, p.code) for p in problems] == [(4, 31, "breath-cut")]


@pytest.mark.parametrize("reader", [read_exercise, read_plan])
def test_exercises_and_plans_tell_all_of_their_problems_too(reader: object) -> None:
    assert callable(reader)

    assert [problem.code for problem in reader(b"", name="x")[1]] == ["empty-file"]
    assert {problem.code for problem in reader(b"titel: x\n", name="A B")[1]} >= {
        "unknown-key",
        "missing-key",
        "bad-id",
    }


@pytest.mark.parametrize("name", FULL_OF_PROBLEMS)
def test_a_file_full_of_problems_has_them_all_told(name: str) -> None:
    _, problems = read(FULL_OF_PROBLEMS[name])

    assert len(problems) >= 1600


# --- any bytes --------------------------------------------------------------------------------------------------------

SHIPPED = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "routines").glob("**/*.yaml"))]
PARTS = sorted({part for data in SHIPPED for part in re.split(rb"(\s+|[:\[\]{},])", data) if part})


@given(st.data())
def test_whatever_happens_to_a_shipped_file_the_reader_answers(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(SHIPPED)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(whole)))
        end = start + data.draw(st.integers(0, 30))
        whole[start:end] = data.draw(st.sampled_from(PARTS) | st.binary(max_size=4))
    library = {each.id: each for each in LIBRARY.values()}
    for result, problems in (
        read_routine(bytes(whole), name="x", library=library),
        read_exercise(bytes(whole), name="x"),
        read_plan(bytes(whole), name="x"),
    ):
        assert (result is None) == any(problem.severity == "error" for problem in problems)
        assert list(problems) == sorted(problems, key=lambda p: (p.line, p.column, p.code))
        assert {problem.code for problem in problems} <= set(CODES)


@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    found, problems = read_routine(data, name="x", library={})

    assert found is None
    assert problems
