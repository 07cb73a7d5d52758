"""What each switch of the settings stands for."""

from server.web.tongues import LANGUAGES, Spoken

__all__ = ["LANGUAGES"]

DUTIES = Spoken(
    {
        "delivery_failed": "A mail of mine came back",
        "make_intro_now": "Somebody said yes to an introduction I asked about",
        "opt_in_waiting": "I am asked whether I want to be introduced",
        "send_blurb": "I am asked for a few lines to forward",
        "request_unanswered": "I am asked to introduce somebody",
        "promised_intro_due": "I offered an introduction",
        "promised_to_you": "An introduction was offered to me",
        "check_in_due": "It is time to write again, as agreed",
        "you_write_first": "I was introduced and write first",
        "you_owe_reply": "Somebody waits for my answer",
        "meeting_slipped": "A meeting did not happen",
        "follow_up_after_meeting": "A note after the meeting",
        "close_loop": "Tell the introducer how it went",
        "give_up": "Three mails without an answer",
        "awaiting_reply": "No answer yet to my mail",
        "thank_introducer": "Thank the introducer",
        "gone_quiet": "A conversation went quiet",
        "apologise": "Somebody I introduced waits in vain",
        "party_awol": "Somebody I introduced does not answer",
        "nobody_picked_up": "My introduction was not picked up",
        "ask_how_it_went": "Ask how my introduction went",
    }
)
FAULTS = Spoken(
    {
        "missing_other_party": "The other person is not on my mail",
        "cc_claim_absent": "I say that somebody is copied who is not",
        "bcc_claim_absent": "I say that somebody is in Bcc who is not",
        "bcc_claim_still_cc": "I say Bcc, but they are in To or Cc",
        "introducer_dropped": "The introducer is left out without thanks",
        "intro_one_recipient": "My introduction goes to one of two",
    }
)
ADVICE = Spoken(
    {
        "bcc_handoff_ok": "Introducer moved to Bcc: well done",
        "vague_next_step": "Name a day",
        "follow_up_empty": "A follow-up without a reason to answer",
        "follow_up_too_soon": "A follow-up very soon",
        "follow_up_new_thread": "A follow-up in a new conversation",
        "too_much_asked": "Too much asked at once",
        "introducer_lingering": "The introducer still gets every mail",
        "nudge_in_public": "A nudge that others read along",
        "badmouth": "A judgement of somebody",
        "intro_no_context": "An introduction without who and why",
        "intro_no_opt_in": "An introduction without asking first",
        "intro_shares_contact": "A private number in an introduction",
    }
)
CLOCKS = Spoken(
    {
        "you_write_first": "I write first (asked for it)",
        "you_write_first_party": "I write first (else)",
        "you_owe_reply": "My answer is due",
        "awaiting_reply": "No answer to me",
        "give_up": "Give up after the third mail",
        "stalled": "A conversation is quiet",
        "awol": "Somebody does not answer at all",
        "request_unanswered": "A request to me",
        "promised_intro_due": "An introduction I offered",
        "promised_to_you": "An introduction offered to me",
        "close_loop": "Tell the introducer",
        "thank_introducer": "Thank the introducer",
        "party_awol": "One I introduced is silent",
        "nobody_picked_up": "My introduction rests",
        "apologise": "One I introduced waits in vain",
    }
)
CLOCK_FIELDS = tuple(f"clock.{name}" for name in CLOCKS)
