"""Why a mail or a draft is to be looked at again, in every language (see `reason_words`)."""

from __future__ import annotations

from collections.abc import Mapping

from introductions.told import Reason
from introductions.words.languages import Said

OF_DRAFT: Mapping[Reason, Said] = {
    Reason.TEXT_SAYS: (
        "the text says “{words}”",
        "im Text steht „{words}“",
        "le texte dit « {words} »",
        "el texto dice «{words}»",
        "o texto diz “{words}”",
    ),
    Reason.TEXT_GREETS: (
        "the text greets {who}",
        "der Text grüßt {who}",
        "le texte salue {who}",
        "el texto saluda a {who}",
        "o texto cumprimenta {who}",
    ),
    Reason.SPEAKS_TO_ABSENT: (
        "the text speaks to {who}, who is not in To or Cc",
        "der Text spricht {who} an, aber {who} steht weder in An noch in Cc",
        "le texte s’adresse à {who}, absent de À et de Cc",
        "el texto se dirige a {who}, que no está en Para ni en Cc",
        "o texto fala a {who}, que não está em Para nem em Cc",
    ),
    Reason.OTHER_SIDE: (
        "the text offers times or a talk that concern the other side",
        "der Text bietet Zeiten oder ein Gespräch an, die die andere Seite betreffen",
        "le texte propose des dates ou un entretien qui concernent l’autre partie",
        "el texto propone fechas o una charla que atañen a la otra parte",
        "o texto propõe horas ou uma conversa que dizem respeito à outra parte",
    ),
    Reason.IN_NO_LINE: (
        "{who}: in neither To, Cc nor Bcc",
        "{who}: weder in An noch in Cc noch in Bcc",
        "{who} : ni dans À, ni dans Cc, ni dans Cci",
        "{who}: ni en Para, ni en Cc, ni en Cco",
        "{who}: nem em Para, nem em Cc, nem em Bcc",
    ),
    Reason.STILL_OPEN: (
        "{who} is still in To or Cc",
        "{who} steht noch in An oder Cc",
        "{who} est encore dans À ou Cc",
        "{who} sigue en Para o Cc",
        "{who} ainda está em Para ou Cc",
    ),
    Reason.NOT_MENTIONED: (
        "{who} is on no line of the first reply and not mentioned",
        "{who} steht in keiner Zeile der ersten Antwort und wird nicht erwähnt",
        "{who} n’est pas destinataire de la première réponse et n’y est pas nommé",
        "{who} no está en ninguna línea de la primera respuesta ni se menciona",
        "{who} não está em nenhuma linha da primeira resposta nem é referido",
    ),
    Reason.MANY_WORDS: (
        "{number} new words to a new contact",
        "{number} neue Wörter an einen neuen Kontakt",
        "{number} mots nouveaux pour un nouveau contact",
        "{number} palabras nuevas para un contacto nuevo",
        "{number} palavras novas para um contacto novo",
    ),
    Reason.MANY_ASKS: (
        "{number} separate asks of a new contact",
        "{number} einzelne Bitten an einen neuen Kontakt",
        "{number} demandes distinctes à un nouveau contact",
        "{number} peticiones distintas a un contacto nuevo",
        "{number} pedidos distintos a um contacto novo",
    ),
    Reason.ONLY_PHRASES: (
        "only check-in phrases: no new fact, date, question or link",
        "nur Floskeln: nichts Neues, kein Datum, keine Frage, kein Link",
        "des formules de relance seulement : ni fait, ni date, ni question, ni lien",
        "solo fórmulas: ni un dato, ni una fecha, ni una pregunta, ni un enlace",
        "só frases feitas: nenhum facto, data, pergunta ou ligação",
    ),
    Reason.HARDLY_A_WORD: (
        "hardly a word: no new fact, date, question or link",
        "kaum ein Wort: nichts Neues, kein Datum, keine Frage, kein Link",
        "presque rien : ni fait, ni date, ni question, ni lien",
        "apenas una palabra: ni un dato, ni una fecha, ni una pregunta, ni un enlace",
        "quase nada: nenhum facto, data, pergunta ou ligação",
    ),
    Reason.LAST_MESSAGE: (
        "the last message is of {weekday} {day}, {number} business days ago",
        "die letzte Nachricht ist vom {day}, {number} Werktage her",
        "le dernier message est du {day}, il y a {number} jours ouvrés",
        "el último mensaje es del {day}, hace {number} días laborables",
        "a última mensagem é de {day}, há {number} dias úteis",
    ),
    Reason.THREAD_OPEN: (
        "the thread “{words}” is still open",
        "das Gespräch „{words}“ ist noch offen",
        "le fil « {words} » est encore ouvert",
        "el hilo «{words}» sigue abierto",
        "a conversa “{words}” ainda está aberta",
    ),
    Reason.THANKED_IN_BCC: (
        "{who} is thanked and in Bcc",
        "{who} wird gedankt und steht in Bcc",
        "{who} est remercié et en Cci",
        "se da las gracias a {who}, que está en Cco",
        "há um agradecimento a {who}, que está em Bcc",
    ),
    Reason.STILL_GETS_EACH: (
        "message {number} between the two, and {who} still gets each",
        "Nachricht {number} zwischen den beiden, und {who} bekommt noch jede",
        "message {number} entre les deux, et {who} les reçoit encore tous",
        "mensaje {number} entre los dos, y {who} sigue recibiendo todos",
        "mensagem {number} entre os dois, e {who} ainda recebe todas",
    ),
    Reason.NO_CONTEXT: (
        "neither who they are nor why they should talk",
        "weder wer sie sind noch warum sie sprechen sollten",
        "ni qui ils sont ni pourquoi ils devraient se parler",
        "ni quiénes son ni por qué deberían hablar",
        "nem quem são nem por que deveriam conversar",
    ),
    Reason.NO_EARLIER_MAIL: (
        "no earlier mail with {who} about {other}",
        "keine frühere E-Mail mit {who} über {other}",
        "aucun message antérieur avec {who} au sujet de {other}",
        "ningún correo anterior con {who} sobre {other}",
        "nenhum e-mail anterior com {who} sobre {other}",
    ),
    Reason.JUDGES: (
        "“{words}” judges the other party",
        "„{words}“ urteilt über die andere Seite",
        "« {words} » juge l’autre partie",
        "«{words}» juzga a la otra parte",
        "“{words}” julga a outra parte",
    ),
    Reason.GIVES_NUMBER: (
        "“{words}” gives a number",
        "„{words}“ gibt eine Nummer weiter",
        "« {words} » donne un numéro",
        "«{words}» da un número",
        "“{words}” dá um número",
    ),
    Reason.GIVES_HOME: (
        "“{words}” gives a home address",
        "„{words}“ gibt eine Privatanschrift weiter",
        "« {words} » donne une adresse privée",
        "«{words}» da una dirección particular",
        "“{words}” dá uma morada particular",
    ),
    Reason.NO_DAY: (
        "“{words}” names no day",
        "„{words}“ nennt keinen Tag",
        "« {words} » ne fixe aucun jour",
        "«{words}» no indica ningún día",
        "“{words}” não indica nenhum dia",
    ),
    Reason.READ_BY_OTHER: (
        "“{words}” is read by the other party too",
        "„{words}“ liest auch die andere Seite",
        "« {words} » est lu aussi par l’autre partie",
        "«{words}» lo lee también la otra parte",
        "“{words}” é lido também pela outra parte",
    ),
}
