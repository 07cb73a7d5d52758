"""Claims of newly written text that somebody is copied or blind-copied on this very message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introductions.faults.claim_words import (
    ADDING,
    BCC,
    CC_STATE,
    COPY_TO,
    COPYING,
    EVERYBODY,
    MAIL,
    PLUS,
    THIS_MAIL,
    holds,
    is_denied,
    is_placed,
    is_unreal,
    performed,
    started_by_writer,
)
from introductions.faults.copy_places import people_in_copy
from introductions.faults.nearest import OTHERS_DO, nearest_copied
from introductions.text.sentences import Sentence, sentences
from introductions.who.own_people import own_person
from introductions.who.small_letters import is_common
from introductions.who.written_names import (
    Named,
    names_in,
    people_after,
    people_before,
    vocatives,
)

_PLUSES = re.compile(r"(?:^|(?<=[\s(]))\+(?=\s?[^\W\d_])", re.MULTILINE)
_MANY = 3  # more than so many pluses are a patch or a list of features
LONGEST = 600  # characters of one sentence that are read: no person writes a longer one
_YOU = re.compile(
    r"\b(?:you(?:['’](?:re|ve|ll))?|dich|dir|ihnen|te|ti|toi|vous|lei|você|je|jou|u)\b",
    re.IGNORECASE,
)
_SO_IS = re.compile(r"^\W*(?:and )?(?:so|as) (?:is|are)\s+", re.IGNORECASE)
_YOU_ALONE = re.compile(  # "Rhys, cc'ing you so you know"
    r"^\s*you(?: in)?(?:\s*[,.;!)–—]|\s*$|\s+(?:here|on|to this|into|so|as|for|since|because"
    r"|too)\b)",
    re.I,
)
_ME = re.compile(r"\b(?:me|us|mich|uns|nous|mij|mim)\s+(?:down |over |back )?$", re.IGNORECASE)
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
_HEADER = re.compile(r"(?:^\W*|\s)(?:b?cc|to):.*(?:[@/;]|\bSubject:)", re.IGNORECASE)
_TICKERS = re.compile(r"\b[A-Z]{2,5}, [A-Z]{2,5}\b")
_NO_NAME = re.compile(r"\d|\w\.\w")
_SAID_BY_SOMEBODY = re.compile(  # three words or more, or a word of copying
    r"[\"“„«](?:(?:\S+\s+){2,}|(?:cc|copy|copied|loop|add)\S*\s+)\S+?[\"”“»]", re.IGNORECASE
)
_SMALL_NAME = re.compile(  # "cc-ing wanda for visibility", "wanda's on cc"
    r"(?<![\w'’])(?:cc['’-]?(?:ing|e?d)?|(?:looping|looped|copying) in(?=.*who\b))"
    r" @?(?P<name>[^\W\d_A-Z]{3,})(?=\s+(?:who|for|so|to|here|as|from)\b|\s*[,.;!)]|$)"
    r"|(?:^|(?<=\())\s*\+ ?(?P<plus>[^\W\d_A-Z]{3,})(?=\s+(?:who|for|to|here|from)\b|\s*[,.;!)]|$)"
    r"|(?<![\w'’])(?<!the )(?<!['’]s )(?<!from )(?<!of )(?<!at )"
    r"(?P<first>[^\W\d_A-Z]{3,})(?=(?:['’]s| is) (?:(?:on|in) (?:cc|copy)\b|cc['’]?d\b))"
)
_TRACE = re.compile(  # no sentence without one of these claims a copy: most mail ends here
    r"c/?c|c[oó]p|kop|lo+p|read|correspond|includ|\+|this|here|thread|mail|conversa|chain|verteiler"
    r"|\bmit\b|exchange|échange"
    r"|message|fil\b|boucle|correo|mensaje|hilo|mensagem|troca|messaggio|scambio|bericht|gesprek"
    r"|diese|discussion|string|add|along|bringing in|roping|pulling|tagging",
    re.IGNORECASE,
)
_MAY_CLAIM = re.compile(
    r"\b(?:cc|copied|copy|loop|add|includ|on (?:this|here|copy))", re.IGNORECASE
)
_PRONOUN = re.compile(  # "I've copied her.", "He is in cc", never "her assistant"
    r"\b(?:he|she)(?=['’]s|\s)|\bhim\b|\bher(?=\s*(?:[,.;!)]|$|(?:here|in|on|into|to|so|too"
    r"|as|for|since|because|and|now)\b))",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(r"\b(?:in|at|from|near|of|on)\s+(?:the )?[A-ZÀ-Þ]\w+")
_WE_ARE = re.compile(r"\b(?:i|we|you|he|she)\s*$", re.IGNORECASE)
_HE_IS = re.compile(r"^\s*(?:and |so |as )?(?:he|she)(?:['’]s| (?:is|was))\b", re.IGNORECASE)
_BESIDE = re.compile(r"(?:and|with|plus|&|\+)\s", re.IGNORECASE)  # "Dave (and Kim, cc'd)"
_RELATIVE = re.compile(r"\w,? who\s*$", re.IGNORECASE)  # "Bob, who is copied"
_IM = re.compile(r"\bim(?= (?:also |just )?\w+ing\b)", re.IGNORECASE)
_IVE = re.compile(r"\bive\b", re.IGNORECASE)
_ONE_WORD = re.compile(r"^ (?!(?:to|on|in|onto|into|here|so|who|for|as)\b)[^\W\d_]+(?= )")
_INTRODUCER = re.compile(
    r"\b(?:our|the|my) (?:(?:mutual|common|kind|good|dear) )*(?:introducer|matchmaker|go-between"
    r"|connector|friend|contact|acquaintance)\b(?! [A-ZÀ-Þ])"
)
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
_THING = re.compile(
    r"^\s*(?:field|line|list|button|box|rule|culture|address|etiquette|here means"
    r"|(?:is|was|has|means|will|should|can) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: who is said to be copied (*bcc*: blind-copied), and the sentence that says it.

    *who* are the people claimed; for a blind copy the names that the sentence offers, nearest
    first, of whom the claim means one. *to_addressed*: it says "you" to those *addressed*.
    """

    bcc: bool
    who: tuple[Named, ...]
    sentence: str
    to_addressed: bool = False
    addressed: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def find_claims(text: str) -> tuple[Claim, ...]:
    """The claims that *text* makes of this message, in order, one a person."""
    found: list[Claim] = []
    spoken_to: tuple[str, ...] = ()
    paragraph, him = -1, ""
    for whole in sentences(_without_many_pluses(text)):
        sentence = Sentence(_told(whole.text[:LONGEST]), whole.paragraph)
        if sentence.paragraph != paragraph:
            paragraph, spoken_to = sentence.paragraph, ()
        spoken_to = vocatives(sentence.text) or spoken_to
        also = _so_is(sentence.text, found[-1]) if found else []
        found += also or [*_blind(sentence, spoken_to), *_open(sentence.text, him)]
        him = _told_of(sentence.text, him)
    return tuple(found)


