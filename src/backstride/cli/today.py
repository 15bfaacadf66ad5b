"""``backstride today``: what Home suggests now, and the rule that says so in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from backstride.care.cards import Reader, cards_of, listed
from backstride.care.frequency import LOOK_BACK
from backstride.care.programmes import programmes
from backstride.care.today import KEPT, Left, Situation, Today, last_run, suggest
from backstride.cli.context import DONE, PROBLEMS, Context, say_json
from backstride.history.diary import Diary
from backstride.history.history import History
from backstride.history.model import Done, Run
from backstride.history.wall_clock import now
from backstride.i18n.messages import message
from backstride.library.library import Library
from backstride.library.suggestions import faces
from backstride.playback.paused import latest_paused
from backstride.storage.settings import plan_course, plan_weekdays, run_hour


def run(context: Context, *, as_json: bool) -> int:
    """Say what to do now; 1 where there is no routine that could be done."""
    library = context.library()
    library.rescan()
    found = _suggested(context, library, now())
    if as_json:
        reason = context.catalogue.say(found.reason) if found else None
        say_json({"routine": found and found.routine, "kind": found and found.kind, "reason": reason})
    elif found is None:
        context.warn(message("There is no routine to suggest. `backstride list` shows what is there."))
    else:
        title = next(context.catalogue.read(each.title) for each in library.routines if each.id == found.routine)
        context.say(message("{title} ({name}): {reason}", title=title, name=found.routine, reason=found.reason))
    return DONE if found else PROBLEMS


def _suggested(context: Context, library: Library, moment: datetime) -> Today | None:
    catalogue, settings, today = context.catalogue, context.settings, moment.date()
    portraits = {each.id: each for entry in library.entries for each in entry.portraits}
    entries = listed(library.entries)
    reader = Reader(read=catalogue.read, say=catalogue.say, portrait=portraits.get)
    done, runs = _known(context.paths.history_file, today - LOOK_BACK)
    cards = cards_of(entries, faces(entries), reader, settings.favourites, done, today)
    paused = latest_paused(context.paths.journals, moment - KEPT, library.routine, catalogue)
    return suggest(
        Situation(
            now=moment,
            left=Left(paused.found.routine, paused.stopped.astimezone(moment.tzinfo)) if paused else None,
            run=last_run(runs),
            run_hour=run_hour(settings),
            days=plan_weekdays(settings),
            course=plan_course(settings),
        ),
        cards,
        programmes(library.plans, cards, lambda plan: catalogue.read(plan.title), done, today),
    )


def _known(file: Path, since: date) -> tuple[Mapping[str, Done], tuple[Run, ...]]:
    """Return what was done and run *since* a day; nothing is made where there is no history yet."""
    if not file.exists():
        return {}, ()
    with History(file) as history:
        return history.done(since), Diary(history).runs(since)
