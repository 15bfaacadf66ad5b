"""The system's own voice through Qt, for Windows and macOS: lengths are not known beforehand."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech

from backstride.devices.speech.port import Offer, no_voice_for
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message, message
from backstride.session.cues import Phrase

ENGINES = ("winrt", "sapi", "darwin")
"""Qt's names of the engines that are used, the best first. Qt itself lists them in any order."""

NORMAL_RATE = 165
"""Words a minute at Qt's rate 0, about; -1 is half of that and 1 twice as much."""

_LOG = logging.getLogger(__name__)


def best_engine() -> str | None:
    """Return Qt's name of the system's voice, ``None`` where it has none that is fit."""
    known = QTextToSpeech.availableEngines()
    return next((engine for engine in ENGINES if engine in known), None)


class QtVoice:
    """Speaks as it is asked, from the thread of the event loop; the engine is made by the first `prepare`."""

    def __init__(self, engine: str, *, rate: int, level: Callable[[], float], preferred: Iterable[str] = ()) -> None:
        """Speak by Qt's *engine*, *rate* words a minute, at the volume (0 to 1) that *level* gives at each phrase.

        *preferred* are ids of offers.
        """
        self._preferred = frozenset(preferred)
        self._name = engine
        self._rate = max(-1.0, min(1.0, rate / NORMAL_RATE - 1.0))
        self._level = level
        self._engine: QTextToSpeech | None = None
        self._unknown: list[str] = []

    @property
    def problem(self) -> Message | None:
        """What is wrong while the engine fails or a language has no voice."""
        if self._engine is not None and self._engine.state() is QTextToSpeech.State.Error:
            return message(
                "The system voice is not working ({error}). Tones still play.", error=self._engine.errorString()
            )
        return no_voice_for(self._unknown[0]) if self._unknown else None

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Make the engine ready, and see which languages of *phrases* it does not speak."""
        languages = dict.fromkeys(phrase.language for phrase in phrases)
        self._unknown = [language for language in languages if self._locale(language) is None]
        for language in self._unknown:
            _LOG.warning("%s", IN_ENGLISH.say(no_voice_for(language)))

    def wait(self, seconds: float) -> bool:
        """Return at once: nothing is made beforehand."""
        return True

    def made(self, phrases: Iterable[Phrase]) -> bool:
        """Return that there is nothing to wait for."""
        return True

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return the places whose *language* the system speaks."""
        return tuple(map(self._offer, self._locales(language)))

    def chosen(self, language: str) -> Offer | None:
        """Return which of them is heard."""
        locale = self._locale(language)
        return None if locale is None else self._offer(locale)

    def length(self, phrase: Phrase) -> float | None:
        """Return ``None``: Qt does not say."""
        return None

    def say(self, phrase: Phrase) -> None:
        """Speak *phrase*, unless it would be read in another language."""
        locale, level = self._locale(phrase.language), self._level()
        self.stop_speaking()
        if locale is None or level <= 0:
            return
        engine = self._ready()
        if engine.locale() != locale:
            engine.setLocale(locale)
        engine.setVolume(level)
        engine.say(phrase.text)

    def stop_speaking(self) -> None:
        """Stop speaking."""
        if self._engine is not None and self._engine.state() is QTextToSpeech.State.Speaking:
            self._engine.stop()

    def close(self) -> None:
        """Close the engine; the next `prepare` makes another."""
        self.stop_speaking()
        self._engine = None

    def _ready(self) -> QTextToSpeech:
        if self._engine is None:
            self._engine = QTextToSpeech(self._name)
            self._engine.setRate(self._rate)
        return self._engine

    def _locale(self, language: str) -> QLocale | None:
        """Return the locale that is preferred for *language* (a tag), is just that, or the first of its language."""
        same = self._locales(language)
        wanted = [locale for locale in same if self._offer(locale).id in self._preferred]
        exact = [locale for locale in same if locale.bcp47Name().lower() == language.lower()]
        return next(iter((*wanted, *exact, *same)), None)

    def _locales(self, language: str) -> list[QLocale]:
        wanted = QLocale(language).language()
        if wanted in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
            return []
        return [locale for locale in self._ready().availableLocales() if locale.language() == wanted]

    def _offer(self, locale: QLocale) -> Offer:
        tag = locale.bcp47Name()
        return Offer(f"{self._name}:{tag}", self._name, tag.lower(), "")
