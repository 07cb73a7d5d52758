"""Settings: language, clocks, hints, digest, and what to leave out."""

from __future__ import annotations

from zoneinfo import available_timezones

from flask import current_app, redirect, request, url_for
from pydantic import ValidationError

from server import choices, connection, enqueue
from server.web import access, oauth
from server.web.pages import filled, hint_words
from server.web.pages.frame import Page, bp, me, noted, now, page
from server.web.tongues import mark


@bp.get("/settings")
def settings() -> Page:
    """Everything that can be chosen."""
    return _form(filled.as_chosen(choices.chosen(me())))


@bp.post("/settings")
def keep_settings() -> Page:
    """Keep the form; where something is wrong, show it as it was typed and say what."""
    account_id = me()
    lists = {name: request.form.getlist(name) for name in ("hint", "quiet", "workday")}
    try:
        wish = choices.read_form(request.form, lists)
    except ValidationError as error:
        return _form(filled.as_typed(request.form, lists, error))
    redis = current_app.config["REDIS"]
    ids = connection.label_ids(account_id, wish.exclude_labels, access.settings(), redis)
    choices.keep(account_id, wish, ids, now())
    enqueue.enqueue(redis, enqueue.RECOMPUTE_ALL, account_id)
    letter = wish.digest
    if (letter.on or letter.nudge) and letter.via == "gmail" and not _may_send(account_id):
        return oauth.ask("digest", after=url_for("dashboard.settings"), note=mark("Kept."))
    noted("Kept.")
    return redirect(url_for("dashboard.settings"), 303)


def _form(form: filled.Filled) -> str:
    letter = form.ticked["digest"] and form.values.get("digest.via") == "gmail"
    return page(
        "settings.html",
        form=form,
        hints=hint_words,
        zones=sorted(available_timezones()),
        barred=bool(letter) and not _may_send(me()),
        smtp=bool(current_app.config["SETTINGS"].smtp_url),
        here="settings",
    )


def _may_send(account_id: int) -> bool:
    found = connection.connection(account_id)["permissions"]
    return any(p["granted"] for p in found if p["feature"] == "digest")
