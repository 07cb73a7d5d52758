"""Whether a mail says who a person is, or only what they do next."""

from __future__ import annotations

import re

from introductions.addressing import Reading

# What comes next, not who somebody is: "Ann will send", "Ann sends the slides by noon".
_NEXT = (
    r"(?:will|'ll|can|could|should|would|may|might|must|shall|to|and|or|with|for|at|on|in|by|"
    r"before|after|about|again|both|please|pls|today|tomorrow|this|next|looks?|"
    r"has (?:sent|asked me to|confirmed|agreed|reviewed|approved|the)|"
    r"(?:sends?|signs?|confirms?|brings?|arranges?|reviews?|countersigns?|sent|confirmed|joins?|"
    r"approves?|owes?|says|said|thinks?|signed|goes|prepares?|updates?|answers?|replied|called|"
    r"came|comes?|wird|kann|soll|va|vai|"
    r"schickt|bringt|kommt|holt|prüft|bestätigt|envoie|apporte|signe|confirme|prépare|arrive|"
    r"manda|envía|firma|trae|confirma|llega|envia|revisa|assina|traz|invia|porta|conferma|arriva|"
    r"stuurt|brengt|komt|tekent|bevestigt)\b)"
)
_WHO = (
    r"§{0}§(?:'s?\b|’s?\b|,? (?:who|whose|the|an?|our|my|your)\b|\s*\(|\s*=|\s*[,:–-]|"
    r"\s+(?!" + _NEXT + r"\b)[^\W\d_]+)"
)
_FROM = (
    r"|§{0}§ (?:in|from|of|at) (?!(?:the|a|an|january|february|march|april|may|june|july|"
    r"august)\b)[^\W\d_]+ ?[,.;)&]"
)
_TASK = r"§{0}§ (?:" + _NEXT + r")\b"
_PATTERNS = [re.compile((_WHO + _FROM).replace("{0}", str(k))) for k in range(10)]
_TASKS = [re.compile(_TASK.replace("{0}", str(k))) for k in range(10)]


def described(reading: Reading, person: int) -> bool:
    """Whether a sentence says who a person is or what they do, not only what comes next."""
    return any(person in s.of and _PATTERNS[person].search(s.text) for s in reading.sentences)


def has_task(reading: Reading, person: int) -> bool:
    """Whether the mail tells what a person does next and never who they are."""
    if described(reading, person):
        return False
    return any(person in s.of and _TASKS[person].search(s.text) for s in reading.sentences)
