#!/bin/sh
# usage: try-wheel.sh PYTHON
# Builds the wheel, installs it into a clean environment that has no Qt, and plays a session from it.
set -eu
python=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset PYTHONPATH
"$python" -m build --wheel --no-isolation --outdir "$folder" . >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
"$python" -m venv "$folder/clean"
clean=$folder/clean/bin
"$clean/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/wheel.txt
"$clean/python" -m pip install --quiet --disable-pip-version-check --no-deps "$folder"/*.whl
cd "$folder"
"$clean/backstride" --home "$folder/home" list
"$clean/backstride" --home "$folder/home" play kiosk-demo-3 --terminal --silent --speed 1000 </dev/null
echo "The wheel works in an environment of its own."
