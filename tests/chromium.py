"""Chromium as the tests and the screenshots start it: nothing of its own goes into the network."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Return Debian's Chromium, installed first where this may be done; else skip."""
    if not found() and os.getuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-q", "chromium"], check=False)
    return found() or pytest.skip("Chromium is not installed: `apt-get install chromium`.")


def found() -> str:
    """Return the path of Chromium; empty where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or ""
