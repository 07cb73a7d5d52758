"""Which of two presented people more likely writes first, where no known words tell it: `begins`.

What a mail tells somebody ("have at it"), and what it says of them ("is stuck for a plasterer",
"has spare vans"), each leans to the one or to the other. Words and pairs of words have fitted
weights; they stand in `who_begins.json`, written by `python -m bench.fit_who_begins --write`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from introductions.finding.addressing import Reading, Sentence
from introductions.finding.marked import Marked
from introductions.model import Message

SURE = 2.0  # seven to one: a wrong seat costs more than none
MOST = 14  # words that are read from where a person is meant
TO, OF, ALONE = "to: ", "of: ", "alone: "  # told to them, said of them to the other, or to nobody

_PATH = Path(__file__).with_name("who_begins.json")
FITTED: dict[str, Any] = json.loads(_PATH.read_text("utf-8"))
WEIGHTS: dict[str, float] = FITTED["weights"]

_WORD = re.compile(
    r"§\d§|¤\d+¤|¶|✉\d+✉|☎|[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:()/–—-]|\d+",
)
_SHOWN = {";": ",", ":": ",", "-": ",", "–": ",", "—": ","}
_STOPS = frozenset(",()/")
_THEY: Mapping[str, tuple[str, ...]] = {
    "he": ("he",), "she": ("he",), "him": ("him",), "her": ("him",), "his": ("his",),
    "hers": ("his",), "himself": ("himself",), "herself": ("himself",), "he's": ("he", "is"),
    "she's": ("he", "is"), "he'll": ("he", "will"), "she'll": ("he", "will"),
    "he'd": ("he", "would"), "she'd": ("he", "would"),
}  # fmt: skip
_YOU = frozenset(("you", "you'll", "you'd", "you're", "you've", "your", "yours"))
# What somebody is to do for the writer begins nothing.
_FOR_WRITER = re.compile(
    r"\b(?:send|give|tell|bring|drop|call|write|show|keep|let|copy|touch with|back to) (?:me|us)\b"
)
_NAMED = re.compile(r"§(\d)§")
_HE = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
# Words that put the two on one footing: nobody is shown to begin.
_ALIKE = re.compile(
    r"\b(?:each|neither|both of you|you (?:two|both|guys)|(?:the two|either|one|any) of "
    r"(?:you|them|us)|one another|dear both)\b"
)
Word = tuple[int | None, str, str]  # whom it means, in which way, the word


def begins(message: Message, marked: Marked, reading: Reading, pair: tuple[int, int]) -> int | None:
    """The one of the pair who more likely writes first; None where that is not sure enough."""
    if are_alike(marked):
        return None
    weight = round(leaning(WEIGHTS, signs(message, marked, reading, pair)), 2)
    if abs(weight) < SURE:
        return None
    return pair[0] if weight > 0 else pair[1]


def are_alike(marked: Marked) -> bool:
    """Whether the mail puts the two on one footing."""
    return _ALIKE.search(marked.text) is not None


def leaning(weights: Mapping[str, float], shown: Mapping[str, float]) -> float:
    """How much the signs lean to the first of the pair, below 0 to the second."""
    return math.fsum(weights.get(sign, 0.0) * times for sign, times in shown.items())


def signs(
    message: Message, marked: Marked, reading: Reading, pair: tuple[int, int]
) -> dict[str, float]:
    """What is said of the first of the pair and not of the second counts 1, the reverse -1."""
    sentences = [one for one in reading.sentences if not _FOR_WRITER.search(one.text)]
    words, places = _words_of(sentences, pair), _places(sentences, pair)
    for person in pair:
        if any(one.email == marked.people[person].email for one in message.cc):
            places[person].add("on copy")
    first, second = (words[person] | places[person] for person in pair)
    return dict.fromkeys(first - second, 1.0) | dict.fromkeys(second - first, -1.0)


def _words_of(sentences: list[Sentence], pair: tuple[int, int]) -> dict[int, set[str]]:
    """The words and pairs of words that mean each of the two."""
    found: dict[int, set[str]] = {person: set() for person in pair}
    last: int | None = None
    for sentence in _near(sentences, pair):
        said = list(_meant(sentence, pair, last))
        last = next(
            (p for p in map(int, reversed(_NAMED.findall(sentence.text))) if p in pair), last
        )
        for (person, way), run in groupby(said, key=lambda one: one[:2]):
            if person is not None:
                found[person] |= _signs_in(way, [word for _, _, word in run][:MOST])
    return found


def _signs_in(way: str, words: list[str]) -> set[str]:
    found = {way + word for word in words if word not in _STOPS}
    found |= {f"{way}{a} {b}" for a, b in pairwise(words)}
    first = next((word for word in words if word not in _STOPS), None)
    return found | {f"{way}^ {first}"} if way == TO and first else found


def _near(sentences: list[Sentence], pair: tuple[int, int]) -> list[Sentence]:
    """The sentences that call one of the two or speak of the other, and those that follow them."""
    found: list[Sentence] = []
    before = False
    for sentence in sentences:
        spoken = _spoken_to(sentence, pair)
        named = {*_people_in(sentence)} & {*pair} - {spoken}
        said = bool(named or (before and _HE.search(sentence.text)))
        said = said or (sentence.own and spoken is not None)
        if said or before:
            found.append(sentence)
        before = said
    return found or sentences


def _people_in(sentence: Sentence) -> list[int]:
    return [int(person) for person in _NAMED.findall(sentence.text)]


def _spoken_to(sentence: Sentence, pair: tuple[int, int]) -> int | None:
    """The one of the two to whom alone a sentence speaks."""
    to = [person for person in sentence.to if person in pair]
    return to[0] if len(to) == 1 else None


def _meant(sentence: Sentence, pair: tuple[int, int], last: int | None) -> Iterator[Word]:
    """Each word of a sentence with the person it means: the one called or named before it."""
    spoken = _spoken_to(sentence, pair)
    other = {pair[0]: pair[1], pair[1]: pair[0]}
    now: tuple[int | None, str] = (spoken, TO)
    for at, word in enumerate(_WORD.findall(sentence.text.replace("’", "'"))):
        shown: tuple[str, ...] = (_SHOWN.get(word, word),)
        if word[0] == "§":
            person, shown = int(word[1]), ("§",)
            if not at and person == spoken and sentence.own:
                continue
            if person in other:
                now, last = (person, _way(person, spoken)), person
        elif word in _THEY:
            shown = _THEY[word]
            who = last if spoken is None else other[spoken]
            now = now if who is None else (who, _way(who, spoken))
        elif word in _YOU and spoken is not None:
            now = (spoken, TO)
        elif word[0] in "¤✉":
            shown = (word[0],)
        elif word[0].isdigit():
            shown = ("0",)
        for one in shown:
            yield *now, one


def _way(person: int, spoken: int | None) -> str:
    if spoken is None:
        return ALONE
    return TO if person == spoken else OF


def _places(sentences: list[Sentence], pair: tuple[int, int]) -> dict[int, set[str]]:
    """Who is named and called first and last, and who stands first in the header."""
    found: dict[int, set[str]] = {person: set() for person in pair}
    found[min(pair)].add("first in header")
    own = [_spoken_to(sentence, pair) for sentence in sentences if sentence.own]
    called = [person for person in own if person is not None]
    named = [k for sentence in sentences for k in _people_in(sentence) if k in pair]
    for persons, word in ((called, "called"), (named, "named")):
        if persons:
            found[persons[0]].add(f"first {word}")
            found[persons[-1]].add(f"last {word}")
    return found
