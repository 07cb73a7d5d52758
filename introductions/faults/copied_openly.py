"""Whom one sentence says to be copied openly on this mail, by its grammar (spec, section 5)."""

from __future__ import annotations

import re
from functools import lru_cache

from introductions.faults.claim_words import (
    ADDING,
    BCC,
    CC_STATE,
    COPY_TO,
    COPYING,
    MAIL,
    PLUS,
    THIS_MAIL,
    holds,
    is_denied,
    is_unreal,
    performed,
    started_by_writer,
)
from introductions.faults.copy_places import people_in_copy
from introductions.faults.nearest import OTHERS_DO
from introductions.who.own_people import own_person
from introductions.who.written_names import Named, people_after, people_before, vocatives

_YOU_ALONE = re.compile(  # "Rhys, cc'ing you so you know"
    r"^\s*you(?: in)?(?:\s*[,.;!)–—]|\s*$|\s+(?:here|on|to this|into|so|as|for|since|because"
    r"|too)\b)",
    re.I,
)
_AS_YOU_SEE = re.compile(
    r"\bas you (?:can |will |may )?(?:see|notice)\b|\bplease (?:note|be aware"
    r"|see|find)(?: that)?\b",
    re.I,
)
_YOU_FIND = re.compile(
    r"\byou(?:['’]ll| will| can)? (?:also )?(?:find|see|notice)\b", re.IGNORECASE
)
_ONLY_ME = re.compile(r"\s*(?:me|us|you|mich|uns|moi|nous|mij|ons)\s*$", re.IGNORECASE)
_ON_A_CALL = re.compile(r"[^.;,]{0,40}\bin on [^.;,]{0,25}\b(?:call|meeting|chat|zoom)\b", re.I)
_NO_MAIL = re.compile(  # "copied the statements into the space below"
    r"^\s*(?:(?:below|above|into|from|onto|over|and past\w+)\b"
    r"|(?:the|these|those|this|that)\b[^.,;:]{0,60}\b(?:into|onto|from|below)\b)",
    re.IGNORECASE,
)
HEADER = re.compile(r"(?:^\W*|\s)(?:b?cc|to):.*(?:[@/;]|\bSubject:)", re.IGNORECASE)
_NO_NAME = re.compile(r"\d|\w\.\w")
_WE_ARE = re.compile(r"\b(?:i|we|you|he|she)\s*$", re.IGNORECASE)
_HE_IS = re.compile(r"^\s*(?:and |so |as )?(?:he|she)(?:['’]s| (?:is|was))\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:and|with|plus|&|\+)\s", re.IGNORECASE)  # "Dave (and Kim, cc'd)"
_RELATIVE = re.compile(r"\w,? who\s*$", re.IGNORECASE)  # "Bob, who is copied"
_ONE_WORD = re.compile(r"^ (?!(?:to|on|in|onto|into|here|so|who|for|as)\b)[^\W\d_]+(?= )")
_QUOTES = re.compile(r"[\"“”„«]")
_INTO_MAIL = re.compile(
    r"(?:\s*\([^)]{1,40}\))?\s*(?:(?:from|of|at|in) [^,.;]{1,40}? )?(?:,?\s*\(?(?:in )?(?:cc\b"
    r"|cc['’]d|copied"
    r"|here(?! (?:to the|in|at|with)\b))"
    rf"|(?:in|on)?to the (?:cc|copy|{MAIL})\b"
    r"|(?:in|on|to) (?:cc|copy)\b|in the loop"
    r"|(?:in )?(?:on|to|onto|into) this(?: one)?(?=\s*(?:[,.;:!)–—-]|$"
    r"|(?:so|to|who|as|for|since|because|bc|cos|cuz|too|also)\b)))"
    rf"|(?:,[^.,;:!?()]{{1,45}},|,|\s*\([^)]{{1,40}}\))?[^.,;:!?()]{{0,45}}?{THIS_MAIL}",
    re.IGNORECASE,
)
_TO_THIS_MAIL = re.compile(rf"^\s*{THIS_MAIL}", re.IGNORECASE)
_PLACED_FIRST = re.compile(rf"^\s*(?:{THIS_MAIL}|here (?=(?:my |our )?[^\W\d_]))", re.IGNORECASE)
_IS_SAID_OF = re.compile(
    r"(?:\s+(?:on|to|into)\s+\w+(?:\s\w+)?)?\s+(?:would|will|is|was|seems?|helps?|makes?|means?"
    r"|may"
    r"|might|could|can|costs?|feels?|sounds?)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:.*[,:!–—-])?\s*(?:(?:i|we)(?:['’](?:m|re|ve)| am| are| have))?(?: also| just)?\s*", re.I
)
_BRINGS_IN = re.compile(r"(?:roping|pulling|bringing|adding|tagging) in$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:$|[.!;)–—]|,? (?:who|here|so|for visibility|as (?:s?he|they))\b)", re.I)
_FOR_A_REASON = re.compile(
    r"(?: from [^,.;]{1,30})?,?\s*(?:who\b|so (?:that )?|since\b|because\b|for visibility"
    r"|to (?:help|find|arrange|set|answer)|(?:from|of|at|for) (?:the |her |his )?\w+\s*(?:$"
    r"|[.,;)]))"
)
_STOPS = re.compile(r"\s*(?:$|[.!,;)–—])")


