#!/bin/sh
# usage: release.sh [PYTHON]
# Makes all of a release in build/dist of what is committed: wheel, sdist, packed folder and Debian package, what is new
# in NOTES.md, and the checksums of all in SHA256SUMS. The same commit gives the same bytes.
set -eu
cd "$(dirname "$0")/.."
git rev-parse --verify --quiet HEAD >/dev/null || {
  echo "A release is made of a commit, and this folder is no checkout of git." >&2
  exit 3
}
[ -z "$(git status --porcelain)" ] || {
  echo "There are changes that are not committed, and a release is made of a commit. Commit or stash them." >&2
  exit 3
}
. packaging/date.sh
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' src/backstride/__init__.py)
grep -q "^## \[$version\] - " CHANGELOG.md || {
  echo "CHANGELOG.md has no heading for $version, which is the version in src/backstride/__init__.py." >&2
  exit 3
}
rm -rf build/dist
sh packaging/bundle.sh "$@"
sh packaging/deb.sh
build/bundle-env/bin/python -m hatchling build --directory build/dist
build/bundle-env/bin/python packaging/changes.py notes >build/dist/NOTES.md
(cd build/dist && sha256sum -- *.whl *.tar.gz *.tar.xz *.deb NOTES.md >SHA256SUMS)
cat build/dist/SHA256SUMS
! grep -q "^## \[$version\] - unreleased" CHANGELOG.md ||
  echo "This is a trial: CHANGELOG.md says that $version is unreleased. Put the day there to release it."
