"""Pieces of Gmail's page as it stands in 2026: rows, threads, messages, composers."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from itertools import count

numbers = count(1)


@dataclass(frozen=True)
class Person:
    """Who stands on a page."""

    name: str
    email: str


@dataclass(frozen=True)
class Mail:
    """One message of an open thread."""

    id: str
    sender: Person
    to: tuple[Person, ...]
    text: str
    open: bool = True
    when: str = "Mon, Jun 8, 9:14 AM"


@dataclass(frozen=True)
class Thread:
    """A thread by its id at Gmail's API."""

    id: str
    subject: str
    mails: tuple[Mail, ...] = ()


@dataclass(frozen=True)
class Draft:
    """A message being written, as its composer shows it."""

    thread: str = ""
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    bcc: tuple[Person, ...] = ()
    subject: str = ""
    text: str = ""
    typing: str = ""
    folded: bool = False


@dataclass(frozen=True)
class Labels:
    """Gmail's labels in one language."""

    lang: str = "en"
    dir: str = "ltr"
    send: str = "Send \u202a(Ctrl-Enter)\u202c"
    reply: str = "Reply"
    body: str = "Message Body"
    subject: str = "Subject"
    search: str = "Search mail"
    compose: str = "Compose"
    inbox: str = "Inbox"
    to: str = "to"
    fields: tuple[str, str, str] = ("To", "Cc", "Bcc")
    me: str = "me"
    more: dict[str, str] = field(default_factory=dict, hash=False)


LANGUAGES = {
    "en": Labels(),
    "de": Labels(
        "de", "ltr", "Senden \u202a(Strg-Enter)\u202c", "Antworten", "Nachrichtentext", "Betreff",
        "In E-Mails suchen", "Schreiben", "Posteingang", "an", ("An", "Cc", "Bcc"), "mich",
    ),
    "fr": Labels(
        "fr", "ltr", "Envoyer \u202a(Ctrl-Entrée)\u202c", "Répondre", "Corps du message", "Objet",
        "Rechercher dans les messages", "Nouveau message", "Boîte de réception", "À",
        ("À", "Cc", "Cci"), "moi",
    ),
    "ja": Labels(
        "ja", "ltr", "送信 \u202a(Ctrl-Enter)\u202c", "返信", "メッセージ本文", "件名", "メールを検索",
        "作成", "受信トレイ", "To", ("宛先", "Cc", "Bcc"), "自分",
    ),
    "ar": Labels(
        "ar", "rtl", "إرسال \u202a(Ctrl-Enter)\u202c", "رد", "نص الرسالة", "الموضوع",
        "البحث في البريد", "إنشاء", "البريد الوارد", "إلى", ("إلى", "نسخة", "نسخة مخفية"), "أنا",
    ),
}  # fmt: skip


def row(thread: Thread, unread: bool = True) -> str:
    """One row of a list of threads."""
    mail = thread.mails[-1]
    label = f":{next(numbers)}"
    state, name = ("zE", "zF") if unread else ("yO", "yP")
    return (
        f'<tr class="zA {state}" role="row" tabindex="-1" aria-labelledby="{label}">'
        '<td class="oZ-x3 xY"><div class="oZ-jc T-Jo J-J5-Ji" role="checkbox" aria-checked="false"'
        f' aria-labelledby="{label}" tabindex="-1"></div></td>'
        f'<td class="yX xY" role="gridcell"><div id="{label}" class="afn">{escape(thread.subject)}'
        f'</div><div class="yW"><span class="bA4"><span translate="no" class="{name}" '
        f'email="{mail.sender.email}" name="{escape(mail.sender.name)}" '
        f'data-hovercard-id="{mail.sender.email}">{escape(mail.sender.name)}</span></span></div></td>'
        '<td class="xY a4W" role="gridcell"><div class="a4X"><div class="xS" role="link">'
        '<div class="xT"><div class="y6"><span class="bog"><span class="bqe" '
        f'data-thread-id="#thread-f:{int(thread.id, 16)}" data-legacy-thread-id="{thread.id}" '
        f'data-legacy-last-message-id="{mail.id}">{escape(thread.subject)}</span></span></div>'
        f'<span class="y2"><span class="Zt">&nbsp;-&nbsp;</span>{escape(mail.text[:90])}</span>'
        '</div></div></div></td><td class="xW xY" role="gridcell">'
        f'<span title="{mail.when}">{mail.when[5:10]}</span></td></tr>'
    )


