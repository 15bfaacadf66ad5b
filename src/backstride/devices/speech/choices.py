"""Which voices there are for a language, best first, and which of them speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from backstride.devices.speech.engine import Claim, Engine, primary, voice_for
from backstride.devices.speech.port import Offer

Voices = Mapping[Engine, tuple[Claim, ...]]
"""The voices of each engine that has voices to choose from."""


MOST = 3
"""Voices that are offered of one engine for one language, beside one that was chosen: espeak has ten for English."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An engine with the voice by which it would speak."""

    engine: Engine
    voice: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What ``engines``, the best first, offer with the ``voices`` that they have; ``preferred`` are ids of offers."""

    engines: tuple[Engine, ...]
    voices: Voices
    preferred: tuple[str, ...] = ()

    def candidates(self, language: str) -> tuple[Candidate, ...]:
        """Return who can speak *language* (a tag), one of each engine, in the order in which they are asked."""
        able = [
            Candidate(engine, voice) for engine in self.engines if (voice := self._voice(engine, language)) is not None
        ]
        return tuple(sorted(able, key=lambda each: self._place(_id(each.engine, each.voice))))

    def offers(self, language: str) -> tuple[Offer, ...]:
        """Return all voices for *language*, the best of each engine first."""
        return tuple(
            dict.fromkeys(offer for engine in self.engines for offer in self._offered(engine, language)),
        )

    def chosen(self, language: str) -> Offer | None:
        """Return which of the offers speaks *language*, ``None`` where none does."""
        first = next(iter(self.candidates(language)), None)
        if first is None:
            return None
        id_ = _id(first.engine, first.voice) if first.engine in self.voices else first.engine.name
        return next(offer for offer in self.offers(language) if offer.id == id_)

    def unknown(self) -> tuple[str, ...]:
        """Return the preferred voices that no engine has."""
        known = {_id(engine, claim.voice) for engine, claims in self.voices.items() for claim in claims}
        return tuple(each for each in self.preferred if known and each not in known)

    def _voice(self, engine: Engine, language: str) -> str | None:
        if engine not in self.voices:
            return language if engine.may_speak(language) else None
        claims = self.voices[engine]
        wanted = next((each for each in self.preferred if _speaks(engine, claims, each, language)), None)
        return wanted.partition(":")[2] if wanted else voice_for(language, claims)

    def _offered(self, engine: Engine, language: str) -> Iterator[Offer]:
        if engine not in self.voices:
            if engine.may_speak(language):
                yield Offer(engine.name, engine.name, "", "")
            return
        claims = self.voices[engine]
        best = voice_for(language, claims)
        able = [claim for claim in claims if primary(claim.tag) == primary(language)]
        once = {claim.voice: claim for claim in sorted(able, key=lambda claim: -claim.rank)}  # its best claim
        ranked = sorted(once.values(), key=lambda claim: (claim.voice != best, claim.rank))
        wanted = [claim for claim in ranked[MOST:] if _id(engine, claim.voice) in self.preferred]
        for claim in (*ranked[:MOST], *wanted):
            yield Offer(_id(engine, claim.voice), engine.name, claim.tag, claim.name)

    def _place(self, id_: str) -> int:
        return self.preferred.index(id_) if id_ in self.preferred else len(self.preferred)


def _id(engine: Engine, voice: str) -> str:
    return f"{engine.name}:{voice}"


def _speaks(engine: Engine, claims: Iterable[Claim], id_: str, language: str) -> bool:
    """Say whether the voice *id_* is one of *claims* of *engine*, and speaks *language*."""
    return any(_id(engine, claim.voice) == id_ and primary(claim.tag) == primary(language) for claim in claims)
