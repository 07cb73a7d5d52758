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
        ("Abgeschlossen mit {who}; {introducer} weiß Bescheid.", "Abgeschlossen mit {who}."),
        ("Abgeschlossen: {who}; Sie wissen Bescheid.",),
    ),
    State.DECLINED: (
        ("Freundlich abgesagt ({day}): {who}.",),
        ("Freundlich abgesagt ({day}): {who}.",),
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
        ("Keine Antwort von {who}, die ich sehen kann.",),
        ("Keine Antwort zwischen {who}, die ich sehen kann.",),
    ),
    State.STALLED: (
        ("Still zwischen Ihnen und {who} seit {day}.",),
        ("Still zwischen {who} seit {day}.",),
    ),
    State.CONNECTED: (("Sie und {who} sind in Kontakt.",), ("{who} sind in Kontakt.",)),
    State.HANDED_OFF: (
        ("{who} schreiben sich ohne Sie weiter.",),
        ("{who} schreiben sich ohne Sie weiter.",),
    ),
    State.FIRST_REPLY: (
        ("Die erste Mail zwischen Ihnen und {who} ist geschrieben.",),
        ("Die erste Mail zwischen {who} ist geschrieben.",),
    ),
    State.MADE: (
        ("{introducer} hat Sie mit {who} bekannt gemacht ({day}).", "Vorgestellt ({day}): {who}."),
        (
            "{introducer} hat {who} bekannt gemacht ({day}).",
            "Von Ihnen vorgestellt ({day}): {who}.",
        ),
    ),
    State.OPTED_IN: (("Die Antwort ist ja: {who}.",), ("Die Antwort ist ja: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Gefragt ({day}), ob eine Vorstellung willkommen ist: {who}.",),
        ("Gefragt ({day}), ob eine Vorstellung willkommen ist: {who}.",),
    ),
    State.OPT_IN_DECLINED: (("Diesmal ein Nein: {who}.",), ("Diesmal ein Nein: {who}.",)),
    State.PROMISED: (
        (
            "{introducer} hat eine Vorstellung angeboten ({day}): {who}.",
            "Angeboten ({day}): {who}.",
        ),
        (
            "{introducer} hat eine Vorstellung angeboten ({day}): {who}.",
            "Von Ihnen angeboten ({day}): {who}.",
        ),
    ),
    State.REQUESTED: (
        ("Von Ihnen erbeten ({day}): eine Vorstellung bei {who}.",),
        ("Erbeten ({day}): {who}.",),
    ),
}
_FR: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Mis de côté par vous.",), ("Mis de côté par vous.",)),
    State.CLOSED: (
        ("Terminé avec {who} ; {introducer} sait comment.", "Terminé avec {who}."),
        ("Terminé : vous savez comment cela s’est passé entre {who}.",),
    ),
    State.DECLINED: (
        ("Un refus aimable ({day}) : {who}.",),
        ("Un refus aimable ({day}) : {who}.",),
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
        ("Silence entre vous et {who} ({day}).",),
        ("Silence entre {who} ({day}).",),
    ),
    State.CONNECTED: (("Vous êtes en contact avec {who}.",), ("{who} sont en contact.",)),
    State.HANDED_OFF: (("{who} continuent sans vous.",), ("{who} continuent sans vous.",)),
    State.FIRST_REPLY: (
        ("Le premier message entre vous et {who} est écrit.",),
        ("Le premier message entre {who} est écrit.",),
    ),
    State.MADE: (
        ("{introducer} vous a présenté {who} ({day}).", "Présentation ({day}) : {who}."),
        ("{introducer} a présenté {who} ({day}).", "Vous avez présenté {who} ({day})."),
    ),
    State.OPTED_IN: (("La réponse est oui : {who}.",), ("La réponse est oui : {who}.",)),
    State.OPT_IN_PENDING: (
        ("Demandé ({day}) si une présentation est bienvenue : {who}.",),
        ("Demandé ({day}) si une présentation est bienvenue : {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("La réponse est non cette fois : {who}.",),
        ("La réponse est non cette fois : {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} a proposé ({day}) de vous présenter {who}.", "Proposé ({day}) : {who}."),
        (
            "{introducer} a proposé ({day}) de présenter {who}.",
            "Vous avez proposé ({day}) : {who}.",
        ),
    ),
    State.REQUESTED: (
        ("Vous avez demandé ({day}) une présentation : {who}.",),
        ("Demandé ({day}) : {who}.",),
    ),
}
_ES: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Apartado por usted.",), ("Apartado por usted.",)),
    State.CLOSED: (
        ("Terminado con {who}; {introducer} sabe cómo fue.", "Terminado con {who}."),
        ("Terminado: usted sabe cómo fue entre {who}.",),
    ),
    State.DECLINED: (("Un no amable ({day}): {who}.",), ("Un no amable ({day}): {who}.",)),
    State.DEFERRED: (("Aplazado con {who}.",), ("Aplazado: {who}.",)),
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
        ("Silencio entre usted y {who} ({day}).",),
        ("Silencio entre {who} ({day}).",),
    ),
    State.CONNECTED: (("Usted está en contacto con {who}.",), ("{who} están en contacto.",)),
    State.HANDED_OFF: (("{who} siguen sin usted.",), ("{who} siguen sin usted.",)),
    State.FIRST_REPLY: (
        ("El primer correo entre usted y {who} está escrito.",),
        ("El primer correo entre {who} está escrito.",),
    ),
    State.MADE: (
        ("{introducer} le presentó a {who} ({day}).", "Presentación ({day}): {who}."),
        ("{introducer} presentó a {who} ({day}).", "Usted presentó a {who} ({day})."),
    ),
    State.OPTED_IN: (("La respuesta es sí: {who}.",), ("La respuesta es sí: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Preguntado ({day}) si una presentación es bienvenida: {who}.",),
        ("Preguntado ({day}) si una presentación es bienvenida: {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("La respuesta fue no esta vez: {who}.",),
        ("La respuesta fue no esta vez: {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} ofreció ({day}) presentarle a {who}.", "Ofrecido ({day}): {who}."),
        ("{introducer} ofreció ({day}) presentar a {who}.", "Usted ofreció ({day}): {who}."),
    ),
    State.REQUESTED: (
        ("Usted pidió ({day}) una presentación: {who}.",),
        ("Pedido ({day}): {who}.",),
    ),
}
_PT: Mapping[State, tuple[Wordings, Wordings]] = {
    State.DISMISSED: (("Posto de lado por si.",), ("Posto de lado por si.",)),
    State.CLOSED: (
        ("Concluído com {who}; {introducer} sabe como correu.", "Concluído com {who}."),
        ("Concluído: sabe como correu entre {who}.",),
    ),
    State.DECLINED: (("Um não gentil ({day}): {who}.",), ("Um não gentil ({day}): {who}.",)),
    State.DEFERRED: (("Adiado com {who}.",), ("Adiado: {who}.",)),
    State.MET: (("Você e {who} falaram.",), ("{who} falaram.",)),
    State.SLIPPED: (
        ("A reunião com {who} não aconteceu.",),
        ("A reunião de {who} não aconteceu.",),
    ),
    State.SCHEDULED: (("Você tem um encontro com {who}.",), ("{who} têm um encontro.",)),
    State.DELIVERY_FAILED: (("Um e-mail para {who} voltou.",), ("Um e-mail voltou: {who}.",)),
    State.AWOL: (
        ("Nenhuma resposta visível de {who}.",),
        ("Nenhuma resposta visível entre {who}.",),
    ),
    State.STALLED: (
        ("Silêncio entre você e {who} ({day}).",),
        ("Silêncio entre {who} ({day}).",),
    ),
    State.CONNECTED: (("Você está em contato com {who}.",), ("{who} estão em contato.",)),
    State.HANDED_OFF: (("{who} seguem sem você.",), ("{who} seguem sem você.",)),
    State.FIRST_REPLY: (
        ("O primeiro e-mail entre você e {who} está escrito.",),
        ("O primeiro e-mail entre {who} está escrito.",),
    ),
    State.MADE: (
        ("{introducer} apresentou você a {who} ({day}).", "Apresentação ({day}): {who}."),
        ("{introducer} apresentou {who} ({day}).", "Você apresentou {who} ({day})."),
    ),
    State.OPTED_IN: (("A resposta é sim: {who}.",), ("A resposta é sim: {who}.",)),
    State.OPT_IN_PENDING: (
        ("Perguntado ({day}) se uma apresentação é bem-vinda: {who}.",),
        ("Perguntado ({day}) se uma apresentação é bem-vinda: {who}.",),
    ),
    State.OPT_IN_DECLINED: (
        ("Desta vez a resposta foi não: {who}.",),
        ("Desta vez a resposta foi não: {who}.",),
    ),
    State.PROMISED: (
        ("{introducer} ofereceu ({day}) apresentar {who} a você.", "Oferecido ({day}): {who}."),
        ("{introducer} ofereceu ({day}) apresentar {who}.", "Você ofereceu ({day}): {who}."),
    ),
    State.REQUESTED: (
        ("Você pediu ({day}) uma apresentação: {who}.",),
        ("Pedido ({day}): {who}.",),
    ),
}

WORDS = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "pt": _PT}
