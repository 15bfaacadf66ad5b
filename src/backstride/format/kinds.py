"""What every kind of value in a file can do: read a node, and describe itself to an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from backstride.format.findings import Findings
    from backstride.format.tree import Node

Schema = dict[str, Any]


class Kind(Protocol):
    """A kind of value."""

    def read(self, node: Node, found: Findings) -> Any:  # noqa: ANN401  because each kind has its own Python type
        """Return the value of *node*, or ``None`` with what is wrong added to *found*."""
        ...

    def schema(self) -> Schema:
        """Return what a JSON Schema says of this kind."""
        ...


def anchored(pattern: str) -> str:
    """Return *pattern* for a JSON Schema, which searches unless it has to match all."""
    return f"^({pattern})$"
