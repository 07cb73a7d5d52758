"""The words that claim a copy, and those that take the claim back (spec, section 5)."""

from __future__ import annotations

import re

MAIL = (
    r"(?:e-?mail|mail|thread|chain|conversation|convo|correspondence|exchange|message|note"
    r"|discussion|string|loop|one(?= (?:too|also|as well)\b))"
)
# "on this thread", "in on our exchange", "on here": the place of whoever reads along.
THIS_MAIL = (
    rf"(?:(?:in )?(?:(?:on|in|to|into|onto|across) (?:this|the present) (?:very "
    rf"|whole )?{MAIL}\b(?! of\b)"
    r"|on here(?=\s*(?:[,.;:!)–—]|-\s|$|(?:so|to|who|as|for|since|because|too|also|with)\b)))"
    rf"|(?:into|onto) (?:the|our) {MAIL}\b)"
)

# "moved to bcc", "on blind copy", "en copie cachée", "in Blindkopie", "a copia oculta" …
BCC = re.compile(
    r"(?:\b(?:to|in|into|on|onto|over to|off to|auf|ins|im|nach|en|a|em|para|naar de|in de"
    r"|in die)\s+)?"
    r"(?:(?:the|die|den)\s+)?"
    r"(?:\bbcc(?:['’]?(?:d|ed|ing))?|\bblind[ -](?:carbon )?cop(?:y|ied|ying)|\bblind cc"
    r"|\bblindkopie|\bcopies? cachée?s?|\bcci\b|\bcopia oculta|\bcco\b|\bcopia nascosta|\bccn\b"
    r"|\bcópia oculta|\bblinde kopie)\b",
    re.IGNORECASE,
)

# Verbs whose object is the person copied: always about mail.
COPYING = re.compile(
    r"(?<![\w'’])(?:cc[:'’-]?(?:ing(?: in)?|ed|d)|cc[- ]?ing|(?<=je )copie|(?<=nous )copions"
    r"|cc to(?=\s)|cc(?=\s+[^\W\d_])"
    r"|copie(?=\s+(?:mon|ma|mes|notre|nos)\b)|cc:(?=\s*[^\W\d_])"
    r"|copp?y(?:ing|ign|ng)(?: in)?"
    r"|copied(?: in)?|copy(?: in)?|looping in|looped in|loop in"
    r"|looping(?=[^.;,]{1,40}\bin(?:to)?\b)"
    r"|looped(?=[^.;,]{1,40}\bin(?:to)?\b)|looped(?=:)|copio (?:a|aquí a|también a)"
    r"|kopiere)(?![\w'’])",
    re.IGNORECASE,
)

# Verbs that add somebody to a mail only when the mail, or nothing else, is named.
ADDING = re.compile(
    r"(?<![\w'’])(?:(?:add|bring|pull|patch|rop|includ|invit|involv|associat|dragg|draw|tagg|popp"
    r"|shar|join|throw|connect|extend|expand)(?:ing|ed|n)|brought|drew|threw|add|bring|pull|include"
    r"|involve|welcome|join|putting|put|have got|['’]ve got|got|have|['’]ve)(?: in)?(?![\w'’])"
    r"(?=\s+[^\W\d_])",
    re.IGNORECASE,
)

