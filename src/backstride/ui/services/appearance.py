"""Which look the window has: the person's choice, else the system's, larger on a very large window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QSize
from PySide6.QtWidgets import QApplication

from backstride.ui.kit.style import Style
from backstride.ui.kit.theme import knows_contrast, system_scheme
from backstride.ui.kit.tokens import SCHEMES
from backstride.ui.services.preferences import Preferences

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection


Receive = Callable[[bool], None]

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_ANIMATIONS = ["org.gnome.desktop.interface", "enable-animations"]
_PATIENCE_MS = 2000


def ask_system(asker: QObject, receive: Receive) -> None:
    """Call *receive*, now or soon, with whether the desktop asks to reduce motion; *asker* owns the question."""
    if sys.platform == "win32":
        receive(_windows())
    elif sys.platform == "darwin":
        receive(str(QSettings("apple.com", "universalaccess").value("reduceMotion")) in {"1", "true", "True"})
    else:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  because the first picture does without

        ask_portal(QDBusConnection.sessionBus(), asker, receive)


def ask_portal(bus: QDBusConnection, asker: QObject, receive: Receive) -> None:
    """Ask the desktop portal on *bus*; where there is none, or no answer, nothing is called."""
    from PySide6.QtDBus import (  # noqa: PLC0415  because the first picture does without
        QDBusMessage,
        QDBusPendingCallWatcher,
        QDBusVariant,
    )

    question = QDBusMessage.createMethodCall(*_PORTAL, "Read")
    question.setArguments(_ANIMATIONS)
    watcher = QDBusPendingCallWatcher(bus.asyncCall(question, _PATIENCE_MS), asker)

    # It holds no watcher, and the watcher goes with its asker: one that its own slot held, and that was deleted later,
    # was now and then freed twice, and the program with it.
    def on_finished(answered: QDBusPendingCallWatcher) -> None:
        answers = answered.reply().arguments()
        value = answers[0] if answers else None
        while isinstance(value, QDBusVariant):
            value = value.variant()
        if isinstance(value, bool):
            receive(not value)

    watcher.finished.connect(on_finished)


def _windows() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  because other systems do without

    animated = ctypes.c_int(1)
    client_area_animation = 0x1042
    ctypes.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(animated), 0)
    return not animated.value


_DRAWN = QSize(1280, 800)
_ZOOMS = (1.0, 1.5, 2.0, 2.5)
"""How much larger everything is; in few steps, so that resizing a window seldom changes it."""


def stepwise(window: QSize) -> float:
    """Return how much larger everything is in a *window* of this size, in steps: a person resizes it."""
    room = min(window.width() / _DRAWN.width(), window.height() / _DRAWN.height())
    return max(step for step in _ZOOMS if step <= max(1.0, room))


class AppearanceService(QObject):
    """Puts the look on *app* and changes it when a setting, the system or the window's size does.

    *zoom* returns how much larger everything is in a window of this size.
    """

    def __init__(
        self,
        app: QApplication,
        style: Style,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        zoom: Callable[[QSize], float] = stepwise,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._style = style
        self._preferences = preferences
        self._zoom_in = zoom
        self._zoom = 1.0
        self._system_still = False
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        if knows_contrast(hints):
            hints.accessibility().contrastPreferenceChanged.connect(self.apply)
        preferences.changed.connect(self._on_preference_changed)

    def apply(self) -> None:
        """Apply what is set now."""
        wanted = self._preferences.now
        scheme = SCHEMES[system_scheme() if wanted.theme == "system" else wanted.theme]
        tokens = replace(scheme, person=wanted.person)
        text_size = wanted.text_size / 100 * self._zoom
        still = self._system_still if wanted.reduce_motion == "system" else wanted.reduce_motion == "on"
        self._style.apply(self._app, tokens, text_size, zoom=self._zoom, still=still)

    def ask_system(self) -> None:
        """Ask the desktop for what Qt does not know of it; what it answers is applied once it is known."""
        ask_system(self, self._on_answered)

    def fit(self, window: QSize) -> None:
        """Choose the zoom for a *window* of this size."""
        zoom = self._zoom_in(window)
        if zoom != self._zoom:
            self._zoom = zoom
            self.apply()

    def _on_answered(self, still: bool) -> None:  # noqa: FBT001  because it is handed through
        self._system_still = still
        self.apply()

    def _on_preference_changed(self, key: str) -> None:
        if key in {"theme", "text_size", "reduce_motion", "person"}:
            self.apply()
