"""How a suggested reply greets: as the thread last greeted the person (`greeting`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introductions.model import Message, Participant
from introductions.text.newtext import new_text
from introductions.who.names import TITLES, first_name, name_words, names_match, same_address
from introductions.who.written_names import greeting_names
from introductions.words.packs import Pack

_FIRST_LINES = 200  # characters in which a greeting stands
_KIN = frozenset(["auntie", "aunt", "uncle", "tante", "onkel", "ciocia"])
_TITLE = rf"(?:{'|'.join(sorted(map(re.escape, TITLES - _KIN), key=len, reverse=True))})"
_TITLED = re.compile(
    rf"(?<!\w)(?:(?i:{_TITLE})\.?[ ])+(?:[A-ZÀ-Þ][\w'’-]*[ ])?(?P<last>[A-ZÀ-Þ][\w'’-]+)"
)
_OF_A_WOMAN = re.compile(
    r"(?:ms|mrs|miss|frau|fräulein|madame|mme|mlle|señora|sra|srta|doña|dra|senhora|signora|lady"
    r"|dame|sister)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Called:
    """What a greeting calls somebody; *formal*: by more than the first name."""

    name: str
    formal: bool = False
    titled: bool = False


def greeting(
    people: Sequence[Participant], mail: Sequence[Message], owner: Participant, words: Pack
) -> tuple[str, bool]:
    """The line that greets *people*, and whether it is formal; *mail* is their thread.

    They are called as the newest mail that greets them by name calls them: title and name, or
    first name. Where none does, the full name is used if they write to the owner by title and
    name, or if the thread is in the polite form ("Sie", "vous", "usted").
    """
    newest = sorted(mail, key=lambda m: m.sent_at, reverse=True)
    known = [person for person in people if person.name or person.email]
    called = [_called(person, newest, owner, words) for person in known]
    if not all(one.formal for one in called):
        pairs = zip(called, known, strict=True)
        called = [one if one.titled else _Called(first_name(person)) for one, person in pairs]
    names = words.joined_names(one.name for one in called)
    if not names:
        return words.greeting_all, False
    return _form(called, words).replace("{names}", names), any(one.formal for one in called)


def _called(
    person: Participant, newest: Sequence[Message], owner: Participant, words: Pack
) -> _Called:
    for message in newest:
        text = new_text(message.text)
        if titled := _titled(text, person):
            return _Called(titled, formal=True, titled=True)
        if any(names_match(name, person) for name in greeting_names(text)):
            return _Called(first_name(person))
    if len(name_words(person.name)) > 1 and _is_distant(person, newest, owner, words):
        return _Called(person.name, formal=True)
    return _Called(first_name(person))


def _titled(text: str, person: Participant) -> str:
    """Title and name by which a text greets *person* ("Frau Dr. Sommer"); empty without."""
    greeted = {name.split()[-1] for name in greeting_names(text)}
    for found in _TITLED.finditer(text[:_FIRST_LINES]) if greeted else ():
        if found["last"] in greeted and names_match(found["last"], person):
            return found.group()
    return ""


def _is_distant(
    person: Participant, mail: Sequence[Message], owner: Participant, words: Pack
) -> bool:
    theirs = [m for m in mail if same_address(m.sender.email, person.email)]
    if any(_titled(new_text(m.text), owner) for m in theirs):
        return True
    said = "\n".join(new_text(m.text) for m in mail)
    return bool(words.polite and re.search(words.polite, said)) and not re.search(
        words.familiar, said
    )


def _form(called: Sequence[_Called], words: Pack) -> str:
    """The pack's line for these people; titles tell some languages whether it is a woman."""
    if not any(one.formal for one in called):
        return words.greeting
    one_man, one_woman, several = words.greeting_titled
    if len(called) > 1:
        return several
    if not called[0].titled:
        return words.greeting_full
    return one_woman if _OF_A_WOMAN.match(called[0].name) else one_man
