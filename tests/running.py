"""The whole product on free ports, as `introkeeper run` starts it, for tests that need it all."""

from __future__ import annotations

import html
import json
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import requests

START = "from server.cli import main; main()"
PATIENCE = 600.0  # seconds; a quiet machine needs 20
PORTS = range(20_000, 32_000)  # below those that Linux gives out by itself


@dataclass
class Running:
    """A running product: its address, its data, and the Gmail that it talks to."""

    base_url: str
    data_dir: Path
    gmail_url: str
    process: subprocess.Popen[str]
    environ: dict[str, str]
    said: list[str] = field(default_factory=list)

    def sign_in(self, email: str = "", feature: str = "") -> requests.Session:
        """Return a browser that went through the consent page and is signed in."""
        browser = requests.Session()
        form = {"csrf_token": csrf_token(browser, self.base_url), "feature": feature}
        page = browser.post(f"{self.base_url}/oauth/start", data=form, timeout=30)
        fields = consent_fields(page.text)
        if email:
            fields["account"] = [email]
        answer = browser.post(
            urljoin(page.url, "/o/oauth2/v2/auth"),
            data={**fields, "decision": "allow"},
            timeout=30,
        )
        answer.raise_for_status()
        return browser

    def cookie(self, browser: requests.Session) -> dict[str, str]:
        """Return the session's cookie in the shape that Playwright's add_cookies takes."""
        value = browser.cookies.get_dict()["introkeeper"]
        return {"name": "introkeeper", "value": value, "url": self.base_url}

    def control(self, path: str, **body: Any) -> Any:
        """Ask the simulated Gmail's control API (POST with a body, GET without)."""
        address = f"{self.gmail_url}/control/{path}"
        answer = (
            requests.post(address, json=body, timeout=30)
            if body
            else requests.get(address, timeout=30)
        )
        answer.raise_for_status()
        return answer.json()

    def wait_synced(self, browser: requests.Session) -> dict[str, Any]:
        """Return /api/v1/me once the first sync is complete."""
        me: dict[str, Any] = {}

        def complete() -> bool:
            me.update(browser.get(f"{self.base_url}/api/v1/me", timeout=30).json())
            return bool(me["sync"].get("stage") == "complete")

        try:
            wait_until(complete)
        except AssertionError as late:
            late.add_note(f"the sync stands at {me['sync']}; the product said: {self.said[-30:]}")
            raise
        return me


def wait_until(claim: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Return *claim*'s first true answer; fail when none comes in time."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if found := claim():
            return found
        time.sleep(0.05)
    raise AssertionError(f"not true within {patience:.0f} s")


@contextmanager
def running(
    data_dir: Path, gmail_url: str = "", client_file: Path | None = None, **environ: str
) -> Iterator[Running]:
    """Start everything and end it; without *gmail_url* it is the demo with the sample mailbox."""
    port = free_port()
    env = {k: v for k, v in os.environ.items() if not k.startswith(("INTROKEEPER_", "REDIS_"))}
    env.pop("DATABASE_URL", None)
    env |= {"INTROKEEPER_DATA_DIR": str(data_dir), "INTROKEEPER_PORT": str(port)}
    if gmail_url:
        env |= {
            "INTROKEEPER_GMAIL_ENDPOINT": gmail_url,
            "INTROKEEPER_CLIENT_FILE": str(client_file),
        }
    process = subprocess.Popen(
        [sys.executable, "-c", START, "run"],
        env=env | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    home = Running(f"http://127.0.0.1:{port}", data_dir, gmail_url, process, env | environ)
    reader = threading.Thread(target=_listen, args=(process, home.said), daemon=True)
    reader.start()
    try:
        wait_until(lambda: _is_ready(home))
        home.gmail_url = gmail_url or _demo_url(data_dir)
        yield home
    finally:
        process.terminate()
        process.wait(timeout=120)
        reader.join(timeout=30)
        if process.stdout:
            process.stdout.close()


def consent_fields(page: str) -> dict[str, list[str]]:
    """Return what the consent page's form sends when nothing is changed."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", page):
        attributes = {
            key: html.unescape(value) for key, value in re.findall(r'([\w-]+)="([^"]*)"', tag)
        }
        chosen = attributes.get("type") == "hidden" or " checked" in tag
        if chosen and "name" in attributes:
            found.setdefault(attributes["name"], []).append(attributes.get("value", ""))
    return found


def csrf_token(browser: requests.Session, base_url: str) -> str:
    """Return the token of the forms on the first page."""
    page = browser.get(f"{base_url}/", timeout=30).text
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found, "the first page holds no form"
    return html.unescape(found[1])


def is_alive(process: int) -> bool:
    """Return True until a process has ended, whether or not its parent took note."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def free_port() -> int:
    """Return a port of loopback that nothing uses, and that no other test takes meanwhile."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 8
    for port in random.sample(PORTS[worker::8], 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


def _is_ready(home: Running) -> bool:
    if home.process.poll() is not None:
        raise AssertionError("the product did not start: " + "".join(home.said))
    return any("is ready" in line for line in home.said)


def _listen(process: subprocess.Popen[str], said: list[str]) -> None:
    for line in process.stdout or ():
        said.append(line)


def _demo_url(data_dir: Path) -> str:
    client = json.loads((data_dir / "demo" / "client_secret.json").read_text())
    inner = client.get("web") or client["installed"]
    return str(inner["auth_uri"]).removesuffix("/o/oauth2/v2/auth")
