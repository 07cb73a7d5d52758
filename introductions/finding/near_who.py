"""Words that say who an absent person is, how to reach them, and what speaks against: `WHO`."""

from __future__ import annotations

import re

from introductions.finding.phrases import any_of

_X = r"¤\d+¤"
_HIM = r"(?:¤\d+¤|(?:him|her|them)\b)"
_KIND_OF_PERSON = (
    r"(?:guy|man|woman|gentleman|lady|person|friend|mine|ours|clients?|students?|undergraduates?|"
    r"trader|reporter|individual|fellow|cousin|boss|buddy|sister|brother|son|daughter|grandson|"
    r"granddaughter|nephew|niece|neighbou?r|classmate|mate|chap|lad|lawyer|doctor|expert|"
    r"supplier|acquaintance|partner|owner|buyer|designer|engineer|somebody|someone|professor|"
    r"developer|consultant|agent|family|couple|kid|bloke|roofer|plumber|builder|painter|banker|"
    r"investor|editor|photographer|translator|architect|accountant|therapist|teacher|dentist|vet|"
    r"bekannte[rn]?|freund(?:in)?|amie?|amig[oa]|amic[oa]|vriend(?:in)?)"
)
# "¤1¤, who …", "¤1¤ of Lund", "¤1¤ runs …", "a friend, ¤1¤", "named ¤1¤", "¤1¤ …. She built …"
PRESENTED = re.compile(
    _X + r",? ?[-–—,]? ?(?:who|whom|whose|an?|one of|the|formerly|ex|old|former|currently|now|"
    r"founder|co-?founder|ceo|cfo|cto|head|chief|president|vp|director|partner|manager|professor|"
    r"editor|author|chair\w*|my|our)\b(?! (?:will|would)\b)|"
    + _X
    + r",? ?(?:of|from|at|over at|with|in|out of|up|down) (?!(?:the|an?|my|our|your|his|her|"
    r"their|noon|about|around|least|this|next|\w+day|january|february|march|april|may|june|july)\b)"
    r"[◊¤§\w]|"
    + _X
    + r" ?\((?![☎✉])|"
    + _X
    + r"(?: ?,[^.!?\n]{0,60},)? ?(?:(?:is|'s) (?:an?|the|one|my|with|at|from|looking|moving|"
    r"thinking|leaving|after|desperate|finishing|based|up|starting|setting|just)\b|was (?:an?|the|"
    r"my|at|in|with|head|chief)\b|runs|ran|has (?:been|just|an?|run|built|worked|moved|written|"
    r"designed|two|three|four|five)\b|heads|leads|works|worked|owns|makes|builds|sells|buys|"
    r"teaches|studies|lives|lets|used to|wants to|needs|designed|founded|built|advises|manages|"
    r"keeps|handles|plays|moved|retired|knows|speciali[sz]|does|did (?:our|my)|acted|finished|"
    r"graduated)|"
    r"\b" + _KIND_OF_PERSON + r"\b[^.!?\n¤]{0,35}" + _X + r"|"
    r"\b(?:named|called|name is|name's|by the name of|s'appelle|se llama|si chiama|heißt) "
    + _X
    + r"|"
    + _X
    + r"[^.!?¤\n]{0,80}[.!,;\n] ?(?:he|she)(?:'s| is| was| has| did| runs| ran| used|"
    r" built| led| works| worked| designed| knows| took| does| makes| writes| teaches| owns|"
    r" manages)\b"
)
RELATION = any_of(
    r"\b(?:friends?|acquaintances?|colleagues?|clients?|students?|neighbou?rs?|mates?|associates?|"
    r"contacts?|customers?|pals?|partners?|boss|classmates?) of (?:mine|ours|my|our)\b|"
    r"\b(?:my|our|a friend's|a friend of|my wife's|my husband's)(?: [\w'’-]+){0,3}"
    r" (?:great-|grand|step|half-)?(?:friend|buddy|"
    r"pal|mate|cousin|neighbou?r|brother|sister|uncle|aunt|nephew|niece|son|daughter|boss|"
    r"classmate|roommate|in[- ]law|client|customer|mentor|professor|student|undergraduates|"
    r"acquaintance|wife|husband|landlord|teacher|godson|goddaughter|tenant|flatmate|grandson|"
    r"granddaughter)s?\b",
    r"\b(?:used to work|worked (?:together|with|for)|work(?:ed)? with|acted for us|did (?:our|my)|"
    r"(?:have|'ve) known|known (?:him|her)|went to (?:school|college)|at school with|toured"
    r" together|(?:studied|served) (?:together|with)|grew up|go (?:way )?back|s[ia]t next to|"
    r"friends (?:with|since|for)|(?:he|she) and i|i (?:met|got to know|first met|know)|owes me)\b",
    r"\b(?:guy|chap|fellow|fella|lad|woman|man|lady|gentleman|bloke|girl)\b|\b(?:freund|freundin|"
    r"bekannte[rn]?|amie?|amig[oa]|amic[oa]|vriend(?:in)?|schwägerin|schwager|cousine?|prima|"
    r"primo|tochter|sohn|fille|fils|hij[oa]|figli[oa]|filh[oa])\b",
)
SPOKE = any_of(
    r"\b(?:i|we|i've|just|and|had)\b(?: \w+)? ?(?:spoke|spoken|talked|chatted|met|rang|called|saw|"
    r"bumped|ran|had (?:lunch|dinner|coffee|drinks|an?|the)|sat next|caught up|heard from|"
    r"was at|raised it|checked|asked|in touch)\b[^.!?\n]{0,50}?(?:¤\d+¤|\b(?:him|her|them|with|to|"
    r"into)\b|\band (?:he|she)\b)",
    r"\b(?:asked|wrote to|called|rang|came to|e-?mailed|contacted|told|approached|phoned|texted|"
    r"visited) (?:me|us)\b|\bgot an? (?:\w+ )?(?:call|note|mail|letter|message|e-?mail)\b",
    r"\b(?:gestern|heute|neulich|letzte woche)\b[^.!?]{0,40}\b(?:gesprochen|getroffen|"
    r"telefoniert)\b",
)
REACH = re.compile(
    r"\b(?:can be|best|be) (?:reached|contacted|found)\b|\b(?:reach|get|find|contact|catch|call|"
    r"ring|try|text|phone) " + _HIM + r" (?:at|on|under|via|through|by|after|before) |"
    r"\b(?:his|her|their)\b(?: [\w'’-]+){0,3} (?:number|phone|cell|mobile|e-?mail|address|line|"
    r"card|details|extension|contact)s?\b(?: \w+){0,3}?(?:'s| is|:| are|,)|\bnumber's\b|"
    r"\bhere(?:'s| is| are) (?:his|her|their)\b|"
    r"\b(?:he|she|they)(?:'s| is| are|'re) (?:on|at) [☎✉]|" + _X + r"[^.!?\n☎✉¤]{0,40}(?:☎|✉\d)|"
    r"\b(?:write|send|mail|ring|call|text|e-?mail|note|line)\b[^.!?\n✉☎]{0,25}(?:to|at|on)"
    r" (?:✉\d|☎)|\b(?:unter|erreichst)\b[^.!?\n]{0,25}[☎✉]|"
    r"\b(?:le contact|el contacto|il contatto|il numero|el número|o conta[ck]?to|o número|"
    r"den kontakt|die nummer) (?:de|di|von) "
)
# Who serves the reader, or stands in for the writer.
STAFF = re.compile(
    r"\byour (?:[\w-]+ ){0,3}(?:banker|manager|advis[eo]r|contact|rep|representative|consultant|"
    r"coordinator|agent|tutor|teacher|guide|officer|buddy|steward|editor|fitter|driver|sitter|"
    r"specialist|assistant|successor|host|hostess|lawyer|counsel|panel)\b[^.!?\n]{0,20}(?:is|"
    r"will be|:|,)|\b(?:our|my) (?!(?:old|former|ex|friend)\b)(?:[\w-]+ ){0,3}(?:colleague|team|"
    r"assistant|secretary|successor|replacement|designer|driver|advis[eo]r|underwriter|concierge|"
    r"agent|editor|fitter|department|office|staff|accounts?|engineer|manager|personnel)\b|"
    r"\btakes? over\b|\b(?:am|'m|was|is) leaving\b|\bmy name is\b|\bi'll be your\b|"
    r"\b(?:your|the|our) (?:[\w-]+ ){0,3}(?:is|will be|are):? ¤|¤\d+¤,? (?:is |will be )?(?:your|"
    r"our) |\b(?:our|your) (?:[\w-]+ ){0,2}[\w-]+,? ¤"
)
# An assistant who writes for somebody, and the reader's own people.
FOR_ANOTHER = re.compile(
    r"\b(?:asked|asks|wants|wanted) me to (?:call|let|schedule|set|arrange|invite|contact|write|"
    r"e-?mail|get in touch|find (?:\d+|an?|some|half|the|time))\b(?! (?:\w+ ){0,2}to introduce)|"
    r"\bi(?:'m| am) (?:¤\d+¤|◊)|\bconference call\b|\byour schedule\b|"
    r"\bon (?:his|her) behalf\b|"
    r"\byour (?:dad|mum|mom|father|mother|wife|husband|son|daughter|brother|sister|boss)\b(?!['’]s)"
)
TASK = re.compile(
    r"\b(?:invoice|claim|order|ticket|application|appointment|delivery|booking|inspection|"
    r"reservation|policy|hearing|flight|contract|payment|prescription|results|report|draft|memo|"
    r"agenda|minutes|spreadsheet|deck|figures|documents?|papers|form|extension|conference call|"
    r"shift|funeral|visa|rota|proofs?|complaint|code|margin|accounts?|grievance|case|deposition|"
    r"witness|references?|samples|status|forecast|audit\w*|budget|schedule[ds]?|interview|meeting|wire|"
    r"renewals?|viewing|workshop|slides)\b"
)
TIMES = re.compile(
    r"\bat \d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m)?\b|\b(?:on|this|next|by) (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day\b|\bto(?:morrow|day|night)\b|\bthis (?:morning|afternoon|week)\b"
)
