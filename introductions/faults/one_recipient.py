"""An introduction by the owner that speaks to two people and reaches one (spec, section 5)."""

from __future__ import annotations

import re

from introductions.faults.claims import find_claims
from introductions.faults.situation import Situation
from introductions.model import Fault, Hint, Participant, Signal
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.text.stopwords import NOT_A_NAME
from introductions.told import Reason
from introductions.who.names import names_match
from introductions.who.roles import may_be_many
from introductions.who.written_names import Named, greeting_names, names_in, people_after, vocatives

_PRESENTS = re.compile(
    r"\b(?:the two of you|you two|both of you|you both|you['’]ve both|leave you (?:two )?to it"
    r"|each other|one another|(?:introduc"
    r"|connect)\w*"
    r"(?! (?:the|our|an?|new|its|this|my)\b)|meet\b|put\w* you (?:two |both )?in (?:touch"
    r"|contact)|get (?:you|to know)|(?:allow me to|let me) present|take it away"
    r"|take it from here|over to you|go get|all yours|you should (?:talk|meet)|vorstell\w*|bekannt"
    r"|euch beide\w*|ihr (?:zwei|beide\w*)|mise? en (?:relation|contact)|mets en (?:relation"
    r"|contact)"
    r"|vous (?:présente|deux)|te présente|os presento|les presento|te presento|vi presento"
    r"|ti presento"
    r"|vi metto|apresent\w+|voorstellen|jullie|as promised|as discussed)\b",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"\b(?:yourselves introduced|introduc(?:e|ing) you|[Yy]ou two|[Tt]he two of you"
    r"|meet(?= +(?:[A-ZÀ-Þ]|my (?:\w+ )?(?:friend|colleague|partner|neighbour)))"
    r"|(?:connect|"
    r"connecting) you|put(?:ting)? you (?:two |both )?in (?:touch|contact)|each other"
    r"|(?:allow me to|let me|may i) (?:present|introduce)"
    r"|you(?:['’]d| would| will| should|['’]ll)?(?: both| two)? (?:get (?:along|on)\b(?! with| the)"
    r"|hit it off|like each other|have (?:a lot|much|lots) (?:in common|to talk))"
    r"|(?:overdue|promised|quick|little|short|e-?mail) e?-?intro(?:duction)?)\b"
)
_MEET = re.compile(
    r"(?<![\w'’])(?:meet|this is|introduce(?: you to)?|introducing(?: you to)?|te presento a"
    r"|ti presento"
    r"|je te présente|je vous présente|das ist|apresento-te|dit is)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:^|[.!?,;]\s+|\n)([A-ZÀ-Þ][\w'’-]+)(?: meet | ?<-?> ?| ?↔ ?)([A-ZÀ-Þ][\w'’-]+)\b",
    re.MULTILINE,
)
_ASKS_LEAVE = re.compile(
    r"\b(?:(?:may|can|could|shall|should|might) i (?:connect|introduce|put|pass|give|send|share)"
    r"|would (?:you mind|it be (?:welcome|ok|okay|all right|alright|fine))|do you mind"
    r"|are you (?:willing"
    r"|open|happy|up for)|is it (?:ok|okay|all right|fine)|would you (?:like|be (?:open|willing"
    r"|happy|up))"
    r"|you (?:want|like) (?:me )?to (?:be (?:put|introduced|connected)|introduce|connect)|darf ich"
    r"|dürfte ich"
    r"|puis-je|est-ce que je peux|puedo|podría|posso|mag ik)\b",
    re.IGNORECASE,
)
_ONE_SIDED = re.compile(
    r"\b(?:(?:haven['’]?t|have not|didn['’]?t|did not|not|without) (?:copied|copy|copying"
    r"|cc['’]?d|cc|put)"
    r"|(?:is )?expect(?:s|ing) (?:you|your|to hear)|i told (?:him|her|them)|knows you(?:['’]ll"
    r"| will)"
    r"|(?:write|reach|email|mail|call|drop|contact|ring) (?:to )?(?:him|her|them)\b"
    r"|(?:his|her|their) (?:e-?mail|address|number|mobile|cell)|left (?:him|her|them) off"
    r"|you can reach|erwartet (?:dich|sie|deine|ihre)|(?:t['’]|vous )attend|te espera|ti aspetta)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")


