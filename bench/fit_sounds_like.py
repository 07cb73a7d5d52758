"""Fit the weights of `finding.sounds_like` by logistic regression, and tell how they do.

    python -m bench.fit_sounds_like [--write] MAILS.jsonl SCENARIOS.jsonl LABELS.jsonl MAIL.mbox …

Each mail to several people that the rules weigh is one example. One line a source: fitted on all
the others, what the rules find alone, what the words find alone, and what they find together; with
the mails wrongly found. The rules were written with this mail at hand, so their column is no
measure of unseen mail.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.labelled import MAIL, Labelled, read
from bench.logistic import Descent
from bench.logistic import Model as Fit
from introductions.finding import openers, sounds_like
from introductions.finding.weigh import Weighed, weigh
from introductions.finding.weights import ENOUGH
from introductions.model import Kind

_DESCENT = Descent(steps=150, rate=0.1, shrink=1.0)
SEEN_IN = (15, 3)  # mails and sources that a word must stand in
MOST_WORDS = 300
REASONS_COUNT = 1.5  # reasons are few and chosen: they are pulled less
Reasons = dict[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """One mail: the words near its people, reasons and shape, and whether it presents people."""

    source: str
    words: frozenset[str]
    reasons: Reasons
    weight: float
    two_named: bool
    presents: bool


@dataclass(slots=True)
class Model:
    """A weight for each word and each reason, and the constant."""

    constant: float
    reasons: Reasons
    words: Reasons

    def of(self, one: Example) -> float:
        """The weight of a mail."""
        told = sum(self.reasons.get(name, 0.0) * times for name, times in one.reasons.items())
        return self.constant + told + sum(self.words.get(word, 0.0) for word in one.words)


def examples(mails: Iterable[Labelled]) -> Iterator[Example]:
    """The mails whose reasons are weighed."""
    seen: list[tuple[frozenset[str], Reasons, float, bool]] = []

    def noting(message, marked, *rest) -> Weighed:  # type: ignore[no-untyped-def]
        weighed = weigh(message, marked, *rest)
        reasons = sounds_like.reasons_of(message, marked, weighed)
        words = frozenset(sounds_like.words_near(message, marked))
        seen.append((words, reasons, weighed.weight, sounds_like.names_two(marked)))
        return weighed

    openers.weigh = noting  # type: ignore[attr-defined, assignment]
    for one in mails:
        if _counts(one) and openers.may_open(one.message):
            seen.clear()
            openers.opener_in(one.message, one.book, one.met)
            for found in seen:
                yield Example(one.source, *found, bool(one.kind))


def _counts(one: Labelled) -> bool:
    """Whether a mail presents two to each other, or surely nobody, nor says it once more."""
    sure = not (one.is_doubtful or one.presents_elsewhere)
    return sure and one.kind in ("", Kind.INTRODUCTION)


def fitted(rows: Sequence[Example]) -> Model:
    """The weights that best tell presenting from the rest, of the words that weigh most."""
    mails, sources = Counter[str](), defaultdict[str, set[str]](set)
    for one in rows:
        mails.update(one.words)
        for word in one.words:
            sources[word].add(MAIL if one.source.startswith(MAIL) else one.source)
    often = (w for w in mails if mails[w] >= SEEN_IN[0] and len(sources[w]) >= SEEN_IN[1])
    model = _descended(rows, sorted(often))
    heaviest = sorted(model.words, key=lambda word: -abs(model.words[word]))[:MOST_WORDS]
    return _descended(rows, sorted(heaviest))


def _descended(rows: Sequence[Example], words: Sequence[str]) -> Model:
    """The weights of these words and of all reasons."""
    reasons = sorted({name for one in rows for name in one.reasons})
    names = (*reasons, *(_AS_WORD + word for word in words))
    table = [_as_row(one) for one in rows]
    truth, shares = [one.presents for one in rows], [1.0] * len(rows)
    fit = _DESCENT.from_model(Fit(dict.fromkeys(names, 0.0)), table, truth, shares)
    return Model(
        fit.constant,
        {name: REASONS_COUNT * fit.weights[name] for name in reasons},
        {word: fit.weights[_AS_WORD + word] for word in words},
    )


_AS_WORD = "word: "  # a word may be called like a reason


def _as_row(one: Example) -> Reasons:
    row = {name: REASONS_COUNT * value for name, value in one.reasons.items()}
    return row | {_AS_WORD + word: 1.0 for word in sorted(one.words)}


def told(source: str, model: Model, rows: Sequence[Example]) -> str:
    """How a model does on one source, as a line."""
    own = [one for one in rows if one.source == source]
    rules = [one.weight >= ENOUGH for one in own]
    words = [model.of(one) >= 0 for one in own]
    both = [_presents(model, one) for one in own]
    shown = [f"{source:<28}{sum(one.presents for one in own):>4} of {len(own):>4} present"]
    for name, said in (("rules", rules), ("words", words), ("both", both)):
        right = sum(s and one.presents for s, one in zip(said, own, strict=True))
        shown.append(f"{name} {right:>3}, {sum(said) - right:>2} wrong")
    return "   ".join(shown)


def _presents(model: Model, one: Example) -> bool:
    """What the product decides with these weights (`sounds_like.presents`)."""
    return model.of(one) >= sounds_like.least_like(one.weight, one.reasons, one.two_named)


def as_json(model: Model, rows: Sequence[Example]) -> str:
    """The text of the file that holds the weights."""
    counts = Counter(MAIL if one.source.startswith(MAIL) else one.source for one in rows)
    written = {
        "fitted": "by python -m bench.fit_sounds_like --write; not to be changed by hand",
        "on": {name.removesuffix(", part "): count for name, count in sorted(counts.items())},
        "constant": round(model.constant, 2),
        "reasons": {name: round(value, 2) for name, value in model.reasons.items()},
        "words": {word: round(value, 2) for word, value in model.words.items()},
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Print how weights do on sources they were not fitted on; --write keeps the final ones."""
    rows = list(examples(read(Path(name) for name in sys.argv[1:] if name != "--write")))
    if "--write" in sys.argv:
        path = Path(sounds_like.__file__).with_suffix(".json")
        path.write_text(as_json(fitted(rows), rows), "utf-8")
        return
    for source in sorted({one.source for one in rows}):
        print(told(source, fitted([one for one in rows if one.source != source]), rows), flush=True)


if __name__ == "__main__":
    main()
