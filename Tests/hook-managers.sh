#!/bin/sh
# Puts pre-commit, prek and lefthook, as PyPI has them, into a folder of their own: Tests/hook-managers.sh FOLDER
set -eu

folder=${1:?usage: hook-managers.sh FOLDER}
managers='pre-commit prek lefthook'
for manager in $managers; do [ -x "$folder/bin/$manager" ] || missing=yes; done
[ -n "${missing:-}" ] || exit 0
python3 -m venv "$folder"
# shellcheck disable=SC2086 # a list of words
"$folder/bin/pip" install --quiet --disable-pip-version-check $managers
