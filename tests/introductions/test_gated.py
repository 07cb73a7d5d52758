"""Patterns behind the words they need find what they find without."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.patterns.gated import Gated

PATTERNS = (
    r"\b(?:e-?|re-)?introduc(?:e|ing) (?:you|ye)\b",
    r"\b(?:connect|link)(?:ing)? (?:you|yas)\b",
    r"(?<!to )meet §\d§(?! the)",
    r"(?P<one>§\d§)[,:] meet (?P=one)",
    r"colou?r|[\]x^]{1,3}yes",
    r"\bto (?!meet\b[^.!?]{0,9} you\b)(?:link|meet)\b",
    r"(?:^|[.!?\n] ?)link[^?]{0,20}\b(?:the|ye)\b",
    r"\bmeet the$|\. meet [^.]{0,9} ye\b(?=\.| the)",
)


_WORDS = st.sampled_from(
    [
        *(
            "introduce",
            "introducing",
            "you",
            "ye",
            "yas",
            "link",
            "linking",
            "connect",
            "to",
            "meet",
        ),
        *("§1§", "§1§,", "the", "color", "colour", "xyes", "e-introduce", "."),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(_WORDS, max_size=8).map(" ".join))
def test_a_gated_search_finds_what_the_plain_one_finds(text: str) -> None:
    plain = re.search("|".join(f"(?:{one})" for one in PATTERNS), text)
    gated = Gated(PATTERNS).search(text)
    assert (plain and plain.span()) == (gated and gated.span())


def test_threads_that_search_at_once_find_their_own() -> None:
    gated = Gated(PATTERNS)
    texts = [f"{number} introduce you {'x' * (number % 7)}" for number in range(400)]

    def found(text: str) -> str:
        match = gated.search(text)
        return match.string if match else ""

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(found, texts)) == texts
