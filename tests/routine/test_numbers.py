import pytest

from backstride.routine.numbers import decimal


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (1.5, "en", "1.5"),
        (1.5, "de", "1,5"),
        (12.25, "de-CH", "12,25"),
        (30.0, "de", "30"),
        (100.0, "en", "100"),
        (1.5, "tlh", "1.5"),
    ],
)
def test_a_number_is_written_as_its_reader_writes_it(value: float, language: str, text: str) -> None:
    assert decimal(value, language) == text
