"""Alice's mailbox as the stand-in pages show it: Carol introduced her and Bob on Monday, 8 June."""

from __future__ import annotations

from .markup import Draft, Mail, Person, Thread

ALICE = Person("Alice Moreau", "alice@example.com")
BOB = Person("Bob Stone", "bob@bright.example")
CAROL = Person("Carol Diaz", "carol@harbour.example")

THREAD = Thread(
    "1a2b3c4d5e6f7080",
    "Alice <> Bob: tide gauges",
    (
        Mail(
            "1a2b3c4d5e6f7081",
            CAROL,
            (ALICE, BOB),
            "Alice, meet Bob: he builds tide gauges.<br>Bob, meet Alice, who needs one for the "
            "harbour at Brest.<br><br>I leave it to you two.<br>Carol",
        ),
        Mail(
            "1a2b3c4d5e6f7082",
            BOB,
            (ALICE, CAROL),
            "Thanks Carol! Alice, which depth do you measure at, and when could we talk?<br>Bob",
            when="Tue, Jun 9, 10:02 AM",
        ),
    ),
)
LUNCH = Thread(
    "1a2b3c4d5e6f7099",
    "Lunch on Thursday",
    (Mail("1a2b3c4d5e6f7098", CAROL, (ALICE,), "Are you free on Thursday at noon?"),),
)
DRAFT = Draft(
    THREAD.id,
    to=(BOB,),
    bcc=(CAROL,),
    subject="Re: Alice <> Bob: tide gauges",
    text="Thanks, Carol, moving you to bcc. Bob, Tuesday at 10 would suit me.",
)
