"""Which letters cannot open anything: a cheap look at words and names before the deep one.

Each test is a condition that what `openers` finds cannot do without.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from introductions import phrases, phrases_before
from introductions.absent_words import DESCRIBED_WEIGHS, LONG, REASONS
from introductions.addressing import GREETING
from introductions.at_most import Words, may_weigh_enough
from introductions.gated import patterns_of
from introductions.loosened import ANYTHING, loosened
from introductions.marked import Marked, known_words
from introductions.model import Message, Participant
from introductions.names import called, folded, name_words, rank_of
from introductions.near_words import NEAR
from introductions.one_sided import ENOUGH
from introductions.stopwords import NOT_A_NAME
from introductions.told_of import PLAIN, may_be_told_of
from introductions.unread import Unread
from introductions.word_sets import Needed, letters

_PREFACES = (phrases_before.REQUEST, phrases_before.OPT_IN, phrases_before.OFFER)
_OF_ABSENT = (phrases_before.OPT_IN, phrases_before.OFFER)
_BRINGS = (phrases.TOGETHER, phrases.TOLD_OF_YOU, phrases.INTERESTED)
_PREFACED, _BROUGHT = (
    Needed(*(one for pattern in patterns for one in patterns_of(pattern)))
    for patterns in (_PREFACES, _BRINGS)
)
_BRINGS_AN_ABSENT = Needed(
    *patterns_of(phrases.TOGETHER), *patterns_of(phrases.HAND_OVER), r"\bmeet ¤"
)
# Those whose patterns have many gaps, and so are dear to look for, come last.
_REASONS = sorted(
    ((reason, Needed(*patterns_of(reason.pattern))) for reason in REASONS),
    key=lambda one: sum(loosened(part).count(ANYTHING) for part in patterns_of(one[0].pattern)),
)
# What is marked as an address or a telephone number has one of these.
_WAY = re.compile(r"@|\d[\d\s().\-/]{6}")
_BOTH = re.compile(r"\b(?:each other|two|both|one another)\b")
_GREETED = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear)[ ,]+)?[^\W\d_]+(?: [^\W\d_]+)? ?[,:!\n]", re.IGNORECASE
)
_GREETED_MARK = re.compile(r"\s*(?:(?:hi|hello|hey|dear)[ ,]+)?§\d§ ?[,:!\n]")
# A capitalised word where a call may stand: a sentence begins, or another name went before.
_CALLED = re.compile(
    rf"(?:\A|[.!?…;:\n–—\-,/&+]|\b(?:and|und|et|y|e|en|or)\b)[\s\"'()*>@]*"
    rf"(?:\b(?i:{GREETING})[\s,!]+)*((?![a-z])[^\W\d_]+)"
)
# Up to so many capitals a text counts as written without them (`introductions.marked.mark`).
_FEW_CAPITALS = 2
_SLACK = 1e-6  # sums of the same weights in another order


def may_open_unread(
    text: str,
    message: Message,
    people: Sequence[Participant],
    names: Sequence[frozenset[str]],
) -> bool:
    """Whether new text may open an entry between these people, or one of them and an absent one.

    The alternatives of the patterns that name no word name two people instead.
    """
    unread = Unread(text, partial(known_words, people, message.sender, names))
    if len(people) <= 2 and unread.may_match(_PREFACED):
        return True
    if _has_one_reader(message, people) and _may_present_absent(unread):
        return True
    if _may_have_one_reader(message, people) and may_be_told_of(unread, message, people):
        return True
    stems = _stems(people, names)
    mentions = _mentions(text, frozenset().union(*stems))
    if len(people) == 1:
        return bool(mentions) and _may_greet_an_absent(unread, mentions)
    paired = _paired(message.subject, stems)
    if len(mentions) > 1 or (mentions and not _only_greets(text, mentions[0])):
        named = sum(not own.isdisjoint(mentions) for own in stems)

        def finds(words: Words) -> bool:
            return unread.may_match(words.needed)

        return may_weigh_enough(message, people, named, paired, unread.least_length, finds)
    if not mentions and not _BOTH.search(text.lower()):
        return False
    return paired or unread.may_match(_BROUGHT)


def may_open_marked(marked: Marked, message: Message, names: Sequence[frozenset[str]]) -> bool:
    """The same question once the names are marked: what it denies needs no reading."""
    text, people = marked.text, marked.people
    if len(people) <= 2 and phrases_before.REQUEST.search(text):
        return True
    if "¤" in text:
        if len(people) <= 2 and any(pattern.search(text) for pattern in _OF_ABSENT):
            return True
        if _has_one_reader(message, people) and (_presents_absent(text) or _comes_near(text)):
            return True
    mentions = text.count("§") // 2
    if mentions and len(people) > 1 and _may_have_one_reader(message, people):
        absent = text.replace("§", "¤")
        if any(NEAR[name].search(absent) for name in PLAIN):
            return True
    if len(people) == 1:
        return mentions > 0 and any(text.count(f"¤{k}¤") > 1 for k in range(len(marked.names)))
    paired = _paired(message.subject, _stems(people, names))
    if mentions > 1 or (mentions and not _GREETED_MARK.match(text)):
        named = sum(f"§{k}§" in text for k in range(len(people)))

        def finds(words: Words) -> bool:
            return any(pattern.search(text) for pattern in words.patterns)

        return may_weigh_enough(message, people, named, paired, len(text), finds)
    return paired or any(pattern.search(text) for pattern in _BRINGS)


def _comes_near(text: str) -> bool:
    """Whether the text brings the reader near somebody, in any wording."""
    return any(one.search(text) for one in NEAR.values())


def _presents_absent(text: str) -> bool:
    """Whether the reasons found weigh enough for a one-sided introduction."""
    weight = DESCRIBED_WEIGHS - (len(text) > LONG)
    reaching = [reason for reason, _ in _REASONS if reason.reaches and reason.pattern.search(text)]
    if not reaching:
        return False
    weight += sum(reason.weight for reason in reaching)
    others = (reason for reason, _ in _REASONS if not reason.reaches)
    return weight + sum(r.weight for r in others if r.pattern.search(text)) >= ENOUGH - _SLACK


def _has_one_reader(message: Message, people: Sequence[Participant]) -> bool:
    return len(people) == 1 or len(message.to) == 1


def _may_have_one_reader(message: Message, people: Sequence[Participant]) -> bool:
    """Whether only one of the people may stand in To, under whatever address."""
    addresses = {one.email for one in message.to}
    return len(people) == 1 or sum(one.email in addresses for one in people) <= 1


def _may_present_absent(unread: Unread) -> bool:
    """Whether the reasons that may be found can weigh enough for a one-sided introduction."""
    open_still = [
        (reason, needed)
        for reason, needed in _REASONS
        if needed.wordless or needed.keys_in(unread.held)
    ]
    most = DESCRIBED_WEIGHS + sum(reason.weight for reason, _ in open_still)
    most -= len(unread.text) > LONG and unread.least_length > LONG
    reaching = sum(reason.reaches for reason, _ in open_still)
    for reason, needed in open_still:
        if not reaching or most < ENOUGH - _SLACK:
            return False
        if not (unread.may_match(needed) or (needed.wordless and _WAY.search(unread.text))):
            most -= reason.weight
            reaching -= reason.reaches
    return bool(reaching) and most >= ENOUGH - _SLACK


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


def _mentions(text: str, stems: frozenset[str]) -> list[str]:
    """The beginnings of the words that may call one of the people."""
    words = letters(text)
    capital = [word for word in words if word[0].isupper()]
    if len(capital) <= _FEW_CAPITALS:
        capital = words
    return [stem for stem in (folded(word)[:3] for word in capital) if stem in stems]


def _only_greets(text: str, mention: str) -> bool:
    """Whether the one name in a text is that of its greeting."""
    greeting = _GREETED.match(text)
    words = letters(greeting[0]) if greeting else ()
    return any(folded(word)[:3] == mention for word in words)


def _may_greet_an_absent(unread: Unread, mentions: Sequence[str]) -> bool:
    """Whether the text may speak to the reader and to an absent one, and bring them together.

    The absent one is called at the beginning of a sentence or beside another name, and named twice.
    """
    text = unread.text
    called = {name for name in _CALLED.findall(text) if folded(name) not in NOT_A_NAME}
    if not called:
        return False
    seen = Counter(letters(text))
    if not any(seen[name] > 1 for name in called):
        return False
    return len(mentions) > 1 or unread.may_match(_BRINGS_AN_ABSENT)


def _paired(subject: str, stems: Sequence[frozenset[str]]) -> bool:
    """Whether the subject may name two of the people."""
    words = {folded(word)[:3] for word in letters(subject)}
    return sum(not words.isdisjoint(own) for own in stems) >= 2
