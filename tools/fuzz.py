"""Mutates real files and asks the reader, for a minute: it must answer every one of them, in time.

    python -m tools.fuzz [--seconds 60] [--seed 1]

Any exception, and any input of at most 256 KiB that takes longer than 0.1 s of processor time, is a failure, and so is
a mistake of a hand, one of up to four, that is told on a line that holds none; the input is kept in build/fuzz.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from backstride.format.document import MAX_BYTES
from backstride.format.reader import read_exercise, read_plan, read_routine
from backstride.kiosk.reader import read_config
from backstride.kiosk.set_pin import PinNotSetError, with_hash
from backstride.routine.model import Exercise
from tools.mistakes import made

ROOT = Path(__file__).resolve().parents[1]
FAILURES = ROOT / "build" / "fuzz"
SLOW = 0.1
HASH = "scrypt:" + "1" * 32 + ":" + "f" * 64
SIGNS = [
    b": ",
    b"- ",
    b"? ",
    b"[",
    b"]",
    b"{",
    b"}",
    b'"',
    b"'",
    b"|\n",
    b">\n",
    b"&a ",
    b"*a",
    b"!t ",
    b"#",
    b"%TAG ",
    b"---\n",
]
ODD = [
    b"\x00",
    b"\t",
    b"\r",
    b"\xff",
    b"\xed\xa0\x80",
    "\u202e".encode(),
    "\u2028".encode(),
    "\ufeff".encode(),
    "ä😀".encode(),
]
WORDS = [
    b"0",
    b"1000",
    b"-1",
    b"1e9",
    b"1:30",
    b"99999",
    b"2-0-2",
    b"4-0-6-0",
    b"2026-02-30",
    b"each",
    b"~",
    b"x" * 5000,
    b"<<",
]


def seeds() -> list[bytes]:
    """Return every shipped file and every example of the guides."""
    files = [path.read_bytes() for path in sorted(ROOT.glob("routines/**/*.yaml"))]
    guides = b"".join((ROOT / "docs" / name).read_bytes() for name in ("format.md", "kiosk-configuration.md"))
    return files + re.findall(rb"```yaml\n(.*?)```", guides, re.DOTALL)


def mutated(files: list[bytes], chance: random.Random) -> bytes:
    """Return one file after one to six changes: cut, doubled, moved, replaced, or with odd signs in it."""
    data = chance.choice(files)
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(MUTATIONS)(data, files, chance)
    return data[:MAX_BYTES]


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + int(chance.paretovariate(0.7)))


def _cut(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _repeated(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    times = int(chance.paretovariate(0.5))
    return data[:start] + data[start:end] * min(times, 1 + MAX_BYTES // max(1, end - start)) + data[end:]


def _sprinkled(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    sign = chance.choice(chance.choice([SIGNS, ODD, WORDS]))
    return data[:start] + sign * min(int(chance.paretovariate(0.6)), MAX_BYTES) + data[chance.choice([start, end]) :]


def _line_moved(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randint(0, len(lines)), b" " * chance.randint(0, 6) + line.lstrip())
    return b"".join(lines)


def _value_changed(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    values = list(re.finditer(rb"(?<=: )[^\n{\[]+", data))
    if not values:
        return data
    found = chance.choice(values)
    return data[: found.start()] + chance.choice(WORDS) + data[found.end() :]


def _spliced(data: bytes, files: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(files)
    start, end = _span(other, chance)
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _mistaken(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    lines = data.decode("utf-8", "replace").split("\n")
    return _with_mistakes(lines, chance.sample(range(len(lines)), min(len(lines), chance.randint(1, 20))), chance)


def _with_mistakes(lines: list[str], numbers: list[int], chance: random.Random) -> bytes:
    """Return *lines* with a mistake in each of the lines *numbers* in which one can be made."""
    bad = list(lines)
    for number in numbers:
        mistakes = [line for _, line in made(lines[number])]
        bad[number] = chance.choice(mistakes) if mistakes else lines[number]
    return "\n".join(bad).encode()


MUTATIONS: list[Callable[[bytes, list[bytes], random.Random], bytes]] = [
    _cut,
    _repeated,
    _sprinkled,
    _line_moved,
    _value_changed,
    _spliced,
    _mistaken,
]


def library() -> dict[str, Exercise]:
    """Return the shipped exercises."""
    found = (read_exercise(path.read_bytes(), name=path.stem)[0] for path in ROOT.glob("routines/exercises/*.yaml"))
    return {exercise.id: exercise for exercise in found if exercise}


def asked(data: bytes, exercises: dict[str, Exercise]) -> str:
    """Return what went wrong when the readers were asked, or nothing."""
    for read in (
        lambda: read_routine(data, name="x", library=exercises),
        lambda: read_exercise(data, name="x"),
        lambda: read_plan(data, name="x"),
        lambda: read_config(data),
        lambda: _given_a_pin(data),
    ):
        try:
            spent = min(_timed(read))
        except Exception:  # noqa: BLE001  because any exception is what is looked for
            return traceback.format_exc()
        if spent > SLOW:
            return f"took {spent:.3f} s"
    return ""


def _given_a_pin(data: bytes) -> None:
    """Write a PIN into *data* where it is the configuration of a kiosk; it must then be the one that is read."""
    try:
        changed = with_hash(data, HASH)
    except PinNotSetError:
        return
    config, problems = read_config(changed)
    if config.pin != HASH if config else {problem.code for problem in problems} <= {"no-pin", "bad-pin"}:
        raise ValueError(changed)


def with_a_few_mistakes(files: list[bytes], exercises: dict[str, Exercise], chance: random.Random) -> tuple[bytes, str]:
    """Return one of the routines *files* with mistakes in it, and what is wrong with the answer, if anything."""
    lines = chance.choice(files).decode().split("\n")
    numbers = chance.sample([at for at, line in enumerate(lines) if any(made(line))], chance.randint(1, 4))
    data = _with_mistakes(lines, numbers, chance)
    _, problems = read_routine(data, name="x", library=exercises)
    told, held = {problem.line for problem in problems}, {number + 1 for number in numbers}
    return data, "" if told and told <= held else f"the mistakes are on {sorted(held)}, told on {sorted(told)}"


def _timed(read: Callable[[], object]) -> Iterator[float]:
    """Yield the seconds that *read* takes; again where it seems slow, since others use the machine too."""
    for _ in range(3):
        started = time.process_time()
        read()
        spent = time.process_time() - started
        yield spent
        if spent <= SLOW:
            return


def main() -> int:
    """Fuzz until the time is over; return 1 if anything failed."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    wanted = arguments.parse_args()
    chance, files, exercises = random.Random(wanted.seed), seeds(), library()  # noqa: S311  because it must repeat
    routines = [path.read_bytes() for path in sorted(ROOT.glob("routines/*.yaml"))]
    end, tried, failed = time.monotonic() + wanted.seconds, 0, 0
    while time.monotonic() < end:
        data, wrong = (
            with_a_few_mistakes(routines, exercises, chance) if tried % 3 == 0 else (mutated(files, chance), "")
        )
        tried += 1
        wrong = wrong or asked(data, exercises)
        if wrong:
            failed += 1
            FAILURES.mkdir(parents=True, exist_ok=True)
            (FAILURES / f"{wanted.seed}-{tried}.yaml").write_bytes(data)
            print(f"input {tried}: {wrong}")
    print(f"{tried:,} inputs, {failed} failures" + (f", kept in {FAILURES.relative_to(ROOT)}" if failed else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
