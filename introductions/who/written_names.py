"""People as a text writes them: a name or a role beside a phrase, and who is addressed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introductions.text.sentences import Sentence, paragraphs, sentences
from introductions.who.person_words import (
    BEGINS_DOING,
    BEHIND_A_NAME,
    DETERMINERS,
    FILLERS,
    JOINS,
    NOT_NAMES,
    OWN,
    PARTICLES,
    ROLE_ENDING,
    ROLES,
    TITLES,
)

_TOKEN = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*\.?|[^\w\s]", re.UNICODE)
_SHORTENED = re.compile(r"[a-z]+['’](?:ll|re|ve|d|m)$", re.IGNORECASE)  # "You'll" is no name
_ELIDED = re.compile(r"\bl['’](?=[^\W\d_])", re.IGNORECASE)  # "l'ingegner", "l'avocat"
_ASIDES = re.compile(r"\s\([^)]{0,40}\)")  # "Dave (workshop) and Ana (money)"
_GREETING = (
    r"(?:(?:hi|hello|hey)(?: there| again)?|dear|good (?:morning|afternoon|evening|day)"
    r"|g['’]?i?dday|howdy|greetings"
    r"|thanks(?: so much| a lot| again| a million| very much)?|(?:many|big|huge|warm) thanks"
    r"|thank you(?: so much| very much| again)?|thx|ta|cheers|bless you|appreciate it|kia ora"
    r"|hallo|moin|servus|liebe[r]?|guten (?:tag|morgen|abend)|grüezi|sehr geehrte[r]?"
    r"|danke(?: dir)?"
    r"|vielen dank|herzlichen dank|bonjour|bonsoir|salut|ch(?:er|ère)|merci(?: beaucoup)?"
    r"|hola|estimad[oa]|querid[oa]|buen(?:os|as) (?:días|tardes)|(?:muchas |mil )?gracias"
    r"|ciao|buongiorno|car[oa]|gentile|egregio|(?:mille )?grazie|olá|oi|prezad[oa]|bom dia"
    r"|boa tarde|(?:muito )?obrigad[oa]|dag|beste|hoi|geachte|goedendag|dank(?: je| u)?|bedankt)"
)
_GREETED = re.compile(rf"^{_GREETING}\b[\s,:!-]*", re.IGNORECASE)
_LEAD_IN = re.compile(  # "And Bob: yes", "And Bob, what does it weigh"
    r"^(?:and|but|now|also|und|et|y|e|en)\s+(?=(?-i:[A-ZÀ-Þ][\w'’-]+)(?:\s*:|,\s+(?:you|your|yes"
    r"|no|i"
    r"|we|could|can|would|what|how|when|where|do|does|is|are|please|let|thank|it|nice|great|lovely"
    r"|pleased)\b))",
    re.I,
)
_ASIDE = re.compile(  # "Dave, by the way, is in Leith" speaks of Dave
    r",(?!\s(?-i:[A-ZÀ-Þ])[\w'’-]+,)[^,.!?]{2,40},\s*(?:is|was|has|had|will|would|can|could|runs"
    r"|wants|needs|says|ist|hat|est|es|è)\b(?! (?:i|we|you)\b)",
    re.I,
)
_AND_GREETED = re.compile(rf"^\s*(?:and\s+)?{_GREETING}\s+", re.IGNORECASE)
_LATER = re.compile(
    r"(?P<at>@)|\b(?:(?:meet(?:ing)?|e-?meet|know|connect with|hear from|thank"
    r"|thanks to) you(?: too)?,? |(?:mak\w+|have) your acquaintance,? "
    r"|(?:and|,) (?:hi|hello|hey|hallo|hola|bonjour|ciao|olá) (?:to )?"
    r"|(?:encantad[oa]|enchantée?|piacere|prazer|freut mich|aangenaam),? )(?=[^\W\d_])",
    re.IGNORECASE,
)


_CLOSING_CALL = re.compile(  # "what does it cost you, Bob?"
    r"^[^,]{8,},? (?<=, )(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)\s*[.!?…)]*$"
)
_YOU_ARE_MEANT = re.compile(r"\b(?:you|your|you['’]re|acquaintance|meet)\b|\?\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A person as written: *name* (empty where only a role stands) and *role*."""

    name: str = ""
    role: str = ""


def people_after(fragment: str) -> tuple[Named, ...]:
    """The people whom *fragment* begins with: "Bob and Ana …", "my colleague Yuki Mori"."""
    tokens = _TOKEN.findall(_ASIDES.sub(" ", _ELIDED.sub("la ", fragment[:160])))
    found: list[Named] = []
    at = 0
    while at < len(tokens) and len(found) < 6:
        while at < len(tokens) and tokens[at].lower() in FILLERS:
            at += 1
        person, after = _person(tokens, at)
        if person is None:
            person, after = _own_person(tokens, at)
        if person is None:
            break
        found.append(person)
        at = after
        if at >= len(tokens) or tokens[at].lower() not in JOINS:
            break
        at += 1
    return tuple(found)


