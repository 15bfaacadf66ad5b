"""What each command takes after its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from backstride.cli import arguments
from backstride.cli.usage import Parser
from backstride.i18n.messages import Message, message

_WHEN = ("before-run", "after-run", "any-time")
_EXPLAINED = ("auto", "always", "never")
_PAPERS = ("a4", "letter")
_SCHEMAS = ("routine", "exercise", "plan")


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


def _take_check(parser: Parser) -> None:
    parser.take("paths", metavar="PATH", nargs="+", meaning=message("a file, a library folder or an id"))
    parser.take("--strict", action="store_true", meaning=message("warnings count as problems too"))
    _take_json(parser)


def _take_export(parser: Parser) -> None:
    _take_routine(parser)
    parser.take(
        "file",
        metavar="FILE",
        meaning=message("the file to write; its ending says what kind"),
    )
    parser.take("--force", action="store_true", meaning=message("replace the file if it is there"))
    parser.take(
        "--with-comments",
        dest="comments",
        action="store_true",
        meaning=message("for `.backstride` and `.yaml`: with your comments, which anyone who gets the file can read"),
    )
    parser.take("--paper", choices=_PAPERS, meaning=message("for a PDF: the paper (default: what your region uses)"))
    parser.take("--columns", type=int, choices=(1, 2), default=1, meaning=message("for a PDF: one column or two"))
    parser.take("--large-print", dest="large", action="store_true", meaning=message("for a PDF: large print"))


def _take_import(parser: Parser) -> None:
    parser.take(
        "files",
        metavar="FILE",
        nargs="+",
        meaning=message("a `.backstride` file, the path of a routine, or a history that was exported as JSON"),
    )
    parser.take("--replace", action="store_true", meaning=message("even in place of another routine with the same id"))


def _take_schema(parser: Parser) -> None:
    parser.take(
        "what", choices=_SCHEMAS, nargs="?", default="routine", meaning=message("what to describe (default: routine)")
    )


def _take_new(parser: Parser) -> None:
    parser.take("id", metavar="ID", meaning=message("letters a-z, digits and hyphens; also the file's name"))
    parser.take("--from", metavar="ROUTINE", dest="copied", meaning=message("copy this routine, given by id or path"))


def _take_history(parser: Parser) -> None:
    form = parser.add_mutually_exclusive_group()
    for name in ("json", "csv"):
        words = parser.say(message("as {format}", format=name.upper()))
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name, default="table", help=words)
    parser.take(
        "--since", metavar="DATE", type=arguments.day, meaning=message("only sessions started on this day or later")
    )
    parser.take(
        "--appointment",
        metavar="FILE",
        meaning=message("write one page for an appointment instead: `.pdf` or `.txt` (default: of four weeks)"),
    )
    parser.take("--paper", choices=_PAPERS, meaning=message("for a PDF: the paper (default: what your region uses)"))
    parser.take("--force", action="store_true", meaning=message("replace the file if it is there"))


def _take_runs(parser: Parser) -> None:
    parser.take("action", metavar="add", nargs="?", choices=("add",), meaning=message("add: write a run down"))
    parser.take(
        "files", metavar="FILE", nargs="*", default=[], meaning=message("with add: FIT, GPX or TCX files of your watch")
    )
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


def _take_erase(parser: Parser) -> None:
    parser.take("--yes", action="store_true", meaning=message("confirm: what is erased cannot be restored"))


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


def _take_nothing(_parser: Parser) -> None:
    """Take no arguments."""


def _take_studio(parser: Parser) -> None:
    parser.take(
        "file",
        nargs="?",
        metavar="FILE or ID",
        meaning=message("the routine to change; a shipped one is opened as a copy, without one a new one begins"),
    )


def _take_voices(parser: Parser) -> None:
    parser.take(
        "--prepare",
        action="store_true",
        meaning=message("make all that is said in your library, so that every session starts at once"),
    )


OPTIONS: Mapping[str, Callable[[Parser], None]] = MappingProxyType(
    {
        "play": _take_play,
        "list": _take_list,
        "show": _take_described,
        "timeline": _take_timeline,
        "check": _take_check,
        "schema": _take_schema,
        "studio": _take_studio,
        "new": _take_new,
        "export": _take_export,
        "today": _take_json,
        "import": _take_import,
        "runs": _take_runs,
        "history": _take_history,
        "erase": _take_erase,
        "figure": _take_figure,
        "kiosk": _take_kiosk,
        "remind": _take_nothing,
        "voices": _take_voices,
        "doctor": _take_json,
    }
)
"""What adds to a parser what the command of this name takes."""
