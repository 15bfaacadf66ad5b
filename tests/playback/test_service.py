"""A session from a request to the history, by a front end that is neither a window nor a terminal: a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from backstride.devices.awake import SilentAwake
from backstride.devices.clock import ManualClock
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.history.history import History
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message
from backstride.playback.devices import DeviceOptions, Devices
from backstride.playback.plan import FAMILIAR, CoachingOptions
from backstride.playback.request import PlayRequest
from backstride.playback.service import ActiveSession, PlaybackService, Store, resumption
from backstride.session.player import Command, Event, PhaseEnded, PhaseStarted, SessionEnded, SessionStarted
from backstride.session.timeline_compiler import compile_timeline
from backstride.storage.settings import Settings
from tests.support.examples import exercise, routine, step

FILE = Path("calves.yaml")
CALVES = routine(step("calf", hold=20.0, sides="each", get_ready=5.0, switch=4.0), calf=exercise("calf"))
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def devices(tmp_path: Path) -> Devices:
    options = DeviceOptions(cues=tmp_path, cache=tmp_path, models=tmp_path, language="en", silent=True)
    return Devices(options, Settings, clock=ManualClock(), awake=SilentAwake())


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with History(tmp_path / "history.sqlite3") as history:
        yield history


@pytest.fixture
def store(tmp_path: Path, history: History) -> Store:
    return Store(journals=tmp_path / "sessions", history=history)


@pytest.fixture
def service(devices: Devices, store: Store) -> PlaybackService:
    return PlaybackService(devices, CoachingOptions, store, now=lambda: NOW)


def played(service: PlaybackService, request: PlayRequest, until: Callable[[Event], bool] = bool) -> list[Event]:
    """Return every event of a session that is played to its end, or to the first event that is the one *until*."""
    events: list[Event] = []
    begin(service, request, events, until)
    return events


def begin(
    service: PlaybackService, request: PlayRequest, events: list[Event], until: Callable[[Event], bool]
) -> ActiveSession:
    service.devices.open()
    assert service.prepare(request.timeline, request.position.phase)()
    session = service.begin(request, listeners=[events.append])
    session.conductor.apply(Command.START)
    session.conductor.wake()
    clock = service.devices.clock
    assert isinstance(clock, ManualClock)
    while not isinstance(events[-1], SessionEnded) and not any(map(until, events)):
        clock.tick(session.conductor.due_in() or 0.0)
        session.conductor.wake()
    return session


def whole() -> PlayRequest:
    return PlayRequest(compile_timeline(CALVES), FILE)


def second_hold(event: Event) -> bool:
    return isinstance(event, PhaseStarted) and event.phase.index == 3


def never(_event: Event) -> bool:
    return False


def test_a_script_plays_a_routine_into_a_list_of_events_and_finds_it_saved(
    service: PlaybackService, history: History, tmp_path: Path
) -> None:
    events = played(service, whole(), never)

    assert isinstance(events[0], SessionStarted)
    ended = [event for event in events if isinstance(event, PhaseEnded)]
    assert [event.completed for event in ended] == [5.0, 20.0, 4.0, 20.0]
    assert isinstance(events[-1], SessionEnded)
    (saved,) = history.sessions()
    assert (saved.how, saved.completed, saved.planned) == ("finished", 49.0, 49.0)
    assert list((tmp_path / "sessions").iterdir()) == []


def test_what_is_heard_of_it_went_to_the_devices(service: PlaybackService) -> None:
    played(service, whole(), never)

    sounds, voice = service.devices.sounds, service.devices.voice
    assert isinstance(sounds, SilentSounds)
    assert isinstance(voice, SilentVoice)
    assert sounds.played[-1] == "finish"
    assert voice.said[0].startswith("Calf, left side.")
    assert service.devices.awake.held is False


def test_a_session_that_is_suspended_is_resumed_where_it_was(service: PlaybackService, history: History) -> None:
    session = begin(service, whole(), [], second_hold)
    service.suspend(session)
    assert history.sessions() == ()

    request = resumption(CALVES, FILE, service.unfinished(), IN_ENGLISH)
    assert request is not None
    assert (request.position.phase, request.before) == (3, service.unfinished()[0])
    events = played(service, request, never)

    assert [event.phase.index for event in events if isinstance(event, PhaseStarted)] == [3]
    (saved,) = history.sessions()
    assert (saved.how, saved.completed) == ("finished", 49.0)
    assert service.unfinished() == ()


def test_a_routine_that_has_changed_is_not_resumed(service: PlaybackService) -> None:
    service.suspend(begin(service, whole(), [], second_hold))
    longer = routine(step("calf", hold=30.0, sides="each"), calf=exercise("calf"))

    assert resumption(longer, FILE, service.unfinished(), IN_ENGLISH) is None


def test_a_session_that_is_given_up_is_saved_as_interrupted(service: PlaybackService, history: History) -> None:
    service.suspend(begin(service, whole(), [], second_hold))

    service.give_up(service.unfinished()[0])

    assert [session.how for session in history.sessions()] == ["interrupted"]
    assert (service.unfinished(), service.resumable()) == ((), {})


def test_a_session_that_is_postponed_keeps_its_place(service: PlaybackService, history: History) -> None:
    service.suspend(begin(service, whole(), [], second_hold))

    service.postpone(service.unfinished()[0])

    assert [session.how for session in history.sessions()] == ["interrupted"]
    assert service.unfinished() == ()
    (left,) = service.left_off(CALVES.id)
    assert left.position.phase == 3
    assert set(service.resumable()) == {left.uid}


def test_what_cannot_be_written_is_reported_once(devices: Devices, history: History, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    service = PlaybackService(
        devices, CoachingOptions, Store(journals=tmp_path / "file", history=history), now=lambda: NOW
    )
    warned: list[Message] = []
    session = service.begin(whole(), warn=warned.append)
    session.conductor.apply(Command.START)

    assert len(warned) == 1
    service.suspend(session)
    assert [each.how for each in history.sessions()] == ["stopped"]


@pytest.mark.parametrize("until", [bool, lambda event: isinstance(event, PhaseStarted) and event.t > 5])
def test_without_a_history_a_session_leaves_nothing_however_it_ends(
    devices: Devices, tmp_path: Path, until: Callable[[Event], bool]
) -> None:
    for path in tmp_path.iterdir():
        path.unlink()
    store = Store(journals=tmp_path / "sessions")
    service = PlaybackService(devices, CoachingOptions, store, now=lambda: NOW)
    session = begin(service, whole(), [], until)
    service.suspend(session)
    service.save_journals()

    assert not service.saves
    assert not service.unfinished()
    assert list(tmp_path.iterdir()) == []


def test_a_preview_is_neither_spoken_nor_saved(devices: Devices, store: Store, history: History) -> None:
    service = PlaybackService(devices, CoachingOptions, store, now=lambda: NOW, speed=10.0)
    played(service, whole(), never)

    assert not service.saves
    assert isinstance(devices.voice, SilentVoice)
    assert devices.voice.said == []
    assert history.sessions() == ()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), 2),
        (Settings(verbosity="tones"), 1),
        (Settings(cue_volume=0), 1),
        (Settings(voice_volume=0), 1),
        (Settings(muted=True), 0),
    ],
)
def test_only_what_should_be_heard_is_missed(tmp_path: Path, settings: Settings, expected: int) -> None:
    options = DeviceOptions(cues=tmp_path, cache=tmp_path, models=tmp_path, language="en", silent=True)
    devices = Devices(options, lambda: settings, clock=ManualClock(), awake=SilentAwake())

    assert len(devices.expected()) == expected


def test_who_knows_a_routine_is_told_less_where_they_like_that(
    devices: Devices, store: Store, history: History
) -> None:
    service = PlaybackService(devices, lambda: CoachingOptions(verbosity="auto"), store, now=lambda: NOW)

    def name_of_the_first() -> str:
        voice = devices.voice
        assert isinstance(voice, SilentVoice)
        voice.said.clear()
        played(service, whole(), never)
        return voice.said[0]

    assert [name_of_the_first() for _ in range(FAMILIAR)] == ["Calf, left side. Twenty seconds."] * FAMILIAR
    assert history.done()[CALVES.id].times == FAMILIAR
    assert name_of_the_first() == "Calf, left side."


def test_a_session_keeps_the_words_of_the_day_on_which_it_was_prepared(devices: Devices, store: Store) -> None:
    days = iter([NOW, NOW + timedelta(days=1)] * 9)
    service = PlaybackService(devices, CoachingOptions, store, now=lambda: next(days))
    timeline = whole().timeline

    service.prepare(timeline)

    assert service._options(timeline).variety == service._options(timeline).variety == NOW.date().toordinal()
