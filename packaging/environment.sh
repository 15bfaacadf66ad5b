#!/bin/sh
# usage: environment.sh PYTHON
# Makes build/bundle-env, or brings it up to date: what the program needs and what makes packages, as it is locked.
set -eu
python=$1
env=build/bundle-env
wanted=$(cat requirements/run.txt requirements/packaging.txt | cksum)
[ "$(cat "$env/locked" 2>/dev/null || true)" != "$wanted" ] || exit 0
[ -x "$env/bin/python" ] || "$python" -m venv "$env" || {
  rm -rf "$env"
  echo "Python cannot make a virtual environment here. On Debian and Ubuntu: sudo apt install python3-venv" >&2
  exit 3
}
for locked in run packaging; do
  "$env/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements/$locked.txt"
done
printf '%s\n' "$wanted" >"$env/locked"
