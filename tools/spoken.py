"""usage: python -m tools.spoken [LANGUAGE ...]: whether what must be said fits where it belongs, as Pico says it.

Makes every phrase of every shipped routine by the voice that speaks by itself (kept in build/spoken), plans the
sessions by the true lengths, and names what must be said but finds no room. Says, too, how far the estimate for a
machine without a voice is from these lengths.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import mean, quantiles

from backstride.devices.speech import ClipCache, Voice, VoiceOptions, open_voice
from backstride.i18n.catalogue import Catalogue
from backstride.session.cue_compiler import Measure, compile_cues, phrases
from backstride.session.cues import Phrase
from backstride.session.script import script
from backstride.session.spoken import spoken_seconds
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.session.utterance import Listener, Utterance
from tests.support.languages import CATALOGUES, speaking
from tests.support.shipped_texts import ROUTINES, routine_of

CLIPS = Path(__file__).parents[1] / "build" / "spoken"


def unsaid(timeline: Timeline, catalogue: Catalogue, measure: Measure) -> Iterator[str]:
    """Yield what must be said in *timeline* but is in none of its phases where it belongs."""
    said = script(timeline, Listener(catalogue=catalogue))
    cues = compile_cues(timeline, catalogue=catalogue, measure=measure, stop_rule=True)
    for utterances, heard in zip(said, cues, strict=True):
        texts = {cue.phrase.text for cue in heard if cue.phrase}
        yield from (each.wordings[0] for each in utterances if each.vital and not texts & _ways(each))


def _ways(utterance: Utterance) -> set[str]:
    return {*utterance.wordings, *utterance.less, *utterance.last_resort}


def main(languages: Sequence[str]) -> int:
    """Look at *languages*, at all where none is named; return how many things find no room, at most 1."""
    timelines = {name: compile_timeline(routine_of(name)) for name in ROUTINES}
    return max(_missing(language, timelines) for language in languages or CATALOGUES.languages)


def _missing(language: str, timelines: dict[str, Timeline]) -> int:
    catalogue = speaking(language)
    cache = ClipCache(CLIPS / language, most_bytes=1 << 30, most_files=100_000)
    with closing(open_voice(cache, VoiceOptions(catalogue=catalogue), play=print, stop_speaking=_nothing)) as voice:
        wanted = _all(timelines.values(), catalogue)
        voice.prepare(wanted)
        while not voice.wait(1.0):
            pass
        print(f"{language}: {voice.chosen(language)}, {_against_estimates(voice, wanted)}")
        missing = [
            f"  {name}: {words}"
            for name, timeline in timelines.items()
            for words in dict.fromkeys(unsaid(timeline, catalogue, voice.length))
        ]
    print("\n".join(missing) or "  all that must be said finds room")
    return int(bool(missing))


def _all(timelines: Iterable[Timeline], catalogue: Catalogue) -> tuple[Phrase, ...]:
    found = (phrase for each in timelines for phrase in phrases(each, catalogue=catalogue, stop_rule=True))
    return tuple(dict.fromkeys(found))


def _against_estimates(voice: Voice, wanted: Sequence[Phrase]) -> str:
    lengths = {phrase: voice.length(phrase) for phrase in wanted}
    parts = [length / spoken_seconds(phrase.text, phrase.language) for phrase, length in lengths.items() if length]
    if len(parts) < 20:  # noqa: PLR2004  because fewer have no twentieth part
        return f"{len(parts)} of {len(wanted)} phrases were made"
    return f"{len(parts)} phrases, {mean(parts):.2f} of the estimate, nine in ten below {quantiles(parts, n=10)[8]:.2f}"


def _nothing() -> None:
    """Cut nothing: nothing is played."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
