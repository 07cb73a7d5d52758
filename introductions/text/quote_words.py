"""The words by which mail programs mark what is not newly written, in the languages they speak."""

from __future__ import annotations

import re

# Field names of a quoted header, by what they hold.
FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "from": (
        "from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "от", "від", "kimden",
        "feladó", "de la", "από", "remitente", "expéditeur", "mittente", "afzender", "absender",
        "差出人", "发件人", "寄件者", "寄件人", "보낸 사람", "보낸사람", "dari", "từ",
    ),
    "date": (
        "sent", "date", "gesendet", "datum", "envoyé", "enviado", "enviada", "enviado el",
        "enviado em", "enviada em", "enviada el", "fecha", "data", "inviato", "verzonden",
        "skickat", "sendt", "dato", "lähetetty", "päivämäärä", "päiväys", "wysłano", "wysłane",
        "odesláno", "дата", "отправлено", "надіслано", "tarih", "gönderildi", "gönderilen",
        "elküldve", "dátum", "trimis", "στάλθηκε", "ημερομηνία", "送信日時", "日時", "日付",
        "发送时间", "日期", "寄件日期", "날짜", "보낸 날짜", "when", "gesendet am", "envoyé le",
        "date d'envoi", "tanggal", "ngày",
    ),
    "to": (
        "to", "an", "à", "a", "para", "aan", "till", "til", "vastaanottaja", "do", "komu", "кому",
        "kime", "címzett", "către", "προς", "宛先", "收件人", "收件者", "받는 사람", "받는사람",
        "destinataire", "destinatario", "destinatário", "empfänger", "kepada", "đến",
    ),
    "cc": (
        "cc", "copie à", "copie", "kopie", "copia", "cópia", "kopia", "kopi", "kopio", "dw",
        "копия", "копія", "bilgi", "másolatot kap", "κοιν", "抄送", "副本", "참조", "bcc",
    ),
    "subject": (
        "subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp",
        "ämne", "emne", "aihe", "temat", "předmět", "тема", "konu", "tárgy", "subiect", "θέμα",
        "件名", "主题", "主旨", "제목", "perihal", "chủ đề",
    ),
}  # fmt: skip

# The verb of "On Monday, Carol wrote:".
_WROTE = (
    r"wrote|writes|schrieb|geschrieben|a\s+écrit|écrivait|escribió|escribi[oó]|va escriure|"
    r"escreveu"
    r"|ha\s+scritto|scrisse|schreef|heeft\s+geschreven|skrev|kirjoitti|napisał\(?a?\)?|pisze"
    r"|napsal\(?a?\)?"
    r"|napísal\(?a?\)?|je\s+napisa(?:o|la)|написал\(?а?\)?|пишет|написав|yazdı|írta|a\s+scris"
    r"|έγραψε"
    r"|đã\s+viết|menulis|写道|寫道|のメール|さんは書きました|작성"
)
WROTE = re.compile(rf"(?<!\w)(?:{_WROTE})(?!\w)", re.IGNORECASE)
WROTE_AT_END = re.compile(rf"(?<!\w)(?:{_WROTE})\s*[:：]?\s*$", re.IGNORECASE)
# How such a line begins where it begins with its date.
ATTRIBUTION_START = re.compile(
    r"^[ \t]*(?:(?:on|am|le|el|em|il|op|den|på|w\s+dniu|dne|dňa|в|a\(z\)|la|στις|vào|pada|no\s+dia"
    r"|il\s+giorno|il\s+giovedì|понедельник|вторник|среда|четверг|пятница|суббота|"
    r"воскресенье)\b.*\d|\d{1,4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,4})",
    re.IGNORECASE,
)
_FORWARD = (
    r"forwarded\s+(?:message|by)|weitergeleitete\s+(?:nachricht|mail)|message\s+transf[ée]r[ée]"
    r"|mensaje\s+reenviado|mensagem\s+encaminhada|messaggio\s+inoltrato|doorgestuurd\s+bericht"
    r"|vidarebefordrat\s+(?:brev|meddelande)|videresendt\s+(?:mail|melding|meddelelse)"
    r"|wiadomość\s+przekazana|пересылаемое\s+сообщение|пересланное\s+сообщение|välitetty\s+viesti"
    r"|iletilen\s+(?:ileti|mesaj)|přeposlaná\s+zpráva|转发的邮件|轉寄的郵件|転送メッセージ|전달된\s+메시지"
)
_ORIGINAL = (
    r"original\s+(?:message|appointment|e?-?mail)|ursprüngliche\s+nachricht|urspr\.\s+nachricht"
    r"|message\s+d['’]origine|message\s+original|mensaje\s+original|mensagem\s+original"
    r"|messaggio\s+originale|oorspronkelijk(?:e)?\s+bericht|originalmeddelande"
    r"|ursprungligt\s+meddelande"
    r"|opprinnelig\s+melding|oprindelig\s+(?:meddelelse|besked)|alkuperäinen\s+viesti"
    r"|oryginalna\s+wiadomość|исходное\s+сообщение|původní\s+zpráva|eredeti\s+üzenet|özgün\s+ileti"
    r"|原始邮件|原始郵件|元のメッセージ|원본\s+메(?:시|세)지"
)
FORWARD_LINE = re.compile(
    rf"^[ \t]*(?:[-_=—]{{2,}}[ \t]*(?:{_FORWARD})\b|begin\s+forwarded\s+message\s*:"
    r"|anfang\s+der\s+weitergeleiteten\s+(?:nachricht|e-mail)\s*:"
    r"|début\s+du\s+message\s+(?:réexpédié|transféré)\s*:"
    r"|inicio\s+del\s+mensaje\s+reenviado\s*:|início\s+da\s+mensagem\s+(?:reencaminhada"
    r"|encaminhada)\s*:"
    r"|inizio\s+messaggio\s+inoltrato\s*:|begin\s+doorgestuurd\s+bericht\s*:)",
    re.IGNORECASE,
)
ORIGINAL_LINE = re.compile(
    rf"^[ \t]*(?:[-_=—]{{2,}}[ \t]*(?:{_ORIGINAL})[ \t]*[-_=—]*[ \t]*:?|-{{6,}} *original *-{{6,}}"
    # Zoho, GroupWise
    rf"|-{{2,}} *on .{{5,200}}\b(?:{_WROTE}) *-{{2,}}|>>> .{{2,150}}\d.{{0,12}} >>>)[ \t]*$",
    re.IGNORECASE,
)
_NAMES_BY_FIELD = {name: kind for kind, names in FIELD_NAMES.items() for name in names}
_ALL_NAMES = "|".join(sorted(map(re.escape, _NAMES_BY_FIELD), key=len, reverse=True))
_FIELD = re.compile(
    rf"^[ \t]*\*{{0,2}}({_ALL_NAMES})\*{{0,2}}[ \t]*[:：][ \t]*\*{{0,2}}", re.IGNORECASE
)


def field_of(line: str) -> tuple[str, str] | None:
    """Which field of a quoted header the line is, and its value; None for other lines."""
    match = _FIELD.match(line[:200])
    if not match:
        return None
    return _NAMES_BY_FIELD[match[1].lower()], line[match.end() :].strip(" \t*")
