#!/bin/sh
# usage: system-packages.sh run|test|kiosk
# On Debian and its relatives, installs the system libraries that Qt needs where they are missing and where this user
# may install packages without a question; otherwise says which are missing. Elsewhere it does nothing.
set -eu
command -v apt-get >/dev/null 2>&1 || exit 0
run="python3-venv libgl1 libegl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0
     libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0 libwayland-egl1 libpulse0 libxrandr2 pulseaudio-utils espeak-ng"
test="xvfb xauth git dbus-daemon playerctl desktop-file-utils appstream man-db lintian"
kiosk="openbox cage xwayland libxtst6 xinput x11-xkb-utils pulseaudio gcc"
case $1 in
  run) wanted=$run ;;
  kiosk) wanted="$run $test $kiosk" ;;
  *) wanted="$run $test" ;;
esac

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true)" = installed ]; }

missing=""
for package in $wanted; do installed "$package" || missing="$missing $package"; done
# Newer releases renamed glib.
installed libglib2.0-0 || installed libglib2.0-0t64 || missing="$missing libglib2.0-0"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then
  become=""
elif sudo -n true 2>/dev/null; then
  become="sudo -n"
else
  echo "Missing system packages; if the window, its sound or its voice does not come, run:" >&2
  echo "  sudo apt install$missing" >&2
  exit 0
fi
echo "Installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
$become apt-get update -qq >/dev/null 2>&1 || true
# shellcheck disable=SC2086  # a list of words is meant
$become apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 || {
  echo "Not all of them at once; trying them one by one." >&2
  for package in $missing; do
    $become apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 ||
      echo "  $package could not be installed; going on without it." >&2
  done
}
