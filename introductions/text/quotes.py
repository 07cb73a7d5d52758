"""Which lines of a mail are somebody else's: quoted answers, forwarded mail, their headers."""

from __future__ import annotations

import re

from introductions.text.quote_words import (
    ATTRIBUTION_START,
    FORWARD_LINE,
    ORIGINAL_LINE,
    WROTE,
    WROTE_AT_END,
    field_of,
)

_MARKED = re.compile(r"^[ \t]{0,3}(?:[A-Z][A-Za-z]{0,3})?>(?!>*[ \t]*[A-Za-z]+@\S+>)")
_ADDRESS = re.compile(r"[^\s<>\"]+@[^\s<>\"]+")
_NUMERIC_DATE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d")
_RULE = re.compile(r"^[ \t]*[_\-=*—]{10,}[ \t]*$")
_NOTES_NAME = re.compile(r"^[ \t]*\S.*(?:@ECT|@[A-Z]{2,}|/[A-Z]{2,}\S*|<[^>]*@[^>]*>)")
_NOTES_DATE = re.compile(
    r"^[ \t]*(?:on )?\d{1,2}[-./]\d{1,2}[-./]\d{2,4}[ \t]+\d{1,2}:\d\d", re.IGNORECASE
)
_NOTES_REPLY_TO = re.compile(r"^[ \t]*(?:please respond to|sent by:?|antwort an)\b", re.IGNORECASE)
# Rules and blanks that mail programs leave behind "wrote:".
_TRAIL = " \t-_="
_SIGNS = frozenset("-_=—>")
_LONG_LINE = 60
_MAX_ORPHAN = 25
_MAX_ATTRIBUTION = 400
_LONGEST_HEAD = 300


def own_lines(lines: list[str]) -> list[bool]:
    """For each line whether its writer wrote it: True for new text, False for quoted text."""
    own = [True] * len(lines)
    near = _near_quotes(lines)
    index = 0
    while index < len(lines):
        end = _quote_end(lines, index) if near[index] else None
        if end is None:
            index += 1
            continue
        start, stop = end
        own[start:stop] = [False] * (stop - start)
        index = max(stop, index + 1)
    _mark_orphans(lines, own)
    return own


def _near_quotes(lines: list[str]) -> list[bool]:
    """For each line whether a quote can begin there: a cheap look that misses none."""
    signs = [
        line.lstrip()[:1] in _SIGNS or ">" in line[:8] or ":" in line or "：" in line
        for line in lines
    ]
    near: list[bool] = []
    ahead = 0
    for sign in reversed(signs):
        ahead = 4 if sign else ahead - 1
        near.append(ahead > 0)
    return near[::-1]


def _begins_forward(line: str) -> bool:
    return bool(FORWARD_LINE.match(line) or ORIGINAL_LINE.match(line))


def _quote_end(lines: list[str], index: int) -> tuple[int, int] | None:
    """The first and the last-but-one line of what is quoted from here; None for new text."""
    line = lines[index]
    if not line.strip():
        return None
    if _begins_forward(line):
        return index, len(lines)
    if is_marked(line):
        return index, index + 1
    attribution = attribution_end(lines, index)
    if attribution is not None:
        marked = _next_is_marked(lines, attribution)
        if marked:
            return index, attribution
        return _header_start(lines, index), len(lines)
    if header_end(lines, index) is not None:
        return _header_start(lines, index), len(lines)
    return None


def is_marked(line: str) -> bool:
    """True for a line under a quote mark: `> …`, or with initials, `RC> …`."""
    return bool(_MARKED.match(line))


