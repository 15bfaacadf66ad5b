#!/bin/sh
# usage: environment.sh run|dev [PYTHON] [PIP]
# Installs into .venv what requirements/run.txt or dev.txt locks, by hash, unless it is there already.
# An environment that was made in another folder, by a Python that is gone or was replaced, or by another one than
# PYTHON, is made again. A new one has the pip that its Python brings, or version PIP.
set -eu
cd "$(dirname "$0")/.."
level=$1 python=${2:-} pip=${3:-}
requirements=requirements/$level.txt
done=.venv/installed-$level.txt # a copy of the requirements that were installed

kind() { "$1" -c 'import os, sys; print(sys.implementation.cache_tag, os.uname().machine)' 2>/dev/null || echo none; }
install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"; }

case $(pwd -P) in *[',;"\']*)
  printf '%s\n' "Qt finds none of its parts in a folder with , ; \" or \\ in its path: $(pwd -P). Rename it." >&2
  exit 3 ;;
esac

make_environment() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || {
    echo "Backstride needs Python 3.11 or newer; '$1' is not. Install one and run: make PYTHON=python3.12 run" >&2
    exit 3
  }
  sh tools/system-packages.sh run
  rm -rf .venv
  "$1" -m venv .venv || {
    rm -rf .venv
    echo "Python cannot make a virtual environment here. On Debian and Ubuntu: sudo apt install python3-venv" >&2
    exit 3
  }
  [ -z "$pip" ] || install "pip==$pip"
  ln -s ../../tools/command.sh .venv/bin/backstride
  echo "$(kind .venv/bin/python) in $(pwd -P)" >.venv/made-for
}

there=$(kind .venv/bin/python)
wanted=$there
[ -z "$python" ] || wanted=$(kind "$python")
made_for=$(cat .venv/made-for 2>/dev/null || true)
if [ "$there" = none ] || [ "$there" != "$wanted" ] || [ "$made_for" != "$there in $(pwd -P)" ]; then
  make_environment "${python:-python3}"
fi
cmp -s "$requirements" "$done" || {
  echo "Installing $requirements with pip $(.venv/bin/python -m pip --version | cut -d " " -f 2) ..."
  install --require-hashes -r "$requirements"
  cp "$requirements" "$done"
}
