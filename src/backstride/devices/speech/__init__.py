"""How words are spoken: one port, a voice that makes clips ahead of time, and a silent twin."""

from backstride.devices.speech.cache import ClipCache
from backstride.devices.speech.open import VoiceOptions, open_voice
from backstride.devices.speech.port import Offer, SilentVoice, Voice

__all__ = ["ClipCache", "Offer", "SilentVoice", "Voice", "VoiceOptions", "open_voice"]
