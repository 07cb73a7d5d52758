"""Until when a sentence puts things off: a date, a month, a span; 90 days where it names none."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from introductions.days.calendar_words import MONTHS
from introductions.days.clock import local_midnight, zone
from introductions.days.moments import moments_in
from introductions.life import act_words as say

UNDATED = timedelta(days=90)  # spec, section 3, `deferred`

_MONTH = "|".join(sorted((re.escape(m) for m in MONTHS if len(m) > 3), key=len, reverse=True))
_MONTH_ALONE = re.compile(
    rf"\b(?P<part>early|mid|late|end of|anfang|mitte|ende|début|mi|fin|principios de|mediados de|finales de"
    rf"|inizio|metà|fine|begin|half|eind)?[\s-]*(?:of |de |d')?\b(?P<month>{_MONTH}|(?<=\bin )may|(?<=\bof )may|(?<=\buntil )may|(?<=\btill )may|(?<=\bim )mai|(?<=\ben )mai|(?<=\bin )mei)\b(?!\s+\d{{1,2}}\b(?!\d))",
    re.IGNORECASE,
)
_PARTS = {
    "mid": 15,
    "mitte": 15,
    "mi": 15,
    "mediados de": 15,
    "metà": 15,
    "half": 15,
    "late": 25,
    "end of": 28,
    "ende": 28,
    "fin": 28,
    "finales de": 28,
    "fine": 28,
    "eind": 28,
}
_SPAN = re.compile(
    r"\b(?:in|for|dans|en|dentro de|daqui a|tra|fra|over|nächsten|another)\s+(?:about |etwa |circa |another )?"
    r"(?P<n>a few|a couple of|several|some|a|an|one|two|three|four|five|six|\d{1,2}|ein(?:em|er|ige[nr]?)?|ein paar|zwei|drei|vier|sechs"
    r"|quelques|un|une|deux|trois|six|unos|unas|dos|tres|seis|alguns|algumas|um|uma|dois|duas|três"
    r"|qualche|due|tre|sei|een paar|een|twee|drie|zes)\s+"
    r"(?P<unit>days?|weeks?|months?|quarters?|years?|tag\w*|woche\w*|monat\w*|jours?|semaines?|mois|d[íi]as?|semanas?|meses|mes"
    r"|giorn\w*|settiman\w*|mes[ei]|dagen|weken|week|maand\w*)\b",
    re.IGNORECASE,
)
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "sechs": 6,
    "deux": 2,
    "trois": 3,
    "dos": 2,
    "tres": 3,
    "seis": 6,
    "dois": 2,
    "duas": 2,
    "três": 3,
    "due": 2,
    "tre": 3,
    "sei": 6,
    "twee": 2,
    "drie": 3,
    "zes": 6,
    "a couple of": 2,
    "a": 1,
    "an": 1,
    "one": 1,
    "einem": 1,
    "einer": 1,
    "un": 1,
    "une": 1,
    "um": 1,
    "uma": 1,
    "een": 1,
}
_YEAR = re.compile(
    r"\b(?:new year|next year|neuen jahr|nächstes jahr|l'année prochaine|año nuevo|próximo año|ano novo"
    r"|para o ano|próximo ano|anno nuovo|prossimo anno|volgend jaar|nieuwe jaar)\b|\b(?:in|until|of) (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"\bq(?P<q>[1-4])\b|\bnext quarter\b", re.IGNORECASE)
_WEEK = re.compile(
    r"\b(?:next week|nächste woche|semaine prochaine|próxima semana|semana que vem|settimana prossima|volgende week)\b",
    re.I,
)
_WEEKEND = re.compile(
    r"\b(?:weekend|wochenende|week-end|fin de semana|fim de semana|fine settimana|weekeinde)\b",
    re.I,
)
_NEXT_MONTH = re.compile(
    r"\b(?:next month|nächsten? monat|mois prochain|próximo mes|mês que vem|próximo mês|mese prossimo|volgende maand)\b",
    re.I,
)
_UNDATED = re.compile(
    r"\bnot (?:right )?now\b|\bnot this (?:\w+ )?(?:month|quarter|year|season)\b|\bafter the\b|\bonce\b|\blater\b|\bseason\b"
    r"|\b(?:summer|winter|spring|autumn|fall|holidays?|easter|christmas|harvest|fair|launch|audit|exams?)\b|\btiming\b"
    r"|\b(?:momentan|derzeit|jetzt|im moment) nicht\b|\bsommer|herbst|ferien|urlaub|messe|ernte|weihnachten|ostern\b|\bspäter\b"
    r"|\bpas (?:maintenant|en ce moment|pour l'instant)\b|\bplus tard\b|\bvendanges|vacances|rentrée\b|\baprès l"
    r"|\bmás adelante\b|\bahora no\b|\bverano|vacaciones\b|\bmais tarde\b|\bagora não\b|\bverão|férias\b|\bpiù avanti\b|\bper ora no\b"
    r"|\bestate|ferie|vacanze\b|\bnu niet\b|\bzomer|vakantie\b",
    re.IGNORECASE,
)


def put_off_until(
    line: str, around: str, sent_at: datetime, zone_name: str
) -> tuple[datetime, bool] | None:
    """Return the instant that a putting-off sentence names and whether it is a date.

    None where the sentence, read with its neighbours (*around*), offers an hour instead.
    """
    named = [m for m in moments_in(line, sent_at, zone_name) if m.day]
    if any(m.hour for m in named):
        return None
    if named and (say.COME_BACK.search(line) or _waits(line)):
        return _start(max(m.day for m in named if m.day), zone_name), True
    dated = _span_end(line, sent_at, zone_name)
    if dated and (say.COME_BACK.search(around) or _waits(line) or len(line.split()) <= _TERSE):
        return dated, True
    if named or dated:
        return None
    later = list(moments_in(around, sent_at, zone_name))
    if any(m.hour for m in later):
        return None
    if later and later[-1].day and say.COME_BACK.search(around):
        return _start(later[-1].day, zone_name), True
    beside = _span_end(around, sent_at, zone_name)
    if beside and say.COME_BACK.search(around):
        return beside, True
    vague = _UNDATED.search(line) or say.COME_BACK.search(line)
    return (sent_at + UNDATED, False) if vague else None


def far_month(line: str, sent_at: datetime, zone_name: str) -> datetime | None:
    """Return the start of a month to which a sentence moves a talk, None where it is near."""
    if not (say.MEETING.search(line) or say.COME_BACK.search(line)):
        return None
    if moments_in(line, sent_at, zone_name) or not _MONTH_ALONE.search(line):
        return None
    start = _span_end(line, sent_at, zone_name)
    return start if start and start - sent_at >= _FAR else None


def returns_on(line: str, sent_at: datetime, zone_name: str) -> datetime | None:
    """Return the instant at which the writer says to come back, None where no day is named."""
    days = [m.day for m in moments_in(line, sent_at, zone_name) if m.day]
    if days:
        return _start(days[0], zone_name)
    return _span_end(line, sent_at, zone_name)


_FAR = timedelta(days=14)
_TERSE = 6  # "In a few months, with pleasure."
_WAITS = re.compile(
    r"\b(?:not|until|till|after|before|from|once|full|swamped|nicht vor|erst|bis|nach|après|avant|jusqu|hasta|después|depois|até|dopo|fino|prima|antes|a partire?|na|tot|vanaf|ab)\b",
    re.IGNORECASE,
)


def _waits(line: str) -> bool:
    return bool(_WAITS.search(line))


def _start(day: date, zone_name: str) -> datetime:
    return datetime.combine(day, time.min, zone(zone_name)).astimezone(UTC)


def _span_end(line: str, sent_at: datetime, zone_name: str) -> datetime | None:
    today = sent_at.astimezone(zone(zone_name)).date()
    span = _SPAN.search(line)
    if span:
        return local_midnight(sent_at + _length(span), zone_name)
    year = _YEAR.search(line)
    if year:
        return _start(date(int(year["year"] or today.year + 1), 1, 1), zone_name)
    quarter = _QUARTER.search(line)
    if quarter:
        number = int(quarter["q"] or 0) or (today.month - 1) // 3 % 4 + 2
        return _start(_first(today, (number - 1) % 4 * 3 + 1), zone_name)
    if _WEEK.search(line):
        return _start(today + timedelta(days=7 - today.weekday()), zone_name)
    if _WEEKEND.search(line):
        return _start(today + timedelta(days=(5 - today.weekday()) % 7 or 7), zone_name)
    if _NEXT_MONTH.search(line):
        return _start(_first(today, today.month % 12 + 1), zone_name)
    month = _MONTH_ALONE.search(line)
    if month:
        first = _first(today, MONTHS[month["month"].lower()])
        part = (month["part"] or "").lower()
        return _start(first.replace(day=_PARTS.get(part, 1)), zone_name)
    return None


def _first(today: date, month: int) -> date:
    return date(today.year + (month <= today.month), month, 1)


def _length(span: re.Match[str]) -> timedelta:
    word, unit = span["n"].lower(), span["unit"].lower()
    few = not (word.isdigit() or word in _NUMBERS)
    if unit.startswith(("m", "mois")):
        return UNDATED if few else timedelta(days=round(30.44 * _number(word)))
    if unit.startswith(("q",)):
        return timedelta(days=91 * (1 if few else _number(word)))
    if unit.startswith(("y",)):
        return timedelta(days=365)
    if unit.startswith(("d", "t", "j", "g")) and not unit.startswith("dec"):
        return timedelta(days=3 if few else _number(word))
    return timedelta(weeks=3 if few else _number(word))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word, 1)
