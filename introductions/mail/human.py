"""Whether a person wrote a message to people: spec, section 1, "human message"."""

from __future__ import annotations

import re

from introductions.mail.auto_reply import is_auto_reply
from introductions.mail.bounce import is_bounce
from introductions.mail.subjects import is_answer
from introductions.model import Message, Participant
from introductions.who.names import address_words, called

# Addresses that nobody sits behind; what follows a plus or a dash is the machine's own.
_MACHINE = re.compile(
    r"^(?:(?:do|please)?[-_.]?(?:no|not|dont|never)[-_.]?(?:reply|respond|answer)"
    r"|ne[-_.]?pas[-_.]?repondre"
    r"|nicht[-_.]?antworten|no[-_.]?responder|nao[-_.]?responda|non[-_.]?rispondere|nepasrepondre"
    r"|noreply|donotreply|mailer[-_.]?daemon|postmaster|bounces?|notif(?:y|ications?|ier)|alerts?"
    r"|newsletters?|digest|calendar[-_.]?notifications?|automated?|auto[-_.]?(?:mail(?:er)?"
    r"|confirm)"
    r"|robot|bot|notetaker|listserv|majordomo|mailman|unsubscribe)(?:$|[-+_.=])"
    r"|[-_.](?:no[-_.]?reply|noreply|notifications?|bounces?|donotreply|mailer)$|^(?:owner"
    r"|request)-|-(?:owner|request|bounces)$",
    re.IGNORECASE,
)
# Services whose mail arranges, records or announces meetings and acquaintances.
_SERVICES = frozenset(
    {
        "calendly.com", "cal.com", "savvycal.com", "doodle.com", "chilipiper.com", "youcanbook.me",
        "acuityscheduling.com", "vimcal.com", "reclaim.ai", "clockwise.com", "hubspotmeetings.com",
        "otter.ai", "fireflies.ai", "fathom.video", "read.ai", "tldv.io", "grain.com", "avoma.com",
        "zoom.us", "webex.com", "linkedin.com", "facebookmail.com", "xing.com", "twitter.com",
        "x.com", "slack.com", "github.com", "docusign.net", "intercom-mail.com", "zendesk.com",
        "meetup.com", "eventbrite.com", "lunchclub.com", "evite.com", "plaxo.com",
    }
)  # fmt: skip
# Of these, the ones at whose domain people have addresses, too.
_EMPLOYERS = frozenset({"linkedin.com", "xing.com", "twitter.com", "x.com", "slack.com",
                        "github.com", "zoom.us"})  # fmt: skip
