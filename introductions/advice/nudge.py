"""Advice on an introducer who urges one party with the other looking on (spec, section 6)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from introductions.faults.situation import Situation
from introductions.model import Participant, Signal
from introductions.text.sentences import sentences
from introductions.told import Reason
from introductions.who.written_names import closing_call, spoken_to

_URGES = re.compile(
    r"\b(?:(?:could|can|may|might) i ask you|a (?:word|line|note|reply|short answer) from you"
    r"|(?:making sure|check\w*|wondering|ask\w*|sure) (?:that |whether |if )?you(?:['’]ve"
    r"| have)?"
    r" (?:saw|seen|got|read|received|had)|(?:don['’]t|do not|not to) (?:leave|let"
    r"|keep) \w+ (?:hang|wait)\w*|left without an? \w+"
    r"|(?:find|spare|take|make) (?:\w+ )?(?:minutes?|moments?|time) (?:for|to)\b|(?:can|could"
    r"|would|will) you (?!both|two|believe|imagine)|(?:will|would|won['’]t|can['’]t"
    r"|could) you(?=[.!?]*$)|(?<![\w'’] )(?:give|drop|send|write) (?:\w+ ){1,3}(?:an?|your)"
    r" (?:\w+ )?(?:answer|reply|response|line|note|word|call|ring|shout)"
    r"|would it (?:kill|hurt) you|poke"
    r"|(?:what|how) about \w+['’]s (?:question|e-?mail|mail|note|message|request|offer)"
    r"|['’]s (?:question|e-?mail|mail|note|message|request|offer) (?:is|has been|still|from)"
    r"|needs? (?:to know|to hear|an answer|your answer|a reply)"
    r"|(?:written|wrote|asked|mailed|emailed) (?:to )?(?:you )?(?:twice|three times)"
    r"|it(?:['’]s| has| is) been (?:\w+ ){1,3}(?:days|weeks?|months?) since (?!i\b|we\b)"
    r"|asks? me (?:when|whether|if)|please (?:do )?(?:not |don['’]t )?(?:forget|remember|take"
    r"|get|reach|answer|write)"
    r"|your (?:note|answer|reply|mail|e-?mail|message|word|response|turn|move)\b|get (?:this"
    r"|it|things) (?:rolling|going|moving|started)|write (?:to )?(?:him|her|them)|get (?:going"
    r"|started|moving|in touch)|(?:has|have"
    r"|had) been (?:expecting|waiting|hoping)|(?:is|are) (?:expecting|hoping|keen to hear)"
    r"|(?:would|['’]d) (?:like|love|be glad|be happy) to hear|push|prod|don['’]t be shy"
    r"|(?:would|['’]d) (?:really |so )?(?:appreciate it|be (?:so |very |most )?(?:grateful|great"
    r"|good"
    r"|nice|kind|lovely|glad|happy|thankful|helpful)) if you|(?:managed|found time|got round) to"
    r"|(?:please|pls|kindly|do|would you(?: ever)?|could you|can you|will you|might you"
    r"|why not|go on and|go ahead and|just|mind you|don['’]t forget to|"
    r"remember to|may i ask you to|would you mind|time to|you (?:need|ought|should|must|owe"
    r"|promised|said)(?: to)?)\b[^.?!]{0,40}?"
    r"\b(?:write|writing|send|sending|answer\w*|reply\w*|respond\w*|drop|get back|reach out"
    r"|pick (?:it"
    r"|this) up|let|give|tell|call|ring|email|mail|start|begin|kick off|chime in"
    r"|weigh in|come back|confirm|say|put|have an? (?:answer|look|word)|take a (?:moment|minute))"
    r"|(?:were|are)n['’]t you (?:going|meant|supposed)|go on,|remind(?:er|ing)?|nudg\w+"
    r"|still (?:open|waiting|hoping|owes?|unanswered|outstanding"
    r"|pending|keen to hear)|(?:is|has been|was|are) (?:very |so |still )?(?:waiting|patient)"
    r"|pass(?:ed)? you by|slip(?:ped)? (?:by|past|through)|(?:haven['’]t|has not|hasn['’]t"
    r"|have not|not yet) (?:heard|had|seen|got|answered|replied|written|responded)"
    r"|(?:is|are) waiting|are you there|thoughts (?:for|on)|would (?:love|like|appreciate"
    r"|be glad of) an? (?:answer|reply|word|line)|did you (?:see|get|receive|miss|read|manage"
    r"|have a chance)|have you (?:seen|had|got"
    r"|managed|answered|written|replied)|any (?:news|word|reply|answer|chance)"
    r"|when (?:can|will|might) you|over to you|your turn|ball is (?:in your|with you)"
    r"|the floor is|the ball|overdue|due a(?:n)? (?:answer|reply)|bump\w*|chas(?:e|ing)|gentle"
    r"|bitte|erinner\w*|wartet|könntest du|würdest du|kannst du|melde dich|noch keine antwort"
    r"|relanc\w+|attend|s['’]il te plaît|s['’]il vous plaît|pourrais-tu|pourriez-vous"
    r"|tu as vu|réponse|recordat\w+|por favor|podrías|podría|puedes?|podes?|puoi|espera|contesta"
    r"|responde|escríbele"
    r"|ricord\w+|per favore|potresti|aspetta|rispond\w+|lembr\w+|poderia|aguarda"
    r"|responda|herinner\w*|wacht|zou je|kun je|alsjeblieft)\b",
    re.IGNORECASE,
)
_HINTS = re.compile(  # said to one who owes an answer
    r"\b(?:go(?:ne)? astray|hurry|rush(?! to answer)|silence|quiet|misery|tenterhooks|patien\w+"
    r"|on your (?:desk|plate|side|list|table)|has (?:\w+ )?questions?|glad of (?:a|an|any)"
    r"|(?:would|['’]d|does|did) (?:\w+ )?(?:like|love|want|need|hope|be (?:glad|happy|grateful"
    r"|keen))"
    r"|(?:wants|needs|hopes|asked|asks|wrote|wonders|deserves|counts?|relies|depends)\b"
    r"|(?:a|one|any|some) (?:line|word|sign|answer|reply|note|yes|no)\b|before (?:he|she"
    r"|they) (?:gives?"
    r"|goes|turns?|looks?)|yes or (?:a )?no|either way|answer|reply|respond|get back|come back to"
    r"|sort(?:ed)? (?:this|it)|moving|held up|stuck|waiting|wait)\b",
    re.IGNORECASE,
)
_NOT_URGING = re.compile(
    r"\b(?:no need to|don['’]t (?:worry|feel)|whenever|thank you for (?:writing|answering"
    r"|the quick)|glad (?:you|that you)|"
    r"good to see (?:you|that)|sorry(?! to (?:chase|bother|nag|push|press|hurry))|wrong address"
    r"|resending|(?:right|correct|new) address"
    r"|didn['’]t reach|bounced|came back)\b",
    re.IGNORECASE,
)


def nudge_in_public(situation: Situation) -> Signal | None:
    """The sentence that urges one party before the other; None where none does."""
    intro = situation.intro
    if intro is None or not situation.introducing or situation.made is None:
        return None
    if sum(situation.in_open(p) for p in situation.others) < 2:
        return None
    for sentence, meant in _said_to_one(situation):
        if _NOT_URGING.search(sentence):
            continue
        if _URGES.search(sentence) or (_owes(situation, meant) and _HINTS.search(sentence)):
            return Signal(Reason.READ_BY_OTHER, words=sentence)
    return None


def _said_to_one(situation: Situation) -> list[tuple[str, Participant]]:
    """The sentences said to exactly one of the parties, with who that is."""
    found: list[tuple[str, Participant]] = []
    meant = _meant(situation, situation.addressed)
    alone = meant[0] if len(meant) == 1 else None
    for sentence in sentences(situation.text):
        names = spoken_to(sentence.text) or closing_call(sentence.text)
        called = _meant(situation, names)
        if called:
            alone = called[0] if len(called) == 1 else None
        if alone is not None:
            found.append((sentence.text, alone))
    return found


def _meant(situation: Situation, names: Iterable[str]) -> list[Participant]:
    """Which of the parties the names mean, each once."""
    people = [p for n in names for p in situation.book.resolve(n, situation.others)]
    return list({situation.book.key(p): p for p in people}.values())


def _owes(situation: Situation, person: Participant) -> bool:
    """True where the last message between the parties came from the other, to *person*."""
    wrote = [m for m in situation.since_made if not situation.book.is_owner(m.sender)]
    return bool(wrote) and not situation.book.same(wrote[-1].sender, person)
