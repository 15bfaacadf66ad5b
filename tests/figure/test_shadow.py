"""A shadow lies under what touches the floor, and nowhere else."""

from backstride.figure.motion import prepare
from backstride.figure.pose import read_figure
from backstride.figure.scene import shadow

Spans = list[tuple[float, float, float]]


def shadows(pose: dict[str, object], *contacts: str) -> Spans:
    """Return left and right end, and thickness, of each shadow under a body in *pose*."""
    figure, faults = read_figure({"start": pose, "end": pose, "contacts": list(contacts)})
    assert figure is not None, faults
    return [
        (shape.place[4] - shape.place[0], shape.place[4] + shape.place[0], shape.place[3])
        for shape in shadow(prepare(figure).skeleton(1.0))
    ]


def test_standing_feet_throw_one_shadow_as_long_as_they_are() -> None:
    ((left, right, _),) = shadows({})

    assert (round(left, 2), round(right, 2)) == (-0.05, 0.13)


def test_a_leg_in_the_air_throws_no_shadow() -> None:
    ((left, right, _),) = shadows({"hip": ["90", "0"], "knee": ["90", "0"]})

    assert (round(left, 2), round(right, 2)) == (-0.05, 0.13)


def test_hands_and_knees_throw_two_shadows() -> None:
    kneeling: dict[str, object] = {
        "pelvis": "14", "hip": "76", "knee": "90", "ankle": "-64", "shoulder": "76", "wrist": "90",
    }  # fmt: skip

    assert len(shadows(kneeling, "knee", "hand")) == 2


def test_the_higher_a_part_the_thinner_its_shadow_but_never_a_speck() -> None:
    low, high = (
        shadows({"pelvis": "180", "hip": ["0", str(lift)]})[-1] for lift in (2, 30)
    )  # the near leg lies, the far one is raised

    assert low[2] >= high[2] > 0
    assert all(right - left > 0.05 for left, right, _ in (low, high))
