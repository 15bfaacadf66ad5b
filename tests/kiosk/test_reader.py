"""A kiosk's configuration: what is written, then its values, or every problem with its place and its cure."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.format.keys import KIOSK_KEYS
from backstride.i18n.text import Text
from backstride.kiosk.config import Health, Idle, KioskConfig
from backstride.kiosk.hours import OpeningHours, Range
from backstride.kiosk.reader import CONFIG, HEALTH, IDLE, Pin, read_config
from tests.support.english import english

HASH = "scrypt:00112233445566778899aabbccddeeff:" + "0123456789abcdef" * 4
WITH_PIN = f'pin: {{hash: "{HASH}"}}\n'


def read(text: str) -> KioskConfig:
    config, problems = read_config((WITH_PIN + text).encode())
    assert problems == ()
    assert config
    return config


def faults(text: str) -> list[str]:
    """Return ``LINE:COLUMN CODE MESSAGE / HINT`` of each problem of *text*, with which no configuration is read."""
    config, problems = read_config(text.encode())
    assert config is None
    return [
        f"{each.line}:{each.column} {each.code} {english(each.message)}"
        + (f" / {english(each.hint)}" if each.hint else "")
        for each in problems
    ]


def test_a_pin_is_all_that_is_needed() -> None:
    assert read("") == KioskConfig(pin=HASH)


def test_everything_can_be_said() -> None:
    config = read(
        "library: [/srv/backstride/routines, ~/more]\n"
        "routines: [kiosk-demo-3, back-10, kiosk-demo-3]\n"
        "title: {en: Clinic gym, de: Trainingsraum}\n"
        "languages: [de, en]\n"
        "idle: {ask_after: 90s, reset_after: 2 min}\n"
        "pause_idle: 4 min\n"
        "volume: 60\n"
        "safety_notice: no\n"
        "explain: false\n"
        'open: ["07:00-12:00", "14:00-21:00"]\n'
        "health: {watchdog: false}\n"
        "counts: yes\n"
        "text_size: 130\n"
        "contrast: true\n"
        "low_controls: true\n"
        "emergency_region: DE\n"
        'voice_command: "piper --model en.onnx --output_file {file}"\n'
        "screen: HDMI-1\n"
    )

    assert config == KioskConfig(
        library=("/srv/backstride/routines", "~/more"),
        routines=("kiosk-demo-3", "back-10"),
        title=Text((("en", "Clinic gym"), ("de", "Trainingsraum")), "de"),
        languages=("de", "en"),
        idle=Idle(ask_after=90.0, reset_after=120.0),
        pause_idle=240.0,
        volume=60,
        pin=HASH,
        safety_notice=False,
        explain=False,
        open=OpeningHours((Range(420, 720), Range(840, 1260))),
        health=Health(watchdog=False),
        counts=True,
        text_size=130,
        contrast=True,
        low_controls=True,
        emergency_region="DE",
        voice_command="piper --model en.onnx --output_file {file}",
        screen="HDMI-1",
    )


def test_one_of_a_list_needs_no_brackets() -> None:
    config = read("library: /srv/routines\nroutines: back-10\nlanguages: de\nopen: 07:00-21:00\ntitle: Praxis\n")

    assert (config.library, config.routines, config.languages) == (("/srv/routines",), ("back-10",), ("de",))
    assert config.open.ranges == (Range(420, 1260),)
    assert config.title == Text((("de", "Praxis"),), "de")


def test_a_folder_may_be_one_of_windows() -> None:
    assert read("library: ['C:\\routines', '\\\\server\\routines']\n").library == (
        "C:\\routines",
        "\\\\server\\routines",
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "volume: 70\n"])
def test_without_a_pin_there_is_one_thing_to_do(text: str) -> None:
    assert faults(text) == [
        (
            "1:1 no-pin There is no PIN here, so nobody could leave the kiosk. / "
            "`backstride kiosk --set-pin` asks for one and writes it into this file."
        )
    ]


@pytest.mark.parametrize("text", ["pin:\n", "pin: ~\n", "pin: {}\n", "pin:\n  hash:\n"])
def test_an_empty_pin_is_none(text: str) -> None:
    assert [fault.split()[1] for fault in faults(text)] == ["no-pin"]


@pytest.mark.parametrize(
    "text", ["pin: 482915\n", "pin: {hash: 482915}\n", "pin: '4829 15'\n", "pin: {hash: x482915}\n"]
)
def test_a_pin_in_the_file_is_refused_and_never_repeated(text: str) -> None:
    (fault,) = faults(text)

    assert " bad-pin " in fault
    assert "482915" not in fault
    assert "Delete it, and run `backstride kiosk --set-pin`." in fault


@pytest.mark.parametrize(
    "text",
    ["pin:482915\n", "pin:\n  hash:482915\n", "pin: 482915: 1\n", "pni: 482915\n", "pin: [482915]\n", "pin 482915\n"],
)
def test_a_pin_is_not_repeated_whatever_is_wrong_beside_it(text: str) -> None:
    assert "482915" not in "\n".join(faults(text))
    assert "482915" not in "\n".join(faults(f"volume:70\n{text}"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("libary: [/srv]", "2:1 unknown-key `libary` is not a key here. / Did you mean `library`?"),
        (
            "library: routines",
            (
                "2:10 bad-path `routines` is not the full path of a folder. / "
                "Write the full path of a folder, such as `/srv/backstride/routines`."
            ),
        ),
        ("library: []", "2:10 bad-path This list is empty. / Write at least one, or leave the key out."),
        (
            "routines: [Kiosk Demo]",
            (
                "2:12 bad-id `Kiosk Demo` is not the id of a routine. / "
                "Write small letters a-z, digits and `-`, such as `kiosk-demo`."
            ),
        ),
        (
            "languages: [english]",
            "2:13 bad-choice `english` is not the tag of a language. / Write a tag such as `en` or `de`.",
        ),
        ("idle: {ask_after: 5s}", "2:19 bad-duration `5s` is not between 10 s and 1 h."),
        (
            "idle: {ask_after: 80s}",
            "2:19 bad-duration `reset_after` is less than 5 s after `ask_after`. / Write `reset_after: 85s` or more.",
        ),
        (
            "idle: {ask_after: 80s, reset_after: 82s}",
            "2:37 bad-duration `reset_after` is less than 5 s after `ask_after`. / Write `reset_after: 85s` or more.",
        ),
        ("idle: {ask_atfer: 20s}", "2:8 unknown-key `ask_atfer` is not a key here. / Did you mean `ask_after`?"),
        (
            "ask_after: 20s",
            "2:1 unknown-key `ask_after` is not a key here. / Write it under `idle:`, indented by two spaces.",
        ),
        (
            "pause_idle: 3 minuten",
            "2:13 bad-duration `3 minuten` is not a time. / Write it like `45 s`, `1 min 30 s` or `1:30`.",
        ),
        ("volume: 170", "2:9 bad-number `170` is not a whole number from 0 to 100."),
        ("safety_notice: maybe", "2:16 bad-choice `maybe` is neither true nor false. / Write true or false."),
        ("open: 7-21", "2:7 bad-hours `7-21` is not a range of hours. / Write hours such as `07:00-21:00`."),
        ("open: []", "2:7 bad-hours This list is empty. / Write at least one, or leave the key out."),
        (
            "open: {from: 7}",
            (
                "2:7 bad-hours These are `key: value` lines, but a single value belongs here. / "
                "Write hours such as `07:00-21:00`."
            ),
        ),
        (
            "health: yes",
            "2:9 not-a-mapping This needs `key: value` lines. / Write `watchdog: …`, each key on a line of its own.",
        ),
        ("contrast:high", "2:9 yaml-syntax `contrast:` needs a space after the colon. / Write `contrast: high`."),
        ("screen:", "2:8 not-text Nothing is written here. / Write a text, or delete the line."),
    ],
)
def test_a_mistake_is_named_with_its_place_and_its_cure(text: str, fault: str) -> None:
    assert fault in faults(f"{WITH_PIN}{text}\n")


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    codes = [fault.split()[:2] for fault in faults("volume: loud\nopen: always\npin: 1\nidle: {ask_after: soon}\n")]

    assert codes == [["1:9", "bad-number"], ["2:7", "bad-hours"], ["3:6", "bad-pin"], ["4:19", "bad-duration"]]


def test_a_list_is_no_configuration() -> None:
    assert [fault.split()[1] for fault in faults("- volume: 70\n")] == ["not-a-mapping"]


def test_every_key_is_known_to_those_who_find_slips() -> None:
    keys = {key for record in (CONFIG, IDLE, HEALTH, Pin.record) for key in record.known}

    assert keys == KIOSK_KEYS
    assert set(KioskConfig.__dataclass_fields__) == CONFIG.known.keys()


def test_every_key_says_what_it_is_for() -> None:
    for record in (CONFIG, IDLE, HEALTH, Pin.record):
        properties = record.schema()["properties"]
        assert all(re.fullmatch(r"[A-Z].*\.", each["description"]) for each in properties.values())


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_nothing_makes_it_raise(data: bytes) -> None:
    config, problems = read_config(data)

    assert (config is None) == bool(problems)
