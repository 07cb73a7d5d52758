"""Replies before an introduction exists: opt-in, request, offer, the introduction itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from introductions.model import Duty, Participant, Reply
from introductions.replies.desk import Desk, plain

Replies = tuple[Reply, ...]


def make(desk: Desk) -> Replies:
    """The introduction itself, to both, in a new thread."""
    asker, target = _sides(desk)
    return tuple(_introduction(desk, asker, target))


def opt_in_answer(desk: Desk) -> Replies:
    """Yes, later or no to the question whether an introduction is welcome."""
    parent = desk.cause() or desk.made()
    keys = (("yes", "opt_in_yes"), ("later", "opt_in_later"), ("no", "opt_in_no"))
    return tuple(desk.reply(choice, desk.introducer, key, parent=parent) for choice, key in keys)


def blurb(desk: Desk) -> Replies:
    """Lines that the introducer can forward as they are."""
    parent = desk.cause() or desk.made()
    return (desk.reply("blurb", desk.introducer, "blurb", parent=parent, more=_target(desk)),)


def request_answer(desk: Desk) -> Replies:
    """Yes with a question for lines to forward, the question to the other side, or a kind no."""
    asker, target = _sides(desk)
    parent = desk.cause() or desk.made()
    yes = desk.reply("yes", asker, "request_yes", parent=parent, more=_target(desk))
    no = desk.reply("no", asker, "request_no", parent=parent)
    return (yes, *_opt_in_question(desk, asker, target), no)


def keep_promise(desk: Desk) -> Replies:
    """The question whether it is welcome, or the introduction itself."""
    asker, target = _sides(desk)
    question = _opt_in_question(desk, asker, target)
    if question and not all(p.email for p in (*asker, *target)):
        return tuple(question)
    return (*question, *_introduction(desk, asker, target))


def remind(desk: Desk) -> Replies:
    """A light reminder to the one who offered."""
    return (
        desk.reply(
            "remind", desk.introducer, "remind_offer", parent=desk.made(), more=_target(desk)
        ),
    )


def _introduction(
    desk: Desk, asker: tuple[Participant, ...], target: tuple[Participant, ...]
) -> list[Reply]:
    if not (asker and target):
        return []
    people = desk.called((*target, *asker))
    names = {
        side: desk.words.joined_names(plain(one.name) for one in people if one.person in members)
        for side, members in (("asker", asker), ("target", target))
    }
    subject = desk.written(desk.words.introduction_subject, names)
    letter = desk.reply("make", (*target, *asker), "make", subject=subject, more=names)
    return [replace(letter, to=(*letter.to, *_unreachable((*target, *asker))))]


def _opt_in_question(
    desk: Desk, asker: tuple[Participant, ...], target: tuple[Participant, ...]
) -> list[Reply]:
    names = {"asker": desk.names(asker)}
    if not (names["asker"] and any(p.email for p in target)):
        return []
    subject = desk.written(desk.words.opt_in_subject, names)
    return [desk.reply("ask_first", target, "opt_in_ask", subject=subject, more=names)]


def _unreachable(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Those without a known address, kept by name so that the owner sees who is missing."""
    return tuple(person for person in people if person.name and not person.email)


def _sides(desk: Desk) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Who asks and who is asked, as far as the entry knows; else the first and the rest."""
    entry, others = desk.entry, desk.others
    if entry is None or not others:
        return (), ()
    asker: tuple[Participant, ...] = (entry.asker,) if entry.asker else ()
    target: tuple[Participant, ...] = (entry.target,) if entry.target else ()
    if asker and not target:
        target = tuple(p for p in others if p not in asker)
    elif target and not asker:
        asker = tuple(p for p in others if p not in target)
    elif not (asker or target):
        asker, target = others[:1], others[1:]
    return asker, target


def _target(desk: Desk) -> dict[str, str]:
    return {"target": desk.facts.get("target") or desk.names(desk.others)}


BEFORE: dict[Duty, Callable[[Desk], Replies]] = {
    Duty.MAKE_INTRO_NOW: make,
    Duty.OPT_IN_WAITING: opt_in_answer,
    Duty.SEND_BLURB: blurb,
    Duty.REQUEST_UNANSWERED: request_answer,
    Duty.PROMISED_INTRO_DUE: keep_promise,
    Duty.PROMISED_TO_YOU: remind,
}
