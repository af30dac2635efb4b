#!/bin/sh
# Prepares this machine, builds Gatehouse, and runs everything that a change has to pass.
# shellcheck disable=SC2317 # functions are called through step
set -u

usage() {
    cat <<'END'
usage: Tests/run.sh [--all] [--yes]

  --all   also what takes long: the benchmark of the engine, the fuzz targets, and repositories at their most hostile
  --yes   do not ask before system packages are installed (CI=true says the same)

Exits 0 when everything passed, 1 when something failed, 64 when the command line was wrong.
END
}

all=no
yes=${CI:+--yes}
for argument in "$@"; do
    case $argument in
        --all) all=yes ;;
        --yes) yes=--yes ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 64 ;;
    esac
done

cd "$(dirname "$0")/.." || exit 1
work=.build/tests
mkdir -p "$work"
passed=0
failed=0
missed=''

# step TITLE COMMAND…: runs the command, and counts it.
step() {
    title=$1
    shift
    printf '\n== %s\n' "$title"
    if "$@"; then
        passed=$((passed + 1))
    else
        printf '== FAILED: %s\n' "$title"
        failed=$((failed + 1))
        return 1
    fi
}

# missing WHAT WHY: remembers what does not run.
missing() {
    missed="$missed
  $1: $2"
}

# finish: what did not run and why, and the counts as the last line.
finish() {
    printf '\n'
    [ -z "$missed" ] || printf 'did not run:%s\n' "$missed"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ] && [ "$passed" != 0 ]
    exit
}

# An interpreter with an independent validator of JSON Schema and a reader of SARIF: the machine's own, or one of ours.
find_python() {
    for python in python3 "$PWD/$work/python/bin/python3"; do
        if "$python" -c "import $1" 2>/dev/null; then
            GATEHOUSE_PYTHON=$(command -v "$python")
            export GATEHOUSE_PYTHON
            return
        fi
    done
    return 1
}

prepare_python() {
    find_python 'jsonschema, sarif.loader' && return
    python3 -m venv "$work/python" && "$work/python/bin/pip" install --quiet jsonschema sarif-tools
    find_python 'jsonschema, sarif.loader' && return
    missing 'SARIF read by sarif-tools' 'python3 has none, and it could not be installed'
    find_python jsonschema
}

# A browser for the HTML report: the machine's own Chromium, or Debian's, and Python's playwright to drive it.
prepare_browser() {
    has_chromium || { [ "$(id -u)" = 0 ] && [ -n "$yes" ] && command -v apt-get >/dev/null &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }
    has_chromium || return 1
    "$GATEHOUSE_PYTHON" -c 'import playwright.sync_api' 2>/dev/null || "$GATEHOUSE_PYTHON" -m pip install --quiet playwright
}

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

# gitolite as Debian packs it, unpacked and not installed.
prepare_gitolite() { Tests/gitolite.sh "$work/gitolite"; }

# Repositories of kinds that the system's git cannot make are made by a newer one.
prepare_git() { Tests/newer-git.sh "$work/newer-git"; }

# Managers of hooks that call ours.
prepare_managers() { Tests/hook-managers.sh "$work/hook-managers"; }

build() { swift build --build-tests --explicit-target-dependency-import-check error; }

# The programs as they are installed: the tests that drive real git run these.
build_release() {
    static=--static-swift-stdlib
    [ "$(uname)" != Darwin ] || static=
    # shellcheck disable=SC2086 # one flag or nothing
    swift build -c release $static && GATEHOUSE_BIN=$(swift build -c release $static --show-bin-path) || return 1
    export GATEHOUSE_BIN
}

# Readers of foreign bytes under libFuzzer, with every access checked. A reader that crashes leaves its input here.
fuzz() {
    fuzzed=.build/fuzz
    mkdir -p "$fuzzed/inputs/$1"
    GATEHOUSE_FUZZ=1 swift build -c release --product "fuzz-$1" --sanitize=fuzzer \
        -Xswiftc -sanitize=fuzzer,address --scratch-path "$fuzzed" || return 1
    # Swift's globals live until the end, and would count as leaks.
    SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$fuzzed/release/fuzz-$1" \
        -max_total_time=30 -max_len=4096 -print_final_stats=1 -artifact_prefix="$fuzzed/" "$fuzzed/inputs/$1" >"$fuzzed/$1.log" 2>&1 || {
        tail -n 40 "$fuzzed/$1.log"
        return 1
    }
    grep number_of_executed_units "$fuzzed/$1.log"
}

# An archive and a Debian package, installed and tried.
try_packages() { Tests/packages.sh "$GATEHOUSE_BIN" "$work/packages"; }

