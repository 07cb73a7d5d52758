"""What happened in the life of an introduction, in every language.

The one who did it is named before it; `who` is to whom.
"""

from __future__ import annotations

from collections.abc import Mapping

from introductions.told import Happened
from introductions.words.languages import Said

STEPS: Mapping[Happened, Said] = {
    Happened.INTRODUCED: (
        "introduced them",
        "stellte sie einander vor",
        "a fait les présentations",
        "hizo las presentaciones",
        "fez as apresentações",
    ),
    Happened.OFFERED: (
        "offered an introduction",
        "bot eine Vorstellung an",
        "a proposé une présentation",
        "ofreció una presentación",
        "ofereceu uma apresentação",
    ),
    Happened.REQUESTED: (
        "asked for an introduction",
        "bat um eine Vorstellung",
        "a demandé une présentation",
        "pidió una presentación",
        "pediu uma apresentação",
    ),
    Happened.SOUNDED_OUT: (
        "asked whether an introduction is welcome",
        "fragte, ob eine Vorstellung willkommen ist",
        "a demandé si une présentation est bienvenue",
        "preguntó si una presentación es bienvenida",
        "perguntou se uma apresentação é bem-vinda",
    ),
    Happened.ANSWERED_INVITATION: (
        "answered the invitation",
        "antwortete auf die Einladung",
        "a répondu à l’invitation",
        "respondió a la invitación",
        "respondeu ao convite",
    ),
    Happened.CALENDAR_NOTE: (
        "sent a calendar note",
        "schickte einen Kalendereintrag",
        "a envoyé une note d’agenda",
        "envió un aviso de calendario",
        "enviou um aviso de agenda",
    ),
    Happened.AGREED: (
        "agreed a time with {who}",
        "vereinbarte einen Termin mit {who}",
        "a convenu d’une date avec {who}",
        "acordó una cita con {who}",
        "combinou uma hora com {who}",
    ),
    Happened.SAID_NO: (
        "said no to {who}",
        "sagte {who} ab",
        "a dit non à {who}",
        "dijo que no a {who}",
        "disse não a {who}",
    ),
    Happened.ASKED_FOR_TIME: (
        "asked {who} for more time",
        "bat {who} um mehr Zeit",
        "a demandé un délai à {who}",
        "pidió más tiempo a {who}",
        "pediu mais tempo a {who}",
    ),
    Happened.CANCELLED: (
        "cancelled with {who}",
        "sagte den Termin mit {who} ab",
        "a annulé le rendez-vous avec {who}",
        "canceló la cita con {who}",
        "cancelou o encontro com {who}",
    ),
    Happened.WROTE_AFTER_TALK: (
        "wrote after the talk to {who}",
        "schrieb nach dem Gespräch an {who}",
        "a écrit à {who} après l’entretien",
        "escribió a {who} después de la charla",
        "escreveu a {who} depois da conversa",
    ),
    Happened.CONFIRMED: (
        "confirmed to {who}",
        "bestätigte es {who}",
        "a confirmé à {who}",
        "se lo confirmó a {who}",
        "confirmou a {who}",
    ),
    Happened.PROPOSED: (
        "proposed a time to {who}",
        "schlug {who} einen Termin vor",
        "a proposé une date à {who}",
        "propuso una cita a {who}",
        "propôs uma hora a {who}",
    ),
    Happened.ASKED: (
        "asked {who}",
        "fragte {who}",
        "a posé une question à {who}",
        "preguntó a {who}",
        "perguntou a {who}",
    ),
    Happened.WROTE_TO: (
        "wrote to {who}",
        "schrieb an {who}",
        "a écrit à {who}",
        "escribió a {who}",
        "escreveu a {who}",
    ),
    Happened.WROTE: (
        "wrote",
        "schrieb",
        "a écrit",
        "escribió",
        "escreveu",
    ),
    Happened.CAME_BACK: (
        "mail to {who} came back",
        "E-Mail an {who} kam zurück",
        "message à {who} revenu",
        "correo a {who} devuelto",
        "e-mail para {who} devolvido",
    ),
    Happened.TIME_PASSED: (
        "the agreed time passed",
        "der vereinbarte Termin ist vorbei",
        "le rendez-vous convenu est passé",
        "pasó la cita acordada",
        "o encontro combinado passou",
    ),
}