def _without_many_pluses(text: str) -> str:
    """The text, without its pluses where they are too many to add people."""
    return _PLUSES.sub(" ", text) if len(_PLUSES.findall(text)) > _MANY else text


def _told_of(sentence: str, before: str) -> str:
    """The one person whom a sentence tells of, for a "him" or "her" in the next one."""
    spoken_to = vocatives(sentence)
    named = [n for n in names_in(_AT_PLACE.sub(" ", sentence)) if n not in spoken_to]
    if named:
        return named[0] if len(set(named)) == 1 else ""
    roles = [person.role for person in people_before(sentence, reach=99) if person.role]
    own = None if roles else own_person(sentence)
    roles += [own[0].role] if own else []
    return f"our {roles[0]}" if roles else before


@lru_cache(maxsize=1024)
def _told(sentence: str) -> str:
    """The sentence without what it quotes of others, a copied name written small made a name."""
    told = _SAID_BY_SOMEBODY.sub(lambda said: "·" * len(said.group()), sentence)
    told = _IM.sub("I'm", _IVE.sub("I've", told)).replace("c/c", "cc")
    return _SMALL_NAME.sub(_with_capital, told)


def _with_capital(copied: re.Match[str]) -> str:
    name = copied["name"] or copied["plus"] or copied["first"]
    return copied.group() if is_common(name) else copied.group()[: -len(name)] + name.title()


