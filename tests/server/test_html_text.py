"""HTML of mail becomes the text that its reader sees."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introductions.text.newtext import new_text
from server.mail.html_text import html_to_text

GMAIL = """<div dir="ltr">Thanks Carol, moving you to bcc.<br>Bob, Tuesday at 10?</div>
<div class="gmail_quote"><div class="gmail_attr">On Mon, Jan 5, 2026 at 9:00 AM Carol Diaz
&lt;<a href="mailto:carol@harbour.example">carol@harbour.example</a>&gt; wrote:<br></div>
<blockquote class="gmail_quote" style="margin:0px"><div>Alice, meet Bob.</div></blockquote></div>"""
OUTLOOK = """<p class="MsoNormal">Happy to talk.<o:p></o:p></p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">
<p class="MsoNormal"><b>From:</b> Carol Diaz &lt;carol@harbour.example&gt;<br>
<b>Sent:</b> Monday<br>
<b>To:</b> Alice<br><b>Subject:</b> Alice / Bob</p></div><p>Alice, meet Bob.</p>"""
OUTLOOK_WEB = """<div>Happy to talk.</div><div id="appendonsend"></div><hr>
<div id="divRplyFwdMsg"><b>From:</b> Carol<br><b>Sent:</b> Monday<br><b>To:</b> Alice<br>
<b>Subject:</b> Hi</div><div>Alice, meet Bob.</div>"""
APPLE = """<body>Happy to talk.<br><div><br><blockquote type="cite"><div>On 5 Jan 2026, at 09:00,
Carol Diaz &lt;carol@harbour.example&gt; wrote:</div>
<div>Alice, meet Bob.</div></blockquote></div>"""
YAHOO = """<div>Happy to talk.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday,
Carol wrote:</div><div>Alice, meet Bob.</div></div>"""
SIGNED = """<div>Happy to talk.<br><div class="gmail_signature"><div>Alice Moreau</div>
<div>Tide gauges, +49 30 5550100</div></div></div>"""


@pytest.mark.parametrize(
    "html",
    [GMAIL, OUTLOOK, OUTLOOK_WEB, APPLE, YAHOO],
    ids=["gmail", "outlook", "web", "apple", "yahoo"],
)
def test_the_quote_of_each_mail_program_is_no_new_text(html: str) -> None:
    text = html_to_text(html)
    assert "Alice, meet Bob." in text
    assert "meet" not in new_text(text)
    assert new_text(text).startswith(("Thanks Carol, moving you to bcc.\nBob", "Happy to talk."))


def test_an_inline_answer_between_quotes_stays() -> None:
    html = "<blockquote>When?</blockquote><div>Tuesday at 10.</div><blockquote>Where?</blockquote>"
    assert new_text(html_to_text(html)) == "Tuesday at 10."


def test_a_signature_is_marked() -> None:
    assert new_text(html_to_text(SIGNED)) == "Happy to talk."


@pytest.mark.parametrize(
    "html",
    [
        '<p style="display:none">secret</p>',
        "<p hidden>secret</p>",
        '<span style="font-size:0px">secret</span>',
        "<style>secret</style>",
        "<script>secret</script>",
        "<title>secret</title>",
        "<!-- secret -->",
        '<div style="max-height:0;overflow:hidden">secret</div>',
    ],
)
def test_what_the_reader_does_not_see_is_no_text(html: str) -> None:
    assert html_to_text(f"<body><p>seen</p>{html}</body>") == "seen"


def test_blocks_lists_cells_and_links_read_as_lines() -> None:
    html = (
        "<p>One<br>two</p><ul><li>a</li><li>b</li></ul>"
        "<table><tr><td>x</td><td>y</td></tr></table>"
        '<a href="https://cal.example/alice">Pick a time</a> '
        '<a href="mailto:bob@bright.example">Bob</a>'
    )
    text = html_to_text(html)
    assert text.splitlines()[:2] == ["One", "two"]
    assert "- a\n- b" in text
    assert "x y" in text
    assert "Pick a time <https://cal.example/alice> Bob <bob@bright.example>" in text


def test_text_that_gmail_indents_is_the_writers_own() -> None:
    style = "margin:0 0 0 40px;border:none;padding:0px"
    html = f'<blockquote style="{style}">Alice, meet Bob.</blockquote>'
    assert new_text(html_to_text(html)) == "Alice, meet Bob."


def test_deeply_nested_html_ends() -> None:
    assert html_to_text("<div>" * 20_000 + "Hi" + "</div>" * 20_000) in ("Hi", "")


_TAGS = st.lists(st.sampled_from(["<p", "<blockquote>", "<", ">", "&#0;", "x"])).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=200) | _TAGS)
def test_no_html_breaks_it(html: str) -> None:
    assert isinstance(html_to_text(html), str)
