"""Words that present somebody who is not on the mail, over marked text: `REASONS`, `AGAINST`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from introductions.finding import phrases, work_words
from introductions.finding.delegation import OURS
from introductions.finding.phrases import P, any_of
from introductions.patterns.gated import Gated

_THEM = r"(?:him|her|them|" + P + r")"
_THEY = r"(?:\b(?:he|she|they)|" + P + r")"
_TALK = (
    r"(?:talk(?: to| with)?|speak(?: to| with)?|meet(?: up)?(?: with)?|chat(?: to| with)?|"
    r"see|visit(?: with)?|hear from|connect with|get to know|sit down(?: with)?|"
    r"have (?:a|an) (?:\w+ )?(?:coffee|lunch|chat|word|call|talk|beer|drink)(?: with)?)"
)

WILL_CALL = any_of(
    _THEY
    + r"(?:, [^.!?]{0,60},)? ?(?:will|'ll|'s going to|is going to|is gonna|'s gonna|may|might|"
    r"should)(?: probably| then| also| soon| shortly| be)? (?:be )?(?:writ(?:e|ing)|call(?:ing)?|"
    r"ring(?:ing)?|contact(?:ing)?|e-?mail(?:ing)?|phon(?:e|ing)|get(?:ting)? (?:back|in touch|"
    r"ahold|hold)|reach(?:ing)? out|be in touch|text(?:ing)?|messag(?:e|ing)|drop(?:ping)?)"
    r"(?: to| with| of)? ?you\b(?! should| if| when| once)",
    _THEY + r"(?:'ll| will| is going to)(?: \w+)? (?:call|ring|write|phone|be in touch|come by|"
    r"stop by|get in touch)\b(?= (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r" (?:this|next) week| tonight| soon|[.,])",
    r"\byou(?: will|'ll| should| may| might| can)(?: \w+)? (?:be hearing|hear|get a (?:call|note|"
    r"mail|message)|expect (?:a|to))[^.!?]{0,20} from (?:an? |him|her|" + P + ")",
    r"\byou(?: will|'ll) (?:be receiving|be getting|receive|get|"
    r"shortly have) (?:an? )?(?:application|"
    r"letter|resume|call|note|e-?mail|proposal) from\b",
    r"\bexpect (?:an? )?(?:\w+ )?(?:call|note|mail|e-?mail|message|line|word)\b"
    r"(?! (?:by|before|on the))",
)
SENT = any_of(
    r"\bi(?:'ve| have|'ll| will)? (?:also |just |already )?(?:asked|told|suggested(?: to)?|"
    r"encouraged|invited|urged) " + _THEM + r"(?: to| that (?:he|she|they)) (?:get with|call|"
    r"write(?: to)?|contact|get in touch with|reach out to|e-?mail|talk to|speak to|ring|expect|"
    r"give|drop) (?:you|a)\b",
    r"\b(?:would like|'d like|want|wanted|going) to have " + P + r" (?:call|contact|write|"
    r"e-?mail) you\b",
    r"\bintroduce you to (?:an? |the |my |our )?(?:[\w-]+,? ){0,3}"
    + P
    + r"(?![^.!?]{0,30}\b(?:next (?:week|month|time)|tomorrow|tonight|when (?:you|we))\b)",
    r"\b(?:introduce|present) (?:to you )?(?:my (?:\w+ ){0,2})?" + P + r"(?: to you)?\b(?! in\b)",
    r"\b(?:asked|asks|has asked|wants) (?:that you|you to|me to ask you to|if you would|"
    r"whether you) [^.!?]{0,20}?(?:follow up|call|talk|speak|meet|contact|get in touch|see)",
)
WANTS = any_of(
    _THEY + r"(?:,? ?(?:(?!\b(?:i|we|you)\b)[^.!?§¤\n;:]){0,60}?)\b(?:(?:is|'s|was|would be|"
    r"will be|"
    r"'d be) )?(?:very |really |"
    r"also |quite |always )*(?:would love|'d love|would (?:really |very much )?like|'d like|"
    r"interested in|anxious|eager|keen|happy|glad|waiting|willing|wants|wanted|hoping|hopes|"
    r"wishes|insists|offered|agreed|asked|delighted|ready|would welcome|looking forward)"
    r"[^.!?]{0,25}?\b(?:to |on |a |an |for you to |you to |the )?(?:"
    + _TALK
    + r"|talking|speaking|meeting|hearing|connecting|chatting|feed|get in touch|chance|"
    r"opportunity|call|chat|word)\w*(?: (?:with|to|from))?"
    r"(?: you\b| someone| somebody| about| your| him| her|[^.!?]{0,20}\byou\b)",
    _THEY + r"(?:,? ?(?:(?!\b(?:i|we|you)\b)[^.!?§¤\n;:]){0,40}?)\b(?:would|'d|will|'ll|is|'s|"
    r"says (?:he|"
    r"she)'s)"
    r" (?:be )?(?:very |quite |more than )?(?:welcome|love|appreciate|like|fine with|open to|"
    r"up for|"
    r"glad of|happy (?:with|to (?:get|have|take)))[^.!?]{0,10}? (?:an?|your|"
    r"the) (?:\w+ )?(?:call|chat|"
    r"visit|note|mail|e-?mail|word|line|look|meeting)\b",
    _THEY + r"(?: [^.!?§¤]{0,40}?)? (?:would (?:like|love)|wants|wanted|'d (?:like|love)|hopes|"
    r"needs) to "
    r"(?:interview|ask|pick|see|show|pick|learn from|visit|come (?:by|out|over)|stop by|"
    r"get)\b[^.!?]{0,20}"
    r"\b(?:you|your|someone|somebody)\b",
)
SAID = any_of(
    r"\bi (?:told|advised) " + _THEM + r" to (?:use|try|see|ask|hire|look you up|come to|"
    r"go to) you\b",
    r"\bi(?:'ve| have)? (?:also |already |just )?(?:told|said|promised|suggested|mentioned)"
    r"(?: to)?(?: "
    + _THEM
    + r")?(?: that)?,? (?:you|somebody|someone)(?:'d|'re|'ll| would| are| might|"
    r" could| will| know| can| may| had| have)\b",
    r"\bi thought (?:that )?(?:you (?:might|would|could|may)\b(?! (?:be interested in (?:the|this|"
    r"these|their|his|her)|(?:like|want) to (?:know|see|read))\b)|of you\b)",
    r"\btold " + _THEM + r"(?: (?:of|from|at) [^.!?(]{1,40})?(?: ?\([^)]{1,60}\))? (?:that )?"
    r"(?:your \w+|you) (?:know|did|are|were|have|had|might|may|"
    r"could|do|did|can|"
    r"need|want)\b",
    r"\bexpect(?:s|ing) to hear from (?:somebody|someone|you|one of)\b",
    r"\b(?:you|your [^.!?]{0,30}) came to mind\b",
    r"\b(?:found|have|got) you (?:someone|somebody|an? \w+|just the)\b",
    r"\b(?:recommended|suggested|thought of|mentioned) you\b",
)
CALL = any_of(
    r"(?<!i would )(?<!i'll )(?<!i will )(?<!me to )(?<!i can )(?<!i could )(?<!we'll )(?<!happy "
    r"to )(?<!glad to )(?<!like to )"
    r"(?<!love to )(?<!going to )(?<!have to )(?<!wanted to )(?<!want to )(?<!able to )(?<!¤ )"
    r"\b(?:write|call|contact|ring|phone|e-?mail|text|reach(?: out to)?|talk to|speak to|"
    r"speak with|talk with|get in touch with|meet with|look up|catch up with|follow up with|"
    r"get (?:hold|ahold) of) (?:my (?:\w+ )?friend )?(?:to )?" + _THEM + r"(?! (?:my|our) )",
    r"\byou (?:would|might|may|could|should|'d) (?:like|want|wish|care) to (?:write(?: to)?|call|"
    r"contact|ring|meet(?: with)?|see|(?:talk|speak|chat) (?:to|with)|get in touch with|"
    r"reach out to|connect with) " + _THEM,
    r"\byou(?:'d| would| will|'ll| might| may) (?:enjoy|like|love|benefit from|"
    r"get on with) (?:(?:meeting|"
    r"talking (?:to|with)|speaking (?:to|with)|knowing|working with) )?" + _THEM,
    r"\b(?:mind|consider) (?:calling|writing|contacting|ringing|meeting|seeing|talking to|"
    r"speaking to|giving) (?:to )?" + _THEM,
    r"\b(?:give|drop|send) " + _THEM + r" an? (?:\w+ )?(?:call|ring|line|buzz|shout|note|mail|"
    r"e-?mail)\b",
    r"\b(?:could|would|can|might) you (?:please |possibly )?(?:see|help|take|meet|advise|call|"
    r"talk to|speak to|show|find (?:half an hour|time|a moment) for) " + _THEM,
    r"\btake " + _THEM + r" (?:out|to)\b",
    r"\b(?:call|see|try|ask|write to|contact) (?:my|our|an?) [^.!?¤]{0,30}" + P,
    P + r" is (?:your|the) (?:man|woman|person|one|guy|girl|fellow)\b",
    r"\bif you (?:would|could|can) (?:kindly |please )?(?:see|meet|call|show|receive|host|help|"
    r"advise|talk to|speak to|give) " + _THEM,
    r"\b(?:give|spare|grant) " + _THEM + r" (?:\d+|half|an?|some|a few|ten|twenty|thirty) "
    r"(?:\w+ )?(?:minutes?|hours?|moment|of your time|time)\b",
    r"\b(?:someone|somebody|the person|the one|a person|(?:the |a )?(?:man|woman|guy|fellow)) "
    r"(?:you (?:should|ought to|need to|want to|have to|might want to)|for you to) (?:talk|speak|"
    r"call|meet|see|know|ask|contact)",
    r"\byou can (?:get|reach|find|contact) " + _THEM,
    r"(?<!had )(?<!had a )(?<!having )(?<!my )(?<!our )\b(?:coffee|lunch|dinner|beer|drink|chat|"
    r"word|few minutes)\b[^.!?]{0,15}\bwith " + _THEM,
)
RELATION = any_of(
    r"\bfriends? of (?:mine|ours)\b|\b(?:my|a friend's|our) (?:\w+ ){0,2}(?:friend|buddy|pal|"
    r"cousin|neighbou?r|"
    r"brother|sister|uncle|aunt|nephew|niece|dad|father|mother|son|daughter|boss|classmate|"
    r"roommate|brother[- ]in[- ]law|sister[- ]in[- ]law|client|customer|mentor|professor|"
    r"student)\b",
    r"\b(?:used to work|worked (?:together|with (?:him|her))|work(?:ed)? with (?:him|her)|"
    r"(?:have|'ve) known (?:him|her|" + P + r")|went to school)\b",
    r"\bi know (?:a|an|just the|this) (?:\w+ )?(?:woman|man|guy|fellow|lady|person|student|"
    r"lawyer|doctor|firm|family|couple)\b",
    r"\bi(?:'ve)? (?:know|(?:just |recently |have |had |once )*(?:met(?: with)?|ran into|"
    r"bumped into|had (?:lunch|dinner|coffee|drinks|a (?:\w+ )?(?:call|"
    r"chat|talk|word|meeting)) with|spoken? (?:to|with)|talked (?:to|with)|chatted with|"
    r"heard from|"
    r"got off the phone with)) (?:an? |with )?(?:[\w-]+ ){0,4}"
    r"(?:named |called )?" + P,
    r"(?:^|[.!?,;:\n] ?)(?:just |also )?(?:spoke (?:to|with)|talked (?:to|with)|met(?: with)?|"
    r"ran into|"
    r"bumped into|had (?:lunch|dinner|coffee) with) (?:an? )?" + P,
    r"\b(?:fellow|guy|man|woman|lady|gentleman|chap|fella|student|kid|person)(?:'s| is)? "
    r"(?:named|called|by the name of|i told you)|\b(?:the )?(?:fellow|guy|man|woman|lady|"
    r"gentleman|chap|person)'s name is\b|\b(?:name's|his name is|her name is) " + P,
    r"\b(?:one of )?(?:eine?) (?:gute[rn]? )?(?:bekannte[rn]?|freund(?:in)?)\b|"
    r"\b(?:un|une) (?:bonne? )?amie?\b|\b(?:un|una) (?:buen[oa]? )?amic?g?[oa]\b|"
    r"\b(?:um|uma) amig[oa]\b|\been vriend(?:in)?\b",
)
ASKED_ME = any_of(
    r"\bi (?:just )?told (?:him|her|them)\b(?! to\b| (?:that )?you)",
    _THEY + r"(?: \([^)]*\)| [^.!?§¤]{0,40}?)? (?:asked|called|wrote(?: to)?|e-?mailed|came to|"
    r"contacted|phoned|rang) (?:me|us)\b",
    r"\bi (?:just |recently )?(?:got|had|received|have) (?:a|an|another) (?:\w+ )?(?:call|note|"
    r"mail|"
    r"e-?mail|message|letter|visit)(?: [^.!?]{0,25})? from\b",
)
# A number or address in a clause that is not about the writer's own.
WAY = re.compile(
    r"(?:^|[.!?;\n,])(?![^.!?;\n,]*\b(?:my|me|i|us|our)\b)[^.!?;\n,☎✉]*(?:☎|✉\d)|"
    r"¤\d+¤(?: (?:of|from|at) [^.!?;\n,(☎✉]{1,40})? ?\((?:☎|✉\d)|"
    r"\b(?:him|her|them) (?:at|on) (?:☎|✉\d)|"
    r"\b(?:his|her|their) (?:\w+ )?(?:number|phone|cell|mobile|e-?mail|address|extension|line)"
    r"(?: \w+)?(?:'s| is|:)"
)
PRAISE = re.compile(
    r"\b(?:terrific|sharp|smart|bright|brilliant|excellent|good guy|great (?:guy|person|lady)|"
    r"honest|wonderful|superb|outstanding|remarkable|impressive|first-rate|talented|as good as|"
    r"can't recommend|highly recommend|vouch|"
    r"the (?:best|one you want)|lovely|trustworthy|be nice|tell (?:him|her) (?:i|¶) sent|"
    r"say (?:i|¶) (?:sent|told))\b"
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that speak for a presentation; *reaches*: they bring the reader and the other near."""

    name: str
    pattern: Gated | re.Pattern[str]
    weight: float
    reaches: bool = False


