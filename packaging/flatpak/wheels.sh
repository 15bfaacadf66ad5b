#!/bin/sh
# usage: wheels.sh [PYTHON_VERSION]
# Puts into build/flatpak what the Flatpak is made of, since it is built without a network: the packages that are locked,
# by hash, for the Python of its runtime, but Qt, which its base brings; the program's own wheel; what a desktop wants.
set -eu
cd "$(dirname "$0")/../.."
version=${1:-3.13}
. packaging/date.sh
sh packaging/environment.sh "$(command -v python3)"
python=build/bundle-env/bin/python
rm -rf build/flatpak
mkdir -p build/flatpak/own
# A package and its hashes are one line that goes on behind a backslash.
sed -e ':join' -e '/\\$/{N;s/\\\n//;b join' -e '}' requirements/run.txt |
  grep -Ev '^(pyside6|shiboken6|pywin32)' >build/flatpak/locked.txt
$python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
  --python-version "$version" --platform manylinux_2_28_x86_64 --platform manylinux2014_x86_64 \
  --platform manylinux_2_17_x86_64 --dest build/flatpak/wheels -r build/flatpak/locked.txt
$python -m hatchling build --target wheel --directory build/flatpak/own
PYTHONPATH=src $python packaging/share.py build/flatpak/own/share
