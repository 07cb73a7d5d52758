"""The likeliest threads are read first, by what listings tell for next to nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from server.sync import glance, tiers
from server.sync.mailbox import Mailbox, open_mailbox
from server.sync.nets import NETS
from server.sync.tiers import Seen
from tests.syncing import Home, fill

THANKS = next(net for net in NETS if "thanks" in net.query)
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
SPAN = (NOW - timedelta(days=90), NOW)


def test_thanks_in_an_answer_speak_for_an_introduction_and_in_a_first_message_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered = Seen("t1", messages=["answer", "opener"])
    thankful = Seen("t2", messages=["later", "first"])
    hits = [("answer", "t1"), ("later", "t2"), ("first", "t2")]
    monkeypatch.setattr(tiers, "_hits", lambda *_: iter(hits))
    tiers._cast(cast(Mailbox, None), THANKS, [SPAN], {"t1": answered, "t2": thankful})
    assert answered.caught > 0 > thankful.caught


def test_two_people_spoken_to_by_name_come_before_a_notice() -> None:
    opener = Seen("t1", "Bob, meet Carol. Carol, Bob mends clocks.", ["m1"])
    notice = Seen("t2", "Your invoice of MAY is attached, click here.", ["m2"])
    assert [one for (one, _), _ in tiers.ranked([notice, opener], -20.0)] == ["t1", "t2"]


@pytest.mark.parametrize(
    "words",
    [
        "Dear Bob, dear Carol, you both measure tides.",
        "Liebe Carol, lieber Bob, ihr messt beide Gezeiten.",
        "Hoi Bob, hoi Carol, jullie meten allebei.",
        "Will, Carol mends clocks. Carol, Will owns one.",
    ],
)
def test_two_people_greeted_in_one_breath_come_before_one(words: str) -> None:
    one = words.split(",")[0] + ", you measure tides, and I like that."
    assert glance.promise(words) > glance.promise(one)


def test_who_has_no_agenda_calls_no_meeting() -> None:
    assert glance.promise("Bob, I have no agenda here.") > glance.promise(
        "Bob, the agenda is here."
    )


def test_a_span_that_was_listed_is_not_paid_for_again(alice_home: Home) -> None:
    fill(alice_home.box)
    now = datetime.now(UTC)
    recent = (now - timedelta(days=90), now + timedelta(days=1))
    before = (now - timedelta(days=365), recent[0])
    with open_mailbox(alice_home.account_id, alice_home.settings, alice_home.redis) as box:
        assert box is not None
        found = tiers.survey(box, [recent])
        spent = box.budget.spent
        every = tiers.survey(box, [recent, before])
        more = box.budget.spent - spent
        assert {one.id for one in found} < {one.id for one in every}
        tiers.survey(box, [before])
        assert box.budget.spent - spent == more
