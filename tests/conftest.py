"""What all tests share: the collector runs between tests and in their thread.

Left alone it comes due in any thread, and a widget that a test has left in a circle would be freed in the wrong one.
"""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def only_between_tests() -> Iterator[None]:
    gc.disable()
    gc.freeze()
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(autouse=True, scope="module")
def swept_after_each_module() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def swept_after_each_test() -> Iterator[None]:
    yield
    gc.collect(1)
