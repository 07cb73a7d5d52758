"""The other party left out of an answer, and the introducer dropped (spec, section 5)."""

from __future__ import annotations

import re

from introductions.days.moments import moments_in
from introductions.faults.situation import Situation
from introductions.life.thanks import thanks_for_introduction
from introductions.mail.human import is_human
from introductions.model import Fault, Hint, Message, Participant, Signal
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.told import Reason
from introductions.who.written_names import names_in, vocatives

_WILLING = re.compile(
    r"\b(?:(?:happy|glad|delighted|pleased|keen|love|like|open) to (?:talk|chat|meet|speak"
    r"|connect|discuss|jump|hop|have a (?:call|chat|look)|take a (?:call|look)|be in touch)"
    r"|up for a (?:chat|call)"
    r"|nice to (?:e-?)?meet|(?:great|good|lovely|pleased) to (?:e-?)?meet|gern(?:e)? (?:sprechen"
    r"|telefonieren)"
    r"|freue mich auf|avec (?:grand )?plaisir|encantad[oa]|volentieri|com (?:muito )?prazer"
    r"|met plezier)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:(?:happy|glad|delighted|pleased|love|like) to\b|(?:i|we) (?:could|can|am free|are free"
    r"|['’]m free|have time)|(?:i|we)['’](?:m"
    r"|re) (?:free|available)"
    r"|(?:how|what) about|would|could we|shall we|can we|works? for me|suits? me|is good for me"
    r"|available"
    r"|(?:i|we)(?:['’]m|['’]re| am| are) around|(?:is|are) (?:free|open|good|fine|perfect|great|ok"
    r"|okay|ideal|best)|works\b(?! (?:on|in|with|as|at|for (?:him|her|them|you))\b)|it is\b"
    r"|sounds good|looks good"
    r"|would work|could work"
    r"|let['’]s|ich (?:kann|könnte|hätte)|passt|ginge|on peut|je peux|je suis (?:libre"
    r"|disponible)|puedo"
    r"|podemos|podríamos|posso|possiamo|ik kan|zullen we|schikt)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri)s?\b"
    r"|\d{1,2}[/.:]\d{1,2}"
    r"|\b\d{1,2} ?[ap]m\b|\b(?:any|this|next|either|every) (?:day|week|morning|afternoon|evening)\b"
    r"|\b(?:mornings|afternoons|evenings|weekdays)\b|tomorrow|montag|dienstag|mittwoch|donnerstag"
    r"|freitag|lundi|mardi"
    r"|mercredi|jeudi"
    r"|vendredi|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì|venerdì"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\W*(?:(?:hi|hello|hey|dear|thanks|thank you|good (?:morning|afternoon"
    r"|evening)) (?:to )?(?:you )?"
    r"(?:both|two)|(?:hallo|liebe|danke) (?:euch |ihr )?beide\w*|(?:bonjour"
    r"|merci) (?:à )?(?:tous )?(?:les )?"
    r"deux|(?:hola|gracias) a (?:los |las )?dos|obrigad[oa] aos dois)\b",
    re.IGNORECASE,
)
_BETWEEN_US = re.compile(
    r"\b(?:i owe you|(?:about|discuss|over) (?:this|it|that|all this)\b|(?:will"
    r"|are) you (?:be )?(?:at|about|around|home|coming|going|there)\b"
    r"|still (?:work|on"
    r"|up for"
    r"|good|ok|okay|fine|meeting|coming|free)|(?:for|at|to|on) our"
    r" (?!call\b|meeting\b|talk\b|chat\b)\w+|the two of us|you and (?:me|i)|just us|catch up"
    r"|by the way|btw|separately"
    r"|on another note|unrelated|children|kids"
    r"|family|(?:^|[.!?]\s+)(?:coffee|lunch|tea)\b|dinner|drinks"
    r"|(?:our|your) (?:lunch|dinner|drink"
    r"|coffee)"
    r"|are we still on|wir (?:zwei|beide)|nous deux|nosotros dos|noi due|nós dois)\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:call|ring|phone|see|meet|send|join|visit|tell|show|with|to) (?:you|me)\b"
    r"|^\W*(?:perfect|great|excellent|yes|fine|sure|okay|ok|super|lovely|good)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(  # "we speak on Tuesday" tells the introducer
    r"\bwe(?:['’]re| are|['’]ll| will|['’]ve| have)? (?:\w+ )?(?:speak|talk|meet|agreed|fixed|set"
    r"|have)\w*"
    r"|\b(?:let|tell|keep) you (?:know|posted)\b",
    re.IGNORECASE,
)
_PASS_ON = re.compile(
    r"\b(?:(?:tell|let|ask|give|send|remind|warn|assure|forward|pass|reassure)\b[^.?!]{0,30}"
    r"\b(?:him|her|them|it on|this on|that on|know|on to|along)|pass (?:it|this|that|my) |say hello"
    r"|would you tell|can you tell|could you tell|please tell|you can tell|(?:write|reply"
    r"|respond|email"
    r"|answer|call|speak|talk) (?:back )?(?:to |with )?(?:him|her|them)\b|sag (?:ihm|ihr)|richte"
    r"|dis[- ]lui|dites[- ]lui|transmet|dile|dígale|digli|dille|diga|zeg (?:hem|haar))",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    r"\b(?:(?:have|need|going) to (?:say no|pass|decline)|i['’]ll pass|not (?:for me|interested"
    r"|a fit|the right)"
    r"|rather not|no,? thank|can['’]?t (?:take|help|do this)|absage|je (?:dois )?décline|declino"
    r"|prefer not)",
    re.IGNORECASE,
)
_LEAVE_OUT = re.compile(
    r"\b(?:(?:take|leave|drop|remove|keep) me (?:off|out|from)|no need to (?:copy|cc|include"
    r"|reply to) me"
    r"|(?:please )?(?:don['’]t|do not) (?:copy|cc|include) me)\b",
    re.IGNORECASE,
)
_FRIEND = re.compile(
    r"\b(?:(?:our|my|a) (?:mutual|common|shared|good|dear)? ?friend|friend in common"
    r"|(?:our|the) (?:introducer|matchmaker|go-between|connector)"
    r"|unser\w* (?:gemeinsame\w* )?freund"
    r"|notre (?:ami|amie)|nuestr[oa] amig[oa]|nostr[oa] amic[oa]|nosso amigo|nossa amiga"
    r"|onze vriend)",
    re.IGNORECASE,
)
_FREE_TO_GO = re.compile(
    r"\b(?:no need to (?:keep|copy|cc|include|have|leave) me|(?:you can |please |feel free to "
    r"|do )?"
    r"(?:drop|leave|take|remove|move|cut|keep) me (?:off|out|from|to bcc|into bcc)"
    r"|(?:don['’]t|do not|needn['’]t|you need not|you don['’]t (?:need|have) to) (?:need to )?"
    r"(?:keep|copy|cc|include|bother with) me"
    r"|(?<!n['’]t )(?:drop|lose|skip|cut) me\b(?=\s*(?:[.,;!)]|$|as|when|whenever|once|now))"
    r"|(?:don['’]t|do not|won['’]t|will not|no longer) need me\b(?! to\b)"
    r"|(?:carry on|go on|go ahead|continue|proceed|manage|do this|keep going) without me"
    r"|without me from here|i['’]ll (?:step|bow|drop"
    r"|get) out"
    r"|(?:ihr braucht|du brauchst|sie brauchen) mich nicht"
    r"|mich (?:müss|muss|brauch)\w+ (?:ihr|du|sie) (?:\w+ )?nicht"
    r"|mich (?:könn|kann|dürf|darf)\w+ (?:ihr|du|sie) (?:\w+ )?(?:aus|raus|rausnehmen|weglassen"
    r"|herausnehmen|streichen)\b"
    r"|(?:lasst|lass|nehmt|nimm|nehmen sie|lassen sie) mich (?:\w+ )?(?:raus|weg|heraus|aus dem"
    r"|vom verteiler)"
    r"|inutile de me (?:garder|mettre|laisser)|(?:retirez|enlevez|sortez|retire|enlève|sors)-moi"
    r"|pas besoin de me|(?:pouvez|peux) me (?:retirer|enlever|sortir)"
    r"|no hace falta (?:que me|poner|incluir|copiar)|(?:podéis|puedes|pueden) (?:quitar|sacar)me"
    r"|non serve (?:tenermi|mettermi)|(?:potete|puoi) (?:togliermi|lasciarmi fuori)|toglietemi"
    r"|não precisam? (?:de )?me|podem (?:tirar-me|me tirar)|tirem-me"
    r"|hoe(?:f|ft|ven) (?:me|mij) (?:er )?niet|mij mag je eraf|haal me eraf)",
    re.IGNORECASE,
)


def missing_other_party(situation: Situation) -> Hint | None:
    """The fault where the answer leaves out somebody whom it greets or concerns, or None."""
    if not situation.introduced:
        return None
    absent = [p for p in situation.others if _is_left_out(situation, p)]
    greeted = [p for p in absent if _greets(situation, p) or _greets_both(situation)]
    if greeted:
        why = Signal(Reason.TEXT_GREETS, who=tuple(p.name or p.email for p in greeted))
        return situation.hint(Fault.MISSING_OTHER_PARTY, tuple(greeted), why)
    if situation.to_other_side or not absent or not _to_introducer(situation):
        return None
    if not _answers_them(situation, absent):
        return None
    return situation.hint(Fault.MISSING_OTHER_PARTY, tuple(absent), Signal(Reason.OTHER_SIDE))


def introducer_dropped(situation: Situation) -> Hint | None:
    """The fault where the first reply to the other side leaves the introducer out, or None."""
    made = situation.made
    if not situation.introduced or made is None or situation.intro is None:
        return None
    introducer = situation.intro.introducer
    if not situation.to_other_side or situation.written or situation.reaches(introducer):
        return None
    if mentions(situation, introducer) or _opens_with_thanks(situation):
        return None
    if any(thanks_introducer(situation, m) for m in situation.since_made):
        return None
    if _set_free(situation, introducer):
        return None
    why = Signal(Reason.NOT_MENTIONED, who=(introducer.name or introducer.email,))
    return situation.hint(Fault.INTRODUCER_DROPPED, (introducer,), why)


def _opens_with_thanks(situation: Situation) -> bool:
    """True for thanks that the introducer may be meant by: not to the other side for its mail."""
    if thanks_for_introduction(situation.text):
        return True
    opening = [
        s for s in sentences(situation.text)[:3] if not situation.names(s.text, situation.others)
    ]
    return any(
        thanks_for_introduction(s.text, broad=True) and s.text.rstrip()[-1:] != "," for s in opening
    )


def thanks_introducer(situation: Situation, message: Message) -> bool:
    """True for a message of the owner's to the introducer in which a word of thanks stands."""
    if situation.intro is None or not situation.book.is_owner(message.sender):
        return False
    if not situation.reaches(situation.intro.introducer, message):
        return False
    made = situation.made
    if made is not None and message.sent_at < made.sent_at:
        return False
    return is_human(message) and thanks_for_introduction(new_text(message.text), broad=True)


def mentions(situation: Situation, person: Participant) -> bool:
    """True where the text names the introducer *person*, or speaks of the mutual friend."""
    return _names(situation, person) or bool(_FRIEND.search(situation.text))


def _names(situation: Situation, person: Participant) -> bool:
    """True where a name of the text means *person*, also as "C. Diaz"."""
    written = names_in(situation.text)
    plain = {name for long in written for name in (long, long.split()[-1])}
    return any(situation.book.resolve(name, (person,)) for name in plain)


def _is_left_out(situation: Situation, person: Participant) -> bool:
    if situation.reaches(person) or situation.bounced(person):
        return False
    wrote = situation.from_person(person)
    return not any(_LEAVE_OUT.search(new_text(m.text)) for m in wrote)


def _greets(situation: Situation, person: Participant) -> bool:
    """True where a name that the text speaks to means *person* and nobody who is there."""
    for name in situation.addressed:
        if situation.book.resolve(name, (person,)):
            there = situation.book.resolve(name, situation.message.reached)
            return not there
    return False


def _greets_both(situation: Situation) -> bool:
    """True for "Hi both" to one person."""
    there = [r for r in situation.message.reached if not situation.book.is_owner(r)]
    return len(there) == 1 and bool(_BOTH.match(situation.text))


def _to_introducer(situation: Situation) -> bool:
    intro = situation.intro
    return intro is not None and situation.in_open(intro.introducer)


def _answers_them(situation: Situation, absent: list[Participant]) -> bool:
    """True where the text is an answer for the other side, and no note about them to I."""
    text = situation.text
    if _PASS_ON.search(text) or _DECLINES.search(text):
        return False
    spoken_of = any(_names(situation, p) for p in absent)
    third = bool(re.search(r"\b(?:he|she|him|her|they|them|ihn|ihm|sie|elle|lui)\b", text, re.I))
    if spoken_of or third:
        return False
    meant = [s.text for s in sentences(text) if not _speaks_to_introducer(situation, s.text)]
    if any(_BETWEEN_US.search(part) for part in meant):
        return False
    offers = any(_DAY.search(part) and _is_offer(part) for part in meant)
    if _names_their_day(situation, "\n".join(meant)) and not _REPORTS.search(text):
        return True
    return offers or any(_WILLING.search(part) for part in meant)


def _names_their_day(situation: Situation, text: str) -> bool:
    """True where *text* speaks to "you" of a day that the other side's last mail named."""
    if not situation.received or not _YOU.search(text):
        return False
    last = situation.received[-1]
    zone = situation.owner.timezone
    theirs = {m.day for m in moments_in(new_text(last.text), last.sent_at, zone) if m.day}
    return any(m.day in theirs for m in moments_in(text, situation.message.sent_at, zone))


def _is_offer(sentence: str) -> bool:
    """True where a sentence with a day proposes it."""
    return bool(_OFFERS.search(sentence)) or sentence.rstrip().endswith("?")


def _speaks_to_introducer(situation: Situation, sentence: str) -> bool:
    """True where a sentence is for the introducer: it names him, and not to thank him."""
    intro = situation.intro
    if intro is None or thanks_for_introduction(sentence, broad=True):
        return False
    return any(situation.book.resolve(name, (intro.introducer,)) for name in vocatives(sentence))


def _set_free(situation: Situation, introducer: Participant) -> bool:
    """True where the introducer wrote that he need not be kept on the mail."""
    wrote = situation.from_person(introducer)
    return any(_FREE_TO_GO.search(new_text(m.text)) for m in wrote)
