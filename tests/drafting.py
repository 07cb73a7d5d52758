"""Drafts as people write them, with the faults and the advice that a careful reader expects.

A file of `tests/data/drafts` holds one draft after another: a line `@ language case to=… cc=…
bcc=… : codes`, then the text. b, c and d are the people of the language's cast, anybody else stands
there by address; `new` starts a new thread. The cases are the mailboxes of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from introductions.drafts import check_draft
from introductions.model import Message, Owner, Participant
from introductions.who.names import first_name
from tests.builders import MONDAY, message

DATA = Path(__file__).parent / "data" / "drafts"
_HEAD = re.compile(r"@ (\w\w) (\w+)((?: [\w=,.+@-]+)*) :(.*)")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Cast:
    """Who plays a case: the owner, Bob (introduced), Carol (introduces), Dave."""

    a: Participant
    b: Participant
    c: Participant
    d: Participant
    made: str  # Carol introduces the owner and Bob


_Four = tuple[Participant, Participant, Participant, Participant]


def _people(a: str, b: str, c: str, d: str) -> _Four:
    def at(host: str, name: str) -> Participant:
        return Participant(f"{name.split()[0].lower()}@{host}.example", name)

    return at("home", a), at("bright", b), at("harbour", c), at("north", d)


CASTS = {
    "en": Cast(
        *_people("Alice Moreau", "Bob Stone", "Carol Diaz", "Dave Okafor"),
        "Alice, meet Bob: he builds tide gauges. Bob, meet Alice, who needs one.\n\nCarol",
    ),
    "de": Cast(
        *_people("Jana Lindt", "Lukas Brandt", "Heike Sommer", "Timo Vogel"),
        "Jana, das ist Lukas, er baut Pegel. Lukas, das ist Jana, sie braucht einen.\n\nHeike",
    ),
    "fr": Cast(
        *_people("Élise Garnier", "Marc Fabre", "Sophie Lemaire", "Yann Kerbrat"),
        "Élise, je te présente Marc, qui fabrique des marégraphes. Marc, je te présente Élise, "
        "qui en cherche un.\n\nSophie",
    ),
    "es": Cast(
        *_people("Lucía Prado", "Andrés Molina", "Marta Ibáñez", "Pablo Rey"),
        "Lucía, te presento a Andrés, que fabrica mareógrafos. Andrés, te presento a Lucía, que "
        "necesita uno.\n\nMarta",
    ),
    "pt": Cast(
        *_people("Inês Duarte", "Rui Teixeira", "Clara Nunes", "Tomás Leal"),
        "Inês, apresento-te o Rui, que fabrica marégrafos. Rui, apresento-te a Inês, que precisa "
        "de um.\n\nClara",
    ),
}
PAPERS = "Thank you. What is the depth at the pier, and who owns it?\n\nBob"


def _said(
    number: int,
    sender: Participant,
    to: tuple[Participant, ...],
    text: str,
    days: float,
    cc: tuple[Participant, ...] = (),
    bcc: tuple[Participant, ...] = (),
    owner: bool = False,
) -> Message:
    labels = frozenset({"SENT" if owner else "INBOX"})
    return message(
        sender,
        to,
        text,
        MONDAY + days * _DAY,
        id=f"m{number}",
        cc=cc,
        bcc=bcc,
        labels=labels,
        in_reply_to=f"m{number - 1}",
    )


def mailbox(case: str, cast: Cast) -> tuple[list[Message], datetime]:
    """Return the mail of a case, and when the owner writes."""
    a, b, c, d = cast.a, cast.b, cast.c, cast.d
    bob, dave = first_name(b), first_name(d)
    made = _said(1, c, (a, b), cast.made, 0)
    hello = "Thanks Carol, in bcc now. Bob, could you tell me what a gauge costs?\n\nAlice"
    first = _said(2, a, (b,), hello, 1, bcc=(c,), owner=True)
    loud = _said(
        2,
        a,
        (b,),
        "Thank you, Carol. Bob, could we talk on Thursday?\n\nAlice",
        1,
        cc=(c,),
        owner=True,
    )
    asks = "Thanks Carol. Alice, could we talk about the gauge? Tuesday at 10, by phone?\n\nBob"
    answer = _said(2, b, (a,), asks, 1, cc=(c,))
    opted = [
        _said(
            1,
            a,
            (b,),
            f"{bob}, may I connect you with {dave}? He runs a harbour.\n\n{a.name}",
            0,
            owner=True,
        ),
        replace(_said(2, b, (a,), f"Yes, gladly. {bob}", 1), thread_id="t1"),
        replace(
            _said(3, d, (a,), f"Do introduce me to {bob}, please. {d.name}", 1), thread_id="t2"
        ),
    ]
    ours = _said(
        1,
        a,
        (b, d),
        f"{bob}, meet {dave}, who runs a harbour and needs a gauge. {dave}, meet "
        f"{bob}, who builds them.\n\n{a.name}",
        0,
        owner=True,
    )
    cases: dict[str, tuple[list[Message], float]] = {
        "none": ([], 1.2),
        "answer": ([made], 1.2),
        "freed": ([_said(1, c, (a, b), f"{cast.made}\n\nPS No need to keep me on this.", 0)], 1.2),
        "answered": ([made, answer], 1.2),
        "waiting": ([made, first], 8.2),
        "yesterday": ([made, first], 1.9),
        "talking": ([made, first, _said(3, b, (a,), "900 pounds. Thursday at 4?\n\nBob", 2)], 2.2),
        "lingering": (
            [made, loud, _said(3, b, (a,), "Yes, at 4?\n\nBob", 1.2, cc=(c,))],
            1.4,
        ),
        "friends": (
            [
                made,
                first,
                *(
                    _said(
                        3 + n,
                        *((b, (a,)) if n % 2 == 0 else (a, (b,))),
                        "Thank you, all clear.",
                        2 + n,
                        owner=bool(n % 2),
                    )
                    for n in range(7)
                ),
            ],
            9.2,
        ),
        "met": (
            [
                made,
                first,
                _said(3, b, (a,), "Tuesday the 13th at 10 on the pier?\n\nBob", 2),
                _said(4, a, (b,), "Tuesday the 13th at 10 it is.\n\nAlice", 2.2, owner=True),
            ],
            9.2,
        ),
        "making": ([], 1.2),
        "agreed": (opted, 2.2),
        "nudging": ([ours, _said(2, b, (d,), PAPERS, 0.3, cc=(a,))], 8.2),
    }
    mail, days = cases[case]
    return mail, MONDAY + days * _DAY


@dataclass(frozen=True)
class Draft:
    """One draft of a file, and the codes that are right for it."""

    place: str
    language: str
    case: str
    lines: dict[str, tuple[str, ...]]
    new_thread: bool
    text: str
    codes: frozenset[str]

    def found(self) -> frozenset[str]:
        """Return the codes that the rules find."""
        cast = CASTS[self.language]
        mail, now = mailbox(self.case, cast)
        people = {key: tuple(_who(cast, k) for k in keys) for key, keys in self.lines.items()}
        answers = mail and not self.new_thread and self.case not in ("none", "making", "agreed")
        draft = message(
            cast.a,
            people.get("to", ()),
            self.text,
            now,
            id="draft",
            labels=frozenset({"DRAFT"}),
            subject="the gauge",
            cc=people.get("cc", ()),
            bcc=people.get("bcc", ()),
            thread_id=mail[-1].thread_id if answers else "",
            in_reply_to=mail[-1].id if answers else "",
        )
        report = check_draft(mail, draft, Owner((cast.a.email,), cast.a.name), now)
        return frozenset(str(hint.code) for hint in (*report.faults, *report.advice))


def _who(cast: Cast, key: str) -> Participant:
    """One of the cast by letter, or a bare address."""
    if "@" in key:
        return Participant(key)
    found: Participant = getattr(cast, key)
    return found


def drafts(name: str) -> Iterator[Draft]:
    """Yield the drafts of one file."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("@ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        head = _HEAD.fullmatch(lines[start].rstrip())
        if head is None:
            raise ValueError(f"{name}, line {start + 1}: {lines[start]}")
        language, case, rest, codes = head.groups()
        words = rest.split()
        people = dict(word.split("=") for word in words if "=" in word)
        yield Draft(
            f"{name}:{start + 1}",
            language,
            case,
            {key: tuple(value.split(",")) for key, value in people.items()},
            "new" in words,
            "\n".join(lines[start + 1 : end]).strip(),
            frozenset(code for code in codes.strip().split(",") if code),
        )
