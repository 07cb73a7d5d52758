"""Mail such as fills every mailbox: newsletters, receipts and notices, made up and repeatable."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

_WORDS = (
    "harbour", "gauge", "tide", "spring", "offer", "order", "parcel", "invoice", "season",
    "member", "account", "update", "ticket", "recipe", "garden", "summer", "winter", "weekly",
    "report", "service", "travel", "booking", "library", "reading", "music",
)  # fmt: skip
_SENDERS = (
    "news@weekly.example",
    "no-reply@shop.example",
    "alerts@bank.example",
    "info@club.example",
)
_START = datetime(2019, 1, 1, tzinfo=UTC)


def bulk_mail(number: int, seed: int = 1) -> Iterator[bytes]:
    """*number* mails with plain and HTML parts, as their senders really send them."""
    chance = random.Random(seed)
    for index in range(number):
        yield _one(chance, index)


def _one(chance: random.Random, index: int) -> bytes:
    mail = EmailMessage()
    sender = chance.choice(_SENDERS)
    mail["From"] = f"{chance.choice(_WORDS).title()} {chance.choice(_WORDS).title()} <{sender}>"
    mail["To"] = "Alice Moreau <alice@example.com>"
    mail["Subject"] = " ".join(chance.choices(_WORDS, k=6)).capitalize()
    mail["Date"] = format_datetime(_START + timedelta(minutes=7 * index))
    mail["Message-ID"] = f"<bulk.{index}.{chance.getrandbits(40):x}@{sender.partition('@')[2]}>"
    mail["List-Unsubscribe"] = f"<https://weekly.example/u/{index}>"
    mail["DKIM-Signature"] = "v=1; a=rsa-sha256; b=" + "".join(chance.choices("abcXYZ019+/", k=300))
    paragraphs = [" ".join(chance.choices(_WORDS, k=40)) for _ in range(chance.randint(4, 18))]
    mail.set_content("\n\n".join(paragraphs))
    rows = "".join(
        f'<tr><td style="padding:8px;font-family:Arial"><p>{text}</p>'
        f'<a href="https://weekly.example/c/{index}/{row}">Read more</a></td></tr>\n'
        for row, text in enumerate(paragraphs)
    )
    mail.add_alternative(f"<html><body><table>{rows}</table></body></html>", subtype="html")
    return mail.as_bytes()
