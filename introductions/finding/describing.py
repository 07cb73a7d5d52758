"""Whether a mail says who a person is, or only what they do next."""

from __future__ import annotations

import re
from itertools import pairwise

from introductions.finding.addressing import Reading

# What comes next, not who somebody is: "Ann will send", "Ann sends the slides by noon".
_NEXT = (
    r"(?:will|'ll|can|could|should|would|may|might|must|shall|to|and|or|with|for|at|on|in|by|"
    r"before|after|about|again|both|please|pls|today|tomorrow|this|next|looks? (?:forward|into|"
    r"at|good|fine|like)|"
    r"has (?:(?!worked|served|been|moved(?! (?:it|the)\b)|"
    r"retired|published|designed|agreed)\w+ed|sent|"
    r"asked me to|confirmed|agreed|reviewed|approved|the (?:invoices?|drafts?|files?|"
    r"keys?|slides|numbers|contract|ball|floor|documents?|papers?))|"
    r"(?:sends?|signs?|confirms?|brings?|arranges?|reviews?|countersigns?|sent|confirmed|joins?|"
    r"approves?|owes?|says|said|thinks?|signed|goes|prepares?|updates?|answers?|replied|called|"
    r"came|comes?|starts (?:on|at|in|monday)|picks up|[^\W\d_]+s (?:at|by|from) (?:\d|noon|half)|"
    r"plays (?:at|on|against)|wrote|asked(?! me)|"
    r"asks|lent|left|took|got|paid|bought|brought|"
    r"(?!(?:served|worked|used|asked|wanted|needed|designed|founded|started|studied|helped|"
    r"managed|"
    r"retired|restored|published|directed|finished|trained|moved(?! (?:it|the)\b)|"
    r"organi[sz]ed|produced|"
    r"graduated|chaired|built|taught|need|indeed)\b)\w{2,}ed|told(?! me)|noted|mentioned|found|"
    r"gets? in|(?:'s|’s|is) (?:right|wrong|back|out|away|coming|"
    r"going|late|ready|here|there|not|still|also|home|driving|arriving|leaving|picking|bringing|"
    r"sending|"
    r"on (?:his|her) way)|wird|kann|soll|va|vai|"
    r"schickt|bringt|kommt|holt|prüft|bestätigt|envoie|apporte|signe|confirme|prépare|arrive|"
    r"manda|envía|firma|trae|confirma|llega|envia|revisa|assina|traz|invia|porta|conferma|arriva|"
    r"stuurt|brengt|komt|tekent|bevestigt)\b)"
)
_ARTICLE = r"(?:the|an?|our|my|your)\b"
_WHO = (
    r"§{0}§(?:(?!['’]s (?:right|wrong|back|out|away|coming|going|late|ready|not|still|"
    r"(?:\w+ )?(?:cell|number|phone|plane|flight|"
    r"e-?mail|comments|draft|crew|plans?)\b))['’]s?\b|"
    r",? (?:who|whom|whose)\b|, " + _ARTICLE + r"|\s*\(|\s*=|\s*[,:–-]|"
    r"\s+(?!" + _ARTICLE + "|" + _NEXT + r"\b)[^\W\d_]+)"
)
_FROM = (
    r"|§{0}§ (?:in|from|of|at) (?:my|our)\b|§{0}§ (?:in|from|of|at) (?!(?:the|a|an|january|"
    r"february|march|april|may|june|july|"
    r"august)\b)[^\W\d_]+ ?[,.;)&]"
)
# "Ann the potter", but not "send Ann the invoice".
_TITLED = (
    r"|(?<!send )(?<!give )(?<!show )(?<!tell )(?<!bring )(?<!hand )(?<!buy )(?<!owe )(?<!ask )"
    r"§{0}§ " + _ARTICLE
)
_TASK = r"§{0}§ (?:" + _NEXT + r")\b"
_PATTERNS = [re.compile((_WHO + _FROM + _TITLED).replace("{0}", str(k))) for k in range(10)]
_TASKS = [re.compile(_TASK.replace("{0}", str(k))) for k in range(10)]


def described(reading: Reading, person: int) -> bool:
    """Whether a sentence says who a person is or what they do, not only what comes next."""
    if any(person in s.of and _PATTERNS[person].search(s.text) for s in reading.sentences):
        return True
    return any(
        person in before.of
        and before.text.rfind(f"§{person}§") == before.text.rfind("§") - 2
        and _HE_IS.match(after.text)
        for before, after in pairwise(reading.sentences)
    )


_HE_IS = re.compile(r"(?:he|she)(?:['’]s\b| (?!" + _NEXT + r"\b)[^\W\d_]+)")


def has_task(reading: Reading, person: int) -> bool:
    """Whether the mail tells what a person does next and never who they are."""
    if described(reading, person):
        return False
    return any(person in s.of and _TASKS[person].search(s.text) for s in reading.sentences)


# What befell somebody ("Ann got flooded", "Ann lost her tenant") is why they need the other;
# what they did for the writer, or with a thing that all know ("Ann sent the plans"), is work.
_BEFELL = (
    r"§{0}§ (?:just |recently |finally )?(?:got|took|lost|left|bought|broke|"
    r"(?!(?:sign|confirm|repl|call|ask|not|mention|review|approv|updat|prepar|arrang|fix|finish|"
    r"deliver|submit|upload|shar|forward|schedul|cancel|book|order|attach|check|mov|chang|edit|"
    r"correct|print|ship|complet|join|answer|email|e-mail|agre|install|test|paint|pack)\w*ed\b)"
    r"\w{2,}ed)\b(?! (?:the|it|them|us|me|you|your|our|this|that)\b)"
)
_EVENTS = [re.compile(_BEFELL.replace("{0}", str(k))) for k in range(10)]


def has_event(reading: Reading, person: int) -> bool:
    """Whether the mail tells what befell a person, and nothing that they do next."""
    told = [s.text for s in reading.sentences if person in s.of and _TASKS[person].search(s.text)]
    return bool(told) and all(_EVENTS[person].search(text) for text in told)
