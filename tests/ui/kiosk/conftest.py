"""A kiosk that is built once for many tests: each finds it as every visitor does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from backstride.storage.paths import find_paths
from tests.support.kiosk import Stranger, stranger_at


@pytest.fixture(scope="module")
def standing_kiosk(qapp: QApplication, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    paths = replace(find_paths(tmp_path_factory.mktemp("kiosk")), cache=cache)
    with stranger_at(qapp, paths) as stranger:
        yield stranger


@pytest.fixture
def stranger(standing_kiosk: Stranger) -> Stranger:
    standing_kiosk.begin()
    return standing_kiosk
