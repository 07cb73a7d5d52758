"""What `find_openers` finds: a message that opens an entry, and the reasons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from introductions.finding.addressing import Reading
from introductions.finding.marked import Marked
from introductions.model import Kind, Message, Participant, Signal
from introductions.who.names import first_name

NOBODY = Participant("")


@dataclass(frozen=True, slots=True)
class Opener:
    """A message that opens an introduction, an offer, a request or an opt-in."""

    kind: Kind
    message_id: str
    introducer: Participant
    parties: tuple[Participant, ...]
    greeted: tuple[Participant, ...] = ()
    signals: tuple[Signal, ...] = ()
    repaired_by: tuple[str, ...] = ()
    first_writer: Participant | None = None
    wanted_by: Participant | None = None
    sender: Participant = NOBODY


def in_words(found: str, marked: Marked) -> str:
    """The found words with names in place of markers."""
    out = re.sub(r"§(\d)§", lambda m: first_name(marked.people[int(m.group(1))]), found)
    out = re.sub(r"¤(\d+)¤", lambda m: marked.names[int(m.group(1))], out)
    return re.sub(r"[§¤✉☎¶]\d*", "", " ".join(out.split()))


def opened(
    kind: Kind,
    message: Message,
    introducer: Participant,
    parties: tuple[Participant, ...],
    marked: Marked,
    reading: Reading,
    why: Signal,
    first: Participant | None = None,
) -> Opener:
    """The opener that this message is, for one reason."""
    return Opener(
        kind=kind,
        message_id=message.id,
        introducer=introducer,
        parties=parties,
        greeted=tuple(marked.people[k] for k in reading.addressed),
        signals=(replace(why, message_id=message.id),),
        first_writer=first,
        sender=message.sender,
    )
