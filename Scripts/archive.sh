#!/bin/sh
# Builds an archive of the programs for the machine that this runs on: the same sources and compiler give the same bytes.
set -eu

usage() {
    cat <<'END'
usage: Scripts/archive.sh [--from DIR] [--to DIR]

  --from DIR   take the programs that were built in DIR, instead of building them
  --to DIR     where the archive and its SHA-256 sum go (default: .build/packages)

Writes gatehouse-VERSION-SYSTEM-MACHINE.tar.gz and, beside it, the same with .sha256. What libraries of the system it needs
is written down in it, in share/doc/gatehouse/NEEDS. Exits 0 when done, 2 when something could not be done, 64 when the
command line was wrong.
END
}

source=$(cd "$(dirname "$0")/.." && pwd)
from=
to=$source/.build/packages
while [ $# -gt 0 ]; do
    case $1 in
        --from | --to)
            [ $# -ge 2 ] || { usage >&2; exit 64; }
            if [ "$1" = --from ]; then from=$2; else to=$2; fi
            shift
            ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 64 ;;
    esac
    shift
done

# shellcheck source=SCRIPTDIR/stage.sh
. "$source/Scripts/stage.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stage "$from" "$work/all"
version=$("$work/all/bin/gatehouse" --version)
system=$(uname -s | tr '[:upper:]' '[:lower:]')
[ "$system" != darwin ] || system=macos
machine=$(uname -m)
case $machine in aarch64) machine=arm64 ;; amd64) machine=x86_64 ;; esac
name=gatehouse-$version-$system-$machine
mv "$work/all" "$work/$name"
mkdir -p "$work/$name/share/doc/gatehouse"
cp "$source/LICENSE" "$source/README.md" "$source/CHANGELOG.md" "$work/$name/share/doc/gatehouse"
for program in "$work/$name"/bin/* "$work/$name"/libexec/gatehouse/*; do needs "$program"; done |
    sort -u >"$work/$name/share/doc/gatehouse/NEEDS"

# Names in order, one date, nobody's, and only the modes that mean something.
find "$work/$name" -type d -exec chmod 755 {} +
find "$work/$name" -type f -perm -u+x -exec chmod 755 {} +
find "$work/$name" -type f ! -perm -u+x -exec chmod 644 {} +
TZ=UTC find "$work/$name" -exec touch -h -t "$(stamp)" {} +
mkdir -p "$to"
(cd "$work" && find "$name" ! -type d | LC_ALL=C sort >list)
case $(tar --version) in
    *GNU*) owner='--owner=0 --group=0 --numeric-owner' ;;
    *) owner='--uid 0 --gid 0 --uname= --gname=' ;;
esac
# shellcheck disable=SC2086 # a list of words
(cd "$work" && tar --format ustar $owner -cf "$name.tar" -T list && gzip -9 -n "$name.tar")
mv "$work/$name.tar.gz" "$to/$name.tar.gz"
(cd "$to" && sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$to/$name.tar.gz"
