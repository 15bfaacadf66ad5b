"""Whether another process still uses a file: a lock that the system lets go when its holder dies."""

from __future__ import annotations

import errno
import sys
from typing import IO, Any

_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
"""What the system answers where another process has the lock; all else means that it cannot lock such a file at all.

A network drive may be so. There nobody can hold a file, and to wait for one that does would be to wait for ever.
"""

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte that nobody writes: a lock here forbids reading it, but not the lines before

    def try_lock(file: IO[Any]) -> bool:
        """Lock *file* until it is closed; say whether it was free, as it always is where nothing can be locked."""
        place = file.tell()
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return error.errno not in _HELD
        finally:
            file.seek(place)
        return True

else:
    import fcntl

    def try_lock(file: IO[Any]) -> bool:
        """Lock *file* until it is closed; say whether it was free, as it always is where nothing can be locked."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in _HELD
        return True
