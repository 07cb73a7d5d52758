"""Acts that open a conversation: what may follow the words that tell somebody to write."""

from __future__ import annotations

import re

_X = r"§\d§"
# Acts. Written, mailed or called, a conversation is open.
_WRITES = re.compile(
    r"(?:write|e-?mail|mail|message|text|call|ring|phone|telephone|ping|contact|reach(?: out)?|"
    r"(?:get|be) (?:in (?:touch|contact|first)|writing|calling|ringing|phoning|texting|messaging|"
    r"contacting|e?-?mailing|sending)|"
    r"get (?:back|hold)|make (?:contact|the (?:call|move|running|approach))|follow up|approach|"
    r"knock|holler|(?:make|take|do|send|have|write) the (?:first|initial|opening|initiative|lead)|"
    r"pick (?:it|this|things) up|take (?:it|this|things) (?:up|from here|forward|further)|"
    r"go first|fire away|(?:introduce|present) (?:your|him|her|them)sel(?:f|ves)|say (?:hello|hi)|"
    r"(?:drop|shoot|flick) (?:you|him|her|them|an?|in|by|round|§\d§)|hit (?:you|him|her|them) up|"
    r"come by|pop|"
    r"kick (?:things |it |this )?off|set (?:things|the \w+) (?:in motion|turning|rolling|going)|"
    r"(?:get|start) (?:things|the \w+|this) (?:going|started|rolling)|"
    r"schreib\w*|(?:sich )?meld\w*|(?:an)?ruf\w*|anschreib\w*|"
    r"écri\w+|(?:r?)appel\w+|contact\w+|pren[dn]\w* contact|"
    r"escr[ií]b\w*|ll[aá]m\w*|p[oó]n\w* en contacto|escrev\w+|lig[aou][-\w]*|"
    r"skriv\w*|ring|hör av dig|maila|kontakta\w*|"
    r"entr\w* em conta[ck]?to|scriv\w+|chiam\w+|schrijf\w*|bel|neemt? contact\w*)\b"
)
# Told, shown or sent to the other side, they open one.
_TELLS = re.compile(
    r"(?:tell|ask|send|fwd|forward|show|give|explain|describe|pitch|propose|suggest|open|begin|"
    r"start|let (?:you|him|her|them)|put (?:your|the|an?)|share|invite|visit|bring|lead|name|pick|"
    r"fill|brief|come|take it|fire|go|"
    r"frag\w*|erzähl\w*|sag\w*|schick\w*|zeig\w*|dis|dites|demande\w*|raconte\w*|envo\w+|parle\w*|"
    r"montre\w*|cu[eé]nt\w*|cont[ae][-\w]*|habl\w+|m[aá]nd\w*|dile|env[ií]\w+|fal[ae][-\w]*|"
    r"diz[-\w]*|raccont\w+|sent\w+|parl\w+|vertel\w*|stuur\w*|berätta\w*|fortell\w*|skicka\w*|"
    r"visa|vraag\w*|mail\w*)\b"
)
# The same in other forms, as in "I suggest that Bob writes", "it is best if Bob wrote".
_TOLD_OR_WRITTEN = re.compile(
    r"(?:wrote|writes|rang|rings|call(?:ed|s)|phone[ds]|e?-?mail(?:ed|s)|messaged?s?|g[eo]ts? in|"
    r"(?:made|makes) (?:the|contact)|reach(?:ed|es) out|tells|told|asks|asked|sends|sent|"
    r"shows|showed|gives|gave|explain(?:s|ed)|describe[sd]|open(?:s|ed)|begins|began|"
    r"start(?:s|ed)|drops|dropped|comes|came|names|named|proposes|proposed)\b"
)
_NO_ACT = re.compile(
    r"(?:meet|know|thank|forgive|excuse|remember|trust|welcome|believe|imagine|guess|see|love|mind|"
    r"treat|join|wait|hold|keep|stay|stop|ignore|wonder|help|have|be|not|never|both|"
    r"reply|answer|respond|"
    r"a|an|my|your|his|her|you|introduc\w*|present|voici|voilà|ecco|here|hier|and|for|with|to|of|about|from|at|by|"
    r"like|near|behind|beside|per|via|re|cc|"
    r"that|gave|knew|saw|made|thought|has|had|is|was|are|than|"
    r"\w+(?:ing|ed|s)|but|or|who|when|if|as|dear|hi|hello|the|this|here|between|against|den|"
    r"dem|die|der|das|mit|von|para|con|com|por|pour|avec|chez|que|dass|und)\b"
)
# The act is done to the writer: "let me know", "send me", "be in touch with me".
_TO_WRITER = re.compile(
    r"(?:^|\bin touch |\bin contact |\bout |\bback |\bup |\bword |\bline |\bnote |\bmail |\bhello )"
    r"[ -]?(?:(?:\w{1,4} )?(?:to |with |from )?|[^.!?;]{0,20}(?:§\d§|\bhim|\bher|\bthem) and )"
    r"(?:me|us|mir|uns|mich|moi|nous)\b"
)
# The act is done to the other side, or opens the conversation itself.
_TO_OTHER = re.compile(
    r"^ (?:\w+ ){0,2}?(?:(?:you|him|her|them|things|with|by|first|off|to (?:you|him|her|them)|te|"
    r"vous|lui|ihm|ihr|dir|the (?:ball|conversation|correspondence|bidding|thread|first))\b|"
    rf"(?:to |on to )?{_X})(?!'s)|\b(?:to|with) (?:you|him|her|them|{_X})\b|"
    r"^ (?:what|how|which|why|where|when|whether|have|know)\b|^(?: up| in| off)?\s*(?:[.,;:!?]|$)"
)


