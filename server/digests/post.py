"""The way out that an owner chose, with the mailbox to look into after a broken attempt."""

from __future__ import annotations

from contextlib import ExitStack

from redis import Redis

from server.budget import Budget, OutOfBudget
from server.digests.mail_out import GmailOut, NotSent, SmtpOut, Unsure, holds
from server.digests.send import Post, sender_of
from server.digests.times import plan_of
from server.gmail import grants
from server.gmail.api import GmailApi
from server.gmail.errors import GmailError
from server.models import Account
from server.settings import Settings
from server.store import accounts

PATIENCE = 30.0


def post_of(account: Account, settings: Settings, redis: Redis) -> Post:
    """Return how this owner's mail goes out; raise `NotSent` where that is not possible now."""
    plan = plan_of(accounts.settings(account), account.timezone)
    budget = Budget(redis, account.id, settings.units_per_minute, True, PATIENCE, None)
    if plan.via == "smtp":
        if not settings.smtp_url:
            raise NotSent("This server has no mail server: INTROKEEPER_SMTP_URL is not set.")
        api = _api(account, settings, budget)
        sender = sender_of(account, settings)
        return Post(SmtpOut(settings.smtp_url), Looking(api), sender, api.close)
    if not grants.holds(account.scopes, grants.SEND):
        raise NotSent("The permission to send the digest through Gmail was not given.")
    ends = ExitStack()
    api = ends.enter_context(_api(account, settings, budget))
    out = ends.enter_context(_api(account, settings, None))
    return Post(GmailOut(out, budget), Looking(api), account.email, ends.close)


class Looking:
    """Whether the mailbox holds a mail; nobody knows while Gmail does not answer."""

    def __init__(self, api: GmailApi) -> None:
        self.api = api

    def __call__(self, message_id: str, subject: str) -> bool:
        try:
            return holds(self.api, message_id, subject)
        except (GmailError, OutOfBudget) as error:
            raise Unsure(f"The mailbox cannot be asked: {error}") from error


def _api(account: Account, settings: Settings, budget: Budget | None) -> GmailApi:
    if account.token is None:
        raise NotSent("The mailbox is not connected.")
    try:
        client = grants.load_client(settings.client_file)
    except grants.ClientFileProblem as error:
        raise NotSent(str(error)) from error
    credentials = grants.load(account.token, client)
    return GmailApi(credentials, settings.gmail_endpoint, budget)
