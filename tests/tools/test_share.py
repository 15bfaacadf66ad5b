"""What a desktop is given of the program: valid to its own tools, under one name, and made of what is there."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest
import yaml
from PySide6.QtGui import QImageReader

from backstride import APP_ID, __version__
from backstride.cli.main import COMMANDS
from tests.support.languages import LANGUAGES
from tests.support.shots import STORE

ROOT = Path(__file__).parents[2]
PICTURES_AT = "https://example.org/pictures"
COMMIT_DAY = "2026-11-30"
SECONDS = "1796040000"
LONGEST_SUMMARY = 35


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    given = {"BACKSTRIDE_PICTURES": PICTURES_AT, "SOURCE_DATE_EPOCH": SECONDS, "PYTHONPATH": str(ROOT / "src")}
    command = (sys.executable, str(ROOT / "packaging" / "share.py"), str(folder))
    subprocess.run(command, env=os.environ | given, check=True)  # noqa: S603  because it is the project's own
    return folder


@pytest.fixture(scope="module")
def metainfo(share: Path) -> Element:
    return parse(share / "metainfo" / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314  because we wrote it ourselves


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    command = (sys.executable, str(ROOT / "packaging" / "icons.py"), str(folder))
    subprocess.run(command, check=True)  # noqa: S603  because it is the project's own
    return folder


def asked(*command: str | Path) -> str:
    """What a tool of the desktop says; a test is left out where it is missing, and fails where it refuses."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)  # noqa: S603  because it is this file's own
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_its_entry_of_the_menu_is_valid_and_opens_a_file_as_well_as_nothing(share: Path) -> None:
    entry = share / "applications" / f"{APP_ID}.desktop"

    assert "Exec=backstride %u\n" in entry.read_text(encoding="utf-8")
    assert "error" not in asked("desktop-file-validate", entry)


