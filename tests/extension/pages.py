"""Stand-in Gmail pages: those kept in tests/data, and whole ones put together from `markup`."""

# ruff: noqa: E501 (markup and sentences stay on their lines)

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path

from .markup import LANGUAGES, Draft, Person, Thread, composer, open_thread, popup, rows

KEPT = Path(__file__).parent.parent / "data" / "gmail-pages"
STYLE = (KEPT / "gmail.css").read_text()
MAIN = '<div id=":1" class="aeF"><div class="nH">'
WINDOWS = '<div class="dw"><div><div class="nH"><div class="nH"><div class="no">'
REPLY = '<div class="gA gt acV"><div class="gB xu"><div class="ip adB"><div>'
LIST = '<div class="bGI nH oy8Mbf aE3 S4" role="main">'
DARK = "body{background:#111416;color:#e3e3e3}.bkK{background:#1b1d1f!important}header input,.TO{background:#2d2f31;color:#e3e3e3}.TO a{color:#e3e3e3}.T-I-KE{background:#004a77;color:#c2e7ff}.ads,.gA{border-color:#2d2f31!important}.ajw,.g3{color:#9aa0a6!important}.gs h3,.hP,.y6{color:#e3e3e3}"


def page(
    me: Person,
    main: str,
    language: str = "en",
    title: str = "Inbox",
    dark: bool = False,
    popups: tuple[str, ...] = (),
) -> str:
    """A whole page of the mailbox of *me*."""
    labels = LANGUAGES[language]
    words = {
        "<title>Loading - ann@ourfirm.example": f"<title>{escape(title)} - {me.email}",
        '<html lang="en"': f'<html lang="{language}" dir="{labels.dir}"',
        "Ann Lee": escape(me.name),
        "ann@ourfirm.example": me.email,
        "Search mail": labels.search,
        ">Compose<": f">{labels.compose}<",
        ">Inbox<": f">{labels.inbox}<",
        MAIN: MAIN + main,
        WINDOWS: WINDOWS + '<div class="nH nn" style="order:0"></div>' + "".join(popups),
    }
    html = kept("empty")
    for old, new in words.items():
        assert old in html, old
        html = html.replace(old, new)
    style = f"<style>{STYLE}{DARK if dark else ''}</style>"
    return re.sub(r"<style>.*?</style>", lambda _: style, html, count=1)


def list_page(me: Person, threads: tuple[Thread, ...], language: str = "en", **more: object) -> str:
    """The inbox."""
    return page(me, f"{LIST}{rows(threads)}</div>", language, **more)  # type: ignore[arg-type]


def thread_page(
    me: Person, thread: Thread, draft: Draft | None = None, language: str = "en", **more: object
) -> str:
    """An open thread, with an inline reply when *draft* is given."""
    labels = LANGUAGES[language]
    reply = f"{REPLY}{composer(draft, me, labels)}</div></div></div></div>" if draft else ""
    shown = open_thread(thread, labels, reply)
    main = f'<div class="nH" role="main"><div class="nH g id">{shown}</div></div>'
    return page(me, main, language, thread.subject, **more)  # type: ignore[arg-type]


def popup_page(
    me: Person, threads: tuple[Thread, ...], *drafts: Draft, language: str = "en"
) -> str:
    """The inbox with composers in windows of their own."""
    labels = LANGUAGES[language]
    windows = tuple(popup(draft, me, labels) for draft in drafts)
    return page(me, f"{LIST}{rows(threads)}</div>", language, popups=windows)


def preview_page(me: Person, threads: tuple[Thread, ...], language: str = "en") -> str:
    """The list with the first thread open beside it."""
    beside = open_thread(threads[0], LANGUAGES[language])
    main = (
        f'{LIST}{rows(threads)}<div class="Nu S3 aZ6"><div class="aia"><div class="ao8">'
        f'<div class="nH"><div class="ao9">{beside}</div></div></div></div></div></div>'
    )
    return page(me, main, language)


def popout_page(me: Person, draft: Draft, language: str = "en") -> str:
    """A composer alone in a browser window of its own: no list, no thread, no account menu."""
    labels = LANGUAGES[language]
    title = f"{escape(draft.subject)} - {me.email} - Gmail"
    return (
        f'<!doctype html><html lang="{language}" dir="{labels.dir}"><head><meta charset="utf-8">'
        f"<title>{title}</title><style>{STYLE}</style></head>"
        f'<body><div class="nH">{popup(draft, me, labels)}</div></body></html>'
    )


def single_page(
    me: Person, thread: Thread, draft: Draft | None = None, language: str = "en"
) -> str:
    """The last message of a thread alone, as with conversation view off: ids name thread and
    message, and there is no list of messages."""
    last = thread.mails[-1]
    whole = f"thread-f:{int(thread.id, 16)}"
    html = thread_page(me, replace(thread, mails=(last,)), draft, language)
    html = re.sub(r' role="(?:list|listitem)"', "", html)
    return html.replace(whole, f"{whole}|msg-f:{int(last.id, 16)}")


def renamed(html: str) -> str:
    """The same page after Gmail renamed every class."""

    def rename(match: re.Match[str]) -> str:
        return 'class="' + " ".join(f"q{sum(map(ord, c)) * 7919:x}" for c in match[1].split()) + '"'

    return re.sub(r'class="([^"]*)"', rename, html)


def kept(name: str) -> str:
    """A page of tests/data."""
    return (KEPT / f"{name}.html").read_text()


def kept_names() -> list[str]:
    """The names of the pages of tests/data."""
    return sorted(path.stem for path in KEPT.glob("*.html"))


FORMS: dict[str, Callable[[str], str]] = {"plain": str, "renamed": renamed}
