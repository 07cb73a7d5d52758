"""Fit the weights of `finding.near_weights` and `finding.sounds_near`, and tell how they do.

    python -m bench.fit_one_sided [--write] [--for-words FILE]… OPENINGS.jsonl SCENARIOS.jsonl
        LABELS.jsonl MAIL.mbox …

Each mail to one reader that names somebody absent is one example. First the weights of the known
reasons are fitted; of several absent people the one counts for whom most speaks. Then, on mail
where that is not too little, those of reasons and words together. From files *for words* only
these learn: what letters say in passing blurs the reasons that plain business mail gives. One line
a file: fitted on all the others, what is found and what is wrongly found in it (mail files, being
one source, in four parts). Development data only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.labelled import MAIL, Labelled, read
from bench.logistic import Descent, Model
from introductions.finding import sounds_near, told_of
from introductions.finding.marked import mark, unwrapped
from introductions.finding.phrases_before import OFFER, OPT_IN, REQUEST
from introductions.finding.told_of import ENOUGH, LEAST
from introductions.mail.human import is_human
from introductions.model import Kind
from introductions.patterns.gated import Gated
from introductions.text.newtext import new_text
from introductions.who.recipients import called_names, people_on
from introductions.who.small_letters import named_by_addresses

TURNS = 4  # the absent person for whom most speaks is chosen anew after each
_DESCENT = Descent(steps=400, rate=0.05, shrink=0.0006)
START = -3.0
_WORDS = Descent(steps=120, rate=0.1, shrink=8.0)  # against the sum over all mails
REASONS_COUNT = 3.0  # reasons are few and chosen: they are pulled less
SEEN_IN = (5, 3, 2)  # mails, invented ones, and their sources that a word must stand in
MOST_WORDS = 1000
REAL_COUNTS = 6.0  # of real mail few present anybody: each stands for as many invented ones
_WEIGHTS = Path(told_of.__file__).with_name("near_weights.py")
_SOUNDS = Path(sounds_near.__file__).with_suffix(".json")
_BEFORE: tuple[Gated, ...] = (REQUEST, OPT_IN, OFFER)
Reasons = dict[str, float]


@dataclass(frozen=True, slots=True)
class Person:
    """What speaks for one absent person, and the words of the mail."""

    reasons: Reasons
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """What speaks for each absent person of one mail, and whether it presents one."""

    source: str
    people: tuple[Person, ...]
    presents: bool
    for_words: bool = False

    def likeliest(self, model: Model) -> Person:
        """The person for whom most speaks."""
        return max(self.people, key=lambda one: model.of(one.reasons))


@dataclass(frozen=True, slots=True)
class Fit:
    """The weights of the reasons alone, and those of reasons and words together."""

    reasons: Model
    words: Model

    def presents(self, one: Example) -> bool:
        """What the product decides with these weights (`told_of.Evidence.presents`)."""
        person = one.likeliest(self.reasons)
        weight = self.reasons.of(person.reasons)
        if "for another" in person.reasons or weight < LEAST:
            return False
        plain = "near" in person.reasons and weight >= ENOUGH
        return plain or self.words.of(_row(person)) >= sounds_near.LIKE


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
    text = named_by_addresses(unwrapped(new_text(message.text)))
    marked = mark(text, people, message.sender, called_names(text, message, people, book))
    if len(people) <= 2 and not presents and any(p.search(marked.text) for p in _BEFORE):
        return
    persons = told_of.persons(message, marked)
    cases = (told_of.evidence(k, persons, message, marked, people[0]) for k in persons)
    found = tuple(Person(c.reasons, frozenset(sounds_near.words_in(c.text))) for c in cases)
    if found:
        yield Example(one.source, found, presents)


def fitted(rows: Sequence[Example]) -> Fit:
    """The weights of reasons, and those of reasons and words where reasons leave it open."""
    reasons = _of_reasons([one for one in rows if not one.for_words])
    chosen = [(one, one.likeliest(reasons)) for one in rows]
    asked = [(o, p) for o, p in chosen if reasons.of(p.reasons) >= LEAST]
    words = _with_words(asked, sorted(_often(asked)))
    known = (name for name in words.weights if name.startswith(_AS_WORD))
    heaviest = sorted(known, key=lambda name: -abs(words.weights[name]))[:MOST_WORDS]
    return Fit(reasons, _with_words(asked, sorted(heaviest)))


def _of_reasons(rows: Sequence[Example]) -> Model:
    """The weights that best tell mail that presents somebody from the rest (a few turns)."""
    names = {name for one in rows for person in one.people for name in person.reasons}
    model = Model(dict.fromkeys(sorted(names), 0.0), START)
    truth = [one.presents for one in rows]
    shares = [1 / len(rows)] * len(rows)
    chosen = [one.people[0].reasons for one in rows]
    for _ in range(TURNS):
        model = _DESCENT.from_model(model, chosen, truth, shares)
        chosen = [one.likeliest(model).reasons for one in rows]
    return model


Asked = Sequence[tuple[Example, Person]]


def _often(asked: Asked) -> Iterator[str]:
    """The words that stand in mails and invented mails of sources enough."""
    mails, invented = Counter[str](), Counter[str]()
    sources = defaultdict[str, set[str]](set)
    for one, person in asked:
        mails.update(person.words)
        if not one.source.startswith(MAIL):
            invented.update(person.words)
            for word in person.words:
                sources[word].add(one.source)
    for word, own in sources.items():
        seen = (mails[word], invented[word], len(own))
        if all(count >= least for count, least in zip(seen, SEEN_IN, strict=True)):
            yield _AS_WORD + word


def _with_words(asked: Asked, words: Sequence[str]) -> Model:
    """The weights of all reasons and of these words."""
    names = sorted({name for _, person in asked for name in person.reasons})
    start = Model(dict.fromkeys((*names, *words), 0.0))
    rows, truth = [_row(person) for _, person in asked], [one.presents for one, _ in asked]
    return _WORDS.from_model(start, rows, truth, [_share(one) for one, _ in asked])


def _share(one: Example) -> float:
    return REAL_COUNTS if one.presents and one.source.startswith(MAIL) else 1.0


_AS_WORD = "word: "  # a word may be called like a reason


def _row(person: Person) -> Reasons:
    row = {name: REASONS_COUNT * value for name, value in person.reasons.items()}
    return row | {_AS_WORD + word: 1.0 for word in sorted(person.words)}


def told(source: str, fit: Fit, rows: Sequence[Example]) -> str:
    """How a fit does on one source, as a line."""
    own = [one for one in rows if one.source == source]
    right = sum(one.presents and fit.presents(one) for one in own)
    wrong = sum(not one.presents and fit.presents(one) for one in own)
    of = sum(one.presents for one in own)
    return f"{source:<24} {right:>3} of {of:>3} found, {wrong:>2} of {len(own) - of:>5} wrongly"


def as_module(model: Model, rows: Sequence[Example]) -> str:
    """The text of the module that holds the weights of the reasons alone."""
    lines = (f'    "{name}": {value:.2f},' for name, value in model.weights.items())
    rows = [one for one in rows if not one.for_words]
    count = sum(one.presents for one in rows)
    return (
        '"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`.\n\n'
        f"Written by `python -m bench.fit_one_sided --write` from {len(rows):,} mails, of which"
        f"\n{count} present somebody who is not on them; not to be changed by hand.\n"
        f'"""\n\nfrom __future__ import annotations\n\n'
        f"CONSTANT = {model.constant:.2f}\nWEIGHTS = {{\n" + "\n".join(lines) + "\n}\n"
    )


