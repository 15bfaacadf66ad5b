"""What keeps a session from being heard, told while it runs and not behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol


class Device(Protocol):
    """Sounds or a voice."""

    @property
    def problem(self) -> str:
        """One sentence that says what is missing and what to do; empty while all is well."""


class DeviceProblems:
    """Tells each thing that is missing of some devices once, however often it is looked for."""

    def __init__(self, devices: Iterable[Device], tell: Callable[[str], None]) -> None:
        """Call *tell* with a sentence for each of *devices* that has a problem."""
        self._devices = tuple(devices)
        self._tell = tell
        self._told: set[str] = set()

    def report_new(self) -> None:
        """Tell what is missing now, unless all of it was told before."""
        problems = [device.problem for device in self._devices if device.problem]
        if not self._told.issuperset(problems):
            self._told.update(problems)
            self._tell(" ".join(problems))
