"""The wording of what people do in mail, per act, in seven languages: one pattern each."""

# ruff: noqa: E501 - a row of alternatives is read more easily unbroken

from __future__ import annotations

import re


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE)


THANKS = _any(
    r"\bthank(?:s|you|ing)?\b|\bthx\b|\btnx\b|\bta\b(?= for)|\bmuch obliged\b|\bgrateful\b|\bappreciate",
    r"\byou(?:'re| are) (?:a (?:star|treasure|legend|gem|angel)|the best|brilliant|too kind)",
    r"\b(?:very|so|too) kind\b|\bkind of you\b|\bowe you\b|\bbless you\b|\bcheers\b",
    r"\bdank\w*|\bmerci\b|\bremerci\w*|\bgracias\b|\bagrade[cç]\w*|\bobrigad[oa]s?\b",
    r"\barigat[oō]\w*|\bköszön\w*|\bspasib\w*|\bshukran\b|\bteşekkür\w*|\bmul[tțţ]umesc\b|\bef[kc]h?arist\w*"
    r"|\bmahalo\b|\basante\b|\bxie ?xie\b|\bterima kasih\b|\bsalamat\b|\bhvala\b|\bděkuj\w*|\bto(?:da|dah)\b|\bmedaase\b",
    r"\bgrazie\b|\bringrazi\w*|\bbedank\w*|\btack\b|\btakk\b|\bkiitos\b|\bdzięk\w*|\bdiolch\b",
)

BARE_NO = _any(
    r"\brather (?:you|not)\b|\bthanks,? but (?:no|not|i'll pass|i'd rather)\b|\bleave it\b(?! (?:with|to) (?:me|us))|\bso no\b|\bnot possible\b|\b(?:another|some other) (?:time|year|day)\b|\bwait (?:until|till|for)\b|\bje préfère (?:pas|éviter|ne pas)\b|\b(?:i|we) don't (?:do|take|accept) (?:on )?(?:introductions?|intros?|calls?|meetings?|cold|new)\b|\bnot (?:now|right now|yet|at the moment)\b",
    r"^\W*(?:no|nope|nah|nein|non|não|nee|nej|nei)(?:\s*[.,!;:–-]|\s*$| from me| this time)",
    r"\bbitte nicht(?=[,.!;]|$)|\bleider nein\b|\bhelaas niet\b|\bpurtroppo no\b|\bmieux vaut pas\b|\bmejor no\b|\bmelhor não\b|\bmeglio (?:di )?no\b",
    r"\b(?:not (?:for me|keen|convinced|comfortable|this time)|better not|best not|too (?:busy|much|full)|no (?:time|room|appetite|capacity|bandwidth))\b",
    r"\b(?:i'm|i am|we're|we are) (?:completely |totally |quite |already |all )?(?:full|swamped|slammed|snowed under|buried|booked|overcommitted|drowning)\b",
    r"\bdon't (?:connect|introduce|give|share|pass)\b|\bhold off\b|\bleave me out\b|\bspare me\b",
)

ACKNOWLEDGES = _any(
    r"\b(?:perfect|great|good|excellent|wonderful|super|brilliant|lovely|fine|fab|ideal|terrific)\b",
    r"\b(?:ok|okay|sure|yes|yep|yup|done|noted|understood|deal|agreed|confirmed|got it|will do)\b",
    r"^\W*(?:of course|no (?:problem|worries|rush))\b|\b(?:sounds (?:good|great)|that works|works for me)\b",
    r"\b(?:see|speak|talk) (?:you|u|to you|with you|then|soon)\b|\blooking forward\b|\btill then\b",
    r"\buntil (?:then|\w+day)\b|\bcan't wait\b|\ball clear\b|\bfair enough\b|\bnicely done\b",
    r"\b(?:perfekt|prima|passt|alles klar|gerne?|einverstanden|in ordnung|verstanden|bis (?:dann|bald))\b",
    r"\b(?:parfait|bien sûr|entendu|d'accord|noté|très bien|à (?:bientôt|mardi|lundi|jeudi))\b",
    r"\b(?:perfecto|claro|vale|de acuerdo|entendido|estupendo|nos vemos|hasta (?:entonces|el))\b",
    r"\b(?:perfeito|combinado|certo|claro|ótimo|até (?:lá|breve|segunda|terça|quarta|quinta|sexta))\b",
    r"\b(?:perfetto|va bene|d'accordo|certo|benissimo|a (?:presto|lunedì|martedì|giovedì))\b",
    r"\b(?:prima|akkoord|goed|begrepen|tot (?:dan|snel|straks))\b",
)

POLITE = _any(
    r"^(?:[¡\s]*(?:hi|hello|hey|dear|hallo|liebe[rs]?|lieber|bonjour|cher|chère|hola|querid[oa]|olá|ciao"
    r"|caro|cara|gentile|beste|hoi|guten (?:tag|morgen)|good (?:morning|day|afternoon)|moin|servus"
    r"|grüezi|hej|hei)\b[^.!?]{0,120})$",
    r"\bhow are you\b|\bhow's (?:things|life)\b|\bhope (?:you|this|all)\b|\bwie geht\b|\bça va\b"
    r"|\bcomo est[áa]s?\b|\bcome stai\b",
)

MEETING = _any(
    r"\b(?:call|meet|meeting|coffee|lunch|chat|talk|speak|zoom|teams|visit|breakfast|dinner|drink"
    r"|catch up|hop on|half an hour|\d+ minutes|show you|come by|drop by|stop by)\b",
    r"\b(?:telefon\w*|treffen|gespräch|kaffee|sprechen|besuch\w*|vorbeikommen|termin)\b",
    r"\b(?:appel\w*|rencontr\w*|rendez-vous|café|parler|échanger|déjeuner|voir)\b",
    r"\b(?:llamada|reuni[óo]n|reunirnos|hablar|charlar|vernos|reuni[ãa]o|falar|conversar|chamada"
    r"|encontro|almo[çc]o)\b",
    r"\b(?:chiamata|incontr\w*|parlare|sentirci|vederci|pranzo|bellen|afspreken|gesprek|koffie|ontmoeten)\b",
)

