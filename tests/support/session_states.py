"""The session screen in every phase kind and state, at once and without waiting: for pictures and for tests."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.format.reader import read_exercise
from backstride.i18n.text import Text, translated
from backstride.playback.conductor import Clock, Conductor
from backstride.playback.view import View
from backstride.routine.model import (
    Breath,
    Dose,
    Exercise,
    ExerciseStep,
    NoteStep,
    RepeatStep,
    RestStep,
    Routine,
    Tempo,
)
from backstride.session.player import Command, Plan, Position
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.catalogues import LIBRARY, read_catalogues
from backstride.ui.kit.style import Style
from backstride.ui.session.options import SessionOptions
from backstride.ui.session.screen import SessionScreen

_GERMAN = {
    "Arching the lower back.": "Ins Hohlkreuz gehen.",
    "Leaning the trunk forward.": "Den Rumpf nach vorn lehnen.",
    "Heel raises": "Fersenheben",
    "Stand tall, fingertips on a wall.": "Steh aufrecht, die Fingerspitzen an einer Wand.",
    "Rise onto the toes and sink slowly.": "Heb dich auf die Zehen und senk dich langsam.",
    "The calves work.": "Die Waden arbeiten.",
    "Walk for about five minutes until your breath is quiet, then fetch a mat.": (
        "Geh etwa fünf Minuten, bis dein Atem ruhig ist, dann hol eine Matte."
    ),
    "Lie still for a moment before you get up.": "Bleib einen Moment still liegen, bevor du aufstehst.",
    "Every kind of step": "Jede Art von Schritt",
}
_ROOT = Path(__file__).parents[2]
_SHIPPED = _ROOT / "routines" / "exercises"
_CATALOGUES = read_catalogues(_ROOT / "assets" / "locale", LIBRARY).others()


def exercise(
    name: str, title: str, position: str, figure: str = "", *, setup: str, move: str, feel: str, caution: str = ""
) -> Exercise:
    """Return an exercise of plain texts, with the *figure* (and the muscles and the German) of a shipped one."""
    file = _SHIPPED / f"{figure}.yaml"
    shipped = translated(read_exercise(file.read_bytes(), name=figure)[0], _CATALOGUES) if figure else None

    def in_both(field: str, words: str) -> Text:
        return _with_german(words, getattr(shipped, field, None))

    return Exercise(
        id=name,
        title=in_both("title", title),
        kind="stretch",
        position=position,
        figure=shipped.figure if shipped else None,
        muscles=shipped.muscles if shipped else (),
        mistakes=tuple(map(_written, ("Arching the lower back.", "Leaning the trunk forward."))),
        setup=in_both("setup", setup),
        move=in_both("move", move),
        feel=in_both("feel", feel),
        caution=in_both("caution", caution) if caution else None,
    )


def _with_german(words: str, other: Text | None) -> Text:
    """Return *words* as English, beside them the German of an *other* text."""
    return Text((("en", words), ("de", other.read("de")))) if other else _written(words)


def _written(words: str) -> Text:
    """Return *words* as English, and in German as they stand in the table."""
    return Text((("en", words), ("de", _GERMAN[words])))


EXERCISES = (
    exercise(
        "hip-flexor",
        "Half-kneeling hip flexor stretch",
        "half-kneeling",
        "hip-flexor-half-kneeling",
        setup="Kneel on one knee, the other foot in front, both knees at a right angle.",
        move="Tuck the tail under, then glide the whole trunk forward.",
        feel="A pull at the front of the hip of the kneeling leg.",
        caution="Pad the knee. Leave it out if kneeling hurts.",
    ),
    exercise(
        "dead-bug",
        "Dead bug",
        "supine",
        "dead-bug",
        setup="Lie on your back, arms up, hips and knees at a right angle.",
        move="Lower one arm and the opposite leg, come back, then the others.",
        feel="The belly works, the lower back stays on the floor.",
    ),
    exercise(
        "heel-raise",
        "Heel raises",
        "standing",
        setup="Stand tall, fingertips on a wall.",
        move="Rise onto the toes and sink slowly.",
        feel="The calves work.",
    ),
    exercise(
        "march",
        "March on the spot",
        "standing",
        "march-on-spot",
        setup="Stand tall, feet under the hips.",
        move="Lift each knee to a comfortable height and swing the opposite arm.",
        feel="Warmth and slightly faster breathing, not strain.",
    ),
    exercise(
        "breathing",
        "Diaphragmatic breathing",
        "supine",
        "diaphragmatic-breathing",
        setup="Lie on your back, knees bent, one hand on the belly.",
        move="Let the belly rise as you breathe in and sink as you breathe out.",
        feel="The upper hand hardly moves.",
    ),
    exercise(
        "side-plank",
        "Side plank",
        "side-lying",
        "side-plank",
        setup="Lie on your side, elbow under the shoulder, knees bent.",
        move="Lift the hips until trunk and thighs are in line.",
        feel="The side of the trunk works.",
    ),
)

DEMO = Routine(
    id="every-kind",
    title=_written("Every kind of step"),
    exercises={each.id: each for each in EXERCISES},
    steps=(
        NoteStep(note=_written("Walk for about five minutes until your breath is quiet, then fetch a mat.")),
        ExerciseStep(exercise="hip-flexor", dose=Dose(hold=(30,), sets=2, sides="each", rest=10)),
        RestStep(length=15),
        RepeatStep(
            times=2,
            rest=20,
            steps=(
                ExerciseStep(exercise="side-plank", dose=Dose(hold=(10,), reps=(4,), sides="each")),
                ExerciseStep(exercise="dead-bug", dose=Dose(reps=(10,), tempo=Tempo(3, 0, 2), sides="alternate")),
            ),
        ),
        ExerciseStep(exercise="heel-raise", dose=Dose(reps=(12,), sets=2)),
        ExerciseStep(exercise="march", dose=Dose(time=60)),
        ExerciseStep(exercise="breathing", dose=Dose(breathe=Breath(4, 0, 6, 0), time=120)),
        NoteStep(note=_written("Lie still for a moment before you get up."), length=20),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a session: the phase (its exercise or "", its kind, its number among these), and what was done.

    Where ``explained``, every exercise is new.
    """

    exercise: str
    kind: str
    nth: int = 0
    seconds: float = 3.0
    acts: tuple[Command, ...] = ()
    explained: bool = False


