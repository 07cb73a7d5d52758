"""What a suggested reply is written with: people, thread, subject, facts and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from introductions.days.clock import zone
from introductions.days.proposed_times import later_day, two_times
from introductions.mail.subjects import without_prefixes
from introductions.model import Entry, Hint, Message, Owner, Participant, Reply
from introductions.replies.greeting import Called, called, greeting
from introductions.text.language import language_of
from introductions.text.newtext import new_text
from introductions.who.names import first_name, name_words, same_address
from introductions.words.hint_facts import hint_facts, is_own, others_of, silent_and_waiting
from introductions.words.packs import Pack, pack
from introductions.words.packs.form import all_filled, fill

_NO_TOPIC = re.compile(
    r"\b(?:intro\w*|meet|connect\w*|e-?intro|hello|hi|hallo|hola|bonjour|kennenlernen|vorstellung"
    r"|presentaci\w+|présentation|apresenta\w+)\b|<>|<->|↔|\+|/| x | & |\bx\b",
    re.IGNORECASE,
)
_TOPIC_WORDS = 6


@dataclass(frozen=True)
class Desk:
    """Everything that the writers of replies read."""

    entry: Entry | None
    hint: Hint
    messages: tuple[Message, ...]
    owner: Owner
    now: datetime
    words: Pack
    choices: Mapping[str, str]
    facts: dict[str, str]

    @property
    def others(self) -> tuple[Participant, ...]:
        """The introduced people other than the owner."""
        return others_of(self.entry, self.owner) if self.entry else ()

    @property
    def introducer(self) -> tuple[Participant, ...]:
        """The introducer, where it is somebody else who can be written to."""
        if self.entry is None or is_own(self.entry.introducer, self.owner):
            return ()
        return (self.entry.introducer,) if self.entry.introducer.email else ()

    @property
    def silent(self) -> tuple[Participant, ...]:
        """Who is silent, as the introducer sees it."""
        return silent_and_waiting(self.entry, self.hint, self.owner)[0] if self.entry else ()

    @property
    def waiting(self) -> tuple[Participant, ...]:
        """Who waits, as the introducer sees it."""
        return silent_and_waiting(self.entry, self.hint, self.owner)[1] if self.entry else ()

    def message(self, wanted: str) -> Message | None:
        """The message with this id, or None."""
        return next((m for m in self.messages if wanted and m.id == wanted), None)

    def cause(self) -> Message | None:
        """The message that caused the hint, or None."""
        return self.message(self.hint.message_id)

    def made(self) -> Message | None:
        """M0, or the message that opened the entry, or None."""
        if self.entry is None:
            return None
        return self.message(self.entry.made_by) or self.message(self.entry.opener)

    def last_with(self, people: Iterable[Participant]) -> Message | None:
        """The latest message of the entry that one of *people* wrote or received."""
        wanted = [p.email for p in people if p.email]
        ids = set(self.entry.messages) if self.entry else set()
        ids |= {self.entry.opener, self.entry.made_by} if self.entry else set()
        with_them = [
            m
            for m in self.messages
            if m.id in ids
            and any(same_address(w, a.email) for w in wanted for a in (m.sender, *m.reached))
        ]
        letters = [m for m in with_them if m.calendar is None] or with_them
        return max(letters, key=lambda m: m.sent_at, default=None)

    def wrote(self, people: Sequence[Participant]) -> int:
        """How many messages of the entry the owner wrote to *people*."""
        wanted = [p.email for p in people if p.email]
        ids = set(self.entry.messages) if self.entry else set()
        return sum(
            m.id in ids
            and is_own(m.sender, self.owner)
            and any(same_address(w, r.email) for w in wanted for r in m.reached)
            for m in self.messages
        )

    def reply(
        self,
        choice: str,
        to: Sequence[Participant],
        *keys: str,
        bcc: Sequence[Participant] = (),
        parent: Message | None = None,
        subject: str = "",
        more: dict[str, str] | None = None,
    ) -> Reply:
        """A reply to *to* of the sentences under *keys*, in the thread of *parent*."""
        facts = {**self.facts, "other": self.names(to), **(more or {})}
        written = [" ".join(all_filled(self.words.replies[key], facts)) for key in keys]
        paragraphs = [self.words.polished(paragraph) for paragraph in written]
        return Reply(
            choice=self.choices[choice],
            to=_with_address(to),
            subject=subject or _answer_subject(parent),
            body=self._letter(to, [p for p in paragraphs if p]),
            bcc=_with_address(bcc),
            thread_id=parent.thread_id if parent else "",
            in_reply_to=parent.id if parent else "",
        )

    def written(self, text: str, facts: dict[str, str]) -> str:
        """A short text of the pack with the facts; empty where one is unknown."""
        return fill(text, {**self.facts, **facts})

    def _letter(self, to: Sequence[Participant], paragraphs: list[str]) -> str:
        own = Participant("", self.owner.name)
        people = self.called(to)
        paragraphs[:1] = [self._begun(text) for text in paragraphs[:1]]
        formal = any(one.formal for one in people)
        signed = self.owner.name if formal else first_name(own)
        parts = [greeting(people, self.words), *paragraphs, signed]
        return "\n\n".join(plain(part) for part in parts if part)

    def _begun(self, text: str) -> str:
        """The first paragraph as it stands behind the greeting: in German a sentence goes on."""
        first = text.partition(" ")[0]
        small = first in self.words.small_after_greeting.split()
        return text[:1].lower() + text[1:] if small else text

    def called(self, people: Sequence[Participant]) -> tuple[Called, ...]:
        """What a letter to *people* calls each of them."""
        own = Participant("", self.owner.name)
        return called(people, _thread(self.entry, self.messages), own, self.words)

    def names(self, people: Sequence[Participant]) -> str:
        """The first names of *people*, joined."""
        return self.words.joined_names(plain(first_name(p)) for p in people if p.name or p.email)


def desk_for(
    entry: Entry | None,
    hint: Hint,
    messages: Iterable[Message],
    owner: Owner,
    now: datetime,
    language: str = "",
) -> Desk:
    """The desk on which the replies to *hint* are written, in the language of the thread."""
    mail = tuple(messages)
    words = pack(_thread_language(entry, mail))
    choices = pack(language).choices if language else words.choices
    facts = {k: plain(v) for k, v in hint_facts(entry, hint, owner, now, words).items()}
    slot1, slot2 = two_times(owner, now)
    here = zone(owner.timezone)
    facts |= {
        "slot1": words.time(slot1),
        "slot2": words.time(slot2),
        "later": words.day(later_day(owner, now), now.astimezone(here)),
        "topic": _quoted(_topic(entry, mail), words),
    }
    made = entry.opened_at if entry else None
    facts["made"] = words.day(made.astimezone(here), now.astimezone(here)) if made else ""
    facts["made_on"] = words.on(made.astimezone(here), now.astimezone(here)) if made else ""
    return Desk(entry, hint, mail, owner, now, words, choices, facts)


def _thread_language(entry: Entry | None, mail: Iterable[Message]) -> str:
    """The language of the entry's messages, the owner's own counting as much as the others'."""
    return language_of("\n".join(new_text(m.text) for m in _thread(entry, mail)))


