"""What the token endpoint may answer: a grant comes of it, or one clear refusal."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest

from server.gmail import grants

BACK = "http://127.0.0.1:9/oauth/callback"
GRANT = {"access_token": "a", "refresh_token": "r", "token_type": "Bearer", "scope": grants.READ}
PAGE = "<html><title>Error 500 (Server Error)</title></html>"


class TokenEndpoint(BaseHTTPRequestHandler):
    """Answers what the test wants."""

    wanted: ClassVar[tuple[int, str]] = (200, "")

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        status, body = self.wanted
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def client() -> Iterator[dict[str, Any]]:
    """A client file whose token endpoint is ours."""
    with HTTPServer(("127.0.0.1", 0), TokenEndpoint) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}"
        inner = {"auth_uri": f"{here}/auth", "token_uri": f"{here}/token"}
        yield {"installed": {**inner, "client_id": "id", "client_secret": "secret"}}
        server.shutdown()


def finished(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch, answer: object, status: int = 200
) -> grants.Grant:
    """Return the grant that comes of *answer*."""
    body = answer if isinstance(answer, str) else json.dumps(answer)
    monkeypatch.setattr(TokenEndpoint, "wanted", (status, body))
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    return grants.finish(client, BACK, grants.FIRST, "v" * 43, "code")


def test_without_a_lifetime_the_token_counts_as_good_for_an_hour(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = finished(client, monkeypatch, GRANT)
    assert found.credentials.refresh_token == "r"
    expiry = found.credentials.expiry
    assert expiry is not None
    left = expiry.replace(tzinfo=UTC) - datetime.now(UTC)
    assert timedelta(minutes=59) < left <= timedelta(minutes=60)


def test_what_was_granted_is_what_the_answer_names(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    named = f"{grants.SEND} email {grants.READ}"
    answer = {**GRANT, "expires_in": 60, "scope": named}
    assert finished(client, monkeypatch, answer).scopes == set(named.split())


def test_without_scopes_in_the_answer_all_that_was_asked_is_granted(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = {name: text for name, text in GRANT.items() if name != "scope"}
    assert finished(client, monkeypatch, answer).scopes == set(grants.FIRST)


@pytest.mark.parametrize(("given", "kept"), [("new", "new"), (None, "old")])
def test_a_second_consent_without_a_refresh_token_keeps_the_first_one(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch, given: str | None, kept: str
) -> None:
    first = finished(client, monkeypatch, {**GRANT, "refresh_token": "old"})
    second = finished(client, monkeypatch, {**GRANT, "access_token": "b", "refresh_token": given})
    stored = grants.dump(second.credentials, grants.dump(first.credentials))
    assert (json.loads(stored)["token"], json.loads(stored)["refresh_token"]) == ("b", kept)


@pytest.mark.parametrize("status", [200, 400, 401, 500, 503])
@pytest.mark.parametrize("answer", [PAGE, "", {"error": "invalid_grant"}, {}, [], "null", "{"])
def test_an_answer_without_a_token_refuses_the_consent(
    client: dict[str, Any], monkeypatch: pytest.MonkeyPatch, answer: object, status: int
) -> None:
    with pytest.raises(grants.ConsentRefused):
        finished(client, monkeypatch, answer, status)
