"""The tests of the core run as if Qt was not installed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_what_asks_for_qt_fails_among_the_tests_of_the_core(tmp_path: Path) -> None:
    asking = tmp_path / "test_asking.py"
    asking.write_text("import PySide6.QtCore\n\ndef test_nothing():\n    pass\n")
    command = (
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        ROOT / "tests" / "core.ini",
        "-p",
        "no:cacheprovider",
        asking,
    )
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603  because it is this very Python

    assert done.returncode != 0
    assert "ModuleNotFoundError: No module named 'PySide6.QtCore'" in done.stdout
