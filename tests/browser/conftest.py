"""A real Chromium in front of the running product with the demo mailbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
from playwright.sync_api import Browser, Playwright

from tests.chromium import FLAGS, chromium
from tests.running import Running, running


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The demo, read to the end, with every permission that its pages ask for."""
    with running(tmp_path_factory.mktemp("demo")) as running_home:
        running_home.wait_synced(running_home.sign_in())
        yield running_home


@pytest.fixture(scope="session")
def visitor(home: Running) -> requests.Session:
    """Alice, signed in, with drafts allowed."""
    return home.sign_in(feature="drafts")


@pytest.fixture(scope="session", name="chromium")
def started(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, which may reach the product on this machine."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield browser
    browser.close()
