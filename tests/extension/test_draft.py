"""Does a draft need a look at all? The same labelled drafts as the rules are tested on."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .browser import EXTENSION, ROOT

CASES = [
    ROOT / "tests" / "data" / "drafts.jsonl",
    ROOT.parent / "shared" / "scenarios" / "dev-drafts.jsonl",
]
BASE = {
    "thread": "1a2b",
    "to": ["carol@harbour.example"],
    "cc": [],
    "bcc": [],
    "subject": "Re: lunch",
}
NEEDS = "([draft, introduced]) => Draft.needsLook(draft, introduced)"


@pytest.fixture
def page(blank: Page) -> Page:
    blank.goto("about:blank")
    blank.add_script_tag(content=(EXTENSION / "draft.js").read_text())
    return blank


def drafts() -> list[dict[str, Any]]:
    """The labelled drafts that are at hand."""
    return [
        json.loads(line)
        for path in CASES
        if path.exists()
        for line in path.read_text().splitlines()
    ]


def as_composed(scenario: dict[str, Any]) -> dict[str, Any]:
    """A scenario's draft as the composer reads it."""
    draft = scenario["draft"]
    fields = {
        name: [each.split("<")[-1].rstrip(">") for each in draft[name]]
        for name in ("to", "cc", "bcc")
    }
    return {
        "thread": draft["in_reply_to"],
        "subject": draft["subject"],
        "text": draft["body"],
        **fields,
    }


def test_no_draft_with_something_to_say_is_passed_over(page: Page) -> None:
    """Not even where the thread is not known yet to hold an introduction."""
    expected = [each for each in drafts() if _said(each["expect"])]
    passed = [
        each["id"] for each in expected if not page.evaluate(NEEDS, [as_composed(each), None])
    ]
    assert passed == []


def test_claims_and_introductions_are_looked_at_in_any_thread(page: Page) -> None:
    """Also where the thread is known to hold no introduction so far."""
    codes = {"cc_claim_absent", "intro_one_recipient", "bcc_claim_absent", "bcc_claim_still_cc"}
    expected = [each for each in drafts() if codes & set(_said(each["expect"]))]
    passed = [
        each["id"] for each in expected if not page.evaluate(NEEDS, [as_composed(each), False])
    ]
    assert passed == []


@pytest.mark.parametrize(
    ("change", "introduced"),
    [
        ({"text": ""}, True),
        ({"text": "   "}, None),
        ({"text": "Yes, at noon.", "to": []}, True),
        ({"text": "Yes, at noon."}, False),
        ({"text": "Sounds good, see you at the harbour on Thursday."}, False),
    ],
    ids=["empty", "blank", "to nobody", "plain answer", "longer answer"],
)
def test_ordinary_drafts_are_left_alone(
    page: Page, change: dict[str, Any], introduced: bool | None
) -> None:
    assert page.evaluate(NEEDS, [BASE | change, introduced]) is False


@pytest.mark.parametrize(
    "text",
    ["cc'ing Bob", "Looping in Bob.", "+Bob", "Bob, Dave - go get them", "Hi Bob, meet Dave", "Ich nehme Bob in Kopie",
     "Je mets Bob en copie", "Pongo a Bob en copia", "Coloco o Bob em cópia", "You two should talk"],
)  # fmt: skip
def test_words_that_copy_or_present_are_looked_at(page: Page, text: str) -> None:
    assert page.evaluate(NEEDS, [BASE | {"text": text}, False]) is True


def _said(expect: dict[str, Any]) -> list[str]:
    of_entries = [fault for entry in expect["introductions"] for fault in entry["faults"]]
    return [*of_entries, *expect.get("faults", []), *expect["advice"]]


def test_the_cases_are_there() -> None:
    assert Path(CASES[0]).exists()
