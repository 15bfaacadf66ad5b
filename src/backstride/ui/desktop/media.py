"""The session as a media player: what a desktop shows of it on its lock screen, and what a headset's button does to it.

That is MPRIS 2.2, https://specifications.freedesktop.org/mpris-spec/latest/, as values: no bus, and no Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from backstride import APP_ID
from backstride.i18n.catalogue import Catalogue
from backstride.playback.view import View
from backstride.session.states import ANSWERS, Command, State, pause_command
from backstride.session.timeline import Timeline, exercise_of

PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
TRACK = "/app/backstride/session"
"""The one thing that is played; no list leads to another."""

METHODS: Mapping[str, Mapping[str, str]] = {
    ROOT: {"Raise": "", "Quit": ""},
    PLAYER: {
        **dict.fromkeys(("Next", "Previous", "Pause", "Play", "PlayPause", "Stop"), ""),
        "Seek": "x",
        "SetPosition": "ox",
        "OpenUri": "s",
    },
}
"""What may be called at each interface, and the signature of what it takes."""

Values = Mapping[str, tuple[str, object]]
"""Properties by name: each the signature of its type, and its value."""

_STATUS = {State.RUNNING: "Playing", State.WAITING: "Playing", State.LEAD_IN: "Playing", State.PAUSED: "Paused"}
_MICRO = 1_000_000
_PAUSES = frozenset({Command.PAUSE, Command.RESUME, Command.START})


def identity() -> Values:
    """Return what the player is."""
    return {
        "CanQuit": ("b", False),
        "CanRaise": ("b", True),
        "HasTrackList": ("b", False),
        "Identity": ("s", "Backstride"),
        "DesktopEntry": ("s", APP_ID),
        "SupportedUriSchemes": ("as", []),
        "SupportedMimeTypes": ("as", []),
    }


@dataclass(frozen=True, slots=True)
class MediaState:
    """What is played, and what may be done with it, as the states of a session allow it.

    ``elapsed`` and ``length`` are those of the session, in seconds; while a phase is ``open``, until the person ends
    it, they are estimates.
    """

    status: str
    title: str
    routine: str
    art: str
    elapsed: float
    length: float
    open: bool
    allowed: frozenset[Command]

    @property
    def position(self) -> int:
        """Return the microseconds of the session that are over."""
        return round(self.elapsed * _MICRO)

    @property
    def properties(self) -> Values:
        """Return what is said of the player; of it, only ``Position`` changes without being reported."""
        metadata = {
            "mpris:trackid": ("o", TRACK),
            "mpris:length": ("x", round(self.length) * _MICRO),
            "mpris:artUrl": ("s", self.art),
            "xesam:title": ("s", self.title),
            "xesam:album": ("s", self.routine),
            "xesam:artist": ("as", [self.routine]),
        }
        pauses = bool(_PAUSES & self.allowed)
        return {
            "PlaybackStatus": ("s", self.status),
            "Metadata": ("a{sv}", metadata),
            "Position": ("x", self.position),
            "Rate": ("d", 1.0),
            "MinimumRate": ("d", 1.0),
            "MaximumRate": ("d", 1.0),
            "Volume": ("d", 1.0),
            "CanGoNext": ("b", command_of("Next", self.allowed) is not None),
            "CanGoPrevious": ("b", command_of("Previous", self.allowed) is not None),
            "CanPlay": ("b", pauses),
            "CanPause": ("b", pauses),
            "CanSeek": ("b", False),
            "CanControl": ("b", True),
        }


def introspection() -> str:
    """Return what the player can do as XML, for tools that ask an object before they call it."""
    properties = {ROOT: identity(), PLAYER: _NOTHING.properties}
    return "".join(_interface(name, METHODS[name], properties[name]) for name in METHODS).join(("<node>", "</node>"))


def _interface(name: str, methods: Mapping[str, str], properties: Values) -> str:
    called = "".join(
        f'<method name="{method}">{"".join(_argument(letter) for letter in takes)}</method>'
        for method, takes in methods.items()
    )
    had = "".join(f'<property name="{key}" type="{kind}" access="read"/>' for key, (kind, _) in properties.items())
    seeked = f'<signal name="Seeked">{_argument("x")}</signal>' if name == PLAYER else ""
    return f'<interface name="{name}">{called}{had}{seeked}</interface>'


def _argument(kind: str) -> str:
    return f'<arg type="{kind}"/>'


_NOTHING = MediaState(
    status="Stopped", title="", routine="", art="", elapsed=0.0, length=0.0, open=False, allowed=frozenset()
)


def media_state(timeline: Timeline, view: View, art: Path, catalogue: Catalogue) -> MediaState:
    """Return what a desktop is shown of the session of *timeline* as *view* has it, with *art* as its picture.

    The title is the exercise; before one, it is that which is to come.
    """
    coming = (exercise_of(timeline, phase) for phase in timeline.phases[view.phase.index :])
    exercise = next(filter(None, coming), None)
    routine = catalogue.read(timeline.routine.title)
    return MediaState(
        status=_STATUS.get(view.state, "Stopped"),
        title=catalogue.read(exercise.name) if exercise else routine,
        routine=routine,
        art=art.as_uri(),
        elapsed=view.elapsed,
        length=view.elapsed + view.total_left,
        open=view.length is None,
        allowed=view.allowed,
    )


def command_of(method: str, allowed: frozenset[Command]) -> Command | None:
    """Return what a *method* of the player means where these commands are *allowed*, ``None`` for nothing.

    Where the session waits for the person, "next" is the answer: who lies on the floor has no other key.
    """
    answer = next((command for command in ANSWERS if command in allowed), Command.NEXT)
    meant = {
        "Next": answer,
        "Previous": Command.PREVIOUS,
        "Pause": Command.PAUSE,
        "Play": Command.RESUME if Command.RESUME in allowed else Command.START,
        "PlayPause": pause_command(allowed),
        "Stop": Command.LEAVE,
    }.get(method)
    return meant if meant in allowed else None
