"""Every answer of every method holds only fields and types that Gmail's document knows."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from simulator.calls import METHODS
from simulator.mailboxes import Mailbox
from simulator.quota import COSTS
from tests.simulator.conftest import mail
from tests.simulator.discovery import methods, problems

SERVED = sorted({method.name for method in METHODS})
ALTERNATIVE = """Content-Type: multipart/mixed; boundary=B\r
\r
--B\r
Content-Type: text/plain; charset=iso-8859-1\r
\r
caf\xe9\r
--B\r
Content-Type: application/pdf; name="a.pdf"\r
Content-Disposition: attachment; filename="a.pdf"\r
Content-Transfer-Encoding: base64\r
\r
JVBERi0=\r
--B--\r
"""


@pytest.fixture
def answers(users: Any, box: Mailbox) -> dict[str, list[Any]]:
    """What each method answered once or more."""
    walk = Walk(users, box)
    walk.look()
    walk.write()
    walk.change()
    walk.remove()
    return walk.answers


class Walk:
    """Calls every method once, in an order that makes sense."""

    def __init__(self, users: Any, box: Mailbox) -> None:
        self.users, self.box = users, box
        self.answers: dict[str, list[Any]] = {}
        first = box.add(mail(number=1))
        box.add(mail("Hello", number=2, extra="In-Reply-To: <m1@example.com>\r\n"))
        parts = b"Subject: Contract\r\n" + ALTERNATIVE.encode("latin-1")
        self.attached = box.add(parts, ["INBOX", "UNREAD"])
        self.first = first

    def keep(self, name: str, request: Any) -> Any:
        answer = request.execute()
        self.answers.setdefault(name, []).append(answer)
        return answer

    def look(self) -> None:
        users, me = self.users, {"userId": "me"}
        self.keep("getProfile", users.getProfile(**me))
        self.keep("messages.list", users.messages().list(**me, maxResults=1))
        self.keep("messages.list", users.messages().list(**me, q="nothing at all"))
        for form in ("minimal", "full", "raw", "metadata"):
            for one in (self.first, self.attached):
                self.keep("messages.get", users.messages().get(**me, id=one.id, format=form))
        full = self.answers["messages.get"][3]
        attachment = full["payload"]["parts"][1]["body"]["attachmentId"]
        request = (
            users.messages().attachments().get(**me, messageId=self.attached.id, id=attachment)
        )
        self.keep("messages.attachments.get", request)
        self.keep("threads.list", users.threads().list(**me, maxResults=1))
        self.keep("threads.get", users.threads().get(**me, id=self.first.thread_id))
        self.keep("labels.list", users.labels().list(**me))
        self.keep("labels.get", users.labels().get(**me, id="INBOX"))
        self.keep("settings.sendAs.list", users.settings().sendAs().list(**me))
        request = users.settings().sendAs().get(**me, sendAsEmail=self.box.email)
        self.keep("settings.sendAs.get", request)

    def write(self) -> None:
        users, me = self.users, {"userId": "me"}
        raw = {"raw": base64.urlsafe_b64encode(mail(number=9)).decode()}
        self.keep("messages.send", users.messages().send(**me, body=raw))
        self.sent = self.keep("messages.insert", users.messages().insert(**me, body=raw))
        self.keep("messages.import", users.messages().import_(**me, body=raw))
        draft = self.keep("drafts.create", users.drafts().create(**me, body={"message": raw}))
        self.keep("drafts.list", users.drafts().list(**me))
        self.keep("drafts.get", users.drafts().get(**me, id=draft["id"]))
        request = users.drafts().update(**me, id=draft["id"], body={"message": raw})
        self.keep("drafts.update", request)
        self.keep("drafts.send", users.drafts().send(**me, body={"id": draft["id"]}))
        other = users.drafts().create(**me, body={"message": raw}).execute()
        self.keep("drafts.delete", users.drafts().delete(**me, id=other["id"]))

    def change(self) -> None:
        users, me = self.users, {"userId": "me"}
        label = self.keep("labels.create", users.labels().create(**me, body={"name": "A/B"}))
        change = {"addLabelIds": [label["id"]], "removeLabelIds": ["INBOX"]}
        one, thread = self.first.id, self.first.thread_id
        self.keep("messages.modify", users.messages().modify(**me, id=one, body=change))
        body = {"ids": [one], "addLabelIds": ["STARRED"]}
        self.keep("messages.batchModify", users.messages().batchModify(**me, body=body))
        self.keep("messages.trash", users.messages().trash(**me, id=one))
        self.keep("messages.untrash", users.messages().untrash(**me, id=one))
        body = {"addLabelIds": ["UNREAD"]}
        self.keep("threads.modify", users.threads().modify(**me, id=thread, body=body))
        self.keep("threads.trash", users.threads().trash(**me, id=thread))
        self.keep("threads.untrash", users.threads().untrash(**me, id=thread))
        colour = {"color": {"backgroundColor": "#ffffff", "textColor": "#000000"}}
        self.keep("labels.patch", users.labels().patch(**me, id=label["id"], body=colour))
        body = {"name": "C", "labelListVisibility": "labelShow"}
        self.keep("labels.update", users.labels().update(**me, id=label["id"], body=body))
        self.keep("labels.delete", users.labels().delete(**me, id=label["id"]))
        self.keep("watch", users.watch(**me, body={"topicName": "projects/p/topics/t"}))
        self.keep("stop", users.stop(**me))

    def remove(self) -> None:
        users, me = self.users, {"userId": "me"}
        self.keep("messages.delete", users.messages().delete(**me, id=self.attached.id))
        body = {"ids": [self.sent["id"]]}
        self.keep("messages.batchDelete", users.messages().batchDelete(**me, body=body))
        self.keep("threads.delete", users.threads().delete(**me, id=self.first.thread_id))
        start = str(self.box.history.oldest)
        self.keep("history.list", users.history().list(**me, startHistoryId=start))


def test_every_answer_fits_the_discovery_document(answers: dict[str, list[Any]]) -> None:
    known = methods()
    found = [
        f"{name}: {problem}"
        for name, given in answers.items()
        for answer in given
        if "response" in known[name]
        for problem in problems(answer, known[name]["response"])
    ]
    assert found == []


def test_every_method_was_asked(answers: dict[str, list[Any]]) -> None:
    assert sorted(answers) == SERVED


def test_methods_without_an_answer_answer_nothing(answers: dict[str, list[Any]]) -> None:
    silent = {name for name in SERVED if "response" not in methods()[name]}
    assert {name for name, given in answers.items() if given == [""]} == silent


@pytest.mark.parametrize("name", SERVED)
def test_method_has_verb_path_and_scopes_of_the_document(name: str) -> None:
    served = next(method for method in METHODS if method.name == name)
    known = methods()[name]
    path = known["path"].removeprefix("gmail/v1/users/{userId}/")
    addons = {scope for scope in known["scopes"] if ".addons." in scope}
    assert served.verb == known["httpMethod"]
    assert served.pattern.fullmatch(path.replace("{", "").replace("}", ""))
    assert served.scopes - addons == set(known["scopes"]) - addons


def test_every_method_has_a_price() -> None:
    assert set(COSTS) == set(SERVED)


def test_the_check_sees_an_unknown_field_and_a_wrong_type() -> None:
    answer = {"id": 7, "colour": "red"}
    assert problems(answer, {"$ref": "Message"}) == [
        "answer.id is no string",
        "answer.colour is unknown",
    ]
