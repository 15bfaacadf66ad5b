"""The session on the message bus as a media player: it answers what is asked there, and tells what changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backstride.devices.bus import SessionBus
from backstride.session.events import CueDue, Event, Resumed, Seeked
from backstride.ui.desktop.media import (
    METHODS,
    PATH,
    PLAYER,
    ROOT,
    MediaState,
    Values,
    command_of,
    identity,
    introspection,
    media_state,
)
from backstride.ui.kit.say import catalogue
from backstride.ui.services.now_playing import NowPlaying

if TYPE_CHECKING:
    from jeepney import Message

_NAME = "org.mpris.MediaPlayer2.backstride"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_REFUSED = frozenset({"OpenUri", "Quit"})

Answer = tuple[str | None, tuple[object, ...]]
"""The signature of what is answered, ``None`` for nothing, and what it is."""

_ERROR = "org.freedesktop.DBus.Error"


class MediaPlayer(QObject):
    """Is on the bus while a session is played. ``raised`` says that the window shall come to the front.

    *art* is the file of a picture of the session.
    """

    raised = Signal()
    _came = Signal(object)
    _joined = Signal()

    def __init__(self, now_playing: NowPlaying, art: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._playing = now_playing
        self._art = art
        self._bus: SessionBus | None = None
        self._known: Values = {}
        self._was_open = False
        self._came.connect(self._on_call)
        self._joined.connect(self._on_joined)
        now_playing.happened.connect(self._on_event)
        now_playing.ended.connect(self.close)

    def begin(self) -> None:
        """Be on the bus, for the session that begins."""
        self.close()
        self._bus = SessionBus(self._joined.emit, self._came.emit)
        self._bus.open(_NAME, f"{_NAME}.instance{os.getpid()}")

    def close(self) -> None:
        """Be on the bus no more."""
        bus, self._bus, self._known = self._bus, None, {}
        if bus is not None:
            bus.close()

    def _on_joined(self) -> None:
        state = self._state()
        if state is not None:
            self._known = state.properties
            self._tell(state.properties)  # to those that asked before there was anything to answer

    def _state(self) -> MediaState | None:
        timeline, view = self._playing.timeline, self._playing.view
        if timeline is None or view is None:
            return None
        return media_state(timeline, view, self._art, catalogue())

    def _on_event(self, event: Event) -> None:
        state = None if isinstance(event, CueDue) else self._state()
        if state is None or self._bus is None:
            return
        new = state.properties
        changed = {name: value for name, value in new.items() if name != "Position" and value != self._known.get(name)}
        if isinstance(event, Seeked | Resumed) or self._was_open:  # clients count on by themselves
            self._signal(PLAYER, "Seeked", "x", (state.position,))
        self._was_open = state.open
        if changed:
            self._known = new
            self._tell(changed)

    def _tell(self, changed: Values) -> None:
        self._signal(_PROPERTIES, "PropertiesChanged", "sa{sv}as", (PLAYER, dict(changed), []))

    def _signal(self, interface: str, member: str, signature: str, body: tuple[object, ...]) -> None:
        from jeepney import DBusAddress, new_signal  # noqa: PLC0415  because a start plays nothing

        if self._bus is not None:
            self._bus.send(new_signal(DBusAddress(PATH, interface=interface), member, signature, body))

    def _on_call(self, call: Message) -> None:
        from jeepney import HeaderFields, MessageFlag, MessageType, new_error, new_method_return  # noqa: PLC0415  because a start plays nothing

        if call.header.message_type is not MessageType.method_call:
            return
        fields = call.header.fields
        interface, member = (str(fields.get(part, "")) for part in (HeaderFields.interface, HeaderFields.member))
        here = fields.get(HeaderFields.path) == PATH
        signature = str(fields.get(HeaderFields.signature, ""))
        found = self._answer(interface, member, signature, call.body) if here else "UnknownObject"
        if self._bus is None or call.header.flags & MessageFlag.no_reply_expected:
            return
        if isinstance(found, str):
            self._bus.send(new_error(call, f"{_ERROR}.{found}", "s", (f"{interface}.{member}: {found}",)))
        else:
            self._bus.send(new_method_return(call, *found))

    def _answer(self, interface: str, member: str, signature: str, body: tuple[object, ...]) -> Answer | str:
        """Return the answer to a call of a method with arguments of this *signature*, or the name of an error."""
        match (interface, member, signature):
            case ("org.freedesktop.DBus.Introspectable", "Introspect", ""):
                return "s", (introspection(),)
            case ("org.freedesktop.DBus.Peer", "Ping", ""):
                return None, ()
            case ("org.freedesktop.DBus.Properties", "Get", "ss"):
                values = self._values(str(body[0]))
                return ("v", (values[str(body[1])],)) if body[1] in values else "UnknownProperty"
            case ("org.freedesktop.DBus.Properties", "GetAll", "s"):
                return "a{sv}", (dict(self._values(str(body[0]))),)
            case ("org.freedesktop.DBus.Properties", "Set", "ssv"):
                return "PropertyReadOnly"
            case _ if member in _REFUSED:
                return "NotSupported"
            case _ if METHODS.get(interface, {}).get(member) == signature:
                self._call(member)
                return None, ()
            case _:
                return "UnknownMethod"

    def _values(self, interface: str) -> Values:
        state = self._state() if interface == PLAYER else None
        if state is not None:
            return state.properties
        return identity() if interface == ROOT else {}

    def _call(self, method: str) -> None:
        """Do what a *method* asks for; to seek has no effect, as an exercise is not skipped through."""
        view = self._playing.view
        command = command_of(method, view.allowed) if view else None
        if method == "Raise":
            self.raised.emit()
        elif command is not None:
            self._playing.do(command)
