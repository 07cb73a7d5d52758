"""Claims of a copy that the recipients do not bear out (spec, section 5)."""

from __future__ import annotations

import re

from introductions.faults.claims import Claim, find_claims
from introductions.faults.situation import Situation, is_nameless
from introductions.model import Fault, Hint, Participant, Signal
from introductions.told import Reason
from introductions.who.names import folded, name_words
from introductions.who.roles import may_be_many
from introductions.who.written_names import Named

_TEAM = re.compile(
    r"\b(?:team|equipe|equipo|équipe|staff|crew|department|ops|office|finance|sales)\b"
)
_THANKS = re.compile(
    r"\b(?:thank|thx|ta\b|cheers|merci|danke|dank|gracias|grazie|obrigad|introduc|connecting us)",
    re.IGNORECASE,
)


def copy_faults(situation: Situation) -> list[Hint]:
    """The faults `cc_claim_absent`, `bcc_claim_absent` and `bcc_claim_still_cc` of a message."""
    claims = find_claims(situation.text)
    found = [_absent_from_cc(situation, [c for c in claims if not c.bcc])]
    found += [_blind_copy(situation, c) for c in claims if c.bcc]
    first: dict[Fault, Hint] = {}
    for hint in found:
        if hint is not None and isinstance(hint.code, Fault):
            first.setdefault(hint.code, hint)
    return list(first.values())


def blind_copied(situation: Situation, person: Participant) -> bool:
    """True where the text says that *person* is, or goes, in bcc."""
    claims = (claim for claim in find_claims(situation.text) if claim.bcc)
    return any(
        claimed is not None and situation.book.same(claimed, person)
        for claimed in (_blind_person(situation, claim) for claim in claims)
    )


def _absent_from_cc(situation: Situation, claims: list[Claim]) -> Hint | None:
    absent: list[Participant] = []
    why: list[Signal] = []
    for claim in claims:
        missing = [p for p in claim.who if not _is_there(situation, p)]
        absent += [_participant(situation, p) for p in missing]
        if missing:
            why.append(Signal(Reason.TEXT_SAYS, words=claim.sentence.strip()))
    if not absent:
        return None
    why.append(Signal(Reason.IN_NO_LINE, who=tuple(p.name or p.email for p in absent)))
    return situation.hint(Fault.CC_CLAIM_ABSENT, tuple(dict.fromkeys(absent)), *why)


def _blind_copy(situation: Situation, claim: Claim) -> Hint | None:
    person = _blind_person(situation, claim)
    if person is None or situation.in_blind(person):
        return None
    if not person.email and _is_there(situation, Named(person.name)):
        return None
    said = Signal(Reason.TEXT_SAYS, words=claim.sentence.strip())
    name = person.name or person.email
    if situation.in_open(person):
        still = Signal(Reason.STILL_OPEN, who=(name,))
        return situation.hint(Fault.BCC_CLAIM_STILL_CC, (person,), said, still)
    if situation.reaches(person):
        return None
    nowhere = Signal(Reason.IN_NO_LINE, who=(name,))
    return situation.hint(Fault.BCC_CLAIM_ABSENT, (person,), said, nowhere)


def _blind_person(situation: Situation, claim: Claim) -> Participant | None:
    """Whom a blind-copy claim means: somebody known whom it names, else those it speaks to."""
    introducer = situation.intro.introducer if situation.intro else None
    known = [p for p in (introducer, *situation.message.reached, *situation.others) if p]
    for named in (*claim.who, *(Named(name) for name in claim.addressed if claim.to_addressed)):
        matching = situation.book.resolve(named.name, known) if named.name else ()
        if matching and not situation.book.is_owner(matching[0]):
            return situation.book.named(matching[0])
    if introducer and situation.book.is_owner(introducer):
        introducer = None
    if claim.to_addressed or not claim.who:
        return introducer if _THANKS.search(situation.text) or claim.to_addressed else None
    written = claim.who[0]
    if not written.name:
        return introducer
    hidden = situation.book.resolve(written.name, situation.message.bcc)
    return hidden[0] if hidden else Participant("", written.name)


def _is_there(situation: Situation, named: Named) -> bool:
    """True where the person written so is on the mail, under whatever name or address."""
    reached = situation.message.reached
    own = Participant("", situation.owner.name)
    if named.name and situation.book.resolve(named.name, reached):
        return True
    if named.name and situation.owner.name and situation.book.resolve(named.name, (own,)):
        return True
    if any(is_nameless(r) or _shares_initial(r, named) for r in situation.extra()):
        return True
    words = {folded(w) for w in f"{named.name} {named.role}".split()}
    if any(
        words & (_address_words(r) | _firm_words(r)) or _has_initials(r, named) for r in reached
    ):
        return True
    if named.name:
        return any(may_be_many(r) and _TEAM.search(named.role) for r in reached)
    return _may_have_role(situation) or _role_known(situation, named.role)


def _may_have_role(situation: Situation) -> bool:
    """True where somebody is there beside those spoken to: a mail to one person copies nobody."""
    there = [r for r in situation.message.reached if not situation.book.is_owner(r)]
    if len(there) == 1:
        return may_be_many(there[0])
    extra = situation.extra()
    spoken_to = {p for n in situation.addressed for p in situation.book.resolve(n, extra)}
    return any(r not in spoken_to for r in extra)


def _shares_initial(person: Participant, named: Named) -> bool:
    """True for an address without a name that shows the initial ("j.seidel@" for Johannes)."""
    if not named.name or (person.name and "@" not in person.name):
        return False
    return bool(re.match(rf"{re.escape(folded(named.name)[0])}[._-]\w", folded(person.email)))


def _has_initials(person: Participant, named: Named) -> bool:
    """True for an address without a name that holds the initials ("ob@" for Oleg Baran)."""
    initials = "".join(word[:1] for word in named.name.split())
    return not person.name and len(initials) > 1 and person.email.startswith(f"{folded(initials)}@")


def _role_known(situation: Situation, role: str) -> bool:
    """True where the role may be that of a person of the introduction who is on the mail."""
    close = {"friend", "introducer", "colleague", "partner"}
    introducer = situation.intro.introducer if situation.intro else None
    return bool(introducer and role in close and situation.reaches(introducer))


def _address_words(person: Participant) -> set[str]:
    local = person.email.split("@")[0].lower()
    return {folded(w) for w in re.split(r"[\W\d_]+", local) if w} | set(name_words(person.name))


def _firm_words(person: Participant) -> set[str]:
    """The words of the domain: who copies "FNIH" means somebody there."""
    host = person.email.rpartition("@")[2].lower().split(".")
    return {folded(label) for label in host[:-1] if len(label) > 2}


def _participant(situation: Situation, named: Named) -> Participant:
    """The participant meant by a name as written: one of the introduction's people, or a name."""
    known = (*situation.others, *((situation.intro.introducer,) if situation.intro else ()))
    matching = situation.book.resolve(named.name, known) if named.name else ()
    if matching:
        return matching[0]
    found = situation.book.find(named.name) if named.name else None
    return found or Participant("", named.name or named.role)
