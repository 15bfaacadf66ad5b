"""The normal window on the whole screen, unguarded: what a kiosk must not be, so that the judge has something to catch.

``python -m tools.kiosk.leaky``, with the profile in ``BACKSTRIDE_HOME``.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backstride.history.wall_clock import now
from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import LaunchOptions, build, show_app


def main() -> int:
    """Show it."""
    qapp = QApplication([])
    qapp.setStyle("Fusion")
    options = LaunchOptions(silent=True)
    app = build(qapp, find_paths(), Settings(first_run_done=True, language="en"), options, now)
    show_app(qapp, app, options)
    QTimer.singleShot(0, app.window.show_full_screen)
    code = qapp.exec()
    app.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
