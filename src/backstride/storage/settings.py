"""What a person can set: one table, and how it is kept in a flat TOML file.

Each setting is one line of `Settings`: its name, what it may be, what it means, and its default. The rules read what
the file says; a value that they refuse becomes the default, alone, with one sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Protocol

from backstride.figure.physique import DEFAULT_PERSON, PEOPLE
from backstride.i18n.messages import Argument, Message, message, plural, sentences
from backstride.i18n.os_errors import os_error_text
from backstride.routine.emergency import REGIONS
from backstride.routine.reminding import WEEKDAYS
from backstride.storage.files import read_data, text_of
from backstride.storage.paths import tidy
from backstride.storage.slips import meant, near, parts_of
from backstride.storage.writing import write_private

_KEY = re.compile(r"\s*[\w-]+\s*=")
_LONGEST_HINT = 100
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_OPEN_LIST = re.compile(r"=\s*\[[^\]]*\Z")

_TRUE_OR_FALSE = message("true or false")
_TEXTS = message("a list of texts")
_A_DAY = message("a day such as 2026-12-01")
_A_TAG = message("`auto`, or the tag of a language such as `en`")


class Rule(Protocol):
    """What a setting may be."""

    @property
    def expected(self) -> Message:
        """Return what may stand there, to be read after "it must be"."""

    def accepts(self, value: object) -> bool:
        """Say whether *value* may stand there."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words or numbers."""

    choices: tuple[str | int, ...]

    @property
    def expected(self) -> Message:
        """Return the choices in words."""
        return message("one of {choices}", choices=self.choices)

    def accepts(self, value: object) -> bool:
        """Say whether *value* is a choice (neither ``false`` nor 0.0 is the number 0)."""
        return type(value) in map(type, self.choices) and value in self.choices


UNITS = {
    "percent": message("percent"),
    "seconds": message("seconds"),
    "words a minute": message("words per minute"),
}
"""What settings are measured in."""


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number from ``low`` to ``high``, in ``unit``, which is one of `UNITS`, or empty."""

    low: int
    high: int
    unit: str = ""

    @property
    def expected(self) -> Message:
        """Return the bounds in words."""
        high: Argument = message("{number} {unit}", number=self.high, unit=UNITS[self.unit]) if self.unit else self.high
        return message("a whole number from {low} to {high}", low=self.low, high=high)

    def accepts(self, value: object) -> bool:
        """Say whether *value* is a whole number within the bounds."""
        return type(value) is int and self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    expected: Message = _TRUE_OR_FALSE

    def accepts(self, value: object) -> bool:
        """Say whether *value* is true or false."""
        return isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one line."""

    longest: int = 1000

    @property
    def expected(self) -> Message:
        """Return the bound in words."""
        return plural(
            "one line of text with at most {count} character",
            "one line of text with at most {count} characters",
            self.longest,
        )

    def accepts(self, value: object) -> bool:
        """Say whether *value* is text of one line."""
        return isinstance(value, str) and len(value) <= self.longest and not any(c < " " or c == "\x7f" for c in value)


@dataclass(frozen=True, slots=True)
class List:
    """Several lines of text."""

    each: Words = Words()
    most: int = 1000
    expected: Message = _TEXTS

    def accepts(self, value: object) -> bool:
        """Say whether *value* is a list (or tuple) of texts."""
        return isinstance(value, list | tuple) and len(value) <= self.most and all(map(self.each.accepts, value))


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Any of a few words."""

    choices: tuple[str, ...]

    @property
    def expected(self) -> Message:
        """Return the choices in words."""
        return message("a list of {choices}", choices=self.choices)

    def accepts(self, value: object) -> bool:
        """Say whether *value* is a list (or tuple) of choices."""
        return isinstance(value, list | tuple) and all(each in self.choices for each in value)


@dataclass(frozen=True, slots=True)
class Tag:
    """The tag of a language, or ``auto``; which languages there are, `in_known_language` asks."""

    expected: Message = _A_TAG

    def accepts(self, value: object) -> bool:
        """Say whether *value* looks like a tag."""
        return isinstance(value, str) and bool(_TAG.fullmatch(value))


@dataclass(frozen=True, slots=True)
class Day:
    """A day as ISO 8601 writes it, or none."""

    expected: Message = _A_DAY

    def accepts(self, value: object) -> bool:
        """Say whether *value* is a day, or empty."""
        try:
            return isinstance(value, str) and (not value or date.fromisoformat(value).isoformat() == value)
        except ValueError:
            return False


_PERCENT = Between(0, 100, "percent")


OF_PLAN = "plan"
"""The days of the person's plan, among the days on which they are reminded."""

