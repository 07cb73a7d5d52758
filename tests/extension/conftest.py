"""Chromium with the extension, connected to a scripted server or to the real one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.chromium import chromium

from . import scripted as scripts
from .browser import ROOT, Browser, launch, permitted_profile
from .scripted import Scripted
from .waits import observable


@pytest.fixture(scope="session")
def extension(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The extension as it is shipped, whose waits can be seen and held."""
    return observable(tmp_path_factory.mktemp("observable") / "extension")


@pytest.fixture(scope="session")
def profile(
    playwright: Playwright, extension: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A profile that may reach loopback."""
    return permitted_profile(playwright, tmp_path_factory.mktemp("profile"), extension)


@pytest.fixture(scope="module")
def browser(
    playwright: Playwright,
    profile: Path,
    extension: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Browser]:
    """One Chromium for the tests of a module."""
    folder = tmp_path_factory.mktemp("chromium") / "profile"
    shutil.copytree(profile, folder)
    found = launch(playwright, folder, extension)
    yield found
    found.context.close()


@pytest.fixture(autouse=True)
def no_tabs_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close the tabs that a test opened."""
    yield
    if "browser" in request.fixturenames:
        context = request.getfixturevalue("browser").context
        left = context.pages
        context.new_page()  # Chromium ends with its last tab
        for page in left:
            page.close()


@pytest.fixture
def server() -> Iterator[Scripted]:
    """A server that answers what the test tells it to."""
    with scripts.scripted() as found:
        yield found


@pytest.fixture
def connected(browser: Browser, server: Scripted) -> Browser:
    """The browser, connected to the scripted server as Alice."""
    browser.worker().evaluate("chrome.storage.session.clear()")
    browser.connect(server.url, "token", "alice@example.com")
    return browser


@pytest.fixture(scope="session")
def blank(playwright: Playwright) -> Iterator[Page]:
    """A plain page without the extension, for its pure parts."""
    plain = playwright.chromium.launch(
        executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
    )
    page = plain.new_page()
    yield page
    plain.close()


@pytest.fixture(scope="session")
def development_tools() -> Path:
    """The folder of web-ext and the oracle, which `make test` installs when Node is there."""
    folder = ROOT / "node_modules"
    if not shutil.which("node") or not (folder / "web-ext").is_dir():
        pytest.skip("web-ext is not installed: install Node, then run `npm ci --ignore-scripts`.")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one file on one worker: they share a Chromium."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
