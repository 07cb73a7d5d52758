"""Acts of bringing people together in English: who does it, to whom, and whether it is asked.

One grammar for what comes before an introduction (spec, section 2): the reader is to link the
writer (a request), or the writer would link the reader (an offer; an opt-in ask where the
sentence asks, or leaves it to the reader). Pieces of patterns over marked text, see `marked`.
"""

from __future__ import annotations

from introductions.finding.phrases import P

# To introduce, to put in touch, to hook up, to loop in: as an infinitive, an -ing form, a past.
_FORMS = {
    "link": (
        r"(?:e-?)?introduce|intro|connect|link|acquaint",
        "put|get|bring|have",
        "hook|link",
        "loop",
    ),
    "linking": (
        r"(?:e-?)?introducing|intro-?ing|connecting|linking|acquainting",
        "putting|getting|bringing|having",
        "hooking|linking",
        "looping",
    ),
    "linked": (
        r"(?:e-?)?introduced|intro['’]?d|connected|linked",
        "put|got|brought",
        "hooked",
        "looped",
    ),
}
_ROLE = r"(?:(?!(?:on|about|of|in|for|to)\b)[\w'’.-]+,? ){0,3}"  # "your friend", "the buyer,"
_JOINED = (
    rf"(?:(?:and|with) {_ROLE}{P} )?(?:[\w-]+ ){{0,2}}"
    r"(?:in (?:touch|contact|front of)|together|on (?:an?|the|one|this) (?:e-?mail|mail|thread|"
    r"chain))\b"
)
_SOMEBODY = (
    rf"(?:{P}|(?:him|her|them|some(?:one|body)|any(?:one|body)|who(?:m|ever|mever)?|people|"
    rf"folks)\b)"
)
_TO = rf"(?:to|with) {_ROLE}{_SOMEBODY}"


def act(form: str, whom: str) -> str:
    """The act of linking one of *whom*; *form*: link, linking or linked."""
    verb, bring, hook, loop = _FORMS[form]
    return (
        rf"(?:(?:{verb}) (?:up )?(?:{whom})|(?:{bring}) (?:{whom}) {_JOINED}|"
        rf"(?:{hook}) (?:{whom}) up\b|(?:{loop}) (?:in )?(?:{whom}))"
    )


_THE = (
    r"(?:an?|the|that|this|your|any|some|quick|warm|short|brief|personal|direct|little|friendly|"
    r"proper|kind|e-?mail)"
)
# The noun, not "the intro music", "the intro to the chapter".
INTRO = (
    rf"(?<!way of )(?<!re-)\b(?:{_THE} )*(?:e-?)?intro(?:duction)?s?\b"
    r"(?= (?:to|with|between|or|from|by|for|if|would|could|might|here|e-?mail|this|next|when|once|"
    r"soon|that|and|at|in|be|is)\b| ?[.,;:!?)\n–-]| ?\Z)"
)
_MADE = (
    r"(?:\b(?:mak|do|giv|arrang|brok|facilitat|send|writ)(?:e|ing|er|ering)? (?:me |us |you )?"
    rf"(?:happen )?{INTRO}|\b(?:mak|facilitat)(?:e|ing) (?:an?|the|that|this) (?:\w+ "
    rf")?(?:connection|link|bridge)\b)"
)
_NOT_I = r"(?:(?!\b(?:i|i['’][a-z]+|my|me to|let me|thanks?|did)\b)[^.!?])"
_ASKED = r"(?:[^.!?\n]{0,120}\?)"