AVAILABLE = _any(
    r"\b(?:free|available|suits?|works?|how about|what about|shall we|could we|can we|propose|suggest"
    r"|would|any (?:time|hour)|around|possible|good for)\b",
    r"\b(?:passt|frei|vorschlag|wie wäre|ginge|hätte|möglich)\b",
    r"\b(?:disponible|libre|convien\w*|possible|seria|sería|livre|disponível|libero|libera|va bene"
    r"|beschikbaar|schikt|uitkomt|kan ik|mogelijk)\b|\?",
)

AGREES = _any(
    r"\b(?:works?|fine|perfect|great|good|suits?|sounds|yes|yep|sure|ok|okay|deal|confirmed|booked"
    r"|see (?:you|u)|it is|it's a (?:date|deal)|done|agreed|happy (?:to|with)|gladly|delighted|lovely"
    r"|excellent|ideal|then|wonderful|count me in|i(?:'ll| will) be there|with pleasure|absolutely)\b",
    r"\b(?:passt|gern|gerne|ja|perfekt|prima|einverstanden|abgemacht|bis (?:dann|\w+tag)|in ordnung|klingt gut)\b",
    r"\b(?:parfait|oui|entendu|d'accord|convient|avec plaisir|volontiers|à (?:bientôt|lundi|mardi|mercredi"
    r"|jeudi|vendredi)|c'est (?:noté|bon))\b",
    r"\b(?:perfecto|sí|vale|de acuerdo|me (?:va|viene) bien|nos vemos|encantad[oa]|claro|perfeito|sim"
    r"|combinado|pode ser|fica|ótimo|até)\b",
    r"\b(?:perfetto|sì|va bene|d'accordo|volentieri|ci vediamo|confermo|prima|ja|akkoord|graag|goed|tot)\b",
)

UNFIT = _any(
    r"\b(?:tricky|tough|difficult|awkward|no good|not great|not ideal|too (?:early|late|soon)|full|packed|no longer)\b",
    r"\b(?:schlecht|ungünstig|schwierig|zu (?:früh|spät)|compliqué\w*|trop tôt|difícil|complicad[oa]|difficile|lastig|te vroeg)\b",
    r"\b(?:can't|cannot|can not|couldn't|won't|doesn't|don't|does not|isn't|not|unable|unfortunately"
    r"|afraid|busy|away|instead|rather than|tied up|impossible|clash\w*)\b",
    r"\b(?:nicht|leider|kein\w*|verhindert|lieber)\b|\b(?:ne|n'|pas|malheureusement|impossible|plutôt)\b",
    r"\b(?:no puedo|imposible|lamentablemente|no me (?:va|viene)|não|infelizmente|non posso|purtroppo"
    r"|niet|helaas)\b",
)

