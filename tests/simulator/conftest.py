"""A running simulator, Alice's mailbox in it, and Google's own client for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from google.api_core.client_options import ClientOptions
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build

from simulator import Simulator, serving
from simulator.mailboxes import Mailbox

ALICE = "alice@example.com"
FULL = "https://mail.google.com/"


@pytest.fixture
def gmail() -> Iterator[Simulator]:
    with serving() as running:
        yield running


@pytest.fixture
def box(gmail: Simulator) -> Mailbox:
    return gmail.mailbox(ALICE, "Alice")


@pytest.fixture
def users(gmail: Simulator, box: Mailbox) -> Iterator[Any]:
    """`users()` of a service that may do everything in Alice's mailbox."""
    with connected(gmail, FULL) as service:
        yield service.users()


@pytest.fixture
def users_with(gmail: Simulator, box: Mailbox) -> Iterator[Callable[..., Any]]:
    """`users()` of a service that was granted the named scopes only."""
    services = []

    def connect(*scopes: str) -> Any:
        services.append(connected(gmail, *scopes))
        return services[-1].users()

    yield connect
    for service in services:
        service.close()


def connected(gmail: Simulator, *scopes: str) -> Any:
    token = gmail.grant(ALICE, *scopes)["access_token"]
    return build(
        "gmail",
        "v1",
        credentials=Credentials(token),
        client_options=ClientOptions(api_endpoint=gmail.url),
        static_discovery=True,
        cache_discovery=False,
    )


def mail(
    text: str = "Alice, meet Bob.",
    *,
    sender: str = "Carol <carol@example.com>",
    to: str = "Alice <alice@example.com>, Bob <bob@example.com>",
    subject: str = "Alice <> Bob",
    number: int = 1,
    date: str = "Mon, 2 Mar 2026 10:00:00 +0000",
    extra: str = "",
) -> bytes:
    """A plain mail; *extra* header lines end with a line end."""
    return (
        f"From: {sender}\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {date}\r\n"
        f"Message-ID: <m{number}@example.com>\r\n{extra}\r\n{text}\r\n"
    ).encode()
