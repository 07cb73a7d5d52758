"""Fit the weights of `finding.near_weights` by logistic regression, and tell how they do.

    python -m bench.fit_one_sided [--write] OPENINGS.jsonl SCENARIOS.jsonl LABELS.jsonl MAIL.mbox …

Each mail to one reader that names somebody absent is one example; of several absent people the
one counts for whom most speaks. One line a file: fitted on all the others, what is found and
what is wrongly found in it (mail files, being one source, in four parts). Development data only.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from introductions.finding import told_of
from introductions.finding.marked import mark, unwrapped
from introductions.finding.near_weights import ENOUGH
from introductions.finding.phrases_before import OFFER, OPT_IN, REQUEST
from introductions.mail.human import is_human
from introductions.model import Kind, Message, Owner, Participant
from introductions.patterns.gated import Gated
from introductions.text.newtext import new_text
from introductions.who.people import Book
from introductions.who.recipients import called_names, people_on
from server.evaluating.labelled_mail import Label, read_labels
from server.evaluating.scenarios import read_scenarios
from server.mail import headers
from server.scanning.examine import head_of, with_body
from server.scanning.mailfile import mail_files, stored

TURNS = 4  # the absent person for whom most speaks is chosen anew after each
STEPS = 400
RATE = 0.05
SHRINK = 0.0006  # pull of each weight towards 0
START = -3.0
PARTS = 4
_WEIGHTS = Path(told_of.__file__).with_name("near_weights.py")
_BEFORE: tuple[Gated, ...] = (REQUEST, OPT_IN, OFFER)
Reasons = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """What speaks for each absent person of one mail, and whether it presents one."""

    source: str
    people: tuple[Reasons, ...]
    presents: bool


@dataclass(slots=True)
class Model:
    """A weight for each reason, and the constant."""

    weights: Reasons
    constant: float = START

    def of(self, reasons: Reasons) -> float:
        """The weight of one person's reasons together."""
        return self.constant + sum(self.weights.get(n, 0.0) * v for n, v in reasons.items())

    def best(self, example: Example) -> float:
        """The weight for the person for whom most speaks."""
        return max(map(self.of, example.people))


def example(source: str, message: Message, book: Book, presents: bool) -> Iterator[Example]:
    """The example that a mail is; none where it has several readers or names nobody absent."""
    people = people_on(message, book) if is_human(message) else ()
    if not people or not (len(people) == 1 or len(message.to) == 1):
        return
    text = unwrapped(new_text(message.text))
    marked = mark(text, people, message.sender, called_names(text, message, people, book))
    if len(people) <= 2 and not presents and any(p.search(marked.text) for p in _BEFORE):
        return
    persons = told_of.persons(message, marked)
    cases = (told_of.evidence(k, persons, message, marked, people[0]) for k in persons)
    found = tuple(case.reasons for case in cases)
    if found:
        yield Example(source, found, presents)


