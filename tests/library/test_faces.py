"""Which exercise stands for a routine on its card."""

from datetime import date
from pathlib import Path

from backstride.i18n.text import Text, text
from backstride.library.entry import Entry
from backstride.library.folders import Folder
from backstride.library.library import Library
from backstride.library.suggestions import faces

SHIPPED = Path(__file__).parents[2] / "routines"


def entry(title: str | Text, origin: str = "shipped", **seconds: int) -> Entry:
    names = [name.replace("_", "-") for name in seconds]
    return Entry(
        kind="routine",
        id="r",
        path=Path("r.yaml"),
        folder=Path(),
        origin=origin,
        title=text(title) if isinstance(title, str) else title,
        exercises=tuple(names),
        exercise_titles=tuple(text(name.replace("-", " ")) for name in names),
        exercise_seconds=tuple(seconds.values()),
    )


def test_the_exercise_that_the_title_names_stands_for_the_routine() -> None:
    assert faces([entry("Plank, level one", pelvic_tilt=90, forearm_plank=30)]) == ("forearm-plank",)


def test_a_name_in_any_language_counts() -> None:
    title = Text((("en", "Level one"), ("de", "Plank, Stufe eins")), "en")

    assert faces([entry(title, pelvic_tilt=90, forearm_plank=30)]) == ("forearm-plank",)


def test_a_word_of_a_long_name_names_nothing() -> None:
    assert faces([entry("Stiff back", leg_swing_front_back=20, cat_cow=30)]) == ("cat-cow",)


def test_what_no_other_routine_has_counts_more_than_what_all_have() -> None:
    three = [entry("A", march=60, lunge=40), entry("B", march=60, squat=40), entry("C", march=60, swing=40)]

    assert faces(three) == ("lunge", "squat", "swing")


def test_two_that_are_alike_wear_different_faces() -> None:
    assert faces([entry("A", calf=30, quad=30), entry("B", calf=30, quad=30)]) == ("calf", "quad")


def test_an_own_file_changes_no_shipped_face() -> None:
    shipped = [entry("A", calf=30, quad=29), entry("B", quad=30, hip=20)]
    own = [entry("Mine", "own", calf=60), entry("Mine too", "own", calf=60, hip=60)]

    assert faces(shipped + own)[:2] == faces(shipped)


def test_a_routine_without_an_exercise_has_no_face() -> None:
    assert faces([entry("Only a walk")]) == ("",)


def test_no_figure_stands_for_more_than_three_of_the_shipped_routines() -> None:
    library = Library([Folder(SHIPPED, "shipped")], today=lambda: date(2026, 11, 1))
    library.rescan()
    worn = dict(zip((each.id for each in library.routines), faces(library.routines), strict=True))

    assert max(list(worn.values()).count(face) for face in worn.values()) <= 3
    assert {worn[f"plank-progression-{level}"] for level in (1, 2)} == {"forearm-plank/knees"}
    assert {worn[f"plank-progression-{level}"] for level in range(3, 7)} == {"forearm-plank", "side-plank"}
    assert worn["after-run-express-5"] != worn["after-run-lower-back-10"]
