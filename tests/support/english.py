"""What a message says to an English reader, for claims about its words."""

from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message


def english(told: Message | None) -> str:
    """Return *told* in English, an empty text for ``None``."""
    return IN_ENGLISH.say(told) if told else ""
