"""OAuth 2 as accounts.google.com plays it: consent, codes, tokens, refresh and revocation."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from threading import RLock
from typing import Any
from urllib.parse import urlsplit

from simulator.signing import ISSUER, Signer

ACCESS_SECONDS = 3599
CODE_SECONDS = 600
# The oldest is dropped silently: https://developers.google.com/identity/protocols/oauth2#expiration
MOST_REFRESH_TOKENS = 100
# Google writes these two out in the token reply.
LONG_NAMES = {
    "email": "https://www.googleapis.com/auth/userinfo.email",
    "profile": "https://www.googleapis.com/auth/userinfo.profile",
}
LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")


class OAuthError(Exception):
    """A refusal of the token or revoke endpoint."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error = error
        self.description = description
        self.status = status


@dataclass
class Client:
    """The one OAuth client. An installed one may come back on any port and path of loopback."""

    id: str
    secret: str
    redirect_uris: list[str]
    kind: str = "installed"

    def allows(self, uri: str) -> bool:
        """Whether the browser may be sent back to *uri*."""
        if uri in self.redirect_uris:
            return True
        return (
            self.kind == "installed"
            and urlsplit(uri).scheme == "http"
            and urlsplit(uri).hostname in LOOPBACK
        )


@dataclass
class Grant:
    """A token or a code: whose mailbox, what it reaches, until when (None: no end)."""

    email: str
    scopes: list[str]
    until: float | None = None
    nonce: str = ""
    redirect_uri: str = ""
    challenge: str = ""
    challenge_method: str = ""
    offline: bool = False


