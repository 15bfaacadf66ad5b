#!/bin/sh
# usage: deb.sh [FOLDER]
# Makes build/dist/backstride_VERSION_ARCH.deb of the folder that bundle.sh made, or of another FOLDER like it. DIST and
# PACKAGE_IN are other folders for the package, and for what goes into it.
# The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-build/dist/backstride}
command -v dpkg-deb >/dev/null 2>&1 || {
  echo "A Debian package is made by dpkg-deb, which is missing here. Debian, Ubuntu and their relatives bring it." >&2
  exit 3
}
. packaging/date.sh
export DPKG_DEB_THREADS_MAX=1 # another number of threads packs into other bytes
[ -d "$folder" ] || sh packaging/bundle.sh
python=build/bundle-env/bin/python
[ -x $python ] || python=.venv/bin/python
version=$(PYTHONPATH=src $python -c 'import backstride; print(backstride.__version__)')
arch=$(dpkg --print-architecture)
root=${PACKAGE_IN:-build/deb} dist=${DIST:-build/dist}
doc=$root/usr/share/doc/backstride
rm -rf $root
mkdir -p "$dist" $root/usr/lib $root/usr/bin $doc $root/usr/share/lintian/overrides $root/DEBIAN
cp -a "$folder" $root/usr/lib/backstride
ln -s ../lib/backstride/backstride $root/usr/bin/backstride
PYTHONPATH=src $python packaging/share.py $root/usr/share
gzip -9nf $root/usr/share/man/man1/backstride.1
$python packaging/changes.py debian | gzip -9n >$doc/changelog.gz
paragraph() { # FILES, COPYRIGHT, LICENSE, TEXT
  printf 'Files: %s\nCopyright: %s\nLicense: %s\n' "$1" "$2" "$3"
  sed 's/^ *$/./; s/^/ /' "$4"
  echo
}
assets=usr/lib/backstride/_internal/backstride/assets
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Backstride\n\n'
  paragraph '*' 'The Backstride project' Expat LICENSE
  paragraph "$assets/fonts/*" 'The Inter project authors' OFL-1.1 assets/fonts/LICENSE
  paragraph "$assets/icons/*" 'Lucide icons and contributors' ISC assets/icons/LICENSE
  printf 'Files: %s\nCopyright: The Backstride project\nLicense: Expat\n\n' "$assets/icons/app/*"
  printf 'Files: usr/lib/backstride/_internal/py_nanotts/*\nCopyright: SVOX AG\nLicense: Apache-2.0\n'
  printf ' On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.\n\n'
  printf 'Files: usr/lib/backstride/_internal/PySide6/*\nCopyright: The Qt Company Ltd.\nLicense: LGPL-3\n'
  printf ' On Debian systems the text is in /usr/share/common-licenses/LGPL-3.\n'
} >$doc/copyright
cp packaging/linux/lintian-overrides $root/usr/share/lintian/overrides/backstride
chmod -R u=rwX,go=rX $root
find $root/usr/lib/backstride -name '*.so*' -type f -exec chmod 644 {} +
size=$(find $root/usr -type f -printf '%s\n' | awk '{ kilobytes += int(($1 + 1023) / 1024) } END { print kilobytes }')
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" packaging/linux/control >$root/DEBIAN/control
(cd $root && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >$root/DEBIAN/md5sums
find $root -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package=$dist/backstride_${version}_$arch.deb
dpkg-deb --root-owner-group -Zxz --build $root "$package"
echo "$(($(wc -c <"$package") / 1000000)) MB"
! command -v lintian >/dev/null 2>&1 || lintian --allow-root --fail-on error "$package"
