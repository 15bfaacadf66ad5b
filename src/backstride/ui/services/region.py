"""Where the person is, as far as it matters for whom to call: chosen in the settings, or given by the system."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale

from backstride.i18n.text import bcp47, system_languages
from backstride.routine.emergency import REGIONS, Region, region_of


def region_code(chosen: str) -> str:
    """Return the code that was *chosen*, with "auto" that of the system's locale."""
    if chosen != "auto":
        return chosen
    # Qt knows the locale where the environment does not name it, on Windows and macOS.
    return region_of(system_languages(os.environ) or (bcp47(QLocale.system().name()),))


def region(chosen: str) -> Region:
    """Return the region that was *chosen*, with "auto" that of the system's locale."""
    return REGIONS[region_code(chosen)]
