"""Logistic regression over named reasons: the weights that best tell what is true from the rest."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import mul

_MOST = 30.0  # beyond, a chance is 0 or 1 to thirteen digits
_KEPT, _KEPT_OF_SQUARES = 0.9, 0.999  # what Adam keeps of slopes and of their squares at a step


@dataclass(frozen=True, slots=True)
class Model:
    """A weight for each reason, and the constant."""

    weights: Mapping[str, float]
    constant: float = 0.0

    def of(self, reasons: Mapping[str, float]) -> float:
        """The weight of reasons together; unknown ones weigh nothing."""
        return self.constant + sum(self.weights.get(n, 0.0) * v for n, v in reasons.items())


@dataclass(frozen=True, slots=True)
class Descent:
    """How weights are sought: steps, their length, and the pull of each weight towards 0."""

    steps: int
    rate: float
    shrink: float

    def from_model(
        self,
        start: Model,
        rows: Sequence[Mapping[str, float]],
        truth: Sequence[bool],
        shares: Sequence[float],
        free: Collection[str] = (),
    ) -> Model:
        """The weights of the reasons that *start* names, and the constant (Adam, all rows a step).

        *shares*: what each row counts. The constant and *free* reasons are not pulled.
        """
        at = {name: place for place, name in enumerate(start.weights)}
        table = [_placed(row, at) for row in rows]
        pulls = [0.0 if name in free else self.shrink for name in at] + [0.0]
        weights = [*start.weights.values(), start.constant]
        first, second = [0.0] * len(weights), [0.0] * len(weights)
        for step in range(1, self.steps + 1):
            slope = list(map(mul, pulls, weights))
            for (places, values), true, share in zip(table, truth, shares, strict=True):
                said = sum(map(mul, map(weights.__getitem__, places), values))
                error = share * (chance(said) - true)
                for place, value in zip(places, values, strict=True):
                    slope[place] += error * value
            whole, whole_squares = 1 - _KEPT**step, 1 - _KEPT_OF_SQUARES**step
            for k, s in enumerate(slope):
                first[k] = _KEPT * first[k] + (1 - _KEPT) * s
                second[k] = _KEPT_OF_SQUARES * second[k] + (1 - _KEPT_OF_SQUARES) * s * s
                move = self.rate * first[k] / whole
                weights[k] -= move / (math.sqrt(second[k] / whole_squares) + 1e-8)
        return Model(dict(zip(at, weights, strict=False)), weights[-1])


def chance(weight: float) -> float:
    """The chance that a weight stands for."""
    return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, weight))))


def _placed(
    row: Mapping[str, float], at: Mapping[str, int]
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """The places of a row's known reasons, the constant's last, and their values."""
    known = [(at[name], value) for name, value in row.items() if value and name in at]
    places, values = zip(*known, (len(at), 1.0), strict=True)
    return places, values
