#!/usr/bin/env bash
# How fast the secrets check is, how long it takes to be set up, and what files cost that are made to be slow.
#
#     Benchmarks/engine.sh TREE
#
# TREE is a folder with source code, such as a clone's working tree. One thread; time of the processor.
set -euo pipefail
if [ $# != 1 ] || [ ! -d "$1" ]; then
    echo "usage: $0 TREE" >&2
    exit 64
fi
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$top" && GATEHOUSE_BENCH=1 swift build -c release --product bench-engine >&2)
bench=$(cd "$top" && swift build -c release --show-bin-path)/bench-engine
find "$1" -name .git -prune -o -type f -size -4M -print >"$work/tree"
mkdir "$work/hostile"
python3 "$top/Benchmarks/hostile.py" "$work/hostile" 4
"$bench" "$work/tree" "$work/hostile"
