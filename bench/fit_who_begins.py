"""Fit the weights of `finding.who_begins` and `absent_begins` by logistic regression.

    python -m bench.fit_who_begins [--write] SCENARIOS.jsonl FIRST_WRITERS.jsonl …

Each introduction of two people that is found, with a label of who writes first, is one example;
where nobody does it counts half for each. One line a source: fitted on all the others, how many
labels the rules meet, and how many they meet with the words where they tell nobody. The rules
were written with most of this mail at hand, so their column is no measure of unseen mail. Then the
same for mails that present somebody who is not on them, found or not.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.logistic import Descent, Model
from introductions.finding import openers, who_begins
from introductions.finding.absent_begins import signs_of_absent
from introductions.finding.entries import find_cases
from introductions.finding.marked import mark, unwrapped
from introductions.model import Kind, Message, Owner, Participant, Seat
from introductions.text.newtext import new_text
from introductions.who.people import Book
from introductions.who.recipients import called_names, people_on
from introductions.who.small_letters import named_by_addresses
from server.evaluating.scenarios import read_scenarios
from tests.builders import message

_STEPS, _RATE = 120, 0.05
_SHRINK, _SHRINK_LAST, _SHRINK_ABSENT = 4.0, 2.0, 0.5
SEEN_IN = (4, 2)  # mails and sources that a sign must stand in
MOST_SIGNS = 400
_PRESENTS = (Kind.INTRODUCTION, Kind.ONE_SIDED)


@dataclass(frozen=True, slots=True)
class Example:
    """An introduction of two: what leans to the first of them, and who begins (None: nobody)."""

    source: str
    signs: dict[str, float]
    alike: bool
    begins: int | None
    told: int | None  # by the rules


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A mailbox, the mail in it that presents two, and who of them begins by label."""

    source: str
    messages: tuple[Message, ...]
    owner: Owner
    made: str
    kind: str
    begins: str  # an address; empty for nobody
    instead: str = ""  # this one begins, and whoever else is presented does not


def examples(paths: Iterable[Path]) -> Iterator[Example]:
    """The introductions of two people that are found and came without a request or an offer."""
    seen: dict[str, tuple[Any, ...]] = {}
    opened = openers._opener

    def noting(mail, marked, parties, reading, weighed, writer, wanted):  # type: ignore[no-untyped-def]
        seen[mail.id] = (mail, marked, reading, parties, wanted if writer is None else writer)
        return opened(mail, marked, parties, reading, weighed, writer, wanted)

    openers._opener = noting
    texts: set[str] = set()
    for path in paths:
        for one in _labelled(path):
            seen.clear()
            cases = {case.made_by: case for case in find_cases(one.messages, one.owner)}
            if one.made in seen and one.made in cases and not cases[one.made].prefaces:
                mail, marked, reading, parties, told = seen[one.made]
                people = [marked.people[k] for k in parties]
                if len(parties) == 2 and mail.text not in texts:
                    texts.add(mail.text)
                    shown = who_begins.signs(mail, marked, reading, parties)
                    alike = who_begins.are_alike(marked)
                    begins = _begins(one, people)
                    yield Example(one.source, shown, alike, begins, _place(told, parties))


def _place(person: int | None, parties: Sequence[int]) -> int | None:
    return None if person is None else parties.index(person)


def _begins(one: _Labelled, people: Sequence[Participant]) -> int | None:
    """The place of the one who begins by label."""
    book = Book(one.messages, one.owner)
    known = one.begins or one.instead
    at = next((k for k, p in enumerate(people) if known and book.same(p, Participant(known))), None)
    return at if one.begins or at is None else 1 - at


def _labelled(path: Path) -> Iterator[_Labelled]:
    """The labelled introductions of a file."""
    lines = path.read_text("utf-8").splitlines()
    if "people" in json.loads(lines[0]):
        yield from (_single(path.name, json.loads(line)) for line in lines)
        return
    for scenario in read_scenarios(path):
        for made in scenario.expect.get("introductions") or ():
            own = next((e for e in scenario.owner.emails if e in made["parties"]), "")
            seat, two = made["seat"], len(made["parties"]) == 2
            if own and two and made["kind"] in _PRESENTS:
                begins, instead = own * (seat == Seat.ASKER), own * (seat == Seat.TARGET)
                owner, mails = scenario.owner, tuple(scenario.messages)
                what = (made["message"], made["kind"])
                yield _Labelled(path.name, mails, owner, *what, begins, instead)


def _single(source: str, row: dict[str, Any]) -> _Labelled:
    to = [Participant(f"p{k}@firm{k}.example", name) for k, name in enumerate(row["people"])]
    sender = Participant("from@sender.example", f"{row['from']} Ferrer")
    mail = message(sender, to, row["body"], subject="hello")
    begins = next((p.email for p in to if p.name.split()[0] == row["first"]), "")
    return _Labelled(source, (mail,), Owner(), mail.id, Kind.INTRODUCTION, begins)


@dataclass(frozen=True, slots=True)
class Absent:
    """A mail to one reader about somebody absent: what it says, and whether that one begins."""

    source: str
    signs: dict[str, float]
    absent_begins: bool