def intro_one_recipient(situation: Situation) -> Hint | None:
    """The fault of an M0 that speaks to two people and has exactly one of them in R, or None."""
    person = absent_side(situation)
    if person is None:
        return None
    why = Signal(Reason.SPEAKS_TO_ABSENT, who=(person.name or person.email,))
    return situation.hint(Fault.INTRO_ONE_RECIPIENT, (person,), why)


def absent_side(situation: Situation) -> Participant | None:
    """Whom the owner's introduction speaks to without having them in To or Cc, or None."""
    if not _may_be_introduction(situation):
        return None
    there = [r for r in situation.message.recipients if not situation.book.is_owner(r)]
    if len({situation.book.key(r) for r in there}) != 1:
        there = _spoken_among(situation, there)
    if len({situation.book.key(r) for r in there}) != 1:
        return None
    absent = _spoken_to(situation, there)
    if not absent or _asks_or_hands_over(situation, absent[0]):
        return None
    return _known(situation, absent[0])


def _spoken_among(situation: Situation, there: list[Participant]) -> list[Participant]:
    """Those who are spoken to, where all the others are known by a name; else everybody."""
    called = [r for r in there if any(situation.book.resolve(n, (r,)) for n in situation.addressed)]
    onlookers = [r for r in there if r not in called]
    strangers = [n for n in situation.addressed if not _is_meant(situation, n, there)]
    named = not any(may_be_many(r) for r in onlookers)
    told_of = all(situation.names(situation.text, (r,)) for r in onlookers)
    return called if called and strangers and named and told_of else there


def _is_meant(situation: Situation, name: str, people: list[Participant]) -> bool:
    """True where *name* means one of *people*, also behind a strange greeting ("Hæ Hannes")."""
    return any(situation.book.resolve(part, people) for part in (name, *name.split()[1:]))


def _may_be_introduction(situation: Situation) -> bool:
    """True where the owner writes M0 now: nothing made yet, or this message is M0 itself."""
    intro = situation.intro
    if not situation.book.is_owner(situation.message.sender):
        return False
    if intro is None:
        return True
    is_made = intro.made_by == situation.message.id
    return situation.introducing and (not intro.made_by or is_made)


def _spoken_to(situation: Situation, there: list[Participant]) -> list[str]:
    """The names that the text speaks to or presents, and that mean nobody in To or Cc."""
    text = situation.text
    names = list(dict.fromkeys((*situation.addressed, *_told_to_meet(text))))
    present = [n for n in names if _is_meant(situation, n, there)]
    absent = [n for n in names if n not in present and len(n) > 1 and not _own(situation, n)]
    greeted = greeting_names(text)
    both_greeted = len(greeted) > 1 and any(n in present for n in greeted)
    if not present:
        return []
    if situation.intro is None:
        brings = _BRINGS.search(text) or _mirrored(text)
        copied = _claimed(situation)
        absent = [
            n
            for n in absent
            if (n in greeted and any(p in greeted for p in present))
            or ((brings or _is_among(n, copied)) and _is_told_of(text, n))
        ]
    if absent and (_presents(situation, absent[0]) or (both_greeted and situation.introducing)):
        return absent
    presented = [p.name for m in _MEET.finditer(text) for p in people_after(text[m.end() :])[:1]]
    return [n for n in presented if n and _stands_alone(situation, n, there)]


def _told_to_meet(text: str) -> list[str]:
    """The names of "Bob meet Dave", where no comma shows that they are spoken to."""
    return [name for pair in _MEETS.finditer(text) for name in names_in(" ; ".join(pair.groups()))]


def _is_told_of(text: str, name: str) -> bool:
    """True where a name that opens a sentence stands elsewhere too: "Recently, …" is nobody."""
    again = re.findall(rf"\b{re.escape(name.split()[0])}\b", text)
    return len(again) > 1 and not name.isupper() and name.lower() not in NOT_A_NAME


