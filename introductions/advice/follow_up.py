"""Advice on a follow-up: empty, too soon, or in a new thread (spec, section 6)."""

from __future__ import annotations

import re

from introductions.advice.meeting import LINK
from introductions.days.clock import business_days
from introductions.faults.situation import Situation
from introductions.model import Kind, Message, Signal
from introductions.text.language import language_of
from introductions.text.newtext import new_text
from introductions.text.sentences import sentences
from introductions.told import Reason
from introductions.who.written_names import vocatives

_CHECK_IN = re.compile(
    r"\b(?:(?:get|got|gets|came|come|make it|made it) through|any chance|mak(?:e|ing) sure"
    r"|get lost|got (?:lost|this|it)|(?:saw|see|seen) (?:this"
    r"|it)|check(?:ing)?[- ](?:in|back|up)|checking|touch(?:ing)? base|circl(?:e|ing) back"
    r"|bump(?:ing)?|follow(?:ing)?[- ]?up|ping(?:ing)?"
    r"|nudg\w+|remind\w*|resurfac\w+|surface|(?:bring|push|float|mov|lift|pop|pull)\w* (?:this"
    r"|it|my) |top of (?:your|the)|"
    r"(?:had|have|get|got|find|found|having) (?:a |the |any )?(?:chance|moment|minute|time"
    r"|opportunity)|wonder\w*|curious|in case|slip\w*"
    r"|buried|missed|(?:any|some) (?:news|thoughts?|update|word|luck|joy|progress|feedback)"
    r"|reach(?:ed)? you|(?:did|whether|if) (?:you|my|it|the|this)|that (?:my|it|this)\b"
    r"|make sure|see (?:if|whether)|hear(?:ing)? (?:back|from)|haven['’]t heard|still (?:here"
    r"|keen|interested|waiting|hoping)|below|again|gentle|friendly|quick (?:note"
    r"|one|line)|following on|knock\w*"
    r"|nachfrag\w+|nachhak\w+|erinner\w+|etwas neues|neuigkeiten|angekommen|untergegangen"
    r"|schon (?:zeit|gelegenheit)"
    r"|(?:ohne|noch keine) (?:antwort|rückmeldung)|rückmeldung|nichts gehört|höre ich"
    r"|revenir vers|sans réponse|votre retour|de vos nouvelles|sin respuesta|tu respuesta"
    r"|tener noticias"
    r"|senza risposta|sem resposta|uma resposta|geen antwoord|geen reactie"
    r"|relanc\w+|reviens vers|bien reçu|eu le temps|des nouvelles"
    r"|(?:tenido|avuto|tido|eu|gehad|gehabt) (?:\w+ )?(?:l['’])?(?:ocasión|oportunidad|occasione"
    r"|oportunidade|occasion|kans|zeit|tijd)|(?:erhalten|bekommen|gesehen|gelesen"
    r"|gezien) (?:hast|haben"
    r"|hebt|heeft)|hacer seguimiento|recordat\w+|recibi(?:ste|ó)|has (?:podido|visto)"
    r"|ha (?:podido|visto)"
    r"|alguna novedad|noticias|sollecit\w+|ricevuto|avuto (?:modo|tempo)"
    r"|novità|lembr\w+|recebeu|conseguiu|novidades|herinner\w+|ontvangen|gelezen)\b",
    re.IGNORECASE,
)
_MY_NOTE = re.compile(
    r"\b(?:get|got|see|seen|saw|receiv\w*|read|reach\w*|arriv\w*|miss\w*|follow\w*|look\w*|back"
    r"|in|on|to|about|at"
    r"|of|that|if|whether|did|has) (?:[\w'’]+ ){0,3}?my (?:last |earlier |previous |first "
    r"|other )?(?:e-?mail|mail"
    r"|note|message|letter|lines?|proposal|offer|question)\b",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r":\s+(?:\S+\s+){2,}|\bsince (?:then|my|our|we|i)\b|\b(?:now|just|new|meanwhile"
    r"|in the meantime) (?:\w+ )?(?:have|has"
    r"|had|is|are|fact|came|got|been|approved|won|sold|finished|received|costs?)\b",
    re.IGNORECASE,
)
_EARLIER_DAY = re.compile(
    r"\b(?:of|from|on|the) (?:the )?\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)\b", re.I
)
_OF_A_DAY = re.compile(
    r"\b(?:of|from|last|vom|von|letzten|de|du|del|dernier|da)\s*$", re.IGNORECASE
)
_SOFT = re.compile(
    r"^\W*(?:no (?:rush|hurry|pressure|worries|stress)|take your time|whenever (?:suits|you)"
    r"|hope (?:you|all|this|things|everything)|hoping"
    r"|i hope|(?:i )?trust (?:this|you|all)|talk soon|speak soon|thanks?\b|thank you|cheers"
    r"|many thanks|best|kind|warm|regards|sincerely"
    r"|all the best|(?:i )?look(?:ing)? forward|i know (?:you|things)"
    r"|(?:i )?(?:appreciate|understand)|let me know|keine eile|liebe grüße|viele grüße|danke"
    r"|pas d['’]urgence|merci|bien à|cordialement|sin prisa"
    r"|gracias|saludos|senza fretta|grazie|cordiali|sem pressa|obrigad|abraço|geen haast|dank"
    r"|groet|sorry to|apologies|sent from|just me"
    r"|any (?:news|thoughts|update|luck|word)|thoughts\?|ping|bump|what do you (?:think|say)"
    r"|still interested)",
    re.IGNORECASE,
)
_COPY_NOTE = re.compile(r"\bb?cc\b|\bblind copy\b|\bcopied\b", re.IGNORECASE)
_OF_WRITING_WORDS = (
    "a about again all an and any anything are as at back be because been before but by can case "
    "chance "
    "come consider could did do does end ever far for forward from get getting glad got had has "
    "have "
    "haven't hear heard hello here hi hope i i'd i'll i'm i've if in is it it's just keen know "
    "last let "
    "like little look looking made mail me message might mind moment more move my myself new "
    "news note "
    "now of on one only or our out over perhaps please progress quick read receive received "
    "reply resend "
    "resending see seen send sending sent side so some something still stuck thank thanks that "
    "the there "
    "they things think this thought thoughts time to together touch up update us was we well "
    "went were what "
    "when where whether which will with wonder word would write writing wrote yet you you'd "
    "you've your "
    "gibt es schon etwas neues neuigkeiten "
    "ob ich sie du ihr meine mail nachricht noch schon einmal nur kurz j'ai je vous tu mon "
    "message avez vu "
    "lu pudiste ver mi correo has visto recibiste leer hai visto la mia ricevuto viu recebeu o "
    "meu e-mail haben hast letzte letzten nachricht mails bekommen erhalten gesehen gelesen wollte "
    "nachfragen hat herr frau noch mal ihnen dir avez-vous avez as pu regarder lire voir courriel "
    "dernier dernière reçu bien merci d'avance m'assurer que votre réponse ha podido ver mensaje "
    "anterior último respuesta ho ha avuto letto leggere messaggio il mio conseguiu recebeu "
    "mensagem "
    "minha a última heeft u je mijn laatste bericht gezien gelezen ontvangen kunnen ik "
    "kindly dear email emails answer below trying try tried under another subject first sank sink "
    "drowned drown vanished lost thread heading line trust finds find well opportunity consider "
    "kind "
    "considered giving give push nudge little afresh anew luck question talk soon hey wondering "
    "was whether had having any here's checking sits sitting stack top pile list week "
    "busy swamped days "
    "your you're am im still alive waiting hoping eagerly patiently always love curious though "
    "wanted didn't through cracks sure "
    "land landed spam junk folder inbox lieber liebe caro cara cher chère hola hallo bonjour ciao "
    "vroeg me af hebt heb jij lezen"
)
_OF_WRITING = frozenset(_OF_WRITING_WORDS.split())
_MATTER, _SHORT = 3, 16
_FACT_WORDS = 26  # a check-in sentence longer than this says more than a check-in


