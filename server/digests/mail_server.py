"""A connection to the SMTP server of the settings."""

from __future__ import annotations

import smtplib
import ssl
from urllib.parse import unquote, urlsplit


def open_mail_server(url: str, timeout: float = 30) -> smtplib.SMTP:
    """Return a connection, signed in; `smtps://` is TLS from the start, `smtp://` uses STARTTLS
    where the server offers it. Raises `ValueError` on a wrong address, else smtplib's errors.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("it must look like smtp://user:password@host:587 or smtps://…")
    context = ssl.create_default_context()
    server: smtplib.SMTP
    if parts.scheme == "smtps":
        server = smtplib.SMTP_SSL(
            parts.hostname, parts.port or 465, timeout=timeout, context=context
        )
    else:
        server = smtplib.SMTP(parts.hostname, parts.port or 587, timeout=timeout)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
            server.ehlo()
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server
