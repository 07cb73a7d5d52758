"""The searches that introductions get caught in, and how much each catch is worth.

Gmail's search ignores punctuation, matches whole words only and has no stemming to rely on, so
every form is written out. The weight is how much likelier a message is to open an introduction
when it hangs in this net; a message that hangs in several is read first.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Net:
    """One search and the weight of a catch."""

    query: str
    weight: float


# What bulk mail, bookings and machines write; a message with it opens nothing.
ENOUGH = 3.0
BARRED = '-{unsubscribe "view in browser" "do not reply" "invite.ics" category:promotions}'

NETS: tuple[Net, ...] = (
    Net('{"you two" "you both" "both of you" "two of you" "the two of you"}', 3.0),
    Net("{introduce introducing introduced introduction introductions}", 3.0),
    Net("subject:{intro introduction introducing meet connecting meets}", 3.0),
    Net('{"meet" "connect" connecting "each other"} {bcc bcc\'d cc cc\'d}', 1.0),
)
