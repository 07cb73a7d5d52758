"""The documents say what the code does."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_setting_is_documented() -> None:
    code = (ROOT / "server" / "settings.py").read_text()
    read = set(re.findall(r'"((?:INTROKEEPER|DATABASE|REDIS)_[A-Z_]+)"', code))
    shown = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert read <= shown


def test_every_command_has_a_module_and_every_module_is_listed() -> None:
    from server.cli import COMMANDS

    modules = {p.stem.replace("_", "-") for p in (ROOT / "server" / "commands").glob("[a-z]*.py")}
    assert set(COMMANDS) == modules


def test_no_file_of_the_repository_names_a_package_registry() -> None:
    names = ("hosted".join(("python", "")), ".".join(("pypi", "org")), ".".join(("npmjs", "org")))
    hosts = re.compile("|".join(map(re.escape, names)))
    texts = (*ROOT.glob("*.lock"), *ROOT.glob("*.toml"), *ROOT.glob("package*.json"))
    assert [path.name for path in texts if hosts.search(path.read_text())] == []


def test_npm_lock_holds_no_addresses() -> None:
    lock = ROOT / "package-lock.json"
    if lock.exists():
        assert "resolved" not in json.dumps(json.loads(lock.read_text()))
