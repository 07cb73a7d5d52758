"""The words that the pages say, found in templates and code; `python -m tests.catalogues` brings
the catalogues of server/web/catalogues up to date: new words empty, unused ones gone."""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from server import audit_trail, connection
from server.sync.progress import WORDS
from server.sync.run import NOTICES
from server.web import problems
from server.web.pages import filled, hint_words, words
from server.web.tongues import CATALOGUES, LANGUAGES, Spoken

OTHERS = tuple(code for code in LANGUAGES if code != "en")
SERVER = Path(__file__).parent.parent / "server"
CODE = (
    *("web/pages/**.py", "web/oauth.py", "web/extension_auth.py", "web/problems.py"),
    "ledger_lists.py",
)
TEMPLATES = "web/templates/**.html"
METHODS = [(TEMPLATES, "jinja2"), *((file, "python") for file in CODE)]
KEYWORDS = {
    "_": None,
    "ngettext": (1, 2),
    "count": (1, 2),
    "mark": None,
    "say": None,
    "noted": None,
    "problem_page": None,
}
# Written by other parts of the program, shown on a page.
ACTIONS = ("draft made", "draft renewed", "draft left", "messages read", "sync", "dismissed")
WRITTEN = (*ACTIONS, "old mail forgotten", "everything deleted")
Words = str | tuple[str, ...]


def wanted() -> set[Words]:
    """Return every word and sentence that a page may say; a pair has a plural."""
    found: set[Words] = set(WRITTEN)
    for _file, _line, words_there, _notes, _context in extract_from_dir(
        SERVER, METHODS, keywords=KEYWORDS, options_map={TEMPLATES: {"silent": "false"}}
    ):
        found.add(words_there if isinstance(words_there, str) else tuple(words_there))
    for module in (words, hint_words, filled):
        for table in vars(module).values():
            if isinstance(table, Spoken):
                found.update(dict.values(table))
    found.update(WORDS.values(), NOTICES.values(), problems.SENTENCES.values())
    found.update(audit_trail.WORDS.values())
    for _feature, _scope, name, why in connection.PERMISSIONS:
        found.update((name, why))
    return {one for one in found if one}


def read(language: str) -> Catalog:
    """Return the catalogue of a language."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def main() -> None:
    """Bring every catalogue up to date."""
    for language in OTHERS:
        path = CATALOGUES / f"{language}.po"
        old = read(language) if path.is_file() else Catalog(locale=language)
        new = Catalog(locale=language)
        for one in sorted(wanted(), key=_place):
            found = old.get(one if isinstance(one, str) else one[0])
            new.add(one, found.string if found else None)
        with path.open("wb") as file:
            write_po(file, new, width=98, omit_header=True)


def _place(one: Words) -> tuple[str, str]:
    key = one if isinstance(one, str) else one[0]
    return key.lower(), key


if __name__ == "__main__":
    main()
