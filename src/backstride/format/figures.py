"""The key ``figure``: a node as plain data for the figure's own reader, and its faults as problems with places."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.figure.model import Figure
from backstride.figure.pose import LIES, PROPS, VIEWS, read_figure
from backstride.format.findings import Findings
from backstride.format.tree import BrokenNode, Node, plain, reached
from backstride.format.values import Schema

_POSE = {
    "type": "object",
    "description": "Angles in degrees by joint; a pair [near, far] or [left, right], or one number for both limbs.",
}
_SCHEMA: Schema = {
    "type": "object",
    "properties": {
        "view": {"enum": list(VIEWS), "description": "From where the figure is seen."},
        "lies": {"enum": list(LIES), "description": "How a body that is seen from above lies."},
        "shows": {"enum": ["left", "right"], "description": "The side that works in the picture as it is written."},
        "start": {**_POSE, "description": "The pose in which a repetition begins. " + _POSE["description"]},
        "end": {**_POSE, "description": "The pose to which it moves. " + _POSE["description"]},
        "poses": {"type": "array", "items": _POSE, "description": "More than two poses, in order."},
        "at": {"type": "array", "description": "Where each pose is on the way, from 0 to 1."},
        "cycle": {"description": "yes: after the last pose comes the first again."},
        "breath": {**_POSE, "description": "What changes in the end pose when the breath is drawn in."},
        "props": {"description": f"Things beside the figure: {' '.join(PROPS)}."},
        "contacts": {"description": "What stays where it is: toe-near, knee-far, hand-near ..."},
        "over": {"type": "array", "description": "Limbs that are drawn over the others: leg-left, arm-near ..."},
        "under": {"type": "array", "description": "Limbs that are drawn under the others."},
        "period": {"description": "Seconds there and back, where nothing else sets the pace."},
    },
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class FigureKind:
    """The poses of an exercise."""

    def read(self, node: Node, found: Findings) -> Figure | None:
        """Return the figure."""
        if isinstance(node, BrokenNode):
            return None
        figure, faults = read_figure(plain(node))
        for fault in faults:
            key, value = reached(node, fault.path)
            if not isinstance(value, BrokenNode):
                where = key if fault.of_key else value
                found.error(where, "bad-figure", fault.message, fault.hint)
        return figure

    def schema(self) -> Schema:
        """Return the outline; joints and angles are checked by the figure's own reader."""
        return _SCHEMA
