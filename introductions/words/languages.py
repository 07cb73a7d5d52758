"""The languages in which words stand side by side, and how one of them is asked for."""

from __future__ import annotations

LANGUAGES = ("en", "de", "fr", "es", "pt")
Said = tuple[str, str, str, str, str]  # the same words in each of LANGUAGES


def code_of(language: str) -> str:
    """The two letters of a language as a browser names it ("pt-BR", "de_AT")."""
    return language.lower().replace("_", "-").split("-")[0]


def in_language(said: Said, language: str) -> str:
    """The words in that language; in English where there are none."""
    code = code_of(language)
    return said[LANGUAGES.index(code)] if code in LANGUAGES else said[0]
