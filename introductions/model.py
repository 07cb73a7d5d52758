"""The nouns: people, messages, introductions, hints and replies, as plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from introductions.told import Happened, Reason


class Kind(StrEnum):
    """What opened an entry of the ledger (spec, section 2)."""

    INTRODUCTION = "introduction"
    ONE_SIDED = "one_sided"
    OFFER = "offer"
    REQUEST = "request"
    OPT_IN = "opt_in"


class Seat(StrEnum):
    """What the owner is in one introduction (spec, section 1)."""

    INTRODUCER = "introducer"
    ASKER = "asker"
    TARGET = "target"
    PARTY = "party"
    OBSERVER = "observer"


class State(StrEnum):
    """Where an introduction stands (spec, section 3), first row that holds."""

    DISMISSED = "dismissed"
    CLOSED = "closed"
    DECLINED = "declined"
    DEFERRED = "deferred"
    MET = "met"
    SLIPPED = "slipped"
    SCHEDULED = "scheduled"
    DELIVERY_FAILED = "delivery_failed"
    AWOL = "awol"
    STALLED = "stalled"
    CONNECTED = "connected"
    HANDED_OFF = "handed_off"
    FIRST_REPLY = "first_reply"
    MADE = "made"
    OPTED_IN = "opted_in"
    OPT_IN_PENDING = "opt_in_pending"
    OPT_IN_DECLINED = "opt_in_declined"
    PROMISED = "promised"
    REQUESTED = "requested"


class Duty(StrEnum):
    """The one thing that time now asks of the owner (spec, section 4), in order of rank."""

    DELIVERY_FAILED = "delivery_failed"
    MAKE_INTRO_NOW = "make_intro_now"
    OPT_IN_WAITING = "opt_in_waiting"
    SEND_BLURB = "send_blurb"
    REQUEST_UNANSWERED = "request_unanswered"
    PROMISED_INTRO_DUE = "promised_intro_due"
    PROMISED_TO_YOU = "promised_to_you"
    CHECK_IN_DUE = "check_in_due"
    YOU_WRITE_FIRST = "you_write_first"
    YOU_OWE_REPLY = "you_owe_reply"
    MEETING_SLIPPED = "meeting_slipped"
    FOLLOW_UP_AFTER_MEETING = "follow_up_after_meeting"
    CLOSE_LOOP = "close_loop"
    GIVE_UP = "give_up"
    AWAITING_REPLY = "awaiting_reply"
    THANK_INTRODUCER = "thank_introducer"
    GONE_QUIET = "gone_quiet"
    APOLOGISE = "apologise"
    PARTY_AWOL = "party_awol"
    NOBODY_PICKED_UP = "nobody_picked_up"
    ASK_HOW_IT_WENT = "ask_how_it_went"


class Fault(StrEnum):
    """A recipient mistake of the owner's (spec, section 5)."""

    MISSING_OTHER_PARTY = "missing_other_party"
    CC_CLAIM_ABSENT = "cc_claim_absent"
    BCC_CLAIM_ABSENT = "bcc_claim_absent"
    BCC_CLAIM_STILL_CC = "bcc_claim_still_cc"
    INTRODUCER_DROPPED = "introducer_dropped"
    INTRO_ONE_RECIPIENT = "intro_one_recipient"


class Advice(StrEnum):
    """Quiet advice on a draft (spec, section 6)."""

    BCC_HANDOFF_OK = "bcc_handoff_ok"
    VAGUE_NEXT_STEP = "vague_next_step"
    FOLLOW_UP_EMPTY = "follow_up_empty"
    FOLLOW_UP_TOO_SOON = "follow_up_too_soon"
    FOLLOW_UP_NEW_THREAD = "follow_up_new_thread"
    TOO_MUCH_ASKED = "too_much_asked"
    INTRODUCER_LINGERING = "introducer_lingering"
    NUDGE_IN_PUBLIC = "nudge_in_public"
    BADMOUTH = "badmouth"
    INTRO_NO_CONTEXT = "intro_no_context"
    INTRO_NO_OPT_IN = "intro_no_opt_in"
    INTRO_SHARES_CONTACT = "intro_shares_contact"


