"""What a routine and all that is its own are as one file: a text, and where there are pictures a ZIP of both."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import NamedTuple

MAIN = "routine.yaml"
"""What the text is called among the files of a bundle."""

PICTURES = "exercises"
"""The folder of its pictures, as in a library, where they lie beside exercises."""

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class Packed(NamedTuple):
    """A routine in one *text*, and the *pictures* of its exercises by the paths that it names them by."""

    text: bytes
    pictures: Mapping[str, bytes]


def to_bytes(packed: Packed) -> bytes:
    """Return *packed* as one file: its text, or where it has pictures a ZIP of both. The same makes the same bytes."""
    if not packed.pictures:
        return packed.text
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as bundle:
        _put(bundle, MAIN, packed.text, zipfile.ZIP_DEFLATED)
        for name, data in sorted(packed.pictures.items()):
            _put(bundle, name, data, zipfile.ZIP_STORED)
    return whole.getvalue()


def _put(bundle: zipfile.ZipFile, name: str, data: bytes, way: int) -> None:
    info = zipfile.ZipInfo(name, _LONG_AGO)
    info.compress_type = way
    info.external_attr = 0o600 << 16
    bundle.writestr(info, data)
