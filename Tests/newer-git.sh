#!/bin/sh
# Puts a newer git beside the system's, for tests of what the system's cannot make: a Debian package of its next release,
# unpacked with the libraries that it needs, in a folder of its own. Nothing is installed.
set -eu

usage() {
    cat <<'END'
usage: Tests/newer-git.sh FOLDER

Makes FOLDER/bin/git. Where it is there already, nothing is done. Exits 0 when it runs, 1 when it cannot be had here,
64 when the command line was wrong.
END
}

[ $# = 1 ] || { usage >&2; exit 64; }
case $1 in --help | -h) usage; exit 0 ;; esac
mkdir -p "$1"
folder=$(cd "$1" && pwd)
suite=unstable
packages='git libc6 libpcre2-8-0 zlib1g'

runs() { "$folder/bin/git" --version 2>/dev/null; }
! runs || exit 0

for program in apt-get dpkg-deb; do
    command -v "$program" >/dev/null || { echo "there is no $program here" >&2; exit 1; }
done
site=$(apt-get indextargets --format "\$(REPO_URI) \$(ORIGIN) \$(LABEL)" 'Created-By: Packages' |
    awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }')
[ -n "$site" ] || { echo 'no Debian archive is known to apt here' >&2; exit 1; }
keys=/usr/share/keyrings/debian-archive-keyring.gpg
rm -rf "${folder:?}/apt" "${folder:?}/unpacked" "${folder:?}/bin" "${folder:?}/core"
mkdir -p "$folder/apt/lists/partial" "$folder/apt/packages" "$folder/bin" "$folder/core"
printf 'deb [signed-by=%s] %s %s main\n' "$keys" "$site" "$suite" >"$folder/apt/sources"

# apt COMMAND…: apt-get that knows this one suite, and keeps what it reads in the folder.
apt() {
    apt-get -qq -o "Dir::Etc::sourcelist=$folder/apt/sources" -o Dir::Etc::sourceparts=/dev/null \
        -o "Dir::State::lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt" -o "APT::Sandbox::User=$(id -un)" "$@"
}
apt update || exit 1
# shellcheck disable=SC2086 # a list of words
(cd "$folder/apt/packages" && apt download $packages) || exit 1
for package in "$folder"/apt/packages/*.deb; do dpkg-deb -x "$package" "$folder/unpacked" || exit 1; done
rm -rf "$folder/apt"

# The programs of that release need its C library, and so its loader: each is called through this.
libraries=$(dirname "$(find "$folder/unpacked" -name libc.so.6 | head -n 1)")
loader=$(find "$libraries" -name 'ld-linux*.so*' | head -n 1)
cat >"$folder/core/git" <<END
#!/bin/sh
GIT_EXEC_PATH='$folder/core' GIT_TEMPLATE_DIR='$folder/unpacked/usr/share/git-core/templates'
export GIT_EXEC_PATH GIT_TEMPLATE_DIR
exec '$loader' --library-path '$libraries' --argv0 "\${0##*/}" '$folder/unpacked/usr/lib/git-core/git' "\$@"
END
chmod 755 "$folder/core/git"
for file in "$folder"/unpacked/usr/lib/git-core/*; do
    name=${file##*/}
    if [ "$name" = git ]; then continue; fi
    if [ -L "$file" ]; then ln -s git "$folder/core/$name"; else ln -s "$file" "$folder/core/$name"; fi
done
for name in git git-upload-pack git-receive-pack git-upload-archive; do
    ln -s "$folder/core/git" "$folder/bin/$name"
done
runs
