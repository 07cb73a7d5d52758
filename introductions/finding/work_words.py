"""Words of work already under way between people who know each other."""

from __future__ import annotations

import re

WORK = re.compile(
    r"\b(?:attached (?:is|are|the|please)|the attached|photos attached|"
    r"(?<!\d )(?<!few )(?<!some )(?<!spare )minutes\b(?! (?:of|with))|"
    r"slides?|deadline|(?<!no )agenda|by (?:noon|eod|cob|(?:mon|tues|wednes|thurs|fri)day|"
    r"tomorrow)(?!['’]s)|"
    r"still waiting|follow(?:ing)?[- ]up with|"
    r"(?<!glad to )(?<!happy to )(?<!love to )(?<!like to )see you|next steps|reminder|comments|"
    r"status update|"
    r"action items|invited|rsvp|congratulations|congrats|as agreed|as usual|minutes attached|"
    r"call sheet|shipment|pallets|customs|birthday|has (?:paid|arrived|cleared)|please find|"
    r"signed agreement|the proofs|proofs are|pleasure to work with|"
    r"th(?:an)?x for today|"
    r"invoices?|bill of lading|credit note|countersign|rescheduled|postponed|shifted|"
    r"the (?:meeting|review|call|hearing|rehearsal|delivery) (?:is|has|was|will)|referees|"
    r"here is the draft|comments are|the errata|section \d+|page \d+|chapter \w+ is|figure \d+|"
    r"(?:plane|flight) (?:gets|lands|arrives|leaves)|gets in at|has been scheduled|"
    r"join with video|dial-in|the deposit|gate code|"
    r"before you (?:order|sign|send|pay)|running late|minutes late|(?:wet|late|broken|leaks?|"
    r"wrong|down) again)\b|"
    r"\battached (?:the|is|are)\b|\battached\.|"
    r"\b(?:protokoll|anbei|im anhang|lieferschein|rechnung|verschoben|erinnerung|besprechung|"
    r"réunion|ci-joint|pièce jointe|compte rendu|décalée?|rappel|facture|"
    r"reunión|adjunto|adjunta|acta|recordatorio|factura|ata|reunião|em anexo|lembrete|"
    r"riunione|in allegato|verbale|promemoria|preventivo|fattura|vergadering|bijlage|notulen|"
    r"herinnering|factuur|drukproef|bozze|épreuves|pruebas|caution)\b"
)
THANKS_FOR = re.compile(
    r"\b(?:thank you|thanks)(?: both| all| again| so much| very much| everyone)? for "
    r"(?:joining|yesterday|today|coming|"
    r"(?:an? |the |your )(?:\w+ ){0,2}(?:call|meeting|discussion|time|presentation|dinner|"
    r"evening|day))"
    r"|\b(?:grazie|merci|gracias|danke|obrigad[oa]|bedankt)(?: \w+)? (?:per|pour|por|für|pela|"
    r"pelo|"
    r"voor) (?:ieri|hier|ayer|gestern|ontem|gisteren|oggi|hoy|heute|la|le|el|die|das|den|il|de|"
    r"het)\b"
)
SHARED_PAST = re.compile(
    r"\blet's (?:all )?(?:connect|meet|sit down|get together|talk|walk|sync|regroup)\b|"
    r"\b(?:this|last|next) time\b(?! you (?:two|both))|\b(?:same )?as (?:on|last|before)\b|"
    r"\b(?:once )?again\b|\bi need (?:your|the)\b|"
    r"\b(?:yesterday|last (?:week|month|night|\w+day))['’]s (?:meeting|call|session)\b|"
    r"\bwhat was agreed\b|\bthe three of us\b"
)
TOGETHER_WITH_WRITER = re.compile(
    r"\blet's (?:all )?(?:connect|meet|sit down|get together|walk|sync|regroup)\b|"
    r"§\d§ and me\b|\bme and §\d§|\bmyself and §\d§|§\d§ and myself\b"
)