def absent(paths: Iterable[Path]) -> Iterator[Absent]:
    """The labelled mails that present somebody who is not on them, found or not."""
    for path in paths:
        for one in _labelled(path):
            if one.kind == Kind.ONE_SIDED and (one.begins or one.instead):
                mail = next(m for m in one.messages if m.id == one.made)
                text = _marked_text(mail, Book(one.messages, one.owner))
                yield Absent(one.source, signs_of_absent(text), bool(one.instead))


def _marked_text(mail: Message, book: Book) -> str:
    people = people_on(mail, book)
    text = named_by_addresses(unwrapped(new_text(mail.text)))
    return mark(text, people, mail.sender, called_names(text, mail, people, book)).text


def fitted_absent(rows: Sequence[Absent]) -> Model:
    """The weights that best tell whether the absent person begins."""
    start = Model(dict.fromkeys(sorted({sign for one in rows for sign in one.signs}), 0.0))
    truth = [one.absent_begins for one in rows]
    descent = Descent(2 * _STEPS, _RATE, _SHRINK_ABSENT)
    return descent.from_model(start, [one.signs for one in rows], truth, [1.0] * len(rows))


def fitted(rows: Sequence[Example]) -> dict[str, float]:
    """The weights that best tell who begins, of the signs that weigh most."""
    mails, sources = Counter[str](), defaultdict[str, set[str]](set)
    for one in rows:
        mails.update(one.signs.keys())
        for sign in one.signs:
            sources[sign].add(one.source)
    often = (s for s in mails if mails[s] >= SEEN_IN[0] and len(sources[s]) >= SEEN_IN[1])
    weights = _descended(rows, sorted(often), _SHRINK)
    heaviest = sorted(weights, key=lambda sign: -abs(weights[sign]))[:MOST_SIGNS]
    return _descended(rows, sorted(heaviest), _SHRINK_LAST)


def _descended(rows: Sequence[Example], signs: Sequence[str], shrink: float) -> dict[str, float]:
    """The weights of these signs; each example stands also the other way round."""
    table, truth, shares = [], [], []
    for one in rows:
        turned = {sign: -value for sign, value in one.signs.items()}
        for begins in (0, 1) if one.begins is None else (one.begins,):
            table += [one.signs, turned]
            truth += [begins == 0, begins == 1]
            shares += [0.5 if one.begins is None else 1.0] * 2
    start = Model(dict.fromkeys(signs, 0.0))
    return dict(Descent(_STEPS, _RATE, shrink).from_model(start, table, truth, shares).weights)


def told(source: str, weights: dict[str, float], rows: Sequence[Example]) -> str:
    """How weights do on one source, as a line."""
    own = [one for one in rows if one.source == source]
    words = [_words(weights, one) for one in own]
    both = [w if one.told is None else one.told for w, one in zip(words, own, strict=True)]
    shown = [f"{source:<28}{len(own):>4}"]
    for name, said in (("rules", [one.told for one in own]), ("words", words), ("both", both)):
        right = sum(s == one.begins for s, one in zip(said, own, strict=True))
        shown.append(f"{name} {right:>3}")
    return "   ".join(shown)


def _words(weights: dict[str, float], one: Example) -> int | None:
    """Who begins by words, as the product decides (`who_begins.begins`)."""
    weight = who_begins.leaning(weights, one.signs)
    if one.alike or abs(weight) < who_begins.SURE:
        return None
    return int(weight < 0)


def as_json(rows: Sequence[Example], about_absent: Sequence[Absent]) -> str:
    """The text of the file that holds the weights."""
    weights, model = fitted(rows), fitted_absent(about_absent)
    read = (*(one.source for one in rows), *(one.source for one in about_absent))
    written = {
        "fitted": "by python -m bench.fit_who_begins --write; not to be changed by hand",
        "on": dict(sorted(Counter(read).items())),
        "weights": _rounded(weights),
        "absent": {"constant": round(model.constant, 2), "weights": _rounded(model.weights)},
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {sign: round(weight, 2) for sign, weight in weights.items()}


def main() -> None:
    """Print how weights do on sources they were not fitted on; --write keeps the final ones."""
    paths = [Path(name) for name in sys.argv[1:] if name != "--write"]
    rows, about_absent = list(examples(paths)), list(absent(paths))
    if "--write" in sys.argv:
        path = Path(who_begins.__file__).with_suffix(".json")
        path.write_text(as_json(rows, about_absent), "utf-8")
        return
    for source in sorted({one.source for one in rows}):
        others = fitted([one for one in rows if one.source != source])
        print(told(source, others, rows), flush=True)
    for source in sorted({one.source for one in about_absent}):
        model = fitted_absent([one for one in about_absent if one.source != source])
        own = [one for one in about_absent if one.source == source]
        right = sum((model.of(one.signs) > 0) == one.absent_begins for one in own)
        known = sum(("will write" in one.signs) == one.absent_begins for one in own)
        print(f"{source:<28}{len(own):>4}   known words {known:>3}   signs {right:>3}")


if __name__ == "__main__":
    main()
