"""Which messages open an introduction, and why: wording and structure weighed together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from introductions import phrases
from introductions.addressing import Reading, read
from introductions.first_writer import sure_order, told_to_write, wanted_it
from introductions.human import is_human
from introductions.marked import Marked, mark, unwrapped
from introductions.model import Kind, Message, Owner, Participant, Signal
from introductions.names import GROUPS, ROLES, address_words, first_name, folded, names_match
from introductions.newtext import new_text
from introductions.people import Book, colleagues, organisation
from introductions.stopwords import NOT_A_NAME

MOST_PEOPLE = 6  # spec, section 2: 2 to 6 people besides the sender
_HIDDEN = frozenset({"SPAM", "TRASH", "DRAFT", "CHAT"})
ENOUGH = 2.5


@dataclass(frozen=True, slots=True)
class Opener:
    """A message that opens an introduction, an offer, a request or an opt-in."""

    kind: Kind
    message_id: str
    introducer: Participant
    parties: tuple[Participant, ...]
    greeted: tuple[Participant, ...] = ()
    signals: tuple[Signal, ...] = ()
    repaired_by: tuple[str, ...] = ()
    first_writer: Participant | None = None
    wanted_by: Participant | None = None
    sender: Participant = Participant("")


@dataclass(slots=True)
class Weighed:
    """The reasons found for one reading of a message, and their weight together."""

    weight: float = 0.0
    signals: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        """Count one reason; an empty reason weighs without being shown."""
        self.weight += weight
        if reason:
            self.signals.append(reason)


class Met:
    """Who has been on one mail with whom so far."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._pairs: set[tuple[str, str]] = set()

    def note(self, message: Message) -> None:
        """Remember that the people on this mail have met."""
        people = [message.sender, *message.recipients]
        if len(people) > MOST_PEOPLE + 4:
            return
        keys = sorted({self._book.key(p) for p in people})
        self._pairs.update((a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])

    def have(self, a: Participant, b: Participant) -> bool:
        """Whether the two were on one mail before."""
        x, y = sorted((self._book.key(a), self._book.key(b)))
        return (x, y) in self._pairs


def find_openers(messages: Iterable[Message], owner: Owner) -> tuple[Opener, ...]:
    """The messages that open an introduction, offer, request or opt-in, oldest first."""
    ordered = sorted(messages, key=lambda m: m.sent_at)
    book = Book(ordered, owner)
    met = Met(book)
    found: list[Opener] = []
    for message in ordered:
        opener = opener_in(message, book, met) if may_open(message) else None
        if opener is not None:
            found.append(opener)
        if not _HIDDEN & message.labels and is_human(message):
            met.note(message)
    return tuple(found)


_QUICK = re.compile(
    r"intro|connect|touch|contact|meet|together|gave|given|giving|told|expect|call|write|kontakt|vorstell|relation|"
    r"present|spoke|speak|talk|number|phone|follow|zusammen|pongo|poner|mett|coloc|breng|stel|dis|bekannt|elkaar|"
    r"each other|you two|you both|link|hook|pass|address|voici|verbind|vernetz|présent|gegeben|geschr|melde|nummer|chance|knows|from you|front|loop|two of you|you start|met\b|begin|put|bring|mail|hear|get |vouch",
    re.I,
)


def may_open(message: Message) -> bool:
    """Whether the message could open an entry: cheap, and never misses what `find_openers` finds."""
    if _HIDDEN & message.labels or not message.text:
        return False
    to = len(message.to) + len(message.cc)
    if not 1 <= to <= 12:
        return False
    if to == 1 and not _QUICK.search(message.text):
        return False
    return is_human(message)


def opener_in(message: Message, book: Book, met: Met | None = None) -> Opener | None:
    """What this one message opens; None when nothing. *met*: who has been on one mail before."""
    people = _people(message, book)
    if not people or len(people) > MOST_PEOPLE:
        return None
    text = unwrapped(new_text(message.text))
    if not text:
        return None
    marked = mark(text, people, message.sender, _names(text, message, people, book))
    reading = read(marked.text, _only_reader(message, people, book))
    opener = None
    if len(people) >= 2:
        opener = _two_sided(message, marked, reading, book, met)
    return opener or _one_recipient(message, marked, reading, book)


_FIRST_WORDS = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear|good morning|good afternoon|hallo|liebe[rs]?|bonjour|hola|ciao|olá|beste)[\s,]+)?"
    r"([A-Z][^\W\d_]+)\s*(?:[,:;!–—-]|\n)",
    re.I,
)


