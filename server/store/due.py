"""Entries that need their owner, in the order of duty."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from introductions.digest import Section, section_of
from introductions.model import Duty, Kind, State
from server.models import EntryRow
from server.store.entries import Stored, read_row, read_rows

MOST_OF_A_DUTY, MOST_SETTLED = 12, 50
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
    # Numbers are ordered first: a sort that carries every entry's text is ten times slower.
    query = select(EntryRow.id).where(*here)
    query = query.order_by(place, EntryRow.duty_since.desc(), EntryRow.id)
    ids = session.scalars(query.limit(page_size).offset((page - 1) * page_size)).all()
    return read_rows(session, ids), total


def _needs(now: datetime, off: Collection[str]) -> ColumnElement[bool]:
    duty = and_(EntryRow.duty.is_not(None), EntryRow.duty.not_in(list(off)))
    return and_(or_(duty, EntryRow.faults > 0), _awake(now))


def _awake(now: datetime) -> ColumnElement[bool]:
    return or_(EntryRow.hidden_until.is_(None), EntryRow.hidden_until <= now)


def _place() -> ColumnElement[int]:
    return case(_PLACES, value=EntryRow.duty, else_=999)


def counts(session: Session, account_id: int) -> dict[str, int]:
    """Return how many entries there are in each state."""
    query = (
        select(EntryRow.state, func.count())
        .where(EntryRow.account_id == account_id)
        .group_by(EntryRow.state)
    )
    return dict(session.execute(query).all())


def for_digest(session: Session, account_id: int, now: datetime, since: datetime) -> list[Stored]:
    """Return what a digest may speak of: the newest of each duty, and what moved after *since*."""
    mine = (EntryRow.account_id == account_id, _awake(now))
    rank = func.row_number().over(
        partition_by=(EntryRow.duty, EntryRow.faults > 0),
        order_by=func.coalesce(EntryRow.duty_since, EntryRow.last_at).desc(),
    )
    needs = or_(EntryRow.duty.is_not(None), EntryRow.faults > 0)
    ranked = select(EntryRow.id, rank.label("rank")).where(*mine, needs).subquery()
    urgent = select(ranked.c.id).where(ranked.c.rank <= MOST_OF_A_DUTY)
    moved = and_(EntryRow.last_at >= since, EntryRow.duty.is_(None), EntryRow.faults == 0)
    settled = select(EntryRow.id).where(*mine, moved).order_by(EntryRow.last_at.desc())
    chosen = or_(EntryRow.id.in_(urgent), EntryRow.id.in_(settled.limit(MOST_SETTLED)))
    return [read_row(row) for row in session.scalars(select(EntryRow).where(chosen))]


def opened(session: Session, account_id: int, since: datetime) -> list[tuple[datetime, State]]:
    """Return when introductions were made after *since*, and how they stand."""
    made = EntryRow.kind.in_((Kind.INTRODUCTION, Kind.ONE_SIDED))
    query = select(EntryRow.opened_at, EntryRow.state).where(
        EntryRow.account_id == account_id, made, EntryRow.opened_at >= since
    )
    return [(at, State(state)) for at, state in session.execute(query)]
