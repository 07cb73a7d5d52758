"""Words of offers, requests and opt-in asks: nothing has been brought together yet."""

from __future__ import annotations

from introductions.finding.phrases import P, any_of

_LINKING = (
    r"(?:(?:e-?)?introduc(?:e|es|ing|ed)|intro\b|connect(?:ing|ed)?|link(?:ing|ed)?(?: up)?|"
    r"loop(?:ing|ed)?|hook(?:ing|ed)? (?:you|me|us|them|" + P + r") up|"
    r"(?:put|putting|get|getting) [^.!?]{1,40}? (?:in (?:touch|contact)|in front of|on (?:an?|"
    r"one|the) (?:e-?mail|mail|thread))|"
    r"be put in (?:touch|contact)|put (?:me|us) in front of|(?:bring|bringing|get|"
    r"getting) [^.!?]{1,40}? together|"
    r"mak(?:e|ing) (?:an?|the|that|this|you an?|me an?|us an?) (?:warm |quick |short |e-?mail |"
    r"personal |proper )*(?:intro(?:duction)?|link|connection))"
)
OFFER = any_of(
    r"\b(?:i'd|i would) (?:like|love) to introduce you to " + P + r"[^.!?]{0,90}\b(?:once|when|"
    r"as soon as|after|next|soon|in a few)\b",
    r"(?:^|[.!?\n] ?|[-–] )(?:will|shall|gonna|can) (?:happily |gladly )?"
    + _LINKING
    + r" (?:you|the two|"
    + P
    + ")",
    r"\b(?:appena|quando|dopo|domani|presto)\b[^.!?]{0,25}\b(?:ti|vi|le) (?:metto|presento)\b|"
    r"\b(?:cuando|en cuanto)\b[^.!?]{0,25}\b(?:te|os|le) (?:pongo|presento)\b|\b(?:quando|"
    r"assim que)\b[^.!?]{0,25}\b(?:te|vos|lhe) (?:apresento|ponho|coloco)\b|"
    r"\bsobald\b[^.!?]{0,40}\b(?:stelle|bringe|verbinde) ich\b",
    r"\b(?:let me|i'll|i will|i'm going to|i can|i could|i'd be (?:happy|"
    r"glad) to)\b[^.!?]{0,40}\b(?:get|put|have|bring) (?:you (?:two|both)|the (?:two|pair|"
    r"both) of you|you and (?:him|her|" + P + r"))(?: on| in| together| onto)",
    r"\bich (?:werde |kann |würde )?(?:dich|dir|euch|sie|ihnen)\b[^.!?]{0,60}\b(?:vorstellen|"
    r"bekannt ?machen|zusammenbringen|vernetzen|in (?:kontakt|verbindung) bringen)\b|"
    r"\b(?:nächste|kommende|diese) woche (?:stelle|bringe|mache|verbinde|vernetze) ich (?:dich|"
    r"dir|euch|sie|ihnen)\b|\b(?:stelle|bringe|mache) ich (?:dir|dich|ihnen|sie) (?:bald|dann|"
    r"gern|gerne|noch|nächste|morgen)\b",
    r"\b(?:la semana que viene|la próxima semana|mañana|pronto|el lunes|cuando vuelva) (?:te|le|"
    r"os) (?:presento|pongo)\b|\b(?:na próxima semana|amanhã|semana que vem|logo) (?:te|lhe|"
    r"vos) (?:apresento|ponho|coloco)\b|\b(?:la (?:prossima )?settimana(?: prossima)?|domani|"
    r"presto) (?:ti|le|vi) (?:presento|metto)\b",
    r"\b(?:je|on) (?:te|vous) (?:présente|mets en (?:relation|contact))[^.!?]{0,50}\b(?:dès|"
    r"bientôt|demain|la semaine|quand)\b",
    r"\bik (?:zal|ga|breng|stel|kan) (?:je|jou|jullie|u)\b[^.!?]{0,60}\b(?:voorstellen|"
    r"in contact|voor|koppelen)\b|\b(?:volgende week|morgen|binnenkort) (?:stel|breng|"
    r"koppel) ik (?:je|jou|u|jullie)\b",
    r"\bi owe you (?:an |the |that )?(?:\w+ )?intro(?:duction)?\b",
    r"\bi(?:'ll| will|'m going to) (?:set up|arrange|sort|organi[sz]e|send|write|do|make) (?:an?|"
    r"the|that|your) (?:\w+ )?intro(?:duction)?\b",
    r"\bje (?:te|vous) présenterai\b|\bje (?:te|vous) mettrai en (?:relation|contact)\b",
    r"\bi(?:'ll| will|'m going to| am going to|'m happy to| am happy to|'d be (?:happy|glad) to|"
    r" would be (?:happy|glad|delighted|pleased) to|'d be (?:delighted|pleased) to| promise to|"
    r"'m (?:glad|delighted|pleased) to| can| could|'d love to|'m gonna| shall) (?:happily |"
    r"gladly |also |certainly |definitely |then |probably |just |try to )*"
    + _LINKING
    + r" ?(?:you|the two of you|to|for you|the|that|this|an?|"
    + P
    + r")?",
    r"\bi(?:'ll| will|'m going to| shall| can) (?:get|bring|put|drop|send|write|loop|"
    r"have) (?:the two of you|you two|you both|you and|you (?:together )?with|"
    r"you on an? (?:e-?mail|mail|thread)|you in (?:touch|contact)|you to meet|you together)\b",
    r"\b(?:let me|happy to|glad to|be happy to|be glad to) "
    + _LINKING
    + r" (?:you|the two|"
    + P
    + ")",
    r"\bi(?:'ll| will) (?:ask|speak to|talk to|sound out) "
    + P
    + r"[^.!?]{0,40}\b(?:and|then) (?:connect|introduce|put)",
    r"\bbringe? ich (?:sie|dich|euch)\b[^.!?]{0,80}\b(?:zusammen|in kontakt)\b|\bich (?:werde|"
    r"bringe|stelle|mache|verbinde|kann|würde) (?:sie|dich|euch|ihnen|"
    r"dir)\b[^.!?]{0,60}\b(?:zusammen|vor|vorstellen|bekannt\w*|in kontakt|verbinden|vernetzen|"
    r"mit)\b",
    r"\bje (?:vais|peux|pourrai|pourrais) (?:vous|te) (?:mettre en (?:relation|contact)|"
    r"présenter)\b|\bje (?:vous|te) (?:mettrai|présenterai)\b",
    r"\b(?:te|os|le|les) (?:voy a |puedo )?(?:presentaré|pondré|presentar|poner) (?:en contacto|"
    r"a)\b|\b(?:voy a|puedo) (?:presentarte|ponerte|ponerle|presentarle|presentaros|poneros)\b",
    r"\bvou (?:te |vos |lhe )?(?:apresentar|pôr|colocar)\b|\bapresento-(?:te|vos) (?:ao|"
    r"à)\b[^.!?]{0,30}\b(?:semana|dias|logo)",
    r"\b(?:ti|vi|le) (?:presenterò|metterò in contatto)\b|\bposso (?:presentarti|"
    r"metterti in contatto)\b",
    r"\bik (?:zal|ga|breng|stel|kan) (?:je|jou|jullie|u)\b[^.!?]{0,40}\b(?:voorstellen|"
    r"in contact|voor)\b",
)
REQUEST = any_of(
    r"\b(?:give|grant|get|arrange|trouble you for|ask (?:you )?for|beg|obtain|grateful for|"
    r"appreciate|hoping for|have) (?:me |us )?(?:an?|the favou?r of an?) (?:\w+ )?"
    r"intro(?:duction)? to (?:the |your |our |an? )?(?:[\w-]+ ){0,2}" + P,
    r"\b(?:love|like|keen|hoping) to (?:get to know|meet) "
    + P
    + r"[^?]{0,60}\b(?:mind|could|can|would|any chance|possible|make (?:it|that) happen|"
    r"making (?:it|that) happen|help)\b[^?]{0,40}\?",
    r"\b(?:tu|vous) (?:pourrais|peux|pourriez|pouvez) (?:me|nous) (?:présenter|mettre)\b|"
    r"\b(?:können|könnten|kannst|könntest|würdest) (?:du|"
    r"sie)\b[^.!?]{0,50}\bkontakt\b[^.!?]{0,40}\b(?:herstellen|vermitteln|geben)\b",
    r"\b(?:could|can|would|will) you\b[^.!?]{0,60}\b(?:bring|get|put) (?:us|me and (?:him|her|them|"
    + P
    + r"))(?: two| both)? (?:together|in (?:touch|contact))\b",
    r"(?:^|[.!?\n] ?)(?:so |then )?(?:pls |please |kindly |do )?(?:link|connect|introduce|intro|"
    r"hook) (?:us|me)(?: up)?\b(?! (?:when|if|know|on|at))",
    r"\brequest you to (?:kindly |please )?"
    + _LINKING
    + r"|\b(?:kindly|please|pls) (?:kindly )?"
    + _LINKING
    + r" (?:me|us)\b",
    r"\b(?:think|reckon|suppose) you (?:could|can|might|would)\b[^.!?]{0,60}\b"
    + _LINKING
    + r"|\b(?:put in a (?:good )?word|vouch) for (?:me|us)\b[^.!?]{0,60}\b(?:"
    + P
    + r"|hook (?:me|us) up|introduc\w+|intro)\b",
    r"\b(?:would|could|can) you be (?:comfortable|willing|able|open|ok|okay|kind enough|"
    r"so kind as|prepared)(?: to| with| in)? \b" + _LINKING + r"\b(?! you\b)",
    r"\b(?:would|could|can) you (?:see your way (?:clear )?to|find it in you to|"
    r"do me the (?:kindness|favou?r|honou?r) of)\b[^.!?]{0,10}\b" + _LINKING,
    r"\b(?:hook|link|set) (?:me|us) up with "
    + P
    + r"|\b(?:point|steer) (?:me|us) (?:to|towards?|at|in the direction of) "
    + P,
    r"\b(?:kannst|könntest|würdest|können|könnten|würden) (?:du|"
    r"sie)\b[^.!?]{0,40}\bden kontakt\b[^.!?]{0,50}\b(?:herstellen|vermitteln|machen)\b|"
    r"\b(?:kannst|könntest|können|könnten) (?:du|sie) (?:mir|uns) (?:den |einen )?kontakt\b|"
    r"\bwürde (?:mich|uns) über (?:eine vorstellung|den kontakt|einen kontakt)",
    r"\b(?:zou|kun|kan|kunt|wil|wilt) (?:je|jij|u)\b[^.!?]{0,30}\b(?:mij|me|"
    r"ons)\b[^.!?]{0,50}\b(?:voorstellen|in contact (?:kunnen |willen )?brengen|in contact|"
    r"koppelen)\b",
    r"\b(?:você|tu)? ?(?:consegue|conseguiria|poderia|pode|podia|"
    r"podes)\b[^.!?]{0,25}\b(?:me (?:apresentar|colocar em contac?to|conectar|pôr em contac?to)|"
    r"apresentar-me|pôr-me em contac?to|fazer a ponte)\b|\bme apresenta(?:ria)?s? (?:pra|para|"
    r"ao?|à)\b",
    r"\bmi (?:metteresti|presenteresti|metterebbe|presenterebbe|metti|presenti)\b|\b(?:ci|"
    r"mi) (?:puoi|potresti|può|potrebbe) (?:presentare|mettere in contatto)\b",
    r"\b(?:me|nos) (?:presentarías|presentas|pondrías en contacto|pones en contacto|"
    r"podrías presentar|puedes presentar)\b|\b(?:te|le) importaría (?:presentarme|ponerme)\b",
    r"\btu (?:me|nous) (?:mettrais|présenterais)\b|\b(?:pourriez|peux|pourrais|"
    r"pouvez)[- ](?:vous|tu)\b[^.!?]{0,30}\b(?:me|nous) (?:présenter|mettre en (?:relation|"
    r"contact|rapport))\b|\bme (?:mettriez|présenteriez)[- ]vous\b",
    r"\b(?:could|can|would|will|might|do|d'you) (?:you|ye)\b(?! mind if| like me| like an?\b|"
    r" be (?:ok|okay|"
    r"open|up for me) )[^.!?]{0,30}?\b"
    + _LINKING
    + r"\b(?: (?:me|us|him|her|them|the two|these two|my \w+)\b|(?<=link)\b|(?<=intro)\b|"
    r"(?<=introduction)\b|(?<=connection)\b| " + P + " (?:to|with)\\b)",
    r"\b(?:could|can|would|will) (?:you|ye)\b[^.!?]{0,30}?\b(?:bring|get) (?:the two|them|both|"
    + P
    + " and "
    + P
    + r")(?: of them)? together\b",
    r"\bput (?:me|us) in front of\b",
    r"\b(?:could|can|would|will|might) (?:you|ye)\b[^.!?]{0,30}?\b(?:put|putting|get|"
    r"getting) (?:me|us|him|her|them|" + P + r") in (?:touch|contact)\b",
    r"\b(?:chance|hope|way|possibility|favou?r)\b[^.!?]{0,25}\b(?:an? )?(?:warm |quick |"
    r"short )?intro(?:duction)?\b",
    r"\b(?:könnten|können|kannst|könntest|würdest|würden) (?:sie|"
    r"du)\b[^.!?]{0,60}\bkontakt\b[^.!?]{0,40}\bherstellen\b",
    r"\bif (?:so|yes),? (?:could|can|would) you " + _LINKING,
    r"\b(?:could|can|would|will|might) (?:you|ye)(?: please| kindly| perhaps| possibly| maybe|"
    r" be (?:willing|able|open|so kind(?: as)?|happy) to| be up for| consider| mind|"
    r" be kind enough to)*,? (?:to )?"
    + _LINKING
    + r"[^.!?]{0,25}?(?:\b(?:me|us)\b|\bto "
    + P
    + r"|\bwith (?:him|her|them)\b|\bto (?:him|her|them|your|some(?:one|body))\b)",
    r"\b(?:could|can|would|will|might) (?:you|ye)\b[^.!?]{0,30}\b(?:introduce|connect|intro|link|"
    r"hook) (?:me|us)\b",
    r"\b(?:any chance|is there any chance|i wonder if|wondering (?:if|whether)|do you think|"
    r"would it be possible|hoping|if) (?:that )?(?:you(?:'d| would| could| can| might)?|"
    r"for you)\b[^.!?]{0,40}\b" + _LINKING,
    r"\b(?:could|can|may|might) i (?:ask|trouble|beg|have|get) (?:you )?(?:for |"
    r"to )?(?:an? )?(?:intro|introduction|" + _LINKING + ")",
    r"\bplease (?:introduce|connect|intro|put|link) (?:me|us)\b",
    r"\b(?:i(?:'d| would) (?:love|like|appreciate|be grateful for)|looking for|asking for|"
    r"ask (?:you )?for|need|want) (?:an? )?(?:intro|introduction|warm intro)\b(?! (?:call|"
    r"meeting|session|chat|to (?:the )?(?:topic|subject|field|basics)))",
    r"\bwould you pass (?:them|it|this|my \w+) on to\b",
    r"\b(?:können|könnten|kannst|könntest|würden|würdest|magst|mögen) (?:sie|"
    r"du)\b[^.!?]{0,50}\b(?:mich|uns|mir)\b[^.!?]{0,60}\b(?:vorstellen|bekannt ?machen|"
    r"in kontakt bringen|verbinden|vernetzen|zusammenbringen|kontakt)\b",
    r"\b(?:pourriez|peux|pourrais|pouvez)[- ](?:vous|tu)\b[^.!?]{0,30}\bme (?:présenter|"
    r"mettre en (?:relation|contact))\b|\bme mettre en (?:relation|contact)\b|\btu (?:peux|"
    r"pourrais) me (?:présenter|mettre)\b",
    r"\b(?:podr[ií]as?|puedes|puede|podríais)\b[^.!?]{0,30}\b(?:presentarme|ponerme en contacto|"
    r"presentarnos|ponernos)\b|\bme (?:puedes|podrías|podría) (?:presentar|poner en contacto)\b",
    r"\b(?:podes|poderia|podias|pode|podia)\b[^.!?]{0,30}\b(?:apresentar(?:-me)?|"
    r"pôr-me em contacto|me apresentar|me colocar em contato)\b",
    r"\b(?:potresti|puoi|potrebbe|può)\b[^.!?]{0,20}\b(?:presentarmi|mettermi in contatto|"
    r"presentarci|metterci)\b|\bmi (?:puoi|potresti) (?:presentare|mettere in contatto)\b",
    r"\b(?:kun|kunt|zou|wil) (?:je|jij|u)\b[^.!?]{0,30}\b(?:mij|me|"
    r"ons)\b[^.!?]{0,40}\b(?:voorstellen|in contact brengen)\b",
)
_GIVE_OUT = (
    r"(?:give|pass|share|hand|forward|send)(?:ing|n)? (?:out |on )?(?:him|her|them|"
    + P
    + r")?(?: on)? ?(?:out )?your (?:e-?mail|address|number|name|details|contact|phone|mail)"
)
_AGREE = r"(?:ok|okay|all right|alright|fine|cool|good|happy|welcome)"
_AGREE_OR_MIND = r"(?:ok|okay|all right|alright|fine|cool|good|happy|welcome|mind|object)"
_SEND = (
    r"(?:send|sent|sending|pass|passed|passing|point|pointed|pointing|steer|steered|steering|"
    r"refer|referred|referring|direct|directed|directing)"
)
OPT_IN = any_of(
    r"\b(?:would|are|might) you (?:be )?(?:\w+ )?(?:willing|happy|prepared|content|open|up|ok|okay)"
    r" (?:to|for) hear(?:ing)? from (?:him|her|them|" + P + r")\b",
    r"\b(?:may|can|could|shall|might) i (?:tell|let) (?:him|her|them|" + P + r") (?:it's you|know"
    r" (?:it's|that|about|where|how)|have your|write|call|ring|e-?mail)\b",
    r"\b(?:any|no|an) (?:objections?|problem|trouble) (?:to|with|if)\b[^.!?]{0,20}\b(?:"
    + _LINKING
    + r"|my (?:making|giving|passing|sharing|doing)\b|"
    + _GIVE_OUT
    + ")",
    r"\b(?:ok|okay|fine|alright|cool|happy|willing|game|interested)(?: with you| by you)? (?:to|"
    r"for me to) (?:connect|intro(?:duce)?|be introduced|be connected|link up|take (?:an?|"
    r"the) (?:intro|call|chat))\b[^.!?]{0,30}\?",
    r"\b(?:want me to|like me to|want|wanna|shall i|should i|care for|fancy|care for an?|"
    r"fancy an?|want an?) " + _LINKING + r"\b[^.!?]{0,40}\?",
    r"\b(?:may|can|could|might|shall) i (?:send|pass|point|steer|refer|direct) (?:him|her|them|"
    + P
    + r") (?:on )?(?:to you|your way)\b",
    r"\b"
    + _AGREE_OR_MIND
    + r"(?: with you| by you)?,? (?:if i|for me to|my) "
    + _SEND
    + r" (?:him|her|them|"
    + P
    + r") (?:on )?(?:to you|your way|in your direction)\b",
    r"\b(?:worth|like|want|fancy|welcome|up for|open to|interested in) (?:an? |the )?"
    r"(?:quick |warm |short |e-?mail )?(?:intro(?:duction)?|connection)\b[^.!?]{0,20}\?",
    r"\ble (?:doy|paso|mando) tu (?:teléfono|correo|número|contacto)\b[^.!?]{0,20}\?",
    r"\bhappy for me to (?:" + _LINKING + "|" + _GIVE_OUT + ")",
    r"\bwould you (?:take|accept|welcome|entertain|receive) (?:an? )?(?:\w+ )?(?:call|mail|"
    r"e-?mail|note|letter|visit|intro\w*|introduction) (?:from|to|with) " + P,
    r"\b(?:would you be|are you|you) (?:up|open|game|free|willing|around|keen) (?:for|"
    r"to) (?:an? )?(?:\w+ )?(?:call|chat|word|coffee|talk|conversation|lunch|drink) with " + P,
    r"\b(?:darf|soll|kann|dürfte|könnte) ich (?:ihm|ihr|"
    + P
    + r"|dir|dich|euch|sie|ihnen)?\b[^.!?]{0,60}\b(?:deine?n?|ihre?n?|"
    r"eure?n?)\b[^.!?]{0,25}\b(?:namen|(?:mail|e-mail-?|telefon|handy)?(?:nummer|adresse)|mail|"
    r"e-mail|kontakt\w*)\b[^.!?]{0,40}\b(?:geben|"
    r"weitergeben|schicken)\b",
    r"\b(?:darf|soll|kann) ich euch\b[^.!?]{0,60}\b(?:vorstellen|verbinden|vernetzen|"
    r"zusammenbringen|bekannt ?machen|in kontakt)",
    r"\b(?:ça (?:te|vous) (?:va|dit|irait|dérange|convient)|es-tu d'accord|êtes-vous d'accord|"
    r"d'accord|tu veux|ok) (?:si|pour que|que)\b[^.!?]{0,50}\b(?:mets?|mette|présente|donne|"
    r"passe)\b|\b(?:ça (?:te|vous) (?:va|dit|irait|dérange)|d'accord) (?:si|"
    r"pour que)\b[^.!?]{0,50}\ben (?:relation|contact)\b",
    r"\b(?:ti|vi|le) (?:va(?: bene)?|dispiace|disturba|andrebbe|"
    r"spiace) se\b[^.!?]{0,40}\b(?:metto|presento|do|passo|mettessi|presentassi)\b",
    r"\b(?:vind je het|vindt u het|is het|zou het) (?:goed|ok|oké|prima|fijn|"
    r"leuk)[^.!?]{0,15}\b(?:als|dat) ik\b[^.!?]{0,60}\b(?:voorstel|koppel|geef|doorgeef|"
    r"in contact|verbind|breng)\b",
    r"\b(?:te (?:parece bien|va bien|importa|parece)|os parece bien) (?:si|"
    r"que)\b[^.!?]{0,40}\b(?:pongo|presento|doy|paso|ponga|presente|dé)\b",
    r"\b(?:tudo bem|te importas|se importa|pode ser|está bem|tem problema) (?:se|"
    r"que) (?:eu )?(?:te |vos |lhe |der |passar )?[^.!?]{0,40}\b(?:apresent\w+|coloc\w+|p[ôo]r|"
    r"pon\w+|pass\w+|der)\b",
    r"\b(?:may|can|could|shall|might) i (?:send|pass|refer|point|steer|"
    r"hand) (?:you )?(?:[^.!?§¤]{0,40})?" + P + r"(?!['’]s)",
    r"\b(?:would|will|are|could) you (?:be )?(?:happy|willing|open|up|ok|okay|glad|free|like|"
    r"want|care|have (?:room|time))[^.!?]{0,20}?\b(?:hear from|talk (?:to|with)|speak (?:to|"
    r"with)|meet|chat with|call with|hearing from|talking (?:to|with)|speaking (?:to|with)|"
    r"meeting|(?:a )?(?:chat|call|word|coffee) with) "
    + P
    + r"(?=,? who\b|[^.!?]{0,80}[.?!] (?:he|she|they|i)\b)",
    r"\b(?:is it|would it be|if it is|if it's) "
    + _AGREE
    + r"(?: with you| by you)?,? (?:to|if i) (?:connect|introduc|give|gave|pass|share|send|put|"
    r"forward)\w* [^.!?]{0,40}\b(?:you|your)\b",
    r"\b(?:"
    + _AGREE
    + r"|mind|object)(?: with you)?,? if (?:"
    + P
    + r"|he|she|they) (?:wrote|called|contacted|got in touch|reached out|e-?mailed|rang|writes|"
    r"calls|contacts|reaches out|gets in touch)\b",
    r"\b(?:whether|if) i (?:could|can|might|may|would) " + _LINKING,
    r"\?\s*(?:if so|if yes|then),? (?:i'll|i will|i can|i'd be happy to|happy to) " + _LINKING,
    r"\b(?:do you|d'you) have (?:room|time) for (?:a )?(?:chat|call|word|coffee) with " + P,
    r"\b(?:may|might|shall|should|can|could) i\b[^.!?]{0,25}?\b"
    + _LINKING
    + r"\b(?! (?:me|us|myself|ourselves|our|my)\b)",
    r"\b(?:ok|okay|all right|alright|fine|cool|good|happy) (?:with you |by you |for you )?(?:if|"
    r"for me) (?:i |to )[^.!?]{0,30}?(?:" + _LINKING + r"|" + _GIVE_OUT + ")",
    r"\b(?:mind|object|welcome it|like it|ok|alright|helpful|useful) if i[^.!?]{0,30}?(?:"
    + _LINKING
    + r"|"
    + _GIVE_OUT
    + ")",
    r"\b(?:are you|would you be) (?:willing|open|happy|up|ok|okay|interested|game|keen|"
    r"prepared)\b[^.!?]{0,30}?" + _LINKING + r"\b(?! (?:me|us)\b)",
    r"\b(?:may|can|could|might|shall|should) i (?:please |perhaps |"
    r"possibly )?(?!introduce (?:myself|ourselves|our\b|my (?:company|firm)))(?:"
    + _LINKING
    + r"|"
    + _GIVE_OUT
    + r"|bring you (?:two|both|together)|pass (?:him|her|them|on your)|send (?:him|her) your way)",
    r"\bwould (?:you|it) (?:mind|be (?:ok|okay|all right|alright|fine|up for|open to|willing|"
    r"happy|interested|welcome|comfortable|game)|like|care|object|welcome|want|"
    r"consider)\b[^.!?]{0,70}\b(?:"
    + _LINKING
    + r"|(?:linked|connected|introduced|gave|passed|put|shared) (?:the two of )?(?:you|your|him|"
    r"her|them|"
    + P
    + r")|"
    + _GIVE_OUT
    + r"|(?:a )?(?:word|chat|call|talk|conversation|coffee|meeting|speaking|talking|meeting) with "
    + P
    + ")",
    r"\bwould (?:an?|the) (?:e-?mail |warm |short |quick )?(?:intro|introduction|"
    r"connection)\b[^.!?]{0,30}\b(?:welcome|ok|okay|fine|useful|of interest|interest you|suit|"
    r"help)",
    r"\b(?:ok|okay|all right|alright|fine|cool|good) (?:with you |by you )?(?:if|for me) (?:i|"
    r"to) (?:" + _LINKING + r"|connect|introduce|" + _GIVE_OUT + ")",
    r"\b(?:are you|would you be) (?:up for|open to|interested in|happy to|willing to|game for|"
    r"ok with|okay with)\b[^.!?]{0,50}(?:"
    + _LINKING
    + r"|\bmeet(?:ing)? "
    + P
    + r"|\b(?:talk|speak|chat)(?:ing)? (?:to|with) "
    + P
    + r"|\b(?:a )?(?:word|chat|call|talk|intro\w*) (?:with|to) "
    + P
    + ")",
    r"\bdo you mind if i (?:"
    + _LINKING
    + r"|"
    + _GIVE_OUT
    + r"|gave|give|connected|introduced|put)",
    r"\bis it (?:all right|ok|okay|fine|alright) (?:if i (?:do|did|"
    + _LINKING
    + r"|"
    + _GIVE_OUT
    + r"|give|connect|introduce)|for me to|to (?:connect|introduce|give|pass))",
    r"\b(?:happy|glad) to (?:connect|introduce|make the intro\w*)[^.!?]{0,20}\bif (?:it's|it is|"
    r"you|that|of)\b",
    r"\bhand out your (?:address|number|e-?mail) unasked\b",
    r"\bdarf ich (?:sie|dich|euch|ihnen|dir|ihre|deine)\b[^.!?]{0,80}\b(?:bekannt ?machen|"
    r"vorstellen|in kontakt bringen|verbinden|vernetzen|weitergeben|zusammenbringen|geben)\b|"
    r"\b(?:wäre es|ist es|wär's) (?:ihnen |dir |für (?:sie|dich) )?(?:recht|in ordnung|ok|"
    r"okay)\b[^.!?]{0,80}\b(?:vorstell\w*|kontakt|bekannt|verbind\w*|adresse|nummer|weitergeb\w*)",
    r"\b(?:puis-je|est-ce que je peux|pourrais-je) (?:te|vous|"
    r"lui)\b[^.!?]{0,40}\b(?:mettre en (?:relation|contact)|présenter|donner)\b",
    r"\b(?:puedo|podría|te importa si|te parece si|le importaría)\b[^.!?]{0,30}\b(?:presentarte|"
    r"ponerte|ponerle|presento|pongo|doy|darle|presentarle)\b",
    r"\b(?:posso|importas-te que|posso dar)\b[^.!?]{0,30}\b(?:apresentar|pôr|dar|colocar|"
    r"passar)[- ](?:te|lhe|o teu|vos|você)?",
    r"\b(?:posso|ti dispiace se|ti va se)\b[^.!?]{0,30}\b(?:presentarti|metterti in contatto|"
    r"presento|metto|dare|dargli|darle)\b",
    r"\b(?:mag|kan|zal) ik (?:je|jou|u|jouw|uw)\b[^.!?]{0,50}\b(?:voorstellen|in contact|geven|"
    r"doorgeven)\b|\b(?:mag|kan|zal) ik (?:hem|haar|hen|ze|"
    + P
    + r")\b[^.!?]{0,30}\b(?:aan|met|naar|bij) (?:je|jou|u|jullie)\b[^.!?]{0,25}\b(?:voorstellen|"
    r"in contact|koppelen|doorsturen|doorverwijzen)\b|\b(?:mag|kan|zal) ik (?:hem|haar|hen|ze|"
    + P
    + r")\b[^.!?]{0,20}\b(?:je|jouw|uw) (?:naam|nummer|adres|mail\w*|e-mail\w*|telefoonnummer|"
    r"gegevens)\b[^.!?]{0,30}\b(?:geven|doorgeven|sturen)\b",
)
