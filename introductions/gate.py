"""Which letters cannot open anything: a cheap look at words and names before the deep one.

Each test is a condition that what `openers` finds cannot do without.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from introductions import phrases, phrases_before
from introductions.absent_words import DESCRIBED_WEIGHS, REASONS
from introductions.gated import patterns_of
from introductions.marked import Marked
from introductions.model import Message, Participant
from introductions.names import called, folded, name_words
from introductions.near_words import NEAR
from introductions.one_sided import ENOUGH
from introductions.stopwords import NOT_A_NAME
from introductions.told_of import may_be_told_of
from introductions.word_sets import Held, Needed, held, letters

_PREFACES = (phrases_before.REQUEST, phrases_before.OPT_IN, phrases_before.OFFER)
_OF_ABSENT = (phrases_before.OPT_IN, phrases_before.OFFER)
_BRINGS = (phrases.TOGETHER, phrases.TOLD_OF_YOU, phrases.INTERESTED)
_REASONS = [(reason, Needed(*patterns_of(reason.pattern))) for reason in REASONS]
# What is marked as an address or a telephone number has one of these.
_WAY = re.compile(r"@|\d[\d\s().\-/]{6}")
_BOTH = re.compile(r"\b(?:each other|two|both|one another)\b")
_GREETED = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear)[ ,]+)?[^\W\d_]+(?: [^\W\d_]+)? ?[,:!\n]", re.IGNORECASE
)
_GREETED_MARK = re.compile(r"\s*(?:(?:hi|hello|hey|dear)[ ,]+)?§\d§ ?[,:!\n]")
# Up to so many capitals a text counts as written without them (`introductions.marked.mark`).
_FEW_CAPITALS = 2


def may_open_unread(
    text: str,
    message: Message,
    people: Sequence[Participant],
    names: Sequence[frozenset[str]],
) -> bool:
    """Whether new text may open an entry between these people, or one of them and an absent one.

    The alternatives of the patterns that name no word name two people instead.
    """
    known = held(text)
    if len(people) <= 2 and any(pattern.named_in(known) for pattern in _PREFACES):
        return True
    if _has_one_reader(message, people) and (
        _may_present_absent(text, known)
        or may_be_told_of(text, message, people[0], is_alone=len(people) == 1)
    ):
        return True
    mentions = _mentions(text, frozenset().union(*_stems(people, names)))
    if len(people) == 1:
        return bool(mentions) and _tells_of_somebody(text)
    if len(mentions) > 1 or (mentions and not _only_greets(text, mentions[0])):
        return True
    if not mentions and not _BOTH.search(text.lower()):
        return False
    together = any(pattern.named_in(known) for pattern in _BRINGS)
    return together or _paired(message.subject, _stems(people, names))


def may_open_marked(marked: Marked, message: Message, names: Sequence[frozenset[str]]) -> bool:
    """The same question once the names are marked: what it denies needs no reading."""
    text, people = marked.text, marked.people
    if len(people) <= 2 and phrases_before.REQUEST.search(text):
        return True
    if "¤" in text:
        if len(people) <= 2 and any(pattern.search(text) for pattern in _OF_ABSENT):
            return True
        reaching = (*(r.pattern for r in REASONS if r.reaches), *NEAR.values())
        if _has_one_reader(message, people) and any(one.search(text) for one in reaching):
            return True
    mentions = text.count("§") // 2
    if len(people) == 1:
        return mentions > 0 and any(text.count(f"¤{k}¤") > 1 for k in range(len(marked.names)))
    if mentions > 1 or (mentions and not _GREETED_MARK.match(text)):
        return True
    together = any(pattern.search(text) for pattern in _BRINGS)
    return together or _paired(message.subject, _stems(people, names))


def _has_one_reader(message: Message, people: Sequence[Participant]) -> bool:
    return len(people) == 1 or len(message.to) == 1


def _may_present_absent(text: str, known: Held) -> bool:
    """Whether the reasons whose words are there can weigh enough for a one-sided introduction."""
    weight = DESCRIBED_WEIGHS
    reaches = False
    for reason, needed in _REASONS:
        if needed.named_in(known):
            weight += reason.weight
            reaches = reaches or reason.reaches
        elif needed.wordless and _WAY.search(text):
            weight += reason.weight
    return reaches and weight >= ENOUGH


def _stems(people: Sequence[Participant], names: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """How the words begin by which the text may call each person, and the initials."""
    found: list[frozenset[str]] = []
    for person, known in zip(people, names, strict=True):
        words = set(called(person.name, person.email))
        for name in known:
            words |= called(name, person.email)
        initial = (name_words(person.name) or ("",))[0][:1]
        found.append(frozenset({part[:3] for word in words for part in letters(word)} | {initial}))
    return found


def _mentions(text: str, stems: frozenset[str]) -> list[str]:
    """The words that may call one of the people."""
    words = letters(text)
    capital = [word for word in words if word[0].isupper()]
    if len(capital) <= _FEW_CAPITALS:
        capital = words
    return [word for word in capital if folded(word)[:3] in stems]


def _only_greets(text: str, mention: str) -> bool:
    """Whether the one name in a text is that of its greeting."""
    greeting = _GREETED.match(text)
    return greeting is not None and mention in letters(greeting[0])


def _tells_of_somebody(text: str) -> bool:
    """Whether some name stands there twice: of a stranger who is greeted, and told of."""
    seen = Counter(word for word in letters(text) if word[0].isupper())
    return any(times > 1 and folded(word) not in NOT_A_NAME for word, times in seen.items())


def _paired(subject: str, stems: Sequence[frozenset[str]]) -> bool:
    """Whether the subject may name two of the people."""
    words = {folded(word)[:3] for word in letters(subject)}
    return sum(not words.isdisjoint(own) for own in stems) >= 2
