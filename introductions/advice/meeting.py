"""Advice on a meeting or call that is proposed or put off without a day (spec, section 6)."""

from __future__ import annotations

import re
from functools import lru_cache

from introductions.faults.situation import Situation
from introductions.model import Signal
from introductions.text.sentences import sentences
from introductions.told import Reason

LINK = re.compile(r"https?://|www\.|\bcalendly\b|\bcal\.com\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:(?:\d+|ten|fifteen|twenty|thirty) min(?:ute)?s?\b|(?:on|in) (?:the|your"
    r"|our) (?:calendar|diary)"
    r"|(?:push|move|shift|put|leave) (?:this|it|that) (?:back |off |out )?(?:to|till|until|for)"
    r"|postpone|have you (?:over|round|here|by|down|up)|host you|slot|(?:set|pencil|get|put|fix"
    r"|sort|arrange|line) something (?:up|in|out)?|put a face|hop on the"
    r"|grab (?:a|some)|(?:find|fix|set|pick|agree"
    r"|choose) (?:us |on )?a (?:time|date|day|moment)|look me up|cuppa|have a word|a word with"
    r"|revisit|teams|rendez-vous|s['’]appel\w*"
    r"|se (?:parle|voit|rappelle)|re-?connect|call|calls|talk|talking|speak"
    r"|chat|meet|meeting|meet up|coffee|lunch|dinner|breakfast"
    r"|drink|beer|tea"
    r"|catch[- ]up|catch up|get together|sit down|visit|come (?:by|over|up|down|out|round"
    r"|and see|see)"
    r"|swing (?:by|past)"
    r"|drop (?:by|in)|stop by|pop (?:by|in|over|round)|video|zoom|phone|skype|hop on|jump on"
    r"|connect|session"
    r"|demo|walk (?:the|you|through)|show you|pick (?:it|this) up|see you|telefonieren|telefonat"
    r"|anruf|treffen"
    r"|sprechen|gespräch|kaffee|mittagessen|besuch\w*|austausch\w*|appel|appeler|parler|café"
    r"|déjeuner"
    r"|rencontr\w+|échanger|discuter|visio|llamada|hablar|hablamos|quedar|quedamos|vernos"
    r"|nos vemos|reunirnos"
    r"|reunión|comer|almuerzo|chiamata|sentirci|sentiamoci|parlarne|parliamone|incontr\w+|caffè"
    r"|pranzo|ligação"
    r"|falar|falamos|conversar|encontr\w+|reunião|almoço|bellen|afspreken|koffie|spreken"
    r"|ring|vorbei\w*|parl(?:er|ons|ions|ez|e|are|iamo)|habl(?:ar|emos|e)|fal(?:ar|emos)|voir"
    r"|verte|conocernos|get(?:ting)? together|time on the|half an hour|hang out|unterhalten"
    r"|zusammen\w*|kennenlernen|llámame|llamarnos|langskomen|come and \w+|pint|brew"
    r"|compare notes|sync|touch base|show you (?:a)?round|tour"
    r"|zusammensetzen|sehen wir uns|videollamada|charlar|una call|due chiacchiere|vederci|vediamoci"
    r"|sentirsi|telefonar\w+|rappeler|bavarder|conversa|tomar um café|kop koffie|bijpraten"
    r"|elkaar)\b",
    re.IGNORECASE,
)
_FOGGY = re.compile(
    r"\b(?:some ?time|some ?day|someday|one day|one of these days|some point"
    r"|(?:at )?a later (?:date|point)|later on"
    r"|down the (?:road|line|track)|soon(?:ish)?|before (?:too )?long|whenever"
    r"|when(?:ever)? (?:my|our"
    r"|your|the|this|life|work|you|we|it"
    r"|things|he|she|i)\b"
    r"|once (?:you|we|it|things|i|the|that)\b|after (?:the|it|that|i|we|this|my|your|christmas"
    r"|easter)\b"
    r"|(?:in|over) (?:a|the) (?:coming|next|few|couple)\b|in a (?:few|couple)"
    r"|in the (?:near )?future|these days"
    r"|(?:next|this|later this|early next|the coming) (?:week|month|quarter|year|season|spring"
    r"|summer|autumn|fall|winter)s?"
    r"|any ?time|at your convenience|when convenient|when it suits|if you(?:['’]re"
    r"| are) (?:ever )?(?:around|about|free)"
    r"|in (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|some other (?:time|day)|another (?:time|day)"
    r"|shortly|new times?|a new (?:date|day)|later in the \w+|(?:in|over|during) the (?:spring"
    r"|summer|autumn|fall|winter)"
    r"|in the new year|over the (?:summer|winter|holidays|break)|at (?:your|a) leisure"
    r"|some (?:morning|afternoon|evening|week|day soon)|one (?:evening|morning|afternoon)"
    r"|in (?:ein paar|einigen|wenigen) (?:tag|woch|monat)\w+|in (?:den kommenden|ein, zwei)"
    r"|en (?:un par de|unas|unos|algun[ao]s|poc[ao]s) (?:días|semanas|meses)"
    r"|(?:tra|fra) (?:qualche|un paio di|poch[ei]) (?:giorn|settiman|mes)\w+"
    r"|daqui a (?:um|uns|umas|algum|algumas|alguns|poucas|poucos) (?:dias|semanas|meses|tempo)"
    r"|over een paar (?:dagen|weken|maanden)|d['’]ici quelques"
    r"|bei gelegenheit|zu gegebener zeit|dans (?:quelques|les prochain\w+)|à votre convenance"
    r"|(?:au|à un) moment (?:qui|donné)|quand (?:il|vos|mon|les)|la semana que viene"
    r"|en las próximas|en unos días|(?:nelle|nei) prossim[ei]|quando preferi\w+|quando le|fa comodo"
    r"|der jeito|nos próximos|als het (?:u|je)|een keertje|wanneer het"
    r"|as and when|in due course|eventually|irgendwann|demnächst|bald|mal|gelegentlich"
    r"|wenn (?:es|du|sie|ihr)"
    r"|sobald|in den nächsten|nach dem|nach der|nach den|nächste[nr]? (?:woche|monat)"
    r"|un de ces jours|bientôt"
    r"|prochainement|un jour|quand (?:vous|tu|ça|cela)|dès que|dans les prochain\w+|après"
    r"|à l['’]occasion|la semaine prochaine"
    r"|algún día|un día de estos|pronto|cuando (?:puedas|pueda|quieras|quiera|tengas|tenga|te"
    r"|le)|en unas semanas"
    r"|más adelante|en algún momento|después de|la próxima semana|prima o poi|presto"
    r"|quando (?:puoi|può|vuoi|vuole|hai|ha|ti|le)"
    r"|nei prossimi|più avanti|dopo (?:il|la|le|i)|un giorno|uno di questi giorni|qualquer dia"
    r"|um dia destes|em breve|quando (?:puder|quiser|der|tiver)"
    r"|nas próximas|mais adiante|depois d\w+|binnenkort|een keer|ooit|wanneer (?:je|u|het)|zodra"
    r"|eens)\b",
    re.IGNORECASE,
)
_NO_DAY = re.compile(  # says by itself that no day is named
    r"\b(?:whenever(?! (?:i|he|she|they|there|an?|the|it)\b)|some ?time|some ?day|one of these days"
    r"|some point|before (?:too )?long|any ?time|at your (?:convenience|leisure)|in due course"
    r"|when(?:ever)? (?:you(?:['’]re| are) (?:free|around|about|ready)|you (?:have|get|find|can"
    r"|like|feel)|you['’]ve got)|in the (?:near )?future"
    r"|when (?:would|could|can|might|does|do|will|are|is) (?:you|we|it|be"
    r"|a good)\b[^?]{0,40}\b(?:suit"
    r"|work|free|available|best|convenient|time)|wann (?:passt|ginge|geht|hast|haben|hätte)"
    r"|quand (?:est-ce|seri?ez|serais|êtes|es-tu)|cuándo (?:te|le|puede|tiene|podemos)|irgendwann"
    r"|demnächst|bei gelegenheit"
    r"|un de ces jours|à l['’]occasion|prochainement|bientôt|algún día|un día de estos"
    r"|en algún momento|cuando (?:puedas|pueda|quieras|quiera|tengas|tenga)|prima o poi"
    r"|quand (?:vous|tu|cela|ça) |wenn (?:es|du|sie) (?:dir|ihnen|passt|zeit|mal|möchte\w*)"
    r"|cuando (?:te|le) |quando (?:le|ti|vi|lhe|te) |wanneer (?:het|u|je) |als het u "
    r"|uno di questi giorni|quando (?:puoi|può|vuoi|vuole|puder|quiser)|qualquer dia"
    r"|um dia destes|binnenkort|een keer(?:tje)?)\b",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"(?:^|[,.!:–—-] )(?:do |please |so |then |just )*(?:come|drop|swing|stop|pop|visit|call me"
    r"|ring me|give me a (?:call|ring|shout))\b"
    r"|\b(?:it['’]d be|would be (?:nice|good|great)|perhaps|maybe|i['’]ll get back|be in touch"
    r"|come back to|farebbe piacere|haría ilusión|ferait plaisir|melde mich|reviens vers|how does"
    r"|hoping|hope we|i['’]d welcome"
    r"|welcome|suggest|propose|kommen sie|komm|rufen sie"
    r"|schauen sie|venez|passez|appelez|je (?:vous|te) propose|proposer|me encantaría"
    r"|me alegraría|ven\b"
    r"|venga|llámame|chiamami|passa|venha|kom\b|vielleicht|peut-être|quizás?"
    r"|forse|talvez|misschien|on s['’]|let['’]?s"
    r"|let us|shall we|could (?:we|you and i|i)|can we|may i|might we|would (?:you"
    r"|it|love|be|like)|i['’]d (?:love|like|be)"
    r"|why don['’]?t we|how about|what about|we (?:should|could|can|must|might|ought)"
    r"|you (?:should|must|and i should)|let me"
    r"|(?:happy|glad|keen|eager|love|like|hope|hoping|looking forward|want|aim|plan|up|delighted"
    r"|pleased) (?:to|for)|we['’]ll|i['’]ll|i will|we will"
    r"|are you (?:up|open|around|free)|fancy|lass(?:t|en)? uns|lassen sie uns|wollen wir"
    r"|sollen wir|können wir|könnten wir|gern(?:e)?|würde"
    r"|prenons|on (?:peut|pourrait|se|prend)|pouvons-nous|voyons-nous|parlons|retrouvons"
    r"|j['’]aimerais|serait|je serais|avec plaisir"
    r"|podríamos|podemos|hablamos|quedamos|tomemos|tomamos|veámonos|hablemos|me gustaría"
    r"|¿(?:y si|te|le)|possiamo|potremmo|sentiamoci|vediamoci"
    r"|parliamone|mi piacerebbe|prendiamo|vamos|podíamos|gostaria|falamos|zullen we|laten we"
    r"|kunnen we|graag)\b",
    re.IGNORECASE,
)
_PLAINLY_ASKS = re.compile(
    r"\b(?<!who )(?<!whom )(?<!where )(?:(?:could|can|may|might|should|shall) (?:i|we)|let us|(?:we"
    r"|you and i) (?:could|should"
    r"|might"
    r"|ought to|must)|(?:do you|i|we) (?:just |still )?want to|would you (?:like|care|want) to"
    r"|i (?:suggest|propose)"
    r"|(?:hope|hoping) (?:we can|to)|keen on|(?<!heads )up for|open to|(?:could|would"
    r"|can) you (?:call|ring"
    r"|phone"
    r"|meet|come|drop|pop|see)|(?:happy|glad|keen|delighted|pleased) to"
    r"|would (?:love|welcome|like)|i['’]d (?:love|welcome|like)|it (?:would|['’]d) be (?:great"
    r"|good|nice"
    r"|lovely|wonderful)|how are you fixed|(?:do|would) you have (?:any |some |a )?(?:time|moment"
    r"|minute|\w+ minutes|half an hour)|let me know when|when would|we['’]ll|let['’]?s"
    r"|why don['’]?t we|how about|fancy|are you (?:up"
    r"|open) for|wollen wir|lass uns|können wir"
    r"|prenons|on peut|podríamos|quedamos|possiamo|sentiamoci|vamos|zullen we|laten we)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:no need|not|never|can['’]?t|cannot|won['’]?t|don['’]?t|didn['’]?t|instead of"
    r"|rather than|without a|nicht|kein|pas\b|no hace"
    r"|non serve|não|niet|geen)\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(  # leaves the time to the other, whatever else is said
    r"\b(?:(?:let me know|send(?: me)?|share|tell me|what(?:['’]s| is)) (?:\w+ )?your availab\w+"
    r"|what does your (?:\w+ )?(?:week|diary|calendar|schedule|month) look like"
    r"|any ?time (?:that )?(?:works|suits|is (?:fine|good|ok))|whatever (?:time|day) (?:works"
    r"|suits"
    r"|is)|whenever (?:works|suits)|(?:my calendar|i)(?:['’]m| am| is) (?:quite |very |pretty "
    r"|wide )?"
    r"(?:flexible|open)\b(?! to| for| about))",
    re.IGNORECASE,
)
_SAYS_ANOTHER = re.compile(  # "Carol thought that we should talk"
    r"\b(?!i\b|we\b)\w+ (?:thought|thinks|said|says|suggest(?:s|ed)|told me|felt|reckons|mentioned"
    r"|insist(?:s|ed)|believes) (?:that )?$",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"(?:talk|speak|chat|call|connect|meet)\w* (?:with|to) (?:your|my|our|the|his|her|their)\b",
    re.IGNORECASE,
)
_FRAGMENT = 5  # words: "Bob, coffee soon?"
_PUTS_OFF = re.compile(
    r"\b(?:need|have|had|got) to (?:push|move|postpone|cancel|reschedule|shift|delay)\b"
    r"|\brain ?check\b|\b(?:do|make) (?:it|this) (?:some )?(?:an)?other (?:time|day)\b"
    r"|\b(?:let me know|tell me) (?:what|when|which \w+) (?:works|suits|is best)\b",
    re.IGNORECASE,
)
_WHY_NOT = re.compile(r"\bwhy (?:don['’]?t|not) we\b", re.IGNORECASE)  # proposes, denies nothing
_PAST_TALK = re.compile(
    r"\b(?:(?:good|great|lovely|nice|pleasure) (?:talking|speaking|meeting|chatting"
    r"|to (?:have )?(?:met|talked"
    r"|spoken)|to (?:meet|see) you\b|to talk(?: to| with)? you)"
    r"|(?:pleased|delighted|glad|happy|thrilled|excited|honou?red) to (?:e-?)?meet you"
    r"(?=\W|$)(?! (?:for|in|on|at|over|any|some|when|there|whenever))|(?:talked|spoke|met"
    r"|chatted)\b"
    r"|(?:our|the|your)"
    r" (?:call|talk|chat|meeting|visit) (?:on|of|last|went|was)|as (?:we )?(?:discussed|agreed))",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:–—]|\b(?:but|aber|mais|pero|ma|mas|maar)\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"[.!?;:,]\s|\n|\bbut\b")