HOURS = tuple(f"{hour:02}:00" for hour in range(24))
RUN_TIMES = ("ask", "varies", *HOURS)
"""When somebody usually runs: not asked yet, at no hour of its own, or at an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a person can set; lengths in seconds, volumes in percent."""

    role: Annotated[str, OneOf(("run", "write")), "who uses this computer"] = "run"
    gym_screen: Annotated[bool, Flag(), "whether this is a screen in a gym or a clinic, left to strangers"] = False
    first_run_done: Annotated[bool, Flag(), "whether the first page was answered"] = False
    language: Annotated[str, Tag(), "the language of the program"] = "auto"
    theme: Annotated[str, OneOf(("system", "light", "dark", "contrast")), "the colours"] = "system"
    text_size: Annotated[int, Between(100, 200, "percent"), "the size of all text"] = 100
    person: Annotated[str, OneOf(tuple(PEOPLE)), "who shows the exercises"] = DEFAULT_PERSON
    reduce_motion: Annotated[str, OneOf(("system", "on", "off")), "still pictures instead of movement"] = "system"
    rotation: Annotated[int, OneOf((0, 90, 180, 270)), "degrees by which the session is turned"] = 0
    look_away: Annotated[bool, Flag(), "say more where the eyes are off the screen"] = True
    cue_volume: Annotated[int, _PERCENT, "how loud the tones are"] = 80
    voice_volume: Annotated[int, _PERCENT, "how loud the voice is"] = 90
    muted: Annotated[bool, Flag(), "no sound at all"] = False
    lower_music: Annotated[bool, Flag(), "lower other players while the voice speaks"] = True
    verbosity: Annotated[str, OneOf(("auto", "full", "brief", "tones")), "how much is said"] = "auto"
    explain: Annotated[str, OneOf(("auto", "always", "never")), "when an exercise is explained before it begins"] = (
        "auto"
    )
    voices: Annotated[tuple[str, ...], List(Words(200), 50), "the voices that you chose, at most one a language"] = ()
    voice_rate: Annotated[int, Between(80, 300, "words a minute"), "how fast the voice speaks"] = 165
    voice_command: Annotated[str, Words(), "your own command that speaks; none when empty"] = ""
    lead_in: Annotated[int, Between(0, 10, "seconds"), "the time to get back into place after a pause"] = 3
    countdown: Annotated[int, Between(0, 5, "seconds"), "how many last seconds have a tone"] = 3
    tray: Annotated[str, OneOf(("off", "icon", "stay")), "the icon in the tray, and whether a closed window stays"] = (
        "off"
    )
    remind_days: Annotated[tuple[str, ...], SomeOf((*WEEKDAYS, OF_PLAN)), "the days on which you are reminded"] = ()
    remind_at: Annotated[str, OneOf(HOURS), "when you are reminded on these days"] = "18:00"
    emergency_region: Annotated[str, OneOf(("auto", *REGIONS)), "whose emergency number is shown"] = "auto"
    clinic_name: Annotated[str, Words(100), "who hands out sheets, as printed on them"] = ""
    clinic_logo: Annotated[str, Words(), "a picture to print on sheets, by its path"] = ""
    run_time: Annotated[str, OneOf(RUN_TIMES), "when you usually run, to the hour"] = "ask"
    morning_asked: Annotated[str, Words(10), "the last day on which the morning's question was asked"] = ""
    own_item: Annotated[str, Words(80), "what you want to do well, such as running 5 km"] = ""
    plan_days: Annotated[tuple[str, ...], SomeOf(WEEKDAYS), "the days that you keep for your plan"] = ()
    plan_from: Annotated[str, Day(), "the first day of your plan, if it has one"] = ""
    plan_until: Annotated[str, Day(), "the last day of your plan, if it has one"] = ""
    own_goal: Annotated[str, Words(120), "what your plan is for, in your own words"] = ""
    plan_where: Annotated[str, Words(120), "when and where you do it, in your own words"] = ""
    run_folders: Annotated[tuple[str, ...], List(), "folders in which your watch or its app puts runs"] = ()
    library_folders: Annotated[tuple[str, ...], List(), "more folders with routines"] = ()
    favourites: Annotated[tuple[str, ...], List(), "routines that stand first, by id"] = ()


def run_hour(settings: Settings) -> int | None:
    """Return the hour at which the person usually runs, ``None`` where they have not said one."""
    return HOURS.index(settings.run_time) if settings.run_time in HOURS else None


