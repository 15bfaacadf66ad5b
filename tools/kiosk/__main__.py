"""Tries to get out of the kiosk, then gives it bad days: ``python -m tools.kiosk [NAME ...] [--short] [--list]``.

NAME is ``twin``, ``escapes``, ``service`` or ``recovery``; without one, all of them. *twin* tries the same actions on a
window that is not guarded, which has to be caught: a judge that finds nothing there finds nothing anywhere. ``--world``
chooses one of bare, openbox and cage; ``--short`` leaves out what takes long. Exit 1 when something was wrong.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from backstride.kiosk.pin import hash_pin
from tools.kiosk.actions import Action, table
from tools.kiosk.escapes import Escape, Prepare, escapes
from tools.kiosk.hands import Hands
from tools.kiosk.program import PIN, Program, kiosk, leaky
from tools.kiosk.recovery import DAYS, live_through, traces
from tools.kiosk.unit import MOST_EXPOSED, exposure, filled, is_checkable, objections
from tools.kiosk.worlds import WORLDS, MissingError

_PRESSES, _TURN = 4, 1.0
_MUST_ESCAPE = {
    "bare": ("ctrl+q", "ctrl+o"),
    "openbox": ("alt+Tab", "super+d", "alt+space", "ctrl+q", "ctrl+o"),
    "cage": ("ctrl+q", "ctrl+o"),
}
"""Keys that the unguarded twin must be caught at, under whatever heading, and whatever else it is caught at."""


def at_start(_hands: Hands) -> None:
    """Stay at the start page."""


def in_session(hands: Hands) -> None:
    """Go into a session by one button."""
    for _ in range(_PRESSES):
        hands.press("space")
        time.sleep(_TURN)


PLACES: dict[str, Prepare] = {"at the start": at_start, "in a session": in_session}


@contextmanager
def a_folder() -> Iterator[Path]:
    """Give a folder for everything that one program writes."""
    with tempfile.TemporaryDirectory(prefix="backstride-kiosk-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def make_kiosk(folder: Path) -> Program:
    """Return the kiosk in a folder."""
    return kiosk(folder, hash_pin(PIN, bytes(16)))


def try_all(
    world: str, place: str, make: Callable[[Path], Program], actions: Sequence[Action]
) -> tuple[list[Escape], list[str]]:
    """Try all actions in a world; return the escapes, and where something that was typed was found."""
    began = time.monotonic()
    with a_folder() as folder:
        program = make(folder)
        found = list(escapes(WORLDS[world], program, actions, PLACES[place]))
        left = list(traces(program, logged=False))
    seconds = time.monotonic() - began
    print(f"{world}, {place}: {len(actions)} actions in {seconds:.0f} s, {len(found)} escapes", flush=True)
    for line in (*found, *left):
        print(f"  {line}", flush=True)
    return found, left


def try_twin(worlds: Sequence[str], actions: Sequence[Action]) -> bool:
    """Return whether the judge catches the unguarded twin."""
    print("An unguarded window, which must be caught:")
    kept = True
    for world in worlds:
        found, _ = try_all(world, "at the start", leaky, actions)
        caught = [name for escape in found for name in (escape.action, escape.before)]
        missed = [key for key in _MUST_ESCAPE[world] if not any(name.endswith(f": {key}") for name in caught)]
        if missed:
            print(f"  NOT CAUGHT in {world}: {', '.join(missed)}")
        kept = kept and not missed
    return kept


def try_kiosk(worlds: Sequence[str], actions: Sequence[Action]) -> bool:
    """Return whether nothing gets out of the kiosk."""
    print("The kiosk:")
    results = [try_all(world, place, make_kiosk, actions) for world in worlds for place in PLACES]
    return not any(found or left for found, left in results)


def check_unit() -> bool:
    """Return whether systemd has nothing against the kiosk's unit, and finds it confined."""
    if not is_checkable():
        print("The service: not checked, systemd's programs or cage are not installed")
        return True
    with a_folder() as folder:
        unit = filled(folder)
        said, exposed = objections(unit), exposure(unit)
    print(f"The service: systemd says {said.strip() or 'nothing against it'}, and finds it exposed by {exposed} of 10")
    return not said and exposed <= MOST_EXPOSED


def live_through_all(worlds: Sequence[str]) -> bool:
    """Return whether the kiosk comes back from everything."""
    print("Bad days:")
    kept = True
    for bad in DAYS:
        if bad.world in worlds or bad.world == "bare":
            with a_folder() as folder:
                outcome = live_through(bad, make_kiosk(folder))
            print(f"  {outcome}", flush=True)
            kept = kept and not outcome.wrong
    return kept


def main(words: Sequence[str]) -> int:
    """Do what is asked, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=("twin", "escapes", "service", "recovery", []))
    parser.add_argument("--world", action="append", choices=tuple(WORLDS))
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--list", action="store_true")
    wanted = parser.parse_args(words)
    actions = [action for action in table() if not (wanted.short and action.long)]
    if wanted.list:
        print(*(action.name for action in actions), sep="\n")
        return 0
    worlds = wanted.world or tuple(WORLDS)
    parts: dict[str, Callable[[], bool]] = {
        "twin": lambda: try_twin(worlds, [action for action in actions if not action.long]),
        "escapes": lambda: try_kiosk(worlds, actions),
        "service": check_unit,
        "recovery": lambda: live_through_all(worlds),
    }
    try:
        kept = [parts[name]() for name in wanted.names or parts]
    except MissingError as error:
        print(f"{error}.")
        return 2
    print("Nothing got out, and everything came back." if all(kept) else "Something was WRONG; see above.")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
