"""How mail programs quote, in their own forms and languages: only the answer above is new.

`tests/data/quote_styles.json` holds what each program sets below an answer, {o} for the older mail;
in HTML also {n} for the answer.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from introductions.text.newtext import new_text
from server.mail.html_text import html_to_text

STYLES = json.loads((Path(__file__).parents[1] / "data" / "quote_styles.json").read_text("utf-8"))
NEW = "Happy to talk. Tuesday at 10?\n\nAlice"
NEW_HTML = "<div>Happy to talk. Tuesday at 10?</div><div><br></div><div>Alice</div>"
OLDER = "Alice, meet Bob. He builds gauges."


@pytest.mark.parametrize("style", STYLES["plain"].values(), ids=STYLES["plain"])
def test_of_plain_text_the_answer_alone_is_new(style: str) -> None:
    assert new_text(f"{NEW}\n\n{style.replace('{o}', OLDER)}") == NEW


@pytest.mark.parametrize("style", STYLES["html"].values(), ids=STYLES["html"])
def test_of_html_the_answer_alone_is_new(style: str) -> None:
    found = new_text(html_to_text(style.replace("{n}", NEW_HTML).replace("{o}", OLDER)))

    assert found.startswith("Happy to talk. Tuesday at 10?")
    assert not any(word in found for word in (OLDER, "From", "wrote", "Gesendet"))
