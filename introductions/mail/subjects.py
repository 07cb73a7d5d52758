"""What a subject says of a mail: whether it answers one, or passes one on ("Re:", "Fwd:")."""

from __future__ import annotations

import re

from introductions.model import Message

# Prefixes of answers and of forwards as mail programs of many languages write them.
_ANSWERS = r"re|aw|antw|sv|vs|ref|rif|res|odp|ynt|r|回复|答复"
_FORWARDS = r"fwd?|wg|tr|rv|enc|doorst|vb|vl|i|pd|ilt|转发"
_END = r"(?:\[\d+\]|\(\d+\))?\s*[:：]\s*"
_ANSWER = re.compile(rf"\s*(?:{_ANSWERS})\s*{_END}", re.IGNORECASE)
_FORWARD = re.compile(rf"\s*(?:{_FORWARDS})\s*{_END}", re.IGNORECASE)
_PREFIXES = re.compile(rf"\s*(?:(?:{_ANSWERS}|{_FORWARDS})\s*{_END})+", re.IGNORECASE)


def without_prefixes(subject: str) -> str:
    """The subject without "Re:", "Fwd:" and their kin, which is what people call the matter."""
    found = _PREFIXES.match(subject)
    return subject[found.end() if found else 0 :].strip()


def has_prefix(subject: str) -> bool:
    """Whether the subject says that the mail answers another one or passes it on."""
    return _PREFIXES.match(subject) is not None


def is_passed_on(message: Message) -> bool:
    """Whether the mail is passed on to somebody."""
    return _FORWARD.match(message.subject) is not None


def is_answer(message: Message) -> bool:
    """Whether the mail answers another one; one that is passed on to somebody is no answer."""
    if is_passed_on(message):
        return False
    return bool(message.in_reply_to) or _ANSWER.match(message.subject) is not None
