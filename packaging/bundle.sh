#!/bin/sh
# usage: bundle.sh [PYTHON]
# Makes build/dist/backstride, a folder that needs no installation, and build/dist/backstride-VERSION-SYSTEM.tar.xz.
# A Debian's own Python makes the smallest one. The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
python=${1:-/usr/bin/python3}
command -v "$python" >/dev/null 2>&1 || python=python3
env=build/bundle-env
missing=""
for tool in objdump:binutils strip:binutils xz:xz-utils; do
  command -v "${tool%:*}" >/dev/null 2>&1 || missing="$missing ${tool#*:}"
done
[ -z "$missing" ] || {
  echo "A bundle is made with programs that are missing here. On Debian and Ubuntu: sudo apt install$missing" >&2
  exit 3
}
. packaging/date.sh
export PYTHONHASHSEED=0
unset PYTHONPATH
sh packaging/environment.sh "$python"
"$env/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --force-reinstall .
rm -rf build/dist/backstride build/work build/lib
"$env/bin/python" -m PyInstaller --log-level WARN --distpath build/dist --workpath build/work packaging/backstride.spec
version=$("$env/bin/python" -c 'import backstride; print(backstride.__version__)')
name=backstride-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
tar --sort=name --mode=u=rwX,go=rX --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C build/dist -cf - backstride |
  xz -T1 -6 >"build/dist/$name.tar.xz"
du -sm build/dist/backstride | cut -f1 | sed 's/$/ MB in the folder/'
du -m "build/dist/$name.tar.xz" | cut -f1 | sed 's/$/ MB packed/'
