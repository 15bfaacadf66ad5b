"""The standard streams, which may be closed, full, or read by nobody any more."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TextIO

from backstride.cli.context import NOT_POSSIBLE, Context, refusal


def empty_output(code: int, context: Context) -> int:
    """Write what is still buffered and return the exit *code*, another where there is no room for the result.

    Where nobody reads any more, or nothing can be written, that must not fail again when the interpreter leaves.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        gone = has_gone(sys.stdout, error)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if gone or code == NOT_POSSIBLE:
            return code
        context.warn(refusal(error))
        return NOT_POSSIBLE
    return code


def has_gone(reader: TextIO, error: OSError) -> bool:
    """Say whether *error* means that the reader of what is written has gone: a pipe's other end, or a window.

    A terminal whose window was closed is still a device, but none that answers as a terminal.
    """
    if error.errno == errno.EIO:
        return stat.S_ISCHR(os.fstat(reader.fileno()).st_mode) and not os.isatty(reader.fileno())
    return isinstance(error, BrokenPipeError)


def have_streams() -> None:
    """Put a void in the place of each stream that was closed, or that a program without a console never had."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  because it lasts as long as the process
    for stream in (sys.stdout, sys.stderr):
        _tolerate(stream)


def _tolerate(stream: TextIO) -> None:
    """Let *stream* write names that its encoding lacks as escapes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors="backslashreplace")
