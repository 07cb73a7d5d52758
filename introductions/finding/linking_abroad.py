"""The same acts in other languages: pieces of patterns over marked text, see `linking`.

For each language: the reader links the writer (requests), the writer links the reader (offers,
where a later time or a promise is named; an opt-in ask where the sentence asks).
"""

from __future__ import annotations

from introductions.finding.phrases import P

_SO = r"[^.!?]{0,100}\?"

# German
_DE_LINK = (
    r"\b(?:vor(?:zu)?stell\w*|bekannt ?(?:zu ?)?mach\w*|zusammen(?:zu)?(?:bring|brächt|führ)\w*|"
    r"verbinde\w*|vernetz\w*|"
    r"in (?:kontakt|verbindung) (?:zu )?(?:bring|setz)\w*|"
    r"kontakt\b[^.!?]{0,40}\b(?:her(?:zu)?stell|vermittel|mach|"
    r"knüpf|geb)\w*|(?:mach|geb)\w* [^.!?]{0,20}\bintro|\bintro\b[^.!?]{0,40}\b(?:mach|geb)\w*)"
)
_DE_PERSON = (
    rf"(?:{P}|frau|herrn?|jemand\w*|einander|eine[nr]? (?:\w+ )?(?:kolleg|freund|bekannt|kund|"
    rf"nachbar)\w*)"
)
_DE_YOU = r"\b(?:dich|dir|euch|sie|ihnen|die beiden)\b"
_DE_ON_YOU = (
    rf"(?:\bich\b[^.!?]{{0,40}}{_DE_YOU}[^.!?]{{0,80}}{_DE_LINK}|\b(?:bringe|mache|verbinde|"
    rf"vernetze|setze|führe) "
    rf"(?:ich )?(?:dich|euch|sie)\b[^.!?]{{0,80}}\b(?:zusammen|bekannt|in (?:kontakt|verbindung)|"
    rf"mit|miteinander)\b|"
    rf"\bstelle? (?:ich )?{_DE_YOU}(?:(?!\bvon\b)[^.!?]){{0,40}}{_DE_PERSON}[^.!?]{{0,40}}\bvor\b)"
)
_DE_GIVE = (
    r"\bich\b[^.!?]{0,60}\b(?:deine?n?|ihre?n?|eure?n?)\b[^.!?]{0,25}\b(?:namen|(?:mail|e-mail-?|"
    r"telefon|handy)?"
    r"(?:nummer|adresse)|mail|e-mail|kontakt\w*)\b[^.!?]{0,40}\b(?:weiter)?(?:geb|gib|schick)\w*"
)
_DE_NOT_I = r"(?:(?!\bich\b)[^.!?])"

# French
_FR_LINK = (
    r"(?:(?:le |la |les )?présent\w+|branch\w+ avec|mett\w+ en (?:relation|contact|rapport|"
    r"lien)|mets en (?:relation|contact|rapport|lien))"
)
_FR_TO = r"(?:à|au|aux|avec)\b"
_FR_LATER = r"\b(?:dès|bientôt|demain|la semaine|quand|lundi|mardi|mercredi|jeudi|vendredi)\b"

