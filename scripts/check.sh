#!/usr/bin/env bash
# Runs the checks, fastest first, and says how long each took; stops at the first that fails.
#   scripts/check.sh          all of them; the last line is pytest's own
#   scripts/check.sh lint     those that run nothing of the project
# Words after the first go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
    local name=$1 start=$EPOCHREALTIME
    shift
    printf '== %s\n' "$name"
    "$@" || { printf '== %s failed\n' "$name" >&2; exit 1; }
    awk -v a="$start" -v b="$EPOCHREALTIME" -v n="$name" 'BEGIN { printf "== %s: %.1f s\n", n, b - a }'
}

step 'ruff format' .venv/bin/ruff format --check --quiet --output-format concise .
step 'ruff lint' .venv/bin/ruff check --quiet --output-format concise .
step 'import-linter' .venv/bin/lint-imports --no-logo
step 'mypy' .venv/bin/python -m mypy
[ "${1:-all}" = lint ] && exit 0
shift || true
printf '== pytest\n'
exec .venv/bin/python -m pytest --numprocesses auto --dist loadgroup "$@"
