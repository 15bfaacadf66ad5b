"""What the rest of the program knows of speech: "words in this language -> sound of known length", and silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from backstride.i18n.messages import Message, message
from backstride.session.cues import Phrase


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that can be chosen by its ``id``.

    ``engine`` is what makes it, ``tag`` its language (lower case, empty where it speaks any), ``name`` what it is
    called, where it has a name.
    """

    id: str
    engine: str
    tag: str
    name: str


class Voice(Protocol):
    """Something that speaks phrases; no call but `wait` waits."""

    @property
    def problem(self) -> Message | None:
        """What is missing and what to do; ``None`` while all is well."""

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Begin to make the sound of *phrases*, off the caller's path."""

    def wait(self, seconds: float) -> bool:
        """Wait until all that was prepared is made, at most *seconds*; say whether it is."""

    def made(self, phrases: Iterable[Phrase]) -> bool:
        """Say whether each of *phrases* is made, given up, or was never prepared."""

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return the voices for *language* (a tag), best first; none before a first `prepare` has found them."""

    def chosen(self, language: str) -> Offer | None:
        """Return which of them speaks *language*, ``None`` where none does, or that is not known yet."""

    def length(self, phrase: Phrase) -> float | None:
        """Return the seconds that *phrase* takes to say, ``None`` while that is not known."""

    def say(self, phrase: Phrase) -> None:
        """Speak *phrase* now; one that still sounds is cut; one that cannot be spoken is silence."""

    def stop_speaking(self) -> None:
        """Stop speaking."""

    def close(self) -> None:
        """Close the engine."""


class SilentVoice:
    """A voice without an engine, and for tests: keeps what it was asked to say in ``said``."""

    def __init__(self, problem: Message | None = None) -> None:
        """Give *problem* as the reason why nothing is spoken."""
        self.problem = problem
        self.said: list[str] = []

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        """Do nothing: silence needs no making."""

    def wait(self, seconds: float) -> bool:
        """Return at once."""
        return True

    def made(self, phrases: Iterable[Phrase]) -> bool:
        """Return that there is nothing to wait for."""
        return True

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return none."""
        return ()

    def chosen(self, language: str) -> Offer | None:
        """Return ``None``: nobody speaks."""
        return None

    def length(self, phrase: Phrase) -> float | None:
        """Return ``None``: nothing was measured."""
        return None

    def say(self, phrase: Phrase) -> None:
        """Remember the words."""
        self.said.append(phrase.text)

    def stop_speaking(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def no_voice_for(language: str) -> Message:
    """Return the problem of a *language* (a tag) that no voice here speaks."""
    return message(
        "There is no voice for the language {language}: its phrases will not be spoken. Tones still play.",
        language=language,
    )
