"""Keeping the screen lit while nobody touches the computer: by the desktop's own service, or not at all."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Protocol

from backstride.devices.bus import PATIENCE, connect
from backstride.i18n.catalogue import IN_ENGLISH
from backstride.i18n.messages import Message, message

REFUSED = message(
    "Your screen may turn off during a session: this desktop does not let apps keep it on. "
    "Set a longer time in its power settings."
)
MISSING = message("Your screen may turn off during a session: the library wakepy is missing. Reinstall Backstride.")

_IDLE = 8
"""What is inhibited, as the portal numbers it: that the session counts as idle."""

_LOG = logging.getLogger(__name__)


class Awake(Protocol):
    """Something that keeps the screen lit."""

    @property
    def held(self) -> bool:
        """Say whether the screen is kept lit now."""

    @property
    def problem(self) -> Message | None:
        """Why the screen may go dark all the same; ``None`` while all is well."""

    def keep(self) -> None:
        """Keep the screen lit from now on; does not wait."""

    def release(self) -> None:
        """Let the screen go dark again; does not wait."""


class SilentAwake:
    """A screen that does as it likes, and for tests: ``held`` is what was asked."""

    def __init__(self, problem: Message | None = None) -> None:
        """Give *problem* as the reason why the screen goes dark."""
        self.problem = problem
        self.held = False

    def keep(self) -> None:
        """Remember that it was asked for."""
        self.held = True

    def release(self) -> None:
        """Remember that it was given up."""
        self.held = False


class Mode(Protocol):
    """What wakepy's modes say once they are entered."""

    @property
    def active(self) -> bool:
        """Say whether the desktop granted it."""


class DesktopAwake:
    """Asks the desktop in a thread as long as it is wanted, since a dead service takes two seconds to say nothing.

    The desktop ends what it granted when the connection closes: when this process dies, however it dies.
    """

    def __init__(self, present: Callable[[], AbstractContextManager[Mode, Any]]) -> None:
        """Ask by entering what *present* returns; it must not raise where nothing is granted."""
        self._present = present
        self._asking = threading.Lock()
        self._released: threading.Event | None = None
        self.held = False
        self.problem: Message | None = None

    def keep(self) -> None:
        """Keep the screen lit from now on."""
        if self._released is None:
            self._released = threading.Event()
            try:
                threading.Thread(target=self._hold, args=(self._released,), name="awake", daemon=True).start()
            except RuntimeError:  # the system has no thread left
                self.problem = REFUSED

    def release(self) -> None:
        """Let the screen go dark again."""
        if self._released is not None:
            self._released.set()
            self._released = None

    def _hold(self, released: threading.Event) -> None:
        try:
            self._ask(released)
        except Exception as error:  # noqa: BLE001  because the desktop's own library may raise anything
            _LOG.warning("The desktop was not asked to keep the screen lit.", exc_info=error)
            self.held, self.problem = False, REFUSED

    def _ask(self, released: threading.Event) -> None:
        with self._asking, self._present() as mode:  # one after another, though the desktop answer late
            self.held = mode.active
            self.problem = None if mode.active else REFUSED
            if self.problem:
                _LOG.warning("%s", IN_ENGLISH.say(self.problem))
            released.wait()
            self.held = False


def open_awake() -> Awake:
    """Return the way to keep this screen lit; never raises, and asks nothing before `Awake.keep`."""
    return DesktopAwake(_presenting) if find_spec("wakepy") else SilentAwake(MISSING)


@contextmanager
def _presenting() -> Iterator[Mode]:
    """Ask the desktop's own services, then the portal, which alone answers in a sandbox and on small desktops."""
    from wakepy import keep  # noqa: PLC0415  because it loads D-Bus in 50 ms, which the thread has and the start has not

    with keep.presenting(on_fail="pass") as mode:
        if mode.active or sys.platform != "linux":
            yield mode
            return
    with _by_portal() as mode:
        yield mode


@dataclass(frozen=True, slots=True)
class _Answer:
    active: bool


@contextmanager
def _by_portal() -> Iterator[Mode]:
    """Hold org.freedesktop.portal.Inhibit, which ends with the connection at the latest."""
    from jeepney import DBusAddress, MessageType, new_method_call  # noqa: PLC0415  because a start keeps nothing lit

    portal = "org.freedesktop.portal.Desktop"
    place = DBusAddress("/org/freedesktop/portal/desktop", portal, "org.freedesktop.portal.Inhibit")
    reason = {"reason": ("s", "Backstride")}
    try:
        connection = connect()
    except Exception:  # noqa: BLE001  because a bus may answer anything, and its library raise anything
        yield _Answer(active=False)
        return
    with connection:
        asked = new_method_call(place, "Inhibit", "sua{sv}", ("", _IDLE, reason))
        answer = connection.send_and_get_reply(asked, timeout=PATIENCE)
        active = answer.header.message_type is MessageType.method_return
        yield _Answer(active)
        if active:
            request = DBusAddress(answer.body[0], portal, "org.freedesktop.portal.Request")
            connection.send(new_method_call(request, "Close"))
