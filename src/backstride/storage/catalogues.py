"""The compiled catalogues that are shipped, one folder a language, as gettext wants it."""

from __future__ import annotations

from pathlib import Path

from backstride.i18n.catalogue import Catalogues

PROGRAM = "backstride"
LIBRARY = "library"


def read_catalogues(folder: Path, domain: str = PROGRAM) -> Catalogues:
    """Return the catalogues of *domain* in *folder*: ``de/LC_MESSAGES/backstride.mo``; none is opened yet."""
    files = {path.parts[-3].replace("_", "-"): path for path in sorted(folder.glob(f"*/LC_MESSAGES/{domain}.mo"))}
    return Catalogues(tuple(files), lambda tag: files[tag].read_bytes())
