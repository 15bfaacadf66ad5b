"""The sheet as PDF: what can be read in it, what it is made of, and that nothing is torn apart by the end of a page."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from backstride.cli.main import run
from backstride.exchange.codes import codes_of, read_picture, texts_of, unpacked
from backstride.exchange.handout import Giver, Handout, Item, handout
from backstride.exchange.packed import Packed
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.text import text
from backstride.library.folders import shipped_folder
from backstride.library.library import Library
from backstride.routine.emergency import REGIONS
from backstride.routine.model import RepeatStep, Routine, Side
from backstride.storage.catalogues import read_catalogues
from backstride.storage.paths import find_paths
from backstride.ui.sheet.figures import Artist, drawn_apart
from backstride.ui.sheet.layout import Layout, Sheet, paper_of
from backstride.ui.sheet.pdf import image_of, pdf_of
from tests.support.examples import exercise, routine, step
from tests.support.languages import LONGEST

pytestmark = pytest.mark.usefixtures("style")

TODAY = date(2026, 11, 30)
ROUTINES = Path(__file__).parents[3] / "routines"
ARTIST = Artist("woman-medium")
LAYOUTS = [Layout(), Layout(columns=2), Layout(large=True), Layout(paper="letter")]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4


def sheet_of(given: Routine, layout: Layout, catalogue: Catalogue = IN_ENGLISH) -> tuple[Handout, Sheet]:
    said = handout(given, catalogue, Giver(region=REGIONS["EU"], clinic="Park clinic"), TODAY)
    return said, Sheet(said, layout, catalogue, ARTIST)


def pages(pdf: bytes) -> list[str]:
    """Return what can be read on each page, its white space as single spaces."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    found = [plain(document.getAllText(page).text()) for page in range(document.pageCount())]
    document.close()
    return found


def plain(words: str) -> str:
    """Return *words* without white space and hyphens, which a reader puts in and takes out where lines break."""
    return re.sub(r"[\s\x02\ufffe-]+", "", words)


def said_by(item: Item) -> list[str]:
    return [plain(words) for words in (item.title, item.dose, *item.how, item.caution) if words]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    paths = find_paths(tmp_path_factory.mktemp("home"))
    return Library([shipped_folder(paths)], today=lambda: TODAY)


@pytest.mark.parametrize("layout", LAYOUTS, ids=["a4", "columns", "large", "letter"])
@pytest.mark.parametrize("language", ["en", LONGEST])
def test_all_of_a_step_can_be_read_on_one_page(library: Library, layout: Layout, language: str) -> None:
    paths = find_paths()
    catalogue = read_catalogues(paths.assets / "locale").open(language)
    reading = library.routine("after-run-lower-back-10")
    assert reading
    assert reading.routine
    said, sheet = sheet_of(reading.routine, layout, catalogue)
    read = pages(pdf_of(sheet))

    assert plain(said.title) in read[0]
    for item in said.items:
        assert any(all(words in page for words in said_by(item)) for page in read)
    assert all(plain(f"{number} ") in page for number, page in enumerate(read, start=1))
    whole = "".join(read)
    assert all(plain(words) in whole for words in (*said.stop, *said.emergency, said.foot, said.needed, said.contact))


def test_it_has_a_title_a_language_and_the_fonts_in_it() -> None:
    _, sheet = sheet_of(routine(step("plank", hold=10.0)), Layout())
    pdf = pdf_of(sheet)

    names = set(re.findall(rb"/FontName /([\w+-]+)", pdf))
    assert names
    assert all(b"Inter" in name for name in names)
    assert pdf.count(b"/FontFile2") + pdf.count(b"/FontFile3") == len(names)
    assert b"/Lang (en)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.metaData(QPdfDocument.MetaDataField.Title) == "Example"


def test_what_is_longer_than_a_page_is_made_smaller_until_it_fits_on_one() -> None:
    endless = exercise("endless", setup=text("Sit. " * 900), move=text("Stand. " * 900))
    given = routine(step("plank", hold=10.0), step("endless", hold=10.0), endless=endless)
    said, sheet = sheet_of(given, Layout(columns=2))
    read = pages(pdf_of(sheet))

    assert any(all(words in page for words in said_by(said.items[1])) for page in read)


