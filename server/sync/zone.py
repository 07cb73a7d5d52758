"""The owner's time zone out of sent mail, where neither the owner nor the browser told one.

A Date header tells how far the sender's clock was from UTC, which several zones share: of those
that agree with most of the mail the one is taken where most people live. It may be wrong by a
summer time, which moves a deadline by an hour; UTC would be wrong by many.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from server.db import reading, transaction
from server.gmail.errors import NotFound
from server.mail.mime import EPOCH
from server.store import accounts, entries, touched
from server.sync import keep
from server.sync.mailbox import Mailbox

LAST = 30  # sent messages
UNKNOWN = "UTC"
# One zone for each way of keeping time; of equal ones the first is the one with more people.
ZONES = [
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Denver",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "America/Sao_Paulo",
    "Europe/Istanbul",
    "Europe/Helsinki",
    "Asia/Bangkok",
    "Africa/Lagos",
    "Africa/Johannesburg",
    "America/Bogota",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Australia/Sydney",
    "Australia/Brisbane",
    "Australia/Adelaide",
    "Australia/Darwin",
    "Pacific/Auckland",
    "America/Mexico_City",
    "America/Caracas",
    "America/Phoenix",
    "America/Halifax",
    "America/St_Johns",
    "America/Anchorage",
    "Pacific/Honolulu",
    "Asia/Tehran",
    "Asia/Kabul",
    "Asia/Kathmandu",
    "Asia/Yangon",
    "Atlantic/Azores",
    "Pacific/Noumea",
    "Pacific/Tongatapu",
]


def guess(box: Mailbox) -> None:
    """Set the zone of an owner who has none, and compute the ledger in it."""
    with reading() as session:
        account = accounts.get(session, box.account_id)
        told = account is None or accounts.settings(account).get("timezone_chosen")
        if account is None or told or account.timezone != UNKNOWN:
            return
    zone = likely_zone(_sent(box))
    if zone == UNKNOWN:
        return
    with transaction() as session:
        account = accounts.get(session, box.account_id)
        if account is not None:
            accounts.suggest_zone(account, zone)
            box.owner = accounts.owner(account)
            openers = entries.active_openers(session, box.account_id, EPOCH)
            touched.add(session, box.account_id, openers)
    keep.settle(box)


def likely_zone(sent: Sequence[datetime]) -> str:
    """Return the zone whose clocks show what most of *sent* (with offsets) show; else UTC.

    >>> likely_zone([datetime.fromisoformat("2026-07-01T10:00:00-04:00")])
    'America/New_York'
    """
    agreeing = {name: sum(_agrees(name, moment) for moment in sent) for name in ZONES}
    best = max(agreeing, key=lambda name: agreeing[name])
    return best if agreeing[best] > len(sent) / 2 else UNKNOWN


def _agrees(name: str, moment: datetime) -> bool:
    return moment.astimezone(ZoneInfo(name)).utcoffset() == moment.utcoffset()


def _sent(box: Mailbox) -> list[datetime]:
    """Return the Date of the last sent messages."""
    listed = box.api.list_messages("in:sent").get("messages", [])[:LAST]
    dates = [_date_of(box, str(item["id"])) for item in listed]
    return [at for at in dates if at is not None]


def _date_of(box: Mailbox, message_id: str) -> datetime | None:
    wish = {"userId": "me", "id": message_id, "format": "metadata", "metadataHeaders": ["Date"]}
    try:
        found = box.api.call("messages.get", lambda users: users.messages().get(**wish))
    except NotFound:
        return None
    fields = (found.get("payload") or {}).get("headers") or []
    text = next((f["value"] for f in fields if str(f.get("name")).lower() == "date"), "")
    try:
        at = parsedate_to_datetime(str(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo and abs(at.utcoffset() or timedelta()) < timedelta(hours=15) else None