# Spanish, Portuguese, Italian
_ES_ASK = (
    r"\b(?:podr[ií]as?|puedes?|pod[ée]is|pudieras?|importaría|importa|posible|favor|podríais|"
    r"crees|animas)\b"
)
_ES_ON_YOU = (
    r"(?:\b(?:te|os|le|les) (?:voy a |puedo |quiero )?(?:presento|presente|presentar[ée]|"
    r"presentar)\b[^.!?]{0,20}\ba\b|\b(?:presentar(?:te|os|le)) a\b|"
    r"\b(?:te|os|le|les) (?:pongo|ponga|pondr[ée]|poner)\b[^.!?]{0,15}\ben contacto|\bponer(?:te|"
    r"os|le) en contacto)"
)
_ES_LATER = (
    r"\b(?:la semana que viene|la próxima semana|mañana|pronto|el lunes|cuando|en cuanto|voy a|"
    r"puedo|presentaré|"
    r"pondré|después|luego)\b"
)
_PT_ASK = (
    r"\b(?:podes|poder(?:ia|ias)|podias?|pode|consegues?|conseguiria|importas?(?:-te)?|"
    r"possível|dá)\b"
)
_PT_ON_YOU = (
    r"(?:\b(?:te|vos|lhe) (?:apresent(?:o|e|arei|ar|asse)|(?:ponho|ponha|pôr|coloco|coloque|"
    r"colocar)\b[^.!?]{0,15}"
    r"\bem conta)|\b(?:apresento|apresentar|ponho|pôr|colocar)-(?:te|vos|lhe)\b|\b(?:faço|fazer) a "
    r"ponte\b)"
)
_PT_LATER = (
    r"\b(?:na próxima semana|amanhã|semana que vem|logo|quando|assim que|vou|posso|"
    r"apresentarei|depois|em breve)\b"
)
_IT_ASK = r"\b(?:puoi|potresti|può|potrebbe|riesci|riusciresti|possibile|dispiacerebbe)\b"
_IT_ON_YOU = (
    r"(?:\b(?:ti|vi|le) (?:present(?:o|erò|i|assi)\b|mett(?:o|erò|essi|a) in contatto)|"
    r"\bpresentar(?:ti|vi|le)\b|\bmetter(?:ti|vi|la) in contatto)"
)
_IT_LATER = r"\b(?:appena|quando|dopo|domani|presto|settimana|posso|presenterò|metterò|poi)\b"

# Dutch, Scandinavian
_NL_LINK = r"\b(?:voor(?:te)?stel\w*|in contact|koppel\w*|verbind\w*|kennis(?:maken| laten))\b"
_NO_LINK = r"(?:presenter|introducer|introduser|præsenter|koppl|kobl|sätt|sett|sætt)\w*"

