"""What a small square shows of an exercise, in a digest that is kept of its file."""

from __future__ import annotations

from hashlib import blake2b

from backstride.library.entry import Portrait
from backstride.routine.model import Exercise


def portrait_of(exercise: Exercise) -> Portrait:
    """Return what is shown of *exercise*."""
    shown = repr((exercise.figure, exercise.muscles)).encode()
    figure = blake2b(shown, digest_size=12).hexdigest() if exercise.figure else ""
    return Portrait(exercise.id, exercise.kind, figure, exercise.picture)
