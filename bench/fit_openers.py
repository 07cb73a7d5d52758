"""Fit the weights of `introductions.finding.weights` by logistic regression, cross-validated.

    python -m bench.fit_openers SCENARIOS.jsonl …

Each message among three or more people of the scenarios is one example: the reasons that `weigh`
finds, and whether the scenario lists it as an introduction. Development data only.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from bench.logistic import Descent, Model
from introductions.finding import openers
from introductions.finding.entries import find_cases
from introductions.finding.weigh import Weighed, weigh
from introductions.finding.weights import ENOUGH, WEIGHTS
from server.evaluating.scenarios import read_scenarios

FOLDS = 5
_DESCENT = Descent(steps=1500, rate=0.05, shrink=0.002)


@dataclass(frozen=True, slots=True)
class Example:
    """The reasons of one mail, and whether it presents people."""

    fold: int
    reasons: dict[str, float]
    presents: bool


def examples(paths: Iterable[Path]) -> list[Example]:
    """What `weigh` finds in every message that it is asked about, with the scenario's verdict."""
    found: list[Example] = []
    seen: dict[str, dict[str, float]] = {}

    def noting(message, *rest, **named) -> Weighed:  # type: ignore[no-untyped-def]
        weighed = weigh(message, *rest, **named)
        seen[message.id] = weighed.reasons
        return weighed

    openers.weigh = noting  # type: ignore[attr-defined]
    for path in paths:
        for scenario in read_scenarios(path):
            seen.clear()
            find_cases(scenario.messages, scenario.owner)
            listed = {i["message"] for i in scenario.expect.get("introductions") or ()}
            fold = crc32(scenario.id.encode()) % FOLDS
            for key, reasons in seen.items():
                found.append(Example(fold, reasons, key in listed))
    return found


def fitted(rows: list[Example]) -> Model:
    """The weights that best tell introductions from the rest."""
    start = Model(dict.fromkeys(WEIGHTS, 0.0))
    truth, shares = [one.presents for one in rows], [1 / len(rows)] * len(rows)
    return _DESCENT.from_model(start, [one.reasons for one in rows], truth, shares)


def scored(verdicts: Iterable[tuple[bool, bool]]) -> str:
    """Precision, recall and wrong verdicts of (said, true) pairs."""
    pairs = list(verdicts)
    hit = sum(said and true for said, true in pairs)
    said_all, true_all = sum(s for s, _ in pairs), sum(t for _, t in pairs)
    wrong = sum(said != true for said, true in pairs)
    share = f"precision {hit / said_all:.3f}  recall {hit / true_all:.3f}"
    return f"{share}  wrong {wrong} of {len(pairs)}"


def main() -> None:
    """Print how the weights set by hand and the fitted ones do on the scenarios named."""
    rows = examples(Path(name) for name in sys.argv[1:])
    by_hand = Model(WEIGHTS)
    hand = [(by_hand.of(one.reasons) >= ENOUGH, one.presents) for one in rows]
    fits = [fitted([one for one in rows if one.fold != fold]) for fold in range(FOLDS)]
    fit = [(fits[one.fold].of(one.reasons) >= 0, one.presents) for one in rows]
    print(f"set by hand            {scored(hand)}")
    print(f"fitted, {FOLDS} folds        {scored(fit)}")
    for name, value in sorted(fitted(rows).weights.items(), key=lambda pair: -pair[1]):
        print(f"{name:<20} {WEIGHTS[name]:6.2f} {value:6.2f}")


if __name__ == "__main__":
    main()
