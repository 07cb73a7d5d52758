"""Fit the weights of `introductions.finding.weights` by logistic regression, cross-validated.

    python -m bench.fit_openers SCENARIOS.jsonl …

Each message among three or more people of the scenarios is one example: the reasons that `weigh`
finds, and whether the scenario lists it as an introduction. Development data only.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

from introductions.finding import openers
from introductions.finding.entries import find_cases
from introductions.finding.weigh import Weighed, weigh
from introductions.finding.weights import ENOUGH, WEIGHTS
from server.evaluating.scenarios import read_scenarios

FOLDS = 5
STEPS = 1500
RATE = 0.05
SHRINK = 0.002  # pull of each weight towards 0
NAMES = tuple(WEIGHTS)
Example = tuple[int, tuple[float, ...], bool]  # fold, reasons, whether an introduction


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
                row = tuple(reasons.get(name, 0.0) for name in NAMES)
                found.append((fold, row, key in listed))
    return found


def fitted(rows: list[Example]) -> list[float]:
    """The weights, last the constant, that best tell introductions from the rest."""
    weights = [0.0] * (len(NAMES) + 1)
    for _ in range(STEPS):
        slope = [SHRINK * len(rows) * w for w in weights[:-1]] + [0.0]
        for _, row, truth in rows:
            error = _chance(weights, row) - truth
            for k, value in enumerate(row):
                if value:
                    slope[k] += error * value
            slope[-1] += error
        weights = [w - RATE * s / len(rows) * 10 for w, s in zip(weights, slope, strict=True)]
    return weights


def _chance(weights: list[float], row: tuple[float, ...]) -> float:
    total = weights[-1] + sum(w * v for w, v in zip(weights, row, strict=False) if v)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


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
    by_hand = [WEIGHTS[name] for name in NAMES]
    hand = [(sum(w * v for w, v in zip(by_hand, r, strict=True)) >= ENOUGH, t) for _, r, t in rows]
    fits = [fitted([r for r in rows if r[0] != fold]) for fold in range(FOLDS)]
    fit = [(_chance(fits[fold], row) >= 0.5, truth) for fold, row, truth in rows]
    print(f"set by hand            {scored(hand)}")
    print(f"fitted, {FOLDS} folds        {scored(fit)}")
    whole = fitted(rows)
    for name, value in sorted(zip(NAMES, whole, strict=False), key=lambda pair: -pair[1]):
        print(f"{name:<20} {WEIGHTS[name]:6.2f} {value:6.2f}")


if __name__ == "__main__":
    main()
