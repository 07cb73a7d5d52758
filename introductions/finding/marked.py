"""A mail's new text with people replaced by markers, so that wording can be read plainly.

`§0§` is person 0 of those on the mail, `¤0¤` a name that is not on it, `¶` the sender,
`✉0✉` an address, `☎` a telephone number. All else is lower case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from introductions.model import Participant
from introductions.text.stopwords import ALSO_FIRST_NAMES, ALSO_SURNAMES, NOT_A_NAME
from introductions.text.typed import is_shouted, spelt_out
from introductions.who.names import PARTICLES, TITLES, called, folded, name_words, rank_of

LONGEST = 6000

_TOKEN = re.compile(
    r"(?P<mail>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<phone>\+?\(?\d[\d\s().\-/]{6,}\d)"
    r"|(?:\b(?:[dl]|qu|dell|all|dall|nell|un|m|t)['’])?(?P<word>[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?)",
)
_ENDING = re.compile(r"['’](?:s|d|ll|re|ve|m|t)$", re.I)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n>*•(–—-])[\s\"'“(¿¡„«]*$")
_GREETED = re.compile(
    r"\b(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut|chère?|hola|querid[oa]|olá|car[oa]|ciao|beste|dag|hej|"
    r"and|und|et|y|e|en|&|meet)[\s,]+$",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:in|at|from|near|of|via|on|für|aus|à|de|en|em|da|do|via|los|the|san|your|our|my|a|an|"
    r"den|dem|der|die|das|ein|eine|einen|einem|einer|zum|zur|im|am|beim|dein|deine|ihr|ihre|mein|meine|unser|unsere)\s+$",
    re.I,
)
_DOES = re.compile(
    r"\s+(?:is|was|has|had|would|will|wants|said|asked|runs|does|makes|builds|sells|knows|lives|"
    r"works|teaches|writes|keeps|grows|needs|owns|leads|buys)\b"
)
_SECOND_CALLED = re.compile(r"^\W*(?:\w+ )?[A-Z][^\W\d_]+,\s*$")
_GERMAN = re.compile(
    r"\b(?:und|ich|nicht|ist|mit|für|dass|wir|sie|der|die|das|den|auf|dir|dich|du|euch|im|vom|zu|"
    r"ein|eine|einen|über|deine|kann|würde|möchte|gern|stelle|darf|ihr|hat|von|bitte|liebe|lieber)\b"
)


# Words that begin no run of names; a lone letter may stand for one ("A, tell her").
_NO_NAME = {word for word in NOT_A_NAME if len(word) > 1} - ALSO_FIRST_NAMES - TITLES | {"i"}


@dataclass(frozen=True, slots=True)
class Marked:
    """The marked text, and who and what its markers stand for."""

    text: str
    people: tuple[Participant, ...]
    names: tuple[str, ...]
    emails: tuple[str, ...]


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    raw: str
    fold: str
    capital: bool
    dotted: bool


_SPACES = re.compile(r"[ \t\u00a0]+")
_IN_WORD = re.compile(r"[\w@]")


def unwrapped(text: str) -> str:
    """The text with hard-wrapped lines joined: a line of 50 characters or more goes on below."""
    lines = [_SPACES.sub(" ", line).strip() for line in text[: 2 * LONGEST].split("\n")]
    out: list[str] = []
    for line in lines:
        if (
            out
            and line
            and len(out[-1].rpartition("\n")[2]) >= 50
            and not line.startswith(("-", "*", "•", ">"))
        ):
            out[-1] += " " + line
        else:
            out.append(line)
    return "\n".join(out)


def mark(
    text: str, people: Sequence[Participant], sender: Participant, names: Sequence[frozenset[str]]
) -> Marked:
    """*text* with markers. *names[i]* holds all display names known for *people[i]*."""
    text = text[:LONGEST]
    lookup = _lookup(people, names)
    own = called(sender.name, sender.email)
    shouted = is_shouted(text)
    others: list[str] = []
    emails: list[str] = []
    out: list[str] = []
    last = 0
    # A lower-case word that is part of no name never makes or joins a run.
    tokens = [
        token
        for token in _TOKEN.finditer(text)
        if shouted or (word := token["word"]) is None or word[0].isupper() or word in PARTICLES
    ]
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.group("word") is None:
            shown = "☎"
            if token.group("mail"):
                shown = f"✉{len(emails)}✉"
                emails.append(token.group().lower().rstrip("."))
            elif sum(c.isdigit() for c in token.group()) < 7:
                shown = token.group()
            out += (text[last : token.start()].lower(), shown)
            last = token.end()
            i += 1
            continue
        fold = _base(token["word"])[1]
        if fold in _NO_NAME and fold not in lookup and fold not in own:
            i += 1
            continue
        run, step = _run(tokens, i, text, lookup, shouted)
        if run:
            marker = _marker(run, lookup, own, people, names, others, text)
            if marker:
                begin, end, shown = marker
                out += (text[last:begin].lower(), shown)
                last = end
                while i < len(tokens) and tokens[i].start() < end:
                    i += 1
                continue
        i += step
    out.append(text[last:].lower())
    return Marked(spelt_out("".join(out)), tuple(people), tuple(others), tuple(emails))


def _lookup(people: Sequence[Participant], names: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    table: dict[str, list[int]] = {}
    for index, person in enumerate(people):
        words: set[str] = set(called(person.name, person.email))
        for name in names[index]:
            words |= called(name, person.email)
        for word in words:
            table.setdefault(word, []).append(index)
    ranks = [rank_of(person.name) for person in people]
    for index, rank in enumerate(ranks):
        if rank and ranks.count(rank) == 1:
            table.setdefault(rank, []).append(index)
    return table


def _word(token: re.Match[str]) -> _Word:
    raw = token["word"]
    base, fold = _base(raw)
    start = token.start("word")
    return _Word(start, start + len(base), base, fold, base[:1].isupper(), raw[-1] == ".")


@lru_cache(maxsize=8192)
def _base(raw: str) -> tuple[str, str]:
    """A word without its ending ("Bob's", "Dr."), and that folded."""
    base = _ENDING.sub("", raw.rstrip("."))
    return base, folded(base)


def _run(
    tokens: list[re.Match[str]], i: int, text: str, lookup: dict[str, list[int]], shouted: bool
) -> tuple[list[_Word], int]:
    """The capitalised words that stand together from token *i* on, and how many tokens to step."""
    if not shouted and not tokens[i].group("word")[0].isupper():
        return [], 1
    first = _word(tokens[i])
    known = first.fold in lookup
    if not (first.capital or (shouted and (known or first.fold in TITLES))):
        return [], 1
    run = [first]
    j = i + 1
    while j < len(tokens) and len(run) < 5:
        if tokens[j].group("word") is None:
            break
        word = _word(tokens[j])
        gap = text[run[-1].end : word.start]
        loose = gap.strip(" \t\n") == "" or (
            gap.strip() == "." and (run[-1].fold in TITLES or len(run[-1].raw) == 1)
        )
        if not loose or gap.count("\n") > 1 or ("\n" in gap and len(run) > 1):
            break
        joins = word.capital or (word.fold in PARTICLES and j + 1 < len(tokens))
        if shouted and (word.fold in lookup):
            joins = True
        if not joins:
            break
        run.append(word)
        j += 1
    while run and not run[-1].capital and run[-1].fold in PARTICLES:
        run.pop()
    return run, 1


def _marker(
    run: list[_Word],
    lookup: dict[str, list[int]],
    own: frozenset[str],
    people: Sequence[Participant],
    names: Sequence[frozenset[str]],
    others: list[str],
    text: str,
) -> tuple[int, int, str] | None:
    """Where a marker starts and ends, and the marker; None when the run begins with no name."""
    titled = 0
    while titled < len(run) and run[titled].fold in TITLES:
        titled += 1
    body = run[titled:]
    if not body:  # "Captain, …"
        body, titled = run[-1:], 0
        if body[0].fold not in lookup:
            return None
    head = body[0]
    hits = lookup.get(head.fold) or _prefix_hits(head.fold, lookup)
    if not hits and not titled and len(head.raw) == 1 and len(body) == 1:
        hits = _initial(head, people, text)
    if hits:
        best, used = _best(body, hits, people, names)
        if used:
            return run[0].start, body[used - 1].end, f"§{best}§"
    if head.fold in own and not titled:
        return head.start, body[_same_run(body, own) - 1].end, "¶"
    if len(body) > 1 and body[1].fold in lookup:
        return None
    return _stranger(run, body, titled, others, text)


def _prefix_hits(word: str, lookup: dict[str, list[int]]) -> list[int]:
    """People whose name this word begins, or differs from in its ending only (Agnieszko)."""
    if len(word) < 3 or word in NOT_A_NAME:
        return []
    stem = word[: max(5, len(word) - 1)]
    hits: list[int] = []
    start = word[:3]
    for name, indexes in lookup.items():
        if name.startswith(start) and (
            (len(name) > len(word) and name.startswith(word))
            or (len(word) >= 6 and abs(len(name) - len(word)) <= 1 and name.startswith(stem))
        ):
            hits += indexes
    return sorted(set(hits)) if hits else hits


def _initial(head: _Word, people: Sequence[Participant], text: str) -> list[int]:
    """The one person whose first name begins with a lone letter before a comma ("T, tell her")."""
    if text[head.end : head.end + 1] != "," or head.fold == "i":
        return []
    hits = [k for k, p in enumerate(people) if (name_words(p.name) or ("",))[0][:1] == head.fold]
    return hits if len(hits) == 1 else []


def _best(
    body: list[_Word],
    hits: list[int],
    people: Sequence[Participant],
    names: Sequence[frozenset[str]],
) -> tuple[int, int]:
    """The person whom most words of the run name, and how many words that takes (0: a stranger)."""
    best, used = hits[0], 0
    for index in hits:
        words = set(called(people[index].name, people[index].email))
        full = set(name_words(people[index].name))
        for name in names[index]:
            words |= called(name, people[index].email)
            full |= set(name_words(name))
        count = 1
        while count < len(body) and (
            body[count].fold in words or body[count].fold in full or body[count].fold in PARTICLES
        ):
            count += 1
        if count == 1 and len(body) > 1:
            surname_known = len(full) > 1 and body[0].fold != max(
                name_words(people[index].name)[-1:] or ("",)
            )
            nxt = body[1]
            if nxt.fold not in NOT_A_NAME and (surname_known and len(nxt.raw) > 1):
                if _near(nxt.fold, full):
                    count = 2
                else:
                    continue
            elif nxt.fold not in NOT_A_NAME and not surname_known:
                count = 2
        if count > used:
            best, used = index, count
    return best, used


def _near(word: str, names: set[str]) -> bool:
    return any(len(n) > 3 and (n[:4] == word[:4] or n in word or word in n) for n in names)


def _same_run(body: list[_Word], own: frozenset[str]) -> int:
    count = 1
    while count < len(body) and body[count].fold in own:
        count += 1
    return count


def _stranger(
    run: list[_Word], body: list[_Word], titled: int, others: list[str], text: str
) -> tuple[int, int, str] | None:
    """A marker for a name that is on no line of the mail."""
    if _is_plain_word(body) or not body[0].capital or len(body[0].raw) < 2:
        return None
    count = 1
    while count < len(body) and body[count].fold not in NOT_A_NAME - ALSO_SURNAMES:
        count += 1
    while count > 1 and body[count - 1].fold in PARTICLES:
        count -= 1
    name = " ".join(w.raw for w in body[:count])
    if count == 1 and not titled and not _lone_name(body[0], others, text):
        return None
    if count == 1 and titled:
        name = f"{run[0].raw}{'.' if run[0].dotted else ''} {name}"
    alike = (k for k, other in enumerate(others) if other.startswith(name))
    known = next((k for k in alike if others[k] == name or _begins(others[k], name)), None)
    if known is None:
        known = next((k for k, o in enumerate(others) if o == name.split()[0]), None)
        if known is not None:
            others[known] = name
    if known is None:
        others.append(name)
        known = len(others) - 1
    return run[0].start, body[count - 1].end, f"¤{known}¤"


def _begins(name: str, word: str) -> bool:
    return name.split()[0] == word


def _is_plain_word(body: list[_Word]) -> bool:
    """Whether the run begins with a word of the language, unless "Jan" goes before a surname."""
    if body[0].fold not in NOT_A_NAME:
        return False
    surname = len(body) > 1 and body[1].fold not in NOT_A_NAME
    return not (body[0].fold in ALSO_FIRST_NAMES and surname)


def _stands_small(small: str, text: str) -> bool:
    """Whether the word stands in the text in lower case, too."""
    at = text.find(small)
    while at >= 0:
        end = at + len(small)
        if not (_IN_WORD.match(text, at - 1) if at else None) and not _IN_WORD.match(text, end):
            return True
        at = text.find(small, at + 1)
    return False


def _lone_name(word: _Word, others: list[str], text: str) -> bool:
    """Whether one capitalised word may be a person: greeted, known, or no place in mid-sentence."""
    before = text[max(0, word.start - 30) : word.start]
    known = any(o.startswith(word.raw) and _begins(o, word.raw) for o in others)
    if known or _GREETED.search(before):
        return True
    if word.start < 30 and _SECOND_CALLED.match(before) and text[word.end : word.end + 1] in "!,:":
        return True
    if word.raw.isupper() or _PLACE.search(before):
        return False
    if _stands_small(word.raw.lower(), text):
        return False
    if _SENTENCE_START.search(before) and not _DOES.match(text, word.end):
        return False
    return not _is_german(text[:600])


@lru_cache(maxsize=256)
def _is_german(start: str) -> bool:
    """Whether a text begins in German, where a capital makes no name."""
    return len(_GERMAN.findall(start)) >= 3
