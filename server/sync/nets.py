"""The searches that introductions get caught in, or keep clear of, and what each catch is worth.

Gmail's search ignores punctuation, matches whole words only and has no stemming to rely on, so
every form is written out. A page of 500 hits costs a quarter of a message. The weight is the
logarithm by which a catch changes the odds that a thread holds an introduction, fitted together
with the signs of `glance` on labelled mail (docs/scaling.md). It matters whether a thread's first
message hangs in the net or a later one alone: an answer thanks, an introduction does not.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Net:
    """One search; what it is worth that a first message hangs in it, or only *later* ones do."""

    query: str
    first: float
    later: float


# Bulk mail, machines and chats open nothing.
BARRED = '-{unsubscribe "view in browser" "do not reply" category:promotions in:chats in:drafts}'
# What the owner wrote or answered is a conversation between people.
SENT = "in:sent"

NETS: tuple[Net, ...] = (
    Net(
        'subject:{intro intros introduction introducing introductions "e-intro" connecting}',
        1.6,
        1.6,
    ),
    Net(
        '{intro intros "e-intro" "for the introduction" "for introducing" "for connecting"}',
        0.5,
        0.5,
    ),
    Net(
        '{"over to you" "take it from here" "leave you to it" "leave it to you" "let you two"}',
        2.2,
        2.2,
    ),
    Net(
        '{"introduce you" "introducing you" "connect you" "connecting you" "you should meet" '
        '"put you in touch" "putting you in touch" "want you to meet"}',
        0.3,
        0.3,
    ),
    Net('{introduce introducing introduced introduction "nice to meet" "great to meet"}', 0.6, 0.6),
    Net(
        '{"euch beide" "stelle euch" "euch vorstellen" "mise en relation" "vous deux" '
        '"vi presento" "os presento" "les presento" presento "vocês dois" apresento}',
        1.9,
        1.9,
    ),
    Net(
        '{"jullie twee" "stel jullie" "aan elkaar" "in contatto" "en contacto" "em contato"}',
        1.1,
        1.1,
    ),
    Net(
        '{"write to" "asked me" "asked who" "told him" "told her" "tell him" "tell her"}', 1.3, 1.3
    ),
    Net('{"to bcc" "in bcc" "into bcc" "on bcc"}', 1.8, 1.8),
    # Somebody is spoken of.
    Net("{he she him her}", 1.0, -0.3),
    Net("{told asked promised mentioned}", 0.7, -1.0),
    Net("{wants knows runs needs}", 1.5, -0.4),
    # An answer thanks.
    Net("{thanks thank danke merci gracias obrigado grazie bedankt}", -1.2, 1.8),
    # Work that goes on, and appointments.
    Net(
        '{attached attachment forwarded "original message" following changes changed due '
        "file files https www}",
        -2.4,
        -0.7,
    ),
    Net('{meeting schedule "conference call" call phone number coffee}', -1.3, -1.1),
    Net("{we our us}", -1.8, -0.5),
)
