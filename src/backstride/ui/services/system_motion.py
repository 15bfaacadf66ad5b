"""Whether the desktop asks for less motion. Qt has no word for it yet, so each system is asked in its own way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

Told = Callable[[bool], None]

_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings")
_ANIMATIONS = ["org.gnome.desktop.interface", "enable-animations"]
_PATIENCE_MS = 2000


def ask_system(asker: QObject, told: Told) -> None:
    """Tell *told*, now or soon, that motion is to be reduced, where the desktop says so; *asker* keeps the question."""
    if sys.platform == "win32":
        told(_windows())
    elif sys.platform == "darwin":
        told(str(QSettings("apple.com", "universalaccess").value("reduceMotion")) in {"1", "true", "True"})
    else:
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415  because the first picture does without

        ask_portal(QDBusConnection.sessionBus(), asker, told)


def ask_portal(bus: QDBusConnection, asker: QObject, told: Told) -> None:
    """Ask the desktop portal on *bus*; a desktop that has none, or does not answer, is told nothing of."""
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
            told(not value)

    watcher.finished.connect(on_finished)


def _windows() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  because other systems do without

    animated = ctypes.c_int(1)
    client_area_animation = 0x1042
    ctypes.windll.user32.SystemParametersInfoW(client_area_animation, 0, ctypes.byref(animated), 0)
    return not animated.value