def _names(
    text: str, message: Message, people: tuple[Participant, ...], book: Book
) -> list[frozenset[str]]:
    """All names of each person; a greeting that fits nobody names the one in To."""
    names = [book.known_names(p) for p in people]
    greeted = _FIRST_WORDS.match(text)
    word = greeted.group(1) if greeted else ""
    if not word or folded(word) in NOT_A_NAME or names_match(word, message.sender):
        return names
    if any(_may_be_called(word, p, names[k]) for k, p in enumerate(people)):
        return names
    reader = _only_reader(message, people, book)
    if reader is None:
        reader = next((k for k, p in enumerate(people) if not names[k]), None)
    if reader is not None:
        names[reader] = names[reader] | {word}
    return names


def _may_be_called(word: str, person: Participant, names: frozenset[str]) -> bool:
    return names_match(word, person) or any(names_match(word, Participant("", n)) for n in names)


def _only_reader(message: Message, people: tuple[Participant, ...], book: Book) -> int | None:
    """The one person in To; None when several are, or none."""
    to = [k for k, p in enumerate(people) if any(book.same(p, t) for t in message.to)]
    return to[0] if len(to) == 1 else None


def _people(message: Message, book: Book) -> tuple[Participant, ...]:
    """The persons in To and Cc other than the sender, each once; roles and lists are none."""
    found: list[Participant] = []
    for person in message.recipients:
        if _is_group(person):
            return ()
        if not person.email or _is_role(person) or book.same(person, message.sender):
            continue
        if not any(book.same(person, p) for p in found):
            found.append(book.named(person))
    return tuple(found)


def _is_role(person: Participant) -> bool:
    local = person.email.split("@")[0]
    return local in ROLES and not (address_words(person.email) or _looks_personal(person.name))


def _is_group(person: Participant) -> bool:
    """Whether many read at this address: then nobody is brought together with anybody."""
    if re.search(r"@(?:[\w.-]*groups\.|lists?\.)", person.email):
        return True
    words = {folded(w) for w in re.findall(r"[^\W\d_]+", person.name)}
    local = set(re.split(r"[^a-z]+", person.email.split("@")[0]))
    return bool((words | local) & GROUPS)