CLEAR_NO = _any(
    r"\b(?:sorted|solved|settled|filled|placed|awarded|found|agreed)\b[^.!?]{0,30}\b(?:somebody|someone|another|elsewhere|in[- ]house|locally)\b",
    r"\bnothing (?:for us |for me |left )?to (?:talk about|discuss|add|offer|gain)\b",
    r"\b(?:isn't|is not|not|wasn't) (?:a |the )?(?:good |great |natural |right )?(?:fit|match)\b|\bthanks,? but no\b",
    r"\b(?:don't|do not|not sure|can't) (?:think|believe|feel|see)\b[^.!?]{0,30}\b(?:for (?:me|us)|right for|makes? sense|a fit|a match|work for|working)\b",
    r"\b(?:decided|chosen|chose|elected|opted|going|gone)\b[^.!?]{0,25}\b(?:another|other|different|elsewhere|not to|someone else|somebody else|against|without)\b|\b(?:gone|went|going) with\b",
    r"\b(?:not|no longer|aren't|stopped) (?:currently |presently |really |actively )?(?:taking|accepting|seeking|considering|adding|buying|investing|in the market)\b",
    r"\b(?:respectfully|politely|gratefully|regretfully|sadly|reluctantly) (?:decline|pass)\b|\bi (?:must|have to|shall|will) decline\b",
    r"\boutside (?:of )?(?:our|my|what (?:we|i)) (?:remit|scope|mandate|do|field|area|thesis)\b|\bnot (?:in|within|part of) (?:our|my) (?:remit|scope|field|area|mandate|plans?|thesis)\b",
    r"\b(?:we're|i'm|we are|i am) (?:already |very |quite |well )*(?:all set|served|supplied|looked after|covered|sorted)\b|\bstay(?:ing)? (?:put|with (?:our|my|the))\b|\bstick(?:ing)? with (?:our|my|the|what)\b",
    r"\balready (?:have|work with|use|using|working with)\b[^.!?]{0,30}\b(?:supplier|provider|vendor|partner|someone|somebody|agency|firm|printer|lawyer|adviser|advisor|broker|contractor|accountant)\b",
    r"\b(?:don't|do not|doesn't) (?:wish|want) to be\b|\bnichts für (?:uns|mich)\b|\banders entschieden\b|\b(?:sind|bin) (?:\w+ )?(?:versorgt|eingedeckt)\b|\bnehmen (?:\w+ )?keine\b",
    r"\bno (?:nos|me) (?:encaja|conviene|cuadra|hace falta)\b|\bya tenemos (?:\w+ )?(?:proveedor|alguien|socio)|\bno (?:buscamos|estamos buscando)\b|\bnão vamos avançar\b|\bjá temos (?:\w+ )?(?:fornecedor|parceiro|alguém)",
    r"\babbiamo già (?:un|una|qualcuno)\b|\b(?:hebben|heb) (?:we |ik )?al (?:iemand|een)\b|\bdus nee\b|\bavons déjà (?:un|une|quelqu'un)\b",
    r"\b(?:é um não|es un no|c'est (?:un )?non|ist ein (?:\w+ )?nein|è un no|(?:it's|is) a (?:firm|definite|hard|clear|final) no)\b|\b(?:não vamos|no vamos a) (?:trabalhar|trabajar)\b",
    r"\ba no from (?:me|us|our side)\b|\bso no [\w ]{1,24} for (?:me|us)\b|\b(?:won't|will not) be (?:buying|joining|taking part|going ahead|proceeding)\b",
    r"^\W*(?:we |i )?pass\W*$|\bbut,? no\b(?=[,.!;]|$)",
    r"\bno,? thank(?:s| you)\b|\bnot interested\b|\bno interest\b|\bnot for (?:us|me)\b",
    r"\bnot (?:really )?(?:a|the right|quite the right|the best) (?:good )?(?:fit|match|person)\b",
    r"\b(?:isn't|is not|not) (?:something|anything) (?:i|we|for)\b|\bnot (?:currently )?looking (?:for|to)\b",
    r"\b(?:i|we)(?:'ll| will|'d| would|'m going to|'re going to| have to| must| need to|'ve decided to)? ?"
    r"(?:have to )?(?:pass|decline|say no|bow out|sit this one out|step back from)\b",
    r"\b(?:going to|gonna|have to|must) (?:pass|decline|say no)\b|\bpass on this\b|\b(?:it's|is) a no\b",
    r"\b(?:i|we)(?:'d| would)? (?:rather|prefer) not\b|\bwould (?:rather|prefer) not\b",
    r"\bplease (?:don't|do not|no (?:more|further)|stop|take me off)\b(?! (?:hesitate|worry))",
    r"\b(?:i|we) (?:can't|cannot|won't|am not able to|are not able to|don't) (?:really )?(?:help|take "
    r"(?:this|that|it|on)|do this|accept|commit|invest|offer|use|need|see a fit|be able)\b",
    r"\bdon't (?:have|see) (?:a|any) (?:need|fit|use|room|opening)\b|\bno (?:need|use|room|budget) for\b",
    r"\b(?:i|we)(?:'m| am|'re| are)? (?:\w+ )?(?:unable|not able|not in a position) to (?!make|join|attend|come|be there)",
    r"\bnow or (?:later|ever)\b|\bneither now nor\b|\b(?:it|this|that) (?:isn't|is not|won't be|'s not) (?:going to be )?for (?:me|us)\b",
    r"\bno (?:fit|match) (?:here|for us)\b|\bcount me out\b|\bnot (?:going to|gonna) work (?:for (?:us|me)|out)\b",
    r"\b(?:i|we|they|has|have|i've|we've|they've|has been|was|is|are|were) (?:already|just|recently) (?:\w+ ){0,3}(?:signed|chosen|hired|filled|picked|committed|decided on)\b",
    r"\b(?:kein|keine|keinen) (?:interesse|bedarf|thema|weiteren?)\b|\bnicht interessiert\b|\blieber nicht\b",
    r"\bpasst (?:für (?:uns|mich) )?(?:leider )?nicht\b|\bnein,? danke\b|\bkommt (?:für \w+ )?nicht in ?frage\b",
    r"\bsehe ich keine\b|\bmöchte(?:n)? (?:ich|wir)?\s?(?:lieber|leider)? ?(?:nicht|absehen|ablehnen)\b|\bsagen? (?:ich|wir) (?:leider )?ab\b",
    r"\b(?:ne|n') ?(?:\w+ ){0,3}(?:suis|sommes) pas intéress\w*|\bpas intéress\w*|\bnon merci\b|\bpréf(?:ère|érons)"
    r" (?:ne pas|décliner|m'abstenir)|\bje (?:dois )?décline\w*|\bdécliner\b|\bpas pour (?:nous|moi)\b",
    r"\bne (?:pourrai|pouvons|peux|pourrons) (?:\w+ )?pas (?:\w+ )?donner suite\b|\bsans suite\b|\bcela ne (?:nous|m')",
    r"\bno (?:me|nos) interesa\b|\bno,? gracias\b|\bprefiero (?:que )?no\b|\bpreferimos no\b|\bno es para\b"
    r"|\bno estamos interesad\w*|\btengo que declinar\b|\bno (?:va a|podrá) ser posible\b|\bno encaja\b",
    r"\bnão (?:me|nos) interessa\b|\bnão tem(?:os)? interesse\b|\bnão tenho interesse\b|\bprefiro não\b|\bpreferimos não\b"
    r"|\bnão,? obrigad|\bvou (?:ter de )?recusar\b|\bnão é para\b",
    r"\bnon (?:mi|ci) interessa\b|\bnon (?:sono|siamo) interessat\w*|\bpreferi(?:sco|rei|amo) (?:di )?(?:no|non)\b"
    r"|\bno,? grazie\b|\bdevo (?:declinare|rifiutare)\b|\bnon fa per\b",
    r"\bgeen (?:interesse|behoefte)\b|\bniet geïnteresseerd\b|\bliever niet\b|\bnee,? (?:dank|bedankt)\b|\bniets voor (?:mij|ons)\b",
)

# "Escríbeme el 1 de septiembre", "rappelez-moi en mai".
_WRITE_ME_THEN = (
    r"\b(?:(?:escríb[ea]|llám[ea]|habl[ae])(?:me|nos)|(?:escreve|escreva|liga|ligue)-me|(?:scrivi|chiama)mi|(?:écri\w+|r?appel\w+|recontact\w+)-(?:moi|nous)"
    r"|schreib\w*(?: sie)? mir|meld\w* (?:dich|sie sich))\b(?: \w+){0,2}? (?:el|en|a partir|después|em|no|depois|il|dal|dopo|le|à partir|après|am|ab|im|nach)\b"
)

