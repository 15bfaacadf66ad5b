"""Circles are freed in the thread of the window, whoever makes them."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from backstride.ui.services.process import GcTimer, collect_due

pytestmark = pytest.mark.usefixtures("qapp")  # its timer wants an application


class Circle(QObject):
    """Something of Qt that nothing but itself holds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def sweeper() -> Iterator[GcTimer]:
    gc.enable()
    yield GcTimer()
    gc.disable()


def in_another_thread() -> None:
    made = threading.Thread(target=make_much)
    made.start()
    made.join()


def make_much() -> list[list[int]]:
    return [[number] for number in range(100_000)]


@pytest.mark.usefixtures("sweeper")
def test_what_is_made_in_another_thread_frees_nothing_there() -> None:
    circle = weakref.ref(Circle())

    in_another_thread()

    assert circle() is not None


@pytest.mark.usefixtures("sweeper")
def test_a_sweep_frees_it_once_much_was_made() -> None:
    circle = weakref.ref(Circle())
    held = make_much()

    collect_due()

    assert held
    assert circle() is None


@pytest.mark.usefixtures("sweeper")
def test_a_sweep_has_nothing_to_do_where_little_was_made() -> None:
    gc.collect()
    circle = weakref.ref(Circle())

    collect_due()

    assert circle() is not None
