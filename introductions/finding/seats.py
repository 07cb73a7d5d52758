"""Who asked, who was asked, and in which seat the owner sits (spec, sections 1 and 3)."""

from __future__ import annotations

from introductions.finding.opener import Opener
from introductions.model import Kind, Participant, Seat
from introductions.who.people import Book, colleagues


def roles(
    head: Opener, before: list[Opener], parties: tuple[Participant, ...], book: Book
) -> tuple[Participant | None, Participant | None]:
    """The asker and the target, each None where the mail does not show it."""
    asker = _asker(head, before)
    if asker is None:
        return None, None
    asker = next((p for p in parties if book.same(p, asker)), asker)
    target = next((p for p in parties if not book.same(p, asker)), None)
    return asker, target


def _asker(head: Opener, before: list[Opener]) -> Participant | None:
    if head.first_writer is not None:
        return head.first_writer
    for opener in before:
        if opener.kind is Kind.REQUEST:
            return opener.sender
    for opener in before:
        if opener.kind is Kind.OFFER:
            return opener.parties[0]
    for opener in before:
        if opener.kind is Kind.OPT_IN:
            return next((p for p in opener.parties[1:]), None)
    return head.wanted_by


def seat_of(
    introducer: Participant,
    parties: tuple[Participant, ...],
    asker: Participant | None,
    target: Participant | None,
    book: Book,
) -> Seat:
    """What the owner is in this introduction."""
    if book.is_owner(introducer):
        return Seat.INTRODUCER
    if asker is not None and book.is_owner(asker):
        return Seat.ASKER
    own = next((p for p in parties if book.is_owner(p)), None)
    if own is None:
        return Seat.OBSERVER
    if asker is None:
        return Seat.PARTY
    if book.is_owner(asker) or (
        colleagues(own, asker) and not (target and colleagues(own, target))
    ):
        return Seat.ASKER
    return Seat.TARGET