def plan_weekdays(settings: Settings) -> frozenset[int]:
    """Return the weekdays (0 is Monday) that the person keeps for their plan."""
    return frozenset(map(WEEKDAYS.index, settings.plan_days))


def plan_course(settings: Settings) -> tuple[date | None, date | None]:
    """Return the first and the last day of the person's plan, each ``None`` where they have chosen none."""
    first, last = (date.fromisoformat(day) if day else None for day in (settings.plan_from, settings.plan_until))
    return first, last


def plan_weekdays_of_week(settings: Settings, today: date) -> frozenset[int]:
    """Return the weekdays of the week of *today* on which the person's plan is to be done."""
    first, last = plan_course(settings)
    monday = today - timedelta(days=today.weekday())
    days = {day: monday + timedelta(days=day) for day in plan_weekdays(settings)}
    return frozenset(day for day, each in days.items() if (first or each) <= each <= (last or each))


def reminded_days(settings: Settings) -> tuple[str, ...]:
    """Return the days on which the person is reminded, those of their plan among them where they want that."""
    of_plan = settings.plan_days if OF_PLAN in settings.remind_days else ()
    return tuple(day for day in WEEKDAYS if day in (*settings.remind_days, *of_plan))


def is_reminded(settings: Settings, today: date) -> bool:
    """Say whether *today* is not only a day of the plan, and outside its course."""
    first, last = plan_course(settings)
    on_course = (first or today) <= today <= (last or today)
    return on_course or OF_PLAN not in settings.remind_days or WEEKDAYS[today.weekday()] in settings.remind_days


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table: what a setting may be, what it means, and its default."""

    key: str
    rule: Rule
    meaning: str
    default: object


def _table() -> Iterator[Setting]:
    for field in fields(Settings):
        rule, meaning = field.type.__metadata__  # type: ignore[union-attr]  # because every line is Annotated
        if field.default is not MISSING:
            yield Setting(field.name, rule, meaning, field.default)


_ONCE = ("role", "kiosk")
_NOW = message("a gym screen is no longer a role; using `run` instead. `backstride kiosk --set-pin` sets one up.")

TABLE = {setting.key: setting for setting in _table()}
"""Every setting by its key, in the order of the file."""


def read_settings(path: Path) -> tuple[Settings, tuple[Message, ...]]:
    """Return the settings in the file at *path*, and what is wrong with lines that cannot be used. Never raises."""
    data, problem = read_data(path)
    if problem:
        return Settings(), () if problem.code == "missing-file" else (_unusable(path, problem.message),)
    found, problems = read_lines(text_of(data).split("\n"))
    return found, tuple(message("{path}: {problem}", path=tidy(path), problem=each) for each in problems)


def in_known_language(settings: Settings, languages: Iterable[str], path: Path) -> tuple[Settings, tuple[Message, ...]]:
    """Return the *settings* read from *path*, the language's default where it is none of these *languages* (tags).

    The file keeps it, so that it is back when its catalogue is.
    """
    default = Settings().language
    known = replace(TABLE["language"], rule=OneOf((default, *languages)))
    if known.rule.accepts(settings.language):
        return settings, ()
    refused = _refusal(known, settings.language, "")
    return replace(settings, language=default), (message("{path}: {problem}", path=tidy(path), problem=refused),)


def _unusable(path: Path, problem: Argument) -> Message:
    return message(
        "The settings in {path} cannot be used, so the defaults apply: {problem}", path=tidy(path), problem=problem
    )


def read_lines(lines: Iterable[str]) -> tuple[Settings, tuple[Message, ...]]:
    """Return the settings in *lines* of a settings file, and what is wrong with each pair that cannot be used."""
    values: dict[str, object] = {}
    problems = []
    for number, part in _parts(lines):
        for key, value in _parsed(part):
            problem = _problem(key, value, part)
            if problem:
                problems.append(message("line {number}: {problem}", number=number, problem=problem))
            else:
                values[key] = tuple(value) if isinstance(value, list) else value
    return Settings(**values), tuple(problems)  # type: ignore[arg-type]  # because the rules have checked each value


def _parts(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each line with its number (from 1), a list that goes on in the next lines as one with the first's."""
    begun, part = 0, ""
    for number, line in enumerate(lines, 1):
        if part and _KEY.match(line):  # torn: the list has no end
            yield begun, part
            part = ""
        begun = begun if part else number
        part += line
        if not _OPEN_LIST.search(part):
            yield begun, part
            part = ""
        else:
            part += "\n"
    if part:
        yield begun, part