_STATE = (
    r"(?:(?:cc['’]?e?d|copied|looped)(?:\s+(?:in|here|in here|on this|on here))?\b"
    r"|(?:right )?(?:here )?(?:in|on|see) (?:the )?(?:cc|copy)\b|im cc\b|auf cc\b|ins cc\b"
    r"|in die kopie\b"
    r"|in kopie\b|en copie\b|en cc\b|en copia\b|in copia\b|em cópia\b|em cc\b|in de cc\b"
    r"|in de kopie\b)"
)
_HERE = (
    r"(?:reading along\b|liest (?:hier |in kopie )?mit\b"
    r"|(?:included|added|joining us|in the loop) here\b(?! (?:at|in|on|to the)\b)"
    r"|(?:(?:reading|sitting|riding|listening|following|joining|included|added|copied|looped|tagged"
    r"|brought|pulled|invited|an?|silent|quiet|reader|listener|us|along|in|the loop|up|here"
    rf"|right|also|too|now|just) ){{0,5}}{THIS_MAIL}"
    r"|(?:also )?(?:receiving|getting|reading|joining|following|watching"
    r"|seeing) (?:this(?=\s*(?:[,.;:!)–—]"
    rf"|$|too\b|so\b|as\b))|this {MAIL}\b))"
)
_BROUGHT = (
    r"(?:added|brought|pulled|included|invited)(?: in)? (?:here|(?:in)?to this (?:e-?mail|mail"
    r"|thread|chain|conversation))\b"
)
_BE = (
    r"(?:\b(?:is|are|(?:has|have)(?: (?:just|now|also))? been|sits?|stands?|joins?|rides?|reads?"
    r"|listens?|follows?|va|van|ist|sind|steht|stehen|est|sont|está|están|è|sono"
    r"|sta|estão"
    r"|staat|staan)|(?<=\w)['’]s(?: been)?)"
)
_ALSO = (
    r"(?:\s+(?:now|also|already|just|duly|therefore|here|hier|auch|aussi|también|anche|hereby|both"
    r"|right|with us|put|kept|placed|left))*"
)
_PUT = (
    r"\b(?:mets|mettons|mis|ajoute|setze|nehme|habe|haben|setzen|nehmen|pongo|ponemos|puesto|añado"
    r"|metto|mettiamo|messo|aggiungo|coloco|ponho|colocamos|pus|coloquei|zet|zetten|gezet|neem"
    r"|have|got|putting|put|keeping|with|com|con|mit|met|avec)\b"
)

# A state ("is copied", "(cc)", "en copie") with what shows that it is one.
CC_STATE = re.compile(
    rf"(?P<bracket>[(\[]\s*(?:(?P<inside>[^)\]]{{1,40}}?)[,;–-] )?(?:also |both |all |now |here "
    rf"|auch "
    rf"|aussi |who is |who['’]s |, )?"
    rf"(?:{_STATE}|cc\b|{THIS_MAIL}|on the (?:e-?mail|mail|thread|chain)\b)"
    rf"(?:\s+(?:in|here|too|as well|above|now|fyi|for info\w*|on (?:this|here)|with this)\b"
    rf"[^)\]]{{0,14}}|[,;–-][^)\]]{{0,30}})?\s*[)\]])"
    rf"|(?P<is>{_BE}){_ALSO}\s+(?:{_STATE}|{_HERE}|cc(?=\s*(?:[,.;)]|$|(?:so|for|here)\b)))"
    rf"|,? whom? (?:i|we)(?:['’](?:m|re|ve)| am| are| have)(?: \w+)? (?:add|copy|cc['’-]?|loop"
    rf"|includ)"
    r"(?:ing|ed|d|ying|ied)?(?: in)?(?=\s*(?:[,.;:)]|$|here\b))|\b(?:liest (?:hier "
    r"|in kopie )?mit\b)"
    r"|\b(?:receives|gets|has) a copy of this\b|\breads along(?=\s*(?:[,.;)]|$|here\b))"
    rf"|(?:\b(?:joins?|joining|reads|gets|receives|follows|sees|watches) "
    rf"(?:us (?:here(?! (?:at|in|on|to)\b)|{THIS_MAIL})"
    rf"|this {MAIL}))"
    rf"|(?P<set>{_PUT})(?P<between>[^.;,!?()]{{0,60}}?)\s{_STATE}"
    r"|(?:^|[-–—(,;:])\s*(?P<aside>[^-–—(),.;:!?]{1,40}?)\s+(?:cc['’]?e?d|copied(?=\s*[-–—)]))"
    r"\s*(?=[-–—)]|$|(?:for|so|as|here)\b)"
    rf"|(?P<comma>(?:,|\s[-–—])\s*(?:also |now |here |both |all |who(?:m)? (?:i have|i am|i|we"
    rf"|i['’]ve"
    rf"|i['’]m) (?:also )?)?"
    rf"(?:{_STATE}|(?:just )?(?:{_BROUGHT})|copying|copy|cc|cc['’]?ing))"
    r"(?=\s*(?:[,.;:!?)–—]|-\s|$|here\b|(?:of|de) (?:this|ce|cet|este|esta)\b))"
    rf"|(?P<first>^\W*(?:[^\W\d_]+,\s+(?=[^,.;:!?]{{1,40}} (?:is|are)\b))?"
    rf"(?:(?:(?:also|joining us|reading along|with us) )+{THIS_MAIL}"
    rf"|{_STATE}(?: {THIS_MAIL})?)\s*(?::|\b(?:is"
    rf"|are"
    rf"|ist|sind|steht|est|está|è|staat|also"
    rf"|auch|have)\b)*)(?=\s)"
    r"|(?P<me>\b(?:i|we)(?:['’]m|['’]re)?\b)(?P<mine>[^.;,!?()]{1,40}?)\s(?:in"
    r"|on) (?:the )?(?:cc|copy)\b"
    rf"|(?P<got>\b(?:have|got|put|putting|with)\b)(?P<named>[^.;,!?()]{{1,30}}?)\s"
    rf"(?:{_HERE}|on the (?:thread|chain|e-?mail|mail)\b)",
    re.IGNORECASE,
)

