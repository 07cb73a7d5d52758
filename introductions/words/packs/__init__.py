"""Language packs: the words of hints and suggested replies, one module a language."""

from __future__ import annotations

from introductions.words.languages import code_of
from introductions.words.packs import de, en, es, fr, pt
from introductions.words.packs.form import Pack

PACKS: dict[str, Pack] = {"en": en.PACK, "de": de.PACK, "fr": fr.PACK, "es": es.PACK, "pt": pt.PACK}

__all__ = ["PACKS", "Pack", "pack"]


def pack(language: str) -> Pack:
    """The pack of *language* ("de", "pt-BR"), English where there is none."""
    return PACKS.get(code_of(language), PACKS["en"])
