"""Whether another process still uses a file: a lock that the system lets go when its holder dies."""

from __future__ import annotations

import sys
from typing import IO, Any

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte that nobody writes: a lock here forbids reading it, but not the lines before

    def try_lock(file: IO[Any]) -> bool:
        """Lock *file* until it is closed; say whether it was free."""
        place = file.tell()
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(place)
        return True

else:
    import fcntl

    def try_lock(file: IO[Any]) -> bool:
        """Lock *file* until it is closed; say whether it was free."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
