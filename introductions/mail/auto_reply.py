"""Answers that a program gave for somebody who is away (RFC 3834), and until when."""

from __future__ import annotations

import re
from datetime import date

from introductions.mail.return_date import return_date
from introductions.mail.subjects import has_prefix
from introductions.model import Message

_SUBJECT = re.compile(
    r"^\s*(?:auto(?:matic|mated|matische)?[- ]?(?:reply|response|answer|antwort)|auto(?:reply"
    r"|response)?\s*:|out of (?:the )?office\b"
    r"|ooo\b\s*[:-]|away (?:from|message)|i am (?:away|out)|(?:on )?(?:vacation|holiday"
    r"|annual leave|parental leave|maternity leave)(?: reply| response| notice)?\s*[:-]"
    r"|abwesen(?:d|heit\w*)|automatische antwort|nicht im (?:büro|haus)|urlaub\w*\s*:"
    r"|absence du bureau|absen(?:t|ce)\b.{0,20}:|réponse automatique|message d['’]absence"
    r"|respuesta automática|fuera de (?:la )?oficina|ausente|resposta automática|ausência"
    r"|fora do escritório"
    r"|risposta automatica|fuori (?:sede|ufficio)|assenza|automatisch(?:e)? (?:antwoord"
    r"|beantwoord)|afwezig"
    r"|autosvar|automatiskt svar|automatisk svar|frånvaro|fravær|automaattinen vastaus|poissa"
    r"|poissaolo"
    r"|automatyczna odpowiedź|nieobecn|automatická odpověď|автоответ|автоматический ответ|自動返信"
    r"|自动回复|자동)",
    re.IGNORECASE,
)
_EXCHANGE = re.compile(r"^\s*out of office autoreply|^\s*autoreply", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:out of (?:the |my )?office|away from (?:the office|my desk|e-?mail)|on (?:annual "
    r"|parental |maternity |paternity |sick |medical )?(?:leave|vacation|holidays?)"
    r"|(?:am|is|be|are) (?:currently )?(?:away|travel+ing|unavailable|absent|out)|limited access"
    r"|will (?:reply|respond|get back|return)|back (?:on|in)|no longer (?:works?|with)"
    r"|nicht im (?:büro|haus|dienst)|abwesend|im urlaub|auf reisen|elternzeit|zurück|wieder (?:da"
    r"|erreichbar|im)"
    r"|absent|en congés?|en vacances|de retour|déplacement|ausente|de vacaciones|vacaciones"
    r"|de baja|regres|vuelv|estaré"
    r"|de férias|férias|regresso|retorn|fuori (?:sede|ufficio)|in ferie|assente|rientr|afwezig"
    r"|met vakantie|op vakantie|terug"
    r"|semester|föräldraledig|ferie|urlop|nieobecn|отпуск)\b",
    re.IGNORECASE,
)


def is_auto_reply(message: Message) -> bool:
    """True for an answer by a program: out of office, "no longer works here", "we got your mail".

    `X-Auto-Response-Suppress` alone proves nothing: people's mail carries it too.
    """
    headers = message.headers
    if headers.get("auto-submitted", "").strip().lower().startswith("auto-replied"):
        return not headers.get("content-type", "").lower().startswith("multipart/report")
    if "x-autoreply" in headers or "x-autorespond" in headers:
        return True
    if headers.get("precedence", "").strip().lower() in ("auto_reply", "auto-reply"):
        return True
    subject = message.subject
    if has_prefix(subject):
        return False
    return bool(_EXCHANGE.match(subject)) or (
        bool(_SUBJECT.match(subject)) and bool(_AWAY.search(message.text[:1500]))
    )


def out_of_office_until(message: Message) -> date | None:
    """The day that an auto-reply names for the return; None when it names none."""
    if not is_auto_reply(message):
        return None
    return return_date(message.text[:3000], message.sent_at.date())
