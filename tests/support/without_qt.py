"""A plugin for the tests of the core: nothing they need imports Qt, nor a library for sound or the screen saver."""

import sys

sys.modules.update(dict.fromkeys(("PySide6", "shiboken6", "playsound3", "wakepy")))