def rows(threads: tuple[Thread, ...]) -> str:
    """A list of threads."""
    return (
        '<div class="ae4 UI"><div class="Cp"><table class="F cf zt" role="grid"><tbody>'
        f"{''.join(row(each) for each in threads)}</tbody></table></div></div>"
    )


def message(mail: Mail, labels: Labels, below: str = "") -> str:
    """One message of an open thread, folded or open, with what stands below it."""
    to = ", ".join(
        f'<span dir="ltr" email="{p.email}" name="{escape(p.name)}" data-hovercard-id="{p.email}" '
        f'class="g2" translate="no">{escape(p.name)}</span>'
        for p in mail.to
    )
    sender = (
        f'<span email="{mail.sender.email}" name="{escape(mail.sender.name)}" '
        f'data-hovercard-id="{mail.sender.email}" class="gD"><span>{escape(mail.sender.name)}'
        "</span></span>"
    )
    body = (
        '<div class="ii gt" jslog="20277; u014N:xr6bB; 4:W251bGwsbnVsbCxbXV0."><div class="a3s aiL">'
        f'<div dir="ltr">{mail.text}</div></div></div>'
    )
    folded = f'<div class="iA g6">{escape(mail.text[:80])}</div>'
    kind = "adn" if mail.open else "adf"
    return (
        f'<div class="{"h7" if mail.open else "kv"} nH oy8Mbf" role="listitem" tabindex="-1" '
        f'aria-expanded="{str(mail.open).lower()}"><div class="Bk"><div class="G3 G2"><div><div>'
        f'<div class="{kind} ads" data-message-id="#msg-f:{int(mail.id, 16)}" '
        f'data-legacy-message-id="{mail.id}"><div class="gs"><div class="gE iv gt"><h3 class="iw">'
        f'<span class="qu">{sender}</span></h3><span class="g3">{mail.when}</span>'
        + (
            f'<div class="iw ajw"><span class="hb">{labels.to} {to}</span></div>'
            if mail.open
            else ""
        )
        + f"</div><div>{body if mail.open else folded}</div></div></div></div>{below}"
        "</div></div></div></div>"
    )


def open_thread(thread: Thread, labels: Labels, reply: str = "") -> str:
    """An open thread: subject, messages, and a reply below the last one."""
    last = len(thread.mails) - 1
    mails = "".join(
        message(mail, labels, reply if index == last else "")
        for index, mail in enumerate(thread.mails)
    )
    return (
        '<div class="nH a98 iY"><div class="nH"><div class="nH V8djrc byY"><div class="nH">'
        f'<div class="ha"><h2 jsname="r4nke" class="hP" tabindex="-1" '
        f'data-thread-perm-id="thread-f:{int(thread.id, 16)}" '
        f'data-legacy-thread-id="{thread.id}">{escape(thread.subject)}</h2></div></div></div></div>'
        f'<div class="nH aHU"><div class="nH hx"><div class="nH" role="list">{mails}</div></div>'
        "</div></div>"
    )


