#!/bin/sh
# Opens the window; where there is no display, plays the three-minute demo in the terminal and says why.
set -eu
python=.venv/bin/python
if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  echo "There is no display here, so this is the three-minute demo in the terminal (space pauses, q leaves)." >&2
  exec "$python" -m backstride play kiosk-demo-3 --terminal "$@"
fi
exec "$python" -m backstride "$@"