def _blind(sentence: Sentence, addressed: tuple[str, ...]) -> list[Claim]:
    if _HEADER.search(sentence.text):
        return []
    text = _shown(sentence.text)
    for phrase in BCC.finditer(text):
        rest = text[phrase.end() :]
        if is_unreal(text, phrase.start(), phrase.end(), phrase.group()):
            continue
        if _TICKERS.search(text) or EVERYBODY.search(text):
            continue
        if phrase.group().lower() in ("bcc", "the bcc") and _THING.match(rest):
            continue
        before = text[: phrase.start()]
        if _ME.search(before) or not is_placed(before, phrase.group(), rest):
            continue
        named = list(people_after(rest)) + [Named(name) for name in names_in(before)[::-1]]
        if _INTRODUCER.search(before):
            named = [Named("", "introducer")]
        if not named:
            named = [person for person in people_before(before) if person.role]
        to_addressed = bool(_YOU.search(text))
        return [Claim(True, tuple(named), sentence.text, to_addressed, addressed)]
    return []


def _shown(text: str) -> str:
    """The text with "you'll find" and its like made "have", each as long as before."""
    return _YOU_FIND.sub(lambda told: "have".ljust(len(told.group())), text)


def _so_is(text: str, last: Claim) -> list[Claim]:
    """The claim before carried on to somebody more: "so is my co-founder Rohan"."""
    more = _SO_IS.match(text)
    people = people_after(text[more.end() :]) if more else ()
    return [Claim(last.bcc, people, text)] if people else []


def _open(text: str, him: str) -> tuple[Claim, ...]:
    """Claims of an open copy in one sentence; *him* is whom the sentences before tell of."""
    if not _TRACE.search(text):
        return ()
    found = _claimed(text)
    pronoun = None if found or not _MAY_CLAIM.search(text) else _PRONOUN.search(text)
    meant = _told_of(text[: pronoun.start()], him) if pronoun else ""
    found = _claimed(_PRONOUN.sub(meant, text, count=1)) if meant else found
    return found + _nearest(text, him)


def _nearest(text: str, him: str) -> tuple[Claim, ...]:
    """The claim of a sentence in a form of its own: about whoever stands nearest to its word."""
    if _HEADER.match(text):
        return ()
    told = Named("", him[4:]) if him.startswith("our ") else Named(him) if him else None
    people = nearest_copied(_without_blind(text), told)
    return (Claim(False, tuple(dict.fromkeys(people)), text),) if people else ()


def _without_blind(text: str) -> str:
    """The text as it does what it says, its words of blind copies blotted out."""
    return BCC.sub(lambda blind: "·" * len(blind.group()), performed(text))


@lru_cache(maxsize=1024)
def _claimed(text: str) -> tuple[Claim, ...]:
    if _HEADER.match(text):
        return ()
    plain = _without_blind(text)
    plain = _AS_YOU_SEE.sub(lambda told: " " * len(told.group()), plain)
    people: list[Named] = []
    for verb in COPYING.finditer(plain):
        people += _object_of(plain, verb)
    for verb in ADDING.finditer(plain):
        people += _added(plain, verb)
    shown = _shown(plain)
    for state in CC_STATE.finditer(shown):
        people += _subject_of(shown, state)
    for sent in COPY_TO.finditer(plain):
        if not is_unreal(plain, sent.start(), sent.end(), sent.group()):
            people += [p for p in people_after(plain[sent.end() :]) if not p.name.isupper()]
    for plus in PLUS.finditer(plain):
        people += [person for person in people_after(plain[plus.end() :]) if person.name]
    people += people_in_copy(plain)
    unique = dict.fromkeys(person for person in people if not _NO_NAME.search(person.name))
    return (Claim(False, tuple(unique), text),) if unique else ()


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
    if re.match(
        r"(?: from [^,.;]{1,30})?,?\s*(?:who\b|so (?:that )?|since\b|because\b|for visibility"
        r"|to (?:help|find|arrange|set|answer)|(?:from|of|at|for) (?:the |her |his )?\w+\s*(?:$"
        r"|[.,;)]))",
        behind,
    ):
        return True
    ends = re.match(r"\s*(?:$|[.!,;)–—])", behind)
    return verb.group().lower().startswith("adding") and bool(ends)


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
