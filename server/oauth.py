"""Sign-in and consent in the browser: start, callback, sign-out."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import available_timezones

from flask import Blueprint, abort, current_app, redirect, request, session, url_for
from werkzeug.wrappers import Response

from . import access, enqueue, grants
from .db import transaction
from .gmail_api import GmailApi
from .gmail_errors import GmailError
from .problems import problem_page
from .store import accounts

bp = Blueprint("oauth", __name__, url_prefix="/oauth")
FEATURES = {"drafts": grants.COMPOSE, "digest": grants.SEND, "labels": grants.LABELS}


@bp.post("/start")
def start() -> Response:
    """Send the person to the consent page, with state and PKCE kept in the session."""
    scopes = _scopes(request.form.get("feature", ""))
    client = grants.load_client(current_app.config["SETTINGS"].client_file)
    url, state, verifier = grants.begin(client, _callback(), scopes)
    zone = request.form.get("zone", "")
    session["oauth"] = {
        "state": state,
        "verifier": verifier,
        "scopes": list(scopes),
        "zone": zone if zone in available_timezones() else "",
    }
    return redirect(url)


@bp.get("/callback")
def callback() -> Response:
    """Take the code, keep the grant, and begin the first sync."""
    began = session.pop("oauth", None)
    if not began or request.args.get("state") != began["state"]:
        return problem_page("This sign-in was not begun here, or is too old. Begin again.", 400)
    if "error" in request.args or "code" not in request.args:
        return problem_page("Gmail was not connected: the permission was not given.", 403)
    settings = current_app.config["SETTINGS"]
    client = grants.load_client(settings.client_file)
    scopes = tuple(began["scopes"])
    grant = grants.finish(client, _callback(), scopes, began["verifier"], request.args["code"])
    if grants.READ not in grant.scopes:
        return problem_page(
            "Introkeeper cannot read this mailbox: the box for reading mail was not ticked. "
            "Connect again and tick it.",
            403,
        )
    with GmailApi(grant.credentials, settings.gmail_endpoint) as gmail:
        email = gmail.profile()["emailAddress"]
    with transaction() as db:
        if not access.may_sign_in(db, email, settings):
            return problem_page("This address is not on this server's list of people.", 403)
        account = accounts.connect(
            db, email, grants.dump(grant.credentials), " ".join(sorted(grant.scopes)), _now()
        )
        moved = accounts.suggest_zone(account, began.get("zone", ""))
        account_id, epoch = account.id, account.session_epoch
    after = session.get("after")
    session.clear()
    session.update(account_id=account_id, epoch=epoch)
    for job in (enqueue.SYNC, enqueue.WATCH, *((enqueue.RECOMPUTE_ALL,) if moved else ())):
        enqueue.enqueue(current_app.config["REDIS"], job, account_id, queue=enqueue.HIGH)
    return redirect(after or url_for("dashboard.now"))


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


def _callback() -> str:
    return f"{current_app.config['SETTINGS'].base_url}/oauth/callback"


def _now() -> datetime:
    return datetime.now(UTC)
