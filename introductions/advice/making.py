"""Advice on a draft that introduces: context, consent, private contact data (spec, section 6)."""

from __future__ import annotations

import re

from introductions.faults.situation import Situation
from introductions.mail.human import is_human
from introductions.model import Message, Participant, Signal
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.told import Reason
from introductions.who.names import first_name, name_words
from introductions.who.written_names import names_in

_PHONE = re.compile(r"(?<![\w./:@-])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w@]|[.:/]\d)")
_DATE_LIKE = re.compile(
    r"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^20\d\d\s*[-/]\s*20\d\d$"
)
_OFFICE = re.compile(
    r"\b(?:office|work|desk|switchboard|reception|landline|front desk|company|firm|shop|store"
    r"|studio line|business|direct line|main (?:line|number)|secretary|assistant"
    r"|büro|zentrale|firma|bureau|standard|oficina|centralita|ufficio|centralino|escritório"
    r"|kantoor|toll[- ]free|hotline|ext\.?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:my (?:own )?(?:cell|mobile|number|phone|home|line|address|flat|house)|me (?:on|at)"
    r"|i['’]?m (?:on|at|always on|still on)|i am (?:on|at)|reach me|call me|ring me|text me"
    r"|meine (?:nummer|handynummer)|mein handy|mich unter|mon (?:portable|numéro)|me joindre"
    r"|mi (?:móvil|número|celular)|llámame|mio (?:cellulare|numero)|meu (?:telemóvel|celular"
    r"|número)"
    r"|mijn (?:nummer|mobiel))\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:mobile|cell(?:phone)?|mob|home|private|personal|whatsapp|signal|handy|mobil\w*"
    r"|privat\w*|portable|móvil|celular|particular|cellulare|casa|telemóvel|mobiel|prive|privé)\b",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:phone|tel(?:ephone|\.)?|number|call|ring|text|dial|reach|telefon\w*|nummer|téléphone"
    r"|numéro|teléfono|número|telefono|numero|telefone|bellen)\b",
    re.IGNORECASE,
)
_HOME = re.compile(
    r"\b(?:lives? (?:at|on|in a)|home(?: address)?|at home|flat|apartment|apt|house"
    r"|private address|her door|his door|wohnt|wohnung|privatadresse|habite|chez (?:elle|lui)"
    r"|domicile"
    r"|vive en|su casa|piso|abita|casa sua|mora (?:em|n[ao]s?)|morada|woont|thuis)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{1,5}[a-z]?,?\s+(?:[A-ZÀ-Þ][\w'’.-]+\s+){1,4}(?:street|st|road|rd|avenue|ave|lane|ln"
    r"|drive|dr|court|ct|place|pl|terrace|way|close|crescent|square|sq|blvd|boulevard|row|gardens"
    r"|hill|park|walk|mews|parade|highway|loop|circle)\b|\b[A-ZÀ-Þ][\w'’.-]*(?:stra(?:ss|ß)e"
    r"|str\.|gasse|weg|platz|allee|straat|laan|gracht|plein)\s+\d+"
    r"|\b(?:rue|avenue|av\.|boulevard|place|calle|c/|plaza|paseo|via|viale|piazza|corso|rua"
    r"|avenida|praça)\s+(?:[\w'’.-]+\s+){0,4}?[\w'’.-]+,?\s+\d+"
    r"|\b\d{1,4},?\s+(?:bis,?\s+)?(?:rue|avenue|boulevard|place|impasse|chemin)\s+\w+",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:one \w+s\b.{1,30}the other|you (?:both|two) (?:grew|build|love|know|live|work|share"
    r"|run|make|like|sail|teach)|you (?:both )?(?:are(?! (?:now |both )?(?:connected|introduced"
    r"|in touch))|were|have(?! (?:one an|each ?)other)|had"
    r"|run|make|build|know|need"
    r"|want|said|asked|mentioned"
    r"|love|work"
    r"|told)|who|whose|because|since (?:you|both|he|she)|both (?:of you )?(?:\w+ing\b|work|love"
    r"|have|are|build|make|run|live|know|want|need|care|study)|looking for|looking to"
    r"|interested in|needs?|wants?|asked|hopes?|seeks?"
    r"|works?|runs?|is (?:a|an|the|my|our|one|in|at|looking|building|writing|moving|opening"
    r"|starting|working|planning|hiring|raising|trying|short)|are (?:a|an|the|in|at|looking|both)"
    r"|was (?:a|an|the|my|our|head|in|at)|has (?:a|an|the|been|just|two|three|\d)|have (?:a|an"
    r"|the|been|\d)|same|common|friend from|former|colleague|met (?:at|in|when|through)|used to"
    r"|(?:talk|chat|speak|meet|connect\w*|introduc\w+) (?:about|regarding|over|around|on) "
    r"(?!it\b|this\b|that\b|each\b|one another|e-?mail|here\b)|regarding|would (?:fit|suit|love"
    r"|like|help|benefit)|für|sucht|braucht|arbeitet|leitet"
    r"|macht|ist (?:ein|eine|der|die|mein|meine)|hat|qui|cherche|travaille|dirige|est (?:un|une"
    r"|le|la|mon|ma)|fait|busca|trabaja|es (?:un|una|el|la|mi)|hace|necesita|cerca|lavora|fa"
    r"|è (?:un|una|il|la|mio|mia)"
    r"|procura|trabalha|faz|é (?:um|uma|o|a)|zoekt|werkt|is (?:een|de|mijn))\b",
    re.IGNORECASE,
)
_VERB_OF = re.compile(
    r"^\s*(?:\([^)]{1,30}\)\s*)?(?:,(?! (?:hi|hello|hey|dear|hallo|lieber?|hola|bonjour|ciao|olá"
    r"|dag) )[^,]{2,60},\s*)?(?:also |just |now |never |still |once |both )?"
    r"((?:is|ist|es|é|è)(?= (?!here|cc|copied|in cc|on |also|now))|[^\W\d_]{3,})\b"
)
_APPOSED = re.compile(  # "Dave, our harbour master"
    r"^\w+,? (?:our|my|an?|the) (?!two|both|other|number|mobile)\w+", re.IGNORECASE
)
_OWNS = re.compile(  # "Bob's gauges", never "Bob's number"
    r"^['’]s (?!(?:e-?mail|mail|number|mobile|cell|phone|address|contact|turn|details|in|on|here"
    r"|cc|copied)\b)[a-z]",
)
_BRACKETED = re.compile(  # "Bob (gauge maker, Deal)", never "Bob (cc)"
    r"^\s*\((?!(?:b?cc|in|on|copied|here|now|also)\b)[a-z][^)]{3,}\)", re.IGNORECASE
)
_SHE_DOES = re.compile(
    r"^\W*(?:he|she|both) (?!will|would|should|can|could|may|must|prefers?|says)\w+(?:s|ed"
    r"|t)\b.{6}",
    re.IGNORECASE,
)
_PRESENTED_AS = re.compile(  # "meet Dave: harbour master", never "meet Dave: over to you"
    r"\b(?:meet|this is|introducing|voici|das ist|esta? es|quest[oa] è|est[ea] é|dit is)\s+"
    r"(?P<name>[^\W\d_]+)(?: [A-ZÀ-Þ][\w'’-]+)?\s*(?::|\s[-–—])\s+(?P<first>[^\W\d_]+)",
    re.IGNORECASE,
)
_ARTICLE_AND_NAME = re.compile(
    r"(?<![\w'’])(?:[oa]|el|la|il|le|der|die|den|das|de|l['’])\s*\b(?P<name>[A-ZÀ-Þ][\w'’-]+)"
)
_NO_VERB = re.compile(
    r"^(?:hiermit|hierbij|herewith|hereby|and|und|this|let|please|you|your|meet|here|over|have"
    r"|enjoy|take|prefers?|there|finally"
    r"|both|talk|will|would|should|can|could|must|go|says|sends|the|for|from|with|but)$",
    re.IGNORECASE,
)


def intro_no_context(situation: Situation) -> Signal | None:
    """The reason where the text says neither who the people are nor why; None otherwise."""
    sides = _sides(situation)
    parts = [s.text for s in sentences(situation.text) if not _PHONE.search(s.text)]
    parts = [_without_article(situation, part, sides) for part in parts]
    if any(_tells(situation, part, sides) for part in parts):
        return None
    return Signal(Reason.NO_CONTEXT)


def intro_no_opt_in(situation: Situation) -> Signal | None:
    """The reason where no earlier mail with the one sought speaks of the other; else None."""
    sides = _sides(situation)
    if len(sides) < 2:
        return None
    asker = situation.intro.asker if situation.intro else None
    pairs = [(t, a) for t in sides for a in sides if t is not a]
    if asker is not None:
        known = [(t, a) for t, a in pairs if situation.book.same(a, asker)]
        pairs = known or pairs
    if any(_spoke_of(situation, target, other) for target, other in pairs):
        return None
    target, other = (first_name(person) for person in pairs[0])
    return Signal(Reason.NO_EARLIER_MAIL, who=(target,), other=(other,))


def intro_shares_contact(situation: Situation) -> Signal | None:
    """The sentence that gives somebody's private number or home; None where none does."""
    for line in _body_lines(situation):
        number = next((n for n in _PHONE.finditer(line) if _is_number(n.group(), line)), None)
        if number and not _OWN.search(line[: number.start()]) and not _is_office(line, number):
            return Signal(Reason.GIVES_NUMBER, words=line.strip())
        street = _STREET.search(line)
        if street and _HOME.search(line) and not _OWN.search(line) and not _OFFICE.search(line):
            return Signal(Reason.GIVES_HOME, words=line.strip())
    return None


def _without_article(situation: Situation, sentence: str, sides: list[Participant]) -> str:
    """The sentence with "o Dinis", "la Marta", "der Lukas" as the bare name: it tells nothing."""

    def bare(named: re.Match[str]) -> str:
        return named["name"] if situation.book.resolve(named["name"], sides) else named.group()

    return _ARTICLE_AND_NAME.sub(bare, sentence)


def _tells(situation: Situation, sentence: str, sides: list[Participant]) -> bool:
    """True where *sentence* says what a named person is, does, has or wants."""
    if _TELLS.search(sentence) and len(sentence.split()) >= 4:
        return True
    presented = _PRESENTED_AS.search(sentence)
    told = presented and not _NO_VERB.match(presented["first"])
    if presented and told and situation.book.resolve(presented["name"], sides):
        return True
    if _SHE_DOES.match(sentence):
        return True
    for name in names_in(sentence):
        if not situation.book.resolve(name, sides):
            continue
        if _APPOSED.search(sentence[sentence.find(name.split()[-1]) :]):
            return True
        place = sentence.find(name.split()[-1])
        behind = sentence[place + len(name.split()[-1]) :]
        if _OWNS.match(behind) or _BRACKETED.match(behind):
            return True
        verb = _VERB_OF.match(behind)
        if verb and _is_verb(verb.group(1)) and len(sentence.split()) >= 3:
            return True
    return False


def _is_verb(word: str) -> bool:
    if _NO_VERB.match(word):
        return False
    told = word in ("is", "ist", "es", "é", "è") or re.search(r"(?:[^s]s|ed|t|te|a|e|o)$", word)
    return bool(told) and word[0].islower()


def _sides(situation: Situation) -> list[Participant]:
    """The two people that the draft brings together; a name where no address is known."""
    planned = situation.others
    if len(planned) > 1 and all(p.email or p.name for p in planned):
        return list(planned)
    there = [r for r in situation.message.recipients if not situation.book.is_owner(r)]
    hidden = [r for r in situation.message.bcc if not situation.book.is_owner(r)]
    people = list({situation.book.key(p): p for p in there}.values())
    for name in situation.addressed:
        if not situation.book.resolve(name, people):
            found = situation.book.resolve(name, hidden)
            people.append(found[0] if found else Participant("", name))
    return people[:6]


def _spoke_of(situation: Situation, target: Participant, other: Participant) -> bool:
    """True where an earlier mail between the owner and *target* names *other*, or T asked."""
    return any(
        _names(message, other) for message in situation.before if _with(situation, message, target)
    )


def _with(situation: Situation, message: Message, person: Participant) -> bool:
    if not is_human(message):
        return False
    if situation.book.is_owner(message.sender):
        return any(situation.book.same(person, r) for r in message.reached)
    return situation.book.same(person, message.sender)


def _names(message: Message, person: Participant) -> bool:
    words = [w for w in name_words(person.name) if len(w) > 1]
    text = f"{message.subject}\n{new_text(message.text)}".lower()
    if person.email and person.email in text:
        return True
    return any(
        re.search(rf"\b{re.escape(word)}\b", _plain(text)) for word in words[:1] + words[-1:]
    )


def _plain(text: str) -> str:
    return " ".join(name_words(text)) or text


def _body_lines(situation: Situation) -> list[str]:
    """The sentences of the text before the owner's own name as a signature."""
    lines: list[str] = []
    own = name_words(situation.owner.name)
    for sentence in sentences(situation.text):
        words = name_words(sentence.text)
        if (
            words
            and own
            and len(words) <= 3
            and words[0] in own
            and len(sentence.text.split()) <= 3
        ):
            break
        lines.append(sentence.text)
    return lines


def _is_number(text: str, line: str) -> bool:
    digits = re.sub(r"\D", "", text)
    if not 7 <= len(digits) <= 15 or digits.endswith("000000") or _DATE_LIKE.match(text.strip()):
        return False
    spaced = bool(re.search(r"[\s().\-/]", text.strip())) or text.startswith(("+", "0"))
    return spaced or bool(_PRIVATE.search(line) or _NUMBER_OF.search(line))


def _is_office(line: str, number: re.Match[str]) -> bool:
    near = line[max(0, number.start() - 50) : number.end() + 20]
    return bool(_OFFICE.search(near)) and not _PRIVATE.search(near)
