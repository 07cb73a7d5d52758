"""Mail to the owner alone, through the owner's Gmail or an SMTP server."""

from __future__ import annotations

import base64
import smtplib
from email.message import EmailMessage
from typing import Protocol

from server.budget import Budget, OutOfBudget
from server.digests.mail_server import open_mail_server
from server.gmail.api import GmailApi
from server.gmail.errors import GmailError, Unavailable


class NotSent(Exception):
    """The mail surely did not go out; the message says why."""


class Unsure(Exception):
    """The connection broke while the mail was handed over: it may have gone out."""


class MailOut(Protocol):
    """A way out for mail."""

    def send(self, message: EmailMessage) -> None:
        """Hand *message* over; raise `NotSent`, or `Unsure` where nobody can say."""


class GmailOut:
    """The owner's own Gmail (scope gmail.send).

    *api* has no budget of its own, because calls with one are repeated after a failure, and a
    mail must not be; the units are paid here.
    """

    def __init__(self, api: GmailApi, budget: Budget) -> None:
        self.api, self.budget = api, budget

    def send(self, message: EmailMessage) -> None:
        raw = base64.urlsafe_b64encode(message.as_bytes()).decode()
        try:
            with self.budget.spending("messages.send", 1):
                self.api.call(
                    "messages.send",
                    lambda users: users.messages().send(userId="me", body={"raw": raw}),
                )
        except Unavailable as error:
            raise Unsure(f"Gmail broke off: {error}") from error
        except (GmailError, OutOfBudget) as error:
            raise NotSent(f"Gmail did not take the mail: {error}") from error


class SmtpOut:
    """The SMTP server of the settings."""

    def __init__(self, url: str) -> None:
        self.url = url

    def send(self, message: EmailMessage) -> None:
        try:
            server = open_mail_server(self.url)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise NotSent(f"The mail server cannot be used: {error}") from error
        try:
            server.send_message(message)
        except (
            smtplib.SMTPRecipientsRefused,
            smtplib.SMTPResponseException,
            smtplib.SMTPNotSupportedError,
        ) as error:
            raise NotSent(f"The mail server refused the mail: {error}") from error
        except (OSError, smtplib.SMTPException) as error:
            raise Unsure(f"The mail server broke off: {error}") from error
        finally:
            _say_goodbye(server)


def _say_goodbye(server: smtplib.SMTP) -> None:
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        server.close()  # the mail is handed over, or refused: how it ends says nothing more


def holds(api: GmailApi, message_id: str, subject: str) -> bool:
    """Return True when the mailbox holds the mail.

    Gmail may give mail that it sends itself a Message-ID of its own, so the subject of the week,
    from the owner and of these days, counts as well.
    """
    by_id = f"rfc822msgid:{message_id.strip('<>')}"
    by_subject = f'from:me subject:"{subject}" newer_than:3d'
    for query in (by_id, by_subject):
        if api.list_messages(f"in:anywhere {query}").get("messages"):
            return True
    return False
