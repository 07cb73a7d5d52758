"""A person told only by what they are to somebody: "my other half", "the lab's director"."""

from __future__ import annotations

import re

from introductions.who.written_names import Named

_OWN = re.compile(
    r"(?<![\w'’])(?:[Mm]y|[Oo]ur|[Tt]he [a-z][\w-]+['’]s)\s+(?P<who>(?:[a-zß-ÿ][\w-]*\s+){0,3}?"
    r"[a-zß-ÿ][\w-]*)(?P<name>(?: [A-ZÀ-Þ][\w'’-]+){0,3})"
    r"(?=\s*(?:[,.;:!?()–—-]|$)|['’]s\b|\s+(?:is|are|has|have|who|whom|he|she|here|in|on|too|so|for"
    r"|also|and|that|as|to|into|since|because|from|at|of|will|i|we|copied|cc['’]?d"
    r"|(?:join|keep|run|know|handle|manage|look|take|want|need|own|pay|sign|like|lead|drive|bring"
    r"|come"
    r"|send|help|follow|sit|read|listen)s)\b)"
)
# What mail tells of that nobody copies because it reads along, and words that end no person.
_THING = re.compile(
    r"(?:^|\s)(?:e-?mails?|mails?|notes?|messages?|texts?|answers?|repl(?:y|ies)|questions?|words?"
    r"|address(?:es)?|details?|numbers?|figures?|links?|lists?|files?|cards?|photos?|pictures?"
    r"|drawings?|plans?|letters?|threads?|documents?|contracts?|invoices?|quotes?|offers?|lines?"
    r"|copy|copies|time|way|end|side|behalf|part|case|opinion|view|mind|apologies|thanks|best"
    r"|regards|first|last|next|data|sheet|specs?|report|paper|summary|calendar|diary|loop"
    r"|conversation|cc|bcc|same|own|hardware|software|machine|code|page|site|website|book|manual"
    r"|catalogue|keys?|discussion|exchange|shoulder|expense|cost|price|sake|mailbox|inbox|phone"
    r"|recipes?|homework|ideas?|style|work|call|meeting|signature|turn|\w+ing|\w+ed|\w+ly)$"
)


def own_person(text: str, last: bool = False) -> tuple[Named, int, int] | None:
    """The first such person in *text*, or the last one, with where the words begin and end."""
    found = [told for told in _OWN.finditer(text) if not _THING.search(told["who"])]
    if not found:
        return None
    told = found[-1] if last else found[0]
    return Named(told["name"].strip(), told["who"].lower()), told.start(), told.end()
