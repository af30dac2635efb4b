#!/bin/sh
# Builds Gatehouse, installs it into a prefix, hangs the hooks and scans the repository; or takes all of that back.
set -eu

usage() {
    cat <<'END'
usage: install.sh [--prefix DIR] [--repo PATH | --server PATH | --global | --no-hooks] [--yes] [--dry-run]
       install.sh --uninstall [--prefix DIR] [--dry-run]

  --prefix DIR    where to install: DIR/bin, DIR/libexec/gatehouse, DIR/share/gatehouse, man pages and completions
                  below DIR/share (default: ~/.local)
  --repo PATH     the repository to hang the hooks on (default: the one that this is run in)
  --server PATH   a repository that people push to: pre-receive and post-receive hang there
  --global        hooks for all repositories of this user: what is written into git's configuration is shown first
  --no-hooks      hang nothing
  --from DIR      install the programs that were built in DIR, instead of building them
  --uninstall     take back what was installed and hung, and put back what was moved
  --prepare       install the system packages that the build needs, and nothing else
  --prepare-tests the same, and those that Tests/run.sh needs
  --yes           do not ask before system packages are installed as root, or --global writes
  --dry-run       say what would be run, and run nothing

It can be run again at any time. Exits 0 when done, 2 when something could not be done, 64 when the command line was
wrong.
END
}

source=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME:-}/.local
target=--repo
place=
from=
task=install
yes=no
dry=no
hooks='pre-commit pre-merge-commit commit-msg pre-push pre-receive post-receive'

fail() {
    printf 'install.sh: %s\n' "$1" >&2
    [ -z "${2:-}" ] || printf '  -> %s\n' "$2" >&2
    exit 2
}

wrong() {
    printf 'install.sh: %s\n' "$1" >&2
    usage >&2
    exit 64
}

while [ $# -gt 0 ]; do
    case $1 in
        --prefix | --repo | --server | --from)
            [ $# -ge 2 ] || wrong "$1 needs a path"
            case $1 in
                --prefix) prefix=$2 ;;
                --from) from=$2 ;;
                *) target=$1 place=$2 ;;
            esac
            shift
            ;;
        --global | --no-hooks) target=$1 ;;
        --uninstall) task=uninstall ;;
        --prepare | --prepare-tests) task=${1#--} ;;
        --yes) yes=yes ;;
        --dry-run) dry=yes ;;
        --help | -h) usage && exit 0 ;;
        *) wrong "what is '$1'?" ;;
    esac
    shift
done

# run COMMAND…: runs it, or says in a rehearsal what would be run.
run() {
    if [ "$dry" = yes ]; then
        printf '+'
        printf ' %s' "$@"
        printf '\n'
    else
        "$@"
    fi
}

# --- system packages

has() { command -v "$1" >/dev/null 2>&1; }

# What is missing, in our own words: one word for each thing that the build or the tests need.
missing_things() {
    has git || echo git
    has cc || has gcc || has clang || echo compiler
    if has pkg-config; then
        pkg-config --exists libgit2 || echo libgit2
        pkg-config --exists yaml-0.1 || echo libyaml
        pkg-config --exists libpcre2-8 || echo pcre2
        pkg-config --exists zlib || echo zlib
        pkg-config --exists libdeflate || echo deflate
        pkg-config --exists liblzma || echo lzma
        pkg-config --exists libzstd || echo zstd
    else
        echo 'pkg-config libgit2 libyaml pcre2 zlib deflate lzma zstd'
    fi
    # Of this library, pkg-config knows only where it was built so.
    echo '#include <bzlib.h>' | cc -E - >/dev/null 2>&1 || echo bzip2
    [ "$task" = prepare-tests ] || return 0
    has shellcheck || echo shellcheck
    has nm || echo binutils
    has openssl || echo openssl
    has ssh-keygen || echo openssh
    has gpg || echo gnupg
    for shell in bash zsh fish; do has "$shell" || echo "$shell"; done
    has man && has groff || echo man
    has mandoc || echo mandoc
    has python3 && python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3
}

package_manager() {
    for manager in apt-get dnf pacman brew; do
        if has "$manager"; then
            echo "$manager"
            return
        fi
    done
}

