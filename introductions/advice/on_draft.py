"""Quiet advice on a draft (spec, section 6): `draft_advice`."""

from __future__ import annotations

from collections.abc import Collection

from introductions.advice.asks import too_much_asked
from introductions.advice.badmouth import badmouth
from introductions.advice.follow_up import (
    follow_up_empty,
    follow_up_new_thread,
    follow_up_too_soon,
)
from introductions.advice.introducer import bcc_handoff_ok, introducer_lingering
from introductions.advice.making import intro_no_context, intro_no_opt_in, intro_shares_contact
from introductions.advice.meeting import vague_next_step
from introductions.advice.nudge import nudge_in_public
from introductions.faults.situation import Situation
from introductions.model import Advice, Fault, Hint, Signal

_ON_AN_ANSWER = {
    Advice.BCC_HANDOFF_OK: bcc_handoff_ok,
    Advice.VAGUE_NEXT_STEP: vague_next_step,
    Advice.FOLLOW_UP_EMPTY: follow_up_empty,
    Advice.FOLLOW_UP_TOO_SOON: follow_up_too_soon,
    Advice.FOLLOW_UP_NEW_THREAD: follow_up_new_thread,
    Advice.TOO_MUCH_ASKED: too_much_asked,
    Advice.BADMOUTH: badmouth,
    Advice.NUDGE_IN_PUBLIC: nudge_in_public,
}
_ON_AN_INTRODUCTION = {
    Advice.INTRO_NO_CONTEXT: intro_no_context,
    Advice.INTRO_NO_OPT_IN: intro_no_opt_in,
    Advice.INTRO_SHARES_CONTACT: intro_shares_contact,
}


def draft_advice(
    situation: Situation, faults: Collection[Hint], introduces: bool
) -> tuple[Hint, ...]:
    """The advice on a draft, in the order of the specification.

    *introduces*: the draft is itself an introduction; it then gets advice on introductions only.
    """
    if introduces:
        found = {code: rule(situation) for code, rule in _ON_AN_INTRODUCTION.items()}
    elif situation.made is not None:
        found = {code: rule(situation) for code, rule in _ON_AN_ANSWER.items()}
        found[Advice.INTRODUCER_LINGERING] = _lingering(situation, faults)
    else:
        return ()
    return tuple(_hint(situation, code, why) for code in Advice if (why := found.get(code)))


def _lingering(situation: Situation, faults: Collection[Hint]) -> Signal | None:
    """The reason why the introducer lingers; None beside a claim that he is in bcc."""
    if any(hint.code is Fault.BCC_CLAIM_STILL_CC for hint in faults):
        return None
    return introducer_lingering(situation)


def _hint(situation: Situation, code: Advice, why: Signal) -> Hint:
    return Hint(code, situation.others, "", situation.message.sent_at, (why,))