def is_follow_up(situation: Situation) -> bool:
    """True where the owner wrote last to the other side, and the message is for them again."""
    exchange = situation.exchange
    if not situation.introduced or not situation.to_other_side or not exchange:
        return False
    return situation.book.is_owner(exchange[-1].sender)


def follow_up_empty(situation: Situation) -> Signal | None:
    """The reason where a follow-up holds nothing but check-in phrases; None otherwise."""
    if not is_follow_up(situation) or LINK.search(situation.text) or _new_day(situation):
        return None
    if situation.message.attachments:
        return None
    if _is_a_call(situation):
        return Signal(Reason.HARDLY_A_WORD)
    said = [s.text for s in sentences(situation.text)]
    telling = [text for text in said if not _says_nothing(situation, text)]
    if telling or not any(_checks_in(situation, text) for text in said):
        return None
    return Signal(Reason.ONLY_PHRASES)


def _is_a_call(situation: Situation) -> bool:
    """True for a bare "Bob? Anything?": a word or two beside names."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", situation.text)
    own = situation.owner.name.split()
    names = {part for name in (*situation.addressed, *own) for part in name.split()}
    return len([w for w in words if w not in names]) <= 2 and not re.search(r"\d", situation.text)


def follow_up_too_soon(situation: Situation) -> Signal | None:
    """The reason where the last unanswered message is less than two business days old."""
    if not is_follow_up(situation):
        return None
    last = _last_to_same(situation)
    if last is None:
        return None
    age = business_days(last.sent_at, situation.now, situation.owner)
    if age >= situation.rules.follow_up_too_soon:
        return None
    return Signal(Reason.LAST_MESSAGE, number=age, day=last.sent_at.date())


def follow_up_new_thread(situation: Situation) -> Signal | None:
    """The reason where a follow-up leaves the open thread of a two-sided introduction."""
    made, intro = situation.made, situation.intro
    if not is_follow_up(situation) or made is None or intro is None:
        return None
    message = situation.message
    if intro.kind is Kind.ONE_SIDED or len(made.recipients) < 2:
        return None
    threads = {m.thread_id for m in (made, *situation.exchange)}
    if message.thread_id in threads and message.thread_id:
        return None
    parents = {i for m in (made, *situation.exchange) for i in (m.id, m.message_id) if i}
    if message.in_reply_to in parents or parents & set(message.references):
        return None
    return Signal(Reason.THREAD_OPEN, words=made.subject)


def _last_to_same(situation: Situation) -> Message | None:
    """The owner's last message to one of those whom this one reaches."""
    reached = [p for p in situation.others if situation.reaches(p)]
    sent = (m for m in reversed(situation.written) if any(situation.reaches(p, m) for p in reached))
    return next(sent, None)


