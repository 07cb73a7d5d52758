"""Advice on an answer that judges the other party while the introducer reads along (section 6)."""

from __future__ import annotations

import re
from functools import lru_cache

from introductions.faults.situation import Situation
from introductions.model import Signal
from introductions.text.sentences import sentences
from introductions.told import Reason
from introductions.who.written_names import names_in, vocatives

_JUDGES = re.compile(
    r"\b(?:(?:a |an )?(?:complete|total|utter|real|right|royal) (?:pain|waste|disaster|mess"
    r"|nightmare"
    r"|idiot|jerk|joke)|(?:does|do|did)(?:n['’]t| not) know (?:his|her|their) (?:stuff|job|trade"
    r"|field"
    r"|onions|business)|(?:would|can|could)(?:n['’]t| ?not) recommend|the manners of an?"
    r"|perder (?:el )?tiempo|perder tempo|perdre (?:mon|notre|du) temps|zeit (?:gestohlen"
    r"|verschwendet)"
    r"|pas (?:très |vraiment )?(?:sérieu\w+|fiable)|shady|sketchy|dodgy|pushy|pointless|worthless"
    r"|disorgani[sz]ed|unhelpful|unfriendly"
    r"|unkind|selfish|stupid|dumb|toxic|evasive|slippery|stingy|self-(?:absorbed|cent(?:er|r)ed"
    r"|obsessed|serving)|egomaniac\w*|narcissis\w+|phony|phoney|deceitful|manipulative|dismissive"
    r"|contemptuous|disappointing|infuriating|exhausting|annoying|irritating|boring|tedious"
    r"|ridiculous|laughable|embarrassing|weasel\w*|prick|asshole|fool|joker|quack|poser|bore|boor"
    r"|brat|diva|prima donna|tyrant|thief|swindler|ill[- ]prepared|unprepared|unserious"
    r"|big[- ]headed|hot air|all talk|pain in|out of (?:his|her|their) depth"
    r"|in over (?:his|her|their) head|(?:not|n['’]t) worth (?:my|your|our|the|anyone['’]s) (?:time"
    r"|trouble|effort)|(?:do not|don['’]t|wouldn['’]t|would not|can['’]t|cannot) (?:trust"
    r"|stand)\b(?! (?:the|this|that|it|its|on)\b)"
    r"|(?:could|can)(?:n['’]t| not) be bothered|n['’]t bother|never (?:shows? up|listens"
    r"|keeps (?:his"
    r"|her|their|a))|treats? (?:people|everyone|others|me|us|you|clients|women|staff) (?:like|as"
    r"|badly)"
    r"|talks? (?:nonsense|rubbish|drivel)|only (?:wants|wanted|cares?|cared|tried|after)"
    r"|treated (?:me|us|my \w+) (?:like|badly|poorly)|conceited|self-important|vain"
    r"|cheat(?:ed|s)?|greedy|snooty|stuck-up|sleazy"
    r"|untrustworthy|two-faced|insolent|impertinent|impolite|ungrateful|smug|bossy|abrasive"
    r"|slimy|hostile|mean-spirited|strung (?:me|us) along|disappointment|rude|bully|bullies"
    r"|snob\w*|unpleasant|childish|behaved like|wast(?:ed|ing) (?:my|our"
    r"|everyone['’]s)"
    r"|(?:no|not a) clue|(?:no|not the faintest) idea what (?:he|she|they)|n['’]t know what (?:he"
    r"|she|they)(?:['’]s|['’]re| is| are)? (?:is "
    r"|are )?talking about|unprofessional|waste of (?:my |our |everyone['’]s "
    r"|your )?(?:\w+ )?(?:time|space"
    r"|breath|an? \w+)|arrogant|incompetent|useless|idiot\w*"
    r"|jerk|moron|liar|lied|dishonest|disrespectful|obnoxious|insulting|condescending|lazy"
    r"|sloppy|flak(?:y|ey)|time[- ]?waster|clueless|pathetic"
    r"|amateur(?:ish)?|unreliable|insufferable|ignorant|a joke|disgrace\w*|appalling|awful"
    r"|horrible|dreadful|terrible|shameless|nasty|crook|fraud"
    r"|con ?(?:man|artist)|charlatan|blowhard|windbag|pompous|patronising|patronizing|hopeless"
    r"|a nightmare|a clown|full of (?:himself|herself|it)"
    r"|arse\w*|twat|git|prat|pillock|plonker|jackass|scumbag|swine|egot\w+|egois\w+|mouth and no"
    r"|all mouth|creep|sleaze\w*|lout|oaf|numpty|muppet|hustler"
    r"|grifter|chancer|lightweight|show-?off|know-it-all|name-?dropper|control freak|drama queen"
    r"|hack|parasite|leech|miser|cheapskate|skinflint|scrooge|vulture|loudmouth|gasbag|bigot|sneak"
    r"|curt|brusque|surly|snide|sneer\w*|haughty|supercilious|overbearing|domineering|inept"
    r"|hapless|bumbling|shoddy|slapdash|negligent|tactless|crass|vulgar|uncouth|repulsive"
    r"|disgusting|despicable|contemptible|insincere|duplicitous|petty|spiteful|vindictive"
    r"|malicious|pig-headed|obstinate|cagey|delusional|unhinged|tight-?fisted|entitled|cocky"
    r"|(?:difficult|impossible|hard|a nightmare|a pain) to (?:work|deal) with|out of line"
    r"|(?:stop|only|just) talk\w* (?:about|of) (?:himself|herself|themselves)"
    r"|(?:(?:thinks?|believes?) )?(?:that )?(?:the )?(?:world|everything|sun) revolves around"
    r"|like (?:dirt|rubbish|an idiot|a fool|a child)"
    r"|not up to (?:the job|it|much)|talks? down to|looks? down on|(?:is|was) beneath (?:him|her)"
    r"|(?:steer|stay|keep) (?:well )?(?:clear|away) (?:of|from)|an? insult\b"
    r"|in love with (?:his|her) own|piece of work|bad[- ]mannered|ill[- ]mannered|no manners"
    r"|boorish|unverschämt"
    r"|unprofessionell|unhöflich|arroganter?|zeitverschwendung|frech"
    r"|inkompetent\w*|eingebildet\w*|überheblich\w*|unzuverlässig\w*|unfreundlich\w*|lügner\w*"
    r"|schwätzer\w*|angeber\w*|unseriös\w*|respektlos\w*|prétentieu\w+|désagréable|menteu\w+"
    r"|malhonnête|peu (?:sérieu\w+|fiable|professionnel\w*)|insupportable|odieu\w+|mal élevée?"
    r"|goujat"
    r"|mentiros\w|antip[aá]tic\w|desagradable|prepotente|poc[oa] (?:seri[oa]|fiable|affidabile)"
    r"|impresentable|estafador\w*|bugiard\w|presuntuos\w|inaffidabile|cafone|sgarbat\w"
    r"|insopportabile|pouco (?:séri[oa]|fiável|confiável)|grosseir\w|insuportável|onbetrouwbaar\w*"
    r"|leugenaar|onaardig|lomp|impoli\w*|grossi(?:er|ère)|perte de temps|pas professionnel\w*"
    r"|incompétent\w*"
    r"|malpoli\w*|grosero|maleducad\w|pérdida de tiempo|poco profesional"
    r"|arrogante|incompetente|maleducat\w|perdita di tempo|poco professionale|scortese"
    r"|mal-educad\w|perda de tempo|pouco profissional|onbeleefd"
    r"|onprofessioneel|tijdverspilling|onbeschoft)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:unfair to|wrong to|hard to|nobody (?:could|would)|i (?:feared|worried|expected)|not"
    r"|never|nothing|no|(?!couldn)\w+n['’]t|hardly|neither|nor"
    r"|far from|anything but|without|less|nicht|kein\w*|nie|pas|jamais"
    r"|no es|nunca|non|mai|não|nada|niet|geen)\b(?!\s+(?:only|just|a text|even))",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(
    r"\b(?:would|will|if|is|hope) (?:that|it|this)(?: is| be| sounds?| seems?)?\s+(?:\w+\s+)?$"
    r"|\b(?:i (?:\w+ )?(?:behaved|acted|looked|made|played|talked|spoke) (?:\w+ ){0,3}"
    r"|i(?:['’]m| am| was|['’]ve been| have been| must have been| may have been| feel| felt"
    r"| sounded)|my own"
    r"|ich (?:bin|war)|je (?:suis|fus)|soy|fui|sono stat\w)\b(?:(?!\b(?:how|that|by"
    r"|at|he|she|they|it|him|her|his|their)\b)[^.!?;]){0,25}$|\bmy\s+$",
    re.IGNORECASE,
)
_DEED = re.compile(r"behaved|lied|cheated|wasted|treated|strung|talk", re.IGNORECASE)
_BY_MYSELF = re.compile(r"\b(?:i|we)(?: \w+)?\s+$", re.IGNORECASE)
_ABOUT_A_THING = re.compile(
    r"^\W*(?:weather|traffic|connection|line|journey|week|month|day|timing|news|pun|joke|luck"
    r"|cold|flight|train|coffee|business|of (?:money|energy|power|fuel|water|paper|materials?))\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:harass\w*|threat\w*|unsafe|grop\w+|touch(?:ed|ing) me|assault\w*|abus\w+|stalk\w*"
    r"|racis\w+|sexis\w+|sexual\w*|discriminat\w*|danger\w*|violen\w*"
    r"|police|scam\w*|afraid of|scared|frightened|inappropriate|hand on my|forced|blackmail"
    r"|bullied|bullying|belästig\w*|bedroh\w*|harcel\w*|harcèl\w*|menac\w*"
    r"|acos\w+|amenaz\w*|molest\w*|minacc\w*|assédi\w*|ameaç\w*|intimid\w*|slur)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^(?:greedy|smug|malicious|hack|curt|brusque|shoddy|slapdash|crass|vulgar|petty|disgusting"
    r"|entitled|lightweight"
    r"|inept"
    r"|vulture|sneak|miser|out of line|steer .*|stay .*|keep .*|an? insult|not up .*|creep|hapless"
    r"|(?:difficult|impossible|hard|a nightmare|a pain) .*|like .*|negligent|bumbling|terrible"
    r"|awful|horrible|dreadful|appalling|useless|hopeless|a joke|a nightmare"
    r"|ignorant|a clown|unreliable"
    r"|pointless|worthless|disappointing|infuriating|exhausting|annoying|irritating|boring|tedious"
    r"|ridiculous|embarrassing|disorgani[sz]ed|stupid|dumb|fool|unprepared|pain in|hot air|only .*"
    r"|unkind|slippery|toxic|bore|desagradable|désagréable|insupportable"
    r"|lazy|sloppy|nasty|pathetic|unpleasant|disgrace\w*)$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|man|woman|guy|lady|fellow|person|bloke|chap"
    r"|manners|behaviou?r|friend)\b",
    re.IGNORECASE,
)
_OUR_SIDE = re.compile(
    r"^\W*(?:\w+ )?(?:was|were|is|are) (?:our|ours|my|mine|me|us)\b", re.IGNORECASE
)
_SAID_BY_ANOTHER = re.compile(
    r"\b(?:he|she|they|[A-ZÀ-Þ]\w+) (?:said|says|thinks|thought|told \w+|calls|called|finds"
    r"|believes"
    r"|claims|wrote|writes|sagt|sagte|meint|dit|dice|dijo|disse)\b"
)
_THING_BEFORE = re.compile(
    r"\b(?:my \w+|(?:my|our) (?:\w+ ){0,2}\w+ (?:is|was|are|were)|weather|traffic|train|flight"
    r"|line|connection|journey|food|coffee|timing|week|day"
    r"|month|year|sound|hotel|parking"
    r"|venue|room|news|market|cold|rain|memory)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_THE_THING_IS = re.compile(  # "the gauge is a nightmare to mount"
    r"\b(?:the|this|that|its|our|my) (?!man|woman|guy|person|fellow|bloke|chap|lady"
    r"|friend)\w+ "
    r"(?:is|was|are|were|looks?|seems?)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_ANOTHER_NOUN = re.compile(  # "the boring machine"
    r"\s+(?!(?:man|woman|person|people|guy|fellow|chap|bloke|lady|friend|and|or|but|to|in|at|on"
    r"|about"
    r"|with|for|of|when|that|as|so|even|today|from|by|while|who|because|really)\b)[a-z]+"
)
_YOU = re.compile(
    r"\b(?:you(?:['’]re)?|your|du|dich|sie|tu|vous|tú|usted|te|lei|você|je|jij|u)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"(?<!\w)'[^'\n]{1,80}'(?!\w)|[\"“„«][^\"”“»]{1,300}[\"”“»]")


def badmouth(situation: Situation) -> Signal | None:
    """The sentence that judges the other party before the introducer; None where none does."""
    intro = situation.intro
    if intro is None or not situation.introduced or _HARM.search(situation.text):
        return None
    if not situation.in_open(intro.introducer):
        return None
    for sentence in sentences(_QUOTED.sub(" ", situation.text)):
        told = sentence.text
        if _may_judge(told) and _judges(told, _speaks_of_other(situation, told)):
            return Signal(Reason.JUDGES, words=told)
    return None


@lru_cache(maxsize=4096)
def _may_judge(sentence: str) -> bool:
    return _JUDGES.search(sentence) is not None


def _judges(sentence: str, named: bool) -> bool:
    """True for a judgement that is not denied, not of the writer, and not of a thing."""
    for word in _JUDGES.finditer(sentence):
        before = re.split(r"[,;:]|\bbut\b|\baber\b|\bmais\b|\bpero\b", sentence[: word.start()])[-1]
        if _DENIED.search(before) or _OF_ONESELF.search(before):
            continue
        if _DEED.match(word.group()) and _BY_MYSELF.search(before):
            continue
        if _WEAK.match(word.group()) and _THE_THING_IS.search(before):
            continue
        if _THING_BEFORE.search(before) or _SAID_BY_ANOTHER.search(before):
            continue
        if _WEAK.match(word.group()) and not (named or _PERSON.search(sentence)):
            continue
        if _WEAK.match(word.group()) and _ANOTHER_NOUN.match(sentence[word.end() :]):
            continue
        behind = sentence[word.end() :]
        if _ABOUT_A_THING.match(behind) or _OUR_SIDE.match(behind):
            continue
        return True
    return False


def _speaks_of_other(situation: Situation, sentence: str) -> bool:
    """True where *sentence* names one of the others, and not only to speak to them of a thing."""
    spoken_to = () if _YOU.search(sentence) else vocatives(sentence)
    spoken_of = [name for name in names_in(sentence) if name not in spoken_to]
    return any(situation.book.resolve(name, situation.others) for name in spoken_of)
