"""People said to stand "in cc", "in copy", "en copie" …, whatever the verb and its place."""

from __future__ import annotations

import re

from introductions.faults.claim_words import is_unreal
from introductions.faults.nearest import OTHERS_DO
from introductions.who.written_names import Named, people_after, people_before

_PLACE = re.compile(
    r"\b(?:(?:in|on|into|onto|by|via) (?:the )?(?:cc|copy)|in kopie|(?:im|ins|auf) cc|en (?:copie"
    r"|cc)"
    r"|en copia"
    r"|in copia|em (?:cópia|cc)|in (?:de |die )(?:cc|kopie)|(?:auf|in) (?:den|dem"
    r"|unseren) verteiler)\b(?! cachée?| oculta| nascosta)",
    re.IGNORECASE,
)
_NO_PLACE_AFTER = re.compile(
    r"^\s*(?:of|des|der|von|di|del|de (?!ce|cet)|da|do|van|editing|form)\b", re.IGNORECASE
)
_PRONOUN_BEFORE = re.compile(
    r"(?<!joins )(?<!join )(?<!with )\b(?:me|us|you|mich|uns|dich|sie|ihnen|moi|nous|vous|mí|ti"
    r"|usted"
    r"|nosotros|lei|mij|ons|u"
    r"|him|her|them|everyone|everybody|alle|all|tous|todos|tutti|allen)\s+(?:down |still )?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(  # "Priya, que j'ai mise en copie"
    r"^\s*(?:whom?|que|qui|der|die|den|che|cui|quien|a quien|quem)\b", re.IGNORECASE
)
_YOU_WILL_SEE = re.compile(
    r"\b(?:(?:do not|don['’]t) be surprised (?:to|if you|when you) (?:see|find)"
    r"|you(?:['’]ll| will) (?:also )?(?:see|find)|(?:as )?you can see|please (?:find|see)"
    r"|bitte finden sie|veuillez trouver)\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"^\s*(?:here )?(?:you(?:['’]ll| will| can)? (?:also )?(?:find|see)|(?:finden|sehen) sie"
    r"|findest du|vous (?:trouverez|trouvez)|encontrar[áà]s?|trova|trover[àá]i?|vindt u|"
    r"(?:you (?:also )?have|va|van|vai|vão|c['’]è|ci sono|hay|há|figura|we have|i have"
    r"|(?:habe|haben|setze|nehme|setzen|nehmen) (?:ich|wir)"
    r"|(?:j['’]ai|nous avons) mis|(?:he|hemos) puesto|pongo|ponemos|coloco|metto|heb ik|is|are"
    r"|ist|sind"
    r"|liest|lesen|steht|est|está|è|sta|staat|also|auch|too)\b|:)+\s*",
    re.IGNORECASE,
)
_OTHERS_DO = re.compile(
    r"\b(?:wrote|sent|told|mailed|emailed|was|were|had|schrieb|schickte|écrit|envoyé|escribió"
    r"|envió|scritto|inviato|escreveu|enviou|schreef|stuurde|attach\w*|enclos\w+|contracts?"
    r"|invoices?|vertr[aä]g\w*|rechnung\w*|anbei|beigefügt|ci-joint\w?|adjunt[oa]\w?|alleg[oh]\w*"
    r"|anex[oa]|bijlage|bijgevoegd|pon(?:ga\w?|lo|le|ed)?|meted?|inclu(?:ye|ya)|coloca|metti"
    r"|(?<!ik )(?:zet|neem)(?! ik)|mett(?:a|ete|ez|iez)|mets-\w+|nimm|setz|coloque"
    r"|d['’]avoir|dass (?:du|sie|ihr|er|wir)|que (?:tu|vous|usted|você)\b|(?:por|per) (?:haber|ter"
    r"|aver)\w*|ponha|zou|graag|merci de|gerne?)\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"\b(?:mettre|ajouter|poner|meter|incluir|mettere|inserire|aggiungere|colocar|pôr|incluir"
    r"|to (?:put|have|keep|add)|(?:sie|u|je|jij) (?:\w+ )?(?:in|im|auf|ins)"
    r"|(?:nehmen|setzen|zet|neemt) (?:sie|u|je))\b",
    re.IGNORECASE,
)
_I_AM = re.compile(r"\b(?:i|we)(?:['’](?:m|re|ve)| am| are| have)\b", re.IGNORECASE)
_DOING_SO = re.compile(
    r"\b(?:me permets|nous permettons|me permito|mi permetto|permito-me|erlaube mir|liberty"
    r"|neem de vrijheid|viens de|acabo de)\b",
    re.IGNORECASE,
)


_I_ADD = re.compile(  # "j'associe Zoé à cet échange", "sumo a la conversación a mi jefa"
    r"\b(?:j['’](?:ajoute|associe|inclus|intègre|invite)|(?:nous |on )(?:ajoutons|associons)"
    r"|añado|sumo|agrego|incluyo|incorporo|sumamos|añadimos"
    r"|acrescento|adiciono|incluo|junto|aggiungo|includo|inserisco|coinvolgo"
    r"|(?:ich|wir) (?:nehmen?|holen?|setzen?|füge|binde)|(?:nehme|hole|setze|füge|binde) ich"
    r"|ik voeg)"
    r"\b(?P<who>[^.;:!?]{0,60}?)\s*\b(?:à (?:cet|ce|la|notre) (?:échange|message|mail|courriel|fil"
    r"|conversation|discussion|boucle)|dans (?:la boucle|cet échange|ce fil)"
    r"|(?:a|en) (?:este|esta|la|el) (?:correo|mensaje|hilo|conversación|cadena|copia)"
    r"|(?:a|n)?(?:est[ea]|ess[ea]|à) (?:e-?mail|conversa|mensagem|troca)"
    r"|(?:a|in) quest[oa] (?:mail|e-?mail|conversazione|messaggio|scambio)|nella conversazione"
    r"|(?:in|zu) diese[rnm]? (?:e-?mail|mail|konversation|nachricht|runde|austausch)"
    r"|aan (?:dit|deze) (?:bericht|mail|gesprek))\b",
    re.IGNORECASE,
)


def people_in_copy(text: str) -> list[Named]:
    """Those whom one sentence places in copy, by the name next to the place, in any word order."""
    found: list[Named] = []
    for added in _I_ADD.finditer(text):
        found += people_after(added["who"]) or people_after(text[added.end() :])
    for place in _PLACE.finditer(text):
        found += _placed(text, place)
    return found


def _placed(text: str, place: re.Match[str]) -> list[Named]:
    before = re.split(r"[,;:()–—]|\s-\s", text[: place.start()])[-1]
    behind = text[place.end() :]
    own = [told.start() for told in _I_AM.finditer(before)]
    before = before[own[-1] :] if own else before
    if _NO_PLACE_AFTER.match(behind) or _PRONOUN_BEFORE.search(before):
        return []
    if (
        _OTHERS_DO.search(before)
        or OTHERS_DO.search(before)
        or (_INFINITIVE.search(before) and not _DOING_SO.search(text))
    ):
        return []
    told = _YOU_WILL_SEE.sub(" ", text[: place.start()])
    if is_unreal(
        told + text[place.start() :], len(told), len(told) + len(place.group()), place.group()
    ):
        return []
    if _RELATIVE.match(before):
        before = text[: place.start()].rpartition(",")[0]
    named = list(people_before(before))
    if named:
        return named
    return list(people_after(_FINDS.sub("", behind, count=1)))
