"""The exercises that a routine may use, from its own file and from the library."""

from backstride.format.linking import Known
from tests.support.examples import exercise


def test_what_a_file_has_of_its_own_comes_before_the_library() -> None:
    own, shelf = exercise("bridge"), exercise("bridge")
    known = Known({"bridge": own}, {"bridge": shelf, "plank": shelf})

    assert list(known) == ["bridge", "plank"]
    assert len(known) == 2
    assert known["bridge"] is own
    assert "squat" not in known
