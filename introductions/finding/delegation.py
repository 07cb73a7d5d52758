"""Who on a mail is not introduced: colleagues handed a matter, assistants, people reading along."""

from __future__ import annotations

import re

from introductions.finding import phrases
from introductions.finding.addressing import Reading
from introductions.finding.marked import Marked
from introductions.model import Message
from introductions.who.people import colleagues

_COPIED_ONLY = (
    r"\(\s*§{0}§,? just so\b",
    # Named to know of it, at the start of a line: "Ann fyi", "Ann zur Kenntnis".
    r"(?:^|[\n.!?] ?)\(?§{0}§[,:–-]* ?(?:fyi|for your (?:information|records)|"
    r"zur (?:kenntnis|info)|pour (?:info|information)|para (?:tu|su|sua) (?:información|"
    r"informação)|per conoscenza|ter info|ter kennisgeving)\b",
    r"§{0}§ (?:is |'s )?(?:on copy|in copy|copied|cc'?d|in cc|on cc|here) (?:only|just|merely|"
    r"purely)\b",
    r"§{0}§[^.!?§]{{0,30}}\b(?:in copy|copied|cc'?d?|in cc|on cc|en copie|en copia|in kopie|em "
    r"cópia)\b[^.!?§]{{0,15}}\b(?:so that (?:she|he|they) knows?|fyi|(?:for|pour|zur|para|als) "
    r"(?:(?:his|her|their|the|sa|ses|son|su|sus|os|seus?) )?(?:own )?(?:info|information|"
    r"visibility|records?|files?|reference|sake|dossiers?|archives?|kenntnis|conhecimento|"
    r"conocimiento|archivo|informa[cç][aãi][oó]n?))",
    r"\bassistant,? §{0}§|§{0}§,? (?:who )?(?:is |'s )?my (?:assistant|pa\b|ea\b)|§{0}§ (?:runs|"
    r"keeps|manages|handles|looks after) (?:my|his|her|the) (?:calendar|diary)",
    # Copied to know of it: "copying Ann so she knows".
    r"\b(?:copying|copied|cc'?ing|adding|looping in) (?:in )?[^.!?]{{0,50}}§{0}§[^.!?]{{0,30}}?\bso"
    r"(?: that)? (?:(?:she|he|they)(?:'ll| will)? knows?\b(?! (?:you|who you)\b)|we(?:'re| are) "
    r"all (?:in sync|on the same page|aligned)\b)",
    # Copied to find the writer an hour: "I'm copying Ann so she can schedule".
    r"\b(?:copying|copied|cc'?ing|adding|looping in) (?:in )?[^.!?]{{0,50}}§{0}§[^.!?]{{0,50}}?\b"
    r"(?:so(?: that)? (?:she|he|they|we) (?:can|could|will)|to|(?:she|he|they|we|her|him|them) to|"
    r"that (?:she|he|they|we)) (?:\w+ ){{0,3}}(?:schedul\w+|arrange|set up|find (?:a|some|the) "
    r"times?|(?:look|looking) for (?:a|some) times?|planning)\b",
    r"§{0}§ (?:will|can|'ll) (?:find|set up|schedule|arrange|book|handle the (?:arrangements|"
    r"logistics|scheduling))\b",
)


def only_copied(text: str, person: int) -> bool:
    """Whether the mail says that a person only reads along, or is somebody's assistant."""
    return any(re.search(p.format(person), text) for p in _COPIED_ONLY)


def only_thanked(reading: Reading, person: int) -> bool:
    """Whether a person is named in words of thanks and nowhere else."""
    mark_ = f"§{person}§"
    said = [s.text for s in reading.sentences if mark_ in s.text]
    return bool(said) and all(phrases.THANKS.search(text) for text in said)


OURS = re.compile(
    r"\b(?:my|our|a|your new|new) (?:\w+ ){0,3}(?:colleagues?|team(?:mate)?|manager|specialist|"
    r"expert|department|"
    r"engineer|director|head of|lead|success|sales|support|consultant|representative|rep|planner|"
    r"account executive|advis[eo]r|successor|replacement)\b|\bcolleague\b|\bkolleg(?:e|in)\b|"
    r"\b(?:will|would|can|to) (?:look after|take care of|take over|help) you\b|\bpoint of contact\b"
)


def _brought_to(text: str, person: int) -> bool:
    """Whether the mail, as it speaks to somebody else, brings them to this person."""
    met = rf"\b(?:connecting|introducing|linking) you (?:with|to) (?:\w+ ){{0,3}}§{person}§"
    return re.search(met, text) is not None


def without_delegates(
    message: Message,
    marked: Marked,
    parties: tuple[int, ...],
    writer: int | None,
    wanted: int | None,
    reader: int | None,
) -> tuple[int, ...]:
    """The parties without colleagues of the sender to whom an outsider is handed (a delegation)."""
    people = marked.people
    mates = [k for k in parties if colleagues(people[k], message.sender)]
    if not mates or len(mates) == len(parties):
        return parties
    ours = OURS.search(marked.text)
    told = phrases.EXPECTING.search(marked.text) or phrases.TOLD_OF_YOU.search(marked.text)
    if told and not ours:
        return parties
    if mates == [reader] and phrases.TOGETHER.search(marked.text) and not ours:
        return parties
    if not ours and any(_brought_to(marked.text, k) for k in parties if k not in mates):
        return parties
    asker = wanted if wanted is not None else writer
    kept = tuple(k for k in parties if k not in mates or k == wanted)
    presents = phrases.TOGETHER.search(marked.text) or phrases.INTERESTED.search(marked.text)
    if asker in mates and (told or presents) and not ours:
        return parties if asker in kept else kept
    return tuple(k for k in parties if k not in mates)
