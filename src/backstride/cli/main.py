"""Commands: arguments in, exit code out; each command's own module is imported when it is given."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from backstride import __version__
from backstride.cli import arguments
from backstride.cli.context import (
    DONE,
    NOT_POSSIBLE,
    PROBLEMS,
    CommandError,
    Context,
    UsageError,
    explain,
    make_context,
    refusal,
)
from backstride.cli.streams import empty_output, has_gone, have_streams
from backstride.cli.usage import Parser, Say, argparse_speaks
from backstride.i18n.messages import Message, message, sentences
from backstride.storage.privacy import close_to_others

_WHEN = ("before-run", "after-run", "any-time")
_EXPLAINED = ("auto", "always", "never")
_PAPERS = ("a4", "letter")
_SCHEMAS = ("routine", "exercise", "plan")

_WITH_VALUE = frozenset({"--home", "--library", "--language"})
"""The options before the command that take the next word."""

_DESCRIPTION = (
    message("Timed routines for a runner's back, hips and legs."),
    message("Without a command, the window opens; with a file alone, it opens that file."),
)
_EPILOG = (
    message("Exit codes: 0 done; 1 what you asked about has problems; 2 the command is wrong; 3 not possible here."),
    message(
        "BACKSTRIDE_HOME does the same as --home. To try Backstride without leaving a trace: backstride --home /tmp/try"
    ),
)


@dataclass(frozen=True, slots=True)
class Subcommand:
    """One command: its name, what it does, the arguments that it takes, and what runs it."""

    name: str
    meaning: Message
    take: Callable[[Parser], None]
    run: Callable[[Context, argparse.Namespace], int]


def run(words: Sequence[str]) -> int:
    """Run the command that *words* give and return its exit code; see `commands.context` for the codes."""
    have_streams()
    context = _context(words)
    try:
        code = _run(words, context)
    except CommandError as error:
        explain(error, context)
        code = error.code
    except OSError as error:
        code = DONE if has_gone(sys.stdout, error) else NOT_POSSIBLE
        if code == NOT_POSSIBLE:
            context.warn(refusal(error))
    except KeyboardInterrupt:
        code = PROBLEMS
    return empty_output(code, context)


def _context(words: Sequence[str]) -> Context:
    """Return the profile that *words* name, in whose language any mistake in them is explained."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    for option in ("--home", "--language"):
        parser.add_argument(option)
    try:
        given, _ = parser.parse_known_args(words)
    except argparse.ArgumentError:  # the last option has no value
        return make_context(None, (), None)
    return make_context(given.home, (), given.language)


def _run(words: Sequence[str], context: Context) -> int:
    words, file = apart(words)
    with argparse_speaks(context.catalogue):
        given = make_parser(context.catalogue.say).parse_args(words, argparse.Namespace(file=file))
    close_to_others(context.paths)
    for problem in context.problems:
        context.warn(problem)
    command: Callable[[Context, argparse.Namespace], int] = given.run
    return command(replace(context, folders=tuple(map(Path, given.library))), given)


def apart(words: Sequence[str]) -> tuple[Sequence[str], str | None]:
    """Return *words* without the file that alone stands in the place of a command, and that file; ``None`` for none."""
    place = 0
    while place < len(words) and words[place].startswith("--") and words[place] != "--":
        place += 2 if words[place] in _WITH_VALUE else 1
    alone = place + 1 if words[place : place + 1] == ["--"] else place
    if len(words) != alone + 1:
        return words, None
    name = words[alone]
    is_file = alone > place or not (name.startswith("-") or name in {command.name for command in COMMANDS})
    return (words[:place], name) if is_file else (words, None)