REASONS = (
    Reason("told", phrases.TOLD_OF_YOU, 2.5, True),
    Reason("sent", SENT, 1.7, True),
    Reason("wants", WANTS, 1.3, True),
    Reason("will call", WILL_CALL, 1.0, True),
    Reason("said", SAID, 1.0, True),
    Reason("call", CALL, 1.0, True),
    Reason("direct", phrases.DIRECT, 0.6),
    Reason("relation", RELATION, 1.0),
    Reason("asked me", ASKED_ME, 0.8),
    Reason("way", WAY, 0.8),
    Reason("praise", PRAISE, 0.5),
)
DESCRIBED_WEIGHS = 0.5

# What service people, appointments and work already under way have in common.
SCHEDULING = re.compile(
    r"\b(?:conference call|calendar|on behalf of|at \d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m))\b"
)
ASKS_QUESTIONS = re.compile(
    r"\bif (?:they|he|she) (?:wish|want|need|decide|like)|\b(?:call|contact|see|ask|"
    r"reach|e-?mail)\b(?! me)[^.!?]{0,60}\b(?:if you (?:have|need|should)|with (?:any )?"
    r"questions|should you)\b|\bshould (?:they|he|she) (?:have|need|wish)\b|"
    r"\bin urgent matters\b"
)
PAST = re.compile(
    r"\b(?:thank|thanks)[^.!?]{0,30}\b(?:for (?:putting|introducing|connecting|the intro)|"
    r"to you)\b|\b(?:did|have|has) (?:you|he|she|they)(?: ever| already)? (?:hear|heard|call|"
    r"called|talk|talked|meet|met)\b"
)
AGAINST = (
    (
        re.compile(
            r"\b(?:your|the|this|her|his) (?:interview|claim|order|ticket|application|"
            r"appointment|delivery|booking|account manager|account|inspection|reservation|"
            r"policy|invoice|hearing|flight|deal|deals|contract|schedule|margin|"
            r"payment|wire instructions|prescription|test results)\b|"
            r"\bon (?:mon|tues|wednes|thurs|fri)day at \d|\bbetween \d+ and \d+\b|"
            r"\bconfirm(?:ed|s)? (?:with|by|the)\b|\bto (?:re)?schedule\b|\bto set up a time to\b"
        ),
        -1.5,
    ),
    (ASKS_QUESTIONS, -1.0),
    (
        re.compile(
            r"\b(?:your|our) (?:new )?(?:contact (?:is|at|for|person|in)|account|"
            r"point of contact|manager|rep)\b|"
            r"(?<!me at )\bx-? ?\d{4,5}\b|\bext(?:ension|\.)? ?\d+|\bmy (?:assistant|secretary|"
            r"colleague|"
            r"team|successor|replacement)\b|\bon (?:my|his|her) behalf\b"
        ),
        -1.0,
    ),
    (PAST, -1.0),
    # Who serves the reader, and what lies with them: "your steward is …", "she has your results".
    (
        re.compile(
            r"\byour (?:new )?(?:[\w-]+ ){1,2}(?:is|will be) ¤|"
            r"\b(?:your|the) (?:\w+ )?(?:results|biopsy|scan|x-?ray|sheet|figures)\b"
        ),
        -1.5,
    ),
    (work_words.WORK, -0.6),
    (SCHEDULING, -0.6),
    (OURS, -1.0),
)
LONG = 1500  # characters: longer letters are about other things