_REJECTS = re.compile(  # "Tuesday is no good" names no day to meet
    r"\b(?:no good|(?:is|are) (?:\w+ )?(?:bad|out|gone|full|taken|off|impossible|not (?:possible"
    r"|good"
    r"|free))\b|(?:does|do|will|wo|ca)(?:n['’]t| not)\b|cannot\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?:of|all|from)\s+$", re.IGNORECASE)  # "the worst of the 14"
_HALF_DAY = re.compile(
    r"\b(?:tomorrow|today|tonight|morgen früh|morgen|heute|demain|aujourd['’]hui|mañana|hoy"
    r"|domani|oggi|amanhã|hoje|overmorgen|vandaag"
    r"|week of|week commencing|w/c|mid-week|weekend)\b",
    re.IGNORECASE,
)


def vague_next_step(situation: Situation) -> Signal | None:
    """The sentence that proposes or puts off a meeting without a day; None where none does."""
    vague = next((s.text for s in sentences(situation.text) if _is_vague(s.text)), "")
    if not vague or situation.introducing or not _for_other_side(situation):
        return None
    return None if names_a_time(situation) else Signal(Reason.NO_DAY, words=vague)


def _for_other_side(situation: Situation) -> bool:
    """True where the message reaches the other side, or greets it by mistake elsewhere."""
    greeted = (situation.book.resolve(n, situation.others) for n in situation.addressed)
    return situation.to_other_side or any(greeted)


