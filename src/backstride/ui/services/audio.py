"""The devices in the window: they follow the preferences, and are tested by a button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer

from backstride.i18n.messages import Message
from backstride.playback.devices import Devices
from backstride.session.cues import Phrase
from backstride.ui.services.preferences import Preferences
from backstride.ui.services.speech_ready import SpeechReady

_ANSWER_MS = 300
"""After which a program that cannot play has said so: without a sound server, measured, after 5."""

Report = Callable[[Message | None], None]
"""Takes what keeps something from being heard, ``None`` where nothing does."""


class Audio:
    """The devices of the window; silent until `open`, which comes after its first picture."""

    def __init__(self, devices: Devices, preferences: Preferences) -> None:
        self.devices = devices
        self._preferences = preferences
        self._soon = SpeechReady()
        self._then: Report = _nobody
        self._answer = QTimer()
        self._answer.setSingleShot(True)
        self._answer.setInterval(_ANSWER_MS)
        self._answer.timeout.connect(self._report)
        preferences.changed.connect(devices.follow)

    def open(self) -> None:
        """Open the devices, unless that was done, or nothing is to be heard."""
        self.devices.open()

    def try_sound(self, report: Report) -> None:
        """Play a tone, and *report* what keeps it from being heard, or nothing, once that is known."""
        self.open()
        self.devices.sounds.play("begin")
        self._then = report
        self._answer.start()

    def try_voice(self, words: str, language: str, report: Report) -> None:
        """Say *words* as soon as they are made, and *report* what keeps them from being said, or nothing."""
        self.open()
        self.devices.reopen_voice()  # what failed before, and was made by another voice, fails again and is reported
        phrase, voice = Phrase(words, language), self.devices.voice
        voice.prepare([phrase])
        self._soon.call(partial(voice.made, [phrase]), partial(self._say, phrase, report))

    def close(self) -> None:
        """Close the devices."""
        self._soon.give_up()
        self._answer.stop()
        self._preferences.changed.disconnect(self.devices.follow)
        self.devices.close()

    def _say(self, phrase: Phrase, report: Report) -> None:
        self.devices.voice.say(phrase)
        report(self.devices.voice.problem)

    def _report(self) -> None:
        self._then(self.devices.sounds.problem)


def _nobody(_problem: Message | None) -> None:
    """Report to nobody: nothing was asked."""
