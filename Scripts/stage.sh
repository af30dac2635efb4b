#!/bin/sh
# What the scripts that make packages share. Read with '.', with $source set.

# stage FROM FOLDER: installs the programs, built in FROM or else now, into a folder as into a prefix.
stage() {
    # shellcheck disable=SC2154 # whoever reads this sets it
    if [ -n "$1" ]; then
        "$source/install.sh" --prefix "$2" --from "$1" --no-hooks >/dev/null
    else
        "$source/install.sh" --prefix "$2" --no-hooks >&2
    fi
    rm -f "$2/share/gatehouse/installed"
    if [ "$(uname)" = Linux ] && command -v strip >/dev/null; then
        strip --strip-unneeded "$2"/bin/* "$2"/libexec/gatehouse/*
    fi
}

# needs PROGRAM: the libraries that it asks the system for, a line each.
needs() {
    if command -v objdump >/dev/null; then
        objdump -p "$1" | awk '$1 == "NEEDED" { print $2 }'
    else
        otool -L "$1" | awk 'NR > 1 { print $1 }'
    fi
}

# stamp: the moment of the last commit, or of SOURCE_DATE_EPOCH, as touch wants it.
stamp() {
    epoch=${SOURCE_DATE_EPOCH:-$(git -C "$source" log -1 --format=%ct 2>/dev/null || echo 0)}
    date -u -d "@$epoch" +%Y%m%d%H%M.%S 2>/dev/null || date -u -r "$epoch" +%Y%m%d%H%M.%S
}

# sum FILE: its SHA-256 sum, in the form that 'sha256sum -c' reads.
sum() {
    if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi
}
