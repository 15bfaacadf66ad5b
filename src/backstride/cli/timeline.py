"""``backstride timeline``: every phase and cue of a routine with its time, before it is played."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backstride.cli.context import DONE, Context, fitted, playable, say, say_json
from backstride.i18n.catalogue import Catalogue
from backstride.i18n.lengths import clock
from backstride.i18n.messages import Message, in_context, labelled, message
from backstride.routine.describe import side_words, which_round
from backstride.routine.duration import exact
from backstride.routine.ids import apart
from backstride.routine.model import Routine
from backstride.session.cue_compiler import compile_cues
from backstride.session.cues import Cue, Phrase
from backstride.session.explaining import to_explain
from backstride.session.timeline import (
    MARK_KINDS,
    Kind,
    Mark,
    Phase,
    Timeline,
    depends_on_pace,
    ends_with_time,
    exercise_of,
    load_of,
    part_name,
    repeat_of,
)

_PHASES: Mapping[str, Message] = {
    Kind.GET_READY: message("get ready"),
    Kind.WORK: message("work"),
    Kind.PAUSE: message("relax"),
    Kind.SWITCH: message("switch sides"),
    Kind.REST: message("rest"),
    Kind.NOTE: message("note"),
}
_CUES: Mapping[str, Message] = {
    "speech": in_context("cue", "voice"),
    "countdown": in_context("cue", "countdown"),
    "lead-in": in_context("cue", "countdown"),
    "begin": in_context("cue", "begin"),
    "end": in_context("cue", "end"),
    "halfway": in_context("cue", "halfway"),
    "switch": in_context("cue", "switch"),
    "rest": in_context("cue", "rest"),
    "finish": in_context("cue", "finish"),
    "breath-in": in_context("cue", "breathe in"),
    "breath-out": in_context("cue", "breathe out"),
    "breath-hold": in_context("cue", "hold your breath"),
    "rep-out": in_context("cue", "out"),
    "rep-back": in_context("cue", "back"),
    "rep-hold": in_context("cue", "hold"),
}


def run(context: Context, *, asked: str, at_most: float | None, explain: str, as_json: bool) -> int:
    """Show what the routine *asked* for means in *at_most* minutes, second by second.

    Its exercises are explained as *explain* says: auto (those that are new to this person), always or never.

    Raises:
        CommandError: there is no such routine, or it has errors.
    """
    routine = playable(context, asked)
    timeline = fitted(routine, at_most, context.catalogue, _to_explain(context, routine, explain))
    cues = compile_cues(
        timeline,
        catalogue=context.catalogue,
        measure=_unmeasured,
        verbosity=context.settings.verbosity,
        countdown=context.settings.countdown,
        look_away=context.settings.look_away,
        stop_rule=True,
    )
    if as_json:
        say_json({"minutes": at_most} | _document(timeline, cues, context.catalogue))
    else:
        _show(timeline, cues, context.catalogue)
    return DONE


def _to_explain(context: Context, routine: Routine, mode: str) -> frozenset[str]:
    if mode != "auto":
        return to_explain(routine, mode, None)
    from backstride.history.history import History  # noqa: PLC0415  because only this mode asks it

    with History(context.paths.history_file) as history:
        return to_explain(routine, mode, history.met)


def _unmeasured(_phrase: Phrase) -> None:
    """Measure no phrase: to make all speech of a session takes seconds, and its words tell its length."""


def _at(timeline: Timeline, cue: Cue) -> float:
    """Return the second at which *cue* is due, counting what the person ends as no time at all."""
    length = timeline.phases[cue.phase].length or 0.0
    return exact(timeline.starts[cue.phase] + (length - cue.at if cue.from_end else cue.at))


def _document(timeline: Timeline, cues: tuple[tuple[Cue, ...], ...], catalogue: Catalogue) -> dict[str, object]:
    return {
        "routine": timeline.routine.id,
        "title": catalogue.read(timeline.routine.title),
        "total_s": timeline.total,
        "about_s": timeline.about,
        "open_phases": timeline.open_phases,
        "phases": [_phase(timeline, phase, catalogue) for phase in timeline.phases],
        "marks": [_mark(timeline, phase, mark, catalogue) for phase in timeline.phases for mark in phase.marks],
        "cues": [_cue(timeline, cue) for of_phase in cues for cue in of_phase if cue.kind not in MARK_KINDS],
    }


def _mark(timeline: Timeline, phase: Phase, mark: Mark, catalogue: Catalogue) -> dict[str, object]:
    about = {"at_s": exact(timeline.starts[phase.index] + mark.at), "phase": phase.index, "kind": mark.kind}
    name = part_name(phase, mark.kind)
    return about | {"name": catalogue.read(name)} if name else about


_FIELDS = ("kind", "mode", "step", "steps", "side", "set", "sets", "rep", "reps", "round", "rounds")


def _phase(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> dict[str, object]:
    place = {"index": phase.index, "start_s": timeline.starts[phase.index], "length_s": phase.length}
    about = place | {name: getattr(phase, name) for name in _FIELDS} | apart(phase.exercise)
    repeat, load = repeat_of(timeline, phase), load_of(timeline, phase)
    caps = {"at_most_s": phase.cap.seconds, "at_most_reps": phase.cap.reps}
    texts = {"repeat": repeat.title if repeat else None, "load": load}
    known = {name: value for name, value in caps.items() if value is not None}
    return about | known | {name: catalogue.read(text) for name, text in texts.items() if text}


def _cue(timeline: Timeline, cue: Cue) -> dict[str, object]:
    described = {
        "at_s": _at(timeline, cue),
        "phase": cue.phase,
        "kind": cue.kind,
        "text": cue.phrase.text if cue.phrase else None,
        "length_s": cue.length,
    }
    return described | {"estimated": True} if cue.estimated else described


def _show(timeline: Timeline, cues: tuple[tuple[Cue, ...], ...], catalogue: Catalogue) -> None:
    say(f"{catalogue.read(timeline.routine.title)}, {clock(round(timeline.total))}")
    width = max(len(catalogue.say(words)) for words in _PHASES.values())
    for phase, heard in zip(timeline.phases, cues, strict=True):
        if ends_with_time(phase) and not phase.about:  # only for who is faster
            continue
        kind = f"{catalogue.say(_PHASES[phase.kind]):<{width}}"
        say(f"{clock(round(timeline.starts[phase.index])):>8}  {kind} {' '.join(_words(timeline, phase, catalogue))}")
        for cue in heard:
            say(f"{_in_tenths(_at(timeline, cue), catalogue):>12}    {_heard(phase, cue, catalogue)}")


def _heard(phase: Phase, cue: Cue, catalogue: Catalogue) -> str:
    """Return what is heard: the kind of tone, and what the author calls the part that it begins, or what is said."""
    kind = catalogue.say(_CUES[cue.kind])
    name = part_name(phase, cue.kind)
    said = cue.phrase.text if cue.phrase else catalogue.read(name) if name else ""
    return catalogue.say(labelled(kind, said)) if said else kind


def _words(timeline: Timeline, phase: Phase, catalogue: Catalogue) -> Iterator[str]:
    length = catalogue.say(message("until done")) if phase.length is None else _in_tenths(phase.length, catalogue)
    if depends_on_pace(phase):
        length = catalogue.say(message("{time} at most", time=length))
    yield f"{length:>10} "
    exercise = exercise_of(timeline, phase)
    if exercise:
        yield catalogue.read(exercise.title)
    if side := side_words(exercise, phase.side, catalogue):
        yield f"({side})"
    if load := load_of(timeline, phase):
        yield f"[{catalogue.read(load)}]"
    if phase.set and phase.sets and phase.sets > 1:
        yield catalogue.say(message("set {number}/{count}", number=phase.set, count=phase.sets))
    if phase.rep and phase.reps and phase.reps > 1:
        yield catalogue.say(message("hold {number}/{count}", number=phase.rep, count=phase.reps))
    repeat = repeat_of(timeline, phase)
    if repeat and (said := which_round(repeat.title, phase.round, phase.rounds)):
        yield catalogue.say(said)


def _in_tenths(seconds: float, catalogue: Catalogue) -> str:
    """Return a moment or a length with tenths of a second where it is not whole: ``1:05``, ``1:05.5``."""
    whole, tenths = divmod(round(seconds * 10), 10)
    return f"{clock(whole)}{catalogue.number(tenths / 10)[1:]}"