def of_openings(path: Path) -> Iterator[Example]:
    """The examples of a file of single mails; mail that presents people to both is none."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != Kind.INTRODUCTION:
            message = message_of(row)
            book = Book((message,), Owner())
            yield from example(path.name, message, book, row["kind"] == Kind.ONE_SIDED)


def message_of(row: dict[str, Any]) -> Message:
    """The mail of a line of single mails."""
    to, cc = (tuple(Participant(e) for e in row[name]) for name in ("to", "cc"))
    sent = datetime(2025, 3, 3, tzinfo=UTC)
    sender = Participant(row["from"])
    return Message("m", "t", sent, sender, to, cc, subject=row["subject"], text=row["body"])


def of_scenarios(path: Path) -> Iterator[Example]:
    """The examples of a scenario file."""
    for scenario in read_scenarios(path):
        kinds = {i["message"]: i["kind"] for i in scenario.expect.get("introductions") or ()}
        book = Book(scenario.messages, scenario.owner)
        for message in scenario.messages:
            if kinds.get(message.id, Kind.ONE_SIDED) == Kind.ONE_SIDED:
                yield from example(path.name, message, book, message.id in kinds)


def of_mail(paths: list[Path], labels: dict[str, Label]) -> Iterator[Example]:
    """The examples of labelled mail, in parts; hand-overs and doubtful rows are none."""
    seen: set[str] = set()
    for file in mail_files(paths):
        for one in stored(file):
            fields, start = headers.split(one.raw)
            message = with_body(head_of(one.raw, fields), one.raw, fields, start)
            label = labels.get(message.id)
            direct = label is not None and label.is_direct
            skipped = label is not None and label.counts_neither and not direct
            two_sided = label is not None and direct and label.side != "one-sided"
            if message.id not in seen and not skipped and not two_sided:
                seen.add(message.id)
                part = f"mail, part {crc32(message.id.encode()) % PARTS + 1}"
                yield from example(part, message, Book((message,), Owner()), direct)


def fitted(examples: list[Example]) -> Model:
    """The weights that best tell mail that presents somebody from the rest (Adam, a few turns)."""
    names = {name for one in examples for person in one.people for name in person}
    model = Model(dict.fromkeys(sorted(names), 0.0))
    chosen = [one.people[0] for one in examples]
    for _ in range(TURNS):
        _descend(model, chosen, [one.presents for one in examples])
        chosen = [max(one.people, key=model.of) for one in examples]
    return model


def _descend(model: Model, rows: list[Reasons], truth: list[bool]) -> None:
    first = dict.fromkeys((*model.weights, ""), 0.0)
    second = dict(first)
    for step in range(1, STEPS + 1):
        slope = {name: SHRINK * weight for name, weight in model.weights.items()} | {"": 0.0}
        for row, true in zip(rows, truth, strict=True):
            error = (_chance(model.of(row)) - true) / len(rows)
            slope[""] += error
            for name, value in row.items():
                slope[name] += error * value
        for name, value in slope.items():
            first[name] = 0.9 * first[name] + 0.1 * value
            second[name] = 0.999 * second[name] + 0.001 * value * value
            move = RATE * first[name] / (1 - 0.9**step)
            move /= math.sqrt(second[name] / (1 - 0.999**step)) + 1e-8
            if name:
                model.weights[name] -= move
            else:
                model.constant -= move


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def told(source: str, model: Model, examples: list[Example]) -> str:
    """How a model does on one source, as a line."""
    own = [one for one in examples if one.source == source]
    right = sum(one.presents and model.best(one) >= ENOUGH for one in own)
    wrong = sum(not one.presents and model.best(one) >= ENOUGH for one in own)
    of = sum(one.presents for one in own)
    return f"{source:<24} {right:>3} of {of:>3} found, {wrong:>2} of {len(own) - of:>5} wrongly"


def read(paths: Iterable[Path]) -> Iterator[Example]:
    """All examples of the files named."""
    files = list(paths)
    mail = [path for path in files if path.suffix not in (".jsonl", ".py")]
    labels: list[Path] = []
    for path in files:
        if path.suffix == ".jsonl":
            head = json.loads(path.read_text("utf-8").partition("\n")[0])
            if "message_id" in head:
                labels.append(path)
            else:
                yield from of_openings(path) if "kind" in head else of_scenarios(path)
    if mail:
        yield from of_mail(mail, read_labels(labels))


def as_module(model: Model, examples: list[Example]) -> str:
    """The text of the module that holds the weights."""
    lines = (f'    "{name}": {value:.2f},' for name, value in model.weights.items())
    count = sum(one.presents for one in examples)
    return (
        '"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`, `ENOUGH`.\n\n'
        f"Written by `python -m bench.fit_one_sided --write` from {len(examples):,} mails, of which"
        f"\n{count} present somebody who is not on them; not to be changed by hand.\n"
        f'"""\n\nfrom __future__ import annotations\n\nENOUGH = {ENOUGH}\n'
        f"CONSTANT = {model.constant:.2f}\nWEIGHTS = {{\n" + "\n".join(lines) + "\n}\n"
    )


def main() -> None:
    """Print how weights do on files they were not fitted on, or --write those of all files."""
    names = [name for name in sys.argv[1:] if name != "--write"]
    examples = list(read(Path(name) for name in names))
    if "--write" not in sys.argv:
        for source in sorted({one.source for one in examples}):
            print(told(source, fitted([e for e in examples if e.source != source]), examples))
    whole = fitted(examples)
    if "--write" in sys.argv:
        _WEIGHTS.write_text(as_module(whole, examples), "utf-8")
    for name, value in sorted(whole.weights.items(), key=lambda pair: -pair[1]):
        print(f"{name:<20} {value:6.2f}")


if __name__ == "__main__":
    main()
