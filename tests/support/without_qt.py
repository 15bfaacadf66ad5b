"""A plugin for the tests of the core: nothing they need imports Qt, nor a library for sound or the screen saver."""

import sys

for name in ("PySide6", "shiboken6", "playsound3", "wakepy"):
    sys.modules[name] = None  # type: ignore[assignment]  # an import of it fails, says the import system
