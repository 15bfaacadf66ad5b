"""The seven muscle groups of a runner's back (clinical notes, section 3), and the work that each of them did."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from backstride.history.model import WorkTotal
from backstride.i18n.messages import Message, message
from backstride.routine.model import Side

GROUPS: Mapping[str, Message] = MappingProxyType(
    {
        "hamstrings": message("Hamstrings"),
        "hip-flexors": message("Hip flexors"),
        "quadriceps": message("Quadriceps"),
        "adductors": message("Inner thighs"),
        "glutes": message("Glutes"),
        "side-of-trunk": message("Side of the trunk"),
        "calves": message("Calves"),
    }
)
"""What each group is called, in the order of the clinical notes."""

_MUSCLES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("hamstrings", "biceps femoris", "semimembranosus", "semitendinosus"), "hamstrings"),
        **dict.fromkeys(("iliopsoas", "psoas", "psoas major", "iliacus"), "hip-flexors"),
        **dict.fromkeys(("quadriceps", "quadriceps femoris", "rectus femoris"), "quadriceps"),
        **dict.fromkeys(("vastus intermedius", "vastus lateralis", "vastus medialis"), "quadriceps"),
        **dict.fromkeys(("adductors", "adductor brevis", "adductor longus", "adductor magnus"), "adductors"),
        **dict.fromkeys(("gracilis", "pectineus"), "adductors"),
        **dict.fromkeys(("gluteus maximus", "gluteus medius", "gluteus minimus", "piriformis"), "glutes"),
        "quadratus lumborum": "side-of-trunk",
        **dict.fromkeys(("calf", "gastrocnemius", "soleus"), "calves"),
    }
)
"""The group of each muscle by its anatomical name; the others of the format are in none."""


def by_group(work: Iterable[WorkTotal], muscles_of: Callable[[str], Iterable[str]]) -> dict[str, float]:
    """Return the seconds of *work* of each group, in the order of `GROUPS`, also where there are none.

    *muscles_of* returns the muscles of an exercise. What works several groups counts for each of them, once.
    """
    seconds = dict.fromkeys(GROUPS, 0.0)
    for each in work:
        for group in {_MUSCLES[muscle] for muscle in muscles_of(each.exercise) if muscle in _MUSCLES}:
            seconds[group] += each.seconds
    return seconds


def by_side(work: Iterable[WorkTotal]) -> tuple[float, float]:
    """Return the seconds of *work* of the left and of the right side; what alternates counts for each by half."""
    left = right = 0.0
    for each in work:
        half = each.seconds / 2 if each.side == Side.ALTERNATE else 0.0
        left += each.seconds if each.side == Side.LEFT else half
        right += each.seconds if each.side == Side.RIGHT else half
    return left, right
