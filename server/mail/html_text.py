"""HTML of mail becomes plain text, with quotes and signatures marked as plain text marks them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MAX_NODES = 60_000
_MAX_QUOTES = 8
OUTLOOK_LINE = "________________________________"
SIGNATURE_LINE = "-- "

_DROPPED = {"script", "style", "head", "title", "template", "noscript", "object", "svg", "select"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"}
_LINES = {"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "center", "dl"}
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)|max-height\s*:\s*0(?:px)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
# Gmail's "indent more" is a blockquote too, and is the writer's own text.
_INDENTED = re.compile(r"margin[^;]*40px[^;]*;\s*border\s*:\s*(?:none|0)", re.IGNORECASE)
# The rule above "From: … Sent: …" in a reply written by desktop Outlook.
_OUTLOOK_RULE = re.compile(r"border-top\s*:\s*solid\s*#(?:E1E1E1|B5C4DF|CCCCCC)", re.IGNORECASE)
_OUTLOOK_IDS = ("divrplyfwdmsg", "appendonsend", "x_divrplyfwdmsg", "x_appendonsend")
_QUOTE_CLASSES = ("yahoo_quoted", "protonmail_quote", "tutanota_quote", "moz-forward-quoted")
_SIGNATURE = re.compile(
    r"(?:^|[\s_])(?:gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-.*signature"
    r"|x_gmail_signature|applemailsignature|signature)(?:$|\s)",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad\u034f\u202a-\u202e\u2066-\u2069\x00]")


@dataclass(slots=True)
class _Page:
    """The lines written so far, and the one being written."""

    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    quotes: int = 0

    def write(self, text: str) -> None:
        if text and not (text == " " and not self.line):
            self.line.append(text)

    def end_line(self) -> None:
        if self.line:
            self.break_line()

    def break_line(self) -> None:
        text = "".join(self.line).strip(" ")
        self.line.clear()
        if text == "--":
            text = SIGNATURE_LINE
        mark = "> " * min(self.quotes, _MAX_QUOTES)
        if text or (self.lines and self.lines[-1].strip("> ")):
            self.lines.append((mark + text) if text else mark.rstrip())

    def mark(self, line: str) -> None:
        """Write a line of its own, once."""
        self.end_line()
        last = next((text for text in reversed(self.lines) if text.strip()), "")
        if last.strip() != line.strip():
            self.write(line)
            self.break_line()
            if line == SIGNATURE_LINE:
                self.lines[-1] = "> " * min(self.quotes, _MAX_QUOTES) + SIGNATURE_LINE


def html_to_text(html: str) -> str:
    """The visible text of an HTML body: a line per block, quotes under `> `, links spelled out."""
    root = LexborHTMLParser(html).root
    page = _Page()
    if root is not None:
        for node, entering in _walk(root):
            _enter(page, node) if entering else _leave(page, node)
    page.end_line()
    return "\n".join(page.lines).strip("\n")


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every visible node on the way in and on the way out, without recursion."""
    node: LexborNode | None = root
    for _ in range(_MAX_NODES):
        if node is None:
            return
        shown = not _is_hidden(node)
        if shown:
            yield node, True
            if node.first_child is not None:
                node = node.first_child
                continue
            yield node, False
        while node is not None and node.next is None:
            node = None if node.mem_id == root.mem_id else node.parent
            if node is not None:
                yield node, False
        node = node.next if node is not None else None


def _is_hidden(node: LexborNode) -> bool:
    if not node.is_element_node:
        return not node.is_text_node and not node.is_document_node
    if node.tag in _DROPPED:
        return True
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _enter(page: _Page, node: LexborNode) -> None:
    if node.is_text_node:
        page.write(_text(node))
        return
    tag = node.tag or ""
    if tag == "br":
        page.break_line()
    elif tag == "hr":
        page.mark(OUTLOOK_LINE)
    elif tag in _PARAGRAPHS or tag in _LINES:
        page.end_line()
    if tag in ("td", "th") and page.line:
        page.write(" ")
    if tag == "li":
        page.write("- ")
    _enter_mail_mark(page, node)


def _enter_mail_mark(page: _Page, node: LexborNode) -> None:
    """Begin what mail programs mark: quotes, Outlook's rule, signatures."""
    attributes = node.attributes
    if not attributes:
        if node.tag == "blockquote":
            page.quotes += 1
        return
    if _is_outlook_rule(attributes):
        page.mark(OUTLOOK_LINE)
    elif _is_signature(attributes):
        page.mark(SIGNATURE_LINE)
    if _is_quote(node):
        page.end_line()
        page.quotes += 1


def _leave(page: _Page, node: LexborNode) -> None:
    tag = node.tag or ""
    if tag == "a":
        _spell_out(page, node.attributes.get("href") or "")
    if tag in _PARAGRAPHS or tag in _LINES:
        page.end_line()
    if _is_quote(node):
        page.end_line()
        page.quotes -= 1
    if tag in _PARAGRAPHS:
        page.break_line()


def _text(node: LexborNode) -> str:
    text = _INVISIBLE.sub("", node.text_content or "")
    if _inside_pre(node):
        return text.replace("\r", "")
    return _SPACES.sub(" ", text)


def _inside_pre(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "pre"


def _is_quote(node: LexborNode) -> bool:
    if node.tag == "blockquote":
        attributes = node.attributes
        return not _INDENTED.search(attributes.get("style") or "") or bool(attributes.get("type"))
    if node.tag != "div":
        return False
    return any(name in _QUOTE_CLASSES for name in (node.attributes.get("class") or "").split())


def _is_outlook_rule(attributes: dict[str, str | None]) -> bool:
    if (attributes.get("id") or "").lower() in _OUTLOOK_IDS:
        return True
    return bool(_OUTLOOK_RULE.search(attributes.get("style") or ""))


def _is_signature(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return bool(_SIGNATURE.search(names))


def _spell_out(page: _Page, href: str) -> None:
    """Add a link's target where its words do not say it."""
    href = href.strip()
    target = href.removeprefix("mailto:").split("?")[0] if href.startswith("mailto:") else href
    wanted = href.startswith(("mailto:", "http://", "https://")) and len(target) < 300
    words = "".join(page.line)
    bare = target.removeprefix("https://").removeprefix("http://").rstrip("/")
    if wanted and bare and bare.lower() not in words.lower():
        page.write(f" <{target}>")
