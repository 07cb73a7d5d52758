"""Who is spoken to and who is spoken of, sentence by sentence, in a marked text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

GREETING = (
    r"(?:hi|hei|hello|hey|hiya|dear|dearest|good (?:morning|afternoon|evening|day)|morning|"
    r"greetings|"
    r"hallo|liebe[rs]?|lieber|guten (?:tag|morgen|abend)|sehr geehrte[rsn]?|moin|servus|grüezi|"
    r"grüß (?:dich|gott)|"
    r"ch(?:er|ère)s?|bonjour|bonsoir|salut|coucou|hola|querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|"
    r"buen[oa]s(?: d[ií]as| tardes)?|"
    r"olá|oi|bom dia|boa tarde|car[oaie]|carissim[oa]|ciao|gentile|salve|buongiorno|beste|dag|"
    r"hoi|geachte|hej|kjære|kære|kia ora|"
    r"ok|okay|so|and|but|well|thanks|thank you|also|und|et|y|e|en|&|my dear|please|pls)"
)
_UNKNOWN_GREETING = re.compile(
    r"\A\s*(?![^\W\d_]+ing )[^\W\d_]{2,10} (?=§\d§\s*[,!:](?! (?:who|the|an?|our|my)\b))"
)
_SPLIT = re.compile(r"(?<=[.!?…;:])[\s)\"]+|\n+|\s+[-–—]+\s+|\s*--+\s*|—")
_LEAD = re.compile(rf"^[\s\"'(*>@]*(?:{GREETING}[\s,!]+)*", re.I)
_HEAD = re.compile(r"§(\d)§(?:\s+(?:dear|love|mate|my friend|bhai|ji|san))?")
_LINK = re.compile(
    rf"\s*(?:,|/|&|\+|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|"
    rf"\bor\b)\s*(?:{GREETING}[\s,]+)*(?=[§¤])"
)
# "§1§, who …", "§1§, a former student of mine, has …", "§1§, cc'd, is …" speak of a person.
_ASIDE = (
    r"(?!,\s+(?:(?:to |of |with |from )?(?:who|whom|whose)|"
    r"(?:cc|copied|on copy|in copy|here)[^,.!?]{0,12},\s+[^\W\d_]+s\b|"
    r"(?:an?|the|my|our|one of) [^,.!?]{3,90},\s+(?:[^\W\d_]+s|would|will|can|could)\b))"
)
_AFTER = re.compile(
    _ASIDE + r"\s*(?:[,:;!.?…–—-]|$|\((?:in )?(?:cc'?d?|copied|copy)\)(?! (?:[^\W\d_]+s|would|will|"
    r"had)\b))|\s+(?:please|pls|you\b|you're|"
    r"your turn|(?:he|she)(?:'s|'ll| is| will)\b|ye\b|do (?!not)|can you|could you|would you|why "
    r"don't|"
    r"go\b|give\b|flick\b|this is|here is|here's|meet\b|let me|i'd|i'll|i've|i |"
    r"je te|je vous|te dejo|ich )"
)
_STRANGER = re.compile(r"¤(\d+)¤")
_TRAILING = re.compile(
    r"(?:,|\b(?:yours|you|up|first|on|go|begin|start|away|here|directly|please|her|him|"
    r"them))\s*§(\d)§\s*(?:eh|please|too)?[\s.!?)]*$"
)
_INNER = re.compile(r",\s*§(\d)§,\s*(?=you\b|please|your\b|over to|do |would you|could you)")
_SPOKEN_MID = re.compile(
    r"\b(?:you|your|yours|toi|ton|votre|vous|du|dir|dich|ti|tu|jij|jouw|você|contigo)\b"
    r"[^.!?§]{0,40},\s*§(\d)§(?=\s*[,.!])"
)
_MENTION = re.compile(r"§(\d)§")


@dataclass(slots=True)
class Sentence:
    """One sentence: its marked text, whom it speaks to, and whom it speaks of."""

    text: str
    to: tuple[int, ...] = ()
    own: bool = False
    of: tuple[int, ...] = ()
    subjects: tuple[int, ...] = ()
    strangers_greeted: tuple[int, ...] = ()


@dataclass(slots=True)
class Reading:
    """The sentences of a mail and the people that it greets, speaks to and speaks of."""

    sentences: list[Sentence] = field(default_factory=list)
    addressed: list[int] = field(default_factory=list)
    spoken: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    strangers_greeted: list[int] = field(default_factory=list)
    reader: int | None = None
    crossed: set[tuple[int, int]] = field(default_factory=set)


_PRONOUN = re.compile(r"\b(?:him|her|he|she|his|ihn|ihm|ihr|lui|lei|hem|haar)\b")


def read(text: str, reader: int | None = None) -> Reading:
    """How a marked text speaks to and of the people on the mail.

    *reader* is spoken to until somebody is called by name (the only person in To).
    """
    reading = Reading(reader=reader)
    current: tuple[int, ...] = () if reader is None else (reader,)
    before = ""
    for part in _parts(_UNKNOWN_GREETING.sub("hi ", text, count=1)):
        sentence = _sentence(part)
        if before.endswith(":") and sentence.own:
            _speak_of_named(sentence, before, current)
        before = part
        if called_last := _CALLED_LAST.search(part):
            current = (int(called_last.group(1)),)
        elif sentence.own:
            current = sentence.to
        else:
            sentence.to = current
        reading.sentences.append(sentence)
        _collect(reading, sentence)
        if sentence.to:
            _cross_by_pronoun(reading, sentence)
    return reading


def _cross_by_pronoun(reading: Reading, sentence: Sentence) -> None:
    """A pronoun in words to one person speaks of the one who was named last beside them."""
    if len(sentence.to) != 1 or not _PRONOUN.search(sentence.text) or "¤" in sentence.text:
        return
    seen = [int(m.group(1)) for s in reading.sentences for m in _MENTION.finditer(s.text)]
    other = next((p for p in reversed(seen) if p != sentence.to[0]), None)
    if other is not None:
        reading.crossed.add((sentence.to[0], other))


_CALLED_LAST = re.compile(r"(?:, so|, and|, but|\bso|\bthen),? §(\d)§:$")
_ONLY_NAME = re.compile(r"^\W*§\d§\W*$")


def _speak_of_named(sentence: Sentence, before: str, current: tuple[int, ...]) -> None:
    """After "Ole:" a name begins what Ole is told; after any colon a lone name is the answer."""
    if _ONLY_NAME.match(before) or _ONLY_NAME.match(sentence.text):
        others = tuple(p for p in sentence.to if p not in current)
        if others:
            sentence.of = tuple(dict.fromkeys(sentence.of + others))
            sentence.subjects = tuple(dict.fromkeys(sentence.subjects + others))
            sentence.to, sentence.own = (), False


def _parts(text: str) -> Iterator[str]:
    for part in _SPLIT.split(text):
        stripped = part.strip()
        if stripped:
            yield stripped


def _sentence(part: str) -> Sentence:
    lead = _LEAD.match(part)
    position = lead.end() if lead else 0
    called: list[int] = []
    strangers: list[int] = []
    spoken_head: list[int] = []
    while True:
        head = _HEAD.match(part, position)
        stranger = _STRANGER.match(part, position)
        if head is None and stranger is None:
            break
        hit = head or stranger
        assert hit is not None  # noqa: S101 - one of the two matched
        link = _LINK.match(part, hit.end())
        vocative = _AFTER.match(part, hit.end()) is not None or (
            link is not None and _chain_is_called(part, link.end())
        )
        target = called if vocative else spoken_head
        if head is not None:
            target.append(int(head.group(1)))
        elif vocative:
            strangers.append(int(stranger.group(1)))  # type: ignore[union-attr]
        if link is None or not vocative:
            position = hit.end()
            break
        position = link.end()
    rest = part[position:]
    inner = [int(m.group(1)) for m in _INNER.finditer(rest)]
    inner += [int(m.group(1)) for m in _SPOKEN_MID.finditer(rest)]
    trailing = _TRAILING.search(rest)
    late = [int(trailing.group(1))] if trailing else []
    own = list(dict.fromkeys(called + inner + late))
    of = [int(m.group(1)) for m in _MENTION.finditer(part)]
    twice = {p for p in called if p in spoken_head or _is_subject(rest, p)}
    of = [p for p in of if p not in own or p in twice] + [
        p for p in spoken_head if p not in own and p not in of
    ]
    sentence = Sentence(part, tuple(own), bool(own or strangers), tuple(dict.fromkeys(of)))
    sentence.strangers_greeted = tuple(strangers)
    sentence.subjects = tuple(p for p in sentence.of if _is_subject(part, p))
    return sentence


def _chain_is_called(part: str, position: int) -> bool:
    """Whether the names that go on from here end like a call: "§0§, §1§:"."""
    while True:
        hit = _HEAD.match(part, position) or _STRANGER.match(part, position)
        if hit is None:
            return False
        link = _LINK.match(part, hit.end())
        if link is None:
            return re.match(r"\s*(?:[,:;!.?…–—-]|$)", part[hit.end() :]) is not None
        position = link.end()


def _is_subject(part: str, person: int) -> bool:
    """Whether a clause of this sentence is about that person ("§1§ runs …", "§1§, who …")."""
    pattern = (
        r"(?:^|[,;:(]\s*|\b(?:and|but|so|that|because|as|und|et|y|e|en|the|my|our|o|a|la|el|"
        r"il)\s+|"
        rf"\s)§{person}§(?:'s\b|’s\b|,? (?:who|whose|which|the|a|an|is|was|has|had)\b|\s*\(|"
        r"\s+[^\W\d_]+)"
    )
    return re.search(pattern, part) is not None


def _collect(reading: Reading, sentence: Sentence) -> None:
    for person in sentence.to if sentence.own else ():
        if person not in reading.addressed:
            reading.addressed.append(person)
    for person in sentence.of:
        if person not in reading.spoken:
            reading.spoken.append(person)
        for to in sentence.to:
            if to != person:
                reading.crossed.add((to, person))
    for person in sentence.subjects:
        if person not in reading.subjects:
            reading.subjects.append(person)
    for stranger in sentence.strangers_greeted:
        if stranger not in reading.strangers_greeted:
            reading.strangers_greeted.append(stranger)
