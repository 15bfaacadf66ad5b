"""Outside of its hours a kiosk is dark; in a file of its own, for no other kiosk may filter what this one gets."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backstride.kiosk.hours import OpeningHours, Range
from backstride.storage.paths import find_paths
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.goodbye import DarkPage
from backstride.ui.kiosk.start import StartPage
from tests.support.kiosk import CONFIG, stranger_at


def test_outside_of_its_hours_the_screen_is_dark_until_somebody_touches_it(
    qapp: QApplication, cache: Path, tmp_path: Path
) -> None:
    paths = replace(find_paths(tmp_path), cache=cache)
    with stranger_at(qapp, paths, replace(CONFIG, open=OpeningHours((Range(7 * 60, 17 * 60),)))) as stranger:
        assert stranger.sees(DarkPage)
        assert not stranger.kiosk.upkeep._awake.held
        stranger.touch_at(0.5, 0.5)
        assert stranger.sees(AttractPage)
        assert stranger.kiosk.upkeep._awake.held
        stranger.touch("Touch to begin")
        assert stranger.sees(StartPage)
        stranger.wait(100)
        assert stranger.sees(DarkPage)
