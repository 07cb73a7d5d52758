"""Delete everything of one account, and prove it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from redis import Redis
from redis.exceptions import RedisError
from rq import Queue
from rq.job import Job
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from server import enqueue
from server.db import reading, transaction
from server.gmail import grants
from server.models import Account, AuditRow, Base
from server.settings import Settings


@dataclass(frozen=True, slots=True)
class Proof:
    """What was there, what is left (nothing), and whether the grant was taken back."""

    before: dict[str, int]
    after: dict[str, int]
    jobs_removed: int
    grant_revoked: bool
    at: datetime

    @property
    def complete(self) -> bool:
        """True when no row of the account is left."""
        return not any(self.after.values())


def forget_account(account_id: int, settings: Settings, redis: Redis) -> Proof | None:
    """Revoke the grant, remove jobs and rows; None when there is no such account.

    May be stopped anywhere and run again. What Google says to the revocation does not keep
    the rows from being deleted.
    """
    with transaction() as session:
        account = session.get(Account, account_id)
        if account is None:
            return None
        account.state = "closed"  # workers stop at once
        token, before = account.token, _counts(session, account_id)
    revoked = token is not None and grants.give_back(token, settings.client_file)
    jobs = _remove_jobs(account_id, redis)
    with transaction() as session:
        account = session.get(Account, account_id)
        if account is not None:
            session.delete(account)
    now = datetime.now(UTC)
    with transaction() as session:
        session.add(AuditRow(account_id=None, at=now, actor="owner", action="account deleted"))
    with reading() as session:
        return Proof(before, _counts(session, account_id), jobs, revoked, now)


def _counts(session: Session, account_id: int) -> dict[str, int]:
    counts = {}
    for table in Base.metadata.sorted_tables:
        column = table.columns["id" if table.name == "account" else "account_id"]
        query = select(func.count()).select_from(table).where(column == account_id)
        counts[table.name] = session.scalar(query) or 0
    return counts


def _remove_jobs(account_id: int, redis: Redis) -> int:
    removed = 0
    try:
        for name in (enqueue.HIGH, enqueue.DEFAULT, enqueue.LOW):
            queue = Queue(name, connection=redis)
            registries = (
                queue.scheduled_job_registry,
                queue.deferred_job_registry,
                queue.failed_job_registry,
            )
            ids = {*queue.get_job_ids(), *(i for r in registries for i in r.get_job_ids())}
            for job in Job.fetch_many(sorted(ids), connection=redis):
                if job is not None and job.args and job.args[0] == account_id:
                    job.delete()
                    removed += 1
    except RedisError:
        return removed
    return removed
