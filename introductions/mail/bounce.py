"""Bounces: which mail came back, and for whom (RFC 3464)."""

from __future__ import annotations

import re

from introductions.model import Message

_DAEMON = re.compile(
    r"^(?:mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|microsoftexchange\w*|mdaemon"
    r"|bounces?)(?:$|[-+_.=])",
    re.IGNORECASE,
)
_DAEMON_NAME = re.compile(
    r"mail delivery (?:subsystem|system|service)|mailer-daemon|system administrator|postmaster"
    r"|mail administrator",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^\s*(?:undeliver(?:able|ed)\b|undelivered mail|deliver\w+ status notification"
    r"|delivery (?:failure|has failed|notification|status)"
    r"|(?:mail|message) (?:delivery|delivering) (?:failed|failure|problem|error)|failure notice"
    r"|returned (?:mail|to sender)"
    r"|(?:mail )?returned mail|mail system error|message undeliverable|couldn['’]t deliver"
    r"|your message (?:couldn|wasn|could not)"
    r"|unzustellbar|nicht zugestellt|zustellung fehlgeschlagen|non remis"
    r"|échec de (?:la )?(?:remise|distribution)"
    r"|non remesso|mancato recapito|no se puede entregar|no entregado|error de entrega"
    r"|não entregue|falha na entrega"
    r"|onbestelbaar|kan niet worden bezorgd|ej levererat|ikke leveret|nie dostarczono"
    r"|не доставлено)",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"\bdelay(?:ed)?\b|warning: (?:could|message)|still trying|action:\s*delayed|verzögert|retardé",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"^[ \t]*(?:final|original)-recipient[ \t]*:\s{0,9}(?:rfc822[ \t]*;)?\s{0,9}"
    r"<?([^\s<>;@]{1,200}@[^\s<>;]{1,300})",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESS = re.compile(r"(?<![\w.+@-])[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_RETURNED = re.compile(
    r"^[^\w\n]*(?:original message|returned message|message headers"
    r"|headers? of the (?:original )?message|original message headers"
    r"|(?<=--- )(?:this is a copy|forwarded|original|returned)|the following is|copy of (?:your"
    r"|the) message|return-path:|received:)",
    re.IGNORECASE | re.MULTILINE,
)


def is_bounce(message: Message) -> bool:
    """True for a notice that mail was not delivered; a notice of mere delay is none."""
    return is_delivery_notice(message) and not is_delay(message)


def is_delivery_notice(message: Message) -> bool:
    """True for any notice of a mail system about mail on its way."""
    kind = message.headers.get("content-type", "").lower()
    if "report-type=delivery-status" in kind.replace('"', "").replace(" ", ""):
        return True
    if "x-failed-recipients" in message.headers:
        return True
    local = message.sender.email.partition("@")[0]
    by_daemon = bool(_DAEMON.match(local) or _DAEMON_NAME.search(message.sender.name))
    return by_daemon and (
        not local.startswith("postmaster") or bool(_SUBJECT.match(message.subject))
    )


def is_delay(message: Message) -> bool:
    """True for a notice that delivery is being tried again."""
    failed = re.search(r"action:\s*failed", message.text, re.IGNORECASE)
    return not failed and bool(_DELAYED.search(message.subject))


def bounced_recipients(message: Message) -> tuple[str, ...]:
    """The addresses that a bounce says were not reached, in lower case; () when none."""
    if not is_bounce(message):
        return ()
    stated = _ADDRESS.findall(message.headers.get("x-failed-recipients", ""))
    stated = stated or _FINAL.findall(message.text)
    if not stated:
        stated = _named_in(message)
    return tuple(dict.fromkeys(address.lower().strip(".") for address in stated))


def _named_in(message: Message) -> list[str]:
    """The addresses in the notice itself, without the mail systems' own and the owner's."""
    returned = _RETURNED.search(message.text)
    notice = message.text[: returned.start()] if returned and returned.start() else message.text
    addressed = {person.email for person in message.reached} | {message.sender.email}
    found = [
        address for address in _ADDRESS.findall(notice[:10_000]) if address.lower() not in addressed
    ]
    return [address for address in found if not _DAEMON.match(address)]
