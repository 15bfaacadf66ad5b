#!/bin/sh
# usage: headless.sh COMMAND...
# Runs a command away from the desktop that it is called on: no display but a virtual one where Xvfb is installed, none
# of the desktop's settings for Qt, and no message bus, over which a portal would answer and the screen be kept lit.
set -eu
for name in $(env | sed -n 's/^\(QT_[A-Z0-9_]*\)=.*/\1/p'); do unset "$name"; done
unset WAYLAND_DISPLAY
export QT_QPA_PLATFORM=offscreen DBUS_SESSION_BUS_ADDRESS=disabled:
if command -v xvfb-run >/dev/null 2>&1; then
  exec xvfb-run -a -s "-screen 0 1280x800x24" "$@"
fi
unset DISPLAY
exec "$@"
