"""Does what it likes in the real window: nothing may raise or warn, and it must close as ever.

It presses keys, also with others held and on other layouts, clicks, changes the window's size and state, drops files
on it and into the library, and has a screen reader look. ``mash.py [--presses 2000] [--seed 1]``; exit 1 when something
was said that should not have been. Each act is written into build/mash/trail before it is done, so that the last line
of a crash tells what led to it.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QMimeData,
    QObject,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAccessible, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from backstride.storage.paths import find_paths
from backstride.storage.settings import Settings
from backstride.ui.app import App, LaunchOptions, build, show_app
from backstride.ui.kit.accessible import tell_screen_readers

TRAIL = Path(__file__).resolve().parents[1] / "build" / "mash" / "trail"
SHORT = """\
format: 1
title: <b>Short</b>
defaults: {get_ready: 1s}
steps:
  - exercise: calf-gastrocnemius
    hold: 3s
    sides: each
  - exercise: dead-bug
    reps: 3
"""
_KEY, _HELD = Qt.Key, Qt.KeyboardModifier
KEYS = (
    *(_KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Escape, _KEY.Key_Backspace),
    *(_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Home, _KEY.Key_End, _KEY.Key_PageDown),
    *(_KEY.Key_Question, _KEY.Key_Slash, _KEY.Key_Plus, _KEY.Key_Minus, _KEY.Key_1, _KEY.Key_Menu, _KEY.Key_F1),
    *(_KEY.Key_D, _KEY.Key_F, _KEY.Key_H, _KEY.Key_I, _KEY.Key_M, _KEY.Key_O, _KEY.Key_P, _KEY.Key_R, _KEY.Key_S),
)
_ALONE = (_HELD.ControlModifier, _HELD.ShiftModifier, _HELD.AltModifier, _HELD.MetaModifier, _HELD.KeypadModifier)
HELD = (
    *(_HELD.NoModifier,) * 10,
    *_ALONE,
    _HELD.ControlModifier | _HELD.ShiftModifier,
    _HELD.ControlModifier | _HELD.AltModifier,
)
FOREIGN = (("з", 33), ("ы", 39), ("ь", 58), ("щ", 32), ("π", 33), ("פ", 33), ("あ", 38), ("ß", 20))
"""Letters of other layouts, and the scan codes of their keys."""

FILES = (b"", SHORT.encode(), SHORT.encode()[:70], b"\xff\xfe\x00", b"format: 1\ntitle: [\n", SHORT.encode() * 400)
"""What may stand in a file."""

SMALLEST, LARGEST = (480, 320), (1600, 1000)
_COLLECTED, _HALF = 0.1, 0.5
UNABLE = ("This plugin does not support",)
"""How Qt begins to say what a screen that is none cannot do."""


class Nobody(QObject):
    """Opens what the window would have another program open: by doing nothing."""

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Leave it closed."""


