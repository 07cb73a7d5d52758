"""Words with which people present, hand over, ask and promise, over marked text (see `marked`)."""

from __future__ import annotations

import re

from introductions.patterns.gated import Gated

P = r"[§¤]\d+[§¤]"  # a person, on the mail or not
S = r"§\d§"  # a person on the mail
_THING = (
    r"(?:an? |the |our |new )?(?:opportunit|concept|product|tool|service|company|feature|idea|"
    r"platform|solution|deal)"
)


def any_of(*patterns: str) -> Gated:
    """One pattern that finds what any of the patterns finds."""
    return Gated(patterns)


# Words that bring people together, whoever is meant: with two people on the mail they decide.
TOGETHER = any_of(
    # English
    r"(?<!could )(?<!can )(?<!will )(?<!'ll )(?<!would )\b(?:e-?|re-)?introduc(?:e|"
    r"ing) (?:the two of )?(?:you|ye|yas)(?: both| two| guys| all)?\b(?! to (?:" + _THING + "))",
    r"\b(?:e-?)?introduc(?:e|ing)(?: you)?(?: here)?(?: to| you to|:)? (?:my (?:good |old |"
    r"dear )?(?:friend|colleague|client|cousin|brother|sister|student)?,? ?)?" + S,
    r"\b(?:let|allow|permit) me (?:to )?(?:e-?)?(?:introduce|present|intro)\b(?! (?:myself|our|"
    r"my company|" + _THING + "))",
    r"\b(?:i(?: would|'d) (?:like|love)|i am|i'm|happy|glad|pleased|delighted|wanted|want|write|"
    r"writing) (?:to )?(?:e-?)?(?:introduc(?:e|ing)|intro|present) (?:you|" + P + ")",
    r"\b(?:connect|link|hook|pair)(?:ing)? (?:up )?(?:you (?:two|both|guys|all|with|to|up)|"
    r"the two of you|" + P + r" (?:with|to|and) " + P + ")",
    r"\b(?:connect|link)(?:ing)? (?:you|ye|yas)\b",
    r"\b(?:put|putting|puts) (?:you|the two of you|"
    + P
    + r")(?: two| both| all)?(?: directly)? in (?:touch|contact)",
    r"\b(?:get|bring|bringing|getting) (?:the (?:two|2|three) of you|you (?:two|both|all)|"
    + P
    + r" and "
    + P
    + r")(?: all)? together",
    r"\byou (?:two|both|three|guys|all) (?:really )?(?:should|ought to|need to|must|have to|can|"
    r"could|may|might) (?:really |both )?(?:meet|talk|speak|connect|know each other|compare|chat|"
    r"be in touch|get together|get in touch|work|communicate|correspond)",
    r"(?P<one>§\d§) ?(?:[,:/|&+=>–—-]+|<>|x|"
    r"meet) ?(?P<two>§\d§) ?[;.,!/\n–—-]+\s?(?P=two) ?(?:[,:/|&+=>–—-]+|<>|x|meet) ?(?P=one)",
    r"§\d§ ?\([^)]{3,80}\)[ \n]*(?:,|;|/+|&|\+|\||<>|and|und|et|y|e|en|–|—|"
    r"-)?[ \n]*§\d§ ?\([^)]{3,80}\)",
    r"(?<=[.!?\n] )§\d§ ?[,:–-]+ ?§\d§ ?[.!](?= |$)",
    r"(?P<one>§\d§) ?[–—-]+ ?(?P<two>§\d§), [^§]{3,80}(?P=two) ?[–—-]+ ?(?P=one),",
    r"\bbring(?:ing)? you (?:\w+ )?in(?:to)? (?:contact|touch)\b|\byou (?:two |both )?(?:have|"
    r"had) never met\b"
    r"(?! (?:me|us|my|him|her|them)\b)|\byou(?:'ve| two've) never met\b(?! (?:me|us|my|him|her|"
    r"them)\b)|"
    r"\byou two (?:\w+ly )?(?:have|need|ought) to (?:have a (?:\w+ )?(?:conversation|talk|chat|"
    r"word)|talk|speak|meet)\b",
    r"\bto say to (?:each other|one another)\b",
    r"\byou (?:both|two|all) to (?:connect|talk|speak|get in touch|take)\b|\btake (?:it|"
    r"this) ahead\b",
    r"§\d§ ?(?:/|&|\+|,|and) ?§\d§ ?[-–—:,.!]+ ?(?:connecting|linking|intro)\b",
    r"\bconsider (?:this|it)(?: \w+)?(?: as)? (?:your|an?|the)\b[^.!?]{0,20}\b(?:handshake|"
    r"intro\w*)|\bwithout (?:ever )?(?:having )?(?:met|exchanged|spoken|knowing each)\b",
    r"\bhere(?:'s| is) [^.!?§]{3,30}, "
    + S
    + r"|\b(?:introductions?|apresentações|presentaciones|présentations|presentazioni) (?:made|"
    r"done|feitas|hechas|faites|fatte)\b",
    r"\bconversem\b|\bhablad\b|\bparlatevi\b|\bpraat (?:eens )?met elkaar\b|\bfar(?:ti|vi|"
    r"le) conoscere\b|\bhacer(?:te|os) conocer\b|\bfaire connaître\b|\b(?:apresentad[oa]s|"
    r"presentad[oa]s)\b",
    r"\b(?:ne )?vous connaissez pas\b|\bno os conocéis\b|\bnon vi conoscete\b|"
    r"\bkennt euch (?:\w+ ){0,2}nicht\b(?![^.!?]{0,30}\baus\b)|"
    r"\bkennen elkaar (?:nog )?niet\b|\bnão se conhecem\b|"
    r"\b(?:verstehen|gut verstehen) werdet ihr\b|\bihr werdet euch\b",
    r"\bhere you (?:both|two|all) are\b|\b(?:find|have|meet|discover) (?:each other|"
    r"one another)(?!'s)\b|\b(?:should|must|to|could|ought to) have each other's\b",
    r"\beach other's (?:e-?mails?|addresses|address|numbers?|details|contacts?)\b|\b(?:make|made|"
    r"making) (?:you (?:both |two |all )?)?(?:acquainted|(?:the|each other's|"
    r"your) acquaintance)\b",
    r"\b(?:you (?:two|both|are)|the two of you|both of you)\b[^.!?]{0,15}\b(?:now acquainted|"
    r"acquainted now|now connected|hereby introduced|officially introduced|introduced)\b",
    r"\b(?:get|getting|have|put|putting|wanted) (?:you (?:both|two|all|guys)|the (?:two|three|"
    r"both|pair) of you)\b[^.!?]{0,25}\b(?:on|in) (?:(?:the )?(?:same|one|a single|this|"
    r"an?) )?(?:e-?mail|mail|thread|page|line|room|note)\b",
    r"\b(?:that |only )i should know (?:the )?(?:both|two) of you\b|\bi know (?:you both|"
    r"both of you|the both of you)\b[^.!?]{0,40}\b(?:neither|don't|do not|but)\b",
    r"\b(?:like|want|love) you to know " + S + r"(?! (?:is|has|was|will)\b)",
    r"\b(?:bring|bringing) (?:you (?:both |two )?|the two of you )(?:together|into contact)\b",
    r"\b(?:give|giving|hand|handing|pass|passing) you (?:both |two )?each other\b|\b(?:do|does|"
    r"did)n't (?:\w+ )?(?:yet )?know each other\b",
    r"\bneither of you (?:knows?|has met|have met|met)\b|"
    r"\bneither (?:has|had|of you has|of you have) (?:ever )?(?:heard of|met|come across) the other"
    r"\b|\bconsider yourselves (?:now )?(?:in touch|introduced|acquainted|connected)\b",
    r"\b(?:don't|do not) (?:believe|think|suppose) (?:that )?you(?:'ve|(?: two| both)? have) "
    r"(?:\w+ )?(?:met|worked|spoken|talked)\b",
    r"\bhere (?:he|she) is:? " + S,
    r"\b(?:one|either|each) of you\b[^.!?]{0,20}\b(?:get in touch with|call|contact|write to|"
    r"talk to|speak to) §",
    r"\b(?:refer|recommend) (?:to you )?(?:a (?:good |close |dear )?friend of mine|my (?:good |"
    r"dear )?friend)\b",
    r"\b(?:meet|know|knew|(?:know|knew|heard|hear|aware) (?:of|about)|talk to|talk with|speak to|"
    r"speak with|write to|contact with|touch with|introduced to|met) (?:each other|one another)\b",
    r"\bnever (?:\w+ )?exchanged (?:a|an|so much as a) (?:\w+ )?(?:word|mail|e-?mail|note|line)",
    r"\b(?:may|might|can) i (?:present|introduce) (?:to you )?(?:an? |the |my )?(?:[\w-]+ ){0,3}"
    + S,
    r"\b(?:never|not yet|haven't|have not|hadn't) (?:\w+ )?(?:met|spoken|talked|compared)\b",
    r"\bnever (?:got|had|managed|quite got|got round|got a chance|had (?:the|a) chance|"
    r"found time) to (?:\w+ )?(?:meet|speak|talk|chat)\b",
    r"\byou(?:'re| are) (?:the|my) (?:\w+ )?two\b",
    r"\byou (?:are|have|may be made) (?:each other's|for each other)\b",
    r"\bthe two of you (?:met|should|ought to|need to|have to|could|can|might) (?:meet|talk|"
    r"speak|connect|know|compare|chat|get|be in|work|sort)\b",
    r"\b(?:could|can|would|might) you (?:two|both) (?:please )?(?:find a|talk|meet|speak|connect|"
    r"arrange|"
    r"work out|get together)",
    r"\btime (?:the two of you|you two) (?:met|spoke)\b",
    r"(?<!\bto )(?<!\bwill )(?<!\bcan )(?<!\bwe )(?<!\bi )\bmeet "
    + S
    + r"(?! (?:at|outside|inside|by|in front|off|after|before|on (?:the|\w+day)|for|there)\b)",
    r"(?<!if )\byou should (?:really )?(?:talk|meet|connect|know each other)(?=[.!\n]|$)",
    r"\byou (?:two|both|guys) (?:would|will|might|may|'d|'ll)(?: \w+)? (?:get (?:on|along)|hit it|"
    r"like each|have (?:a lot|lots|plenty|much))",
    r"\b(?:you|ye)(?: both| two)? (?:to|should|must|need to|ought to|have to|really should) meet "
    + P,
    r"\b(?:e-?intro|e-?introduction|email intro(?:duction)?|(?:quick|short|little|"
    r"brief) intro(?:duction)?|intro time|intro as promised|as promised,? (?:an? )?intro|"
    r"consider this (?:the|an|your) intro(?:duction)?|making (?:the|an|this) intro(?:duction)?|"
    r"virtual(?:ly)? (?:intro|meet))",
    r"\b(?:this is|here is|here's|here at last is|here comes|that's|say hello to) (?:my friend |"
    r"my (?:dad|mum|mom|brother|sister|wife|husband|cousin|friend) )?"
    + S
    + r"(?= ?[,.;:!(\n–—-]| who\b| from\b| of\b| the\b| and\b|$)",
    # German
    r"\b(?:stelle?|möchte|darf|will|würde|wollte|lass|lasst)\b[^.!?]{0,50}(?:"
    + P
    + r"|\b(?:euch|sie|ihnen|dir|dich)\b)[^.!?]{0,50}\b(?:vor|vorstellen|vorzustellen|"
    r"bekannt ?machen|bekanntmachen|in (?:kontakt|verbindung) bringen|zusammenbringen|"
    r"zusammen bringen|vernetzen|verbinden)\b",
    r"\b(?:bringe?|bringen|setze?) (?:ich |wir )?(?:euch|sie|dich)\b[^.!?]{0,40}\b(?:zusammen|"
    r"in (?:kontakt|verbindung))",
    r"\b(?:verbinde|vernetze) (?:ich )?(?:euch|sie|dich)\b",
    r"\bmach(?:e|t)? (?:ich )?(?:euch|sie|dich)\b[^.!?]{0,40}\bbekannt\b",
    r"\b(?:das|dies|hier) ist (?:der |die )?" + S,
    r"\b(?:solltet|müsst|könntet|wollt|könnt) ihr (?:euch|beide|zwei)\b[^.!?]{0,40}\b(?:sprechen|"
    r"reden|kennen ?lernen|austauschen|treffen|zusammentun)",
    r"\b(?:ihr|euch) (?:beide|zwei|beiden)\b[^.!?]{0,40}\b(?:sprechen|reden|kennenlernen|"
    r"kennen lernen|austauschen|treffen)",
    # French
    r"\bje (?:vous|te|t') ?(?:mets|met|présente|connecte)\b",
    r"\bmet(?:s|tre|tant)? [^.!?]{0,30}\ben (?:relation|contact)\b",
    r"\b(?:voici|vous présenter|te présenter|vous présente|te présente|"
    r"permets-moi de te présenter) (?:enfin )?(?:mon amie? |ma collègue )?" + P,
    r"\b(?:faire|fasse) (?:votre )?connaissance\b",
    # Spanish
    r"\b(?:os|les|los|te|le) (?:pongo|presento|conecto)\b",
    r"\bponer(?:os|los|les|te|le)? (?:a ambos |a los dos )?en contacto\b",
    r"\b(?:te|le|os|les) presento a\b|\bpresentar(?:os|te|le|les)\b",
    r"\b(?:este|esta|aquí) (?:es|está) " + S,
    # Portuguese
    r"\bapresent(?:o|ar)[- ](?:vos|te|lhe|lhes|a|o)\b|\b(?:vos|te|lhe) apresent(?:o|ar)\b|"
    r"\bquero apresentar\b",
    r"\b(?:coloc(?:o|ar|ando)|pon(?:ho|do)|pôr|por)[- ][^.!?]{0,30}\bem contac?to\b",
    r"\b(?:este é|esta é|aqui está) (?:o |a )?" + S,
    # Italian
    r"\b(?:vi|ti|le|mi permetto di) (?:presento|presentar\w*|metto in contatto|"
    r"mettere in contatto)\b",
    r"\bmetter(?:vi|ti|la|le) in contatto\b|\bpresentar(?:vi|ti|le)\b",
    r"\b(?:questo|questa|ecco) (?:è )?" + S,
    # Dutch
    r"\b(?:stel|breng|introduceer|koppel)\b[^.!?]{0,40}\b(?:aan elkaar|in contact|met elkaar|"
    r"voor)\b",
    r"\b(?:voorstellen aan|voor te stellen|aan elkaar voorstellen|kennis laten maken|"
    r"in contact (?:te )?brengen)\b",
    r"\bdit is " + S,
)

