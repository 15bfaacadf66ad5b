"""Why the operating system refused something, in the reader's language."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from backstride.i18n.messages import Message, message

_FULL = message("the disk is full")
_NOT_ALLOWED = message("permission denied")
_REASONS: Mapping[int | None, Message] = {
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: message("it is read-only"),
    errno.ENOENT: message("it does not exist"),
    errno.EEXIST: message("it already exists"),
    errno.EISDIR: message("it is a folder"),
    errno.ENOTDIR: message("a part of the path is not a folder"),
    errno.ENOTEMPTY: message("the folder is not empty"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.ELOOP: message("its links form a loop"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: message("your quota on this disk is used up"),
    errno.EFBIG: message("the file is too large"),
    errno.EIO: message("disk error"),
    errno.EBUSY: message("it is in use"),
    errno.EMFILE: message("too many files are open"),
    errno.ENFILE: message("too many files are open"),
    errno.EPIPE: message("the other end was closed"),
    errno.ETIMEDOUT: message("it timed out"),
    errno.ECONNREFUSED: message("connection refused"),
    errno.ENOEXEC: message("it is not a program for this computer"),
}


def os_error_text(error: OSError) -> Message | str:
    """Return why the system refused, to stand in a sentence: without a capital, a path or a stop.

    What is not known here stays in the system's own words, which are English or those of its locale.
    """
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    words = error.strerror or str(error) or type(error).__name__
    return words[:1].lower() + words[1:]