def people_before(fragment: str, reach: int = 9) -> tuple[Named, ...]:
    """The last person named in *fragment*, at most *reach* words before its end."""
    tokens = _TOKEN.findall(_ELIDED.sub("la ", fragment[-200:]))
    last: tuple[Named, ...] = ()
    at = 0
    while at < len(tokens):
        person, after = _person(tokens, at)
        near = len(tokens) - after <= reach
        near = near and not _owns_what_follows(tokens, after)
        thing = _after_article(tokens, at) or (bool(last) and _is_where_from(tokens, at, person))
        if person is not None and near and not thing:
            joined = bool(last) and at > 0 and tokens[at - 1].lower() in ("and", "&", "und", "et")
            last = (*last, person) if joined else (person,)
        at = max(after, at + 1)
    return last


@lru_cache(maxsize=1024)
def names_in(fragment: str) -> tuple[str, ...]:
    """Every name in *fragment*, in order."""
    tokens = _TOKEN.findall(fragment)
    found: list[str] = []
    at = 0
    while at < len(tokens):
        person, after = _person(tokens, at)
        if person is not None and person.name:
            found.append(person.name)
        at = max(after, at + 1)
    return tuple(found)


@lru_cache(maxsize=256)
def addressed_in(text: str) -> tuple[str, ...]:
    """The names that *text* speaks to: greetings, and names that open a sentence with a comma."""
    found: list[str] = []
    for sentence in _without_sign_off(sentences(text)):
        found += [name for name in spoken_to(sentence.text) if name not in found]
    return tuple(found)


