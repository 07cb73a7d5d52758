"""The grammar of telling somebody to write first, and of showing who wanted it, line by line.

A form of telling is a lead ("could you …", "I told her to …") that ends where the act begins
(see `opening_acts`). Texts are marked (see `marked`).
"""

from __future__ import annotations

import re

from introductions.finding.phrases import P, any_of

_X = r"§\d§"
_WHO = rf"(?P<who>{_X}|\b(?:he|she|er|il|elle|él|ella|ele|ela|lui|lei|hij|zij|ze)\b)"
_WHOM = rf"(?P<who>{_X}|\b(?:him|her|ihn|ihm|ihr|lui|lei|gli|hem|haar|ele|ela)\b)"
_SOFT = (
    r"(?:(?:please|pls|pray|best|do|just|so|perhaps|kindly|now|simply|maybe|then|also|first|"
    r"therefore|"
    r"for a start|bitte|doch|mal|einfach|"
    r"(?:be (?:a dear|an angel|so (?:kind|good)|kind enough|good enough)|feel free|go ahead|go|"
    r"make sure|try|don't hesitate|if you could(?: be so kind)?|pick up the phone)"
    r"(?: and| as to| to)),? ){0,4}"
)

# Leads of an order to the one who is spoken to: here an act stands in its plain form …
ORDER = re.compile(
    r"(?:^|[,;:!.–-]\s*|\b(?:and|or|so|but|please|pls|do|just|now|then|perhaps|maybe|und|dann|"
    rf"et|y|e|en|bitte|therefore)\s+){_SOFT}"
    r"(?:(?:you|ye) (?:can|could|may|might|should|will|'d better|had better|will want to|"
    r"ought to|want to)|(?:you|ye)'(?:ll(?: want to)?|d better)|(?:you|ye)|"
    r"don't let me down,)? ?"
    rf"{_SOFT}"
)
# … and here any act, as it is asked for in so many words.
QUESTION = re.compile(
    r"(?:\b(?:why don't you|why not|how about you|(?:would|could|can|will|might) (?:you|ye)|"
    r"(?:could|may|can|might|must) i ask(?: that)?(?: you)?(?:, §\d§)?,?(?: to)?|"
    r"i(?:'d| would)? (?:suggest|propose|ask|hope|like|encourage|urge|advise|recommend|invite)(?: "
    r"that)? you(?: to| could| would)?|"
    r"i(?:'ll| will)? (?:let you|leave (?:it to )?you to(?! it\b))|je (?:te|"
    r"vous) laisse(?: le soin de)?(?= (?:lui|leur|prendre contact|écrire|appeler)\b)|"
    r"(?:te|os) dejo que|deixo-te|(?:ti|vi) lascio|"
    r"it would be (?:best|good|kind|nice|lovely|great) if you(?: could| would)?|"
    r"(?:best|easiest|simplest|better|nicest|quickest) if you|"
    r"i(?:'d| should| would) be (?:grateful|glad|obliged|happy|thankful) if you(?: could| would)?|"
    r"(?:magst|kannst|könntest|würdest|willst) du|(?:können|könnten|würden) sie|"
    r"(?:peux|pourrais|veux)-tu|tu (?:peux|pourrais)|(?:pouvez|pourriez|voulez)-vous|"
    r"vous (?:pouvez|pourriez)|(?:puedes|podrías|podría|puede usted)|"
    r"(?:podes|podias|pode|poderia|consegues))) "
    rf"{_SOFT}"
)
# Leads of a forecast about somebody: "she will …", "Bob has one and will …", "Bob should …".
_FROM = r"(?:,? (?:who|and|but|so)\b| [^.!?;:§]{1,80}?(?:,| and| but| so| who))?"
FORECAST = re.compile(
    rf"{_WHO}(?P<gap>{_FROM})(?<!\bi)(?<!\bwe)(?<!\byou)(?<!\bit)"
    r"(?:'ll| will| is going to| is to| shall| should| must| ought to| has to| had better|"
    r" may| might|'s going to| (?:has )?(?:promised|offered)(?: me| us| §\d§)? to|"
    r" (?:would|'d) (?:like|love|prefer) to| goes to|"
    r",? i (?:said|hope|think|trust),? (?:will|would)|"
    r" (?:says|said|tells me|told me|promised|has promised)(?: me)?(?: that)? (?:he|she)(?:'ll|'d|"
    r" will| would)| gaat| zal) "
    r"(?:(?:then|himself|herself|themselves|probably|also|now|soon|please|just|first) )*"
)
# … in languages where the act may stand further on: "Bob wird sich bei dir melden".
FORECAST_FAR = re.compile(
    rf"(?:{_WHO}|(?P<sie>\bsie)(?= (?:wird|soll|sollte) (?:dir|dich|ihnen|sich|euch)\b))"
    rf"(?:,? (?:der|die|qui|que))? (?:(?:wird|soll|sollte|darf|va|doit|devrait|peut|"
    r"debería|vai|deve|deverá|tiene que|te|se|vous|lhe)\b|[tl]')"
)
# "Bob to send the list, please."
INSTRUCTED = re.compile(rf"(?P<who>{_X}),? to ")
# In the present tense: "Bob writes to you", "Bob schreibt".
_ACTS = (
    r"(?:writes|mails|e-?mails|sends|tells|shows|drops|phones|rings|calls|contacts|texts|messages|"
    r"pings|brings|explains)"
)
_BARE = r"(?:writes|goes|begins|starts|opens|calls|rings|kicks off|takes the first \w+)"
PRESENT = re.compile(
    rf"(?<!§, ){_WHO} (?:{_ACTS} (?:to )?(?:you|him|her)\b|is (?:in|on) (?:copy|cc),? and "
    rf"{_ACTS}\b|{_BARE}(?=\s*(?:[.,;:!?]|$)| with an? |"
    rf" (?:you|him|to (?:you|"
    rf"him|her))\b)|{_BARE} first|schreibt|meldet sich|ruft|écrit|"
    r"skriver|skriv|ringer|hör(?:er)? av sig|tar kontakt|tager kontakt|"
    r"(?:vous |te |t'|lui )?(?:posera|enverra|expliquera|dira|demandera|montrera|racontera|"
    r"proposera|"
    r"commencera)\b|(?:te |le |lhe )?(?:mandar|enviar|contar|preguntar|explicar|dir)á\b|"
    r"(?:vous |te |t')?(?:appelle|écri|contacte)ra\b|prendra contact|"
    r"(?:te |le )?(?:escribir|llamar)á|se pondrá en contacto|escribe|"
    r"escreve\w*|ligará|scriverà|scrive|belt|schrijft|neemt contact)|"
    rf"\b(?:schreibt|meldet sich|ruft|écrira|escribirá|escribe|llama|escreve|scrive|scriverà|"
    r"chiama|chiamerà|escreverá|ligará) "
    rf"(?P<after>{_X}|(?:er|sie|lei|lui|ella|él)\b)"
)
# "Bob send her the plan": a verb in its plain form calls the one who is named.
CALLED = re.compile(rf"(?:^|[.,;:!–—-] )(?P<who>{_X}) (?=[a-z])")
# Leads of what the writer told or asked somebody to do.
DIRECTED = re.compile(
    rf"\b(?:(?:told|asked|invited|encouraged|urged|advised|begged|got|left it to|leave it to|"
    rf"asking|telling|request(?:ed|ing)?|up to|down to|for) {_WHOM},?(?: then| here| now)?"
    rf" to(?: please| kindly| just)?|"
    rf"let {_WHOM.replace('who', 'let')}) "
)
DIRECTED_THAT = re.compile(
    rf"\b(?:suggested|proposed|recommended)(?: that)? (?P<sug>he|she) (?:could |should |might )?|"
    rf"\b(?:told|said to|asked) {_WHOM}(?: that| if)?,? (?:he|she)(?:'d better|'d| should| could|"
    rf" can| might| may| ought to| would) |"
    rf"\b(?:habe?|hab) (?P<de>{_X}|ihn|sie|ihm|ihr) (?:gebeten|gesagt|geraten)|"
    rf"\b(?:demandé|dit|proposé|conseillé) à (?P<fr>{_X}) (?:de |d'|qu')|"
    rf"\b(?:dicho|pedido|pedí|dije|propuse|sugerí) a (?P<es>{_X}) que |"
    rf"\b(?:pedi|disse|sugeri|propus) (?:à|ao|a) (?P<pt>{_X}) (?:que |para )"
)
# Leads of what the writer proposes: "I suggest that Bob …", "it would be best if Bob …".
PROPOSED = re.compile(
    r"\b(?:suggest|propose|proposal is|recommend|prefer|idea is|plan is|best|better|easiest|"
    r"simplest|(?:may|can|could) i ask|i(?:'d| would) (?:like|love|ask)|"
    r"would be (?:good|nice|great|lovely)|be (?:grateful|glad|obliged|happy|thankful))"
    rf"(?: if| that| for)?,? (?P<who>{_X}|(?:he|she)\b)(?: could| would| should| to)? "
    r"(?:(?:then|himself|herself|just|first) )*"
)
# Who was given a way to reach the other: "I've given Bob your number".
_WAY = r"(?:\w+ )?(?:number|mobile|cell|phone|e-?mail|address|details|card|extension|line)\b"
GIVEN = re.compile(
    rf"\b(?:given|gave|giving|passed|sent|handed) {_WHOM} (?:your|his|her) {_WAY}|"
    rf"\b(?:given|gave|giving|passed|sent|handed)(?: on| along)? (?:your|his|her) {_WAY}"
    rf"(?: on| along)? to (?P<to>{_X}|him\b|her\b)|"
    rf"(?P<one>{_X}|\b(?:he|she)) (?:has|already has|took) your {_WAY}"
)
_WORDS = r"(?:word|move|mail|e-?mail|step|note|message|line|go|turn|shot|call|approach)"
# Whose turn it is.
TURN = re.compile(
    rf"\bfirst {_WORDS} (?:is |goes |belongs )?(?:to |from |with |for )?"
    rf"(?P<who>{_X}(?!')|him\b|her\b|hers\b|his\b)|"
    rf"(?P<one>{_X}|\b(?:he|she)) (?:is|should be|shall be|must be|will be|be|'ll be) "
    r"(?:the (?:one|first)|first) (?:to|who)"
    r"(?! \w+ (?:to|about)\s*(?:[.,;:!]|$))|"
    rf"\b(?:ball|pen|floor|word|turn|next move|first move)(?:'s| is)(?: now)? (?:with|on|up to|in) "
    rf"(?P<five>{_X})|"
    rf"\b(?:over|up|down|leave it|leave this|leave the rest|hand over|hand you over) to "
    rf"(?P<two>{_X})(?: now)?\s*(?:[.,;:!]|$)|"
    rf"(?P<three>{_X}) (?:takes it|to take it|has the floor|is up(?! to)|first\b|goes first)|"
    rf"\b(?:c'est à|toca a|é a vez d[ao]|jetzt ist|dran ist) (?P<four>{_X})"
)
# From whom a first mail is to be expected.
AWAITED = re.compile(
    r"\b(?:(?:you|ye)(?:'ll| will)(?: \w+)? (?:receive|get|have|hear)|expect|"
    r"(?:look out|watch out|watch|wait|keep an eye out) for)\b[^.!?§]{0,40}\bfrom "
    rf"(?P<who>{_X}|him\b|her\b)|"
    rf"\b(?:when|once|as soon as|until) (?P<one>{_X}|he|she)(?: has)? (?:writes?|calls?|rings|gets "
    r"in touch|is in touch|mails|written|called|reaches out)\b(?! (?:me|us)\b)"
)
# Who is said to look forward to the addressee's first mail.
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
    r"\bi said (?:that )?you(?:'d|'ll| would| will) (?:write|call|ring|phone|e-?mail|mail|contact|"
    r"reach out|drop|be in touch|get in touch)\b",
    r"\bknows? (?:that )?you(?:'d|'ll| will) (?:write|call|ring|phone|e-?mail|be in touch|get in "
    r"touch|"
    r"reach out)\b",
    r"\bi (?:told|promised) (?:him|her|them|" + P + r") to expect (?:your|a |you)",
    r"\berwartet (?:deine?n?|ihre?n?|eure?n?)\b|\battend (?:ton|votre)\b|\bespera (?:tu|su)\b|"
    r"\baspetta (?:la )?(?:tua|sua)\b",
)
# Words that hand the first move to the addressee without naming an act.
TO_ADDRESSEE = any_of(
    r"\bover to (?:you|ye)\b|\btake it (?:away|from here|fae here)\b|\btake over\b|"
    r"\byou take it\b|\b(?:can|please) take (?:it|this)\b",
    r"\b(?:would you )?mind (?:giving|dropping|sending|shooting|writing|calling|ringing|e-?mailing|"
    r"pinging|contacting|messaging)\b(?! me\b)|\b(?:he|she)(?:'s| is) all yours\b|"
    r"\byou know what to do\b|\bfi(?:ca|que) à vontade para (?:escrever|ligar|falar)\b|"
    r"\bfloor is yours\b|\bis all yours\b|\ball yours\b|\byours to run with\b|\byour turn\b|"
    r"\byou(?:'re| are) up\b|\byou(?: both)? (?:go )?first\b",
    r"\byou (?:may )?(?:begin|start|have the word|open|explain|go)\b|\boff you go\b|"
    r"(?:^|, |please |so )(?:fire|ask) away\b|\bgo (?:ahead|and knock)\b|"
    r"(?:^|, )go (?:on|for it)\b|(?:^|, |"
    r"please |kindly )(?:begin|start|lead|open)\b|\bhere is your person\b",
    r"\b(?:rest|stage|ball|mic|microphone|pen|next move|first (?:note|mail|move|word|step|"
    r"message|line)) is (?:all )?(?:yours|in your court|up to you)\b|\bin your court\b|"
    r"\byou (?:\w+ ){0,2}(?:send|write|make|take|have|do) the first\b|\b(?:write|speak|mail|call|"
    r"ring|reach out|get in touch) first\b",
    r"\bi'd (?:start|begin|open) (?:by|with)\b|\b(?:meldest|schreibst|rufst|sagst|schickst|"
    r"fängst) du\b|\b(?:bel|mail|schrijf|stuur|begin) jij\b|\btu (?:lui )?(?:écris|appelles)\b|"
    r"\b(?:scrivi|chiama|contatta)(?:lo|la|gli|le)? (?:pure|tu)\b",
    r"\b(?:zuerst|als erste[rs]?|en premier|primero|primeiro|per prim[oa]|als eerste)\b|"
    r"\b(?:mach\w*|den) (?:du )?(?:doch )?(?:den )?anfang\b",
    r"\ba (?:\w+ )?(?:note|line|e?-?mail|call|message|word|letter) (?:from you )?to (?:him|her|"
    r"§\d§) (?:is|would|will|should|might)\b",
    r"§\d§, (?:over )?to you\b ?[.!]?$|\b(?:à|a) (?:toi|vous|te|lei|ti) (?:d'|de |di |te toca)|"
    r"\bte toca\b|\btocca a (?:te|lei)\b|\b(?:jouw|uw) beurt\b|\bdein (?:zug|ball)\b|\b(?:fängst|"
    r"fang) du\b|\bfang an\b|\bsua vez\b|\btua vez\b",
    r"^go\b[,!. ]|\bgo,? $|\bwhy don't you (?:start|begin)",
    r"\bc'est à (?:toi|vous)\b|\bà (?:toi|vous) de jouer\b|"
    r"\bte dejo que\b|\bdu bist dran\b|\bjij bent aan zet\b|\ba te la parola\b|\bé contigo\b|"
    r"¿(?:le|la|lo) (?:escribes|llamas|mandas|envías|cuentas)\b",
)
BOTH = re.compile(
    r"\b(?:both of you|you (?:two|both)|the two of you|(?:either|one|each|whichever) of you|"
    r"each other|one another|all of you|os dois|los dos|vous deux|ihr beide[n]?|whoever)\b|"
    r"\bboth\W*$|(?<!pouv)(?<!pourri)(?<!voul)(?<!voudri)ez-vous\b"
)

