"""What a problem says, in English."""

from typing import Protocol

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message


class Told(Protocol):
    """A problem, or a fault of a figure."""

    @property
    def message(self) -> Message:
        """Return what is wrong."""
        ...

    @property
    def hint(self) -> Message | None:
        """Return what to do about it."""
        ...


def message_of(problem: Told) -> str:
    """Return what is wrong."""
    return IN_ENGLISH.say(problem.message)


def hint_of(problem: Told) -> str:
    """Return what to do about it, an empty text where that is not said."""
    return IN_ENGLISH.say(problem.hint) if problem.hint else ""
