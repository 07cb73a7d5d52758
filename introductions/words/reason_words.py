"""Why a mail opens an introduction, an offer or a request, in every language; and all reasons.

A place in braces is a fact of the `Signal`: people (`who`, `other`), words of a mail, a number, a
day and its weekday.
"""

from __future__ import annotations

from collections.abc import Mapping

from introductions.told import Reason
from introductions.words.languages import Said
from introductions.words.reason_words_drafts import OF_DRAFT
from introductions.words.reason_words_duties import OF_DUTY

_OF_MAIL: Mapping[Reason, Said] = {
    Reason.SAYS: (
        "says “{words}”",
        "sagt: „{words}“",
        "dit : « {words} »",
        "dice «{words}»",
        "diz “{words}”",
    ),
    Reason.PREPARES: (
        "prepares the ground: “{words}”",
        "bereitet den Boden: „{words}“",
        "prépare le terrain : « {words} »",
        "prepara el terreno: «{words}»",
        "prepara o terreno: “{words}”",
    ),
    Reason.LEAVES_OPEN: (
        "leaves the way open: “{words}”",
        "lässt den Weg offen: „{words}“",
        "laisse la voie libre : « {words} »",
        "deja el camino abierto: «{words}»",
        "deixa o caminho aberto: “{words}”",
    ),
    Reason.BRINGS_IN: (
        "brings in “{words}”",
        "holt dazu: „{words}“",
        "fait entrer : « {words} »",
        "incorpora: «{words}»",
        "traz para a conversa: “{words}”",
    ),
    Reason.STEPS_BACK: (
        "steps back: “{words}”",
        "zieht sich zurück: „{words}“",
        "se retire : « {words} »",
        "se retira: «{words}»",
        "sai de cena: “{words}”",
    ),
    Reason.TELLS_EACH: (
        "tells {who} about each other",
        "erzählt {who} voneinander",
        "parle à chacun de l’autre : {who}",
        "habla a cada parte de la otra: {who}",
        "fala a cada um do outro: {who}",
    ),
    Reason.TELLS_ONE: (
        "tells {who} about {other}",
        "erzählt {who} von {other}",
        "dit à {who} qui est {other}",
        "habla de {other} a {who}",
        "fala de {other} a {who}",
    ),
    Reason.DESCRIBES: (
        "describes {who}",
        "beschreibt {who}",
        "décrit {who}",
        "describe a {who}",
        "descreve {who}",
    ),
    Reason.SAYS_WHO: (
        "says who {who} are",
        "sagt, wer {who} sind",
        "dit qui sont {who}",
        "dice quiénes son {who}",
        "diz quem são {who}",
    ),
    Reason.ADDRESSES: (
        "addresses {who}",
        "spricht {who} an",
        "s’adresse à {who}",
        "se dirige a {who}",
        "dirige-se a {who}",
    ),
    Reason.ASKS_TO_WRITE: (
        "asks {who} to write first",
        "bittet {who}, zuerst zu schreiben",
        "invite {who} à écrire en premier",
        "pide a {who} que escriba primero",
        "pede a {who} que escreva primeiro",
    ),
    Reason.WANTED: (
        "{who} wanted it",
        "{who} wollte es",
        "souhaité par {who}",
        "era deseo de {who}",
        "era o desejo de {who}",
    ),
    Reason.NAMES_IN_SUBJECT: (
        "names both in the subject",
        "nennt beide im Betreff",
        "nomme les deux dans l’objet",
        "nombra a los dos en el asunto",
        "refere os dois no assunto",
    ),
    Reason.SUBJECT_SPEAKS: (
        "the subject speaks of an introduction",
        "der Betreff spricht von einer Vorstellung",
        "l’objet parle d’une présentation",
        "el asunto habla de una presentación",
        "o assunto fala de uma apresentação",
    ),
    Reason.SOUNDS_LIKE: (
        "the words around the names are those of introductions",
        "die Worte um die Namen sind die von Vorstellungen",
        "les mots autour des noms sont ceux des présentations",
        "las palabras en torno a los nombres son las de las presentaciones",
        "as palavras em torno dos nomes são as de apresentações",
    ),
    Reason.INTRODUCER_LEAVES: (
        "{who} leaves after the first answer",
        "{who} ist ab der ersten Antwort nicht mehr dabei",
        "{who} n’est plus là dès la première réponse",
        "{who} ya no está desde la primera respuesta",
        "{who} sai depois da primeira resposta",
    ),
    Reason.ANSWER_THANKS: (
        "the first answer says thanks",
        "die erste Antwort dankt",
        "la première réponse remercie",
        "la primera respuesta da las gracias",
        "a primeira resposta agradece",
    ),
    Reason.PRESENTS_ABSENT: (
        "presents {who}, who is not on the mail: “{words}”",
        "stellt {who} vor, ohne dass {who} auf der E-Mail steht: „{words}“",
        "présente {who}, absent du message : « {words} »",
        "presenta a {who}, que no está en el correo: «{words}»",
        "apresenta {who}, que não está no e-mail: “{words}”",
    ),
    Reason.PRESENTS_COPIED: (
        "presents {who}, who is on copy",
        "stellt {who} vor, in Kopie",
        "présente {who}, en copie",
        "presenta a {who}, que está en copia",
        "apresenta {who}, que está em cópia",
    ),
    Reason.REACHES_ONE: (
        "speaks to {who} and {other}, and reaches {who} only",
        "spricht zu {who} und {other} und erreicht nur {who}",
        "parle à {who} et à {other}, et n’atteint que {who}",
        "habla a {who} y a {other}, y solo llega a {who}",
        "fala a {who} e a {other}, e só chega a {who}",
    ),
    Reason.ASKS_IF_WELCOME: (
        "asks whether an introduction is welcome: “{words}”",
        "fragt, ob eine Vorstellung willkommen ist: „{words}“",
        "demande si une présentation est bienvenue : « {words} »",
        "pregunta si una presentación es bienvenida: «{words}»",
        "pergunta se uma apresentação é bem-vinda: “{words}”",
    ),
    Reason.ASKS_FOR_ONE: (
        "asks for an introduction: “{words}”",
        "bittet um eine Vorstellung: „{words}“",
        "demande une présentation : « {words} »",
        "pide una presentación: «{words}»",
        "pede uma apresentação: “{words}”",
    ),
    Reason.PROMISES: (
        "promises an introduction: “{words}”",
        "verspricht eine Vorstellung: „{words}“",
        "promet une présentation : « {words} »",
        "promete una presentación: «{words}»",
        "promete uma apresentação: “{words}”",
    ),
}
REASONS: Mapping[Reason, Said] = {**_OF_MAIL, **OF_DUTY, **OF_DRAFT}