def _without_sign_off(said: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences without the last ones that are only a few words: a name as a signature."""
    end = len(said)
    while end > 1 and len(said[end - 1].text.split()) <= 3 and _only_names(said[end - 1].text):
        end -= 1
    return said[:end]


def _only_names(line: str) -> bool:
    words = line.rstrip(" .,!").split()
    return bool(words) and all(w[0].isupper() for w in words) and not _GREETED.match(line)


def spoken_to(sentence: str) -> tuple[str, ...]:
    """The names that *sentence* speaks to, at its beginning or further on."""
    return (*vocatives(sentence), *_later_addressed(sentence))


def _later_addressed(sentence: str) -> list[str]:
    """Names addressed further on: "great to meet you, Bob", "and hi Bob", "@Bob"."""
    found: list[str] = []
    for lead in _LATER.finditer(sentence):
        name, after = _leading_name(sentence[lead.end() :])
        if name and (lead["at"] or re.match(r"\s*(?:[,.!?:;)…]|$)", after)):
            found.append(name)
    if _YOU_ARE_MEANT.search(sentence):
        found += [name for name in closing_call(sentence) if name not in found]
    return found


def closing_call(sentence: str) -> tuple[str, ...]:
    """The name behind a last comma: "he is waiting, Dave."."""
    closing = _CLOSING_CALL.search(sentence)
    return names_in(closing["name"])[:1] if closing else ()


@lru_cache(maxsize=2048)
def greeting_names(text: str) -> tuple[str, ...]:
    """The names in the first line that greets somebody."""
    for paragraph in paragraphs(text)[:2]:
        line = paragraph.split("\n")[0]
        first = next((vocatives(s.text) for s in sentences(line)), ())
        found = max(vocatives(line), first, key=len)
        if found:
            return found
    return ()


@lru_cache(maxsize=2048)
def vocatives(sentence: str) -> tuple[str, ...]:
    """The names that *sentence* begins by addressing: "Hi Pete", "Ana, Jun:", "Marsha I owe …"."""
    sentence = _LEAD_IN.sub("", sentence.lstrip('("“¡¿ '))
    greeted = _GREETED.match(sentence)
    rest = sentence[greeted.end() :] if greeted else sentence.lstrip('("“ ')
    found: list[str] = []
    while rest:
        name, after = _leading_name(rest)
        if not name or not (greeted or found or _addresses(after)):
            break
        found.append(name)
        rest = _next_vocative(after)
    return tuple(found)


def _next_vocative(after: str) -> str:
    """The text behind "," or "and", where one more addressed name may stand."""
    cleared = re.sub(r"^\s*\([^)]{0,30}\)", "", after)
    joined = re.match(r"\s*(?:,|/|&|\+|and\b|und\b|et\b|y\b|e\b|en\b)\s*", cleared)
    if not joined:
        return ""
    rest = cleared[joined.end() :]
    greeted = _AND_GREETED.match(rest)
    if greeted:
        return rest[greeted.end() :]
    name, behind = _leading_name(rest)
    return rest if name and _addresses(behind) else ""


def _addresses(after: str) -> bool:
    """True where what follows a leading name shows that the name is spoken to."""
    if _ASIDE.match(after):
        return False
    return bool(
        re.match(r"\s*(?:[,:!…]|[-–—]+\s|\([^)]{0,30}\)\s*[,:]|$|\.?$)", after)
        or re.match(r"\s+I(?:['’](?:m|ll|ve|d))?\s", after)
        or re.match(r"\s*(?:,|&|\+|/|and|und|et|y|e|en)\s+[^\W\d_]+\s*(?:[,:!.]|[-–—]+\s|$)", after)
    )


def _leading_name(text: str) -> tuple[str, str]:
    start = len(text) - len(text.lstrip())
    tokens = list(_TOKEN.finditer(text[: start + 60]))
    words = [token.group() for token in tokens]
    person, after = _person(words, 0)
    if person is None or not person.name or person.role:
        return "", text
    end = tokens[after - 1].end()
    if text[end - 1] == "." and end == len(text.rstrip()):
        end -= 1
    return person.name, text[end:]


def _person(tokens: list[str], at: int) -> tuple[Named | None, int]:
    """The person written at token *at*, and the place behind it."""
    role, name_at = _role(tokens, at)
    name, after = _name(tokens, name_at)
    if name:
        return Named(name, role), after
    if role:
        return Named("", role), name_at
    return None, at


def _own_person(tokens: list[str], at: int) -> tuple[Named | None, int]:
    """The person behind words that no list of roles holds: "my bos Declan", "our old pal Kim"."""
    if at >= len(tokens) or tokens[at].lower() not in OWN:
        return None, at
    place = at + 1
    while place < min(at + 4, len(tokens)) and _is_small_word(tokens[place]):
        place += 1
    name, after = _name(tokens, place) if place > at + 1 else ("", at)
    ends = after == len(tokens) or tokens[after].lower() in BEHIND_A_NAME
    return (Named(name, " ".join(tokens[at + 1 : place])), after) if name and ends else (None, at)


def _is_small_word(token: str) -> bool:
    return token.islower() and token.replace("-", "").isalpha() and token not in NOT_NAMES


def _role(tokens: list[str], at: int) -> tuple[str, int]:
    """The role that begins at *at* ("our CFO", "my business partner"), and the place behind."""
    if at >= len(tokens) or tokens[at].lower() not in DETERMINERS:
        return "", at
    for place in range(at + 1, min(at + 5, len(tokens))):
        word = tokens[place].lower().rstrip(".")
        if word in ROLES or ROLE_ENDING.search(word):
            end = place + 1
            while end < len(tokens) and tokens[end].lower() in ROLES:
                end += 1
            return " ".join(token.lower() for token in tokens[at + 1 : end]), end
        if not word.isalpha() or word in NOT_NAMES:
            break
    return "", at


def _name(tokens: list[str], at: int) -> tuple[str, int]:
    words: list[str] = []
    place = at
    if at == 0 and BEGINS_DOING.match(tokens[0] if tokens else "") and _capital_at(tokens, 1):
        return "", at
    while place < len(tokens) and len(words) < 5:
        token = tokens[place]
        lower = token.lower()
        if words and lower in TITLES and _capital_at(tokens, place + 1):
            words = []
        if _capital(token) or (lower in TITLES and not words):
            words.append(_bare(token))
        elif lower in PARTICLES and words and _capital_at(tokens, place + 1):
            words.append(token)
        else:
            break
        place += 1
        if token.endswith(".") and lower not in TITLES and len(token) > 2:
            break
        if re.search(r"['’]s$", token):
            break
    while words and words[0].lower() in TITLES and len(words) > 1:
        words.pop(0)
    if not words or words[0].lower() in TITLES:
        return "", at
    return " ".join(words), place


@lru_cache(maxsize=8192)
def _bare(token: str) -> str:
    if token.lower() in TITLES:
        return token
    return re.sub(r"['’]s$", "", token).rstrip(".")


@lru_cache(maxsize=8192)
def _capital(token: str) -> bool:
    bare = _bare(token).lower()
    if _SHORTENED.match(token):
        return False
    return token[0].isupper() and bare not in NOT_NAMES and token.lower() not in NOT_NAMES


def _capital_at(tokens: list[str], at: int) -> bool:
    return at < len(tokens) and _capital(tokens[at])


def _owns_what_follows(tokens: list[str], after: int) -> bool:
    """True for "Bob's answer": the person is not meant, what he owns is."""
    owns = 0 < after < len(tokens) and tokens[after - 1].endswith(("'s", "’s"))
    return owns and _is_small_word(tokens[after]) and tokens[after] not in FILLERS


def _is_where_from(tokens: list[str], at: int, person: Named | None) -> bool:
    """True for "Amit from our office": the role tells where the one named before works."""
    return (
        person is not None
        and not person.name
        and at > 0
        and tokens[at - 1].lower() in ("from", "of", "at", "in")
    )


def _after_article(tokens: list[str], at: int) -> bool:
    """True for a capitalised noun behind an article ("die Rechnung"): a thing, no person."""
    if at == 0:
        return False
    before = tokens[at - 1].lower()
    return before in DETERMINERS and before not in ("o", "a", "la", "el", "il", "le")