class Impatience(QObject):
    """Closes every dialog that waits for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._close)
        self._timer.start(20)

    def _close(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()


class Masher:
    """Whoever does all this; each act is written to *trail* first."""

    def __init__(self, app: App, chance: random.Random, trail: TextIO) -> None:
        self._window = app.window
        self._own = app.context.paths.own_library
        self._chance = chance
        self._trail = trail
        self._acts: dict[Callable[[], None], int] = {
            self._press_key: 60,
            self._press_foreign: 4,
            self._click_button: 16,
            self._click_anywhere: 4,
            self._change_window: 3,
            self._drop: 2,
            self._change_file: 2,
            self._read_aloud: 2,
        }

    def act(self) -> None:
        """Do one thing, and let the window work; now and then the collector runs in another thread."""
        if self._chance.random() < _COLLECTED:
            threading.Thread(target=gc.collect).start()
        self._chance.choices(list(self._acts), list(self._acts.values()))[0]()
        QTest.qWait(4)

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._window

    def _press_key(self) -> None:
        key, held = self._chance.choice(KEYS), self._chance.choice(HELD)
        self._tell(f"{key.name} {held.name}", self._target())
        QTest.keyClick(self._target(), key, held)

    def _press_foreign(self) -> None:
        (letter, scan), held = self._chance.choice(FOREIGN), self._chance.choice(HELD)
        self._tell(f"{letter} {held.name}", self._target())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter.upper()[0]), held, scan, 0, 0, letter)
            QApplication.sendEvent(self._target(), event)

    def _change_window(self) -> None:
        window = self._window
        size = [self._chance.randint(*bounds) for bounds in zip(SMALLEST, LARGEST, strict=True)]
        change = self._chance.choice(
            (
                window.showMinimized,
                window.showNormal,
                window.showMaximized,
                window.toggle_full_screen,
                partial(window.resize, *size),
                partial(window.move, *size),
            )
        )
        self._tell(f"{change} {size}", window)
        change()

    def _drop(self) -> None:
        """Drop files, an address, text or nothing of use on the window, as a file manager would."""
        data = QMimeData()
        urls = [
            QUrl.fromLocalFile(str(self._own / "short.yaml")),
            QUrl("https://example.org"),
            QUrl("file:///dev/zero"),
        ]
        data.setUrls(self._chance.sample(urls, self._chance.randint(0, len(urls))))
        if self._chance.random() < _HALF:
            data.setText("<b>psoas</b>")
        place = QPoint(self._chance.randrange(self._window.width()), self._chance.randrange(self._window.height()))
        self._tell(f"drop {data.formats()}", self._window)
        with_it = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        handle = self._window.windowHandle()
        QApplication.sendEvent(handle, QDragEnterEvent(place, *with_it))
        QApplication.sendEvent(handle, QDropEvent(place.toPointF(), *with_it))

    def _change_file(self) -> None:
        """Write, spoil or remove a file of the library, as an editor or a synchronised folder would."""
        folder = self._own / self._chance.choice(("", "exercises"))
        file = folder / self._chance.choice(("short.yaml", "other.yaml", "third.yaml"))
        self._tell(f"file {file.name}", self._window)
        if self._chance.random() < _HALF:
            file.unlink(missing_ok=True)
            return
        folder.mkdir(exist_ok=True)
        file.write_bytes(self._chance.choice(FILES))

    def _read_aloud(self) -> None:
        """Ask for what a screen reader asks for, of all that is in sight."""
        self._tell("read aloud", self._window)
        for widget in self._window.findChildren(QWidget):
            interface = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
            if interface is not None:
                interface.role(), interface.state(), interface.childCount(), interface.rect()
                interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)

    def _click_button(self) -> None:
        buttons = [each for each in self._window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        if buttons and not _has_menu(button := self._chance.choice(buttons)):
            self._tell(f"click {button.accessibleName()}", button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _click_anywhere(self) -> None:
        place = QPoint(self._chance.randrange(self._window.width()), self._chance.randrange(self._window.height()))
        target = self._window.childAt(place) or self._window
        self._tell("click", target)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def _tell(self, what: str, target: QWidget) -> None:
        self._trail.write(f"{type(self._window.page).__name__}, {type(target).__name__}: {what}\n")
        self._trail.flush()


def _has_menu(button: QAbstractButton) -> bool:
    """Say whether a click would wait for an answer from a menu."""
    return isinstance(button, QPushButton) and button.menu() is not None


class Ear:
    """Hears what goes wrong."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        sys.excepthook = self._on_raised
        qInstallMessageHandler(self._on_said)

    def _on_raised(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)  # where nothing comes to the end that prints what was heard
        self.heard.append(f"{kind.__name__}: {error}")

    def _on_said(self, kind: QtMsgType, _: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(UNABLE):
            self.heard.append(words)


def main(presses: int, seed: int) -> int:
    """Do so many things, beginning with *seed*; return 1 where something went wrong."""
    ear = Ear()
    qapp = QApplication([])
    qapp.setStyle("Fusion")
    tell_screen_readers()
    nobody, _impatience = Nobody(), Impatience()
    for scheme in ("file", "https"):
        QDesktopServices.setUrlHandler(scheme, nobody, "open")  # type: ignore[arg-type]  # Qt refuses the bytes that its types ask for
    TRAIL.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, TRAIL.with_suffix(f".{seed}").open("w", encoding="utf-8") as trail:
        paths = find_paths(home)
        paths.own_library.mkdir(parents=True)
        (paths.own_library / "short.yaml").write_text(SHORT, encoding="utf-8")
        app = build(qapp, paths, Settings(first_run_done=True, language="en"), LaunchOptions(silent=True), _now)
        show_app(qapp, app, LaunchOptions(silent=True))
        masher = Masher(app, random.Random(seed), trail)  # noqa: S311  because nothing is kept secret by it
        for _ in range(presses):
            masher.act()
            app.window.show()  # where it was closed
        app.window.close()
        app.close()
    print(*dict.fromkeys(ear.heard), f"{presses} presses, {len(ear.heard)} complaints", sep="\n")
    return 1 if ear.heard else 0


def _now() -> datetime:
    return datetime.now().astimezone()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    sys.exit(main(**vars(parser.parse_args())))
