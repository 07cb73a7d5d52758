"""The extension as it is shipped: narrow, light, translated, packed, and clean under web-ext lint."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from .browser import EXTENSION, ROOT

MANIFEST = json.loads((EXTENSION / "manifest.json").read_text())
LANGUAGES = ["de", "en", "es", "fr", "pt"]
LIMIT = 60_000  # bytes unpacked, without icons and locales
CODE = sorted(EXTENSION.glob("*.js"))


def messages(language: str) -> dict[str, dict[str, str]]:
    """Return the texts of one language."""
    found: dict[str, dict[str, str]] = json.loads(
        (EXTENSION / "_locales" / language / "messages.json").read_text()
    )
    return found


def weight() -> int:
    """Return the bytes of everything but icons and locales."""
    return sum(path.stat().st_size for path in EXTENSION.glob("*") if path.is_file())


def test_it_is_light() -> None:
    assert weight() < LIMIT


def test_it_asks_for_little() -> None:
    assert MANIFEST["permissions"] == ["identity", "sidePanel", "storage"]
    assert "host_permissions" not in MANIFEST
    assert [each["matches"] for each in MANIFEST["content_scripts"]] == [
        ["https://mail.google.com/*"]
    ]
    assert "web_accessible_resources" not in MANIFEST


def test_every_file_that_the_manifest_names_is_there() -> None:
    names = re.findall(r"[\w/]+\.(?:js|html|png|css)", json.dumps(MANIFEST))
    assert names
    assert [name for name in names if not (EXTENSION / name).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    english, other = messages("en"), messages(language)
    assert sorted(other) == sorted(english)
    for name, each in english.items():
        parts = sorted(re.findall(r"\$\d", each["message"]))
        assert sorted(re.findall(r"\$\d", other[name]["message"])) == parts, name
        assert other[name]["message"].strip(), name


def test_every_text_that_the_code_says_exists() -> None:
    code = "\n".join(path.read_text() for path in CODE)
    said = set(re.findall(r"\bsay\('(\w+)'", code))
    assert said
    assert said - set(messages("en")) == set()


def test_only_one_file_speaks_http() -> None:
    speaking = [
        path.name
        for path in CODE
        if re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon", path.read_text())
    ]
    own = [
        name for name in speaking if name in ("worker.js", "options.js")
    ]  # their own locale files
    assert sorted(set(speaking) - set(own)) == ["server.js"]
    for name in own:
        assert all(
            "_locales/" in line
            for line in (EXTENSION / name).read_text().splitlines()
            if "fetch(" in line
        )


def test_no_text_becomes_markup_or_code() -> None:
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|import\("
    )
    assert [path.name for path in CODE if forbidden.search(path.read_text())] == []


def test_only_one_file_knows_gmails_markup() -> None:
    marks = re.compile(r"legacy-thread|legacyThread|hovercard|g_editable|subjectbox|\[role=row\]")
    assert [path.name for path in CODE if marks.search(path.read_text())] == ["gmail.js"]


def test_nothing_polls() -> None:
    assert [path.name for path in CODE if "setInterval" in path.read_text()] == []
    assert sum(path.read_text().count("new MutationObserver") for path in CODE) == 1


def packer() -> Any:
    spec = importlib.util.spec_from_file_location(
        "pack_extension", ROOT / "scripts" / "pack_extension.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_packing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (packer().pack(tmp_path / name) for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        names = set(archive.namelist())
        manifest = json.loads(archive.read("manifest.json"))
    assert "key" not in manifest
    assert {"gmail.js", "icons/128.png", "_locales/de/messages.json"} <= names
    assert not [name for name in names if name.endswith((".md", ".py", ".map"))]


@pytest.mark.timeout(600)
def test_web_ext_lint_finds_no_error(development_tools: Path) -> None:
    command = [
        shutil.which("node") or "node",
        str(development_tools / "web-ext" / "bin" / "web-ext.js"),
    ]
    done = subprocess.run(
        [*command, "lint", "--output", "json", "--source-dir", str(EXTENSION)],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": "/tmp", "NO_UPDATE_NOTIFIER": "1"},  # noqa: S108
    )
    report = json.loads(done.stdout)
    assert report["summary"]["errors"] == 0, report["errors"]