# The writer is to be linked, or somebody whom the writer speaks for.
_ME = r"(?:me|us)\b(?! (?:when|if|know|on|at|by|via|over|through|again)\b)"
_FOR = (
    rf"(?:him|her|them|the two|these two|both|{P}|(?:{P}|[\w'’-]+) and me|"
    r"(?:an?|my|our|the) (?:(?!(?:to|with)\b)[\w'’-]+ ){0,2}[\w'’-]+)" + rf" {_TO}"
)
_BOTH = r"(?:the two(?: of (?:us|them))?|both of (?:us|them))(?= together| in |[.!?,])|them(?=\?)"
_ONE = rf"(?:{_ME}|{_FOR}|{_BOTH})"
_WISH = (
    r"\b(?:(?<!you )(?<!you'd )(?:love|like|keen|hop(?:e|ing)|want(?:ed)?|wish|grateful|"
    r"appreciate|eager|chance|possib\w+|way|arrange|wonder(?:ed|ing|s)?)|(?:could|can|may|might) "
    r"(?:i|we) (?:please |possibly |perhaps )?(?:get|have|ask|trouble|beg|impose|bother|be)|"
    r"if (?:i|we) could)\b"
)
_OWN = r"(?:\b(?:i|we|i['’]d|we['’]d|any|be|if|could|can|may)\b|(?:^|[.!?\n,] ?))"
_PASSIVE = (
    r"\b(?:be|get|being|getting) (?:(?:e-?)?introduced|acquainted|connected|linked(?: up)?|"
    r"hooked up|put in (?:touch|contact))\b(?! (?:again|by (?:phone|mail)))"
)
_IMPERATIVE = (
    r"(?:^|[.!?\n] ?|\bplease |\bpls |\bkindly |"
    r"(?:^|[.!?\n] ?)(?:(?!\b(?:i|he|she|they|we|will|would|said|ahead)\b)[^.!?']){0,70}\b(?:and|"
    r"or) )"
    r"(?:so |then |do |and |just )*"
)
_HUGE = (
    r"be (?:(?:so|very|much|really|incredibly|hugely|most|a) )*(?:great|amazing|awesome|wonderful|"
    r"fantastic|lovely|huge|big|appreciated)"
)
REQUESTS = (
    r"(?<!of )(?<!thank )\b(?:you\b(?! (?:were|have|had|did|was)\b)|some(?:one|body) to\b)"
    + rf"{_NOT_I}{{0,80}}?\b{act('link', _ONE)}",
    rf"\byou\b{_NOT_I}{{0,45}}?\b(?:put|get|bring) (?:{_SOMEBODY}|(?:an?|my|our) [\w'’-]+) "
    rf"{_JOINED}",
    _IMPERATIVE + act("link", _ME),
    r"\b(?:mind|consider\w*|about|thoughts on|thinking of|chance of|open to|up for|comfortable|"
    rf"okay|ok|with) (?:you |your |maybe |perhaps |possibly )*{act('linking', _ONE)}",
    rf"{_OWN}(?: \w+){{0,3}} ?{_WISH}[^.!?]{{0,50}}{_PASSIVE}",
    rf"{_WISH}[^.!?]{{0,50}}{_PASSIVE} {_TO}",
    rf"\b(?:hook|set|link) (?:me|us|(?:an?|my|our) [\w-]+) up with {_ROLE}{P}",
    r"\b(?:put|get|help) (?:me|us) (?:to )?(?:get )?in front of\b",
    rf"(?:{_WISH}|\b(?:need|value|glad of|ask\w*|looking for|impose|trouble|bother|beg|favou?r|"
    rf"get|have|"
    rf"obtain)\b)(?:(?!\bthank)[^.!?]){{0,40}}?{INTRO}(?: {_TO}| ?(?:[.!?,;]|$|\n| from you| if ))",
    rf"\b(?:you|open|up|comfortable|willing|mind|possible)\b{_NOT_I}{{0,40}}?{_MADE}{_ASKED}",
    rf"\b(?:(?:could|can|would|will|might) you|(?:wonder(?:ed|ing|s)?|whether|hop(?:e|ing)|"
    rf"if)\b[^.!?]{{0,20}}\byou)\b{_NOT_I}{{0,30}}?{_MADE}",
    rf"(?:^|[.!?:,\n–-] ?){INTRO} {_TO}{_ASKED}",
    rf"\b(?:would be|is) {INTRO} {_TO}",
    rf"{INTRO}(?: (?:e-?mail|from you|here|{_TO}))? (?:would|could|might) (?:mean|help|go|do|save|"
    rf"open|"
    rf"{_HUGE})\b"
    r"(?![^.!?]{0,20}\byou\b)",
)

