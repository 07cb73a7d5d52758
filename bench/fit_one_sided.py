"""Fit the weights of `finding.near_weights` by logistic regression, and tell how they do.

    python -m bench.fit_one_sided [--write] OPENINGS.jsonl SCENARIOS.jsonl LABELS.jsonl MAIL.mbox …

Each mail to one reader that names somebody absent is one example; of several absent people the
one counts for whom most speaks. One line a file: fitted on all the others, what is found and
what is wrongly found in it (mail files, being one source, in four parts). Development data only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.labelled import Labelled, read
from bench.logistic import Descent, Model
from introductions.finding import told_of
from introductions.finding.marked import mark, unwrapped
from introductions.finding.near_weights import ENOUGH
from introductions.finding.phrases_before import OFFER, OPT_IN, REQUEST
from introductions.mail.human import is_human
from introductions.model import Kind
from introductions.patterns.gated import Gated
from introductions.text.newtext import new_text
from introductions.who.recipients import called_names, people_on

TURNS = 4  # the absent person for whom most speaks is chosen anew after each
_DESCENT = Descent(steps=400, rate=0.05, shrink=0.0006)
START = -3.0
_WEIGHTS = Path(told_of.__file__).with_name("near_weights.py")
_BEFORE: tuple[Gated, ...] = (REQUEST, OPT_IN, OFFER)
Reasons = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """What speaks for each absent person of one mail, and whether it presents one."""

    source: str
    people: tuple[Reasons, ...]
    presents: bool

    def weight(self, model: Model) -> float:
        """The weight for the person for whom most speaks."""
        return max(map(model.of, self.people))


def examples(mails: Iterable[Labelled]) -> Iterator[Example]:
    """The examples that mails are, but for what presents two to each other and doubtful mail."""
    for one in mails:
        if one.kind in ("", Kind.ONE_SIDED) and not one.is_doubtful:
            yield from _example(one)


def _example(one: Labelled) -> Iterator[Example]:
    """None where a mail has several readers or names nobody absent."""
    message, book, presents = one.message, one.book, bool(one.kind)
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
        yield Example(one.source, found, presents)


def fitted(rows: list[Example]) -> Model:
    """The weights that best tell mail that presents somebody from the rest (a few turns)."""
    names = {name for one in rows for person in one.people for name in person}
    model = Model(dict.fromkeys(sorted(names), 0.0), START)
    truth = [one.presents for one in rows]
    shares = [1 / len(rows)] * len(rows)
    chosen = [one.people[0] for one in rows]
    for _ in range(TURNS):
        model = _DESCENT.from_model(model, chosen, truth, shares)
        chosen = [max(one.people, key=model.of) for one in rows]
    return model


def told(source: str, model: Model, rows: list[Example]) -> str:
    """How a model does on one source, as a line."""
    own = [one for one in rows if one.source == source]
    right = sum(one.presents and one.weight(model) >= ENOUGH for one in own)
    wrong = sum(not one.presents and one.weight(model) >= ENOUGH for one in own)
    of = sum(one.presents for one in own)
    return f"{source:<24} {right:>3} of {of:>3} found, {wrong:>2} of {len(own) - of:>5} wrongly"


def as_module(model: Model, rows: list[Example]) -> str:
    """The text of the module that holds the weights."""
    lines = (f'    "{name}": {value:.2f},' for name, value in model.weights.items())
    count = sum(one.presents for one in rows)
    return (
        '"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`, `ENOUGH`.\n\n'
        f"Written by `python -m bench.fit_one_sided --write` from {len(rows):,} mails, of which"
        f"\n{count} present somebody who is not on them; not to be changed by hand.\n"
        f'"""\n\nfrom __future__ import annotations\n\nENOUGH = {ENOUGH}\n'
        f"CONSTANT = {model.constant:.2f}\nWEIGHTS = {{\n" + "\n".join(lines) + "\n}\n"
    )


def main() -> None:
    """Print how weights do on files they were not fitted on, or --write those of all files."""
    names = [name for name in sys.argv[1:] if name != "--write"]
    rows = list(examples(read(Path(name) for name in names)))
    if "--write" not in sys.argv:
        for source in sorted({one.source for one in rows}):
            print(told(source, fitted([one for one in rows if one.source != source]), rows))
    whole = fitted(rows)
    if "--write" in sys.argv:
        _WEIGHTS.write_text(as_module(whole, rows), "utf-8")
    for name, value in sorted(whole.weights.items(), key=lambda pair: -pair[1]):
        print(f"{name:<20} {value:6.2f}")


if __name__ == "__main__":
    main()