PUTS_OFF = _any(
    r"^\W*(?:but )?(?:after (?:that|then)|then|afterwards|danach|ensuite|después|depois|dopo|daarna),? (?:gladly|with pleasure|happy|yes|sure|gern\w*|volontiers|avec plaisir|con gusto|com prazer|volentieri|graag|i can|i could|i'd|we can)\b",
    r"\ba partir de[l ]|\bcontar de\b|\ba partire da|\bab dem \d|\bprima (?:del|di|dell')[^.!?]{0,40}\bnon\b|\bnon\b[^.!?]{0,40}\bprima d[ei]|\bantes del?\b[^.!?]{0,40}\b(?:no|não)\b|\b(?:no|não)\b[^.!?]{0,40}\bantes d",
    r"\bthis side of\b|\bbear with me\b[^.!?]{0,120}\b(?:until|till)\b",
    r"\b(?:i'm|i am|we're|we are|on|bin|sind|suis|estoy|estou|sono|ben)\b[^.!?]{0,20}\b(?:leave|away|travelling|traveling|out|off|holidays?|vacation|busy|heads down|abroad|urlaub|unterwegs)\b[^.!?]{0,25}\b(?:until|till|through|bis|jusqu\w*|hasta|até|fino|tot)\b",
    r"\b(?:drop|write|ping|call|email|mail|ask|try|nudge|poke|remind)\b(?: me| us)?[^.!?]{0,25}\b(?:after that|then|afterwards|after this|when (?:that|it|this)|once)\b",
    r"\bvor \w+ (?:wird|geht|klappt|kann|komme|ist)\b|\bmelden sie sich\b[^.!?]{0,120}\b(?:wieder|nochmal|dann)\b|\bshelve\b|\bahora mismo no\b|\bagora não dá\b",
    r"\b(?:nothing|nobody|never|no|not|n't|can't|won't)\b[^.!?]{0,40}\b(?:before|until|till) \w+",
    _WRITE_ME_THEN,
    r"\bnot (?:right )?(?:now|yet|this (?:week|month|quarter|year|season|side)|before|until|till|during)\b",
    r"\b(?:come|get|circle|check|reach|try|ping|write|call|ask|talk|speak|connect|touch base|revisit)\b[^.!?]{0,30}"
    r"\b(?:back|again|later|out)\b[^.!?]{0,40}\b(?:after|in|on|from|once|when|next|mid|the week of)\b",
    r"\b(?:try|ping|write|ask|call|remind) (?:to )?me (?:again )?(?:after|in|on|from|once|when|next|mid)\b",
    r"\b(?:after|until|till|from|once|in) (?:the )?(?:summer|winter|spring|autumn|fall|holidays?|easter|christmas"
    r"|harvest|new year|quarter|year[- ]end|fair|season|exams?|launch|audit|ramadan|eid|break)\b",
    r"\b(?:postpone|put (?:this|it|that) off|hold off|park (?:this|it)|pick (?:this|it) up|revisit|come back to this)\b",
    r"\bin (?:a (?:few|couple of)|two|three|four|six|some|\d) (?:weeks|months)\b",
    r"\b(?:next (?:quarter|spring|summer|autumn|fall|winter|year))\b|\b(?:can't|cannot|won't)\b[^.!?]{0,40}\b(?:until|till|before)\b",
    r"\b(?:full|swamped|slammed|buried|underwater|booked|tied up|travelling|away)\b[^.!?]{0,25}\b(?:until|till|through)\b",
    r"\b(?:can't|cannot|couldn't|won't|unable|no (?:time|room|capacity|bandwidth))\b[^.!?]{0,40}\b(?:now|at the moment|these (?:days|weeks)|currently)\b",
    r"\b(?:later (?:this|in the)|sometime (?:in|after)|the timing (?:isn't|is not|is))\b",
    r"\b(?:nicht vor|erst (?:ab|im|nach|wieder|in|am)|nach (?:dem|den|der) (?:sommer|ferien|urlaub|messe|ernte|feiertagen|weihnachten|ostern)"
    r"|im (?:herbst|frühjahr|sommer|winter|neuen jahr)|in (?:ein paar|einigen|zwei|drei|\d+) (?:wochen|monaten)"
    r"|momentan nicht|derzeit nicht|jetzt nicht|im moment nicht|später)\b",
    r"\b(?:après (?:les?|l')|à partir d\w*|pas avant|pas pendant|reparlons|dans (?:quelques|deux|trois|\d+) (?:semaines|mois)"
    r"|pas (?:maintenant|en ce moment|pour l'instant)|à la rentrée|revenez vers|recontact\w*|l'année prochaine|plus tard)\b",
    r"\b(?:después del?|a partir del?|más adelante|no antes de|ahora no|por ahora no|en (?:unos|dos|tres|\d+) (?:meses|semanas)|hablamos en)\b",
    r"\b(?:depois d\w+|a partir d\w+|mais tarde|agora não|não [^.!?]{0,40}\bagora|por agora não|daqui a|só (?:em|depois)|para o ano|mais para a frente)\b",
    r"\b(?:dopo (?:le|la|il|l'|le)|a partire da|più avanti|non prima|per ora no|adesso no|tra (?:qualche|due|tre|\d+) (?:mes\w+|settiman\w+)|risent\w+)\b",
    r"\b(?:na de|pas (?:in|na|vanaf|weer)|niet voor|later|vanaf|nu niet|volgend (?:jaar|kwartaal|voorjaar)|over (?:een paar|twee|drie|\d+) (?:weken|maanden))\b",
)

COME_BACK = _any(
    _WRITE_ME_THEN,
    r"\bafter that\b|\bdanach\b|\bdaarna\b|\bafterwards\b|\bbear with\b|\bknock\b",
    r"\b(?:come|get|circle|check|reach|write|call|ask|talk|speak|try|ping|remind|revisit|pick|again|back)\b",
    r"\b(?:de novo|de nuevo|otra vez|outra vez|di nuovo|ancora|erneut|à nouveau)\b",
    r"\b(?:wieder|nochmal|noch einmal|melden|reparl\w*|rev(?:enez|iens)|recontact\w*|relanc\w*|hablamos|vuelve|volvamos"
    r"|retomar\w*|falamos|voltar?|risent\w*|riparl\w*|opnieuw|weer|terug\w*)\b",
)