_CALENDAR_METHODS = {"REQUEST", "REPLY", "CANCEL", "COUNTER", "DECLINECOUNTER", "REFRESH", "ADD"}
_CALENDAR_SUBJECT = re.compile(
    r"^\s*(?:(?:updated )?invitation(?: from [^:]{1,60})?|(?:tentatively )?accepted|declined"
    r"|tentative"
    r"|cancell?ed(?: event)?|updated event|new event|rescheduled|new time proposed"
    r"|proposed new time"
    r"|(?:aktualisierte )?einladung|zugesagt|abgelehnt|abgesagt|mit vorbehalt|termin(?:absage"
    r"|änderung)"
    r"|invitation mise à jour|accepté|refusé|annulé|invitación(?: actualizada)?|aceptad[oa]"
    r"|rechazad[oa]"
    r"|cancelad[oa]|convite(?: atualizado)?|aceit[oe]|recusad[oa]|invito(?: aggiornato)?|accettato"
    r"|rifiutato|annullato|uitnodiging|geaccepteerd|geweigerd|geannuleerd)\s*:",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"@ .{0,40}\d|^\W*(?:when|wann|quand|cuándo|quando|wanneer|time)\b.{0,4}:", re.I | re.M
)
_MEETING_SUBJECT = re.compile(
    r"^\s*(?:(?:meeting|call) (?:recap|notes|summary|minutes)|recap|notes from"
    r"|your meeting (?:recap|notes|with)"
    r"|new (?:event|booking|appointment)|booking confirm\w+|confirmed|reminder|summary)\s*:",
    re.IGNORECASE,
)
_SAYS_MACHINE = re.compile(
    r"(?:this (?:is|was) an? auto(?:mat\w+|-?generated)|(?:do not|don't) (?:reply"
    r"|respond) (?:directly )?to this"
    r"|automatically generated|automatisch (?:erzeugt|erstellt|generiert)"
    r"|nicht auf diese (?:e-?mail|nachricht)"
    r"|ceci est un (?:e-?mail|message) automatique|ne pas répondre à ce|mensaje automático"
    r"|no responda a este"
    r"|mensagem automática|não responda a est|messaggio automatico|non rispondere a quest"
    r"|automatisch (?:gegenereerd|bericht)|manage (?:your )?(?:preferences|notifications)"
    r"|view in (?:your )?browser"
    r"|you (?:are receiving|received) this (?:e-?mail|message) because)",
    re.IGNORECASE,
)
# Each sentence of the pattern holds one of these: a cheap look before it.
_MACHINE_WORDS = (
    *(
        "automat",
        "reply",
        "respond",
        "answer",
        "antworten",
        "répondre",
        "rispond",
        "manage",
        "view in",
    ),
    *("this e-mail", "this email", "this message"),
)
_PROMOTED = {"CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "CHAT"}
_BULK = {"bulk", "list", "junk"}


def is_human(message: Message) -> bool:
    """True when a person wrote this to people; False for what programs and lists send."""
    return not (
        is_automatic(message)
        or is_bulk(message)
        or is_calendar_notice(message)
        or is_notification(message)
    )


def is_automatic(message: Message) -> bool:
    """True for bounces, answers by a program and whatever declares itself so (RFC 3834)."""
    submitted = message.headers.get("auto-submitted", "no").strip().lower()
    if not submitted.startswith("no") or is_own_digest(message):
        return True
    return is_bounce(message) or is_auto_reply(message)


def is_own_digest(message: Message) -> bool:
    """True for mail that this product sent."""
    return any(name.startswith("x-introkeeper") for name in message.headers)


def is_bulk(message: Message) -> bool:
    """True for posts of a mailing list, newsletters and other mail sent to many at once."""
    headers = message.headers
    if any(name in headers for name in ("list-id", "list-post", "list-unsubscribe", "list-help")):
        return True
    if headers.get("precedence", "").strip().lower() in _BULK:
        return True
    return bool(message.labels & _PROMOTED)


def is_calendar_notice(message: Message) -> bool:
    """True for an invitation, its answer, change or end."""
    calendar = message.calendar
    if calendar is not None and calendar.method in _CALENDAR_METHODS:
        return True
    if not _CALENDAR_SUBJECT.match(message.subject):
        return False
    return bool(_WHEN.search(message.subject) or _WHEN.search(message.text[:2000]))


def is_notification(message: Message) -> bool:
    """True for mail of a scheduler, a note-taker, a network or any address nobody sits behind."""
    local, _, domain = message.sender.email.partition("@")
    if _MACHINE.search(local):
        return True
    if _is_service(domain) and not (domain in _EMPLOYERS and _shows_name(message.sender)):
        return True
    if _says_machine(message.text) and not is_answer(message):
        return True
    return bool(_MEETING_SUBJECT.match(message.subject)) and _is_machine_named(message)


def _says_machine(text: str) -> bool:
    """True when the end of the text says that a program wrote it."""
    end = text[-600:].lower()
    return any(word in end for word in _MACHINE_WORDS) and bool(_SAYS_MACHINE.search(end))


def _is_service(domain: str) -> bool:
    parts = domain.split(".")
    return any(".".join(parts[start:]) in _SERVICES for start in range(len(parts) - 1))


def _shows_name(sender: Participant) -> bool:
    """True when an address is no role's, and shows its owner's name where there is one."""
    shown = address_words(sender.email)
    return bool(shown) and (not sender.name or not called(sender.name, "").isdisjoint(shown))


def _is_machine_named(message: Message) -> bool:
    """True when the sender bears the name of a service or address, not of a person."""
    name = message.sender.name
    return not name or not re.match(r"^[^\W\d_][\w.'’-]*,? +[^\W\d_]", name)