build_benchmark() { GATEHOUSE_BENCH=1 swift build -c release --product bench-engine; }

# The tests themselves, counted one by one.
run_tests() {
    printf '\n== tests\n'
    [ "$all" = no ] || export GATEHOUSE_ALL=1
    rm -f "$work"/results*.xml
    swift test --skip-build --xunit-output "$work/results.xml"
    status=$?
    counts=$(count_tests "$work/results-swift-testing.xml")
    good=${counts%% *} bad=${counts##* }
    skipped=${counts% *}
    skipped=${skipped#* }
    [ "$skipped" = 0 ] || missing "$skipped of the tests" 'what they need is not here, as they say above'
    if [ "$good" = 0 ] && [ "$bad" = 0 ]; then
        echo '== FAILED: no test was run'
        bad=1
    elif [ "$status" != 0 ] && [ "$bad" = 0 ]; then
        echo "== FAILED: swift test ended with status $status"
        bad=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

# count_tests FILE: how many tests passed, were skipped and failed. A test that failed in several ways is one.
count_tests() {
    awk '/<testcase / { all++; state = "" }
        /<skipped/ && state == "" { skipped++; state = "skipped" }
        /<(failure|error)/ && state == "" { bad++; state = "bad" }
        END { print all - skipped - bad, skipped + 0, bad + 0 }' "$1" 2>/dev/null || echo 0 0 0
}

# Foundation costs a hook more time than its work: none in the first three, at most FoundationEssentials in the others.
check_foundation() {
    status=0
    for hook in pre-commit pre-merge-commit commit-msg pre-push pre-receive post-receive; do
        file=$GATEHOUSE_BIN/$hook
        allowed='^$'
        case $hook in pre-push | pre-receive | post-receive) allowed='FoundationEssentials' ;; esac
        if ! nm "$file" >"$work/symbols" 2>/dev/null || ! [ -s "$work/symbols" ]; then
            echo "$hook has no symbols to read"
            status=1
            continue
        fi
        found=$({
            grep -oE '10Foundation[A-Z0-9]|20FoundationEssentials|29FoundationInternationalization|_FoundationICU' "$work/symbols"
            linked_libraries "$file" | grep -oE 'lib_?Foundation[A-Za-z]*'
        } | grep -vE "$allowed" | sort -u | tr '\n' ' ')
        if [ -n "$found" ]; then
            echo "$hook links Foundation: $found"
            status=1
        else
            echo "$hook: $(wc -c <"$file" | tr -d ' ') bytes, no Foundation"
        fi
    done
    return "$status"
}

linked_libraries() {
    if command -v ldd >/dev/null; then ldd "$1"; else otool -L "$1"; fi
}

check_scripts() {
    git ls-files -z --cached --others --exclude-standard -- '*.sh' .ci/run hooks | xargs -0 shellcheck -x -P SCRIPTDIR
}

# shellcheck disable=SC2086 # $yes is one flag or nothing
[ ! -x install.sh ] || step 'system packages' ./install.sh --prepare-tests $yes || finish

prepare_python || missing 'JSON Schema comparisons' 'python3 has no jsonschema, and it could not be installed'
prepare_browser || missing 'the HTML report in a browser' 'no Chromium with playwright could be had'
if [ "$all" = yes ]; then
    prepare_gitolite || missing 'pushes through gitolite' 'its package could not be fetched'
else
    missing 'pushes through gitolite' 'they run with --all'
fi
prepare_git || missing 'repositories that only a newer git makes' 'no newer git could be put beside this one'
prepare_managers || missing 'pre-commit, prek and lefthook' 'they could not be installed beside the tests'
step 'format' swift format lint --strict --recursive --parallel Package.swift Sources Tests
if command -v shellcheck >/dev/null; then
    step 'scripts' check_scripts
else
    missing 'scripts' 'shellcheck is not installed'
fi
step 'release build' build_release && step 'no Foundation in hooks' check_foundation
step 'build' build || finish
if [ "$all" = yes ]; then
    step 'benchmark of the engine' build_benchmark
    step 'packages' try_packages
    command -v dpkg-shlibdeps >/dev/null || missing 'the Debian package' 'there is no dpkg-shlibdeps: install dpkg-dev'
    command -v ruby >/dev/null || missing "reading Homebrew's formula" 'there is no ruby here'
    for reader in policy git archives secrets reports signatures record; do step "fuzz $reader" fuzz "$reader"; done
else
    missing 'the packages, the benchmark of the engine, the fuzz targets, and the largest of the hostile repositories' \
        'they run with --all'
fi
run_tests
finish
