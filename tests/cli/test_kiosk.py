"""``backstride kiosk`` in a terminal: what it says of a configuration, how it takes a PIN, and when it starts."""

import getpass
import io
import sys
from pathlib import Path

import pytest

from backstride.cli.doctor import LOOKS
from backstride.cli.main import run
from backstride.kiosk.load import load
from backstride.kiosk.pin import matches
from tests.support.profile import know
from tests.support.shell import Shell

PIN = "482915"
OTHERS = "Other users of this computer can read or change this file, and the hash of the PIN in it."


class Terminal(io.StringIO):
    """Standard input where somebody types."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def shell(
    tmp_path: Path, known_library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    return Shell(know(tmp_path / "home", known_library), capsys)


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_kiosk_without_a_configuration_does_not_start_and_says_how_to_make_one(shell: Shell) -> None:
    said = shell("kiosk", code=1)

    assert said == (
        f"{shell.home}/kiosk.yaml:1:1: error[missing-file]: There is no kiosk configuration here.\n"
        "    `backstride kiosk --set-pin` writes one with a PIN, which is all that it needs.\n"
        "1 file: 1 error, no warnings.\n"
    )
    assert "The kiosk cannot start. Correct its configuration" in shell.err


def test_a_kiosk_without_a_pin_does_not_start(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.yaml"
    file.write_text("volume: 70\n")

    assert "error[no-pin]" in shell("kiosk", "--config", str(file), code=1)


def test_two_lines_of_standard_input_set_the_pin(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, PIN, PIN)
    said = shell("kiosk", "--set-pin")
    config = load(shell.home / "kiosk.yaml").config

    assert said == f"The PIN is set in {shell.home}/kiosk.yaml.\n"
    assert config
    assert matches(PIN, config.pin)
    assert PIN not in (shell.home / "kiosk.yaml").read_text()
    assert (shell.home / "kiosk.yaml").stat().st_mode & 0o077 == 0
    assert shell("kiosk", "--check") == "1 file: no errors, no warnings.\n"


def test_in_a_terminal_the_pin_is_typed_twice_without_being_shown(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return PIN

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(getpass, "getpass", answer)
    shell("kiosk", "--set-pin")

    assert asked == ["New PIN (at least 6 digits): ", "The same PIN again: "]
    assert load(shell.home / "kiosk.yaml").config


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((PIN, "482916"), "The two PINs are not the same. Nothing was changed."),
        (("48291", "48291"), "A PIN has 6 to 12 digits."),
        (("abcdef", "abcdef"), "A PIN has digits only."),
        (("123456", "123456"), "This PIN is too easy to guess. Choose another."),
        ((), "A PIN has 6 to 12 digits."),
    ],
)
def test_a_pin_that_is_none_changes_nothing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...], said: str
) -> None:
    type_in(monkeypatch, *typed)
    shell("kiosk", "--set-pin", code=3)

    assert shell.err == f"backstride: {said}\n"
    assert not (shell.home / "kiosk.yaml").exists()


def test_a_check_finds_what_is_not_on_this_computer(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, PIN, PIN)
    shell("kiosk", "--set-pin")
    file = shell.home / "kiosk.yaml"
    file.write_text(
        f"{file.read_text()}"
        f"library: [{shell.home}/not-there, {shell.write('mine.yaml').parent}]\n"
        "routines: [kiosk-demo-3, mine, kiosk-demo-4, nothing-like-it]\n"
        "languages: [en, de, tlh]\n"
        "voice_command: no-such-program --say\n"
    )
    file.chmod(0o644)

    assert shell("kiosk", "--check", code=1).splitlines() == [
        f"{file}:1:1: warning[open-to-others]: {OTHERS}",
        "    Type `chmod 600` and its name, as the user who runs the kiosk.",
        f"{file}:3:11: error[missing-folder]: There is no folder `{shell.home}/not-there`.",
        "    Create it, or correct its name. Until then, its routines are not shown.",
        f"{file}:4:32: error[unknown-routine]: There is no routine `kiosk-demo-4`.",
        "    Did you mean `kiosk-demo-3`?",
        f"{file}:4:46: error[unknown-routine]: There is no routine `nothing-like-it`.",
        "    `backstride list` shows them all.",
        f"{file}:5:21: warning[no-words]: Nothing here is written in the language `tlh`, so it would show English.",
        "    Delete it.",
        f"{file}:6:16: error[missing-command]: The program in `voice_command` was not found.",
        "    Install it, or correct its name.",
        "1 file: 4 errors, 2 warnings.",
    ]


def test_a_check_of_a_file_with_errors_says_these_first(shell: Shell) -> None:
    (shell.home / "kiosk.yaml").write_text("volume: 170\nvoice_command: no-such-program\n")

    assert [line.split()[1] for line in shell("kiosk", "--check", code=1).splitlines()[:3:2]] == [
        "error[no-pin]:",
        "error[bad-number]:",
    ]


def test_a_voice_command_that_cannot_be_taken_apart_names_no_program(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, PIN, PIN)
    shell("kiosk", "--set-pin")
    file = shell.home / "kiosk.yaml"
    file.write_text(f"""{file.read_text()}voice_command: 'say "to me'\n""")

    assert "error[missing-command]" in shell("kiosk", "--check", code=1)


def test_a_check_names_a_routine_that_is_broken(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, PIN, PIN)
    shell("kiosk", "--set-pin")
    path = shell.write("mine.yaml", "format: 1\ntitle: Mine\n")
    file = shell.home / "kiosk.yaml"
    file.write_text(f"{file.read_text()}library: {path.parent}\nroutines: mine\n")
    file.chmod(0o600)

    assert shell("kiosk", "--check", code=1).splitlines() == [
        f"{file}:4:11: error[broken-routine]: The routine `mine` has errors, so it is left out.",
        f"    `backstride check {path}` says what is wrong.",
        "1 file: 1 error, no warnings.",
    ]


def test_check_and_a_new_pin_are_asked_for_one_at_a_time(shell: Shell) -> None:
    assert "not allowed with argument --check" in shell.usage("kiosk", "--check", "--set-pin")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_with_a_pin_all_that_a_kiosk_needs_is_a_display(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, PIN, PIN)
    shell("kiosk", "--set-pin")
    shell("kiosk", code=3)

    assert "There is no display here." in shell.err


def test_a_gym_screen_never_opens_the_window_of_its_owner(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.toml").write_text('gym_screen = true\nfirst_run_done = true\nlanguage = "en"\n')
    code = run(["--home", str(tmp_path)])
    said = capfd.readouterr()

    assert code == 1
    assert f"{tmp_path}/kiosk.yaml:1:1: error[missing-file]" in said.out


def test_the_doctor_looks_at_the_configuration_of_a_kiosk_where_there_is_one(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backstride.cli.doctor.LOOKS", LOOKS[-2:])

    assert "Kiosk" not in shell("doctor")

    type_in(monkeypatch, PIN, PIN)
    shell("kiosk", "--set-pin")

    assert f"ok       Kiosk: {shell.home}/kiosk.yaml\n" in shell("doctor")

    (shell.home / "kiosk.yaml").write_text("volume: 70\n")

    assert (
        f"missing  Kiosk: {shell.home}/kiosk.yaml\n         `backstride kiosk --check` says what is wrong.\n"
    ) in shell("doctor", code=1)