def _parsed(line: str) -> Iterable[tuple[str, object]]:
    """Return the pairs of one line, each line for itself, so that a torn one takes no other with it."""
    if not line.strip() or line.lstrip().startswith("#"):
        return ()
    import tomllib  # noqa: PLC0415  because most profiles have no line to read

    try:
        return tomllib.loads(line).items()
    except (ValueError, RecursionError):
        key, _ = parts_of(line)
        return ((key if key in TABLE else line.partition("=")[0].strip(), MISSING),)


def _problem(key: str, value: object, line: str) -> Message | None:
    """Return what is wrong with this pair of a *line*, and what to type; ``None`` when it is in order."""
    setting = TABLE.get(key)
    if setting is None:
        return _unknown(key)
    if setting.rule.accepts(value):
        return None
    return _NOW if (key, value) == _ONCE else _refusal(setting, value, line)


def _refusal(setting: Setting, value: object, line: str) -> Message:
    """Return why *setting* cannot have the *value* that is written in *line*, and what to type."""
    refused = message(
        "`{name}` must be {expected}; using {default} instead.",
        name=setting.key,
        expected=setting.rule.expected,
        default=_shown(setting.default),
    )
    return sentences(refused, *_hint(setting, value, line))


def _unknown(key: str) -> Message:
    ignored = message("there is no setting `{name}`, so it is ignored.", name=repr(key[:40])[1:-1][:80])
    like = near(key, TABLE)
    return sentences(ignored, message("Did you mean `{name}`?", name=like)) if like else ignored


def _hint(setting: Setting, value: object, line: str) -> tuple[Message, ...]:
    """Return what to type in place of the *line*; nothing where nobody knows, or it would be long."""
    written = value if isinstance(value, str) else parts_of(line)[1]
    found = meant(written, setting.rule.accepts, getattr(setting.rule, "choices", ()))
    words = f"{setting.key} = {_shown(found)}"
    fits = found is not None and len(words) <= _LONGEST_HINT and words.isprintable()
    return (message("Write `{line}`.", line=words),) if fits else ()


def _shown(value: object) -> str:
    """Return *value* as TOML. Text that JSON escapes is escaped alike, but for one character."""
    import json  # noqa: PLC0415  because it is needed only where something is written or refused

    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_settings(path: Path, settings: Settings) -> Message | None:
    """Write what differs from the defaults to *path*, whole or not at all; remarks of the person's own stay.

    What stood there is kept beside it where some of it could not be used. Return a note on that, or on what failed.
    """
    data, _ = read_data(path)
    end = "\r\n" if b"\r\n" in data else "\n"
    text = "".join(f"{line}\n" for line in _lines(settings, text_of(data))).replace("\n", end)
    try:
        note = _set_aside(path, data)
        write_private(path, text.encode("utf-8", "surrogateescape"))
    except OSError as error:
        return message(
            "Cannot save the settings in {path} ({why}). They apply until you quit.",
            path=tidy(path),
            why=os_error_text(error),
        )
    return note


def _set_aside(path: Path, data: bytes) -> Message | None:
    """Keep a copy of the *data* of the settings at *path* where it could not all be used; say so.

    Raises:
        OSError: the copy cannot be written.
    """
    _, problems = read_lines(text_of(data).split("\n"))
    if not problems:
        return None
    aside = path.with_name(f"{path.stem}-before{path.suffix}")
    write_private(aside, data)
    return message("Your previous settings, including what could not be used, are kept in {path}.", path=tidy(aside))


def _lines(settings: Settings, before: str) -> Iterator[str]:
    """Yield the lines of the file: those that were there *before* as far as they hold, then what is new."""
    new = {key: value for key in TABLE if (value := getattr(settings, key)) != TABLE[key].default}
    kept = tuple(_kept(before, new))
    yield from kept or ("# Backstride's settings: only what differs from the defaults.",)
    yield from (_line(key, value) for key, value in new.items())


def _kept(before: str, new: dict[str, object]) -> Iterator[str]:
    """Yield the remarks that were there *before*, and the lines of settings that are *new*, which they are no more."""
    for _, part in _parts(before.removesuffix("\n").split("\n") if before else ()):
        pairs = tuple(_parsed(part))
        if not pairs:
            yield part
        for key, value in pairs:
            if key in new:
                wanted = new.pop(key)
                same = (tuple(value) if isinstance(value, list) else value) == wanted
                yield part.removesuffix("\n") if same else _line(key, wanted)


def _line(key: str, value: object) -> str:
    return f"{key} = {_shown(value)}  # {TABLE[key].meaning}"
