"""Sign-in and consent in the browser: start, callback, sign-out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import available_timezones

from flask import Blueprint, abort, current_app, redirect, request, session, url_for
from werkzeug.wrappers import Response

from server import enqueue
from server.db import reading, transaction
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.errors import GmailError
from server.store import accounts
from server.web import access
from server.web.problems import problem_page
from server.web.tongues import mark, of_browser

bp = Blueprint("oauth", __name__, url_prefix="/oauth")
FEATURES = {"drafts": grants.COMPOSE, "digest": grants.SEND, "labels": grants.LABELS}

# "//host" leads elsewhere; browsers read a backslash as a slash, and skip tabs and line breaks.
_OWN_PATH = re.compile(r"/(?![/\\])[^\x00-\x1f\x7f]*")


@bp.post("/start")
def start() -> Response:
    """Send the person to the consent page, as a button asks."""
    form = request.form
    zone, where = form.get("zone", ""), own_path(form.get("back", ""))
    entry_id, choice = form.get("entry", 0, type=int), form.get("choice", 0, type=int)
    wish = {"entry": entry_id, "choice": choice, "back": where or "/"} if entry_id else None
    return ask(
        form.get("feature", ""),
        zone=zone if zone in available_timezones() else "",
        reopen=form.get("reopen") == "1",
        after=where,
        draft=wish,
    )


def ask(feature: str, **carried: Any) -> Response:
    """Send the person to the consent page; what is *carried* lies ready when they come back.

    State and PKCE verifier are kept in the session beside it. A permission for a feature is asked
    of the mailbox that is open, not of whichever account the browser offers.
    """
    scopes = _scopes(feature)
    client = grants.load_client(current_app.config["SETTINGS"].client_file)
    hint = _own_address() if feature else ""
    url, state, verifier = grants.begin(client, _callback(), scopes, hint)
    session["oauth"] = {**carried, "state": state, "verifier": verifier, "scopes": list(scopes)}
    return redirect(url, 303)


@dataclass(frozen=True, slots=True)
class _LetIn:
    """The account that a sign-in opened; *moved*: its time zone became another."""

    account_id: int
    epoch: int
    closed: bool
    moved: bool


@bp.get("/callback")
def callback() -> Response:
    """Take the code, keep the grant, and begin the first sync."""
    began = session.pop("oauth", None)
    if not began or request.args.get("state") != began["state"]:
        return problem_page("This sign-in was not begun here, or is too old. Begin again.", 400)
    if "error" in request.args or "code" not in request.args:
        return _not_permitted(began)
    settings = current_app.config["SETTINGS"]
    client, scopes = grants.load_client(settings.client_file), tuple(began["scopes"])
    grant = grants.finish(client, _callback(), scopes, began["verifier"], request.args["code"])
    if grants.READ not in grant.scopes:
        return problem_page(
            "Introkeeper cannot read this mailbox: the box for reading mail was not ticked. "
            "Connect again and tick it.",
            403,
        )
    with GmailApi(grant.credentials, settings.gmail_endpoint) as gmail:
        email = gmail.profile()["emailAddress"]
    kept = _keep(email, grant, began)
    if kept is None:
        return problem_page("This address is not on this server's list of people.", 403)
    began["after"] = began.get("after") or session.get("after", "")
    session.clear()
    session.update(account_id=kept.account_id, epoch=kept.epoch)
    session.permanent = True
    if kept.closed:
        grants.revoke(client, grant.credentials)  # signing in is no wish to be read again
        return redirect(url_for("dashboard.mailboxes"))
    for job in (enqueue.SYNC, enqueue.WATCH, *((enqueue.RECOMPUTE_ALL,) if kept.moved else ())):
        enqueue.enqueue(current_app.config["REDIS"], job, kept.account_id, queue=enqueue.HIGH)
    return _back(began)


def _not_permitted(began: Mapping[str, Any]) -> Response:
    if access.account_id() is None:
        return problem_page("Gmail was not connected: the permission was not given.", 403)
    return _back(began, mark("The permission was not given; everything else stays as it is."))


def _keep(email: str, grant: grants.Grant, began: Mapping[str, Any]) -> _LetIn | None:
    """Connect the account with its grant; None where the address may not sign in here."""
    with transaction() as db:
        if not access.may_sign_in(db, email, current_app.config["SETTINGS"]):
            return None
        known = accounts.by_email(db, email)
        token = grants.dump(grant.credentials, known.token if known else None)
        scopes = " ".join(sorted(grant.scopes))
        reopen = bool(began.get("reopen"))
        account = accounts.connect(db, email, token, scopes, _now(), reopen=reopen)
        accounts.suggest_language(account, of_browser())
        moved = accounts.suggest_zone(account, began.get("zone", ""))
        return _LetIn(account.id, account.session_epoch, account.state == "closed", bool(moved))


def _back(began: Mapping[str, Any], note: str = "") -> Response:
    """Send the person to where they were: to their draft, to the page that asked, or to *Now*."""
    after = began.get("after") or url_for("dashboard.now")
    if note or began.get("note"):
        session["note"] = {"sentence": note or began["note"], "entry_id": 0, "mark": ""}
    if note or not began.get("draft"):
        return redirect(after)
    session["draft"] = began["draft"]
    return redirect(url_for("dashboard.wished_draft", entry_id=began["draft"]["entry"]))


def own_path(wish: str) -> str:
    """Return *wish* where it is a path of this server, else nothing."""
    return wish if _OWN_PATH.fullmatch(wish) else ""


@bp.post("/sign-out")
def sign_out() -> Response:
    """End the owner's sessions in all browsers; the mailbox stays connected."""
    account_id = access.account_id()
    if account_id is not None:
        with transaction() as db:
            accounts.end_sessions(db, account_id)
    session.clear()
    return redirect(url_for("dashboard.now"))


@bp.errorhandler(grants.ConsentRefused)
def _refused(error: grants.ConsentRefused) -> Response:
    return problem_page(str(error), 502)


@bp.errorhandler(grants.ClientFileProblem)
def _not_set_up(error: grants.ClientFileProblem) -> Response:
    return problem_page(str(error), 503)


@bp.errorhandler(GmailError)
def _gmail_failed(error: GmailError) -> Response:
    return problem_page(f"Gmail could not be read: {error}", 502)


def _scopes(feature: str) -> tuple[str, ...]:
    if feature and feature not in FEATURES:
        abort(400)
    return (*grants.FIRST, FEATURES[feature]) if feature else grants.FIRST


def _own_address() -> str:
    own = access.account_id()
    if own is None:
        return ""
    with reading() as db:
        account = accounts.get(db, own)
        return account.email if account else ""


def _callback() -> str:
    return f"{current_app.config['SETTINGS'].base_url}/oauth/callback"


def _now() -> datetime:
    return datetime.now(UTC)
