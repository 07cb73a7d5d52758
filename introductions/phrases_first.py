"""Words by which a mail tells who writes first, and who wanted the introduction."""

from __future__ import annotations

import re

from introductions.phrases import P, any_of

_ACT = (
    r"(?:write|propose|suggest|begin|start|open|tell|ask|send|drop|call|ring|phone|text|"
    r"reach(?: out)?|contact|"
    r"get (?:back|in touch|hold)|be in touch|"
    r"show|explain|speak|talk|shoot|flick|ping|give|pitch|introduce yourself|say hello|say hi|"
    r"mail|e-?mail|message|let (?:him|her|them)|put (?:your|the)|(?:get|put|add|take|try|book|"
    r"hire|invite|visit|see|sign) (?:him|her|them)|"
    r"holler|go\\b(?! on\\b)|knock|lead|share|take it|bring|connect|follow up|make contact|fire|"
    r"approach|pick|"
    r"schreib\w*|meld\w*|ruf\w*|frag\w*|erzähl\w*|sag\w*|schick\w*|"
    r"écri\w+|appel\w+|dis|dites|contacte\w*|demande\w*|raconte\w*|envoie\w*|parle\w*|"
    r"escr[ií]b\w*|cuént\w*|llám\w*|cont[ae][-\w]*|habl\w+|mánd\w*|dile|"
    r"escrev\w+|lig[ae][-\w]*|fal[ae][-\w]*|diz[-\w]*|mand[ae][-\w]*|"
    r"scriv\w+|chiam\w+|raccont\w+|sent\w+|parl\w+|"
    r"schrijf\w*|bel\w*|mail\w*|vertel\w*|stuur\w*|vraag\w*)"
)

# Told to write first: an order to the one who is spoken to, or a forecast about somebody.
ORDER = re.compile(
    r"(?:^|[,;:.!–-]\s*|\b(?:and|or|so|but|please|pls|perhaps|maybe|do|just|now|simply|then|und|"
    r"et|y|e|en|bitte|therefore)\s+)"
    r"(?:please |pls |do |just |so |perhaps |kindly |bitte |now |for a start ){0,4}"
    r"(?:(?:why don't |why not )?(?:would |could |can |will |might )?(?:you|ye)(?: can| could|"
    r" may| might| should|'d better| had better|'ll want to| will want to| ought to|"
    r" want to)? (?:please |just |perhaps )?|i leave it to you to |i(?:'d|"
    r" would)? suggest (?:that )?you |i'll let you |i(?:'ll| will) leave you to |"
    r"don't let me down, )?"
    r"(?P<act>" + _ACT + r")\b(?! (?:me|us|it)\b)"
)
FORECAST = re.compile(
    r"(?P<who>§\d§|\b(?:he|she|they|er|il|elle|él|ella|ele|ela|lui|lei|hij|zij|ze|joke)\b)"
    r"(?:'ll| will| is going to| is to| shall| can| could| should| must| ought to| has to|"
    r" had better| may| might|'s going to| promised to| offered to| goes to| would like to|"
    r" says (?:he|she|they)'ll| says (?:he|she) will| wird| soll| sollte| darf| va| to)?"
    r"(?: then| himself| herself| probably| also| now| soon| please)* "
    r"(?:(?:will |to )?(?:write|reach out|be in touch|get in touch|call|ring|phone|text|contact|"
    r"e-?mail|mail|send|drop(?! off\b| by\b)|shoot|open|begin|start|get back|message|give you|"
    r"pop|come|go first|"
    r"be (?:writing|calling|ringing|e?-?mailing|sending|in touch)|(?:tell|show|explain to|ask|"
    r"brief|fill) (?:you|him|her|them|§\d§))|"
    r"(?:writes|goes|begins|starts|opens|calls|rings)(?: first)?(?=\s*(?:[.,;:!]|$))|schreibt|"
    r"meldet sich|ruft|écrit|écrira|(?:vous |t')?appellera|escribirá|escribe|escreve\w*|ligará|"
    r"scriverà|scrive|belt|schrijft|neemt contact)\b"
)
NO_FORECAST = re.compile(r"\b(?:reply|answer|see your|respond|asked|told)\b")
FIRST_WORD = re.compile(
    r"\bfirst (?:word|move|mail|step|note|message|line|go|turn|shot) (?:is |goes |"
    r"belongs )?(?:to |from |with |for )?(?P<who>§\d§(?!')|him\b|her\b|hers\b|his\b)"
)
HEAR_FROM = re.compile(
    r"\b(?:(?:you|ye)(?:'ll| will)(?: \w+)? (?:receive|get|have|hear)|"
    r"expect)\b[^.!?§]{0,40}\bfrom (?P<who>§\d§|him\b|her\b)"
)
EXPECTS = any_of(
    r"\b(?:will|would|'ll|'d) (?:welcome|appreciate|enjoy) (?:your|a) (?:call|note|mail|e-?mail|"
    r"message|letter|line|visit|word)\b",
    r"\b(?:is |are |be )?expect(?:s|ing)? (?:you\b|your|to hear|(?:a |an )?(?:note|mail|message|"
    r"call|line|word|letter) from you|hearing)",
    r"\b(?:is |are )?(?:waiting|waits|hoping|looking forward) (?:for|to) (?:your|hear|you)",
    r"\b(?:would|will|'d|'ll) (?:be (?:glad|happy|pleased|delighted|keen)|love|like) to (?:hear|"
    r"get a (?:call|mail|note)) (?:from|about it from) you",
    r"\b(?:i (?:told|said to|promised)) (?:him|her|them|"
    + P
    + r")(?: that)?,? you(?:'d|'ll| would| will) (?:write|call|ring|be|get|start|send|reach|drop|"
    r"contact|e-?mail|come)",
    r"\bi (?:told|promised) (?:him|her|them|" + P + r") to expect (?:your|a |you)",
    r"\berwartet (?:deine?n?|ihre?n?|eure?n?)\b|\battend (?:ton|votre)\b|\bespera (?:tu|su)\b|"
    r"\baspetta (?:la )?(?:tua|sua)\b",
)
TO_ADDRESSEE = any_of(
    r"\bover to (?:you|ye)\b|\btake it (?:away|from here|fae here)\b|\btake over\b|"
    r"\byou take it\b|\b(?:can|please) take (?:it|this)\b",
    r"\bfloor is yours\b|\bis all yours\b|\ball yours\b|\byours to run with\b|\byour turn\b|"
    r"\byou(?:'re| are) up\b|\byou(?: both)? (?:go )?first\b",
    r"\byou (?:may )?(?:begin|start|have the word|open|explain|go)\b|\boff you go\b|\b(?:fire|"
    r"ask) away\b|\bgo (?:ahead|and knock)\b|(?:^|, )go on\b|(?:^|, |please |kindly )(?:begin|"
    r"start|lead|open)\b|\bhere is your person\b",
    r"\b(?:rest|stage|ball|mic|microphone|pen|next move|first (?:note|mail|move|word|step|"
    r"message|line)) is (?:all )?(?:yours|in your court|up to you)\b|\bin your court\b|"
    r"\byou (?:\w+ ){0,2}(?:send|write|make|take|have|do) the first\b|\b(?:write|speak|mail|call|"
    r"ring|reach out|get in touch) first\b",
    r"\bi'd (?:start|begin|open) (?:by|with)\b|\b(?:meldest|schreibst|rufst|sagst|schickst|"
    r"fängst) du\b|\b(?:bel|mail|schrijf|stuur|begin) jij\b|\btu (?:lui )?(?:écris|appelles)\b|"
    r"\b(?:scrivi|chiama|contatta)(?:lo|la|gli|le)? (?:pure|tu)\b",
    r"\b(?:zuerst|als erste[rs]?|en premier|primero|primeiro|per prim[oa]|als eerste)\b",
    r"§\d§, (?:over )?to you\b ?[.!]?$|\b(?:à|a) (?:toi|vous|te|lei|ti) (?:d'|de |di |te toca)|"
    r"\bte toca\b|\btocca a (?:te|lei)\b|\b(?:jouw|uw) beurt\b|\bdein (?:zug|ball)\b|\b(?:fängst|"
    r"fang) du\b|\bfang an\b|\bsua vez\b|\btua vez\b",
    r"^go\b[,!. ]|\bgo,? $|\bwhy don't you (?:start|begin)",
    r"\bc'est à (?:toi|vous)\b|\bà (?:toi|vous) de jouer\b|\bje (?:te|vous) laisse\b|"
    r"\bte dejo que\b|\bdu bist dran\b|\bjij bent aan zet\b|\ba te la parola\b|\bé contigo\b",
)
BOTH = re.compile(
    r"\b(?:both of you|you (?:two|both)|the two of you|either of you|each other|one another|"
    r"all of you)\b"
)

