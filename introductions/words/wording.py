"""The one sentence that a hint shows, in the owner's language (spec, section 9)."""

from __future__ import annotations

from datetime import datetime

from introductions.model import Entry, Fault, Hint, Owner
from introductions.who.names import first_name
from introductions.words.hint_facts import hint_facts
from introductions.words.packs import pack
from introductions.words.packs.form import first_filled

_ASKED = (Fault.MISSING_OTHER_PARTY, Fault.CC_CLAIM_ABSENT, Fault.INTRO_ONE_RECIPIENT)

_PEOPLE = ("who", "introducer", "both", "asker", "target", "silent", "waiting", "first")


def sentence(
    entry: Entry | None, hint: Hint, owner: Owner, now: datetime, language: str = "en"
) -> str:
    """One sentence with the names and the day; in a language without a pack it is English."""
    words = pack(language)
    facts = hint_facts(entry, hint, owner, now, words)
    wordings = words.hints[_key(hint)]
    said = first_filled(wordings, facts)
    if not said:
        known = {name: facts.get(name) or words.somebody for name in (*_PEOPLE, *facts)}
        said = first_filled(wordings, known | {"many": facts["many"]})
    return words.polished(said[:1].upper() + said[1:])


def _key(hint: Hint) -> str:
    """Under which key a pack words the hint: a fault of sent mail has words of its own."""
    sent = isinstance(hint.code, Fault) and bool(hint.message_id)
    return f"sent_{hint.code}" if sent else str(hint.code)


def question(hint: Hint, language: str = "en") -> str:
    """The question before sending ("Bob isn't on this email. Send anyway?"); else empty."""
    if hint.code not in _ASKED:
        return ""
    words = pack(language)
    names = [name for name in map(first_name, hint.people) if name]
    who = words.joined_names(names) or words.somebody
    asked = first_filled(words.question, {"who": who, "many": who if len(names) > 1 else ""})
    return words.polished(asked[:1].upper() + asked[1:])
