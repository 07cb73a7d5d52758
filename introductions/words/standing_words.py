"""What is said of every state, in five languages: to one of the two, and to one beside them."""

from __future__ import annotations

from collections.abc import Mapping

from introductions.model import State

Wordings = tuple[str, ...]

# For each state: what one of the two introduced reads, then what introducer and observer read.
_EN: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Put aside by you.",), ("Put aside by you.",)),
    State.CLOSED: (
        ("Done with {who}; {introducer} knows how it went.", "Done with {who}."),
        ("Done: you know how it went between {who}.",),
    ),
    State.DECLINED: (
        ("It ended with a kind no on {day}: {who}.",),
        ("It ended with a kind no on {day}: {who}.",),
    ),
    State.DEFERRED: (("Put off with {who} until later.",), ("Put off until later: {who}.",)),
    State.MET: (("You and {who} have talked.",), ("{who} have talked.",)),
    State.SLIPPED: (
        ("The meeting with {who} did not happen.",),
        ("The meeting of {who} did not happen.",),
    ),
    State.SCHEDULED: (("You and {who} have agreed a time.",), ("{who} have agreed a time.",)),
    State.DELIVERY_FAILED: (("A mail to {who} came back.",), ("A mail came back: {who}.",)),
    State.AWOL: (
        ("No answer from {who} that I can see.",),
        ("No answer that I can see between {who}.",),
    ),
    State.STALLED: (
        ("Quiet between you and {who} since {day}.",),
        ("Quiet between {who} since {day}.",),
    ),
    State.CONNECTED: (("You and {who} are in touch.",), ("{who} are in touch.",)),
    State.HANDED_OFF: (
        ("{who} go on without you.",),
        ("{who} go on without you; what follows cannot be seen.",),
    ),
    State.FIRST_REPLY: (
        ("The first mail between you and {who} is written.",),
        ("The first mail between {who} is written.",),
    ),
    State.MADE: (
        ("{introducer} introduced you to {who} on {day}.", "Introduced to {who} on {day}."),
        ("{introducer} introduced {who} on {day}.", "You introduced {who} on {day}."),
    ),
    State.OPTED_IN: (("The answer is yes: {who}.",), ("The answer is yes: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Asked on {day} whether an introduction is welcome: {who}.",),
        ("Asked on {day} whether an introduction is welcome: {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("The answer was no this time: {who}.",),
        ("The answer was no this time: {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} offered on {day} to introduce you to {who}.", "Offered on {day}: {who}."),
        ("{introducer} offered on {day} to introduce {who}.", "You offered on {day}: {who}."),
    ),
    State.REQUESTED: (
        ("You asked on {day} for an introduction to {who}.",),
        ("Asked for on {day}: {who}.",),
    ),
}
_DE: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Von Ihnen beiseitegelegt.",), ("Von Ihnen beiseitegelegt.",)),
    State.CLOSED: (
        ("Mit {who} abgeschlossen; {introducer} weiß Bescheid.", "Mit {who} abgeschlossen."),
        ("Abgeschlossen: {who}; Sie wissen Bescheid.",),
    ),
    State.DECLINED: (
        ("Es endete {on} mit einer freundlichen Absage: {who}.",),
        ("Es endete {on} mit einer freundlichen Absage: {who}.",),
    ),
    State.DEFERRED: (("Mit {who} auf später verschoben.",), ("Auf später verschoben: {who}.",)),
    State.MET: (("Sie und {who} haben gesprochen.",), ("{who} haben gesprochen.",)),
    State.SLIPPED: (("Das Treffen mit {who} fiel aus.",), ("Das Treffen von {who} fiel aus.",)),
    State.SCHEDULED: (
        ("Sie und {who} haben einen Termin.",),
        ("{who} haben einen Termin.",),
    ),
    State.DELIVERY_FAILED: (("Eine Mail an {who} kam zurück.",), ("Eine Mail kam zurück: {who}.",)),
    State.AWOL: (
        ("Von {who} sehe ich keine Antwort.",),
        ("Zwischen {who} sehe ich keine Antwort.",),
    ),
    State.STALLED: (
        ("Still zwischen Ihnen und {who} seit {day}.",),
        ("Still zwischen {who} seit {day}.",),
    ),
    State.CONNECTED: (("Sie und {who} sind in Kontakt.",), ("{who} sind in Kontakt.",)),
    State.HANDED_OFF: (
        ("{who} schreiben sich ohne Sie weiter.",),
        ("{who} schreiben sich ohne Sie weiter; was folgt, ist nicht zu sehen.",),
    ),
    State.FIRST_REPLY: (
        ("Die erste Mail zwischen Ihnen und {who} ist geschrieben.",),
        ("Die erste Mail zwischen {who} ist geschrieben.",),
    ),
    State.MADE: (
        ("{introducer} hat Sie {on} mit {who} bekannt gemacht.", "Vorstellung {of}: {who}."),
        (
            "{introducer} hat {who} {on} bekannt gemacht.",
            "Sie haben {who} {on} bekannt gemacht.",
        ),
    ),
    State.OPTED_IN: (("Die Antwort ist ja: {who}.",), ("Die Antwort ist ja: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Frage {of}, ob eine Vorstellung willkommen ist: {who}.",),
        ("Frage {of}, ob eine Vorstellung willkommen ist: {who}.",),
    ),
    State.OPT_IN_DECLINED: (("Diesmal ein Nein: {who}.",), ("Diesmal ein Nein: {who}.",)),
    State.PROMISED: (
        (
            "{introducer} hat {on} angeboten, Sie mit {who} bekannt zu machen.",
            "Angebot {of}: {who}.",
        ),
        (
            "{introducer} hat {on} angeboten, {who} bekannt zu machen.",
            "Ihr Angebot {of}: {who}.",
        ),
    ),
    State.REQUESTED: (
        ("Sie haben {on} um eine Vorstellung bei {who} gebeten.",),
        ("Bitte {of}: {who}.",),
    ),
}
_FR: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Mis de côté par vous.",), ("Mis de côté par vous.",)),
    State.CLOSED: (
        ("Terminé avec {who} ; {introducer} sait comment cela s’est passé.", "Terminé avec {who}."),
        ("Terminé : vous savez comment cela s’est passé entre {who}.",),
    ),
    State.DECLINED: (
        ("Cela s’est terminé {on} par un refus aimable : {who}.",),
        ("Cela s’est terminé {on} par un refus aimable : {who}.",),
    ),
    State.DEFERRED: (("Remis à plus tard avec {who}.",), ("Remis à plus tard : {who}.",)),
    State.MET: (("Vous et {who} vous êtes parlé.",), ("{who} se sont parlé.",)),
    State.SLIPPED: (
        ("Le rendez-vous avec {who} n’a pas eu lieu.",),
        ("Le rendez-vous de {who} n’a pas eu lieu.",),
    ),
    State.SCHEDULED: (
        ("Vous avez un rendez-vous avec {who}.",),
        ("{who} ont un rendez-vous.",),
    ),
    State.DELIVERY_FAILED: (
        ("Un message à {who} est revenu.",),
        ("Un message est revenu : {who}.",),
    ),
    State.AWOL: (
        ("Pas de réponse visible de {who}.",),
        ("Pas de réponse visible entre {who}.",),
    ),
    State.STALLED: (
        ("Silence entre vous et {who} depuis {on}.",),
        ("Silence entre {who} depuis {on}.",),
    ),
    State.CONNECTED: (("Vous êtes en contact avec {who}.",), ("{who} sont en contact.",)),
    State.HANDED_OFF: (
        ("{who} continuent sans vous.",),
        ("{who} continuent sans vous ; la suite ne se voit pas.",),
    ),
    State.FIRST_REPLY: (
        ("Le premier message entre vous et {who} est écrit.",),
        ("Le premier message entre {who} est écrit.",),
    ),
    State.MADE: (
        ("{introducer} vous a présenté {who} {on}.", "Présentation {of} : {who}."),
        ("{introducer} a présenté {who} {on}.", "Vous avez présenté {who} {on}."),
    ),
    State.OPTED_IN: (("La réponse est oui : {who}.",), ("La réponse est oui : {who}.",)),
    State.OPT_IN_PENDING: (
        ("Question {of}, si une présentation est bienvenue : {who}.",),
        ("Question {of}, si une présentation est bienvenue : {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("La réponse est non cette fois : {who}.",),
        ("La réponse est non cette fois : {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} a proposé {on} de vous présenter {who}.", "Proposition {of} : {who}."),
        (
            "{introducer} a proposé {on} de présenter {who}.",
            "Votre proposition {of} : {who}.",
        ),
    ),
    State.REQUESTED: (
        ("Vous avez demandé {on} une présentation à {who}.",),
        ("Demande {of} : {who}.",),
    ),
}
_ES: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Apartado por usted.",), ("Apartado por usted.",)),
    State.CLOSED: (
        ("Terminado con {who}; {introducer} sabe cómo fue.", "Terminado con {who}."),
        ("Terminado: usted sabe cómo fue entre {who}.",),
    ),
    State.DECLINED: (
        ("Terminó {on} con un no amable: {who}.",),
        ("Terminó {on} con un no amable: {who}.",),
    ),
    State.DEFERRED: (("Aplazado con {who}.",), ("Aplazado para más adelante: {who}.",)),
    State.MET: (("Usted y {who} han hablado.",), ("{who} han hablado.",)),
    State.SLIPPED: (
        ("La reunión con {who} no tuvo lugar.",),
        ("La reunión de {who} no tuvo lugar.",),
    ),
    State.SCHEDULED: (("Usted tiene una cita con {who}.",), ("{who} tienen una cita.",)),
    State.DELIVERY_FAILED: (
        ("Un correo a {who} fue devuelto.",),
        ("Un correo fue devuelto: {who}.",),
    ),
    State.AWOL: (
        ("Ninguna respuesta visible de {who}.",),
        ("Ninguna respuesta visible entre {who}.",),
    ),
    State.STALLED: (
        ("Silencio entre usted y {who} desde {on}.",),
        ("Silencio entre {who} desde {on}.",),
    ),
    State.CONNECTED: (("Usted está en contacto con {who}.",), ("{who} están en contacto.",)),
    State.HANDED_OFF: (
        ("{who} siguen sin usted.",),
        ("{who} siguen sin usted; lo que venga no se ve.",),
    ),
    State.FIRST_REPLY: (
        ("El primer correo entre usted y {who} está escrito.",),
        ("El primer correo entre {who} está escrito.",),
    ),
    State.MADE: (
        ("{introducer} le presentó a {who} {on}.", "Presentación {of}: {who}."),
        ("{introducer} presentó a {who} {on}.", "Usted presentó a {who} {on}."),
    ),
    State.OPTED_IN: (("La respuesta es sí: {who}.",), ("La respuesta es sí: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Pregunta {of}, si una presentación es bienvenida: {who}.",),
        ("Pregunta {of}, si una presentación es bienvenida: {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("La respuesta fue no esta vez: {who}.",),
        ("La respuesta fue no esta vez: {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} ofreció {on} presentarle a {who}.", "Oferta {of}: {who}."),
        ("{introducer} ofreció {on} presentar a {who}.", "Su oferta {of}: {who}."),
    ),
    State.REQUESTED: (
        ("Usted pidió {on} que le presenten a {who}.",),
        ("Petición {of}: {who}.",),
    ),
}
_PT: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Posto de lado por si.",), ("Posto de lado por si.",)),
    State.CLOSED: (
        ("Concluído com {who}; {introducer} sabe como correu.", "Concluído com {who}."),
        ("Concluído: sabe como correu entre {who}.",),
    ),
    State.DECLINED: (
        ("Terminou {on} com um não gentil: {who}.",),
        ("Terminou {on} com um não gentil: {who}.",),
    ),
    State.DEFERRED: (("Adiado com {who}.",), ("Adiado para mais tarde: {who}.",)),
    State.MET: (("Já falou com {who}.",), ("{who} falaram.",)),
    State.SLIPPED: (
        ("A reunião com {who} não aconteceu.",),
        ("A reunião de {who} não aconteceu.",),
    ),
    State.SCHEDULED: (("Tem hora marcada com {who}.",), ("{who} têm hora marcada.",)),
    State.DELIVERY_FAILED: (("Um e-mail para {who} voltou.",), ("Um e-mail voltou: {who}.",)),
    State.AWOL: (
        ("Nenhuma resposta visível de {who}.",),
        ("Nenhuma resposta visível entre {who}.",),
    ),
    State.STALLED: (
        ("Silêncio entre si e {who} desde {day}.",),
        ("Silêncio entre {who} desde {day}.",),
    ),
    State.CONNECTED: (("Está em contacto com {who}.",), ("{who} estão em contacto.",)),
    State.HANDED_OFF: (
        ("{who} continuam sem si.",),
        ("{who} continuam sem si; o que se segue não se vê.",),
    ),
    State.FIRST_REPLY: (
        ("O primeiro e-mail entre si e {who} está escrito.",),
        ("O primeiro e-mail entre {who} está escrito.",),
    ),
    State.MADE: (
        ("{introducer} apresentou-lhe {who} {on}.", "Apresentação {of}: {who}."),
        ("{introducer} apresentou {who} {on}.", "Apresentou {who} {on}."),
    ),
    State.OPTED_IN: (("A resposta é sim: {who}.",), ("A resposta é sim: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Pergunta {of}, se uma apresentação é bem-vinda: {who}.",),
        ("Pergunta {of}, se uma apresentação é bem-vinda: {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("Desta vez a resposta foi não: {who}.",),
        ("Desta vez a resposta foi não: {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} ofereceu-se {on} para lhe apresentar {who}.", "Oferta {of}: {who}."),
        ("{introducer} ofereceu-se {on} para apresentar {who}.", "A sua oferta {of}: {who}."),
    ),
    State.REQUESTED: (
        ("Pediu {on} uma apresentação a {who}.",),
        ("Pedido {of}: {who}.",),
    ),
}

WORDS = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "pt": _PT}
