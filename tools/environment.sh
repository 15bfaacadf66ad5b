#!/bin/sh
# usage: environment.sh PYTHON FOLDER REQUIREMENTS [PIP]
# Makes a virtual environment and installs what is locked in REQUIREMENTS, by hash: with the pip that Python brings, or
# with version PIP of it.
set -eu
python=$1 folder=$2 requirements=$3 pip=${4:-}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "Backstride needs Python 3.11 or newer; '$python' is not. Install one and run: make PYTHON=python3.12 run" >&2
  exit 3
}
[ -x "$folder/bin/python" ] || "$python" -m venv "$folder" || {
  rm -rf "$folder"
  echo "Python cannot make a virtual environment here. On Debian and Ubuntu: sudo apt install python3-venv" >&2
  exit 3
}
install() { "$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@"; }
[ -z "$pip" ] || install "pip==$pip"
version=$("$folder/bin/python" -m pip --version | cut -d " " -f 2)
echo "Installing $requirements into $folder with pip $version ..."
install --require-hashes -r "$requirements"