# "with a copy to Bob", "a copy of this goes to Bob".
COPY_TO = re.compile(
    r"\bwith (?:a )?copy to\b|^\W*a copy (?:also )?goes to\b|^\W*copies(?: to)?:"
    r"|\bmark(?:ing|ed)? (?:a |the )?copy to\b|^\W*(?:[^\W\d_]+,\s)?copy to\b|\bcc (?:an|à|aan"
    r"|para)\b"
    rf"|\b(?:extend|expand|widen)(?:ing|ed)? (?:this(?: {MAIL})?|the (?:{MAIL}"
    rf"|cc)) to (?:include)?"
    rf"|\bjoined (?:here |{THIS_MAIL} )by\b|^\W*kopie an\b"
    r"|\bcopy of this (?:e-?mail |mail |note |message )?(?:also )?(?:goes"
    r"|going|is going|to)"
    r"(?: to)?\b|\bin kopie an\b|\bcopie à\b(?=\s+[A-ZÀ-Þ])|\bcon copia a\b|\bcom cópia a\b",
    re.IGNORECASE,
)

# "+Bob", "(+JT)"; never "+1" or a number.
PLUS = re.compile(
    r"(?:^|(?<=[\s(]))\+(?=[^\W\d_](?![^\s,.;!?)]*[_:=]))|(?:^"
    r"|(?<=\())\+\s(?=[^\W\d_](?![^\s,.;!?)]*[_:=]))"
)

EVERYBODY = re.compile(
    r"\b(?:everyone|everybody|the (?:rest|others|list|group)|all (?:of you|others)|list to bcc)\b",
    re.IGNORECASE,
)

