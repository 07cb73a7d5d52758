"""Whether a mail's words sound like presenting somebody who is not on it: `sounds_near`.

Looked at are words and pairs of words in sentences near the absent person's name that speak of
them, of the reader or of an address, and who stands before and after each word: "¶<told>¤" is
what the writer told the absent one, "¤<call>§" that they will call the reader. Each has a fitted
weight, as have the reasons of `told_of`; they stand in `sounds_near.json`, written by
`python -m bench.fit_one_sided --write`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

LIKE = 1.75  # of real mail left out of the fit, a fifth as many are wrongly found as from .25 on
# How many sentences before and after one that names the absent person are looked at, and of a
# letter at most: a newspaper's story speaks of many people in many ways.
BEFORE, AFTER, MOST = 2, 3, 12
_PATH = Path(__file__).with_suffix(".json")
_FITTED: dict[str, Any] = json.loads(_PATH.read_text("utf-8"))
CONSTANT: float = _FITTED["constant"]
REASONS: dict[str, float] = _FITTED["reasons"]
WORDS: dict[str, float] = _FITTED["words"]

_WORD = re.compile(r"§\d+§|¤\d+¤|✉\d+✉|[◊¶☎]|[^\W\d_]+(?:['’][^\W\d_]+)*|[.,!?:;\n(/)]|[-–—]+|\d+")
_ENDS = frozenset(".!?\n")
_START = "^"
_AS_MARKS = {
    **dict.fromkeys(("he", "she", "him", "her", "his", "hers", "himself", "herself"), "¤"),
    **dict.fromkeys(("they", "them", "their", "¤"), "¤"),
    **dict.fromkeys(("you", "your", "yours", "yourself", "you'd", "you'll", "you're"), "§"),
    **dict.fromkeys(("you've", "§"), "§"),
    **dict.fromkeys(("i", "me", "my", "mine", "i've", "i'm", "i'd", "i'll", "¶"), "¶"),
    **dict.fromkeys(("we", "us", "our", "ours", "we've", "we're", "we'd", "we'll"), "¶"),
    **dict.fromkeys(("✉", "☎"), "✉"),
    "◊": "◊",
}


def sounds_near(reasons: Mapping[str, float], text: str) -> float:
    """How much reasons and words sound like presenting; from 0 on more mails do than not.

    In *text* the absent person stands as `¤1¤`, anybody else who is absent as `◊`.
    """
    weight = CONSTANT + math.fsum(WORDS.get(one, 0.0) for one in words_in(text))
    return weight + sum(REASONS.get(name, 0.0) * times for name, times in reasons.items())


def words_in(text: str) -> set[str]:
    """The words of a text, pairs of them, and words with those who stand before and after."""
    found: set[str] = set()
    for said in _around(list(_sentences(text))):
        people = [_AS_MARKS.get(word, "") for word in said]
        if any(people):
            found.update(said)
            found.update(map("{} {}".format, (_START, *said), said))
            found.update(_between(said, people))
    return found


def _around(sentences: list[list[str]]) -> Iterator[list[str]]:
    """The sentences near those that name the absent person; of a long letter the first of them."""
    near: dict[int, None] = {}
    for at, said in enumerate(sentences):
        if "¤" in said:
            near |= dict.fromkeys(range(max(0, at - BEFORE), at + AFTER + 1))
    return (sentences[at] for at in islice(near, MOST) if at < len(sentences))


def _between(said: list[str], people: list[str]) -> Iterator[str]:
    """Each word with the one who stands before it, after it, and both."""
    after: list[str] = []
    following = ""
    for person in reversed(people):
        after.append(following)
        following = person or following
    before = ""
    for word, person, following in zip(said, people, reversed(after), strict=True):
        if not person and word[0].isalpha():
            yield f"{before}<{word}>{following}"
            yield f"{before}<{word}"
            yield f"{word}>{following}"
        before = person or before


def _sentences(text: str) -> Iterator[list[str]]:
    """The words of each sentence; markers and figures without their number."""
    said: list[str] = []
    for word in _WORD.findall(text):
        if word in _ENDS:
            if said:
                yield said
            said = []
        elif word[0] in "§¤✉":
            said.append(word[0])
        elif word[0] in "-–—":
            said.append("-")
        else:
            said.append("#" if word.isdigit() else word.replace("’", "'"))
    if said:
        yield said
