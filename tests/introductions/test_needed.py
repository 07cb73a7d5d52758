"""The words that a pattern needs are read off the pattern: no match is ever without them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from introductions.finding import absent_words, phrases, phrases_before, phrases_first
from introductions.patterns.gated import Gated
from introductions.patterns.needed import Part, rules_of, stays_in_sentence
from introductions.patterns.word_sets import Needed, held


@pytest.mark.parametrize(
    ("pattern", "choices"),
    [
        (r"\bmeet you\b", [(Part("meet", True, True),)]),
        (r"\bintroduc(?:e|ing) you\b", [(Part("introduc", True, False),)]),
        (r"re-?introduc", [(Part("introduc", False, False),)]),
        (
            r"\b(?:call|write)\b",
            [(Part("call", True, True), Part("write", True, True))],
        ),
        (r"(?<!never )\bmet\b(?! again)", [(Part("met", True, True),)]),
        (r"\b(?:call|[a-z]+) §\d§", []),
        (r"(?:always )?(?i:any)", []),
    ],
)
def test_the_parts_of_words_that_a_pattern_needs(
    pattern: str, choices: list[tuple[Part, ...]]
) -> None:
    (rule,) = rules_of(pattern)

    assert list(rule.choices) == choices


def test_of_a_group_all_words_of_one_alternative_are_needed() -> None:
    needed = Needed(r"\b(?:put us in touch|bring them together)\b")

    assert needed.places_in(held("Please put us in touch."))
    assert not needed.places_in(held("Bring us what is in touch."))


@pytest.mark.parametrize(
    ("pattern", "stays"),
    [
        (r"\bput [^.!?]{0,40} in touch\b", True),
        (r"(?:^|[.!?] )put us in touch\?", True),
        (r"\blove to[^?]{0,60}\bcould you", False),
        (r"\bput us\. then", False),
        (r"\bput\W+us", False),
        (r"(?:well\. so)? put us in touch", False),
    ],
)
def test_which_patterns_stay_in_one_sentence(pattern: str, stays: bool) -> None:
    assert stays_in_sentence(pattern) is stays


def test_words_of_two_sentences_are_no_phrase() -> None:
    needed = Needed(r"\bput [^.!?]{0,40} in touch\b")

    assert needed.places_in(held("I put you both in touch"))
    assert not needed.places_in(held("I put it off. Stay in touch."))


@pytest.mark.parametrize("name", ["Dr. Birch", "J. Birch", "Prof. dr. Birch", "b.birch@x.example"])
def test_a_full_stop_in_a_name_ends_no_sentence(name: str) -> None:
    needed = Needed(r"\bput [^.!?]{0,40} in touch\b")

    assert needed.places_in(held(f"I put you and {name} in touch"))


def all_patterns() -> Iterator[str]:
    for module in (phrases, phrases_before, phrases_first, absent_words):
        for value in vars(module).values():
            if isinstance(value, Gated):
                yield from value.patterns
            elif isinstance(value, re.Pattern):
                yield value.pattern


_EXAMPLES = (
    "§0§, meet §1§. I put you two in touch, over to you. §1§ will call you on monday.",
    "could you introduce me to ¤0¤? i would be glad. may i give him your number?",
    "i told ¤0¤ you would write; her number is ☎. i'd be happy to connect you with her.",
    "ich stelle euch vor. je vous mets en relation. les presento. ti presento. in contact.",
)


def test_no_pattern_matches_where_its_words_are_missing() -> None:
    """Each match that the plain search finds in the examples passes the look at words."""
    found = 0
    for pattern in dict.fromkeys(all_patterns()):
        needed = Needed(pattern)
        for text in _EXAMPLES:
            if re.search(pattern, text):
                found += 1
                assert needed.places_in(held(text)), pattern
    assert found > 20


def test_what_names_no_word_names_people() -> None:
    """Alternatives without words are made of names, which the look at names finds."""
    for gated in (phrases.TOGETHER, phrases_before.REQUEST, phrases_before.OPT_IN):
        for pattern in gated.patterns:
            assert all(rules_of(pattern)) or "§" in pattern
