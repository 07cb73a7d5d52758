"""How much speaks for an introduction, reason by reason (the weights: `weights`).

A mail counts from `ENOUGH` on. One reason alone never decides, except plain words of presenting
("meet", "introduce you two") about people who have not been on one mail before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from introductions.finding import phrases, work_words
from introductions.finding.addressing import Reading
from introductions.finding.delegation import OURS
from introductions.finding.describing import described, has_event, has_task
from introductions.finding.first_writer import sure_order
from introductions.finding.marked import Marked, mark
from introductions.finding.near_who import FOR_ANOTHER
from introductions.finding.opener import in_words
from introductions.finding.weights import ENOUGH, WEIGHTS
from introductions.mail.subjects import is_answer
from introductions.model import Message, Signal
from introductions.told import Reason
from introductions.who.names import first_name
from introductions.who.people import colleagues, organisation

__all__ = ["ENOUGH", "Weighed", "weigh"]

LONG = 1200  # characters; a real introduction without plain words of presenting is shorter
SHORT = 500


@dataclass(slots=True)
class Weighed:
    """The reasons found for one reading of a message, and their weight together."""

    weight: float = 0.0
    signals: list[Signal] = field(default_factory=list)
    reasons: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, shown: Signal | None = None, times: float = 1.0) -> None:
        """Count one reason of `WEIGHTS`; where nothing tells it, it weighs and is not shown."""
        self.weight += WEIGHTS[name] * times
        self.reasons[name] = self.reasons.get(name, 0.0) + times
        if shown:
            self.signals.append(shown)


@dataclass(slots=True)
class _Scene:
    """What the parts of the weighing share."""

    message: Message
    marked: Marked
    reading: Reading
    parties: tuple[int, ...]
    writer: int | None
    wanted: int | None
    together: bool = False
    told: bool = False
    direct: bool = False
    hand_over: bool = False
    added: bool = False
    sure: bool = False
    paired: bool = False
    work: bool = False
    in_subject: frozenset[int] = frozenset()
    described: tuple[int, ...] = ()
    crossed: frozenset[tuple[int, int]] = frozenset()

    def names(self, persons: Iterable[int]) -> tuple[str, ...]:
        return tuple(first_name(self.marked.people[k]) for k in persons)


def weigh(
    message: Message,
    marked: Marked,
    reading: Reading,
    parties: tuple[int, ...],
    writer: int | None,
    wanted: int | None,
) -> Weighed:
    """The reasons for and against this mail presenting *parties* to each other."""
    crossed = frozenset((a, b) for a, b in reading.crossed if a in parties and b in parties)
    scene = _Scene(message, marked, reading, parties, writer, wanted, crossed=crossed)
    scene.described = tuple(k for k in parties if described(reading, k))
    weighed = Weighed()
    _subject(scene, weighed)
    _wording(scene, weighed)
    _work(scene, weighed)
    _telling(scene, weighed)
    _orders(scene, weighed)
    _tasks(scene, weighed)
    _firms(scene, weighed)
    _shape(scene, weighed)
    if not _anchored(scene):
        weighed.add("no anchor")
    return weighed


def _wording(scene: _Scene, weighed: Weighed) -> None:
    """Plain words of presenting, of preparing the ground, of stepping back."""
    text, marked = scene.marked.text, scene.marked
    together = phrases.TOGETHER.search(text)
    if together and not (_TALK.match(together.group()) and work_words.SHARED_PAST.search(text)):
        scene.together = True
        weighed.add("together", _quoting(Reason.SAYS, together, marked))
    direct = phrases.DIRECT.search(text)
    scene.direct = direct is not None
    if told := (
        phrases.TOLD_OF_YOU.search(text)
        or phrases.WILL_WRITE_YOU.search(text)
        or phrases.INTERESTED.search(text)
    ):
        scene.told = True
        weighed.add("told", _quoting(Reason.PREPARES, told, marked))
    elif direct and (scene.crossed or scene.together):
        weighed.add("direct", _quoting(Reason.LEAVES_OPEN, direct, marked))
    elif scene.crossed and phrases.CONTACT.search(text):
        weighed.add("contact")
    if added := phrases.ADDED.search(text):
        scene.added = True
        weighed.add("added", _quoting(Reason.BRINGS_IN, added, marked))
        if scene.crossed and scene.described:
            weighed.add("added and presented")
    if hand := phrases.HAND_OVER.search(text):
        scene.hand_over = True
        weighed.add("hand over", _quoting(Reason.STEPS_BACK, hand, marked))


def _quoting(reason: Reason, found: re.Match[str], marked: Marked) -> Signal:
    return Signal(reason, words=in_words(found.group(), marked))


_AGAIN = re.compile(r"\bagain\b", re.I)
# An order to talk is no presenting where they have worked together, or meet the writer.
_TALK = re.compile(
    r"(?:talk|speak|write) (?:to|with) (?:each other|one another)|"
    r"(?:could|can|would|might) you (?:two|both)"
)


def _work(scene: _Scene, weighed: Weighed) -> None:
    """Words of work that people who know each other share."""
    text = scene.marked.text
    if work_words.THANKS_FOR.search(text):
        weighed.add("thanks for work")
    if FOR_ANOTHER.search(text):
        weighed.add("for another")
    if scene.together:
        return
    if work_words.SHARED_PAST.search(text) or _AGAIN.search(scene.message.subject):
        weighed.add("shared past")
    if work_words.WORK.search(text) or work_words.WORK.search(scene.message.subject.lower()):
        scene.work = True
        weighed.add("work")
    if work_words.TOGETHER_WITH_WRITER.search(text):
        weighed.add("joint")
    if OURS.search(text):
        weighed.add("colleague")


def _telling(scene: _Scene, weighed: Weighed) -> None:
    """Whether the mail tells one person about the other, who is addressed, who goes unnamed."""
    reading, parties = scene.reading, scene.parties
    names = scene.names(parties)
    if any((b, a) in scene.crossed for a, b in scene.crossed):
        weighed.add("tells each other", Signal(Reason.TELLS_EACH, who=names))
    elif scene.crossed:
        a, b = min(scene.crossed)
        one = Signal(Reason.TELLS_ONE, who=scene.names((a,)), other=scene.names((b,)))
        weighed.add("tells one", one)
    elif len(_subjects(scene)) >= 2:
        weighed.add("describes", Signal(Reason.DESCRIBES, who=names))
    if len(scene.described) >= 2 and not scene.work:
        weighed.add("says who they are", Signal(Reason.SAYS_WHO, who=names))
    elif not scene.described and not scene.together:
        weighed.add("says who nobody is")
    if len(reading.addressed) >= 2:
        weighed.add("addresses", Signal(Reason.ADDRESSES, who=scene.names(reading.addressed)))
    seen = {*reading.addressed, *reading.spoken, reading.reader, *scene.in_subject}
    spoken_to = scene.together and len(parties) == 2 and _YOU_BOTH.search(scene.marked.text)
    unnamed = sum(k not in seen for k in parties)
    weighed.add("unnamed", times=unnamed * (0.5 if spoken_to else 1.0))


_YOU_BOTH = re.compile(r"\b(?:you (?:two|both)|the two of you|both of you|each other)\b")


def _orders(scene: _Scene, weighed: Weighed) -> None:
    """Who is told to write first, and who wanted it."""
    if scene.writer is not None:
        at_work = scene.work and len(scene.described) < 2
        scene.sure = not at_work and sure_order(scene.reading, scene.writer)
        name = "order" if scene.sure else "weak order"
        weighed.add(name, Signal(Reason.ASKS_TO_WRITE, who=scene.names((scene.writer,))))
    if scene.wanted is not None:
        weighed.add("wanted", Signal(Reason.WANTED, who=scene.names((scene.wanted,))))


def _tasks(scene: _Scene, weighed: Weighed) -> None:
    """Whose next step alone is told; an event is no task where each is told of the other.

    The other must then be described, or one of them be told to write.
    """
    if scene.together:
        return
    reading = scene.reading
    mutual = any((b, a) in scene.crossed for a, b in scene.crossed)
    excused = mutual and (scene.sure or bool(scene.described))
    tasks = [k for k in scene.parties if has_task(reading, k)]
    if counted := sum(not (excused and has_event(reading, k)) for k in tasks):
        weighed.add("task", times=counted)


_NO_TITLE = re.compile(r"\s*(?:invitation|accepted|declined|updated invitation)", re.I)
_PAIRED = re.compile(
    r"§\d§[^§]{0,30}?(?:<>|<->|/|&|\+|\bx\b|×|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|–|-|\bmeets?\b|\|)"
    r"[^§]{0,12}§\d§"
)
_INTRO = re.compile(
    r"\bintro(?:duction|ducing|s)?\b|<>|\bconnecting\b|vorstellung|mise en relation|presentaci|"
    r"apresenta"
)


def _subject(scene: _Scene, weighed: Weighed) -> None:
    """Both names side by side in the subject, or the word itself."""
    subject, marked = scene.message.subject, scene.marked
    if not subject or _NO_TITLE.match(subject):
        return
    names = [frozenset((p.name,)) for p in marked.people]
    text = mark(subject, marked.people, scene.message.sender, names).text
    found = {int(k) for k in re.findall(r"§(\d)§", text)} & set(scene.parties)
    scene.in_subject = frozenset(found)
    if len(found) >= 2 and _PAIRED.search(text):
        scene.paired = True
        weighed.add("paired", Signal(Reason.NAMES_IN_SUBJECT))
    if speaks_of_introduction(text) and not is_answer(scene.message):
        weighed.add("subject", Signal(Reason.SUBJECT_SPEAKS))


def speaks_of_introduction(subject: str) -> bool:
    """Whether a subject in lower case holds the word itself."""
    return _INTRO.search(subject) is not None


def _firms(scene: _Scene, weighed: Weighed) -> None:
    """People of one organisation mostly know each other; of two they mostly do not."""
    people = [scene.marked.people[k] for k in scene.parties]
    if all(colleagues(p, scene.message.sender) for p in people):
        weighed.add("sender's firm")
    elif len({organisation(p.email) or p.email for p in people}) >= 2:
        weighed.add("two firms")
    else:
        weighed.add("one firm")


def _shape(scene: _Scene, weighed: Weighed) -> None:
    """Answers, long letters and crowds are seldom introductions."""
    length = len(scene.marked.text)
    if is_answer(scene.message):
        weighed.add("answer")
    if length > LONG and not scene.together:
        weighed.add("long")
    weighed.add("crowd", times=max(0, len(scene.parties) - 3))
    weighed.add("very long", times=_very_long(length, scene.together))


def _very_long(length: int, together: bool) -> float:
    return max(0, length - 1800) / 1200 * (0.3 if together else 1.0)


def too_long(length: int, together: bool) -> float:
    """What the length of a marked text weighs, with or without plain words of presenting."""
    long = length > LONG and not together
    return WEIGHTS["long"] * long + WEIGHTS["very long"] * _very_long(length, together)


def _anchored(scene: _Scene) -> bool:
    """Whether one reason stands that ordinary mail among three people does not give."""
    mutual = any((b, a) in scene.crossed for a, b in scene.crossed)
    if scene.together or mutual or scene.paired or scene.told or _called_in_turn(scene):
        return True
    presented = any(b in scene.described for _, b in scene.crossed)
    if presented and (scene.sure or scene.direct or scene.hand_over):
        return True
    if len(_subjects(scene)) >= 2 and (scene.hand_over or scene.wanted is not None or scene.sure):
        return True
    if len(scene.described) >= len(scene.parties) and not scene.work:
        return len(scene.marked.text) < SHORT
    return scene.added and bool(scene.crossed)


_HE_OR_SHE = re.compile(r"(?:^|[.!?\n–-] ?)(?:he|she)(?:'s|’s|)\b|\b\w+ (?:him|her)\b")


def _called_in_turn(scene: _Scene) -> bool:
    """Whether a short mail calls each party by name and tells one to write to "him" or "her"."""
    called = set(scene.parties) <= set(scene.reading.addressed)
    text = scene.marked.text
    return called and scene.sure and len(text) < SHORT and _HE_OR_SHE.search(text) is not None


def _subjects(scene: _Scene) -> list[int]:
    return [k for k in scene.parties if k in scene.reading.subjects]
