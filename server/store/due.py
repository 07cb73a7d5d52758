"""Entries that need their owner, in the order of duty."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from introductions.digest import Section, section_of
from introductions.model import Duty

from ..models import EntryRow
from .entries import Stored, read_row

MOST_FOR_DIGEST = 2000
_SECTIONS = tuple(Section)
_PLACES = {
    str(duty): 100 * _SECTIONS.index(section_of(duty)) + rank
    for rank, duty in enumerate(Duty, start=1)
}


def listed(
    session: Session,
    account_id: int,
    now: datetime,
    off: Collection[str],
    page: int,
    page_size: int,
) -> tuple[list[Stored], int]:
    """Return one page of what needs the owner, and how much there is; *off* are codes."""
    here = (EntryRow.account_id == account_id, _needs(now, off))
    total = session.scalar(select(func.count(EntryRow.id)).where(*here)) or 0
    place = case((EntryRow.faults > 0, 0), (EntryRow.duty.is_(None), 0), else_=_place())
    query = select(EntryRow).where(*here).order_by(place, EntryRow.duty_since.desc(), EntryRow.id)
    rows = session.scalars(query.limit(page_size).offset((page - 1) * page_size))
    return [read_row(row) for row in rows], total


def _needs(now: datetime, off: Collection[str]) -> ColumnElement[bool]:
    duty = and_(EntryRow.duty.is_not(None), EntryRow.duty.not_in(list(off)))
    awake = or_(EntryRow.hidden_until.is_(None), EntryRow.hidden_until <= now)
    return and_(or_(duty, EntryRow.faults > 0), awake)


def _place() -> ColumnElement[int]:
    return case(_PLACES, value=EntryRow.duty, else_=999)


def counts(session: Session, account_id: int) -> dict[str, int]:
    """Return how many entries there are in each state."""
    query = (
        select(EntryRow.state, func.count())
        .where(EntryRow.account_id == account_id)
        .group_by(EntryRow.state)
    )
    return dict(session.execute(query).tuples().all())


def for_digest(session: Session, account_id: int, now: datetime, since: datetime) -> list[Stored]:
    """Return what a digest may speak of: what needs the owner, and what moved after *since*."""
    needs = or_(EntryRow.duty.is_not(None), EntryRow.faults > 0, EntryRow.last_at >= since)
    awake = or_(EntryRow.hidden_until.is_(None), EntryRow.hidden_until <= now)
    query = select(EntryRow).where(EntryRow.account_id == account_id, needs, awake)
    rows = session.scalars(query.order_by(EntryRow.last_at.desc()).limit(MOST_FOR_DIGEST))
    return [read_row(row) for row in rows]