def attribution_end(lines: list[str], index: int) -> int | None:
    """The line after an "On Monday, Carol wrote:" that begins here; None when none begins."""
    if not _may_end_soon(lines, index):
        return None
    line = lines[index]
    starts_with_date = bool(ATTRIBUTION_START.match(line))
    if not starts_with_date and not _ADDRESS.search(line) and not WROTE.search(line):
        return None
    joined = ""
    for stop in range(index, min(index + 4, len(lines))):
        if not lines[stop].strip() or is_marked(lines[stop]) or len(joined) > _MAX_ATTRIBUTION:
            return None
        joined = f"{joined} {lines[stop].rstrip(_TRAIL).strip()}".strip()
        if _ends_attribution(joined, starts_with_date) or (
            WROTE_AT_END.search(joined) and _next_is_marked(lines, stop + 1)
        ):
            return stop + 1
    return None


def _may_end_soon(lines: list[str], index: int) -> bool:
    """True when one of four lines ends in a colon or stands above a quoted one."""
    near = lines[index : index + 5]
    return any(line.rstrip(_TRAIL).endswith((":", "：")) for line in near[:4]) or any(
        ">" in line[:8] for line in near[1:]
    )


def _ends_attribution(joined: str, starts_with_date: bool) -> bool:
    """True when the words so far say who wrote and when, and end in a colon."""
    if len(joined) > _MAX_ATTRIBUTION or not joined.endswith((":", "：")):
        return False
    named = bool(_ADDRESS.search(joined))
    dated = bool(_NUMERIC_DATE.search(joined))
    if not WROTE.search(joined):
        return starts_with_date and named and dated
    return (starts_with_date and dated) or (named and joined.count(" ") < 14)


def _next_is_marked(lines: list[str], index: int) -> bool:
    following = next((line for line in lines[index : index + 4] if line.strip()), "")
    return is_marked(following)


def header_end(lines: list[str], index: int) -> int | None:
    """The line after a quoted header block ("From: … Sent: …") that begins here, else None."""
    if ":" not in lines[index][:40] and "：" not in lines[index][:40]:
        return None
    first = field_of(lines[index])
    if first is None or first[0] not in ("from", "to", "date", "subject"):
        return None
    kinds = {first[0]}
    stop = index + 1
    blanks = 0
    while stop < len(lines) and stop < index + 25:
        line = lines[stop]
        found = field_of(line)
        if found:
            kinds.add(found[0])
            blanks = 0
        elif not line.strip():
            blanks += 1
            if blanks > 1 or len(kinds) > 2:
                break
        elif blanks or not _continues(line):
            break
        stop += 1
    return stop if _is_header(first[0], kinds) else None


def _continues(line: str) -> bool:
    """True for the second line of a long field: indented, or addresses only."""
    return line[:1] in " \t" or bool(_ADDRESS.search(line)) or line.rstrip().endswith((";", ","))


def _is_header(first: str, kinds: set[str]) -> bool:
    if first == "from":
        return len(kinds) >= 3 or kinds >= {"from", "date"} or kinds >= {"from", "subject"}
    return "subject" in kinds and len(kinds) >= 2 and bool(kinds & {"to", "from"})


def _header_start(lines: list[str], index: int) -> int:
    """Where the header really begins: Lotus Notes puts the name and the date above "To:"."""
    start = index
    for above in range(index - 1, max(-1, index - 7), -1):
        line = lines[above]
        is_part = (
            _NOTES_DATE.match(line)
            or _NOTES_REPLY_TO.match(line)
            or _NOTES_NAME.match(line[:_LONGEST_HEAD])
            or _RULE.match(line)
            or (field_of(line) or ("",))[0] == "from"
        )
        if is_part:
            start = above
        elif line.strip():
            break
    return start


def _mark_orphans(lines: list[str], own: list[bool]) -> None:
    """Count as quoted the stray word that a mail program wrapped out of a quoted line."""
    for index in range(1, len(lines) - 1):
        if (
            own[index]
            and lines[index].strip()
            and len(lines[index]) <= _MAX_ORPHAN
            and is_marked(lines[index - 1])
            and is_marked(lines[index + 1])
            and len(lines[index - 1]) >= _LONG_LINE
        ):
            own[index] = False
