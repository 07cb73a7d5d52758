"""Why something is to be done, in every language (see `reason_words`)."""

from __future__ import annotations

from collections.abc import Mapping

from introductions.told import Reason
from introductions.words.languages import Said

OF_DUTY: Mapping[Reason, Said] = {
    Reason.FELL_THROUGH: (
        "the agreed time fell through and no new one is agreed",
        "der vereinbarte Termin fiel aus, ein neuer ist nicht vereinbart",
        "le rendez-vous convenu est tombé à l’eau, sans nouvelle date",
        "la cita acordada no se dio y no hay otra",
        "o encontro combinado não aconteceu e não há outro marcado",
    ),
    Reason.MEETING_PASSED: (
        "the agreed time has passed and you have not written since",
        "der vereinbarte Termin ist vorbei, und Sie haben seither nicht geschrieben",
        "le rendez-vous convenu est passé et vous n’avez pas écrit depuis",
        "la cita acordada ya pasó y usted no ha escrito desde entonces",
        "o encontro combinado já passou e não voltou a escrever",
    ),
    Reason.NOT_TOLD: (
        "the introducer has not heard how it went",
        "wer vorgestellt hat, weiß noch nicht, wie es ausging",
        "l’auteur de la présentation ne sait pas comment cela s’est passé",
        "quien hizo la presentación no sabe cómo fue",
        "quem fez a apresentação não sabe como correu",
    ),
    Reason.NOT_THANKED: (
        "no thanks of yours reached the introducer",
        "wer vorgestellt hat, hat noch keinen Dank von Ihnen",
        "aucun merci de votre part n’est parvenu à l’auteur de la présentation",
        "quien hizo la presentación no ha recibido su agradecimiento",
        "quem fez a apresentação ainda não recebeu o seu agradecimento",
    ),
    Reason.BOTH_QUIET: (
        "both of you wrote, then it went quiet",
        "beide haben geschrieben, dann wurde es still",
        "vous avez écrit tous les deux, puis plus rien",
        "los dos escribieron y luego hubo silencio",
        "os dois escreveram e depois fez-se silêncio",
    ),
    Reason.OTHER_WAITS: (
        "wrote and has no answer that you can see",
        "hat geschrieben, und eine Antwort ist für Sie nicht zu sehen",
        "a écrit, sans réponse visible pour vous",
        "escribió y usted no ve ninguna respuesta",
        "escreveu e não se vê nenhuma resposta",
    ),
    Reason.OTHER_SILENT: (
        "no answer to this that you can see",
        "eine Antwort darauf ist für Sie nicht zu sehen",
        "sans réponse visible pour vous",
        "usted no ve ninguna respuesta a esto",
        "não se vê nenhuma resposta a isto",
    ),
    Reason.NOBODY_SEEN: (
        "nobody has written yet that you can see",
        "soweit Sie sehen können, hat noch niemand geschrieben",
        "personne n’a encore écrit, pour autant que vous puissiez le voir",
        "que usted vea, nadie ha escrito todavía",
        "tanto quanto se vê, ainda ninguém escreveu",
    ),
    Reason.TWO_WEEKS: (
        "two weeks have passed and nobody has told you how it went",
        "zwei Wochen sind vorbei, und niemand hat Ihnen gesagt, wie es lief",
        "deux semaines ont passé et personne ne vous a dit comment cela s’est passé",
        "han pasado dos semanas y nadie le ha dicho cómo fue",
        "passaram duas semanas e ninguém lhe disse como correu",
    ),
    Reason.CAME_BACK: (
        "the mail came back undelivered",
        "die E-Mail kam unzustellbar zurück",
        "le message est revenu sans être remis",
        "el correo volvió sin entregarse",
        "o e-mail voltou sem ser entregue",
    ),
    Reason.DAY_HAS_COME: (
        "the day that was named has come",
        "der genannte Tag ist da",
        "le jour dit est arrivé",
        "ha llegado el día indicado",
        "chegou o dia indicado",
    ),
    Reason.NOBODY_WROTE: (
        "nobody has written yet",
        "noch hat niemand geschrieben",
        "personne n’a encore écrit",
        "nadie ha escrito todavía",
        "ainda ninguém escreveu",
    ),
    Reason.WAITS_FOR_YOU: (
        "waits for your answer",
        "wartet auf Ihre Antwort",
        "attend votre réponse",
        "espera su respuesta",
        "espera a sua resposta",
    ),
    Reason.RUN_UNANSWERED: (
        "your last messages have no answer that can be seen",
        "auf Ihre letzten Nachrichten ist keine Antwort zu sehen",
        "vos derniers messages sont sans réponse visible",
        "sus últimos mensajes no tienen respuesta visible",
        "as suas últimas mensagens não têm resposta visível",
    ),
    Reason.UNANSWERED: (
        "no answer that can be seen",
        "keine Antwort zu sehen",
        "pas de réponse visible",
        "ninguna respuesta visible",
        "nenhuma resposta visível",
    ),
    Reason.SAID_YES: (
        "said yes to the introduction",
        "hat Ja zur Vorstellung gesagt",
        "a dit oui à la présentation",
        "dijo que sí a la presentación",
        "disse que sim à apresentação",
    ),
    Reason.ASKS_WHETHER: (
        "asks whether an introduction is welcome",
        "fragt, ob eine Vorstellung willkommen ist",
        "demande si une présentation est bienvenue",
        "pregunta si una presentación es bienvenida",
        "pergunta se uma apresentação é bem-vinda",
    ),
    Reason.TEXT_ASKED: (
        "asked for a text to forward",
        "hat um einen Text zum Weiterleiten gebeten",
        "a demandé un texte à transférer",
        "pidió un texto para reenviar",
        "pediu um texto para reencaminhar",
    ),
    Reason.ASKED_YOU: (
        "asked you for an introduction",
        "hat Sie um eine Vorstellung gebeten",
        "vous a demandé une présentation",
        "le pidió una presentación",
        "pediu-lhe uma apresentação",
    ),
    Reason.YOU_PROMISED: (
        "you promised this introduction",
        "Sie haben diese Vorstellung versprochen",
        "vous avez promis cette présentation",
        "usted prometió esta presentación",
        "prometeu esta apresentação",
    ),
    Reason.PROMISED_YOU: (
        "promised you this introduction",
        "hat Ihnen diese Vorstellung versprochen",
        "vous a promis cette présentation",
        "le prometió esta presentación",
        "prometeu-lhe esta apresentação",
    ),
}
