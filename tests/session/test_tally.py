"""What a session adds up to for each muscle and each side, and how often one gets up."""

from backstride.i18n.text import text
from backstride.routine.model import Defaults, Dose, Exercise, ExerciseStep, RestStep, Routine
from backstride.session.tally import Tally, tally
from backstride.session.timeline_compiler import compile_timeline


def exercise(id_: str, position: str, *muscles: str) -> Exercise:
    return Exercise(id=id_, title=text(id_), kind="strength", position=position, muscles=muscles)


EXERCISES = {
    each.id: each
    for each in (exercise("stand", "standing", "calf"), exercise("lie", "supine", "abs", "calf"), exercise("any", ""))
}
DEFAULTS = Defaults(get_ready=0, switch=0, rest=0, pause=0)


def adds_up(*steps: ExerciseStep | RestStep) -> Tally:
    return tally(
        compile_timeline(Routine(id="a", title=text("A"), steps=steps, exercises=EXERCISES, defaults=DEFAULTS))
    )


def test_work_counts_for_its_muscles_and_its_sides_and_rests_for_none() -> None:
    found = adds_up(
        ExerciseStep(exercise="stand", dose=Dose(hold=(10.0,), sides="left")),
        RestStep(length=30.0),
        ExerciseStep(exercise="lie", dose=Dose(hold=(20.0,), sides="each")),
        ExerciseStep(exercise="any", dose=Dose(hold=(8.0,), sides="alternate")),
    )

    assert found == ((("calf", 50.0), ("abs", 40.0)), 34.0, 24.0, 0)


def test_getting_up_counts_from_the_floor_to_standing_only() -> None:
    hold = Dose(hold=(5.0,))
    steps = [ExerciseStep(exercise=id_, dose=hold) for id_ in ("stand", "stand", "lie", "any", "stand", "lie", "stand")]

    assert adds_up(*steps).get_ups == 2
