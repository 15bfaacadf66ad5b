"""The devices in the window: they follow the preferences, and are tested by a button."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QTimer

from backstride.devices.speech import Offer, Voice
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
        self._listed = SpeechReady()
        self._sample: Voice | None = None
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
        self._soon.call(partial(voice.made, [phrase]), partial(self._say, voice, phrase, report))

    def list_voices(self, languages: Iterable[str], report: Callable[[Mapping[str, tuple[Offer, ...]]], None]) -> None:
        """*report* the voices of each of *languages*, once they are known."""
        voice, listed = self.devices.voice, tuple(languages)
        voice.prepare(())
        self._listed.call(
            lambda: voice.wait(0.0), lambda: report({language: voice.offers(language) for language in listed})
        )

    def hear_voice(self, voice: str, words: str, language: str, report: Report) -> None:
        """Say *words* by the *voice* of this id, as `try_voice` does by the one that is set."""
        self.open()
        self._stop_sample()
        self._sample = sample = self.devices.sample_voice(voice)
        phrase = Phrase(words, language)
        sample.prepare([phrase])
        self._soon.call(partial(sample.made, [phrase]), partial(self._say, sample, phrase, report))

    def close(self) -> None:
        """Close the devices."""
        self._soon.give_up()
        self._listed.give_up()
        self._stop_sample()
        self._answer.stop()
        self._preferences.changed.disconnect(self.devices.follow)
        self.devices.close()

    def _say(self, voice: Voice, phrase: Phrase, report: Report) -> None:
        voice.say(phrase)
        report(voice.problem)

    def _stop_sample(self) -> None:
        if self._sample is not None:
            self._sample.close()
            self._sample = None

    def _report(self) -> None:
        self._then(self.devices.sounds.problem)


def _nobody(_problem: Message | None) -> None:
    """Report to nobody: nothing was asked."""
