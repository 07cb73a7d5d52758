"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`, `ENOUGH`.

Written by `python -m bench.fit_one_sided --write` from 3,133 mails, of which
178 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

ENOUGH = 0.3
CONSTANT = -4.39
WEIGHTS = {
    "address": 1.89,
    "answer": -0.43,
    "expects": 0.88,
    "focus": 1.15,
    "for another": -1.34,
    "from me": 0.55,
    "full name": 1.55,
    "gave": 1.77,
    "long": -1.37,
    "many names": -1.08,
    "near": 1.29,
    "no way": -1.88,
    "presented": 1.03,
    "questions": -0.21,
    "reader colleague": -1.29,
    "relation": 1.26,
    "sent": 0.25,
    "short": -0.99,
    "spoke": 0.45,
    "staff": -0.60,
    "task": -0.58,
    "times": -0.17,
    "told": 0.87,
    "we": -1.30,
}