def test_how_often_steps_are_repeated_is_on_the_page_of_the_first_and_a_load_on_a_line_of_its_own() -> None:
    high = exercise("high", setup=text("Sit down slowly. " * 90))
    circuit = RepeatStep(
        times=3, title=text("Circuit"), steps=(replace(step("high", hold=10.0), load=text("backpack, 5 kg")),)
    )
    for layout in LAYOUTS:
        said, sheet = sheet_of(routine(step("high", hold=10.0), circuit, high=high), layout)
        (page,) = (page for page in pages(pdf_of(sheet)) if plain("Circuit, 3 rounds") in page)
        assert plain("Backpack, 5 kg") in page
    assert (said.items[-1].dose, said.items[-1].load) == ("10 s", "backpack, 5 kg")
    assert said.items[-1].amount == "10 s, backpack, 5 kg"


def test_a_word_that_is_longer_than_a_line_is_broken_and_not_lost() -> None:
    given = replace(
        routine(
            RepeatStep(times=3, title=text(LONG), steps=(step("long", hold=10.0),)),
            long=exercise("long", title=text(LONG)),
        ),
        title=text(LONG),
    )
    for layout in LAYOUTS:
        _, sheet = sheet_of(given, layout)

        assert "".join(pages(pdf_of(sheet))).count(plain(LONG)) == 3


def test_the_side_that_works_is_drawn() -> None:
    found = Library([shipped_folder(find_paths())], today=lambda: TODAY).exercises["clamshell"]
    item = Item(kind="exercise", depth=0, number=1, title="", shows=found)
    left = ARTIST.pictures(replace(item, side=Side.LEFT))
    right = ARTIST.pictures(replace(item, side=Side.RIGHT))

    assert len(left) == len(right) == 2
    assert left[1] != right[1]
    assert ARTIST.pictures(item)[1] in (left[1], right[1])


def test_photographs_are_shown_and_turned_and_what_is_none_is_left_out(tmp_path: Path) -> None:
    picture = QImage(80, 40, QImage.Format.Format_RGB32)
    picture.fill("white")
    picture.setPixelColor(0, 20, "red")
    picture.save(str(tmp_path / "a.png"))
    shutil.copy(tmp_path / "a.png", tmp_path / "b.png")
    (tmp_path / "none.png").write_bytes(b"no picture")

    (one,) = drawn_apart((str(tmp_path / "none.png"), str(tmp_path / "a.png")), 400)
    assert (one.width(), one.height()) == (80, 40)
    shown = exercise("x", pictures=(str(tmp_path / "a.png"), str(tmp_path / "b.png")), picture_shows=Side.RIGHT)
    item = Item(kind="exercise", depth=0, number=1, title="", shows=shown, side=Side.LEFT)
    assert [image.pixelColor(79, 20).name() for image in ARTIST.pictures(item)] == ["#ff0000", "#ff0000"]


def test_the_codes_on_a_printed_sheet_load_the_routine() -> None:
    packed = Packed((ROUTINES / "kiosk-demo-3.yaml").read_bytes(), {})
    said = handout(routine(step("plank", hold=10.0)), IN_ENGLISH, Giver(region=REGIONS["EU"]), TODAY)
    for codes in (codes_of(packed), codes_of(packed)[:1]):
        sheet = Sheet(said, Layout(), IN_ENGLISH, ARTIST, None, codes)
        scanned = [
            image_of(sheet, page, 2480).convertToFormat(QImage.Format.Format_Grayscale8) for page in range(len(sheet))
        ]
        assert len([text for page in scanned for text in read_picture(page)]) == len(codes)
    assert unpacked(texts_of(packed)) == packed


@pytest.mark.parametrize(("tags", "paper"), [(("en-US",), "letter"), (("de-DE", "en-US"), "a4"), (("en",), "a4")])
def test_the_paper_is_that_of_the_region(tags: tuple[str, ...], paper: str) -> None:
    assert paper_of(tags) == paper


def test_a_page_as_a_picture_has_the_shape_of_the_paper() -> None:
    _, sheet = sheet_of(routine(step("plank", hold=10.0)), Layout(paper="letter"))
    image = image_of(sheet, 0, 850)

    assert (image.width(), image.height()) == (850, 1100)
    assert image.pixelColor(2, 2).name() == "#ffffff"


def test_a_command_writes_it_with_the_clinic_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.toml").write_text('clinic_name = "Praxis am Park"\nclinic_logo = "/none.png"\n')
    path = tmp_path / "bridge.pdf"

    assert run(["--home", str(tmp_path), "export", "glute-bridge", str(path), "--columns", "2"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{path}\n"
    assert "The logo /none.png cannot be shown." in err
    assert plain("Praxis am Park") in pages(path.read_bytes())[0]
