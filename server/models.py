"""Tables. Only `server/store` reads or writes them; docs/privacy.md says why each field is kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from server.keeping.keys import Keyring


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC datetime on every database; SQLite alone would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"naive datetime: {value}")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value and value.astimezone(UTC)


class Sealed(TypeDecorator[str]):
    """Text that is encrypted in the database; `Sealed.keyring` is set once at the start."""

    impl = LargeBinary
    cache_ok = True
    keyring: ClassVar[Keyring | None] = None

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else ring().encrypt(value.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else ring().decrypt(bytes(value)).decode()


def ring() -> Keyring:
    """Return the keyring in use; `server.db.connect` sets it."""
    if Sealed.keyring is None:
        raise RuntimeError("the database is used before server.db.connect()")
    return Sealed.keyring


class Base(DeclarativeBase):
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime(),
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


class Account(Base):
    """A connected mailbox. *state*: active, reconnect, disabled or closed."""

    __tablename__ = "account"

    id: Mapped[int] = mapped_column(primary_key=True)
    email_hash: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str] = mapped_column(Sealed)
    name: Mapped[str] = mapped_column(Sealed)
    aliases: Mapped[str] = mapped_column(Sealed)  # JSON list of further addresses
    state: Mapped[str] = mapped_column(default="active")
    is_server_owner: Mapped[bool] = mapped_column(default=False)
    token: Mapped[str | None] = mapped_column(Sealed)  # OAuth credentials, JSON
    scopes: Mapped[str] = mapped_column(default="")
    timezone: Mapped[str] = mapped_column(default="UTC")
    settings: Mapped[str] = mapped_column(Sealed)  # JSON: switches, clocks, digest, language
    history_id: Mapped[str | None]  # an integer of any size, as text
    sync: Mapped[dict[str, Any]] = mapped_column(default=dict)  # stage, counts, coverage
    session_epoch: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=0)  # counts changes of mail, ledger and settings
    created_at: Mapped[datetime]


class MessageRow(Base):
    """A message; *content* is empty where it belongs to no introduction (a trace)."""

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("account_id", "gmail_id"),
        Index("ix_message_thread", "account_id", "thread_id"),
        Index("ix_message_opens", "account_id", "opens", "sent_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    gmail_id: Mapped[str]
    thread_id: Mapped[str]
    sent_at: Mapped[datetime]
    labels: Mapped[list[Any]]
    opens: Mapped[bool] = mapped_column(default=False)  # may open an entry of the ledger
    content: Mapped[str | None] = mapped_column(Sealed)  # introductions.model.Message, JSON


class MessagePerson(Base):
    """Who is on a message, as keyed hashes: finds what belongs together without addresses."""

    __tablename__ = "message_person"
    __table_args__ = (Index("ix_message_person", "account_id", "person"),)

    message_id: Mapped[int] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE"), primary_key=True
    )
    person: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))


class TouchedMessage(Base):
    """A stored message whose introductions have yet to be computed; survives a killed worker."""

    __tablename__ = "touched_message"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
    )
    gmail_id: Mapped[str] = mapped_column(primary_key=True)


class SlipRow(Base):
    """A fault in a sent message that belongs to no introduction; it goes with its message."""

    __tablename__ = "slip"
    __table_args__ = (Index("ix_slip", "account_id", "sent_at"),)

    message_id: Mapped[int] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE"), primary_key=True
    )
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    sent_at: Mapped[datetime]
    content: Mapped[str] = mapped_column(Sealed)  # server.store.slips.Slip, JSON


class EntryRow(Base):
    """One entry of the ledger, computed afresh from the mail; *content* is the Entry as JSON."""

    __tablename__ = "entry"
    __table_args__ = (
        UniqueConstraint("account_id", "opener"),
        # Holds all that the pages' lists sort and count by, so that they read no entry's text.
        Index(
            "ix_entry_lists",
            "account_id",
            "duty",
            "faults",
            "hidden_until",
            "duty_since",
            "state",
            "last_at",
            "seat",
        ),
        Index("ix_entry_last", "account_id", "last_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    opener: Mapped[str]
    thread_id: Mapped[str]
    kind: Mapped[str]
    seat: Mapped[str]
    state: Mapped[str]
    duty: Mapped[str | None]
    duty_since: Mapped[datetime | None]
    faults: Mapped[int] = mapped_column(default=0)
    opened_at: Mapped[datetime]
    last_at: Mapped[datetime]
    hidden_until: Mapped[datetime | None]
    computed_at: Mapped[datetime]
    content: Mapped[str] = mapped_column(Sealed)
    shown: Mapped[str | None] = mapped_column(Sealed)  # the entry as the API shows it, JSON
    shown_for: Mapped[str] = mapped_column(default="")  # language and day it was worded for


class EntryThread(Base):
    """Which threads an entry touches."""

    __tablename__ = "entry_thread"
    __table_args__ = (Index("ix_entry_thread", "account_id", "thread_id"),)

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    thread_id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))


class EntryTerm(Base):
    """Keyed hashes of the words of names and addresses of an entry: search without plain text."""

    __tablename__ = "entry_term"
    __table_args__ = (Index("ix_entry_term", "account_id", "term"),)

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    term: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))


class MarkRow(Base):
    """A correction by the owner; wins over the rules and never pins a person."""

    __tablename__ = "mark"
    __table_args__ = (UniqueConstraint("account_id", "opener", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    opener: Mapped[str]
    kind: Mapped[str]
    at: Mapped[datetime]
    until: Mapped[datetime | None]
    seat: Mapped[str | None]


class DraftRow(Base):
    """The draft about an introduction or a slip that was put into Gmail, while it lies there.

    *message_id* is what was put there, *newest_id* what the owner perhaps made of it.
    """

    __tablename__ = "draft"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
    )
    about: Mapped[str] = mapped_column(primary_key=True)
    draft_id: Mapped[str]
    message_id: Mapped[str]
    newest_id: Mapped[str]
    thread_id: Mapped[str]
    made_at: Mapped[datetime]


class AccessToken(Base):
    """A narrow, revocable token of a browser extension; only its hash is kept."""

    __tablename__ = "access_token"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ConnectCode(Base):
    """A one-time code that a browser extension exchanges for a token (PKCE, S256)."""

    __tablename__ = "connect_code"

    code_hash: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    challenge: Mapped[str]
    redirect_uri: Mapped[str]
    expires_at: Mapped[datetime]


class DigestRow(Base):
    """One digest or nudge that was claimed, and how far it came (once and only once)."""

    __tablename__ = "digest"
    __table_args__ = (UniqueConstraint("account_id", "kind", "period"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    kind: Mapped[str]
    period: Mapped[str]  # "2026-W12", "2026-03-17"
    state: Mapped[str]  # claimed, sending, sent, skipped, failed
    claimed_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    message_id: Mapped[str] = mapped_column(default="")


class AuditRow(Base):
    """What was read, written and by whom; no subject, address or text."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit", "account_id", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    at: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")


class OverviewRow(Base):
    """People, numbers and who introduced whom, computed now and then; *content* is JSON."""

    __tablename__ = "overview"

    account_id: Mapped[int] = mapped_column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]
    content: Mapped[str] = mapped_column(Sealed)


class MailAlarm(Base):
    """When to look whether a digest or a nudge is due; no row where none is wanted."""

    __tablename__ = "mail_alarm"
    __table_args__ = (Index("ix_mail_alarm", "at"),)

    account_id: Mapped[int] = mapped_column(
        ForeignKey("account.id", ondelete="CASCADE"), primary_key=True
    )
    at: Mapped[datetime]