# package MANAGER THING: the names under which a system has it.
package() {
    case $1:$2 in
        apt-get:compiler) echo gcc libc6-dev ;;
        apt-get:libgit2) echo libgit2-dev ;;
        apt-get:libyaml) echo libyaml-dev ;;
        apt-get:pcre2) echo libpcre2-dev ;;
        apt-get:zlib) echo zlib1g-dev ;;
        apt-get:deflate) echo libdeflate-dev ;;
        apt-get:lzma) echo liblzma-dev ;;
        apt-get:zstd) echo libzstd-dev ;;
        apt-get:bzip2) echo libbz2-dev ;;
        apt-get:python3) echo python3 python3-venv ;;
        apt-get:man) echo man-db groff-base ;;
        dnf:man | pacman:man) echo man-db groff ;;
        brew:man) echo groff ;;
        apt-get:openssh) echo openssh-client ;;
        dnf:gnupg) echo gnupg2 ;;
        dnf:compiler) echo gcc glibc-devel ;;
        dnf:pkg-config) echo pkgconf-pkg-config ;;
        dnf:libgit2 | dnf:libyaml | dnf:pcre2 | dnf:zlib) echo "$2-devel" ;;
        dnf:lzma) echo xz-devel ;;
        dnf:zstd | dnf:bzip2 | dnf:deflate) echo "lib$2-devel" ;;
        pacman:deflate | brew:deflate) echo libdeflate ;;
        pacman:lzma | brew:lzma) echo xz ;;
        dnf:shellcheck) echo ShellCheck ;;
        pacman:compiler | brew:compiler) echo gcc ;;
        pacman:pkg-config) echo pkgconf ;;
        pacman:python3) echo python ;;
        *) echo "$2" ;;
    esac
}

install_packages() {
    things=$(missing_things | tr '\n' ' ')
    [ -n "${things% }" ] || return 0
    manager=$(package_manager)
    [ -n "$manager" ] || fail "needed and not here: $things" "install them, and run this again"
    packages=
    for thing in $things; do packages="$packages $(package "$manager" "$thing")"; done
    root=
    if [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then
        has sudo || fail "needed and not here:$packages" "install them as root, and run this again"
        root=sudo
    fi
    [ "$manager" = brew ] || ask "install$packages as root with $manager"
    # shellcheck disable=SC2086 # a list of words
    case $manager in
        apt-get)
            run $root apt-get update -q
            run $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
            ;;
        dnf) run $root dnf install -y $packages ;;
        pacman) run $root pacman -S --needed --noconfirm $packages ;;
        brew) run brew install $packages ;;
    esac || fail "the packages could not be installed:$packages" "see what $manager says, and run this again"
}

# ask WHAT: goes on only if the person at the terminal, or --yes, agrees.
ask() {
    if [ "$yes" = yes ] || [ "$dry" = yes ]; then return; fi
    [ -t 0 ] || fail "will not $1 without being told to" "run this again with --yes, or at a terminal"
    printf 'install.sh: may I %s? [y/N] ' "$1"
    read -r answer
    case $answer in [yY]*) ;; *) fail "did not $1" "do it yourself, and run this again" ;; esac
}

check_swift() {
    has swift || fail "there is no 'swift' in PATH" \
        "install Swift 6.1 or later (swift.org/install tells how), and run this again"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $version in
        '' | [0-5].* | 6.0) fail "Swift ${version:-of an unknown version} is too old" \
            "install Swift 6.1 or later (swift.org/install tells how), and run this again" ;;
    esac
}

# --- programs

build() {
    static=--static-swift-stdlib
    [ "$(uname)" != Darwin ] || static=
    # shellcheck disable=SC2086 # one flag or nothing
    run swift build --package-path "$source" -c release $static ||
        fail 'the build failed' 'see what it says above; a clean clone builds with the Swift named in README.md'
    from=$source/.build/release
}

# put FILE DESTINATION: copies a file whole or not at all, and remembers it for --uninstall. A file that is not ours
# gives way, and comes back with --uninstall.
put() {
    if [ "$dry" = yes ]; then
        run cp "$1" "$2"
        return
    fi
    mkdir -p "$(dirname "$2")"
    cp "$1" "$2.new"
    if ! grep -Fqx "$2" "$share/installed" 2>/dev/null; then
        [ ! -e "$2" ] || mv "$2" "$2.before-gatehouse"
        printf '%s\n' "$2" >>"$share/installed"
    fi
    mv -f "$2.new" "$2"
}

