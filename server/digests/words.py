"""The words of digest and nudge around their lines, in five languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from introductions.words.packs import pack


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    digest: str
    nudge: str
    sections: tuple[str, ...]  # in the order of introductions.digest.Section
    slips: str
    weeks: str
    made: str
    answered: str
    reply: str
    open: str
    wrong: str
    everything: str
    settings: str
    stop: str
    why: str
    colon: str = ": "


_WORDS = {
    "en": Words(
        "Your introductions, week of {day}",
        "Your introductions on {day}",
        (
            "Your turn",
            "Waiting on others",
            "Introductions you made",
            "Loops to close",
            "Promised",
            "Check in",
            "Done this week",
        ),
        "In other mail you sent",
        "Four weeks of introductions",
        "made",
        "answered",
        "Suggested reply",
        "Open in Gmail",
        "Something here is not an introduction? Say so on the page.",
        "Everything at a glance",
        "Settings",
        "Stop these mails",
        "You get this because you switched it on. Nobody else does.",
    ),
    "de": Words(
        "Ihre Vorstellungen, Woche vom {day}",
        "Ihre Vorstellungen am {day}",
        (
            "Sie sind dran",
            "Warten auf andere",
            "Von Ihnen vorgestellt",
            "Noch Bescheid geben",
            "Versprochen",
            "Wieder melden",
            "Diese Woche erledigt",
        ),
        "In anderen gesendeten Mails",
        "Vier Wochen Vorstellungen",
        "vorgestellt",
        "beantwortet",
        "Antwortvorschlag",
        "In Gmail öffnen",
        "Etwas ist keine Vorstellung? Sagen Sie es auf der Seite.",
        "Alles auf einen Blick",
        "Einstellungen",
        "Diese Mails abbestellen",
        "Sie erhalten dies, weil Sie es eingeschaltet haben. Sonst niemand.",
    ),
    "fr": Words(
        "Vos présentations, semaine du {day}",
        "Vos présentations du {day}",
        (
            "À vous",
            "En attente des autres",
            "Présentations que vous avez faites",
            "Retours à donner",
            "Promis",
            "Reprendre contact",
            "Fait cette semaine",
        ),
        "Dans d’autres messages envoyés",
        "Quatre semaines de présentations",
        "faites",
        "avec réponse",
        "Réponse suggérée",
        "Ouvrir dans Gmail",
        "Ceci n’est pas une présentation ? Dites-le sur la page.",
        "Tout voir d’un coup d’œil",
        "Réglages",
        "Ne plus recevoir ces messages",
        "Vous recevez ceci parce que vous l’avez activé. Personne d’autre ne le reçoit.",
        "\N{NO-BREAK SPACE}: ",
    ),
    "es": Words(
        "Sus presentaciones, semana del {day}",
        "Sus presentaciones del {day}",
        (
            "Le toca a usted",
            "A la espera de otros",
            "Presentaciones que hizo",
            "Resultados por contar",
            "Prometido",
            "Retomar el contacto",
            "Hecho esta semana",
        ),
        "En otros mensajes que envió",
        "Cuatro semanas de presentaciones",
        "hechas",
        "con respuesta",
        "Respuesta sugerida",
        "Abrir en Gmail",
        "¿Algo no es una presentación? Dígalo en la página.",
        "Todo de un vistazo",
        "Ajustes",
        "Dejar de recibir estos mensajes",
        "Recibe esto porque lo activó. Nadie más lo recibe.",
    ),
    "pt": Words(
        "As suas apresentações, semana de {day}",
        "As suas apresentações de {day}",
        (
            "É a sua vez",
            "À espera de outros",
            "Apresentações que fez",
            "Resultados por contar",
            "Prometido",
            "Retomar o contacto",
            "Feito esta semana",
        ),
        "Noutras mensagens que enviou",
        "Quatro semanas de apresentações",
        "feitas",
        "com resposta",
        "Resposta sugerida",
        "Abrir no Gmail",
        "Algo não é uma apresentação? Diga-o na página.",
        "Ver tudo de relance",
        "Definições",
        "Deixar de receber estes e-mails",
        "Recebe isto porque o ativou. Mais ninguém recebe.",
    ),
}


def words_of(language: str) -> Words:
    """Return the words of *language*, English where there are none."""
    return _WORDS.get(language, _WORDS["en"])


def long_day(day: date, language: str) -> str:
    """Return a date with its month: "16 November"."""
    words = pack(language)
    filled = words.far_day.replace("{date}", str(day.day))
    return filled.replace("{month}", words.months[day.month - 1])
