"""Whether somebody who is not on the mail writes first, not the reader: `absent_begins`.

Each thing said of the two (`near_words`), and who of them was given a way to reach the other,
leans to the one or to the other. The weights are fitted with those of `who_begins`.
"""

from __future__ import annotations

import re

from introductions.finding.absent_words import WILL_WRITE
from introductions.finding.near_words import NEAR
from introductions.finding.who_begins import FITTED, leaning
from introductions.patterns.gated import Gated

CONSTANT: float = FITTED["absent"]["constant"]
WEIGHTS: dict[str, float] = FITTED["absent"]["weights"]

_WAY = r"(?:\w+ )?(?:number|e-?mail|address|details|cell|mobile|line|phone|card|extension)"
_SIGNS: dict[str, Gated | re.Pattern[str]] = {
    **NEAR,
    "will write": WILL_WRITE,
    "has the reader's way": re.compile(
        r"\b(?:has|have|had|got|gave|given?|giving|passed|took|take|wrote|handed|sent|keeps|shared)"
        rf"\b[^.!?\n]{{0,40}}\b(?:yours|your (?:{_WAY}|name|contact|whatsapp))\b|"
        r"\bgave (?:him|her|them) you\b"
    ),
    "their way": re.compile(rf"\b(?:his|her|their) {_WAY}\b"),
    "address": re.compile("✉"),
    "number": re.compile("☎"),
}


def absent_begins(text: str) -> bool:
    """Whether a marked text to one reader leaves the first word to the absent person."""
    return CONSTANT + leaning(WEIGHTS, signs_of_absent(text)) > 0


def signs_of_absent(text: str) -> dict[str, float]:
    """What the text says that leans to the absent person or to the reader."""
    return {name: 1.0 for name, pattern in _SIGNS.items() if pattern.search(text)}
