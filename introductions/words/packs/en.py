"""English: hints and suggested replies."""

from __future__ import annotations

from introductions.words.packs.form import Pack

_HINTS = {
    "sent_missing_other_party": ("Your answer of {day} did not go to {who}.",),
    "sent_cc_claim_absent": ("Your mail of {day} says that you copy {who}, who did not get it.",),
    "sent_bcc_claim_absent": (
        "Your mail of {day} says that {who} is in Bcc, but {who} did not get it.",
    ),
    "sent_bcc_claim_still_cc": (
        "Your mail of {day} says that {who} is in Bcc, but {who} was in To or Cc.",
    ),
    "sent_introducer_dropped": ("Your answer of {day} left {who} out without a word of thanks.",),
    "sent_intro_one_recipient": (
        "Your introduction of {day} speaks to {who}, who did not get it.",
    ),
    "delivery_failed": (
        "Your mail of {day} to {who} came back; it needs another address.",
        "Your mail to {who} came back; it needs another address.",
        "Your mail came back; it needs another address.",
    ),
    "make_intro_now": (
        "{target} said yes on {day}: introduce {asker} now.",
        "The answer is yes: introduce {who} now.",
        "The answer is yes: make the introduction now.",
    ),
    "opt_in_waiting": (
        "{introducer} asked on {day} whether you would like to meet {who}.",
        "{introducer} asked on {day} whether an introduction is welcome.",
    ),
    "send_blurb": (
        "{introducer} asked you on {day} for a few lines to forward to {who}.",
        "{introducer} asked you on {day} for a few lines to forward.",
    ),
    "request_unanswered": (
        "{asker} asked you on {day} for an introduction to {target}.",
        "{asker} asked you on {day} for an introduction.",
        "Somebody asked you on {day} for an introduction.",
    ),
    "promised_intro_due": (
        "You offered on {day} to introduce {both}.",
        "You offered an introduction on {day}.",
    ),
    "promised_to_you": (
        "{introducer} offered on {day} to introduce you to {who}; nothing yet that I can see.",
        "{introducer} offered you an introduction on {day}; nothing yet that I can see.",
    ),
    "check_in_due": (
        "It is time to write to {who} again, as agreed on {day}.",
        "It is time to write to {who} again.",
    ),
    "you_write_first": ("{introducer} introduced you to {who} on {day}; the first line is yours.",),
    "you_owe_reply": ("{who} wrote to you on {day}; a short answer is due.",),
    "meeting_slipped": ("The meeting with {who} did not happen; offer a new time.",),
    "follow_up_after_meeting": (
        "You met {who} on {day}; send the next note.",
        "You met {who}; send the next note.",
    ),
    "close_loop": ("Tell {introducer} in two lines how it went with {who}.",),
    "give_up": ("No answer from {who} that I can see since {day}; choose how to close it.",),
    "awaiting_reply": ("No answer from {who} that I can see since {day}; one follow-up is fine.",),
    "thank_introducer": ("You and {who} are in touch: thank {introducer}.",),
    "gone_quiet": ("{who} wrote last on {day}, and it has been quiet since; pick it up again.",),
    "apologise": (
        "{waiting} has no answer from {silent} that I can see since {day}; tell {waiting} that "
        "you tried.",
        "{waiting} has no answer that I can see since {day}; tell {waiting} that you tried.",
    ),
    "party_awol": (
        "{waiting} wrote on {day}, and I see no answer from {silent}; ask {silent} alone.",
        "I see no answer from {silent} since {day}; ask {silent} alone.",
    ),
    "nobody_picked_up": (
        "You introduced {both} on {day}, and I see no first line yet; remind {first}.",
    ),
    "ask_how_it_went": ("You introduced {both} on {day}; ask how it went.",),
    "missing_other_party": ("{many} aren't on this email.", "{who} isn't on this email."),
    "cc_claim_absent": (
        "You say that you copy {many}, who aren't on this email.",
        "You say that you copy {who}, who isn't on this email.",
    ),
    "bcc_claim_absent": ("You say that {who} is in Bcc, but {who} isn't on this email.",),
    "bcc_claim_still_cc": ("You say that {who} is in Bcc, but {who} is still in To or Cc.",),
    "introducer_dropped": ("{who} isn't on this email and isn't thanked in it.",),
    "intro_one_recipient": ("This introduction speaks to {who}, who isn't on it.",),
    "bcc_handoff_ok": ("{introducer} is in Bcc with a word of thanks: well done.",),
    "vague_next_step": ("Name a day for {who}: two concrete times are easier to answer.",),
    "follow_up_empty": ("Give {who} a reason to answer: a date, a fact or one easy question.",),
    "follow_up_too_soon": (
        "You wrote to {who} on {day}; a little more time may help.",
        "You wrote to {who} a short while ago; a little more time may help.",
    ),
    "follow_up_new_thread": (
        "Answer in the thread that {introducer} opened, so that {who} sees the context.",
    ),
    "too_much_asked": ("One short ask is easier for {who} to answer.",),
    "introducer_lingering": ("{introducer} still gets every mail; move {introducer} to Bcc.",),
    "nudge_in_public": ("Write this to one person alone, so that nobody reads it along.",),
    "badmouth": ("{introducer} may read this as a judgement of {who}; the fit is what matters.",),
    "intro_no_context": (
        "Say in one line each who {both} are and why they should talk.",
        "Say in one line each who they are and why they should talk.",
    ),
    "intro_no_opt_in": (
        "I see no earlier mail in which {target} agreed; ask first.",
        "I see no earlier mail in which they agreed; ask first.",
    ),
    "intro_shares_contact": ("This gives a private number or address; ask its owner first.",),
}
_REPLIES = {
    "which_address": ("Thank you for the introduction.", "Which address reaches {other} best?"),
    "first": (
        "{other}, good to meet you.",
        "{introducer} had {topic} in mind, and I would gladly hear what would help you most. "
        "| I would gladly hear what would help you most.",
        "Would {slot1} or {slot2} suit you for a short call?",
        "If neither does, tell me what suits you.",
    ),
    "thanks_bcc": (
        "Thank you for the introduction, {introducer}; I am moving you to Bcc to spare your inbox.",
    ),
    "correct": (
        "{other}, good to meet you.",
        "A small correction, so that we start well: what I do is a little different from how it "
        "may have sounded, and I will gladly explain.",
        "Would {slot1} or {slot2} suit you for a short call?",
    ),
    "yes": (
        "Thank you for your note.",
        "I am happy to talk.",
        "{taken} suits me well. | {slot1} or {slot2} would suit me.",
    ),
    "later": (
        "Thank you for your note.",
        "My weeks are full just now, and I would gladly talk from {later} on.",
        "I will write to you then.",
    ),
    "no": (
        "Thank you for your note.",
        "I am not the right person for this at the moment, so I will pass.",
        "I wish you well with it.",
    ),
    "follow_up": (
        "{introducer} put us in touch on {made} about {topic}. "
        "| {introducer} put us in touch on {made}.",
        "I wrote to you on {day}.",
        "My question is still open: {asked} | Would {slot1} or {slot2} suit you for a short call?",
        "If somebody else is better placed, I am glad to be pointed there.",
    ),
    "follow_up_again": (
        "Just one easy question after my note of {day}: is {topic} of interest to you at the "
        "moment? | Just one easy question after my last note: is this of interest to you at the "
        "moment?",
        "A one-word answer is plenty.",
        "If it is, I could talk on {slot1}.",
    ),
    "ask_introducer": (
        "I wrote to {other} on {day} and may have missed the moment.",
        "Do you know whether it arrived, or should I leave it?",
        "Thank you again for connecting us.",
    ),
    "one_call": (
        "Mail may not be the best way for this.",
        "Would one short call be easier, on {slot1} or {slot2}?",
        "I am happy to ring you.",
    ),
    "close": (
        "I know how full things get, so I will not write about this again.",
        "If it becomes useful later, this address always works.",
        "All the best to you.",
    ),
    "other_address": (
        "My mail to {other} of {day} came back undelivered.",
        "Do you have another address for {other}?",
        "Thank you for your help.",
    ),
    "make": (
        "{target}, meet {asker}; {asker}, meet {target}.",
        "It is about {topic}.",
        "I think that a talk could be of use to both of you.",
        "{asker}, please write first.",
        "Feel free to move me to Bcc.",
    ),
    "opt_in_yes": (
        "Thank you for asking first.",
        "Yes, please connect us.",
        "A short call on {slot1} or {slot2} would suit me.",
    ),
    "opt_in_later": (
        "Thank you for asking first.",
        "It is too much for me just now; please ask me again around {later}.",
    ),
    "opt_in_no": (
        "Thank you for asking first.",
        "I will pass this time, and I appreciate that you thought of me.",
    ),
    "blurb": (
        "Thank you for offering to ask {target}.",
        "Here are lines that you can forward as they are: I would like to talk with {target} "
        "about {topic}. | Here are lines that you can forward as they are: I would like to talk "
        "with {target}.",
        "Twenty minutes would be plenty, and a no is perfectly fine.",
    ),
    "request_yes": (
        "I am glad to ask {target}.",
        "Could you send me three lines that I can forward: who you are, why {target}, and what "
        "you would ask? | Could you send me three lines that I can forward: who you are, and "
        "what you would ask?",
        "I will write as soon as I have them.",
    ),
    "request_no": (
        "Thank you for asking me.",
        "I am not the right person to make this introduction at the moment.",
        "I did not want to leave you waiting.",
    ),
    "opt_in_ask": (
        "{asker} would like to talk with you about {topic}. | {asker} would like to talk with you.",
        "May I connect the two of you?",
        "A no is perfectly fine.",
    ),
    "remind_offer": (
        "You kindly offered on {day} to put me in touch with {target}. | You kindly offered on "
        "{day} to put me in touch.",
        "If it is still a good time, I can send three lines to forward.",
        "If not, no problem at all.",
    ),
    "check_in": (
        "We said on {day} that I would write again, so I am writing as promised.",
        "Is it still useful to talk about {topic}? | Is it still useful to talk?",
        "{slot1} or {slot2} would suit me.",
    ),
    "new_time": (
        "It is a pity that our meeting did not work out.",
        "Would {slot1} or {slot2} suit you instead?",
    ),
    "after_meeting": (
        "Thank you for our talk on {day}. | Thank you for our talk.",
        "As a next step, would {slot1} or {slot2} suit you?",
    ),
    "loop_good": (
        "{other} and I spoke, and it was worth it.",
        "Thank you for bringing us together.",
    ),
    "loop_no_fit": (
        "A short word on {other}: the fit was not right this time.",
        "I am grateful that you thought of me.",
    ),
    "loop_given_up": (
        "A short word on {other}: I wrote and saw no answer, so I leave it there.",
        "I am grateful that you thought of me.",
    ),
    "thank": ("{other} and I are in touch now.", "Thank you for introducing us."),
    "quiet": (
        "I would like to pick up our thread of {day} again.",
        "Would {slot1} or {slot2} suit you for a short call?",
    ),
    "apology": (
        "I am sorry that you have not had an answer from {silent} yet.",
        "I will ask once more and tell you what I hear.",
        "If it stays quiet, I am glad to think of somebody else.",
    ),
    "nudge": (
        "Did {waiting}'s note of {day} reach you?",
        "A line either way would be kind.",
        "If it is not a fit, tell me and I will let {waiting} know.",
    ),
    "nudge_first": (
        "I introduced you to {target} on {day}.",
        "Would you pick it up in the thread this week?",
        "If it no longer fits, tell me and I will let {target} know.",
    ),
    "how_it_went": (
        "Did the two of you manage to talk?",
        "No need for details: a yes, a not yet or a not a fit is plenty.",
    ),
}
_CHOICES = {
    "write": "Write first",
    "correct": "With a correction",
    "yes": "Yes",
    "later": "Later",
    "no": "No",
    "follow_up": "Follow up",
    "ask": "Ask the introducer",
    "call": "One short call",
    "close": "Close kindly",
    "address": "Ask for another address",
    "make": "Introduce",
    "blurb": "Send the lines",
    "ask_first": "Ask first",
    "remind": "Remind",
    "check_in": "Check in",
    "new_time": "Offer a new time",
    "next": "Next step",
    "good": "It went well",
    "no_fit": "Not a fit",
    "tell": "Tell the outcome",
    "thank": "Thank",
    "apologise": "Apologise",
    "nudge": "Ask in private",
    "how": "Ask how it went",
    "fix": "Correct the recipients",
}
PACK = Pack(
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    near_day="{weekday}",
    far_day="{date} {month}",
    on_near=("on {weekday}",),
    on_far="on {date} {month}",
    of_near="of {weekday}",
    of_far="of {date} {month}",
    quotes="“{}”",
    slot="{weekday} {date} {month} at {hour}",
    joined="and",
    decimal=".",
    greeting="Hi {names},",
    greeting_titled=("Dear {names},",) * 3,
    greeting_full="Dear {names},",
    greeting_all="Hello,",
    small_after_greeting="",
    somebody="the other side",
    question=(
        "{many} aren't on this email. Send anyway?",
        "{who} isn't on this email. Send anyway?",
    ),
    introduction_subject="Introduction: {asker} and {target}",
    opt_in_subject="{asker}: may I connect you?",
    hints=_HINTS,
    replies=_REPLIES,
    choices=_CHOICES,
)