_UNREAL_NEAR = re.compile(
    r"\b(?:will|shall|would|should|could|can|(?-i:may)|might|must|going to|gonna|want(?:ed)? to"
    r"|happy to|feel free|free to|plan(?:ning)? to|need(?:ed)? to|to be|asked|like to|used to"
    r"|being|make sure|ensure|prefers?|wants?|having"
    r"|please|pls|let me"
    r"|let['’]s|not"
    r"|never"
    r"|no longer|without|(?<!to )(?<!\bi )keep|instead of|rather than|avoid|did|was|were|had"
    r"|cannot|werde"
    r"|werden"
    r"|würde"
    r"|soll"
    r"|sollen|nicht|kein|keine|bitte|war|hatte|vais|allons|pourrais|peux|peut|pas|plus tard"
    r"|était|svp|no"
    r"|voy a|puedo|puedes|por favor|non|posso|puoi|per favore|era|vou|não|pode|zal|zullen|kun|kunt"
    r"|niet|was|d['’]avoir|(?:por|per|de|für|pour) (?:haber|ter|teres|terem|avoir|aver)\w*)\b"
    r"|n['’]t\b|['’]ll\b|\bi['’]d\b|metterò|mettrai|pondré|incluiré|porei|colocarei",
    re.IGNORECASE,
)
_STILL_NOW = re.compile(
    r"^[^.;!?]{0,40}\b(?:now|here(?! (?:at|in|on|to)\b)|from here(?: on)?|hereby"
    r"|with this (?:mail|email|note)|herewith)\b",
    re.IGNORECASE,
)
_NEXT_TIME = re.compile(
    r"[^.;!?,]{0,50}\b(?:next time|later on|in future|from next|when we|once we"
    r"|in your (?:answer|reply|next)|plus tard"
    r"|más tarde|später)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|once|when|whenever|unless|as soon as|next time|in case|until|till|after|before"
    r"|falls|wenn"
    r"|sobald|nächste[nrs]? mal|demnächst|depois|luego|después|straks|la prossima|prochainement"
    r"|quand"
    r"|lorsque|dès que|la prochaine fois|cuando|la próxima|en cuanto"
    r"|quando|appena|se|zodra|indien|als|volgende keer)\b",
    re.IGNORECASE,
)
_ONLY_ONCE = re.compile(
    r"^,?\s*(?:\w+ )?(?:once|as soon as|sobald|zodra|dès que|en cuanto|appena|assim que)\b", re.I
)
_PAST = re.compile(
    r"\b(?:yesterday|last (?:week|night|time|month|year|spring|summer|autumn|fall|winter|monday"
    r"|tuesday|wednesday|thursday|friday)|earlier|ago|previous(?:ly)?|this morning|back then"
    r"|(?:on|in) (?:my|our|the|his|her|that) (?:e-?mail|mail|note|message|letter) (?:to|of|from)"
    r"|(?:on|in) (?:your|his|her|their) (?:last |first |earlier |own )?(?:e-?mail|mail|note"
    r"|message)"
    r"|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day (?=(?:i|we)\b)"
    r"|the other (?:day|mail|e-?mail|thread|one|message)|another (?:matter|mail|e-?mail|thread"
    r"|message)"
    r"|(?:a |in a )?separate(?:ly)? ?(?:mail|e-?mail|thread|message|note)?|already"
    r"|before but|in (?:my|the) (?:last|first|earlier|previous)|gestern|letzte[nrs]? (?:woche|mal"
    r"|mail)"
    r"|neulich"
    r"|vorhin|hier (?:soir|matin)|la semaine dernière|dernière fois|l['’]autre|ayer"
    r"|la semana pasada"
    r"|el otro|la última vez|ieri|la settimana scorsa|l['’]altr[oa]|ontem|na semana passada"
    r"|outro dia"
    r"|gisteren|vorige week|laatst)\b",
    re.IGNORECASE,
)
_IN_A_MAIL = re.compile(  # "he replied with Kim on copy" tells of another mail
    r"\b(?:wrote|replied|answered|responded|mailed|emailed|said|says|told|tells|thinks|claims"
    r"|mention(?:s|ed)?|assum(?:e|ed)|heard|gather|\bi (?:see|saw|noticed?)|understand"
    r"|wonder(?:ed)?"
    r"|complain(?:s|ed)|suggest(?:s|ed)|propose[sd]|schrieb|antwortete|écrit|répondu"
    r"|escribió"
    r"|respondió|escreveu|respondeu)\b[^,;]*$",
    re.IGNORECASE,
)
_SENT_LATER = re.compile(  # "The invoice can go to them, with Kim in copy"
    r"\b(?:can|could|should|may|will|['’]ll|please|to) (?:\w+ )?(?:go|write|send|mail|email|reply"
    r"|answer|be sent)\b[^;]*,? with\b[^,;]*$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\W*(?:is|are|s)\b", re.IGNORECASE)
