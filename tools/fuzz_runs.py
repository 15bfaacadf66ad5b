"""Damages files as watches write them, FIT, GPX and TCX, and reads their runs: a sentence, or runs that make sense.

    python -m tools.fuzz_runs [--seconds 20] [--seed 1]

Any exception but those that carry a sentence, whatever takes longer than a second of processor time, and a run without
a moment or an amount is a failure; the file is kept in build/fuzz.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
import traceback
from datetime import UTC, datetime
from math import isfinite

from backstride.exchange.activities import NoRunError, runs_in
from backstride.i18n.catalogue import IN_ENGLISH
from tests.support.run_files import fit, gpx, tcx
from tools.fuzz_sent import keep

SLOW = 1.0
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WHOLE = (fit(NOON), fit(NOON, ahead=60), fit(NOON) * 3, gpx(NOON), gpx(NOON, points=2), tcx(NOON))
PIECES = (
    *(b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f", b"-1", b"1e999", b"NaN", b"9" * 400, b"0001-01-01T00:00:00Z"),
    *(b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"</trkpt>", b"<Lap>" * 3000, b"]]>", "\u202e".encode(), b"\x1f\x8b"),
)


def main() -> int:
    """Damage files until the time is up; return how many were not answered as they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance, until = random.Random(given.seed), time.monotonic() + given.seconds  # noqa: S311  because nothing is kept secret by it
    files = failures = read = 0
    while time.monotonic() < until:
        files += 1
        data = _damaged(chance)
        answer = _answer(data)
        read += answer == "read"
        if answer not in ("read", "refused"):
            failures += 1
            keep(data, answer, f"run-{failures}")
    print(f"{files} files, {read} read, {failures} failures")
    return failures


def _damaged(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(WHOLE))
    for _ in range(chance.randint(0, 5)):
        at = chance.randrange(len(data) + 1)
        piece = chance.choice((*PIECES, bytes((chance.randrange(256),))))
        match chance.randrange(4):
            case 0:
                data[at : at + len(piece)] = piece
            case 1:
                del data[at : at + int(chance.paretovariate(0.6))]
            case 2:
                data[at:at] = piece
            case _:
                data[at:at] = data[at : at + int(chance.paretovariate(0.6))]
    return gzip.compress(bytes(data), 1) if chance.random() < 0.1 else bytes(data)  # noqa: PLR2004  because it is a tenth


def _answer(data: bytes) -> str:
    """Return how *data* was answered: read, refused, or what went wrong."""
    begun = time.process_time()
    try:
        runs = runs_in(data)
    except NoRunError as error:
        answer = "refused" if IN_ENGLISH.say(error.message).isprintable() else "a sentence that steers a terminal"
    except Exception:  # noqa: BLE001  because any is a failure
        answer = traceback.format_exc()
    else:
        amounts = [amount for run in runs for amount in (run.minutes, run.km) if amount is not None]
        sound = all(run.started.tzinfo and (run.minutes or run.km) for run in runs) and all(map(isfinite, amounts))
        answer = "read" if sound else f"no run: {runs}"
    took = time.process_time() - begun
    return answer if took < SLOW else f"{took:.1f} s"


if __name__ == "__main__":
    sys.exit(min(main(), 1))
