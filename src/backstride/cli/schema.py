"""``backstride schema``: the JSON Schema of the format, for an editor's completion."""

from __future__ import annotations

from backstride.cli.context import DONE, say_json
from backstride.format.schema import json_schema


def run(what: str) -> int:
    """Print the schema of a routine, an exercise or a plan."""
    say_json(json_schema(what))
    return DONE