CANCELS = _any(
    r"\bno longer (?:works?|suits?|possible|free|available|make)\b|\b(?:doesn't|does not|won't|not) (?:work|suit)\b[^.!?]{0,20}\b(?:any ?more|after all|now)\b",
    r"\bsomething (?:\w+ )?(?:has |'s )?(?:come|came|cropped|popped|turned) up\b",
    r"\bcall(?:ing)? off\b|\bno good (?:after all|any ?more|now)\b|\bsorry (?:that )?i (?:wasn't|missed|couldn't|didn't|forgot)\b|\bslipped my mind\b|\bfind (?:another|a new|a different) (?:time|day|date|slot)\b",
    r"\b(?:will|shall|do) not (?:be able to )?(?:make|join|attend|be there)\b|\bi forgot (?:our|the|about)\b",
    r"\b(?:cancel\w*|reschedul\w*|postpone\w*|rain[- ]?check|call (?:it|that) off)\b",
    r"\b(?:can't|cannot|can not|couldn't|won't|not going to|unable to) (?:be able to )?(?:make|do|join|come|attend|be there)\b",
    r"\b(?:need|have|had|got|must) (?:to )?(?:move|push|shift|skip|drop out)\b|\b(?:can|could) we (?:move|push|shift)\b",
    r"\bsomething(?:'s| has)? come up\b|\bsomething came up\b|\bfell through\b|\bmissed (?:you|our|each other|the)\b",
    r"\bno[- ]show\b|\b(?:didn't|did not) (?:make it|show|join|dial|connect|come)\b|\bwaited\b|\bstood (?:you|me) up\b",
    r"\b(?:is|it's|that's) (?:all )?off\b|\b(?:have|had|need|got) to bail\b|\bnot (?:going to )?(?:happen|be possible) (?:today|tomorrow|on|this)",
    r"\b(?:fällt|fiel) (?:leider )?aus\b|\bfindet (?:leider )?nicht statt\b|\bklappt (?:\w+ )?(?:leider )?nicht\b|\bgaat (?:helaas )?niet (?:door|lukken)\b|\bsalta\b|\btombe à l'eau\b",
    r"\b(?:absagen|abgesagt|absage|verschieben|verschoben|verpasst|dazwischengekommen|ausfallen|verhindert)\b|\bsage\b.{0,80}\bab\b",
    r"\b(?:annul\w*|report(?:er|é|ons)|décaler|empêchement|empêchée?|raté|manqué)\b",
    r"\b(?:cancelar|cancelo|anular|aplazar|posponer|desmarcar|adiar|surgiu um|me ha surgido|imprevisto)\b",
    r"\b(?:annullare|rimandare|spostare|disdire|imprevisto|afzeggen|verzetten|verplaatsen|gemist|er is iets tussengekomen)\b",
)

