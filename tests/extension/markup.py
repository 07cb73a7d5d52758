"""Pieces of Gmail's page as it stands in 2026: rows, threads, messages, composers."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from itertools import count
from pathlib import Path

numbers = count(1)
FOLDER = Path(__file__).parent.parent / "data" / "gmail-pages"
ITEM = '<div class="{} nH oy8Mbf" role="listitem"'
BELOW = '<div class="ajx"></div></div>'


def _part(name: str, begin: str, end: str) -> str:
    page = (FOLDER / name).read_text()
    start = page.index(begin)
    return page[start : page.index(end, start + 1)]


HEAD = _part("thread.html", '<div class="nH a98', ITEM.format("kv"))
FOLDED = _part("thread.html", ITEM.format("kv"), ITEM.format("h7"))
OPEN = _part("thread-inline-reply.html", ITEM.format("h7"), ITEM.format("h7"))


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
        f'<span class="y2"><span class="Zt">&nbsp;-&nbsp;</span>{escape(plain(mail.text)[:90])}</span>'
        '</div></div></div></td><td class="xW xY" role="gridcell">'
        f'<span title="{mail.when}">{mail.when[5:10]}</span></td></tr>'
    )


def plain(text: str) -> str:
    """The text without its tags."""
    return re.sub(r"<[^>]*>", " ", text)


def rows(threads: tuple[Thread, ...]) -> str:
    """A list of threads."""
    return (
        '<div class="ae4 aDM UI nH oZ-x3" gh="tl"><div class="Cp"><div><table class="F cf zt" role="grid"><tbody>'
        f"{''.join(row(each) for each in threads)}</tbody></table></div></div></div>"
    )


def message(mail: Mail, labels: Labels, below: str = "") -> str:
    """One message of an open thread, folded or open, with what stands below it."""
    to = ", ".join(
        f'<span dir="ltr" email="{p.email}" name="{escape(p.name)}" data-hovercard-id="{p.email}" '
        f'class="g2" translate="no">{escape(p.name)}</span>'
        for p in mail.to
    )
    html = OPEN if mail.open else FOLDED
    html = re.sub(
        r'<span class="hb">.*?</span> </span>', f'<span class="hb">{labels.to} {to} </span>', html
    )
    html = re.sub(r'<div dir="ltr">.*?</div>', lambda _: f'<div dir="ltr">{mail.text}</div>', html)
    html = re.sub(
        r'<div class="iA g6">.*?</div>', lambda _: f'<div class="iA g6">{mail.text}</div>', html
    )
    html = re.sub(r'( class="g3"[^>]*>)[^<]*', rf"\g<1>{mail.when}", html)
    words = {
        "john@friend.example": mail.sender.email,
        "John Roe": escape(mail.sender.name),
        "1838347545030184286": str(int(mail.id, 16)),
        "19831f5a2b3c4d5e": mail.id,
        BELOW: BELOW + below,
    }
    for old, new in words.items():
        html = html.replace(old, new)
    return html


def open_thread(thread: Thread, labels: Labels, reply: str = "") -> str:
    """An open thread: subject, messages, and a reply below the last one."""
    last = len(thread.mails) - 1
    mails = "".join(
        message(mail, labels, reply if index == last else "")
        for index, mail in enumerate(thread.mails)
    )
    head = HEAD.replace("1838347545030184286", str(int(thread.id, 16)))
    head = head.replace("19831f5a2b3c4d5e", thread.id)
    return (
        head.replace("Intro: Cindy &lt;> Ann", escape(thread.subject))
        + mails
        + "</div></div></div></div>"
    )


def composer(draft: Draft, me: Person, labels: Labels, inside: str = "") -> str:
    """A composer: recipients, subject, hidden fields, text, buttons."""
    html = inside or INLINE
    for name, people in (("to", draft.to), ("cc", draft.cc), ("bcc", draft.bcc)):
        typing = draft.typing if name == "to" else ""
        html = _addressed(html, name, () if draft.folded else people, typing)
    everybody = ", ".join(
        f'<span email="{p.email}" data-hovercard-id="{p.email}">{escape(p.name)}</span>'
        for p in draft.to + draft.cc + draft.bcc
    )
    if draft.folded:
        html = re.sub(r'(<div class="fX aiL" [^>]*)>', r'\1 style="display:none">', html)
        html = re.sub(r'(class="aoD hl" tabindex="1") style="display:none"', r"\1", html)
    html = re.sub(
        r'(<div class="oL aDm az9">).*?</div>', lambda m: f"{m[1]}{everybody}</div>", html
    )
    lines = "".join(f"<div>{escape(line) or '<br>'}</div>" for line in draft.text.split("\n"))
    html = re.sub(r'(spellcheck="false">)<div dir="ltr">.*?</div>', lambda m: m[1] + lines, html)
    number = next(numbers)
    values = {
        "subjectbox": escape(draft.subject),
        "from": me.email,
        "draft": f"#msg-a:r-{number}",
        "rt": f"#thread-f:{int(draft.thread, 16)}" if draft.thread else "",
    }
    for name, value in values.items():
        html = re.sub(f'(<input[^>]* name="{name}"[^>]* value=")[^"]*', rf"\g<1>{value}", html)
        html = re.sub(f'(<input name="{name}"[^>]* value=")[^"]*', rf"\g<1>{value}", html)
    html = html.replace('data-compose-id="1"', f'data-compose-id="{number}"')
    html = html.replace("Send \u202a(Ctrl-Enter)\u202c", labels.send).replace(
        ">Send<", f">{labels.send.split()[0]}<"
    )
    return html.replace("Message Body", labels.body)


def _addressed(html: str, name: str, people: tuple[Person, ...], typing: str) -> str:
    chips = "".join(
        f'<div class="afp"><div role="option" tabindex="-1" class="afV" data-name="{escape(p.name)}" '
        f'data-hovercard-id="{p.email}" aria-label="{escape(p.name)} ({p.email})">'
        f'<div class="afW aDp" translate="no"><div class="akl">{escape(p.name)}</div></div></div></div>'
        for p in people
    )
    field = re.compile(
        rf'(<div name="{name}" .*?class="agJ aFw"[^>]*>)(?:<div class="aHZ"><div class="afp">.*?)?'
        r'(<div class="aHZ"><div class="ag9"><input [^>]*)>',
    )
    html = field.sub(
        lambda m: f'{m[1]}<div class="aHZ">{chips}</div>{m[2]} value="{typing}">', html, count=1
    )
    if people:
        shown = re.compile(rf' style="display:none"(><td class="ok"><span [^>]*>{name}<)')
        html = shown.sub(r"\1", html)
    return html


def popup(draft: Draft, me: Person, labels: Labels) -> str:
    """A composer in a window of its own at the foot of the page."""
    inside = _element(WINDOW, '<div class="M9"')
    return WINDOW.replace(inside, composer(draft, me, labels, inside))


def _element(page: str, begin: str) -> str:
    """The whole div that begins so."""
    start = page.index(begin)
    depth = 0
    for tag in re.finditer(r"<(/?)div\b", page[start:]):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return page[start : start + tag.end() + 1]
    raise ValueError(begin)


INLINE = _element((FOLDER / "thread-inline-reply.html").read_text(), '<div class="M9"')
WINDOW = _element((FOLDER / "compose-popup.html").read_text(), '<div class="nH nn" style="order:1"')
