"""What keeps a session from being heard, reported while it runs and not afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from backstride.i18n.messages import Message, sentences


class Device(Protocol):
    """Sounds or a voice."""

    @property
    def problem(self) -> Message | None:
        """What is missing and what to do; ``None`` while all is well."""


class DeviceProblems:
    """Reports each problem of some devices once, however often it is looked for."""

    def __init__(self, devices: Iterable[Device], report: Callable[[Message], None]) -> None:
        """Call *report* with the problems of *devices*, all that are new in one."""
        self._devices = tuple(devices)
        self._report = report
        self._known: set[Message] = set()

    def report_new(self) -> None:
        """Report what is missing now, unless all of it was reported before."""
        problems = [device.problem for device in self._devices if device.problem]
        if not self._known.issuperset(problems):
            self._known.update(problems)
            self._report(sentences(*problems))