def as_json(model: Model, rows: Sequence[Example]) -> str:
    """The text of the file that holds the weights of reasons and words together."""
    counts = Counter(MAIL if one.source.startswith(MAIL) else one.source for one in rows)
    weights = model.weights.items()
    written = {
        "fitted": "by python -m bench.fit_one_sided --write; not to be changed by hand",
        "on": {name.removesuffix(", part "): count for name, count in sorted(counts.items())},
        "constant": round(model.constant, 2),
        "reasons": {
            name: round(REASONS_COUNT * value, 2)
            for name, value in weights
            if not name.startswith(_AS_WORD)
        },
        "words": {
            name.removeprefix(_AS_WORD): round(value, 2)
            for name, value in weights
            if name.startswith(_AS_WORD)
        },
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Print how weights do on files they were not fitted on; --write keeps those of all files."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    options.add_argument("--for-words", type=Path, action="append", default=[])
    options.add_argument("files", type=Path, nargs="+")
    chosen = options.parse_args()
    for_words = {path.name for path in chosen.for_words}
    rows = [
        replace(one, for_words=one.source in for_words)
        for one in examples(read((*chosen.for_words, *chosen.files)))
    ]
    if chosen.write:
        whole = fitted(rows)
        _WEIGHTS.write_text(as_module(whole.reasons, rows), "utf-8")
        _SOUNDS.write_text(as_json(whole.words, rows), "utf-8")
        return
    for source in sorted({one.source for one in rows}):
        fit = fitted([one for one in rows if one.source != source])
        print(told(source, fit, rows), flush=True)


if __name__ == "__main__":
    main()