AFTER_TALK = _any(
    r"\b(?:great|good|lovely|nice|fun|super|excellent|fantastic) (?:chat|call|conversation|meeting|talk|session|lunch|coffee|visit)\b(?: \w+){0,2} (?:today|yesterday|earlier|this|on|last)\b",
    r"\b(?:following|further to|on the back of|after|from) (?:up on )?(?:our|the|yesterday's|today's|tuesday's|monday's|wednesday's|thursday's|friday's) (?:\w+ )?(?:call|chat|conversation|meeting|talk|lunch|coffee|visit)\b",
    r"\b(?:our|the|yesterday's|today's) (?:call|meeting|chat|lunch|visit|talk|conversation|coffee)(?: \w+){0,2} (?:went|was (?!moved|cancel|to))\b|\bgenerous with your time\b",
    r"\b(?:met|meet|see|seeing|saw|speak|spoke|spoken|talk\w*|chatt?\w*|conocer\w*|conocid\w*|conhec\w*|conosc\w*|spreken|gesproken|ontmoet\w*|kennen\w*|gesehen|getroffen)\b[^.!?]{0,20}\b(?:yesterday|this morning|last night|gestern|ayer|ontem|ieri|gisteren)\b",
    r"\b(?:gestern|ontem|ieri|gisteren|ayer)\b[^.!?]{0,20}\b(?:te (?:spreken|ontmoeten)|kennen\w*|getroffen|gesprochen|conhec\w*)\b|\bgefreut\b[^.!?]{0,25}\b(?:gestern|am \w+tag|heute)\b|\bde haber(?:te|le|les|os)\b",
    r"\b(?:good|great|nice|lovely|wonderful|fun|pleasure|joy|delight(?:ed|ful)?|fab|brilliant|enjoyed|glad)\b[^.!?]{0,25}"
    r"\b(?:talking|speaking|chatting|catching up|walking|sitting down|hearing you)\b",
    r"\b(?:good|great|nice|lovely|wonderful|pleasure|joy|fun|glad|enjoyed)\b[^.!?]{0,20}\b(?:meeting|to meet|seeing|to see|to talk|to speak"
    r"|having)\b[^.!?]{0,25}\b(?:yesterday|today|this (?:morning|afternoon|week)|earlier|(?:on|last) (?:\w+day|week|night)|the other day|in person|at (?:the|your))\b",
    r"\b(?:thanks|thank you|thx|cheers)(?: again| so much| very much| a lot)? for (?:\w+ )?(?:yesterday|today|this morning|last (?:night|week)|(?:\w+day)"
    r"|(?:the|a|our|your|such a) (?:\w+ ){0,2}(?:call|chat|conversation|talk|meeting|lunch|coffee|tour|visit|walk|tasting|dinner|breakfast|hospitality)"
    r"|coming|having (?:me|us)|showing|meeting|making (?:the )?time|your time (?:yesterday|today|on|this)|taking the time)\b",
    r"\b(?:it|that|yesterday|tuesday|monday|wednesday|thursday|friday) was (?:\w+ )?(?:great|good|a (?:joy|pleasure|delight)|lovely|fun|wonderful|useful|helpful)\b(?! of\b| to (?:read|hear|learn|get|receive|find))",
    r"\benjoyed (?:our|the|talking|meeting|yesterday|today|speaking|it)\b|\b(?:since|after) (?:our|we) (?:talk|call|chat|met|meeting|spoke|lunch|coffee)\b",
    r"\bas (?:discussed|agreed|promised|mentioned) (?:yesterday|today|this morning|on (?:the|our) (?:call|phone)|in our|over (?:lunch|coffee)|when we)\b",
    r"\b(?:we|i) (?:\w+ )?(?:just )?(?:spoke|met|talked|chatted|had (?:a|an|our|lunch|coffee|breakfast|dinner)|sat down|caught up|saw each other|toured|walked)\b(?![^.!?]{0,120}\b(?:at|in|back in) (?:20\d\d|the (?:conference|panel)))",
    r"(?:^|[:;.!?,] ?)(?:saw|met|spoke (?:to|with)|talked (?:to|with)|had (?:lunch|coffee|a call|tea|a drink)) (?!you\b.{0,80}\b(?:talk|speak|present))",
    r"\b(?:danke|dank|herzlichen dank|vielen dank|besten dank)\b[^.!?]{0,20}\bfür (?:das|den|die|ihr|ihre|ihren|dein|deine|deinen|euer|gestern|heute)\b[^.!?]{0,25}"
    r"(?:gespräch|telefonat|treffen|besuch|termin|kaffee|mittagessen|führung|gestern|heute)",
    r"\bes war (?:\w+ )?(?:schön|nett|gut|toll|ein(?:e)? (?:freude|vergnügen))\b|\bnach unserem (?:gespräch|telefonat|treffen)\b|\bgestern\b[^.!?]{0,120}\b(?:gesprochen|getroffen|telefoniert)\b"
    r"|\bwir haben (?:uns|gestern|heute|am)\b[^.!?]{0,120}\b(?:gesprochen|getroffen|telefoniert|gesehen)\b",
    r"\bmerci (?:beaucoup |encore )?pour (?:hier|votre accueil|ton accueil|l'échange|notre échange|cet? (?:bon )?(?:moment|échange)|l'entretien|l'appel|le déjeuner|le café|la visite)\b"
    r"|\bsuite à notre (?:échange|rendez-vous|appel|entretien|rencontre)\b|\bc'était (?:un plaisir|très)\b|\bravie? de (?:notre|vous avoir|t'avoir)\b|\bnous (?:nous sommes|avons) (?:vus|parlé|rencontrés|déjeuné)",
    r"\bgracias por (?:la (?:reunión|llamada|charla|visita)|ayer|el (?:rato|café)|recibir\w*|su tiempo|tu tiempo)\b|\bfue un (?:placer|gusto)\b|\b(?:hablamos|nos vimos|nos reunimos) (?:ayer|el|esta)\b",
    r"\bobrigad[oa] pel[ao]s? (?:conversa|reunião|chamada|visita|almoço|café|tempo|receção)\b|\bfoi (?:um prazer|ótimo|muito bom)\b|\b(?:falámos|falamos|encontrámo-nos) (?:ontem|na)\b",
    r"\bgrazie per (?:la (?:chiacchierata|chiamata|visita)|l'incontro|ieri|il (?:tempo|pranzo|caffè))\b|\bè stato un piacere\b|\bci siamo (?:sentiti|visti|incontrati)\b",
    r"\bbedankt voor (?:het gesprek|gisteren|de ontvangst|je tijd|uw tijd|de koffie)\b|\bhet was (?:leuk|fijn|goed|prettig)\b|\bwe hebben (?:elkaar )?(?:gesproken|gisteren)\b",
)

AHEAD = _any(
    r"\blook(?:ing)? forward\b|\bhop(?:e|ing)\b|\bwould\b|\bwill be\b|\bshall\b|\bi'd\b|\bif\b|\bcould\b|\blet's\b",
    r"\bfreu\w* (?:mich|uns) (?:auf|schon)\b|\bwürde\b|\bwäre\b|\bhâte\b|\bserait\b|\bsería\b|\bseria\b|\bsarebbe\b|\bzou\b|\bwenn\b",
)

