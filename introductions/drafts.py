"""What the rules say of a draft: the entry it belongs to, its faults and advice (`check_draft`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from introductions.advice.on_draft import draft_advice
from introductions.faults.of_message import message_faults
from introductions.faults.one_recipient import absent_side, brings_together, is_opt_in_question
from introductions.faults.situation import Situation, oldest_first, situation_of
from introductions.finding.openers import opened_after
from introductions.ledger import read_ledger
from introductions.model import (
    DraftReport,
    Entry,
    Kind,
    Mark,
    MarkKind,
    Message,
    Owner,
    Participant,
    Rules,
    State,
)
from introductions.who.written_names import names_in

_BEFORE_M0 = frozenset([Kind.OFFER, Kind.REQUEST, Kind.OPT_IN])


def check_draft(
    messages: Iterable[Message],
    draft: Message,
    owner: Owner,
    now: datetime,
    marks: Sequence[Mark] = (),
    rules: Rules | None = None,
    entry: str = "",
    entries: Sequence[Entry] | None = None,
) -> DraftReport:
    """The entry that *draft* belongs to, with the faults and the advice of the draft.

    *entry* names the opener where the caller knows it; *entries* is the ledger where the caller
    has read it already.
    """
    rules = rules or Rules()
    mail = oldest_first(messages, now)
    if entries is None:
        entries = read_ledger(mail, owner, now, marks, rules)
    alone = situation_of(draft, mail, owner, now, rules, None)
    home = _home(entries, alone, mail, entry)
    if home is not None and home.state is State.DISMISSED:
        home = None
    situation = replace(alone, intro=home)
    introduces = _introduces(situation)
    faults = message_faults(situation)
    quiet = _is_dismissed(draft, marks)
    advice = () if quiet else draft_advice(situation, faults, introduces)
    return DraftReport(home, faults, advice)


def _home(
    entries: Sequence[Entry], alone: Situation, mail: tuple[Message, ...], wanted: str
) -> Entry | None:
    """The entry that the draft belongs to: named, in its thread, or with its people."""
    if wanted:
        named = [e for e in entries if wanted in (e.opener, e.made_by)]
        if named:
            return named[0]
    parent = _parent(alone.message, mail)
    ranked = []
    for place, entry in enumerate(entries):
        score = _nearness(entry, replace(alone, intro=entry), parent, mail)
        if score:
            ranked.append((score, place, entry))
    return max(ranked, key=lambda r: r[:2])[2] if ranked else None


def _nearness(
    entry: Entry, situation: Situation, parent: Message | None, mail: tuple[Message, ...]
) -> int:
    """How closely the draft belongs to *entry*; 0 where it does not."""
    ids = {entry.opener, entry.made_by, *entry.messages}
    threads = {m.thread_id for m in mail if m.id in ids and m.thread_id} | {entry.thread_id}
    people = (*situation.others, entry.introducer)
    reached = sum(situation.reaches(p) for p in people if not situation.book.is_owner(p))
    thread = parent.thread_id if parent is not None else situation.message.thread_id
    if parent is not None or any(m.thread_id == thread for m in mail if thread):
        if (parent is not None and parent.id in ids) or thread in threads:
            return 100 + reached
        if entry.kind not in _BEFORE_M0:
            return 0
    if entry.kind in _BEFORE_M0 and not entry.made_by:
        return _about_planned(situation, people)
    if entry.state is State.CLOSED and not situation.to_other_side:
        return 0
    if not situation.to_other_side and not _speaks_of(situation, situation.others):
        return 0
    return 10 + reached if reached else 0


def _about_planned(situation: Situation, people: tuple[Participant, ...]) -> int:
    """How closely a new thread belongs to an introduction that is still to be made."""
    known = [p for p in people if not situation.book.is_owner(p)]
    spoken = [p for p in known if _speaks_of(situation, (p,))]
    reached = [p for p in known if situation.reaches(p)]
    there = {situation.book.key(p) for p in (*spoken, *reached)}
    if len(there) >= min(2, len(known)) and reached:
        return 20 + len(there)
    if situation.introducing and reached and len(known) > 1:
        unnamed = any(not (p.email or p.name) for p in known)
        return 5 if unnamed else 0
    if situation.introducing and len(there) >= 2:
        return 10 + len(there)
    if situation.introducing and spoken and situation.message.recipients:
        return 6
    return 8 if reached and not situation.introducing else 0


def _speaks_of(situation: Situation, people: tuple[Participant, ...]) -> bool:
    names = (*names_in(situation.text), *names_in(situation.message.subject))
    return any(situation.book.resolve(name, people) for name in names)


def _parent(draft: Message, mail: tuple[Message, ...]) -> Message | None:
    if not draft.in_reply_to:
        return None
    wanted = draft.in_reply_to
    return next((m for m in mail if wanted in (m.id, m.message_id) and wanted), None)


def _introduces(situation: Situation) -> bool:
    """True where the draft is itself an introduction that the owner makes."""
    intro = situation.intro
    if intro is not None and (intro.made_by or not situation.introducing):
        return False
    if absent_side(situation) is not None or brings_together(situation):
        return True
    sent = replace(situation.message, labels=frozenset({"SENT"}))
    opener = opened_after(situation.before, sent, situation.owner)
    if opener is None or opener.kind not in (Kind.INTRODUCTION, Kind.ONE_SIDED):
        return False
    return not (is_opt_in_question(situation) and _alone(situation))


def _alone(situation: Situation) -> bool:
    there = {situation.book.key(r) for r in situation.message.recipients}
    return len(there - {"owner"}) < 2


def _is_dismissed(draft: Message, marks: Sequence[Mark]) -> bool:
    return any(m.kind is MarkKind.DISMISSED and m.message_id == draft.id for m in marks)