def _thread(entry: Entry | None, mail: Iterable[Message]) -> list[Message]:
    """The messages of the entry; all of them where there is none."""
    ids = {entry.opener, entry.made_by, *entry.messages} if entry else set()
    return [message for message in mail if entry is None or message.id in ids]


def _topic(entry: Entry | None, mail: tuple[Message, ...]) -> str:
    """What the introduction is about: its topic, else a subject that is not only names."""
    if entry is None:
        return ""
    opener = next((m for m in mail if m.id == (entry.made_by or entry.opener)), None)
    subject = without_prefixes(opener.subject if opener else "").strip(" .!?-")
    topic = plain(entry.topic or subject)
    people = {w for p in (*entry.parties, entry.introducer) for w in name_words(p.name)}
    words = topic.split()
    if not 1 < len(words) <= _TOPIC_WORDS or _NO_TOPIC.search(topic):
        return ""
    if people & set(name_words(topic)) or any(c in topic for c in '?!:;"“”„()[]|'):
        return ""
    return topic


def _quoted(topic: str, words: Pack) -> str:
    return words.quotes.format(topic) if topic else ""


def _answer_subject(parent: Message | None) -> str:
    base = without_prefixes(parent.subject) if parent else ""
    return plain(f"Re: {base}") if parent else ""


def _with_address(people: Sequence[Participant]) -> tuple[Participant, ...]:
    return tuple(dict.fromkeys(p for p in people if p.email))


def plain(text: str) -> str:
    """The text on one line and without braces, so that mail cannot look like a placeholder."""
    return " ".join(text.replace("{", "(").replace("}", ")").split())
