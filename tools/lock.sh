#!/bin/sh
# usage: lock.sh PYTHON
# Writes requirements/*.txt: every version with its hashes, for all platforms, without the address of any index.
set -eu
python=$1
"$python" -m pip install --quiet --disable-pip-version-check uv
lock() {
  out=$1
  shift
  "$python" -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
    --no-annotate --no-strip-extras --no-emit-index-url --output-file "requirements/$out" "$@"
}
lock run.txt pyproject.toml --extra share --extra runs --extra voice
lock dev.txt pyproject.toml --extra share --extra runs --extra voice --group dev
lock wheel.txt requirements/wheel.in
lock packaging.txt requirements/packaging.in
