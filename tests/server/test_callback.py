"""The end of a sign-in, whatever is asked of it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.settings import Settings
from server.web.app import create_app

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
QUERY = st.dictionaries(
    st.sampled_from(["state", "code", "error", "scope", "iss", "hd", "prompt", "next"])
    | st.text(max_size=8),
    st.text(max_size=60)
    | st.sampled_from(["good", "https://evil.example/", "\r\nSet-Cookie: a=b"]),
    max_size=6,
)


@pytest.fixture
def app(database: Settings) -> Flask:
    app = create_app(database)
    app.extensions["sign_in_limit"].enabled = False
    return app


def begun(app: Flask) -> FlaskClient:
    """Return a browser that has begun to sign in."""
    client = app.test_client()
    with client.session_transaction() as cookie:
        cookie["oauth"] = {"state": "good", "verifier": "v" * 43, "scopes": []}
    return client


def test_no_query_signs_anybody_in_or_leads_elsewhere(
    app: Flask, record_property: Callable[[str, object], None]
) -> None:
    tried: Counter[int] = Counter()

    @settings(
        max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(query=QUERY, has_begun=st.booleans())
    def probe(query: dict[str, str], has_begun: bool) -> None:
        client = begun(app) if has_begun else app.test_client()
        answer = client.get("/oauth/callback", query_string=query)
        tried[answer.status_code] += 1
        assert answer.status_code in (400, 403, 502, 503)
        assert "Location" not in answer.headers
        with client.session_transaction() as cookie:
            assert "account_id" not in cookie

    probe()
    record_property("target", "OAuth callback")
    record_property("tried", tried.total())


def test_a_state_works_once(app: Flask) -> None:
    client = begun(app)
    assert client.get("/oauth/callback?state=good&error=access_denied").status_code == 403
    assert client.get("/oauth/callback?state=good&error=access_denied").status_code == 400
