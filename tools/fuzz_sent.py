"""Damages what somebody may send, bundles and the words of QR codes, and opens it: a sentence, or a routine's text.

    python -m tools.fuzz_sent [--seconds 30] [--seed 1]

Any exception but those that carry a sentence, and whatever takes longer than a second of processor time, is a failure;
what was sent is kept in build/fuzz.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from pathlib import Path

from backstride.exchange import codes, unpacking
from backstride.exchange.packed import MAIN, Packed, to_bytes
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import MessageError

ROOT = Path(__file__).resolve().parents[1]
FAILURES = ROOT / "build" / "fuzz"
SLOW = 1.0
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
NAMES = (
    MAIN,
    "exercises/a.png",
    "exercises/a.svg",
    "../a.png",
    "/a.png",
    "exercises",
    "exercises/",
    "a" * 9000,
)
PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x08\x00\x00\x00\x08" + bytes(40)


def main() -> int:
    """Send damaged things until the time is up; return how many were not answered as they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance, until = random.Random(given.seed), time.monotonic() + given.seconds  # noqa: S311  because nothing is kept secret by it
    texts = [path.read_bytes() for path in sorted(ROOT.glob("routines/*.yaml"))]
    sent = failures = opened = 0
    while time.monotonic() < until:
        sent += 1
        what: bytes = _bundle(texts, chance) if chance.random() < 0.5 else _words(texts, chance)  # noqa: PLR2004  because it is a half
        answer = _answer(what)
        opened += answer == "opened"
        if answer not in ("opened", "refused"):
            failures += 1
            keep(what, answer, f"sent-{failures}")
    print(f"{sent} sent, {opened} opened, {failures} failures")
    return failures


def _answer(what: bytes) -> str:
    """Return how *what* was answered: opened, refused, or what went wrong."""
    read: Callable[[], Packed] = lambda: unpacking.unpacked(what)  # noqa: E731  because it is chosen below
    if not what.startswith(b"PK"):
        read = lambda: codes.unpacked(what.decode("utf-8", "replace").split("\n"))  # noqa: E731  because it is chosen here
    begun = time.process_time()
    try:
        read()
    except MessageError as error:
        answer = "refused" if IN_ENGLISH.say(error.message).isprintable() else "a sentence that steers a terminal"
    except Exception:  # noqa: BLE001  because any is a failure
        answer = traceback.format_exc()
    else:
        answer = "opened"
    took = time.process_time() - begun
    return answer if took < SLOW else f"{took:.1f} s"


def _bundle(texts: list[bytes], chance: random.Random) -> bytes:
    if chance.random() < 0.3:  # noqa: PLR2004  because it is a third
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w", chance.choice((0, 8, 12, 14))) as made:
            for name in dict.fromkeys(chance.choices(NAMES, k=chance.randint(1, 5))):
                made.writestr(name, chance.choice((*texts, PICTURE, b"", bytes(300_000))))
        data = bytearray(whole.getvalue())
    else:
        data = bytearray(to_bytes(Packed(chance.choice(texts), {"exercises/a.png": PICTURE})))
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(min(2, len(data) - 1), len(data)) if data else 0
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + int(chance.paretovariate(0.6))]
            case 2:
                data[at:at] = data[at : at + int(chance.paretovariate(0.6))]
            case _:
                data[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x01\x02", b"PK\x05\x06"))
    return bytes(data)


def _words(texts: list[bytes], chance: random.Random) -> bytes:
    parts = list(codes.texts_of(Packed(chance.choice(texts), {})))
    for _ in range(chance.randint(0, 4)):
        if not parts:
            break
        index = chance.randrange(len(parts))
        part = parts[index]
        at = chance.randrange(len(part) + 1)
        match chance.randrange(4):
            case 0:
                parts[index] = part[:at] + chance.choice(SIGNS) + part[at + 1 :]
            case 1:
                parts[index] = part[:at]
            case 2:
                parts.pop(index)
            case _:
                parts[index] = part[:at] + chance.choice(SIGNS) * chance.randint(1, 3000) + part[at:]
    chance.shuffle(parts)
    return "\n".join(parts).encode()


def keep(what: bytes, answer: str, name: str) -> None:
    """Keep *what* went wrong as the file *name*, and print where it is and the *answer* to it."""
    FAILURES.mkdir(parents=True, exist_ok=True)
    path = FAILURES / name
    path.write_bytes(what)
    print(f"{path}: {answer}")


if __name__ == "__main__":
    sys.exit(min(main(), 1))