HANDS_OFF = _any(
    r"\bbcc\b|\bblind cop|\bcopie cachée\b|\bcopia (?:oculta|nascosta)\b|\bcci\b|\bcco\b|\bbcc'?(?:ing|d|ed)\b",
    r"\b(?:tak(?:e|ing)|let(?:ting)?|drop(?:ping)?|remov(?:e|ing)|free(?:ing)?|releas(?:e|ing)|leav(?:e|ing)) (?:you|him|her|them|\w+)\b"
    r"[^.!?]{0,15}\b(?:off (?:the|this|cc|copy|here|now)|off$|out of (?:the|this)|from (?:here|now|(?:the|this) (?:thread|chain|loop|mail|cc))|in peace)\b|\b(?:my|our|the|a) last reply[- ]all\b",
    r"\b(?:we|you)(?:'re| are|'ll| will)? (?:can |will )?(?:take it from here|off the hook|free to go|drop off|bow out)\b|\b(?:we|i)(?:'ll| will) take it from here\b",
    r"\bspare (?:you (?:the|our|any) (?:\w+ )?(?:thread|emails?|mails?|logistics|scheduling|back|to|rest)|your inbox|\w+'s inbox)\b|\b(?:your|\w+'s) inbox (?:back|free|in peace)\b",
    r"\baus dem (?:verteiler|cc)\b|\bretire\b[^.!?]{0,12}\bcopie\b|\bte (?:saco|quito) de\b|\bhaal (?:je|u)\b[^.!?]{0,15}\bcc\b|\btiro-te do\b|\bti tolgo\b",
)
ASKS_TEXT = _any(
    r"\b(?:something|lines|sentences|paragraph|para|zeilen|sätze|note|email|mail)\b[^.!?]{0,25}\b(?:i can|i could|to|zum|die ich|für)\b[^.!?]{0,12}\b(?:forward|pass|send|paste|weiterleit\w*|weitergeben)\b",
    r"\b(?:put|write|string) (?:\w+ ){0,3}(?:two|three|few|couple of|some|\d) (?:lines|sentences|words)\b",
    r"\b(?:send|give|drop|write|shoot|get|let (?:me|us) have|mail|email|forward|draft|ping|knock|put together)\b(?:\s+(?:me|us|over|have|across|together))*[^.!?]{0,40}"
    r"\b(?:lines?|sentences?|blurb|paragraphs?|summary|bio|one[- ]?pager|forwardable|words|text|note|teaser|write-?up|bullets?|pitch|email)\b"
    r"(?=[^.!?]{0,60}(?:\b(?:i can|i could|i'll|to (?:forward|pass|send|paste|share)|can be|that|forward|pass|paste|on)\b|[.?!:,]|$))",
    r"\bforwardable\b|\b(?:have|need|want) (?:a|some|two|three|a few|a couple of|\d) (?:short )?(?:lines|sentences|blurb|paragraph)\b",
    r"\b(?:schick|send|schreib|gib)\w*\b[^.!?]{0,25}\b(?:zeilen|sätze|text|absatz|kurzprofil)\b",
    r"\b(?:envoie|envoyez|fais|faites|écri\w+|donne\w*)(?:-moi)?\b[^.!?]{0,25}\b(?:lignes|phrases|texte|paragraphe|présentation)\b",
    r"\b(?:mánda|mande|envía|envíe|pása|escríbe|manda|envia|escreve)(?:me|-me)?\b[^.!?]{0,25}\b(?:líneas|frases|texto|párrafo|linhas|parágrafo)\b",
    r"\b(?:manda|invia|scrivi)(?:mi)?\b[^.!?]{0,25}\b(?:righe|frasi|testo|paragrafo)\b|\b(?:stuur|geef|schrijf)\b[^.!?]{0,25}\b(?:regels|zinnen|tekstje|stukje)\b",
)

WILL_SEND = _any(
    r"\b(?:i'll|i will|will|you'll|you will|let me|going to)\b[^.!?]{0,30}\b(?:send|get|have|write|draft|put|do|come)\b",
    r"\b(?:schicke|sende|kommt|bekommst|mache)\b|\b(?:j'envoie|je t'envoie|je vous envoie|tu l'auras)\b"
    r"|\b(?:te (?:lo )?mando|envío|mando|envio|ti mando|invio|stuur ik|krijg je)\b",
)

SAYS_YES = _any(
    r"\b(?:grand|hook us up|fire away|go on,? then|works for me|let (?:her|him|them)|go for it|delighted|all ears|count me in|game on|bring (?:it|her|him|them))\b|^\W*very[.!]",
    r"\b(?:yes|yeah|yep|yup|sure|absolutely|definitely|certainly|gladly|of course|by all means|go ahead|please do|with pleasure"
    r"|happy to|glad to|delighted|love to|fine by me|fine with me|no objection|why not|ok|okay|okey|sounds (?:good|great|interesting)"
    r"|connect (?:us|away)|make the intro|bring (?:her|him|them) on|(?:send|have) (?:her|him|them)|feel free|be my guest"
    r"|you (?:may|can)|i'm (?:in|game|open|up for)|let's do it|pass (?:it|my|them) on|welcome to)\b",
    r"\b(?:ja|gern|gerne|klar|natürlich|selbstverständlich|sehr gern|nur zu|freut mich|einverstanden)\b",
    r"\b(?:oui|volontiers|avec (?:grand )?plaisir|bien sûr|d'accord|vas-y|allez-y|pas de souci|bien entendu)\b",
    r"\b(?:sí|claro|encantad[oa]|por supuesto|con (?:mucho )?gusto|adelante|sim|com (?:todo o )?prazer|pode(?:s)? (?:dar|ligar|passar)|à vontade)\b",
    r"\b(?:sì|volentieri|certo|certamente|con piacere|graag|natuurlijk|prima|doe maar|tuurlijk|met plezier)\b",
)

PROMISES = _any(
    r"\b(?:i'd be|i'm) (?:glad|happy|delighted)\b|\bi'd love to (?:put|introduce|connect|make)\b|\byou(?:'ll| will) have\b|\bit(?:'s| is) (?:on its way|coming)\b",
    r"\b(?:i'll|i will|let me|i can|i shall|we'll|i'm going to|going to)\b[^.!?]{0,30}\b(?:introduce|connect|put|write to (?:you|them|the|both)|link|make the|"
    r"make that|intro|hook|get you|bring|set (?:it|that|this) up|do (?:it|that|so|the)|drop (?:you|them) (?:both|a)|email (?:you )?both|loop|send the)\b",
    r"\b(?:leave it (?:with|to) me|consider it done|will do|on it|happy to|glad to|gladly|of course|with pleasure|no problem|sure|absolutely|certainly|yes|my pleasure|easy|done deal)\b",
    r"\b(?:mache ich|mach ich|gern|gerne|klar|natürlich|selbstverständlich|stelle (?:ich )?(?:euch|sie))\b",
    r"\b(?:avec plaisir|bien sûr|volontiers|je m'en occupe|je vous mets|je fais|oui|claro|por supuesto|con gusto|yo me encargo|com prazer|claro que sim|trato disso"
    r"|volentieri|certo|ci penso io|graag|doe ik|natuurlijk|komt goed|tuurlijk)\b",
)

CLEAR_YES = _any(
    r"^\W*(?:\w+[,:–-] ?)?(?:yes|yeah|yep|sure|of course|gladly|absolutely|certainly|definitely|please do|go ahead|with pleasure|by all means|happy to|happily)\b(?! (?:not|but))",
    r"^\W*(?:\w+[,:–-] ?)?(?:ja|gerne?|klar|natürlich|oui|volontiers|bien sûr|avec plaisir|sí|claro|por supuesto|encantad[oa]|sim|com prazer|sì|certo|volentieri|graag|natuurlijk)\b(?! (?:aber|mais|pero|mas|ma|maar|nicht|pas))",
    r"\byes,? please\b|\bplease (?:do|go ahead|connect|introduce|make)\b|\bconnect us\b|\bja,? bitte\b|\boui,? merci\b",
)

