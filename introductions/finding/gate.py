"""Which letters cannot open anything: a cheap look at words and names before the deep one.

Each test is a condition that what `openers` finds cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from introductions.finding import phrases, phrases_before
from introductions.finding.at_most import may_weigh_enough
from introductions.finding.marked import Marked
from introductions.finding.near_words import NEAR
from introductions.finding.told_of import PLAIN
from introductions.model import Message, Participant
from introductions.patterns.word_sets import letters
from introductions.who.names import called, folded, name_words, rank_of

_OF_ABSENT = (phrases_before.REQUEST, phrases_before.OPT_IN, phrases_before.OFFER)
_BRINGS = (phrases.TOGETHER, phrases.TOLD_OF_YOU, phrases.INTERESTED)
_GREETED = re.compile(r"\s*(?:(?:hi|hello|hey|dear)[ ,]+)?§\d§ ?[,:!\n]")


def may_open_marked(marked: Marked, message: Message, names: Sequence[frozenset[str]]) -> bool:
    """Whether a marked text may open an entry between these people, or one and an absent one."""
    text, people = marked.text, marked.people
    if "¤" in text and (len(people) == 1 or len(message.to) == 1):
        return True
    before = _OF_ABSENT if "¤" in text else (phrases_before.REQUEST,)
    if len(people) <= 2 and any(pattern.search(text) for pattern in before):
        return True
    mentions = text.count("§") // 2
    if mentions and len(people) > 1 and _may_have_one_reader(message, people):
        absent = text.replace("§", "¤")
        if any(NEAR[name].search(absent) for name in PLAIN):
            return True
    if len(people) == 1:
        return mentions > 0 and any(text.count(f"¤{k}¤") > 1 for k in range(len(marked.names)))
    paired = _paired(message.subject, _stems(people, names))
    if mentions > 1 or (mentions and not _GREETED.match(text)):
        named = sum(f"§{k}§" in text for k in range(len(people)))
        return may_weigh_enough(message, people, named, paired, text)
    return paired or any(pattern.search(text) for pattern in _BRINGS)


def _may_have_one_reader(message: Message, people: Sequence[Participant]) -> bool:
    """Whether only one of the people may stand in To, under whatever address."""
    addresses = {one.email for one in message.to}
    return len(people) == 1 or sum(one.email in addresses for one in people) <= 1


def _stems(people: Sequence[Participant], names: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """How the words begin by which the text may call each person, and the initials."""
    found: list[frozenset[str]] = []
    for person, known in zip(people, names, strict=True):
        words = {*called(person.name, person.email), rank_of(person.name)}
        for name in known:
            words |= called(name, person.email)
        initial = (name_words(person.name) or ("",))[0][:1]
        found.append(frozenset({part[:3] for word in words for part in letters(word)} | {initial}))
    return found


def _paired(subject: str, stems: Sequence[frozenset[str]]) -> bool:
    """Whether the subject may name two of the people."""
    words = {folded(word)[:3] for word in letters(subject)}
    return sum(not words.isdisjoint(own) for own in stems) >= 2
