"""``backstride new``: a commented starter, or a copy, in the user's own library."""

from __future__ import annotations

import re
from pathlib import Path

from backstride.commands.context import DONE, USAGE, Context, NotPossibleError, find_routine, say, warn
from backstride.storage.files import read_data
from backstride.storage.paths import make_folder, reason

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 100

STARTER = """\
# A routine for Backstride. Lines like this one are comments; they stay as you write them.
# To see what it says: backstride timeline {id}        To try it: backstride play {id} --terminal --speed 10
format: 1
title: {title}
when: any-time                    # or before-run, after-run
goals: [flexibility]              # mobility flexibility stability strength balance breathing relaxation
# summary: One sentence for the card.
# defaults: {{get_ready: 5s, switch: 5s, rest: 10s}}

steps:
  # Hold a position, first on the left, then on the right, two times.
  - exercise: calf-gastrocnemius
    hold: 30s
    sides: each
    sets: 2

  - rest: 15s
    say: Lie down on your back for the next one.

  # Repetitions at your own pace; write `tempo: 2-1-2` and they are counted for you.
  - exercise: glute-bridge
    reps: 8

  # Breathe in for four seconds, out for six.
  - exercise: diaphragmatic-breathing
    breathe: 4-0-6-0
    for: 1 min
"""


def run(context: Context, *, id_: str, copied: str | None) -> int:
    """Write the routine *id_* into the user's library and print its path: a starter, or a copy of *copied*.

    Raises:
        NotPossibleError: it is there already, the folder cannot be written, or there is no routine *copied*.
    """
    if len(id_) > _LONGEST_ID or not _ID.fullmatch(id_):
        warn(f"{id_[:_LONGEST_ID]!r} is no id; use the letters a-z, digits and single hyphens, such as calves-at-work.")
        return USAGE
    data = _copy(context, copied, id_) if copied else STARTER.format(id=id_, title=_title(id_)).encode()
    say(str(_written(context.paths.own_library, id_, data)))
    return DONE


def _title(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def _copy(context: Context, copied: str, id_: str) -> bytes:
    """Return the file of the routine *copied*, comments and all; a line that names its id then names the new one."""
    data, problem = read_data(find_routine(context, copied).path)
    if problem:
        raise NotPossibleError(problem.message)
    return re.sub(rb"(?m)^id[ \t]*:[ \t]*[^\s#]+", b"id: " + id_.encode(), data)


def _written(folder: Path, id_: str, data: bytes) -> Path:
    problem = make_folder(folder)
    if problem:
        raise NotPossibleError(problem)
    path = folder / f"{id_}.yaml"
    if path.with_suffix(".yml").exists():
        path = path.with_suffix(".yml")
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        message = f"{path} is there already and stays as it is; choose another id."
        raise NotPossibleError(message) from None
    except OSError as error:
        message = f"Cannot write {path} ({reason(error)})."
        raise NotPossibleError(message) from error
    return path
