"""Words that bring the reader near somebody who is not on the mail, over marked text: `NEAR`.

Each kind is a thing that people say when they present an absent person, whatever the wording:
the reader's number was given, the other was told, will call, may be asked for, fits the reader.
`WHO` says who the other is, `AGAINST` what service people, appointments and shared work have in
common. `¤1¤` is the absent person, `◊` anybody else who is named.
"""

from __future__ import annotations

from introductions.finding.phrases import any_of
from introductions.patterns.gated import Gated

_X = r"¤\d+¤"
_HE = r"(?:¤\d+¤(?! and (?:i|me|we)\b)|\b(?:he|she|they))"
_HIM = r"(?:¤\d+¤|(?:him|her|them)\b(?! own\b))"
_YOURS = (
    r"your (?:[\w’'-]+ ){0,2}(?:name|numbers?|address|e-?mails?|mail|details|contacts?|phone|info|"
    r"information|coordinates|telephone|cell|mobile|card|line|site|website|profile|handle|"
    r"extension|whatsapp)\b"
)
_GET_IN_TOUCH = (
    r"(?:writ(?:e|ing)|call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|contact(?:ing)?|e?-?mail(?:ing)?|"
    r"text(?:ing)?|messag(?:e|ing)|reach(?:ing)? out|get(?:ting)? (?:in touch|back|hold|ahold|"
    r"on to|on with|with)|be(?:ing)? in touch|touch base|speak(?:ing)?|talk(?:ing)?|meet(?:ing)?|"
    r"chat(?:ting)?|"
    r"drop(?:ping)?|come (?:by|over|round|and see)|stop(?:ping)? by|turn up|look (?:you|us) up|"
    r"follow(?:ing)? up|say hello|hear(?:ing)?|pop (?:in|by|over|round)|swing by|ping(?:ing)?|"
    r"knock|giv(?:e|ing)|visit(?:ing)?|see|apply|send|introduce (?:him|her|them)sel(?:f|ves))"
)
_WILL = (
    r"(?:'ll|will|'d|would|should|shall|may|might|can|could|'s going to|is going to|"
    r"are going to|'s gonna|is gonna|gonna)"
)
_CLOSE = r"[^.!?\n]"  # in one sentence
# Not "he gave you", "did you tell her", "I will tell him".
_WRITER = r"(?<!you )(?<!he )(?<!she )(?<!they )(?<!who )(?<!to )(?<!not )(?<!n't )"
# Not what the writer does, or is to do.
_READER = (
    r"(?<!i )(?<!i'll )(?<!i will )(?<!i would )(?<!i can )(?<!i could )(?<!i should )(?<!i may )"
    r"(?<!i might )(?<!we )(?<!we'll )(?<!we will )(?<!we can )(?<!me to )(?<!us to )(?<!like to )"
    r"(?<!love to )(?<!going to )(?<!have to )(?<!had to )(?<!want to )(?<!wanted to )"
    r"(?<!able to )(?<!happy to )(?<!glad to )(?<!let me )(?<!trying to )(?<!tried to )"
    r"(?<!not )(?<!don't )(?<!he )(?<!she )(?<!they )(?<!need to )(?<!forgot to )(?<!supposed to )"
    r"(?<!plan to )(?<!hope to )(?<!used to )(?<!told to )(?<!asked to )"
)

