"""The consent page: which account, which scopes, Allow or Deny."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from simulator.oauth import LONG_NAMES, Grant, OAuth

# What a user cannot untick.
ALWAYS = frozenset({"openid", "email", "profile", *LONG_NAMES.values()})
WORDS = {
    "https://mail.google.com/": "Read, compose, send and permanently delete all your email",
    "gmail.readonly": "View your email messages and settings",
    "gmail.metadata": "View your email message metadata, and not the body",
    "gmail.compose": "Manage drafts and send emails",
    "gmail.send": "Send email on your behalf",
    "gmail.modify": "Read, compose and send emails",
    "gmail.insert": "Add emails into your mailbox",
    "gmail.labels": "See and edit your email labels",
    "gmail.settings.basic": "See, edit, create or change your email settings and filters",
}


class ConsentError(Exception):
    """A request that names no client or page to go back to: the browser stays here."""


@dataclass(frozen=True)
class Asked:
    """What the client's link asks for."""

    redirect_uri: str
    state: str
    scopes: tuple[str, ...]
    params: Mapping[str, str]

    def back(self, **answer: str) -> str:
        """The address that takes the browser back with an answer."""
        if self.state:
            answer["state"] = self.state
        parts = urlsplit(self.redirect_uri)
        query = [*parse_qsl(parts.query, keep_blank_values=True), *answer.items()]
        return urlunsplit(parts._replace(query=urlencode(query)))


def asked(params: Mapping[str, str], oauth: OAuth) -> Asked:
    """The checked request; ConsentError where it must not be answered by a redirect."""
    if params.get("client_id") != oauth.client.id:
        raise ConsentError("Error 401: invalid_client. The OAuth client was not found.")
    uri = params.get("redirect_uri", "")
    if not oauth.client.allows(uri):
        raise ConsentError("Error 400: redirect_uri_mismatch. This address is not the client's.")
    if params.get("response_type") != "code":
        raise ConsentError("Error 400: unsupported_response_type. Only 'code' is served.")
    scopes = tuple(dict.fromkeys(params.get("scope", "").split()))
    if not scopes:
        raise ConsentError("Error 400: invalid_request. Missing required parameter: scope")
    if params.get("code_challenge_method", "plain") not in ("plain", "S256"):
        raise ConsentError("Error 400: invalid_request. Unknown code_challenge_method.")
    return Asked(uri, params.get("state", ""), scopes, params)


def page(request: Asked, accounts: Mapping[str, str]) -> str:
    """The page as HTML; *accounts* are names by address, and one is always chosen."""
    hint = request.params.get("login_hint", "")
    chosen = hint if hint in accounts else next(iter(accounts), "")
    radios = "".join(
        f'<label><input type="radio" name="account" value="{escape(email)}"'
        f"{' checked' if email == chosen else ''}> {escape(name or email)} "
        f"<small>{escape(email)}</small></label>"
        for email, name in accounts.items()
    )
    boxes = "".join(
        f'<label><input type="checkbox" name="granted" value="{escape(scope)}" checked> '
        f"{escape(_words(scope))}</label>"
        for scope in request.scopes
        if scope not in ALWAYS
    )
    hidden = "".join(
        f'<input type="hidden" name="{escape(key)}" value="{escape(value)}">'
        for key, value in request.params.items()
        if key not in ("account", "granted", "decision")
    )
    return PAGE.format(radios=radios, boxes=boxes, hidden=hidden)


def granted(request: Asked, account: str, ticked: list[str], oauth: OAuth) -> Grant:
    """What the user allowed: the ticked scopes, and those that cannot be unticked."""
    scopes = [one for one in request.scopes if one in ALWAYS or one in ticked]
    before = oauth.granted(account)
    if request.params.get("include_granted_scopes") == "true":
        scopes += [scope for scope in before if scope not in scopes]
    offline = request.params.get("access_type") == "offline"
    again = "consent" in request.params.get("prompt", "").split()
    return Grant(
        account,
        scopes,
        nonce=request.params.get("nonce", ""),
        redirect_uri=request.redirect_uri,
        challenge=request.params.get("code_challenge", ""),
        challenge_method=request.params.get("code_challenge_method", "plain"),
        offline=offline and (again or not set(scopes) <= set(before)),
    )


def error_page(message: str) -> str:
    """What the browser shows when it cannot be sent back."""
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Access blocked</title>"
        f"<h1>Access blocked</h1><p>{escape(message)}</p></html>"
    )


def _words(scope: str) -> str:
    return WORDS.get(scope.rpartition("/auth/")[2], scope)


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Simulated Gmail: choose an account</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; background: #f1f3f4; color: #202124; }}
main {{ max-width: 30rem; margin: 3rem auto; padding: 2rem; background: #fff; border-radius: 8px; }}
label {{ display: block; padding: .35rem 0; }}
small {{ color: #5f6368; }}
fieldset {{ border: 0; padding: 0; margin: 1rem 0; }}
legend {{ font-weight: 600; padding: 0; }}
button {{ font: inherit; padding: .5rem 1.5rem; border-radius: 4px; border: 1px solid #0b57d0; }}
button[value=allow] {{ background: #0b57d0; color: #fff; }}
button[value=deny] {{ background: #fff; color: #0b57d0; }}
.note {{ color: #5f6368; font-size: .875rem; }}
</style></head><body><main>
<h1>Introkeeper wants access to a mailbox</h1>
<p class="note">This is a Gmail that runs on your own machine. Nothing here reaches Google.</p>
<form method="post" action="/o/oauth2/v2/auth">{hidden}
<fieldset><legend>Account</legend>{radios}</fieldset>
<fieldset><legend>What it may do</legend>{boxes}</fieldset>
<button name="decision" value="allow" id="allow">Allow</button>
<button name="decision" value="deny" id="deny">Deny</button>
</form></main></body></html>
"""