def _checks_in(situation: Situation, sentence: str) -> bool:
    """True for a check-in phrase, or where every word is about the correspondence itself."""
    names = {part for name in vocatives(sentence) for part in name.split()}
    if _only_of_writing(sentence):
        return True
    if not (_CHECK_IN.search(sentence) or _MY_NOTE.search(sentence)):
        return False
    return _language(situation) != "en" or not _has_a_matter(sentence, names)


def _only_of_writing(sentence: str) -> bool:
    """True where every word but a name is about the correspondence itself."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", sentence)
    names = {part for name in vocatives(sentence) for part in name.split()}
    said = [word.lower() for word in words if word not in names]
    return len(said) > 3 and all(word in _OF_WRITING for word in said)


def _without_call(sentence: str) -> str:
    """The sentence without a greeting and names before it: "Dear Bob, I hope …"."""
    for name in vocatives(sentence):
        place = sentence.find(name) + len(name)
        sentence = sentence[place:].lstrip(" ,!:.–—-")
    return sentence


def _language(situation: Situation) -> str:
    """The language of the text, as far as it and the introduction show it."""
    made = situation.made.text if situation.made else ""
    return language_of(f"{situation.text}\n{new_text(made)}")


def _has_a_matter(sentence: str, names: set[str]) -> bool:
    """True where three words or more are neither check-in phrase nor about the correspondence."""
    if _MY_NOTE.search(sentence) and len(sentence.split()) <= _SHORT:
        return False
    rest = _CHECK_IN.sub(" ", sentence)
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", rest)
    return sum(w not in names and w.lower() not in _OF_WRITING for w in words) >= _MATTER


def _new_day(situation: Situation) -> bool:
    """True where the text names a day or an hour that lies ahead."""
    today = situation.now.date()
    named = [m for m in situation.moments if not _OF_A_DAY.search(situation.text[: m.at])]
    return any(m.day is not None and m.day > today for m in named) or any(
        m.day is None and m.hour is not None for m in named
    )


def _says_nothing(situation: Situation, sentence: str) -> bool:
    """True for a greeting, a sign-off, a word on copies, or a check-in phrase."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", sentence)
    if len(words) <= 3 and not sentence.rstrip().endswith("?"):
        return True
    if _COPY_NOTE.search(sentence) or _SOFT.match(_without_call(sentence)):
        return len(words) <= _FACT_WORDS
    if vocatives(sentence) and len(words) <= 4:
        return True
    if (_NEWS.search(sentence) and not _only_of_writing(sentence)) or re.search(
        r"\d", _EARLIER_DAY.sub("", sentence)
    ):
        return False
    return _checks_in(situation, sentence) and len(words) <= _FACT_WORDS
