"""What the lines of a journal tell of: a session that was, or none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.history.journal_reader import Interrupted, read_journal

HEAD = (
    '{"event":"journal","wall":"2026-11-22T10:00:00Z","t":0,"version":1,"routine":"a","title":"A","file":"f","fingerprint":"x","planned_s":1}',
    '{"event":"phase_started","wall":"2026-11-22T10:00:00Z","t":0,"index":0,"kind":"work","exercise":null,"side":null,"set":null}',
)


@pytest.mark.parametrize(
    "line",
    [
        '{"event":"position","wall":"2026-11-22T10:00:00Z","t":1,"index":0,"seconds":Infinity,"extra":"","length":3}',
        '{"event":"phase_ended","wall":"2026-11-22T10:00:00Z","t":1,"index":Infinity,"completed_s":1,"how":"done"}',
        '{"event":"phase_ended","wall":"2026-11-22T10:00:00Z","t":1}',
        '{"event":"paused","wall":"yesterday","t":1}',
        '{"event":"paused","wall":"2026-11-22T10:00:00","t":1}',
        '{"event":"paused","wall":"0001-01-01T00:00:00Z","t":1}',
        '{"event":"paused","wall":"9999-12-31T23:59:59Z","t":1}',
        '{"event":"paused","wall":"2026-11-22T10:00:00Z","t":NaN}',
        '{"event":"phase_started","wall":"2026-11-22T10:00:00Z","t":0,"index":0,"kind":"work","side":"up"}',
        '{"event":"phase_started","wall":"2026-11-22T10:00:00Z","t":0,"index":[]}',
    ],
)
def test_a_line_of_a_wrong_shape_costs_no_more_than_itself(line: str) -> None:
    found = read_journal(Path("x"), [*HEAD, POSITION])

    assert found is not None
    assert found.clock == 1.0
    assert read_journal(Path("x"), [*HEAD, line, POSITION]) == found


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("damage", ['"wall":', '"t":', '"routine":', '"kind":', "{"])
def test_without_a_header_or_a_beginning_there_is_no_session(number: int, damage: str) -> None:
    torn = HEAD[number].replace(damage, "", 1)

    assert (read_journal(Path("x"), [*HEAD[:number], torn, *HEAD[number + 1 :]]) is None) == (torn != HEAD[number])


POSITION = '{"event":"position","wall":"2026-11-22T10:00:01Z","t":1,"index":0,"seconds":1,"extra":0,"length":40}'
_POSITION = '{"event":"position","wall":"2026-11-22T10:00:00Z","t":1,"index":0,"seconds":%d,"extra":0,"length":40}'
_TORN = st.tuples(st.sampled_from(HEAD), st.integers(0, 120)).map(lambda torn: torn[0][: torn[1]])


@given(st.lists(st.one_of(st.text(), st.sampled_from(HEAD), _TORN)))
def test_no_journal_whatever_raises(lines: list[str]) -> None:
    assert isinstance(read_journal(Path("x"), lines), Interrupted | None)


@given(st.integers(0, 3000))
def test_cut_anywhere_it_is_one_of_the_states_that_were(cut: int) -> None:
    text = "\n".join([*HEAD, *(_POSITION % second for second in range(30))])[:cut]

    found = read_journal(Path("x"), text.split("\n"))

    assert found is None or found.position.seconds == max(0, text.count('"length":40}') - 1)
