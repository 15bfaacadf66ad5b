"""What a small square shows of an exercise: known from what is kept of its file, without reading that again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from backstride.routine.model import Exercise


class Portrait(NamedTuple):
    """What is shown of the exercise ``id``, which is of this ``kind``.

    ``figure`` is a digest of the figure and of the muscles that glow, ``picture`` the path of the author's own; both
    are empty where there is none.
    """

    id: str
    kind: str
    figure: str = ""
    picture: str = ""


def portrait_of(exercise: Exercise) -> Portrait:
    """Return what is shown of *exercise*."""
    from hashlib import blake2b  # noqa: PLC0415  because a start asks for what is kept, and this takes 4 ms to import

    shown = repr((exercise.figure, exercise.muscles)).encode()
    figure = blake2b(shown, digest_size=12).hexdigest() if exercise.figure else ""
    return Portrait(exercise.id, exercise.kind, figure, exercise.picture)