def test_its_page_of_the_software_centre_is_valid(share: Path) -> None:
    asked("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_the_desktop_says_what_it_is_in_every_language(share: Path, language: str) -> None:
    entry = (share / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    kind = (share / "mime" / "packages" / f"{APP_ID}.xml").read_text(encoding="utf-8")
    page = (share / "metainfo" / f"{APP_ID}.metainfo.xml").read_text(encoding="utf-8")

    assert all(f"\n{key}[{language}]=" in entry for key in ("GenericName", "Comment", "Keywords"))
    assert f'<comment xml:lang="{language}">' in kind
    assert f'<summary xml:lang="{language}">' in page
    assert page.count(f'<p xml:lang="{language}">') == page.count("<p>")


def test_it_has_one_name_everywhere(share: Path, metainfo: Element) -> None:
    named = {path.name for path in share.rglob(f"{APP_ID}*")}

    assert metainfo.findtext("id") == APP_ID
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    assert f"Icon={APP_ID}\n" in (share / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert named == {f"{APP_ID}{end}" for end in (".desktop", ".metainfo.xml", ".xml", ".svg", "-symbolic.svg")}
    others = [path for path in (ROOT / "packaging").rglob("*") if path.suffix in {".iss", ".spec", ".yaml", ".json"}]
    reversed_names = {name for path in others for name in re.findall(r"\bapp\.\w+\.\w+", path.read_text("utf-8"))}
    assert reversed_names <= {APP_ID}


def test_summaries_are_short_and_its_type_of_file_is_the_same_in_all_places(share: Path, metainfo: Element) -> None:
    summaries = [summary.text or "" for summary in metainfo.iterfind("summary")]
    kind = metainfo.findtext("provides/mediatype") or ""

    assert summaries
    assert all(10 <= len(summary) <= LONGEST_SUMMARY and summary[-1] != "." for summary in summaries)
    assert f"MimeType={kind};\n" in (share / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f'type="{kind}"' in (share / "mime" / "packages" / f"{APP_ID}.xml").read_text(encoding="utf-8")
    assert (share / f"icons/hicolor/scalable/mimetypes/{kind.replace('/', '-')}.svg").is_file()


def test_its_pictures_are_those_that_are_taken_for_it_and_each_has_a_caption(metainfo: Element) -> None:
    images = [image.text or "" for image in metainfo.iterfind("screenshots/screenshot/image")]
    captions = [len(list(each.iterfind("caption"))) for each in metainfo.iterfind("screenshots/screenshot")]

    assert {f"{PICTURES_AT}/{shot.name}.png" for shot in STORE} == set(images)
    assert {shot.size for shot in STORE} == {(1000, 700)}
    assert set(captions) == {2}


def test_its_releases_are_those_of_the_changelog(metainfo: Element) -> None:
    newest = next(metainfo.iterfind("releases/release"))

    assert newest.get("version") == __version__
    assert newest.get("date") == COMMIT_DAY or newest.get("type") == "stable"
    assert len(list(newest.iterfind("description/ul/li"))) > 1


def test_its_manual_names_every_command_and_can_be_read(share: Path) -> None:
    page = share / "man" / "man1" / "backstride.1"
    shown = page.read_text(encoding="utf-8")

    assert [name for name in (command.name for command in COMMANDS) if f"backstride {name}" not in shown] == []
    assert "warning:" not in asked("man", "--warnings", "-l", page)


def test_a_shell_can_read_its_completions(share: Path) -> None:
    assert asked("bash", "-n", share / "bash-completion" / "completions" / "backstride") == ""


def test_bash_completes_commands_and_files(share: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").touch()
    script = (
        f". {share}/bash-completion/completions/backstride; cd {tmp_path}; "
        "ask() { COMP_WORDS=(backstride $@) COMP_CWORD=$#; _shtab_backstride; echo ${COMPREPLY[@]}; }; "
        "ask pl; ask play mi"
    )

    assert asked("bash", "-c", script).split() == ["play", "mine.yaml"]


def test_its_type_of_file_is_known_by_both_endings(share: Path) -> None:
    globs = re.findall(r'pattern="([^"]+)"', (share / "mime" / "packages" / f"{APP_ID}.xml").read_text("utf-8"))

    assert globs == ["*.backstride", "*.backstride.yaml"]


def test_a_debian_package_has_no_errors(tmp_path: Path) -> None:
    """With a folder that has only the program in it: what is in the real one, `make deb` asks lintian itself."""
    for tool in ("dpkg-deb", "lintian"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    folder = tmp_path / "backstride"
    folder.mkdir()
    shutil.copy("/bin/true", folder / "backstride")
    made = {"PACKAGE_IN": str(tmp_path / "deb"), "DIST": str(tmp_path), "SOURCE_DATE_EPOCH": SECONDS}
    command = ("sh", str(ROOT / "packaging" / "deb.sh"), str(folder))
    said = subprocess.run(command, env=os.environ | made, capture_output=True, text=True, check=False)  # noqa: S603  because it is the project's own
    package = next(tmp_path.glob("*.deb"), None)

    assert package, said.stderr
    assert said.returncode == 0, said.stdout
    assert "E: " not in said.stdout
    changes = tmp_path / "deb" / "usr" / "share" / "doc" / "backstride" / "changelog.gz"
    assert gzip.decompress(changes.read_bytes()).startswith(f"backstride ({__version__})".encode())


def test_a_flatpak_may_reach_neither_the_network_nor_files_and_its_packages_are_locked() -> None:
    manifest = yaml.safe_load((ROOT / "packaging" / "flatpak" / f"{APP_ID}.yaml").read_text(encoding="utf-8"))
    commands = [command for module in manifest["modules"] for command in module["build-commands"]]

    assert manifest["id"] == APP_ID
    assert manifest["runtime-version"] == manifest["base-version"]
    assert [given for given in manifest["finish-args"] if given.startswith(("--share=network", "--filesystem"))] == []
    assert all("--no-index" in command for command in commands if command.startswith("pip"))
    assert "--require-hashes" in commands[0]


@pytest.mark.parametrize(("kind", "widths"), [("ico", (16, 20, 24, 32, 40, 48, 64, 128, 256)), ("icns", (16, 1024))])
def test_icons_for_other_systems_have_every_size(icons: Path, kind: str, widths: tuple[int, ...]) -> None:
    for name in ("backstride", "routine"):
        reader = QImageReader(str(icons / f"{name}.{kind}"))
        found = []
        for number in range(reader.imageCount()):
            reader.jumpToImage(number)
            found.append(reader.read().width())

        assert set(widths) <= set(found)
        assert (min(found), max(found)) == (widths[0], widths[-1])


def test_the_installer_for_windows_takes_what_is_built() -> None:
    script = (ROOT / "packaging" / "windows" / "backstride.iss").read_text(encoding="utf-8")
    spec = (ROOT / "packaging" / "backstride.spec").read_text(encoding="utf-8")

    assert f'#define Id "{APP_ID}"' in script
    assert set(re.findall(r"\\(\w+)\.exe", script)) == {"Backstride"}
    assert '"Backstride" if WINDOWS' in spec
