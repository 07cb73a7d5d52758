"""Whether a person wrote a message: bounces, auto-replies, invitations, lists, programs."""

from __future__ import annotations

from datetime import date

import pytest

from introductions.mail.auto_reply import is_auto_reply, out_of_office_until
from introductions.mail.bounce import bounced_recipients, is_bounce
from introductions.mail.human import is_calendar_notice, is_human
from introductions.model import CalendarPart, Message, Participant
from tests.builders import ALICE, BOB, message

DAEMON = Participant("mailer-daemon@example.com", "Mail Delivery Subsystem")


def from_(email: str, name: str = "") -> Message:
    return message(Participant(email, name), to=(ALICE,), text="Meet Bob.")


def test_what_carol_writes_is_human() -> None:
    assert is_human(message())


@pytest.mark.parametrize(
    "headers",
    [
        {"auto-submitted": "auto-generated"},
        {"auto-submitted": "auto-replied"},
        {"x-autoreply": "yes"},
        {"precedence": "bulk"},
        {"list-id": "<gauges.example>"},
        {"list-unsubscribe": "<https://x.example/u>"},
        {"content-type": "multipart/report; report-type=delivery-status"},
        {"x-failed-recipients": "bob@bright.example"},
        {"x-introkeeper-digest": "1"},
    ],
)
def test_what_a_header_calls_a_programs_mail_is_not_human(headers: dict[str, str]) -> None:
    assert not is_human(message(headers=headers))


@pytest.mark.parametrize(
    "headers",
    [{"auto-submitted": "no"}, {"x-auto-response-suppress": "All"}, {"precedence": "normal"}],
)
def test_headers_that_peoples_mail_carries_prove_nothing(headers: dict[str, str]) -> None:
    assert is_human(message(headers=headers))


@pytest.mark.parametrize(
    "email",
    [
        "no-reply@shop.example",
        "noreply+17@shop.example",
        "notifications@ring.example",
        "MAILER-DAEMON@x.example",
        "ne-pas-repondre@x.example",
        "invites@calendly.com",
        "notetaker@mail.fireflies.ai",
    ],
)
def test_an_address_nobody_sits_behind_is_not_human(email: str) -> None:
    assert not is_human(from_(email))


@pytest.mark.parametrize("email", ["info@bright.example", "noreen@x.example", "bo@robots.example"])
def test_an_address_somebody_sits_behind_is_human(email: str) -> None:
    assert is_human(from_(email))


def test_an_invitation_and_its_answer_are_not_human() -> None:
    invitation = CalendarPart("REQUEST", "u1")
    assert not is_human(message(calendar=invitation))
    answer = message(
        subject="Accepted: Alice / Bob @ Tue 6 Jan 2026 10:00", text="Bob has accepted."
    )
    assert is_calendar_notice(answer)


def test_a_date_file_sent_along_does_not_make_a_notice() -> None:
    assert is_human(message(calendar=CalendarPart("PUBLISH", "u1")))


def test_a_person_who_writes_of_an_invitation_is_human() -> None:
    assert is_human(message(subject="Invitation: will you come?", text="Alice, meet Bob at ours."))


def test_a_note_that_a_program_wrote_says_so_at_its_end() -> None:
    text = "Nous vous mettons en relation.\n\nCeci est un message automatique."
    assert not is_human(message(text=text))


def test_a_bounce_names_those_not_reached() -> None:
    bounce = message(
        DAEMON,
        to=(ALICE,),
        subject="Undelivered Mail Returned to Sender",
        text="<bob@bright.example>: host said: 550 User unknown\n\n"
        "Return-Path: <alice@example.com>\n"
        "To: carol@harbour.example",
    )
    assert is_bounce(bounce)
    assert bounced_recipients(bounce) == (BOB.email,)
    assert bounced_recipients(message()) == ()


def test_the_machine_readable_part_of_a_bounce_wins() -> None:
    status = "Final-Recipient: rfc822; Bob@bright.example\nAction: failed"
    text = f"Sorry, see dave@north.example\n\n{status}"
    assert bounced_recipients(message(DAEMON, to=(ALICE,), text=text)) == (BOB.email,)


def test_a_delay_is_no_bounce() -> None:
    late = message(
        DAEMON, to=(ALICE,), subject="Delivery Status Notification (Delay)", text="Still trying."
    )
    assert not is_bounce(late)
    assert not is_human(late)


def test_a_postmaster_who_writes_himself_is_no_bounce() -> None:
    assert not is_bounce(message(Participant("postmaster@x.example", "Pat"), subject="Hi"))


@pytest.mark.parametrize(
    ("subject", "text", "until"),
    [
        ("Automatic reply: Hi", "I am away until 24 August.", date(2026, 8, 24)),
        ("Out of office", "I am out of the office, back on Monday, 18 May.", date(2026, 5, 18)),
        ("Out of Office AutoReply: Hi", "I return on 02/07/2026.", date(2026, 2, 7)),
        ("Abwesend: Hi", "Ich bin bis zum 23.08.2026 nicht im Büro.", date(2026, 8, 23)),
        ("Abwesenheitsnotiz", "Ich bin ab dem 3. März wieder im Büro.", date(2026, 3, 3)),
        ("Absence du bureau", "Je suis absent, de retour le mardi 5 août 2026.", date(2026, 8, 5)),
        ("Respuesta automática", "Estoy de vacaciones hasta el 2 de marzo.", date(2026, 3, 2)),
        ("Resposta automática", "Estou de férias até 2 de março.", date(2026, 3, 2)),
        ("Risposta automatica", "Sono in ferie fino al 2 marzo.", date(2026, 3, 2)),
        ("Automatisch antwoord", "Ik ben afwezig tot en met 2 maart.", date(2026, 3, 2)),
        ("Automatic reply: Hi", "I am out of the office with limited access to mail.", None),
        ("Automatic reply: Hi", "I am on leave until Wednesday.", date(2026, 1, 7)),
    ],
)
def test_an_auto_reply_names_the_day_of_return(subject: str, text: str, until: date | None) -> None:
    reply = message(subject=subject, text=text)
    assert is_auto_reply(reply)
    assert out_of_office_until(reply) == until


def test_a_person_who_mentions_a_holiday_is_no_auto_reply() -> None:
    said = message(subject="Re: Out of office next week", text="I am away until Monday. Tuesday?")
    assert not is_auto_reply(said)
    assert is_human(said)


@pytest.mark.parametrize(
    ("email", "name", "human"),
    [
        ("bob@x.com", "", True),
        ("bob.stone@github.com", "Bob Stone", True),
        ("notify@x.com", "X", False),
        ("info@x.com", "X", False),
        ("hit-reply@linkedin.com", "Bob Stone", False),
        ("messages@linkedin.com", "Bob Stone via LinkedIn", False),
        ("bob@calendly.com", "Bob Stone", False),
    ],
)
def test_people_who_work_at_a_network_are_no_notification(
    email: str, name: str, human: bool
) -> None:
    assert is_human(from_(email, name)) is human
