"""What Google Takeout adds to each mail of its "All mail" mbox: labels and the thread."""

from __future__ import annotations

from server.mail import headers
from server.mail.header_text import text_of

# Takeout writes the names of labels in the account's language.
_NAMES = {
    "INBOX": "inbox|posteingang|boîte de réception|recibidos|bandeja de entrada|caixa de entrada"
    "|entrada|posta in arrivo|inkorgen|indbakke|innboks|saapuneet|odebrane|doručené|входящие"
    "|gelen kutusu|受信トレイ|收件箱|收件匣|받은편지함|postvak in",
    "SENT": "sent|sent mail|gesendet|messages envoyés|envoyés|enviados|enviado|inviati"
    "|posta inviata|verzonden|verzonden berichten|skickat|skickade|sendt|sendte|lähetetyt|wysłane"
    "|odeslaná pošta|odeslané|отправленные|gönderilmiş postalar|gönderilenler|送信済みメール"
    "|已发邮件|已傳送郵件|寄件備份|보낸편지함",
    "DRAFT": "draft|drafts|entwürfe|entwurf|brouillons|borradores|rascunhos|bozze|concepten"
    "|utkast|kladder|luonnokset|wersje robocze|robocze|koncepty|черновики|taslaklar|下書き|草稿"
    "|임시보관함",
    "SPAM": "spam|junk|indésirables|lixo eletrônico|ongewenst|skräppost|søppelpost|roskaposti"
    "|спам|迷惑メール|垃圾邮件|垃圾郵件|스팸함",
    "TRASH": "trash|bin|deleted|papierkorb|corbeille|papelera|lixeira|lixo|cestino|prullenbak"
    "|papperskorgen|papirkurv|papperskorg|søppelkasse|roskakori|kosz|koš|корзина|çöp kutusu"
    "|ゴミ箱|已删除邮件|垃圾桶|휴지통",
    "CHAT": "chat|chats|hangouts|chatten|чаты|チャット|聊天|채팅",
    "CATEGORY_PROMOTIONS": "category promotions|promotions|kategorie werbung|werbung"
    "|catégorie promotions|categoría promociones|promociones|categoria promoções|promoções"
    "|categoria promozioni|promozioni|categorie reclame|reclame|kategori kampanjer",
    "CATEGORY_SOCIAL": "category social|social|kategorie soziale netzwerke"
    "|catégorie réseaux sociaux"
    "|categoría social|categoria social|categoria sociale|categorie sociaal|sociaal",
    "CATEGORY_UPDATES": "category updates|kategorie benachrichtigungen|catégorie notifications"
    "|categoría notificaciones|categoria atualizações|categoria aggiornamenti|categorie updates",
    "CATEGORY_FORUMS": "category forums|kategorie foren|catégorie forums|categoría foros"
    "|categoria fóruns|categoria forum|categorie forums",
}  # fmt: skip
_LABELS = {name.strip(): label for label, names in _NAMES.items() for name in names.split("|")}
# Mail that the owner has not sent or does not want counts for nothing (it is never read).
LEFT_OUT = frozenset({"DRAFT", "SPAM", "TRASH", "CHAT"})


def labels(fields: headers.Fields) -> frozenset[str]:
    """Gmail's label ids of the mail; empty for mail that is not from Takeout."""
    if "x-gmail-labels" not in fields:
        return frozenset()
    stated = text_of(headers.first(fields, "x-gmail-labels"))
    names = (name.strip(' "').lower() for name in stated.split(","))
    return frozenset(_LABELS[name] for name in names if name in _LABELS)


def thread_id(fields: headers.Fields) -> str:
    """Gmail's thread id in its own hexadecimal form; empty for mail that is not from Takeout."""
    stated = headers.first(fields, "x-gm-thrid").strip()
    return format(int(stated), "x") if stated.isascii() and stated.isdigit() else ""
