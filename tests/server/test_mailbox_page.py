"""The mailbox's page: what may be done, and what keeps it from being read, in its owner's words."""

from __future__ import annotations

import pytest
from flask import Flask, g
from flask.testing import FlaskClient

from server import db
from server.gmail import grants
from server.models import Account
from server.sync import progress
from server.sync.run import NOTICES
from server.web.pages.troubles import trouble
from tests.catalogues import OTHERS


def allow(account: Account, *scopes: str) -> None:
    """Say that Google gave these permissions, and one to read."""
    with db.transaction() as session:
        row = session.get_one(Account, account.id)
        row.scopes, row.token = " ".join((grants.READ, *scopes)), "{}"


@pytest.mark.parametrize(
    ("given", "asked_for"),
    [
        ((), ["drafts", "digest", "labels"]),
        ((grants.SEND,), ["drafts", "labels"]),
        ((grants.COMPOSE,), ["labels"]),
        ((grants.LABELS,), []),
    ],
    ids=["reading", "sending", "drafts", "labels"],
)
def test_what_a_wider_permission_holds_is_not_asked_for_again(
    browser: FlaskClient, introduced: Account, given: tuple[str, ...], asked_for: list[str]
) -> None:
    allow(introduced, *given)
    page = browser.get("/mailboxes").text
    offered = [f for f in ("drafts", "digest", "labels") if f'name="feature" value="{f}"' in page]
    assert offered == asked_for


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        (
            "Gmail cannot answer now (Gmail answered 503); it is asked again.",
            "de",
            "Gmail kann gerade nicht antworten (Gmail antwortete mit 503); "
            "es wird von selbst wieder gefragt.",
        ),
        (
            "Gmail cannot answer now (Backend Error); it is asked again.",
            "fr",
            "Gmail ne peut pas répondre maintenant (Backend Error) ; "
            "une nouvelle demande suivra d’elle-même.",
        ),
        (
            progress.lacking(1),
            "es",
            "Gmail tiene 1 mensaje que no se pudo leer; se intentará de nuevo.",
        ),
        (
            progress.lacking(7),
            "pt",
            "O Gmail tem 7 mensagens que não foi possível ler; será tentado de novo.",
        ),
        ("Something new.", "de", "Something new."),
    ],
)
def test_trouble_is_told_in_the_language_of_the_page(
    app: Flask, written: str, language: str, said: str
) -> None:
    with app.test_request_context():
        g.language = language
        assert trouble(written) == said


@pytest.mark.parametrize("language", OTHERS)
def test_no_notice_of_the_sync_stays_english(app: Flask, language: str) -> None:
    with app.test_request_context():
        g.language = language
        for notice in NOTICES.values():
            assert trouble(notice) != notice
