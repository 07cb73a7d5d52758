"""OAuth from the consent page to revocation, with Google's own libraries on the other side."""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import google.auth.transport.requests
import httplib2
import pytest
import requests
from google.auth.exceptions import RefreshError
from google.oauth2 import id_token
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import Flow
from googleapiclient.errors import HttpError

from simulator import Simulator, serving
from simulator.mailboxes import Mailbox
from tests.simulator.conftest import ALICE, FULL, connected

BACK = "http://127.0.0.1:9/oauth/callback"
READ = "https://www.googleapis.com/auth/gmail.readonly"
SEND = "https://www.googleapis.com/auth/gmail.send"
SCOPES = ["openid", "https://www.googleapis.com/auth/userinfo.email", READ, SEND]


@pytest.fixture(autouse=True)
def plain_http(monkeypatch: pytest.MonkeyPatch, box: Mailbox) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("OAUTHLIB_RELAX_TOKEN_SCOPE", "1")


def link(gmail: Simulator, **more: str) -> tuple[Flow, str]:
    flow = Flow.from_client_secrets_file(str(gmail.client_file), SCOPES, redirect_uri=BACK)
    url, _ = flow.authorization_url(access_type="offline", **more)
    return flow, url


def decide(url: str, decision: str = "allow", untick: str = "", account: str = ALICE) -> str:
    """Where the browser is sent after the page was filled in as the arguments say."""
    page = requests.get(url, timeout=30).text
    pairs = re.findall(r'name="(\w+)" value="([^"]*)"', page)
    form = [
        (name, html.unescape(value))
        for name, value in pairs
        if name not in ("account", "decision") and html.unescape(value) != untick
    ]
    form += [("account", account), ("decision", decision)]
    answer = requests.post(url.partition("?")[0], data=form, allow_redirects=False, timeout=30)
    assert answer.status_code == 302
    return answer.headers["Location"]


def credentials(gmail: Simulator, untick: str = "", **more: str) -> Credentials:
    flow, url = link(gmail, **more)
    flow.fetch_token(authorization_response=decide(url, untick=untick), include_client_id=True)
    found: Credentials = flow.credentials
    return found


def token_request(gmail: Simulator, **form: str) -> requests.Response:
    client = gmail.world.oauth.client
    body = {"client_id": client.id, "client_secret": client.secret, **form}
    return requests.post(f"{gmail.url}/token", data=body, timeout=30)


def test_one_consent_gives_a_token_that_reads_the_mailbox(gmail: Simulator) -> None:
    found = credentials(gmail)
    with connected(gmail, *found.scopes) as service:
        profile = service.users().getProfile(userId="me").execute()
    assert profile["emailAddress"] == ALICE
    assert set(found.scopes) == set(SCOPES)


def test_id_token_is_signed_and_names_the_account(gmail: Simulator) -> None:
    found = credentials(gmail)
    certificates = f"{gmail.url}/oauth2/v1/certs"
    claims = id_token.verify_token(
        found.id_token, google.auth.transport.requests.Request(), found.client_id, certificates
    )
    assert claims["email"] == ALICE
    assert claims["iss"] == "https://accounts.google.com"


def test_key_is_published_in_both_of_googles_forms(gmail: Simulator) -> None:
    jwks = requests.get(f"{gmail.url}/oauth2/v3/certs", timeout=30).json()
    certificates = requests.get(f"{gmail.url}/oauth2/v1/certs", timeout=30).json()
    assert [key["kid"] for key in jwks["keys"]] == list(certificates)


def test_unticked_scope_is_not_granted(gmail: Simulator) -> None:
    found = credentials(gmail, untick=SEND)
    assert READ in found.granted_scopes
    assert SEND not in found.granted_scopes


def test_refusal_comes_back_as_access_denied(gmail: Simulator) -> None:
    _, url = link(gmail)
    answer = parse_qs(urlsplit(decide(url, "deny")).query)
    assert answer["error"] == ["access_denied"]
    assert "state" in answer


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"client_id": "x"}, "invalid_client"),
        ({"redirect_uri": "http://evil.example/"}, "redirect_uri_mismatch"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"scope": ""}, "Missing required parameter: scope"),
    ],
    ids=lambda value: value if isinstance(value, str) else next(iter(value)),
)
def test_page_refuses_a_wrong_link(gmail: Simulator, wrong: dict[str, str], sentence: str) -> None:
    right = {
        "client_id": gmail.world.oauth.client.id,
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": READ,
    }
    answer = requests.get(f"{gmail.url}/o/oauth2/v2/auth", params=right | wrong, timeout=30)
    assert answer.status_code == 400
    assert sentence in answer.text


def test_web_client_comes_back_to_its_own_address_only() -> None:
    with serving(redirect_uris=[BACK]) as gmail:
        client = gmail.world.oauth.client
        assert client.allows(BACK)
        assert not client.allows(BACK + "x")
        assert '"web"' in gmail.client_file.read_text()


