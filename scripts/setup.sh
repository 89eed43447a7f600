#!/usr/bin/env bash
# Makes .venv with exactly what a lock names, then the project itself, editable and without network.
#   scripts/setup.sh run    what a running shop needs
#   scripts/setup.sh test   that and the tools of the checks
# Does nothing, in some milliseconds, while the lock and pyproject.toml are those of the last time.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
    run) lock=requirements.lock ;;
    test) lock=requirements-dev.lock ;;
    *) echo "usage: scripts/setup.sh run|test" >&2; exit 2 ;;
esac

say() { printf 'set-up: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

stamp=.venv/.barker-$1
wanted=$(cat "$lock" pyproject.toml | sha256sum)
home=.venv/.barker-home
here=$(pwd)

if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && [ "$(cat "$home" 2>/dev/null)" = "$here" ] &&
    [ -x .venv/bin/python ]; then
    exit 0
fi

suits() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }

find_python() {
    local name
    for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
        if suits "$name"; then command -v "$name"; return; fi
    done
    fail "Barker needs Python 3.11, 3.12 or 3.13; found: $(python3 --version 2>/dev/null || echo none)." \
        "On Debian 12: apt-get install python3 python3-venv. Another one: make PYTHON=/path/to/python3.12 ..."
}

make_venv() {
    local python
    python=$(find_python)
    say "making .venv with $("$python" --version)"
    "$python" -m venv .venv >/dev/null 2>&1 && return
    rm -rf .venv
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "this Python can't make environments yet, installing python3-venv"
        { apt-get install -qq -y python3-venv || { apt-get update -qq && apt-get install -qq -y python3-venv; }; } \
            >/dev/null 2>&1 || true
        "$python" -m venv .venv >/dev/null 2>&1 && return
        rm -rf .venv
    fi
    fail "$python can't make an environment. On Debian: sudo apt-get install python3-venv"
}

# An environment that was moved, or whose Python has gone, is made again.
if [ -e .venv ]; then
    if ! suits .venv/bin/python || { [ -e "$home" ] && [ "$(cat "$home")" != "$here" ]; }; then
        say "the old .venv does not work here any more, making it again"
        rm -rf .venv
    fi
fi
[ -e .venv ] || make_venv

rm -f .venv/.barker-run .venv/.barker-test
pip=(.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps)
say "installing $(grep -cE '^[a-z]' "$lock") packages from $lock, about a minute the first time"
# The build tool comes first, by its hash too: what has no wheel is then built by it, not by one just fetched.
build_tool() { awk '/^setuptools==/ { on = 1 } on { print; if (!/\\$/) exit }' "$lock"; }
{ build_tool | "${pip[@]}" --require-hashes --requirement /dev/stdin &&
    "${pip[@]}" --require-hashes --no-build-isolation --use-pep517 --requirement "$lock"; } ||
    fail "the packages could not be installed, see above; no address is fixed here, pip's own settings are used"

# setuptools warns of what an editable installation is; shown only when it fails.
said=$("${pip[@]}" --no-build-isolation --no-index --editable . 2>&1) || fail "$said"

printf '%s\n' "$here" >"$home"
printf '%s\n' "$wanted" >"$stamp"
if [ "$1" = test ]; then
    # The larger set holds the smaller one, in the same versions.
    cat requirements.lock pyproject.toml | sha256sum >.venv/.barker-run
fi
say "ready after $SECONDS s"
