"""A voice that makes each phrase a WAV before it is needed, in threads of its own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from concurrent import futures
from pathlib import Path
from typing import Any, TypeVar

from backstride.devices.speech.cache import Clip, ClipCache
from backstride.devices.speech.choices import Choices
from backstride.devices.speech.engine import Claim, Engine, claims_of, primary
from backstride.devices.speech.line_process import LineProcesses
from backstride.devices.speech.loudness import TONES, levelled
from backstride.devices.speech.port import Offer, no_voice_for
from backstride.devices.speech.subprocess_runner import EngineError, Runner, work_folder
from backstride.devices.speech.wav import BREATH, NoSpeechError, breathing, read, resampled, trimmed
from backstride.i18n.aloud import aloud
from backstride.i18n.catalogue import IN_ENGLISH, Catalogue
from backstride.i18n.messages import Message, MessageError, message
from backstride.i18n.os_errors import os_error_text
from backstride.session.cues import Phrase

WORKERS = 2
PATIENCE_IN_ROW = 3
"""An engine that fails so often in a row is not asked again until the next `SynthesizedVoice.prepare`."""

_NO_WORKER = message("The voice cannot start: the system is out of threads. Close other programs. Tones still play.")

_FORM = f"{TONES} {BREATH}"
"""What is done to each phrase; one that was made in another way is made again."""

MOST_LISTED = 256 * 1024
"""Bytes of a list of voices that are read: espeak's has 10,000."""

