"""Settings: every value falls back alone, and what was set is there again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backstride.i18n.messages import Message
from backstride.storage.settings import (
    TABLE,
    Between,
    Settings,
    _shown,
    in_known_language,
    is_reminded,
    plan_weekdays_of_week,
    read_lines,
    read_settings,
    reminded_days,
    write_settings,
)
from tests.support.english import english


def in_english(problems: Iterable[Message]) -> tuple[str, ...]:
    return tuple(map(english, problems))


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == (Settings(), ())


def test_what_was_set_is_there_again(tmp_path: Path) -> None:
    settings = Settings(theme="dark", text_size=150, muted=True, voice_command='say "it"', favourites=("core", "après"))

    assert write_settings(tmp_path / "new" / "settings.toml", settings) is None

    assert read_settings(tmp_path / "new" / "settings.toml") == (settings, ())


def test_the_file_tells_only_what_differs_and_what_it_means(tmp_path: Path) -> None:
    write_settings(tmp_path / "settings.toml", Settings(rotation=90))

    lines = (tmp_path / "settings.toml").read_text().splitlines()
    assert lines[1:] == ["rotation = 90  # degrees by which the session is turned"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('theme = "pink"', 'line 1: `theme` must be one of system, light, dark, contrast; using "system" instead.'),
        ("text_size = 201", "line 1: `text_size` must be a whole number from 100 to 200 percent; using 100 instead."),
        ("text_size = nan", "line 1: `text_size` must be a whole number from 100 to 200 percent; using 100 instead."),
        ("muted = 1", "line 1: `muted` must be true or false; using false instead."),
        ("rotation = false", "line 1: `rotation` must be one of 0, 90, 180, 270; using 0 instead."),
        (
            "favourites = [1]",
            'line 1: `favourites` must be a list of texts; using [] instead. Write `favourites = ["1"]`.',
        ),
        (
            'clinic_logo = "a\\nb"',
            'line 1: `clinic_logo` must be one line of text with at most 1000 characters; using "" instead.',
        ),
        ("lead_in = ", "line 1: `lead_in` must be a whole number from 0 to 10 seconds; using 3 instead."),
        ("colour = 3", "line 1: there is no setting `colour`, so it is ignored."),
        ("[section]", "line 1: there is no setting `section`, so it is ignored."),
        ("\x00\x01", "line 1: there is no setting `\\x00\\x01`, so it is ignored."),
        ("a" * 500, "line 1: there is no setting `" + "a" * 40 + "`, so it is ignored."),
    ],
)
def test_a_damaged_line_falls_back_alone(line: str, sentence: str) -> None:
    settings, problems = read_lines([line, "voice_rate = 200"])

    assert settings == Settings(voice_rate=200)
    assert in_english(problems) == (sentence,)


@pytest.mark.parametrize(
    ("line", "told", "typed"),
    [
        ("theme = dark", "one of system, light, dark, contrast", 'theme = "dark"'),
        ("theme = Dark  # at night", "one of system, light, dark, contrast", 'theme = "dark"'),
        ('theme = "drak"', "one of system, light, dark, contrast", 'theme = "dark"'),
        ("theme: dark", "one of system, light, dark, contrast", 'theme = "dark"'),
        ("theme dark", "one of system, light, dark, contrast", 'theme = "dark"'),
        ("theme = “dark”", "one of system, light, dark, contrast", 'theme = "dark"'),
        ("muted = True", "true or false", "muted = true"),
        ('muted = "yes"', "true or false", "muted = true"),
        ("muted = off", "true or false", "muted = false"),
        ('text_size = "150"', "a whole number from 100 to 200 percent", "text_size = 150"),
        ("text_size = 150 %", "a whole number from 100 to 200 percent", "text_size = 150"),
        ("text_size = 150.0", "a whole number from 100 to 200 percent", "text_size = 150"),
        ("lead_in = 5s", "a whole number from 0 to 10 seconds", "lead_in = 5"),
        ("voice_command = say", "one line of text with at most 1000 characters", 'voice_command = "say"'),
        (
            r'library_folders = ["C:\Users\me", "D:/b"]',
            "a list of texts",
            r'library_folders = ["C:\\Users\\me", "D:/b"]',
        ),
        (r"library_folders = C:\clinic", "a list of texts", r'library_folders = ["C:\\clinic"]'),
        ('favourites = "core"', "a list of texts", 'favourites = ["core"]'),
    ],
)
def test_a_slip_is_answered_with_what_to_type(line: str, told: str, typed: str) -> None:
    key = typed.partition(" ")[0]
    settings, problems = read_lines([line])

    assert settings == Settings()
    default = _shown(TABLE[key].default)
    assert in_english(problems) == (f"line 1: `{key}` must be {told}; using {default} instead. Write `{typed}`.",)
    assert read_lines([typed])[1] == ()


def test_a_name_with_a_slip_is_answered_with_the_one_that_is_near() -> None:
    _, problems = read_lines(['Theme = "dark"', "text-size = 150"])

    assert in_english(problems) == (
        "line 1: there is no setting `Theme`, so it is ignored. Did you mean `theme`?",
        "line 2: there is no setting `text-size`, so it is ignored. Did you mean `text_size`?",
    )


@pytest.mark.parametrize(
    "data",
    [
        b'\xef\xbb\xbftheme = "dark"\nfavourites = [\n"core",\n]\n',
        b'theme = "dark"\r\nfavourites = [\r\n"core",\r\n]\r\n',
        b'\xef\xbb\xbftheme = "dark"\rfavourites = ["core"]\r',
    ],
)
def test_a_mark_at_the_beginning_and_any_ends_of_lines_are_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(data)

    assert read_settings(tmp_path / "settings.toml") == (Settings(theme="dark", favourites=("core",)), ())


def test_a_list_may_go_on_in_the_next_lines() -> None:
    settings, problems = read_lines(["favourites = [", '  "core",  # mine', '  "calm",', "]", "muted = true"])

    assert settings == Settings(favourites=("core", "calm"), muted=True)
    assert problems == ()


def test_a_list_without_an_end_takes_no_other_line_with_it() -> None:
    settings, problems = read_lines(["favourites = [", '  "core",', "muted = true", "colour = ["])

    assert settings == Settings(muted=True)
    assert [problem[:8] for problem in in_english(problems)] == ["line 1: ", "line 4: "]


ODD = (
    *("-1", "0.0", "90.0", "1e400", "nan", "-inf", "99999999999999999999", "true", '""', '"x"', '"\\u202e"', '"0"'),
    *("[]", "[[]]", "[1.5]", "{}", "{a = 1}", "1979-05-27", "07:32:00", "0x5a", "0o132", '"a" "b"', "=", "\ud800"),
)


@pytest.mark.parametrize("key", TABLE)
@pytest.mark.parametrize("value", ODD)
def test_whatever_stands_there_a_setting_keeps_its_kind(key: str, value: str) -> None:
    settings, problems = read_lines([f"{key} = {value}"])
    kept, default = getattr(settings, key), getattr(Settings(), key)

    assert type(kept) is type(default)
    assert kept == default or not problems


def test_comments_and_empty_lines_are_read_over() -> None:
    assert read_lines(["# a comment", "", "  ", "muted = true # hush"]) == (Settings(muted=True), ())


def test_the_later_of_two_lines_holds() -> None:
    assert read_lines(["voice_rate = 200", "voice_rate = 90"])[0].voice_rate == 90


def test_a_file_that_is_no_file_is_one_sentence(tmp_path: Path) -> None:
    settings, problems = read_settings(tmp_path)

    assert settings == Settings()
    assert in_english(problems) == (
        f"The settings in {tmp_path} cannot be used, so the defaults apply: This is a folder, not a file.",
    )


def test_what_could_not_be_used_is_kept_beside_what_is_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('muted = true\nlibrary_folders = ["/clinic"\n')
    settings, _ = read_settings(file)

    told = write_settings(file, settings)

    assert english(told).startswith("Your previous settings")
    assert (tmp_path / "settings-before.toml").read_text() == 'muted = true\nlibrary_folders = ["/clinic"\n'
    assert write_settings(file, settings) is None


def test_remarks_of_the_person_s_own_stay_where_they_are(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    before = [
        "# For the hall.",
        'theme = "dark"  # easier on the eyes',
        "",
        "favourites = [",
        '  "core",  # mornings',
        "]",
        "muted = true  # the neighbours",
        "lead_in = 5",
    ]
    file.write_bytes("\r\n".join([*before, ""]).encode())
    settings, problems = read_settings(file)
    assert problems == ()

    write_settings(file, settings)
    assert file.read_bytes() == "\r\n".join([*before, ""]).encode()

    write_settings(file, replace(settings, muted=False, lead_in=4, clinic_name="Anna"))
    assert file.read_bytes().decode().split("\r\n") == [
        *before[:6],
        "lead_in = 4  # the time to get back into place after a pause",
        'clinic_name = "Anna"  # who hands out sheets, as printed on them',
        "",
    ]
    assert read_settings(file) == (replace(settings, muted=False, lead_in=4, clinic_name="Anna"), ())


def test_of_two_lines_for_one_setting_one_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("voice_rate = 200\nvoice_rate = 90\n")

    write_settings(file, read_settings(file)[0])

    assert file.read_text() == "voice_rate = 90  # how fast the voice speaks\n"


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    problem = write_settings(tmp_path / "file" / "settings.toml", Settings(muted=True))

    assert english(problem).startswith("Cannot save the settings in ")
    assert english(problem).endswith("They apply until you quit.")


def test_every_default_keeps_its_own_rule() -> None:
    assert [key for key, setting in TABLE.items() if not setting.rule.accepts(setting.default)] == []
    assert all(setting.meaning for setting in TABLE.values())


def test_bounds_belong_to_the_range() -> None:
    assert [Between(1, 3).accepts(number) for number in range(5)] == [False, True, True, True, False]


@given(
    st.lists(st.one_of(st.text(), st.sampled_from(list(TABLE)).flatmap(lambda k: st.text().map(f"{k} = {{}}".format))))
)
def test_no_line_whatever_raises(lines: list[str]) -> None:
    settings, problems = read_lines(lines)

    assert isinstance(settings, Settings)
    assert all(len(problem) < 300 for problem in in_english(problems))


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\udc80")), max_size=5).map(
        tuple
    )
)
@example(("\u2028", "\x85"))
def test_any_folder_name_comes_back(names: tuple[str, ...]) -> None:
    settings = Settings(library_folders=names)

    with TemporaryDirectory() as folder:
        write_settings(Path(folder, "settings.toml"), settings)
        assert read_settings(Path(folder, "settings.toml")) == (settings, ())


def test_a_screen_that_served_a_gym_without_a_pin_is_a_runners_until_it_has_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('role = "kiosk"\nfirst_run_done = true\n', encoding="utf-8")

    settings, problems = read_settings(path)

    assert (settings.role, settings.first_run_done) == ("run", True)
    said = "a gym screen is no longer a role; using `run` instead. `backstride kiosk --set-pin` sets one up."
    assert in_english(problems) == (f"{path}: line 1: {said}",)


LINES = (
    'theme = "dark"',
    "# mine",
    "",
    "muted = true # hush",
    "lead_in = 4",
    'favourites = ["a", "b"]',
    "voice_rate = 200",
)
ODD_LINES = (
    "favourites = [",
    '"c",',
    "]",
    "theme = dark",
    "[section]",
    "voice_rate = 90",
    "muted = true",
    "a.b = 1",
    "\r",
)


@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from([*LINES, *ODD_LINES]))))
def test_whatever_stood_there_what_is_written_is_what_was_read(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "settings.toml")
        file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
        settings, _ = read_settings(file)

        write_settings(file, settings)

        assert read_settings(file) == (settings, ())
        written = file.read_bytes()
        write_settings(file, settings)
        assert file.read_bytes() == written


def test_a_language_whose_catalogue_is_gone_is_one_sentence_and_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "nl"\n')
    read, problems = read_settings(path)
    assert (read.language, problems) == ("nl", ())

    settings, gone = in_known_language(read, ("en", "de"), path)

    assert settings.language == "auto"
    assert [told.partition(": ")[2] for told in in_english(gone)] == [
        '`language` must be one of auto, en, de; using "auto" instead.'
    ]
    assert in_known_language(read, ("en", "nl"), path) == (read, ())


def test_a_day_is_one_of_the_calendar_or_none() -> None:
    accepts = TABLE["plan_from"].rule.accepts

    assert accepts("")
    assert accepts("2026-12-01")
    assert not any(map(accepts, ("2026-13-01", "20261201", "tomorrow", "2026-W49-2", 20261201, None)))


PLAN = Settings(plan_days=("monday", "wednesday", "friday"), plan_from="2026-11-25", plan_until="2026-12-02")


@pytest.mark.parametrize(
    ("today", "weekdays"),
    [("2026-11-20", set()), ("2026-11-27", {2, 4}), ("2026-12-06", {0, 2}), ("2026-12-07", set())],
)
def test_a_plan_has_its_weekdays_in_the_weeks_of_its_course(today: str, weekdays: set[int]) -> None:
    assert plan_weekdays_of_week(PLAN, date.fromisoformat(today)) == weekdays


def test_the_days_of_the_plan_are_reminded_of_only_in_its_course() -> None:
    of_plan = replace(PLAN, remind_days=("sunday", "plan"))

    assert reminded_days(of_plan) == ("monday", "wednesday", "friday", "sunday")
    assert reminded_days(replace(of_plan, remind_days=("sunday",))) == ("sunday",)
    assert [is_reminded(of_plan, date(2026, 12, day)) for day in (2, 4, 6)] == [True, False, True]
    assert is_reminded(replace(of_plan, remind_days=("monday",)), date(2027, 1, 1))  # a press, not the timer
