"""Names as mail writes them: display names, titles, "Last, First", addresses that show a name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from introductions.model import Participant
from introductions.who.nicknames import forms

_TITLES_TEXT = (
    "mr mrs ms miss mx dr prof professor sir lady lord dame fr father sister pater rev reverend "
    "herr herrn frau fräulein monsieur madame mme mlle m. señor señora sr sra srta don doña senhor "
    "senhora signor signora sig dott dra dottore mevrouw meneer dhr mw ing dipl med phd md esq "
    "barr "
    "captain capt auntie aunt uncle tante onkel ciocia pan pani admiral adm senator judge hon "
    "advokat avv avvocato avocat maître maestro maestra lic arq prof.ssa sgt col gen "
    "rabbi imam pastor mister"
)
TITLES = frozenset(_TITLES_TEXT.split())
# Titles by which people are called without a name ("Colonel, …"), short and in full.
_RANKS_TEXT = (
    "col:colonel colonel:colonel capt:captain captain:captain maj:major lt:lieutenant sgt:sergeant "
    "gen:general adm:admiral admiral:admiral prof:professor professor:professor dr:doctor "
    "doctor:doctor rev:reverend reverend:reverend fr:father father:father rabbi:rabbi imam:imam "
    "pastor:pastor judge:judge senator:senator cantor:cantor sister:sister"
)
_RANKS = dict(pair.split(":") for pair in _RANKS_TEXT.split())
_PARTICLES_TEXT = "van von de der den del della di da dos das du la le el al bin ibn ní ó o"
PARTICLES = frozenset(_PARTICLES_TEXT.split())
_ALSO_FIRST = frozenset(("al", "van", "della"))  # particles that people are called, too
_ROLES_TEXT = (
    "info office sales support billing team hello contact admin accounts ap ar hr jobs careers "
    "news "
    "newsletter noreply no-reply donotreply notifications notification notify alerts help helpdesk "
    "service services desk postmaster mailer-daemon webmaster list lists staff all everyone press "
    "marketing events invitations invitation accounting reception buero bewerbung orders order "
    "undisclosed-recipients recap notes digest families members announce"
)
ROLES = frozenset(_ROLES_TEXT.split())
_GROUPS_TEXT = (
    "team staff all everyone everybody families members list lists desk department dept "
    "abteilung office "
    "group crew committee board recipients talk friends colleagues kollegen equipo équipe"
)
GROUPS = frozenset(_GROUPS_TEXT.split())
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """The word in lower case without accents: "Zürich" → "zurich"."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a display name, first name first, without titles and firm parts."""
    text = re.sub(r"\(.*?\)|\[.*?\]|<.*?>|\bvia\b.*$|['\"]", " ", name).strip()
    if re.search(r"\s[|@–—]\s", text):
        text = re.split(r"\s[|@–—]\s", text)[0]
    else:
        text = re.split(r"\s-\s|/", text)[-1]
    if text.count(",") == 1:
        last, first = (part.strip() for part in text.split(","))
        first_words = [folded(w) for w in _WORD.findall(first)]
        if first_words and first_words[0].rstrip(".") not in TITLES | {
            "grade",
            "inc",
            "llc",
            "ltd",
            "jr",
            "phd",
        }:
            text = f"{first} {last}"
        else:
            text = last
    words = [folded(w).rstrip(".") for w in _WORD.findall(text)]
    return tuple(w for w in words if w not in TITLES)


def rank_of(name: str) -> str:
    """The title before a display name by which alone a person may be called, "" without one."""
    words = name.replace(".", " ").split()
    return _RANKS.get(folded(words[0]), "") if len(words) > 1 else ""


@lru_cache(maxsize=8192)
def address_words(email: str) -> tuple[str, ...]:
    """The name that an address shows: "h.sato@…" → ("h", "sato"); empty for a role address."""
    local = email.split("@")[0].split("+")[0].lower()
    if local in ROLES:
        return ()
    return tuple(folded(w) for w in re.split(r"[._\-0-9%]+", local) if w)


@lru_cache(maxsize=8192)
def canonical(email: str) -> str:
    """The address without what does not tell people apart: plus-tag, and dots at Gmail."""
    local, at, domain = email.lower().strip().partition("@")
    local = local.split("+")[0]
    if domain in ("gmail.com", "googlemail.com"):
        return local.replace(".", "") + "@gmail.com"
    return local + at + domain


def same_address(a: str, b: str) -> bool:
    """Whether two addresses are one mailbox (plus-tags and Gmail's dots do not count)."""
    return bool(a) and canonical(a) == canonical(b)


def first_name(person: Participant) -> str:
    """The first name as shown to a reader; the address's first word where no name is known."""
    words = re.findall(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*", person.name)
    plain = name_words(person.name)
    if plain:
        return next((w for w in words if folded(w) == plain[0]), plain[0].capitalize())
    shown = address_words(person.email)
    return shown[0].capitalize() if shown else person.email or person.name


def display(person: Participant) -> str:
    """The full name where known, else the address."""
    return person.name or person.email


@lru_cache(maxsize=8192)
def called(name: str, email: str) -> frozenset[str]:
    """The single folded words by which this person may be called in a text."""
    full = name_words(name)
    words = [w for k, w in enumerate(full) if w not in PARTICLES or (k == 0 and w in _ALSO_FIRST)]
    shown = address_words(email)
    out = set(words[:1]) | set(words[1:])
    if len(words) > 1:
        out.add("".join(words[:2]))
    for part in (words[0] if words else "").split("-"):
        out.add(part)
    if not words:
        out |= {w for w in shown if len(w) > 1}
    elif shown and _may_be_called_by(shown, words):
        out.add(shown[0])
    for word in tuple(out):
        out |= forms(word)
    return frozenset(w for w in out if len(w) > 1)


def _may_be_called_by(shown: tuple[str, ...], words: list[str]) -> bool:
    """Whether an address begins with a word by which somebody is called.

    Beside a full name that is the initials ("mj@" is Mary Jane), or a form of the first name
    ("nelly@" is Petronella).
    """
    word = shown[0]
    if len(words) < 2:
        return len(word) > 2
    initials = "".join(one[0] for one in words)
    short = len(word) > 3 and word[:3] in words[0]
    return len(shown) == 1 and (initials.startswith(word) or short)


def names_match(written: str, person: Participant) -> bool:
    """Whether a name as written may mean this person: nickname, surname, initials, one typo."""
    words = name_words(written)
    if not words:
        return False
    known = called(person.name, person.email)
    own = name_words(person.name)
    if len(words) == 1:
        word = words[0]
        initials = "".join(w[0] for w in own)
        return word in known or (len(word) <= 3 and len(own) > 1 and word == initials)
    shown = set(known) | set(address_words(person.email))
    first_ok = words[0] in shown or any(f in shown for f in forms(words[0]))
    if not own:
        return first_ok and words[-1] in shown
    if len(own) == 1:
        return first_ok
    return first_ok and (words[-1] in own or words[-1] in shown)
