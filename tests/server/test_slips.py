"""A wrong recipient is told of in sent mail too, when no introduction is about."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from introductions.model import Message
from server import db, slips
from server.keeping import export, retention
from server.models import Account, SlipRow
from server.recompute import recompute_all
from server.settings import Settings
from server.store import messages
from server.web.app import create_app
from tests.builders import ALICE, BOB, CAROL, DAVE, message
from tests.server.dashboard import TOKEN, store_token
from tests.syncing import Home, deliver

NOW = datetime.now(UTC)
SAID = "Hi Dave,\n\nThe boat is ready. I'm copying Bob, who has the key.\n\nAlice"
HINTS = "/api/v1/threads/t1/hints"


@pytest.fixture
def client(alice: Account, database: Settings) -> FlaskClient:
    store_token(alice)
    app = create_app(database)
    app.extensions["api_limit"].enabled = False
    client: FlaskClient = app.test_client()
    return client


def sent(text: str = SAID, days: float = 1, **more: Any) -> Message:
    """Alice writes to Dave, and says that she copies Bob."""
    known = {"id": "m1", "thread_id": "t1", "subject": "The boat", **more}
    return message(
        ALICE,
        more.pop("to", (DAVE,)),
        text,
        NOW - timedelta(days=days),
        **{key: value for key, value in known.items() if key != "to"},
    )


def store(account: Account, *mail: Message, keep: bool = False) -> None:
    """Store *mail* as the sync does: traces, where no introduction is about."""
    with db.transaction() as session:
        messages.save(session, account.id, [(one, keep, keep) for one in mail])
        slips.look_at(session, account.id, mail, NOW)


def hints(client: FlaskClient) -> list[dict[str, Any]]:
    """The notice of the thread, as the extension asks for it."""
    answer = client.get(HINTS, headers=TOKEN)
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.get_json()["introductions"]
    return found


def test_sent_mail_that_says_bob_is_copied_is_told_of_in_its_thread(
    client: FlaskClient, alice: Account
) -> None:
    store(alice, sent())
    (shown,) = hints(client)
    (hint,) = shown["hints"]
    assert (shown["kind"], hint["code"], hint["level"]) == ("slip", "cc_claim_absent", "fault")
    assert "Bob" in shown["sentence"]
    assert shown["parties"] == [{"email": "", "name": "Bob"}]


def test_the_corrected_mail_is_offered_with_its_text_unchanged(
    client: FlaskClient, alice: Account
) -> None:
    store(alice, message(BOB, (ALICE,), "Here is the key.", NOW - timedelta(days=3), id="m0"))
    store(alice, sent(thread_id="t1"))
    (reply,) = hints(client)[0]["hints"][0]["replies"]
    assert reply["body"].startswith("Hi Dave,")
    assert reply["to"] == ["Dave Okafor <dave@north.example>"]
    assert reply["thread_id"] == "t1"


def test_the_row_of_the_thread_is_marked_and_the_dashboard_has_a_list(
    client: FlaskClient, alice: Account
) -> None:
    store(alice, sent())
    waiting = client.get("/api/v1/waiting", headers=TOKEN).get_json()
    assert [(row["thread_id"], row["code"]) for row in waiting["threads"]] == [
        ("t1", "cc_claim_absent")
    ]
    assert [one["thread_id"] for one in slips.listed(alice.id, NOW)] == ["t1"]


@pytest.mark.parametrize("kind", ["dismissed", "done"])
def test_not_a_mistake_takes_it_away_and_can_be_undone(
    client: FlaskClient, alice: Account, kind: str
) -> None:
    store(alice, sent())
    number = hints(client)[0]["id"]
    marked = client.post(
        f"/api/v1/introductions/{number}/marks", json={"kind": kind}, headers=TOKEN
    )
    assert marked.get_json()["marks"] == [kind]
    assert hints(client) == [] == slips.listed(alice.id, NOW)
    back = client.delete(f"/api/v1/introductions/{number}/marks/{kind}", headers=TOKEN)
    assert back.get_json()["marks"] == []
    assert len(hints(client)) == 1


def test_snoozed_it_says_until_when(client: FlaskClient, alice: Account) -> None:
    store(alice, sent())
    number = hints(client)[0]["id"]
    wish = {"kind": "snoozed", "until": (NOW + timedelta(days=3)).isoformat()}
    client.post(f"/api/v1/introductions/{number}/marks", json=wish, headers=TOKEN)
    assert hints(client)[0]["snoozed_until"] == wish["until"]
    assert slips.listed(alice.id, NOW) == []


def test_another_account_cannot_see_or_mark_it(client: FlaskClient, alice: Account) -> None:
    store(alice, sent())
    number = hints(client)[0]["id"]
    assert slips.one(alice.id + 1, number, NOW) is None
    assert slips.unmark(alice.id + 1, number, "done", NOW) is None


@pytest.mark.parametrize(
    "later",
    [
        message(ALICE, (DAVE, BOB), "Now with Bob.", NOW, id="m2"),
        message(ALICE, (DAVE,), "Never mind.", NOW, id="m2"),
        message(DAVE, (ALICE, BOB), "Here is Bob.", NOW, id="m2"),
    ],
    ids=["she wrote again, with Bob", "she wrote again", "Dave brought Bob in"],
)
def test_a_later_message_settles_it(client: FlaskClient, alice: Account, later: Message) -> None:
    store(alice, sent())
    store(alice, later)
    assert hints(client) == [] == slips.listed(alice.id, NOW)


def test_a_later_message_that_came_first_settles_it_too(
    client: FlaskClient, alice: Account
) -> None:
    store(alice, message(ALICE, (DAVE, BOB), "Now with Bob.", NOW, id="m2"))
    store(alice, sent())
    assert hints(client) == []


def test_an_answer_without_bob_leaves_it(client: FlaskClient, alice: Account) -> None:
    store(alice, sent())
    store(alice, message(DAVE, (ALICE,), "Thank you.", NOW, id="m2"))
    assert len(hints(client)) == 1


def test_what_was_sent_weeks_ago_is_not_told_of(client: FlaskClient, alice: Account) -> None:
    store(alice, sent(days=20))
    assert hints(client) == []


def test_what_grew_old_is_not_told_of_and_is_forgotten(
    client: FlaskClient, alice: Account, database: Settings
) -> None:
    store(alice, sent())
    assert slips.listed(alice.id, NOW + timedelta(days=20)) == []
    retention.forget_old(alice.id, database, NOW + timedelta(days=31))
    assert left() == 0


def test_it_goes_with_its_message(client: FlaskClient, alice: Account) -> None:
    store(alice, sent())
    with db.transaction() as session:
        messages.remove(session, alice.id, ["m1"])
    assert left() == 0


def test_mail_in_the_bin_is_not_told_of(client: FlaskClient, alice: Account) -> None:
    store(alice, sent())
    with db.transaction() as session:
        messages.relabel(session, alice.id, {"m1": ({"TRASH"}, set())})
    assert hints(client) == [] == slips.listed(alice.id, NOW)


def test_an_introduction_in_the_thread_speaks_for_it(client: FlaskClient, alice: Account) -> None:
    opener = message(at=NOW - timedelta(days=2), id="m0")
    store(alice, opener, sent(to=(BOB, CAROL), text="Bob, Carol, I'm copying Dave."), keep=True)
    recompute_all(alice.id, NOW)
    (shown,) = hints(client)
    assert shown["kind"] == "introduction"
    assert slips.listed(alice.id, NOW) == []


def test_a_thread_that_was_never_read_is_unknown(client: FlaskClient) -> None:
    assert client.get(HINTS, headers=TOKEN).status_code == 404


def test_it_is_taken_along_and_deleted_with_the_account(
    client: FlaskClient, alice: Account, tmp_path: Path
) -> None:
    store(alice, sent())
    document = json.loads("".join(export.as_json(alice.id, NOW)))
    assert [one["message"]["id"] for one in document["slips"]] == ["m1"]
    dump = b"".join(p.read_bytes() for p in tmp_path.glob("introkeeper.sqlite*"))
    assert b"copying Bob" not in dump
    with db.transaction() as session:
        session.delete(session.get_one(Account, alice.id))
    assert left() == 0


def test_the_sync_finds_it_and_keeps_no_other_text(alice_home: Home) -> None:
    me = f"Alice Moreau <{ALICE.email}>"
    wrong = deliver(alice_home.box, me, "dave@north.example", SAID, "The boat", days_ago=0.5)
    deliver(alice_home.box, me, "dave@north.example", "The boat is ready.", days_ago=0.4)
    alice_home.sync()
    (shown,) = slips.listed(alice_home.account_id, NOW)
    assert shown["thread_id"] == wrong.thread_id
    with db.reading() as session:
        assert not messages.kept(session, alice_home.account_id)


def left() -> int:
    """How many slips are stored."""
    with db.reading() as session:
        return session.scalar(select(func.count(SlipRow.message_id))) or 0
