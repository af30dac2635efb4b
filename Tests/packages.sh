#!/bin/sh
# Builds the packages from programs that are built already, and tries each as somebody who installs it:
# Tests/packages.sh PROGRAMS FOLDER
set -eu

programs=$(cd "${1:?usage: packages.sh PROGRAMS FOLDER}" && pwd)
mkdir -p "${2:?usage: packages.sh PROGRAMS FOLDER}"
folder=$(cd "$2" && pwd)
top=$(cd "$(dirname "$0")/.." && pwd)
rm -rf "${folder:?}"/*

fail() {
    echo "packages.sh: $1" >&2
    exit 1
}

# guard NAME PROGRAM: in a new repository the program hangs the hooks, and they refuse a token and nothing else.
guard() {
    git init -q "$folder/$1"
    (
        cd "$folder/$1"
        export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
        export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
        export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
        "$2" install >/dev/null
        echo clean >clean && git add clean && git commit -q -m clean
        openssl genpkey -algorithm ed25519 -out key.pem 2>/dev/null
        git add key.pem
        if git commit -q -m key 2>said; then fail "$1 lets a private key in"; fi
        grep -q secrets/ said || fail "$1 refuses for another reason: $(cat said)"
        git rm -q --cached key.pem && rm key.pem said
        "$2" doctor >said || fail "$1 does not hold: $(cat said)"
    ) || exit 1
    echo "$1: hangs, lets in what is clean, and refuses a private key"
}

# The archive: the same bytes twice, the sum that stands beside it, and programs that run from where it is unpacked.
SOURCE_DATE_EPOCH=1700000000
export SOURCE_DATE_EPOCH
archive=$("$top/Scripts/archive.sh" --from "$programs" --to "$folder/one")
again=$("$top/Scripts/archive.sh" --from "$programs" --to "$folder/two")
cmp "$archive" "$again" || fail 'two archives of the same programs differ'
(cd "$folder/one" && sha256sum -c ./*.sha256) || fail 'the sum is not that of the archive'
mkdir "$folder/unpacked"
tar -C "$folder/unpacked" --strip-components=1 -xzf "$archive"
grep -q libgit2 "$folder/unpacked/share/doc/gatehouse/NEEDS" || fail 'the archive does not say what it needs'
guard archive "$folder/unpacked/bin/gatehouse"

# The formula: Ruby takes it, and it holds the archive's sum.
"$top/Scripts/homebrew.sh" --url https://example.org/gatehouse-0.1.0.tar.gz "$archive" >"$folder/gatehouse.rb"
grep -q "$(cut -d ' ' -f 1 "$archive.sha256")" "$folder/gatehouse.rb" || fail 'the formula has another sum'
if command -v ruby >/dev/null; then ruby -c "$folder/gatehouse.rb"; else echo 'formula: not read, there is no ruby here'; fi

# The package: installed into a root of its own, by this machine's list of packages, so that what it depends on is checked.
command -v dpkg-shlibdeps >/dev/null || {
    echo 'Debian package: not built, there is no dpkg-shlibdeps here'
    exit 0
}
package=$("$top/Scripts/debian.sh" --from "$programs" --to "$folder/one")
cmp "$package" "$("$top/Scripts/debian.sh" --from "$programs" --to "$folder/two")" || fail 'two packages differ'
for word in libgit2 libyaml libpcre2 libc6 'git,'; do
    dpkg-deb -f "$package" Depends | grep -q "$word" || fail "the package does not depend on $word"
done
root=$folder/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
cp /var/lib/dpkg/status "$root/var/lib/dpkg/status"
as_root=
[ "$(id -u)" = 0 ] || as_root=fakeroot
manage() { $as_root dpkg --root="$root" --force-not-root --force-script-chrootless --log=/dev/null "$@"; }
manage -i "$package" >"$folder/said" 2>&1 || fail "the package cannot be installed: $(grep -v 'files list file' "$folder/said")"
guard package "$root/usr/bin/gatehouse"
for file in share/man/man1/gatehouse-scan.1.gz share/gatehouse/policy.schema.json share/zsh/vendor-completions/_gatehouse; do
    [ -f "$root/usr/$file" ] || fail "the package has no $file"
done
manage -r gatehouse >/dev/null 2>&1 || fail 'the package cannot be taken away'
[ ! -e "$root/usr/bin/gatehouse" ] || fail 'the package does not go away'
echo 'Debian package: installs, holds and goes away'
