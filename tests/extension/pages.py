"""Stand-in Gmail pages: those kept in tests/data, and whole ones put together from `markup`."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from .markup import LANGUAGES, Draft, Person, Thread, composer, open_thread, popup, rows

KEPT = Path(__file__).parent.parent / "data" / "gmail-pages"
STYLE = (KEPT / "gmail.css").read_text()
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
    return (
        f'<!DOCTYPE html><html lang="{language}" dir="{labels.dir}"><head><meta charset="utf-8">'
        f"<title>{escape(title)} - {me.email} - Gmail</title><style>{STYLE}{DARK if dark else ''}"
        "</style><script>var GLOBALS=[];GLOBALS[4]='gmail.test';GLOBALS[9]='0123456789';"
        f"GLOBALS[10]='{me.email}';GLOBALS[17]=[];</script></head><body class=\"aAU\">"
        '<div class="nH"><header class="gb_Fa" role="banner"><b class="logo">Mail</b>'
        f'<form role="search"><input name="q" aria-label="{labels.search}" '
        f'placeholder="{labels.search}"></form><a class="gb_A" role="button" '
        f'aria-label="Google Account: {escape(me.name)} &#10;({me.email})" '
        f'href="https://accounts.google.com/SignOutOptions">{me.name[0]}</a></header>'
        '<div class="nH aqk"><div class="no"><div class="aeN nH nn" role="navigation">'
        f'<div class="T-I-KE" role="button" tabindex="0">{labels.compose}</div>'
        f'<div class="TO"><a href="#inbox">{labels.inbox}</a></div></div>'
        f'<div class="nH bkK nn"><div class="AO"><div class="aeF" role="main">{main}</div></div></div>'
        f'</div></div></div><div class="dw"><div class="no">{"".join(popups)}</div></div></body></html>'
    )


def list_page(me: Person, threads: tuple[Thread, ...], language: str = "en", **more: object) -> str:
    """The inbox."""
    return page(me, rows(threads), language, **more)  # type: ignore[arg-type]


def thread_page(
    me: Person, thread: Thread, draft: Draft | None = None, language: str = "en", **more: object
) -> str:
    """An open thread, with an inline reply when *draft* is given."""
    labels = LANGUAGES[language]
    reply = f'<div class="gA gt acV">{composer(draft, me, labels)}</div>' if draft else ""
    return page(me, open_thread(thread, labels, reply), language, thread.subject, **more)  # type: ignore[arg-type]


def popup_page(
    me: Person, threads: tuple[Thread, ...], *drafts: Draft, language: str = "en"
) -> str:
    """The inbox with composers in windows of their own."""
    labels = LANGUAGES[language]
    windows = tuple(popup(composer(draft, me, labels)) for draft in drafts)
    return page(me, rows(threads), language, popups=windows)


def preview_page(me: Person, threads: tuple[Thread, ...], language: str = "en") -> str:
    """The list with the first thread open beside it."""
    main = (
        rows(threads) + f'<div class="Nu S3">{open_thread(threads[0], LANGUAGES[language])}</div>'
    )
    return page(me, main, language)


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
