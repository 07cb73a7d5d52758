#!/usr/bin/env bash
# Install what checks the extension (web-ext, InboxSDK as an oracle); without Node these checks are skipped.
set -euo pipefail
if ! command -v npm >/dev/null; then
    echo "Node is not installed: the extension's lint and its comparison with InboxSDK will be skipped."
    exit 0
fi
npm ci --ignore-scripts --silent || echo "npm could not install the checks of the extension: they will be skipped."
