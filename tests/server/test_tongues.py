"""The pages speak five languages: every word has a translation, and its places agree."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask import Flask, g
from flask.testing import FlaskClient

from server import db
from server.models import Account
from server.store import accounts
from server.web import tongues
from tests.builders import BOB
from tests.catalogues import OTHERS, read, wanted
from tests.server.dashboard import form, signed_in, store

PAGES = ("/", "/introductions", "/introductions/1", "/introductions/1/reply", "/people", "/numbers")
PAGES = (*PAGES, "/mailboxes", "/settings", "/record", "/digest", "/delete")
PLACES = re.compile(r"%\(\w+\)s|</?\w+[^>]*>")


def speaking(app: Flask, account: Account, language: str) -> FlaskClient:
    """Return the browser of Alice, who chose that language."""
    with db.transaction() as session:
        accounts.change_settings(session.get_one(Account, account.id), {"language": language})
    return signed_in(app, account)


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_has_a_translation_and_no_other_is_kept(language: str) -> None:
    catalogue = read(language)
    kept = {message.id for message in catalogue if message.id}
    assert kept == wanted()
    empty = [
        m.id
        for m in catalogue
        if m.id and not all([m.string] if isinstance(m.id, str) else m.string)
    ]
    assert empty == []
    assert not any(message.fuzzy for message in catalogue if message.id)


@pytest.mark.parametrize("language", OTHERS)
def test_the_places_and_marks_of_a_translation_are_those_of_the_english(language: str) -> None:
    for message in read(language):
        ids = (message.id,) if isinstance(message.id, str) else message.id
        said = (message.string,) if isinstance(message.string, str) else message.string
        for one, other in zip(ids, said, strict=True) if message.id else ():
            assert sorted(PLACES.findall(one)) == sorted(PLACES.findall(other)), one


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_breaks_out_of_an_attribute(language: str) -> None:
    for message in read(language):
        said = (message.string,) if isinstance(message.string, str) else message.string
        assert not any('"' in PLACES.sub("", one) or "<" in PLACES.sub("", one) for one in said)


def test_templates_hold_the_words_that_they_write_unescaped() -> None:
    for file in (Path(tongues.__file__).parent / "templates").glob("*.html"):
        called = re.findall(r"\b(?:_|ngettext)\((.)", file.read_text())
        assert set(called) <= {'"'}, file.name


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_speaks_the_language_of_its_owner(
    app: Flask, alice: Account, language: str
) -> None:
    browser = speaking(app, store(alice, BOB), language)
    said = {str(m.id): str(m.string) for m in read(language) if m.id}
    for path in PAGES:
        page = browser.get(path).text
        assert f'<html lang="{language}">' in page
        for word in ("Now", "Introductions", "People", "Numbers", "Mailbox", "Settings"):
            assert f">{said[word]}</a>" in page
            assert f">{word}</a>" not in page or said[word] == word
        visible = re.sub(r'<datalist.*?</datalist>|<[^>]*lang="en">.*?</|<pre.*?</pre>', "", page)
        texts = {one.strip() for one in re.findall(r">([^<>]+)<", visible)}
        assert {t for t in texts if t in said and said[t] != t} - set(said.values()) == set()


def test_a_stranger_is_spoken_to_in_the_language_of_the_browser(app: Flask) -> None:
    said = app.test_client().get("/", headers={"Accept-Language": "pt-BR,pt;q=0.9,en;q=0.5"}).text
    assert "Ligar o Gmail" in said
    assert 'lang="pt"' in said
    other = app.test_client().get("/", headers={"Accept-Language": "ja"}).text
    assert "Connect Gmail" in other


def test_a_wrong_form_is_told_of_in_the_same_language(app: Flask, alice: Account) -> None:
    browser = speaking(app, alice, "de")
    page = browser.post("/settings", data=form(timezone="Berlin")).text
    assert "Keine Zeitzone heißt „Berlin“. Meinen Sie Europe/Berlin?" in page


def test_a_changed_language_is_spoken_at_once(
    app: Flask, alice: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.enqueue.enqueue", lambda *_args, **_more: None)
    monkeypatch.setattr("server.connection.label_ids", lambda _account, names, *_more: names)
    browser = signed_in(app, alice)
    assert "Settings" in browser.get("/settings").text
    page = browser.post("/settings", data=form(language="fr"), follow_redirects=True).text
    assert "Réglages" in page
    assert "Enregistré." in page


@pytest.mark.parametrize(
    ("language", "day", "one", "two", "share", "names"),
    [
        ("en", "13 March 2026", "One thing", "1,200 things need you", "25%", "Bob, Dana and Emil"),
        ("de", "13. März 2026", "Eine Sache", "1.200 Sachen", "25\xa0%", "Bob, Dana und Emil"),
        ("fr", "13 mars 2026", "Une chose", "choses vous attendent", "25\xa0%", "Dana et Emil"),
        ("es", "13 de marzo de 2026", "Un asunto", "1.200 asuntos", "25\xa0%", "Dana y Emil"),
        ("pt", "13 de março de 2026", "Um assunto", "1.200 assuntos", "25%", "Dana e Emil"),
    ],
)
def test_days_numbers_and_plurals_are_those_of_the_language(
    app: Flask, language: str, day: str, one: str, two: str, share: str, names: str
) -> None:
    at = datetime(2026, 3, 12, 23, 30, tzinfo=UTC)
    with app.test_request_context():
        g.language = language
        assert tongues.day(at, ZoneInfo("Europe/Paris"), year=True) == day
        assert tongues.say("One thing needs you").startswith(one)
        many = ("%(number)s thing needs you", "%(number)s things need you")
        assert two in tongues.count(*many, 1200, number=tongues.amount(1200))
        assert tongues.share(0.25) == share
        assert tongues.joined(["Bob", "Dana", "Emil"], language).endswith(names)
        assert len(set(tongues.weekdays())) == 7
