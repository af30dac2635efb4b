#!/bin/sh
# Builds a Debian package of the programs, for the release and the machine that this runs on.
set -eu

usage() {
    cat <<'END'
usage: Scripts/debian.sh [--from DIR] [--to DIR]

  --from DIR   take the programs that were built in DIR, instead of building them
  --to DIR     where the package goes (default: .build/packages)

Needs dpkg-deb and dpkg-shlibdeps (package dpkg-dev), which find out what the programs depend on. Writes
gatehouse_VERSION_ARCHITECTURE.deb. Exits 0 when done, 2 when something could not be done, 64 when the command line was wrong.
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
for program in dpkg dpkg-deb dpkg-shlibdeps; do
    command -v "$program" >/dev/null || {
        echo "debian.sh: there is no $program here" >&2
        echo "  -> install the package dpkg-dev" >&2
        exit 2
    }
done

# shellcheck source=SCRIPTDIR/stage.sh
. "$source/Scripts/stage.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/debian/gatehouse
mkdir -p "$root/DEBIAN"
stage "$from" "$root/usr"
version=$("$root/usr/bin/gatehouse" --version)
architecture=$(dpkg --print-architecture)

# Where Debian keeps things.
mkdir -p "$root/usr/share/zsh/vendor-completions" "$root/usr/share/doc/gatehouse"
mv "$root/usr/share/zsh/site-functions/_gatehouse" "$root/usr/share/zsh/vendor-completions"
rmdir "$root/usr/share/zsh/site-functions"
gzip -9 -n "$root"/usr/share/man/man1/*.1
cp "$source/README.md" "$root/usr/share/doc/gatehouse"
gzip -9 -n -c "$source/CHANGELOG.md" >"$root/usr/share/doc/gatehouse/changelog.gz"
cat >"$root/usr/share/doc/gatehouse/copyright" <<'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Gatehouse

Files: *
Copyright: the authors of Gatehouse
License: Apache-2.0
 On Debian systems the full text of the Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0.
END

# What the programs are linked to says which packages they need.
printf 'Source: gatehouse\n\nPackage: gatehouse\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O --ignore-missing-info \
    "$root"/usr/bin/gatehouse "$root"/usr/libexec/gatehouse/* 2>"$work/said" | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { cat "$work/said" >&2; exit 2; }

find "$root/usr" -type d -exec chmod 755 {} +
find "$root/usr" -type f -perm -u+x -exec chmod 755 {} +
find "$root/usr" -type f ! -perm -u+x -exec chmod 644 {} +
TZ=UTC find "$root/usr" -exec touch -h -t "$(stamp)" {} +
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums)
cat >"$root/DEBIAN/control" <<END
Package: gatehouse
Version: $version
Architecture: $architecture
Maintainer: The authors of Gatehouse <gatehouse@localhost>
Installed-Size: $(du -k -s "$root/usr" | cut -f 1)
Depends: git, $depends
Recommends: gpgv, openssh-client
Section: vcs
Priority: optional
Description: gate for every change to a git repository
 Gatehouse judges what comes into a git repository: at the commit, at the push, and on the server
 before any ref moves. It keeps credentials out, guards branches and signatures, and stays shut
 when it cannot look. 'gatehouse install' hangs its hooks.
END
mkdir -p "$to"
file=$to/gatehouse_${version}_$architecture.deb
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct 2>/dev/null || echo 0)} \
    dpkg-deb --root-owner-group -Zxz --build "$root" "$file" >/dev/null
echo "$file"
