"""Send what is due, once and only once.

The guarantee: no digest or nudge is lost, and the owner's mailbox holds it once. The sender
claims the period with one INSERT or one conditional UPDATE, notes "sending" before it hands the
mail over and "sent" after. Whoever takes over a row in "sending", a lease later, asks the mailbox
for the mail's Message-ID (the same at every attempt) and sends again only when it is not there.
So handing over happens at least once, and twice only where a mail server kept the first mail
from the mailbox for longer than the lease.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage

from server import slips
from server.db import reading, transaction
from server.digests.letter import Choices, Letter, letter
from server.digests.mail import mail
from server.digests.mail_out import MailOut, NotSent, Unsure
from server.digests.times import DIGEST, Issue, due, next_look, plan_of
from server.digests.unsubscribe import stop_url
from server.models import Account, ring
from server.remembered import profile_of
from server.settings import Settings
from server.store import accounts, digests
from server.store import due as due_entries

# Four weeks of bars, and the days of the first of them.
LOOK_BACK = timedelta(days=35)
WEEK = timedelta(days=8)
SINCE_LAST = timedelta(days=1)
TRY_AGAIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Post:
    """How mail gets out, and how to see whether a mail arrived (Message-ID, subject)."""

    out: MailOut
    holds: Callable[[str, str], bool]
    sender: str
    close: Callable[[], None] = field(default=lambda: None)


@dataclass(slots=True)
class Claim:
    """A period of one account that is ours to send."""

    id: int
    claimed_at: datetime
    state: str


def send_due(
    account_id: int, settings: Settings, post: Callable[[Account], Post], now: datetime
) -> list[str]:
    """Send what is due for the account; return the periods that went out. Sets the next alarm."""
    with reading() as session:
        account = accounts.get(session, account_id)
        if account is None or account.state != "active":
            plan = None
        else:
            plan = plan_of(accounts.settings(account), account.timezone)
    if plan is None or account is None:
        _set_alarm(account_id, None)
        return []
    sent, settled = [], True
    for issue in due(plan, now):
        delivery = Delivery(account, settings, post, issue, now)
        if delivery.rest():  # it went out before, or there was nothing to say
            continue
        state = delivery.run()
        settled = settled and state is not None
        sent += [issue.period] if state == digests.SENT else []
    _set_alarm(account_id, next_look(plan, now) if settled else now + TRY_AGAIN)
    return sent


class Delivery:
    """One issue on its way: each method is one step, and the process may die between any two."""

    def __init__(
        self,
        account: Account,
        settings: Settings,
        post: Callable[[Account], Post],
        issue: Issue,
        now: datetime,
    ) -> None:
        self.account, self.settings, self.issue, self.now = account, settings, issue, now
        self.post = post

    def run(self) -> str | None:
        """Return the state in which the issue rests, None where it is to be tried again."""
        claim = self.claim()
        if claim is None:
            return self.rest()
        message = self.compose()
        if message is None:
            return self.note(claim, digests.SKIPPED)
        try:
            with closing(self.post(self.account)) as post:
                return self.send(claim, post, message)
        except NotSent:
            if claim.state != digests.SENDING:  # an earlier attempt may have gone out: look later
                self.give_back(claim)
            return None
        except Unsure:
            return None  # the row stays "sending": whoever takes it over asks the mailbox

    def send(self, claim: Claim, post: Post, message: EmailMessage) -> str | None:
        """Send the mail, unless an earlier attempt already brought it to the mailbox."""
        message_id = str(message["Message-ID"])
        if claim.state != digests.SENDING or not self.arrived(post, message):
            if self.note(claim, digests.SENDING, message_id) is None:
                return None
            self.hand_over(post, message)
        return self.note(claim, digests.SENT, message_id)

    def claim(self) -> Claim | None:
        """Claim the period; None when another has it or it is settled."""
        issue = self.issue
        with transaction() as session:
            row = digests.claim(session, self.account.id, issue.kind, issue.period, self.now)
            return Claim(row.id, row.claimed_at, row.state) if row else None

    def rest(self) -> str | None:
        """Return the state of a settled period; None while another still holds it."""
        with reading() as session:
            state = digests.state(session, self.account.id, self.issue.kind, self.issue.period)
        return state if state in (digests.SENT, digests.SKIPPED) else None

    def compose(self) -> EmailMessage | None:
        """Return the mail, None when there is nothing to say."""
        found = compose(self.account, self.settings, self.issue.kind, self.now)
        if found is None:
            return None
        address = self.account.email
        return mail(found, address, self.sender(), self.message_id(), self.now)

    def sender(self) -> str:
        """Return the address that the mail comes from."""
        return sender_of(self.account, self.settings)

    def message_id(self) -> str:
        """Return the Message-ID: the same for every attempt at this period."""
        issue = self.issue
        name = ring().hash(f"{issue.kind}/{self.account.id}/{issue.period}")
        return f"<{issue.kind}.{issue.period}.{name}@{self.account.email.partition('@')[2]}>"

    def arrived(self, post: Post, message: EmailMessage) -> bool:
        """Return True when the mailbox already holds the mail."""
        return post.holds(str(message["Message-ID"]), str(message["Subject"]))

    def note(self, claim: Claim, state: str, message_id: str = "") -> str | None:
        """Move the row to *state*; None when the claim is no longer ours."""
        sent_at = self.now if state == digests.SENT else None
        with transaction() as session:
            ours = digests.move(session, claim.id, claim.claimed_at, state, message_id, sent_at)
        return state if ours else None

    def hand_over(self, post: Post, message: EmailMessage) -> None:
        """Give the mail away."""
        post.out.send(message)

    def give_back(self, claim: Claim) -> None:
        """Give the claim back: the mail surely did not go out."""
        with transaction() as session:
            digests.release(session, claim.id, claim.claimed_at)


def compose(account: Account, settings: Settings, kind: str, now: datetime) -> Letter | None:
    """Return what a digest or a nudge says now; None when there is nothing to say."""
    with reading() as session:
        ledger = due_entries.for_digest(session, account.id, now, now - WEEK)
        opened = due_entries.opened(session, account.id, now - LOOK_BACK)
        last = digests.last_sent(session, account.id)
        last_digest = digests.last_sent(session, account.id, DIGEST)
    known = profile_of(account)
    choices = Choices(
        language=known.language,
        switches=known.switches,
        base_url=settings.base_url,
        stop_url=stop_url(settings.base_url, account.id, kind),
    )
    since = max(last, now - WEEK) if last else now - SINCE_LAST
    fresh = _slips(account.id, max(last_digest or now - WEEK, now - WEEK), now)
    return letter(kind, ledger, opened, known.owner, choices, now, since, fresh)


def _slips(account_id: int, since: datetime, now: datetime) -> list[tuple[str, str]]:
    """Return the sentences and links of the slips in mail sent after *since*, newest first."""
    return [
        (slip["sentence"], slip["gmail_url"])
        for slip in slips.listed(account_id, now)
        if datetime.fromisoformat(slip["opened_at"]) > since
    ]


def sender_of(account: Account, settings: Settings) -> str:
    """Return the From address: the server's own where mail goes out by SMTP, else the owner's."""
    plan = plan_of(accounts.settings(account), account.timezone)
    return settings.mail_from if plan.via == "smtp" and settings.mail_from else account.email


def wake(account_id: int, now: datetime) -> None:
    """Set the alarm anew after the owner changed the plan."""
    with transaction() as session:
        account = session.get_one(Account, account_id)
        plan = plan_of(accounts.settings(account), account.timezone)
        digests.set_alarm(session, account_id, next_look(plan, now))


def preview(account: Account, settings: Settings, now: datetime) -> EmailMessage | None:
    """Return the digest as it would go out now; nothing is claimed or sent."""
    found = compose(account, settings, DIGEST, now)
    if found is None:
        return None
    return mail(found, account.email, sender_of(account, settings), "<preview@localhost>", now)


def _set_alarm(account_id: int, at: datetime | None) -> None:
    with transaction() as session:
        digests.set_alarm(session, account_id, at)
