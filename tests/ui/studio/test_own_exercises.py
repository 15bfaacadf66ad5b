"""Exercises of one's own: begun from the nearest, their figure turned or photographed, kept and found afterwards."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from backstride.cli.main import run
from backstride.format.tree import Plain
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.library.own_exercises import keep_photo
from backstride.storage.pictures import SHOWN, flaw_of
from backstride.ui.studio.field import Field
from backstride.ui.studio.own_form import OwnForm
from backstride.ui.studio.own_text import InLibrary, InRoutine
from tests.support.author import ANNA, Author
from tests.support.studio_states import draw_photo

KEY = Qt.Key
ID = "heel-drop"
FOLDER = "exercises"


def form(author: Author) -> OwnForm:
    return author.studio.own._form


def opened(author: Author) -> InLibrary:
    text = author.studio.own._open
    assert isinstance(text, InLibrary)
    return text


def inner(author: Author) -> dict[str, Plain]:
    return InRoutine(author.document, ID).values


def begin(author: Author, nearest: str = "clam", title: str = "Heel drop") -> None:
    """Begin a new exercise with the one that *nearest* finds, and give it a title."""
    author.click("Browse exercises")
    author.click("New exercise")
    author.types(nearest)
    author.press(KEY.Key_Return)
    author.types(title)
    author.press(KEY.Key_Return)


def in_library(author: Author) -> Path:
    """Keep the exercise in the form in the own library; return its file."""
    form(author).place.chosen.emit("library")
    return author.app.context.paths.own_library / FOLDER / f"{ID}.yaml"


def types_into(author: Author, field: Field, words: str) -> None:
    field.setFocus()
    field.selectAll()
    author.types(words)
    author.press(KEY.Key_Return)


def slide(author: Author, name: str, by: int) -> None:
    sliders = form(author).figure.angles.sliders
    (slider,) = (each.slider for each in sliders if each.isVisible() and each.slider.accessibleName() == name)
    slider.setValue(slider.value() + by)


def begin_again(author: Author, nearest: str = "clam") -> str:
    """Begin with the routine as it was before, and return it with the new exercise."""
    author.studio.own.close()
    author.document.replace(ANNA)
    begin(author, nearest)
    return author.text


def photograph(author: Author, path: Path, count: int) -> None:
    form(author).dropped.emit(path)
    author.waits(lambda: len(form(author).figure.photos.views) >= count and _photos(author) == count)


def _photos(author: Author) -> int:
    written = inner(author).get("picture", [])
    return len(written) if isinstance(written, list) else 1


def test_a_new_exercise_begins_with_the_nearest_one_and_its_words_are_changed_line_by_line(author: Author) -> None:
    begin(author)
    assert author.text.startswith(ANNA.split("# Seen")[0] + "exercises:\n  heel-drop:\n    title: Heel drop\n")
    assert author.text.endswith("  - exercise: heel-drop\n")
    assert "# Seen on Monday.\nsteps:\n  # First.\n  - exercise: glute-bridge   # slowly\n" in author.text
    own = inner(author)
    assert (own["position"], own["sides"], "sources" in own) == ("side-lying", "each", False)
    author.checked()
    assert author.document.routine is not None

    before, words = author.text, form(author).words
    types_into(author, words.dose, "3x8")
    types_into(author, words.details["rest"], "1 min")
    assert inner(author)["dose"] == {"reps": "8", "sets": "3", "tempo": "1-1-2", "rest": "1 min", "switch": "10s"}
    types_into(author, words.lists["muscles"], "Glutes, soleus")
    assert inner(author)["muscles"] == ["gluteus maximus", "soleus"]
    words.texts["mistakes"].setFocus()
    words.texts["mistakes"].selectAll()
    author.qtbot.keyClicks(words.texts["mistakes"], "Too fast")
    author.press(KEY.Key_Return)
    author.qtbot.keyClicks(words.texts["mistakes"], "Too far: <b>")
    author.press(KEY.Key_Tab)
    assert inner(author)["mistakes"] == ["Too fast", "Too far: <b>"]
    words.choices["position"].chosen.emit("standing")
    changed = [line for line in author.text.splitlines() if line not in before.splitlines()]
    assert len(changed) == 4
    types_into(author, words.dose, "banana")
    assert words.dose.property("wrong")
    for _ in range(5):
        author.studio._undo()
    assert author.text == before

    author.click("Done")
    assert author.page_.steps.rows[-1].accessibleName() == "Heel drop"
    author.studio._undo()
    assert author.text == ANNA


def test_sliders_turn_joints_as_far_as_a_body_can_and_the_figure_follows(author: Author) -> None:
    before = begin_again(author, "glute bridge")
    figure = form(author).figure
    assert figure.poses.value == "motion"
    figure.poses.buttons[1].click()
    slide(author, "Knee", -20)
    slide(author, "Knee", -1000)
    assert author.text == before
    figure.angles.settle()
    assert author.text == before.replace("knee: 116", "knee: 0")
    slide(author, "Hip", 30)
    figure.poses.buttons[0].click()
    assert "hip: 28" in author.text
    author.studio._undo()
    author.studio._undo()
    assert author.text == before

    figure.poses.buttons[1].click()
    author.click("Each side by itself")
    slide(author, "Knee, far side", 10)
    figure.angles.settle()
    assert "knee: [116, 126]" in author.text

    begin_again(author, "clam")
    figure.poses.buttons[0].click()
    slide(author, "Chest", 150)  # further than a spine bends
    figure.angles.settle()
    assert "chest: 179" in author.text
    assert "chest: 329" not in author.text

    author.click("Choose a figure…")
    author.types("glute bridge")
    author.press(KEY.Key_Return)
    assert author.page_.shows_own
    assert "pelvis: 208" in author.text
    assert inner(author)["title"] == "Heel drop"


def test_photographs_are_made_small_and_upright_and_take_the_figure_s_place(
    qtbot: QtBot, author: Author, tmp_path: Path
) -> None:
    begin(author)
    first, second, third = tmp_path / "foot one.jpg", tmp_path / "foot.png", tmp_path / "not.jpg"
    draw_photo(first, wide=5000, high=4000)
    draw_photo(second, wide=300, high=200)
    third.write_bytes(b"no picture")
    with qtbot.waitSignal(author.studio.reported) as said:
        drop(author, third)
    assert "not a PNG" in IN_ENGLISH.say(said.args[0])
    assert "figure" in inner(author)

    photograph(author, first, 1)
    name = str(inner(author)["picture"])
    kept = author.app.context.paths.own_library / name
    assert name.startswith(f"{FOLDER}/{ID}-")
    assert flaw_of(kept.read_bytes(), kept.name) is None
    assert len(kept.read_bytes()) < SHOWN.bytes / 8
    assert "figure" not in inner(author)

    photograph(author, second, 2)
    pair = inner(author)["picture"]
    form(author).figure.photos.side_chosen.emit("right")
    author.click("Swap start and end")
    assert isinstance(pair, list)
    assert (inner(author)["picture"], inner(author)["picture_shows"]) == (pair[::-1], "right")
    with qtbot.waitSignal(author.studio.reported) as said:
        drop(author, first)
    assert "two photographs already" in IN_ENGLISH.say(said.args[0])
    author.checked()
    assert author.document.routine is not None

    author.click("Remove the start")
    author.click("Remove")
    assert not {"picture", "picture_shows"} & inner(author).keys()


def test_kept_in_the_library_it_is_found_by_all_changed_doubled_and_deleted(author: Author, tmp_path: Path) -> None:
    begin(author)
    draw_photo(tmp_path / "foot.jpg")
    photograph(author, tmp_path / "foot.jpg", 1)
    file = in_library(author)
    assert "exercises:" not in author.text
    assert file.read_text().startswith("format: 1\ntitle: Heel drop\nkind: strength\n")
    assert (file.parent / str(opened(author).values["picture"])).is_file()
    author.waits(lambda: ID in author.app.context.library.exercise_titles)

    form(author).words.choices["kind"].chosen.emit("mobility")
    assert "kind: mobility\n" in file.read_text()
    author.studio._undo()
    assert "kind: strength\n" in file.read_text()
    author.studio._redo()
    assert "kind: mobility\n" in file.read_text()
    file.write_text(file.read_text() + "# by hand\n")
    form(author).words.choices["kind"].chosen.emit("stretch")
    assert "kind: stretch\n" in file.read_text()
    assert "# by hand" in file.read_text()
    author.click("Done")

    author.page_.add_line.begin()
    author.types("heel drop 2x5")
    assert author.page_.add_line.reading.text().startswith("Heel drop, 2")
    author.click("Browse exercises")
    author.choose("My own", "My own")
    shown = author.page_.picker.list
    assert [shown.item(row).text() for row in range(shown.count())] == ["Heel drop"]
    author.click("Change the exercise…")
    assert form(author).place.value == "library"

    copy, text = file.with_name("heel-drop-copy.yaml"), file.read_text()
    author.choose("More for this exercise", "Duplicate")
    assert copy.is_file()
    author.choose("More for this exercise", "Delete")
    assert not copy.exists()
    author.click("Bring it back")
    assert copy.is_file()
    author.studio.own.change(ID)
    author.choose("More for this exercise", "Delete")
    assert not file.exists()
    author.click("Bring it back")
    assert file.read_text() == text
    author.waits(lambda: ID in author.app.context.library.exercise_titles)
    author.studio.own.change(ID)
    form(author).place.chosen.emit("routine")
    assert (inner(author)["title"], form(author).place.value) == ("Heel drop", "routine")


def test_inside_of_the_routine_it_is_doubled_and_deleted_and_undo_brings_it_back(author: Author) -> None:
    begin(author)
    before = author.text
    author.choose("More for this exercise", "Duplicate")
    assert form(author).title.text() == "Heel drop (copy)"
    assert "  heel-drop-copy:\n" in author.text
    author.choose("More for this exercise", "Delete")
    assert author.text == before
    assert not author.page_.shows_own
    author.studio.own.change(ID)
    author.choose("More for this exercise", "Delete")
    assert author.text == ANNA
    author.studio._undo()
    assert author.text == before

    author.studio.own.change(ID)
    while author.document.manuscript.versions.can_undo:
        author.studio._undo()
    assert author.text == ANNA
    assert not author.page_.shows_own

    author.page_.steps.rows[2].change_requested.emit()
    author.types("My clam")
    author.press(KEY.Key_Return)
    assert "      - exercise: my-clam\n        reps: 12\n" in author.text
    assert author.text.count("my-clam") == 2
    author.press(KEY.Key_Escape)
    assert author.page_.isVisible()
    assert not author.page_.shows_own

    author.document.replace(
        ANNA.replace("# Seen", "language: de\n# Seen").replace("e: clamshell", "e: side-plank-knees")
    )
    author.page_.steps.rows[2].change_requested.emit()  # by an id that it had before, in the routine's language
    assert "    title: Seitstütz auf den Knien (own)\n" in author.text
    assert "    setup: Leg dich auf die Seite" in author.text


def drop(author: Author, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    form(author).dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def test_the_same_photograph_is_kept_once(tmp_path: Path) -> None:
    names = {keep_photo(tmp_path, ID, b"data", ".jpg") for _ in range(2)}

    assert names == {path.name for path in tmp_path.iterdir()}


def test_with_its_photograph_it_is_handed_out_printed_and_played_elsewhere(
    author: Author, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(author)
    draw_photo(tmp_path / "foot.jpg")
    photograph(author, tmp_path / "foot.jpg", 1)
    form(author).place.chosen.emit("library")
    author.studio.own.close()
    author.page_.steps.rows[2].change_requested.emit()
    author.types("My clam")
    author.press(KEY.Key_Return)
    assert author.studio.save()
    home, there, sent = (str(tmp_path / name) for name in ("home", "elsewhere", "anna.backstride"))
    path = str(author.document.manuscript.path)
    capsys.readouterr()

    assert run(["--home", home, "export", path, sent]) == 0
    assert run(["--home", there, "import", sent]) == 0
    assert run(["--home", there, "show", "anna"]) == 0
    assert "Heel drop" in capsys.readouterr().out
    assert run(["--home", there, "check", str(tmp_path / "elsewhere" / "routines")]) == 0
    assert run(["--home", there, "play", "anna", "--terminal", "--silent", "--speed", "1000"]) == 0
    assert "Heel drop" in capsys.readouterr().out
    assert run(["--home", there, "export", "anna", str(tmp_path / "anna.pdf")]) == 0
    assert FLOOR in colours_of(tmp_path / "anna.pdf")


def colours_of(pdf: Path) -> set[str]:
    """Return the colours on the pages of *pdf*, as coarse as a photograph keeps them."""
    document = QPdfDocument()
    document.load(str(pdf))
    pages = [document.render(number, QSize(400, 560)) for number in range(document.pageCount())]
    return {coarse(page.pixelColor(x, y)) for page in pages for x in range(0, 400, 3) for y in range(0, 560, 3)}


def coarse(colour: QColor) -> str:
    return "".join(f"{round(each / 32)}" for each in (colour.red(), colour.green(), colour.blue()))


FLOOR = coarse(QColor("#8a6f52"))
"""What the lower third of a drawn photograph looks like."""
