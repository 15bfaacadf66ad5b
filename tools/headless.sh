#!/bin/sh
# usage: headless.sh COMMAND...
# Runs a command under a virtual display where Xvfb is installed, and in any case without a real one.
set -eu
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
unset WAYLAND_DISPLAY
if command -v xvfb-run >/dev/null 2>&1; then
  exec xvfb-run -a -s "-screen 0 1280x800x24" "$@"
fi
unset DISPLAY
exec "$@"