_LOG = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class SynthesizedVoice:
    """Speaks by playing clips that engines made; how a clip is played is the caller's.

    Engines are asked in order of preference; the first that speaks the language and works makes the phrase.
    """

    def __init__(
        self,
        engines: Iterable[Engine],
        cache: ClipCache,
        *,
        rate: int,
        play: Callable[[Path], None],
        stop_speaking: Callable[[], None],
        runner: Runner,
        standing: Message | None = None,
        preferred: Iterable[str] = (),
        catalogue: Catalogue = IN_ENGLISH,
    ) -> None:
        """Make speech of *rate* words a minute with *engines*, keep it in *cache*, be heard by *play*.

        *standing* is a problem known before, said while there is no other; *preferred* are ids of offers;
        *catalogue* knows how what people write is read aloud.
        """
        self._engines = tuple(engines)
        self._cache = cache
        self._rate = rate
        self._play = play
        self._stop_speaking = stop_speaking
        self._runner = runner
        self._catalogue = catalogue
        self._lines = LineProcesses(runner)
        self._workers = futures.ThreadPoolExecutor(WORKERS, thread_name_prefix="speech")
        self._made: dict[Phrase, futures.Future[Clip | None]] = {}
        self._failures: dict[Engine, int] = {}
        self._problems: list[Message] = []
        self._standing = standing
        self._preferred = tuple(preferred)
        self._listed: futures.Future[Choices | None] = futures.Future()
        self._listed.set_result(None)  # nobody was asked yet

    @property
    def problem(self) -> Message | None:
        """The first thing that went wrong since the last `prepare`."""
        return next(iter(self._problems), self._cache.problem or self._standing)

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Begin to make *phrases*, in their order; those that are made and still there are not made again."""
        self._failures.clear()
        self._problems.clear()
        self._listed = self._begin(self._list_voices)  # first in the queue, so that what waits for it gets it
        for phrase in phrases:
            if not self._is_there(phrase):
                self._made[phrase] = self._begin(self._make, phrase, self._listed)
        self._begin(self._tidy)

    def wait(self, seconds: float) -> bool:
        """Wait until all that was prepared is made or given up, at most *seconds*."""
        under_way: list[futures.Future[Any]] = [self._listed, *self._made.values()]
        return not futures.wait(under_way, timeout=seconds).not_done

    def made(self, phrases: Iterable[Phrase]) -> bool:
        """Say whether each of *phrases* is made, given up, or was never prepared."""
        return all(made.done() for phrase in phrases if (made := self._made.get(phrase)) is not None)

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return the voices for *language*, best first; none before they are listed."""
        choices = self._choices()
        return choices.offers(language) if choices else ()

    def chosen(self, language: str) -> Offer | None:
        """Return which of the voices speaks *language*."""
        choices = self._choices()
        return choices.chosen(language) if choices else None

    def length(self, phrase: Phrase) -> float | None:
        """Return the seconds from the first sound to the last, ``None`` while the phrase is not made."""
        clip = self._clip(phrase)
        return clip.seconds if clip else None

    def say(self, phrase: Phrase) -> None:
        """Play the phrase, if it is made."""
        if clip := self._clip(phrase):
            self._play(clip.path)

    def stop_speaking(self) -> None:
        """Cut the phrase that sounds."""
        self._stop_speaking()

    def close(self) -> None:
        """End the engines; nothing more is made."""
        self._stop_speaking()
        self._runner.kill_all()
        self._workers.shutdown(cancel_futures=True)
        self._lines.rest()
        self._cache.close()

    def _choices(self) -> Choices | None:
        listed = self._listed
        return listed.result() if listed.done() and not listed.cancelled() else None

    def _clip(self, phrase: Phrase) -> Clip | None:
        made = self._made.get(phrase)
        return made.result() if made is not None and made.done() and not made.cancelled() else None

    def _is_there(self, phrase: Phrase) -> bool:
        made = self._made.get(phrase)
        clip = self._clip(phrase)
        return made is not None and (not made.done() or (clip is not None and clip.path.is_file()))

    def _begin(self, work: Callable[..., _Result | None], *given: object) -> futures.Future[_Result | None]:
        """Have a thread do *work*. Its future never raises: what goes wrong becomes a problem, and ``None``."""
        try:
            return self._workers.submit(self._shielded, work, given)
        except RuntimeError:  # the system has no thread left, or the voice was closed
            self._note(_NO_WORKER)
            nothing: futures.Future[_Result | None] = futures.Future()
            nothing.set_result(None)
            return nothing

    # --- in the threads

    def _shielded(self, work: Callable[..., _Result | None], given: tuple[object, ...]) -> _Result | None:
        try:
            return work(*given)
        except Exception as error:  # noqa: BLE001  because a phrase is worth no session, whatever is wrong with it
            _LOG.warning("A phrase was not made.", exc_info=error)
            self._note(
                message(
                    "The voice failed ({error}). Some phrases will not be spoken; tones still play.",
                    error=type(error).__name__,
                )
            )
            return None

    def _tidy(self) -> None:
        self._lines.rest()
        self._cache.tidy()

    def _list_voices(self) -> Choices:
        listed = {engine: engine.claims or self._voices_of(engine) for engine in self._engines if engine.has_voices}
        choices = Choices(self._engines, listed, self._preferred)
        for unknown in choices.unknown():
            self._note(
                message(
                    "There is no voice called {voice}, so another one speaks. Choose another in Settings.",
                    voice=unknown,
                )
            )
        return choices

    def _voices_of(self, engine: Engine) -> tuple[Claim, ...]:
        try:
            with work_folder() as folder:
                listing = Path(folder) / "voices.txt"
                self._runner.run(engine.voices, "", listing)
                with listing.open("rb") as file:
                    return claims_of(file.read(MOST_LISTED).decode(errors="replace"))
        except (EngineError, OSError) as error:
            self._note(_failed(engine, error))
            return ()

    def _make(self, phrase: Phrase, listed: futures.Future[Choices | None]) -> Clip | None:
        if not any(map(str.isalnum, phrase.text)):
            return None
        choices = listed.result()
        able = choices.candidates(phrase.language) if choices else ()
        if not able:
            self._note(no_voice_for(phrase.language))
        made = (self._made_by(each.engine, each.voice, phrase) for each in able)
        return next(filter(None, made), None)

    def _made_by(self, engine: Engine, voice: str, phrase: Phrase) -> Clip | None:
        phrase = Phrase(self._aloud(phrase), phrase.language)
        key = _key(engine, voice, self._rate, phrase)
        if clip := self._cache.find(key):
            return clip
        if self._failures.get(engine, 0) >= PATIENCE_IN_ROW:
            return None
        try:
            clip = self._ask(engine, voice, phrase, key)
        except (EngineError, NoSpeechError, OSError) as error:
            self._failures[engine] = self._failures.get(engine, 0) + 1
            self._note(_failed(engine, error))
            return None
        self._failures[engine] = 0
        return clip

    def _ask(self, engine: Engine, voice: str, phrase: Phrase, key: str) -> Clip:
        made = self._asked_to_stay if engine.stays else self._called
        return self._cache.keep(key, resampled(levelled(breathing(trimmed(read(made(engine, voice, phrase)))))))

    def _aloud(self, phrase: Phrase) -> str:
        """Return the text of *phrase* as it is read aloud, where there are words for that in its language."""
        speaking = self._catalogue.speaking(phrase.language)
        return aloud(phrase.text, speaking) if primary(speaking.language) == primary(phrase.language) else phrase.text

    def _asked_to_stay(self, engine: Engine, voice: str, phrase: Phrase) -> bytes:
        def start(folder: str) -> list[str]:
            return engine.start(folder, voice, phrase.language, self._rate)

        return self._lines.ask(start, _sayable(phrase.text))

    def _called(self, engine: Engine, voice: str, phrase: Phrase) -> bytes:
        with work_folder() as folder:
            file, stdout = Path(folder) / "file.wav", Path(folder) / "stdout.wav"
            argv, stdin = engine.call(_sayable(phrase.text), str(file), voice, phrase.language, self._rate)
            self._runner.run(argv, stdin, stdout)
            return (file if file.exists() else stdout).read_bytes()

    def _note(self, problem: Message) -> None:
        if problem not in self._problems:
            self._problems.append(problem)
            _LOG.warning("%s", IN_ENGLISH.say(problem))


def _failed(engine: Engine, error: MessageError | OSError) -> Message:
    if isinstance(error, MessageError):
        why = error.message
    else:
        why = message("speech cannot be saved ({why})", why=os_error_text(error))
    return message(
        "{engine} failed: {why}. Some phrases will not be spoken; tones still play.", engine=engine.name, why=why
    )


def _sayable(text: str) -> str:
    """Return *text* without what an engine would obey: control characters, and espeak's phonemes in brackets."""
    return "".join(letter if letter.isprintable() else " " for letter in text).replace("[[", "[ [")


def _key(engine: Engine, voice: str, rate: int, phrase: Phrase) -> str:
    said = "\0".join((*engine.argv, voice, phrase.language, str(rate), _FORM, _sayable(phrase.text)))
    return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:40]
