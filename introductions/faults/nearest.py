"""The person nearest to a word of copying: claims in a form that no grammar foresees.

A second look at a sentence in which the forms of `claims` found nobody. "My partner Ruth I have put
on copy", "the lab's director (she's on copy)", "our skipper sven is on this mail as well": the word
tells that somebody is copied, who it is stands nearest to it, and everything that may take the
claim back (a no, a wish, a condition, a question, an order, somebody else's doing) ends it.
"""

from __future__ import annotations

import re

from introductions.faults.claim_words import MAIL, THIS_MAIL, is_unreal
from introductions.who.own_people import own_person
from introductions.who.written_names import Named, people_after, people_before, vocatives

# Words that tell of nothing but copies: whatever stands between them and the person.
_COPY = re.compile(
    r"(?<![\w'’])(?:(?:in|on|into|onto|by|via|as|see) (?:the |my |our |this )?(?:cc|copy)"
    r"(?: (?:line|field|list|row))?(?! of\b)|cc['’-]?(?:ing|e?d)|cc(?= (?:is|are|to)\b)"
    r"|c+op+[yi]+(?:ing|ign|ng)|copied|(?<=whom i )copy|l+o+p+(?:ing|ign|ng|ed) in|l+o+p+(?:ing|ed)"
    r"|(?:tagg|rop)(?:ing|ed) in)(?![\w'’])",
    re.IGNORECASE,
)
# Words that tell of whoever reads along, where only words of being or bringing lie between.
_ALONG = re.compile(
    rf"(?<![\w'’])(?:{THIS_MAIL}|(?:part of|party to) (?:this|our|the) {MAIL}\b"
    r"|(?:reads?|reading|listens?|listening|sits?|sitting|follows?|following) (?:in |along )?"
    rf"(?:with us|along|(?:this|our)(?: {MAIL}| too| as well| also)|over (?:my|our) shoulder)\b"
    rf"|(?:into|onto|here on|joins?|joined|joining) (?:the|our) {MAIL}\b(?! (?:of|to|about)\b)"
    r"|in the loop here\b(?! (?:at|in|on)\b))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[\s,(–—-]|['’](?:s|ve)\b|\b(?:who|whom|he|she|they|i|we|is|are|been|also|both|all|now"
    r"|too|just"
    r"|here|hereby|already|have|has|got|put|added|brought|pulled|drawn|included|invited"
    r"|joined|joins|in|up|right|side|team|office|as well|therefore|(?:from|of|at|in"
    r"|for) (?:(?:our|the|my|his|her) )?"
    r"[\w-]+(?: (?:side|team|office|department|firm))?)\b)*",
    re.IGNORECASE,
)
_DOING = re.compile(r"(?:ing|ign|ng)(?: in)?$", re.IGNORECASE)
_SAID_OF = re.compile(r"\b(?:is|was|would|seems|makes|means|feels|costs)\b", re.IGNORECASE)
_DONE = re.compile(r"(?:ed|['’]d)(?: in)?$|copied", re.IGNORECASE)
_WRITER_IS = re.compile(
    r"(?:^\W*|[(–—:;,-]\s*|\b(?:(?:i|we)(?:['’](?:m|re)| am| are)|and|also|just|now)\s+)$",
    re.IGNORECASE,
)
_WRITER_HAS = re.compile(
    r"(?:\b(?:i|we) have|\bhave|\bhaving|['’]ve)(?: (?:also|just|now|already|hereby"
    r"|therefore|even|duly))*\s*$",
    re.IGNORECASE,
)
_TURNED = re.compile(  # "in the cc line is Theo"
    r"^\s*(?:(?:is|are|now|also|too|you(?: can|['’]ll| will)? (?:also )?(?:find|see))\b|:)\s*",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|nobody|without)\b|n['’]t\b", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:please|pls|kindly|(?:could|can|would|will|may) you|feel free|make sure|remember|forget"
    r"|if|when|once|unless|whether|until|before|after|should|would|could|might|must|ought|no"
    r"|instead|used to|supposed|meant|yesterday|last|earlier|ago|previous\w*"
    r"|wrote|replied|answered|said|says|told|tells|asked|asks|wants?|mentioned|separate\w*|closely"
    r"|hope|will|['’]ll|can|let|shall|call|you(?:['’]d|['’]ve| have| had)? (?:\w+ )?(?:cc\w*|copied"
    r"|copy|put|had|kept|loop\w*|add\w*|left|includ\w*)|attach\w*|enclos\w*)\b|n['’]t\b|[\"“”„«]",
    re.IGNORECASE,
)
OTHERS_DO = re.compile(
    r"\b(?!(?:i|we|ve|i['’]ve|we['’]ve|have|just|also|now|been|is|are|and|whom?|that|hereby"
    r"|therefore"
    r"|even|already|then|both|all|too|\w+ly|\w+['’]s)\b)\w[\w'’]* (?:put|keeps?|kept|left|had|has"
    r"|copied|cc['’]?d|looped"
    r"|added|brought)\b(?! (?:been|joined|just|now|also)\b)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:^|[,;:–—-] ?|\b(?:and|then|or|to|so) )(?:put|keep|leave|have|get|bring|add|take|copy|cc"
    r"|loop)\b",
    re.IGNORECASE,
)
_INITIALS = 3  # longer words in capitals are no one's initials
_SOMETHING = re.compile(  # "Wei, a student, copied your design"
    r"\s+(?:the|an?|his|her|your|our|their|it|all|some|down)\b", re.IGNORECASE
)
_PLACED_ELSEWHERE = re.compile(
    r"\s*(?:below|above|into|from|onto"
    r"|(?:on|in) (?:\w+['’]s|my|your|his|her|their|that|another|last))\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\s*(?:him|her|them)\b(?!\s+\w+['’]s)", re.IGNORECASE)