class MarkKind(StrEnum):
    """What the owner told the product about an entry."""

    DISMISSED = "dismissed"
    DONE = "done"
    GIVEN_UP = "given_up"
    SNOOZED = "snoozed"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Participant:
    """An address in lower case (empty where the mail gives only a name) and a display name."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """One guest of a calendar part; *status* is iCalendar's PARTSTAT in lower case."""

    email: str
    status: str = "needs-action"


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """What a text/calendar part says (RFC 5546): *method* in upper case, times aware UTC."""

    method: str
    uid: str = ""
    start: datetime | None = None
    end: datetime | None = None
    organizer: str = ""
    attendees: tuple[Attendee, ...] = ()
    sequence: int = 0
    summary: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One mail as the owner's mailbox holds it.

    *id* is Gmail's message id (or the scenario's, or the Message-ID of a mail file).
    *text* is the whole decoded text, quotes and signature included; HTML is already text.
    *headers* holds only the headers that rules read, names in lower case.
    *labels* are Gmail's label ids; empty for mail files.
    """

    id: str
    thread_id: str
    sent_at: datetime
    sender: Participant
    to: tuple[Participant, ...] = ()
    cc: tuple[Participant, ...] = ()
    bcc: tuple[Participant, ...] = ()
    subject: str = ""
    text: str = ""
    labels: frozenset[str] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    calendar: CalendarPart | None = None
    attachments: tuple[str, ...] = ()

    @property
    def recipients(self) -> tuple[Participant, ...]:
        """R(m): To and Cc."""
        return self.to + self.cc

    @property
    def reached(self) -> tuple[Participant, ...]:
        """R(m) and B(m): To, Cc and, where the owner can see it, Bcc."""
        return self.to + self.cc + self.bcc


@dataclass(frozen=True, slots=True)
class Owner:
    """The person whose mailbox this is: all addresses (first one primary) and an IANA zone.

    *emails* may be empty (a mail file read without an owner): every seat is then `observer`.
    """

    emails: tuple[str, ...] = ()
    name: str = ""
    timezone: str = "UTC"
    workday_start: int = 9
    workday_end: int = 17
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)  # Monday is 0; at least one


@dataclass(frozen=True, slots=True)
class Mark:
    """A correction by the owner on the entry opened by *message_id* (a `Message.id`)."""

    message_id: str
    kind: MarkKind
    at: datetime
    until: datetime | None = None
    seat: Seat | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason for a verdict, and the facts that its words name (`words.reasons`).

    *who* and *other* are names as they are to be shown; *words* are quoted from the mail.
    """

    reason: Reason
    message_id: str = ""
    who: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    words: str = ""
    number: int | float = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """A duty, a fault or a piece of advice, and what it rests on.

    *code* is a `Duty`, `Fault` or `Advice`; *people* are those it names; *message_id* is the
    message that caused it (empty for a draft); *since* is when it began to hold.
    """

    code: Duty | Fault | Advice
    people: tuple[Participant, ...] = ()
    message_id: str = ""
    since: datetime | None = None
    why: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One event in the life of an introduction, linked to the message that shows it.

    *who* did it; *whom* are the names, as they are to be shown, of those it was done to.
    """

    at: datetime
    what: Happened
    message_id: str = ""
    who: Participant | None = None
    whom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: an introduction, or the offer, request or opt-in before it.

    *opener* is the `Message.id` of M0, or of the message that opened the entry as long as no
    M0 exists. *messages* are the ids of all messages that belong to it, oldest first.
    *turn* are the people whose move it is. *made_by* is the message id of M0, empty before it.
    """

    opener: str
    thread_id: str
    kind: Kind
    opened_at: datetime
    introducer: Participant
    parties: tuple[Participant, ...]
    seat: Seat
    state: State
    state_cause: str = ""
    asker: Participant | None = None
    target: Participant | None = None
    duty: Hint | None = None
    faults: tuple[Hint, ...] = ()
    signals: tuple[Signal, ...] = ()
    messages: tuple[str, ...] = ()
    timeline: tuple[Step, ...] = ()
    turn: tuple[Participant, ...] = ()
    made_by: str = ""
    last_at: datetime | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class DraftReport:
    """What the rules say of a draft, and the entry it belongs to (None: to no introduction)."""

    entry: Entry | None = None
    faults: tuple[Hint, ...] = ()
    advice: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """A suggested reply, ready to edit; the program never sends it.

    *choice* names the variant where there are several ("Yes", "Later", "No").
    *in_reply_to* is a `Message.id` of the thread it belongs to; empty means a new thread.
    """

    choice: str
    to: tuple[Participant, ...]
    subject: str
    body: str
    cc: tuple[Participant, ...] = ()
    bcc: tuple[Participant, ...] = ()
    thread_id: str = ""
    in_reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The domain's numbers; each is a setting. Business days (bd) unless the name says days.

    Source of every default: the product's specification, sections 3 to 8.
    """

    make_intro_now: float = 1
    opt_in_waiting: float = 2
    send_blurb: float = 1
    request_unanswered: float = 2
    promised_intro_due: float = 3
    promised_to_you: float = 7
    promise_lapses: float = 30
    you_write_first: float = 1
    you_write_first_party: float = 2
    you_owe_reply: float = 2
    meeting_slipped: float = 2
    follow_up_after_meeting: float = 2
    close_loop_met: float = 3
    close_loop: float = 2
    give_up: float = 5
    give_up_messages: int = 3
    awaiting_reply: float = 3
    thank_introducer: float = 2
    apologise: float = 10
    apologise_after_nudge: float = 5
    party_awol: float = 5
    nobody_picked_up: float = 3
    ask_how_it_went_days: float = 14
    awol: float = 10
    stalled: float = 7
    closed_days: float = 45
    continues_days: float = 90
    out_of_office: float = 5
    fault_shown: float = 10
    introducer_dropped: float = 2
    follow_up_too_soon: float = 2
    too_much_words: int = 150
    too_much_asks: int = 3
    new_contact_messages: int = 3
    max_people: int = 6
