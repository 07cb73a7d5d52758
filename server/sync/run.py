"""One run of a mailbox's sync: what is new first, then the next stage of the first sync."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from redis import Redis

from server.budget import Clock, OutOfBudget
from server.db import reading, transaction
from server.gmail.errors import (
    AccessRevoked,
    GmailError,
    HistoryExpired,
    MailboxClosed,
    PermissionMissing,
    RateLimited,
    Unavailable,
)
from server.mailbox_lock import MailboxBusy, MailboxLost
from server.settings import Settings
from server.store import accounts, audit
from server.sync import backfill, gmail_labels, keep, partial, people, progress, tiers, whose, zone
from server.sync.mailbox import EnoughForNow, Mailbox, open_mailbox

TROUBLE_WAIT = 60.0
# An outage: asked again ever later, and told to the owner from the third time on.
FIRST_WAIT, TOLD_FROM, OUTAGE_SECONDS = 4.0, 3, 600
NOTICES: dict[type[Exception], str] = {
    AccessRevoked: "Gmail no longer lets Introkeeper in. Connect this mailbox again.",
    PermissionMissing: "The permission to read this mailbox is missing. Connect it again.",
    MailboxClosed: "There is no Gmail in this account any more.",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many messages changed, and in how many seconds to go on (None: nothing is left)."""

    changed: int = 0
    again_in: float | None = None
    stage: str = ""


def sync_account(
    account_id: int,
    settings: Settings,
    redis: Redis,
    *,
    stages: bool = True,
    interactive: bool = False,
    patience: float = 60.0,
    slice_seconds: float | None = None,
    clock: Clock | None = None,
) -> Outcome:
    """Bring in what is new and, with *stages*, go on with the first sync; say when to go on."""
    try:
        with open_mailbox(
            account_id,
            settings,
            redis,
            interactive=interactive,
            patience=patience,
            lock_patience=10.0 if interactive else 0.0,
            slice_seconds=slice_seconds,
            clock=clock,
        ) as box:
            outcome = _sync(box, stages) if box else Outcome()
            redis.delete(_outages(account_id))
            return outcome
    except (MailboxBusy, MailboxLost):
        return Outcome(again_in=2.0, stage=_stage(account_id))
    except (AccessRevoked, PermissionMissing, MailboxClosed) as error:
        _stop(account_id, error)
        return Outcome()
    except OutOfBudget as error:
        return Outcome(again_in=error.wait, stage=_stage(account_id))
    except (RateLimited, Unavailable) as error:
        return _outage(account_id, redis, error)
    except GmailError as error:
        return _trouble(account_id, TROUBLE_WAIT, error)


def _sync(box: Mailbox, stages: bool) -> Outcome:
    with reading() as session:
        account = accounts.get(session, box.account_id)
        start = account.history_id if account else None
    changed = 0
    try:
        if start is None:
            _begin(box)
        else:
            changed = _catch_up(box, start)
        if stages:
            _advance(box)
        if changed or stages or not box.state().get("gmail_labels"):
            gmail_labels.show(box)
    except EnoughForNow:
        return Outcome(changed, 0.5, str(box.state().get("stage")))
    stage = str(box.state().get("stage"))
    return Outcome(changed, None if stage == "complete" else 0.0, stage)


def _begin(box: Mailbox) -> None:
    """Start the first sync: the history ID is read before anything is listed."""
    profile = box.api.profile()
    whose.learn(box)
    with transaction() as session:
        progress.enter(session, box.account_id, progress.STAGES[0], box.now())
        accounts.restart(session, box.account_id, str(profile["historyId"]))
        listed = int(profile.get("messagesTotal", 0))
        left = progress.seconds_left(listed, box.settings.units_per_minute)
        began = box.now().isoformat()
        changes = {"began": began, "listed": listed, "seconds_left": left, "trouble": ""}
        progress.update(session, box.account_id, changes)


