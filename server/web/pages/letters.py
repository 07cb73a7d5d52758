"""The digest on a page: as it would go out now, as a mail, and how to end it."""

from __future__ import annotations

from flask import Response, abort, render_template

from server import choices
from server.db import reading
from server.digests import send as digest
from server.digests.times import next_look, plan_of
from server.digests.unsubscribe import proves
from server.models import Account
from server.store import accounts, digests
from server.web import access
from server.web.pages.frame import Page, bp, me, now, page

# The mail brings its own inlined styles; nothing else may load, and it runs nothing.
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; "
    "sandbox allow-popups allow-top-navigation-by-user-activation"
)


@bp.get("/digest")
def letters() -> Page:
    """This week's digest as text, when the next one comes, and what went out."""
    account, moment = _account(), now()
    message = digest.preview(account, access.settings(), moment)
    body = message.get_body(("plain",)) if message else None
    with reading() as session:
        past = digests.listed(session, account.id)
    plan = plan_of(accounts.settings(account), account.timezone)
    return page(
        "digest_page.html",
        text=body.get_content() if body else "",
        past=past,
        next=next_look(plan, moment),
        here="settings",
    )


@bp.get("/digest/mail")
def letter_as_mail() -> Response:
    """This week's digest as a mail program shows it."""
    message = digest.preview(_account(), access.settings(), now())
    body = message.get_body(("html",)) if message else None
    if body is None:
        abort(404)
    answer = Response(body.get_content(), mimetype="text/html")
    answer.headers["Content-Security-Policy"] = MAIL_POLICY
    return answer


@bp.get("/stop/<int:account_id>/<kind>/<proof>")
def ask_to_stop(account_id: int, kind: str, proof: str) -> Page:
    """Ask whether to end these mails; nothing happens yet (RFC 8058)."""
    if not proves(account_id, kind, proof):
        abort(404)
    return render_template("stop.html", kind=kind, done=False)


@bp.post("/stop/<int:account_id>/<kind>/<proof>")
def stop(account_id: int, kind: str, proof: str) -> Page:
    """End these mails, without sign-in, cookie or question (RFC 8058)."""
    if not proves(account_id, kind, proof):
        abort(404)
    choices.stop(account_id, kind, now())
    return render_template("stop.html", kind=kind, done=True)


def _account() -> Account:
    with reading() as session:
        return session.get_one(Account, me())