_PAST_FORM = re.compile(
    r"(?:['’]?d|ed|mis|gesetzt|habe|messo|puesto|gezet)\b|\b(?:in|into|on|to|en|em) \w+", re.I
)
_QUESTION = re.compile(
    r"^\W*(?:is|are|was|did|do|does|have|has|shall|should|can|could|may|who|why|ist|sind|est-ce"
    r"|hast"
    r"|haben|as-tu|avez|has|ha|hai|há|heb)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"[,;:(–—]|\s-\s|\b(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar)\b", re.I)
_BY_WRITER_WORDS = (
    "i we i'm im we're i've we've am are have also now just hereby here and so then "
    "- – — , ; : ( . ! ? · ich wir je nous yo io eu ik te le os les vi ti quickly "
    "therefore thus accordingly hence gleich hiermit auch"
)
_BY_WRITER = frozenset(_BY_WRITER_WORDS.split())
_ASIDE_OR_CALL = re.compile(  # "(cc Bob", "Dave: cc Bob", never "Rule 1: cc Bob"
    r"[(-]$|^\W*(?!note|rule|tip|reminder|ps|nb)[^\W\d_]+:$", re.IGNORECASE
)
_BARE_VERB = re.compile(
    r"(?:copy|loop|add|bring|pull|include|involve|welcome|join|kopiere)(?: in)?", re.IGNORECASE
)
_WRITER_DOES = re.compile(r"\b(?:i|we|ich|hereby)(?: (?:also|just|now|hereby))?$", re.IGNORECASE)
_HOLDS = re.compile(r"(?:have|got|put|putting|['’]ve|have got)\b", re.IGNORECASE)
_WRITER_HOLDS = re.compile(
    r"(?:^|(?:\b(?:i|we|i['’]m|am|and|have)|['’]ve)(?: (?:also|just|now|even))?)$", re.IGNORECASE
)


_TAKES_PLACE = r"(?:add|loop|copy|cc|bring|include|pull|put)"
_HERE_NOW = r"(?:here(?! (?:at|in|on|to)\b)|this)"
_PERFORMS = re.compile(  # "let me add Bob here" does what it says
    rf"\b(?:(?:(?:let me|allow me to) (?={_TAKES_PLACE}\b[^.;!?]*\b(?:{_HERE_NOW}|who)\b)"
    rf"|i(?:['’]d| would) (?:also )?like to (?={_TAKES_PLACE}\b[^.;!?]*\b{_HERE_NOW}\b)"
    rf"|i (?:just |also )?wanted to (?={_TAKES_PLACE}\b[^.;!?]*\b{_HERE_NOW}\b)"
    rf"|(?:taken|took|taking|take) (?:the|this) (?:liberty|freedom"
    rf"|opportunity) to (?={_TAKES_PLACE}\b))"
    r"(?![^.;!?]*\b(?:if|first|before|later|but|when|once|next|soon|tomorrow|some)\b)"
    r"|please (?=welcome\b))"
    r"|\b(?:i )?(?:hope |trust )?(?:that )?you (?:do not|don['’]?t|won['’]?t|will not) mind "
    r"(?:me|my|that i(?:['’](?:ve|m)| have| am)?|if i|us|our)\b",
    re.IGNORECASE,
)


def performed(text: str) -> str:
    """The text with "let me add Bob here" as "I add Bob here": the words do what they say."""
    return text if text.rstrip().endswith("?") else _PERFORMS.sub("I ", text)


def holds(verb: str) -> bool:
    """True for "have", "put" and their like, which tell of many things beside mail."""
    return bool(_HOLDS.match(verb))


def started_by_writer(text: str, verb: re.Match[str]) -> bool:
    """True where the writer is who copies: "I'm copying", "Copying", "have copied"."""
    before = text[: verb.start()].rstrip()
    last = re.split(r"[\s]+", before)[-1].lower().replace("’", "'") if before else ""
    word = verb.group().lower()
    if before.lower().endswith(("liberty of", "liberty to", "freedom of", "freedom to")):
        return True
    if _HOLDS.match(word):
        return bool(_WRITER_HOLDS.search(before))
    if _BARE_VERB.fullmatch(word):
        return bool(_WRITER_DOES.search(before))
    if word == "cc":
        return last in ("", "i", "we", "(", "-", "–", "·") or bool(_ASIDE_OR_CALL.search(before))
    return not last or last in _BY_WRITER or not last[-1].isalnum()


def is_unreal(text: str, start: int, end: int, phrase: str) -> bool:
    """True for a claim that is future, conditional, a request, denied, or of another time."""
    before = text[:start]
    own = _WRITER_NOW.search(before)
    if own and not _OPENS_CONDITION.search(before[: own.start()]):
        before, text, end = before[own.start() :], text[own.start() :], end - own.start()
    segment = before[_last_cut(before) :]
    if _UNREAL_NEAR.search(segment) or _UNREAL_NEAR.search(phrase):
        firm = re.search(r"\b(?:will|['’]ll)\b|['’]ll\b", segment) and not _denied(segment)
        return not (firm and _STILL_NOW.match(text[end:]))
    if (
        _CONDITION.search(text[:end])
        or _ONLY_ONCE.match(text[end:])
        or _NEXT_TIME.match(text[end:])
    ):
        return True
    asks = text.rstrip().endswith("?") and ")" not in text[end:]
    if asks and (_QUESTION.match(segment) or not _CUT.search(text[end:])):
        return True
    if re.search(r"\b(?:no|not in|keine?|sans|sin|senza|sem|zonder)\s*$", segment, re.IGNORECASE):
        return True
    if _IN_A_MAIL.search(before) or _SENT_LATER.search(before + phrase):
        return True
    after = re.split(r"[,;.!?]", text[end:])[0]
    if _NOW.match(phrase):
        return bool(_PAST.search(after))
    return bool(_PAST_FORM.search(phrase) and (_PAST.search(before) or _PAST.search(after)))


# "I've", "I am" right before the claim: what was said before that does not bear on it.
_WRITER_NOW = re.compile(
    r"(?<!\w)(?:i|we)(?:['’](?:ve|m|re)| have| am| are)(?: (?:also|just|now|here|hereby"
    r"|\w+ly))*\s*$",
    re.IGNORECASE,
)
_OPENS_CONDITION = re.compile(
    r"\b(?:if|once|when|whenever|unless|until|till|after|before|as soon as|in case|whether|that"
    r"|say)"
    r"(?: that)?\s*$",
    re.IGNORECASE,
)


def is_denied(before: str) -> bool:
    """True where the words before an aside ("Bob, not cc'd") deny or date it."""
    return bool(
        re.search(r"\b(?:not|never|no longer|was|were|previously)\s*$", before, re.IGNORECASE)
    )


def is_placed(before: str, phrase: str, rest: str) -> bool:
    """True where "bcc" is a place or an act ("to bcc", "(bcc)", "bcc'd"), not a thing spoken of."""
    if re.match(r"(?:bcc|cci|ccn|cco)$", phrase, re.IGNORECASE):
        near = re.search(r"(?:[(:,!>–—-]|\b(?:now|is|are|jetzt|→))\s*$", before)
        return bool(near or not before.strip() or rest.lstrip().startswith((":", ")")))
    return True


def _denied(segment: str) -> bool:
    return bool(re.search(r"\b(?:not|never|no)\b|n['’]t\b|\bif\b", segment, re.IGNORECASE))


def _last_cut(before: str) -> int:
    ends = [cut.end() for cut in _CUT.finditer(before)]
    return ends[-1] if ends else 0