# The reader is to be linked, by the writer.
_YOU = (
    r"(?:you(?: (?:two|both|all|guys))?\b(?! know\b| to \d)|ye\b|yas\b|"
    rf"the (?:two|both|pair|three) of you|(?:{P}|him|her|them) (?:and|with|to) you\b)"
)
_I = r"(?:\b(?:i(?:['’](?:ll|d|m|ve))?|me|my|let me|happy to|glad to|shall|gonna)\b)"
_PUT_ON = (
    rf"(?:put|putting|get|getting|bring|bringing|have) {_ROLE}(?:{P}|him|her|them) {_JOINED}"
    r"(?! (?:with|to) (?!you))"
)
_LINE = r"(?:drop|send|write) (?:you (?:two|both)|the two of you) (?:an?|one)\b"
_ON_YOU = (
    rf"(?:{_PUT_ON}|{_LINE}|{act('link', _YOU)}|{act('linking', _YOU)}|{act('linked', _YOU)}|"
    rf"get you (?:introduced|connected)\b|{_MADE})"
)
_DETAIL = r"your (?:e-?mail|address|number|name|details|contact|phone|mail|cell|mobile)\b"
_GIVE_OUT = (
    r"(?:give|gave|giving|given|pass|passed|passing|share|shared|sharing|hand|handed|forward|send|"
    rf"sent) (?:out |on |along )?(?:(?:him|her|them|{_ROLE}{P}) )?(?:on )?{_DETAIL}"
)
_SEND_ON = (
    r"(?:send|sent|pass|passed|point|pointed|steer|steered|refer|referred|direct|directed)(?:ing)? "
    rf"(?:him|her|them|{P}) (?:on )?(?:to you\b|your way\b|in your direction\b)"
)
_CONSENT = (
    r"\b(?:ok|okay|all right|alright|fine|cool|good|happy|welcome|mind|object\w*|imposition|"
    r"comfortable|willing|open|keen|interested|game|up for|(?:may|can|could|shall|should|might) "
    r"(?:i|we)|want|like|time|moment|sense|worth|useful|helpful|weird)\b"
)
_IF_YOU = (
    r"(?:only if you|if (?:you(?! (?:like|want|wish|need))|it['’]s|it is|that|of|welcome)|with "
    r"your (?:ok|okay|permission|"
    r"blessing|consent))\b"
)
_MEET = (
    r"(?:meet(?:ing)?|(?:talk|speak|chat)(?:ing)? (?:to|with)|(?:get|getting) to know|"
    r"hear(?:ing)? from|(?:an? )?(?:\w+ )?(?:chat|word|call|coffee|conversation|"
    r"intro(?:duction)?) (?:with|to))"
)
_PROMISE = (
    r"\b(?:i(?:['’]ll| will|['’]m (?:going to|gonna|planning to)| am going to| shall| can| could|"
    r"(?:['’]d| would) be (?:happy|glad|delighted|pleased) to| promise to| plan to| said i['’]d|"
    r" owe you|['’]ve been meaning to| have been meaning to|['’]m (?:happy|glad|delighted|pleased) "
    r"to)|let me|(?:happy|glad|delighted|pleased|pleasure) to|than to|we should|"
    r"remind me[^.!?]{0,30}\b(?:to|and))\b"
)
OPT_INS = (
    rf"(?<!did ){_I}(?:(?!\b(?:we|they|he|she)\b)[^.!?]){{0,40}}?\b{_ON_YOU}{_ASKED}",
    rf"{_CONSENT}[^.!?]{{0,40}}?\b{_ON_YOU}{_ASKED}",
    rf"(?:{_CONSENT}|\b(?:if|when) i\b)(?:(?!\byou (?:please )?(?:give|pass|share|send)\b)[^.!?])"
    rf"{{0,50}}?\b(?:{_GIVE_OUT}|{_SEND_ON}){_ASKED}",
    rf"\b(?<!please )(?:give|hand|pass|share) (?:out |on )?{_DETAIL}[^.!?]{{0,40}}[.!?] ?"
    r"[^.!?]{0,60}\?",
    rf"\basked\b[^.!?]{{0,30}}\bfor {_DETAIL}[^?]{{0,40}}\?",
    rf"\b(?:may|can|could|shall|might) i (?:tell|let) (?:him|her|them|{P})[^.!?]{{0,40}}"
    rf"\b(?:you|write|call|ring|e-?mail)\b{_ASKED}",
    rf"\b(?:would|are|might) you (?:be )?(?:\w+ )?(?:willing|happy|prepared|content|open|up) (?:to|"
    rf"for) "
    rf"hear(?:ing)? from {_SOMEBODY}{_ASKED}",
    rf"\b(?:would|are|do) you\b[^.!?]{{0,30}}{_PASSIVE}{_ASKED}",
    rf"\b(?:could|can|may|might) (?:he|she|they|{P}) (?:get in touch with|call|write to|contact|"
    rf"e-?mail|"
    rf"ring|reach out to|(?:talk|speak) (?:to|with)) you\b{_ASKED}",
    rf"\basked\b[^.!?]{{0,30}}\b(?:whether|if) i (?:could|can|would|might) {_ON_YOU}",
    rf"\bi (?:tempt|interest|offer) you (?:with |in )?{INTRO}{_ASKED}",
    rf"{_ON_YOU}[^.!?]{{0,80}}\. ?(?:yes ?/ ?no|yes or no|ok(?:ay)?|thoughts|shall i|may i|all "
    rf"right|"
    r"what do you think|any objections?|interested)[^.!?]{0,20}\?",
    rf"\b(?:ok|okay|fine|alright|mind|object|suit\w*|welcome)\b[^.!?]{{0,20}}\bif (?:{P}|he|she|"
    rf"they) "
    r"(?:wrote|called|contacted|got in touch|reached out|e-?mailed|rang|writes|calls|contacts|"
    r"reaches out|gets in touch)\b",
    r"\b(?:would|fancy|want|like|care for|up for|open to|interested in|worth|feel about)\b"
    rf"[^.!?]{{0,20}}?{INTRO}{_ASKED}",
    rf"\b(?:let me know|tell me|say)\b[^.!?]{{0,20}}\b(?:if|whether)\b[^.!?]{{0,50}}{_ON_YOU}",
    r"\b(?:(?:say|give) (?:me )?(?:the (?:word|nod)|yes)|with your (?:ok|okay|permission|blessing|"
    r"consent)|if (?:you (?:agree|don['’]t mind|have no objections?|say yes)|yes|so))\b"
    rf"[^.!?]{{0,30}}\b{_I}[^.!?]{{0,20}}?{_ON_YOU}",
    rf"{_I}[^.!?]{{0,30}}?{_ON_YOU}[^.!?]{{0,40}} {_IF_YOU}",
    r"\b(?:interest\w*|want\w*|appetite|curious|useful|helpful|welcome|okay|ok)\b[^.!?]{0,40}\?"
    rf"[^.!?]{{0,30}}{_PROMISE}[^.!?]{{0,20}}?{_ON_YOU}",
    r"(?:fancy|would you|are you|interest(?:ed)? in|appetite for|feel about|sense for you|want to|"
    rf"open to|up for)\b[^.!?]{{0,30}}?\b{_MEET} {_ROLE}{P}(?! and (?:me|i|us)\b)"
    r"(?:[^.!?]{0,60}\?[^.!?]{0,150}\b(?:he|she|they|i['’]d|i['’]ll|i can|i would|if (?:yes|so)|"
    r"say|"
    r"no (?:pressure|is))\b|,? who\b[^.!?]{0,80}\?)",
    rf"{P}[^.!?]{{0,40}}\b(?:ask(?:ed|s)|wants?|would (?:like|love)|['’]d (?:like|love)|hopes?|"
    rf"wishes|"
    r"is keen)\b[^.!?]{0,60}\b(?:you|your)\b[^?]{0,120}(?:\b(?:ok(?:ay)?|all right|alright|fine|"
    r"would that be ok\w*|may i|can i|shall i|should i|yes)(?: (?:with|by) you)?\?|\byes or no\b|"
    r"\bno hard feelings\b)",
)
OFFERS = (
    rf"{_PROMISE}[^.!?]{{0,40}}?\b{_ON_YOU}",
    rf"\b(?:i['’]d|i would) (?:like|love) to {act('link', _YOU)} to {P}[^.!?]{{0,90}}"
    r"\b(?:once|when|as soon as|after|next|soon|in a few)\b",
    rf"\bi owe you {INTRO}|{INTRO} {_TO} (?:is|will be) (?:coming|on (?:its|the) way|under way)\b",
    rf"{_PROMISE}[^.!?]{{0,60}}\b(?:cc|copy|include) (?:you (?:both|two)|both of you)\b",
    rf"\byou (?:need to|should|must|have to|ought to|really should) (?:meet|(?:talk|speak) to|"
    rf"know) "
    rf"{_ROLE}{P}[^.!?]{{0,60}}[.!?] ?(?:i['’]ll |i will |will |let me )[^.!?]{{0,20}}\b(?:set|"
    rf"arrange|"
    r"sort|connect|organi|make|do|put|introduce)",
    r"\b(?:i['’]ll|i will|i shall)\b[^.!?]{0,20}\bhave you (?:talking|speaking|meeting|sitting)\b"
    rf"[^.!?]{{0,20}}{P}",
    rf"(?:^|[.!?\n] ?|[-–] )(?:will|shall|gonna|can) (?:happily |gladly )?(?:{_ON_YOU}|"
    + rf"{act('link', P)})",
    rf"{_PROMISE}[^.!?]{{0,40}}?\b(?:ask|speak to|talk to|sound out) {P}[^.!?]{{0,40}}"
    r"\b(?:and|then) (?:connect|introduce|put)",
    rf"\byou and {_ROLE}{P}[^.!?]{{0,20}}\b(?:should|ought to|must|need to|"
    rf"would)\b[^.!?]{{0,40}}[.!?] ?"
    r"(?:i['’]ll|i will|let me) [^.!?]{0,20}\b(?:set|arrange|sort|write|send|organi|do|make|get)",
)
