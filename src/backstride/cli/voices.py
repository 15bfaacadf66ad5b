"""``backstride voices``: who can speak, who does, and all that is said in the library made ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from backstride.cli.context import DONE, PROBLEMS, Context, say
from backstride.devices.speech import ClipCache, Voice, open_voice
from backstride.i18n.messages import labelled, message, plural
from backstride.playback.devices import voice_options
from backstride.playback.plan import coaching_options
from backstride.session.coaching import WAYS
from backstride.session.cue_compiler import phrases
from backstride.session.cues import Phrase
from backstride.session.timeline_compiler import compile_timeline

_LOOK = 1.0
_LISTING = 5.0
"""Seconds for the engines to say which voices they have."""


def run(context: Context, *, prepare: bool) -> int:
    """Print the voices of each language, the one that speaks marked; or *prepare* the phrases of every routine."""
    options = voice_options(
        context.settings, language=context.language, models=context.paths.voices, catalogue=context.catalogue
    )
    with closing(
        open_voice(ClipCache(context.paths.speech_cache), options, play=print, stop_speaking=_nothing)
    ) as voice:
        voice.prepare(())
        voice.wait(_LISTING)
        if prepare:
            _prepare(context, voice)
        else:
            for line in _lines(context, voice):
                say(line)
        if voice.problem:
            context.warn(voice.problem)
        return PROBLEMS if voice.problem else DONE


def _lines(context: Context, voice: Voice) -> Iterator[str]:
    for language, name in context.catalogue.names().items():
        chosen = voice.chosen(language)
        if chosen is None:
            yield context.catalogue.say(message("{language}: no voice", language=name))
            continue
        yield context.catalogue.say(labelled(name)).rstrip()
        for offer in voice.offers(language):
            yield f"  {'*' if offer == chosen else ' '} {offer.id}"


def _prepare(context: Context, voice: Voice) -> None:
    wanted = tuple(dict.fromkeys(_phrases(context)))
    words = plural("Preparing {count} phrase ...", "Preparing {count} phrases ...", len(wanted))
    say(context.catalogue.say(words))
    voice.prepare(wanted)
    while not voice.wait(_LOOK):
        pass
    made = sum(voice.length(phrase) is not None for phrase in wanted)
    say(context.catalogue.say(plural("{count} phrase is ready.", "{count} phrases are ready.", made)))


def _phrases(context: Context) -> Iterator[Phrase]:
    """Yield all that may be said in any routine of the library on any day."""
    options = coaching_options(context.settings, context.catalogue)
    library = context.library()
    library.rescan()
    for entry in library.routines:
        routine = library.read(entry.path).routine if entry.playable else None
        if routine is not None:
            timeline = compile_timeline(routine)
            for variety in range(WAYS):
                yield from phrases(
                    timeline,
                    catalogue=options.catalogue,
                    verbosity=options.verbosity,
                    look_away=options.look_away,
                    stop_rule=options.stop_rule,
                    variety=variety,
                )


def _nothing() -> None:
    """Cut nothing: nothing is played."""
