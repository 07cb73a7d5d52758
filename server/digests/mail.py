"""The mail of a letter: MIME by the standard library, HTML with its styles inlined."""

from __future__ import annotations

from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from functools import lru_cache
from typing import Any

import css_inline
from flask import Flask

from server.digests.letter import Letter

BAR = 180  # pixels of the longest bar: fits beside its words at 320 px


def mail(letter: Letter, to: str, sender: str, message_id: str, now: datetime) -> EmailMessage:
    """Return the message: text and HTML that say the same, and the headers of automatic mail."""
    message = EmailMessage(policy=SMTP)
    message["From"] = formataddr(("Introkeeper", sender))
    message["To"] = to
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834
    message["X-Introkeeper"] = letter.kind
    message["List-Unsubscribe"] = f"<{letter.stop_url}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    text, html = text_part(letter), html_part(letter)
    message.set_content(text, cte=_shorter(text))
    message.add_alternative(html, subtype="html", cte=_shorter(html))
    return message


def _shorter(text: str) -> str:
    """Return the encoding that takes less: quoted-printable triples what is not ASCII."""
    plain = sum(character.isascii() for character in text)
    others = len(text.encode()) - plain
    return "quoted-printable" if plain + 3 * others < (plain + others) * 4 / 3 else "base64"


def text_part(letter: Letter) -> str:
    """Return the plain text."""
    return _render("digest.txt", letter)


def html_part(letter: Letter) -> str:
    """Return the HTML: tables and inlined styles; the dark colours stay in a media query."""
    return str(_inliner().inline(_render("digest.html", letter)))


def _render(template: str, letter: Letter) -> str:
    most = max([week.made for _, week in letter.weeks], default=0)
    scale = BAR / most if most else 0
    return _pages().jinja_env.get_template(template).render(letter=letter, scale=scale)


@lru_cache(maxsize=1)
def _pages() -> Flask:
    # Flask's template engine alone: a worker has no application, and HTML is escaped by default.
    return Flask("server.web")


@lru_cache(maxsize=1)
def _inliner() -> Any:
    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