_DESCRIBED = (
    r"¤{0}¤,?(?: -)? (?:who|whom|a|an|the|our|my|his|her|of|from|at|with|over at|is (?:an?|the|"
    r"our|my|with|from|in|one|looking|moving|thinking)|was|runs|has|heads|works|does|did|owns|"
    r"used to|wants|needs|ceo|head|chief|president|vp|director)\b|"
    r"(?:guy|man|woman|gentleman|lady|person|friend|friend of mine|named|called|client|student|"
    r"trader|reporter|individual|fellow|cousin|boss|buddy|sister|brother|son|daughter)"
    r"[^.!?]{{0,30}}¤{0}¤|¤{0}¤ \(|(?:call|note|mail|"
    r"message) (?:[^.!?¤]{{0,40}})?from (?:[^.!?¤]{{0,90}})?¤{0}¤|spoke to ¤{0}¤|"
    r"met (?:with )?¤{0}¤|(?:person|name) is ¤{0}¤|have ¤{0}¤ call|"
    r"¤{0}¤[^.!?¤]{{0,60}}[.!,] (?:he|she)(?:'s| is| was| has|"
    r" runs| used)\b"
)


def described(person: int, text: str) -> bool:
    """Whether the mail says who the absent person is."""
    digits = len(str(person))
    if digits > 1:
        text = text.replace(f"¤{person}¤", f"¤{'0' * digits}¤")
    elif person:  # the first person and this one change places
        text = text.replace("¤0¤", "¤#¤").replace(f"¤{person}¤", "¤0¤")
    return _described_as("0" * digits).search(text) is not None