def make_parser(say: Say) -> Parser:
    """Return the parser of all commands, whose help *say* puts into words."""
    parser = Parser(
        say=say,
        prog="backstride",
        description=say(sentences(*_DESCRIPTION)),
        epilog="\n".join(map(say, _EPILOG)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _take_general(parser)
    parser.set_defaults(run=_open_window)
    commands = parser.add_subparsers(title=say(message("commands")), metavar=say(message("COMMAND")))
    for command in COMMANDS:
        meaning = say(command.meaning)
        own = commands.add_parser(command.name, say=say, help=meaning, description=meaning, allow_abbrev=False)
        own.set_defaults(run=command.run)
        command.take(own)
    return parser


def _take_general(parser: Parser) -> None:
    parser.take(
        "--home",
        metavar="DIR",
        type=arguments.folder,
        meaning=message("keep all data, settings and cache in this folder"),
    )
    parser.take(
        "--library",
        metavar="DIR",
        type=arguments.folder,
        action="append",
        default=[],
        meaning=message("another library folder; can be given several times"),
    )
    parser.take(
        "--language",
        metavar="TAG",
        type=arguments.language,
        meaning=message("the language of what is shown and spoken"),
    )
    parser.take(
        "--version",
        action="version",
        version=f"backstride {__version__}",
        meaning=message("show the version and exit"),
    )


# --- one pair of functions a command ----------------------------------------------------------------------------------


def _take_json(parser: Parser) -> None:
    parser.take("--json", action="store_true", meaning=message("print JSON"))


def _take_routine(parser: Parser) -> None:
    parser.take("routine", metavar="ROUTINE", meaning=message("an id or the path of a file"))


def _take_minutes(parser: Parser) -> None:
    parser.take(
        "--minutes",
        metavar="N",
        type=arguments.number("--minutes", 0.1, 720),
        meaning=message("fit into N minutes: with shorter holds first, then with fewer exercises"),
    )


def _take_explain(parser: Parser, default: str | None, meaning: Message) -> None:
    parser.take("--explain", choices=_EXPLAINED, default=default, meaning=meaning)


def _take_timeline(parser: Parser) -> None:
    _take_described(parser)
    _take_explain(parser, "never", message("explain exercises first: auto means those new to you (default: never)"))


def _take_described(parser: Parser) -> None:
    _take_routine(parser)
    _take_minutes(parser)
    _take_json(parser)


def _take_play(parser: Parser) -> None:
    _take_routine(parser)
    parser.take("--terminal", action="store_true", meaning=message("play here instead of in a window"))
    parser.take("--silent", action="store_true", meaning=message("no sound and no voice"))
    parser.take(
        "--speed",
        metavar="N",
        type=arguments.number("--speed", 1, 1000),
        default=1.0,
        meaning=message("N times faster than real time, to try a routine out"),
    )
    parser.take(
        "--events",
        metavar="FILE",
        meaning=message("append every event to FILE as a JSON line (- with --terminal: print)"),
    )
    _take_minutes(parser)
    _take_explain(
        parser,
        None,
        message("explain exercises first: auto means those new to you (default: the setting)"),
    )
    parser.take("--resume", action="store_true", meaning=message("with --terminal: continue where it was interrupted"))


def _play(context: Context, given: argparse.Namespace) -> int:
    if not given.terminal:
        return _play_in_window(context, given)
    from backstride.cli import play as playing

    return playing.run(
        context,
        asked=given.routine,
        silent=given.silent,
        speed=given.speed,
        events=given.events,
        at_most=given.minutes,
        explain=given.explain,
        resume=given.resume,
    )


def _play_in_window(context: Context, given: argparse.Namespace) -> int:
    if given.events == "-" or given.resume:
        raise UsageError(message("`--events -` and `--resume` only work with `--terminal`."))
    from backstride.cli import window

    code = window.run(
        context,
        routine=given.routine,
        silent=given.silent,
        speed=given.speed,
        minutes=given.minutes,
        explain=given.explain,
        events=given.events,
    )
    return _be_kiosk(context, code)


def _open_window(context: Context, given: argparse.Namespace) -> int:
    if context.settings.gym_screen:
        return _be_kiosk(context)
    from backstride.cli import window

    file = window.find_file(context, given.file, [command.name for command in COMMANDS]) if given.file else None
    return _be_kiosk(context, window.run(context, file=file))


def _be_kiosk(context: Context, code: int | None = None) -> int:
    """Be a gym's screen; after a window that ended with *code* only where somebody has just made it one."""
    from backstride.storage.settings import read_settings

    was = context.settings.gym_screen
    if code is not None and (was or not read_settings(context.paths.settings_file)[0].gym_screen):
        return code
    from backstride.cli import gym

    return gym.run(context)


def _take_list(parser: Parser) -> None:
    parser.take("--exercises", action="store_true", meaning=message("list the exercises instead"))
    parser.take("--when", choices=_WHEN, meaning=message("only routines for this time"))
    parser.take(
        "--search",
        metavar="TEXT",
        default="",
        meaning=message("words from titles, exercises, muscles or other names"),
    )
    _take_json(parser)


def _list(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import list as listing

    if given.exercises:
        return listing.exercises(context, search=given.search, as_json=given.json)
    return listing.run(context, when=given.when, search=given.search, as_json=given.json)


def _show(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import show as showing

    return showing.run(context, asked=given.routine, at_most=given.minutes, as_json=given.json)


def _timeline(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import timeline as timing

    return timing.run(context, asked=given.routine, at_most=given.minutes, explain=given.explain, as_json=given.json)


def _take_check(parser: Parser) -> None:
    parser.take("paths", metavar="PATH", nargs="+", meaning=message("a file, a library folder or an id"))
    parser.take("--strict", action="store_true", meaning=message("warnings count as problems too"))
    _take_json(parser)


def _check(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import check as checking

    return checking.run(context, paths=given.paths, as_json=given.json, strict=given.strict)


def _take_export(parser: Parser) -> None:
    _take_routine(parser)
    parser.take(
        "file",
        metavar="FILE",
        meaning=message("where to; the ending says as what"),
    )
    parser.take("--force", action="store_true", meaning=message("replace the file if it is there"))
    parser.take(
        "--with-comments",
        dest="comments",
        action="store_true",
        meaning=message("for `.backstride` and `.yaml`: with your comments, which whoever gets the file can read"),
    )
    parser.take("--paper", choices=_PAPERS, meaning=message("for a PDF: the paper (default: what your region uses)"))
    parser.take("--columns", type=int, choices=(1, 2), default=1, meaning=message("for a PDF: one column or two"))
    parser.take("--large-print", dest="large", action="store_true", meaning=message("for a PDF: large print"))


def _export(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import export

    form = export.Form(given.paper, given.columns, given.large)
    return export.run(
        context, asked=given.routine, file=given.file, form=form, with_comments=given.comments, force=given.force
    )


def _take_import(parser: Parser) -> None:
    parser.take("files", metavar="FILE", nargs="+", meaning=message("a `.backstride` file, or the path of a routine"))
    parser.take("--replace", action="store_true", meaning=message("also in place of another routine with the same id"))


def _import(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import import_

    return import_.run(context, files=given.files, replace=given.replace)


def _take_schema(parser: Parser) -> None:
    parser.take(
        "what", choices=_SCHEMAS, nargs="?", default="routine", meaning=message("what to describe (default: routine)")
    )


def _schema(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import author

    return author.schema(context, given.what)


def _take_new(parser: Parser) -> None:
    parser.take("id", metavar="ID", meaning=message("letters a-z, digits and hyphens; also the file's name"))
    parser.take("--from", metavar="ROUTINE", dest="copied", meaning=message("copy this routine, given by id or path"))


def _new(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import author

    return author.new(context, id_=given.id, copied=given.copied)


def _take_history(parser: Parser) -> None:
    form = parser.add_mutually_exclusive_group()
    for name in ("json", "csv"):
        words = parser.say(message("as {format}", format=name.upper()))
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name, default="table", help=words)
    parser.take(
        "--since", metavar="DATE", type=arguments.day, meaning=message("only sessions started on this day or later")
    )


def _history(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import history as past

    return past.run(context, since=given.since, form=given.form)


def _today(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import today

    return today.run(context, as_json=given.json)


def _take_runs(parser: Parser) -> None:
    parser.take("action", metavar="add", nargs="?", choices=("add",), meaning=message("add: write a run down"))
    parser.take(
        "--minutes", metavar="N", type=arguments.number("--minutes", 1, 3000), meaning=message("how long the run was")
    )
    parser.take("--km", metavar="N", type=arguments.number("--km", 0.1, 500), meaning=message("how far it was"))
    parser.take(
        "--when",
        metavar="TIME",
        type=arguments.moment,
        meaning=message("when it began, such as 07:30 or 2026-11-22T07:30 (default: it ended just now)"),
    )
    parser.take("--note", metavar="TEXT", default="", meaning=message("your own words on it"))
    _take_json(parser)


def _runs(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import runs

    if given.action != "add":
        return runs.show(context, as_json=given.json)
    return runs.add(context, minutes=given.minutes, km=given.km, when=given.when, words=given.note)


def _take_erase(parser: Parser) -> None:
    parser.take("--yes", action="store_true", meaning=message("you are sure: nothing of it comes back"))


def _erase(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import erase

    return erase.run(context, sure=given.yes)


def _take_figure(parser: Parser) -> None:
    parser.take("exercise", metavar="EXERCISE", meaning=message("the id of an exercise"))
    parser.take("--variant", metavar="NAME", default="", meaning=message("draw this variant of it"))
    parser.take("--svg", metavar="FILE", meaning=message("write an SVG to FILE (default: print it)"))
    parser.take("--png", metavar="FILE", meaning=message("write a PNG to FILE"))
    parser.take(
        "--pose",
        metavar="POSE",
        type=arguments.pose,
        default="end",
        meaning=message("start, end (default) or a number from 0 to 1"),
    )
    parser.take("--size", metavar="N", type=arguments.size, default=500, meaning=message("width and height in pixels"))


def _figure(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import figure as drawing
    from backstride.routine.ids import variant_id

    asked = variant_id(given.exercise, given.variant) if given.variant else given.exercise
    return drawing.run(context, asked=asked, svg=given.svg, png=given.png, pose=given.pose, size=given.size)


def _take_kiosk(parser: Parser) -> None:
    parser.take(
        "--config",
        metavar="FILE",
        type=Path,
        meaning=message("the configuration (default: kiosk.yaml in the settings folder)"),
    )
    what = parser.add_mutually_exclusive_group()
    for option, meaning in (
        ("--check", message("only check the configuration")),
        ("--set-pin", message("ask for a new PIN and write it into the configuration")),
    ):
        what.add_argument(option, action="store_true", help=parser.say(meaning))


def _kiosk(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import kiosk

    return kiosk.run(context, file=given.config, check=given.check, ask_pin=given.set_pin)


def _take_nothing(_parser: Parser) -> None:
    """Take no arguments."""


def _remind(context: Context, _given: argparse.Namespace) -> int:
    from backstride.cli import remind

    return remind.run(context)


def _doctor(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import doctor

    return doctor.run(context, as_json=given.json)


def _take_studio(parser: Parser) -> None:
    parser.take(
        "file",
        nargs="?",
        metavar="FILE or ID",
        meaning=message("the routine to change; a shipped one is opened as a copy, without one a new one begins"),
    )


def _studio(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import window

    return window.run(context, studio=window.find_source(context, given.file))


COMMANDS = (
    Subcommand("play", message("play a routine, in a window or in the terminal"), _take_play, _play),
    Subcommand("list", message("list the routines, and the files that have problems"), _take_list, _list),
    Subcommand("show", message("describe a routine or an exercise"), _take_described, _show),
    Subcommand("timeline", message("show every phase and cue of a routine with its time"), _take_timeline, _timeline),
    Subcommand("check", message("check files and folders for problems"), _take_check, _check),
    Subcommand("schema", message("print the JSON Schema of the format, for editors"), _take_schema, _schema),
    Subcommand("studio", message("write or change a routine in a window"), _take_studio, _studio),
    Subcommand("new", message("start a routine of your own"), _take_new, _new),
    Subcommand("export", message("write a routine to a file to hand out"), _take_export, _export),
    Subcommand("today", message("show what to do now, and why"), _take_json, _today),
    Subcommand("import", message("take routines that you were sent into your library"), _take_import, _import),
    Subcommand("runs", message("show your runs, or write one down with `add`"), _take_runs, _runs),
    Subcommand("history", message("show past sessions as a table, CSV or JSON"), _take_history, _history),
    Subcommand("erase", message("erase your history, diary and caches for good"), _take_erase, _erase),
    Subcommand("figure", message("draw the figure of an exercise as SVG or PNG"), _take_figure, _figure),
    Subcommand("kiosk", message("run an unattended screen for a gym or a clinic"), _take_kiosk, _kiosk),
    Subcommand("remind", message("show the reminder now, as your desktop's timer does"), _take_nothing, _remind),
    Subcommand("doctor", message("check what works on this computer and what is missing"), _take_json, _doctor),
)
"""Every command, in the order of the help."""
