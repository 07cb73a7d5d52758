"""Whether the words of a mail sound like presenting people to each other: `sounds_like`.

Looked at are the words and pairs of words near the names and near "he", "her", "you two": "tell
her", "runs the", "§ meet §" are said when people are presented, "needs", "attached", "by Friday"
at work. Each has a fitted weight, as have the reasons of `weigh` and the shape of the mail; they
stand in `sounds_like.json`, written by `python -m bench.fit_sounds_like --write`.

The opinion decides where the known reasons leave doubt: too weak, or strong without plain words.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from introductions.finding.marked import Marked
from introductions.finding.weigh import Weighed
from introductions.finding.weights import ENOUGH as KNOWN
from introductions.model import Message
from introductions.who.people import colleagues

LIKE = 1.75  # a chance of six in seven: a wrong warning costs more than a missed one
UNLIKE = -0.6  # a chance of one in three
LEAST = -2.0  # what known reasons must weigh for the words to count
PLAIN = frozenset(("together", "told", "paired"))  # reasons that need no second opinion
MET = frozenset(("thanks for work", "shared past"))  # reasons that tell of earlier work together
NEAR = 8  # words before and after a name
MOST = 2500  # characters that are read

_PATH = Path(__file__).with_name("sounds_like.json")
_FITTED: dict[str, Any] = json.loads(_PATH.read_text("utf-8"))
CONSTANT: float = _FITTED["constant"]
REASONS: dict[str, float] = _FITTED["reasons"]
WORDS: dict[str, float] = _FITTED["words"]

_WORD = re.compile(
    r"§\d§|¤\d+¤|¶|✉\d+✉|☎|[^\W\d_]+(?:['’][^\W\d_]+)*|[.,!?:;\n(/]|-+|–|—",
)
_ENDS = frozenset(".!?\n")
_START = "^"
_PEOPLE = frozenset(("he", "she", "him", "her", "both", "two", "other"))
_MARKS = frozenset("§¤¶✉☎")


def presents(message: Message, marked: Marked, weighed: Weighed) -> bool:
    """Whether known reasons and words together tell that the mail presents people."""
    least = least_like(weighed.weight, weighed.reasons, names_two(marked))
    if math.isinf(least):
        return least < 0
    return sounds_like(message, marked, weighed) >= least


def least_like(weight: float, reasons: Mapping[str, float], two_named: bool) -> float:
    """How much the words have to sound like it; infinite where known reasons decide alone.

    A subject alone that names two people is that of a meeting as well, so the words count for
    more than the known reasons only where the text itself names two.
    """
    if weight >= KNOWN:
        plain = not PLAIN.isdisjoint(reasons) and MET.isdisjoint(reasons)
        return -math.inf if plain else UNLIKE
    return LIKE if weight >= LEAST and two_named else math.inf


def names_two(marked: Marked) -> bool:
    """Whether the text names two of the people who are on the mail."""
    return sum(f"§{k}§" in marked.text for k in range(len(marked.people))) > 1


def sounds_like(message: Message, marked: Marked, weighed: Weighed) -> float:
    """How much words, known reasons and shape sound like presenting; from 0 on more do than not."""
    weight = CONSTANT + math.fsum(WORDS.get(one, 0.0) for one in words_near(message, marked))
    told = reasons_of(message, marked, weighed).items()
    return weight + sum(REASONS.get(name, 0.0) * times for name, times in told)


def reasons_of(message: Message, marked: Marked, weighed: Weighed) -> dict[str, float]:
    """The known reasons, what they weigh together, and what header and length say."""
    own = sum(colleagues(person, message.sender) for person in marked.people)
    return {
        **weighed.reasons,
        "known reasons": max(-6.0, min(8.0, weighed.weight)) / 3,
        "copies": float(bool(message.cc)),
        "more people": len(marked.people) - 2.0,
        "a colleague": float(own > 0),
        "only colleagues": float(own == len(marked.people)),
        "length": min(len(marked.text), 3000) / 1000,
    }


def words_near(message: Message, marked: Marked) -> set[str]:
    """The words and pairs of words near people; `§` is one in To, `§c` one on copy."""
    said = _said(message, marked)
    near = bytearray(len(said))
    for at, word in enumerate(said):
        if word[0] in _MARKS or word in _PEOPLE:
            for k in range(max(0, at - NEAR), min(len(said), at + NEAR + 1)):
                near[k] = 1
    found: set[str] = set()
    for at, word in enumerate(said):
        if near[at]:
            if word[0].isalpha() or word[0] in _MARKS:
                found.add(word)
            if at + 1 < len(said) and near[at + 1]:
                found.add(f"{word} {said[at + 1]}")
    return found


def _said(message: Message, marked: Marked) -> list[str]:
    """The words in order, `^` where a sentence starts."""
    direct = {one.email for one in message.to}
    as_named = ["§" if one.email in direct else "§c" for one in marked.people]
    out = [_START]
    for word in _WORD.findall(marked.text[:MOST]):
        if word in _ENDS:
            if out[-1] != _START:
                out.append(_START)
        elif word[0] == "§":
            out.append(as_named[int(word[1])])
        elif word[0] in _MARKS:
            out.append(word[0])
        elif word[0] in "-–—":
            out.append("-")
        else:
            out.append(word.replace("’", "'"))
    return out