@dataclass
class OAuth:
    """All grants of one client. *refresh_seconds* gives refresh tokens an end."""

    client: Client
    signer: Signer
    access_seconds: int = ACCESS_SECONDS
    refresh_seconds: int | None = None
    codes: dict[str, Grant] = field(default_factory=dict)
    access: dict[str, Grant] = field(default_factory=dict)
    refresh: dict[str, Grant] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lock = RLock()

    def issue_code(self, grant: Grant) -> str:
        """A code that the client turns into tokens within ten minutes."""
        code = "4/" + secrets.token_urlsafe(32)
        grant.until = time.time() + CODE_SECONDS
        with self._lock:
            self.codes[code] = grant
        return code

    def token(self, form: Mapping[str, str], basic: tuple[str, str] | None) -> dict[str, Any]:
        """The token endpoint's answer; credentials stand in the body or in a Basic header."""
        client_id, secret = basic or (form.get("client_id", ""), form.get("client_secret", ""))
        if client_id != self.client.id:
            raise OAuthError("invalid_client", "The OAuth client was not found.", 401)
        if not hmac.compare_digest(secret.encode(), self.client.secret.encode()):
            raise OAuthError("invalid_client", "The provided client secret is invalid.", 401)
        with self._lock:
            kind = form.get("grant_type")
            if kind == "authorization_code":
                return self._from_code(form)
            if kind == "refresh_token":
                return self._from_refresh(form.get("refresh_token", ""))
        raise OAuthError("unsupported_grant_type", f"Invalid grant_type: {kind or ''}")

    def grant_of(self, token: str) -> Grant | None:
        """What an access token is good for; None when it is unknown or over."""
        with self._lock:
            return _living(self.access, token)

    def revoke(self, token: str) -> None:
        """Ends all that the owner of the token has granted to this client."""
        with self._lock:
            grant = _living(self.access, token) or _living(self.refresh, token)
            if grant is None:
                raise OAuthError("invalid_token", "Token expired or revoked")
            self.revoke_all(grant.email)

    def revoke_all(self, email: str) -> None:
        """The user takes the consent back."""
        with self._lock:
            for store in (self.access, self.refresh, self.codes):
                for token in [key for key, grant in store.items() if grant.email == email]:
                    del store[token]

    def take_scopes(self, email: str, scopes: list[str]) -> None:
        """The user takes single scopes back; what is left stays good."""
        with self._lock:
            for store in (self.access, self.refresh):
                for grant in store.values():
                    if grant.email == email:
                        grant.scopes = [one for one in grant.scopes if one not in scopes]

    def expire_access(self, email: str = "") -> None:
        """Access tokens end now; refresh tokens stay."""
        with self._lock:
            for token in [key for key, one in self.access.items() if email in ("", one.email)]:
                del self.access[token]

    def granted(self, email: str) -> list[str]:
        """All scopes that a user has granted so far."""
        with self._lock:
            living = [one for key in self.refresh if (one := _living(self.refresh, key))]
            return sorted({s for one in living if one.email == email for s in one.scopes})

    def save(self) -> dict[str, Any]:
        """What must outlive a restart."""
        with self._lock:
            return {
                "client": asdict(self.client),
                "key": self.signer.pem(),
                "access": {key: asdict(one) for key, one in self.access.items()},
                "refresh": {key: asdict(one) for key, one in self.refresh.items()},
            }

    def restore(self, saved: dict[str, Any]) -> None:
        """Bring back the tokens of `save`."""
        self.access = {key: Grant(**one) for key, one in saved["access"].items()}
        self.refresh = {key: Grant(**one) for key, one in saved["refresh"].items()}

    def _from_code(self, form: Mapping[str, str]) -> dict[str, Any]:
        grant = self.codes.pop(form.get("code", ""), None)
        if grant is None or (grant.until or 0) < time.time():
            raise OAuthError("invalid_grant", "Malformed auth code.")
        if grant.redirect_uri != form.get("redirect_uri"):
            raise OAuthError("redirect_uri_mismatch", "Bad Request")
        if not _verified(grant, form.get("code_verifier", "")):
            raise OAuthError("invalid_grant", "Invalid code verifier.")
        answer = self._access(grant)
        if grant.offline:
            answer |= self._refresh(grant)
        return answer

    def _from_refresh(self, token: str) -> dict[str, Any]:
        grant = _living(self.refresh, token)
        if grant is None:
            raise OAuthError("invalid_grant", "Token has been expired or revoked.")
        answer = self._access(grant)
        if grant.until is not None:
            answer["refresh_token_expires_in"] = int(grant.until - time.time())
        return answer

    def _access(self, grant: Grant) -> dict[str, Any]:
        token = "ya29." + secrets.token_urlsafe(48)
        until = time.time() + self.access_seconds
        self.access[token] = Grant(grant.email, list(grant.scopes), until)
        answer = {
            "access_token": token,
            "expires_in": self.access_seconds,
            "scope": " ".join(LONG_NAMES.get(scope, scope) for scope in grant.scopes),
            "token_type": "Bearer",
        }
        if "openid" in grant.scopes:
            answer["id_token"] = self.signer.token(self._claims(grant))
        return answer

    def _refresh(self, grant: Grant) -> dict[str, Any]:
        token = "1//" + secrets.token_urlsafe(48)
        end = None if self.refresh_seconds is None else time.time() + self.refresh_seconds
        self.refresh[token] = Grant(grant.email, list(grant.scopes), end)
        own = [key for key, one in self.refresh.items() if one.email == grant.email]
        for oldest in own[:-MOST_REFRESH_TOKENS]:
            del self.refresh[oldest]
        answer: dict[str, Any] = {"refresh_token": token}
        if self.refresh_seconds is not None:
            answer["refresh_token_expires_in"] = self.refresh_seconds
        return answer

    def _claims(self, grant: Grant) -> dict[str, Any]:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "azp": self.client.id,
            "aud": self.client.id,
            "sub": subject(grant.email),
            "iat": now,
            "exp": now + 3600,
        }
        if {"email", LONG_NAMES["email"]} & set(grant.scopes):
            claims |= {"email": grant.email, "email_verified": True}
        if grant.nonce:
            claims["nonce"] = grant.nonce
        return claims


def subject(email: str) -> str:
    """The number that stands for an account, the same at every start."""
    return str(int(hashlib.sha256(email.encode()).hexdigest()[:17], 16))


def _living(store: dict[str, Grant], token: str) -> Grant | None:
    grant = store.get(token)
    if grant is None or (grant.until is not None and grant.until < time.time()):
        return None
    return grant


def _verified(grant: Grant, verifier: str) -> bool:
    """Whether the PKCE verifier fits the challenge that came with the consent page."""
    if not grant.challenge:
        return True
    if grant.challenge_method == "S256":
        digest = hashlib.sha256(verifier.encode()).digest()
        verifier = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return hmac.compare_digest(verifier.encode(), grant.challenge.encode())
