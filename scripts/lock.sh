#!/usr/bin/env bash
# Writes requirements.lock and requirements-dev.lock from pyproject.toml: exact versions with hashes for
# Python 3.11 to 3.13, and no address of any registry. Only this script needs uv.
#   scripts/lock.sh            keep the versions that still fit
#   scripts/lock.sh --upgrade  take the newest ones
set -euo pipefail
cd "$(dirname "$0")/.."

# Folders of wheels and extra indexes of this machine would bring files nobody else can download.
unset UV_FIND_LINKS UV_EXTRA_INDEX_URL UV_INDEX

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    [ -x .venv/bin/uv ] || .venv/bin/python -m pip install --quiet --disable-pip-version-check uv
    uv=.venv/bin/uv
fi

compile() {
    "$uv" --quiet --no-config pip compile pyproject.toml --universal --python-version 3.11 \
        --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}

# The larger set first: what the tools can't live with (a rival in the benchmarks holds pydantic back)
# is then the same version in both.
compile --extra dev --output-file requirements-dev.lock "$@"
compile --constraints requirements-dev.lock --output-file requirements.lock "$@"

if grep -nE '://|@ *file|^ *(-i|-f|--index|--extra-index|--find-links|-c|-r)' requirements.lock requirements-dev.lock; then
    echo "lock: an address has come into a lock, see above" >&2
    exit 1
fi
