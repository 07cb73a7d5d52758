"""What happened in the life of an introduction, form by form, in four languages.

The one who did it is named before it; `reason_words` says how a form is read.
"""

from __future__ import annotations

from collections.abc import Mapping

STEPS: Mapping[str, tuple[str, str, str, str]] = {
    "introduced them": (
        "stellte sie einander vor",
        "a fait les présentations",
        "hizo las presentaciones",
        "fez as apresentações",
    ),
    "offered an introduction": (
        "bot eine Vorstellung an",
        "a proposé une présentation",
        "ofreció una presentación",
        "ofereceu uma apresentação",
    ),
    "asked for an introduction": (
        "bat um eine Vorstellung",
        "a demandé une présentation",
        "pidió una presentación",
        "pediu uma apresentação",
    ),
    "asked whether an introduction is welcome": (
        "fragte, ob eine Vorstellung willkommen ist",
        "a demandé si une présentation est bienvenue",
        "preguntó si una presentación es bienvenida",
        "perguntou se uma apresentação é bem-vinda",
    ),
    "answered the invitation": (
        "antwortete auf die Einladung",
        "a répondu à l’invitation",
        "respondió a la invitación",
        "respondeu ao convite",
    ),
    "sent a calendar note": (
        "schickte einen Kalendereintrag",
        "a envoyé une note d’agenda",
        "envió un aviso de calendario",
        "enviou um aviso de agenda",
    ),
    "agreed a time with {who}": (
        "vereinbarte einen Termin mit {who}",
        "a convenu d’une date avec {who}",
        "acordó una cita con {who}",
        "combinou uma hora com {who}",
    ),
    "said no to {who}": (
        "sagte {who} ab",
        "a dit non à {who}",
        "dijo que no a {who}",
        "disse não a {who}",
    ),
    "asked {who} for more time": (
        "bat {who} um mehr Zeit",
        "a demandé un délai à {who}",
        "pidió más tiempo a {who}",
        "pediu mais tempo a {who}",
    ),
    "cancelled with {who}": (
        "sagte den Termin mit {who} ab",
        "a annulé le rendez-vous avec {who}",
        "canceló la cita con {who}",
        "cancelou o encontro com {who}",
    ),
    "wrote after the talk to {who}": (
        "schrieb nach dem Gespräch an {who}",
        "a écrit à {who} après l’entretien",
        "escribió a {who} después de la charla",
        "escreveu a {who} depois da conversa",
    ),
    "confirmed to {who}": (
        "bestätigte es {who}",
        "a confirmé à {who}",
        "se lo confirmó a {who}",
        "confirmou a {who}",
    ),
    "proposed a time to {who}": (
        "schlug {who} einen Termin vor",
        "a proposé une date à {who}",
        "propuso una cita a {who}",
        "propôs uma hora a {who}",
    ),
    "asked {who}": (
        "fragte {who}",
        "a posé une question à {who}",
        "preguntó a {who}",
        "perguntou a {who}",
    ),
    "wrote to {who}": (
        "schrieb an {who}",
        "a écrit à {who}",
        "escribió a {who}",
        "escreveu a {who}",
    ),
    "wrote": ("schrieb", "a écrit", "escribió", "escreveu"),
    "mail to {who} came back": (
        "E-Mail an {who} kam zurück",
        "message à {who} revenu",
        "correo a {who} devuelto",
        "e-mail para {who} devolvido",
    ),
    "the agreed time passed": (
        "der vereinbarte Termin ist vorbei",
        "le rendez-vous convenu est passé",
        "pasó la cita acordada",
        "o encontro combinado passou",
    ),
}
