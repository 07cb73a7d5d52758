"""The days and hours that a text names, as instants: `moments_in`."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from introductions.days.calendar_words import DOUBTFUL, MONTHS, NUMBER_HOURS, TOMORROW, WEEKDAYS
from introductions.days.clock import zone
from introductions.days.zone_words import zone_after


@dataclass(frozen=True, slots=True)
class Moment:
    """One day that a text names, with the hour where it names one; *at* is its place in the text.

    *day* is None where only an hour stands ("10 works"). *half* tells that the hour may as well
    be twelve hours later ("at 2"), *loose* that the day is a bare weekday.
    """

    day: date | None
    hour: time | None
    at: int
    end: int
    half: bool = False
    zone: str = ""
    loose: bool = False

    def instant(self, zone_name: str) -> datetime | None:
        """Return the instant in UTC, None where day or hour is not named."""
        if self.day is None or self.hour is None:
            return None
        return datetime.combine(self.day, self.hour, zone(self.zone or zone_name)).astimezone(UTC)


_WORDS = "|".join(sorted((re.escape(w) for w in WEEKDAYS), key=len, reverse=True))
_NAMES = "|".join(sorted((re.escape(w) for w in MONTHS), key=len, reverse=True))
_ORDINAL = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|°|\.)?"
_LINK = r"(?:\s*,)?\s+(?:(?:the|den|der|dem|le|el|o|il|de|dia|día|op|van)\s+)?"
_DAY = re.compile(
    rf"\b(?P<week>{_WORDS})\b\.?(?:{_LINK}(?:{_ORDINAL.format('wd')}(?:\s+(?:of|de|di)\s+|\s+)"
    rf"(?P<wm>{_NAMES})\b|(?P<wm2>{_NAMES})\b\.?\s+{_ORDINAL.format('wd2')}\b"
    rf"|(?P<wu>\d{{1,2}})/(?P<wv>\d{{1,2}})\b"
    rf"|{_ORDINAL.format('wn')}(?![\d:.]*\d|\s*(?:[ap]\.?m|uhr|h\b|o'clock|:)|\d)))?"
    rf"|\b{_ORDINAL.format('d')}(?:\s+(?:of|de|di)\s+|\s+|-)(?P<m>{_NAMES})\b"
    rf"|\b(?P<m2>{_NAMES})\b\.?\s+(?:the\s+)?{_ORDINAL.format('d2')}\b(?!:\d)"
    r"|\b(?P<y>20\d\d)-(?P<ym>\d\d)-(?P<yd>\d\d)\b"
    r"|\b(?P<dd>[0-3]?\d)\.(?P<dm>[01]?\d)\.(?:20\d\d\b|(?!\d))"
    r"|(?<![\d/])(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?:20)?\d\d)?(?![\d/])"
    r"|\b(?:the|on|den|dem|le|el|o|il|de|am|vom|del|dia|día)\s+(?P<n>[0-3]?\d)"
    r"(?:st|nd|rd|th|er|º|ª|°|\.|e|ten|de)?(?![\d:/%.,]*\d|\s*(?:[ap]\.?m\b|uhr|h\b|h\d|%|eur|k\b|of\s+(?:our|the|your)))"
    rf"(?!\s+(?:of\s+|de\s+)?(?:{_NAMES})\b)"
    r"|\b(?P<o>[0-3]?\d)(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?<![\d./:,$€£-])\b(?P<h>[01]?\d|2[0-4])(?:[:.h](?P<min>[0-5]\d)(?!\d|[.:/]\d))?\s*"
    r"(?P<ap>[ap])\.?\s?m\b\.?"
    r"|(?<![\d./:,$€£])\b(?P<h2>[01]?\d|2[0-4])[:h](?P<m2>[0-5]\d)\b(?!\d)(?:\s*(?:uhr|hrs?|h)\b)?"
    r"|(?<![\d./:,$€£])\b(?P<h3>[01]?\d|2[0-4])(?:\.(?P<m3>[0-5]\d))?\s*(?:uhr|hrs|h|o['’]clock)\b"
    r"|\b(?:at|around|um|à|a las|às|as|alle|om|by|say|from)\s+(?P<h4>[01]?\d|2[0-4])(?:\.(?P<m4>[0-5]\d))?\b"
    r"(?!\s*(?:%|percent|eur|euros?|usd|gbp|k\b|per|st\b|nd\b|rd\b|th\b|jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec|people|units|years|schools|days|weeks|months)|[\d:/.,]*\d|[-/]\d|st|nd|rd|th)"
    r"|\b(?P<noon>noon|midday|mittags|midi|mediodía|mezzogiorno|meio-dia)\b"
    r"|\b(?:at|half past)\s+(?P<word>" + "|".join(NUMBER_HOURS) + r")\b(?!\s+(?:point|time))",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:last|letzten?|vergangenen?|dernier|pasado|passada|scorso|vorige)\W+$", re.I
)
_LATER_MONTH = re.compile(rf"\d\w*\s+(?:of\s+|de\s+)?(?P<m>{_NAMES})\b", re.I)
_BARE = re.compile(
    r"(?<![\d./:,$€£-])\b(?:or|,|and|/|oder|ou|o)\s*(?P<h>[01]?\d|2[0-4])\b(?![\d./:%-]*\d)"
)


_MOST = 60  # a mail that names more days or hours than this is a timetable, not an offer


def moments_in(text: str, sent_at: datetime, zone_name: str) -> tuple[Moment, ...]:
    """Return the days and hours that *text* names, in its order; days count from *sent_at*."""
    today = sent_at.astimezone(zone(zone_name)).date()
    days = _days(text, today)[:_MOST]
    hours = _hours(text, days)[:_MOST]
    return tuple(_joined(text, days, hours))


def _days(text: str, today: date) -> list[Moment]:
    found = []
    for match in _DAY.finditer(text):
        day = _day_of(match, text, today)
        if day:
            loose = bool(match["week"]) and not any(c.isdigit() for c in match[0])
            found.append(Moment(day, None, match.start(), match.end(), loose=loose))
    for match in TOMORROW.finditer(text):
        ahead = 2 if match["later"] else 1 if match["next"] else 0
        found.append(Moment(today + timedelta(days=ahead), None, match.start(), match.end()))
    return sorted(found, key=lambda m: m.at)


def _day_of(match: re.Match[str], text: str, today: date) -> date | None:
    part = match.groupdict()
    if part["week"]:
        if _idle(match):
            return None
        past = _PAST.search(text[max(0, match.start() - 20) : match.start()]) is not None
        return _weekday(part, past, text[match.end() : match.end() + 40], today)
    for number, month in (("d", "m"), ("d2", "m2")):
        if part[month]:
            return _dated(int(part[number]), MONTHS[part[month].lower()], today)
    if part["y"]:
        return _exact(int(part["y"]), int(part["ym"]), int(part["yd"]))
    if part["dd"]:
        return _dated(int(part["dd"]), int(part["dm"]), today)
    if part["a"]:
        return _slashed(int(part["a"]), int(part["b"]), today)
    return _next_number(int(part["n"] or part["o"]), today)


def _weekday(part: dict[str, str | None], past: bool, ahead_text: str, today: date) -> date | None:
    number = WEEKDAYS[(part["week"] or "").lower()]
    if part["wm"]:
        return _dated(int(part["wd"] or 0), MONTHS[part["wm"].lower()], today)
    if part["wm2"]:
        return _dated(int(part["wd2"] or 0), MONTHS[part["wm2"].lower()], today)
    if part["wu"]:
        first, second = int(part["wu"]), int(part["wv"] or 0)
        both = (_dated(second, first, today), _dated(first, second, today))
        return next((d for d in both if d and d.weekday() == number), both[0] or both[1])
    if part["wn"]:
        return _numbered_weekday(number, int(part["wn"]), ahead_text, today)
    ahead = (number - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead - 7 if past else ahead)


def _idle(match: re.Match[str]) -> bool:
    """Whether the word is a day's only by chance: "I sat down", "mon ami"."""
    word = match["week"]
    return word in DOUBTFUL and match[0].rstrip(".") == word