# Shown to have wanted it.
_WANT = (
    r"(?:asked|was asking|has asked|had asked|wants?\b|wanted|wishes|would (?:like|love)|"
    r"'d (?:like|love)|is (?:looking|keen|after|hoping|raising|searching|seeking|in need|trying|"
    r"curious|hunting|desperate|stuck)|(?:has|had|have)(?: also| just| long)? (?:been )?(?:after|"
    r"looking for|looking|hunting|searching|trying|wanting|wondering|hoping)|'s been (?:after|"
    r"looking|hunting|searching|trying|wanting|wondering|hoping)|was (?:after|hunting|searching|"
    r"trying)|is on the (?:hunt|lookout)|"
    r"'s (?:looking|keen|after|hoping|raising|searching|seeking|in need|trying)|was (?:looking|"
    r"hoping)|looks for|looking for|searches|seeks|needs?\b|needed|hopes?\b|hoped|begged|"
    r"wondered|requested|"
    r"could use|dreams|sucht|möchte|braucht|bat|fragte|hat (?:mich )?gefragt|"
    r"hat mich [^.!?]{1,40} gefragt|hätte gern|würde gerne?|cherche|voudrait|veut|rêvait|rêve|"
    r"m'a demandé|aimerait|busca|necesita|quiere|quería|me (?:pidió|preguntó)|"
    r"procura|precisa|quer\b|perguntou|pediu|cerca|vorrebbe|ha bisogno|mi ha chiesto|zoekt|wil\b|"
    r"vroeg)"
)
WANTED = re.compile(
    r"(?P<who>§\d§|\b(?:he|she|er|sie|il|elle|él|ella|ele|ela|lei|lui|hij|zij)\b|"
    r"\bwho\b)(?P<gap>[^.!?§]{0,45}?)(?:\s|'|’|\b)(?P<want>" + _WANT + ")"
)
ASKED = re.compile(
    r"\b(?:asked|begged|requested|m'a demandé|gefragt|fragte|bat|preguntó|perguntou|pediu|"
    r"chiesto|vroeg|asking)\b"
)
YOU_WANTED = re.compile(
    r"\byou (?:asked|wanted|needed|need|said|were (?:looking|asking|after)|are looking|"
    r"'re looking)\b"
)
