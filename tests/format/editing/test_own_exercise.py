"""What an exercise of one's own begins with, and the file that it makes."""

from backstride.format.editing.editor import edited
from backstride.format.editing.edits import Put
from backstride.format.editing.own_exercise import begun, figure_like, file_text, inside, keys_in
from backstride.format.reader import read_exercise
from backstride.format.tree import Keys

PLANK: Keys = {
    "format": "1",
    "title": "Plank",
    "also_known_as": ["bridge"],
    "kind": "strength",
    "dose": {"hold": "10s"},
    "caution": "Not with a sore shoulder.",
    "picture": "plank.jpg",
    "picture_shows": "left",
    "figure": {"start": {}, "end": {"knee": "-20"}},
    "variants": {"knees": {"level": "easier", "caution": "Pad the knees.", "picture": "knees.jpg"}, "odd": "no"},
    "sources": [{"title": "A book"}],
}


def test_a_new_exercise_has_what_the_nearest_one_has_but_its_names_and_sources() -> None:
    assert begun("Mine", PLANK) == {
        "title": "Mine",
        "kind": "strength",
        "dose": {"hold": "10s"},
        "caution": "Not with a sore shoulder.",
        "figure": {"start": {}, "end": {"knee": "-20"}},
    }


def test_without_a_nearest_one_it_can_be_done_all_the_same() -> None:
    assert begun("Mine") == {"title": "Mine", "kind": "strength", "dose": {"reps": "10"}}


def test_a_variant_has_what_it_leaves_out_from_its_exercise_but_not_what_it_shows_otherwise() -> None:
    own = begun("Mine", PLANK, "knees")

    assert own["caution"] == "Pad the knees."
    assert own["dose"] == {"hold": "10s"}
    assert "figure" not in own
    assert begun("Mine", PLANK, "odd") == begun("Mine", PLANK)
    assert begun("Mine", PLANK | {"variants": "none"}, "odd") == begun("Mine", PLANK)


def test_a_figure_alone_is_taken_where_there_is_one() -> None:
    assert figure_like(PLANK) == {"figure": PLANK["figure"]}
    assert figure_like(PLANK, "knees") == {}


def test_its_file_is_read_as_the_exercise_that_it_is() -> None:
    text = file_text({"kind": "stretch", "title": "Mein Dehnen", "id": "old", "dose": {"hold": "30s"}}, "de")

    assert text.startswith("format: 1\ntitle: Mein Dehnen\nlanguage: de\nkind: stretch\n")
    exercise, problems = read_exercise(text.encode(), name="mein-dehnen")
    assert problems == ()
    assert exercise is not None
    assert (exercise.id, exercise.title.language) == ("mein-dehnen", "de")
    assert "language" not in file_text({"kind": "stretch"}, "en")
    assert inside(keys_in(text)) == {"title": "Mein Dehnen", "kind": "stretch", "dose": {"hold": "30s"}}


def test_what_is_no_mapping_has_no_keys() -> None:
    assert keys_in("- one\n") == {}
    assert keys_in("a: [") == {}


def test_a_new_key_of_an_exercise_comes_where_it_belongs() -> None:
    text = "format: 1\ntitle: A\nkind: stretch\n# about\nfigure: {start: {}, end: {}}\n"

    assert edited(text, Put((), {"caution": "Care", "position": "prone"})) == (
        "format: 1\ntitle: A\nkind: stretch\nposition: prone\ncaution: Care\n# about\nfigure: {start: {}, end: {}}\n"
    )


def test_a_whole_exercise_is_written_line_by_line_and_an_angle_is_changed_alone() -> None:
    text = edited("title: R\nsteps: []\n", Put(("exercises", "mine"), begun("Mine", PLANK | {"caution": "x" * 120})))

    assert "exercises:\n  mine:\n    title: Mine\n    kind: strength\n    dose: {hold: 10s}\n" in text
    assert "    figure: {start: {}, end: {knee: -20}}\n" in text
    turned = edited(text, Put(("exercises", "mine", "figure", "end"), {"knee": "15"}))
    assert turned == text.replace("knee: -20", "knee: 15")
