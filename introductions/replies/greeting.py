"""How a suggested reply greets: as the thread last greeted the people (`called`)."""

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
class Called:
    """What a letter calls somebody; *formal*: by more than the first name."""

    person: Participant
    name: str
    formal: bool = False
    titled: bool = False


def called(
    people: Sequence[Participant], mail: Sequence[Message], owner: Participant, words: Pack
) -> tuple[Called, ...]:
    """What a letter to *people* calls each of them; *mail* is their thread.

    They are called as the newest mail that greets them by name calls them: title and name, or
    first name. Where none does, the full name is used if they write to the owner by title and
    name, or if the thread is in the polite form ("Sie", "vous", "usted").
    """
    newest = sorted(mail, key=lambda m: m.sent_at, reverse=True)
    found = [_called(p, newest, owner, words) for p in people if p.name or p.email]
    if not all(one.formal for one in found):
        found = [one if one.titled else _by_first_name(one.person) for one in found]
    return tuple(found)


def greeting(people: Sequence[Called], words: Pack) -> str:
    """The line that greets *people* so called."""
    names = words.joined_names(one.name for one in people)
    return _form(people, words).replace("{names}", names) if names else words.greeting_all


def _by_first_name(person: Participant) -> Called:
    return Called(person, first_name(person))


def _called(
    person: Participant, newest: Sequence[Message], owner: Participant, words: Pack
) -> Called:
    for message in newest:
        text = new_text(message.text)
        if titled := _titled(text, person):
            return Called(person, titled, formal=True, titled=True)
        if any(names_match(name, person) for name in greeting_names(text)):
            return _by_first_name(person)
    if len(name_words(person.name)) > 1 and _is_distant(person, newest, owner, words):
        return Called(person, person.name, formal=True)
    return _by_first_name(person)


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


def _form(people: Sequence[Called], words: Pack) -> str:
    """The pack's line for these people; titles tell some languages whether it is a woman."""
    if not any(one.formal for one in people):
        return words.greeting
    one_man, one_woman, several = words.greeting_titled
    if len(people) > 1:
        return several
    if not people[0].titled:
        return words.greeting_full
    return one_woman if _OF_A_WOMAN.match(people[0].name) else one_man
