"""The language of a text, by its commonest small words and its own letters: `language_of`."""

from __future__ import annotations

import re

_WORDS = {
    "en": "the and you to of for is are with that have this it in on would could we your my not",
    "de": "der die das und ich sie wir ist nicht mit für ein eine den dem auf zu im von es dir hat",
    "fr": "le la les et je vous nous est pas pour un une des de que avec en du au sur qui tu mon",
    "es": "el la los y que de en un una para con por no es su se lo te las del me gracias muy a le "
    "nos pero usted está hola",
    "pt": "o os e que de em um uma para com por não é seu se do da no na muito obrigado obrigada a "
    "te lhe nos mas ao à olá está tem",
    "it": "il lo gli e che di in un una per con non è si del della mi ti sono grazie anche come",
    "nl": "de het een en ik je jij wij is niet met voor van op te dat zijn aan ook maar dank u",
}
COMMONEST = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_LETTERS = {  # that no other of these languages has
    "de": re.compile(r"ß"),
    "es": re.compile(r"[ñ¿¡]"),
    "pt": re.compile(r"[ãõ]"),
}
_TOKEN = re.compile(r"[^\W\d_]+")
_LEAST = 3  # fewer hits than this prove nothing


def language_of(text: str, default: str = "en") -> str:
    """The language code of *text*, *default* where the words do not tell."""
    words = [word.lower() for word in _TOKEN.findall(text[:4000])]
    hits = {language: sum(w in known for w in words) for language, known in COMMONEST.items()}
    hits |= {lang: hits[lang] + len(own.findall(text[:4000])) for lang, own in _LETTERS.items()}
    best = max(hits, key=lambda language: (hits[language], language == default))
    return best if hits[best] >= _LEAST else default
