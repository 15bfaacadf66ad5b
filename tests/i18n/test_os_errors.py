"""Why the system refused, in words."""

import errno
import os

import pytest

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import message
from backstride.i18n.os_errors import os_error_text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/home/me/x"), "the disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "permission denied"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "it does not exist"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "invalid cross-device link"),
        (OSError("Some library said so"), "some library said so"),
        (OSError(), "oSError"),
    ],
)
def test_what_the_system_says_is_said_in_a_few_words(error: OSError, said: str) -> None:
    assert IN_ENGLISH.say(message("{why}", why=os_error_text(error))) == said
