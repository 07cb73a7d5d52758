"""Which lines at the end of newly written text are signature, device notice or legal footer."""

from __future__ import annotations

import re

_DELIMITER = re.compile(r"^[ \t]*(?:--|—|––|__)[ \t]*$")
_RULE = re.compile(r"^[ \t]*[_*=~#-]{5,}[ \t]*$")
_DEVICE = re.compile(
    r"^[ \t]*(?:sent (?:from|via|with|by|using) (?:my |the |a )?[\w .®™'’+/-]{2,60}"
    r"|get outlook for \w+.*"
    r"|(?:von|aus) mein\w+ [\w .-]{2,40} gesendet|gesendet (?:von|mit|über|aus) [\w .-]{2,60}"
    r"|envoyé (?:de|depuis|à partir de) [\w .’'-]{2,60}|enviado (?:desde|do|de|por"
    r"|a partir d\w) [\w .-]{2,60}"
    r"|inviato da(?:l mio)? [\w .-]{2,40}|verstuurd vanaf [\w .-]{2,40}|verzonden (?:vanaf|met"
    r"|via) [\w .-]{2,40}"
    r"|skickat från [\w .-]{2,40}|sendt fra [\w .-]{2,40}|lähetetty [\w .-]{2,40}"
    r"|wysłane? z [\w .-]{2,40}"
    r"|отправлено (?:с|из) [\w .-]{2,40}|outlook für \w+ beschaffen.*|obtenir outlook .*"
    r"|télécharger outlook .*|obtener outlook .*|typed (?:on|with) (?:my )?[\w ]{2,40}"
    r"|(?:please )?(?:excuse|forgive) (?:my )?(?:the )?(?:brevity|typos"
    r"|any typos).*)[.!]?[ \t]*(?:<[^>]*>)?[ \t]*$",
    re.IGNORECASE,
)
# The first three letters of every such line: a cheap look before the pattern.
_DEVICE_STARTS = (
    *("sen", "get", "von", "aus", "ges", "env", "inv", "ver", "ski", "läh", "wys", "отп"),
    *("out", "obt", "tél", "typ", "ple", "exc", "for"),
)
_LEGAL_START = re.compile(
    r"^[ \t*_\[(]*(?:confidentiality(?: notice| note| statement|:)|confidential(?:ity)?[: ]+this"
    r"|legal (?:notice|disclaimer)|privileged (?:and|&|/) confidential|(?:e-?mail )?disclaimer\b"
    r"|notice(?: of confidentiality)?:|important notice\b|vertraulichkeitshinweis"
    r"|avis de confidentialité|aviso (?:legal|de confidencialidade?)"
    r"|irs circular 230|circular 230|to ensure compliance with|virus-?free\b"
    r"|(?:the )?information (?:contained )?in this (?:e-?mail|message|communication|transmission)"
    r"|this (?:e-?mail|message|communication|transmission)\b.{0,40}\b(?:is|are|may|contains?|has"
    r"|was)\b"
    r"|if you (?:are not|have received) (?:the intended|this)"
    r"|diese (?:e-?mail|nachricht) (?:enthält|ist|kann)|ce (?:message|courriel"
    r"|mail)\b.{0,40}\best\b"
    r"|este (?:mensaje|correo|e-?mail)\b.{0,60}\bconfiden|esta mensagem\b.{0,60}\bconfiden"
    r"|questo messaggio\b.{0,60}\briserv|dit (?:e-?mail)?bericht\b.{0,60}\bvertrouw"
    r"|please consider the environment|before printing|think before you print|save (?:a tree|paper)"
    r"|bitte denken sie an die umwelt|pensez à l'environnement)",
    re.IGNORECASE,
)
# One mail's small print holds several of these words; a person's sentence rarely holds four.
_LEGAL_WORDS = (
    "confidential", "privileged", "intended recipient", "intended only", "intended solely",
    "intended for", "addressee", "unauthori", "disclos", "distribut", "dissemination", "in error",
    "notify the sender", "delete it", "delete this", "delete the", "legally", "liab",
    "attachment", "virus", "sensitive information", "vertraulich", "empfänger", "irrtümlich",
    "vernichten", "confidentiel", "destinataire", "par erreur", "diffusion", "confidencial",
    "destinatario", "destinatário", "por error", "por erro", "riservat", "per errore",
    "vertrouwelijk", "geadresseerde", "registered office", "registered in", "company no",
    "company number", "authorised and regulated", "authorized and regulated", "regulated by",
    "geschäftsführer", "handelsregister", "amtsgericht", "ust-id", "environment", "print",
    "intended to be", "tax advice",
)  # fmt: skip
_LEGAL_FIRM = re.compile(
    r"^[ \t]*(?:registered (?:office|in)\b|company (?:no|number|registration)\b"
    r"|[^,.;]{2,60} is authori[sz]ed and regulated\b"
    r"|(?:geschäftsführer(?:in)?|vorstand|sitz der gesellschaft|amtsgericht|handelsregister|hrb"
    r"|ust-?id)\b.{0,3}:?)",
    re.IGNORECASE,
)
_LIST_FOOTER = re.compile(
    r"mailing list|do you yahoo|msn explorer|get your (?:private, )?free|unsubscribe|listinfo"
    r"|list-manage|to post to|you received this message because"
    r"|abmelden|désabonner|darse de baja|google groups|yahoo! groups",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"^[ \t*\[<{(]*(?:caution|warning|external|achtung|attention)\b.{0,40}(?:external|outside"
    r"|extern|e-?mail|sender)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^[ \t]*(?:(?:with )?(?:very |many |kind(?:est)?|warm(?:est|ly)?|best|all the best"
    r"|sincere(?:ly)?|yours?|respectfully)[\w ]{0,30}"
    r"|(?:thanks|thank you|cheers|regards|rgds|brgds|br|ciao|love|take care|talk soon"
    r"|sincerely)(?: again| so much| very much| all| and regards| & regards)?"
    r"|(?:mit )?(?:freundliche|beste|liebe|viele|herzliche|schöne)[nrs]?(?: \w+)? gr(?:ü|u|ue)(?:ß"
    r"|ss)en?(?: aus \w+)?|mfg|lg|vg|gruss|gruß|danke"
    r"|(?:bien )?cordialement|bien à (?:vous|toi)|amicalement|sincères salutations|merci"
    r"|(?:un )?(?:cordial |fuerte )?(?:saludo|abrazo)s?|saludos cordiales|atentamente|gracias"
    r"|atenciosamente|(?:um )?abraço|(?:com os )?(?:melhores )?cumprimentos|obrigad[oa]"
    r"|(?:cordiali|distinti) saluti|grazie|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?"
    r"|groet(?:en|jes)?"
    r"|(?:med )?vänliga? hälsning(?:ar)?|(?:med )?venlig hilsen|mvh"
    r"|hilsen)[ \t]*[,.!;\-–—]*[ \t]*$",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:\+|\b00)?\(?\d[\d ().\-/]{6,}\d|https?://|\bwww\.|[^\s@]+@[^\s@]+\.\w|\s[|•·]\s"
    r"|^[ \t]*(?:tel|phone|mobile|mob|cell|fax|office|direct|web|e-?mail|linkedin|twitter|skype"
    r"|address|[tmfpeow])[.:]\s",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(
    r"^[ \t]*(?:[-–—~][ \t]*)?[^\W\d_][\w.'’,-]*(?:[ \t]+[\w.'’(),&-]+){0,6}[ \t]*$"
)
_SENTENCE_END = re.compile(r"[.?!…][\"')]?[ \t]*$")
_POSTSCRIPT = re.compile(r"^[ \t]*(?:p\.?\s?p?\.?s\.?\b|nb\b|n\.b\.)[:. ]", re.IGNORECASE)
_BULLET = re.compile(r"^[ \t]*(?:[-*•·]|\d+[.)]|\[[ xX]?\])[ \t]+\S")
_MAX_BLOCK = 12
_LONGEST_PARAGRAPH = 40  # lines of small print; hostile mail has thousands


def without_signature(lines: list[str]) -> list[str]:
    """The lines of one stretch of new text, without what follows the writer's name."""
    lines = _without_banner(_without_device(lines))
    lines = _without_delimited(lines)
    lines = _without_legal(lines)
    return _without_contact_block(lines)


def _without_device(lines: list[str]) -> list[str]:
    return [
        line
        for line in lines
        if not (line.lstrip()[:3].lower() in _DEVICE_STARTS and len(line) < 120)
        or not _DEVICE.match(line)
    ]


def _without_banner(lines: list[str]) -> list[str]:
    """The lines without a gateway's "CAUTION: external sender" paragraph at their head."""
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _BANNER.match(lines[start]):
        return lines
    stop = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
    return lines[stop:] if stop < len(lines) else lines


def _without_delimited(lines: list[str]) -> list[str]:
    """The lines before "-- ", or before a rule under which a list's or firm's footer stands."""
    for index, line in enumerate(lines):
        if _DELIMITER.match(line) and len(lines) - index <= 41:
            return lines[:index] + _postscript(lines[index + 1 :])
        if _RULE.match(line) and _is_footer(lines, index + 1):
            return lines[:index]
    return lines


def _postscript(lines: list[str]) -> list[str]:
    start = next((i for i, line in enumerate(lines) if _POSTSCRIPT.match(line)), len(lines))
    stop = next((i for i in range(start, len(lines)) if not lines[i].strip()), len(lines))
    return lines[start:stop]


def _is_footer(lines: list[str], index: int) -> bool:
    start = next((i for i in range(index, len(lines)) if lines[i].strip()), -1)
    if start < 0:
        return True
    text = _paragraph(lines, start)
    return bool(_LIST_FOOTER.search(text)) or _legal_words(text) >= 3


def _without_legal(lines: list[str]) -> list[str]:
    """The lines before a paragraph of legal small print."""
    words = _legal_words_in(" ".join(line.strip() for line in lines))
    # Without two of its words only a firm's line near the end begins any.
    first = 0 if words >= 2 else max(0, len(lines) - 3)
    for index, line in enumerate(lines[first:], first):
        if len(line) < 12:
            continue
        begins = index == 0 or not lines[index - 1].strip()
        fresh = begins or _ends(lines[index - 1])
        firm = fresh and bool(_LEGAL_FIRM.match(line))
        started = firm or (fresh and bool(_LEGAL_START.match(line)))
        if not started and not (begins and _legal_words(line) >= 2):
            continue
        words = _legal_words(_paragraph(lines, index))
        if words >= 4 or (started and words >= 2) or (firm and len(lines) - index <= 3):
            return lines[:index]
    return lines


def _ends(line: str) -> bool:
    """True for a line that the next one does not continue: short, or the end of a sentence."""
    return len(line) < 50 or bool(_SENTENCE_END.search(line))


def _legal_words(text: str) -> int:
    """How many different words of small print the text holds."""
    return _legal_words_in(text[:3000])


def _legal_words_in(text: str) -> int:
    lower = text.lower()
    return len([word for word in _LEGAL_WORDS if word in lower])


def _paragraph(lines: list[str], index: int) -> str:
    last = min(len(lines), index + _LONGEST_PARAGRAPH)
    stop = next((i for i in range(index, last) if not lines[i].strip()), last)
    return " ".join(line.strip() for line in lines[index:stop])


def _without_contact_block(lines: list[str]) -> list[str]:
    """The lines without titles, numbers and addresses below the name that signs."""
    filled = [i for i, line in enumerate(lines) if line.strip()]
    for position in range(max(0, len(filled) - _MAX_BLOCK - 1), len(filled) - 1):
        index, below = filled[position], filled[position + 1 :]
        after_closing = bool(position) and _is_closing(lines[filled[position - 1]], position)
        if not _is_name(lines[index]) or not (after_closing or _starts_block(lines, index)):
            continue
        block = [lines[i] for i in below]
        if _is_contact_block(block, after_closing):
            return lines[: index + 1]
    return lines


def _is_name(line: str) -> bool:
    if len(line) > 60 or _SENTENCE_END.search(line) or _CONTACT.search(line):
        return False
    return bool(_NAME_LINE.match(line)) and not (line.endswith(",") or _CLOSING.match(line))


def _is_closing(line: str, position: int) -> bool:
    """True for "Best regards", and for any few words with a comma that do not open the mail."""
    few = line.endswith(",") and len(line.split()) <= 6 and position > 1
    return few or bool(_CLOSING.match(line))


def _starts_block(lines: list[str], index: int) -> bool:
    """True below an empty line, or a short one below the end of a sentence."""
    if index == 0:
        return False
    above = lines[index - 1].strip()
    return not above or (bool(_SENTENCE_END.search(above)) and len(lines[index].split()) <= 3)


def _is_contact_block(block: list[str], after_closing: bool) -> bool:
    """True when every line is a title, a firm or a way to reach the writer, and one is the last."""
    if any(_POSTSCRIPT.match(line) or _BULLET.match(line) for line in block):
        return False
    contacts = sum(bool(_CONTACT.search(line)) for line in block)
    sentences = sum(
        bool(_SENTENCE_END.search(line)) and not _CONTACT.search(line) and len(line.split()) > 4
        for line in block
    )
    if sentences:
        return False
    return contacts >= 1 or (after_closing and all(len(line) <= 60 for line in block))
