#!/usr/bin/env bash
# The page script of the shop's Mini App: bot/web/tracker/*.js, served as bot/web/static/t.js.
#   scripts/tracker.sh tools         fetch what checks and builds it, by package-lock.json; needs npm
#   scripts/tracker.sh check         types, as the JSDoc says them
#   scripts/tracker.sh build [FILE]  write t.js, or FILE
# The built file is in git, so nobody needs npm to run a shop.
set -euo pipefail
cd "$(dirname "$0")/.."

source=bot/web/tracker
tools=.venv/tracker
stamp=$tools/.done

say() { printf 'tracker: %s\n' "$*" >&2; }

fetch() {
    local wanted
    wanted=$(cat "$source"/package*.json | sha256sum)
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    if ! command -v npm >/dev/null; then
        say "no npm here: the tracker is served as it was built, its types and its build are not checked"
        return
    fi
    say "fetching the tools that check and build t.js"
    rm -rf "$tools"
    mkdir -p "$tools"
    cp "$source"/package.json "$source"/package-lock.json "$tools"
    if ! (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null 2>&1); then
        say "npm could not fetch them: the types and the build of the tracker are not checked"
        return
    fi
    printf '%s\n' "$wanted" >"$stamp"
}

ready() { [ -e "$stamp" ] || { say "scripts/tracker.sh tools comes first"; exit 3; }; }

build() {
    local bundle
    bundle=$("$tools"/node_modules/.bin/esbuild "$source"/main.js \
        --bundle --format=iife --target=es2018 --charset=utf8 --log-level=error)
    "$tools"/node_modules/.bin/terser --ecma 2018 --toplevel --mangle \
        --compress passes=3,unsafe_arrows,pure_getters,ecma=2018 <<<"${bundle#\"use strict\";}" >"$1"
}

case "${1:-}" in
    tools) fetch ;;
    check) ready && "$tools"/node_modules/.bin/tsc --project "$source" ;;
    build) ready && build "${2:-bot/web/static/t.js}" ;;
    *) echo "usage: scripts/tracker.sh tools|check|build [FILE]" >&2; exit 2 ;;
esac
