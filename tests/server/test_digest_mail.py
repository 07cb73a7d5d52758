"""What the digest says and how it is made: MIME, links, sizes, and nothing breaks out of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introductions.digest import Section
from introductions.mail.human import is_human, is_own_digest
from introductions.model import Duty, Entry, Hint, Kind, Participant, Seat, State, Step
from introductions.told import Happened
from server.digests.letter import Choices, Letter, letter
from server.digests.mail import html_part, mail, text_part
from server.digests.times import DIGEST, NUDGE
from server.mail.mime import parse_rfc822
from server.present import GMAIL
from server.store.entries import Stored
from tests.builders import ALICE, BOB, CAROL, MONDAY, OWNER

GOLDEN = Path(__file__).parent.parent / "data" / "digest"
BASE = "https://keeper.example.com"
STOP = f"{BASE}/stop/1/digest/proof"


def stored(number: int, duty: Duty | None, who: Participant = BOB, **more: Any) -> Stored:
    known: dict[str, Any] = {
        "opener": f"m{number:03}",
        "thread_id": f"thread{number}",
        "kind": Kind.INTRODUCTION,
        "opened_at": MONDAY - timedelta(days=number),
        "introducer": CAROL,
        "parties": (ALICE, who),
        "seat": Seat.ASKER,
        "state": State.MADE,
        "duty": Hint(duty, (who,), since=MONDAY - timedelta(days=1)) if duty else None,
    }
    return Stored(number, Entry(**(known | more)), None)


def full(bob: Participant = BOB, carol: Participant = CAROL) -> list[Stored]:
    """Return a ledger with a line for every section."""
    duties = (
        Duty.YOU_OWE_REPLY,
        Duty.YOU_WRITE_FIRST,
        Duty.AWAITING_REPLY,
        Duty.CLOSE_LOOP,
        Duty.PROMISED_TO_YOU,
        Duty.CHECK_IN_DUE,
    )
    ledger = [stored(n, duty, bob, introducer=carol) for n, duty in enumerate(duties, 1)]
    dana = Participant("dana@north.example", "Dana Okafor")
    made = {"introducer": ALICE, "parties": (bob, dana), "seat": Seat.INTRODUCER}
    ledger.append(stored(7, Duty.NOBODY_PICKED_UP, **made))
    step = Step(MONDAY - timedelta(days=1), Happened.WROTE, "c8", bob)
    done = {"state": State.SCHEDULED, "state_cause": "c8", "timeline": (step,)}
    return [*ledger, stored(8, None, bob, introducer=carol, **done)]


def written(
    ledger: list[Stored],
    kind: str = DIGEST,
    language: str = "en",
    slips: Sequence[tuple[str, str]] = (),
) -> Letter | None:
    choices = Choices(language, {}, BASE, STOP)
    opened = [(s.entry.opened_at, s.entry.state) for s in ledger]
    since = MONDAY - timedelta(days=2)
    return letter(kind, ledger, opened, OWNER, choices, MONDAY, since, slips)


def digest(ledger: list[Stored], language: str = "en") -> EmailMessage:
    found = written(ledger, DIGEST, language)
    assert found is not None
    return mail(found, ALICE.email, ALICE.email, "<digest.1@example.com>", MONDAY)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_the_text_is_what_was_agreed(language: str) -> None:
    found = written(full(), DIGEST, language)
    assert found is not None
    assert text_part(found) == (GOLDEN / f"{language}.txt").read_text()


def test_the_mail_looks_as_was_agreed() -> None:
    assert html_part(_some(full())) == (GOLDEN / "en.html").read_text()


@pytest.mark.parametrize("section", Section)
def test_each_section_looks_as_was_agreed(section: Section) -> None:
    page = html_part(_some(full()))
    parts = re.findall(r"<h2.*?(?=<h2|<p class=\"small)", page, re.DOTALL)
    assert len(parts) == len(Section) + 1, "the last one is the bars"
    found = parts[list(Section).index(section)].strip() + "\n"
    assert found == (GOLDEN / f"{section}.html").read_text()


def test_each_line_has_one_link_and_text_and_html_say_the_same() -> None:
    found = written(full())
    assert found is not None
    lines = [row for _, rows in found.parts for row in rows]
    assert len(lines) == 8
    page = html5lib.parse(html_part(found), namespaceHTMLElements=False)
    shown = " ".join("".join(page.itertext()).split())
    links = [a.get("href") for a in page.iter("a")]
    for row in lines:
        assert row.sentence in text_part(found)
        assert row.sentence in shown
        assert links.count(row.url) == 1
        assert row.url.startswith((f"{BASE}/introductions/", "https://mail.google.com/mail/u/"))


def test_headers_say_that_it_is_automatic_and_can_be_ended_with_one_click() -> None:
    message = digest(full())
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] == f"<{STOP}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Message-ID"] == "<digest.1@example.com>"
    assert message["In-Reply-To"] is None
    assert message["To"] == ALICE.email


def test_our_own_digest_is_never_taken_for_mail() -> None:
    read = parse_rfc822(digest(full()).as_bytes(), id="d1", thread_id="t1")
    assert is_own_digest(read)
    assert not is_human(read)


def test_it_is_small_and_nothing_is_loaded_from_elsewhere() -> None:
    message = digest([stored(n, Duty.YOU_OWE_REPLY) for n in range(50)])
    assert len(message.as_bytes()) < 20_000
    body = message.get_body(("html",))
    assert body is not None
    page = body.get_content()
    assert not re.search(r"<(img|link|script|iframe)\b|url\(", page)
    assert "prefers-color-scheme: dark" in page
    assert 'style="' in page


@pytest.mark.parametrize("letter", ["W", "Ж", "あ", "𠮷"])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt"])
def test_the_longest_names_in_the_widest_script_stay_under_60_kilobytes(
    letter: str, language: str
) -> None:
    person = Participant("bob@bright.example", letter * 400)
    ledger = [stored(n, Duty.CLOSE_LOOP, person, introducer=person) for n in range(1, 40)]
    assert len(digest(ledger, language).as_bytes()) < 60_000


def test_the_bars_fit_beside_their_words_on_a_narrow_phone() -> None:
    found = written([stored(n, Duty.YOU_OWE_REPLY) for n in range(1, 25)])
    assert found is not None
    widths = [int(w) for w in re.findall(r'width="(\d+)" height="12"', html_part(found))]
    assert widths
    assert max(widths) <= 180


SLIPS = [
    (f"Your mail of {day} says that you copy Bob, who did not get it.", f"{GMAIL}alice/#all/{day}")
    for day in ("Friday", "Thursday", "Tuesday", "Monday")
]


def test_a_digest_tells_of_three_mistakes_in_other_mail_and_keeps_to_ten_lines() -> None:
    ledger = [stored(n, Duty.YOU_OWE_REPLY) for n in range(1, 20)]
    found = written(ledger, slips=SLIPS)
    assert found is not None
    title, rows = found.parts[-1]
    assert title == "In other mail you sent"
    assert [(row.sentence, row.url) for row in rows] == SLIPS[:3]
    assert sum(len(rows) for _, rows in found.parts) == 10
    assert all(said in text_part(found) and said in html_part(found) for said, _ in SLIPS[:3])


def test_mistakes_in_other_mail_alone_are_worth_a_digest_and_no_nudge() -> None:
    assert written([], slips=SLIPS[:1]) is not None
    assert written([], NUDGE, slips=SLIPS[:1]) is None
    nudge = written(full(), NUDGE, slips=SLIPS)
    assert nudge is not None
    assert SLIPS[0][0] not in text_part(nudge)


def test_nothing_to_say_is_no_letter() -> None:
    assert written([stored(1, None)]) is None


def test_a_nudge_is_three_lines_without_bars() -> None:
    found = written([stored(n, Duty.YOU_OWE_REPLY) for n in range(9)], NUDGE)
    assert found is not None
    assert sum(len(rows) for _, rows in found.parts) == 3
    assert found.weeks == ()


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "</p><script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "Bob\r\nBcc: eve@evil.example",
            "</title></style><style>*{display:none}",
            "{{ 7 * 7 }}{% raw %}",
            "\u202egnp.exe",
            "<!--",
            "&lt;b&gt;",
        ]
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(HOSTILE, HOSTILE, st.sampled_from(["en", "de", "fr", "es", "pt"]))
def test_no_text_from_mail_breaks_out_of_any_section(name: str, other: str, language: str) -> None:
    person = Participant("bob@bright.example", name)
    introducer = Participant("carol@harbour.example", other)
    calm = html5lib.parse(html_part(_some(full())), namespaceHTMLElements=False)
    message = digest(full(person, introducer), language)
    body = message.get_body(("html",))
    assert body is not None
    page = html5lib.parse(body.get_content(), namespaceHTMLElements=False)
    assert _shape(page) == _shape(calm)
    assert {a.get("href") for a in page.iter("a")} <= _allowed()
    assert message["Bcc"] is None
    text = message.get_body(("plain",))
    assert text is not None
    assert text.get_content().count("\n- ") == 8


def _some(ledger: list[Stored]) -> Letter:
    found = written(ledger)
    assert found is not None
    return found


def _allowed() -> set[str]:
    pages = {f"{BASE}/introductions/{number}/reply" for number in range(1, 8)}
    thread = "https://mail.google.com/mail/u/alice%40example.com/#all/thread8"
    return {*pages, thread, f"{BASE}/", f"{BASE}/settings", STOP}


def _shape(page: Any) -> list[str]:
    tables = {"table", "tbody", "tr", "td"}  # the bars differ with the weeks
    return [str(node.tag) for node in page.iter() if node.tag not in tables]