REQUESTS = (
    rf"\b(?:du|sie|ihr)\b{_DE_NOT_I}{{0,50}}\b(?:mich|mir|uns)\b{_DE_NOT_I}{{0,80}}{_DE_LINK}",
    rf"\b(?:können|könnten|kannst|könntest|würdest|"
    rf"würden)\b{_DE_NOT_I}{{0,60}}\b(?:kontakt|intro)\b[^.!?]{{0,50}}"
    r"\b(?:herstellen|vermitteln|geben|machen)\b",
    r"\b(?:stell|bring|mach|verbind|vernetz)\w* (?:du |sie )?(?:mich|mir|"
    r"uns)\b[^.!?]{0,60}\b(?:vor|zusammen|bekannt|"
    r"(?:kontakt|verbindung))\b",
    r"\b(?:freu\w*|bitte\w*|dankbar|würde)\b[^.!?]{0,40}\b(?:über|um|für|auf) (?:eine|die|deine|"
    r"ihre|den|einen|ein) "
    r"(?:vorstellung|kontakt|intro|bekanntschaft)\b",
    rf"\b(?:tu|vous)\b[^.!?]{{0,30}}\b(?:me|nous) {_FR_LINK}",
    rf"\b(?:tu|vous)\b[^.!?]{{0,30}}\bfaire (?:l[’']intro\w*|les présentations|le lien)\b|"
    rf"\b(?:me|nous) {_FR_LINK}[- ](?:tu|vous)\b|\b(?:présente|présentez|mets|mettez)-(?:moi|nous) "
    rf"(?:en|à|au)\b",
    r"\b(?:aimerai\w*|voudrai\w*|souhait\w+|serai\w*|possible|moyen|merci)\b[^.!?]{0,40}\b(?:être "
    r"(?:présentée?s?|"
    rf"mise?s? en (?:relation|contact)) {_FR_TO}|de (?:me|nous) {_FR_LINK} {_FR_TO})",
    r"\b(?:me|nos) (?:present(?:as|arías?|aras?|ases|es|áis|aríais|arais)\b|pon(?:es|drías?|"
    r"gas)\b[^.!?]{0,12}\ben contacto)",
    rf"{_ES_ASK}[^.!?]{{0,40}}\b(?:presentar(?:me|nos)|hacer(?:me|nos) una (?:intro\w*|"
    rf"presentación)|poner(?:me|nos) en contacto|(?:me|nos) (?:presentar|poner en contacto))\b"
    rf"|\b(?:me|nos) {_ES_ASK} (?:presentar|poner en contacto)\b|\b(?:preséntame|ponme en "
    rf"contacto)\b",
    r"\b(?:me|nos) (?:apresent(?:as|arias?|asses?|es?)\b|apresenta(?:ria)?s? (?:pra|para|ao?|à)\b|"
    r"coloc(?:as?|aria|asse)\b"
    r"[^.!?]{0,10}\bem conta)|\bapresent(?:as|avas|a)-(?:me|nos)\b",
    rf"{_PT_ASK}[^.!?]{{0,40}}\b(?:(?:me|nos) (?:apresentar|conectar|(?:colocar|pôr) em conta)|"
    rf"apresentar(?:-(?:me|nos))?\b|"
    r"pôr-me em conta|fazer a ponte)",
    r"\b(?:mi|ci) (?:present(?:i|eresti|erebbe|assi|asse)\b|mett(?:i|eresti|erebbe|essi|esse) in "
    r"contatto)",
    rf"{_IT_ASK}[^.!?]{{0,40}}\b(?:presentar(?:mi|ci)|metter(?:mi|ci) in contatto)\b|\b(?:mi|ci) "
    rf"{_IT_ASK} (?:presentare|"
    r"mettere in contatto)\b",
    rf"\b(?:zou|kun|kan|kunt|wil|wilt) (?:je|jij|u)\b[^.!?]{{0,30}}\b(?:mij|me|"
    rf"ons)\b[^.!?]{{0,50}}{_NL_LINK}",
    rf"\b(?:kan|skulle|kunne|kunde|vill|vil) (?:du|ni|dere|i)\b[^.!?]{{0,30}}\b{_NO_LINK} (?:mig|"
    rf"meg|oss|os)\b",
)
OPT_INS = (
    rf"{_DE_ON_YOU}{_SO}",
    rf"\b(?:darf|soll|kann|dürfte|könnte) {_DE_GIVE}|\b(?:ordnung|recht|ok|okay|einverstanden|"
    rf"stör\w*)\b[^.!?]{{0,20}}{_DE_GIVE}{_SO}",
    rf"\b(?:recht|in ordnung|ok|okay|einverstanden)\b[^.!?]{{0,80}}(?:{_DE_LINK}|\b(?:adresse|"
    rf"nummer|weitergeb\w*)){_SO}",
    rf"\b(?:lust|interesse|magst|möchtest|möchten|wollen|"
    rf"willst)\b[^.!?]{{0,30}}{P}[^.!?]{{0,30}}\b(?:kennen|sprechen|"
    rf"treffen){_SO}|\b(?:lust|interesse)\b[^.!?]{{0,20}}\b(?:gespräch|kontakt|austausch) mit "
    rf"{P}{_SO}",
    rf"\bje\b[^.!?]{{0,30}}\b(?:te|vous) {_FR_LINK}{_SO}|\b(?:puis|pourrais)-je (?:te|vous) "
    rf"{_FR_LINK}{_SO}",
    r"\bje\b[^.!?]{0,30}\b(?:donn|pass|transm)\w*[^.!?]{0,20}\b(?:ton|ta|tes|votre|vos) (?:numéro|"
    r"adresse|mail|contact|"
    rf"coordonnées|nom)\b{_SO}",
    rf"{_ES_ON_YOU}{_SO}",
    r"\b(?:doy|paso|mando|darle|pasarle|dé|pase|diera|pasara)\b[^.!?]{0,15}\b(?:tu|su|vuestro) "
    r"(?:teléfono|"
    r"correo|número|contacto|mail|nombre)\b" + _SO,
    rf"{_PT_ON_YOU}{_SO}|\b(?:posso|importas?|tudo bem|problema)\b[^.!?]{{0,40}}\b(?:passar|passe|"
    rf"dar|der|dê)\b[^.!?]{{0,15}}"
    rf"\b(?:te|o teu|a tua|seu|teu|tua|sua) (?:contac?to|número|e-?mail|telefone|morada)\b{_SO}",
    r"\b(?:tudo bem|te importas|se importa|pode ser|está bem|tem problema) (?:se|"
    r"que)\b[^.!?]{0,40}\b(?:apresent|coloc|p[ôo]r|pon)\w*",
    rf"{_IT_ON_YOU}{_SO}|\bse (?:vuoi|ti va|ti interessa|le interessa)\b[^.!?]{{0,20}}{_IT_ON_YOU}",
    r"\b(?:posso|do|passo|dare|passare)\b[^.!?]{0,20}\bil (?:tuo|suo) (?:numero|indirizzo|contatto|"
    r"nome|telefono)\b" + _SO,
    rf"\bik\b[^.!?]{{0,30}}\b(?:je|jou|u|jullie)\b[^.!?]{{0,50}}{_NL_LINK}{_SO}|\b(?:mag|kan|zal) "
    rf"ik (?:hem|haar|hen|ze|{P})\b"
    rf"[^.!?]{{0,30}}\b(?:aan|met|naar|bij) (?:je|jou|u|jullie)\b[^.!?]{{0,25}}\b(?:voorstellen|in "
    rf"contact|koppelen|"
    r"doorsturen|doorverwijzen)\b",
    r"\bik\b[^.!?]{0,40}\b(?:je|jouw|uw) (?:naam|nummer|adres|mail\w*|e-mail\w*|telefoonnummer|"
    r"gegevens)\b[^.!?]{0,30}\b(?:geven|"
    rf"geef|doorgeven|doorgeef|sturen)\b{_SO}",
    rf"\b(?:jag|jeg)\b[^.!?]{{0,30}}\b{_NO_LINK} (?:dig|deg|er|dere|jer)\b{_SO}",
)
OFFERS = (
    _DE_ON_YOU,
    rf"\bje (?:te|vous) (?:présenterai|mettrai en (?:relation|contact))\b|\bje (?:vais|peux|"
    rf"pourrai|pourrais) (?:te|vous) {_FR_LINK}",
    rf"\b(?:je|on) (?:te|vous) {_FR_LINK}[^.!?]{{0,50}}{_FR_LATER}|{_FR_LATER}[^.!?]{{0,40}}\bje "
    rf"(?:te|vous) {_FR_LINK}",
    rf"{_ES_LATER}[^.!?]{{0,40}}{_ES_ON_YOU}|{_ES_ON_YOU}[^.!?]{{0,40}}{_ES_LATER}|\b(?:te|os|le) "
    rf"(?:presentaré|pondré en contacto|voy a (?:presentar a|poner en contacto))\b",
    rf"{_PT_LATER}[^.!?]{{0,40}}{_PT_ON_YOU}|{_PT_ON_YOU}[^.!?]{{0,40}}{_PT_LATER}",
    rf"{_IT_LATER}[^.!?]{{0,40}}{_IT_ON_YOU}|{_IT_ON_YOU}[^.!?]{{0,40}}{_IT_LATER}|\b(?:ti|vi|le) "
    rf"(?:presenterò|metterò in contatto)\b",
    r"\bik (?:zal|ga|breng|stel|kan) (?:je|jou|jullie|u)\b[^.!?]{0,60}\b(?:voorstellen|in contact|"
    r"voor|koppelen)\b|"
    r"\b(?:volgende week|morgen|binnenkort) (?:stel|breng|koppel) ik (?:je|jou|u|jullie)\b",
    rf"\b(?:jag|jeg) (?:ska|skal|kan|vil|vill)\b[^.!?]{{0,20}}\b{_NO_LINK} (?:dig|deg|er|dere|"
    rf"jer)\b",
)
