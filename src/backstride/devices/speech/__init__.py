"""How words are spoken: one port, a voice that makes clips ahead of time, and a silent twin."""

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.open import open_voice
from backstride.devices.speech.port import SilentVoice, Voice

__all__ = ["ClipCache", "SilentVoice", "Voice", "open_voice"]