# The writer steps back, or says who goes on.
HAND_OVER = any_of(
    r"\bover to (?:you|ye)\b",
    r"\b(?:take|can take|carry) (?:it|this|things)(?: away)? (?:from|fae) here\b|"
    r"\btake it away\b|\btake over\b",
    r"\b(?:floor is|all|yours? to|it's) yours\b|\byours to run with\b|\byour turn\b|\byou(?:'re|"
    r" are) up\b",
    r"\byou (?:both )?(?:go )?first\b|\bgo first\b|\byou (?:may )?(?:begin|start|have the word|"
    r"open)\b|\boff you go\b|\b(?:fire|ask) away\b|\bgo ahead\b",
    r"\bi(?:'ll| will|'d| shall| can)? (?:now )?(?:leave|let) (?:it to |it with |"
    r"the two of )?(?:you|ye)\b|\bleave (?:it|you) (?:to|both|two)\b",
    r"\bget out of (?:the|your) way\b|\bi step (?:away|aside|back)\b|\bstep(?:ping)? (?:aside|"
    r"back|out)\b|\bbow out\b",
    r"\b(?:co-?ordinate|connect|liaise|arrange it|arrange things|set it up|work it out|be in touch)"
    r" directly\b(?! (?:with|to) (?:me|us|my|our)\b)",
    r"\benjoy each other\b|\bsort it out between\b|\bconnect the dots\b|\bno need to keep me\b|"
    r"\bhave fun\b|\bdo something\b",
    r"\b(?:rest|stage|ball|mic|microphone|next move|first move|word|pen) is (?:all )?(?:yours|"
    r"in your court)\b|\bin your court\b|\btake it forward\b|\bi(?:'ll| will) (?:bow|duck|slip|"
    r"drop|sign) (?:out|off)\b",
    r"\b(?:that's|that is) (?:it|all)(?: from me)?[.!]|\bmy (?:work|job|part|"
    r"bit) (?:here )?is done\b|\bwill get on\b|\bà vous deux\b|\bab hier\b[^.!?]{0,15}\b(?:ihr|"
    r"euch)\b|\bübernehmt ihr\b|\bdeixo vocês\b|\bsucces\b[!.]",
    r"\breply-all is your friend\b|\bcapable hands\b|\bget in touch with each other\b|"
    r"\bwork together to\b",
    r"\bà (?:toi|vous) de jouer\b|\bc'est à (?:toi|vous)\b|\bje (?:te|vous) laisse\b",
    r"\b(?:os|les|te|le) dejo\b|\btu turno\b|\btoda tuya\b",
    r"\bdu bist dran\b|\bich lasse? (?:euch|sie)\b|\bden rest (?:macht|überlasse)\b|"
    r"\balles weitere\b",
    r"\bdeixo[- ]vos\b|\bé (?:contigo|convosco)\b|\bfica (?:contigo|com vocês)\b",
    r"\bvi lascio\b|\ba (?:te|voi) la parola\b|\bjij bent aan zet\b|\bik laat (?:het|jullie)\b|"
    r"\bjij (?:begint|de)\b",
)

