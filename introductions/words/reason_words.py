"""What reasons and steps say, form by form, in four languages: German, French, Spanish, Portuguese.

English needs no words here: reasons are written in it. A place in braces holds people (`who`,
`other`, `third`), words of a mail, a number or a day.
"""

from __future__ import annotations

from collections.abc import Mapping

from introductions.words.reason_words_drafts import OF_DRAFT

LANGUAGES = ("de", "fr", "es", "pt")
Forms = Mapping[str, tuple[str, str, str, str]]

# Why a mail is an introduction; what is told of is the mail. The narrower form stands first.
_OF_MAIL: Forms = {
    "says “{words}”": ("sagt: „{words}“", "dit : « {words} »", "dice «{words}»", "diz “{words}”"),
    "prepares the ground: “{words}”": (
        "bereitet den Boden: „{words}“",
        "prépare le terrain : « {words} »",
        "prepara el terreno: «{words}»",
        "prepara o terreno: “{words}”",
    ),
    "leaves the way open: “{words}”": (
        "lässt den Weg offen: „{words}“",
        "laisse la voie libre : « {words} »",
        "deja el camino abierto: «{words}»",
        "deixa o caminho aberto: “{words}”",
    ),
    "brings in “{words}”": (
        "holt dazu: „{words}“",
        "fait entrer : « {words} »",
        "incorpora: «{words}»",
        "traz para a conversa: “{words}”",
    ),
    "steps back: “{words}”": (
        "zieht sich zurück: „{words}“",
        "se retire : « {words} »",
        "se retira: «{words}»",
        "sai de cena: “{words}”",
    ),
    "tells {who} about each other": (
        "erzählt {who} voneinander",
        "parle à chacun de l’autre : {who}",
        "habla a cada parte de la otra: {who}",
        "fala a cada um do outro: {who}",
    ),
    "tells {who} about {other}": (
        "erzählt {who} von {other}",
        "dit à {who} qui est {other}",
        "habla de {other} a {who}",
        "fala de {other} a {who}",
    ),
    "describes {who}": ("beschreibt {who}", "décrit {who}", "describe a {who}", "descreve {who}"),
    "says who {who} are": (
        "sagt, wer {who} sind",
        "dit qui sont {who}",
        "dice quiénes son {who}",
        "diz quem são {who}",
    ),
    "addresses {who}": (
        "spricht {who} an",
        "s’adresse à {who}",
        "se dirige a {who}",
        "dirige-se a {who}",
    ),
    "asks {who} to write first": (
        "bittet {who}, zuerst zu schreiben",
        "invite {who} à écrire en premier",
        "pide a {who} que escriba primero",
        "pede a {who} que escreva primeiro",
    ),
    "{who} wanted it": (
        "{who} wollte es",
        "souhaité par {who}",
        "era deseo de {who}",
        "era o desejo de {who}",
    ),
    "names both in the subject": (
        "nennt beide im Betreff",
        "nomme les deux dans l’objet",
        "nombra a los dos en el asunto",
        "refere os dois no assunto",
    ),
    "the subject speaks of an introduction": (
        "der Betreff spricht von einer Vorstellung",
        "l’objet parle d’une présentation",
        "el asunto habla de una presentación",
        "o assunto fala de uma apresentação",
    ),
    "{who} leaves after the first answer": (
        "{who} ist ab der ersten Antwort nicht mehr dabei",
        "{who} n’est plus là dès la première réponse",
        "{who} ya no está desde la primera respuesta",
        "{who} sai depois da primeira resposta",
    ),
    "the first answer says thanks": (
        "die erste Antwort dankt",
        "la première réponse remercie",
        "la primera respuesta da las gracias",
        "a primeira resposta agradece",
    ),
    "presents {who}, who is not on the mail: “{words}”": (
        "stellt {who} vor, ohne dass {who} auf der E-Mail steht: „{words}“",
        "présente {who}, absent du message : « {words} »",
        "presenta a {who}, que no está en el correo: «{words}»",
        "apresenta {who}, que não está no e-mail: “{words}”",
    ),
    "presents {who}, who is on copy": (
        "stellt {who} vor, in Kopie",
        "présente {who}, en copie",
        "presenta a {who}, que está en copia",
        "apresenta {who}, que está em cópia",
    ),
    "speaks to {who} and {other}, and reaches {third} only": (
        "spricht zu {who} und {other} und erreicht nur {third}",
        "parle à {who} et à {other}, et n’atteint que {third}",
        "habla a {who} y a {other}, y solo llega a {third}",
        "fala a {who} e a {other}, e só chega a {third}",
    ),
    "asks whether an introduction is welcome: “{words}”": (
        "fragt, ob eine Vorstellung willkommen ist: „{words}“",
        "demande si une présentation est bienvenue : « {words} »",
        "pregunta si una presentación es bienvenida: «{words}»",
        "pergunta se uma apresentação é bem-vinda: “{words}”",
    ),
    "asks for an introduction: “{words}”": (
        "bittet um eine Vorstellung: „{words}“",
        "demande une présentation : « {words} »",
        "pide una presentación: «{words}»",
        "pede uma apresentação: “{words}”",
    ),
    "promises an introduction: “{words}”": (
        "verspricht eine Vorstellung: „{words}“",
        "promet une présentation : « {words} »",
        "promete una presentación: «{words}»",
        "promete uma apresentação: “{words}”",
    ),
}
# Why something is to be done.
_OF_DUTY: Forms = {
    "the agreed time fell through and no new one is agreed": (
        "der vereinbarte Termin fiel aus, ein neuer ist nicht vereinbart",
        "le rendez-vous convenu est tombé à l’eau, sans nouvelle date",
        "la cita acordada no se dio y no hay otra",
        "o encontro combinado não aconteceu e não há outro marcado",
    ),
    "the agreed time has passed and you have not written since": (
        "der vereinbarte Termin ist vorbei, und Sie haben seither nicht geschrieben",
        "le rendez-vous convenu est passé et vous n’avez pas écrit depuis",
        "la cita acordada ya pasó y usted no ha escrito desde entonces",
        "o encontro combinado já passou e não voltou a escrever",
    ),
    "the introducer has not heard how it went": (
        "wer vorgestellt hat, weiß noch nicht, wie es ausging",
        "l’auteur de la présentation ne sait pas comment cela s’est passé",
        "quien hizo la presentación no sabe cómo fue",
        "quem fez a apresentação não sabe como correu",
    ),
    "no thanks of yours reached the introducer": (
        "wer vorgestellt hat, hat noch keinen Dank von Ihnen",
        "aucun merci de votre part n’est parvenu à l’auteur de la présentation",
        "quien hizo la presentación no ha recibido su agradecimiento",
        "quem fez a apresentação ainda não recebeu o seu agradecimento",
    ),
    "both of you wrote, then it went quiet": (
        "beide haben geschrieben, dann wurde es still",
        "vous avez écrit tous les deux, puis plus rien",
        "los dos escribieron y luego hubo silencio",
        "os dois escreveram e depois fez-se silêncio",
    ),
    "wrote and has no answer that you can see": (
        "hat geschrieben, und eine Antwort ist für Sie nicht zu sehen",
        "a écrit, sans réponse visible pour vous",
        "escribió y usted no ve ninguna respuesta",
        "escreveu e não se vê nenhuma resposta",
    ),
    "no answer to this that you can see": (
        "eine Antwort darauf ist für Sie nicht zu sehen",
        "sans réponse visible pour vous",
        "usted no ve ninguna respuesta a esto",
        "não se vê nenhuma resposta a isto",
    ),
    "nobody has written yet that you can see": (
        "soweit Sie sehen können, hat noch niemand geschrieben",
        "personne n’a encore écrit, pour autant que vous puissiez le voir",
        "que usted vea, nadie ha escrito todavía",
        "tanto quanto se vê, ainda ninguém escreveu",
    ),
    "two weeks have passed and nobody has told you how it went": (
        "zwei Wochen sind vorbei, und niemand hat Ihnen gesagt, wie es lief",
        "deux semaines ont passé et personne ne vous a dit comment cela s’est passé",
        "han pasado dos semanas y nadie le ha dicho cómo fue",
        "passaram duas semanas e ninguém lhe disse como correu",
    ),
    "the mail came back undelivered": (
        "die E-Mail kam unzustellbar zurück",
        "le message est revenu sans être remis",
        "el correo volvió sin entregarse",
        "o e-mail voltou sem ser entregue",
    ),
    "the day that was named has come": (
        "der genannte Tag ist da",
        "le jour dit est arrivé",
        "ha llegado el día indicado",
        "chegou o dia indicado",
    ),
    "nobody has written yet": (
        "noch hat niemand geschrieben",
        "personne n’a encore écrit",
        "nadie ha escrito todavía",
        "ainda ninguém escreveu",
    ),
    "waits for your answer": (
        "wartet auf Ihre Antwort",
        "attend votre réponse",
        "espera su respuesta",
        "espera a sua resposta",
    ),
    "your last messages have no answer that can be seen": (
        "auf Ihre letzten Nachrichten ist keine Antwort zu sehen",
        "vos derniers messages sont sans réponse visible",
        "sus últimos mensajes no tienen respuesta visible",
        "as suas últimas mensagens não têm resposta visível",
    ),
    "no answer that can be seen": (
        "keine Antwort zu sehen",
        "pas de réponse visible",
        "ninguna respuesta visible",
        "nenhuma resposta visível",
    ),
    "said yes to the introduction": (
        "hat Ja zur Vorstellung gesagt",
        "a dit oui à la présentation",
        "dijo que sí a la presentación",
        "disse que sim à apresentação",
    ),
    "asks whether an introduction is welcome": (
        "fragt, ob eine Vorstellung willkommen ist",
        "demande si une présentation est bienvenue",
        "pregunta si una presentación es bienvenida",
        "pergunta se uma apresentação é bem-vinda",
    ),
    "asked for a text to forward": (
        "hat um einen Text zum Weiterleiten gebeten",
        "a demandé un texte à transférer",
        "pidió un texto para reenviar",
        "pediu um texto para reencaminhar",
    ),
    "asked you for an introduction": (
        "hat Sie um eine Vorstellung gebeten",
        "vous a demandé une présentation",
        "le pidió una presentación",
        "pediu-lhe uma apresentação",
    ),
    "you promised this introduction": (
        "Sie haben diese Vorstellung versprochen",
        "vous avez promis cette présentation",
        "usted prometió esta presentación",
        "prometeu esta apresentação",
    ),
    "promised you this introduction": (
        "hat Ihnen diese Vorstellung versprochen",
        "vous a promis cette présentation",
        "le prometió esta presentación",
        "prometeu-lhe esta apresentação",
    ),
}
REASONS: Forms = {**_OF_MAIL, **_OF_DUTY, **OF_DRAFT}
