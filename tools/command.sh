#!/bin/sh
# Linked to as .venv/bin/backstride: runs the program from the project's folder, wherever it is called from.
here=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
export PYTHONPATH="$here/src"
exec "$here/.venv/bin/python" -m backstride "$@"
