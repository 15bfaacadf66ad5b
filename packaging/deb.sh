#!/bin/sh
# usage: deb.sh
# Makes build/dist/backstride_VERSION_ARCH.deb of the folder that bundle.sh made. The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
env=build/bundle-env
[ -d build/dist/backstride ] || sh packaging/bundle.sh
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
export SOURCE_DATE_EPOCH
version=$("$env/bin/python" -c 'import backstride; print(backstride.__version__)')
arch=$(dpkg --print-architecture)
root=build/deb
rm -rf $root
mkdir -p $root/usr/lib $root/usr/bin $root/usr/share/doc/backstride $root/DEBIAN
cp -a build/dist/backstride $root/usr/lib/backstride
ln -s ../lib/backstride/backstride $root/usr/bin/backstride
PYTHONPATH=src "$env/bin/python" packaging/share.py $root/usr/share
gzip -9nf $root/usr/share/man/man1/backstride.1
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n'
  printf 'Upstream-Name: Backstride\n\nFiles: *\nCopyright: The Backstride project\nLicense: Expat\n'
  sed 's/^$/./; s/^/ /' LICENSE
  printf '\nFiles: usr/lib/backstride/_internal/backstride/assets/fonts/*\nCopyright: The Inter project authors\nLicense: OFL-1.1\n'
  sed 's/^ *$/./; s/^/ /' assets/fonts/LICENSE
  printf '\nFiles: usr/lib/backstride/_internal/backstride/assets/icons/*\nCopyright: Lucide icons and contributors\nLicense: ISC\n'
  sed 's/^ *$/./; s/^/ /' assets/icons/LICENSE
  printf '\nFiles: usr/lib/backstride/_internal/PySide6/*\nCopyright: The Qt Company Ltd.\nLicense: LGPL-3\n'
  printf ' On Debian systems the text is in /usr/share/common-licenses/LGPL-3.\n'
} >$root/usr/share/doc/backstride/copyright
{
  printf 'backstride (%s) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n' "$version"
  printf ' -- The Backstride project <packages@backstride.app>  %s\n' "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >$root/usr/share/doc/backstride/changelog.gz
mkdir -p $root/usr/share/lintian/overrides
cp packaging/linux/lintian-overrides $root/usr/share/lintian/overrides/backstride
find $root -type d -exec chmod 755 {} +
find $root -type f -exec chmod u=rwX,go=rX {} +
find $root/usr/lib/backstride -name '*.so*' -type f -exec chmod 644 {} +
size=$(du -sk --exclude=DEBIAN $root | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$size/" packaging/linux/control >$root/DEBIAN/control
(cd $root && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >$root/DEBIAN/md5sums
find $root -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build $root "build/dist/backstride_${version}_$arch.deb"
du -m "build/dist/backstride_${version}_$arch.deb" | cut -f1 | sed 's/$/ MB/'