def names_a_time(situation: Situation) -> bool:
    """True where the text names a day, a date, an hour or a link, or carries an invitation."""
    text, message = situation.text, situation.message
    if message.calendar is not None or LINK.search(text) or _HALF_DAY.search(text):
        return True
    return any(
        not _COUNTED.search(text[max(0, m.at - 8) : m.at])
        and not _REJECTS.search(_around(text, m.at))
        for m in situation.moments
    )


def _around(text: str, at: int) -> str:
    """The clause of *text* around a place."""
    before = _NEXT_CLAUSE.split(text[max(0, at - 80) : at])[-1]
    return before + _NEXT_CLAUSE.split(text[at : at + 60])[0]


@lru_cache(maxsize=4096)
def _is_vague(sentence: str) -> bool:
    sentence = _WHY_NOT.sub("let us", sentence)
    if _OPEN_END.search(sentence):
        return True
    if not _MEETING.search(sentence) or _PAST_TALK.search(sentence):
        return False
    if _PUTS_OFF.search(sentence):
        return True
    foggy = _NO_DAY.search(sentence) or _FOGGY.search(sentence)
    if foggy and not (_PROPOSES.search(sentence) or _MEETING.search(_clause_of(sentence, foggy))):
        return False
    if _DENIES.search(_clause_of(sentence, foggy) if foggy else sentence):
        return False
    if _NO_DAY.search(sentence) or (foggy and _PROPOSES.search(sentence)):
        return True
    if foggy and sentence.rstrip().endswith("?") and len(sentence.split()) <= _FRAGMENT:
        return True
    asks = _PLAINLY_ASKS.search(sentence)
    if asks and _SAYS_ANOTHER.search(sentence[: asks.start()]):
        return False
    met = _MEETING.search(sentence, asks.start()) if asks else None
    return bool(met and not _WITH_OTHERS.match(sentence, met.start()))


def _clause_of(sentence: str, found: re.Match[str]) -> str:
    """The clause of *sentence* in which the found words stand."""
    before = _CLAUSE_END.split(sentence[: found.start()])[-1]
    behind = _CLAUSE_END.split(sentence[found.end() :])[0]
    return f"{before}{found.group()}{behind}"
