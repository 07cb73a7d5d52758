"""Replies of the introducer: a private nudge, an apology, one question after two weeks."""

from __future__ import annotations

from collections.abc import Callable

from introductions.model import Duty, Participant, Reply
from introductions.replies.desk import Desk

Replies = tuple[Reply, ...]


def nudge(desk: Desk) -> Replies:
    """A private line to the silent one alone."""
    return (desk.reply("nudge", desk.silent, "nudge", parent=desk.made()),)


def nudge_first(desk: Desk) -> Replies:
    """A private line to the one who is to write first."""
    first = _first_writer(desk)
    rest = tuple(p for p in desk.others if p not in first)
    other = {"target": desk.words.joined_names(desk.names((p,)) for p in rest)}
    return (desk.reply("nudge", first, "nudge_first", parent=desk.made(), more=other),)


def apologise(desk: Desk) -> Replies:
    """A word of apology to the one who waits."""
    return (desk.reply("apologise", desk.waiting, "apology", parent=desk.cause() or desk.made()),)


def how_it_went(desk: Desk) -> Replies:
    """One question to both."""
    return (desk.reply("how", desk.others, "how_it_went", parent=desk.made()),)


def _first_writer(desk: Desk) -> tuple[Participant, ...]:
    asker = desk.entry.asker if desk.entry else None
    if asker is not None:
        return (asker,)
    named = tuple(p for p in desk.hint.people if p in desk.others)
    return (named or desk.others)[:1]


INTRODUCER: dict[Duty, Callable[[Desk], Replies]] = {
    Duty.PARTY_AWOL: nudge,
    Duty.NOBODY_PICKED_UP: nudge_first,
    Duty.APOLOGISE: apologise,
    Duty.ASK_HOW_IT_WENT: how_it_went,
}
