#!/bin/sh
# usage: install.sh [install|uninstall|purge]
# Makes this machine start as a kiosk, as root on Debian and its relatives. Doing it twice is doing it once.
#   install    copies the service and its user, and asks for a PIN where none is set; the configuration stays as it is
#   uninstall  takes all that away again, but keeps the configuration and the counts
#   purge      takes those away, too
# DESTDIR=FOLDER works on the root file system in that folder; BACKSTRIDE=PATH is the command, where it is not on PATH.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=${DESTDIR:-}
user=backstride-kiosk
unit=/etc/systemd/system/$user.service
users=/etc/sysusers.d/$user.conf
folders=/etc/tmpfiles.d/$user.conf
kernel=/etc/sysctl.d/60-$user.conf
consoles=/etc/systemd/logind.conf.d/$user.conf
etc=/etc/backstride
config=$etc/kiosk.yaml
state=/var/lib/$user
library=/srv/backstride/routines
linger=/var/lib/systemd/linger/$user

say() { printf '%s\n' "$*"; }
refuse() { printf '%s\n' "$*" >&2; exit 1; }

on() { # COMMAND... : on the root file system that is meant
  command=$1
  shift
  if [ -n "$root" ]; then "$command" --root="$root" "$@"; else "$command" "$@"; fi
}

reload() { [ -n "$root" ] || systemctl daemon-reload; }

put() { # TEMPLATE PLACE MODE
  mkdir -p "$root$(dirname "$2")"
  sed -e "s|@BACKSTRIDE@|$backstride|g" -e "s|@CONFIG@|$config|g" -e "s|@ETC@|$etc|g" \
    -e "s|@STATE@|$state|g" -e "s|@LIBRARY@|$library|g" "$here/$1" >"$root$2.new"
  chmod "$3" "$root$2.new"
  mv "$root$2.new" "$root$2"
}

find_program() {
  backstride=${BACKSTRIDE:-$(command -v backstride || true)}
  [ -n "$backstride" ] || refuse "There is no command backstride. Install the program first, or name it: BACKSTRIDE=/opt/backstride/bin/backstride $0"
  case $backstride in
    /home/* | /root/*) [ -n "$root" ] || refuse "The kiosk cannot read $backstride: people's own folders are hidden from it. Install the program in /opt." ;;
    /*) ;;
    *) refuse "Give the full path of the command: BACKSTRIDE=/opt/backstride/bin/backstride" ;;
  esac
  [ -x "$backstride" ] || refuse "$backstride is not a program that can be started."
}

check_system() {
  [ -z "$root" ] || return 0
  [ "$(id -u)" = 0 ] || refuse "This needs root: sudo $0"
  [ -x /usr/bin/cage ] || refuse "The compositor cage is missing: apt install cage"
  command -v seatd >/dev/null || refuse "seatd is missing, which gives the compositor the screen: apt install seatd"
  other=/etc/systemd/system/display-manager.service
  [ ! -L $other ] || refuse "A desktop starts on this machine. Turn it off first: systemctl disable $(basename "$(readlink $other)")"
}

has_pin() { grep -Eq '^pin:|^ *pin:' "$root$config"; }

set_pin() {
  has_pin && return 0
  if [ -z "$root" ] && [ -t 0 ]; then
    say "Choose the PIN with which staff leave the kiosk."
    "$backstride" kiosk --config "$config" --set-pin
  else
    say "No PIN is set yet, and without one the kiosk does not start:"
    say "  backstride kiosk --config $config --set-pin"
  fi
}

install_all() {
  check_system
  find_program
  put backstride-kiosk.service $unit 644
  put sysusers.conf $users 644
  put tmpfiles.conf $folders 644
  put sysctl.conf $kernel 644
  put logind.conf $consoles 644
  [ -e "$root$config" ] || put kiosk.yaml $config 640
  on systemd-sysusers $user.conf
  mkdir -p "$root$state" "$root$library"
  on systemd-tmpfiles --create $user.conf
  reload
  on systemctl --quiet enable $user.service
  set_pin
  say "The kiosk starts when this machine starts. Its configuration: $config"
}

drop() { # FOLDER : where nothing is in it any more
  rmdir "$root$1" 2>/dev/null || true
}

uninstall() {
  [ -n "$root" ] || [ "$(id -u)" = 0 ] || refuse "This needs root: sudo $0 $1"
  if [ -e "$root$unit" ]; then
    on systemctl --quiet disable $user.service
    [ -n "$root" ] || systemctl stop $user.service
  fi
  rm -f "$root$unit" "$root$users" "$root$folders" "$root$kernel" "$root$consoles" "$root$linger"
  drop "$(dirname $linger)"
  reload
  [ "$1" = purge ] || say "Kept: $config and $state. To remove them, too: $0 purge"
}

purge() {
  uninstall purge
  rm -rf "$root$config" "$root$state"
  for folder in $etc $library "$(dirname $library)" "$(dirname $kernel)" "$(dirname $consoles)"; do drop "$folder"; done
  gone=userdel # which takes the group with it, where the system is set up so
  for list in passwd group; do
    if grep -q "^$user:" "$root/etc/$list"; then $gone ${root:+--prefix "$root"} $user; fi
    gone=groupdel
  done
}

case ${1:-install} in
  install) install_all ;;
  uninstall) uninstall uninstall ;;
  purge) purge ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
