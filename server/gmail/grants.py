"""OAuth with google-auth-oauthlib: the client file, the consent, the tokens."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import requests
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import Flow
from oauthlib.oauth2 import OAuth2Error

READ = "https://www.googleapis.com/auth/gmail.readonly"
COMPOSE = "https://www.googleapis.com/auth/gmail.compose"
SEND = "https://www.googleapis.com/auth/gmail.send"
LABELS = "https://www.googleapis.com/auth/gmail.modify"
EMAIL = "https://www.googleapis.com/auth/userinfo.email"
FIRST = ("openid", EMAIL, READ)
# What a wider permission holds is not asked for again (Google's table of Gmail scopes).
HELD_IN = {READ: {LABELS}, COMPOSE: {LABELS}, SEND: {COMPOSE, LABELS}}
LIFETIME = 3600.0  # seconds; Google's access tokens last an hour
REVOKE = "https://oauth2.googleapis.com/revoke"


class ClientFileProblem(Exception):
    """The OAuth client file is missing or is not one; the message says what to do."""


class ConsentRefused(Exception):
    """The consent did not lead to a grant; the message says why."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What the consent gave: credentials and the scopes that were really granted."""

    credentials: Credentials
    scopes: frozenset[str]


def holds(scopes: str, wanted: str) -> bool:
    """Return True where *scopes*, parted by blanks, hold *wanted* or a wider permission."""
    return not {wanted, *HELD_IN.get(wanted, ())}.isdisjoint(scopes.split())


def load_client(path: Path | None) -> dict[str, Any]:
    """Return Google's client file as it stands: `{"web": {...}}` or `{"installed": {...}}`."""
    if path is None:
        raise ClientFileProblem(
            "There is no OAuth client file: download client_secret.json from the Google Cloud "
            "console and name it in INTROKEEPER_CLIENT_FILE."
        )
    try:
        client = json.loads(path.read_text())
        inner = client.get("web") or client["installed"]
        for key in ("client_id", "client_secret", "auth_uri", "token_uri"):
            if not isinstance(inner[key], str):
                raise KeyError(key)
    except OSError as error:
        raise ClientFileProblem(f"The client file {path} cannot be read: {error}.") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ClientFileProblem(
            f"{path} is not an OAuth client file: it must be the JSON that Google's console "
            "downloads, with client_id, client_secret, auth_uri and token_uri."
        ) from None
    _allow_loopback(str(inner["token_uri"]))
    return dict(client)


def begin(
    client: dict[str, Any], redirect_uri: str, scopes: tuple[str, ...], hint: str = ""
) -> tuple[str, str, str]:
    """Return the consent page's address, the state and the PKCE verifier to carry along."""
    flow = _flow(client, redirect_uri, scopes)
    wish = {"login_hint": hint} if hint else {}
    url, state = flow.authorization_url(
        access_type="offline", prompt="consent", include_granted_scopes="true", **wish
    )
    return url, state, str(flow.code_verifier)


def finish(
    client: dict[str, Any],
    redirect_uri: str,
    scopes: tuple[str, ...],
    verifier: str,
    code: str,
) -> Grant:
    """Exchange *code*, credentials in the body; raise `ConsentRefused` when that fails."""
    flow = _flow(client, redirect_uri, scopes)
    flow.code_verifier = verifier
    try:
        token = flow.fetch_token(code=code, include_client_id=True)
    except OAuth2Error as error:
        raise ConsentRefused(f"Google did not accept the sign-in ({error.error}).") from error
    except requests.RequestException as error:
        raise ConsentRefused("The sign-in server cannot be reached; try again.") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise ConsentRefused("The sign-in server's answer is no token; try again.") from error
    granted = token.get("scope", list(scopes))
    names = granted.split() if isinstance(granted, str) else list(granted)
    # RFC 6749, section 5.1: the lifetime is recommended only; the library needs one.
    flow.oauth2session.token.setdefault("expires_at", time.time() + LIFETIME)
    return Grant(flow.credentials, frozenset(names))


def dump(credentials: Credentials, known: str | None = None) -> str:
    """Return the credentials as the JSON that the store keeps, encrypted.

    A later consent may bring no refresh token: the one of the *known* credentials stays.
    """
    stripped = ["client_id", "client_secret", "token_uri"]
    text = str(credentials.to_json(strip=stripped))  # type: ignore[no-untyped-call]
    if credentials.refresh_token or not known:
        return text
    return json.dumps({**json.loads(text), "refresh_token": json.loads(known).get("refresh_token")})


def load(token: str, client: dict[str, Any]) -> Credentials:
    """Return the credentials of a stored token, refreshed where *client* says now."""
    # Credentials.from_authorized_user_info would always refresh at Google's own address.
    inner, info = client.get("web") or client["installed"], json.loads(token)
    return Credentials(  # type: ignore[no-untyped-call]
        token=info.get("token"),
        refresh_token=info.get("refresh_token"),
        expiry=_naive_utc(info.get("expiry")),
        scopes=info.get("scopes"),
        client_id=inner["client_id"],
        client_secret=inner["client_secret"],
        token_uri=inner["token_uri"],
    )


def revoke(client: dict[str, Any], credentials: Credentials) -> bool:
    """Take the grant back at the provider; True when it answered so."""
    address = revoke_uri(client)
    try:
        answer = requests.post(
            address, data={"token": credentials.refresh_token or credentials.token}, timeout=30
        )
    except requests.RequestException:
        return False
    return answer.status_code == 200


def give_back(token: str, client_file: Path | None) -> bool:
    """Take the grant of a stored token back; False where the client file is gone, too."""
    try:
        client = load_client(client_file)
    except ClientFileProblem:
        return False
    return revoke(client, load(token, client))


def revoke_uri(client: dict[str, Any]) -> str:
    """Return where tokens are revoked: Google's address, or beside another `token_uri`."""
    inner = client.get("web") or client["installed"]
    parts = urlsplit(inner["token_uri"])
    if parts.hostname == "oauth2.googleapis.com":
        return REVOKE
    return str(inner.get("revoke_uri") or f"{parts.scheme}://{parts.netloc}/revoke")


def _flow(client: dict[str, Any], redirect_uri: str, scopes: tuple[str, ...]) -> Flow:
    os.environ["OAUTHLIB_RELAX_TOKEN_SCOPE"] = "1"  # noqa: S105 - a person may untick scopes
    return Flow.from_client_config(
        client, scopes=list(scopes), redirect_uri=redirect_uri, autogenerate_code_verifier=True
    )


def _allow_loopback(token_uri: str) -> None:
    parts = urlsplit(token_uri)
    if parts.scheme == "http":
        if parts.hostname not in ("127.0.0.1", "localhost", "::1"):
            raise ClientFileProblem("The client file's token_uri must be https.")
        os.environ["OAUTHLIB_INSECURE_TRANSPORT"] = "1"


def _naive_utc(text: str | None) -> datetime | None:
    """Return the instant as google-auth compares it: in UTC, without a zone."""
    if not text:
        return None
    return datetime.fromisoformat(text).astimezone(UTC).replace(tzinfo=None)
