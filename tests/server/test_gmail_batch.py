"""Batches are read as Google writes them, and a server without them is asked one by one."""

from __future__ import annotations

import pytest
from googleapiclient.errors import HttpError

from server.gmail import batch as gmail_batch
from server.gmail.api import GmailApi
from server.gmail.errors import NotFound
from simulator.serving import Simulator
from tests.syncing import ALICE, credentials, deliver

ANSWER = (
    b"--b_1\r\nContent-Type: application/http\r\nContent-ID: <response-1>\r\n\r\n"
    b'HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n{"error": {"code": 404}}\r\n'
    b"--b_1\r\ncontent-type: application/http\r\ncontent-id: <response-0>\r\n\r\n"
    b'HTTP/1.1 200 OK\r\n\r\n{"id": "a"}\r\n--b_1--\r\n'
)


@pytest.mark.parametrize("boundary", ["b_1", '"b_1"'], ids=["bare", "quoted"])
@pytest.mark.parametrize("breaks", [b"\r\n", b"\n"], ids=["CRLF", "LF"])
def test_parts_are_told_apart_by_their_content_id(boundary: str, breaks: bytes) -> None:
    headers = {"content-type": f"multipart/mixed; boundary={boundary}"}
    found = dict(gmail_batch.read(headers, ANSWER.replace(b"\r\n", breaks)))
    assert found[0] == {"id": "a"}
    assert isinstance(found[1], HttpError)
    assert found[1].resp.status == 404


def test_parts_without_content_id_count_in_their_order() -> None:
    plain = b"--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}\r\n--b--"
    assert dict(gmail_batch.read({"content-type": "multipart/mixed; boundary=b"}, plain)) == {0: {}}


@pytest.mark.parametrize("content", [b"", b"--b\r\n", b"--b\r\nx\r\n\r\nHTTP/1.1 200\r\n\r\n{"])
def test_an_answer_that_broke_off_holds_no_part(content: bytes) -> None:
    assert list(gmail_batch.read({"content-type": "multipart/mixed; boundary=b"}, content)) == []


def test_an_id_cannot_write_a_request_of_its_own() -> None:
    _, body = gmail_batch.write("", "messages", ["a HTTP/1.1\r\nX: y"])
    assert b"\r\nX: y" not in body


def test_a_server_without_batches_is_asked_one_by_one(
    gmail: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = deliver(gmail.mailbox(ALICE))
    with GmailApi(credentials(gmail, ALICE), gmail.url) as api:
        monkeypatch.setattr(api, "_batch_paths", ["/nowhere"])
        answers = api.get_many("messages", [mail.id, "ffffffffffffffff"])
    assert [one["id"] for one in answers.found] == [mail.id]
    assert isinstance(answers.failed["ffffffffffffffff"], NotFound)
