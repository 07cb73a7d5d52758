"""What became of mail on its way: bounces, and who is away until when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time

from introductions.days.clock import Pause, after_business_days, zone
from introductions.mail.auto_reply import is_auto_reply, out_of_office_until
from introductions.mail.bounce import bounced_recipients, is_bounce
from introductions.model import Message, Owner, Rules


@dataclass(frozen=True, slots=True)
class Bounce:
    """A notice that *original* did not reach *addresses*."""

    notice: Message
    original: Message | None
    addresses: frozenset[str]


def bounces_in(messages: Sequence[Message]) -> tuple[Bounce, ...]:
    """Return the bounces among *messages* (oldest first), each with the mail that bounced."""
    known = {m.message_id: m for m in messages if m.message_id} | {m.id: m for m in messages}
    return tuple(_bounce(m, known, messages) for m in messages if is_bounce(m))


def _bounce(notice: Message, known: dict[str, Message], messages: Sequence[Message]) -> Bounce:
    named = frozenset(a.lower() for a in bounced_recipients(notice))
    linked = (notice.in_reply_to, *reversed(notice.references))
    original = next((known[ref] for ref in linked if ref in known), None)
    if original is None and named:
        sent = [
            m
            for m in messages
            if m.sent_at <= notice.sent_at and named & {p.email for p in m.reached}
        ]
        original = sent[-1] if sent else None
    if original and not named:
        named = frozenset(p.email for p in original.reached)
    if original and len(original.reached) == 1:
        named |= {original.reached[0].email}
    return Bounce(notice, original, named)


def pause_of(message: Message, owner: Owner, rules: Rules) -> Pause | None:
    """Return the stretch in which an auto-reply stops its sender's clock, None for other mail.

    Until 00:00 of the named day, or 5 business days where it names none (spec, section 1).
    """
    if not is_auto_reply(message):
        return None
    day = out_of_office_until(message)
    if day is None:
        end = after_business_days(message.sent_at, rules.out_of_office, owner)
    else:
        end = datetime.combine(day, time.min, zone(owner.timezone)).astimezone(UTC)
    return Pause(message.sent_at, end)
