"""Settings: language, clocks, hints, digest, and what to leave out."""

from __future__ import annotations

from zoneinfo import available_timezones

from flask import current_app, redirect, request, url_for
from pydantic import ValidationError

from introductions.model import Rules

from .. import access, choices, connection, enqueue
from . import hint_words
from .frame import Page, bp, me, noted, now, page


@bp.get("/settings")
def settings() -> Page:
    """Everything that can be chosen."""
    return _form(choices.chosen(me()))


@bp.post("/settings")
def keep_settings() -> Page:
    """Keep the form; say what is wrong with it where something is."""
    account_id = me()
    lists = {name: request.form.getlist(name) for name in ("hint", "quiet")}
    try:
        wish = choices.read_form(request.form, lists)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]).replace("_", " ")
        sentence = f"{where}: {first['msg'].removeprefix('Value error, ')}."
        return _form(choices.chosen(account_id), sentence)
    redis = current_app.config["REDIS"]
    ids = connection.label_ids(account_id, wish.exclude_labels, access.settings(), redis)
    choices.keep(account_id, wish, ids, now())
    enqueue.enqueue(redis, enqueue.RECOMPUTE_ALL, account_id)
    if wish.digest.on and wish.digest.via == "gmail" and not _may_send(account_id):
        return page("allow.html", feature="digest", here="settings")
    noted("Kept.")
    return redirect(url_for("dashboard.settings"), 303)


def _form(wish: choices.Choices, wrong: str = "") -> str:
    return page(
        "settings.html",
        wish=wish,
        wrong=wrong,
        hints=hint_words,
        defaults=Rules(),
        zones=sorted(available_timezones()),
        may_send=_may_send(me()),
        smtp=bool(current_app.config["SETTINGS"].smtp_url),
        here="settings",
    )


def _may_send(account_id: int) -> bool:
    found = connection.connection(account_id)["permissions"]
    return any(p["granted"] for p in found if p["feature"] in ("digest", "drafts"))
