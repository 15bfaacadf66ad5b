"""Exporting the history to a file and importing one, in a thread: ten years of sessions take a few seconds."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backstride.i18n.messages import Message, MessageError, message
from backstride.storage.paths import tidy
from backstride.ui.kit.say import say


class Transfer(QObject):
    """Writes and reads files of the history at *file*; ``done`` carries what to say of it, and whether something came.

    ``ended`` comes from its thread.
    """

    done = Signal(object, bool)
    ended = Signal(object, bool)

    def __init__(self, file: Path, window: QWidget, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._window = window
        self._now = now
        self.ended.connect(self.done)

    def ask_csv(self) -> None:
        """Ask for a place, and write the history there as one table."""
        self._ask("csv")

    def ask_json(self) -> None:
        """Ask for a place, and write all of the history there."""
        self._ask("json")

    def _ask(self, kind: str) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = str(folder / f"backstride-{self._now().date().isoformat()}.{kind}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, say(message("Save")), name, f"*.{kind}")
        if chosen:
            self._begin(partial(_export, self._file, Path(chosen).with_suffix(f".{kind}")))

    def ask_import(self) -> None:
        """Ask for a file that was exported as JSON, and take what it has."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, say(message("Open a file…")), "", "*.json")
        if chosen:
            self._begin(partial(_import, self._file, Path(chosen)))

    def _begin(self, act: Callable[[], tuple[Message, bool]]) -> None:
        threading.Thread(target=_run, args=(weakref.ref(self), act), name="transfer").start()


def _run(transfer: weakref.ref[Transfer], act: Callable[[], tuple[Message, bool]]) -> None:
    try:
        said, came = act()
    except MessageError as error:
        said, came = error.message, False
    owner = transfer()
    if owner is not None:
        with suppress(RuntimeError):  # the window was closed meanwhile
            owner.ended.emit(said, came)


def _export(history_file: Path, file: Path) -> tuple[Message, bool]:
    import json  # noqa: PLC0415  because few visits export

    from backstride.exchange.saving import save  # noqa: PLC0415  because few visits export
    from backstride.history.archive import document  # noqa: PLC0415  because few visits export
    from backstride.history.csv_table import csv_text  # noqa: PLC0415  because few visits export
    from backstride.history.diary import Diary  # noqa: PLC0415  because few visits export
    from backstride.history.history import History  # noqa: PLC0415  because few visits export

    with History(history_file) as history:
        diary = Diary(history)
        if file.suffix == ".csv":
            data = csv_text(history, diary)
        else:
            data = json.dumps(document(history, diary), ensure_ascii=False, indent=1) + "\n"
        save({file: data.encode("utf-8", "replace")}, over=True)
    return message("Saved as {path}.", path=tidy(file)), False


def _import(history_file: Path, file: Path) -> tuple[Message, bool]:
    from backstride.history.archive import (  # noqa: PLC0415  because few visits import
        NOT_KEPT,
        merge,
        read_archive,
        taken_in_words,
    )
    from backstride.history.history import History  # noqa: PLC0415  because few visits import

    archive = read_archive(file)
    with History(history_file) as history:
        taken = merge(history, archive)
        if taken is None or history.problem:
            return history.problem or NOT_KEPT, False
    return taken_in_words(*taken), any(taken)
