"""Runs out of the bytes of FIT, GPX and TCX files: what a watch says, and one sentence where that is no run."""

import gzip
from datetime import UTC, datetime, timedelta
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.exchange.activities import LARGEST, Activity, NoRunError, UnreadableError, runs_in
from tests.support.english import english
from tests.support.run_files import fit, gpx, tcx, whole

SUNDAY = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
DAMAGED = "This file is damaged or not complete. Export it again from your watch or its app."
UNKNOWN = "This is not a FIT, GPX or TCX file."
LAUGHS = (
    b'<!DOCTYPE gpx [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "&%c;&%c;">' % (98 + number, 97 + number, 97 + number) for number in range(20))
    + b"]><gpx><trk><type>&t;</type></trk></gpx>"
)


@pytest.mark.parametrize("data", [fit(SUNDAY), gpx(SUNDAY), tcx(SUNDAY), gzip.compress(tcx(SUNDAY))])
def test_every_kind_of_file_says_when_how_long_and_how_far(data: bytes) -> None:
    (run,) = runs_in(data)

    assert run.started == SUNDAY
    assert run.minutes == pytest.approx(61, abs=1)
    assert run.km == pytest.approx(12, abs=0.02)
    assert not run.home


def test_a_watch_that_says_its_local_time_has_the_offset_of_its_place() -> None:
    (run,) = runs_in(fit(SUNDAY, ahead=330))

    assert (run.started, run.started.utcoffset(), run.home) == (SUNDAY, timedelta(hours=5, minutes=30), True)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (fit(SUNDAY, sport=2), "This is not a run: the file says `cycling`."),
        (tcx(SUNDAY, sport="Biking"), "This is not a run: the file says `biking`."),
        (gpx(SUNDAY, kind="\x85 hiking\u202e"), "This is not a run: the file says `hiking`."),
        (tcx(SUNDAY, sport="Other", metres=0), "This is not a run: the file says `other`."),
        (tcx(SUNDAY, laps=0), "There is no run in this file."),
        (b"<gpx/>", "There is no run in this file."),
        (whole(b""), "There is no run in this file."),
        (gpx(SUNDAY, points=0), "This file does not say when it was: it is a route, not a run."),
        (b"", UNKNOWN),
        (b"PK\x03\x04", UNKNOWN),
        (b"<html/>", UNKNOWN),
    ],
)
def test_a_file_without_a_run_says_so_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(NoRunError) as refused:
        runs_in(data)

    assert (english(refused.value.message), type(refused.value)) == (said, NoRunError)


@pytest.mark.parametrize(
    "data",
    [
        fit(SUNDAY)[:-3],
        fit(SUNDAY)[:40] + b"\xff" + fit(SUNDAY)[41:],
        gpx(SUNDAY)[:-9],
        gpx(SUNDAY).replace(b'lat="48.0000"', b'lat="north"'),
        tcx(SUNDAY).replace(b"1830.0", b"long"),
        tcx(SUNDAY).replace(b"UTF-8", b"klingon").replace(b'"1.0"?', b'"1.0" encoding="klingon"?'),
        gzip.compress(tcx(SUNDAY))[:-9],
        LAUGHS,
        b'<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>',
    ],
)
def test_a_file_that_cannot_be_read_is_refused_whatever_ails_it(data: bytes) -> None:
    with pytest.raises(UnreadableError) as refused:
        runs_in(data)

    assert english(refused.value.message) == DAMAGED


def test_what_unpacks_to_more_than_anybody_ran_is_not_unpacked() -> None:
    with pytest.raises(UnreadableError) as refused:
        runs_in(gzip.compress(bytes(LARGEST + 9), 1))

    assert english(refused.value.message) == "This file is too large. The limit is 32 MB."


def test_a_sport_that_is_not_said_is_a_run_where_it_has_a_distance() -> None:
    assert [run.sport for run in runs_in(gpx(SUNDAY, kind=""))] == [""]
    assert [run.sport for run in runs_in(tcx(SUNDAY, sport="Trail Running"))] == ["trail running"]


@given(st.binary(max_size=300), st.sampled_from([fit(SUNDAY), gpx(SUNDAY, points=3), tcx(SUNDAY)]), st.integers(0, 600))
def test_whatever_is_in_a_file_comes_out_as_runs_or_as_a_sentence(noise: bytes, data: bytes, at: int) -> None:
    said = ""
    runs: tuple[Activity, ...] = ()
    try:
        runs = runs_in(data[:at] + noise + data[at:])
    except NoRunError as refused:
        said = english(refused.message)

    assert runs or (said and said.isprintable())
    assert all(run.started.tzinfo and isfinite(run.km or 0) and (run.minutes or run.km) for run in runs)
