"""Drafts as people write them: what is said of them is right, and little is missed."""

from __future__ import annotations

from collections import Counter

import pytest

from introductions.faults.claims import find_claims
from introductions.model import Advice, Fault
from tests.drafting import DATA, drafts

FILES = sorted(path.stem for path in DATA.glob("*.txt") if path.stem != "said")
SAID = (DATA / "said.txt").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("name", FILES)
def test_every_fault_is_found_and_none_is_invented(name: str) -> None:
    faults = frozenset(map(str, Fault))
    wrong = {d.place: (d.found() & faults) ^ (d.codes & faults) for d in drafts(name)}
    assert {place: codes for place, codes in wrong.items() if codes} == {}


def test_advice_reaches_its_goal() -> None:
    advice, counts = frozenset(map(str, Advice)), Counter[str]()
    for name in FILES:
        for draft in drafts(name):
            found, right = draft.found() & advice, draft.codes & advice
            counts["right"] += len(found & right)
            counts["found"] += len(found)
            counts["wanted"] += len(right)
    assert counts["right"] / counts["found"] >= 0.95
    assert counts["right"] / counts["wanted"] >= 0.95


@pytest.mark.parametrize("line", SAID)
def test_a_sentence_claims_a_copy_or_does_not(line: str) -> None:
    claims, sentence = line[:1] == "+", line[2:]
    assert any(not claim.bcc for claim in find_claims(sentence)) is claims