@lru_cache(maxsize=1024)
def copied_openly(text: str) -> tuple[Named, ...]:
    """The people whom one sentence says are copied, each once and in order."""
    if HEADER.match(text):
        return ()
    plain = without_blind(text)
    plain = _AS_YOU_SEE.sub(lambda told: " " * len(told.group()), plain)
    people: list[Named] = []
    for verb in COPYING.finditer(plain):
        people += _object_of(plain, verb)
    for verb in ADDING.finditer(plain):
        people += _added(plain, verb)
    seen = shown(plain)
    for state in CC_STATE.finditer(seen):
        people += _subject_of(seen, state)
    for sent in COPY_TO.finditer(plain):
        if not is_unreal(plain, sent.start(), sent.end(), sent.group()):
            people += [p for p in people_after(plain[sent.end() :]) if not p.name.isupper()]
    for plus in PLUS.finditer(plain):
        people += [person for person in people_after(plain[plus.end() :]) if person.name]
    people += people_in_copy(plain)
    return tuple(dict.fromkeys(p for p in people if not _NO_NAME.search(p.name)))


def _object_of(text: str, verb: re.Match[str]) -> list[Named]:
    """Whom "copying …", "cc'd …", "looping in …" names, where the writer does it now."""
    if not started_by_writer(text, verb) or is_unreal(text, verb.start(), verb.end(), verb.group()):
        return []
    rest = text[verb.end() :]
    if _ON_A_CALL.match(rest) and verb.group().lower().startswith("loop"):
        return []
    if _YOU_ALONE.match(rest):
        return [Named(name) for name in vocatives(text)]
    if _NO_MAIL.match(rest):
        return []
    people = list(people_after(_TO_THIS_MAIL.sub("", rest)))
    if not people and not verb.group().lower().startswith("cop"):
        own = own_person(rest)
        people = [own[0]] if own and not rest[: own[1]].strip() else []
    if people and _is_subject(verb, rest, people[-1]):
        return []
    return [] if people and _owns_something(rest, people[-1].name) else people


def _is_subject(verb: re.Match[str], rest: str, last: Named) -> bool:
    """True for "Copying Kim would be unwise": spoken of, not done."""
    word = (last.name or last.role).split()[-1]
    behind = rest[rest.lower().find(word.lower()) + len(word) :]
    return verb.group().lower().endswith(("ing", "ing in")) and bool(_IS_SAID_OF.match(behind))


def _added(text: str, verb: re.Match[str]) -> list[Named]:
    """Whom "adding Bob (to this thread)" names; never where it is added to something else."""
    people = _object_of(text, verb)
    if not people or _QUOTES.search(text):
        return []
    last = people[-1].name.split()[-1] if people[-1].name else people[-1].role.split()[-1]
    place = text.lower().find(last.lower(), verb.end())
    behind = text[place + len(last) :]
    if not people[-1].name:  # "my husband ed"
        behind = _ONE_WORD.sub("", behind)
    if _PLACED_FIRST.match(text[verb.end() :]):
        return people
    begins = _BEGINS.fullmatch(text[: verb.start()])
    if begins and _BRINGS_IN.match(verb.group()) and _ENDS.match(behind):
        return people
    return people if _to_this_mail(behind, verb) else []


def _to_this_mail(behind: str, verb: re.Match[str]) -> bool:
    """True where what follows the added person is this mail, or nothing else."""
    into = _INTO_MAIL.match(behind)
    if into:
        # "I have Kim here with me", "I've put Kim on this"
        weak = into.group().strip().lower() in ("here", "on this", "on this one")
        return not (weak and holds(verb.group()))
    if not verb.group().lower().startswith(("add", "includ")):
        return False
    if _FOR_A_REASON.match(behind):
        return True
    return verb.group().lower().startswith("adding") and bool(_STOPS.match(behind))


def _subject_of(text: str, state: re.Match[str]) -> list[Named]:
    """Who "is copied", stands "(cc'd)" or is put "en copie"."""
    aside = bool(state["bracket"] or state["comma"] or _RELATIVE.search(text[: state.start()]))
    if not aside and is_unreal(text, state.start(), state.end(), state.group()):
        return []
    if state["set"] and OTHERS_DO.search(text[: state.start("between")]):
        return []
    if aside and is_denied(text[: state.start()]):
        return []
    if _ONLY_ME.match(state["between"] or ""):
        return []
    inside = state["between"] or state["named"] or state["mine"] or state["aside"]
    if _BESIDE.match(state["inside"] or ""):
        inside = state["inside"]
    if inside and people_before(inside):
        return list(people_before(inside))
    if state["first"]:
        return list(people_after(text[state.end() :]))
    if state["set"]:
        after = list(people_after(text[state.end() :]))
        if after and _owns_something(text[state.end() :], after[-1].name):
            return []
        return after or list(people_before(text[: state.start()]))
    if state["is"] and _WE_ARE.search(text[: state.start()]):
        return []
    if state["aside"] and _HE_IS.search(state["aside"]):
        return []
    if state["got"] or state["me"]:
        return []
    if _NO_MAIL.match(text[state.end() :]) and not re.match(r"\s*from\b", text[state.end() :]):
        return []
    if state["bracket"] and not people_before(text[: state.start()], 0):
        behind = list(people_after(text[state.end() :]))  # "meet (in cc) Bob Stone"
        if behind:
            return behind
    named = list(people_before(text[: state.start()]))
    return named or (list(people_after(text[state.end() :])) if state["is"] else [])


def _owns_something(rest: str, name: str) -> bool:
    """True for "Dave's list": what is copied belongs to the person named."""
    last = name.split()[-1] if name else ""
    return bool(last) and bool(re.search(rf"\b{re.escape(last)}['’]s\s+\w", rest))


def shown(text: str) -> str:
    """The text with "you'll find" and its like made "have", each as long as before."""
    return _YOU_FIND.sub(lambda told: "have".ljust(len(told.group())), text)


def without_blind(text: str) -> str:
    """The text as it does what it says, its words of blind copies blotted out."""
    return BCC.sub(lambda blind: "·" * len(blind.group()), performed(text))
