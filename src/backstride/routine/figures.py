"""The key ``figure``: a node as plain data for the figure's own reader, and its faults as problems with places."""

from __future__ import annotations

from dataclasses import dataclass

from backstride.figure.pose import Figure, read_figure
from backstride.routine.findings import Findings
from backstride.routine.kinds import Schema
from backstride.routine.tree import BrokenNode, Node, place, plain

_POSE = {
    "type": "object",
    "description": "Angles in degrees by joint; a pair [near, far] or one number for both limbs.",
}
_SCHEMA: Schema = {
    "type": "object",
    "properties": {
        "view": {"enum": ["side", "front", "top"], "description": "From where the figure is seen."},
        "start": {**_POSE, "description": "The pose in which a repetition begins. " + _POSE["description"]},
        "end": {**_POSE, "description": "The pose to which it moves. " + _POSE["description"]},
        "poses": {"type": "array", "items": _POSE, "description": "More than two poses, in order."},
        "props": {"description": "Things beside the figure: wall chair strap pad pillow ball bosu step mat."},
        "contacts": {"description": "What stays where it is: toe-near, knee-far, hand-near ..."},
    },
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
            found.error(place(node, fault.path), "bad-figure", fault.message, fault.hint)
        return figure

    def schema(self) -> Schema:
        """Return the outline; joints and angles are checked by the figure's own reader."""
        return _SCHEMA
