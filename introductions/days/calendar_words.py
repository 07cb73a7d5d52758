"""Days, months and hours as mail writes them in seven languages."""

from __future__ import annotations

import re

WEEKDAYS: dict[str, int] = {}
MONTHS: dict[str, int] = {}

# One row per day or month: English, German, French, Spanish, Portuguese, Italian, Dutch.
for _number, _names in enumerate(
    (
        "monday mon montag lundi lunes segunda segunda-feira lunedi lunedì maandag",
        "tuesday tues tue dienstag mardi martes terça terça-feira terca martedi martedì dinsdag",
        "wednesday wed weds mittwoch mercredi miércoles miercoles quarta quarta-feira mercoledi "
        "mercoledì woensdag",
        "thursday thurs thur thu donnerstag jeudi jueves quinta quinta-feira giovedi giovedì "
        "donderdag",
        "friday fri freitag vendredi viernes sexta sexta-feira venerdi venerdì vrijdag",
        "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag",
        "sunday sun sonntag dimanche domingo domenica zondag",
    )
):
    WEEKDAYS.update(dict.fromkeys(_names.split(), _number))

for _number, _names in enumerate(
    (
        "january jan januar jänner janvier enero janeiro gennaio januari",
        "february feb februar février fevrier febrero fevereiro febbraio februari",
        "march mar märz maerz mars marzo março marco maart",
        "april apr avril abril aprile",
        "may mai mayo maio maggio mei",
        "june jun juni juin junio junho giugno",
        "july jul juli juillet julio julho luglio",
        "august aug août aout agosto augustus",
        "september sept sep septembre septiembre setembro settembre",
        "october oct oktober okt octobre octubre outubro ottobre",
        "november nov novembre noviembre novembro",
        "december dec dezember dez décembre decembre diciembre dezembro dicembre",
    ),
    start=1,
):
    MONTHS.update(dict.fromkeys(_names.split(), _number))

# Words that are a day or a month only beside a number: "I sat", "you may", "the sun", "mar y sol".
DOUBTFUL = frozenset(
    (
        "sat",
        "sun",
        "mon",
        "may",
        "mar",
        "mars",
        "wed",
        "fri",
        "segunda",
        "terça",
        "quarta",
        "quinta",
    )
)

TOMORROW = re.compile(
    r"\b(?P<later>day after tomorrow|übermorgen|après-demain|pasado mañana|dopodomani|overmorgen)\b"
    r"|\b(?P<next>tomorrow|tmrw|morgen(?= (?:um|früh|om|ochtend|nachmittag|abend|vormittag))"
    r"|demain|mañana(?= (?:a|por)\b)|amanhã|domani)\b"
    r"|\b(?P<today>today|tonight|this (?:afternoon|evening|morning)|heute|aujourd['’]hui|hoy|hoje"
    r"|oggi|vandaag)\b",
    re.IGNORECASE,
)

_COUNTED = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
NUMBER_HOURS = {word: number for number, word in enumerate(_COUNTED, start=1)}