_ONLY_WRITER = re.compile(r"\b(?:me|us|you)\s*(?:down )?$", re.IGNORECASE)
_OTHER_MATTER = re.compile(r";|\bbut\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[.;!?,:)]|\b(?:but|and|who|which|since|because|so|as)\b", re.IGNORECASE)
_CLAUSE_BEGINS = re.compile(r"[,:(–—]")
_PRONOUN = re.compile(r"\b(?:he|she|him|her|they|them)\b(?=['’]|\s*$|\s+(?!\w+['’]s\b))", re.I)


def nearest_copied(text: str, him: Named | None = None) -> list[Named]:
    """Those who stand nearest to the words of copying; *him* is whom the text told of before."""
    found: list[Named] = []
    for word in _COPY.finditer(text):
        found += _claimed(text, word, him, any_between=True)
    for word in _ALONG.finditer(text):
        found += _claimed(text, word, him, any_between=False)
    return found


def _claimed(text: str, word: re.Match[str], him: Named | None, any_between: bool) -> list[Named]:
    before = _OTHER_MATTER.split(text[: word.start()])[-1]
    behind = text[word.end() :]
    if _is_taken_back(text, before, behind, word):
        return []
    doing = any_between and bool(_DOING.search(word.group()))
    if doing and (not _WRITER_IS.search(before) or _SAID_OF.search(_CLAUSE_ENDS.split(behind)[0])):
        return []
    done = bool(_DONE.search(word.group()))
    turned = _TURNED.match(behind)
    after: list[Named] = []
    if turned or doing or (done and _WRITER_HAS.search(before)):
        after = _behind(behind[turned.end() :] if turned else behind)
    told = bool(_OBJECT.match(behind))  # "I have copied him"
    if not after and (told or not doing):
        after = _before(before, him, told or (any_between and not done))
    return [p for p in after if not (p.name.isupper() and len(p.name) > _INITIALS)]


def _is_taken_back(text: str, before: str, behind: str, word: re.Match[str]) -> bool:
    """True where a no, a wish, a condition, a question, an order or another's doing is told."""
    if _DENIED.search(before):
        return True
    near = _CLAUSE_BEGINS.split(before)[-1] + _CLAUSE_ENDS.split(behind)[0]
    if _DONE.search(word.group()) and _SOMETHING.match(behind):
        return True
    if _TAKEN_BACK.search(near) or _ORDER.search(before) or _PLACED_ELSEWHERE.match(behind):
        return True
    if OTHERS_DO.search(_CLAUSE_BEGINS.split(before)[-1] + word.group()):
        return True
    asks = text.rstrip().endswith("?") and not re.search(r"[,:;(–—]", behind)
    return asks or is_unreal(text, word.start(), word.end(), word.group())


def _behind(text: str) -> list[Named]:
    """The people with whom *text* begins, unless only a thing of theirs is meant."""
    people = list(people_after(text))
    if people:
        last = (people[-1].name or people[-1].role).split()[-1]
        return [] if re.search(rf"{re.escape(last)}['’]s \w", text) else people
    own = own_person(text.lstrip(" :,"))
    return [own[0]] if own and own[1] == 0 else []


def _before(text: str, him: Named | None, any_between: bool) -> list[Named]:
    """The people who stand last in *text*; a pronoun means the one told of."""
    if _ONLY_WRITER.search(text):
        return []
    spoken_to = vocatives(text)
    people = [p for p in people_before(text, reach=14) if p.name not in spoken_to]
    place = _end_of(people[-1], text) if people else -1
    own = own_person(text, last=True)
    if own and own[2] > place:
        called = people[-1].name if people and text[place : own[1]].strip() == "," else ""
        people, place = [Named(own[0].name or called, own[0].role)], own[2]
    pronoun = next((p for p in reversed(list(_PRONOUN.finditer(text))) if p.end() > place), None)
    if pronoun:
        people, place = people or ([him] if him else []), pronoun.end()
    if any_between or _BETWEEN.fullmatch(text[place:]):
        return people
    return []


def _end_of(person: Named, text: str) -> int:
    word = (person.name or person.role).split()[-1].lower()
    return text.lower().rfind(word) + len(word)