# A person is presented although not on the mail, with a way to reach them.
_THEY = r"(?:" + P + r"(?: \([^)]{0,60}\))?|\b(?:he|she|they))"
TOLD_OF_YOU = any_of(
    _THEY
    + r"[^.!?]{0,60}\b(?:waiting|hoping|ready|glad|happy) for (?:you to (?:get in touch|write|"
    r"call|"
    r"ring|reach out|contact)|your (?:call|mail|e-?mail|note|message|letter))\b|\b(?:he|she|"
    r"they) (?:already )?knows? (?:your name|of you|all about you|who you are)\b",
    r"\b(?:say|tell (?:him|her|them)|mention)(?: that)? ¶ sent you\b|\b(?:written|wrote|spoken|"
    r"spoke|talked) to " + P + r"[^.!?]{0,60}\babout you\b",
    r"\bweiß bescheid\b",
    r"\blet (?:him|her|them|" + P + r") know (?:that )?(?:you(?:'d|'ll| would| will| might|'re)|"
    r"to expect)\b|\bmentioned to (?:him|her|them|" + P + r") (?:that )?you\b",
    r"\b(?:mentioned|recommended|described|praised) (?:you|your name|your work) to (?:him|her|"
    r"them|"
    + P
    + r")|\bput in a (?:good )?word (?:for you )?(?:with|to) (?:him|her|them|"
    + P
    + ")",
    r"\b(?:told|warned|mentioned to) (?:him|her|them|"
    + P
    + r")\b[^.!?]{0,80}\b(?:your way|coming (?:his|her|their) way|of you\b|would (?:write|call|"
    r"ring|be in touch))",
    r"\b(?:wartet|freut sich) auf (?:deine?n?|ihre?n?) (?:anruf|nachricht|mail|e-mail)|\b(?:sag|"
    r"sagen sie) (?:\w+ )?(?:einfach )?,? ?dass (?:du|sie) von mir\b",
    r"\b(?:je (?:lui )?ai|j'ai) parlé de (?:toi|vous)\b|\b(?:il|elle) attend (?:ton|votre|ta|"
    r"un) (?:coup de fil|appel|message|mail|mot)",
    r"\ble (?:hablé|he hablado) de ti\b|\bgli ho parlato di te\b|\ble ho parlato di te\b|"
    r"\b(?:falei|comentei) (?:de ti|de você|sobre você)\b|\bverwacht (?:je|jouw|"
    r"uw) (?:telefoontje|mail|bericht)|\bhem over je verteld\b",
    r"\b(?:say|tell (?:him|her|them)|mention)(?: that)? i sent you\b|\b(?:he|she|"
    r"they) knows? (?:that )?(?:you(?:'ll| will|'d| would| might| may) |"
    r"about (?:it|you)\b|to expect (?:you|your)\b)|"
    r"\bknows you'll (?:write|call|ring)",
    r"\b(?:i|i've|i have|also|already|and)? ?(?:just |already |have )?(?:told|promised) (?:him|"
    r"her|them|"
    + P
    + r")(?: [^.!?]{0,55}?)?(?:(?:\byou|"
    + S
    + r")(?:'d|'ll| would| will| might| are going to| could)(?: \w+)? (?:write|call|ring|phone|"
    r"text|be in touch|be writing|be calling|get in touch|contact|e-?mail|mail|come|reach|drop|"
    r"send (?:him|her|a)|say|pop|stop)|\b(?<!not )to expect\b|\babout your?\b)",
    r"\b(?:gave|given|giving|passed|passing|provided|shared|sharing)(?: on)? (?:him|her|them|"
    + P
    + r")(?: on)? ?(?:with )?your (?:\w+ )?(?:name|number|address|e-?mail|mail|details|contact|"
    r"info|phone|coordinates|telephone|cell)",
    r"\b(?:gave|given|giving|passed|passing|provided) (?:on |along )?your (?:\w+ )?(?:name|"
    r"number|address|e-?mail|mail|"
    r"details|contact|phone)[^.!?]{0,30} (?:to|with) (?:him|her|(?:[^.!?§¤]{0,25}, )?" + P + ")",
    _THEY + r"(?:, [^.!?]{0,60},)?(?:['’]s| is| are| will be| should be| will| would)?(?: very|"
    r" also)? expect(?:ing|s)? (?:your|you|to hear from you|an? (?:call|e-?mail|mail|note|line|"
    r"message) from you)",
    r"\b(?:ich habe|hab) (?:ihm|ihr|"
    + P
    + r")[^.!?]{0,40}\b(?:gesagt|gegeben|erzählt)\b|\bwird sich bei (?:ihnen|dir) melden\b|"
    r"\b(?:meldet|wendet) sich bei (?:ihnen|dir)\b|\berwartet (?:ihren|deinen|ihre|"
    r"deine) (?:anruf|nachricht|mail)",
    r"\bje lui ai (?:dit|donné|parlé)\b|\b(?:il|elle) (?:va )?(?:te|vous|t'|"
    r"attend) ?(?:contacter|écrire|appeler|ton|votre|contactera|écrira|appellera)",
    r"\ble (?:he dicho|dije|di|he dado) [^.!?]{0,40}\b(?:tu|su|que le)\b|\b(?:te|"
    r"le) (?:escribirá|llamará|contactará)\b|\bespera tu (?:llamada|correo|mensaje)",
    r"\b(?:disse-lhe|dei-lhe|falei-lhe|dei o teu|dei o seu)\b|\b(?:vai|irá) (?:escrever|ligar|"
    r"contactar)[- ]?(?:te|lhe)?\b|\bgli ho (?:detto|dato)\b|\bti (?:scriverà|chiamerà|"
    r"contatterà)\b|\bik heb (?:hem|haar) [^.!?]{0,30}\b(?:gezegd|gegeven)\b",
)
# The absent one is to write: a friend of the writer may, and so may a plumber.
WILL_WRITE_YOU = any_of(
    _THEY
    + r"(?:'s gonna|'s going to| is gonna| is going to| gonna) (?:write|call|ring|contact|e-?mail|"
    r"phone|text|message)(?: to)? you\b",
    _THEY
    + r"(?:, [^.!?]{0,60},)? ?(?:will|'ll)(?: probably| then| also)? (?:write|call|ring|contact|"
    r"e-?mail|phone|get back|reach out|be in touch|get in touch|text|"
    r"message)(?: to)?(?: with)? ?you\b(?! should| if| when| once)",
    r"\byou(?: will|'ll| should| can| may) (?:be hearing|hear|expect to hear|expect a (?:call|"
    r"mail|note)) from (?:" + P + "|him|her|an? " + P + ")",
)
INTERESTED = any_of(
    _THEY + r"(?:, [^.!?]{0,60},)? ?(?:(?:is|'s|would be|will be|'d be) )?(?:very |really |"
    r"also )?(?:would love|'d love|would (?:really )?like|'d like|interested in|anxious|eager|"
    r"keen|happy|glad|waiting|willing|wants|would be delighted) ?(?:to )?(?:talk(?:ing)?|"
    r"speak(?:ing)?|meet(?:ing)?|hear(?:ing)?|connect(?:ing)?|chat(?:ting)?)(?: with| to|"
    r" from)? you\b",
    r"\bi(?:'ve| have)? (?:asked|told) (?:him|her|"
    + P
    + r") to (?:get with|call|write(?: to)?|contact|get in touch with|reach out to|e-?mail|"
    r"talk to|"
    r"ring|expect) (?:you|a)",
    r"\b(?:would like|'d like|want|wanted) to have " + P + r" (?:call|contact|write|"
    r"e-?mail) you\b",
    r"\bintroduce you to (?:an? |the |my |our )?(?:\w+ ){0,3}" + P,
)
ADDED = re.compile(
    r"\b(?:adding|added|add|copying|copied|cc'?ing|cc[’'-]?e?d|looping in|looped in|put|putting|"
    r"bringing in|including|included|ccing)\b[^.!?]{0,25}§\d§"
    r"|\b(?:copying|copied|cc'?ing|cc[’'-]?e?d|adding|added|included|including|looping|looped) "
    r"(?:him|her|them)\b"
    r"|§\d§(?:(?!\s(?:have|has|i)\b)[^.!?§]){0,45}\b(?:\(?(?:copied|cc[’'-]?e?d|in copy|in cc|"
    r"on copy|"
    r"on this mail|on this e-?mail|on here|is now on|on the line|en copie|in kopie|in cc)\)?)"
    r"|\bwith us (?:from )?now: §\d§"
)
CONTACT = re.compile(
    r"\b(?:contact|call|ring|phone|write(?: to)?|e-?mail|text|reach(?: out to)?|"
    r"get in touch with|talk to|talk with|speak to|speak with|give|drop|send|ask|tell|show|get|"
    r"put) "
    r"(?:him|her|them|§\d§|¤\d+¤)\b|\bcontact (?:him|her|me or (?:him|her)|§\d§)"
)
SCHEDULING = re.compile(
    r"\b(?:schedule|conference call|appointment|calendar|tomorrow|on behalf of|"
    r"at \d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m)|"
    r"on (?:mon|tues|wednes|thurs|fri)day)\b"
)
# The reader is free to write to the other one without the writer.
DIRECT = re.compile(
    r"\b(?:contact|call|reach|e-?mail|write(?: to)?|talk to|speak to|get in touch with|"
    r"approach) (?:me or )?(?:him|her|them|" + P + r")(?: or me)? direct(?:ly)?\b"
    r"|\bfeel free to (?:contact|call|reach(?: out to)?|e-?mail|write(?: to)?|"
    r"get in touch with) (?:him|her|them|" + P + r")\b"
)
EXPECTING = re.compile(
    r"\b(?:will|is|are|be) (?:expect|expecting|waiting for) your (?:call|note|mail|message|"
    r"e-?mail)\b|\binterested in (?:talking|speaking|meeting)\b"
)
THANKS = re.compile(
    r"\b(?:thank|thanks|merci|danke|dank|vielen dank|gracias|obrigad[oa]|grazie|bedankt|tak|tack|"
    r"cheers)\b"
)
