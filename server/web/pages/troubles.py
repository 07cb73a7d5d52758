"""What keeps a mailbox from being read, in the reader's language.

The sync writes it down in English, where nobody reads along whose language it could speak.
"""

from __future__ import annotations

import re

from server.web.tongues import count, mark, say

_NOT_NOW = re.compile(r"Gmail cannot answer now \((.+)\); ", re.DOTALL)
_LACKING = re.compile(r"Gmail lists (\d+) messages")
_REASONS = (
    (re.compile(r"Gmail answered (\d+)"), mark("Gmail answered %(detail)s")),
    (re.compile(r"Gmail cannot be reached \((\w+)\)"), mark("Gmail cannot be reached: %(detail)s")),
    (re.compile(r"The connection broke \((\w+)\)"), mark("the connection broke: %(detail)s")),
    (re.compile(r"Gmail did not answer()"), mark("there was no answer")),
    (re.compile(r"Gmail left a part of the batch unanswered()"), mark("a part had no answer")),
    (re.compile(r"something else answered()"), mark("something else answered in Gmail’s place")),
    (re.compile(r"The sign-in server cannot()"), mark("the sign-in server does not answer")),
)


def trouble(written: str) -> str:
    """Return the sentence in the reader's language; what Google itself said stays as it is."""
    if found := _NOT_NOW.match(written):
        again = mark("Gmail cannot answer now (%(reason)s); it is asked again by itself.")
        return say(again, reason=_reason(found[1]))
    if found := _LACKING.match(written):
        return count(
            "Gmail lists %(number)s message that could not be fetched; it is tried again.",
            "Gmail lists %(number)s messages that could not be fetched; they are tried again.",
            int(found[1]),
            number=found[1],
        )
    return say(written)


def _reason(told: str) -> str:
    for pattern, words in _REASONS:
        if found := pattern.match(told):
            return say(words, detail=found[1])
    return told
