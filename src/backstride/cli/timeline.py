"""``backstride timeline``: every phase and cue of a routine with its time, before it is played."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.cli.context import DONE, Context, playable, say, say_json
from backstride.cli.fitting import fitted
from backstride.routine.duration import exact
from backstride.routine.numbers import decimal
from backstride.session.cues import Cue, Phrase, compile_cues
from backstride.session.marks import MARK_KINDS
from backstride.session.timeline import Phase, Timeline, exercise_of


def run(context: Context, *, asked: str, at_most: float | None, as_json: bool) -> int:
    """Show what the routine *asked* for means in *at_most* so many minutes, second by second.

    Raises:
        NotPossibleError: there is no such routine, or it has errors.
    """
    timeline = fitted(playable(context, asked), at_most, context.language)
    cues = compile_cues(
        timeline,
        language=context.language,
        measure=_unmeasured,
        verbosity=context.settings.verbosity,
        countdown=context.settings.countdown,
        look_away=context.settings.look_away,
    )
    if as_json:
        say_json({"minutes": at_most} | _document(timeline, cues, context.language))
    else:
        _show(timeline, cues, context.language)
    return DONE


def _unmeasured(_phrase: Phrase) -> None:
    """Measure no phrase: to make all speech of a session takes seconds, and its length can be told from its words."""


def _at(timeline: Timeline, cue: Cue) -> float:
    """Return the second at which *cue* is due, counting what the person ends as no time at all."""
    length = timeline.phases[cue.phase].length or 0.0
    return exact(timeline.starts[cue.phase] + (length - cue.at if cue.from_end else cue.at))


def _document(timeline: Timeline, cues: tuple[tuple[Cue, ...], ...], language: str) -> dict[str, object]:
    return {
        "routine": timeline.routine.id,
        "title": timeline.routine.title.read(language),
        "total_s": timeline.total,
        "about_s": timeline.about,
        "open_phases": timeline.open_phases,
        "phases": [_phase(timeline, phase) for phase in timeline.phases],
        "marks": [
            {"at_s": exact(timeline.starts[phase.index] + mark.at), "phase": phase.index, "kind": mark.kind}
            for phase in timeline.phases
            for mark in phase.marks
        ],
        "cues": [_cue(timeline, cue) for of_phase in cues for cue in of_phase if cue.kind not in MARK_KINDS],
    }


_FIELDS = ("kind", "mode", "step", "steps", "exercise", "side", "set", "sets", "rep", "reps", "round", "rounds")


def _phase(timeline: Timeline, phase: Phase) -> dict[str, object]:
    place = {"index": phase.index, "start_s": timeline.starts[phase.index], "length_s": phase.length}
    return place | {name: getattr(phase, name) for name in _FIELDS}


def _cue(timeline: Timeline, cue: Cue) -> dict[str, object]:
    told = {
        "at_s": _at(timeline, cue),
        "phase": cue.phase,
        "kind": cue.kind,
        "text": cue.phrase.text if cue.phrase else None,
        "length_s": cue.length,
    }
    return told | {"estimated": True} if cue.estimated else told


def _show(timeline: Timeline, cues: tuple[tuple[Cue, ...], ...], language: str) -> None:
    say(f"{timeline.routine.title.read(language)}, {clock(timeline.total, language)}")
    for phase, heard in zip(timeline.phases, cues, strict=True):
        say(f"{clock(timeline.starts[phase.index], language):>8}  {' '.join(_words(timeline, phase, language))}")
        for cue in heard:
            said = f": {cue.phrase.text}" if cue.phrase else ""
            say(f"{clock(_at(timeline, cue), language, tenths=True):>12}    {cue.kind}{said}")


def _words(timeline: Timeline, phase: Phase, language: str) -> Iterator[str]:
    yield f"{phase.kind:<9}"
    yield f"{'until done' if phase.length is None else clock(phase.length, language, tenths=True):>10} "
    exercise = exercise_of(timeline, phase)
    if exercise:
        yield exercise.title.read(language)
    if phase.side:
        yield f"({phase.side})"
    for name, number, of in (("set", phase.set, phase.sets), ("hold", phase.rep, phase.reps)):
        if number and of and of > 1:
            yield f"{name} {number}/{of}"


def clock(seconds: float, language: str, *, tenths: bool = False) -> str:
    """Return a moment or a length as ``1:05`` or ``1:02:03``, with tenths of a second where they are wanted."""
    whole, tenth = divmod(round(seconds * 10), 10) if tenths else (round(seconds), 0)
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    text = f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
    return text + decimal(tenth / 10, language)[1:]