def recipients(name: str, people: tuple[Person, ...], label: str, typing: str = "") -> str:
    """One line of recipients with its chips and its input."""
    chips = "".join(
        f'<div class="afp"><div role="option" tabindex="-1" class="afV" data-name="{escape(p.name)}"'
        f' data-hovercard-id="{p.email}" aria-label="{escape(p.name)} ({p.email})">'
        f'<div class="akl">{escape(p.name)}</div></div></div>'
        for p in people
    )
    hidden = "" if people or typing or name == "to" else ' style="display:none"'
    return (
        f'<tr class="bzf"{hidden}><td class="ok"><span class="gO">{label}</span></td><td class="eV">'
        f'<div name="{name}" class="anm" aria-label="{label}"><div class="aUy"><div class="agb">'
        f'<div role="listbox" aria-multiselectable="true" aria-label="{label}" class="agJ">'
        f'<div class="aHZ">{chips}</div><div class="aHZ"><input class="agP" role="combobox" '
        'aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" type="text" '
        f'aria-label="{label}" value="{escape(typing)}"></div></div></div></div></div></td></tr>'
    )


def composer(draft: Draft, me: Person, labels: Labels) -> str:
    """A composer: recipients, subject, hidden fields, text, buttons."""
    fields = zip(("to", "cc", "bcc"), (draft.to, draft.cc, draft.bcc), labels.fields, strict=True)
    lines = "".join(
        recipients(
            name, () if draft.folded else people, label, draft.typing if name == "to" else ""
        )
        for name, people, label in fields
    )
    everybody = ", ".join(
        f'<span email="{p.email}" data-hovercard-id="{p.email}">{escape(p.name)}</span>'
        for p in draft.to + draft.cc + draft.bcc
    )
    hide, show = ('style="display:none"', "") if draft.folded else ("", 'style="display:none"')
    root = f"#thread-f:{int(draft.thread, 16)}" if draft.thread else ""
    number = next(numbers)
    lines_of_text = "".join(
        f"<div>{escape(each) or '<br>'}</div>" for each in draft.text.split("\n")
    )
    return (
        f'<div class="M9"><div class="aoI" role="region" data-compose-id="{number}" '
        f'aria-label="{escape(draft.subject)}"><table class="aoP"><tbody><tr><td class="I5">'
        f'<form class="bAs" method="POST"><div class="fX aiL" {hide}><table class="GS"><tbody>'
        f'{lines}</tbody></table></div><div class="aoD hl" {show}><div class="oL aDm az9">{everybody}'
        f'</div></div><div class="aoD az6"><input name="subjectbox" class="aoT" '
        f'aria-label="{labels.subject}" placeholder="{labels.subject}" value="{escape(draft.subject)}">'
        f'</div><input type="hidden" name="from" value="{me.email}"><input type="hidden" name="draft" '
        f'value="#msg-a:r-{number}"><input type="hidden" name="rt" value="{root}"></form>'
        '<table class="iN"><tbody><tr><td class="GQ"><div class="GP"><div class="qz aiL">'
        '<table class="cf An"><tbody><tr><td class="Ap"><div class="Ar Au"><div class="aO7">'
        f'<div class="Am aiL Al editable" aria-label="{labels.body}" g_editable="true" role="textbox" '
        f'aria-multiline="true" contenteditable="true" tabindex="1">{lines_of_text}</div></div></div>'
        '</td></tr></tbody></table></div></div></td></tr><tr><td class="HE"><div class="aDh">'
        '<table class="IZ" role="group"><tbody><tr class="btC"><td class="gU Up"><div class="btA">'
        f'<div class="dC"><div class="T-I aoO v7" role="button" tabindex="1" '
        f'data-tooltip="{labels.send}" aria-label="{labels.send}">{labels.send.split()[0]}</div>'
        '<div class="T-I hG" role="button" tabindex="1" aria-haspopup="true" aria-expanded="false" '
        'aria-label="…"></div></div></div></td></tr></tbody></table></div></td></tr></tbody></table>'
        "</td></tr></tbody></table></div></div>"
    )


def popup(composed: str) -> str:
    """A composer in a window of its own at the foot of the page."""
    return (
        '<div class="nH Hd" role="dialog" aria-label="…"><div class="nH aaZ">'
        + composed
        + "</div></div>"
    )
