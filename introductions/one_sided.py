"""One-sided introductions: one side is on the mail, the other is presented with a way to reach."""

from __future__ import annotations

import re

from introductions import phrases
from introductions.absent import antecedent
from introductions.addressing import Reading
from introductions.marked import Marked
from introductions.model import Kind, Message, Participant
from introductions.opener import Opener, in_words, opened
from introductions.people import Book, colleagues

_STRANGER = re.compile(r"¤\d+¤")


def one_sided(message: Message, marked: Marked, reading: Reading, book: Book) -> Opener | None:
    """An introduction to one side, where the other is told of, or will write, or can be reached."""
    if not _one_reader(message, marked):
        return None
    told = _told(marked)
    other = antecedent(told, marked, message, book) if told else None
    if told is None or other is None or colleagues(other, message.sender):
        return None
    text = marked.text
    if colleagues(marked.people[0], message.sender) and not _described(other, marked):
        return None
    first = other if _WILL_WRITE.search(text) else marked.people[0]
    why = f"presents {other.name}, who is not on the mail: “{in_words(told.group(), marked)}”"
    parties = (marked.people[0], other)
    return opened(Kind.ONE_SIDED, message, message.sender, parties, marked, reading, why, first)


def _told(marked: Marked) -> re.Match[str] | None:
    """The words that bring the absent one and the reader together, the surest first."""
    text = marked.text
    told = phrases.TOLD_OF_YOU.search(text)
    if told is not None and not (_ONLY_CALLS.search(told.group()) and _APPOINTED.search(text)):
        return told
    way = re.search(r"✉\d+✉|☎", text)
    spoke = phrases.SPOKE_WITH.search(text)
    interested = phrases.INTERESTED.search(text)
    if interested and (way or spoke) and not phrases.SCHEDULING.search(text):
        return interested
    near = spoke and text[spoke.start() : spoke.end() + 120]
    if way and near and (_STRANGER.search(near) or _WITH_THEM.search(near)):
        return phrases.WRITE_TO.search(text)
    return phrases.DIRECT.search(text) if spoke else None


_WITH_THEM = re.compile(r"\b(?:to|with|from) (?:him|her|them)\b")
# "She will call you" alone presents nobody where a date or a condition stands beside it.
_ONLY_CALLS = re.compile(
    r"(?:he|she|they|¤\d+¤)(?:, [^.!?]*,)? ?(?:will|'ll)(?: probably| then|"
    r" also)? \w+(?: \w+)? ?you$"
)
_APPOINTED = re.compile(
    r"\b(?:your|the|this) (?:interview|claim|order|ticket|case|application|appointment|delivery|"
    r"booking|account)\b|\bshould (?:they|he|she|you)\b[^.!?]{0,40}\b(?:they|he|she) will\b|"
    r"\bon (?:mon|tues|wednes|thurs|fri)day at \d|\bif (?:they|he|she) (?:wish|want|need|decide|"
    r"like)|\bbetween \d+ and \d+\b"
)


_DESCRIBED = (
    r"¤{0}¤,?(?: -)? (?:who|a|an|the|our|my|his|her|of|from|at|with|is (?:an?|the|our|my|with|"
    r"from|in)|was|runs|has|heads|works|ceo|head|chief|president|vp|director)\b|"
    r"(?:guy|man|woman|gentleman|lady|person|friend|friend of mine|named|called|client|student|"
    r"trader|reporter|individual)[^.!?]{{0,30}}¤{0}¤|¤{0}¤ \(|(?:call|note|mail|"
    r"message) (?:[^.!?¤]{{0,40}})?from (?:[^.!?¤]{{0,90}})?¤{0}¤|spoke to ¤{0}¤|"
    r"met (?:with )?¤{0}¤|person is ¤{0}¤|have ¤{0}¤ call"
)


def _described(other: Participant, marked: Marked) -> bool:
    """Whether the mail says who the absent person is."""
    index = next((k for k, name in enumerate(marked.names) if name == other.name), None)
    return index is None or re.search(_DESCRIBED.format(index), marked.text) is not None


_WILL_WRITE = re.compile(
    r"\bexpect [^.!?]{0,40}\bfrom (?:him|her|them|¤)|(?:'s gonna|is gonna|'s going to|is going to) "
    r"(?:write|call|ring|contact|e-?mail|text|message)|"
    r"\b(?:gave|passed|given|shared)\b[^.!?]{0,30}\byour "
    r"(?:address|number|e-?mail|details|cell|contact)|"
    r"(?:¤\d+¤|\b(?:he|she|they))[^.!?]{0,20}(?:will|'ll) "
    r"(?:write|call|ring|contact|e-?mail|get|reach|be in touch|message|text)"
    r"|\bexpect (?:an? )?(?:note|call|mail|e-?mail|message|line) from\b|meldet sich|"
    r"\bto have ¤\d+¤ (?:call|contact|write)|\bhear(?:ing)? from (?:an? )?¤|\bto (?:get with|"
    r"call|write(?: to)?|contact|reach out to|e-?mail) you\b"
    r"|wird sich bei|meldet sich bei|(?:te|ti|le|vous) (?:escribirá|llamará|scriverà|chiamerà|"
    r"écrira|appellera|contactera)"
)


def _one_reader(message: Message, marked: Marked) -> bool:
    """Whether the mail speaks to one person: alone in To, whoever is copied."""
    return len(marked.people) == 1 or len(message.to) == 1