def _numbered_weekday(weekday: int, number: int, ahead_text: str, today: date) -> date | None:
    """The day of "Thursday 12", in the month named soon after it or else in the next that fits."""
    month = _LATER_MONTH.search(ahead_text)
    if month:
        day = _dated(number, MONTHS[month["m"].lower()], today)
        if day and day.weekday() == weekday:
            return day
    days = (today + timedelta(days=ahead) for ahead in range(-3, 120))
    fitting = (d for d in days if d.day == number and d.weekday() == weekday)
    return next(fitting, None) or _next_number(number, today)


def _dated(day: int, month: int, today: date) -> date | None:
    near = [_exact(today.year + shift, month, day) for shift in (-1, 0, 1)]
    known = [d for d in near if d]
    return min(known, key=lambda d: abs((d - today).days - 90), default=None)


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _slashed(first: int, second: int, today: date) -> date | None:
    if first > 12:
        return _dated(first, second, today)
    if second > 12:
        return _dated(second, first, today)
    return None


def _next_number(number: int, today: date) -> date | None:
    for ahead in range(0, 45):
        day = today + timedelta(days=ahead)
        if day.day == number:
            return day
    return None


def _hours(text: str, days: list[Moment]) -> list[Moment]:
    taken = [(d.at, d.end) for d in days]
    found = []
    for match in _HOUR.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        hour, half = _hour_of(match)
        if hour:
            found.append(
                Moment(None, hour, match.start(), match.end(), half, zone_after(text, match.end()))
            )
    for match in _BARE.finditer(text):
        near = [h for h in found if 0 <= match.start() - h.end <= 1]
        if near and near[0].hour:
            found.append(Moment(None, time(int(match["h"]) % 24), match.start(), match.end(), True))
    return sorted(found, key=lambda m: m.at)


def _hour_of(match: re.Match[str]) -> tuple[time | None, bool]:
    part = match.groupdict()
    if part["noon"]:
        return time(12), False
    if part["word"]:
        half = 30 if "half" in match[0].lower() else 0
        return time(NUMBER_HOURS[part["word"].lower()] % 24, half), True
    hour = int(part["h"] or part["h2"] or part["h3"] or part["h4"])
    minute = int(part["min"] or part["m2"] or part["m3"] or part["m4"] or 0)
    if part["ap"]:
        hour = hour % 12 + (12 if part["ap"].lower() == "p" else 0)
        return time(hour % 24, minute), False
    return time(hour % 24, minute), hour <= 12 and not part["h2"] and not part["h3"]


_BREAK = re.compile(r"[.!?;\n](?=\s|$)")


def _joined(text: str, days: list[Moment], hours: list[Moment]) -> list[Moment]:
    """Each hour with the day of its sentence that stands nearest; days without an hour remain."""
    used: set[int] = set()
    joined = []
    for hour in hours:
        near = [
            d for d in days if not _BREAK.search(text[min(d.end, hour.end) : max(d.at, hour.at)])
        ]
        before = [d for d in near if d.at < hour.at]
        day = before[-1] if before else (near[0] if near else None)
        if day:
            used.add(day.at)
        at = min(hour.at, day.at) if day else hour.at
        loose = bool(day and day.loose)
        joined.append(replace(hour, day=day.day if day else None, at=at, loose=loose))
    joined += [d for d in days if d.at not in used]
    return sorted(joined, key=lambda m: m.at)
