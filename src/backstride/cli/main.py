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
from backstride.cli.options import OPTIONS
from backstride.cli.streams import empty_output, has_gone, have_streams
from backstride.cli.usage import Parser, Say, argparse_speaks
from backstride.i18n.messages import Message, message, sentences
from backstride.storage.privacy import close_to_others

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
    """One command: its name, what it does, and what runs it."""

    name: str
    meaning: Message
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
        OPTIONS[command.name](own)
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


# --- one function a command, which imports the command's own module ---------------------------------------------------


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


def _check(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import check as checking

    return checking.run(context, paths=given.paths, as_json=given.json, strict=given.strict)


def _export(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import export

    form = export.Form(given.paper, given.columns, given.large)
    return export.run(
        context, asked=given.routine, file=given.file, form=form, with_comments=given.comments, force=given.force
    )


def _import(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import import_

    return import_.run(context, files=given.files, replace=given.replace)


def _schema(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import author

    return author.schema(context, given.what)


def _new(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import author

    return author.new(context, id_=given.id, copied=given.copied)


def _history(context: Context, given: argparse.Namespace) -> int:
    if given.appointment:
        from backstride.cli import appointment

        return appointment.run(context, file=given.appointment, since=given.since, paper=given.paper, force=given.force)
    from backstride.cli import history as past

    return past.run(context, since=given.since, form=given.form)


def _today(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import today

    return today.run(context, as_json=given.json)


def _runs(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import runs

    if given.action != "add":
        return runs.show(context, as_json=given.json)
    if given.files:
        return runs.add_files(
            context, given.files, alone=(given.minutes, given.km, given.when, given.note) == (None, None, None, "")
        )
    return runs.add(context, minutes=given.minutes, km=given.km, when=given.when, words=given.note)


def _erase(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import erase

    return erase.run(context, sure=given.yes)


def _figure(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import figure as drawing
    from backstride.routine.ids import variant_id

    asked = variant_id(given.exercise, given.variant) if given.variant else given.exercise
    return drawing.run(context, asked=asked, svg=given.svg, png=given.png, pose=given.pose, size=given.size)


def _kiosk(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import kiosk

    return kiosk.run(context, file=given.config, check=given.check, ask_pin=given.set_pin)


def _remind(context: Context, _given: argparse.Namespace) -> int:
    from backstride.cli import remind

    return remind.run(context)


def _voices(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import voices

    return voices.run(context, prepare=given.prepare)


def _doctor(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import doctor

    return doctor.run(context, as_json=given.json)


def _studio(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import window

    return window.run(context, studio=window.find_source(context, given.file))


COMMANDS = (
    Subcommand("play", message("play a routine, in a window or in the terminal"), _play),
    Subcommand("list", message("list the routines, and the files that have problems"), _list),
    Subcommand("show", message("describe a routine or an exercise"), _show),
    Subcommand("timeline", message("show every phase and cue of a routine with its time"), _timeline),
    Subcommand("check", message("check files and folders for problems"), _check),
    Subcommand("schema", message("print the JSON Schema of the format, for editors"), _schema),
    Subcommand("studio", message("write or change a routine in a window"), _studio),
    Subcommand("new", message("start a routine of your own"), _new),
    Subcommand("export", message("write a routine to a file to hand out"), _export),
    Subcommand("today", message("show what to do now, and why"), _today),
    Subcommand("import", message("take routines that you were sent into your library"), _import),
    Subcommand("runs", message("show your runs, or write one down with `add`"), _runs),
    Subcommand("history", message("show past sessions as a table, CSV or JSON"), _history),
    Subcommand("erase", message("erase your history, diary and caches for good"), _erase),
    Subcommand("figure", message("draw the figure of an exercise as SVG or PNG"), _figure),
    Subcommand("kiosk", message("run an unattended screen for a gym or a clinic"), _kiosk),
    Subcommand("remind", message("show the reminder now, as your desktop's timer does"), _remind),
    Subcommand("voices", message("show which voices there are, and which speaks"), _voices),
    Subcommand("doctor", message("check what works on this computer and what is missing"), _doctor),
)
"""Every command, in the order of the help."""