STATES: dict[str, Place] = {
    "note": Place(exercise="", kind="note"),
    "get-ready": Place(exercise="hip-flexor", kind="get-ready", seconds=1),
    "learning": Place(exercise="hip-flexor", kind="get-ready", seconds=6, explained=True),
    "hold": Place(exercise="hip-flexor", kind="work", seconds=6),
    "switch": Place(exercise="hip-flexor", kind="switch", seconds=1),
    "hold-right": Place(exercise="hip-flexor", kind="work", nth=1, seconds=20.4),
    "rest-between-sets": Place(exercise="hip-flexor", kind="rest", seconds=2),
    "rest": Place(exercise="", kind="rest", seconds=4),
    "holds": Place(exercise="side-plank", kind="work", nth=2, seconds=2.5),
    "relax": Place(exercise="side-plank", kind="pause", nth=2, seconds=1),
    "paced": Place(exercise="dead-bug", kind="work", seconds=13.5),
    "self-paced": Place(exercise="heel-raise", kind="work", seconds=21),
    "for": Place(exercise="march", kind="work", seconds=12),
    "breathe-in": Place(exercise="breathing", kind="work", seconds=42.8),
    "breathe-out": Place(exercise="breathing", kind="work", seconds=47.5),
    "timed-note": Place(exercise="", kind="note", nth=1, seconds=5),
    "paused": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.PAUSE,)),
    "lead-in": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.PAUSE, Command.PAUSE)),
    "leaving": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.LEAVE,)),
    "keys": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.SHORTCUTS,)),
    "hurts": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.HURTS,)),
    "help": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.HELP,)),
    "how-to": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.HOW_TO,)),
    "quieter": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.QUIETER,)),
    "turned": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.ROTATE,)),
    "upside-down": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.ROTATE, Command.ROTATE)),
    "turned-leaving": Place(exercise="hip-flexor", kind="work", seconds=6, acts=(Command.ROTATE, Command.LEAVE)),
    "finished": Place(exercise="", kind="note", nth=1, seconds=5, acts=(Command.NEXT,)),
}


def timeline_of(place: Place, routine: Routine = DEMO) -> Timeline:
    """Return the timeline of *routine* in which *place* is."""
    return compile_timeline(routine, frozenset(routine.exercises) if place.explained else frozenset())


def position(timeline: Timeline, place: Place) -> Position:
    """Return where *place* is in *timeline*."""
    found = [p for p in timeline.phases if (p.exercise or "", p.kind.value) == (place.exercise, place.kind)]
    return Position(found[place.nth].index, place.seconds)


def conductor_at(timeline: Timeline, start: Position, clock: Clock) -> Conductor:
    """Return a silent session that begins at *start* and lives by *clock*."""
    plan = Plan(timeline, tuple(() for _ in timeline.phases))
    return Conductor(plan, sounds=SilentSounds(), voice=SilentVoice(), clock=clock, start_at=start)


def view_of(state: str, *commands: Command) -> View:
    """Return what a painter sees of a session in one of the `STATES`, after *commands*."""
    timeline = timeline_of(STATES[state])
    conductor = conductor_at(timeline, position(timeline, STATES[state]), ManualClock())
    for command in (Command.START, *commands):
        conductor.apply(command)
        conductor.wake()
    return conductor.view()


def screen_in(
    style: Style, state: str, options: SessionOptions | None = None, routine: Routine = DEMO
) -> SessionScreen:
    """Return a session screen in one of the `STATES`, whose time stands still."""
    screen = screen_before(style, state, options, routine)
    act_in(screen, state)
    return screen


def screen_before(
    style: Style, state: str, options: SessionOptions | None = None, routine: Routine = DEMO
) -> SessionScreen:
    """Return such a screen before anybody did what leads to the state."""
    place = STATES[state]
    timeline = timeline_of(place, routine)
    screen = SessionScreen(style, options or SessionOptions())
    screen.play(conductor_at(timeline, position(timeline, place), ManualClock()), timeline)
    return screen


def act_in(screen: SessionScreen, state: str) -> None:
    """Do what leads to the state."""
    for act in STATES[state].acts:
        screen.do(act)
