"""Mail is listed newest first, read in every format, threaded, drafted and sent as Gmail does."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from googleapiclient.errors import HttpError

from simulator.mailboxes import Mailbox
from tests.simulator.conftest import mail


def raw(message: bytes) -> dict[str, str]:
    return {"raw": base64.urlsafe_b64encode(message).decode()}


def got(users: Any, mail_id: str, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = users.messages().get(userId="me", id=mail_id, **more).execute()
    return answer


def decoded(data: str) -> str:
    return base64.urlsafe_b64decode(data).decode()


def test_listing_is_newest_first_and_complete_over_pages(users: Any, box: Mailbox) -> None:
    for number in range(7):
        box.add(mail(number=number), date_ms=1_000 * (number % 3))
    ids, token = [], None
    while True:
        page = users.messages().list(userId="me", maxResults=3, pageToken=token).execute()
        ids += [one["id"] for one in page["messages"]]
        token = page.get("nextPageToken")
        if not token:
            break
    assert ids == [place[2] for place in box.order]
    assert len(set(ids)) == 7


def test_mail_that_comes_in_while_paging_moves_nothing(users: Any, box: Mailbox) -> None:
    old = [box.add(mail(number=number), date_ms=number).id for number in range(4)]
    first = users.messages().list(userId="me", maxResults=2).execute()
    box.add(mail(number=9), date_ms=99)
    token = first["nextPageToken"]
    second = users.messages().list(userId="me", maxResults=2, pageToken=token).execute()
    assert [one["id"] for one in first["messages"] + second["messages"]] == old[::-1]


def test_text_is_utf8_while_the_header_keeps_its_charset(users: Any, box: Mailbox) -> None:
    head = b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nContent-Type: text/plain; charset=iso-8859-1"
    one = box.add(head + b"\r\n\r\ncaf\xe9")
    payload = got(users, one.id)["payload"]
    headers = {header["name"]: header["value"] for header in payload["headers"]}
    assert decoded(payload["body"]["data"]) == "café"
    assert headers == {"Subject": "Grüße", "Content-Type": "text/plain; charset=iso-8859-1"}


def test_raw_gives_the_same_bytes(users: Any, box: Mailbox) -> None:
    one = box.add(b"Subject: x\r\n\r\n\xff\xfe broken")
    assert base64.urlsafe_b64decode(got(users, one.id, format="raw")["raw"]) == one.raw


def test_metadata_gives_only_the_wanted_headers(users: Any, box: Mailbox) -> None:
    one = box.add(mail())
    answer = got(users, one.id, format="metadata", metadataHeaders=["subject", "From"])
    assert [header["name"] for header in answer["payload"]["headers"]] == ["From", "Subject"]


def test_fields_narrow_the_answer(users: Any, box: Mailbox) -> None:
    one = box.add(mail())
    answer = got(users, one.id, fields="id,payload(headers/name,mimeType)")
    assert set(answer) == {"id", "payload"}
    assert answer["payload"]["mimeType"] == "text/plain"
    assert answer["payload"]["headers"][0] == {"name": "From"}


def test_snippet_is_escaped(users: Any, box: Mailbox) -> None:
    one = box.add(mail("Bob & <Alice>"))
    assert got(users, one.id)["snippet"] == "Bob &amp; &lt;Alice&gt;"


@pytest.mark.parametrize(
    ("mail_id", "status"), [("00000000000000ff", 404), ("no id", 400)], ids=["gone", "no-id"]
)
def test_unknown_and_invalid_ids(users: Any, mail_id: str, status: int) -> None:
    with pytest.raises(HttpError) as caught:
        got(users, mail_id)
    assert caught.value.status_code == status


def test_reply_joins_its_thread_and_a_new_subject_leaves_it(box: Mailbox) -> None:
    first = box.add(mail(number=1))
    line = "In-Reply-To: <m1@example.com>\r\n"
    reply = box.add(mail(number=2, subject="Re: Alice <> Bob", extra=line))
    other = box.add(mail(number=3, subject="Something else", extra=line))
    assert reply.thread_id == first.thread_id
    assert other.thread_id != first.thread_id


def test_thread_of_a_hundred_is_split(box: Mailbox) -> None:
    first = box.add(mail(number=0))
    for number in range(1, 102):
        box.add(mail(number=number, extra="References: <m0@example.com>\r\n"))
    assert len(box.thread(first.thread_id)) == 100


def test_thread_ends_with_its_last_mail(users: Any, box: Mailbox) -> None:
    one = box.add(mail())
    box.delete(one.id)
    with pytest.raises(HttpError, match="404"):
        users.threads().get(userId="me", id=one.thread_id).execute()
    assert users.getProfile(userId="me").execute()["threadsTotal"] == 0


def test_draft_keeps_its_id_and_changes_its_message(users: Any, box: Mailbox) -> None:
    parent = box.add(mail(number=1))
    reply = mail(number=2, subject="Re: Alice <> Bob", extra="In-Reply-To: <m1@example.com>\r\n")
    body = {"message": raw(reply) | {"threadId": parent.thread_id}}
    draft = users.drafts().create(userId="me", body=body).execute()
    again = users.drafts().update(userId="me", id=draft["id"], body=body).execute()
    assert again["id"] == draft["id"]
    assert again["message"]["id"] != draft["message"]["id"]
    assert again["message"]["threadId"] == parent.thread_id
    assert again["message"]["labelIds"] == ["DRAFT"]


def test_sending_a_draft_ends_it_in_the_same_thread(users: Any, box: Mailbox) -> None:
    parent = box.add(mail(number=1))
    line = "In-Reply-To: <m1@example.com>\r\n"
    reply = mail(number=2, to="bob@example.com", extra=line)
    body = {"message": raw(reply) | {"threadId": parent.thread_id}}
    draft = users.drafts().create(userId="me", body=body).execute()
    sent = users.drafts().send(userId="me", body={"id": draft["id"]}).execute()
    assert sent["labelIds"] == ["SENT"]
    assert sent["threadId"] == parent.thread_id
    assert box.drafts == {}


def test_sent_mail_without_a_parent_does_not_join_the_asked_thread(
    users: Any, box: Mailbox
) -> None:
    parent = box.add(mail(number=1))
    body = raw(mail(number=2)) | {"threadId": parent.thread_id}
    sent = users.messages().send(userId="me", body=body).execute()
    assert sent["threadId"] != parent.thread_id


def test_mail_to_oneself_is_sent_and_received(users: Any) -> None:
    sent = users.messages().send(userId="me", body=raw(mail(to="alice@example.com"))).execute()
    assert sent["labelIds"] == ["INBOX", "SENT", "UNREAD"]


def test_sending_to_nobody_is_refused(users: Any) -> None:
    with pytest.raises(HttpError, match="Recipient address required"):
        users.messages().send(userId="me", body=raw(b"Subject: x\r\n\r\nx")).execute()


def test_attachment_id_changes_and_stays_good(users: Any, box: Mailbox) -> None:
    head = b"Content-Type: application/pdf; name=a.pdf\r\n\r\n%PDF"
    one = box.add(head)
    ids = [got(users, one.id)["payload"]["body"]["attachmentId"] for _ in range(2)]
    attachments = users.messages().attachments()
    for each in ids:
        found = attachments.get(userId="me", messageId=one.id, id=each).execute()
        assert decoded(found["data"]) == "%PDF"
    assert ids[0] != ids[1]


def test_label_names_are_taken_once(users: Any) -> None:
    users.labels().create(userId="me", body={"name": "Introductions/Waiting"}).execute()
    with pytest.raises(HttpError) as caught:
        users.labels().create(userId="me", body={"name": "introductions/waiting"}).execute()
    assert caught.value.status_code == 409


def test_other_users_mailbox_is_closed_to_this_token(users: Any) -> None:
    with pytest.raises(HttpError, match="Delegation denied"):
        users.getProfile(userId="bob@example.com").execute()