def _catch_up(box: Mailbox, start: str) -> int:
    try:
        changed = partial.catch_up(box, start)
    except HistoryExpired:
        # Whatever came or went in the gap: list all, fetch what is unknown, forget what is gone.
        profile = box.api.profile()
        backfill.forget_unlisted(box)
        with transaction() as session:
            accounts.restart(session, box.account_id, str(profile["historyId"]))
            if progress.read(session, box.account_id).get("stage") == "complete":
                progress.enter(session, box.account_id, "verify", box.now())
        return 0
    state = box.state()
    lacking = progress.lacking(int(state.get("missing", 0)))
    if state.get("trouble", "") != lacking:
        box.note(trouble=lacking)
    return changed


def _advance(box: Mailbox) -> None:
    """Go through the stages that are left; compare once more where messages were missing."""
    state = box.state()
    if state.get("stage") == "complete" and state.get("missing"):
        with transaction() as session:
            progress.enter(session, box.account_id, "verify", box.now())
    while (stage := str(box.state().get("stage", "recent"))) != "complete":
        keep.settle(box)
        STEPS[stage](box)
        with transaction() as session:
            following = progress.STAGES[progress.STAGES.index(stage) + 1]
            progress.enter(session, box.account_id, following, box.now())


def _search(
    *days: int | None, enough: float, hurry: bool = False, whole: bool = False
) -> Callable[[Mailbox], None]:
    """Return the step that searches the spans between *days* back from the first moment on."""

    def step(box: Mailbox) -> None:
        # One moment for all stages: what was listed once is not paid for again.
        state = box.state()
        now = datetime.fromisoformat(str(state.get("began", state["since"])))
        oldest = max(366, box.settings.retention_days)
        edges = [now - timedelta(days=oldest if day is None else day) for day in days]
        edges[0] += TODAY
        tiers.search(box, list(zip(edges[1:], edges, strict=False)), enough, hurry, whole)
        box.note(searched_back_to=edges[-1].isoformat())

    return step


def _people(box: Mailbox) -> None:
    people.follow(box)
    zone.guess(box)


TODAY = timedelta(days=1)
# How much a thread has to weigh to be read at once, early, and before the long rest (`tiers`).
FIRST, STRONG, LIKELY, TALKS, WEAK = -2.0, -3.0, -4.5, -5.0, -7.5
STEPS: dict[str, Callable[[Mailbox], None]] = {
    "recent": _search(0, 90, enough=FIRST, hurry=True),
    "year": _search(0, 90, 365, enough=LIKELY),
    "talks": _search(0, 90, 365, enough=TALKS, whole=True),
    "wide": _search(0, 90, 365, enough=WEAK),
    "older": _search(365, None, enough=STRONG),
    "people": _people,
    "backfill": backfill.run,
    "verify": backfill.verify,
}


def _stop(account_id: int, error: Exception) -> None:
    """Stop the account; whoever notices first leaves the one notice."""
    notice = NOTICES[type(error)]
    state = "closed" if isinstance(error, MailboxClosed) else "reconnect"
    with transaction() as session:
        if accounts.stop(session, account_id, state):
            progress.update(session, account_id, {"trouble": notice})
            audit.note(session, account_id, "sync", f"stopped: {type(error).__name__}")


def _outage(account_id: int, redis: Redis, error: GmailError) -> Outcome:
    """Put the mailbox back, so that nobody waits for it, for longer each time in a row."""
    with redis.pipeline() as steps:
        steps.incr(_outages(account_id))
        steps.expire(_outages(account_id), OUTAGE_SECONDS)
        times = int(steps.execute()[0])
    named = error.retry_after if isinstance(error, RateLimited) else None
    wait = named or min(TROUBLE_WAIT, FIRST_WAIT * 2 ** (times - 1))
    if named or times >= TOLD_FROM:
        return _trouble(account_id, wait, error)
    return Outcome(again_in=wait, stage=_stage(account_id))


def _outages(account_id: int) -> str:
    return f"outages:{account_id}"


def _stage(account_id: int) -> str:
    with reading() as session:
        return str(progress.read(session, account_id).get("stage", ""))


def _trouble(account_id: int, wait: float, error: Exception) -> Outcome:
    reason = str(error).rstrip(".")
    trouble = f"Gmail cannot answer now ({reason}); it is asked again by itself."
    with transaction() as session:
        progress.update(session, account_id, {"trouble": trouble})
    return Outcome(again_in=wait, stage=_stage(account_id))
