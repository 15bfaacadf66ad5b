"""Commands: arguments in, exit code out; each command's own module is imported when it is given."""

from __future__ import annotations

import argparse
import errno
import os
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TextIO

from backstride import __version__
from backstride.cli import arguments
from backstride.cli.context import (
    DONE,
    NOT_POSSIBLE,
    PROBLEMS,
    USAGE,
    CommandError,
    Context,
    make_context,
    refusal,
    warn,
)

_WHEN = ("before-run", "after-run", "any-time")
_SCHEMAS = ("routine", "exercise", "plan")

_EPILOG = """\
Exit codes: 0 done; 1 the thing asked about has problems; 2 wrong usage; 3 not possible here.
BACKSTRIDE_HOME does what --home does. To try the program without a trace: backstride --home /tmp/try
"""


@dataclass(frozen=True, slots=True)
class Subcommand:
    """One command: its name, what it does, the arguments that it takes, and what runs it."""

    name: str
    meaning: str
    take: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Context, argparse.Namespace], int]


def run(words: Sequence[str]) -> int:
    """Run the command that *words* give and return its exit code; see `commands.context` for the codes."""
    _have_streams()
    for stream in (sys.stdout, sys.stderr):
        _tolerate(stream)
    try:
        code = _run(words)
    except CommandError as error:
        warn(str(error))
        code = error.code
    except OSError as error:
        code = DONE if _has_gone(sys.stdout, error) else NOT_POSSIBLE
        if code == NOT_POSSIBLE:
            warn(refusal(error))
    except KeyboardInterrupt:
        code = PROBLEMS
    return _empty_output(code)


def _empty_output(code: int) -> int:
    """Write what is still buffered and return the exit *code*, another where there is no room for the result.

    Where nobody reads any more, or nothing can be written, that must not fail again when the interpreter leaves.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        gone = _has_gone(sys.stdout, error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if gone or code == NOT_POSSIBLE:
            return code
        warn(refusal(error))
        return NOT_POSSIBLE
    return code


def _has_gone(reader: TextIO, error: OSError) -> bool:
    """Say whether *error* means that whoever reads what is written has gone: a pipe's other end, or a window.

    A terminal whose window was closed is still a device, but none that answers as a terminal.
    """
    if error.errno == errno.EIO:
        return stat.S_ISCHR(os.fstat(reader.fileno()).st_mode) and not os.isatty(reader.fileno())
    return isinstance(error, BrokenPipeError)


def _run(words: Sequence[str]) -> int:
    given = _parser().parse_args(words)
    context = make_context(given.home, given.library, given.language)
    command: Callable[[Context, argparse.Namespace], int] = given.run
    return command(context, given)


def _have_streams() -> None:
    """Put a void in the place of each stream that was closed, or that a program without a console never had."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  because it lasts as long as the process