REFUSES = _any(
    r"\bcan't help\b|\bthe timing (?:is|was|isn't|wasn't)\b|\bnot going to (?:happen|work)\b|\b(?:prefere não|prefiere (?:que )?no|préfère (?:pas|ne pas)|preferisce di no|wil liever niet|möchte (?:lieber |leider |keinen|nicht))\b|\bno luck\b",
    r"\b(?:i|we)(?:'m| am|'re)? ?(?:really |just )?(?:(?:can't|cannot|won't|couldn't)(?! (?:promise|guarantee|wait|believe|think of|imagine|say (?:when|how)|do (?:it|this|that) (?:today|this|until|before)|get to it))|wouldn't|don't (?:feel|think|really know|know)|not (?:able|comfortable|in a position|the right|going to|prepared|willing)|unable|(?:'d|would|will)? ?(?:rather|prefer) not|(?:have to|must|need to) (?:pass|decline|say no)|haven't (?:spoken|been))\b",
    r"(?:^|[.,!] ?|\bsorry,? (?:\w+,? )?)(?:can't|cannot|won't) (?:do|help|introduce|make|connect|oblige)\b",
    r"\b(?:afraid|unfortunately|sorry,? (?:but|i|we))\b(?=[^.!?]{0,120}\b(?:can't|cannot|not|no|won't|isn't|don't|never|hardly)\b)",
    r"\b(?:she|he|they|name)(?:'s| is|'d| would|'re| are| has| have)? (?:\w+ ){0,3}(?:not (?:interested|keen|able|open|available|taking)|declined|passed|said no|rather not|asked me not|can't|cannot|won't)\b",
    r"\bit (?:isn't|is not|won't|will not|'s not) (?:going to )?(?:happen|work|be possible|a good time)\b|\bno go\b|\bhas to be a no\b",
    r"\bleider\b[^.!?]{0,120}\b(?:nicht|kein\w*|nein)\b|\bkann ich (?:leider )?nicht\b|\bje ne (?:peux|pourrai|préfère|souhaite|connais)\b|\bmalheureusement\b",
    r"\bno puedo\b|\blo siento\b|\blamentablemente\b|\bnão posso\b|\binfelizmente\b|\bnon posso\b|\bpurtroppo\b|\bhelaas\b|\bkan ik (?:helaas )?niet\b",
)

CHECKS_IN = _any(
    r"\b(?:i'll|i will|i shall|we'll|let me)\b[^.!?]{0,20}\b(?:back in touch|give you a (?:shout|call|ring)|come knocking|look you up|try again|send you|write to you)\b",
    r"\b(?:i'll|i will|i shall|we'll|let me)\b[^.!?]{0,20}\b(?:check (?:in|back)|write (?:again|back|you)|come back|get back|ping|be in touch|reach out|follow up|try (?:you )?again"
    r"|circle back|touch base|call (?:you|again)|remind|drop you|get in touch|knock again)\b",
    r"\b(?:melde mich|frage (?:ich )?(?:wieder )?nach|komme (?:ich )?(?:wieder )?auf (?:dich|sie) zu)\b|\bje (?:reviens|reviendrai|vous recontacte|te recontacte|relancerai)\b"
    r"|\b(?:te|le) (?:escribo|llamo|busco) (?:de nuevo|en|el)\b|\bvolto a (?:escrever|contactar)\b|\bmi (?:rifaccio|farò) (?:vivo|sentire)\b|\bkom (?:ik )?(?:er )?(?:op )?terug\b",
    r"\b(?:la|ti|le|vi) (?:ricontatto|riscrivo|richiamo|risento)\b|\b(?:vuelvo|volveré) a (?:escribir\w*|llamar\w*|contactar\w*)\b|\b(?:te|le|os|les) (?:escribiré|llamaré|contactaré)\b"
    r"|\b(?:volto|voltarei) a\b|\b(?:torno|tornarei) a\b|\b(?:vous|te) rappelle(?:rai)?\b|\b(?:vous|t')écrirai\b|\bschreibe (?:ich )?(?:dir|ihnen|euch) (?:wieder|am|im|nach)\b|\brufe (?:ich )?(?:dich|sie|euch)\b[^.!?]{0,30}\ban\b",
)

CLOSES = _any(
    r"\bsilence as\b|\bno more (?:mails?|notes?|emails?|messages?|nudges?|reminders?)\b|\bout of your (?:hair|inbox|way)\b|\blet (?:it|this) rest\b",
    r"\b(?:won't|will not|not going to|don't want to) (?:write|bother|chase|trouble|email|pester|nag|clog|keep|take up|follow up)\b",
    r"\b(?:close|closing) (?:this|the (?:loop|file)|my file|out)\b|\blast (?:note|mail|email|message|one|try)\b|\bleave (?:it|you|things) (?:there|here|at that|be|in peace|to it)\b",
    r"\bi(?:'ll| will) (?:assume|take it|stop|step away|let (?:it|this) (?:go|rest))\b|\bno hard feelings\b|\bstop here\b",
    r"\bschreibe (?:ich )?(?:dir|ihnen|euch)? ?nicht (?:mehr|noch)\b|\bnicht weiter (?:stören|behelligen)\b|\bje ne vous (?:relancerai|dérangerai|écrirai) plus\b|\bno (?:te|le) (?:molesto|escribo) más\b"
    r"|\bnão (?:o|a|te)? ?(?:incomodo|escrevo) mais\b|\bnon (?:la|ti) disturb\w+ (?:più|oltre)\b|\bschrijf (?:ik )?(?:je|u)? ?niet (?:meer|nog)\b",
)
