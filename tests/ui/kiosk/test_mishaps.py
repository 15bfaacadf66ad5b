"""When the program itself is at fault, nobody stands before half a page, however often it happens."""

import sys
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from backstride.devices.heartbeat import NoHeartbeat, ServiceHeartbeat
from backstride.storage.logbook import Logbook
from backstride.ui.kiosk.attract import AttractPage
from backstride.ui.kiosk.recovery import MOST_MISHAPS, Recovery, start_again
from backstride.ui.services.crash_log import CrashLog
from tests.support.kiosk import Stranger


def at_fault(log: CrashLog) -> None:
    log.note(ZeroDivisionError, ZeroDivisionError("division by zero"), None)


@pytest.fixture
def log(tmp_path: Path) -> CrashLog:
    return CrashLog(Logbook(tmp_path))


def test_the_same_mishap_leads_back_to_the_start_each_time(stranger: Stranger, log: CrashLog) -> None:
    recovery = Recovery(stranger.kiosk.visit.start, lambda: pytest.fail("it ended"), lambda: stranger.time)
    log.happened.connect(recovery.recover)
    for _ in range(3):
        stranger.touch("Touch to begin")
        at_fault(log)
        stranger.settle()
        assert stranger.sees(AttractPage)
        stranger.time += 60


def test_too_many_at_once_end_the_program_so_that_it_starts_again(qapp: QApplication, log: CrashLog) -> None:
    ended: list[bool] = []

    def start() -> None:
        at_fault(log)

    recovery = Recovery(start, lambda: ended.append(True), lambda: 0.0)
    log.happened.connect(recovery.recover)
    at_fault(log)
    for _ in range(2 * MOST_MISHAPS):
        qapp.processEvents()

    assert ended == [True]


def test_what_happens_in_another_thread_disturbs_no_visitor(qapp: QApplication, log: CrashLog) -> None:
    happened: list[bool] = []
    log.happened.connect(lambda: happened.append(True))
    thread = Thread(target=at_fault, args=(log,))
    thread.start()
    thread.join()
    qapp.processEvents()

    assert happened == []


def test_where_nobody_else_does_it_the_program_starts_itself_again() -> None:
    begun: list[object] = []
    start_again(NoHeartbeat(), lambda *words: begun.append(words))
    start_again(ServiceHeartbeat("/run/notify", 5.0), lambda *_: pytest.fail("it started twice"))

    assert begun == [(sys.executable, [sys.executable, *sys.orig_argv[1:]])]


def test_a_book_that_lies_on_a_key_is_nobody(stranger: Stranger) -> None:
    stranger.touch("Touch to begin")
    for _ in range(80):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(stranger.page, event)
        stranger.wait(1)

    assert stranger.sees(AttractPage)


def test_what_an_error_says_goes_into_no_file_and_no_system_journal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    book = Logbook(tmp_path)
    CrashLog(book, echoes=False).note(ValueError, ValueError("annas-knie.yaml"), None)
    book.close()

    assert capfd.readouterr() == ("", "")
    assert "ValueError" in book.file.read_text()
    assert "anna" not in book.file.read_text()
