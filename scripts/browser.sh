#!/usr/bin/env bash
# Finds a browser that draws the charts; as root on Debian installs one where there is none.
# Without a browser everything works on, charts are then tables of text: never a reason to stop.
set -euo pipefail
cd "$(dirname "$0")/.."

package=chromium-headless-shell
tried=.venv/.barker-no-browser

say() { printf 'browser: %s\n' "$*" >&2; }

found() {
    local name
    for name in "${BARKER_BROWSER:-}" \
        chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name" >/dev/null; then return 0; fi
    done
    return 1
}

get() { timeout 300 apt-get -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 "$@" >/dev/null 2>&1; }

found && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    # A machine that could not get one is not asked again at every start.
    if [ -z "$(find "$tried" -mmin -1440 2>/dev/null)" ]; then
        say "none here, installing $package (about 100 MB)"
        export DEBIAN_FRONTEND=noninteractive
        get install -y --no-install-recommends "$package" ||
            { get update && get install -y --no-install-recommends "$package"; } || touch "$tried"
        if found; then rm -f "$tried"; exit 0; fi
    fi
    say "none could be installed, charts will be tables of text. To try again: apt-get install $package"
else
    say "none here, charts will be tables of text. To get pictures: sudo apt-get install --no-install-recommends $package"
fi