def act(text: str) -> bool:
    """Whether a text begins with an act that opens a conversation, and not with the writer."""
    return any(
        hit is not None and not _to_writer(text[hit.end() :], hit.group())
        for hit in (_WRITES.match(text), _TELLS.match(text))
    )


def act_to_other(text: str) -> bool:
    """The same of a forecast, where telling and sending need somebody to be told."""
    if hit := _WRITES.match(text):
        return not _to_writer(text[hit.end() :], hit.group())
    hit = _TELLS.match(text)
    if hit is None or _to_writer(text[hit.end() :], hit.group()):
        return False
    return _HANDS.match(text) is not None or _TO_OTHER.search(text[hit.end() :]) is not None


_HANDS = re.compile(
    r"(?:send|share|show|forward|fwd|explain|describe|bring) (?:the|his|her|their|its|an?|some|"
    r"all)\b"
)


def act_ahead(text: str) -> bool:
    """Whether the clause that follows names such an act."""
    clause = _CLAUSE.split(text, maxsplit=1)[0][:_FAR]
    for acts in (_WRITES, _TELLS):
        for start in _STARTS.finditer(clause):
            found = acts.match(clause, start.start())
            if found and not _to_writer(clause[found.end() :], found.group()):
                return not _TO_WRITER.search(clause[: found.start()])
    return False


_CLAUSE = re.compile(r"[.!?;:]")
_STARTS = re.compile(r"\b(?=\w)")
_FAR = 70  # characters


def any_act(text: str) -> bool:
    """Whether a text begins with a verb, whatever it means, that is not done to the writer."""
    verb = _VERB.match(text)
    if verb is None or _NO_ACT.match(text):
        return False
    return not _to_writer(text[verb.end() :], verb.group())


_VERB = re.compile(
    r"(?:(?:lui|leur|le|la|te|se|sich|ihm|ihr|dir|uns|mich|mir|me|vous) |[lmt]')*[^\W\d_]+"
)


def any_form(text: str) -> bool:
    """The same, or an act in the past or present tense."""
    hit = _TOLD_OR_WRITTEN.match(text)
    return any_act(text) or (hit is not None and not _to_writer(text[hit.end() :], ""))


def towards(text: str) -> bool:
    """Whether a text begins with a verb, whatever it means, and the other side as its object."""
    return _VERB_TO_OTHER.match(text) is not None and not _NO_ACT.match(text)


_VERB_TO_OTHER = re.compile(
    r"(?:[^\W\d_]{3,} (?:(?:up|out to|in|on|at|over) )?|"
    r"(?:speak|talk|chat|connect|listen) (?:to|with) )(?:him|her|them|§\d§)(?!['’\w])"
)


def _to_writer(rest: str, act: str) -> bool:
    return _TO_WRITER.search(rest[:_FAR]) is not None or _ENDS_IN_ME.search(act) is not None


_ENDS_IN_ME = re.compile(
    r"^(?:escr|ll[aá]|cu|con|m[aá]nd|env|di|dí|hab)\w*(?:me|nos)$|^m'|\b(?:mir|uns|mich|me)\b"
)


def not_to_writer(text: str) -> bool:
    return not _TO_WRITER.match(text)
