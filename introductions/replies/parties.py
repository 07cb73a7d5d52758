"""Replies of one who was introduced: first lines, answers, follow-ups, the loop closed."""

from __future__ import annotations

from collections.abc import Callable

from introductions.life.open_question import offered_hour, open_question
from introductions.model import Duty, Message, Reply, State
from introductions.replies.desk import Desk
from introductions.words.hint_facts import is_own

Replies = tuple[Reply, ...]
_SECOND = 2  # the second follow-up comes after two messages of the owner's


def write_first(desk: Desk) -> Replies:
    """The first lines, the introducer thanked and in Bcc; once more with a correction."""
    parent = desk.made()
    if not any(p.email for p in desk.others):
        other = {"other": desk.facts.get("who", "")}
        return (desk.reply("address", desk.introducer, "which_address", parent=parent, more=other),)
    return tuple(
        desk.reply(choice, desk.others, *_thanks(desk), key, bcc=desk.introducer, parent=parent)
        for choice, key in (("write", "first"), ("correct", "correct"))
    )


def answer(desk: Desk) -> Replies:
    """Yes with the hour that was offered or times, later with a date, and a kind no."""
    parent = desk.cause() or desk.last_with(desk.others)
    first = desk.wrote(desk.others) == 0
    zone_name = desk.owner.timezone
    hour = offered_hour(parent, desk.now, zone_name) if parent else None
    more = {"taken": desk.words.time(hour) if hour else ""}
    bcc = desk.introducer if first else ()
    thanks = _thanks(desk) if first else ()
    return tuple(
        desk.reply(choice, desk.others, *thanks, choice, bcc=bcc, parent=parent, more=more)
        for choice in ("yes", "later", "no")
    )


def follow_up(desk: Desk) -> Replies:
    """The first follow-up with introducer, date, topic and what was asked; the second easier."""
    parent = _last(desk)
    again = desk.wrote(desk.others) >= _SECOND
    key = "follow_up_again" if again else "follow_up"
    own = parent if parent and is_own(parent.sender, desk.owner) else None
    asked = open_question(own, desk.others, desk.owner.timezone) if own else ""
    more = {"asked": desk.words.quotes.format(asked) if asked else ""}
    return (desk.reply("follow_up", desk.others, key, parent=parent, more=more),)


def give_up(desk: Desk) -> Replies:
    """Ask the introducer whether it arrived, offer one call, or close kindly."""
    parent = _last(desk)
    other = {"other": desk.facts.get("who", "")}
    return (
        desk.reply("ask", desk.introducer, "ask_introducer", parent=desk.made(), more=other),
        desk.reply("call", desk.others, "one_call", parent=parent),
        desk.reply("close", desk.others, "close", parent=parent),
    )


def undelivered(desk: Desk) -> Replies:
    """Ask whoever is at hand for another address of those whose mail came back."""
    lost = tuple(p for p in desk.hint.people if p in desk.others) or desk.others
    helpers = desk.introducer or tuple(p for p in desk.others if p not in lost)
    other = {"other": desk.words.joined_names(desk.names((p,)) for p in lost)}
    return (desk.reply("address", helpers, "other_address", parent=desk.made(), more=other),)


def check_in(desk: Desk) -> Replies:
    """The note that was promised or asked for on a day."""
    return (desk.reply("check_in", desk.others, "check_in", parent=_last(desk)),)


def new_time(desk: Desk) -> Replies:
    """New times for a meeting that did not happen."""
    return (desk.reply("new_time", desk.others, "new_time", parent=_last(desk)),)


def after_meeting(desk: Desk) -> Replies:
    """The note after a meeting, with the next step."""
    return (desk.reply("next", desk.others, "after_meeting", parent=_last(desk)),)


def close_loop(desk: Desk) -> Replies:
    """Two lines to the introducer with the outcome, good or bad."""
    state = desk.entry.state if desk.entry else None
    if state is State.MET:
        choices: tuple[tuple[str, str], ...] = (("good", "loop_good"), ("no_fit", "loop_no_fit"))
    elif state is State.DECLINED:
        choices = (("tell", "loop_no_fit"),)
    else:
        choices = (("tell", "loop_given_up"),)
    other = {"other": desk.facts.get("who", "")}
    return tuple(
        desk.reply(choice, desk.introducer, key, parent=desk.made(), more=other)
        for choice, key in choices
    )


def thank(desk: Desk) -> Replies:
    """Thanks to the introducer alone."""
    other = {"other": desk.facts.get("who", "")}
    return (desk.reply("thank", desk.introducer, "thank", parent=desk.made(), more=other),)


def pick_up(desk: Desk) -> Replies:
    """A note that takes up a thread gone quiet."""
    return (desk.reply("follow_up", desk.others, "quiet", parent=_last(desk)),)


def _thanks(desk: Desk) -> tuple[str, ...]:
    return ("thanks_bcc",) if desk.introducer else ()


def _last(desk: Desk) -> Message | None:
    return desk.last_with(desk.others) or desk.made()


PARTIES: dict[Duty, Callable[[Desk], Replies]] = {
    Duty.YOU_WRITE_FIRST: write_first,
    Duty.YOU_OWE_REPLY: answer,
    Duty.AWAITING_REPLY: follow_up,
    Duty.GIVE_UP: give_up,
    Duty.DELIVERY_FAILED: undelivered,
    Duty.CHECK_IN_DUE: check_in,
    Duty.MEETING_SLIPPED: new_time,
    Duty.FOLLOW_UP_AFTER_MEETING: after_meeting,
    Duty.CLOSE_LOOP: close_loop,
    Duty.THANK_INTRODUCER: thank,
    Duty.GONE_QUIET: pick_up,
}
