"""A scan of mail files finds what the ledger of the whole mailbox holds."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.finding.openers import may_open
from introductions.ledger import read_ledger
from introductions.model import Message, Owner, Participant
from server.commands.scan import command
from server.mail import headers
from server.mail.mime import parse_rfc822
from server.scanning.examine import head_of, worth_reading
from server.scanning.mailfile import mail_files, stored
from server.scanning.scan import scan
from server.scanning.threads import threaded
from tests.builders import ALICE, BOB, CAROL, DAVE, M0, MONDAY

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
OWNER = Owner((ALICE.email,))


def written(
    number: int,
    sender: Participant = CAROL,
    to: tuple[Participant, ...] = (ALICE, BOB),
    text: str = M0,
    parent: int = 0,
    **more: str,
) -> bytes:
    mail = EmailMessage()
    mail["From"] = f"{sender.name} <{sender.email}>"
    mail["To"] = ", ".join(f"{p.name} <{p.email}>" for p in to)
    mail["Subject"] = "Re: Alice <> Bob" if parent else "Alice <> Bob"
    mail["Date"] = format_datetime(MONDAY.replace(hour=9 + number))
    mail["Message-ID"] = f"<m{number}@example.com>"
    if parent:
        mail["In-Reply-To"] = f"<m{parent}@example.com>"
    for name, value in more.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


def mbox(folder: Path, *mails: bytes, name: str = "all.mbox") -> Path:
    path = folder / name
    lines = (b"From x@y Mon Jan  5 09:00:00 2026\n" + raw + b"\n" for raw in mails)
    path.write_bytes(b"".join(lines))
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


ANSWER = written(2, BOB, (ALICE, CAROL), "Hello Alice, shall we talk on Tuesday at 10?", parent=1)
NEWSLETTER = written(3, DAVE, (ALICE,), "Meet Bob!", List_Unsubscribe="<https://x.example/u>")


def test_an_introduction_is_found_with_seat_state_and_reasons(tmp_path: Path) -> None:
    path = mbox(tmp_path, written(1), ANSWER, NEWSLETTER)
    result = run(path, "--owner", ALICE.email, "--now", "2026-01-12T09:00:00Z", "--json")
    (row,) = json.loads(result.stdout)
    assert list(row) == [
        *("message_id", "kind", "introducer", "parties", "seat", "state", "duty", "faults", "why")
    ]
    assert (row["message_id"], row["kind"]) == ("<m1@example.com>", "introduction")
    assert (row["introducer"], set(row["parties"])) == (CAROL.email, {ALICE.email, BOB.email})
    assert row["state"] == "first_reply"
    assert row["duty"] == "you_owe_reply"
    assert row["why"]


def test_without_an_owner_nobody_has_a_duty(tmp_path: Path) -> None:
    result = run(mbox(tmp_path, written(1), ANSWER), "--json")
    (row,) = json.loads(result.stdout)
    assert (row["seat"], row["duty"], row["faults"]) == ("observer", None, [])


def test_the_page_for_a_reader_names_people_and_sums_up(tmp_path: Path) -> None:
    result = run(mbox(tmp_path, written(1)), "--owner", ALICE.email)
    assert result.exit_code == 0
    assert "Carol Diaz" in result.stdout
    assert "1 introduction in 1 message." in result.stdout
    assert "Reading mail" not in result.output


def test_several_files_are_one_mailbox_and_one_array(tmp_path: Path) -> None:
    first = mbox(tmp_path, written(1), name="a.mbox")
    second = mbox(tmp_path, ANSWER, written(1), name="b.mbox")
    rows = json.loads(run(first, second, "--json", "--now", "2026-01-12").stdout)
    assert [(row["message_id"], row["state"]) for row in rows] == [
        ("<m1@example.com>", "first_reply")
    ]


@pytest.mark.parametrize("label", ["Spam", "Papierkorb", "Brouillons", "Chat,Opened"])
def test_takeouts_spam_trash_drafts_and_chats_are_left_out(tmp_path: Path, label: str) -> None:
    path = mbox(tmp_path, written(1, X_Gmail_Labels=label))
    assert json.loads(run(path, "--json").stdout) == []


def test_takeouts_threads_hold_together(tmp_path: Path) -> None:
    path = mbox(
        tmp_path,
        written(1, X_GM_THRID="1777", X_Gmail_Labels="Posteingang"),
        written(2, BOB, (ALICE,), "Hello Alice, Tuesday at 10?", X_GM_THRID="1777"),
    )
    (entry,) = scan([path], OWNER, NOW).entries
    assert (entry.thread_id, len(entry.messages)) == (format(1777, "x"), 2)


def test_a_damaged_message_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    result = run(mbox(tmp_path, written(1), b"\0\0\0 no header at all\n\nx"), "--json")
    assert len(json.loads(result.stdout)) == 1
    assert "One part of the mail could not be read" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["gone.mbox"], "There is no file gone.mbox."),
        ([__file__], "is not a mailbox"),
        (["a.mbox", "--now", "soon"], "--now soon is no ISO time"),
        (["a.mbox", "--owner", "alice"], "--owner alice is no mail address"),
    ],
)
def test_bad_input_gets_one_sentence(arguments: list[str], sentence: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_owner_who_is_on_no_mail_gets_a_sentence(tmp_path: Path) -> None:
    path = mbox(tmp_path, written(1), NEWSLETTER)
    assert run(path, "--owner", "alice@example.com").stderr == ""
    warned = run(path, "--owner", "alice@example.com", "--owner", "alyce@example.com")
    assert warned.exit_code == 0
    assert warned.stderr.startswith("Warning: alyce@example.com neither sent nor received any")
    assert len(warned.stderr.splitlines()) == 1


def test_newsletters_show_whose_mail_it_is(tmp_path: Path) -> None:
    assert run(mbox(tmp_path, NEWSLETTER), "--owner", "Alice@Example.com").stderr == ""


def test_an_empty_mailbox_is_said_to_be_empty(tmp_path: Path) -> None:
    result = run(mbox(tmp_path), "--owner", "alice@example.com")
    assert result.exit_code == 0
    assert result.stderr == "Warning: there is no message in the mail given.\n"


def test_a_mail_without_a_date_shows_no_day(tmp_path: Path) -> None:
    undated = written(1).replace(b"\nDate: ", b"\nX-Date: ")
    assert run(mbox(tmp_path, undated)).output.startswith("no date  introduction: ")


def test_two_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mails = [written(1), ANSWER, *(written(3, DAVE, (ALICE,), f"Note {n}") for n in range(50))]
    path = mbox(tmp_path, *mails)
    alone = scan([path], OWNER, NOW)
    monkeypatch.setattr("server.scanning.processes._WORTH_A_POOL", 0)
    assert scan([path], OWNER, NOW) == alone


def test_the_scan_agrees_with_the_ledger_of_all_mail(tmp_path: Path) -> None:
    others = (written(n, DAVE, (ALICE,), f"The figures of week {n}.") for n in range(4, 9))
    path = mbox(tmp_path, written(1), ANSWER, *others)
    mail = threaded(parse_rfc822(one.raw) for one in stored(mail_files([path])[0]))
    whole = read_ledger(mail, OWNER, NOW)
    assert scan([path], OWNER, NOW).entries == whole


_HEADERS = st.sampled_from(
    [
        b"From: Carol <carol@harbour.example>",
        b"To: Alice <alice@example.com>, Bob <bob@bright.example>",
        b"Cc: dave@north.example",
        b"To: " + b"x@y.example, " * 13,
        b"Subject: Alice <> Bob",
        b"Subject: Automatic reply: Hi",
        b"Auto-Submitted: auto-replied",
        b"Precedence: bulk",
        b"List-Id: <x>",
        b"X-Gmail-Labels: Spam",
        b"Content-Type: text/html",
        b"Content-Type: text/calendar; method=REQUEST",
        b"garbage",
    ]
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(_HEADERS, max_size=7), st.sampled_from([M0, "I am away.", "", "<p>Alice, meet Bob"])
)
def test_the_cheap_look_loses_nothing_that_may_open(lines: list[bytes], text: str) -> None:
    raw = b"\n".join(lines) + b"\n\n" + text.encode()
    head: Message = head_of(raw, headers.split(raw)[0])
    assert worth_reading(head) or not may_open(parse_rfc822(raw, labels=head.labels))
