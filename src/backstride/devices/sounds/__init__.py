"""How cues and ready-made speech are heard: one port, an adapter for each way to play a WAV, and a silent twin."""

from backstride.devices.sounds.open import open_sounds
from backstride.devices.sounds.port import SilentSounds, Sounds

__all__ = ["SilentSounds", "Sounds", "open_sounds"]
