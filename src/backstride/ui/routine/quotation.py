"""The line of a file at which a problem stands, with a mark under what is meant."""

from __future__ import annotations

from backstride.format.problem import Problem

_BEFORE, _LONGEST = 24, 72
"""Characters that are shown before the place at most, and in all."""

_CUT = "\N{HORIZONTAL ELLIPSIS}"


def quotation(text: str, problem: Problem) -> str:
    """Return the line of *text* at which *problem* stands, and carets under the place; nothing where it has no line.

    Both lines are for letters of one width. Of a long line the part around the place is returned.
    """
    lines = text.splitlines()
    if not 0 < problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return ""
    line = lines[problem.line - 1].replace("\t", " ")
    place = min(problem.column - 1, len(line))
    first = max(0, place - _BEFORE)
    shown = _CUT * (first > 0) + line[first + (first > 0) :]
    if len(shown) > _LONGEST:
        shown = shown[: _LONGEST - 1] + _CUT
    most = max(1, len(shown) - (place - first))
    return f"{shown}\n{' ' * (place - first)}{'^' * min(most, max(1, problem.end_column - problem.column))}"