def _presents(situation: Situation, absent: str) -> bool:
    """True where words or subject show that two people are brought together."""
    if situation.introducing and situation.intro and not situation.intro.made_by:
        return True
    if _PRESENTS.search(situation.text) or _mirrored(situation.text):
        return True
    if absent.lower() in situation.message.subject.lower():
        return True
    return _told_of_each_other(situation, absent)


def _told_of_each_other(situation: Situation, absent: str) -> bool:
    """True where both are spoken to and spoken of: each stands twice in the text."""
    words = re.findall(r"[^\W\d_]+", situation.text)
    there = [n for n in situation.addressed if n != absent]
    return words.count(absent.split()[0]) > 1 and any(words.count(n.split()[0]) > 1 for n in there)


def _mirrored(text: str) -> bool:
    """True for "Bob, Dave. Dave, Bob."."""
    pairs = [tuple(vocatives(s.text)[:2]) for s in sentences(text)]
    return any(len(pair) == 2 and pair[::-1] in pairs for pair in pairs)


def _stands_alone(situation: Situation, name: str, there: list[Participant]) -> bool:
    """True for a presented person who is not there, spoken of with no way to reach them."""
    if situation.book.resolve(name, there) or _own(situation, name):
        return False
    if _is_among(name, _claimed(situation)):
        return True
    if not re.match(r"^\w+$", name):
        return False
    again = len(re.findall(rf"(?:^|[.!?\n]\s*){re.escape(name)}\s*[,:–—-]", situation.text))
    return again > 0


def _is_among(name: str, people: list[Named]) -> bool:
    return any(names_match(person.name, Participant("", name)) for person in people)


def _claimed(situation: Situation) -> list[Named]:
    """Those whom the text claims to copy by name."""
    claims = (claim for claim in find_claims(situation.text) if not claim.bcc)
    return [person for claim in claims for person in claim.who if person.name]


def _asks_or_hands_over(situation: Situation, absent: str) -> bool:
    """True for an opt-in question, and for a one-sided introduction that says so."""
    text = situation.text
    if _ADDRESS.search(text) or _ONE_SIDED.search(text):
        return not _speaks_to(text, absent)
    return bool(_ASKS_LEAVE.search(text)) and not _speaks_to(text, absent)


def _speaks_to(text: str, name: str) -> bool:
    return any(names_match(n, Participant("", name)) for n in greeting_names(text))


def _known(situation: Situation, name: str) -> Participant:
    among = situation.others or situation.message.bcc
    matching = situation.book.resolve(name, (*among, *situation.message.bcc))
    return matching[0] if matching else Participant("", name)


def _own(situation: Situation, name: str) -> bool:
    own = Participant("", situation.owner.name)
    return bool(situation.owner.name) and names_match(name, own)


def brings_together(situation: Situation) -> bool:
    """True where two people stand in To or Cc, are named, and are presented by the text."""
    intro = situation.intro
    if intro is not None and (intro.made_by or not situation.introducing):
        return False
    there = [r for r in situation.message.recipients if not situation.book.is_owner(r)]
    people = {situation.book.key(r): r for r in there}
    if intro is not None and _reaches_all_planned(situation):
        return True
    names = names_in(situation.text)
    named = [p for p in people.values() if any(situation.book.resolve(n, (p,)) for n in names)]
    if not 2 <= len(people) <= situation.rules.max_people or len(named) < 2:
        return False
    if intro is not None:
        return True
    presents = _BRINGS.search(situation.text) or _mirrored(situation.text)
    return bool(presents) and not _met_before(situation, list(people.values()))


def _reaches_all_planned(situation: Situation) -> bool:
    """True where both people of an introduction still to be made are in To or Cc."""
    planned = [p for p in situation.others if p.email]
    return len(planned) > 1 and all(situation.in_open(p) for p in planned)


def _met_before(situation: Situation, people: list[Participant]) -> bool:
    """True where an earlier mail already had all of them."""
    return any(
        all(any(situation.book.same(p, q) for q in (m.sender, *m.reached)) for p in people)
        for m in situation.before
    )


def is_opt_in_question(situation: Situation) -> bool:
    """True where the text asks one side whether an introduction is welcome."""
    return bool(_ASKS_LEAVE.search(new_text(situation.message.text)))
