"""Changes each byte of a spoken clip's header to each other value, and has the clip found, read and made fit to play.

    python tools/fuzz_clips.py

That are 11,220 clips. Any exception, any that takes longer than 0.1 s of processor time, and any clip that the cache
takes for whole is a failure, and so are 64 MiB more of memory in the end.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
import traceback
from array import array
from collections.abc import Iterator
from pathlib import Path

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.wav import NoSpeechError, Speech, read, resampled, trimmed, written
from backstride.devices.wav import CUE_FORM

HEADER = 44
SLOW = 0.1
MOST_MEMORY = 64 * 1024


def changed(clip: bytes) -> Iterator[bytes]:
    """Yield *clip* with each byte of its header changed to each other value."""
    for place in range(HEADER):
        for byte in set(range(256)) - {clip[place]}:
            yield clip[:place] + bytes([byte]) + clip[place + 1 :]


def wrong_with(data: bytes, cache: ClipCache, path: Path) -> str:
    """Return what went wrong when the clip *data*, kept at *path*, was asked for; nothing where all went well."""
    path.write_bytes(data)
    started = time.process_time()
    try:
        if cache.find(path.stem):
            return "was taken for whole"
        resampled(trimmed(read(data)))
    except NoSpeechError:
        pass
    except Exception:  # noqa: BLE001  because any exception is what is looked for
        return traceback.format_exc()
    spent = time.process_time() - started
    return f"took {spent:.3f} s" if spent > SLOW else ""


def main() -> int:
    """Try every clip; return 1 if anything failed."""
    clip = written(Speech(array("h", [1000, -1000] * 600), CUE_FORM.rate))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tried = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        cache = ClipCache(Path(folder))
        for data in changed(clip):
            tried += 1
            wrong = wrong_with(data, cache, Path(folder) / "clip.wav")
            if wrong:
                failed += 1
                print(f"header {data[:HEADER].hex()}: {wrong}")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory
    print(f"{tried:,} clips, {failed} failures, {grown // 1024} MiB more of memory")
    return 1 if failed or grown > MOST_MEMORY else 0


if __name__ == "__main__":
    sys.exit(main())