def test_page_escapes_what_the_link_brings(gmail: Simulator) -> None:
    _, url = link(gmail)
    page = requests.get(url + "&login_hint=%22%3E%3Cscript%3E", timeout=30).text
    assert "<script>" not in page


def test_code_is_good_once(gmail: Simulator) -> None:
    flow, url = link(gmail)
    code = parse_qs(urlsplit(decide(url)).query)["code"][0]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    first = token_request(gmail, **form, code_verifier=flow.code_verifier)
    second = token_request(gmail, **form, code_verifier=flow.code_verifier)
    assert first.status_code == 200
    assert second.json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"code_verifier": "wrong"}, "invalid_grant"),
        ({"redirect_uri": BACK + "x"}, "redirect_uri_mismatch"),
        ({"client_secret": "wrong"}, "invalid_client"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
    ],
    ids=["pkce", "redirect", "secret", "grant-type"],
)
def test_code_is_refused(gmail: Simulator, change: dict[str, str], error: str) -> None:
    flow, url = link(gmail)
    code = parse_qs(urlsplit(decide(url)).query)["code"][0]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    form["code_verifier"] = flow.code_verifier
    assert token_request(gmail, **form | change).json()["error"] == error


def test_basic_credentials_are_taken_too(gmail: Simulator) -> None:
    client = gmail.world.oauth.client
    refresh = gmail.grant(ALICE, READ)["refresh_token"]
    answer = requests.post(
        f"{gmail.url}/token",
        data={"grant_type": "refresh_token", "refresh_token": refresh},
        auth=(client.id, client.secret),
        timeout=30,
    )
    assert answer.status_code == 200


def test_refresh_brings_no_new_refresh_token(gmail: Simulator) -> None:
    refresh = gmail.grant(ALICE, READ)["refresh_token"]
    answer = token_request(gmail, grant_type="refresh_token", refresh_token=refresh).json()
    assert "refresh_token" not in answer
    assert answer["scope"] == READ


def test_second_consent_brings_a_refresh_token_only_when_asked(gmail: Simulator) -> None:
    assert credentials(gmail).refresh_token
    assert not credentials(gmail).refresh_token
    assert credentials(gmail, prompt="consent").refresh_token


def test_limited_grant_says_when_it_ends(gmail: Simulator) -> None:
    gmail.world.oauth.refresh_seconds = 600
    assert gmail.grant(ALICE, READ)["refresh_token_expires_in"] == 600


def test_oldest_of_more_than_a_hundred_refresh_tokens_is_dropped(gmail: Simulator) -> None:
    first = gmail.grant(ALICE, READ)["refresh_token"]
    for _ in range(100):
        gmail.grant(ALICE, READ)
    answer = token_request(gmail, grant_type="refresh_token", refresh_token=first)
    assert answer.json()["error"] == "invalid_grant"


def test_revoked_token_is_invalid_grant_and_401(gmail: Simulator) -> None:
    found = credentials(gmail)
    with connected(gmail, READ) as service:
        url = f"{gmail.url}/revoke"
        assert requests.post(url, data={"token": found.token}, timeout=30).status_code == 200
        with pytest.raises(RefreshError, match="invalid_grant"):
            found.refresh(google.auth.transport.requests.Request())
        with pytest.raises((HttpError, RefreshError)):
            service.users().getProfile(userId="me").execute()


def test_expired_access_token_is_401(gmail: Simulator) -> None:
    gmail.world.oauth.access_seconds = -1
    token = gmail.grant(ALICE, READ)["access_token"]
    assert profile_status(gmail, token) == 401


def test_method_outside_the_scopes_is_403(users_with: Any) -> None:
    with pytest.raises(HttpError) as caught:
        users_with(SEND).messages().list(userId="me").execute()
    assert caught.value.status_code == 403
    assert "insufficient authentication scopes" in str(caught.value)


def test_metadata_scope_gives_neither_bodies_nor_search(users_with: Any, box: Mailbox) -> None:
    one = box.add(b"Subject: x\r\n\r\nsecret")
    messages = users_with("https://www.googleapis.com/auth/gmail.metadata").messages()
    assert messages.get(userId="me", id=one.id, format="metadata").execute()["payload"]
    for request in (
        messages.get(userId="me", id=one.id),
        messages.list(userId="me", q="secret"),
    ):
        with pytest.raises(HttpError, match="403"):
            request.execute()


def test_scope_that_was_taken_away_is_403(gmail: Simulator, users_with: Any) -> None:
    users = users_with(FULL)
    gmail.world.oauth.take_scopes(ALICE, [FULL])
    with pytest.raises(HttpError, match="403"):
        users.getProfile(userId="me").execute()


def profile_status(gmail: Simulator, token: str) -> int:
    http = httplib2.Http()
    try:
        headers = {"Authorization": f"Bearer {token}"}
        answer, _ = http.request(f"{gmail.url}/gmail/v1/users/me/profile", headers=headers)
        return int(answer.status)
    finally:
        http.close()
