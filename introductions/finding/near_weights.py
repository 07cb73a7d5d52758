"""What each reason of `told_of` weighs: `CONSTANT`, `WEIGHTS`.

Written by `python -m bench.fit_one_sided --write` from 3,251 mails, of which
186 present somebody who is not on them; not to be changed by hand.
"""

from __future__ import annotations

CONSTANT = -4.18
WEIGHTS = {
    "address": 2.10,
    "answer": -0.44,
    "expects": 1.22,
    "focus": 1.20,
    "for another": -1.31,
    "from me": 0.59,
    "full name": 1.28,
    "gave": 1.76,
    "long": -1.37,
    "many names": -1.06,
    "near": 1.23,
    "no way": -1.89,
    "presented": 1.05,
    "questions": -0.20,
    "reader colleague": -1.24,
    "relation": 1.30,
    "sent": 0.17,
    "short": -1.04,
    "spoke": 0.45,
    "staff": -0.57,
    "task": -0.57,
    "times": -0.11,
    "told": 0.91,
    "we": -1.34,
}
