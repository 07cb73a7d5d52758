"""A text typed in a hurry ("hi bob - lmk when ur free") made to read like any other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from introductions.model import Participant
from introductions.text.stopwords import NOT_A_NAME
from introductions.who.names import first_name

_WORDS_TOO = """will mark rose grant sue bill rob jack pat drew chase frank art ray dean grace hope
faith joy max nick don gene dale glen cliff wade van jay lance guy iris ivy lily daisy ruby pearl
amber crystal dawn eve christian norm rich sandy stone miles rusty sky sage reed basil ginger holly
heather olive penny robin rock sunny victor wolf angel paz sol luz alba rosa flora mar pilar marina
santos dot buddy earl duke read write see even mine mia sam pam"""
_THINGS = """people folks everyone everybody team all both them him her you others someone somebody
anyone stuff things text files documents notes link links myself himself herself"""
_COMMON = NOT_A_NAME.union(_WORDS_TOO.split(), _THINGS.split())
_TYPED = (  # as people type on a telephone
    (re.compile(r"\b(when|if|whenever|that|since|hope) (?:ur|u r)\b", re.I), r"\1 you are"),
    (
        re.compile(
            r"\b(can|could|did|do|would|will|if|when|have|are|as|hope|let|thank|tell|what) u\b",
            re.I,
        ),
        r"\1 you",
    ),
    (
        re.compile(r"\bu (can|could|have|are|want|need|like|know|get|free|around)\b", re.I),
        r"you \1",
    ),
    (re.compile(r"\blmk\b", re.I), "let me know"),
)


def is_common(word: str) -> bool:
    """True for a word that is no name when it is written small."""
    return word.lower() in _COMMON


_ADDRESS = re.compile(r"([\w.+-]+)@[\w-]+(?:\.[\w-]+)+")


def named_by_addresses(text: str) -> str:
    """The *text* with capitals for small names that an address in it shows ("ask kip, kip@…")."""
    shown = {part for local in _ADDRESS.findall(text) for part in re.split(r"[._+\d-]+", local)}
    small = [one for one in shown if one.isalpha() and one.islower() and len(one) > 2]
    return _in_capitals(text, small)


def spelled_out(text: str, people: Iterable[Participant]) -> str:
    """The *text* with the first names of *people* in capitals where they are written small.

    Short forms ("u", "ur", "lmk") are spelled out.
    """
    for typed, meant in _TYPED:
        text = typed.sub(meant, text)
    names = {first_name(person).lower() for person in people if person.name}
    return _in_capitals(text, [name for name in names if name.isalpha() and len(name) > 1])


def _in_capitals(text: str, names: Iterable[str]) -> str:
    """The *text* with these small names in capitals, but for those that are words as well."""
    small = sorted(name for name in names if not is_common(name))
    if not small:
        return text
    wanted = re.compile(rf"(?<![\w@.+-])(?:{'|'.join(small)})(?![\w@+-]|\.\w)")
    return wanted.sub(lambda found: found.group().title(), text)
