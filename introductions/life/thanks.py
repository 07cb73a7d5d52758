"""Words of thanks to an introducer: `thanks_for_introduction`."""

from __future__ import annotations

import re

_THANKS = re.compile(
    r"\b(?:thank\w*|thx|tx|ty|ta|cheers|(?:much )?obliged|grateful|gratitude|appreciat\w+|bless you"
    r"|i owe you|owe you one|in your debt|indebted|what an? (?:kind|generous|thoughtful"
    r"|lovely) intro\w*"
    r"|kind of you|good of you|you['’]re a star|danke|dankbar|vielen dank"
    r"|dank"
    r"|merci|remerci\w+|gracias|agradec\w+|grazie|ringrazi\w+|obrigad\w+|bedankt|diolch|tack|takk"
    r"|dzięki|dziękuj\w+|teşekkür\w*|shukran|arigato|mahalo|go raibh)\b",
    re.IGNORECASE,
)
_FOR_WRITING = re.compile(
    r"\b(?:thanks|thank you|thx|danke|merci|gracias|grazie|obrigad\w"
    r"|dank)\b[^.!?\n]{0,25}\b(?:for (?:reaching"
    r"|writing|getting|your|the (?:quick|note|mail|email|message|reply|info|details))"
    r"|für (?:ihre|deine)"
    r"|pour (?:votre|ton)|por (?:tu|su|escribir)|per (?:la tua|il tuo)|pelo seu|voor je)",
    re.IGNORECASE,
)
_FOR_INTRODUCTION = re.compile(
    r"\b(?:(?:thanks|thank you|thx|grateful|merci|danke|gracias|grazie|obrigad\w"
    r"|dank)\b[^.!?\n]{0,40}"
    r"\b(?:intro|introduc\w+|connect\w+|put\w* us|putting us|bring\w* us together|link\w* us"
    r"|hook\w* us"
    r"|mise en relation|vorstell\w*|kontakt\w*|vermittlung|presentaci\w+|presentazione|apresenta\w+"
    r"|voorstel\w*)|(?:introduced|connected) us|put us in (?:touch|contact)|brought us together)",
    re.IGNORECASE,
)


def thanks_for_introduction(text: str, broad: bool = False) -> bool:
    """True where *text* gives thanks for the introduction; *broad*: any thanks in it will do."""
    if _FOR_INTRODUCTION.search(text):
        return True
    return broad and any(
        not _FOR_WRITING.match(text, found.start()) for found in _THANKS.finditer(text)
    )