@cache
def _described_as(person: str) -> re.Pattern[str]:
    """What says who a person is; compiled for one of each number of digits."""
    return re.compile(_DESCRIBED.format(person))


WILL_WRITE = re.compile(
    r"\bexpect [^.!?]{0,40}\bfrom (?:him|her|them|¤)|(?:'s gonna|is gonna|'s going to|"
    r"is going to) "
    r"(?:be )?(?:write|writing|call|calling|ring|contact|e-?mail|text|message|get)|"
    r"\b(?:gave|passed|given|giving|shared)\b[^.!?]{0,30}\byour "
    r"(?:address|name|number|e-?mail|details|cell|contact)|"
    r"(?:¤\d+¤|\b(?:he|she|they))(?:(?!\b(?:i|we|you)\b)[^.!?]){0,40}(?:will|'ll|may|might) "
    r"(?:be |probably )?(?:writ|call|ring|phon|contact|e-?mail|get|reach|in touch|message|text|"
    r"drop|send you)|"
    r"\bthat (?:he|she|they) (?:should )?(?:tele)?(?:phone|call|ring|write(?: to)?|contact) you\b|"
    r"\b(?:he|she|they)(?:'d| would) (?:write|call|ring|phone|e-?mail|get (?:on to|in touch))"
    r"|\bexpect (?:an? )?(?:note|call|mail|e-?mail|message|line)\b(?! from (?:him|her) when)|"
    r"meldet sich|ruft dich|\byou (?:were|are) the (?:one|person|man|woman) to (?:call|write|ask|"
    r"talk|ring)\b|"
    r"\bto have ¤\d+¤ (?:call|contact|write)|\bhear(?:ing)? from (?:an? )?(?:him|her|¤)|"
    r"\bto (?:get with|call|write(?: to)?|contact|reach out to|e-?mail) you\b"
    r"|wird sich bei|(?:te|ti|le|vous) (?:escribirá|llamará|scriverà|chiamerà|"
    r"écrira|appellera|contactera)"
)
