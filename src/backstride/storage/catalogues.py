"""The compiled catalogues that are shipped, one folder a language, as gettext wants it."""

from __future__ import annotations

from pathlib import Path

from backstride.i18n.catalogue import Catalogues

PROGRAM = "backstride"
LIBRARY = "library"


def read_catalogues(folder: Path, domain: str = PROGRAM) -> Catalogues:
    """Return the catalogues of *domain* in *folder*: ``de/LC_MESSAGES/backstride.mo``; none is opened yet."""
    found = sorted(path for path in folder.glob(f"*/LC_MESSAGES/{domain}.mo") if path.is_file())
    files = {path.parts[-3].replace("_", "-"): path for path in found}
    status = [path.stat() for path in found]
    signature = (sum(each.st_size for each in status), max((each.st_mtime_ns for each in status), default=0))
    return Catalogues(tuple(files), lambda tag: files[tag].read_bytes(), signature)
