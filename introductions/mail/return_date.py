"""The day of return that an out-of-office text names."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTH_NAMES = (
    "january jan januar januari janvier janv enero ene janeiro gennaio gen stycznia styczeń",
    "february feb februar februari février fevrier févr febrero fevereiro fev febbraio lutego",
    "march mar märz maerz mrz maart mars marzo março marco marca mrt",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mei mayo maio maggio mag maj maja",
    "june jun juni juin junio junho giugno giu czerwca",
    "july jul juli juillet juil julio julho luglio lug lipca",
    "august aug augustus août aout agosto ago augusti sierpnia",
    "september sep sept septembre septiembre setembro settembre set września",
    "october oct okt oktober octobre octubre outubro ottobre ott out października",
    "november nov novembre noviembre novembro listopada",
    "december dec dez dezember décembre decembre déc diciembre dic dezembro dicembre grudnia",
)
_MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}
_DAYS = (
    "monday montag lundi lunes segunda lunedì maandag mon",
    "tuesday dienstag mardi martes terça martedì dinsdag tue",
    "wednesday mittwoch mercredi miércoles quarta mercoledì woensdag wed",
    "thursday donnerstag jeudi jueves quinta giovedì donderdag thu",
    "friday freitag vendredi viernes sexta venerdì vrijdag fri",
    "saturday samstag samedi sábado sabato zaterdag sat",
    "sunday sonntag dimanche domingo domenica zondag sun",
)
_WEEKDAYS = {name: number for number, names in enumerate(_DAYS) for name in names.split()}
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_WEEKDAY = "|".join(sorted(map(re.escape, _WEEKDAYS), key=len, reverse=True))
_SAYS_RETURN = re.compile(
    r"\b(?:until|till?|thru|through|return(?:ing|s)?|back|bis(?: zum| einschließlich| einschl\.)?"
    r"|wieder|zurück|jusqu['’]?(?:au|à)|de retour"
    r"|hasta|regres\w+|vuelv\w+|até|retorn\w+|volto|fino al?|rientr\w+|torn\w+|tot(?: en met)?"
    r"|t/m|terug|tillbaka|till och med|tilbake|tilbage|do dnia"
    r"|(?:ab(?: dem)?|from|à partir d[ue]|a partir d\w+|vanaf|från|fra)(?=[^!?\n]{0,60}"
    r"\b(?:wieder|zurück|back|again|de retour|de vuelta|de volta|terug|tillbaka|tilbake)\b))\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|ª|\.)?[ ]?(?:of |de "
    rf"|d['’])?[ ]?(?P<m1>{_MONTH})\b\.?,?(?: de| del)?(?:[ ]+(?P<y1>\d{{4}}))?"
    rf"|(?P<m2>{_MONTH})\b\.?[ ]+(?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\b(?!:\d)(?:,?[ ]+(?P<y2>\d{{4}}))?"
    rf"|(?P<n1>\d{{1,2}})(?P<sep>[./-])(?P<n2>\d{{1,2}})(?:(?P=sep)(?P<y3>\d{{2,4}})?)?"
    rf"|\b(?P<wd>{_WEEKDAY})\b",
    re.IGNORECASE,
)
_REACH = 80
_LONGEST = timedelta(days=550)


def return_date(text: str, sent: date) -> date | None:
    """The last day named near a word of return ("until 24 August"); None when there is none."""
    for sign in _SAYS_RETURN.finditer(text):
        near = text[sign.end() : sign.end() + _REACH].split("\n\n")[0]
        dated = [found for match in _DATE.finditer(near) if (found := _read(match, sent))]
        if dated:
            return _chosen(dated)
    return None


def _chosen(dated: list[tuple[date, bool]]) -> date:
    """The first exact date; a bare weekday only where no exact date stands beside it."""
    exact = [day for day, is_exact in dated if is_exact]
    return exact[0] if exact else dated[0][0]


def _read(match: re.Match[str], sent: date) -> tuple[date, bool] | None:
    """The day that a match means, and whether it is more than the name of a weekday."""
    if match["wd"]:
        ahead = (_WEEKDAYS[match["wd"].lower()] - sent.weekday() - 1) % 7 + 1
        return sent + timedelta(days=ahead), False
    day = _exact(match, sent)
    return (day, True) if day else None


def _exact(match: re.Match[str], sent: date) -> date | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return _near(day, month, year, sent)
    if match["m1"]:
        return _near(int(match["d1"]), _MONTHS[match["m1"].lower()], _year(match["y1"]), sent)
    if match["m2"]:
        return _near(int(match["d2"]), _MONTHS[match["m2"].lower()], _year(match["y2"]), sent)
    first, second, year = int(match["n1"]), int(match["n2"]), _year(match["y3"])
    if match["sep"] == "/" and not (first > 12):
        return _near(second, first, year, sent) or _near(first, second, year, sent)
    return _near(first, second, year, sent)


def _year(text: str | None) -> int:
    """The year written, four digits; 0 where none is."""
    year = int(text) if text else 0
    return year + 2000 if 0 < year < 100 else year


def _near(day: int, month: int, year: int, sent: date) -> date | None:
    """The day on or after *sent*; None where there is none within a year and a half."""
    for candidate_year in (year,) if year else (sent.year, sent.year + 1):
        try:
            found = date(candidate_year, month, day)
        except ValueError:
            return None
        if sent <= found <= sent + _LONGEST:
            return found
    return None
