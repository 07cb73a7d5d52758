"""The searches that introductions get caught in, and how much each catch is worth.

Gmail's search ignores punctuation, matches whole words only and has no stemming to rely on, so
every form is written out. The weight is how much likelier a message is to belong to an
introduction when it hangs in this net (a logarithm, counted on labelled mail and made smaller
where nets overlap); a thread that hangs in several is read first.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Net:
    """One search and the weight of a catch."""

    query: str
    weight: float


# Bulk mail, machines and chats open nothing.
BARRED = '-{unsubscribe "view in browser" "do not reply" category:promotions in:chats in:drafts}'
# What the owner wrote or answered is a conversation between people.
SENT = "in:sent"

NETS: tuple[Net, ...] = (
    Net('subject:{intro intros introduction introducing introductions "e-intro" connecting}', 2.5),
    Net('{intro intros "e-intro" "for the introduction" "for introducing" "for connecting"}', 2.0),
    Net(
        '{"over to you" "take it from here" "leave you to it" "leave it to you" "let you two"}', 2.5
    ),
    Net(
        '{"introduce you" "introducing you" "connect you" "connecting you" "you should meet" '
        '"put you in touch" "putting you in touch" "want you to meet"}',
        2.0,
    ),
    Net('{"you two" "you both" "both of you" "two of you"}', 1.2),
    Net('{introduce introducing introduced introduction "nice to meet" "great to meet"}', 0.8),
    Net(
        '{"euch beide" "stelle euch" "euch vorstellen" "mise en relation" "vous deux" '
        '"vi presento" "os presento" "les presento" presento "vocês dois" apresento}',
        2.0,
    ),
    Net('{"jullie twee" "stel jullie" "aan elkaar" "in contatto" "en contacto" "em contato"}', 1.5),
    Net('{"write to" "asked me" "asked who" "told him" "told her" "tell him" "tell her"}', 1.5),
    Net('{"to bcc" "in bcc" "into bcc" "on bcc"}', 2.0),
)