GAVE = any_of(
    r"\b(?:gave|given?|giving|passed|passing|shared|sharing|handed|left|leaving|forwarded|slipped|"
    r"scribbled|texted|sent|provided|supplied|wrote|read out|showed|shown)(?: on| along| over)?\b"
    r"(?: (?:to )?" + _HIM + r")?(?: [^.!?\n,]{0,30})? (?:with )?" + _YOURS,
    r"\blet " + _HIM + r" have " + _YOURS,
    r"\b(?:floated|mentioned|dropped|brought up|raised) your name\b",
    r"\b(?:got|gets|has|have|had) your (?:name|number|e-?mail|address|details) (?:from|off|through|"
    r"via|by) me\b",
    r"\b(?:deine?[rn]?|ihre?|eure?) (?:nummer|adresse|e-?mail|mail|kontakt\w*|daten|handynummer|"
    r"telefonnummer|name)\b" + _CLOSE + r"{0,25}\b(?:gegeben|weitergegeben|geschickt|genannt|"
    r"weitergeleitet|hinterlassen)\b",
    r"\b(?:ai|avons) (?:laissé|donné|transmis|passé|communiqué) (?:à [^.!?]{0,30})?"
    r"(?:ton|votre|tes|vos) ",
    r"\b(?:dio|do|ado|di|dado|pasado|pasé) (?:a [^.!?]{0,30})?(?:tu|su|tus) (?:número|teléfono|"
    r"correo|contacto|mail|email|móvil|datos)\b",
    r"\b(?:dato|lasciato|passato|girato) (?:a [^.!?]{0,30})?(?:il|la|i) (?:tu[oa]|su[oa]|tuoi) ",
    r"\b(?:dei|passei|deixei)(?:-lhe)? (?:a [^.!?]{0,30})?(?:o|a|os) (?:teu|tua|seu|sua) ",
    r"\b(?:jouw|je|uw) (?:nummer|mail|e-?mail|adres|telefoonnummer|gegevens)"
    r" (?:aan [^.!?]{0,30})?(?:gegeven|doorgegeven)\b",
)
TOLD = any_of(
    _WRITER + r"\b(?:told|warned|promised|assured|advised|informed|texted|e-?mailed|telling|tipped|"
    r"written to|wrote to|said to) " + _HIM + _CLOSE + r"{0,60}?\b(?:you(?:'d|'ll|'re)?|to expect|"
    r"that an?|somebody|someone|your)\b",
    _WRITER + r"\b(?:told|warned|mentioned|promised|assured|advised|described|explained|answered|"
    r"replied|said|suggested|recommended|praised|raved)(?: (?!you\b)[^.!?\n]{0,40}?)??"
    r" (?:you(?:'d|'ll|'re| would| will| might| were| are| could| know| knew)|what you do|"
    r"your (?:name|work))\b",
    r"\b(?:vouch(?:ed)? for you|(?:sang|sung|singing) your praises|a (?:good )?word for you|"
    r"(?:spoke|spoken) (?:highly |warmly |well )?(?:of|about) you|talked about you|recommended you|"
    r"suggested you|mentioned you|told (?:him|her|them) (?:all )?about you|called ahead|"
    r"rang ahead|let (?:him|her|them) know (?:that )?you)\b",
    r"\b(?:ihm|ihr|ihnen|¤\d+¤) " + _CLOSE + r"{0,40}\b(?:von (?:dir|euch|ihnen)|erzählt|"
    r"angekündigt)\b|\b(?:dich|euch|sie) empfohlen\b|\b(?:ai|avons) parlé (?:de|à)\b[^.!?]{0,30}"
    r"\b(?:toi|vous)\b|\b(?:hablé|hablado|comenté|comentado) (?:de|sobre) (?:ti|usted|vosotros)\b",
    r"\bparlato (?:di|a)[^.!?]{0,30}\b(?:te|lei|voi)\b|\bfalei (?:de|sobre|com)[^.!?]{0,30}"
    r"\b(?:ti|você|vocês)\b|\bover (?:jou|je|u) (?:verteld|gesproken|gehad)\b",
)
SENT = any_of(
    _WRITER + r"\b(?:asked|told|suggested(?: to)?|encouraged|invited|urged|advised|ask|tell|"
    r"get|got|have|had|having|let|want(?:ed)?) (?:(?:my|our|an?|the) (?:[\w-]+ ){1,3})?"
    + _HIM
    + r",?(?: to| that (?:he|she|they)(?: should)?| should)? (?:just |also |go and )?"
    + _GET_IN_TOUCH
    + r"\b"
    + _CLOSE
    + r"{0,25}?\b(?:you|your|a (?:line|call|note|message))\b",
    r"\b(?:send|sent|sending|point|pointed|steer|steered|direct|directed|refer|referred|pass|"
    r"passed|passing|hand|handed|put|turn|turned) " + _HIM + r"(?: on| along| over| straight)?"
    r" (?:to you|your way|in your direction|on to you|onto you|through to you)\b",
    r"\b(?:suggested|proposed|recommended|thought) (?:that )?"
    + _HE
    + r" (?:should |might |could )?"
    + _GET_IN_TOUCH
    + _CLOSE
    + r"{0,20}\byou\b",
    r"\b(?:introduce|present) (?:to you )?(?:you to )?(?:an? |the |my |our )?(?:[\w-]+,? ){0,3}"
    + _X,
    r"\b(?:follow up|get in touch|meet|talk|speak) with (?:this|the) (?:gentleman|lady|man|woman|"
    r"guy|person|fellow|student)\b",
    r"\bsoll(?:e|en)?\b" + _CLOSE + r"{0,25}\b(?:dir|dich|ihnen|euch|sich bei)\b|"
    r"\bque te (?:escriba|llame|contacte|ligue|escreva)\b|\bdi (?:scriverti|chiamarti)\b",
)
HEAR = any_of(
    _HE
    + r"(?: \([^)]*\)|, [^.!?\n]{0,60},)? ?"
    + _WILL
    + r"(?: [a-z]+){0,2}? ?(?:be )?"
    + _GET_IN_TOUCH
    + r"\b(?:(?= (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:this|next|"
    r"in|after|over) | ?(?:tomorrow|tonight|soon|shortly|himself|herself)|[.,!\n])|"
    + _CLOSE
    + r"{0,20}?\b(?:you|your)\b| the (?:shop|office|house|school|studio)\b)",
    r"\b(?:hear|hearing|expect|receive|be getting|get) (?:an? )?(?:\w+ )?(?:call|note|mail|e-?mail|"
    r"message|line|word|letter|application|proposal|resume|visit|knock)? ?(?:directly |soon |"
    r"shortly )?from (?:an? |my |our |the |him\b|her\b|them\b|" + _X + ")",
    r"\bexpect "
    + _HIM
    + r" to (?:write|call|ring|phone|telephone|e-?mail|be in touch|get in touch)\b",
    r"\bexpect (?:him|her|them|" + _X + r"|an? (?:\w+ )?(?:call|note|mail|e-?mail|message|line|"
    r"word|knock|visit))\b(?! (?:to|by|before))",
    _HE
    + r" (?:is|'s|are|'re) (?:calling|ringing|phoning|writing|contacting|reaching out)\b"
    + _CLOSE
    + r"{0,20}\byou\b",
    r"\b(?:ruft|meldet sich|schreibt|kontaktiert|wendet sich)\b" + _CLOSE + r"{0,20}\b(?:dich|dir|"
    r"sie|ihnen|euch|bei)\b|\b(?:il|elle) (?:va )?(?:t'|te |vous )(?:appel|écri|contact|rappel)",
    r"\bte (?:llama|escribe|contacta|va a)|\bti (?:chiama|chiamerà|scrive|scriverà|contatt)|"
    r"\b(?:vai|irá) (?:te )?(?:ligar|escrever|contac?tar)|\b(?:belt|mailt) (?:je|jou|u)\b",
)
EXPECTS = any_of(
    # He knows of the reader, not a fact: "he knows you'll call", "she knows already".
    _HE + r"(?: [a-z']+){0,3}? (?:knows?|aware)\b(?=(?: that| already)? (?:you|your|i|we|¶|to|who "
    r"you)\b| (?:all )?(?:about|of) (?:you|your|it)\b| already| and\b| ?[.,;:!?)\n]|\s*\Z)",
    _HE + r"(?: [a-z']+){0,3}? (?:expects?|expecting|waiting|all ears|"
    r"been (?:told|warned|briefed)|primed)\b(?! (?:how|what|where|a lot|everything|everybody|"
    r"everyone|every|his|her|the|all)\b)",
    r"\b(?:he|she|they|¤\d+¤)(?:'s|'ll be) (?:expecting|waiting|hoping)\b",
    r"\b(?:warned|forewarned|alerted|tipped off|primed) " + _HIM,
    r"\b(?:has|have|had|'s) been (?:told|warned|briefed|alerted)\b",
    r"\bhow (?:he|she|they|" + _X + r") (?:might|can|could|may) (?:reach|contact|find|get) you\b",
    _HE + r"(?:'s| has| have)? heard (?:all |a lot |much )?(?:about|of) you\b",
    r"\bexpect(?:s|ing)? (?:you|your|to hear from you|an? (?:call|note|mail|visit) from you|"
    r"somebody|someone)\b",
    r"\bweiß\b" + _CLOSE + r"{0,12}\b(?:bescheid|dass|schon)\b|\bwartet\b" + _CLOSE + r"{0,12}\bauf"
    r" (?:dich|sie|deine|ihre)|\b(?:t'|vous )attend\b|\b(?:te|le) espera\b|\bti aspetta\b|"
    r"\bverwacht (?:je|u)\b",
)
FROM_ME = any_of(
    r"\b(?:say|tell (?:him|her|them|" + _X + r")|mention|mentioning|use|using|drop|quote|quoting|"
    r"with) (?:that )?(?:(?:i|¶|we) (?:sent|said|told|suggested|recommended|spoke|talked|met)\b|"
    r"it's from me|(?:you're |you are |you come )?from me|me\b(?! (?:know|when|if|what|how|a|the|"
    r"your)\b)|my (?:name|regards|compliments|love|best|recommendation)|¶)",
    r"\bfeel free to (?:say|mention|use|drop|quote)\b|\byou can (?:say|mention|use|quote)"
    r" [^.!?\n]{0,12}\b(?:i|me|my|we|¶)\b|\bif you (?:say|mention) (?:it's|that|i|me|my|¶)|"
    r"\bgive (?:him|her|them|¤\d+¤) my\b|\bmention the [^.!?\n]{2,30} and (?:he|she|they)\b",
    r"\b(?:sag|sagen sie|richte|bestell|grüß)\b" + _CLOSE + r"{0,30}\b(?:von mir|von uns|dass|¶)|"
    r"\bde (?:ma|notre|mi|nuestra) part[e]?\b|\bda (?:parte mia|minha parte)\b|"
    r"\bche ti mando io\b|\bque te (?:mando|envío|mandei)\b|\bdat je van mij\b",
)
WANTS = any_of(
    _HE + r"(?: \([^)]*\)|, [^.!?\n]{0,60},)?(?: (?!i\b|we\b|you\b)[\w'’-]+){0,4}? ?(?:interested|"
    r"keen|'d love|would love|loves?|'d like|would like|glad|happy|eager|anxious|willing|delighted|"
    r"thrilled|desperate|dying|hop(?:es|ing)|wants?|wanted|looking|asked|asks|curious|fascinated|"
    r"impressed|offered|agreed|wishes|gladly|ready|remembers|noticed|admires?|adored?|follows|"
    r"read|saw|seen|heard)\b(?:(?! i\b| we\b)[^.!?\n;]){0,60}?\b(?:you|your|yours|somebody|"
    r"someone)\b(?! to (?:send|pay|sign|confirm|fill|bring|do|review|approve|complete)\b)",
    r"\b(?:pleased|glad|happy|delighted|grateful) if you (?:would |could )?(?:wrote|write|"
    r"called|call|rang|ring|telephoned?|phoned?|e-?mailed|e-?mail|got in touch|get in touch)\b",
    _HE + r"(?:'d| would|'ll| will) (?:be )?(?:very |quite |more than )?(?:welcome|appreciate|take|"
    r"gladly|happily|glad|happy|fine|thrilled|delighted|love)\b",
    r"\bwürden? (?:dich|euch|sie|gern)" + _CLOSE + r"{0,30}\b(?:kennenlernen|sprechen|treffen|"
    r"austauschen)\b|\b(?:aimerait|souhaite|voudrait) (?:te|vous|t')|\b(?:quiere|quisiera|"
    r"gustaría) (?:conocerte|hablar contigo|verte)|\b(?:vorrebbe|piacerebbe) (?:conoscerti|"
    r"parlarti|incontrarti)|\b(?:quer|gostaria de) (?:te conhecer|conhecer-te|falar contigo)|"
    r"\bwil (?:je|jou|u) (?:graag )?(?:spreken|ontmoeten|leren kennen)\b",
)
CALL = any_of(
    r"\byou(?:'ll|'d| will| would| may| might| could| should)(?: also)? (?:want|like|wish|care) to "
    r"(?:call|write to|e-?mail|contact|ring|(?:talk|speak|chat) (?:to|with)|meet(?: with)?|see|"
    r"reach out to|get in touch with|connect with) (?:my (?:[\w-]+ ){0,2})?" + _HIM,
    _READER + r"\b(?:writ(?:e|ing)(?: to)?|call(?:ing)?(?: up)?|ring(?:ing)?|phon(?:e|ing)|"
    r"contact(?:ing)?|e-?mail(?:ing)?|mail|text|message|ping|reach(?:ing)?(?: out to)?|"
    r"talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|chat(?:ting)? (?:to|with)|get(?:ting)?"
    r" (?:in touch with|hold of|ahold of)|touch base with|look(?:ing)? up|catch up with|"
    r"meet(?:ing)?(?: up)?(?: with)?|see(?:ing)?|visit|try|ask(?: for)?|approach|follow up with|"
    r"connect with|invite|look|find|use|hire|consider|interview) (?:my (?:[\w-]+ ){0,2})?"
    + _HIM
    + r"(?! (?:to (?:send|pay|sign|confirm|bring|do|review|know)|know|that|if|whether|"
    r"about the|my|our)\b)",
    _READER + r"\b(?:give|drop|send|shoot|pop) " + _HIM + r" (?:an? |the )?(?:[\w-]+ )?(?:call|"
    r"ring|line|buzz|shout|note|mail|e-?mail|bell|message|text|link|trial|chance|few|look|try|"
    r"hello|visit)\b",
    r"\b(?:drop|send|shoot) (?:a (?:line|note|mail|message)|it|one|something|[^.!?\n]{0,20}) to"
    r" (?:" + _HIM + r"|✉)|\b(?:write|ring|call|text|phone|mail)(?: to)? (?:✉|☎)",
    r"\b(?:ruf|rufen sie|schreib|schreiben sie|frag|fragen sie|melde dich|melden sie sich|"
    r"wende dich|wenden sie sich|sprich)\b" + _CLOSE + r"{0,25}(?:\b(?:ihn|ihm|ihr|sie|den|die|"
    r"bei|mit)\b|¤)",
    r"\b(?:appelle|appelez|écris|écrivez|contacte|contactez|demande)[- ](?:l[ea]|lui|les|¤|à)|"
    r"\b(?:llám|escríb|contáct)[ae]l[oae]\b|\b(?:llama a|escribe a|habla con|pregunta por)\b|"
    r"\b(?:chiamal[oa]|scrivigli|scrivile|contattal[oa]|chiedi di)\b",
    r"\b(?:liga|ligue|fala|fale|escreve|escreva)(?:-lhe| para| com) |\b(?:bel|mail|schrijf|vraag"
    r" naar)\b[^.!?]{0,10}(?:\b(?:hem|haar)\b|¤)",
)
ASKS = any_of(
    r"\b(?:could|would|might|can|will|won't) you\b(?! (?:send|sign|confirm|fill))"
    + _CLOSE
    + r"{0,60}?(?:¤\d+¤|\b(?:him|her|them)\b)",
    r"\b(?:could|can|may|might|shall|okay? if|mind if|all right if) (?:he|she|they|"
    + _X
    + r")\b"
    + _CLOSE
    + r"{0,40}\b(?:you|your|call|ring|write|phone|come|visit)\b",
    r"\b(?:grateful|obliged|lovely|kind|great|wonderful|nice|favou?r|legend) (?:of you )?(?:if|to)"
    r" (?:you |be )?" + _CLOSE + r"{0,50}?(?:¤\d+¤|\b(?:him|her|them)\b)",
    r"\b(?:hour|time|minutes|moment|word|advice|opening|room|space|place|work|job|spot|use) for "
    + _HIM,
    r"\bis (?:that|he|she|this) (?:something|someone|somebody)\b" + _CLOSE + r"{0,30}\byou\b|"
    r"\b(?:may|might) i (?:suggest|ask|recommend) (?:that )?you\b|\bdo you know "
    + _X
    + r"|\b(?:have|take|had) "
    + _HIM
    + r" (?:over|in|out|up|under|round)\b",
    r"\bif you (?:would|could|can|have (?:time|a moment|an opening|any))\b"
    + _CLOSE
    + r"{0,40}?(?:¤\d+¤|\b(?:him|her|them)\b)",
)
PERSON = any_of(
    r"\bhave you (?:\w+ )?(?:come across|heard of|met) " + _X,
    r"\b(?:put forward|mention(?: to you)? the name of|call your attention to)\b",
    r"\b(?:the|an?|just the|somebody|someone|anybody) ?(?:[\w-]+ ){0,3}(?:i (?:had in mind|"
    r"mentioned|told you|know|was telling|swear by|trust|use|ever|would|recommend)|(?:that )?you"
    r" (?:want|need|should|ought|seek|are (?:seeking|looking|after)|were (?:asking|looking|after)|"
    r"might want|asked)|for you|for the job|to (?:see|talk to|ask|speak to|call|contact|go to))\b",
    r"\b(?:someone|somebody) (?:you|who (?:can|could|might|may|will)|for (?:that|this|your))\b|"
    r"\bis your (?:man|woman|person|guy|girl)\b|\b(?:can|could|will|may|might) (?:help|advise) you"
    r"\b|\bi(?:'d| would)? (?:\w+ly )?(?:recommend|suggest) (?:you \w+ )?(?:\w+ )?" + _X,
)
FITS = any_of(
    r"\byou and (?:he|she|they|him|her|" + _X + r")\b|\b(?:¤\d+¤|he|she|him|her) and you\b|\bget"
    r" on\b|\bhit it off\b|\bget along\b|\bin common\b|\bcompare notes\b|\blot to (?:talk|say)\b|"
    r"\bsame wavelength\b|\b(?:good|great|perfect) (?:fit|match)\b|\bright up your\b",
    r"\b(?:thought|think|reminded me|thinking) of you\b|\bcame to mind\b|\byou(?:'d| would|'ll| "
    r"will) (?:really )?(?:like|enjoy|love) (?:" + _HIM + r"|meeting|talking|each)|\bof (?:mutual )"
    r"?(?:interest|use|help) to you\b",
    r"\b(?:kind|sort) of [^.!?\n]{0,12}you (?:do|run|need|make|are|were|want)\b|\b(?:exactly|"
    r"precisely|just) (?:what you|the (?:kind|sort)|your)\b",
)
NEAR: dict[str, Gated] = {
    "gave": GAVE,
    "told": TOLD,
    "sent": SENT,
    "hear": HEAR,
    "expects": EXPECTS,
    "from me": FROM_ME,
    "wants": WANTS,
    "call": CALL,
    "asks": ASKS,
    "person": PERSON,
    "fits": FITS,
}
