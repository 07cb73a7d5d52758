#!/usr/bin/env bash
# Make the virtual environment named by the first argument; on Debian as root, fetch python3-venv.
set -euo pipefail
venv=$1
python=${PYTHON:-python3}
if ! command -v "$python" >/dev/null; then
    echo "Python 3.11 or newer is missing: install python3, or name one with make PYTHON=…" >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; name one with make PYTHON=…" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
    else
        echo "Python's venv module is missing: run 'sudo apt-get install python3-venv' once." >&2
        exit 1
    fi
fi
"$python" -m venv "$venv"