put_all() {
    [ "$prefix" != /.local ] || fail 'there is no HOME to install into' 'name a --prefix'
    run mkdir -p "$prefix" || fail "could not make '$prefix'" 'name a --prefix that you may write to'
    # Where paths are written down, they have to hold from anywhere.
    case $prefix in /*) ;; *) prefix=$(cd "$prefix" 2>/dev/null && pwd || echo "$PWD/$prefix") ;; esac
    share=$prefix/share/gatehouse
    run mkdir -p "$share" || fail "could not make '$share'" 'name a --prefix that you may write to'
    for hook in $hooks; do put "$from/$hook" "$prefix/libexec/gatehouse/$hook"; done
    for hook in $hooks; do put "$source/hooks/$hook" "$share/hooks/$hook"; done
    for schema in "$source"/Schemas/*.json; do put "$schema" "$share/$(basename "$schema")"; done
    put "$source/docs/fleet/shard.sh" "$share/fleet/shard.sh"
    put_manual
    put "$from/gatehouse" "$prefix/bin/gatehouse"
    [ "$dry" = yes ] || echo "installed gatehouse in $prefix/bin"
    case :$PATH: in *:"$prefix/bin":*) ;; *) echo "  -> put $prefix/bin into PATH to call it by its name" ;; esac
}

# Man pages and completions, as the program that is installed writes them.
put_manual() {
    if [ "$dry" = yes ]; then
        run "$from/gatehouse" manual "$prefix/share"
        return
    fi
    pages=$(mktemp -d)
    "$from/gatehouse" manual "$pages" >/dev/null || fail 'the man pages could not be written' 'see what it says above'
    (cd "$pages" && find . -type f) | sort | while IFS= read -r file; do
        put "$pages/${file#./}" "$prefix/share/${file#./}"
    done
    rm -rf "$pages"
}

# --- hooks; 'gatehouse install' writes down in $share/hung where they hang

hang() {
    case $target in
        --no-hooks) return ;;
        --global)
            if [ "$yes" = yes ]; then agreed=--yes; else agreed=; fi
            # shellcheck disable=SC2086 # one flag or nothing
            run "$prefix/bin/gatehouse" install --global $agreed
            ;;
        *)
            place=${place:-.}
            if [ "$place" = . ] && ! git rev-parse --git-dir >/dev/null 2>&1; then
                echo "hung no hooks: this is no repository"
                echo "  -> in one, run: $prefix/bin/gatehouse install"
                target=--no-hooks
                return
            fi
            place=$(cd "$place" && pwd) || fail "there is no '$place'" 'name a repository'
            run "$prefix/bin/gatehouse" install "$target" "$place"
            ;;
    esac || exit 2
}

scan() {
    case $target in --no-hooks | --global) return ;; esac
    echo "scanning $place"
    status=0
    run "$prefix/bin/gatehouse" scan "$place" || status=$?
    case $status in
        0) ;;
        1) echo 'what is there already was found above; from now on nothing more comes in' ;;
        *) fail "the scan ended with status $status" "run '$prefix/bin/gatehouse scan' to see why" ;;
    esac
}

# --- and back again

uninstall() {
    share=$prefix/share/gatehouse
    [ -f "$share/installed" ] || fail "nothing of ours is installed in '$prefix'" 'name the --prefix that it was installed into'
    if [ -f "$share/hung" ]; then
        while IFS= read -r hung; do unhang "${hung%% *}" "${hung#* }"; done <"$share/hung"
    fi
    while IFS= read -r file; do
        run rm -f "$file"
        [ ! -e "$file.before-gatehouse" ] || run mv "$file.before-gatehouse" "$file"
    done <"$share/installed"
    run rm -f "$share/installed" "$share/hung"
    # Folders that hold anything else stay.
    for folder in share/gatehouse/hooks share/gatehouse/fleet share/gatehouse share/man/man1 share/man \
        share/bash-completion/completions share/bash-completion share/zsh/site-functions share/zsh \
        share/fish/vendor_completions.d share/fish libexec/gatehouse share libexec bin; do
        [ "$dry" = yes ] || rmdir "$prefix/$folder" 2>/dev/null || true
    done
    [ "$dry" = yes ] || echo "took gatehouse away from $prefix"
    echo 'stays: the system packages, the policies (.gatehouse.yml), and the record in each repository'
}

# unhang KIND PATH
unhang() {
    if [ "$1" = --global ]; then
        run "$prefix/bin/gatehouse" uninstall --global || echo "stays: the hooks of this user"
    elif [ -d "$2" ]; then
        run "$prefix/bin/gatehouse" uninstall "$1" "$2" || echo "stays: the hooks of $2"
    else
        echo "gone already: $2"
    fi
}

case $task in
    prepare | prepare-tests)
        install_packages
        check_swift
        ;;
    uninstall) uninstall ;;
    install)
        if [ -z "$from" ]; then
            install_packages
            check_swift
            build
        fi
        put_all
        hang
        scan
        ;;
esac