def _looks_personal(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and not {w.lower().strip(".,") for w in words} & ROLES


def _two_sided(
    message: Message, marked: Marked, reading: Reading, book: Book, met: Met | None
) -> Opener | None:
    people = marked.people
    reader = _only_reader(message, people, book)
    named = [
        k for k in range(len(people)) if k in reading.addressed or k in reading.spoken or k == reader
    ]
    parties = tuple(named) if len(people) > 2 and len(named) >= 2 else tuple(range(len(people)))
    parties = tuple(k for k in parties if not _only_copied(marked.text, k))
    if len(parties) > 2:
        parties = tuple(k for k in parties if not _only_thanked(reading, k))
    if len(parties) < 2 or (not _named(reading) and not _PAIR.search(marked.text[:400])):
        return None
    writer = told_to_write(reading, parties)
    wanted = wanted_it(reading, parties)
    parties = _without_delegates(message, marked, parties, writer, wanted, reader)
    if len(parties) < 2:
        return None
    if met and not _some_pair_new(people, parties, met) and not _EXPLICIT.search(marked.text):
        return None
    weighed = _weigh(message, marked, reading, parties, writer, wanted)
    if weighed.weight < ENOUGH:
        return None
    return _opener(Kind.INTRODUCTION, message, marked, parties, reading, weighed, writer, wanted)


def _named(reading: Reading) -> bool:
    return bool(reading.addressed or reading.spoken)


_PAIR = re.compile(r"\b(?:each other|you two|the two of you|you both|one another)\b")
_EXPLICIT = re.compile(r"\bintroduce you (?:both|two)\b|\bintroduce the two of you\b|\bconnecting you two\b")


def _some_pair_new(people: tuple[Participant, ...], parties: tuple[int, ...], met: Met) -> bool:
    return any(
        not met.have(people[a], people[b]) for i, a in enumerate(parties) for b in parties[i + 1 :]
    )


_COPIED_ONLY = (
    r"\(\s*§{0}§,? just so\b",
    r"§{0}§[^.!?§]{{0,30}}\b(?:in copy|copied|cc'?d?|in cc)\b[^.!?§]{{0,15}}\b(?:so that (?:she|he|they) knows?|for (?:info|information|visibility)|fyi)",
    r"\bassistant,? §{0}§|§{0}§,? (?:who )?(?:is |'s )?my (?:assistant|pa\b|ea\b)|§{0}§ (?:runs|keeps|manages|handles|looks after) (?:my|his|her|the) (?:calendar|diary)",
    r"§{0}§ (?:will|can|'ll) (?:find|set up|schedule|arrange|book|handle the (?:arrangements|logistics|scheduling))\b",
)


def _only_copied(text: str, person: int) -> bool:
    return any(re.search(p.format(person), text) for p in _COPIED_ONLY)


def _only_thanked(reading: Reading, person: int) -> bool:
    mark_ = f"§{person}§"
    said = [s.text for s in reading.sentences if mark_ in s.text]
    return bool(said) and all(phrases.THANKS.search(text) for text in said)


_COLLEAGUE_ROLE = re.compile(r"\bmy colleague|\bour (?:\w+ ){0,3}|\bcolleague\b|\bmein\w* kolleg|\bteam\b")


def _without_delegates(
    message: Message,
    marked: Marked,
    parties: tuple[int, ...],
    writer: int | None,
    wanted: int | None,
    reader: int | None,
) -> tuple[int, ...]:
    """The parties without colleagues of the sender to whom an outsider is handed (a delegation)."""
    people = marked.people
    mates = [k for k in parties if colleagues(people[k], message.sender)]
    if not mates or len(mates) == len(parties):
        return parties
    ours = _COLLEAGUE_ROLE.search(marked.text)
    told = phrases.EXPECTING.search(marked.text) or phrases.TOLD_OF_YOU.search(marked.text)
    if told and not ours:
        return parties
    if mates == [reader] and phrases.TOGETHER.search(marked.text) and not ours:
        return parties
    asker = wanted if wanted is not None else writer
    kept = tuple(k for k in parties if k not in mates or k == wanted)
    if asker in mates and not _COLLEAGUE_ROLE.search(marked.text):
        return parties if asker in kept else kept
    return tuple(k for k in parties if k not in mates)


def _weigh(
    message: Message,
    marked: Marked,
    reading: Reading,
    parties: tuple[int, ...],
    writer: int | None,
    wanted: int | None,
) -> Weighed:
    people, text = marked.people, marked.text
    w = Weighed()
    sure = False
    names = [first_name(people[k]) for k in parties]
    seen = {*reading.addressed, *reading.spoken, reading.reader}
    crossed = {(a, b) for a, b in reading.crossed if a in parties and b in parties}
    mutual = any((b, a) in crossed for a, b in crossed)
    subjects = [k for k in parties if k in reading.subjects]
    missing = [k for k in parties if k not in seen]
    together = phrases.TOGETHER.search(text)
    if together:
        w.add(3.0, f"says “{_plain(together.group(), marked)}”")
    if mutual:
        w.add(2.0, f"tells {_and(names)} about each other")
    elif crossed:
        a, b = sorted(crossed)[0]
        w.add(1.3, f"tells {first_name(people[a])} about {first_name(people[b])}")
    elif len(subjects) >= 2:
        w.add(1.5, f"describes {_and(names)}")
    if writer is not None:
        sure = sure_order(reading, writer)
        w.add(1.5 if sure else 0.5, f"asks {first_name(people[writer])} to write first")
    told = phrases.TOLD_OF_YOU.search(text) or phrases.INTERESTED.search(text)
    direct = phrases.DIRECT.search(text)
    if told:
        w.add(1.5, f"prepares the ground: “{_plain(told.group(), marked)}”")
    elif direct and (crossed or together):
        w.add(1.5, f"“{_plain(direct.group(), marked)}”")
    elif phrases.CONTACT.search(text) and crossed:
        w.add(0.5, "")
    added = phrases.ADDED.search(text)
    if added:
        w.add(1.0, f"brings in “{_plain(added.group(), marked)}”")
    if phrases.THANKS_FOR.search(text):
        w.add(-1.5, "")
    hand = phrases.HAND_OVER.search(text)
    if hand:
        w.add(0.8, f"steps back: “{_plain(hand.group(), marked)}”")
    if wanted is not None:
        w.add(0.8, f"{first_name(people[wanted])} wanted it")
    _weigh_subject(message, marked, parties, w)
    if len(reading.addressed) >= 2:
        w.add(0.4, "addresses both")
    firms = {organisation(people[k].email) or people[k].email for k in parties}
    if len(firms) >= 2:
        w.add(0.4, "")
    elif not all(colleagues(people[k], message.sender) for k in parties):
        w.add(-1.5, "")
    if all(colleagues(people[k], message.sender) for k in parties):
        w.add(-2.0, "")
    if message.in_reply_to or _REPLY.match(message.subject):
        w.add(-0.5, "")
    if len(text) > 1200 and not together:
        w.add(-1.5, "")
    told_of = {b for _, b in crossed if _presented(reading, b)}
    called = sure and len(text) < 500 and set(parties) <= set(reading.addressed)
    called = called and _HE_OR_SHE.search(text) is not None
    if not together and _COLLEAGUE_ROLE.search(text):
        w.add(-1.0, "")
    both = "names both in the subject" in w.signals
    anchored = together or mutual or both or told or called or (told_of and (sure or direct))
    if not (anchored or (len(subjects) >= 2 and (hand or wanted is not None or sure)) or (added and crossed)):
        w.add(-3.0, "")
    w.add(-1.0 * len(missing) - 0.7 * max(0, len(parties) - 3), "")
    w.add(-0.5 * max(0, len(text) - 1800) / 600 * (0.3 if together else 1.0), "")
    return w


_HE_OR_SHE = re.compile(r"(?:^|[.!?\n–-] ?)(?:he|she)(?:'s|’s|)\b|\b\w+ (?:him|her)\b")
_NO_DESCRIPTION = (
    r"(?:will|'ll|can|could|should|would|may|might|to|and|or|with|for|at|on|in|by|before|after|about|today|tomorrow|this|next|"
    r"please|has (?:sent|asked me to|confirmed|agreed|reviewed|approved)|sent|confirmed|wird|kann|soll|va|vai)\b"
)


def _presented(reading: Reading, person: int) -> bool:
    """Whether a sentence says who a person is or what they do, not only what comes next."""
    pattern = rf"§{person}§(?:'s\b|’s\b|,? (?:who|the|an?|our|my)\b|\s*\(|\s*[,:–-]|\s+(?!{_NO_DESCRIPTION})[^\W\d_]+)"
    return any(person in s.of and re.search(pattern, s.text) for s in reading.sentences)


_REPLY = re.compile(r"\s*(?:re|aw|sv|rv|ref|antw|odp|vs)\s*(?:\[\d+\])?\s*:", re.I)
_PAIRED = re.compile(
    r"§\d§[^§]{0,30}?(?:<>|<->|/|&|\+|\bx\b|×|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|–|-|\bmeets?\b|\|)[^§]{0,12}§\d§"
)


def _weigh_subject(message: Message, marked: Marked, parties: tuple[int, ...], w: Weighed) -> None:
    subject = message.subject
    if not subject or re.match(r"\s*(?:invitation|accepted|declined|updated invitation)", subject, re.I):
        return
    names = [frozenset((marked.people[k].name,)) for k in range(len(marked.people))]
    in_subject = mark(subject, marked.people, message.sender, names).text
    found = {int(k) for k in re.findall(r"§(\d)§", in_subject)}
    if len(found & set(parties)) >= 2 and _PAIRED.search(in_subject):
        w.add(1.3, "names both in the subject")
    if re.search(r"\bintro(?:duction|ducing|s)?\b|<>|\bconnecting\b|vorstellung|mise en relation|presentaci|apresenta", in_subject):
        w.add(1.0, "the subject speaks of an introduction")


def _one_recipient(
    message: Message, marked: Marked, reading: Reading, book: Book
) -> Opener | None:
    from introductions.prefaces import preface_in

    return preface_in(message, marked, reading, book)


def _opener(
    kind: Kind,
    message: Message,
    marked: Marked,
    parties: tuple[int, ...],
    reading: Reading,
    weighed: Weighed,
    writer: int | None,
    wanted: int | None,
) -> Opener:
    people = marked.people
    return Opener(
        kind=kind,
        message_id=message.id,
        introducer=message.sender,
        parties=tuple(people[k] for k in parties),
        greeted=tuple(people[k] for k in reading.addressed),
        signals=tuple(Signal(s, message.id) for s in weighed.signals),
        first_writer=people[writer] if writer is not None else None,
        wanted_by=people[wanted] if wanted is not None else None,
        sender=message.sender,
    )


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _plain(found: str, marked: Marked) -> str:
    """The found words with names in place of markers."""
    out = re.sub(r"§(\d)§", lambda m: first_name(marked.people[int(m.group(1))]), found)
    return re.sub(r"¤(\d+)¤", lambda m: marked.names[int(m.group(1))], out).strip()


def with_repairs(opener: Opener, ids: tuple[str, ...]) -> Opener:
    """The same opener with the later mails that repaired it."""
    return replace(opener, repaired_by=opener.repaired_by + ids)
