"""Only what the writer wrote counts: text(m) of the specification, section 1."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.text.newtext import new_text

NEW = "Happy to talk. Tuesday at 10?"
OLD = "Alice, meet Bob."

QUOTES = {
    "gmail": "On Mon, Jan 5, 2026 at 9:00 AM Carol Diaz <carol@harbour.example> wrote:\n\n> {old}",
    "gmail, wrapped":
        "On Mon, Jan 5, 2026 at 9:00 AM Carol Diaz <carol@harbour.example>\nwrote:\n> {old}",
    "gmail, german": "Am Mo., 5. Jan. 2026 um 09:00 Uhr schrieb Carol <c@x.example>:\n> {old}",
    "gmail, french": "Le lun. 5 janv. 2026 à 09:00, Carol <c@x.example> a\nécrit :\n> {old}",
    "gmail, spanish": "El lun, 5 ene 2026 a las 9:00, Carol (<c@x.example>) escribió:\n> {old}",
    "gmail, portuguese":
        "Carol Diaz <c@x.example> escreveu (segunda, 5 jan. 2026 à(s) 10:15):\n> {old}",
    "gmail, italian":
        "Il giorno lun 5 gen 2026 alle ore 09:00 Carol <c@x.example> ha scritto:\n> {old}",
    "gmail, dutch": "Op ma 5 jan 2026 om 09:00 schreef Carol <c@x.example>:\n> {old}",
    "gmail, swedish": "Den mån 5 jan. 2026 kl 09:00 skrev Carol <c@x.example>:\n> {old}",
    "gmail, polish": "pon., 5 sty 2026 o 09:00 Carol <c@x.example> napisał(a):\n> {old}",
    "gmail, russian": "пн, 5 янв. 2026 г. в 09:00, Carol <c@x.example>:\n> {old}",
    "gmail, japanese": "2026年1月5日(月) 9:00 Carol <c@x.example>:\n> {old}",
    "apple": "> On 5 Jan 2026, at 09:00, Carol Diaz <c@x.example> wrote:\n> \n> {old}",
    "apple, unmarked": "On Jan 5, 2026, at 9:00 AM, Carol Diaz <c@x.example> wrote:\n\n{old}",
    "outlook": "From: Carol <c@x.example>\nSent: Monday, January 5, 2026 9:00 AM\nTo: Alice\n"
    "Subject: Alice / Bob\n\n{old}",
    "outlook, rule":
        "________________________________\nFrom: Carol <c@x.example>\nSent: 5 January 2026\n"
    "To: Alice\nSubject: Hi\n\n{old}",
    "outlook, german": "Von: Carol <c@x.example>\nGesendet: Montag, 5. Januar 2026 09:00\n"
    "An: Alice\nBetreff: Hallo\n\n{old}",
    "outlook, french": "De : Carol <c@x.example>\nEnvoyé : lundi 5 janvier 2026 09:00\nÀ : Alice\n"
    "Objet : Bonjour\n\n{old}",
    "outlook, bold":
        "*From:* Carol <c@x.example>\n*Sent:* Monday\n*To:* Alice\n*Subject:* Hi\n\n{old}",
    "original":
        "-----Original Message-----\nFrom: Carol\nSent: Monday\nTo: Alice\nSubject: Hi\n\n{old}",
    "original, german": "-----Ursprüngliche Nachricht-----\nVon: Carol\nGesendet: Montag\n\n{old}",
    "notes": "Carol Diaz@HARBOUR\n01/05/2026 09:00 AM\nTo: Alice Moreau/BER/ACME@ACME\ncc:\n"
    "Subject: Hi\n\n{old}",
    "notes, from": "\tFrom:  Carol Diaz                 01/05/2026 09:00 AM\n\t\n\nTo: Alice\ncc:\n"
    "Subject: Hi\n\n{old}",
    "notes, forwarded": "---------------------- Forwarded by Carol Diaz/BER on 01/05/2026 09:00 AM "
    "---------------------------\n\n{old}",
    "gmail, forwarded":
        "---------- Forwarded message ---------\nFrom: Carol <c@x.example>\n\n{old}",
    "apple, forwarded": "Begin forwarded message:\n\nFrom: Carol <c@x.example>\n\n{old}",
    "initials": "CD> {old}\nCD> Carol",
    "plain": "> {old}\n> Carol",
}  # fmt: skip


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_what_stands_below_the_quote_line_is_not_new(quote: str) -> None:
    assert new_text(f"{NEW}\n\nAlice\n\n{quote.format(old=OLD)}") == f"{NEW}\n\nAlice"


def test_an_answer_below_the_quote_is_new() -> None:
    assert (
        new_text(f"On 5 Jan 2026 Carol <c@x.example> wrote:\n> {OLD}\n>\n> Carol\n\n{NEW}") == NEW
    )


def test_answers_between_quoted_lines_are_new() -> None:
    text = "> When?\n\nTuesday.\n\n> And where?\n\nAt ours.\n\n> Bye"
    assert new_text(text) == "Tuesday.\n\nAt ours."


def test_a_word_wrapped_out_of_a_quoted_line_is_quoted() -> None:
    quoted = f"> {'a long quoted line ' * 4}\nharbour\n> and on"
    assert new_text(f"{quoted}\n\n{NEW}") == NEW


def test_a_bare_forward_holds_nothing_new() -> None:
    assert new_text(f"---------- Forwarded message ---------\nFrom: Carol\n\n{OLD}") == ""


SIGNATURES = {
    "delimiter": "-- \nAlice Moreau\nTide gauges",
    "iphone": "Sent from my iPhone",
    "android": "Sent from Yahoo Mail on Android",
    "german device": "Von meinem iPhone gesendet",
    "french device": "Envoyé de mon iPhone",
    "outlook app": "Get Outlook for iOS <https://aka.example/ios>",
    "legal": "CONFIDENTIALITY NOTICE: This e-mail is intended only for the addressee.",
    "legal, no heading":
        "This email and any attachments are confidential. If you are not the intended\n"
    "intended recipient, please notify the sender and delete it.",
    "legal, german":
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige\n"
    "Empfänger sind, vernichten Sie diese Mail.",
    "firm": "Registered in England no. 0000000",
    "trees": "Please consider the environment before printing this e-mail.",
    "list":
        "_______________________________________________\ngauges mailing list\ngauges@x.example",
}  # fmt: skip


@pytest.mark.parametrize("end", SIGNATURES.values(), ids=SIGNATURES)
def test_what_a_program_or_a_firm_adds_is_not_new(end: str) -> None:
    assert new_text(f"{NEW}\n\nAlice\n\n{end}") == f"{NEW}\n\nAlice"


@pytest.mark.parametrize(
    "block",
    [
        "Alice Moreau\nHead of Gauges, Tidal Ltd\n+49 30 5550100",
        "Alice\nTidal Ltd | www.tidal.example",
        "Best regards,\nAlice Moreau\nHead of Gauges",
        "Mit freundlichen Grüßen\nAlice Moreau\nTel. +49 30 5550100",
    ],
)
def test_titles_and_numbers_below_the_name_are_not_new(block: str) -> None:
    found = new_text(f"{NEW}\n\n{block}")
    assert found.startswith(NEW)
    assert "Alice" in found
    assert not any(word in found for word in ("Head", "5550100", "Ltd"))


def test_the_number_of_somebody_presented_stays() -> None:
    text = (
        "Alice, please call Bob.\n\nBob Stone (cell) 030 5550101\nHis office 030 5550102\n\nCarol"
    )
    assert "5550101" in new_text(text)


def test_a_postscript_below_the_signature_counts() -> None:
    assert "PS: bring the gauge." in new_text(f"{NEW}\n\n-- \nAlice\n\nPS: bring the gauge.")


@pytest.mark.parametrize(
    "text",
    [
        "To: do this I need Bob.\nCan you write?",
        "On Monday Carol wrote to me about Bob: he is great.\nSo please meet him.",
        "From: Berlin\nwith love",
        "I wrote:\nnothing at all",
        "This message is for Bob too, since he asked.",
        "confidentiality agreements are fine with us.\nBob will sign.",
        "Alice <> Bob\n\nYou two should talk.",
        "-> first Bob\n-> then Alice",
    ],
)
def test_what_only_looks_like_a_quote_is_new(text: str) -> None:
    assert new_text(text) == text


def test_a_gateways_warning_at_the_head_is_not_new() -> None:
    warned = "CAUTION: This email originated from outside of the organisation.\n\n"
    assert new_text(warned + NEW) == NEW


_LINES = st.sampled_from(
    [
        "> x",
        ">",
        "On 5 Jan wrote:",
        "From: a@b",
        "Sent: x",
        "To: y",
        "-- ",
        "____________",
        "Best,",
        "",
        "a",
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(_LINES | st.text(max_size=30), max_size=40).map("\n".join))
def test_new_text_is_always_taken_from_the_text(text: str) -> None:
    kept = [line.strip() for line in new_text(text).splitlines() if line.strip()]
    there = [line.strip() for line in text.replace("\u00a0", " ").splitlines()]
    if text.isascii():
        assert all(line in there for line in kept)


@settings(max_examples=100, deadline=None)
@given(st.lists(_LINES, max_size=30).map("\n".join))
def test_taking_the_new_text_twice_changes_nothing_quoted(text: str) -> None:
    assert not any(line.startswith("> ") for line in new_text(new_text(text)).splitlines())


@pytest.mark.parametrize(
    "line", ["> a", "a:", "On 5 Jan", "From: x", "a@b", "-", "Best,", "x" * 200]
)
def test_the_time_grows_with_the_text_and_no_faster(line: str) -> None:
    assert len(new_text("\n".join([line] * 20_000))) <= 60_000