# Shown to have wanted it: a need, a search, a wish, a question put to the writer.
_WANT = (
    r"(?:asked|wants?\b|wanted|wishes (?:to|for)|(?:would|'d) (?:\w+ly )?(?:like|love)|"
    r"(?:is|was|'s|has been|had been|'s been|have been)(?: also| just| long| always)? "
    r"(?:looking|keen|after|hoping|raising|searching|seeking|in (?:need|want|search)|trying|"
    r"curious|hunting|desperate|stuck|wanting|wondering|dying|short of|out of|asking|eager|"
    r"on the (?:hunt|lookout)|\w+ing (?:on )?(?:at )?(?:me|us))|"
    r"(?:has|had|have)(?: also| just| long)? (?:(?:looked|hunted|searched)(?! after\b| at\b)|tried|"
    r"wondered|questions|"
    r"a (?:question|list of questions|few questions)|some questions|been after)|"
    r"looks for|looking for|searches|seeks|needs?\b|needed|hopes\b|hoped|begged|"
    r"wondered|wonders|requested|lacks|could (?:use|do with)|dreams|"
    r"keeps? (?:asking|\w+ing me)|"
    r"sucht|möchte|braucht|bat|fragte|hat (?:mich )?(?:\w+ )?gefragt|hat fragen|"
    r"hat mich [^.!?]{1,40} gefragt|hätte gern|würde gerne?|cherche|voudrait|veut|rêvait|rêve|"
    r"a besoin|m'a demandé|aimerait|busca|necesita|quiere|quería|me (?:pidió|preguntó)|"
    r"(?:anda à )?procura|precisa|quer\b|queria|gostava|gostaria|perguntou|pediu|cerca|vorrebbe|"
    r"ha bisogno|mi ha chiesto|zoekt|wil\b|vroeg)"
)
WANTED = re.compile(
    r"(?P<who>§\d§|\b(?:he|she|er|sie|il|elle|él|ella|ele|ela|lei|lui|hij|zij)\b|"
    r"\bwho\b)(?P<gap>[^.!?§]{0,80}?)(?:\s|'|’|\b)(?<!\bi)(?<!\bwe)(?<!\byou)(?<!\bi )"
    r"(?<!\bi')(?<!\bwe )(?<!\bwe')(?<!\byou )(?<!\byou')(?<!\bthey )(?<!\bich )(?<!\bpeople )"
    rf"(?P<want>{_WANT})"
)
ASKED = re.compile(
    r"\b(?:asked|begged|requested|m'a demandé|gefragt|fragte|bat|preguntó|perguntou|pediu|"
    r"chiesto|vroeg|asking)\b"
)
YOU_WANTED = re.compile(
    r"(?<!if )(?<!when )(?<!what )(?<!whatever )\byou (?:asked|wanted|needed|need|said|"
    r"were (?:looking|asking|after|hoping|wondering)|are (?:looking|after)|'re (?:looking|after)|"
    r"have been (?:looking|asking|hoping))\b"
)