def _tolerate(stream: TextIO) -> None:
    """Let *stream* write names that its encoding lacks as escapes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backstride",
        description="Timed routines for a runner's back, hips and legs. Without a command: open the window.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--home", metavar="DIR", type=arguments.folder, help="keep all data, settings and cache in this folder"
    )
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=arguments.folder,
        action="append",
        default=[],
        help="one more library folder; may be repeated",
    )
    parser.add_argument(
        "--language", metavar="TAG", type=arguments.language, help="the language of what is shown and spoken"
    )
    parser.add_argument("--version", action="version", version=f"backstride {__version__}")
    parser.set_defaults(run=_open_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.meaning, description=command.meaning, allow_abbrev=False)
        own.set_defaults(run=command.run)
        command.take(own)
    return parser


# --- one pair of functions a command ----------------------------------------------------------------------------------


def _take_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def _take_routine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("routine", metavar="ROUTINE", help="an id, or the path of a file")


def _take_minutes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--minutes", metavar="N", type=arguments.minutes, help="fit into N minutes: shorter first, then with less"
    )


def _take_described(parser: argparse.ArgumentParser) -> None:
    _take_routine(parser)
    _take_minutes(parser)
    _take_json(parser)


def _take_play(parser: argparse.ArgumentParser) -> None:
    _take_routine(parser)
    parser.add_argument("--terminal", action="store_true", help="play here instead of in a window")
    parser.add_argument("--silent", action="store_true", help="no sound and no voice")
    parser.add_argument(
        "--speed", metavar="N", type=arguments.speed, default=1.0, help="N times faster than real time, to try out"
    )
    parser.add_argument("--events", metavar="FILE", help="append every event as a JSON line (- with --terminal: print)")
    _take_minutes(parser)
    parser.add_argument("--resume", action="store_true", help="with --terminal: go on where it was interrupted")


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
        resume=given.resume,
    )


def _play_in_window(context: Context, given: argparse.Namespace) -> int:
    if given.events == "-" or given.resume:
        warn("`--events -` and `--resume` are for `--terminal` only; the window asks by itself.")
        return USAGE
    from backstride.cli import window

    return window.run(
        context,
        routine=given.routine,
        silent=given.silent,
        speed=given.speed,
        minutes=given.minutes,
        events=given.events,
    )


def _open_window(context: Context, _given: argparse.Namespace) -> int:
    from backstride.cli import window

    return window.run(context)


def _take_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--when", choices=_WHEN, help="only routines for this time")
    parser.add_argument("--search", metavar="TEXT", default="", help="words of titles, exercises, muscles, other names")
    _take_json(parser)


def _list(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import list as listing

    return listing.run(context, when=given.when, search=given.search, as_json=given.json)


def _show(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import show as showing

    return showing.run(context, asked=given.routine, at_most=given.minutes, as_json=given.json)


def _timeline(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import timeline as timing

    return timing.run(context, asked=given.routine, at_most=given.minutes, as_json=given.json)


def _take_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a library folder, or an id")
    parser.add_argument("--strict", action="store_true", help="warnings count as problems too")
    _take_json(parser)


def _check(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import check as checking

    return checking.run(context, paths=given.paths, as_json=given.json, strict=given.strict)


def _take_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=_SCHEMAS, nargs="?", default="routine", help="of what (default: routine)")


def _schema(_context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import schema as describing

    return describing.run(given.what)


def _take_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="letters a-z, digits and hyphens; the name of the file")
    parser.add_argument("--from", metavar="ROUTINE", dest="copied", help="copy this routine, by id or path")


def _new(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import new as starting

    return starting.run(context, id_=given.id, copied=given.copied)


def _take_history(parser: argparse.ArgumentParser) -> None:
    form = parser.add_mutually_exclusive_group()
    for name in ("json", "csv"):
        form.add_argument(
            f"--{name}", dest="form", action="store_const", const=name, default="table", help=f"as {name.upper()}"
        )
    parser.add_argument("--since", metavar="DATE", type=arguments.day, help="only sessions begun on this day or later")


def _history(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import history as past

    return past.run(context, since=given.since, form=given.form)


def _take_figure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("exercise", metavar="EXERCISE", help="the id of an exercise")
    parser.add_argument("--svg", metavar="FILE", help="write an SVG there (default: print it)")
    parser.add_argument("--png", metavar="FILE", help="write a PNG there")
    parser.add_argument(
        "--pose", metavar="POSE", type=arguments.pose, default="end", help="start, end (default), or 0 to 1"
    )
    parser.add_argument("--size", metavar="N", type=arguments.size, default=500, help="width and height in pixels")


def _figure(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import figure as drawing

    return drawing.run(context, asked=given.exercise, svg=given.svg, png=given.png, pose=given.pose, size=given.size)


def _doctor(context: Context, given: argparse.Namespace) -> int:
    from backstride.cli import doctor

    return doctor.run(context, as_json=given.json)


COMMANDS = (
    Subcommand("play", "play a routine, in a window or in the terminal", _take_play, _play),
    Subcommand("list", "the routines that can be played, and those that cannot", _take_list, _list),
    Subcommand("show", "what a routine is: its steps in words, total, equipment, cautions", _take_described, _show),
    Subcommand("timeline", "every phase and cue of a routine with its time", _take_described, _timeline),
    Subcommand("check", "read files and folders and say what is wrong with them", _take_check, _check),
    Subcommand("schema", "the JSON Schema of the format, for an editor", _take_schema, _schema),
    Subcommand("new", "begin a routine of your own", _take_new, _new),
    Subcommand("history", "the sessions of the past, as a table, CSV or JSON", _take_history, _history),
    Subcommand("figure", "a still of an exercise's figure, as SVG or PNG", _take_figure, _figure),
    Subcommand("doctor", "what works on this machine and what is missing", _take_json, _doctor),
)
"""Every command, in the order of the help."""
